/**
 * Modules for tests, from their text.
 * Invariant: what is asked for is what the assembler was told to allow; nothing is checked here.
 */
import wabt from 'wabt'

const assembler = await wabt()

const FEATURES = {
  exceptions: true,
  mutable_globals: true,
  sat_float_to_int: true,
  sign_extension: true,
  simd: true,
  threads: true,
  function_references: true,
  multi_value: true,
  tail_call: true,
  bulk_memory: true,
  reference_types: true,
  multi_memory: true,
  memory64: true,
  extended_const: true,
  relaxed_simd: true,
}

/** The bytes of a module; with the names of its functions, if asked for. */
export function wat(text: string, withNames = false): Uint8Array {
  const module = assembler.parseWat('test.wat', text, FEATURES)
  try {
    return new Uint8Array(module.toBinary({ write_debug_names: withNames }).buffer)
  } finally {
    module.destroy()
  }
}

/** A module with what every TA needs, and more. */
export function ta(fields: string, handler = 'i32.const 0', memory = '1 4'): Uint8Array {
  return wat(`(module
    ${fields}
    (memory (export "memory") ${memory})
    (func (export "talos_handle") (result i32) ${handler}))`)
}
