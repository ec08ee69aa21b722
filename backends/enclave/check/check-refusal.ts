/**
 * What was asked of a checked module and cannot be done: which thing, what it is, what is wanted,
 * what to do.
 * Invariant: every refusal of this folder that is not one of admission has all four.
 */
import { CodedError } from '../../contract/errors.ts'

/** What was wrong, by kind. */
export type CheckCode =
  | 'CHECK_FILE'
  | 'CHECK_EXPORT'
  | 'CHECK_ARGUMENTS'
  | 'CHECK_IMPORTS'
  | 'CHECK_INSTANCE'
  | 'CHECK_CHECKPOINT'

/** Facts of one refusal. */
export interface CheckFacts {
  readonly code: CheckCode
  /** What it is about: an export, an import, a file. */
  readonly field: string
  readonly have: string
  readonly want: string
  readonly fix: string
  readonly [fact: string]: string
}

const FACT_CHARACTERS_MAX = 400

/** The refusal; texts that come from the module or a file are cut. */
export function checkRefusal(facts: CheckFacts, cause?: unknown): CodedError<CheckFacts> {
  const cut = (text: string): string => text.slice(0, FACT_CHARACTERS_MAX)
  return new CodedError({ ...facts, field: cut(facts.field), have: cut(facts.have) }, cause)
}
