/**
 * An image as a source sends it: the bytes of both paged memories and of every small region, and
 * what the source says of the regions that do not travel.
 * Invariant: an image is never changed, a changed one is another; digests and root are those of
 * what it holds, as whoever holds the source's engine would make them.
 * Leaves to others: what a target says to it (verifier.ts).
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { leafOf, PageTree } from '../../backends/enclave/image/merkle.ts'
import {
  PAGE_BYTES,
  REGION,
  type RegionNumber,
  type SmallRegion,
} from '../../backends/enclave/image/regions.ts'
import { smallDigest, type RegionDigest } from '../../backends/enclave/image/root.ts'
import type { TamperSubject } from './subject.ts'

/** How the TA came here, of a run that is recorded. */
interface ImageHistory {
  /** The image that its stay at the source began with. */
  readonly checkpoint: TamperImage
  /** What happened since then, as the source's engine wrote it down. */
  readonly journal: Uint8Array
}

/** An image, honest or not. */
export interface TamperImage {
  /** Whose the target takes it to be. */
  readonly subject: TamperSubject
  readonly memory: Uint8Array
  readonly files: Uint8Array
  /** Regions that travel, in the order in which they are sent. */
  readonly small: readonly SmallRegion[]
  /** What the source says of code and tables. */
  readonly measured: readonly SmallRegion[]
  /** Of an image that a stay begins with: nothing. It is no part of the image. */
  readonly history: ImageHistory | undefined
}

/** The paged regions' bytes by number. */
export function pagedOf({ memory, files }: TamperImage): ReadonlyMap<number, Uint8Array> {
  return new Map<number, Uint8Array>([
    [REGION.memory, memory],
    [REGION.files, files],
  ])
}

/** A small region of an image that has it. */
export function smallOf({ small }: TamperImage, region: RegionNumber): Uint8Array {
  const found = small.find((each) => each.region === region)
  if (found === undefined) throw new CodedError({ code: 'TAMPER_REGION', region })
  return found.bytes
}

/** The image with another small region in the place of one. */
export function withSmall(
  image: TamperImage,
  region: RegionNumber,
  bytes: Uint8Array,
): TamperImage {
  const small = image.small.map((each) => (each.region === region ? { region, bytes } : each))
  return { ...image, small }
}

/** One page of a paged region. */
export function pageOf(bytes: Uint8Array, page: number): Uint8Array {
  return bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
}

/** Indexes of the pages that are not all zeros. */
export function filledPages(bytes: Uint8Array): number[] {
  const zero = Buffer.alloc(PAGE_BYTES)
  const pages = Array.from({ length: bytes.length / PAGE_BYTES }, (_, page) => page)
  return pages.filter((page) => !zero.equals(pageOf(bytes, page)))
}

/** What root and FINAL are over. */
export function digestsOf(image: TamperImage): readonly RegionDigest[] {
  const paged = [...pagedOf(image)].map(([region, bytes]) => {
    const tree = new PageTree(bytes.length / PAGE_BYTES)
    for (const page of filledPages(bytes)) tree.set(page, leafOf(pageOf(bytes, page)))
    tree.refresh()
    return { region, digest: tree.digest(region) }
  })
  return [...paged, ...[...image.small, ...image.measured].map(smallDigest)]
}
