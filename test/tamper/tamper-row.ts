/**
 * Every class of bytes of an image, what is done to it, and what a target says at each level.
 * Invariant: an expectation holds in both directions: what is said to be taken is taken, of
 * the subject that has all classes (tour-ta.ts). docs/tampering.md is the table of all rows.
 */
import type { TamperImage } from './image.ts'

/** Honest images that changes are made of. */
export interface TamperScene {
  /** Stopped in recursion below a call through the table. */
  readonly image: TamperImage
  /** Of the same request, somewhat earlier. */
  readonly earlier: TamperImage
  /** Between requests, before. */
  readonly idle: TamperImage
  /** Of another module, stopped. */
  readonly other: TamperImage
  /** Of the same module under another request, stopped after as much fuel. */
  readonly sibling: TamperImage
}

/** One change. */
export interface TamperRow {
  readonly class: string
  readonly change: string
  edit(scene: TamperScene): TamperImage
  /** The code at these levels; {@link TAKEN}, or {@link NOTHING} where there are no such bytes. */
  readonly stack: string
  readonly counters: string
  readonly replay: string
}

/** The image passes: what was changed is data, and no check of this level is about data. */
export const TAKEN = 'taken'
/** The level's images have nothing of the kind. */
export const NOTHING = '-'
/** What is data is seen where it is computed again. */
const DIFFERS = 'REPLAY_DIFFERS'

/** A change that is refused under one code at every level. */
export function refused(
  of: string,
  change: string,
  code: string,
  edit: TamperRow['edit'],
): TamperRow {
  return { class: of, change, edit, stack: code, counters: code, replay: code }
}

/** A change of data: taken where nothing is computed again. */
export function data(of: string, change: string, edit: TamperRow['edit']): TamperRow {
  return { class: of, change, edit, stack: TAKEN, counters: TAKEN, replay: DIFFERS }
}

/** A change that only counters show. */
export function counted(
  of: string,
  change: string,
  edit: TamperRow['edit'],
  stack: typeof TAKEN | typeof NOTHING = TAKEN,
): TamperRow {
  return { class: of, change, edit, stack, counters: 'FLOW_COUNTS', replay: 'FLOW_COUNTS' }
}
