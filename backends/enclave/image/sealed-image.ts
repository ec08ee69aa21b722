/**
 * A prepared image as sealed chunks, for a target that must survive its process (scope host).
 * Invariant: a chunk opens only as the same part of the same sealing for the same attempt, so
 * nothing can be cut off, reordered, repeated, mixed or carried to another attempt; memory holds one
 * chunk at a time, and its plaintext is wiped. Leaves to others: storing, freshness (the anchor), and
 * comparing the root over what is then held with the root that was sealed.
 */
import { randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CodedError, assert } from '../../contract/errors.ts'
import type { Sealer } from '../../contract/sealer.ts'
import { decodeExact, encodeMessage, u64Bytes } from '../../../proto/codec.ts'
import { labelledInput } from '../../../proto/digest.ts'
import { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../limits.ts'
import { PAGE_BYTES, type PagedRegion, type SmallRegion } from './regions.ts'
import type { RegionSize } from './source-image.ts'
import type { TargetImage } from './target-image.ts'

const LABEL = 'talos sealed image v1'
const MAGIC = new TextEncoder().encode('talosi01')
const SEALING_BYTES = 32
const LENGTH_BYTES = 4
const KIND = { pages: 1, part: 2 } as const
/** Groups of pages that are looked through for content before others get their turn. */
const GROUPS_PER_TURN = 16
const ZERO_PAGE = Buffer.alloc(PAGE_BYTES)

/** What seals and opens. */
export type ImageSealer = Pick<Sealer, 'seal' | 'open'>

/** What a target holds once the root is verified. */
export interface PreparedImage {
  /** 32 bytes naming the attempt, for which alone this is sealed. */
  readonly attempt: Uint8Array
  /** What else the target must find again; sealed with the first chunk. */
  readonly terms: Uint8Array
  readonly root: Uint8Array
  readonly paged: readonly PagedRegion[]
  readonly small: readonly SmallRegion[]
}

type Part =
  | { readonly kind: 'pages'; readonly paged: PagedRegion; readonly first: number }
  | { readonly kind: 'part'; readonly small: SmallRegion; readonly offset: number }

/** Seals an inert image; what is given out together is the sealed image. @throws `IMAGE_SEALED_…`. */
export async function* sealImage(
  sealer: ImageSealer,
  image: PreparedImage,
): AsyncGenerator<Uint8Array> {
  const { attempt, terms, root, paged } = image
  assert(terms.length <= LIMITS.sealedTermsBytesMax, { code: 'IMAGE_SEALED_TERMS' })
  const parts = await partsOf(image)
  const total = parts.length + 1
  const sealing = randomBytes(SEALING_BYTES)
  yield Buffer.concat([MAGIC, sealing, u32(total)])
  const regions = paged.map(({ region, memory }) => ({ region, pages: pagesOf(memory) }))
  const facts = encodeMessage(talos.v1.Final, { root, regions, rounds: 1 })
  for (let index = 0; index < total; index++) {
    const part = parts[index - 1]
    const plain =
      part === undefined ? Buffer.concat([u32(facts.length), facts, terms]) : plainOf(part)
    const associated = associatedOf({ attempt, sealing, total, index })
    const sealed = await sealer.seal(LABEL, associated, plain).finally(() => plain.fill(0))
    yield Buffer.concat([u32(sealed.length), sealed])
  }
}

/** A sealed image whose first chunk has been opened. */
export class SealedImage {
  /** What the target sealed with the image. */
  readonly terms: Uint8Array
  /** The root that was verified when this was sealed. */
  readonly root: Uint8Array
  /** Sizes of the paged regions. */
  readonly sizes: readonly RegionSize[]
  private readonly chunks: Chunks

  private constructor(chunks: Chunks, first: Uint8Array) {
    const end = endOfPrefixed(first, 0)
    const facts = first.subarray(LENGTH_BYTES, end)
    const { root, regions } = decodeExact(talos.v1.Final, facts, LIMITS.recordHeaderBytesMax)
    this.chunks = chunks
    this.terms = Uint8Array.from(first.subarray(end))
    this.root = Uint8Array.from(root)
    this.sizes = regions.map(({ region, pages }) => ({ region, pages }))
    first.fill(0)
  }

  /** Opens the first chunk. @throws `IMAGE_SEALED_…`, and what the sealer refuses with. */
  static async open(
    sealer: ImageSealer,
    attempt: Uint8Array,
    parts: AsyncIterable<Uint8Array>,
  ): Promise<SealedImage> {
    const bytes = new ByteStream(parts)
    try {
      const chunks = await Chunks.begin(sealer, attempt, bytes)
      return new SealedImage(chunks, await chunks.next())
    } catch (thrown) {
      await bytes.close()
      throw thrown
    }
  }

  /** Opens the rest into an inert image, which is then finished. Can be done once. */
  async fill(image: TargetImage): Promise<void> {
    const { chunks, sizes } = this
    try {
      while (!chunks.isOver) {
        const plain = await chunks.next()
        try {
          apply(image, plain)
        } finally {
          plain.fill(0)
        }
      }
      await chunks.end()
      image.finish(sizes)
    } finally {
      await this.close()
    }
  }

  /** Lets go of the stored bytes. Idempotent. */
  async close(): Promise<void> {
    await this.chunks.bytes.close()
  }
}

/** The chunks of one sealed image, opened in their order. */
class Chunks {
  readonly bytes: ByteStream
  private readonly sealer: ImageSealer
  private readonly attempt: Uint8Array
  private readonly sealing: Uint8Array
  private readonly total: number
  private index = 0

  private constructor(sealer: ImageSealer, attempt: Uint8Array, bytes: ByteStream, head: Buffer) {
    this.bytes = bytes
    this.sealer = sealer
    this.attempt = attempt
    this.sealing = head.subarray(MAGIC.length, MAGIC.length + SEALING_BYTES)
    this.total = head.readUInt32BE(MAGIC.length + SEALING_BYTES)
  }

  static async begin(sealer: ImageSealer, attempt: Uint8Array, bytes: ByteStream): Promise<Chunks> {
    const head = await bytes.take(MAGIC.length + SEALING_BYTES + LENGTH_BYTES)
    if (!head.subarray(0, MAGIC.length).equals(MAGIC)) refuse('IMAGE_SEALED_FORMAT')
    const chunks = new Chunks(sealer, attempt, bytes, head)
    if (chunks.total === 0) refuse('IMAGE_SEALED_FORMAT')
    return chunks
  }

  get isOver(): boolean {
    return this.index === this.total
  }

  async next(): Promise<Uint8Array> {
    const { attempt, sealing, total, index } = this
    const length = (await this.bytes.take(LENGTH_BYTES)).readUInt32BE(0)
    if (length > LIMITS.sealedChunkBytesMax) refuse('IMAGE_SEALED_CHUNK', { index, length })
    const sealed = await this.bytes.take(length)
    this.index += 1
    return this.sealer.open(LABEL, associatedOf({ attempt, sealing, total, index }), sealed)
  }

  /** @throws `IMAGE_SEALED_TRAILING` when anything follows the last chunk. */
  async end(): Promise<void> {
    if (!(await this.bytes.isAtEnd())) refuse('IMAGE_SEALED_TRAILING')
  }
}

/** Bytes of a stream whose pieces have any length. */
class ByteStream {
  private readonly pieces: AsyncIterator<Uint8Array>
  private piece: Uint8Array = new Uint8Array(0)

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]()
  }

  /** Exactly so many bytes. @throws `IMAGE_SEALED_TRUNCATED`. */
  async take(length: number): Promise<Buffer> {
    const out = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      if (await this.isAtEnd()) refuse('IMAGE_SEALED_TRUNCATED')
      const taken = this.piece.subarray(0, length - filled)
      out.set(taken, filled)
      filled += taken.length
      this.piece = this.piece.subarray(taken.length)
    }
    return out
  }

  async isAtEnd(): Promise<boolean> {
    while (this.piece.length === 0) {
      const next = await this.pieces.next()
      if (next.done === true) return true
      this.piece = next.value
    }
    return false
  }

  async close(): Promise<void> {
    this.piece = new Uint8Array(0)
    await this.pieces.return?.()
  }
}

