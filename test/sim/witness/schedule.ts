/**
 * One schedule from one seed: storm, calm, judgement.
 * Invariant: the same seed and plan give the same verdict.
 */
import { codeOf, CodedError } from '../../../backends/contract/errors.ts'
import { Prng } from '../prng.ts'
import { registrationsOf } from '../../../backends/witness/witness-set.ts'
import { HONEST_WITNESS, type WitnessMutant } from './mutants.ts'
import { Run, Ta } from './ta.ts'
import { WitnessWorld } from './world.ts'

const STORM_STEPS = 400
const CALM_STEPS_MAX = 6000

/** How one schedule ended. */
export interface WitnessVerdict {
  readonly seed: number
  readonly violation: string | undefined
  /** Effects that were seen, and launches that became the runner. */
  readonly said: number
  readonly wins: number
  readonly isLost: boolean
}

/** What a schedule runs with beside its seed. */
export interface WitnessOptions {
  readonly mutant?: WitnessMutant
  /** Seats that lie. */
  readonly lying?: number
  /** Liars that the set bears. */
  readonly liars?: number
}

function anyOf<T>({ prng }: WitnessWorld, list: readonly T[]): T | undefined {
  return list[prng.below(list.length)]
}

function mayForget(world: WitnessWorld): boolean {
  const seats = new Set(world.members().map(({ seat }) => seat))
  return seats.size > registrationsOf(world.set) || world.prng.chance(0.03)
}

function strike(world: WitnessWorld, ta: Ta): void {
  const seat = world.prng.below(world.set.seats.length)
  switch (world.prng.below(8)) {
    case 0:
      // Most storms leave as much memory as it takes; some do not, and then nothing may be granted.
      if (!mayForget(world)) return
      world.crash(seat)
      world.relaunch(seat)
      return
    case 1:
      if (mayForget(world)) world.crash(seat)
      return
    case 2:
      // Two launches of one seat at once: the owner of the host started another.
      if (world.prng.chance(0.4)) world.relaunch(seat)
      return
    case 3:
      for (const launch of world.launches) if (launch.alive) launch.retry()
      return
    case 4:
      anyOf(world, ta.runs)?.proposer.timeout()
      return
    case 5:
      anyOf(world, ta.runs)?.die()
      return
    default:
      if (world.launches.every(({ seat: of, alive }) => of !== seat || !alive)) world.relaunch(seat)
  }
}

/** Something that a launch of the TA may do now. */
function will(world: WitnessWorld, ta: Ta): void {
  const free = ta.runs.filter(({ proposer }) => proposer.alive && proposer.isIdle)
  const runners = free.filter(({ isRunner }) => isRunner)
  const draw = world.prng.below(10)
  if (draw < 5) return anyOf(world, runners)?.act()
  if (draw === 5) return anyOf(world, runners)?.release()
  if (draw === 6) return anyOf(world, free)?.ask(() => undefined)
  const handover = ta.handovers.at(-1)
  if (draw === 7 && handover !== undefined) return new Run(ta).take(handover, false)
  if (draw === 8 && handover !== undefined) return new Run(ta).take(handover, true)
  const newest = ta.checkpoints.at(-1)
  const checkpoint = world.prng.chance(0.6) ? newest : anyOf(world, ta.checkpoints)
  if (checkpoint !== undefined) new Run(ta).restart(checkpoint)
}

function storm(world: WitnessWorld, ta: Ta, chaos: number): void {
  for (let steps = 0; steps < STORM_STEPS; steps++) {
    if (world.prng.chance(chaos)) strike(world, ta)
    else if (world.isQuiet || world.prng.chance(0.1)) will(world, ta)
    else world.deliver()
    world.notice()
  }
}

function calm(world: WitnessWorld): void {
  for (let steps = 0; steps < CALM_STEPS_MAX && !world.isQuiet; steps++) world.deliver()
}

/** Everything is mended: whoever asks is told, unless more was forgotten than the others knew. */
function judgeEnd(world: WitnessWorld, ta: Ta): void {
  for (const run of ta.runs) run.die()
  let told = false
  for (let tries = 0; tries < 6 && !told; tries++) {
    world.dropAll()
    world.mend()
    for (const launch of world.launches) if (launch.alive) launch.retry()
    calm(world)
    const run = new Run(ta)
    run.ask(() => (told = true))
    calm(world)
    run.proposer.timeout()
    calm(world)
  }
  if (!told && !world.isLost) throw new CodedError({ code: 'SIM_STUCK' })
}

/** Runs a seed. */
export function runWitnessSchedule(seed: number, options: WitnessOptions = {}): WitnessVerdict {
  const { mutant = HONEST_WITNESS, lying = 0 } = options
  const prng = new Prng(seed)
  const draw = prng.below(10)
  const liars = options.liars ?? (draw === 9 ? 1 : 0)
  const seats = liars > 0 ? 3 * liars + 1 : draw < 7 ? 3 : 5
  const world = new WitnessWorld({ prng, mutant, seats, liars, lying })
  const ta = new Ta(world)
  const chaos = 0.02 + prng.below(8) / 100
  let violation: string | undefined
  try {
    if (ta.mint() !== undefined) {
      storm(world, ta, chaos)
      if (lying === 0) judgeEnd(world, ta)
    }
  } catch (thrown) {
    violation = codeOf(thrown)
    if (!violation.startsWith('SIM_')) throw thrown
  }
  return { seed, violation, said: ta.said, wins: ta.wins, isLost: world.isLost }
}
