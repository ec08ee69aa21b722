/**
 * The state of a TA as people read it, from its record and the move it is in.
 */
import type { TaState } from '../admin/schemas.ts'
import type { TaRecord } from '../journal/records.ts'
import type { Move } from '../migration/move.ts'

/** The state; a move under way shows through. */
export function stateOf(record: TaRecord, move: Move | undefined): TaState {
  if (record.state !== 'active') return record.state === 'removed' ? 'stopped' : record.state
  switch (move?.phase) {
    case undefined:
    case 'planned':
    case 'offered':
      return 'active'
    case 'frozen':
    case 'verifying':
    case 'prepared':
      return 'frozen'
    case 'releasing':
    case 'released':
      return move?.phase ?? 'active'
    default:
      return 'moving'
  }
}
