/**
 * A prepared image as sealed chunks, for a target that must survive its process (scope host).
 * Invariant: a chunk opens only as the same part of the same sealing for the same attempt, under the
 * same public part (sealed-image/public-part.ts), so
 * nothing can be cut off, reordered, repeated, mixed or carried to another attempt; memory holds one
 * chunk at a time, and its plaintext is wiped. Leaves to others: storing, freshness (the anchor), and
 * comparing the root over what is then held with the root that was sealed.
 */
import { createHash, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { CodedError, assert } from '../../contract/errors.ts'
import type { Sealer } from '../../contract/sealer.ts'
import { encodeMessage, u64Bytes } from '../../../proto/codec.ts'
import { labelledInput } from '../../../proto/digest.ts'
import { talos } from '../../../proto/generated/talos.js'
import { FrameReader } from '../../sealed-image/frame-reader.ts'
import {
  digestStart,
  encodeChunkHeader,
  encodeImageEnd,
  encodePublicPart,
  type PublicPart,
} from '../../sealed-image/public-part.ts'
import { LIMITS } from '../limits.ts'
import { PAGE_BYTES, type PagedRegion, type SmallRegion } from './regions.ts'
import type { RegionSize } from './source-image.ts'
import type { TargetImage } from './target-image.ts'

const LABEL = 'talos sealed image v2'
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
  /** What anybody may read of it. */
  readonly named: Omit<PublicPart, 'sealing' | 'regions' | 'chunks'>
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
  const { attempt, terms, paged, named } = image
  assert(terms.length <= LIMITS.sealedTermsBytesMax, { code: 'IMAGE_SEALED_TERMS' })
  const parts = await partsOf(image)
  const chunks = parts.length + 1
  const sealing = randomBytes(SEALING_BYTES)
  const regions = paged.map(({ region, memory }) => ({ region, pages: pagesOf(memory) }))
  const head = encodePublicPart({ ...named, sealing, regions, chunks })
  const hash = createHash('sha256').update(digestStart(head))
  let bytes = 0n
  yield head
  for (let index = 0; index < chunks; index++) {
    const part = parts[index - 1]
    const plain = part === undefined ? Buffer.from(terms) : plainOf(part)
    const associated = associatedOf(attempt, head, index)
    const sealed = await sealer.seal(LABEL, associated, plain).finally(() => plain.fill(0))
    const chunk = Buffer.concat([
      encodeChunkHeader(sealing, { length: sealed.length, index }),
      sealed,
    ])
    hash.update(chunk)
    bytes += BigInt(chunk.length)
    yield chunk
  }
  yield encodeImageEnd({ bytes, digest: hash.digest() })
}

/** A sealed image whose first chunk has been opened: its head is then what was sealed. */
export class SealedImage {
  /** What the target sealed with the image. */
  readonly terms: Uint8Array
  /** The root that was verified when this was sealed. */
  readonly root: Uint8Array
  /** Sizes of the paged regions. */
  readonly sizes: readonly RegionSize[]
  private readonly chunks: OpenedChunks

  private constructor(chunks: OpenedChunks, first: Uint8Array) {
    const { root, regions } = chunks.frames.part
    this.chunks = chunks
    this.terms = Uint8Array.from(first)
    this.root = root
    this.sizes = regions
    first.fill(0)
  }

  /** Opens the first chunk. @throws `IMAGE_SEALED_…`, and what the sealer refuses with. */
  static async open(
    sealer: ImageSealer,
    attempt: Uint8Array,
    parts: AsyncIterable<Uint8Array>,
  ): Promise<SealedImage> {
    const frames = await FrameReader.begin(parts)
    try {
      const chunks = new OpenedChunks(sealer, attempt, frames)
      return new SealedImage(chunks, await chunks.next())
    } catch (thrown) {
      await frames.close()
      throw thrown
    }
  }

  /** Opens the rest into an inert image, which is then finished. Can be done once. */
  async fill(image: TargetImage): Promise<void> {
    const { chunks, sizes } = this
    const { frames } = chunks
    try {
      while (!frames.isOver) {
        const plain = await chunks.next()
        try {
          apply(image, plain)
        } finally {
          plain.fill(0)
        }
      }
      await frames.finish()
      image.finish(sizes)
    } finally {
      await this.close()
    }
  }

  /** Lets go of the stored bytes. Idempotent. */
  async close(): Promise<void> {
    await this.chunks.frames.close()
  }
}

/** The chunks of one sealed image, opened in their order. */
class OpenedChunks {
  readonly frames: FrameReader
  private readonly sealer: ImageSealer
  private readonly attempt: Uint8Array

  constructor(sealer: ImageSealer, attempt: Uint8Array, frames: FrameReader) {
    this.sealer = sealer
    this.attempt = attempt
    this.frames = frames
  }

  async next(): Promise<Uint8Array> {
    const { sealer, attempt, frames } = this
    const associated = associatedOf(attempt, frames.head, frames.place)
    return sealer.open(LABEL, associated, await frames.next())
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
  else throw new CodedError({ code: 'IMAGE_SEALED_CONTENT' })
}

/** Where a field ends whose length stands at `at`. @throws `IMAGE_SEALED_CONTENT`. */
function endOfPrefixed(plain: Uint8Array, at: number): number {
  const start = at + LENGTH_BYTES
  if (plain.length < start) throw new CodedError({ code: 'IMAGE_SEALED_CONTENT' })
  const length = new DataView(plain.buffer, plain.byteOffset).getUint32(at)
  if (length > plain.length - start) throw new CodedError({ code: 'IMAGE_SEALED_CONTENT' })
  return start + length
}

function associatedOf(attempt: Uint8Array, head: Uint8Array, index: number): Uint8Array {
  return labelledInput(LABEL, attempt, head, u64Bytes(BigInt(index)))
}

function u32(value: number): Buffer {
  const out = Buffer.alloc(LENGTH_BYTES)
  out.writeUInt32BE(value)
  return out
}
