/**
 * What the enclave says of itself to its daemon: for people, trusted by nobody.
 */
import type { AnchorKind } from '../contract/epoch-anchor.ts'
import { unreachable } from '../contract/errors.ts'
import { u64Bytes } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import type { TaPackage } from '../package/ta-package.ts'
import type { SourcePhase } from './handover/source-state.ts'
import type { TargetPhase } from './handover/target-state.ts'
import type { SourceMove } from './move/source-move.ts'
import type { TargetMove } from './move/target-move.ts'
import type { PlatformPorts } from './platform-ports.ts'
import type { KeyRing } from './ta/key-ring.ts'
import type { LiveTa } from './ta/live-ta.ts'

const { TaPhase } = talos.v1

/** What there is to describe. */
export interface Described {
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  readonly package: TaPackage | undefined
  readonly ta: LiveTa | undefined
  readonly anchorKind: AnchorKind | undefined
  readonly source: SourceMove | undefined
  readonly target: TargetMove | undefined
}

/** The reply to Describe. */
export function describe(of: Described): talos.v1.Described.$Properties {
  const { platform, keys, package: ta, source, target } = of
  const state = source?.state
  const owned = state !== undefined && 'register' in state ? state : undefined
  const attempt = source === undefined ? target?.attempt.terms.id : source.attempt
  return {
    phase: phaseOf(of),
    name: ta?.manifest.name ?? '',
    version: ta?.manifest.version ?? '',
    package: ta?.digest ?? new Uint8Array(),
    owner: ta?.owner ?? new Uint8Array(),
    lineage: of.ta?.lineage ?? owned?.register.lineage ?? new Uint8Array(),
    epoch: u64Bytes(owned?.register.epoch ?? 0n),
    instance: keys.instance,
    anchor: of.anchorKind ?? '',
    tee: platform.kind,
    insecure: platform.kind === 'insecure-simulated',
    memoryBytes: u64Bytes(BigInt(of.ta?.memoryBytes ?? 0)),
    filesBytes: u64Bytes(BigInt(of.ta?.filesBytes ?? 0)),
    requests: u64Bytes(of.ta?.requests ?? 0n),
    queued: of.ta?.gate.queued ?? 0,
    attempt: attempt ?? new Uint8Array(),
    head: owned?.head ?? new Uint8Array(),
    policyVersion: ta?.manifest.policy.version ?? 0,
  }
}

function phaseOf({ ta, source, target }: Described): talos.v1.TaPhase {
  if (source !== undefined) {
    const phase = sourcePhase(source.state.phase)
    const crashed = ta?.crashed === true && phase === TaPhase.TA_PHASE_ACTIVE
    return crashed ? TaPhase.TA_PHASE_CRASHED : phase
  }
  return target === undefined ? TaPhase.TA_PHASE_EMPTY : targetPhase(target.state.phase)
}

function sourcePhase(phase: SourcePhase): talos.v1.TaPhase {
  switch (phase) {
    case 'active':
      return TaPhase.TA_PHASE_ACTIVE
    case 'attesting':
    case 'copying':
      return TaPhase.TA_PHASE_MOVING
    case 'freezing':
    case 'frozen':
    case 'recording':
    case 'thawing':
      return TaPhase.TA_PHASE_FROZEN
    case 'releasing':
    case 'settling':
    case 'reissuing':
      return TaPhase.TA_PHASE_RELEASING
    case 'released':
    case 'checking':
    case 'reclaiming':
      return TaPhase.TA_PHASE_RELEASED
    case 'finished':
    case 'discarded':
      return TaPhase.TA_PHASE_FINISHED
    case 'lost':
      return TaPhase.TA_PHASE_LOST
    default:
      return unreachable(phase)
  }
}

function targetPhase(phase: TargetPhase): talos.v1.TaPhase {
  switch (phase) {
    case 'empty':
    case 'discarded':
      return TaPhase.TA_PHASE_EMPTY
    case 'filling':
    case 'verifying':
    case 'sealing':
    case 'reading':
    case 'preparing':
    case 'keeping':
      return TaPhase.TA_PHASE_FILLING
    case 'prepared':
    case 'activating':
    case 'confirming':
    case 'starting':
    case 'restoring':
    case 'tombstoning':
      return TaPhase.TA_PHASE_PREPARED
    case 'active':
      return TaPhase.TA_PHASE_ACTIVE
    case 'tombstoned':
      return TaPhase.TA_PHASE_TOMBSTONED
    case 'lost':
      return TaPhase.TA_PHASE_LOST
    default:
      return unreachable(phase)
  }
}
