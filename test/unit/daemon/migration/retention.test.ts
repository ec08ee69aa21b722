/**
 * What of a journal is still needed at a start.
 */
import { expect, test } from 'vitest'
import type { DaemonRecord, MoveRecord, TaRecord } from '../../../../daemon/journal/records.ts'
import { retained } from '../../../../daemon/migration/retention.ts'
import { aMove, aTa } from './move-rig.ts'

const hex = (at: number): string => at.toString(16).padStart(32, '0')
const move = (at: number): MoveRecord => ({ ...aMove(), id: `mv-${String(at)}`, attempt: hex(at) })
const settled = (at: number): DaemonRecord => ({
  kind: 'settled',
  id: `mv-${String(at)}`,
  phase: 'done',
  ended: '',
  stopped_ms: 0,
  rounds: 0,
  pages_checked: 0,
  root: '',
})
const made = (at: number): DaemonRecord => ({
  kind: 'statement',
  attempt: hex(at),
  way: 'out',
  signed: '00',
})
const delivered = (at: number): DaemonRecord => ({
  kind: 'delivered',
  attempt: hex(at),
  digest: '00',
  code: '',
})

test('of a TA only the newest record stays, and none of one that was removed', () => {
  const first: TaRecord = { ...aTa(), id: 'one' }
  const newer: TaRecord = { ...first, state: 'stopped' }
  const gone: TaRecord = { ...aTa(), id: 'two' }
  expect(retained([first, gone, newer, { ...gone, state: 'removed' }])).toEqual([newer])
})

test('a journal of what is needed is left as it is', () => {
  const records = [aTa(), move(1), made(1), delivered(1), settled(1), move(2)]
  expect(retained(records)).toEqual(records)
})

test('old moves are forgotten with all that is theirs, but none that has something to deliver', () => {
  const records: DaemonRecord[] = []
  for (let at = 0; at < 1003; at++) {
    records.push(move(at), made(at))
    // The first is not settled, the second not delivered.
    if (at !== 1) records.push(delivered(at))
    if (at !== 0) records.push(settled(at))
  }
  const kept = retained(records)
  const ids = kept.filter((each) => each.kind === 'move').map(({ id }) => id)
  expect(ids).toHaveLength(1002)
  expect(ids).toContain('mv-0')
  expect(ids).toContain('mv-1')
  expect(ids).not.toContain('mv-2')
  expect(kept.some((each) => 'attempt' in each && each.attempt === hex(2))).toBe(false)
})
