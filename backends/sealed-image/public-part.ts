/**
 * What a sealed image says of itself to anybody: the head before its chunks, the header of each
 * chunk, the end after them. Layouts are those of docs/state-image.md.
 * Invariant: nothing here depends on a key; every number is judged before anything is made for it,
 * and what decodes encodes to the same bytes. Pure. Leaves to others: whether any of it is true.
 */
import { CodedError } from '../contract/errors.ts'
import { equalBytes, hexOf } from '../../proto/codec.ts'
import { labelledInput } from '../../proto/digest.ts'

const text = new TextEncoder()
const MAGIC = text.encode('talosi')
const VERSION = text.encode('02')
const END_MAGIC = text.encode('talosend')
const DIGEST_LABEL = 'talos sealed image body v2'
/** The one kind that there is: what a target keeps from before PREPARED, for a later launch. */
const KIND_PREPARED = 1
const PAGE_BYTES = 4096
/** Linear memory, virtual files. */
const PAGED_REGIONS: readonly number[] = [2, 6]
/** Memories grow by 64 KiB. */
const PAGES_STEP = 16
const PAGES_MAX = 1 << 20
const PAGES_PER_CHUNK = 256
/** Six regions that travel whole, of at most 64 MiB each in parts of 1 MiB. */
const PARTS_MAX = 6 * 64
const PARTS_MIN = 6
const NAME_BYTES = 32
const TAG_BYTES = 8

/** Bytes of the head, of a chunk's header, of the end. */
export const HEAD_BYTES = 216
/** What stands before each sealed chunk. */
export const CHUNK_HEADER_BYTES = 16
/** What stands after the last one. */
export const END_BYTES = 48
/** One sealed chunk: a part or a batch of 1 MiB, its header, and what a sealer adds. */
export const CHUNK_BYTES_MAX: number = 1024 * 1024 + 128 * 1024

/** Image pages of one paged region. */
export interface PublicRegion {
  readonly region: number
  readonly pages: number
}

/** What a head says. Names and digests have 32 bytes. */
export interface PublicPart {
  /** Drawn for this sealing alone. */
  readonly sealing: Uint8Array
  readonly lineage: Uint8Array
  /** The session that the image came by. */
  readonly session: Uint8Array
  readonly package: Uint8Array
  readonly root: Uint8Array
  /** Of the tenure that the image is of: the source's. */
  readonly epoch: bigint
  readonly sequence: bigint
  /** Linear memory, then the virtual files. */
  readonly regions: readonly PublicRegion[]
  readonly chunks: number
}

/** What stands before a chunk. */
export interface ChunkHeader {
  /** Bytes of the sealed chunk. */
  readonly length: number
  readonly index: number
}

/** What stands at the end. */
export interface ImageEnd {
  /** Bytes between head and end. */
  readonly bytes: bigint
  /** Over the head and everything up to the end. */
  readonly digest: Uint8Array
}

/** Bytes of a head. @throws `IMAGE_SEALED_FIELD` where it says what no image can be. */
export function encodePublicPart(part: PublicPart): Uint8Array {
  checkNumbers(part)
  const out = new Uint8Array(HEAD_BYTES)
  const view = new DataView(out.buffer)
  out.set(MAGIC)
  out.set(VERSION, 6)
  view.setUint32(8, KIND_PREPARED)
  const names = [part.sealing, part.lineage, part.session, part.package, part.root]
  names.forEach((name, at) => {
    if (name.length !== NAME_BYTES) throw field('name', name.length)
    out.set(name, 12 + at * NAME_BYTES)
  })
  view.setBigUint64(172, part.epoch)
  view.setBigUint64(180, part.sequence)
  view.setUint32(188, PAGE_BYTES)
  view.setUint32(192, part.regions.length)
  part.regions.forEach(({ region, pages }, at) => {
    view.setUint32(196 + at * 8, region)
    view.setUint32(200 + at * 8, pages)
  })
  view.setUint32(212, part.chunks)
  return out
}

