/**
 * Request sessions of a TA: which requests took effect, and the answers not yet acknowledged.
 * Invariant: a (session, sequence) executes at most once; a sequence at or below the floor never
 * executes again; an unknown session is refused and never re-created, so forgetting one (when the
 * table is full) loses answers but repeats nothing. Pure: ids and signatures are judged outside.
 */
import { CodedError } from '../../contract/errors.ts'
import { hexOf } from '../../../proto/codec.ts'
import { LIMITS } from '../limits.ts'

/** One client session. */
export interface ClientSession {
  readonly id: Uint8Array
  readonly clientKey: Uint8Array
  /** Everything up to this sequence was received by the client. */
  floor: bigint
  /** Answers above the floor, by sequence; undefined for a request that failed inside the TA. */
  readonly answers: Map<bigint, Uint8Array | undefined>
  /** Admitted and not yet answered; of a stopped TA the request that it stands still in, if any. */
  readonly pending: Set<bigint>
  /** Order of last use, for forgetting the longest unused. */
  usedAt: bigint
}

/** What to do with a request. */
export type Admission =
  | { readonly kind: 'execute' }
  | { readonly kind: 'repeat'; readonly answer: Uint8Array }
  | { readonly kind: 'failed' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'refuse'; readonly code: RequestRefusal }

/** Codes of refused requests. */
export type RequestRefusal =
  'REQUEST_UNKNOWN_SESSION' | 'REQUEST_ALREADY_DONE' | 'REQUEST_BUSY' | 'REQUEST_SEQUENCE'

/** Which request. */
export interface RequestId {
  readonly session: Uint8Array
  readonly sequence: bigint
}

/** Hears of every change, in order. */
export interface MailboxWatch {
  opened(session: Uint8Array, clientKey: Uint8Array): void
  step(
    kind: 'admitted' | 'withdrawn' | 'completed' | 'acknowledged',
    session: Uint8Array,
    sequence: bigint,
  ): void
}

/** The sessions of one TA. */
export class Mailbox {
  watch: MailboxWatch | undefined
  readonly sessions: Map<string, ClientSession> = new Map()
  /** Requests that took effect, in all. */
  executed = 0n
  private uses = 0n
  private retainedBytes = 0

  /** True while so many answers wait to be acknowledged that no request is run. */
  get isFull(): boolean {
    return this.retainedBytes > LIMITS.retainedAnswerBytesMax
  }

  /** Every request that was admitted and not yet answered. */
  get pending(): readonly RequestId[] {
    return [...this.sessions.values()].flatMap(({ id, pending }) =>
      [...pending].map((sequence) => ({ session: id, sequence })),
    )
  }

  /** Opens a session with an id drawn by the enclave. Forgets the longest unused when full. */
  open(id: Uint8Array, clientKey: Uint8Array): void {
    const name = hexOf(id)
    if (this.sessions.has(name)) throw new CodedError({ code: 'REQUEST_SESSION_EXISTS' })
    if (this.sessions.size >= LIMITS.clientSessionsMax) this.forgetOne()
    const fresh = { floor: 0n, answers: new Map(), pending: new Set<bigint>() }
    this.sessions.set(name, { id, clientKey, ...fresh, usedAt: this.nextUse() })
    this.watch?.opened(id, clientKey)
  }

  /** The session, or undefined when it was never opened or is forgotten. */
  session(id: Uint8Array): ClientSession | undefined {
    return this.sessions.get(hexOf(id))
  }

  /** Decides on one request and marks it pending when it is to be executed. */
  admit(id: Uint8Array, sequence: bigint): Admission {
    const session = this.session(id)
    if (session === undefined) return { kind: 'refuse', code: 'REQUEST_UNKNOWN_SESSION' }
    session.usedAt = this.nextUse()
    this.watch?.step('admitted', id, sequence)
    if (sequence < 1n) return { kind: 'refuse', code: 'REQUEST_SEQUENCE' }
    if (sequence <= session.floor) return { kind: 'refuse', code: 'REQUEST_ALREADY_DONE' }
    if (session.answers.has(sequence)) {
      const answer = session.answers.get(sequence)
      return answer === undefined ? { kind: 'failed' } : { kind: 'repeat', answer }
    }
    if (session.pending.has(sequence)) return { kind: 'pending' }
    const window = session.answers.size + session.pending.size
    const far = sequence > session.floor + BigInt(LIMITS.answerWindow)
    if (far || window >= LIMITS.answerWindow || this.isFull) {
      return { kind: 'refuse', code: 'REQUEST_BUSY' }
    }
    session.pending.add(sequence)
    return { kind: 'execute' }
  }

  /** Records the answer of an executed request; undefined where it failed inside the TA. */
  complete(id: Uint8Array, sequence: bigint, answer: Uint8Array | undefined): void {
    const session = this.session(id)
    if (session?.pending.delete(sequence) !== true) {
      throw new CodedError({ code: 'REQUEST_NOT_PENDING', sequence })
    }
    session.answers.set(sequence, answer)
    this.retainedBytes += answer?.length ?? 0
    this.executed += 1n
    this.watch?.step('completed', id, sequence)
  }

  /** Takes back an admission of a request that was not started. */
  withdraw(id: Uint8Array, sequence: bigint): void {
    if (this.session(id)?.pending.delete(sequence) === true) {
      this.watch?.step('withdrawn', id, sequence)
    }
  }

  /** Raises the floor; the caller has checked the client's signature. */
  acknowledge(id: Uint8Array, sequence: bigint): void {
    const session = this.session(id)
    if (session === undefined) throw new CodedError({ code: 'REQUEST_UNKNOWN_SESSION' })
    if (sequence <= session.floor) return
    if (sequence > session.floor + BigInt(LIMITS.answerWindow)) {
      throw new CodedError({ code: 'REQUEST_SEQUENCE', sequence })
    }
    if ([...session.pending].some((each) => each <= sequence)) {
      throw new CodedError({ code: 'REQUEST_BUSY', sequence })
    }
    for (const [each, answer] of [...session.answers]) {
      if (each > sequence) continue
      this.retainedBytes -= answer?.length ?? 0
      session.answers.delete(each)
    }
    session.floor = sequence
    this.watch?.step('acknowledged', id, sequence)
  }

  /** Restores a session from an image; used by the codec alone. */
  adopt(session: ClientSession): void {
    this.sessions.set(hexOf(session.id), session)
    for (const answer of session.answers.values()) this.retainedBytes += answer?.length ?? 0
    if (session.usedAt > this.uses) this.uses = session.usedAt
  }

  private nextUse(): bigint {
    this.uses += 1n
    return this.uses
  }

  private forgetOne(): void {
    let oldest: ClientSession | undefined
    for (const session of this.sessions.values()) {
      if (session.pending.size > 0) continue
      if (oldest === undefined || session.usedAt < oldest.usedAt) oldest = session
    }
    if (oldest === undefined) throw new CodedError({ code: 'REQUEST_BUSY' })
    for (const answer of oldest.answers.values()) this.retainedBytes -= answer?.length ?? 0
    this.sessions.delete(hexOf(oldest.id))
  }
}
