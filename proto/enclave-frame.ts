/**
 * Frames between daemon and enclave: u32 length | u16 header length | header | payload | mac.
 * Invariant: a frame's size is judged before anything is allocated for it; frames of one
 * direction carry a rising counter under the MAC, so none is lost, repeated or swapped silently.
 * The MAC (HMAC-SHA-256, 16 bytes, under launch secret and connection nonce) serves availability
 * only. It covers the header and the payload's length, and the payload up to 64 KiB: larger
 * payloads are packages (signed) and session frames (sealed).
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { CodedError } from '../backends/contract/errors.ts'
import { ByteReader, type EndJudge } from './byte-reader.ts'

/** Bytes of the connection nonce that the enclave sends first, before any frame. */
export const CONNECTION_NONCE_BYTES = 32
/** Largest header (one schema message). */
export const FRAME_HEADER_BYTES_MAX = 65_535
/** Largest payload a frame may announce: a package. */
export const FRAME_PAYLOAD_BYTES_MAX: number = 80 * 1024 * 1024

const MAC_BYTES = 16
const MACED_PAYLOAD_BYTES_MAX = 65_536
const PREFIX_BYTES = 6

/** One frame: a schema message and raw bytes beside it. */
export interface EnclaveFrame {
  readonly header: Uint8Array
  readonly payload: Uint8Array
}

/** Which way a frame goes; both ends name it alike. */
export type FrameDirection = 'to-enclave' | 'from-enclave'

/** The key of one connection. */
export function connectionKey(launchSecret: Uint8Array, nonce: Uint8Array): Uint8Array {
  return createHmac('sha256', launchSecret).update('talos enclave wire v1').update(nonce).digest()
}

function macOf(key: Uint8Array, direction: FrameDirection, counter: bigint, frame: EnclaveFrame) {
  const facts = Buffer.alloc(15)
  facts.writeUInt8(direction === 'to-enclave' ? 1 : 2, 0)
  facts.writeBigUInt64BE(counter, 1)
  facts.writeUInt16BE(frame.header.length, 9)
  facts.writeUInt32BE(frame.payload.length, 11)
  const mac = createHmac('sha256', key).update(facts).update(frame.header)
  if (frame.payload.length <= MACED_PAYLOAD_BYTES_MAX) mac.update(frame.payload)
  return mac.digest().subarray(0, MAC_BYTES)
}

/** Writes frames of one direction; honours back-pressure. */
export class FrameWriter {
  private counter = 0n
  private readonly stream: Duplex
  private readonly key: Uint8Array
  private readonly direction: FrameDirection

  constructor(stream: Duplex, key: Uint8Array, direction: FrameDirection) {
    this.stream = stream
    this.key = key
    this.direction = direction
  }

  /**
   * Queues one frame; resolves when the stream takes more. The payload is not copied: it must
   * not change before the promise resolves. @throws CodedError `FRAME_TOO_LARGE`, `FRAME_CLOSED`.
   */
  async write(frame: EnclaveFrame): Promise<void> {
    const { header, payload } = frame
    if (header.length > FRAME_HEADER_BYTES_MAX || payload.length > FRAME_PAYLOAD_BYTES_MAX) {
      throw new CodedError({
        code: 'FRAME_TOO_LARGE',
        header: header.length,
        payload: payload.length,
      })
    }
    if (this.stream.destroyed || !this.stream.writable)
      throw new CodedError({ code: 'FRAME_CLOSED' })
    const prefix = Buffer.allocUnsafe(PREFIX_BYTES + header.length)
    prefix.writeUInt32BE(2 + header.length + payload.length + MAC_BYTES, 0)
    prefix.writeUInt16BE(header.length, 4)
    prefix.set(header, PREFIX_BYTES)
    const mac = macOf(this.key, this.direction, this.counter, frame)
    this.counter += 1n
    this.stream.cork()
    this.stream.write(prefix)
    if (payload.length > 0) this.stream.write(payload)
    await new Promise<void>((resolve, reject) => {
      this.stream.write(mac, (error) => {
        if (error) reject(new CodedError({ code: 'FRAME_CLOSED' }, error))
        else resolve()
      })
      this.stream.uncork()
    })
  }
}

/** A connection that ends between two frames ends well; anything else is a frame cut short. */
const judgeEnd: EndJudge = ({ have, want, cause }) =>
  have === 0 && cause === undefined
    ? undefined
    : new CodedError({ code: 'FRAME_TRUNCATED', have, want }, cause)

/** Reads the frames of one direction, one at a time. */
export class FrameReader {
  private counter = 0n
  private key: Uint8Array | undefined
  private readonly bytes: ByteReader
  private readonly direction: FrameDirection

  constructor(stream: Duplex, direction: FrameDirection, key?: Uint8Array) {
    this.bytes = new ByteReader(stream, judgeEnd)
    this.direction = direction
    this.key = key
  }

  /** The connection nonce, read once by the daemon before any frame; then {@link useKey}. */
  async readNonce(): Promise<Uint8Array> {
    const nonce = await this.bytes.read(CONNECTION_NONCE_BYTES)
    if (nonce === undefined) throw new CodedError({ code: 'FRAME_CLOSED' })
    return nonce
  }

  /** Sets the connection's key. */
  useKey(key: Uint8Array): void {
    this.key = key
  }

  /**
   * The next frame, or undefined at a clean end. @param payloadBytesMax judged before allocation.
   * @param room takes the payload where it is large enough, instead of memory of its own.
   * @throws CodedError `FRAME_TOO_LARGE`, `FRAME_MALFORMED`, `FRAME_MAC`, `FRAME_TRUNCATED`.
   */
  async read(
    payloadBytesMax: number = FRAME_PAYLOAD_BYTES_MAX,
    room?: Uint8Array,
  ): Promise<EnclaveFrame | undefined> {
    const prefix = await this.bytes.read(PREFIX_BYTES)
    if (prefix === undefined) return undefined
    const view = new DataView(prefix.buffer, prefix.byteOffset, PREFIX_BYTES)
    const total = view.getUint32(0)
    const headerBytes = view.getUint16(4)
    const payloadBytes = total - 2 - headerBytes - MAC_BYTES
    if (payloadBytes < 0) throw new CodedError({ code: 'FRAME_MALFORMED', total, headerBytes })
    if (payloadBytes > payloadBytesMax) {
      throw new CodedError({ code: 'FRAME_TOO_LARGE', payload: payloadBytes, payloadBytesMax })
    }
    const header = await this.bytes.read(headerBytes)
    const payload = await this.payload(payloadBytes, room)
    const mac = await this.bytes.read(MAC_BYTES)
    if (header === undefined || payload === undefined || mac === undefined) {
      throw new CodedError({ code: 'FRAME_TRUNCATED', have: 0, want: total })
    }
    if (this.key === undefined) throw new CodedError({ code: 'FRAME_MAC' })
    const frame = { header, payload }
    if (!timingSafeEqual(mac, macOf(this.key, this.direction, this.counter, frame))) {
      throw new CodedError({ code: 'FRAME_MAC' })
    }
    this.counter += 1n
    return frame
  }

  private async payload(length: number, room: Uint8Array | undefined) {
    if (room === undefined || room.length < length) return this.bytes.read(length)
    const payload = room.subarray(0, length)
    return (await this.bytes.readInto(payload)) ? payload : undefined
  }
}
