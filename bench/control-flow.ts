/**
 * How long the control-flow graph of SQLite takes, decoding included, in a warm process.
 * Invariant: the same functions as in the enclave, on modules that nobody made for this.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LIMITS } from '../backends/enclave/limits.ts'
import { buildControlFlow } from '../backends/enclave/wasm/control-flow-builder.ts'
import { controlFlowDigest } from '../backends/enclave/wasm/control-flow-digest.ts'
import { decodeModule } from '../backends/enclave/wasm/module-decoder.ts'
import { validateModule } from '../backends/enclave/wasm/module-validator.ts'
import { buildExample } from '../examples/build.ts'
import { figure, type Figure } from './figure.ts'

const GRAPH_GOAL_MS = 100
const WARM_RUNS = 5
const RUNS = 9
const SQL_JS = join(import.meta.dirname, '../node_modules/sql.js/dist/sql-wasm.wasm')

/** SQLite by two toolchains: the graph alone, and all that the target does with a module. */
export async function graphTimes(): Promise<Figure[]> {
  const modules = [
    ['ledger', await readFile(await buildExample('ledger'))],
    ['sqljs', await readFile(SQL_JS)],
  ] as const
  return modules.flatMap(([name, bytes]) => [
    row(`graph-${name}`, () => buildControlFlow(decodeModule(bytes, LIMITS))),
    row(`graph-${name}-check`, () => {
      const module = decodeModule(bytes, LIMITS)
      validateModule(module)
      controlFlowDigest(buildControlFlow(module))
    }),
  ])
}

function row(name: string, work: () => unknown): Figure {
  for (let i = 0; i < WARM_RUNS; i++) work()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((left, right) => left - right)
  return figure(name, times[RUNS >> 1] ?? 0, 'ms', GRAPH_GOAL_MS, 'goal')
}
