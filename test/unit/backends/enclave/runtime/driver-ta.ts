/**
 * A TA for tests: the first byte of a request says what it does with the rest.
 * Invariant: it keeps state in a global, in memory and in a file, so that losing any is seen.
 */
import {
  TaRuntime,
  type RuntimeOptions,
} from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import type { Profile } from '../../../../../backends/package/manifest.ts'
import { wat } from '../wasm/wat.ts'

const P1 = 'wasi_snapshot_preview1'
const on = (letter: string, body: string): string =>
  `(if (i32.eq (local.get $op) (i32.const ${String(letter.charCodeAt(0))})) (then ${body}))`
const ANSWER = (at: string, length: string): string =>
  `(return (call $answer (i32.const ${at}) ${length}))`

/** Buffers: request at 1024, its rest at 1025; scratch at 4096; results at 16; io vector at 32. */
export const DRIVER = wat(`(module
  (import "talos" "request_len" (func $len (result i32)))
  (import "talos" "request_read" (func $read (param i32 i32) (result i32)))
  (import "talos" "answer_write" (func $answer (param i32 i32) (result i32)))
  (import "talos" "generation" (func $generation (param i32) (result i32)))
  (import "talos" "seal" (func $seal (param i32 i32 i32 i32) (result i32)))
  (import "talos" "unseal" (func $unseal (param i32 i32 i32 i32) (result i32)))
  (import "${P1}" "path_open" (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "${P1}" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "${P1}" "fd_pread" (func $pread (param i32 i32 i32 i64 i32) (result i32)))
  (import "${P1}" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
  (import "${P1}" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1 8)
  (global $count (mut i32) (i32.const 0))
  (global $float (mut f64) (f64.const 0.5))
  (global $file (mut i32) (i32.const -1))
  (data (i32.const 0) "log")
  (data (i32.const 8) "\\01")
  (start $begin)
  (func $begin (i32.store8 (i32.const 9) (i32.const 2)))
  (func (export "_initialize") (i32.store8 (i32.const 10) (i32.const 3)))
  (func $forever (result i32) (loop $l (br $l)) (i32.const 0))
  (func $deep (param i32) (result i32) (i32.add (call $deep (i32.add (local.get 0) (i32.const 1))) (i32.const 1)))
  (func $vector (param i32 i32) (i32.store (i32.const 32) (local.get 0)) (i32.store (i32.const 36) (local.get 1)))
  (func (export "talos_handle") (result i32)
    (local $op i32) (local $rest i32)
    (drop (call $read (i32.const 1024) (i32.const 2048)))
    (local.set $op (i32.load8_u (i32.const 1024)))
    (local.set $rest (i32.sub (call $len) (i32.const 1)))
    ${on(
      'c',
      `(global.set $count (i32.add (global.get $count) (i32.const 1)))
       (global.set $float (f64.mul (global.get $float) (f64.const 3)))
       (i32.store (i32.const 200) (i32.add (i32.load (i32.const 200)) (i32.const 10)))
       (i32.store (i32.const 16) (global.get $count))
       (i32.store (i32.const 20) (i32.load (i32.const 200)))
       (f64.store (i32.const 24) (global.get $float))
       ${ANSWER('16', '(i32.const 16)')}`,
    )}
    ${on('b', ANSWER('8', '(i32.const 3)'))}
    ${on(
      'g',
      `(i32.store (i32.const 16) (memory.grow (i32.const 1)))
       (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 77))
       ${ANSWER('16', '(i32.const 4)')}`,
    )}
    ${on('t', 'unreachable')}
    ${on('x', '(call $exit (i32.const 3))')}
    ${on('r', '(return (call $deep (i32.const 0)))')}
    ${on('l', '(return (call $forever))')}
    ${on('e', '(return (i32.const 5))')}
    ${on(
      'f',
      `(if (i32.eq (global.get $file) (i32.const -1)) (then
         (if (call $open (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 3) (i32.const 1)
             (i64.const 0xff) (i64.const 0) (i32.const 1) (i32.const 16)) (then (return (i32.const 90))))
         (global.set $file (i32.load (i32.const 16)))))
       (call $vector (i32.const 1025) (local.get $rest))
       (return (call $write (global.get $file) (i32.const 32) (i32.const 1) (i32.const 16)))`,
    )}
    ${on(
      'd',
      `(call $vector (i32.const 4096) (i32.const 4096))
       (if (call $pread (global.get $file) (i32.const 32) (i32.const 1) (i64.const 0) (i32.const 16))
         (then (return (i32.const 91))))
       ${ANSWER('4096', '(i32.load (i32.const 16))')}`,
    )}
    ${on(
      'k',
      `(drop (call $time (i32.const 1) (i64.const 0) (i32.const 16)))
       (drop (call $time (i32.const 0) (i64.const 0) (i32.const 24)))
       ${ANSWER('16', '(i32.const 16)')}`,
    )}
    ${on(
      'o',
      `(call $vector (i32.const 1025) (local.get $rest))
       (return (call $write (i32.const 1) (i32.const 32) (i32.const 1) (i32.const 16)))`,
    )}
    ${on(
      'O',
      `(call $vector (i32.const 1025) (local.get $rest))
       (loop $l (drop (call $write (i32.const 2) (i32.const 32) (i32.const 1) (i32.const 16))) (br $l))`,
    )}
    ${on('G', `(drop (call $generation (i32.const 16))) ${ANSWER('16', '(i32.const 16)')}`)}
    ${on(
      's',
      ANSWER(
        '4096',
        '(call $seal (i32.const 1025) (local.get $rest) (i32.const 4096) (i32.const 4096))',
      ),
    )}
    ${on(
      'u',
      `(i32.store (i32.const 16) (call $unseal (i32.const 1025) (local.get $rest) (i32.const 4096) (i32.const 4096)))
       (if (i32.lt_s (i32.load (i32.const 16)) (i32.const 0)) (then (return (i32.load (i32.const 16)))))
       ${ANSWER('4096', '(i32.load (i32.const 16))')}`,
    )}
    ${on('a', `(return (call $answer (i32.const 1024) (i32.const 4097)))`)}
    ${on('p', `(return (call $answer (i32.const -4) (i32.const 8)))`)}
    (i32.const 99)))`)

