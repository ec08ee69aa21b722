/**
 * A TA that is full of one marker: memory, globals, a file, output, remembered answers.
 * Requests: `m` and 64 bytes: takes the marker, answers it. `r`: the end of what it filled.
 */
import { generateOwnerKey } from '../../backends/package/owner-key.ts'
import { parseManifestSource } from '../../backends/package/manifest-source.ts'
import { packPackage } from '../../backends/package/ta-package.ts'
import { wat } from '../unit/backends/enclave/wasm/wat.ts'

/** Bytes of the marker. */
export const MARKER_BYTES = 64

const P1 = 'wasi_snapshot_preview1'

/** Fills 1 MiB from 65536 on. */
const MODULE = `(module
  (import "talos" "request_read" (func $read (param i32 i32) (result i32)))
  (import "talos" "answer_write" (func $answer (param i32 i32) (result i32)))
  (import "${P1}" "path_open" (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "${P1}" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 18 32)
  (global $first (mut i64) (i64.const 0))
  (global $second (mut i64) (i64.const 0))
  (data (i32.const 0) "log")
  (func (export "talos_handle") (result i32)
    (local $at i32)
    (drop (call $read (i32.const 1024) (i32.const 65)))
    (if (i32.eq (i32.load8_u (i32.const 1024)) (i32.const 114))
      (then (return (call $answer (i32.const 1114048) (i32.const 64)))))
    (local.set $at (i32.const 65536))
    (loop $more
      (memory.copy (local.get $at) (i32.const 1025) (i32.const 64))
      (local.set $at (i32.add (local.get $at) (i32.const 64)))
      (br_if $more (i32.lt_u (local.get $at) (i32.const 1114112))))
    (global.set $first (i64.load (i32.const 1025)))
    (global.set $second (i64.load (i32.const 1033)))
    (i32.store (i32.const 32) (i32.const 1025))
    (i32.store (i32.const 36) (i32.const 64))
    (if (call $write (i32.const 1) (i32.const 32) (i32.const 1) (i32.const 16))
      (then (return (i32.const 91))))
    (if (call $open (i32.const 3) (i32.const 0) (i32.const 0) (i32.const 3) (i32.const 1)
          (i64.const 0xff) (i64.const 0) (i32.const 0) (i32.const 16))
      (then (return (i32.const 92))))
    (if (call $write (i32.load (i32.const 16)) (i32.const 32) (i32.const 1) (i32.const 20))
      (then (return (i32.const 93))))
    (call $answer (i32.const 1025) (i32.const 64))))`

const MANIFEST = `
module: marked.wasm
name: marked
version: 1.0.0
anchors: [volatile]
limits:
  memory_bytes: 2 MiB
  files_bytes: 64 KiB
  output_entries: 16
  request_bytes: 1 KiB
  answer_bytes: 1 KiB
  requests_per_second: 1000
  handler_deadline_ms: 5000
  downtime_ms: 5000
policy:
  name: marked
  version: 1
  accept: [insecure-simulated]
  allow_insecure: true
  debug: false
  measurements: { insecure-simulated: same }
  migrate: allowed
  max_downtime_ms: 5000
`

/** The package. */
export function packMarked(): Uint8Array {
  const { manifest } = parseManifestSource(MANIFEST)
  const { secretKey } = generateOwnerKey()
  return packPackage({ manifest, module: wat(MODULE), ownerKey: secretKey })
}