async function partsOf({ paged, small }: PreparedImage): Promise<readonly Part[]> {
  const parts: Part[] = []
  let looked = 0
  for (const each of paged) {
    for (let first = 0; first < pagesOf(each.memory); first += LIMITS.pagesPerBatch) {
      if (++looked % GROUPS_PER_TURN === 0) await setImmediate()
      if (contentOf(each, first).length > 0) parts.push({ kind: 'pages', paged: each, first })
    }
  }
  for (const each of small) {
    let offset = 0
    do {
      parts.push({ kind: 'part', small: each, offset })
      offset += LIMITS.regionPartBytes
    } while (offset < each.bytes.length)
  }
  return parts
}

function pagesOf(memory: WebAssembly.Memory): number {
  return memory.buffer.byteLength / PAGE_BYTES
}

function pageOf({ memory }: PagedRegion, page: number): Buffer {
  return Buffer.from(memory.buffer, page * PAGE_BYTES, PAGE_BYTES)
}

/** Pages of a group that are not all zeros. */
function contentOf(paged: PagedRegion, first: number): number[] {
  const end = Math.min(first + LIMITS.pagesPerBatch, pagesOf(paged.memory))
  const found: number[] = []
  for (let page = first; page < end; page++) {
    if (!pageOf(paged, page).equals(ZERO_PAGE)) found.push(page)
  }
  return found
}

