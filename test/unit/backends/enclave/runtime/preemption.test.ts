/**
 * A TA that is stopped in the middle of a request, where it is and elsewhere.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { REGION, type SmallRegion } from '../../../../../backends/enclave/image/regions.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import { wat } from '../wasm/wat.ts'
import { GENERATION, SEAL_KEY, optionsFor } from './driver-ta.ts'

/**
 * Answers first "<", then works as many rounds as the request says (u32), each a recursion of
 * depth 5 that writes to memory and a global, then answers the sum and ">".
 */
const WORKER = wat(`(module
  (import "talos" "request_read" (func $read (param i32 i32) (result i32)))
  (import "talos" "answer_write" (func $answer (param i32 i32) (result i32)))
  (memory (export "memory") 1 2)
  (global $sum (mut i64) (i64.const 0))
  (data (i32.const 64) "<>")
  (func $deep (param i32) (result i64) (local i64)
    (if (i32.eqz (local.get 0)) (then (return (i64.const 1))))
    (local.set 1 (call $deep (i32.sub (local.get 0) (i32.const 1))))
    (i64.store (i32.add (i32.const 1024) (i32.mul (local.get 0) (i32.const 8)))
      (i64.add (local.get 1) (i64.load (i32.add (i32.const 1024) (i32.mul (local.get 0) (i32.const 8))))))
    (i64.add (local.get 1) (call $deep (i32.sub (local.get 0) (i32.const 1)))))
  (func (export "talos_handle") (result i32) (local $rounds i32)
    (drop (call $read (i32.const 0) (i32.const 4)))
    (drop (call $answer (i32.const 64) (i32.const 1)))
    (local.set $rounds (i32.load (i32.const 0)))
    (loop $again
      (global.set $sum (i64.add (global.get $sum) (call $deep (i32.const 5))))
      (br_if $again (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1)))))
    (i64.store (i32.const 8) (global.get $sum))
    (drop (call $answer (i32.const 8) (i32.const 8)))
    (drop (call $answer (i32.const 65) (i32.const 1)))
    (i32.const 0)))`)

const opened: TaRuntime[] = []
/** Whether the TAs of this test count their edges. */
let counts = false

async function open(): Promise<TaRuntime> {
  const runtime = await TaRuntime.open(optionsFor(WORKER, 'preemptive', counts))
  opened.push(runtime)
  runtime.setGeneration(GENERATION, SEAL_KEY)
  return runtime
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((runtime) => runtime.close()))
})

function request(rounds: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(rounds).buffer)
}

function answerOf(rounds: number): string {
  const sum = Buffer.alloc(8)
  sum.writeBigUInt64LE(BigInt(rounds) * 32n)
  return `<${sum.toString('latin1')}>`
}

function text(answer: Uint8Array): string {
  return Buffer.from(answer).toString('latin1')
}

async function stopped(runtime: TaRuntime): Promise<readonly SmallRegion[]> {
  runtime.stop()
  expect(await runtime.idle(5000)).toBe(true)
  expect(runtime.isStopped).toBe(true)
  return runtime.capture()
}

/** What a target does: memory, then the small regions. */
async function moved(from: TaRuntime, regions: readonly SmallRegion[]): Promise<TaRuntime> {
  const to = await open()
  const pages = from.paged.map(({ memory }) => memory.buffer.byteLength / 4096)
  await to.inert({ memoryPages: pages[0] ?? 0, filePages: pages[1] ?? 0 })
  from.paged.forEach(({ memory }, at) => {
    const held = to.paged[at]?.memory
    if (held !== undefined) new Uint8Array(held.buffer).set(new Uint8Array(memory.buffer))
  })
  await to.restore(regions)
  return to
}

const ROUNDS = 2_000_000

