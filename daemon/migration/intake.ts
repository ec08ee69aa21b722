/**
 * Which statements a peer may bring for a move, before anything of them is kept.
 * Invariant: what is kept is of a kind that this side can need, canonical, and of this lineage, so
 * that a peer can fill neither journal nor memory. Whether it is true, the enclave says. Pure.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { ABORT, PREPARED, RECEIPT, TOKEN, TOMBSTONE } from '../../backends/statement/bodies.ts'
import type { Signed } from '../../backends/statement/signed.ts'
import { hexOf } from '../../proto/codec.ts'
import type { MoveRecord } from '../journal/records.ts'

/** Judges a statement of the other side. @throws CodedError `STATEMENT_…`, `WIRE_…`. */
export function assertBringable(
  { role, lineage }: Pick<MoveRecord, 'role' | 'lineage'>,
  signed: Signed,
): void {
  const named = role === 'source' ? lineageForSource(signed) : lineageForTarget(signed)
  if (hexOf(named) !== lineage) throw new CodedError({ code: 'STATEMENT_LINEAGE' })
}

function lineageForTarget({ kind, statement }: Signed): Uint8Array {
  if (kind === TOKEN.kind) return TOKEN.decode(statement).lineage
  if (kind === ABORT.kind) return ABORT.decode(statement).lineage
  throw new CodedError({ code: 'STATEMENT_KIND', have: kind })
}

function lineageForSource({ kind, statement }: Signed): Uint8Array {
  if (kind === TOMBSTONE.kind) return TOMBSTONE.decode(statement).lineage
  if (kind === RECEIPT.kind)
    return PREPARED.decode(RECEIPT.decode(statement).prepared.statement).lineage
  throw new CodedError({ code: 'STATEMENT_KIND', have: kind })
}