/** Reads exactly one head. @throws `IMAGE_SEALED_…` naming what it is not. */
export function decodePublicPart(bytes: Uint8Array): PublicPart {
  if (bytes.length !== HEAD_BYTES) throw new CodedError({ code: 'IMAGE_SEALED_TRUNCATED' })
  if (!equalBytes(bytes.subarray(0, 6), MAGIC)) {
    throw new CodedError({ code: 'IMAGE_SEALED_FORMAT' })
  }
  const version = bytes.subarray(6, 8)
  if (!equalBytes(version, VERSION)) {
    throw new CodedError({
      code: 'IMAGE_SEALED_VERSION',
      have: hexOf(version),
      want: hexOf(VERSION),
    })
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const kind = view.getUint32(8)
  if (kind !== KIND_PREPARED) throw new CodedError({ code: 'IMAGE_SEALED_KIND', have: kind })
  const named = (at: number): Uint8Array => bytes.slice(12 + at * NAME_BYTES, 44 + at * NAME_BYTES)
  if (view.getUint32(188) !== PAGE_BYTES) throw field('page bytes', view.getUint32(188))
  if (view.getUint32(192) !== PAGED_REGIONS.length) throw field('regions', view.getUint32(192))
  const part = {
    sealing: named(0),
    lineage: named(1),
    session: named(2),
    package: named(3),
    root: named(4),
    epoch: view.getBigUint64(172),
    sequence: view.getBigUint64(180),
    regions: PAGED_REGIONS.map((_, at) => ({
      region: view.getUint32(196 + at * 8),
      pages: view.getUint32(200 + at * 8),
    })),
    chunks: view.getUint32(212),
  }
  checkNumbers(part)
  return part
}

/** Bytes before a chunk of a sealing. */
export function encodeChunkHeader(sealing: Uint8Array, { length, index }: ChunkHeader): Uint8Array {
  const out = new Uint8Array(CHUNK_HEADER_BYTES)
  const view = new DataView(out.buffer)
  view.setUint32(0, length)
  view.setUint32(4, index)
  out.set(sealing.subarray(0, TAG_BYTES), 8)
  return out
}

/**
 * Bytes of the chunk that has to come now.
 * @throws `IMAGE_SEALED_COUNT` for the end, `IMAGE_SEALED_SPLICED` for a chunk of another sealing, `IMAGE_SEALED_ORDER` for another
 * one of this, `IMAGE_SEALED_CHUNK` where it is longer than can be.
 */
export function decodeChunkHeader(sealing: Uint8Array, index: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (equalBytes(bytes.subarray(0, 8), END_MAGIC)) {
    throw new CodedError({ code: 'IMAGE_SEALED_COUNT', have: index })
  }
  if (!equalBytes(bytes.subarray(8), sealing.subarray(0, TAG_BYTES))) {
    throw new CodedError({ code: 'IMAGE_SEALED_SPLICED', index })
  }
  const have = view.getUint32(4)
  if (have !== index) throw new CodedError({ code: 'IMAGE_SEALED_ORDER', index, have })
  const length = view.getUint32(0)
  if (length > CHUNK_BYTES_MAX) throw new CodedError({ code: 'IMAGE_SEALED_CHUNK', index, length })
  return length
}

/** Bytes of an end. */
export function encodeImageEnd({ bytes, digest }: ImageEnd): Uint8Array {
  const out = new Uint8Array(END_BYTES)
  out.set(END_MAGIC)
  new DataView(out.buffer).setBigUint64(8, bytes)
  out.set(digest, 16)
  return out
}

/** Reads exactly one end. @throws `IMAGE_SEALED_END`. */
export function decodeImageEnd(bytes: Uint8Array): ImageEnd {
  if (bytes.length !== END_BYTES || !equalBytes(bytes.subarray(0, 8), END_MAGIC)) {
    throw new CodedError({ code: 'IMAGE_SEALED_END' })
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return { bytes: view.getBigUint64(8), digest: bytes.slice(16) }
}

/** What the digest at the end is over, up to the first chunk's header; then come the bytes. */
export function digestStart(head: Uint8Array): Uint8Array {
  return labelledInput(DIGEST_LABEL, head)
}

function checkNumbers({ regions, chunks }: PublicPart): void {
  if (regions.length !== PAGED_REGIONS.length) throw field('regions', regions.length)
  let most = 1 + PARTS_MAX
  regions.forEach(({ region, pages }, at) => {
    if (region !== PAGED_REGIONS[at]) throw field('region', region)
    if (pages > PAGES_MAX || pages % PAGES_STEP !== 0) throw field('pages', pages)
    most += Math.ceil(pages / PAGES_PER_CHUNK)
  })
  if (chunks < 1 + PARTS_MIN || chunks > most) throw field('chunks', chunks)
}

function field(name: string, have: number): CodedError {
  return new CodedError({ code: 'IMAGE_SEALED_FIELD', field: name, have })
}
