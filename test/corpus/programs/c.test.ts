/**
 * What clang makes of six loads, stopped at every yield and at every k-th, comes to what it comes to
 * without a stop.
 */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildProgram } from '../../../examples/build.ts'
import { AS_ENCLAVE, EVERY_ROUND, runPlan, type StopPlan } from './stop-plan.ts'

const PLANS: readonly StopPlan[] = [
  { name: 'loop', args: [4000], strides: [1, 7], stopsMin: 1100 },
  { name: 'sha256', args: [9], strides: [1, 5], stopsMin: 1300 },
  { name: 'queens', args: [7], strides: [1, 11], stopsMin: 500 },
  { name: 'interpreter', args: [900], strides: [1, 13], stopsMin: 900 },
  { name: 'hash_map', args: [1000], strides: [1, 17], stopsMin: 1000 },
  { name: 'n_body', args: [60], strides: [1, 19], stopsMin: 900 },
]
/** Too many yields to stop at each. */
const LARGE: readonly StopPlan[] = [
  { name: 'loop', args: [2_000_000], strides: [997, 25_013], stopsMin: 100 },
  { name: 'sha256', args: [4000], strides: [37, 211], stopsMin: 100 },
  { name: 'queens', args: [9], strides: [61, 4001], stopsMin: 100 },
  { name: 'interpreter', args: [200_000], strides: [997, 25_013], stopsMin: 100 },
  { name: 'hash_map', args: [300_000], strides: [997, 25_013], stopsMin: 100 },
  { name: 'n_body', args: [20_000], strides: [997, 25_013], stopsMin: 100 },
]

describe('C', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await readFile(await buildProgram('loads'))
  }, 120_000)

  test.each(PLANS)('$name $args, every yield', (plan) => {
    const stops = runPlan(bytes, plan, { leafStride: EVERY_ROUND })
    expect(stops).toBeGreaterThan(plan.stopsMin)
  })

  test.each(LARGE)('$name $args, every $strides', (plan) => {
    expect(runPlan(bytes, plan, { leafStride: AS_ENCLAVE })).toBeGreaterThan(plan.stopsMin)
  })
})
