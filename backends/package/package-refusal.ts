/**
 * How a package, a manifest or an owner key is refused: a code with field, have, want and fix.
 * Invariant: every refusal of this folder says what a person can do, in short printable text.
 */
import { CodedError, type ErrorFacts } from '../contract/errors.ts'
import type { Refusal } from '../contract/refusal.ts'

/** Codes of this folder. */
export type PackageCode =
  | 'PACKAGE_TOO_LARGE'
  | 'PACKAGE_MALFORMED'
  | 'PACKAGE_SIGNATURE'
  | 'PACKAGE_MANIFEST'
  | 'PACKAGE_MODULE'
  | 'PACKAGE_FOLDER'
  | 'PACKAGE_OWNER_KEY'

/** Facts of a refused package. */
export interface PackageFacts extends ErrorFacts {
  readonly code: PackageCode
  readonly field: string
  readonly have: string
  readonly want: string
  readonly fix: string
}

const FACT_CHARS_MAX = 160

/** A package that is refused; what a stranger wrote is made printable before it is told. */
export class PackageError extends CodedError<PackageFacts> {
  constructor({ code, field, have, want, fix }: PackageFacts, cause?: unknown) {
    super(
      { code, field: printable(field), have: printable(have), want: printable(want), fix },
      cause,
    )
  }

  /** What a person is told. */
  get refusal(): Refusal {
    const { code, field, have, want, fix } = this.facts
    return { code, field, have, want, source: 'package format', fix: [fix] }
  }
}

function printable(text: string): string {
  return text.slice(0, FACT_CHARS_MAX).replace(/[^\x20-\x7e]/g, '?')
}

/** Throws the facts as a {@link PackageError} unless the condition holds. */
export function demand(condition: boolean, facts: PackageFacts): asserts condition {
  if (!condition) throw new PackageError(facts)
}
