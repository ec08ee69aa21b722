/**
 * Whole frames over a libp2p stream with back-pressure both ways.
 * Invariant: a length is judged before its frame is kept; no more is unread than a frame needs or
 * one buffer's worth, then the sender is stopped. `drain` events are waited for, since `onDrain()` resolves
 * for ever after its first time (@libp2p/utils 7.4).
 * Leaves to others: what frames mean, deadlines (callers give a signal).
 */
import type { Stream } from '@libp2p/interface'
import { Uint8ArrayList } from 'uint8arraylist'
import { CodedError } from '../../backends/contract/errors.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from '../transfer/lane.ts'

const LENGTH_BYTES = 4

/** Frames of one stream: u32 big-endian length, then so many bytes. */
export class StreamFrames {
  readonly stream: Stream
  private readonly bytesMax: number
  /** Unread bytes at which the sender is stopped: a small limit keeps little. */
  private readonly bufferBytes: number
  private readonly pending: Uint8Array[] = []
  private pendingBytes = 0
  private ended = false
  private failure: Error | undefined
  private wake: () => void = () => undefined
  private pausing = false

  constructor(stream: Stream, bytesMax: number) {
    this.stream = stream
    this.bytesMax = bytesMax
    this.bufferBytes = Math.min(bytesMax + LENGTH_BYTES, LIMITS.laneBufferBytes)
    stream.addEventListener('message', (event) => this.onMessage(event.data))
    stream.addEventListener('remoteCloseWrite', () => this.finish(undefined))
    stream.addEventListener('close', (event) => this.finish(event.error))
  }

  /** Resolves when the stream takes more. @throws `STREAM_CLOSED`, or the signal's reason. */
  async send(frame: Uint8Array, signal?: AbortSignal): Promise<void> {
    if (frame.length > this.bytesMax) throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE' })
    const head = Buffer.alloc(LENGTH_BYTES)
    head.writeUInt32BE(frame.length)
    const { stream } = this
    if (stream.writeStatus !== 'writable') throw new CodedError({ code: 'STREAM_CLOSED' })
    if (stream.send(new Uint8ArrayList(head, frame))) return
    while (stream.writableNeedsDrain) await this.drained(signal)
  }

  /**
   * The next frame, or undefined at a clean end. `admit` is told its length before it is kept.
   * @throws CodedError `STREAM_…`, and what `admit` throws.
   */
  async receive(
    signal?: AbortSignal,
    admit: (bytes: number) => void = () => undefined,
  ): Promise<Uint8Array | undefined> {
    const head = await this.take(LENGTH_BYTES, signal)
    if (head === undefined) return undefined
    const length = head.readUInt32BE()
    if (length > this.bytesMax) {
      this.abort('STREAM_FRAME_TOO_LARGE')
      throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE', length })
    }
    admit(length)
    if (length === 0) return new Uint8Array(0)
    const body = await this.take(length, signal)
    if (body === undefined) throw new CodedError({ code: 'STREAM_CUT' })
    return body
  }

  /** Ends this side once all is sent, and the stream soon after, whatever the other side does. */
  async close(): Promise<void> {
    const timeout = setTimeout(() => this.abort('STREAM_CLOSED'), LIMITS.streamCloseMs)
    timeout.unref()
    this.stream.addEventListener('close', () => clearTimeout(timeout))
    if (this.stream.status !== 'open') clearTimeout(timeout)
    await this.stream.close().catch(() => undefined)
  }

  /** Ends both sides at once. */
  abort(code: string): void {
    this.stream.abort(new CodedError({ code }))
  }

  private onMessage(data: Uint8Array | Uint8ArrayList): void {
    const parts = data instanceof Uint8Array ? [data] : [...data]
    for (const part of parts) this.pending.push(part)
    this.pendingBytes += data.byteLength
    if (this.pendingBytes >= this.bufferBytes && !this.pausing) {
      this.pausing = true
      // A pause inside the handler is undone by the caller, so it comes right after.
      queueMicrotask(() => {
        this.pausing = false
        if (this.pendingBytes >= this.bufferBytes && !this.ended) this.stream.pause()
      })
    }
    this.wake()
  }

  private finish(error: Error | undefined): void {
    this.ended = true
    this.failure ??= error
    this.wake()
  }

  private get isPaused(): boolean {
    return (this.stream as unknown as { readStatus: string }).readStatus === 'paused'
  }

  /** Exactly `length` bytes, or undefined when the stream ended before the first one. */
  private async take(length: number, signal?: AbortSignal): Promise<Buffer | undefined> {
    while (this.pendingBytes < length) {
      if (this.isPaused) this.stream.resume()
      if (this.pendingBytes >= length) break
      if (this.ended && this.stream.readBufferLength === 0) {
        if (this.failure !== undefined) {
          throw new CodedError({ code: 'STREAM_CLOSED' }, this.failure)
        }
        if (this.pendingBytes === 0) return undefined
        throw new CodedError({ code: 'STREAM_CUT' })
      }
      await this.news(signal)
    }
    const out = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const next = this.pending[0]
      if (next === undefined) throw new CodedError({ code: 'STREAM_CUT' })
      const part = next.subarray(0, length - filled)
      out.set(part, filled)
      filled += part.length
      if (part.length === next.length) this.pending.shift()
      else this.pending[0] = next.subarray(part.length)
    }
    this.pendingBytes -= length
    if (this.pendingBytes < this.bufferBytes / 2 && this.isPaused) this.stream.resume()
    return out
  }

  private news(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(abortReason(signal))
      if (signal?.aborted === true) return onAbort()
      signal?.addEventListener('abort', onAbort, { once: true })
      this.wake = () => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }
      return undefined
    })
  }

  private drained(signal: AbortSignal | undefined): Promise<void> {
    const { stream } = this
    return new Promise((resolve, reject) => {
      const off = (): void => {
        stream.removeEventListener('drain', onDrain)
        stream.removeEventListener('close', onClose)
        signal?.removeEventListener('abort', onAbort)
      }
      const onDrain = (): void => {
        off()
        resolve()
      }
      const onClose = (): void => {
        off()
        reject(new CodedError({ code: 'STREAM_CLOSED' }))
      }
      const onAbort = (): void => {
        off()
        reject(abortReason(signal))
      }
      stream.addEventListener('drain', onDrain)
      stream.addEventListener('close', onClose)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  }
}

/** A lane over the frames of one stream. */
export function laneOver(frames: StreamFrames): Lane {
  return {
    // Copied: the stream keeps what it is given for longer than it says.
    send: (frame) => frames.send(new Uint8Array(frame)),
    receive: () => frames.receive(),
    close: () => void frames.close(),
  }
}

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return new CodedError({ code: 'STREAM_DEADLINE' }, reason)
}
