/**
 * One pass over a memory that several threads judge together, a stripe at a time.
 * Invariant: a sweep belongs to one pass; what a thread that is late writes is in a sweep that
 * nobody reads any more, so no page is judged by how it was before the pass began.
 */
import { SCAN_PAGES, type PageMachine } from './page-machine.ts'

/** Pages that a thread takes at once. */
export const STRIPE_PAGES: number = 4 * SCAN_PAGES

/** What the threads share; all of it shared memory. */
export interface Sweep {
  readonly pages: number
  /** Values that are kept. */
  readonly values: Uint8Array
  /** What the helper found of the stripes that it took. */
  readonly flags: Uint8Array
  /** The next stripe to be taken; then, for each stripe, 1 once the helper has judged it. */
  readonly marks: Int32Array
}

/** A sweep over so many pages. */
export function newSweep(pages: number, values: Uint8Array): Sweep {
  const marks = new Int32Array(new SharedArrayBuffer(4 * (1 + stripesOf(pages))))
  return { pages, values, flags: new Uint8Array(new SharedArrayBuffer(pages)), marks }
}

/** Stripes of so many pages. */
export function stripesOf(pages: number): number {
  return Math.ceil(pages / STRIPE_PAGES)
}

/** The next stripe that nobody has taken, or undefined. */
export function takeStripe({ marks, pages }: Sweep): number | undefined {
  const stripe = Atomics.add(marks, 0, 1)
  return stripe < stripesOf(pages) ? stripe : undefined
}

/** Judges the pages of one stripe. */
export function judgeStripe(
  machine: PageMachine,
  { pages, values }: Sweep,
  stripe: number,
  flags: Uint8Array,
): void {
  const end = Math.min(pages, (stripe + 1) * STRIPE_PAGES)
  for (let first = stripe * STRIPE_PAGES; first < end; first += SCAN_PAGES) {
    machine.judge(first, Math.min(SCAN_PAGES, end - first), values, flags)
  }
}