describe.each([
  { flow: 'stack', isCounted: false },
  { flow: 'counters', isCounted: true },
])('flow: $flow', ({ isCounted }) => {
  beforeEach(() => {
    counts = isCounted
  })

  test('runs without a stop as a reactor does', async () => {
    const runtime = await open()
    await runtime.start()
    expect(text(await runtime.handle(request(3)))).toBe(answerOf(3))
  })

  test('stands still in the middle of a request, and goes on', async () => {
    const runtime = await open()
    await runtime.start()
    const answer = runtime.handle(request(ROUNDS))
    for (let stops = 0; stops < 5; stops++) {
      const regions = await stopped(runtime)
      const again = await runtime.capture()
      expect(again).toEqual(regions)
      runtime.thaw()
    }
    expect(text(await answer)).toBe(answerOf(ROUNDS))
    expect(runtime.isStopped).toBe(false)
  })

  test('goes on elsewhere, again and again, and what stays behind never does', async () => {
    const first = await open()
    await first.start()
    const lost = first.handle(request(ROUNDS)).catch(codeOf)
    let runtime = first
    let clock = -1n
    for (let hop = 0; hop < 4; hop++) {
      // Let it come a little further.
      await delay(5)
      let regions = await stopped(runtime)
      // A busy machine may not have let it run at all.
      while (executionFacts(regions).granted <= clock) {
        runtime.thaw()
        await delay(5)
        regions = await stopped(runtime)
      }
      const next = await moved(runtime, regions)
      expect(next.isStopped).toBe(true)
      expect(await next.capture()).toEqual(regions)
      const { granted } = executionFacts(regions)
      clock = granted
      const going = hop < 3 ? next.proceed().catch(codeOf) : next.proceed()
      await runtime.close()
      runtime = next
      if (hop === 3) expect(text((await going) as Uint8Array)).toBe(answerOf(ROUNDS))
    }
    expect(await lost).toBe('TA_NOT_READY')
  })

  function executionFacts(regions: readonly SmallRegion[]): { granted: bigint } {
    const bytes = bytesOf(regions, REGION.execution)
    return { granted: new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(8) }
  }

  function bytesOf(regions: readonly SmallRegion[], region: number): Uint8Array {
    const found = regions.find((each) => each.region === region)
    if (found === undefined) return expect.unreachable()
    return found.bytes
  }

  describe('frames are refused', () => {
    /** Offset of the frames in the region: magic, fuel, granted, flag, length. */
    const FRAMES = 4 + 4 + 8 + 1 + 4

    async function refusalOf(change: (frames: DataView, region: Uint8Array) => Uint8Array | void) {
      const source = await open()
      await source.start()
      source.handle(request(ROUNDS)).catch(codeOf)
      const regions = await stopped(source)
      const region = Uint8Array.from(bytesOf(regions, REGION.execution))
      const length = new DataView(region.buffer).getUint32(FRAMES - 4)
      const changed = change(new DataView(region.buffer, FRAMES, length), region) ?? region
      const forged = regions.map((each) =>
        each.region === REGION.execution ? { region: REGION.execution, bytes: changed } : each,
      )
      return moved(source, forged).then(
        () => 'taken',
        (thrown: unknown) => codeOf(thrown),
      )
    }

    test('not at all where nothing is changed', async () => {
      expect(await refusalOf(() => undefined)).toBe('taken')
    })

    test('of another function', async () => {
      const code = await refusalOf((frames) => frames.setUint32(frames.byteLength - 8, 2, true))
      expect(code).toBe('STACK_FRAME')
    })

    test('at a site that is none', async () => {
      const code = await refusalOf((frames) => frames.setUint32(frames.byteLength - 4, 99, true))
      expect(code).toBe('STACK_FRAME')
    })

    test('at another site of the function', async () => {
      const code = await refusalOf((frames) => {
        const at = frames.byteLength - 4
        frames.setUint32(at, frames.getUint32(at, true) === 0 ? 1 : 0, true)
      })
      expect(code).toBe('STACK_FRAME')
    })

    test('with one byte more', async () => {
      const code = await refusalOf((frames, region) => {
        const longer = new Uint8Array(region.length + 1)
        longer.set(region.subarray(0, FRAMES))
        longer.set(region.subarray(FRAMES), FRAMES + 1)
        new DataView(longer.buffer).setUint32(FRAMES - 4, frames.byteLength + 1)
        return longer
      })
      expect(code).toBe('STACK_FRAME')
    })
  })

  test('stops within the time of a poll, also at once', async () => {
    const runtime = await open()
    await runtime.start()
    const answer = runtime.handle(request(ROUNDS))
    const startedMs = performance.now()
    await stopped(runtime)
    // Ten times the goal of a median stop.
    expect(performance.now() - startedMs).toBeLessThan(500)
    expect(LIMITS.fuelQuantum).toBeGreaterThan(0)
    runtime.thaw()
    await answer
  })
})
