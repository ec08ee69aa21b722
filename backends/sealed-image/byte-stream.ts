/**
 * Reads exact lengths from a stream whose pieces have any length.
 * Invariant: what is asked for comes whole or not at all.
 */
import { CodedError } from '../contract/errors.ts'

/** Bytes of a stream whose pieces have any length. */
export class ByteStream {
  private readonly pieces: AsyncIterator<Uint8Array>
  private piece: Uint8Array = new Uint8Array(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]()
  }

  /** Exactly so many bytes. @throws `IMAGE_SEALED_TRUNCATED`. */
  async take(length: number): Promise<Uint8Array> {
    const out = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      if (await this.isAtEnd()) throw new CodedError({ code: 'IMAGE_SEALED_TRUNCATED' })
      const taken = this.piece.subarray(0, length - filled)
      out.set(taken, filled)
      filled += taken.length
      this.piece = this.piece.subarray(taken.length)
    }
    return out
  }

  /** Whether nothing more comes. */
  async isAtEnd(): Promise<boolean> {
    while (this.piece.length === 0) {
      const next = await this.pieces.next()
      if (next.done === true) return true
      this.piece = next.value
    }
    return false
  }

  /** Lets go of the stream. Idempotent. */
  async close(): Promise<void> {
    this.piece = new Uint8Array(0)
    await this.pieces.return?.()
  }
}
