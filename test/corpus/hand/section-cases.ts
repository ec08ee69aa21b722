/**
 * Modules by hand: each section, each kind of control, and what lives on across a stop.
 * Invariant: each would come to something else if what it is named after were lost at a stop.
 */
import { wat } from '../../unit/backends/enclave/wasm/wat.ts'
import { TICK, type HandCase } from './instruction-cases.ts'

const keep = (at: number, value: string): string => `(i32.store (i32.const ${String(at)}) ${value})`
const MEMORY = '(memory (export "memory") 1 4)'

const TEXTS: Readonly<Record<string, string>> = {
  'type: several parameters and results across a stop': `
    (func $three (param i32 i64) (result i64 i32 f64)
      (call $tick) (local.get 1) (call $tick) (local.get 0) (f64.const 2.5) (call $tick))
    (func (export "run") (local f64 i32 i64)
      (call $three (i32.const 7) (i64.const -8)) local.set 0 local.set 1 local.set 2
      ${keep(0, '(local.get 1)')} (i64.store (i32.const 8) (local.get 2))
      (f64.store (i32.const 16) (local.get 0)))`,
  'function and code: recursion, each depth stopped': `
    (func $sum (param i32) (result i32)
      (if (result i32) (i32.eqz (local.get 0)) (then (i32.const 0))
        (else (i32.add (local.get 0) (call $tick) (call $sum (i32.sub (local.get 0) (i32.const 1)))))))
    (func (export "run") ${keep(0, '(call $sum (i32.const 9))')})`,
  'function: mutual recursion through a table': `
    (type $f (func (param i32) (result i32)))
    (table 2 2 funcref) (elem (i32.const 0) $even $odd)
    (func $even (type $f) (if (i32.eqz (local.get 0)) (then (return (i32.const 1)))) (call $tick)
      (call_indirect (type $f) (i32.sub (local.get 0) (i32.const 1)) (i32.const 1)))
    (func $odd (type $f) (if (i32.eqz (local.get 0)) (then (return (i32.const 0))))
      (call_indirect (type $f) (i32.sub (local.get 0) (i32.const 1)) (i32.const 0)))
    (func (export "run") ${keep(0, '(call $even (i32.const 11))')})`,
  'table and element: places, references, size': `
    (table $t 4 4 funcref) (elem (table $t) (offset (i32.const 1)) func $tick $tick)
    (elem declare func $tick)
    (func (export "run") (call $tick)
      ${keep(0, '(table.size $t)')}
      ${keep(4, '(ref.is_null (table.get $t (i32.const 0)))')}
      ${keep(8, '(ref.is_null (table.get $t (i32.const 2)))')}
      ${keep(12, '(ref.is_null (ref.func $tick))')}
      ${keep(16, '(ref.is_null (ref.null func))')}
      (call_indirect $t (i32.const 2)))`,
  'memory: grown in the middle': `
    (func (export "run") (call $tick) ${keep(0, '(memory.grow (i32.const 1))')} (call $tick)
      (i32.store (i32.const 70000) (memory.size)) (call $tick)
      ${keep(4, '(i32.load (i32.const 70000))')})`,
  'memory: filled and copied': `
    (func (export "run") (memory.fill (i32.const 0) (i32.const 7) (i32.const 9)) (call $tick)
      (memory.copy (i32.const 32) (i32.const 2) (i32.const 5)) (call $tick)
      ${keep(64, '(i32.load (i32.const 33))')})`,
  'data and data count: passive segments': `
    (data $d "passive") (data (i32.const 100) "active")
    (func (export "run") (call $tick)
      (memory.init $d (i32.const 0) (i32.const 1) (i32.const 4)) (call $tick)
      ${keep(32, '(i32.load (i32.const 100))')})`,
  'global: every type, changed between stops': `
    (global $i (mut i32) (i32.const 1)) (global $l (mut i64) (i64.const -2))
    (global $f (mut f32) (f32.const nan:0x200001)) (global $d (mut f64) (f64.const -0))
    (global $c i32 (i32.const 41))
    (func (export "run")
      (global.set $i (i32.add (global.get $i) (global.get $c))) (call $tick)
      (global.set $l (i64.mul (global.get $l) (i64.const 3))) (call $tick)
      (global.set $d (f64.sub (global.get $d) (f64.const 0.5))) (call $tick)
      ${keep(0, '(global.get $i)')} (i64.store (i32.const 8) (global.get $l))
      (f32.store (i32.const 16) (global.get $f)) (f64.store (i32.const 24) (global.get $d)))`,
  'start: what it wrote is there': `
    (start $begin) (func $begin ${keep(0, '(i32.const 99)')})
    (func (export "run") (call $tick) ${keep(4, '(i32.load (i32.const 0))')})`,
  'import: called between stops': `
    (func (export "run") ${keep(0, '(call $len)')} (call $tick)
      ${keep(4, '(i32.add (call $len) (i32.load (i32.const 0)))')} (call $tick))`,
  'export: the same function under two names': `
    (func $f (export "run") (export "again") (call $tick) ${keep(0, '(i32.const 5)')})`,
  'block and if with parameters and results': `
    (func (export "run") (local $x i32)
      (i32.const 4) (block (param i32) (result i32) (call $tick) (i32.const 3) i32.mul)
      (if (param) (then (call $tick) (local.set $x (i32.const 6))) (else (local.set $x (i32.const 1))))
      (i32.const 10) (loop (param i32) (result i32) (call $tick)
        (i32.sub (i32.const 1)) (local.tee $x) (local.get $x) (br_if 0) drop (i32.const 12))
      (local.set $x) ${keep(0, '(local.get $x)')})`,
  'br, br_if and return that carry values': `
    (func $pick (param i32) (result i32)
      (block $out (result i32)
        (br_if $out (i32.const 5) (i32.eq (local.get 0) (i32.const 1))) drop (call $tick)
        (if (i32.eq (local.get 0) (i32.const 2)) (then (return (i32.const 6))))
        (br $out (i32.const 7))))
    (func (export "run") ${keep(0, '(call $pick (i32.const 1))')} (call $tick)
      ${keep(4, '(call $pick (i32.const 2))')} ${keep(8, '(call $pick (i32.const 3))')})`,
  'br_table: shared targets, values carried, a loop among them': `
    (func $way (param i32) (result i32) (local $n i32)
      (block $a (result i32)
        (block $b (result i32)
          (loop $again (result i32)
            (local.set $n (i32.add (local.get $n) (i32.const 1))) (call $tick)
            (if (i32.gt_u (local.get $n) (i32.const 2)) (then (local.set 0 (i32.const 0))))
            (block $go (br_if $go (i32.ne (local.get 0) (i32.const 3))) (br $again))
            (i32.const 20) (local.get 0) (br_table $a $b $a $b)))
        (i32.add (i32.const 1)))
      (i32.add (local.get $n)))
    (func (export "run")
      ${keep(0, '(call $way (i32.const 0))')} ${keep(4, '(call $way (i32.const 1))')}
      ${keep(8, '(call $way (i32.const 2))')} ${keep(12, '(call $way (i32.const 3))')}
      ${keep(16, '(call $way (i32.const 9))')})`,
  'nested loops, one of no round': `
    (func (export "run") (local $i i32) (local $j i32) (local $n i32)
      (loop $outer
        (local.set $j (i32.const 0))
        (block $none (br_if $none (i32.eqz (local.get $i)))
          (loop $inner (local.set $n (i32.add (local.get $n) (local.get $j)))
            (br_if $inner (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1))) (local.get $i)))))
        (br_if $outer (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 5))))
      (call $tick) ${keep(0, '(local.get $n)')})`,
  'operands of every type below a call': `
    (func $give (result i32) (call $tick) (i32.const 3))
    (func (export "run") (local i32 f64 i64 f32 v128)
      (v128.const i32x4 1 2 3 4) (f32.const 1.5) (i64.const 5) (f64.const -6.25)
      (i32.const 7) (i32.const 8) (call $give) i32.mul i32.add
      local.set 0 local.set 1 local.set 2 local.set 3 local.set 4
      ${keep(0, '(local.get 0)')} (f64.store (i32.const 8) (local.get 1))
      (i64.store (i32.const 16) (local.get 2)) (f32.store (i32.const 24) (local.get 3))
      (v128.store (i32.const 32) (local.get 4)))`,
  'select, typed select, drop, nop, local.tee': `
    (func (export "run") (local $x i32) nop (i32.const 1) (call $tick) drop
      ${keep(0, '(select (i32.const 4) (local.tee $x (i32.const 5)) (i32.const 0))')} (call $tick)
      (f64.store (i32.const 8)
        (select (result f64) (f64.const 1) (f64.const 2) (i32.eq (local.get $x) (i32.const 5)))))`,
  'code that is never reached': `
    (func (export "run") (call $tick) (block (br 0) (i32.add) drop (call $tick) unreachable)
      ${keep(0, '(i32.const 3)')})`,
  'many locals, most of them dead': `
    (func (export "run") (local ${'i32 i64 f32 f64 '.repeat(60)})
      (local.set 236 (i32.const 9)) (local.set 1 (i64.const 4)) (call $tick) (call $tick)
      ${keep(0, '(local.get 236)')} (i64.store (i32.const 8) (local.get 1)))`,
}

/** Everything that a case may need: an import, its memory, a function that is stopped in. */
function whole(text: string): string {
  return `(module (import "talos" "request_len" (func $len (result i32))) ${MEMORY} ${TICK} ${text})`
}

/** All of them, as they are written. */
export function sectionTexts(): { readonly name: string; readonly text: string }[] {
  return Object.entries(TEXTS).map(([name, text]) => ({ name, text: whole(text) }))
}

/** All of them. */
export function sectionCases(): HandCase[] {
  return sectionTexts().map(({ name, text }) => ({ name, bytes: wat(text) }))
}
