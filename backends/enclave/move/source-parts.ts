/**
 * What a source is made of: the ports of its driver, and what belongs to one attempt.
 */
import type { EpochAnchor } from '../../contract/epoch-anchor.ts'
import type { FromEnclave } from '../channel/channel.ts'
import type { Checkpoints } from '../durability/checkpoints.ts'
import type { HandoverContext } from '../handover/context.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import type { SealedRecords } from '../sealing/sealed-records.ts'
import type { SecureSession } from '../session/secure-session.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import type { Attempt } from './attempt.ts'
import type { SourceCopy } from './source-copy.ts'

/** What a source works with. */
export interface SourceParts {
  /** Absent in a launch that only settles the release of an earlier one. */
  readonly ta: LiveTa | undefined
  readonly lineage: Uint8Array
  /** Scope host alone: where the intent to release is sealed. */
  readonly records: SealedRecords | undefined
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  readonly anchor: EpochAnchor
  readonly context: HandoverContext
  /** Root of the image that this tenure began with; the lineage itself at genesis. */
  readonly previousRoot: Uint8Array
  /** Of a TA that outlives its enclave; set once, before anything happens. */
  durable?: Checkpoints
  emit(message: FromEnclave): void
}

/** What belongs to one attempt. */
export interface Running {
  readonly attempt: Attempt
  session: SecureSession | undefined
  /** Sequence that was named in the session; the copy's root is over it. */
  sequence: bigint
  copy: SourceCopy | undefined
  /** The background task: attest, copy, freeze. */
  task: Promise<void>
  failure: unknown
}