/** Limits that the tests count on. */
export const DRIVER_LIMITS = {
  memoryPagesMax: 6,
  filesBytesMax: 4 * 65_536,
  outputEntriesMax: 4,
  requestBytesMax: 4096,
  answerBytesMax: 4096,
}

/** Id and key for a runtime of a test. */
export const GENERATION = new Uint8Array(16).fill(1)
/** The lineage's key in tests. */
export const SEAL_KEY = new Uint8Array(32).fill(2)

/** Options for any module. */
export function optionsFor(
  module: Uint8Array,
  profile: Profile = 'reactor',
  countsFlow = false,
): RuntimeOptions {
  return {
    module,
    limits: DRIVER_LIMITS,
    args: ['driver', 'one'],
    env: { HOME: '/' },
    entry: { initialize: '_initialize', handle: 'talos_handle' },
    profile,
    countsFlow,
  }
}

/** A runtime that has been opened and knows its generation. */
export async function openRuntime(module = DRIVER): Promise<TaRuntime> {
  const runtime = await TaRuntime.open(optionsFor(module))
  runtime.setGeneration(GENERATION, SEAL_KEY)
  return runtime
}

/** Sends a letter and a rest to a driver. */
export async function ask(
  runtime: TaRuntime,
  letter: string,
  rest: string | Uint8Array = '',
): Promise<Buffer> {
  const request = Buffer.concat([Buffer.from(letter), Buffer.from(rest)])
  return Buffer.from(await runtime.handle(new Uint8Array(request)))
}
