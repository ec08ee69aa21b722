/**
 * The numbered output log.
 */
import { describe, expect, it } from 'vitest'
import { OutputLog } from '../../../../../backends/enclave/runtime/output-log.ts'

const bytes = (length: number): Uint8Array => new Uint8Array(length)

describe('OutputLog', () => {
  it('keeps the newest entries, bounded in number and in bytes', () => {
    const log = new OutputLog({ outputEntriesMax: 3, outputBytesMax: 10 })
    for (let i = 0; i < 5; i++) log.append(false, bytes(1))
    expect(log.entries.map(({ number }) => number)).toEqual([2n, 3n, 4n])
    log.append(true, bytes(9))
    expect(log.entries.map(({ number }) => number)).toEqual([4n, 5n])
    expect(log.next).toBe(6n)
  })

  it('is read in parts by number', () => {
    const log = new OutputLog({ outputEntriesMax: 4, outputBytesMax: 100 })
    for (let i = 0; i < 6; i++) log.append(false, bytes(1))
    const first = log.since(0n, 2)
    expect(first.entries.map(({ number }) => number)).toEqual([2n, 3n])
    expect(first.next).toBe(4n)
    const rest = log.since(first.next, 9)
    expect(rest.entries.map(({ number }) => number)).toEqual([4n, 5n])
    expect(log.since(rest.next, 9)).toEqual({ entries: [], next: 6n })
    expect(log.since(99n, 9)).toEqual({ entries: [], next: 6n })
    expect(log.since(0n, 0)).toEqual({ entries: [], next: 0n })
  })

  it('takes entries of another log once, with gaps where they were dropped', () => {
    const log = new OutputLog({ outputEntriesMax: 9, outputBytesMax: 100 })
    log.adopt({ number: 0n, errorStream: false, bytes: bytes(1) })
    log.adopt({ number: 5n, errorStream: false, bytes: bytes(1) })
    log.adopt({ number: 5n, errorStream: true, bytes: bytes(2) })
    expect(log.entries.map(({ number }) => number)).toEqual([0n, 5n])
    expect(log.next).toBe(6n)
  })

  it('stays small over a long life', () => {
    const log = new OutputLog({ outputEntriesMax: 5, outputBytesMax: 100 })
    for (let i = 0; i < 20_000; i++) log.append(false, bytes(1))
    expect(log.entries).toHaveLength(5)
    expect(log.since(19_998n, 9).entries.map(({ number }) => number)).toEqual([19_998n, 19_999n])
  })
})