/** A part as the record that the source would have sent: kind, header, body. */
function plainOf(part: Part): Buffer {
  if (part.kind === 'pages') {
    const { paged, first } = part
    const { region } = paged
    const pages = contentOf(paged, first)
    const header = encodeMessage(talos.v1.PagesHeader, { region, round: 1, pages })
    return record(
      KIND.pages,
      header,
      pages.map((page) => pageOf(paged, page)),
    )
  }
  const { offset } = part
  const { region, bytes } = part.small
  const header = encodeMessage(talos.v1.RegionHeader, { region, offset, total: bytes.length })
  return record(KIND.part, header, [bytes.subarray(offset, offset + LIMITS.regionPartBytes)])
}

function record(kind: number, header: Uint8Array, bodies: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Uint8Array.of(kind), u32(header.length), header, ...bodies])
}

function apply(image: TargetImage, plain: Uint8Array): void {
  const end = endOfPrefixed(plain, 1)
  const header = plain.subarray(1 + LENGTH_BYTES, end)
  const body = plain.subarray(end)
  if (plain[0] === KIND.pages) image.applyPages(header, body)
  else if (plain[0] === KIND.part) image.applyPart(header, body)
  else refuse('IMAGE_SEALED_FORMAT')
}

/** Where a field ends whose length stands at `at`. @throws `IMAGE_SEALED_FORMAT`. */
function endOfPrefixed(plain: Uint8Array, at: number): number {
  const start = at + LENGTH_BYTES
  if (plain.length < start) refuse('IMAGE_SEALED_FORMAT')
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(at)
  if (length > plain.length - start) refuse('IMAGE_SEALED_FORMAT')
  return start + length
}

interface ChunkPlace {
  readonly attempt: Uint8Array
  readonly sealing: Uint8Array
  readonly total: number
  readonly index: number
}

function associatedOf({ attempt, sealing, total, index }: ChunkPlace): Uint8Array {
  return labelledInput(LABEL, attempt, sealing, u64Bytes(BigInt(total)), u64Bytes(BigInt(index)))
}

function u32(value: number): Buffer {
  const out = Buffer.alloc(LENGTH_BYTES)
  out.writeUInt32BE(value)
  return out
}

function refuse(code: string, facts: Record<string, number> = {}): never {
  throw new CodedError({ code, ...facts })
}
