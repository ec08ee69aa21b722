/**
 * Random modules, stopped at every k-th poll and continued in a fresh instance each time, do what
 * they do without a stop, and use the same fuel.
 */
import { describe, expect, test } from 'vitest'
import { randomModule } from '../random-module.ts'
import { StoppedRun, type Outcome } from './stopped-run.ts'

const SEEDS = 600
const IMPORTS = { talos: { request_len: () => 3 } }

function plain(seed: number, argument: number): { result: unknown; memory: Buffer } {
  const module = new WebAssembly.Module(randomModule(seed).bytes)
  const { exports } = new WebAssembly.Instance(module, IMPORTS)
  const { run, memory } = exports as { run: (n: number) => bigint; memory: WebAssembly.Memory }
  const result = run(argument)
  return { result, memory: Buffer.from(memory.buffer) }
}

function differs(left: Outcome, right: Outcome): string | undefined {
  if (left.result !== right.result) return 'result'
  if (!left.memory.equals(right.memory)) return 'memory'
  if (!left.globals.equals(right.globals)) return 'globals'
  return left.fuel === right.fuel ? undefined : 'fuel'
}

describe('random modules', () => {
  test.each([
    { every: 1, seeds: 250, fuel: 60, leafStride: 1 },
    { every: 3, seeds: SEEDS, fuel: 40, leafStride: 1 },
    { every: 19, seeds: SEEDS, fuel: 200, leafStride: 5 },
  ])('stopped at every poll no. $every, $seeds seeds', ({ every, seeds, fuel, leafStride }) => {
    let stops = 0
    for (let seed = 0; seed < seeds; seed++) {
      const run = new StoppedRun(randomModule(seed, fuel).bytes, IMPORTS, leafStride)
      const whole = run.whole('run', [seed])
      const stopped = run.stopped('run', [seed], every)
      stops += stopped.stops
      expect(differs(whole, stopped.outcome), `seed ${String(seed)}`).toBeUndefined()
    }
    expect(stops).toBeGreaterThan(2 * seeds)
  })

  test('instrumented or not, the same comes of them', () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { result, memory } = plain(seed, seed)
      const whole = new StoppedRun(randomModule(seed).bytes, IMPORTS, 256).whole('run', [seed])
      expect(whole.result, `seed ${String(seed)}`).toBe(result)
      expect(whole.memory.equals(memory), `seed ${String(seed)}`).toBe(true)
    }
  })
})
