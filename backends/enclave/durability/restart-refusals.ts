/**
 * Why a TA does not go on from a checkpoint, as people are told.
 * Invariant: every refusal says what is impossible now, and what can still be done.
 */
import { RefusedCall } from '../refused-call.ts'

function refused(code: string, have: string, want: string, fix: string): RefusedCall {
  const source = "the lineage's anchor"
  return new RefusedCall({ code, field: 'ta.checkpoint', have, want, source, fix: [fix] })
}

const NO_WAY = 'nothing can be done here: its state is lost, and is never called anything else'

/** There is none on this host. */
export function noCheckpoint(): RefusedCall {
  const have = 'no checkpoint of this lineage'
  return refused('CHECKPOINT_NONE', have, 'a sealed checkpoint on this host', NO_WAY)
}

/** The anchor knows nothing of the lineage. */
export function unknownLineage(): RefusedCall {
  const fix = 'bring back the ledger of this host; a new lineage is begun with `talos run`'
  return refused('RESTART_UNKNOWN', 'an unknown lineage', 'the register of this lineage', fix)
}

/** The lineage is not where the checkpoint left it. */
export function movedOn(phase: string, epoch: bigint, own: bigint): RefusedCall {
  const have = `${phase} in epoch ${String(epoch)}`
  const fix = 'it was handed over: `talos history` and `talos migration ls` tell where to'
  return refused('RESTART_MOVED', have, `active in epoch ${String(own)}`, fix)
}

/** The checkpoints here are older than the anchored one, or newer, or another's. */
export function notAnchored(sequence: bigint): RefusedCall {
  const have = 'checkpoints with other roots: older, or never anchored'
  const want = `the checkpoint anchored with sequence ${String(sequence)}`
  const fix = 'bring back the disk as it was: an older state is never run'
  return refused('RESTART_ROLLBACK', have, want, fix)
}

/** The launch died before its first checkpoint was anchored. */
export function nothingAnchored(): RefusedCall {
  const have = 'a tenure without a checkpoint'
  return refused('CHECKPOINT_NOT_ANCHORED', have, 'an anchored checkpoint', NO_WAY)
}

/** Another launch was first. */
export function superseded(): RefusedCall {
  const fix = 'nothing to do: the other launch runs it'
  return refused('RESTART_SUPERSEDED', 'another launch that goes on from it', 'to be first', fix)
}
