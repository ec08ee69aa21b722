/**
 * A speaker of the enclave's wire, and a launcher that gives streams to it: no process, no socket.
 * Invariant: it says only what a test told it to say, over the real frames.
 */
import { randomBytes } from 'node:crypto'
import { Duplex } from 'node:stream'
import { CodedError } from '../../../../backends/contract/errors.ts'
import type { EnclaveHandle, Launcher } from '../../../../backends/contract/launcher.ts'
import { decodeExact, encodeMessage } from '../../../../proto/codec.ts'
import {
  CONNECTION_NONCE_BYTES,
  connectionKey,
  FrameReader,
  FrameWriter,
} from '../../../../proto/enclave-frame.ts'
import { talos } from '../../../../proto/generated/talos.js'
import type { CallBody } from '../../../../daemon/enclaves/enclave-client.ts'

/** What the enclave answers. */
export type Answer = Omit<talos.v1.FromEnclave.$Properties, 'call'>
type ToEnclave = ReturnType<typeof talos.v1.ToEnclave.decode>

const EMPTY = new Uint8Array()

/** Two ends of one stream. */
export function streamPair(): [Duplex, Duplex] {
  const ends: Duplex[] = []
  for (const at of [0, 1]) {
    ends.push(
      new Duplex({
        highWaterMark: 64 * 1024,
        read() {},
        write(chunk: Buffer, _encoding, done) {
          ends[1 - at]?.push(chunk)
          done()
        },
        final(done) {
          ends[1 - at]?.push(null)
          done()
        },
        destroy(error, done) {
          setImmediate(() => ends[1 - at]?.destroy())
          done(error)
        },
      }),
    )
  }
  const [left, right] = ends
  if (left === undefined || right === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
  return [left, right]
}

/** One fake enclave. */
export class FakeEnclave {
  /** Calls in the order in which they came. */
  readonly calls: ToEnclave[] = []
  readonly lanes: { reader: FrameReader; writer: FrameWriter; stream: Duplex }[] = []
  isAlive = true
  killed = 0
  connections = 0
  /** Answers a call; undefined: never. */
  answer: (
    call: ToEnclave,
    payload: Uint8Array,
  ) => Promise<Answer | undefined> | Answer | undefined = () => ({ done: {} })
  /** False: takes connections and says nothing. */
  greets = true
  private secret: Uint8Array = EMPTY
  private control: { stream: Duplex; writer: FrameWriter } | undefined
  private readonly waiting: (() => void)[] = []

  /** The launcher of this one enclave. */
  launcher(): Launcher {
    const handle: EnclaveHandle = { backend: 'fake', id: '00'.repeat(8), facts: { version: 1 } }
    return {
      probe: () => Promise.resolve({ available: true, detail: 'fake' }),
      launch: ({ launchSecret }) => {
        this.secret = launchSecret
        return Promise.resolve(handle)
      },
      connect: () => Promise.resolve(this.connection()),
      isAlive: () => Promise.resolve(this.isAlive),
      kill: () => {
        this.killed += 1
        this.end()
        return Promise.resolve()
      },
    }
  }

  /** Tells an event. */
  async tell(message: Answer): Promise<void> {
    const header = encodeMessage(talos.v1.FromEnclave, { call: 0, ...message })
    await this.control?.writer.write({ header, payload: EMPTY })
  }

  /** Breaks the control connection. */
  cut(): void {
    this.control?.stream.destroy()
  }

  /** The process is gone. */
  end(): void {
    this.isAlive = false
    this.cut()
  }

  /** Resolves once a call of this kind has come. */
  async called(body: keyof CallBody): Promise<ToEnclave> {
    for (;;) {
      const found = this.calls.find((call) => call.body === body)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    }
  }

  private connection(): Duplex {
    if (!this.isAlive) throw new CodedError({ code: 'ENCLAVE_UNREACHABLE' })
    this.connections += 1
    const [near, far] = streamPair()
    far.on('error', () => far.destroy())
    near.on('error', () => near.destroy())
    if (this.greets) this.serve(far).catch(() => far.destroy())
    return near
  }

  private async serve(stream: Duplex): Promise<void> {
    const nonce = randomBytes(CONNECTION_NONCE_BYTES)
    const key = connectionKey(this.secret, nonce)
    stream.write(nonce)
    const reader = new FrameReader(stream, 'to-enclave', key)
    const writer = new FrameWriter(stream, key, 'from-enclave')
    const first = await reader.read()
    if (first === undefined) return
    const { attach } = decodeExact(talos.v1.ToEnclave, first.header, 65_535)
    const header = encodeMessage(talos.v1.FromEnclave, { call: 1, done: {} })
    await writer.write({ header, payload: EMPTY })
    if (attach?.purpose === talos.v1.Purpose.PURPOSE_LANE) {
      this.lanes.push({ reader, writer, stream })
      return
    }
    this.control = { stream, writer }
    for (;;) {
      const frame = await reader.read()
      if (frame === undefined) return
      const call = decodeExact(talos.v1.ToEnclave, frame.header, 65_535)
      this.calls.push(call)
      for (const wake of this.waiting.splice(0)) wake()
      void this.reply(call, frame.payload, writer)
    }
  }

  private async reply(call: ToEnclave, payload: Uint8Array, writer: FrameWriter): Promise<void> {
    const answer = await this.answer(call, payload)
    if (answer === undefined) return
    const header = encodeMessage(talos.v1.FromEnclave, { call: call.call, ...answer })
    await writer.write({ header, payload: EMPTY }).catch(() => undefined)
  }
}
