/**
 * Flows that an owner forbids: a breach is noted where it happens, in the order in which it happens,
 * and cannot be moved.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { addCounters } from '../../../../../backends/enclave/flow/counter-pass.ts'
import { checkFlow } from '../../../../../backends/enclave/flow/flow-check.ts'
import { forbiddenFlows } from '../../../../../backends/enclave/flow/flow-invariants.ts'
import { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { GENERATION, SEAL_KEY, optionsFor } from '../runtime/driver-ta.ts'
import { wat } from '../wasm/wat.ts'

/** Each byte of a request is a step: `a` passes `auth`, `n` fails it, `d` decrypts. */
const VAULT = wat(
  `(module
  (import "talos" "request_read" (func $read (param i32 i32) (result i32)))
  (memory (export "memory") 1 1)
  (func $auth (param i32) (result i32)
    (if (i32.eq (local.get 0) (i32.const 110)) (then (call $refuse)))
    (br_if 0 (i32.const 1) (i32.load8_u (i32.const 100)))
    (drop)
    (i32.const 2))
  (func $refuse (i32.store8 (i32.const 200) (i32.const 1)))
  (func $decrypt (export "decrypt") (result i32)
    (loop $again (br_if $again (i32.lt_u (i32.const 3) (i32.const 2))))
    (i32.const 7))
  (func (export "talos_handle") (result i32) (local i32)
    (i32.store (i32.const 0) (i32.const 0))
    (drop (call $read (i32.const 0) (i32.const 16)))
    (loop $steps
      (if (i32.eq (i32.load8_u (local.get 0)) (i32.const 97)) (then (drop (call $auth (i32.const 97)))))
      (if (i32.eq (i32.load8_u (local.get 0)) (i32.const 100)) (then (drop (call $decrypt))))
      (br_if $steps (i32.load8_u (local.tee 0 (i32.add (local.get 0) (i32.const 1))))))
    (i32.const 0)))`,
  true,
)

const FLOWS = [{ never: 'decrypt', before: 'auth' }]

/** Runs requests, and what a target says of the image that follows. */
async function movedAfter(...requests: string[]): Promise<unknown> {
  const open = async (): Promise<TaRuntime> => {
    const options = optionsFor(VAULT, 'reactor', true)
    const runtime = await TaRuntime.open({ ...options, invariants: { flows: FLOWS } })
    runtime.setGeneration(GENERATION, SEAL_KEY)
    return runtime
  }
  const source = await open()
  const target = await open()
  try {
    await source.start()
    for (const request of requests) await source.handle(new TextEncoder().encode(request))
    await target.inert({ memoryPages: 16, filePages: 16 })
    return await target.restore(await source.capture()).then(() => 'accepted', codeOf)
  } finally {
    await Promise.all([source.close(), target.close()])
  }
}

describe('decrypt is never entered before auth has returned', () => {
  test.each([
    ['nothing at all', [], 'accepted'],
    ['auth alone', ['a'], 'accepted'],
    ['auth, then decrypt', ['ad'], 'accepted'],
    ['auth in an earlier request', ['a', 'd', 'dd'], 'accepted'],
    ['decrypt alone', ['d'], 'FLOW_INVARIANT'],
    // The counts alone are those of the right order.
    ['decrypt, then auth', ['da'], 'FLOW_INVARIANT'],
    ['decrypt, then auth, then decrypt', ['d', 'ad'], 'FLOW_INVARIANT'],
  ])('%s', async (_, requests, want) => {
    expect(await movedAfter(...requests)).toBe(want)
  })
})

test('the count of returns is that of the edges, so it cannot be changed alone', () => {
  const module = decodeModule(VAULT, { moduleBytesMax: 1 << 16 })
  const graph = buildControlFlow(module)
  const forbidden = forbiddenFlows(module, FLOWS)
  const { chords, tableCounters, guards, count } = addCounters(graph, forbidden)
  const model = {
    graph,
    chords,
    tableCounters,
    guards,
    count,
    handler: 4,
    once: [],
    fuel: undefined,
  }
  const verdict = (at: number): string => {
    const counts = new BigUint64Array(count)
    if (at >= 0) counts[at] = 1n
    try {
      checkFlow(model, { counts, frames: [], fuelUsed: undefined })
      return 'accepted'
    } catch (thrown) {
      return String(codeOf(thrown))
    }
  }
  const { returns = -1, breaches = -1 } = guards[0] ?? {}
  expect([verdict(-1), verdict(returns), verdict(breaches)]).toEqual([
    'accepted',
    'FLOW_COUNTS',
    'FLOW_INVARIANT',
  ])
})

test.each(['nobody', 'talos.request_read'])('%s is no function to forbid', (never) => {
  const module = decodeModule(VAULT, { moduleBytesMax: 1 << 16 })
  expect(() => forbiddenFlows(module, [{ never, before: 'auth' }])).toThrow('ADMISSION_INVARIANT')
})

test('a name that two functions have is refused', () => {
  const twice = wat(
    `(module (memory (export "memory") 1)
      (func $one) (func (export "one")) (func (export "talos_handle") (result i32) (i32.const 0)))`,
    true,
  )
  const module = decodeModule(twice, { moduleBytesMax: 1 << 16 })
  expect(() => forbiddenFlows(module, [{ never: 'one', before: 'talos_handle' }])).toThrow(
    'ADMISSION_INVARIANT',
  )
})
