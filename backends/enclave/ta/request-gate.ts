/**
 * The one door to a running TA: requests in order, one at a time, each id once.
 * Invariant: while the gate is closed no request reaches the TA and no answer leaves; a request
 * that waits when the gate closes is withdrawn (its caller asks again, here or at the target).
 * Leaves to others: what a request means (the TA), carrying it (daemon), the image (mailbox/).
 */
import { createHash, randomBytes } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError, codeOf } from '../../contract/errors.ts'
import { hexOf } from '../../../proto/codec.ts'
import { acknowledgeInput, callInput } from '../../../proto/request-signature.ts'
import { LIMITS } from '../limits.ts'
import { AT_ONCE, type EffectBarrier } from './effect-barrier.ts'
import type { Mailbox, RequestId } from '../mailbox/mailbox.ts'

/** What runs requests: the TA's runtime. */
export interface RequestRunner {
  handle(request: Uint8Array): Promise<Uint8Array>
  /** Goes on with the request that an image was stopped in. */
  proceed(): Promise<Uint8Array>
  /** Resolves once a request that is being stopped stands still; perhaps never. */
  parked(): Promise<void>
}

/** Facts that the gate needs of the package. */
export interface GateRules {
  readonly requestBytesMax: number
  readonly requestsPerSecondMax: number
  /** Owner-signed list of caller keys; undefined admits every caller. */
  readonly callers: readonly Uint8Array[] | undefined
}

/** One request as it arrives. */
export interface IncomingRequest {
  readonly clientSession: Uint8Array
  readonly sequence: bigint
  readonly signature: Uint8Array
  readonly data: Uint8Array
}

/** An answer; `repeated` when it was remembered. */
export interface OutgoingAnswer {
  readonly data: Uint8Array
  readonly repeated: boolean
}

interface Waiting {
  readonly request: IncomingRequest
  readonly resolve: (answer: OutgoingAnswer) => void
  readonly reject: (error: CodedError) => void
}

/** The request that the TA is in. */
interface Current {
  readonly id: RequestId
  /** Whoever waits for its answer; undefined once they were told to ask again. */
  caller: Pick<Waiting, 'resolve' | 'reject'> | undefined
}

/** Serves requests of one TA. */
export class RequestGate {
  /** Set once the TA has trapped or exited. */
  crashed = false
  /** What answers wait for. */
  barrier: EffectBarrier = AT_ONCE
  /** Rises with whatever an image would show: a request that begins or ends, a client, a floor. */
  changes = 1n
  private readonly waiting: Waiting[] = []
  private running: Promise<void> | undefined
  private current: Current | undefined
  private closedWith: string | undefined
  /** Set while no further request may begin; those that come wait. */
  private held: PromiseWithResolvers<void> | undefined
  private allowance: { tokens: number; atMs: number }
  private readonly lineage: Uint8Array
  private readonly mailbox: Mailbox
  private readonly runner: RequestRunner
  private readonly rules: GateRules
  private readonly monotonicMs: () => number

  constructor(
    lineage: Uint8Array,
    mailbox: Mailbox,
    runner: RequestRunner,
    rules: GateRules,
    monotonicMs: () => number = () => performance.now(),
  ) {
    this.lineage = lineage
    this.mailbox = mailbox
    this.runner = runner
    this.rules = rules
    this.monotonicMs = monotonicMs
    this.allowance = { tokens: rules.requestsPerSecondMax, atMs: monotonicMs() }
  }

  /** Requests waiting inside the enclave. */
  get queued(): number {
    return this.waiting.length
  }

  /** Opens a client session for a key; where callers are restricted, for listed keys only. */
  openClient(clientKey: Uint8Array): Uint8Array {
    this.assertOpen()
    if (clientKey.length !== 32) throw new CodedError({ code: 'REQUEST_CLIENT_KEY' })
    const { callers } = this.rules
    if (callers !== undefined && !callers.some((key) => hexOf(key) === hexOf(clientKey))) {
      throw new CodedError({ code: 'REQUEST_CALLER_NOT_LISTED' })
    }
    const id = new Uint8Array(randomBytes(16))
    this.mailbox.open(id, clientKey)
    this.changes += 1n
    return id
  }

