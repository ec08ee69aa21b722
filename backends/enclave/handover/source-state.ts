/**
 * Phases, events and effects of the source's side of a hand-over.
 * Invariant: a TA may act in phases `active`, `attesting` and `copying` only; from `releasing` on it
 * never runs here again unless the anchor has said that nothing was released, or took it back.
 */
import type { AdvanceResult, AnchorStep, Register } from '../../contract/epoch-anchor.ts'
import type { Signed } from '../../statement/signed.ts'
import type { SharedEffect } from './context.ts'

/** What every phase of a source that still owns its TA knows. */
export interface SourceTenureState {
  /** The register by which this launch is the runner. */
  readonly register: Register
  /** Digest of the newest link of the chain. */
  readonly head: Uint8Array
}

/** What the attested session told: whom PREPARED must come from, and what both sides agreed on. */
export interface SourceSession {
  readonly session: Uint8Array
  /** The sequence that this side named in it: checkpoints go on while the image is copied. */
  readonly sequence: bigint
  /** Instance key that signed the target's side of the transcript. */
  readonly targetInstance: Uint8Array
  readonly package: Uint8Array
  readonly policy: Uint8Array
}

/** What a release needs; sealed before the release in scope host, for a restart. */
export interface ReleaseRecord extends SourceTenureState {
  readonly peer: SourceSession
  readonly prepared: Signed
  readonly step: AnchorStep
}

/** Every phase of a source. */
export type SourceState =
  /** The TA runs; statements of the attempt before are told again on `resumed`. */
  | (SourceTenureState & { readonly phase: 'active'; readonly farewell: readonly Signed[] })
  /** A session is being set up; the TA runs. */
  | (SourceTenureState & { readonly phase: 'attesting' })
  /** Rounds of pages; the TA runs. */
  | (SourceTenureState & { readonly phase: 'copying'; readonly peer: SourceSession })
  | (SourceTenureState & { readonly phase: 'freezing'; readonly peer: SourceSession })
  /** The TA is stopped; the target verifies. */
  | (SourceTenureState & {
      readonly phase: 'frozen'
      readonly peer: SourceSession
      readonly root: Uint8Array
    })
  /** PREPARED is in hand; the intent is being recorded. */
  | (ReleaseRecord & { readonly phase: 'recording' })
  /** The anchor was asked to release. */
  | (ReleaseRecord & { readonly phase: 'releasing' })
  /** The anchor's answer was doubtful; a completed higher round settles it. */
  | (ReleaseRecord & { readonly phase: 'settling'; readonly settle: AnchorStep })
  /** A restarted source asks the anchor what became of its release. */
  | (ReleaseRecord & { readonly phase: 'reissuing' })
  /** The token is out; `image` tells whether the frozen TA is still in hand. */
  | (ReleaseRecord & {
      readonly phase: 'released'
      readonly token: Signed
      readonly image: boolean
    })
  /** A tombstone is in hand; the root of the frozen TA is computed again. */
  | (ReleaseRecord & {
      readonly phase: 'checking'
      readonly token: Signed
      readonly tombstone: Signed
    })
  | (ReleaseRecord & {
      readonly phase: 'reclaiming'
      readonly reclaim: AnchorStep
      readonly link: Signed
    })
  /** The TA is being made to run again; what is told afterwards. */
  | (SourceTenureState & {
      readonly phase: 'thawing'
      readonly session: Uint8Array | undefined
      readonly ending: 'source-runs' | 'reclaimed'
      readonly code: string | undefined
      readonly farewell: readonly Signed[]
    })
  | { readonly phase: 'finished'; readonly session: Uint8Array }
  /** A sealed record turned out to be older than the register. */
  | { readonly phase: 'discarded' }
  | { readonly phase: 'lost'; readonly code: string }

/** Names of the phases of a source. */
export type SourcePhase = SourceState['phase']

const RELEASE_PHASES: ReadonlySet<SourcePhase> = new Set([
  'releasing',
  'settling',
  'reissuing',
  'released',
])

/** True while a release may have happened, and what came of it is not known. */
export function releaseIsOpen({ phase }: SourceState): boolean {
  return RELEASE_PHASES.has(phase)
}

/** What can happen to a source. */
export type SourceEvent =
  /** The daemon asks for a session. */
  | { readonly kind: 'openSession' }
  /** The session is attested, both policies accept. */
  | { readonly kind: 'sessionReady'; readonly peer: SourceSession }
  /** Few enough pages are left. */
  | { readonly kind: 'converged' }
  /** The TA is stopped and everything is with the target. */
  | { readonly kind: 'frozen'; readonly session: Uint8Array; readonly root: Uint8Array }
  /** PREPARED came over the session. */
  | { readonly kind: 'prepared'; readonly signed: Signed }
  | { readonly kind: 'intentRecorded'; readonly session: Uint8Array }
  /** Session, copy, freeze or record failed, or a deadline passed. */
  | { readonly kind: 'failed'; readonly code: string }
  /** The daemon asks to stop. */
  | { readonly kind: 'cancel' }
  | { readonly kind: 'advanced'; readonly result: AdvanceResult }
  | { readonly kind: 'registerRead'; readonly register: Register | undefined }
  | { readonly kind: 'registerUnread'; readonly code: string }
  | { readonly kind: 'retry' }
  /** A statement of the other side, possibly old, possibly again. */
  | { readonly kind: 'delivered'; readonly signed: Signed }
  /** The frozen TA's root was computed again; `holder` is a key made for the reclaim. */
  | {
      readonly kind: 'imageChecked'
      readonly root: Uint8Array
      readonly holder: Uint8Array
      readonly claimedMs: bigint
    }
  /** The TA really runs again. */
  | { readonly kind: 'thawed' }
  | { readonly kind: 'thawFailed'; readonly code: string }
  /** A checkpoint of the running TA is anchored. */
  | { readonly kind: 'checkpointed'; readonly register: Register }
  /** The anchor holds what this launch has not written: another acts for the lineage. */
  | { readonly kind: 'superseded' }
  /** A daemon attached: what it may have missed is told again. */
  | { readonly kind: 'resumed' }

/** What a source asks its driver for. */
export type SourceEffect =
  | SharedEffect
  /** Start the rounds; ends in `converged` or `failed`. */
  | { readonly do: 'copy' }
  /** Close the gate, stop the TA, send the rest and the root; ends in `frozen` or `failed`. */
  | { readonly do: 'freeze' }
  /** End session and copy, drop the sealed intent, let the TA run; ends in `thawed`, `thawFailed`. */
  | { readonly do: 'thaw' }
  /** Seal the record and the holder key (scope process: nothing); ends in `intentRecorded`. */
  | { readonly do: 'recordIntent'; readonly record: ReleaseRecord }
  /** Compute the root of the frozen TA again, make a holder key; ends in `imageChecked`, `thawFailed`. */
  | { readonly do: 'checkImage' }
