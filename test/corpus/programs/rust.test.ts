/**
 * What Rust makes of its own tour, stopped at every yield and at every k-th, comes to what it comes
 * to without a stop.
 */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { rustModule } from './rust-modules.ts'
import { AS_ENCLAVE, EVERY_ROUND, runPlan, type StopPlan } from './stop-plan.ts'

const PLANS: readonly StopPlan[] = [
  { name: 'accounts', args: [60], strides: [1, 5], stopsMin: 150 },
  { name: 'collections', args: [20], strides: [1, 7], stopsMin: 500 },
  { name: 'strings', args: [5], strides: [1, 11], stopsMin: 400 },
  { name: 'wide', args: [40], strides: [1, 13], stopsMin: 120 },
  { name: 'floats', args: [10], strides: [1, 17], stopsMin: 500 },
  { name: 'growth', args: [8], strides: [29, 211], stopsMin: 200 },
]
const LARGE: readonly StopPlan[] = [
  { name: 'accounts', args: [4000], strides: [4001, 40_009], stopsMin: 50 },
  { name: 'collections', args: [3000], strides: [997, 10_007], stopsMin: 50 },
  { name: 'strings', args: [900], strides: [997, 10_007], stopsMin: 50 },
  { name: 'wide', args: [9000], strides: [97, 1009], stopsMin: 50 },
  { name: 'floats', args: [59], strides: [29, 101], stopsMin: 50 },
  { name: 'growth', args: [150], strides: [4001, 20_011], stopsMin: 50 },
]

/** What the library would be told, if it asked: that nothing is there. */
const IMPORTS = {
  wasi_snapshot_preview1: {
    environ_get: () => 0,
    environ_sizes_get: () => 8,
    fd_write: () => 8,
    proc_exit: () => expect.unreachable('nothing of it ends'),
  },
}

describe('Rust', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await readFile(await rustModule('tour-library.wasm'))
  })

  test.each(PLANS)('$name $args, every $strides yields', (plan) => {
    const stops = runPlan(bytes, plan, { imports: IMPORTS, leafStride: EVERY_ROUND })
    expect(stops).toBeGreaterThan(plan.stopsMin)
  })

  test.each(LARGE)('$name $args, every $strides yields of an enclave', (plan) => {
    const stops = runPlan(bytes, plan, { imports: IMPORTS, leafStride: AS_ENCLAVE })
    expect(stops).toBeGreaterThan(plan.stopsMin)
  })
})
