/**
 * Reads a sealed image as a stream: its head, its chunks in their order, its end. The enclave that
 * opens an image and whoever has no key read it with this.
 * Invariant: a chunk is given out only in its place of its sealing, room is made only for what may
 * be, and `finish` returns only if the bytes are exactly one image that its own end agrees with.
 * Leaves to others: opening chunks. The end has no key: it shows damage, not forgery.
 */
import { createHash, type Hash } from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import { equalBytes } from '../../proto/codec.ts'
import { ByteStream } from './byte-stream.ts'
import {
  CHUNK_HEADER_BYTES,
  decodeChunkHeader,
  decodeImageEnd,
  decodePublicPart,
  digestStart,
  END_BYTES,
  HEAD_BYTES,
  type PublicPart,
} from './public-part.ts'

/** One sealed image that is being read. */
export class FrameReader {
  readonly part: PublicPart
  /** The head's bytes, which every chunk is bound to. */
  readonly head: Uint8Array
  private readonly bytes: ByteStream
  private readonly hash: Hash
  private index = 0
  private passed = 0n

  private constructor(bytes: ByteStream, head: Uint8Array) {
    this.bytes = bytes
    this.head = head
    this.part = decodePublicPart(head)
    this.hash = createHash('sha256').update(digestStart(head))
  }

  /** Reads the head. The stream is let go where that is refused. @throws `IMAGE_SEALED_…`. */
  static async begin(parts: AsyncIterable<Uint8Array>): Promise<FrameReader> {
    const bytes = new ByteStream(parts)
    try {
      return new FrameReader(bytes, await bytes.take(HEAD_BYTES))
    } catch (thrown) {
      await bytes.close()
      throw thrown
    }
  }

  /** The place of the chunk that comes next. */
  get place(): number {
    return this.index
  }

  /** Whether all chunks were read. */
  get isOver(): boolean {
    return this.index === this.part.chunks
  }

  /** The next sealed chunk. @throws `IMAGE_SEALED_…`. */
  async next(): Promise<Uint8Array> {
    const header = await this.bytes.take(CHUNK_HEADER_BYTES)
    const length = decodeChunkHeader(this.part.sealing, this.index, header)
    const sealed = await this.bytes.take(length)
    this.hash.update(header).update(sealed)
    this.passed += BigInt(header.length + sealed.length)
    this.index += 1
    return sealed
  }

  /** Reads the end and lets go of the stream. Returns the bytes of the whole image. @throws `IMAGE_SEALED_…`. */
  async finish(): Promise<bigint> {
    try {
      const { bytes, digest } = decodeImageEnd(await this.bytes.take(END_BYTES))
      if (bytes !== this.passed) throw new CodedError({ code: 'IMAGE_SEALED_LENGTH' })
      if (!equalBytes(this.hash.digest(), digest)) {
        throw new CodedError({ code: 'IMAGE_SEALED_DIGEST' })
      }
      if (!(await this.bytes.isAtEnd())) throw new CodedError({ code: 'IMAGE_SEALED_TRAILING' })
      return BigInt(HEAD_BYTES + END_BYTES) + bytes
    } finally {
      await this.close()
    }
  }

  /** Lets go of the stream. Idempotent. */
  async close(): Promise<void> {
    await this.bytes.close()
  }
}
