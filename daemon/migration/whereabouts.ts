/**
 * Where a lineage is better asked for while it moves.
 * Invariant: a hint for requests; who may run a TA does not rest on it. Pure.
 */
import type { Move } from './move.ts'

/** Where requests for a lineage are better sent: the target, once the token is on its way. */
export function releasedTo(moves: Iterable<Move>, lineage: string): string | undefined {
  for (const move of moves) {
    const isSource = move.record.role === 'source' && move.record.lineage === lineage
    if (isSource && move.settledAs === undefined && move.tokenMade) return move.record.peer
  }
  return undefined
}

/** The move with which a lineage is on its way to this host. */
export function arriving(moves: Iterable<Move>, lineage: string): Move | undefined {
  for (const move of moves) {
    const isTarget = move.record.role === 'target' && move.record.lineage === lineage
    if (isTarget && move.settledAs === undefined && !move.record.dry_run) return move
  }
  return undefined
}
