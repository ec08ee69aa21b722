/**
 * Secrets of tickets that nobody has used yet.
 * Invariant: a secret is good once, until it expires, in this run of the daemon; their number is
 * bounded (the oldest goes).
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { LIMITS } from '../limits.ts'

const SECRET_BYTES = 32

interface Invitation {
  readonly secret: Uint8Array
  readonly expiresMs: number
}

/** The open invitations of this host. */
export class Invitations {
  private open: readonly Invitation[] = []
  private readonly nowMs: () => number

  constructor(nowMs: () => number) {
    this.nowMs = nowMs
  }

  /** Whether anybody may still come with a ticket. */
  get isAnyOpen(): boolean {
    return this.alive().length > 0
  }

  /** A new secret. */
  issue(ttlMs: number): Invitation {
    const made = { secret: randomBytes(SECRET_BYTES), expiresMs: this.nowMs() + ttlMs }
    this.open = [...this.alive(), made].slice(-LIMITS.invitationsMax)
    return made
  }

  /** Uses a secret up; false where it is not, or no longer, good. */
  redeem(secret: Uint8Array): boolean {
    if (secret.length !== SECRET_BYTES) return false
    const alive = this.alive()
    const left = alive.filter((each) => !timingSafeEqual(each.secret, secret))
    this.open = left
    return left.length < alive.length
  }

  private alive(): readonly Invitation[] {
    return this.open.filter(({ expiresMs }) => expiresMs > this.nowMs())
  }
}
