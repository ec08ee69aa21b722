/**
 * One attempt of this enclave to be source or target: its lane, its deadline, its peer signature.
 * Invariant: an attempt is named by the daemon and used once; ending it wakes everything that
 * waits on it. Leaves to others: what is said on the lane (session/), when it ends (the drivers).
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import type { talos } from '../../../proto/generated/talos.js'
import type { FromEnclave, LanePipe } from '../channel/channel.ts'
import { LIMITS } from '../limits.ts'

/** What an attempt is asked for; checked lengths. */
export interface AttemptTerms {
  /** 16 bytes. */
  readonly id: Uint8Array
  /** Ed25519 key of the other daemon. */
  readonly peerKey: Uint8Array
  readonly dryRun: boolean
  readonly timeoutMs: number
  readonly downtimeMs: number
  /** 0: no limit. */
  readonly bandwidthBytesPerSecond: number
  /** Target: a chain file of the lineage, as far as its daemon was offered one; it proves itself. */
  readonly chain: Uint8Array
}

/** Reads an OpenSession. @throws CodedError `MOVE_ATTEMPT`. */
export function attemptTerms(
  call: talos.v1.OpenSession,
  chain: Uint8Array = new Uint8Array(),
): AttemptTerms {
  if (call.attempt.length !== 16 || call.peerKey.length !== 32) {
    throw new CodedError({ code: 'MOVE_ATTEMPT' })
  }
  return {
    id: call.attempt,
    peerKey: call.peerKey,
    dryRun: call.dryRun,
    timeoutMs: Math.min(
      call.timeoutMs === 0 ? LIMITS.attemptTimeoutMs : call.timeoutMs,
      LIMITS.attemptTimeoutMsMax,
    ),
    downtimeMs: call.downtimeMs,
    bandwidthBytesPerSecond: call.bandwidthKib * 1024,
    chain,
  }
}

/** Terms of an attempt that an earlier launch had begun: no session follows. */
export function laterTerms(id: Uint8Array): AttemptTerms {
  if (id.length !== 16) throw new CodedError({ code: 'MOVE_ATTEMPT' })
  return {
    id,
    peerKey: new Uint8Array(32),
    dryRun: false,
    timeoutMs: LIMITS.attemptTimeoutMsMax,
    downtimeMs: 0,
    bandwidthBytesPerSecond: 0,
    chain: new Uint8Array(),
  }
}

interface Signature {
  readonly key: Uint8Array
  readonly signature: Uint8Array
}

/** An attempt under way. */
export class Attempt {
  readonly terms: AttemptTerms
  readonly startedMs: number = performance.now()
  private readonly emit: (message: FromEnclave) => void
  private readonly controller = new AbortController()
  private readonly timer: NodeJS.Timeout
  private sooner: NodeJS.Timeout | undefined
  private readonly laneArrived: Promise<LanePipe>
  private giveLane: (lane: LanePipe) => void = () => undefined
  private lanePipe: LanePipe | undefined
  private pending: { transcript: Uint8Array; resolve: (answer: Signature) => void } | undefined

  constructor(terms: AttemptTerms, emit: (message: FromEnclave) => void) {
    this.terms = terms
    this.emit = emit
    this.laneArrived = new Promise((resolve) => {
      this.giveLane = resolve
    })
    this.timer = setTimeout(() => this.end('MOVE_TIMEOUT'), terms.timeoutMs)
    this.timer.unref()
  }

  /** Aborted with the code for which the attempt ended. */
  get signal(): AbortSignal {
    return this.controller.signal
  }

  /** True for the attempt of this name. */
  isNamed(id: Uint8Array): boolean {
    return equalBytes(this.terms.id, id)
  }

  /** Gives the lane, once. */
  attach(lane: LanePipe): void {
    if (this.lanePipe !== undefined || this.signal.aborted) {
      lane.close()
      return
    }
    this.lanePipe = lane
    this.giveLane(lane)
  }

  /** The lane, once it is attached. @throws the reason of the end. */
  lane(): Promise<LanePipe> {
    return this.orEnd(this.laneArrived)
  }

  /** Asks the daemon to sign the transcript with its peer key. */
  askPeerSignature(transcript: Uint8Array): Promise<Signature> {
    const answered = new Promise<Signature>((resolve) => {
      this.pending = { transcript, resolve }
    })
    this.askAgain()
    return this.orEnd(answered)
  }

  /** Repeats an unanswered question, for a daemon that has just attached. */
  askAgain(): void {
    if (this.pending === undefined) return
    const { transcript } = this.pending
    this.emit({ signTranscript: { attempt: this.terms.id, transcript } })
  }

  /** The daemon's answer; judged by the transcript's checks. */
  answerPeerSignature(answer: Signature): void {
    this.pending?.resolve(answer)
    this.pending = undefined
  }

  /** Ends the attempt after so long, unless something else has ended it before. */
  endAfter(delayMs: number, code: string): void {
    this.sooner ??= setTimeout(() => this.end(code), delayMs).unref()
  }

  /** Ends the attempt; the first reason stands. */
  end(code: string): void {
    clearTimeout(this.timer)
    clearTimeout(this.sooner)
    if (!this.signal.aborted) this.controller.abort(new CodedError({ code }))
  }

  /** Closes the lane; the attempt has ended. */
  closeLane(): void {
    this.end('MOVE_ENDED')
    this.lanePipe?.close()
  }

  /** What `promise` gives, or the reason of the end when that comes first. */
  async orEnd<T>(promise: Promise<T>): Promise<T> {
    this.signal.throwIfAborted()
    let onAbort: () => void = () => undefined
    const ended = new Promise<never>((_, reject) => {
      onAbort = () => reject(this.signal.reason as CodedError)
      this.signal.addEventListener('abort', onAbort, { once: true })
    })
    return Promise.race([promise, ended]).finally(() =>
      this.signal.removeEventListener('abort', onAbort),
    )
  }
}
