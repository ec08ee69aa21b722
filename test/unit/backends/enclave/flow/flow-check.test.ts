import { expect, test } from 'vitest'
import { randomModule } from '../wasm/random-module.ts'
import { StoppedRun } from '../wasm/suspend/stopped-run.ts'
const IMPORTS = { talos: { request_len: () => 3 } }
test.each([
  { every: 1, seeds: 250, fuel: 60, leafStride: 1 },
  { every: 3, seeds: 600, fuel: 40, leafStride: 1 },
  { every: 19, seeds: 600, fuel: 200, leafStride: 5 },
])('counted $every', ({ every, seeds, fuel, leafStride }) => {
  let stops = 0
  for (let seed = 0; seed < seeds; seed++) {
    const { bytes } = randomModule(seed, fuel)
    const plain = new StoppedRun(bytes, IMPORTS, leafStride).whole('run', [seed])
    const run = new StoppedRun(bytes, IMPORTS, leafStride, { handler: 'run' })
    const stopped = run.stopped('run', [seed], every)
    stops += stopped.stops
    expect(stopped.outcome.result, `seed ${String(seed)}`).toBe(plain.result)
    expect(stopped.outcome.memory.equals(plain.memory), `seed ${String(seed)}`).toBe(true)
    expect(stopped.outcome.fuel).toBe(run.whole('run', [seed]).fuel)
  }
  console.log(stops)
})
