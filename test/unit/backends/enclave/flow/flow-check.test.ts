/**
 * Counts and frames of honest runs pass, at every stop; those that no run leaves behind are refused
 * with what is wrong. Random modules, and functions drawn by hand.
 */
import { describe, expect, test } from 'vitest'
import {
  checkFlow,
  type FlowAccount,
  type FlowModel,
} from '../../../../../backends/enclave/flow/flow-check.ts'
import { randomModule } from '../wasm/random-module.ts'
import { StoppedRun } from '../wasm/suspend/stopped-run.ts'
import { wat } from '../wasm/wat.ts'

const IMPORTS = { talos: { request_len: () => 3 } }

function modelOf(run: StoppedRun): FlowModel {
  return run.flow ?? expect.unreachable('a module that does not count')
}

/** The same frames, each in the call that ends its block. */
function behind(account: FlowAccount): FlowAccount {
  return { ...account, frames: account.frames.map(({ block }) => ({ block, isPoll: false })) }
}

/** What an account is refused with. */
function verdict(model: FlowModel, account: FlowAccount): string {
  try {
    checkFlow(model, account)
    return 'accepted'
  } catch (thrown) {
    const { facts } = thrown as { facts?: { code: string; fact: string } }
    if (facts?.code !== 'FLOW_COUNTS') throw thrown
    return facts.fact
  }
}

test.each([
  { every: 1, seeds: 60, fuel: 60, leafStride: 1 },
  { every: 3, seeds: 150, fuel: 40, leafStride: 1 },
  { every: 19, seeds: 150, fuel: 200, leafStride: 5 },
])(
  'random modules do what they do uncounted, and no stop of theirs is refused: every $every',
  ({ every, seeds, fuel, leafStride }) => {
    let stops = 0
    for (let seed = 0; seed < seeds; seed++) {
      const { bytes } = randomModule(seed, fuel)
      const plain = new StoppedRun(bytes, IMPORTS, leafStride).whole('run', [seed])
      const run = new StoppedRun(bytes, IMPORTS, leafStride, { handler: 'run' })
      // Each stop is audited.
      const stopped = run.stopped('run', [seed], every)
      stops += stopped.stops
      expect(stopped.outcome.result, `seed ${String(seed)}`).toBe(plain.result)
      expect(stopped.outcome.memory.equals(plain.memory), `seed ${String(seed)}`).toBe(true)
      expect(stopped.outcome.fuel).toBe(run.whole('run', [seed]).fuel)
    }
    expect(stops).toBeGreaterThan(2 * seeds)
  },
  60_000,
)

/** Counts to its argument in a loop; calls one of two functions through a table in each round. */
const DISPATCH = wat(`(module
  (memory (export "memory") 1)
  (type $op (func (param i32) (result i32)))
  (table 4 funcref)
  (elem (i32.const 0) $add $double)
  (func $add (param i32) (result i32) (i32.add (local.get 0) (i32.const 1)))
  (func $double (param i32) (result i32) (i32.shl (local.get 0) (i32.const 1)))
  (func $other (result i32) (i32.const 5))
  (func (export "run") (param $n i32) (result i32) (local $sum i32)
    (loop $again
      (local.set $sum (call_indirect (type $op) (local.get $sum)
        (i32.and (local.get $n) (i32.const 1))))
      (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
    (if (i32.eqz (local.get $sum)) (then (return (call $other))))
    (local.get $sum)))`)

describe('what no run leaves behind', () => {
  const run = new StoppedRun(DISPATCH, {}, 1, { handler: 'run' })
  const model = modelOf(run)
  const [first, second] = run.accounts('run', [9], 3, 2)
  if (first === undefined || second === undefined) expect.unreachable('no stop')
  const slots = model.tableCounters[0] ?? 0
  const changed = (at: number, by: bigint): FlowAccount => {
    const counts = first.counts.slice()
    counts[at] = (counts[at] ?? 0n) + by
    return { ...first, counts }
  }

  test('nothing is wrong with either stop', () => {
    expect([verdict(model, first), verdict(model, second)]).toEqual(['accepted', 'accepted'])
    // Two functions were called, slot by slot.
    const through = [...first.counts.subarray(slots)]
    expect(through.map(Number)).toEqual([1, 2, 0, 0])
  })

  test.each([
    ['a slot that was called once more', changed(slots, 1n), 'indirect calls'],
    ['a slot that holds nothing', changed(slots + 2, 1n), 'slot'],
    ['one counter less', { ...first, counts: first.counts.slice(1) }, 'length'],
    ['no frame', { ...first, frames: [] }, 'not reached'],
    ['a frame behind the block instead of before it', behind(first), 'indirect calls'],
    ['fuel of another stop', { ...first, fuelUsed: second.fuelUsed }, 'fuel'],
    ['counts of another stop', { ...first, counts: second.counts }, 'fuel'],
    ['fuel that was never used', { ...first, fuelUsed: 0n }, 'fuel'],
  ] as const)('%s', (_, account, fact) => {
    expect(verdict(model, account)).toBe(fact)
  })

  test('calls of one function that were calls of the other', () => {
    const counts = first.counts.slice()
    counts[slots] = (counts[slots] ?? 0n) + 1n
    counts[slots + 1] = (counts[slots + 1] ?? 0n) - 1n
    expect(verdict(model, { ...first, counts })).toBe('entries')
  })
})

test('a loop that nobody entered is refused, though its counts are conserved', () => {
  const module = wat(`(module (memory (export "memory") 1)
    (func (export "run") (param $n i32)
      (if (local.get $n) (then
        (loop $again (br_if $again (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))))))`)
  const run = new StoppedRun(module, {}, 1, { handler: 'run' })
  const model = modelOf(run)
  const counts = new BigUint64Array(model.count)
  const { chords, graph } = model
  // The way back of the loop, and nothing else.
  const back = [...graph.edgeTargets].findIndex((to, edge) => {
    const from = graph.firstEdge.findLastIndex((first) => first <= edge)
    return to === from
  })
  counts[chords.counters[back] ?? -1] = 4n
  const account = { counts, frames: [], fuelUsed: 4n }
  expect(chords.counters[back]).toBeGreaterThanOrEqual(0)
  expect(verdict(model, account)).toBe('not reached')
})

test('a start function is entered once, and by nobody else', () => {
  const module = wat(`(module (memory (export "memory") 1)
    (func $begin (if (i32.load (i32.const 0)) (then nop)))
    (func (export "run") (param i32) nop)
    (start $begin))`)
  const once = new StoppedRun(module, {}, 1, { handler: 'run', once: [0] })
  const model = modelOf(once)
  const counts = new BigUint64Array(model.count)
  expect(verdict(model, { counts, frames: [], fuelUsed: 0n })).toBe('entries')
  const verdicts = [1n, 2n].map((entries) => {
    const begun = counts.slice()
    // Each function has one way through it that is counted, at least.
    const first = model.graph.firstEdge[model.graph.firstBlock[0] ?? 0] ?? 0
    const end = model.graph.firstEdge[model.graph.firstBlock[1] ?? 0] ?? 0
    const counters = [...model.chords.counters.subarray(first, end)].filter((each) => each >= 0)
    // Every way past the `if` and out again.
    begun[counters.at(-1) ?? -1] = entries
    return verdict(model, { counts: begun, frames: [], fuelUsed: 0n })
  })
  expect(verdicts).toEqual(['accepted', 'entries'])
})
