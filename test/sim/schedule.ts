/**
 * One schedule from one seed: storm, healing, judgement.
 * Invariant: the same seed and plan give the same trace, the same verdict.
 */
import { MODEL_SCHEME } from './keys.ts'
import { HONEST } from './mutants.ts'
import { Prng } from './prng.ts'
import { World } from './world.ts'
import { codeOf } from '../../backends/contract/errors.ts'
import { heal, strike } from './chaos.ts'
import type { SimHost } from './host.ts'
import type { Mutant } from './mutants.ts'
import type { Scheme } from './keys.ts'
import type { Signed } from '../../backends/statement/signed.ts'

const STORM_STEPS_MAX = 160
/** Seeds up to here were found before there were strict TAs: they stay what they were. */
const STRICT_FROM = 6000
const HEAL_ROUNDS = 3
const HEAL_STEPS_MAX = 600

/** How one schedule ended. */
export interface Verdict {
  readonly seed: number
  /** The whole schedule as 32 bits. */
  readonly hash: number
  /** What did not hold, or undefined. */
  readonly violation: string | undefined
  readonly scope: 'process' | 'host'
  readonly steps: number
  readonly epoch: bigint
  readonly runs: boolean
  readonly explained: string | undefined
  /** The chain of the launch that runs at the end. */
  readonly chain: readonly Signed[]
}

/** One act of the world's choosing; false when nothing is left to do. */
export async function oneStep(world: World): Promise<boolean> {
  const choices = world.choices()
  const choice = choices[world.prng.below(choices.length)]
  if (choice === undefined) return false
  world.note(choice.code)
  await choice.act()
  return true
}

async function storm(world: World, chaos: number): Promise<number> {
  let steps = 0
  for (; steps < STORM_STEPS_MAX; steps++) {
    if (world.prng.chance(chaos)) await strike(world)
    if (!(await oneStep(world))) break
  }
  return steps
}

/** Heals until a whole round changes nothing; the host that is gone stays gone. */
export async function healed(world: World, gone?: SimHost): Promise<number> {
  let steps = 0
  let before = ''
  for (let round = 0; round < HEAL_ROUNDS; round++) {
    const now = world.phases()
    if (now === before) break
    before = now
    await heal(world, gone)
    for (let i = 0; i < HEAL_STEPS_MAX; i++, steps++) if (!(await oneStep(world))) break
  }
  return steps
}

/** What a schedule runs with beside its seed. */
export interface ScheduleOptions {
  readonly mutant?: Mutant
  readonly scheme?: Scheme
  /** Whether the TA is a strict one, at an anchor of scope host; else the seed says. */
  readonly strict?: boolean
  /** Told each pair of phase and event as it is stepped. */
  readonly visit?: (side: 'source' | 'target', phase: string, event: string) => void
}

/** Runs a seed. */
export async function runSchedule(seed: number, options: ScheduleOptions = {}): Promise<Verdict> {
  const { mutant = HONEST, scheme = MODEL_SCHEME, visit } = options
  const prng = new Prng(seed)
  const drawn = prng.chance(0.5) ? 'process' : 'host'
  const scope = options.strict === true ? 'host' : drawn
  const malicious = prng.chance(0.4)
  const hosts = prng.chance(0.5) ? 2 : 3
  const moves = 1 + prng.below(3)
  const strict = options.strict ?? (seed > STRICT_FROM && scope === 'host' && seed % 2 === 0)
  const chaos = 0.02 + prng.below(8) / 100
  const world = new World({ prng, scheme, scope, mutant, hosts, moves, malicious, strict, visit })
  let violation: string | undefined
  let steps = 0
  try {
    await world.mint()
    steps += await storm(world, chaos)
    steps += await healed(world)
    world.watch.judgeEnd()
  } catch (thrown) {
    violation = codeOf(thrown)
    if (!violation.startsWith('SIM_')) throw thrown
  }
  world.note(world.watch.said)
  world.note(Number(world.watch.epoch))
  const runner = world.processes.find((process) => process.acting)
  return {
    seed,
    hash: world.hash,
    violation,
    scope,
    steps,
    epoch: world.watch.epoch,
    runs: runner !== undefined,
    explained: world.watch.explained,
    chain: runner?.chain ?? [],
  }
}
