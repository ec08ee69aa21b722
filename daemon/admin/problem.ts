/**
 * From anything thrown to what leaves the socket: problem+json (RFC 9457).
 * Invariant: only a DaemonRefusal speaks for itself; everything else is told as INTERNAL with a
 * request id, so that no text of an unknown error (a path, a key, a peer's words) gets out.
 */
import { DaemonRefusal, EXIT, toldRefusal, type ExitCode } from '../errors.ts'
import type { Refusal } from '../../backends/contract/refusal.ts'
import type { Problem } from './schemas.ts'

const STATUS_OF_EXIT: Readonly<Record<ExitCode, number>> = {
  [EXIT.ok]: 500,
  [EXIT.failed]: 409,
  [EXIT.usage]: 400,
  [EXIT.unreachable]: 503,
  [EXIT.notFound]: 404,
  [EXIT.refused]: 403,
  [EXIT.timedOut]: 504,
  [EXIT.cancelled]: 409,
  [EXIT.inDoubt]: 409,
  [EXIT.unhealthy]: 503,
}

/** A refusal of the HTTP side, with the status that HTTP has for it. */
export class RequestRefusal extends DaemonRefusal {
  readonly status: number

  constructor(status: number, refusal: Refusal, exit: ExitCode = EXIT.usage) {
    super(refusal, exit)
    this.name = 'RequestRefusal'
    this.status = status
  }
}

/** `ADMIN_SOCKET_IN_USE` as words: `Admin socket in use`. */
export function titleOf(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function internal(requestId: string): Refusal {
  return {
    code: 'INTERNAL',
    field: 'daemon',
    have: 'a failure that is not explained here',
    want: 'none',
    source: 'daemon',
    fix: [`look for request ${requestId} in the log of the daemon`],
  }
}

/** The problem that is sent for something thrown. */
export function problemOf(thrown: unknown, requestId: string): Problem {
  const known = thrown instanceof DaemonRefusal
  const refusal = known ? thrown.refusal : internal(requestId)
  const exit = known ? thrown.exit : EXIT.failed
  const status =
    thrown instanceof RequestRefusal ? thrown.status : known ? STATUS_OF_EXIT[exit] : 500
  return {
    type: `urn:talos:problem:${refusal.code}`,
    title: titleOf(refusal.code),
    status,
    detail: `${refusal.field}: have ${refusal.have}, want ${refusal.want}`,
    ...toldRefusal(refusal),
    exit,
    request_id: requestId,
  }
}
