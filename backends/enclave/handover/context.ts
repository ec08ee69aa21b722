/**
 * What the step functions of both sides share: their context, the effects that both ask for, and
 * how the result of a step is put together.
 * Invariant: a step says what is to be done and does nothing itself; signing is deterministic.
 */
import { codeOf } from '../../contract/errors.ts'
import type { AnchorStep } from '../../contract/epoch-anchor.ts'
import type { SignDigest, Signed, VerifySignature } from '../../statement/signed.ts'

/** What a hand-over runs with; fixed for the life of an enclave process. */
export interface HandoverContext {
  readonly scope: 'process' | 'host'
  /** This process's own anchor. */
  readonly anchorId: Uint8Array
  /** Instance key of this launch. */
  readonly instance: Uint8Array
  readonly verify: VerifySignature
  /** Signs with a secret of this process's key ring: its instance key and its holder keys. */
  readonly sign: SignDigest
}

/** How an attempt ends on one side; `talos.v1.Ending` in words. */
export type HandoverEnding =
  'source-runs' | 'finished' | 'reclaimed' | 'active' | 'discarded' | 'tombstoned' | 'lost'

/** Effects that both sides ask for; a driver carries them out in order, one after the other. */
export type SharedEffect =
  /** Answers the daemon's call that led to this step. */
  | { readonly do: 'accept' }
  | { readonly do: 'refuse'; readonly code: string }
  /** Fenced read; answered by `registerRead` or `registerUnread`. */
  | { readonly do: 'read' }
  /** Compare-and-advance; answered by `advanced` with whatever came of it. */
  | { readonly do: 'advance'; readonly step: AnchorStep }
  /** Answered by `retry` after a pause of the driver's choosing. */
  | { readonly do: 'retryLater' }
  /** Hands a statement to the daemon, to be journalled and carried to the other side. */
  | { readonly do: 'emit'; readonly signed: Signed }
  /** Keeps a new link of the chain: a receipt or a reclaim. */
  | { readonly do: 'keepLink'; readonly link: Signed }
  /** Wipes state, keys and sealed records of the attempt; the process may end afterwards. */
  | { readonly do: 'destroy' }
  /** Tells the daemon how the attempt ended; `code` says why when nothing moved. */
  | {
      readonly do: 'report'
      readonly ending: HandoverEnding
      readonly session: Uint8Array | undefined
      readonly code: string | undefined
    }

/** The state after an event, and what is to be done now, in order. */
export interface Move<State, Effect> {
  readonly state: State
  readonly effects: readonly Effect[]
}

/** The code of what `check` throws, or undefined when it passes. */
export function refusalOf(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (thrown) {
    return codeOf(thrown)
  }
}
