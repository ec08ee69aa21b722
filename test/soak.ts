/**
 * The long runs: the hand-over's simulator, images that were changed, and the witnesses' simulator.
 * `node test/soak.ts [schedules] [first seed] [images] [honest moves] [witness schedules]`; 0 leaves
 * a run out.
 * Invariant: a summary is written only after a run without a violation, and says what ran.
 */
import { writeFile } from 'node:fs/promises'
import { MUTANTS } from './sim/mutants.ts'
import { runSchedule } from './sim/schedule.ts'
import { soakWitnesses } from './sim/witness/soak.ts'
import { soakTampering } from './tamper/soak.ts'

const schedules = Number(process.argv[2] ?? '1000000')
const first = Number(process.argv[3] ?? '1')
const images = Number(process.argv[4] ?? '10000')
const honestMoves = Number(process.argv[5] ?? '1000')
const witnessSchedules = Number(process.argv[6] ?? '1000000')
const REPORT_EVERY = 50_000
const HUNT_MAX = 20_000
const SUMMARY = new URL('./sim/soak-summary.json', import.meta.url)

interface Tally {
  steps: number
  running: number
  lostAsTold: number
  nobodyByMalice: number
  hash: number
  readonly epochs: Record<string, number>
}

async function soak(): Promise<Tally> {
  const tally: Tally = {
    steps: 0,
    running: 0,
    lostAsTold: 0,
    nobodyByMalice: 0,
    hash: 0x811c9dc5,
    epochs: {},
  }
  for (let seed = first; seed < first + schedules; seed++) {
    const verdict = await runSchedule(seed)
    if (verdict.violation !== undefined) {
      process.stderr.write(`seed ${String(seed)}: ${verdict.violation}\n`)
      process.exit(1)
    }
    tally.steps += verdict.steps
    tally.hash = Math.imul(tally.hash ^ verdict.hash, 0x01000193) >>> 0
    if (verdict.runs) tally.running += 1
    else if (verdict.explained !== undefined) tally.lostAsTold += 1
    else tally.nobodyByMalice += 1
    const name = `${verdict.scope} epoch ${String(verdict.epoch)}`
    tally.epochs[name] = (tally.epochs[name] ?? 0) + 1
    if ((seed - first + 1) % REPORT_EVERY === 0) {
      process.stdout.write(`${String(seed - first + 1)} schedules, no violation\n`)
    }
  }
  return tally
}

async function hunt(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const mutant of MUTANTS) {
    for (let seed = 1; seed <= HUNT_MAX; seed++) {
      const { violation } = await runSchedule(seed, { mutant })
      if (violation === undefined || violation === 'SIM_STUCK') continue
      found[mutant.name] = `${violation} at seed ${String(seed)}`
      break
    }
    if (found[mutant.name] === undefined) {
      process.stderr.write(`not found: ${mutant.name}\n`)
      process.exit(1)
    }
  }
  return found
}

async function simulate(): Promise<unknown> {
  const startedMs = performance.now()
  const { epochs, hash, ...counts } = await soak()
  const plantedBugs = await hunt()
  const summary = {
    schedules,
    firstSeed: first,
    violations: 0,
    ...counts,
    trace: hash.toString(16),
    seconds: Math.round((performance.now() - startedMs) / 1000),
    node: process.version,
    epochs: Object.fromEntries(Object.entries(epochs).toSorted()),
    plantedBugs,
  }
  await writeFile(SUMMARY, `${JSON.stringify(summary, undefined, 2)}\n`)
  return summary
}

const summaries = [
  schedules > 0 ? await simulate() : undefined,
  images > 0 ? await soakTampering({ images, honestMoves, firstSeed: first }) : undefined,
  witnessSchedules > 0 ? await soakWitnesses(witnessSchedules, first) : undefined,
]
for (const summary of summaries) {
  if (summary !== undefined) process.stdout.write(`${JSON.stringify(summary, undefined, 2)}\n`)
}
