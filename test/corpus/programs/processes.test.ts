/**
 * Programs of every toolchain, stopped several times and each time continued in another process:
 * result, output, fuel and the root over everything that is handed on are those of one piece.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runStopped, runWhole, type CheckedCall } from '../../../daemon/cli/module-check.ts'
import { buildProgram } from '../../../examples/build.ts'
import { wat } from '../../unit/backends/enclave/wasm/wat.ts'
import { buildAssembly } from './assembly-build.ts'
import { rustModule } from './rust-modules.ts'

/**
 * By hand: frames of a recursion that hold every type (one a NaN with a payload), globals of every
 * type, a table, memory that grows, randomness, time and output.
 */
const BY_HAND = `(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock (param i32 i64 i32) (result i32)))
  (memory (export "memory") 1 40)
  (global $i (mut i32) (i32.const 1)) (global $l (mut i64) (i64.const 2))
  (global $f (mut f32) (f32.const 3)) (global $d (mut f64) (f64.const 4))
  (type $step (func (param i32) (result i64)))
  (table funcref (elem $draw $time $grow))
  (data (i32.const 64) "another line\\n")
  (func $draw (param i32) (result i64)
    (drop (call $random (i32.const 128) (i32.const 8)))
    (i64.load (i32.const 128)))
  (func $time (param i32) (result i64)
    (drop (call $clock (i32.const 1) (i64.const 0) (i32.const 136)))
    (global.set $d (f64.sqrt (f64.add (global.get $d) (f64.load (i32.const 136)))))
    (i64.load (i32.const 136)))
  (func $grow (param i32) (result i64)
    (if (i32.and (i32.eqz (i32.rem_u (local.get 0) (i32.const 5))) (i32.lt_u (memory.size) (i32.const 30)))
      (then (drop (memory.grow (i32.const 1)))))
    (i32.store (i32.const 16) (i32.const 64)) (i32.store (i32.const 20) (i32.const 13))
    (drop (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 24)))
    (global.set $f (f32.add (global.get $f) (f32.const 0.1)))
    (i64.extend_i32_u (memory.size)))
  (func $deep (param $depth i32) (param $nan f64) (param $small f32) (result i64)
    (local $sum i64)
    (local.set $sum
      (call_indirect (type $step) (local.get $depth) (i32.rem_u (local.get $depth) (i32.const 3))))
    (if (local.get $depth) (then
      (local.set $sum (i64.rotl (local.get $sum) (i64.const 5)))
      (local.set $sum (i64.add (local.get $sum) (call $deep
        (i32.sub (local.get $depth) (i32.const 1))
        (local.get $nan) (f32.mul (local.get $small) (f32.const 1.5)))))))
    (global.set $l (i64.xor (global.get $l) (local.get $sum)))
    (global.set $i (i32.add (global.get $i) (i32.const 1)))
    (i64.add (local.get $sum) (i64.add
      (i64.reinterpret_f64 (local.get $nan))
      (i64.extend_i32_u (i32.reinterpret_f32 (local.get $small))))))
  (func (export "run") (param $depth i32) (param $nan f64) (result i64 f64 f32)
    (call $deep (local.get $depth) (local.get $nan) (f32.const 1))
    (local.get $nan) (global.get $f)))`

/** Stops of each comparison, about. */
const STOPS = [2, 7]
const FEW_STOPS = [4]
const FLAGS = ['--runtime', 'incremental', '--exportStart', '_initialize', '--use', 'abort=', '-O3']
const CALL = {
  profile: 'preemptive',
  args: [],
  programArgs: ['program'],
  request: '',
  imports: undefined,
} as const

interface Program {
  readonly told: string
  readonly module: () => Promise<string>
  readonly call: Partial<CheckedCall> & { readonly invoke: string }
  /** What is known of the end beforehand. */
  readonly end: object
  /** What is known of the output; nothing else is written. */
  readonly output: RegExp
  readonly stops?: readonly number[]
}

describe('continued in another process', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talos-corpus-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const byHand = async (): Promise<string> => {
    const path = join(folder, 'by-hand.wasm')
    await writeFile(path, wat(BY_HAND))
    return path
  }
  const programs: readonly Program[] = [
    {
      told: 'C',
      module: () => buildProgram('loads'),
      call: { invoke: 'queens', args: ['8'] },
      end: { kind: 'returned', values: ['92'] },
      output: /^$/,
    },
    {
      told: 'AssemblyScript',
      module: () => buildAssembly('tour', FLAGS),
      call: { invoke: 'strings', args: ['400'] },
      end: { kind: 'returned' },
      output: /^$/,
    },
    {
      told: 'a Rust command',
      module: () => rustModule('tour-command.wasm'),
      call: { invoke: '_start', programArgs: ['tour', '40'] },
      end: { kind: 'returned', values: [] },
      output: /^accounts \w{16}\ncollections \w{16}\nstrings \w{16}\nwide \w{16}\nfloats [\d.]+\n/,
    },
    {
      told: 'a Rust command that exits',
      module: () => rustModule('tour-command.wasm'),
      call: { invoke: '_start', programArgs: ['tour', '1001'] },
      end: { kind: 'exited', exitCode: 3 },
      output: /\ngrowth \w{16}\n$/,
      stops: FEW_STOPS,
    },
    {
      told: 'a module written by hand',
      module: byHand,
      call: { invoke: 'run', args: ['300', '-nan:0x4000000000001'] },
      end: { kind: 'returned', values: [expect.any(String), '-nan:0x4000000000001', '13.000014'] },
      output: /^(?:another line\n){100}$/,
    },
  ]

  test.each(programs)(
    '$told',
    async ({ module, call, end, output, stops: counts = STOPS }) => {
      const checked: CheckedCall = { ...CALL, module: await module(), ...call }
      const whole = await runWhole(checked)
      expect(whole.end).toMatchObject(end)
      expect(Buffer.from(whole.output, 'base64').toString()).toMatch(output)
      for (const count of counts) {
        const every = BigInt(whole.fuel) / BigInt(count + 1) + 1n
        const { last, stops } = await runStopped(checked, every, 100)
        expect({ ...last, ms: whole.ms }, `${String(stops)} stops`).toEqual(whole)
        expect(stops).toBeGreaterThanOrEqual(Math.ceil(count / 2))
      }
    },
    60_000,
  )
})
