/**
 * One enclave as its daemon sees it: calls and replies on the control connection, events, lanes.
 * Invariant: a call has a deadline and fails once its connection is gone; the connection is made
 * again while the enclave's process lives. Leaves to others: what the calls are for.
 */
import type { Duplex } from 'node:stream'
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import type { EnclaveHandle, Launcher } from '../../backends/contract/launcher.ts'
import { decodeExact, encodeMessage } from '../../proto/codec.ts'
import {
  connectionKey,
  FRAME_HEADER_BYTES_MAX,
  FrameReader,
  FrameWriter,
} from '../../proto/enclave-frame.ts'
import { talos } from '../../proto/generated/talos.js'
import type { RuleRefusal } from '../../backends/contract/refusal.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'
import { foreignCode, foreignText, foreignTexts } from '../foreign-text.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from '../transfer/lane.ts'

/** The body of a call. */
export type CallBody = Omit<talos.v1.ToEnclave.$Properties, 'call'>
/** A decoded reply or event. */
export type FromEnclave = ReturnType<typeof talos.v1.FromEnclave.decode>
/** A reply with the bytes beside it. */
export interface EnclaveReply {
  readonly message: FromEnclave
  readonly payload: Uint8Array
}

/** What the enclave tells on its own. */
export interface EnclaveEvents {
  event(message: FromEnclave): void
  /** The control connection stands again; what was missed is told again by the enclave. */
  attached(): void
  /** The process is gone. */
  gone(): void
}

interface Pending {
  readonly resolve: (reply: EnclaveReply) => void
  readonly reject: (error: unknown) => void
  readonly timer: NodeJS.Timeout
}

interface Wire {
  readonly stream: Duplex
  readonly reader: FrameReader
  readonly writer: FrameWriter
}

const EMPTY = new Uint8Array()
const REATTACH_MS = 50

/** Calls, events and lanes of one enclave. */
export class EnclaveClient {
  readonly handle: EnclaveHandle
  private readonly launcher: Launcher
  private readonly secret: Uint8Array
  private readonly events: EnclaveEvents
  private readonly pending = new Map<number, Pending>()
  private control: Wire | undefined
  private lastCall = 0
  private closed = false
  /** Calls are numbered and written in one order. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    handle: EnclaveHandle,
    launcher: Launcher,
    secret: Uint8Array,
    events: EnclaveEvents,
  ) {
    this.handle = handle
    this.launcher = launcher
    this.secret = secret
    this.events = events
  }

  /** Attaches the control connection. @throws CodedError `ENCLAVE_UNREACHABLE`, `FRAME_…`. */
  async attach(): Promise<void> {
    const wire = await this.connect({ purpose: talos.v1.Purpose.PURPOSE_CONTROL })
    if (this.closed) {
      wire.stream.destroy()
      throw new CodedError({ code: 'ENCLAVE_DETACHED' })
    }
    this.control = wire
    this.lastCall = 1
    void this.listen(wire)
    this.events.attached()
  }

  /** Attaches in the background, for as long as the enclave lives. */
  attachLater(): void {
    void this.attachAgain()
  }

