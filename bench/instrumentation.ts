/**
 * What instrumentation costs: run time with suspension, with counters and with both, over the
 * module as it is, by load; how long a stop takes; and how long a target verifies.
 * Invariant: the variants of a load take turns in one process, and what they return is compared.
 */
import { readFile } from 'node:fs/promises'
import { CodedError } from '../backends/contract/errors.ts'
import { buildProgram } from '../examples/build.ts'
import { figure, type Figure } from './figure.ts'
import { InstrumentedModule, VARIANTS, type Variant } from './instrumented-module.ts'
import { openSqlJs, SQL_JS_WASM } from './sql-js.ts'
import { ledgerLoads } from './stopped-ledger.ts'

const TURNS = 7
/** Rounds of each load that take between 50 and 200 ms on the machine they were chosen on. */
const LOADS = {
  loop: 60_000_000,
  sha256: 200_000,
  queens: 13,
  interpreter: 2_000_000,
  hash_map: 20_000_000,
  n_body: 900_000,
} as const
const STATEMENT = `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 400000)
  SELECT sum(x * x % 7), count(DISTINCT x % 1000) FROM c`

/** One variant of a load. */
export interface Runner {
  readonly variant: Variant
  run(): Promise<unknown>
}

/** The table. */
export async function instrumentationCosts(): Promise<Figure[]> {
  const figures: Figure[] = []
  const ratios = { suspend: [] as number[], counters: [] as number[], both: [] as number[] }
  const measure = async (name: string, runners: readonly Runner[]): Promise<void> => {
    const times = await inTurns(name, runners)
    const plain = times.get('plain') ?? 0
    for (const variant of ['suspend', 'counters', 'both'] as const) {
      const ms = times.get(variant) ?? 0
      ratios[variant].push(ms / plain)
      figures.push(figure(`${name}-${variant}`, ms, 'ms', plain, 'the module as it is, same run'))
    }
  }
  const loads = await readFile(await buildProgram('loads'))
  for (const [name, rounds] of Object.entries(LOADS)) {
    await measure(name, loadRunners(loads, name, rounds))
  }
  await measure('sqljs', await sqlJsRunners())
  const ledger = await ledgerLoads()
  await measure('sqlite', ledger.runners)
  for (const [variant, goal] of [
    ['suspend', 1.25],
    ['counters', null],
    ['both', 1.4],
  ] as const) {
    const mean = Math.exp(
      ratios[variant].reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios[variant].length,
    )
    figures.push(figure(`geometric-mean-${variant}`, mean, 'x', goal, 'goal'))
  }
  figures.push(...(await ledger.stops()))
  await ledger.close()
  return figures
}

function variants(of: (variant: Variant) => () => unknown): Runner[] {
  return (Object.keys(VARIANTS) as Variant[]).map((variant) => {
    const run = of(variant)
    return { variant, run: () => Promise.resolve(run()) }
  })
}

function loadRunners(bytes: Uint8Array, name: string, rounds: number): Runner[] {
  return variants((variant) => {
    const { exports } = new InstrumentedModule(bytes, variant).instantiate({})
    const load = exports[name] as (rounds: number) => bigint
    return () => load(rounds)
  })
}

async function sqlJsRunners(): Promise<Runner[]> {
  const bytes = await readFile(SQL_JS_WASM)
  const runners: Runner[] = []
  for (const variant of Object.keys(VARIANTS) as Variant[]) {
    const module = new InstrumentedModule(bytes, variant)
    const database = await openSqlJs((imports) => module.instantiate(imports))
    runners.push({ variant, run: () => Promise.resolve(database.exec(STATEMENT)[0]?.values) })
  }
  return runners
}

/** Medians by variant: the first turns warm it up, and each turn runs every variant once. */
async function inTurns(
  name: string,
  runners: readonly Runner[],
): Promise<ReadonlyMap<Variant, number>> {
  const times = new Map<Variant, number[]>(runners.map(({ variant }) => [variant, []]))
  const answers = new Set<string>()
  for (let turn = -2; turn < TURNS; turn++) {
    for (const runner of runners) {
      const start = performance.now()
      const answer = await runner.run()
      const ms = performance.now() - start
      answers.add(
        JSON.stringify(answer, (_, value: unknown) =>
          typeof value === 'bigint' ? String(value) : value,
        ),
      )
      if (turn >= 0) times.get(runner.variant)?.push(ms)
    }
  }
  if (answers.size !== 1) throw new CodedError({ code: 'BENCH_ANSWERS', load: name })
  return new Map([...times].map(([variant, each]) => [variant, median(each)]))
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0
}
