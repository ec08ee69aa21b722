/**
 * Stretches of a checked run: what one leaves is all that the next needs, and no less.
 */
import { describe, expect, test } from 'vitest'
import { isCoded } from '../../../../../backends/contract/errors.ts'
import {
  CheckedRun,
  type RunSetup,
  type RunView,
} from '../../../../../backends/enclave/check/checked-run.ts'
import {
  decodeCheckpoint,
  encodeCheckpoint,
  type Checkpoint,
} from '../../../../../backends/enclave/check/checkpoint.ts'
import { parseImportMap } from '../../../../../backends/enclave/check/mapped-imports.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { wat } from '../wasm/wat.ts'

/** Works in memory, a global and the stack; asks the clock, randomness and an import. */
const WORKER = `(module
  (import "env" "next" (func $next (result i32)))
  (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "clock_time_get"
    (func $clock (param i32 i64 i32) (result i32)))
  (memory (export "memory") 1)
  (global $sum (mut i64) (i64.const 0))
  (func $step (param i32) (result i64)
    (drop (call $random (i32.const 64) (i32.const 8)))
    (drop (call $clock (i32.const 1) (i64.const 0) (i32.const 72)))
    (i64.add (i64.extend_i32_u (call $next))
      (i64.xor (i64.load (i32.const 64)) (i64.load (i32.const 72)))))
  (func (export "work") (param $rounds i32) (result i64) (local $at i32)
    (loop $more
      (global.set $sum (i64.add (global.get $sum) (call $step (local.get $at))))
      (i32.store (i32.add (i32.const 128) (i32.mul (local.get $at) (i32.const 4))) (local.get $at))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (local.get $rounds))))
    (global.get $sum)))`
const ANSWERS = JSON.stringify({ 'env.next': { answers: [...Array(3000).keys()] } })

function setup(text: string, imports = '{}', isPreemptive = true): RunSetup {
  const module = decodeModule(wat(text), { moduleBytesMax: 1e6 })
  const map = parseImportMap(imports)
  return { module, isPreemptive, programArgs: ['program'], request: new Uint8Array(), map }
}

/** Stopped at every poll; each stretch on an instance made from the bytes of a checkpoint. */
function stopped(
  run: RunSetup,
  name: string,
  args: readonly string[],
  between: (checkpoint: Checkpoint) => Checkpoint = (same) => same,
): { view: RunView; stops: number } {
  let guest = new CheckedRun(run, undefined)
  let view = guest.begin(name, args, 1n)
  let stops = 0
  for (; view.end.kind === 'stopped'; stops += 1) {
    const left = decodeCheckpoint(encodeCheckpoint(guest.checkpoint()))
    guest = new CheckedRun(run, stops === 1 ? between(left) : left)
    view = guest.proceed(name, 1n)
  }
  return { view, stops }
}

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (thrown) {
    if (isCoded(thrown)) return thrown.code
    throw thrown
  }
  return expect.unreachable('not refused')
}

describe('a run that is stopped at every poll', () => {
  const run = setup(WORKER, ANSWERS)
  const whole = new CheckedRun(run, undefined).begin('work', ['3000'], 0n)

  test('ends as the one in a piece: result, output, fuel, root', () => {
    const { view, stops } = stopped(run, 'work', ['3000'])
    expect(stops).toBeGreaterThan(5)
    expect(whole.end.kind).toBe('returned')
    expect(view).toEqual(whole)
  })

  const bytes = (array: Uint8Array): Uint8Array => {
    const changed = Uint8Array.from(array)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    return changed
  }
  test.each<[string, (left: Checkpoint) => Checkpoint]>([
    ['memory', (left) => ({ ...left, memory: bytes(left.memory) })],
    ['globals', (left) => ({ ...left, globals: bytes(left.globals) })],
    ['time', (left) => ({ ...left, clock: left.clock + 1n })],
    ['randomness', (left) => ({ ...left, random: left.random + 1n })],
    ['recorded answers', (left) => ({ ...left, calls: new Map() })],
    ['fuel', (left) => ({ ...left, granted: left.granted + 1n })],
  ])('does not where %s changed between two processes', (_, change) => {
    const { view } = stopped(run, 'work', ['3000'], change)
    expect(view.root).not.toEqual(whole.root)
  })

  test('is refused where a page of no file is not empty', () => {
    const changed = (left: Checkpoint): Checkpoint => ({ ...left, files: bytes(left.files) })
    expect(refusal(() => stopped(run, 'work', ['3000'], changed))).toBe('STATE_WASI')
  })

  test('is refused where a frame was changed so that it leads elsewhere', () => {
    const changed = (left: Checkpoint): Checkpoint => {
      const frames = Uint8Array.from(left.frames)
      // The function index of the innermost frame.
      frames[frames.length - 8] = (frames.at(-8) ?? 0) ^ 1
      return { ...left, frames }
    }
    expect(refusal(() => stopped(run, 'work', ['3000'], changed))).toMatch(/^STACK_/)
    const cut = (left: Checkpoint): Checkpoint => ({ ...left, frames: left.frames.subarray(8) })
    expect(refusal(() => stopped(run, 'work', ['3000'], cut))).toMatch(/^STACK_/)
  })

  test('changes its result where a local on the stack did', () => {
    const text = `(module
      (func $leaf (result i32) i32.const 1)
      (func (export "count") (param i32) (result i32) (local $sum i32)
        (loop $more
          (local.set $sum (i32.add (local.get $sum) (call $leaf)))
          (local.set 0 (i32.sub (local.get 0) (i32.const 1)))
          (br_if $more (local.get 0)))
        local.get $sum))`
    const counting = setup(text)
    const right = { kind: 'returned', values: ['1000'] }
    expect(stopped(counting, 'count', ['1000']).view.end).toEqual(right)
    // Half is done: the words of this size are what is left and the sum.
    const more = (left: Checkpoint): Checkpoint => {
      const frames = Buffer.from(left.frames)
      const isHalf = (at: number): boolean => Math.abs(frames.readUInt32LE(at) - 500) < 100
      const at = [...frames.keys()].find((each) => each < frames.length - 3 && isHalf(each)) ?? -1
      frames.writeUInt32LE(7, at)
      return { ...left, frames: Uint8Array.from(frames) }
    }
    const { end } = stopped(counting, 'count', ['1000'], more).view
    expect(end.kind).toBe('returned')
    expect(end).not.toEqual(right)
  })
})

