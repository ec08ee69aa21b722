/**
 * What a target is made of: the ports of its driver, and what an earlier launch had sealed.
 */
import type { AnchorKind, EpochAnchor } from '../../contract/epoch-anchor.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import type { FromEnclave } from '../channel/channel.ts'
import type { HandoverContext } from '../handover/context.ts'
import type { TargetState } from '../handover/target-state.ts'
import type { SealedImage } from '../image/sealed-image.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import type { TaRuntime } from '../runtime/ta-runtime.ts'
import type { SealedPrepared } from '../sealing/record-codec.ts'
import type { SealedRecords } from '../sealing/sealed-records.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import type { LiveTa } from '../ta/live-ta.ts'

/** What a target works with. */
export interface TargetParts {
  readonly package: TaPackage
  /** Opened as soon as the package is known: compiling is no downtime. */
  readonly runtime: Promise<TaRuntime>
  /** Where a target of scope host keeps its image; the backend may not be able to. */
  readonly records: SealedRecords | undefined
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  openAnchor(kind: AnchorKind): EpochAnchor
  contextFor(anchor: EpochAnchor): HandoverContext
  emit(message: FromEnclave): void
  /** The TA is active: this enclave is a source from now on. */
  activated(ta: LiveTa, anchor: EpochAnchor, state: Extract<TargetState, { phase: 'active' }>): void
}

/** What an earlier launch had sealed. */
export interface SealedTarget {
  readonly image: SealedImage
  /** Absent when PREPARED was never signed. */
  readonly kept: SealedPrepared | undefined
}
