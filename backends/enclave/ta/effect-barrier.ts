/**
 * What stands between a TA and the world: an effect leaves only once it may be seen.
 * Invariant: nothing that a TA has done is told before `settled` has resolved after it.
 */

/** Asked before each effect. */
export interface EffectBarrier {
  /** Resolves once all that was done until now may be seen. @throws CodedError `TA_…`. */
  settled(): Promise<void>
}

/** Of a TA of which nothing outlives its enclave: everything may be seen as it happens. */
export const AT_ONCE: EffectBarrier = { settled: () => Promise.resolve() }
