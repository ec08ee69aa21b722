/**
 * The enclave's end of the wire: connections of the daemon, calls in, replies and events out.
 * Invariant: nothing that arrives is trusted; a frame is judged before it is allocated, a message
 * that is not canonical ends its connection, and no connection can end the enclave.
 * Leaves to others: what calls mean (agent.ts), sessions inside lanes (session/).
 */
import { randomBytes } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { CodedError, codeOf, isCoded, type ErrorFacts } from '../../contract/errors.ts'
import { decodeExact, encodeMessage, hexOf } from '../../../proto/codec.ts'
import {
  CONNECTION_NONCE_BYTES,
  connectionKey,
  FRAME_HEADER_BYTES_MAX,
  FrameReader,
  FrameWriter,
} from '../../../proto/enclave-frame.ts'
import { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../limits.ts'
import { RefusedCall } from '../refused-call.ts'

/** The wire's schema. */
export type ToEnclave = ReturnType<typeof talos.v1.ToEnclave.decode>
/** A reply or event without its call number. */
export type FromEnclave = Omit<talos.v1.FromEnclave.$Properties, 'call'>

/** A reply: the message and the bytes beside it. */
export interface Reply {
  readonly message: FromEnclave
  readonly payload?: Uint8Array
}

/** Frames of one session, whole and opaque. */
export interface LanePipe {
  /** Resolves once the wire has all of it, which must not change before; throws `FRAME_CLOSED`. */
  send(frame: Uint8Array): Promise<void>
  /** The next frame, or undefined once the other side has closed; in `room` where it fits. */
  receive(room?: Uint8Array): Promise<Uint8Array | undefined>
  close(): void
}

/** What the channel asks of the agent. */
export interface ChannelHandlers {
  call(message: ToEnclave, payload: Uint8Array): Promise<Reply>
  lane(attempt: Uint8Array, lane: LanePipe): void
  /** Largest payload a call may carry now. */
  callPayloadBytesMax(): number
  /** A daemon attached; events that it missed are told again. */
  controlAttached(): void
}

const EMPTY = new Uint8Array()

/** All connections of one enclave. */
export class Channel {
  private readonly secret: Uint8Array
  private readonly handlers: ChannelHandlers
  private control: { stream: Duplex; writer: FrameWriter } | undefined

  constructor(secret: Uint8Array, handlers: ChannelHandlers) {
    this.secret = secret
    this.handlers = handlers
  }

  /** Serves one connection until it ends; never throws. */
  accept(stream: Duplex): void {
    stream.on('error', () => stream.destroy())
    this.serve(stream).catch((thrown: unknown) => {
      console.error(`connection ended: ${codeOf(thrown)}`)
      stream.destroy()
    })
  }

  /** Tells the daemon an event; lost where no daemon is attached (Describe tells the state). */
  emit(message: FromEnclave): void {
    const control = this.control
    if (control === undefined) return
    const header = encodeMessage(talos.v1.FromEnclave, { call: 0, ...message })
    control.writer.write({ header, payload: EMPTY }).catch(() => control.stream.destroy())
  }

  private async serve(stream: Duplex): Promise<void> {
    const nonce = randomBytes(CONNECTION_NONCE_BYTES)
    const key = connectionKey(this.secret, nonce)
    stream.write(nonce)
    const reader = new FrameReader(stream, 'to-enclave', key)
    const writer = new FrameWriter(stream, key, 'from-enclave')
    const first = await reader.read(0)
    if (first === undefined) return
    const hello = decodeExact(talos.v1.ToEnclave, first.header, FRAME_HEADER_BYTES_MAX)
    if (hello.attach == null) throw new CodedError({ code: 'CHANNEL_NOT_ATTACHED' })
    const reply = encodeMessage(talos.v1.FromEnclave, { call: hello.call, done: {} })
    switch (hello.attach.purpose) {
      case talos.v1.Purpose.PURPOSE_CONTROL:
        this.control?.stream.destroy()
        this.control = { stream, writer }
        await writer.write({ header: reply, payload: EMPTY })
        this.handlers.controlAttached()
        return this.serveControl(stream, reader, writer)
      case talos.v1.Purpose.PURPOSE_LANE:
        await writer.write({ header: reply, payload: EMPTY })
        this.handlers.lane(hello.attach.attempt, lanePipe(stream, reader, writer))
        return undefined
      default:
        throw new CodedError({ code: 'CHANNEL_PURPOSE', purpose: hello.attach.purpose })
    }
  }

  private async serveControl(
    stream: Duplex,
    reader: FrameReader,
    writer: FrameWriter,
  ): Promise<void> {
    let lastCall = 0
    let inFlight = 0
    try {
      for (;;) {
        const frame = await reader.read(this.handlers.callPayloadBytesMax())
        if (frame === undefined) return
        const message = decodeExact(talos.v1.ToEnclave, frame.header, FRAME_HEADER_BYTES_MAX)
        if (message.call <= lastCall) throw new CodedError({ code: 'CHANNEL_CALL_ORDER' })
        lastCall = message.call
        if (inFlight >= LIMITS.callsInFlightMax) throw new CodedError({ code: 'CHANNEL_FLOODED' })
        inFlight += 1
        void this.answer(message, frame.payload, writer)
          .catch(() => stream.destroy())
          .finally(() => {
            inFlight -= 1
          })
      }
    } finally {
      stream.destroy()
      if (this.control?.stream === stream) this.control = undefined
    }
  }

  private async answer(
    message: ToEnclave,
    payload: Uint8Array,
    writer: FrameWriter,
  ): Promise<void> {
    let reply: Reply
    try {
      reply = await this.handlers.call(message, payload)
    } catch (thrown) {
      reply = { message: { failed: failureOf(thrown) } }
    }
    const header = encodeMessage(talos.v1.FromEnclave, { call: message.call, ...reply.message })
    await writer.write({ header, payload: reply.payload ?? EMPTY })
  }
}

/** What the daemon is told of anything thrown: codes and the enclave's own values only. */
export function failureOf(thrown: unknown): talos.v1.Failed.$Properties {
  if (thrown instanceof RefusedCall) {
    const { also = [], fix, ...first } = thrown.refusal
    const beside = also.map((each) => ({ ...each, fix: [...each.fix] }))
    return { ...first, fix: [...fix], also: beside }
  }
  const code = codeOf(thrown)
  if (code === 'INTERNAL') console.error('internal failure', thrown)
  const facts: Partial<ErrorFacts> = isCoded(thrown) ? thrown.facts : {}
  const text = (value: ErrorFacts[string]): string =>
    value === undefined ? '' : String(value).slice(0, 120)
  return {
    code,
    field: text(facts['field'] ?? facts['feature']),
    have: text(facts['have'] ?? facts['offset']),
    want: text(facts['want']),
    source: 'enclave',
    fix: facts['fix'] === undefined ? [] : [text(facts['fix'])],
  }
}

function lanePipe(stream: Duplex, reader: FrameReader, writer: FrameWriter): LanePipe {
  return {
    send: (payload) => writer.write({ header: EMPTY, payload }),
    async receive(room) {
      const frame = await reader.read(LIMITS.laneFrameBytesMax, room)
      if (frame !== undefined && frame.header.length > 0) {
        throw new CodedError({ code: 'CHANNEL_LANE_HEADER' })
      }
      return frame?.payload
    },
    close: () => stream.destroy(),
  }
}

/** Name of an attempt in maps and log lines. */
export function attemptName(attempt: Uint8Array): string {
  return hexOf(attempt)
}
