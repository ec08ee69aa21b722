/**
 * Which records of the journal are still needed when a daemon starts.
 * Invariant: of a move that is not settled, or that has something left to deliver, nothing is
 * dropped; the order of records is kept. Pure.
 */
import type { MigrationPhase } from '../admin/schemas.ts'
import type { DaemonRecord } from '../journal/records.ts'

/** Settled moves that are kept for people; older ones are forgotten with their statements. */
const SETTLED_MOVES_KEPT = 1000

/** The records that a daemon needs, of those that an earlier one wrote. */
export function retained(records: readonly DaemonRecord[]): readonly DaemonRecord[] {
  const lastOfTa = new Map<string, DaemonRecord>()
  const settled = new Map<string, MigrationPhase>()
  const moves = new Map<string, string>()
  const undelivered = new Map<string, number>()
  for (const record of records) {
    if (record.kind === 'ta') lastOfTa.set(record.id, record)
    else if (record.kind === 'move') moves.set(record.attempt, record.id)
    else if (record.kind === 'settled') settled.set(record.id, record.phase)
    else if (record.kind !== 'revived') {
      const change = record.kind === 'delivered' ? -1 : record.way === 'out' ? 1 : 0
      undelivered.set(record.attempt, (undelivered.get(record.attempt) ?? 0) + change)
    }
  }
  const over = [...moves].filter(
    ([attempt, id]) => settled.has(id) && (undelivered.get(attempt) ?? 0) <= 0,
  )
  const forgotten = over.slice(0, Math.max(0, over.length - SETTLED_MOVES_KEPT))
  const attempts = new Set(forgotten.map(([attempt]) => attempt))
  const ids = new Set(forgotten.map(([, id]) => id))
  const kept = records.filter((record) => {
    if (record.kind === 'ta')
      return lastOfTa.get(record.id) === record && record.state !== 'removed'
    if (record.kind === 'settled' || record.kind === 'revived') return !ids.has(record.id)
    return !attempts.has(record.attempt)
  })
  return kept.map((record) => {
    if (record.kind !== 'move' || record.role === 'source') return record
    const phase = settled.get(record.id)
    const isOver = phase !== undefined && (undelivered.get(record.attempt) ?? 0) <= 0
    // A peer says how long a chain is: of an attempt that came to nothing it is not kept.
    return isOver && phase !== 'done' && phase !== 'lost' ? { ...record, chain: [] } : record
  })
}
