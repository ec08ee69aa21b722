/**
 * Strict TAs in the simulator: each effect waits for an anchored checkpoint, and a dead launch is
 * followed by one that goes on from the newest of them.
 * Invariant: what stands here in place of the enclave's drivers decides by the anchor alone, as they
 * do; checkpoints are their host's, who may start any of them at any time.
 */
import { RESTART, statementDigest } from '../../backends/statement/bodies.ts'
import { decodeSigned, signStatement, type Signed } from '../../backends/statement/signed.ts'
import {
  checkpointStep,
  restartStep,
  sameRegister,
} from '../../backends/enclave/handover/register.ts'
import { sourceOf } from '../../backends/enclave/handover/source.ts'
import { equalBytes } from '../../proto/codec.ts'
import type { AnchorStep, Register } from '../../backends/contract/epoch-anchor.ts'
import type { SimHost } from './host.ts'
import { rootOf, type SimProcess } from './process.ts'
import type { World } from './world.ts'

/** A checkpoint as it lies sealed on a disk. */
export interface SealedCheckpoint {
  readonly epoch: bigint
  readonly root: Uint8Array
  readonly counter: number
  readonly holder: Uint8Array
  readonly holderSecret: Uint8Array
  readonly head: Uint8Array
}

/** What waits for the anchor: one effect. */
export interface PendingEffect {
  readonly step: AnchorStep
  /** The anchor's answer was doubtful: it is read before anything else. */
  readonly doubtful: boolean
}

const RUNNING: readonly string[] = ['active', 'attesting', 'copying', 'freezing', 'thawing']

/** The next small act of a strict TA that wants to have an effect. */
export async function actStrictly(process: SimProcess): Promise<void> {
  if (process.pending === undefined) seal(process)
  else await anchor(process, process.pending)
}

function seal(process: SimProcess): void {
  const { source, counter, world, ring, host } = process
  if (source === undefined || counter === undefined || !('register' in source)) return
  if (!RUNNING.includes(source.phase)) return
  const { register, head } = source
  const root = rootOf(counter + 1)
  const { epoch, holder } = register
  const holderSecret = ring.secretOf(holder)
  host.checkpoints.push({ epoch, root, counter: counter + 1, holder, holderSecret, head })
  process.pending = { step: checkpointStep(register, root, ring.sign), doubtful: false }
  if (world.mutant.tellsEarly) world.watch.act(counter)
}

async function anchor(process: SimProcess, pending: PendingEffect): Promise<void> {
  const { step } = pending
  const { world } = process
  if (pending.doubtful) {
    const read = await process.anchor.read(world.lineage).catch(() => 'deaf' as const)
    if (read === 'deaf') return
    if (sameRegister(read, step.next)) takeEffect(process, step.next)
    else if (sameRegister(read, step.expected)) process.pending = { step, doubtful: false }
    else supersede(process)
    return
  }
  const result = await process.anchor.advance(step)
  if (result.outcome === 'doubt') process.pending = { step, doubtful: true }
  else if (result.outcome === 'advanced' || sameRegister(result.current, step.next)) {
    takeEffect(process, step.next)
  } else if (!sameRegister(result.current, step.expected)) supersede(process)
}

function takeEffect(process: SimProcess, register: Register): void {
  const { world, counter } = process
  process.pending = undefined
  if (counter === undefined) return
  if (!world.mutant.tellsEarly) world.watch.act(counter)
  process.counter = counter + 1
  process.stepSource({ kind: 'checkpointed', register }, process.sourceAttempt)
}

function supersede(process: SimProcess): void {
  process.pending = undefined
  process.superseded = true
  process.stepSource({ kind: 'superseded' }, process.sourceAttempt)
}

/** A new launch from a checkpoint; false where the anchor does not let it go on. */
export async function restart(
  world: World,
  host: SimHost,
  checkpoint: SealedCheckpoint,
  rogue: boolean,
): Promise<boolean> {
  const process = world.launch(host, rogue)
  const { ring, instance } = process
  const gone = (): boolean => {
    process.die()
    return false
  }
  const register = await process.anchor.read(world.lineage).catch(() => undefined)
  if (register === undefined || !goesOn(world, register, checkpoint)) return gone()
  ring.adopt(checkpoint.holder, checkpoint.holderSecret)
  const statement = {
    lineage: world.lineage,
    epoch: register.epoch,
    sequence: register.sequence + 1n,
    root: register.root,
    previousRunner: register.runner,
    runner: instance,
    previous: headOf(register, checkpoint),
    claimedMs: 0n,
  }
  const link = signStatement(RESTART, statement, register.holder, ring.sign)
  const step = restartStep(register, link, ring.sign)
  await process.anchor.advance(step)
  const now = await process.anchor.read(world.lineage).catch(() => undefined)
  if (!sameRegister(now, step.next)) return gone()
  // What the anchor took of an effect that nobody was told yet is in the image: it is told now.
  world.watch.retold(checkpoint.counter)
  process.counter = checkpoint.counter
  process.chain = [...host.chain, link]
  host.chain = process.chain
  process.source = sourceOf(step.next, statementDigest(link))
  process.begin()
  return true
}

function goesOn(world: World, register: Register, checkpoint: SealedCheckpoint): boolean {
  const isTenure =
    register.phase === 'active' &&
    register.epoch === checkpoint.epoch &&
    equalBytes(register.holder, checkpoint.holder)
  return isTenure && (world.mutant.blindRestart || equalBytes(register.root, checkpoint.root))
}

function headOf(register: Register, checkpoint: SealedCheckpoint): Uint8Array {
  if (register.token.length === 0) return checkpoint.head
  const signed: Signed = decodeSigned(register.token)
  return signed.kind === RESTART.kind ? statementDigest(signed) : checkpoint.head
}

function isOver(phase: string): boolean {
  return ['finished', 'discarded', 'lost'].includes(phase)
}

/** A daemon that finds its TA without an enclave: it tries what is on its disk. */
export async function bringBack(world: World, host: SimHost): Promise<void> {
  const isServed = world
    .alive()
    .some(({ host: of, source }) => of === host && source !== undefined && !isOver(source.phase))
  if (isServed) return
  for (const checkpoint of [...host.checkpoints].reverse()) {
    if (await restart(world, host, checkpoint, false)) return
  }
}