  /** One call. @throws DaemonRefusal where the enclave refused; CodedError `ENCLAVE_…`. */
  async call(
    body: CallBody,
    payload: Uint8Array = EMPTY,
    timeoutMs: number = LIMITS.enclaveCallMs,
  ): Promise<EnclaveReply> {
    const wire = this.control
    if (wire === undefined) throw new CodedError({ code: 'ENCLAVE_DETACHED' })
    this.lastCall += 1
    const call = this.lastCall
    const reply = new Promise<EnclaveReply>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.pending.delete(call)
        reject(new CodedError({ code: 'ENCLAVE_TIMEOUT', timeoutMs }))
      }, timeoutMs)
      this.pending.set(call, { resolve, reject, timer })
    })
    reply.catch(() => undefined)
    const header = encodeMessage(talos.v1.ToEnclave, { call, ...body })
    const written = this.last.then(() => wire.writer.write({ header, payload }))
    this.last = written.catch(() => wire.stream.destroy())
    await written
    return reply
  }

  /** A lane to the attempt that OpenSession has named. */
  async openLane(attempt: Uint8Array): Promise<Lane> {
    const { stream, reader, writer } = await this.connect({
      purpose: talos.v1.Purpose.PURPOSE_LANE,
      attempt,
    })
    return {
      send: (payload) => writer.write({ header: EMPTY, payload }),
      receive: async (room) => (await reader.read(LIMITS.laneFrameBytesMax, room))?.payload,
      close: () => stream.destroy(),
    }
  }

  /** Ends the connection; the enclave goes on. */
  detach(): void {
    this.closed = true
    this.control?.stream.destroy()
  }

  /** Ends the enclave at once. */
  async kill(): Promise<void> {
    this.detach()
    await this.launcher.kill(this.handle)
  }

  private async connect(attach: talos.v1.Attach.$Properties): Promise<Wire> {
    const stream = await this.launcher.connect(this.handle)
    stream.on('error', () => stream.destroy())
    const deadline = setTimeout(() => stream.destroy(), LIMITS.enclaveAttachMs)
    try {
      const reader = new FrameReader(stream, 'from-enclave')
      const key = connectionKey(this.secret, await reader.readNonce())
      reader.useKey(key)
      const writer = new FrameWriter(stream, key, 'to-enclave')
      const header = encodeMessage(talos.v1.ToEnclave, { call: 1, attach })
      await writer.write({ header, payload: EMPTY })
      const answer = await reader.read(0)
      if (answer === undefined) throw new CodedError({ code: 'ENCLAVE_UNREACHABLE' })
      const reply = decodeExact(talos.v1.FromEnclave, answer.header, FRAME_HEADER_BYTES_MAX)
      if (reply.body !== 'done') throw new CodedError({ code: 'ENCLAVE_ATTACH' })
      return { stream, reader, writer }
    } catch (thrown) {
      stream.destroy()
      throw thrown
    } finally {
      clearTimeout(deadline)
    }
  }

  private async listen(wire: Wire): Promise<void> {
    try {
      for (;;) {
        const frame = await wire.reader.read(LIMITS.packageBytesMax)
        if (frame === undefined) break
        const message = decodeExact(talos.v1.FromEnclave, frame.header, FRAME_HEADER_BYTES_MAX)
        if (message.call === 0) this.events.event(message)
        else this.settle(message, frame.payload)
      }
    } catch {
      // A connection that broke is made again below; calls on it fail.
    }
    wire.stream.destroy()
    this.control = undefined
    for (const [call, { reject, timer }] of [...this.pending]) {
      clearTimeout(timer)
      this.pending.delete(call)
      reject(new CodedError({ code: 'ENCLAVE_DETACHED' }))
    }
    await this.attachAgain()
  }

  private async attachAgain(): Promise<void> {
    while (!this.closed) {
      if (!(await this.launcher.isAlive(this.handle))) {
        this.closed = true
        this.events.gone()
        return
      }
      try {
        await this.attach()
        return
      } catch {
        await new Promise((resolve) => setTimeout(resolve, REATTACH_MS))
      }
    }
  }

  private settle(message: FromEnclave, payload: Uint8Array): void {
    const waiting = this.pending.get(message.call)
    if (waiting === undefined) return
    clearTimeout(waiting.timer)
    this.pending.delete(message.call)
    if (message.body === 'failed') waiting.reject(refusalOf(message.failed))
    else waiting.resolve({ message, payload })
  }
}

/** An enclave's refusal as people read it. */
export function refusalOf(failed: talos.v1.Failed.$Properties): DaemonRefusal {
  const first = ruleOf(failed)
  const also = (failed.also ?? []).slice(0, LIMITS.refusalsBesideMax).map(ruleOf)
  const refused = /^(?:POLICY|SESSION|EVIDENCE)_/.test(first.code)
  return new DaemonRefusal(
    also.length === 0 ? first : { ...first, also },
    refused ? EXIT.refused : EXIT.failed,
  )
}

function ruleOf(failed: talos.v1.AlsoFailed.$Properties): RuleRefusal {
  return {
    code: foreignCode(failed.code, 'ENCLAVE_REFUSED'),
    field: foreignText(failed.field),
    have: foreignText(failed.have),
    want: foreignText(failed.want),
    source: foreignText(failed.source ?? 'enclave'),
    fix: foreignTexts(failed.fix, LIMITS.refusalFixesMax),
  }
}

/** True where a call failed because the enclave is not attached or gone. */
export function isDetached(thrown: unknown): boolean {
  return ['ENCLAVE_DETACHED', 'ENCLAVE_UNREACHABLE', 'FRAME_CLOSED'].includes(codeOf(thrown))
}
