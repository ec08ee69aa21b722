/**
 * Which models are checked, within which bounds, and which bugs are planted in them.
 */

/** One model. */
export interface ModelRuns {
  readonly file: string
  /** What must hold: `assertions`, or the name of an LTL claim. */
  readonly properties: readonly Property[]
  /** Names of `#ifdef BUG_…`; each must be reported by the assertions or the named claim. */
  readonly bugs: readonly { readonly name: string; readonly claim?: string }[]
}

/** One complete search. */
export interface Property {
  readonly name: string
  /** Preprocessor settings that differ from the model's own. */
  readonly bounds: Readonly<Record<string, number>>
  /** Acceptance cycles are looked for, under weak fairness. */
  readonly isLiveness: boolean
}

const SMALL = { EFFECTS: 1, TWICE: 0 }

/** Every model of docs/models/. */
export const MODELS: readonly ModelRuns[] = [
  {
    file: 'handover-host.pml',
    properties: [
      { name: 'never_two', bounds: {}, isLiveness: false },
      { name: 'one_in_the_end', bounds: { ...SMALL, EFFECTS: 2 }, isLiveness: true },
    ],
    bugs: [
      { name: 'SOURCE_RESUMES', claim: 'never_two' },
      { name: 'RESTART_IGNORES_ANCHOR' },
      { name: 'EPOCH_ALONE' },
      { name: 'ACTIVATES_EARLY', claim: 'never_two' },
      { name: 'FORGETS_PHASE', claim: 'never_two' },
      { name: 'NO_FENCED_READ' },
      { name: 'TOMBSTONE_UNRECORDED', claim: 'never_two' },
    ],
  },
  {
    file: 'handover-witnesses.pml',
    properties: [
      { name: 'assertions', bounds: {}, isLiveness: false },
      { name: 'one_in_the_end', bounds: { ...SMALL, LOSSES: 1 }, isLiveness: true },
      { name: 'one_in_the_end', bounds: { ...SMALL, LOSSES: 1, FORGOTTEN: 1 }, isLiveness: true },
    ],
    bugs: [
      { name: 'ACTS_UNANCHORED' },
      { name: 'RESTART_IGNORES_ANCHOR' },
      { name: 'EPOCH_ALONE' },
      { name: 'ACTIVATES_EARLY' },
      { name: 'FORGETS_PHASE' },
      { name: 'NO_FENCED_READ' },
      { name: 'RECLAIM_IGNORES_ACTIVATE' },
    ],
  },
  {
    file: 'witness-register.pml',
    properties: [{ name: 'assertions', bounds: {}, isLiveness: false }],
    bugs: [
      { name: 'VOTES_EARLY' },
      { name: 'NO_INCARNATIONS' },
      { name: 'SEAT_TWICE' },
      { name: 'EQUAL_BALLOT' },
      { name: 'FORGETS_PROMISE' },
      { name: 'OWN_LOST_REPLY' },
    ],
  },
]
