/**
 * The long run of the witness simulator.
 */
import { writeFile } from 'node:fs/promises'
import { CodedError } from '../../../backends/contract/errors.ts'
import { WITNESS_MUTANTS } from './mutants.ts'
import { runWitnessSchedule } from './schedule.ts'

const SUMMARY = new URL('./soak-summary.json', import.meta.url)
const HUNT_MAX = 20_000

/** Runs so many schedules and every planted bug, and writes the summary. @throws `SIM_…`. */
export async function soakWitnesses(schedules: number, first: number): Promise<unknown> {
  const startedMs = performance.now()
  let [effects, launches, moreForgotten] = [0, 0, 0]
  for (let seed = first; seed < first + schedules; seed++) {
    const { violation, said, wins, isLost } = runWitnessSchedule(seed)
    if (violation !== undefined) throw new CodedError({ code: violation, seed })
    effects += said
    launches += wins
    moreForgotten += Number(isLost)
  }
  const plantedBugs = Object.fromEntries(
    WITNESS_MUTANTS.map((mutant) => [mutant.name, hunt(mutant)]),
  )
  const seconds = Math.round((performance.now() - startedMs) / 1000)
  const counts = { effects, launches, moreForgotten, seconds, node: process.version }
  const summary = { schedules, firstSeed: first, violations: 0, ...counts, plantedBugs }
  await writeFile(SUMMARY, `${JSON.stringify(summary, undefined, 2)}\n`)
  return summary
}

function hunt(mutant: (typeof WITNESS_MUTANTS)[number]): string {
  for (let seed = 1; seed <= HUNT_MAX; seed++) {
    const { violation } = runWitnessSchedule(seed, { mutant })
    if (violation !== undefined && violation !== 'SIM_STUCK') {
      return `${violation} at seed ${String(seed)}`
    }
  }
  throw new CodedError({ code: 'SIM_NOT_FOUND', mutant: mutant.name })
}
