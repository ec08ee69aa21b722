/**
 * Statements on their way: a token is told until it is answered, at a bounded rate, also by the
 * next daemon.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { Journal } from '../../../../daemon/journal/journal.ts'
import { recordSchema, type DaemonRecord } from '../../../../daemon/journal/records.ts'
import { Carrier } from '../../../../daemon/migration/carrier.ts'
import type { Move } from '../../../../daemon/migration/move.ts'
import { retained } from '../../../../daemon/migration/retention.ts'
import { LIMITS } from '../../../../daemon/limits.ts'
import { hexOf } from '../../../../proto/codec.ts'
import { aMove, anAbort, aRecord, aToken, bytesOf, fakeNetwork, PEER } from './fixtures.ts'

let folder: string
let journal: Journal<DaemonRecord>
let answer: () => Record<string, never>
let lost: Move[]
let carrier: Carrier
let network: ReturnType<typeof fakeNetwork>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-carrier-'))
  const opened = await Journal.open(join(folder, 'journal'), (value) => recordSchema.parse(value))
  journal = opened.journal
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  answer = () => ({})
  lost = []
  network = fakeNetwork(() => answer())
  carrier = new Carrier({
    journal,
    network: () => network,
    taken: (move) => {
      move.tokenTaken = true
    },
    nobodyLeft: (move) => Promise.resolve(void lost.push(move)),
  })
})
afterEach(async () => {
  carrier.stop()
  vi.useRealTimers()
  await journal.close()
  await rm(folder, { recursive: true })
})

function released(): Move {
  const move = aMove()
  move.phase = 'released'
  move.noteOut(bytesOf(aToken()))
  return move
}

function settleAs(move: Move, phase: 'done' | 'reclaimed'): void {
  const figures = { stopped_ms: 1, rounds: 1, pages_checked: 1, root: '' }
  move.settle({ kind: 'settled', id: move.record.id, phase, ended: 'now', ...figures })
}

/** Records of the journal as the next daemon finds them. */
async function records(): Promise<readonly DaemonRecord[]> {
  await journal.close()
  const path = join(folder, 'journal')
  const opened = await Journal.open(path, (value) => recordSchema.parse(value))
  journal = opened.journal
  return opened.records
}

describe('a token that was taken', () => {
  test('is told again, ever more seldom, until the receipt is here', async () => {
    const move = released()
    carrier.carry(move)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(move.tokenTaken).toBe(true)
    // 250, 500, 1000, 2000, 4000 ms, then every 5 s.
    expect(network.asked.length).toBeGreaterThan(12)
    expect(network.asked.length).toBeLessThan(20)
    settleAs(move, 'done')
    const { length } = network.asked
    carrier.carry(move)
    await vi.waitFor(() => expect(move.out[0]?.ended).toBe(true))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(network.asked.length).toBe(length)
    const ended = (await records()).filter(({ kind }) => kind === 'delivered')
    expect(ended).toMatchObject([{ code: 'MOVE_ANSWERED' }])
  })

  test('is given up once the other daemon says that nobody is left', async () => {
    const move = released()
    carrier.carry(move)
    await vi.advanceTimersByTimeAsync(1000)
    answer = () => {
      throw new CodedError({ code: 'ENCLAVE_GONE' })
    }
    carrier.peerConnected(PEER)
    await vi.waitFor(() => expect(move.out[0]?.ended).toBe(true))
    expect(lost).toEqual([move])
    const { length } = network.asked
    await vi.advanceTimersByTimeAsync(60_000)
    expect(network.asked.length).toBe(length)
  })

  test('waits for a peer that cannot be reached, and is told as soon as it can', async () => {
    answer = () => {
      throw new CodedError({ code: 'PEER_UNREACHABLE' })
    }
    const move = released()
    carrier.carry(move)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(move.tokenTaken).toBe(false)
    answer = () => ({})
    const { length } = network.asked
    carrier.peerConnected('another')
    expect(network.asked.length).toBe(length)
    carrier.peerConnected(PEER)
    await vi.waitFor(() => expect(move.tokenTaken).toBe(true))
  })

  test('gives way to what its source says afterwards', async () => {
    const move = released()
    carrier.carry(move)
    await vi.advanceTimersByTimeAsync(LIMITS.redeliverMs / 2)
    move.noteOut(bytesOf(anAbort()))
    carrier.carry(move)
    await vi.waitFor(() => expect(move.out.every(({ ended }) => ended)).toBe(true))
    expect(network.asked.length).toBe(2)
  })
})

test('the next daemon goes on, and forgets no token that is not answered', async () => {
  const move = released()
  await journal.append(aRecord())
  const signed = hexOf(bytesOf(aToken()))
  const { attempt } = move.record
  await journal.append({ kind: 'statement', attempt, way: 'out', signed })
  carrier.carry(move)
  await vi.waitFor(() => expect(move.tokenTaken).toBe(true))
  carrier.stop()
  const found = retained(await records())
  expect(found.map(({ kind }) => kind)).toEqual(['move', 'statement'])
})
