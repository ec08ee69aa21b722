/**
 * Why a module cannot become a TA: the feature, where it stands, what is wanted, what to do.
 * Invariant: every refusal of this folder carries all four; names of a module's own making are cut.
 */
import { CodedError } from '../../contract/errors.ts'

/** What was wrong, by kind. */
export type AdmissionCode =
  | 'ADMISSION_MALFORMED'
  | 'ADMISSION_INVALID'
  | 'ADMISSION_FEATURE'
  | 'ADMISSION_IMPORT'
  | 'ADMISSION_EXPORT'
  | 'ADMISSION_INVARIANT'
  | 'ADMISSION_MEMORY'
  | 'ADMISSION_TOO_LARGE'

/** Facts of one refusal. */
export interface AdmissionFacts {
  readonly code: AdmissionCode
  /** What was met: an instruction, an import, an export. */
  readonly feature: string
  /** Byte offset in the module. */
  readonly offset: number
  readonly want: string
  readonly fix: string
  readonly [fact: string]: string | number
}

/** The refusal of a module. */
export class AdmissionError extends CodedError<AdmissionFacts> {
  constructor(facts: AdmissionFacts, cause?: unknown) {
    super({ ...facts, feature: facts.feature.slice(0, 120) }, cause)
    this.name = 'AdmissionError'
  }
}

/** The refusal of bytes that are no module. */
export function malformed(feature: string, offset: number, want: string): AdmissionError {
  const fix = 'build the module again with a current toolchain'
  return new AdmissionError({ code: 'ADMISSION_MALFORMED', feature, offset, want, fix })
}

/** The refusal of what is more than engines take, or than is worth the memory. */
export function tooLarge(
  feature: string,
  offset: number,
  want: string,
  fix = 'make the module smaller',
): AdmissionError {
  return new AdmissionError({ code: 'ADMISSION_TOO_LARGE', feature, offset, want, fix })
}

/** The refusal of a feature whose state could not be moved. */
export function unmovable(feature: string, offset: number, fix: string): AdmissionError {
  const want = 'only features whose whole state can be moved'
  return new AdmissionError({ code: 'ADMISSION_FEATURE', feature, offset, want, fix })
}
