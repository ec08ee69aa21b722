/**
 * Modules that real toolchains made: clang (SQLite and the examples), emscripten (sql.js as it is
 * published), AssemblyScript with and without vectors. Each is valid, written back byte by byte,
 * has the graph that was counted by other means, and costs what it may.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { admit } from '../../../../../backends/enclave/wasm/admission.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { controlFlowFigures } from '../../../../../backends/enclave/wasm/control-flow-figures.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { opcodeName } from '../../../../../backends/enclave/wasm/opcodes.ts'
import { buildExample } from '../../../../../examples/build.ts'
import { EXAMPLES } from '../../../../../examples/recipes.ts'

const MODULES = join(import.meta.dirname, '../../../../../node_modules')
/** Ten times the goal: what a loaded machine may take. */
const GRAPH_MS = 1000
const RULES = {
  memoryPagesMax: 4096,
  entry: { initialize: '_initialize', handle: 'talos_handle' },
}

const published: readonly (readonly [name: string, path: string])[] = [
  ['sql.js', 'sql.js/dist/sql-wasm.wasm'],
  ['as-sha256', '@chainsafe/as-sha256/build/optimized.wasm'],
  ['as-sha256 with vectors', '@chainsafe/as-sha256/build/optimized.simd.wasm'],
]
const all = new Map<string, Uint8Array>()

beforeAll(async () => {
  for (const [name, path] of published) all.set(name, await readFile(join(MODULES, path)))
  for (const name of EXAMPLES.keys()) all.set(name, await readFile(await buildExample(name)))
}, 600_000)

function bytesOf(name: string): Uint8Array {
  return all.get(name) ?? expect.unreachable(name)
}

describe.each([...published.map(([name]) => name), ...EXAMPLES.keys()])('%s', (name) => {
  it('is valid and written back byte by byte', () => {
    const bytes = bytesOf(name)
    const module = decodeModule(bytes, LIMITS)
    validateModule(module)
    expect(Buffer.compare(encodeModule(module), bytes)).toBe(0)
  })

  it('has a graph with as many calls and br_tables as instructions', () => {
    const module = decodeModule(bytesOf(name), LIMITS)
    const counted = new Map<string, number>()
    validateModule(module, (_, list) => {
      for (let i = 0; i < list.count; i++) {
        const each = opcodeName(list.codes[i] ?? 0)
        counted.set(each, (counted.get(each) ?? 0) + 1)
      }
    })
    const graph = buildControlFlow(module)
    const figures = controlFlowFigures(graph)
    // Calls in dead code are none of the graph; optimisers leave none.
    expect(figures.directCalls).toBe(counted.get('call') ?? 0)
    expect(figures.indirectCalls).toBe(counted.get('call_indirect') ?? 0)
    expect(figures.branchTables).toBe(counted.get('br_table') ?? 0)
    expect(figures.loops).toBeLessThanOrEqual(counted.get('loop') ?? 0)
    // Every block but an entry is the target of an edge.
    const entered = new Set(graph.edgeTargets)
    const entries = new Set(graph.firstBlock)
    graph.starts.forEach((_, block) => {
      expect(entered.has(block) || entries.has(block)).toBe(true)
    })
  })
})

describe('SQLite', () => {
  it('as sql.js publishes it has the figures that another decoder counted', () => {
    const figures = controlFlowFigures(buildControlFlow(decodeModule(bytesOf('sql.js'), LIMITS)))
    expect(figures).toMatchObject({
      functions: 1968,
      directCalls: 11_925,
      indirectCalls: 492,
      branchTables: 266,
    })
    expect(figures.targetsPerIndirectCall).toBeCloseTo(48.5, 1)
  })

  it.each(['sql.js', 'ledger'])('%s: the graph comes in time', (name) => {
    const bytes = bytesOf(name)
    const times = [0, 0, 0].map(() => {
      const start = performance.now()
      buildControlFlow(decodeModule(bytes, LIMITS))
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(GRAPH_MS)
  })
})

describe('admission', () => {
  it.each([...EXAMPLES.keys()])('%s is a TA', (name) => {
    expect(() => {
      admit(decodeModule(bytesOf(name), LIMITS), RULES)
    }).not.toThrow()
  })

  it('refuses what asks for a browser, by the name of the import', () => {
    expect(() => {
      admit(decodeModule(bytesOf('sql.js'), LIMITS), RULES)
    }).toThrow('ADMISSION_IMPORT feature=import a.a offset=')
  })
})
