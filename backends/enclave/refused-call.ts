/**
 * A call of the daemon that is refused with an explanation that people will read.
 * Invariant: the texts are this program's own; nothing of a peer is repeated in them.
 */
import { CodedError } from '../contract/errors.ts'
import type { Refusal } from '../contract/refusal.ts'

/** Thrown where a person should be told field, have, want, source and fix. */
export class RefusedCall extends CodedError {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause?: unknown) {
    super({ code: refusal.code, field: refusal.field }, cause)
    this.name = 'RefusedCall'
    this.refusal = refusal
  }
}
