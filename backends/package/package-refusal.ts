/**
 * How a package, a manifest or an owner key is refused: a code with field, have, want and fix.
 * Invariant: every refusal of this folder says what a person can do.
 */
import { CodedError, type ErrorFacts } from '../contract/errors.ts'

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

/** A package that is refused. */
export class PackageError extends CodedError<PackageFacts> {}

/** Throws the facts as a {@link PackageError} unless the condition holds. */
export function demand(condition: boolean, facts: PackageFacts): asserts condition {
  if (!condition) throw new PackageError(facts)
}
