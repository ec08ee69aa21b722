/**
 * What AssemblyScript makes of its own tour, with and without optimizing, stopped at every yield and
 * at every k-th, comes to what it comes to without a stop.
 */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildAssembly } from './assembly-build.ts'
import { AS_ENCLAVE, EVERY_ROUND, runPlan, type StopPlan } from './stop-plan.ts'

const PLANS: readonly StopPlan[] = [
  { name: 'shapes', args: [6], strides: [1, 7], stopsMin: 100 },
  { name: 'callbacks', args: [20], strides: [1, 7], stopsMin: 100 },
  { name: 'strings', args: [12], strides: [1, 7], stopsMin: 100 },
  { name: 'floats', args: [20], strides: [1, 7], stopsMin: 30 },
  { name: 'recursion', args: [30], strides: [1, 7], stopsMin: 100 },
  { name: 'growth', args: [20], strides: [1, 7], stopsMin: 100 },
]

const LARGE: readonly StopPlan[] = [
  { name: 'shapes', args: [400], strides: [97, 1009], stopsMin: 30 },
  { name: 'callbacks', args: [800], strides: [97, 1009], stopsMin: 30 },
  { name: 'strings', args: [500], strides: [97, 1009], stopsMin: 30 },
  { name: 'floats', args: [4000], strides: [97, 1009], stopsMin: 30 },
  { name: 'recursion', args: [1500], strides: [97, 1009], stopsMin: 30 },
  { name: 'growth', args: [800], strides: [97, 1009], stopsMin: 30 },
]

const RUNTIME = ['--runtime', 'incremental', '--exportStart', '_initialize', '--use', 'abort=']

describe.each([
  { told: 'optimized', flags: [...RUNTIME, '-O3'] },
  { told: 'not optimized', flags: [...RUNTIME, '-O0'] },
])('AssemblyScript, $told', ({ flags }) => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await readFile(await buildAssembly('tour', flags))
  }, 120_000)

  test.each(PLANS)('$name $args, every yield', (plan) => {
    const stops = runPlan(bytes, plan, { leafStride: EVERY_ROUND })
    expect(stops).toBeGreaterThan(plan.stopsMin)
  })

  test.each(LARGE)('$name $args, every $strides', (plan) => {
    expect(runPlan(bytes, plan, { leafStride: AS_ENCLAVE })).toBeGreaterThan(plan.stopsMin)
  })
})
