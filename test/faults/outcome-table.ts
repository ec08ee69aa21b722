/**
 * What becomes of a TA when something dies for good in the middle of a hand-over: the cells that
 * are expected, scope by scope, of a TA whose durability is `none`.
 * Invariant: a cell says what must be, not what was measured; simulator and kill matrix test it.
 */

/** What dies. `daemon` and `link` come back. */
export type Casualty =
  | 'source-enclave'
  | 'source-host'
  | 'target-enclave'
  | 'target-host'
  | 'source-daemon'
  | 'target-daemon'
  | 'link'

/** When it dies. `token` tells whether the token had left the source's host. */
export type Moment =
  /** Session, copy, freeze, PREPARED on its way: before the source asks its anchor. */
  | 'before-release'
  /** The source asked, the anchor had not moved. */
  | 'releasing-not-recorded'
  /** The anchor moved, the source does not know it yet. */
  | 'releasing-recorded'
  /** The source knows; the token is journalled nowhere. */
  | 'released-token-lost'
  /** The source's daemon has the token in its journal. */
  | 'released-token-journalled'
  /** The target's daemon has the token in its journal; not yet active. */
  | 'released-token-delivered'
  /** The target runs; the source has no receipt yet. */
  | 'active'

/** What must follow, once everything else is healed. */
export type End = 'source-runs' | 'target-runs' | 'one-runs' | 'lost'

/** One cell. */
export interface OutcomeCell {
  readonly dies: Casualty
  readonly when: Moment
  readonly end: { readonly process: End; readonly host: End }
}

const BOTH = (end: End): OutcomeCell['end'] => ({ process: end, host: end })

const MOMENTS: readonly Moment[] = [
  'before-release',
  'releasing-not-recorded',
  'releasing-recorded',
  'released-token-lost',
  'released-token-journalled',
  'released-token-delivered',
  'active',
]

function always(dies: Casualty): OutcomeCell[] {
  return MOMENTS.map((when) => ({ dies, when, end: BOTH('one-runs') }))
}

/** The table. */
export const OUTCOMES: readonly OutcomeCell[] = [
  { dies: 'source-enclave', when: 'before-release', end: BOTH('lost') },
  { dies: 'source-enclave', when: 'releasing-not-recorded', end: BOTH('lost') },
  {
    dies: 'source-enclave',
    when: 'releasing-recorded',
    end: { process: 'lost', host: 'target-runs' },
  },
  {
    dies: 'source-enclave',
    when: 'released-token-lost',
    end: { process: 'lost', host: 'target-runs' },
  },
  { dies: 'source-enclave', when: 'released-token-journalled', end: BOTH('target-runs') },
  { dies: 'source-enclave', when: 'released-token-delivered', end: BOTH('target-runs') },
  { dies: 'source-enclave', when: 'active', end: BOTH('target-runs') },
  { dies: 'source-host', when: 'before-release', end: BOTH('lost') },
  { dies: 'source-host', when: 'releasing-not-recorded', end: BOTH('lost') },
  { dies: 'source-host', when: 'releasing-recorded', end: BOTH('lost') },
  { dies: 'source-host', when: 'released-token-lost', end: BOTH('lost') },
  { dies: 'source-host', when: 'released-token-journalled', end: BOTH('lost') },
  { dies: 'source-host', when: 'released-token-delivered', end: BOTH('target-runs') },
  { dies: 'source-host', when: 'active', end: BOTH('target-runs') },
  { dies: 'target-enclave', when: 'before-release', end: BOTH('source-runs') },
  // The source has PREPARED and cannot know of the death: it ends as after the release.
  {
    dies: 'target-enclave',
    when: 'releasing-not-recorded',
    end: { process: 'lost', host: 'target-runs' },
  },
  {
    dies: 'target-enclave',
    when: 'releasing-recorded',
    end: { process: 'lost', host: 'target-runs' },
  },
  {
    dies: 'target-enclave',
    when: 'released-token-lost',
    end: { process: 'lost', host: 'target-runs' },
  },
  {
    dies: 'target-enclave',
    when: 'released-token-journalled',
    end: { process: 'lost', host: 'target-runs' },
  },
  {
    dies: 'target-enclave',
    when: 'released-token-delivered',
    end: { process: 'lost', host: 'target-runs' },
  },
  { dies: 'target-enclave', when: 'active', end: BOTH('lost') },
  { dies: 'target-host', when: 'before-release', end: BOTH('source-runs') },
  { dies: 'target-host', when: 'releasing-not-recorded', end: BOTH('lost') },
  { dies: 'target-host', when: 'releasing-recorded', end: BOTH('lost') },
  { dies: 'target-host', when: 'released-token-lost', end: BOTH('lost') },
  { dies: 'target-host', when: 'released-token-journalled', end: BOTH('lost') },
  { dies: 'target-host', when: 'released-token-delivered', end: BOTH('lost') },
  { dies: 'target-host', when: 'active', end: BOTH('lost') },
  ...always('source-daemon'),
  ...always('target-daemon'),
  ...always('link'),
]
