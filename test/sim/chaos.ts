/**
 * What goes wrong in a world: deaths, cuts, cancels, impatient and malicious daemons; and the
 * healing at the end, after which the outcome is judged.
 * Invariant: chaos acts only as a host's owner could; it forges no signature and reads no secret.
 */
import { bringBack, restart } from './durable.ts'
import { SimHost } from './host.ts'
import { reissuedSource } from '../../backends/enclave/handover/source.ts'
import type { SimProcess } from './process.ts'
import type { World } from './world.ts'

type Strike = (world: World) => void | Promise<void>

function anyOf<T>(world: World, list: readonly T[]): T | undefined {
  return list[world.prng.below(list.length)]
}

const killProcess: Strike = (world) => {
  const process = anyOf(world, world.alive())
  // Deaths of an idle runner end a schedule early and teach little: they are made rare.
  const dull = process?.source?.phase === 'active' && process.events.length === 0
  if (process !== undefined && (!dull || world.prng.chance(0.1))) world.kill(process)
}

const stopDaemon: Strike = (world) => {
  const host = anyOf(world, world.hosts)
  if (host !== undefined) host.daemonUp = false
}

const cancel: Strike = (world) => {
  const process = anyOf(world, world.alive())
  if (process?.source !== undefined) process.tellSource({ kind: 'cancel' })
}

const abandon: Strike = (world) => {
  const process = anyOf(world, world.alive())
  if (process?.target !== undefined) process.tellTarget({ kind: 'abandon' })
}

const cutLane: Strike = (world) => {
  world.cut(anyOf(world, world.attempts)?.lane)
}

const expire: Strike = (world) => {
  const process = anyOf(world, world.alive())
  if (process?.source !== undefined) process.tellSource({ kind: 'failed', code: 'SIM_TIMEOUT' })
  if (process?.target !== undefined) process.tellTarget({ kind: 'failed', code: 'SIM_TIMEOUT' })
}

const reattach: Strike = (world) => {
  const process = anyOf(world, world.alive())
  if (process?.source !== undefined) process.tellSource({ kind: 'resumed' })
  if (process?.target !== undefined) process.tellTarget({ kind: 'resumed' })
}

const replay: Strike = (world) => {
  const said = anyOf(world, world.statements)
  const process = anyOf(world, world.alive())
  if (said === undefined || process === undefined) return
  const event = { kind: 'delivered', signed: said.signed } as const
  if (process.target !== undefined) process.tellTarget(event)
  if (process.source !== undefined) process.tellSource(event)
}

const restoreTwice: Strike = (world) => {
  const host = anyOf(world, world.hosts)
  const attempt = anyOf(world, [...(host?.prepared.keys() ?? [])])
  if (host !== undefined && attempt !== undefined) world.restore(host, attempt, true)
}

/** A third host gets everything that the target has on disk, and its daemon every statement. */
const copyDisk: Strike = (world) => {
  const from = anyOf(world, world.hosts)
  const attempt = anyOf(world, [...(from?.prepared.keys() ?? [])])
  if (from === undefined || attempt === undefined) return
  const thief = new SimHost(world.hosts.length, world.prng)
  const platformId = world.mutant.blindPlatform ? from.ledger.platformId : thief.ledger.platformId
  const sealed = from.prepared.get(attempt)
  if (sealed !== undefined) thief.prepared.set(attempt, sealed)
  world.restore(thief, attempt, true, from.ledger.copyTo(platformId))
  const process = world.processes.at(-1)
  for (const { attempt: of, signed } of world.statements) {
    if (of === attempt) process?.tellTarget({ kind: 'delivered', signed })
  }
}

function reissue(world: World, host: SimHost, attempt: number, rogue: boolean): void {
  const sealed = host.releases.get(attempt)
  if (sealed === undefined) return
  const process = world.launch(host, rogue)
  const { record, holderSecret } = sealed
  process.ring.adopt(record.register.holder, holderSecret)
  const { state, effects } = reissuedSource(record)
  process.source = state
  process.sourceAttempt = attempt
  for (const source of effects) process.effects.push({ attempt, source, target: undefined })
  for (const received of host.inbox) {
    if (received.attempt === attempt && received.toSource) received.done = false
  }
}

const reissueTwice: Strike = (world) => {
  const host = anyOf(world, world.hosts)
  const attempt = anyOf(world, [...(host?.releases.keys() ?? [])])
  if (host !== undefined && attempt !== undefined) reissue(world, host, attempt, true)
}

const HONEST: readonly Strike[] = [
  killProcess,
  stopDaemon,
  cancel,
  abandon,
  cutLane,
  expire,
  reattach,
]
const MALICIOUS: readonly Strike[] = [
  ...HONEST,
  replay,
  replay,
  restoreTwice,
  copyDisk,
  reissueTwice,
]

/** Any checkpoint of any age is started, beside whatever runs. */
const restartAny: Strike = async (world) => {
  const host = anyOf(world, world.hosts)
  const checkpoint = anyOf(world, host?.checkpoints ?? [])
  if (host === undefined || checkpoint === undefined) return
  await restart(world, host, checkpoint, true)
}

/** The newest one, as a daemon does that takes a living launch for a dead one. */
const restartNewest: Strike = async (world) => {
  const host = anyOf(world, world.hosts)
  const checkpoint = host?.checkpoints.at(-1)
  if (host === undefined || checkpoint === undefined) return
  await restart(world, host, checkpoint, true)
}

const STRICT: readonly Strike[] = [...MALICIOUS, restartAny, restartNewest, restartNewest]

/** One blow. */
export async function strike(world: World): Promise<void> {
  const malice = world.strict ? STRICT : MALICIOUS
  const blows = world.malicious ? malice : HONEST
  const index = world.prng.below(blows.length)
  world.note(100 + index)
  await blows[index]?.(world)
}

function serves(process: SimProcess, host: SimHost, attempt: number, target: boolean): boolean {
  if (!process.alive || process.host !== host) return false
  return target
    ? process.targetAttempt === attempt && process.target !== undefined
    : process.sourceAttempt === attempt && process.source !== undefined
}

/** Whatever may come back comes back: daemons, links, and sealed records without a process. */
export async function heal(world: World, gone?: SimHost): Promise<void> {
  world.stormy = false
  for (const host of world.hosts) {
    if (host === gone) continue
    host.daemonUp = true
    world.restartDaemon(host)
    for (const attempt of [...host.prepared.keys()]) {
      const served = world.processes.some((process) => serves(process, host, attempt, true))
      if (!served) world.restore(host, attempt, false)
    }
    for (const attempt of [...host.releases.keys()]) {
      const served = world.processes.some((process) => serves(process, host, attempt, false))
      const moved = world.processes.some(
        (process) => process.alive && process.host === host && process.sourceAttempt > attempt,
      )
      if (!served && !moved) reissue(world, host, attempt, false)
    }
    if (world.strict) await bringBack(world, host)
  }
  for (const { lane } of world.attempts) world.cut(lane)
}
