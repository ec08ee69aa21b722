/**
 * What a person is told when something is refused: field, have, want, source, fix.
 * Invariant: every refusal names the field that failed and where the wish came from.
 * Leaves to others: printing it (daemon/cli) and carrying it (daemon/admin, proto).
 */

/** One rule that refused; all values are short printable text. */
export interface RuleRefusal {
  /** Stable code, `AREA_FACT`. */
  readonly code: string
  /** What was looked at, as a path: `policy.accept`, `package.signature`. */
  readonly field: string
  readonly have: string
  readonly want: string
  /** Where the wish comes from: `policy signer@1`, `limits`, `configuration listen.addrs`. */
  readonly source: string
  /** What a person can do, first the most likely. */
  readonly fix: readonly string[]
}

/** One explained refusal. */
export interface Refusal extends RuleRefusal {
  /** What else was refused in the same verdict: a person mends all of it at once. */
  readonly also?: readonly RuleRefusal[] | undefined
}
