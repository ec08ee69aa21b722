/**
 * Programs that real compilers made: each export is run as the engine runs the module untouched, as
 * the instrumented module runs it in one piece, and stopped at every k-th yield, with counters.
 * Invariant: all runs of one plan agree on result, memory, globals and fuel, and every stop leaves
 * a stack and counters that are accepted.
 */
import { expect } from 'vitest'
import { LIMITS } from '../../../backends/enclave/limits.ts'
import { StoppedRun, type Outcome } from '../../unit/backends/enclave/wasm/suspend/stopped-run.ts'

/** One export, and how it is stopped. */
export interface StopPlan {
  readonly name: string
  readonly args: readonly unknown[]
  /** Yields from one stop to the next, each a run of its own. */
  readonly strides: readonly number[]
  /** The least that all its runs together are stopped; a run without stops shows nothing. */
  readonly stopsMin: number
}

/** What a module needs besides itself. */
export interface ProgramSetup {
  readonly imports?: WebAssembly.Imports
  /** Rounds of a loop that calls nothing from one yield to the next. */
  readonly leafStride?: number
}

/** Stops at every yield; where a loop calls nothing, at each of its rounds. */
export const EVERY_ROUND = 1
/** As an enclave does it. */
export const AS_ENCLAVE = LIMITS.leafStride

/** Runs a plan in all ways; how often it was stopped. */
export function runPlan(
  bytes: Uint8Array,
  { name, args, strides }: StopPlan,
  { imports = {}, leafStride = EVERY_ROUND }: ProgramSetup = {},
): number {
  const run = new StoppedRun(bytes, imports, leafStride, { handler: name })
  const whole = run.whole(name, args)
  const untouched = runUntouched(bytes, imports, name, args)
  expect(whole.result, `${name}: instrumented`).toBe(untouched.result)
  expect(whole.memory.equals(untouched.memory), `${name}: memory when instrumented`).toBe(true)
  let stops = 0
  for (const every of strides) {
    const stopsMax = Number(whole.fuel) / every + 1
    const stopped = run.stopped(name, args, every, stopsMax)
    const told = `${name} stopped every ${String(every)}`
    expect(difference(whole, stopped.outcome), told).toBeUndefined()
    stops += stopped.stops
  }
  return stops
}

/** The first thing in which two runs differ. */
export function difference(left: Outcome, right: Outcome): string | undefined {
  if (!Object.is(left.result, right.result)) return 'result'
  if (!left.memory.equals(right.memory)) return 'memory'
  if (!left.globals.equals(right.globals)) return 'globals'
  return left.fuel === right.fuel ? undefined : 'fuel'
}

function runUntouched(
  bytes: Uint8Array,
  imports: WebAssembly.Imports,
  name: string,
  args: readonly unknown[],
): { readonly result: unknown; readonly memory: Buffer } {
  const module = new WebAssembly.Module(Uint8Array.from(bytes))
  const { exports } = new WebAssembly.Instance(module, imports)
  const functionOf = (each: string) => exports[each] as (...values: unknown[]) => unknown
  if ('_initialize' in exports) functionOf('_initialize')()
  const result = functionOf(name)(...args)
  const { memory } = exports
  if (!(memory instanceof WebAssembly.Memory)) return expect.unreachable('no memory')
  return { result, memory: Buffer.from(memory.buffer) }
}
