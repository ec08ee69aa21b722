/**
 * A TA that uses everything an image has a class of bytes for: globals of each kind, a table,
 * recursion with operands under the calls, a file, the clock, the output log, an answer in parts.
 * Invariant: its answer depends on its state and on its request alone; of the clock it tells only
 * whether it ever went back.
 */
import { wat } from '../unit/backends/enclave/wasm/wat.ts'

const P1 = 'wasi_snapshot_preview1'

/** Bytes of linear memory that the package declares constant. */
export const TOUR_CONSTANT = { address: 0, bytes: 64 }
/** Where the last reading of the clock is kept, a u64. */
const TOUR_CLOCK_AT = 200
/** Where the loop keeps how often each table slot was called. */
export const TOUR_TALLY_AT = 1024

/** The request: rounds as a u32, then a seed as a u32. */
export function tourRequest(rounds: number, seed: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(rounds, seed).buffer)
}

/** The TA's module. */
export const TOUR: Uint8Array = wat(
  `(module
  (type $step (func (param i32) (result i64)))
  (import "talos" "request_read" (func $read (param i32 i32) (result i32)))
  (import "talos" "answer_write" (func $answer (param i32 i32) (result i32)))
  (import "${P1}" "path_open" (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "${P1}" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "${P1}" "fd_pread" (func $pread (param i32 i32 i32 i64 i32) (result i32)))
  (import "${P1}" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
  (memory (export "memory") 2 4)
  (global $sum (mut i64) (i64.const 0))
  (global $file (mut i32) (i32.const -1))
  (global $back (mut i32) (i32.const 0))
  (global $ratio (mut f64) (f64.const 0.5))
  (data (i32.const 0) "log<>line\\0athe first sixty-four bytes never change at all")
  (table 5 5 funcref)
  (elem (i32.const 0) $deep $twice $float $deep)
  (func $vector (param i32 i32)
    (i32.store (i32.const 80) (local.get 0)) (i32.store (i32.const 84) (local.get 1)))
  (func $put (param $fd i32) (param $at i32) (param $length i32)
    (call $vector (local.get $at) (local.get $length))
    (drop (call $write (local.get $fd) (i32.const 80) (i32.const 1) (i32.const 88))))
  (func $look (local $last i64)
    (local.set $last (i64.load (i32.const ${String(TOUR_CLOCK_AT)})))
    (drop (call $time (i32.const 1) (i64.const 0) (i32.const ${String(TOUR_CLOCK_AT)})))
    (if (i64.lt_u (i64.load (i32.const ${String(TOUR_CLOCK_AT)})) (local.get $last))
      (then (global.set $back (i32.const 1)))))
  (func $deep (type $step) (local i64)
    (if (i32.eqz (local.get 0)) (then (return (i64.const 1))))
    (local.set 1 (call $deep (i32.sub (local.get 0) (i32.const 1))))
    (i64.store (i32.add (i32.const 2048) (i32.mul (local.get 0) (i32.const 8)))
      (i64.add (local.get 1) (i64.load (i32.add (i32.const 2048) (i32.mul (local.get 0) (i32.const 8))))))
    (i64.add (local.get 1) (call $deep (i32.sub (local.get 0) (i32.const 1)))))
  (func $twice (type $step)
    (i64.mul (i64.const 2) (call_indirect (type $step)
      (i32.sub (local.get 0) (i32.const 1)) (i32.const 0))))
  (func $float (type $step) (local $left i32)
    (local.set $left (i32.const 40))
    (loop $again
      (global.set $ratio (f64.div (f64.add (global.get $ratio) (f64.const 1)) (f64.const 1.5)))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (i64.trunc_sat_f64_s (f64.mul (global.get $ratio) (f64.const 1000))))
  (func $tally (param $slot i32) (local $at i32)
    (local.set $at (i32.add (i32.const ${String(TOUR_TALLY_AT)}) (i32.mul (local.get $slot) (i32.const 4))))
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.const 1))))
  (func $round (param $seed i32) (param $left i32) (local $slot i32)
    (local.set $slot (i32.and (i32.add (local.get $seed) (local.get $left)) (i32.const 3)))
    (call $tally (local.get $slot))
    (global.set $sum (i64.add (i64.mul (global.get $sum) (i64.const 31))
      (call_indirect (type $step) (i32.const 4) (local.get $slot))))
    (if (i32.eqz (i32.and (local.get $left) (i32.const 7))) (then
      (call $look)
      (call $put (global.get $file) (i32.const ${String(TOUR_TALLY_AT)}) (i32.const 16))
      (call $put (i32.const 1) (i32.const 5) (i32.const 5)))))
  (func $opened
    (if (i32.eq (global.get $file) (i32.const -1)) (then
      (drop (call $open (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 3) (i32.const 1)
        (i64.const 0xff) (i64.const 0) (i32.const 1) (i32.const 88)))
      (global.set $file (i32.load (i32.const 88))))))
  (func $filed (result i64) (local $sum i64) (local $at i32)
    (call $vector (i32.const 4096) (i32.const 4096))
    (drop (call $pread (global.get $file) (i32.const 80) (i32.const 1) (i64.const 0) (i32.const 88)))
    (local.set $at (i32.load (i32.const 88)))
    (block $done (loop $next
      (br_if $done (i32.eqz (local.get $at)))
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (local.set $sum (i64.add (i64.mul (local.get $sum) (i64.const 31))
        (i64.load8_u (i32.add (i32.const 4096) (local.get $at)))))
      (br $next)))
    (local.get $sum))
  (func (export "talos_handle") (result i32) (local $left i32)
    (drop (call $read (i32.const 96) (i32.const 8)))
    (drop (call $answer (i32.const 3) (i32.const 1)))
    (call $opened)
    (local.set $left (i32.load (i32.const 96)))
    (loop $again
      (call $round (i32.load (i32.const 100)) (local.get $left))
      (br_if $again (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
    (i64.store (i32.const 104) (global.get $sum))
    (i64.store (i32.const 112) (call $filed))
    (i32.store (i32.const 120) (global.get $back))
    (drop (call $answer (i32.const 104) (i32.const 20)))
    (drop (call $answer (i32.const 4) (i32.const 1)))
    (i32.const 0)))`,
)
