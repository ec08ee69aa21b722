/**
 * One checkpoint as sealed chunks: terms, pages that have changed, the small regions, an end.
 * Invariant: a chunk opens only in its place of its record of its series of its lineage, so nothing
 * can be cut off, reordered, mixed or carried to another TA; its plaintext is wiped.
 * Leaves to others: keeping records (checkpoint-store.ts); which of them counts (the anchor).
 */
import { CodedError } from '../../contract/errors.ts'
import type { Sealer } from '../../contract/sealer.ts'
import { encodeMessage, u64Bytes } from '../../../proto/codec.ts'
import { labelledInput } from '../../../proto/digest.ts'
import { talos } from '../../../proto/generated/talos.js'
import { ByteStream } from '../../sealed-image/byte-stream.ts'
import type { SmallRegion } from '../image/regions.ts'
import type { PageBatch } from '../image/source-image.ts'
import { LIMITS } from '../limits.ts'

const LABEL = 'talos checkpoint v1'
const LENGTH_BYTES = 4

/** What a chunk holds. */
export const CHUNK = { terms: 1, pages: 2, part: 3, end: 4 } as const

/** Where a record belongs. */
export interface RecordPlace {
  readonly lineage: Uint8Array
  /** 16 bytes drawn for one series of records. */
  readonly series: Uint8Array
  /** From 0, which is a whole image. */
  readonly index: number
}

/** One opened chunk. */
export interface Chunk {
  readonly kind: number
  readonly header: Uint8Array
  readonly body: Uint8Array
  /** Wipes it. */
  wipe(): void
}

function associatedOf({ lineage, series, index }: RecordPlace, chunk: number): Uint8Array {
  return labelledInput(LABEL, lineage, series, u64Bytes(BigInt(index)), u64Bytes(BigInt(chunk)))
}

/** Seals the chunks of one record, in their order. */
export class RecordSealer {
  private readonly sealer: Sealer
  private readonly place: RecordPlace
  private readonly write: (bytes: Uint8Array) => Promise<void>
  private chunks = 0

  constructor(sealer: Sealer, place: RecordPlace, write: (bytes: Uint8Array) => Promise<void>) {
    this.sealer = sealer
    this.place = place
    this.write = write
  }

  /** A chunk that has no header. The bytes are wiped. */
  async whole(kind: number, bytes: Uint8Array): Promise<void> {
    await this.seal(kind, new Uint8Array(0), bytes).finally(() => bytes.fill(0))
  }

  /** Pages as the image hands them out. */
  pages({ header, body }: PageBatch): Promise<void> {
    return this.seal(CHUNK.pages, header, body)
  }

  /** One small region. */
  async region({ region, bytes }: SmallRegion): Promise<void> {
    let offset = 0
    do {
      const body = bytes.subarray(offset, offset + LIMITS.regionPartBytes)
      const facts = { region, offset, total: bytes.length }
      await this.seal(CHUNK.part, encodeMessage(talos.v1.RegionHeader, facts), body)
      offset += body.length
    } while (offset < bytes.length)
  }

  private async seal(kind: number, header: Uint8Array, body: Uint8Array): Promise<void> {
    const plain = Buffer.concat([Uint8Array.of(kind), lengthOf(header), header, body])
    const associated = associatedOf(this.place, this.chunks)
    this.chunks += 1
    const sealed = await this.sealer.seal(LABEL, associated, plain).finally(() => plain.fill(0))
    await this.write(Buffer.concat([lengthOf(sealed), sealed]))
  }
}

/** Opens the chunks of one record, in their order. */
export class RecordOpener {
  private readonly sealer: Sealer
  private readonly place: RecordPlace
  private readonly bytes: ByteStream
  private chunks = 0

  constructor(sealer: Sealer, place: RecordPlace, parts: AsyncIterable<Uint8Array>) {
    this.sealer = sealer
    this.place = place
    this.bytes = new ByteStream(parts)
  }

  /** The next chunk; nothing may follow an end. @throws CodedError `CHECKPOINT_…`, `SEAL_…`. */
  async next(): Promise<Chunk> {
    const length = Buffer.from(await this.bytes.take(LENGTH_BYTES)).readUInt32BE()
    const most = LIMITS.checkpointChunkBytesMax
    if (length > most) throw new CodedError({ code: 'CHECKPOINT_CHUNK', have: length, want: most })
    const sealed = await this.bytes.take(length)
    const plain = await this.sealer.open(LABEL, associatedOf(this.place, this.chunks), sealed)
    this.chunks += 1
    const chunk = chunkOf(plain)
    const isLast = await this.bytes.isAtEnd()
    if ((chunk.kind === CHUNK.end) === isLast) return chunk
    chunk.wipe()
    throw new CodedError({ code: 'CHECKPOINT_END', chunk: this.chunks })
  }

  /** Lets go of the stored bytes. Idempotent. */
  close(): Promise<void> {
    return this.bytes.close()
  }
}

function chunkOf(plain: Uint8Array): Chunk {
  const start = 1 + LENGTH_BYTES
  if (plain.length < start) throw new CodedError({ code: 'CHECKPOINT_CHUNK', have: plain.length })
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(1)
  if (length > plain.length - start) throw new CodedError({ code: 'CHECKPOINT_CHUNK' })
  return {
    kind: plain[0] ?? 0,
    header: plain.subarray(start, start + length),
    body: plain.subarray(start + length),
    wipe: () => plain.fill(0),
  }
}

function lengthOf(bytes: Uint8Array): Buffer {
  const out = Buffer.alloc(LENGTH_BYTES)
  out.writeUInt32BE(bytes.length)
  return out
}