  /** Runs a request once, or repeats its answer. @throws CodedError `REQUEST_…`, `TA_…`. */
  async call(request: IncomingRequest): Promise<OutgoingAnswer> {
    this.assertOpen()
    if (request.data.length > this.rules.requestBytesMax) {
      throw new CodedError({
        code: 'REQUEST_TOO_LARGE',
        have: request.data.length,
        want: this.rules.requestBytesMax,
      })
    }
    this.assertSigned(request)
    const admission = this.mailbox.admit(request.clientSession, request.sequence)
    switch (admission.kind) {
      case 'repeat':
        await this.barrier.settled()
        return { data: admission.answer, repeated: true }
      case 'refuse':
        throw new CodedError({ code: admission.code })
      case 'failed':
        throw new CodedError({ code: 'TA_REQUEST_FAILED' })
      case 'pending':
        return this.join(request)
      case 'execute':
        return this.enqueue(request)
    }
  }

  /** Raises a client's floor. @throws CodedError `REQUEST_SIGNATURE`, `REQUEST_…`. */
  acknowledge(clientSession: Uint8Array, sequence: bigint, signature: Uint8Array): void {
    this.assertOpen()
    const session = this.mailbox.session(clientSession)
    if (session === undefined) throw new CodedError({ code: 'REQUEST_UNKNOWN_SESSION' })
    const input = acknowledgeInput(this.lineage, clientSession, sequence)
    if (!verified(signature, input, session.clientKey)) {
      throw new CodedError({ code: 'REQUEST_SIGNATURE' })
    }
    this.mailbox.acknowledge(clientSession, sequence)
    this.changes += 1n
  }

