/**
 * Error numbers of WASI preview 1, and how the virtual system refuses a call.
 * Invariant: a refusal of one call is a number that the TA receives, never an end of the TA.
 */
import { CodedError } from '../../contract/errors.ts'

/** The numbers that this system gives. */
export const ERRNO = {
  success: 0,
  badDescriptor: 8,
  exists: 20,
  fault: 21,
  tooLarge: 22,
  notUtf8: 25,
  invalid: 28,
  isFolder: 31,
  tooManyDescriptors: 33,
  nameTooLong: 37,
  noEntry: 44,
  noSpace: 51,
  noSystem: 52,
  notFolder: 54,
  notEmpty: 55,
  notSupported: 58,
  noSeek: 70,
  notCapable: 76,
} as const

/** A call that is answered with an error number. */
export class WasiRefusal extends CodedError {
  readonly errno: number

  constructor(errno: number) {
    super({ code: 'WASI_REFUSED', errno })
    this.errno = errno
  }
}

/** @throws WasiRefusal unless the condition holds. */
export function permit(condition: boolean, errno: number): asserts condition {
  if (!condition) throw new WasiRefusal(errno)
}
