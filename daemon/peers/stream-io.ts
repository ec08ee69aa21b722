/**
 * Whole frames over a libp2p stream with back-pressure both ways.
 * Invariant: a length is judged before a byte of its frame is kept; at most one buffer's worth is
 * unread, then the sender is stopped. `drain` events are waited for, since `onDrain()` resolves
 * for ever after its first time (@libp2p/utils 7.4).
 * Leaves to others: what frames mean, deadlines (callers give a signal).
 */
import type { Stream } from '@libp2p/interface'
import type { Uint8ArrayList } from 'uint8arraylist'
import { CodedError } from '../../backends/contract/errors.ts'
import { LIMITS } from '../limits.ts'

const LENGTH_BYTES = 4

/** Frames of one stream: u32 big-endian length, then so many bytes. */
export class StreamFrames {
  readonly stream: Stream
  private readonly bytesMax: number
  private readonly pending: Uint8Array[] = []
  private pendingBytes = 0
  private ended = false
  private failure: Error | undefined
  private wake: () => void = () => undefined
  private pausing = false

  constructor(stream: Stream, bytesMax: number) {
    this.stream = stream
    this.bytesMax = bytesMax
    stream.addEventListener('message', (event) => this.onMessage(event.data))
    stream.addEventListener('remoteCloseWrite', () => this.finish(undefined))
    stream.addEventListener('close', (event) => this.finish(event.error))
  }

  /** Resolves when the stream takes more. @throws `STREAM_CLOSED`, or the signal's reason. */
  async send(frame: Uint8Array, signal?: AbortSignal): Promise<void> {
    if (frame.length > this.bytesMax) throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE' })
    const head = Buffer.alloc(LENGTH_BYTES)
    head.writeUInt32BE(frame.length)
    await this.put(head, signal)
    if (frame.length > 0) await this.put(frame, signal)
  }

  /** The next frame, or undefined at a clean end. @throws `STREAM_…`, or the signal's reason. */
  async receive(signal?: AbortSignal): Promise<Uint8Array | undefined> {
    const head = await this.take(LENGTH_BYTES, signal)
    if (head === undefined) return undefined
    const length = head.readUInt32BE()
    if (length > this.bytesMax) {
      this.stream.abort(new CodedError({ code: 'STREAM_FRAME_TOO_LARGE', length }))
      throw new CodedError({ code: 'STREAM_FRAME_TOO_LARGE', length })
    }
    if (length === 0) return new Uint8Array(0)
    const body = await this.take(length, signal)
    if (body === undefined) throw new CodedError({ code: 'STREAM_CUT' })
    return body
  }

  /** Ends this side; the other may go on. */
  async close(): Promise<void> {
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
    if (this.pendingBytes >= LIMITS.laneBufferBytes && !this.pausing) {
      this.pausing = true
      // A pause inside the handler is undone by the caller, so it comes right after.
      queueMicrotask(() => {
        this.pausing = false
        if (this.pendingBytes >= LIMITS.laneBufferBytes && !this.ended) this.stream.pause()
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
    if (this.pendingBytes < LIMITS.laneBufferBytes / 2 && this.isPaused) this.stream.resume()
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

  private async put(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<void> {
    if (this.stream.writeStatus !== 'writable') throw new CodedError({ code: 'STREAM_CLOSED' })
    if (this.stream.send(bytes)) return
    while (this.stream.writableNeedsDrain) await this.drained(signal)
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

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason
  return new CodedError({ code: 'STREAM_DEADLINE' }, reason)
}
