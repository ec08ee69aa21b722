/**
 * What people are told when another host cannot be reached, refuses, or may not be asked.
 * Invariant: texts of a peer are cut, and carry nothing that a terminal would obey.
 */
import type { talos } from '../../proto/generated/talos.js'
import { DaemonRefusal, EXIT } from '../errors.ts'
import { foreignCode, foreignText, foreignTexts } from '../foreign-text.ts'
import { LIMITS } from '../limits.ts'

/** What another daemon answered. */
export function refusedBy(peer: string, refused: talos.v1.PeerRefused): DaemonRefusal {
  const source = `peer ${peer.slice(-8)}`
  return new DaemonRefusal(
    {
      code: foreignCode(refused.code, 'PEER_REFUSED'),
      field: foreignText(refused.field),
      have: foreignText(refused.have),
      want: foreignText(refused.want),
      source,
      fix: foreignTexts(refused.fix, LIMITS.refusalFixesMax),
    },
    EXIT.refused,
  )
}

/** No connection. */
export function unreachablePeer(peer: string, cause: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'PEER_UNREACHABLE',
      field: `peer ${peer.slice(-8)}`,
      have: 'no connection',
      want: 'a connection to an allowed peer',
      source: 'network',
      fix: ['check that its daemon runs and that its addresses are right: `talos peers`'],
    },
    EXIT.failed,
    cause,
  )
}

/** A peer that this host has not allowed is asked nothing. */
export function notAllowedHere(peer: string, state: string | undefined): DaemonRefusal {
  return new DaemonRefusal({
    code: 'PEER_NOT_ALLOWED',
    field: `peer ${peer.slice(-8)}`,
    have: state ?? 'unknown',
    want: 'allowed',
    source: 'peers of this host',
    fix: ['`talos peers accept PEER`, or join it with a ticket'],
  })
}

/** A ticket that is not good any more. */
export function expiredTicket(): DaemonRefusal {
  return new DaemonRefusal({
    code: 'TICKET_EXPIRED',
    field: 'ticket',
    have: 'expired',
    want: 'a ticket that is still good',
    source: 'ticket',
    fix: ['ask for a new one: `talos invite`'],
  })
}

/** An address that could not be listened at. */
export function listenRefusal(listen: readonly string[], cause: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'PEER_LISTEN',
      field: 'listen.addrs',
      have: listen.join(', '),
      want: 'addresses that are free on this host',
      source: 'configuration listen.addrs',
      fix: ['stop what listens there, or choose another port'],
    },
    EXIT.failed,
    cause,
  )
}
