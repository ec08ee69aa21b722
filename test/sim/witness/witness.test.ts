/**
 * The witness protocol under seeded storms: real step functions, lost memory, two launches of a seat
 * at once, and launches of the TA that hand over, take back and go on from checkpoints.
 */
import { describe, expect, it } from 'vitest'
import { WITNESS_MUTANTS } from './mutants.ts'
import { runWitnessSchedule } from './schedule.ts'

const SCHEDULES = Number(process.env['TALOS_WITNESS_SCHEDULES'] ?? '50000')
const MINUTES = 60_000
/** How many seeds a planted bug may take to be found. */
const HUNT_MAX = 12_000

describe('witnesses in a storm', () => {
  it(
    `are told one chain, and no number twice, over ${String(SCHEDULES)} schedules`,
    () => {
      const bad: string[] = []
      let [said, wins, lost] = [0, 0, 0]
      for (let seed = 1; seed <= SCHEDULES; seed++) {
        const verdict = runWitnessSchedule(seed)
        if (verdict.violation !== undefined) bad.push(`${String(seed)} ${verdict.violation}`)
        said += verdict.said
        wins += verdict.wins
        lost += Number(verdict.isLost)
      }
      expect(bad).toEqual([])
      // Storms in which nothing ever happens would keep every rule as well.
      expect(said).toBeGreaterThan(SCHEDULES / 2)
      expect(wins).toBeGreaterThan(SCHEDULES / 10)
      expect(lost).toBeLessThan(SCHEDULES * 0.6)
    },
    10 * MINUTES,
  )

  it('are the same for the same seed', () => {
    for (let seed = 1; seed <= 50; seed++) {
      expect(runWitnessSchedule(seed)).toEqual(runWitnessSchedule(seed))
    }
  })

  it('one whose TEE is broken defeats three seats that are taken to tell the truth', () => {
    let found: string | undefined
    for (let seed = 1; seed <= HUNT_MAX && found === undefined; seed++) {
      found = runWitnessSchedule(seed, { lying: 1, liars: 0 }).violation
    }
    expect(found).toMatch(/^SIM_/)
  })

  it('one whose TEE is broken is borne by a set that was made for it', () => {
    for (let seed = 1; seed <= 3000; seed++) {
      expect(runWitnessSchedule(seed, { lying: 1, liars: 1 }).violation).toBeUndefined()
    }
  })
})

/** Seeds that once found a fault; they stay. */
const FOUND_SEEDS = [
  [24_388, 'a launch learned from one that was left behind itself'],
  [439_947, 'late bytes of a launch that was left behind were called a second effect'],
  [233_801, 'a launch voted again for what it had only learned, below its promise'],
  [75_162, 'a promise was taken for a higher ballot than the one that was asked for'],
] as const

describe('seeds that found something once', () => {
  it.each(FOUND_SEEDS)('%i: %s', (seed) => {
    expect(runWitnessSchedule(seed).violation).toBeUndefined()
  })
})

describe('bugs planted in the witness protocol', () => {
  it.each(WITNESS_MUTANTS.map((mutant) => [mutant.name, mutant] as const))(
    'finds the one that %s',
    (_name, mutant) => {
      let found: string | undefined
      for (let seed = 1; seed <= HUNT_MAX && found === undefined; seed++) {
        const { violation } = runWitnessSchedule(seed, { mutant })
        // One that is stuck is a weaker finding than a law that is broken: the hunt goes on.
        if (violation !== undefined && violation !== 'SIM_STUCK') found = violation
      }
      expect(found).toMatch(/^SIM_/)
    },
    3 * MINUTES,
  )
})
