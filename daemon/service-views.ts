/**
 * What people are shown of records and peers.
 */
import type * as api from './admin/schemas.ts'
import type { TaRecord } from './journal/records.ts'
import type { Move } from './migration/move.ts'
import type { PeerFacts } from './peers/network.ts'

/** The state that people are shown: the record's, and what its move makes of it. */
export function stateOf(record: TaRecord, move: Move | undefined): api.TaState {
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

/** How many peers are there, and how many wait. */
export function peerCounts(peers: readonly PeerFacts[]): api.Status['peers'] {
  const count = (wanted: PeerFacts['state']): number =>
    peers.filter(({ state }) => state === wanted).length
  return { connected: count('connected'), pending: count('pending') }
}

/** A peer as people are shown it. */
export function peerView({ id, name, state, addresses }: PeerFacts): api.Peer {
  return { id, ...(name === undefined ? {} : { name }), state, addresses: [...addresses] }
}

/** Why a TA does not run, where there is a reason. @param waits why it waits, while it does. */
export function whyNot(record: TaRecord, waits: TaRecord['refusal']): Pick<api.Ta, 'refusal'> {
  const refusal = waits ?? record.refusal
  return refusal === undefined ? {} : { refusal }
}
