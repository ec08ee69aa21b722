/**
 * Where counters stand: every kind of edge, in functions written by hand, counted and uncounted;
 * and how few there are.
 */
import { describe, expect, test } from 'vitest'
import { chordSet } from '../../../../../backends/enclave/flow/chord-set.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { randomModule } from '../wasm/random-module.ts'
import { StoppedRun } from '../wasm/suspend/stopped-run.ts'
import { wat } from '../wasm/wat.ts'

const BODIES = {
  'a table with values': `
    (block $c (result i32) (block $b (result i32) (block $a (result i32)
      (i32.const 100)
      (br_table $a $b $c $a $b (local.get 0)))
      (i32.add (i32.const 1)))
      (i32.add (i32.const 10)))`,
  'a table that leaves the function': `
    (block $a (result i32) (i32.const 7) (br_table $a 1 $a 1 (local.get 0)))
    (i32.add (i32.const 3))`,
  'branches with values': `
    (block $out (result i32)
      (br_if $out (i32.const 5) (i32.eq (local.get 0) (i32.const 1)))
      (br_if 1 (i32.add (i32.const 6)) (i32.eq (local.get 0) (i32.const 2))))`,
  'an if without an else, with parameters': `
    (i32.const 4)
    (if (param i32) (result i32) (local.get 0) (then (i32.mul (i32.const 3))))`,
  'an if that returns from one arm': `
    (if (i32.eqz (local.get 0)) (then (return (i32.const 9))))
    (if (result i32) (i32.and (local.get 0) (i32.const 1))
      (then (call $twice (local.get 0))) (else (local.get 0)))`,
  'loops with parameters, one in the other': `
    (i32.const 0)
    (loop $outer (param i32) (result i32)
      (local.set 1 (i32.const 3))
      (loop $inner (param i32) (result i32)
        (i32.add (i32.const 1))
        (br_if $inner (local.tee 1 (i32.sub (local.get 1) (i32.const 1)))))
      (br_if $outer (i32.gt_s (local.tee 0 (i32.sub (local.get 0) (i32.const 1))) (i32.const 0))))`,
  'calls at the end of arms': `
    (if (result i32) (local.get 0)
      (then (call $twice (call $twice (local.get 0))))
      (else (call_indirect (type $unary) (i32.const 8) (i32.const 1))))`,
  'code that nobody reaches': `
    (block $out (br $out) (loop (br 0)) (call $twice (i32.const 1)) (drop))
    (local.get 0)`,
} as const

function moduleOf(body: string): Uint8Array {
  return wat(`(module
    (memory (export "memory") 1)
    (type $unary (func (param i32) (result i32)))
    (table 2 funcref)
    (elem (i32.const 1) $twice)
    (func $twice (type $unary) (i32.shl (local.get 0) (i32.const 1)))
    (func (export "run") (param i32) (result i32) (local i32) ${body}))`)
}

describe('counted or not, the same comes of it, and the account is that of a run', () => {
  test.each(Object.entries(BODIES))('%s', (_, body) => {
    const bytes = moduleOf(body)
    const run = new StoppedRun(bytes, {}, 1, { handler: 'run' })
    const plain = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes))).exports
    for (let argument = 0; argument < 7; argument++) {
      const want = (plain['run'] as (n: number) => number)(argument)
      // Audited at each stop and at the end.
      expect(run.stopped('run', [argument], 1).outcome.result).toBe(want)
    }
  })
})

test('as many counters as there are ways round: edges, less blocks, and one', () => {
  for (let seed = 0; seed < 50; seed++) {
    const graph = buildControlFlow(
      decodeModule(randomModule(seed).bytes, { moduleBytesMax: 1 << 20 }),
    )
    const chords = chordSet(graph)
    const functions = graph.firstBlock.length - 1
    expect(chords.count).toBe(graph.edgeTargets.length - graph.starts.length + functions)
    expect(chordSet(graph)).toEqual(chords)
  }
})