  /**
   * Closes the gate: waiting requests are withdrawn; resolves once none runs.
   * @throws CodedError `TA_HANDLER_DEADLINE`, or the signal's reason; the gate stays closed.
   */
  async close(code: string, deadlineMs: number, signal: AbortSignal): Promise<void> {
    this.closedWith = code
    for (const { request, reject } of this.waiting.splice(0)) {
      this.mailbox.withdraw(request.clientSession, request.sequence)
      reject(new CodedError({ code }))
    }
    const { running } = this
    if (running === undefined) return
    const quiet = Promise.race([running, this.runner.parked()])
    const late = AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])
    let onAbort: () => void = () => undefined
    const stopped = new Promise<never>((_, reject) => {
      onAbort = () => {
        const error = new CodedError({ code: 'TA_HANDLER_DEADLINE', deadlineMs })
        reject(signal.aborted ? (signal.reason as CodedError) : error)
      }
      if (late.aborted) onAbort()
      else late.addEventListener('abort', onAbort)
    })
    await Promise.race([quiet, stopped]).finally(() => late.removeEventListener('abort', onAbort))
    // It stands still: its caller asks again, and is answered here or where it goes on.
    this.current?.caller?.reject(new CodedError({ code }))
    if (this.current !== undefined) this.current.caller = undefined
  }

  /** Goes on with the request that an image was stopped in. */
  proceed(id: RequestId): void {
    const going = this.run({ id, caller: undefined }, () => this.runner.proceed())
    this.running = going.then(() => this.drain())
  }

  /** Lets no further request begin until {@link letGo}; whoever waits goes on waiting. */
  hold(): void {
    this.held ??= Promise.withResolvers()
  }

  /** Ends a {@link hold}. */
  letGo(): void {
    this.held?.resolve()
    this.held = undefined
  }

  /** Reads the mailbox as a closed gate would leave it: without the requests that only wait. */
  withoutWaiting<T>(read: () => T): T {
    const ids = this.waiting.map(({ request }) => request)
    for (const { clientSession, sequence } of ids) {
      this.mailbox.session(clientSession)?.pending.delete(sequence)
    }
    try {
      return read()
    } finally {
      for (const { clientSession, sequence } of ids) {
        this.mailbox.session(clientSession)?.pending.add(sequence)
      }
    }
  }

  /** Opens the gate again. */
  reopen(): void {
    this.closedWith = undefined
  }

  private assertOpen(): void {
    if (this.closedWith !== undefined) throw new CodedError({ code: this.closedWith })
  }

  private assertSigned(request: IncomingRequest): void {
    if (this.rules.callers === undefined) return
    const session = this.mailbox.session(request.clientSession)
    if (session === undefined) throw new CodedError({ code: 'REQUEST_UNKNOWN_SESSION' })
    const digest = createHash('sha256').update(request.data).digest()
    const input = callInput(this.lineage, request.clientSession, request.sequence, digest)
    if (!verified(request.signature, input, session.clientKey)) {
      throw new CodedError({ code: 'REQUEST_SIGNATURE' })
    }
  }

  private enqueue(request: IncomingRequest): Promise<OutgoingAnswer> {
    if (this.waiting.length >= LIMITS.requestsQueuedMax || !this.withinRate()) {
      this.mailbox.withdraw(request.clientSession, request.sequence)
      throw new CodedError({ code: 'REQUEST_BUSY' })
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject })
      this.running ??= this.drain()
    })
  }

  private withinRate(): boolean {
    const rate = this.rules.requestsPerSecondMax
    const nowMs = this.monotonicMs()
    const earned = ((nowMs - this.allowance.atMs) * rate) / 1000
    const tokens = Math.min(rate, this.allowance.tokens + earned)
    this.allowance = { tokens: tokens < 1 ? tokens : tokens - 1, atMs: nowMs }
    return tokens >= 1
  }

  /** Waits for a request whose caller was cut off by a stop. */
  private async join(request: IncomingRequest): Promise<OutgoingAnswer> {
    const { current } = this
    const isIt =
      current?.id.sequence === request.sequence &&
      hexOf(current.id.session) === hexOf(request.clientSession)
    if (!isIt || current.caller !== undefined) throw new CodedError({ code: 'REQUEST_PENDING' })
    return new Promise((resolve, reject) => {
      current.caller = { resolve: ({ data }) => resolve({ data, repeated: true }), reject }
    })
  }

  private async run(current: Current, go: () => Promise<Uint8Array>): Promise<void> {
    const { session, sequence } = current.id
    this.current = current
    this.changes += 1n
    try {
      const data = await go()
      this.mailbox.complete(session, sequence, data)
      this.tell(current, (caller) => caller.resolve({ data, repeated: false }))
    } catch (thrown) {
      if (codeOf(thrown) === 'TA_CRASHED') this.crashed = true
      // A request that failed inside the TA may have had its effect: it is never run again.
      this.mailbox.complete(session, sequence, undefined)
      const failed = new CodedError({ code: 'TA_REQUEST_FAILED' }, thrown)
      // Of a TA that is gone there will be no image any more; that it is gone is no secret.
      if (this.crashed) current.caller?.reject(failed)
      else this.tell(current, (caller) => caller.reject(failed))
    } finally {
      this.current = undefined
      this.changes += 1n
    }
  }

  /** Beside the next request: what is told of this one may have to wait for the disk. */
  private tell(
    { caller }: Current,
    say: (caller: Pick<Waiting, 'resolve' | 'reject'>) => void,
  ): void {
    if (caller === undefined) return
    this.changes += 1n
    this.barrier.settled().then(
      () => say(caller),
      (thrown: unknown) => caller.reject(new CodedError({ code: codeOf(thrown) }, thrown)),
    )
  }

  private async drain(): Promise<void> {
    for (;;) {
      // Taken only once it may begin: what waits is withdrawn when the gate closes meanwhile.
      while (this.held !== undefined) await this.held.promise
      const next = this.waiting.shift()
      if (next === undefined) break
      const { request, resolve, reject } = next
      if (this.mailbox.isFull) {
        // Admitted while there was room: nothing of it has run, so it may be asked again.
        this.mailbox.withdraw(request.clientSession, request.sequence)
        reject(new CodedError({ code: 'REQUEST_BUSY' }))
        continue
      }
      const id = { session: request.clientSession, sequence: request.sequence }
      await this.run({ id, caller: { resolve, reject } }, () => this.runner.handle(request.data))
    }
    // In the same step that found nothing waiting: whoever comes next starts a drain of its own.
    this.running = undefined
  }
}

function verified(signature: Uint8Array, input: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, input, key, { zip215: false })
  } catch {
    return false
  }
}
