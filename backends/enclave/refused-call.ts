/**
 * A call of the daemon that is refused with an explanation that people will read.
 * Invariant: the texts are this program's own; nothing of a peer is repeated in them.
 */
import { CodedError } from '../contract/errors.ts'
import type { Refusal } from '../contract/refusal.ts'
import { LIMITS } from './limits.ts'

/** Thrown where a person should be told field, have, want, source and fix. */
export class RefusedCall extends CodedError {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause?: unknown) {
    super({ code: refusal.code, field: refusal.field }, cause)
    this.name = 'RefusedCall'
    this.refusal = refusal
  }

  /** One refusal for a whole verdict: the first, and beside it as many of the others as are told. */
  static ofAll([first, ...others]: readonly [Refusal, ...Refusal[]]): RefusedCall {
    const also = others.slice(0, LIMITS.refusalsBesideMax)
    return new RefusedCall(also.length === 0 ? first : { ...first, also })
  }
}
