/**
 * Whole frames over a socket: a lane whose bytes the kernel carries.
 * Invariant: a length is judged before a byte of its frame is kept; nothing is read of the socket
 * but what a caller waits for, so the kernel stops the other side; each write is waited for until
 * the kernel has all of it.
 */
import type { Socket } from 'node:net'
import { CodedError } from '../../backends/contract/errors.ts'
import { ByteReader, type EndJudge } from '../../proto/byte-reader.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from './lane.ts'

const LENGTH_BYTES = 4

/** An end between two frames is one; a socket that was destroyed, or a part of a frame, is none. */
const judgeEnd: EndJudge = ({ have, byOtherSide, cause }) => {
  if (byOtherSide && have === 0) return undefined
  return new CodedError({ code: byOtherSide ? 'STREAM_CUT' : 'STREAM_CLOSED' }, cause)
}

/** A lane over a connected socket: u32 big-endian length, then so many bytes. */
export class SocketFrames implements Lane {
  private readonly socket: Socket
  private readonly reader: ByteReader

  constructor(socket: Socket) {
    this.socket = socket
    this.reader = new ByteReader(socket, judgeEnd)
  }

  async send(frame: Uint8Array): Promise<void> {
    const { socket } = this
    if (frame.length > LIMITS.laneFrameBytesMax) {
      throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE' })
    }
    const head = Buffer.alloc(LENGTH_BYTES)
    head.writeUInt32BE(frame.length)
    if (!socket.writable || socket.destroyed) throw new CodedError({ code: 'STREAM_CLOSED' })
    await new Promise<void>((resolve, reject) => {
      socket.cork()
      socket.write(head)
      socket.write(frame, (error) => {
        if (error) reject(new CodedError({ code: 'STREAM_CLOSED' }, error))
        else resolve()
      })
      socket.uncork()
    })
  }

  async receive(room?: Uint8Array): Promise<Uint8Array | undefined> {
    const head = await this.bytes(LENGTH_BYTES)
    if (head === undefined) return undefined
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0)
    if (length > LIMITS.laneFrameBytesMax) {
      this.socket.destroy()
      throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE', length })
    }
    if (room === undefined || room.length < length) {
      const body = await this.bytes(length)
      if (body === undefined) throw new CodedError({ code: 'STREAM_CUT' })
      return body
    }
    const body = room.subarray(0, length)
    if (!(await this.reader.readInto(body))) throw new CodedError({ code: 'STREAM_CUT' })
    return body
  }

  close(): void {
    const { socket } = this
    // What was sent still goes out; an end that never comes is not waited for.
    const timer = setTimeout(() => socket.destroy(), LIMITS.streamCloseMs)
    timer.unref()
    socket.once('close', () => clearTimeout(timer))
    // Unread bytes would make the kernel reset the connection, and drop what is on its way out.
    this.reader.discard()
    socket.end()
  }

  /** Exactly so many bytes; undefined at a clean end. @throws CodedError `STREAM_…`. */
  bytes(length: number): Promise<Uint8Array | undefined> {
    return this.reader.read(length)
  }
}