describe('results', () => {
  const text = `(module
    (func $leaf)
    (func (export "same") (param f32 f64 i64 i32) (result f32 f64 i64 i32) (local i32)
      (loop $more
        (call $leaf)
        (local.set 4 (i32.add (local.get 4) (i32.const 1)))
        (br_if $more (i32.lt_u (local.get 4) (i32.const 1000))))
      local.get 0 local.get 1 local.get 2 local.get 3)
    (func (export "none")))`
  const args = ['nan:0x200001', '-nan:0x4000000000001', '9007199254740993', '-1']

  test.each([true, false])('keep every bit (preemptive: %s)', (isPreemptive) => {
    const { end } = new CheckedRun(setup(text, '{}', isPreemptive), undefined).begin(
      'same',
      args,
      0n,
    )
    expect(end).toEqual({ kind: 'returned', values: args })
  })

  test('keep every bit through stops', () => {
    const { view, stops } = stopped(setup(text), 'same', args)
    expect(stops).toBeGreaterThan(1)
    expect(view.end).toEqual({ kind: 'returned', values: args })
  })

  test('of a function that gives nothing are none; a module needs no memory', () => {
    const { end } = new CheckedRun(setup(text), undefined).begin('none', [], 0n)
    expect(end).toEqual({ kind: 'returned', values: [] })
  })
})

describe('what traps', () => {
  test.each([
    ['in the middle', '(func $leaf) (func (export "f") (loop (call $leaf) unreachable))'],
    ['in its start function', '(func $s unreachable) (start $s) (func (export "f"))'],
    ['in _initialize', '(func (export "_initialize") unreachable) (func (export "f"))'],
    ['as it is made', '(memory 1) (data (i32.const 65535) "ab") (func (export "f"))'],
  ])('%s traps in both runs alike', (_, fields) => {
    const run = setup(`(module ${fields})`)
    const whole = new CheckedRun(run, undefined).begin('f', [], 0n)
    expect(whole.end.kind).toBe('trapped')
    expect(stopped(run, 'f', []).view).toEqual(whole)
  })

  test('a mapped trap and answers that ran out are traps', () => {
    const text = '(module (import "e" "f" (func $f)) (func (export "g") (call $f)))'
    const why = (imports: string): unknown =>
      new CheckedRun(setup(text, imports), undefined).begin('g', [], 0n).end
    expect(why('{"e.f": {"trap": "no"}}')).toMatchObject({
      kind: 'trapped',
      why: 'CHECK_TRAP import=e.f trap=no',
    })
    expect(why('{"e.f": {"answers": []}}')).toMatchObject({
      kind: 'trapped',
      why: 'CHECK_ANSWERS import=e.f recorded=0',
    })
  })
})

describe('an export', () => {
  test.each([
    ['CHECK_EXPORT', 'none', []],
    ['CHECK_EXPORT', 'memory', []],
    ['CHECK_EXPORT', 'toString', []],
    ['CHECK_EXPORT', 'vector', ['1']],
    ['CHECK_ARGUMENTS', 'f', []],
    ['CHECK_ARGUMENTS', 'f', ['1', '2']],
    ['CHECK_ARGUMENTS', 'f', ['1.5']],
    ['CHECK_ARGUMENTS', 'f', ['']],
  ])('is refused with %s: %s %j', (code, name, args) => {
    const text = `(module (memory (export "memory") 1)
      (func (export "f") (param i32)) (func (export "vector") (param v128)))`
    expect(refusal(() => new CheckedRun(setup(text), undefined).begin(name, args, 0n))).toBe(code)
  })

  test('`_initialize` runs once, first, and is not stopped', () => {
    const text = `(module (global $runs (mut i32) (i32.const 0)) (func $leaf)
      (func (export "_initialize")
        (call $leaf) (global.set $runs (i32.add (global.get $runs) (i32.const 1))))
      (func (export "runs") (result i32) (call $leaf) (global.get $runs)))`
    const run = setup(text)
    expect(stopped(run, 'runs', []).view.end).toEqual({ kind: 'returned', values: ['1'] })
    const own = new CheckedRun(run, undefined)
    expect(own.begin('_initialize', [], 0n).end).toEqual({ kind: 'returned', values: [] })
  })
})

test('a checkpoint that is none is refused', () => {
  expect(refusal(() => decodeCheckpoint(new Uint8Array(9)))).toBe('CHECK_CHECKPOINT')
  const run = setup('(module (func (export "f")))', '{}', false)
  const guest = new CheckedRun(run, undefined)
  expect(refusal(() => guest.proceed('f', 1n))).toBe('CHECK_CHECKPOINT')
})
