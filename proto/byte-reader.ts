/**
 * Pulls bytes from a stream as they come: chunks are handed on as the kernel gave them.
 * Invariant: the stream flows only while somebody waits; what came beyond that is one chunk and
 * what the stream itself keeps. Leaves to others: limits (callers judge a length before they ask).
 */
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { CodedError } from '../backends/contract/errors.ts'

/** How a stream ended before all that was asked for had come. */
export interface EarlyEnd {
  readonly have: number
  readonly want: number
  /** False where the stream was destroyed. */
  readonly byOtherSide: boolean
  readonly cause: Error | undefined
}

/** What an early end is: an error, or undefined for an end that is none. */
export type EndJudge = (end: EarlyEnd) => CodedError | undefined

/**
 * Frees the memory of a buffer that nobody else has, at once: bulk that waits for the collector
 * makes it run over the whole heap again and again.
 */
export function release(bytes: Uint8Array): void {
  const { buffer } = bytes
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.length) buffer.transfer(0)
}

/** Reads one stream; one read at a time. */
export class ByteReader {
  private readonly stream: Duplex
  private readonly judge: EndJudge
  /** A socket makes each chunk anew and keeps none; another stream may hand on somebody's memory. */
  private readonly ownsChunks: boolean
  private readonly chunks: Uint8Array[] = []
  private ended = false
  private byOtherSide = false
  private cause: Error | undefined
  private discarding = false
  private wake: (() => void) | undefined

  constructor(stream: Duplex, judge: EndJudge) {
    this.stream = stream
    this.judge = judge
    this.ownsChunks = stream instanceof Socket
    // Said before there is a listener, which would let it flow.
    stream.pause()
    stream.on('data', (chunk: Uint8Array) => this.take(chunk))
    stream.on('end', () => {
      this.byOtherSide = true
      this.finish(undefined)
    })
    stream.on('close', () => this.finish(undefined))
    stream.on('error', (error: Error) => this.finish(error))
  }

  /** Exactly so many bytes, or undefined at an end that is none. @throws what the judge says. */
  async read(length: number): Promise<Uint8Array | undefined> {
    if (length === 0) return new Uint8Array(0)
    const first = await this.next(length)
    if (first?.length === length) return first
    const out = Buffer.allocUnsafe(length)
    if (first !== undefined) out.set(first)
    return (await this.fill(out, first?.length ?? 0)) ? out : undefined
  }

  /** Fills all of `out`; false at an end that is none. @throws what the judge says. */
  async readInto(out: Uint8Array): Promise<boolean> {
    return this.fill(out, 0)
  }

  /** Nobody reads any more: what still comes is dropped, so that the end is heard. */
  discard(): void {
    this.discarding = true
    this.chunks.length = 0
    this.stream.resume()
  }

  private async fill(out: Uint8Array, from: number): Promise<boolean> {
    let have = from
    while (have < out.length) {
      const chunk = await this.next(out.length - have)
      if (chunk === undefined) {
        const { byOtherSide, cause } = this
        const error = this.judge({ have, want: out.length, byOtherSide, cause })
        if (error !== undefined) throw error
        return false
      }
      out.set(chunk, have)
      have += chunk.length
      if (this.ownsChunks) release(chunk)
    }
    return true
  }

  /** What is there, at most so much; undefined once the stream has ended. */
  private async next(most: number): Promise<Uint8Array | undefined> {
    while (this.chunks.length === 0) {
      if (this.ended) return undefined
      const news = new Promise<void>((resolve) => (this.wake = resolve))
      if (this.stream.isPaused()) this.stream.resume()
      await news
    }
    const [chunk] = this.chunks
    if (chunk === undefined) return undefined
    if (chunk.length <= most) {
      this.chunks.shift()
      return chunk
    }
    this.chunks[0] = chunk.subarray(most)
    return chunk.subarray(0, most)
  }

  private take(chunk: Uint8Array): void {
    if (this.discarding) return
    this.chunks.push(chunk)
    if (this.wake === undefined) this.stream.pause()
    this.rouse()
  }

  private finish(cause: Error | undefined): void {
    this.ended = true
    this.cause ??= cause
    this.rouse()
  }

  private rouse(): void {
    const { wake } = this
    this.wake = undefined
    wake?.()
  }
}
