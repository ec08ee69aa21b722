/**
 * Gives a TA that begins to run here the durability that its manifest asks for.
 * Invariant: a TA whose manifest is not `none` has no effect before this was done.
 */
import { CodedError } from '../../contract/errors.ts'
import type { EpochAnchor } from '../../contract/epoch-anchor.ts'
import type { SourceMove } from '../move/source-move.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import { CheckpointStore } from './checkpoint-store.ts'
import { Checkpoints } from './checkpoints.ts'

/** What begins to run. */
export interface DurableParts {
  readonly ta: LiveTa
  readonly source: SourceMove
  readonly anchor: EpochAnchor
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  /** Root of the image that the tenure began with. */
  readonly previousRoot: Uint8Array
}

/** Phases in which the register may be moved on by a checkpoint. */
const RUNNING: readonly string[] = ['active', 'attesting', 'copying', 'freezing', 'thawing']

/** The checkpoints of a TA, begun; undefined where nothing outlives its enclave. */
export function durableOf(parts: DurableParts): Checkpoints | undefined {
  const { ta, source, anchor, platform, keys, previousRoot } = parts
  const { durability, checkpoint_interval_ms: intervalMs } = ta.package.manifest
  if (durability === 'none') return undefined
  const { sealer, blobs } = platform
  if (anchor.scope === 'process' || sealer === undefined || blobs === undefined) {
    throw new CodedError({ code: 'SEAL_ABSENT', durability })
  }
  const checkpoints = new Checkpoints({
    durability,
    intervalMs: durability === 'interval' ? (intervalMs ?? 0) : 0,
    ta,
    keys,
    anchor,
    store: new CheckpointStore(sealer, blobs),
    probe: (step) => platform.probe(step),
    tenure: () => {
      const { state } = source
      if (!('register' in state) || !RUNNING.includes(state.phase)) return undefined
      return { register: state.register, head: state.head, previousRoot }
    },
    checkpointed: (register) => source.checkpointed(register),
    superseded: () => source.superseded(),
  })
  ta.gate.barrier = checkpoints
  checkpoints.begin()
  return checkpoints
}
