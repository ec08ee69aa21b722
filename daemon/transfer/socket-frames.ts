/**
 * Whole frames over a socket: a lane whose bytes the kernel carries.
 * Invariant: a length is judged before a byte of its frame is kept; nothing is read of the socket
 * but what a caller waits for, so the kernel stops the other side; each write that says so is
 * waited for.
 */
import type { Socket } from 'node:net'
import { CodedError } from '../../backends/contract/errors.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from './lane.ts'

const LENGTH_BYTES = 4

/** A lane over a connected socket: u32 big-endian length, then so many bytes. */
export class SocketFrames implements Lane {
  private readonly socket: Socket
  private wakeReader: () => void = () => undefined
  private wakeWriter: () => void = () => undefined

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('readable', () => this.wakeReader())
    socket.on('end', () => this.wakeReader())
    socket.on('drain', () => this.wakeWriter())
    socket.on('close', () => {
      this.wakeReader()
      this.wakeWriter()
    })
  }

  async send(frame: Uint8Array): Promise<void> {
    const { socket } = this
    if (frame.length > LIMITS.laneFrameBytesMax) {
      throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE' })
    }
    const head = Buffer.alloc(LENGTH_BYTES)
    head.writeUInt32BE(frame.length)
    this.assertWritable()
    socket.cork()
    socket.write(head)
    if (frame.length > 0) socket.write(frame)
    socket.uncork()
    while (socket.writableNeedDrain && !socket.destroyed) {
      await new Promise<void>((resolve) => (this.wakeWriter = resolve))
    }
    this.assertWritable()
  }

  async receive(): Promise<Uint8Array | undefined> {
    const head = await this.bytes(LENGTH_BYTES)
    if (head === undefined) return undefined
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0)
    if (length > LIMITS.laneFrameBytesMax) {
      this.socket.destroy()
      throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE', length })
    }
    const body = await this.bytes(length)
    if (body === undefined) throw new CodedError({ code: 'STREAM_CUT' })
    return body
  }

  close(): void {
    const { socket } = this
    // What was sent still goes out; an end that never comes is not waited for.
    const timer = setTimeout(() => socket.destroy(), LIMITS.streamCloseMs)
    timer.unref()
    socket.once('close', () => clearTimeout(timer))
    // Unread bytes would make the kernel reset the connection, and drop what is on its way out.
    socket.removeAllListeners('readable')
    socket.resume()
    socket.end()
  }

  /** Exactly so many bytes; undefined at a clean end. @throws CodedError `STREAM_…`. */
  async bytes(length: number): Promise<Uint8Array | undefined> {
    const out = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const part = this.taken(length - filled)
      if (part !== undefined) {
        out.set(part, filled)
        filled += part.length
        continue
      }
      const { readableEnded, destroyed } = this.socket
      if (readableEnded && filled === 0) return undefined
      if (readableEnded) throw new CodedError({ code: 'STREAM_CUT' })
      if (destroyed) throw new CodedError({ code: 'STREAM_CLOSED' })
      await new Promise<void>((resolve) => (this.wakeReader = resolve))
    }
    return out
  }

  private taken(most: number): Uint8Array | undefined {
    const { socket } = this
    const size = Math.min(most, socket.readableLength)
    // Reading of an empty buffer is what makes the socket ask the kernel for more, or end.
    const part: unknown = size === 0 ? socket.read() : socket.read(size)
    if (!(part instanceof Uint8Array)) return undefined
    if (part.length > most) {
      socket.unshift(part.subarray(most))
      return part.subarray(0, most)
    }
    return part
  }

  private assertWritable(): void {
    const { writable, destroyed } = this.socket
    if (!writable || destroyed) throw new CodedError({ code: 'STREAM_CLOSED' })
  }
}
