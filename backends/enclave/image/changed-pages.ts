/**
 * Which pages differ between two sets of leaves. A page that was not there before counts as zeros.
 * Invariant: counts are of all pages, ranges are as many as asked for; no leaf leaves. Pure.
 */
import { REGION, type PagedRegion } from './regions.ts'
import { ZERO_LEAF } from './merkle.ts'
import type { RegionLeaves } from './source-image.ts'

const LEAF_BYTES = ZERO_LEAF.length

/** Changed pages that follow one another. */
export interface PageRange {
  readonly region: PagedRegion['region']
  readonly first: number
  readonly pages: number
}

/** What has changed. */
export interface ChangedPages {
  readonly pages: number
  /** The first ones, by region and page. */
  readonly ranges: readonly PageRange[]
  /** There are further ranges. */
  readonly more: boolean
}

/** Pages of both sets of leaves, region by region. */
export function changedPages(
  before: readonly RegionLeaves[],
  after: readonly RegionLeaves[],
  rangesMax: number,
): ChangedPages {
  const ranges: PageRange[] = []
  let pages = 0
  let more = false
  for (const region of [REGION.memory, REGION.files] as const) {
    for (const range of rangesOf(leavesOf(before, region), leavesOf(after, region))) {
      pages += range.pages
      if (ranges.length < rangesMax) ranges.push({ region, ...range })
      else more = true
    }
  }
  return { pages, ranges, more }
}

/** How many of the leaves are those of a page of zeros. */
export function zeroPages(leaves: Uint8Array): number {
  let zeros = 0
  for (let page = 0; page < leaves.length / LEAF_BYTES; page++) {
    if (Buffer.compare(leafAt(leaves, page), ZERO_LEAF) === 0) zeros += 1
  }
  return zeros
}

function* rangesOf(before: Uint8Array, after: Uint8Array) {
  const pages = after.length / LEAF_BYTES
  let first: number | undefined
  for (let page = 0; page < pages; page++) {
    const differs = Buffer.compare(leafAt(before, page), leafAt(after, page)) !== 0
    if (differs) first ??= page
    else if (first !== undefined) {
      yield { first, pages: page - first }
      first = undefined
    }
  }
  if (first !== undefined) yield { first, pages: pages - first }
}

function leafAt(leaves: Uint8Array, page: number): Uint8Array {
  const at = page * LEAF_BYTES
  return at < leaves.length ? leaves.subarray(at, at + LEAF_BYTES) : ZERO_LEAF
}

function leavesOf(all: readonly RegionLeaves[], region: number): Uint8Array {
  return all.find((each) => each.region === region)?.leaves ?? new Uint8Array()
}
