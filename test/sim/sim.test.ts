/**
 * The hand-over under seeded storms: real step functions, real anchors, and everything that a host
 * may do to them. Each seed runs twice and must leave the same trace.
 */
import { describe, expect, it } from 'vitest'
import { FOUND_SEEDS } from './found-seeds.ts'
import { HONEST, MUTANTS, STRICT_MUTANTS } from './mutants.ts'
import { REAL_SCHEME } from './keys.ts'
import { SOURCE_TABLE } from '../../backends/enclave/handover/source.ts'
import { TARGET_TABLE } from '../../backends/enclave/handover/target.ts'
import { runSchedule } from './schedule.ts'
import { verifyChain } from '../../backends/statement/chain.ts'

const SCHEDULES = Number(process.env['TALOS_SIM_SCHEDULES'] ?? '20000')
const MINUTES = 60_000
/** How many seeds a planted bug may take to be found. */
const HUNT_MAX = 4000

type AnswerTable = Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>>

/** Every pair of phase and event whose answer is more than a refusal. */
function answeredPairs(): string[] {
  const tables: Record<string, AnswerTable> = { source: SOURCE_TABLE, target: TARGET_TABLE }
  return Object.entries(tables).flatMap(([side, table]) =>
    Object.entries(table).flatMap(([phase, row]) =>
      Object.entries(row)
        .filter(([, { name }]) => name !== 'ignore' && !name.startsWith('refuse'))
        .map(([event]) => `${side} ${phase} ${event}`),
    ),
  )
}

describe('hand-over in a storm', () => {
  it(
    `keeps every invariant over ${String(SCHEDULES)} schedules, each the same twice`,
    async () => {
      const bad: string[] = []
      let running = 0
      for (let seed = 1; seed <= SCHEDULES; seed++) {
        const once = await runSchedule(seed)
        const again = await runSchedule(seed)
        if (once.violation !== undefined) bad.push(`${String(seed)} ${once.violation}`)
        if (once.hash !== again.hash) bad.push(`${String(seed)} SIM_NOT_DETERMINISTIC`)
        if (once.runs) running += 1
      }
      expect(bad).toEqual([])
      // A simulator that only ever loses the TA would keep every invariant as well.
      expect(running).toBeGreaterThan(SCHEDULES / 2)
    },
    10 * MINUTES,
  )

  it(
    'brings about every pair of phase and event that is answered with more than a refusal',
    async () => {
      const seen = new Set<string>()
      const visit = (side: string, phase: string, event: string): void => {
        seen.add(`${side} ${phase} ${event}`)
      }
      const pairs = answeredPairs().filter((name) => !UNREACHED.includes(name))
      let missing = pairs
      for (let seed = 1; seed <= 20_000 && missing.length > 0; seed++) {
        await runSchedule(seed, seed % 4 === 0 ? { visit, strict: true } : { visit })
        if (seed % 500 === 0) missing = pairs.filter((name) => !seen.has(name))
      }
      expect(missing).toEqual([])
      expect(UNREACHED.filter((name) => seen.has(name))).toEqual([])
    },
    MINUTES,
  )

  it(
    'hands over under the signatures of production, and leaves a chain that verifies',
    async () => {
      let links = 0
      for (let seed = 1; seed <= 40; seed++) {
        const { violation, chain } = await runSchedule(seed, { scheme: REAL_SCHEME })
        expect(violation).toBeUndefined()
        if (chain.length === 0) continue
        links += verifyChain(chain).links.length
      }
      expect(links).toBeGreaterThan(40)
    },
    5 * MINUTES,
  )
})

/** Pairs that no schedule brings about: the simulated driver makes its receipt before it starts. */
const UNREACHED: readonly string[] = ['target active receiptMade']

describe('planted bugs', () => {
  for (const mutant of MUTANTS) {
    it(
      `finds the one that ${mutant.name}`,
      async () => {
        let found: string | undefined
        for (let seed = 1; seed <= HUNT_MAX && found === undefined; seed++) {
          const { violation } = await runSchedule(seed, { mutant })
          // A TA that is stuck is a weaker finding than a law that is broken: the hunt goes on.
          if (violation !== undefined && violation !== 'SIM_STUCK') found = violation
        }
        expect(found).toMatch(/^SIM_/)
      },
      MINUTES,
    )
  }

  for (const mutant of STRICT_MUTANTS) {
    it(
      `finds the one that ${mutant.name}`,
      async () => {
        let found: string | undefined
        for (let seed = 1; seed <= HUNT_MAX && found === undefined; seed++) {
          const { violation } = await runSchedule(seed, { mutant, strict: true })
          if (violation !== undefined && violation !== 'SIM_STUCK') found = violation
        }
        expect(found).toMatch(/^SIM_/)
      },
      MINUTES,
    )
  }

  it('plants at least six, and none in the honest code', () => {
    expect(MUTANTS.length).toBeGreaterThanOrEqual(6)
    expect(MUTANTS.every(({ name }) => name !== HONEST.name)).toBe(true)
  })
})

describe('seeds that found something once', () => {
  for (const { seed, found } of FOUND_SEEDS) {
    it(`${String(seed)}: ${found}`, async () => {
      const { violation } = await runSchedule(seed)
      expect(violation).toBeUndefined()
    })
  }
})
