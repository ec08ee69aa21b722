/**
 * Phases, events and effects of the target's side of a hand-over.
 * Invariant: the image stays inert until the anchor has named this launch the runner; once PREPARED
 * is signed, the way out is `active` or a recorded tombstone, nothing else.
 */
import type { AdvanceResult, AnchorStep, Register } from '../../contract/epoch-anchor.ts'
import type { Signed } from '../../statement/signed.ts'
import type { SharedEffect } from './context.ts'

/** What the attested session fixed for the target; sealed with the prepared image in scope host. */
export interface TargetTerms {
  readonly session: Uint8Array
  readonly lineage: Uint8Array
  /** Epoch and sequence of the source's tenure. */
  readonly epoch: bigint
  readonly sequence: bigint
  readonly configuration: Uint8Array
  readonly sourceHolder: Uint8Array
  /** Digest of the newest link of the chain, as the source's hello named it. */
  readonly head: Uint8Array
  readonly package: Uint8Array
  readonly policy: Uint8Array
  /** Holder key that this side made for this session. */
  readonly holder: Uint8Array
  /** The anchor at which the image may become active. */
  readonly anchorId: Uint8Array
}

/** Terms with the root that the target computed over what it holds. */
export interface TargetImage {
  readonly terms: TargetTerms
  readonly root: Uint8Array
}

/** A target whose PREPARED is recorded at its anchor and signed. */
export interface TargetPrepared extends TargetImage {
  readonly register: Register
  readonly prepared: Signed
}

/** What a restarted target finds sealed; `prepared` is absent when it was never signed. */
export interface PreparedRecord extends TargetImage {
  readonly prepared: Signed | undefined
}

/** Every phase of a target. */
export type TargetState =
  | { readonly phase: 'empty' }
  /** The inert image is being filled. */
  | { readonly phase: 'filling'; readonly terms: TargetTerms }
  /** Everything came; the root is computed over what is held. */
  | (TargetImage & { readonly phase: 'verifying' })
  /** Scope host: image and holder key are being sealed. */
  | (TargetImage & { readonly phase: 'sealing' })
  /** The anchor is asked what it has of this lineage. */
  | (TargetImage & { readonly phase: 'reading' })
  /** The anchor was asked to record `prepared`. */
  | (TargetImage & { readonly phase: 'preparing'; readonly step: AnchorStep })
  /** PREPARED is signed and being kept; it has not left. */
  | (TargetPrepared & { readonly phase: 'keeping' })
  /** PREPARED is out. */
  | (TargetPrepared & { readonly phase: 'prepared' })
  /** A token is in hand; the anchor was asked for `active`. */
  | (TargetPrepared & {
      readonly phase: 'activating'
      readonly token: Signed
      readonly step: AnchorStep
    })
  /** The anchor advanced; a fenced read decides. */
  | (TargetPrepared & {
      readonly phase: 'confirming'
      readonly token: Signed
      readonly step: AnchorStep
    })
  /** This launch is the runner; the TA is being started. */
  | (TargetPrepared & {
      readonly phase: 'starting'
      readonly token: Signed
      readonly receipt: Signed | undefined
    })
  | (TargetPrepared & {
      readonly phase: 'active'
      readonly token: Signed
      readonly receipt: Signed | undefined
    })
  /** The anchor was asked for `tombstoned`. */
  | (TargetImage & {
      readonly phase: 'tombstoning'
      readonly prepared: Signed | undefined
      readonly step: AnchorStep
    })
  | (TargetImage & { readonly phase: 'tombstoned'; readonly tombstone: Signed | undefined })
  /** A restarted target asks the anchor what became of its image. */
  | { readonly phase: 'restoring'; readonly record: PreparedRecord }
  | { readonly phase: 'discarded'; readonly code: string }
  | { readonly phase: 'lost'; readonly code: string }

/** Names of the phases of a target. */
export type TargetPhase = TargetState['phase']

const TOKEN_PHASES: ReadonlySet<TargetPhase> = new Set([
  'keeping',
  'prepared',
  'activating',
  'confirming',
  'tombstoning',
  'restoring',
])

/** True while a token may come, or has come, and nothing has settled what it does. */
export function tokenMayCount({ phase }: TargetState): boolean {
  return TOKEN_PHASES.has(phase)
}

/** What can happen to a target. */
export type TargetEvent =
  /** The session is attested, both policies accept. */
  | { readonly kind: 'sessionReady'; readonly terms: TargetTerms }
  /** The source says that everything is sent, and names its root. */
  | { readonly kind: 'finalReceived'; readonly root: Uint8Array }
  /** The root over what is held, and every check of image and flow, held. */
  | { readonly kind: 'verified'; readonly root: Uint8Array }
  | { readonly kind: 'imageSealed' }
  | { readonly kind: 'statementKept' }
  /** Session, check or seal failed, or a deadline passed. */
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'advanced'; readonly result: AdvanceResult }
  | { readonly kind: 'registerRead'; readonly register: Register | undefined }
  | { readonly kind: 'registerUnread'; readonly code: string }
  | { readonly kind: 'retry' }
  /** A statement of the other side, possibly old, possibly again. */
  | { readonly kind: 'delivered'; readonly signed: Signed }
  /** The daemon asks to give up a prepared hand-over. */
  | { readonly kind: 'abandon' }
  /** The TA runs and its gate is open. */
  | { readonly kind: 'started' }
  | { readonly kind: 'startFailed'; readonly code: string }
  | { readonly kind: 'receiptMade'; readonly signed: Signed }
  /** A daemon attached: what it may have missed is told again. */
  | { readonly kind: 'resumed' }
  /** Scope host: a restarted process found this record. */
  | { readonly kind: 'restored'; readonly record: PreparedRecord }

/** What a receipt is made from; evidence, transcript and claimed times are the driver's. */
export interface ReceiptDraft {
  readonly prepared: Signed
  readonly token: Signed
  readonly previous: Uint8Array
  readonly runner: Uint8Array
  /** Key that signs. */
  readonly holder: Uint8Array
}

/** What a target asks its driver for. */
export type TargetEffect =
  | SharedEffect
  /** Take pages into the inert image; ends in `finalReceived` or `failed`. */
  | { readonly do: 'fill' }
  /** Compute the root over what is held, check image and flow; ends in `verified` or `failed`. */
  | { readonly do: 'verifyImage'; readonly root: Uint8Array }
  /** Scope host: seal image, terms and holder key; ends in `imageSealed` or `failed`. */
  | { readonly do: 'sealImage'; readonly image: TargetImage }
  /** Keep PREPARED (scope host: sealed beside the image); ends in `statementKept` or `failed`. */
  | { readonly do: 'keepStatement'; readonly signed: Signed }
  /** Send PREPARED over the session. */
  | { readonly do: 'sendPrepared'; readonly signed: Signed }
  /** Make and sign the receipt; ends in `receiptMade`. */
  | { readonly do: 'makeReceipt'; readonly draft: ReceiptDraft }
  /** Let the TA run, open its gate, drop what was sealed; ends in `started` or `startFailed`. */
  | { readonly do: 'start' }
