/**
 * The decoder: what it accepts is what the engine accepts, and no bytes hang or crash it.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { admit } from '../../../../../backends/enclave/wasm/admission.ts'
import { AdmissionError } from '../../../../../backends/enclave/wasm/admission-refusal.ts'
import { codeDigest, tableDigest } from '../../../../../backends/enclave/wasm/module-digests.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { transform } from '../../../../../backends/enclave/wasm/transform.ts'
import { ta, wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 20 }
const RULES = {
  memoryPagesMax: 16,
  entry: { initialize: '_initialize', handle: 'talos_handle' },
}
const SAMPLE = ta(`
  (import "talos" "request_len" (func $len (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))
  (global (mut i32) (i32.const 7)) (global f64 (f64.const 1))
  (table 3 funcref) (elem (i32.const 0) $len $g) (elem declare func $g)
  (func $g (param i64) (result i64) (local i32 v128)
    (block (loop (br_if 1 (i32.eqz (local.get 1))) (br_table 0 1 (local.get 1))))
    (v128.store (i32.const 0) (i8x16.add (local.get 2) (v128.const i64x2 1 2)))
    (i64.add (local.get 0) (i64.const -12345678901)))
  (data (i32.const 16) "hello") (data "passive")
  (func (export "_initialize") (memory.fill (i32.const 0) (i32.const 1) (i32.const 2)))`)

/** Refused or admitted; the engine agrees on what is wrong, and takes what is made of the rest. */
function settle(bytes: Uint8Array): 'refused' | 'wrong' | 'valid' {
  const isValid = WebAssembly.validate(bytes as Uint8Array<ArrayBuffer>)
  let module
  try {
    module = decodeModule(bytes, LIMITS)
    admit(module, RULES)
  } catch (thrown) {
    if (!(thrown instanceof AdmissionError)) throw thrown
    if (!['ADMISSION_MALFORMED', 'ADMISSION_INVALID'].includes(thrown.code)) return 'refused'
    expect(isValid, thrown.message).toBe(false)
    return 'wrong'
  }
  expect(isValid).toBe(true)
  const transformed = transform(module, RULES)
  expect(WebAssembly.validate(transformed as Uint8Array<ArrayBuffer>)).toBe(true)
  return 'valid'
}

describe('decodeModule', () => {
  it('knows the parts of a module', () => {
    const module = decodeModule(SAMPLE, LIMITS)
    expect(module.imports.map(({ name }) => name)).toEqual(['request_len', 'fd_write'])
    expect(module.bodies).toHaveLength(3)
    expect(module.memories[0]).toMatchObject({ min: 1, max: 4 })
    expect(module.globals.map(({ isMutable }) => isMutable)).toEqual([true, false])
    expect(module.data.map(({ place }) => place !== undefined)).toEqual([true, false])
    expect(settle(SAMPLE)).toBe('valid')
  })

  it.each<[name: string, bytes: number[]]>([
    ['nothing', []],
    ['another version', [0, 0x61, 0x73, 0x6d, 2, 0, 0, 0]],
    ['a section twice', [...SAMPLE.subarray(0, 8), 1, 1, 0, 1, 1, 0]],
    ['sections out of order', [...SAMPLE.subarray(0, 8), 3, 1, 0, 1, 1, 0]],
    ['an unknown section', [...SAMPLE.subarray(0, 8), 14, 1, 0]],
    ['a section past the end', [...SAMPLE.subarray(0, 8), 1, 9, 0]],
    ['a length of 2^35', [...SAMPLE.subarray(0, 8), 1, 0xff, 0xff, 0xff, 0xff, 0x7f]],
    ['a count without bytes', [...SAMPLE.subarray(0, 8), 1, 5, 0xff, 0xff, 0xff, 0xff, 0x0f]],
    ['something after the last element', [...SAMPLE.subarray(0, 8), 1, 2, 0, 0]],
    ['a custom section without a name', [...SAMPLE.subarray(0, 8), 0, 1, 0xc0]],
    ['functions without bodies', [...SAMPLE.subarray(0, 8), 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0]],
  ])('refuses %s', (_name, bytes) => {
    expect(() => decodeModule(Uint8Array.from(bytes), LIMITS)).toThrow('ADMISSION_MALFORMED')
  })

  it('refuses more bytes than the limit', () => {
    expect(() => decodeModule(SAMPLE, { moduleBytesMax: SAMPLE.length - 1 })).toThrow(
      'ADMISSION_TOO_LARGE',
    )
  })

  it('accepts the padded integers that linkers write', () => {
    // Section 1 of one type, its length in five bytes.
    const padded = [...SAMPLE.subarray(0, 8), 1, 0x84, 0x80, 0x80, 0x80, 0, 1, 0x60, 0, 0]
    expect(decodeModule(Uint8Array.from(padded), LIMITS).types).toHaveLength(1)
  })

  it('ends with random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        expect(settle(Uint8Array.from([...SAMPLE.subarray(0, 8), ...tail]))).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })

  it('ends with changed modules, and transforms what the engine accepts', () => {
    const change = fc.record({ at: fc.nat(SAMPLE.length - 1), byte: fc.nat(255), cut: fc.nat(3) })
    const seen = { refused: 0, valid: 0, wrong: 0 }
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes = SAMPLE.slice()
        for (const { at, byte, cut } of changes) {
          bytes[at % bytes.length] = byte
          if (cut === 0) bytes = bytes.filter((_, i) => i !== at)
        }
        seen[settle(bytes)]++
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(seen.refused, seen.valid, seen.wrong)).toBeGreaterThan(10)
  })
})

describe('digests', () => {
  it('tell codes and tables apart', () => {
    const one = decodeModule(
      wat('(module (table 1 funcref) (func $f) (elem (i32.const 0) $f))'),
      LIMITS,
    )
    const two = decodeModule(
      wat('(module (table 2 funcref) (func $f) (elem (i32.const 0) $f))'),
      LIMITS,
    )
    const three = decodeModule(
      wat('(module (table 1 funcref) (func $f nop) (elem (i32.const 0) $f))'),
      LIMITS,
    )
    expect(tableDigest(one)).not.toEqual(tableDigest(two))
    expect(tableDigest(one)).toEqual(tableDigest(three))
    const none = { suspend: 0, counters: 0, determinism: 0 }
    const digests = [
      codeDigest(one, none),
      codeDigest(three, none),
      codeDigest(one, { ...none, suspend: 1 }),
      codeDigest(one, { ...none, counters: 1 }),
      codeDigest(one, { ...none, determinism: 1 }),
    ]
    expect(new Set(digests.map((each) => Buffer.from(each).toString('hex'))).size).toBe(5)
  })
})
