/**
 * The transform: same bytes for the same input, the same behaviour, nothing done by instantiating.
 */
import { describe, expect, it } from 'vitest'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import {
  TRANSFORMED,
  floatExports,
  globalExport,
  memoryPagesLimit,
  transform,
} from '../../../../../backends/enclave/wasm/transform.ts'
import { ta } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 20 }
const FIELDS = `
  (import "talos" "request_len" (func $len (result i32)))
  (global $a (mut i32) (i32.const 7))
  (global $constant i64 (i64.const 3))
  (global $b (mut f32) (f32.const 1.5))
  (global $c (mut f64) (f64.const 2.5))
  (global $d (mut i64) (i64.const -1))
  (table 2 funcref)
  (elem (i32.const 0) $len $begin)
  (func $begin (i32.store (i32.const 64) (i32.add (i32.load8_u (i32.const 16)) (i32.const 1))))
  (start $begin)
  (data (i32.const 16) "hello")
  (data $passive "quiet")
  (data (i32.const 17) "EL")
  (func (export "copy") (memory.init $passive (i32.const 0) (i32.const 0) (i32.const 5)))
  (func (export "second") (result i32) (call_indirect (type 0) (i32.const 0)))`
const HANDLER = '(global.set $a (i32.add (global.get $a) (i32.const 1))) (global.get $a)'

function build(bytes: Uint8Array, memory: WebAssembly.Memory): WebAssembly.Exports {
  const transformed = transform(decodeModule(bytes, LIMITS), { memoryPagesMax: 8 })
  const module = new WebAssembly.Module(transformed as Uint8Array<ArrayBuffer>)
  return new WebAssembly.Instance(module, {
    [TRANSFORMED.memoryModule]: { [TRANSFORMED.memoryName]: memory },
    talos: { request_len: () => 42 },
  }).exports
}

function shared(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1, maximum: 4, shared: true })
}

function call(exports: WebAssembly.Exports, name: string, ...values: unknown[]): unknown {
  return (exports[name] as (...values: unknown[]) => unknown)(...values)
}

function textAt(memory: WebAssembly.Memory, at: number, length: number): string {
  return Buffer.from(memory.buffer)
    .subarray(at, at + length)
    .toString('latin1')
}

describe('transform', () => {
  it('gives the same bytes for the same input, whose memory is the host’s', () => {
    const module = decodeModule(ta(FIELDS, HANDLER), LIMITS)
    const first = transform(module, { memoryPagesMax: 8 })
    expect(transform(decodeModule(module.bytes.slice(), LIMITS), { memoryPagesMax: 8 })).toEqual(
      first,
    )
    const { spaces, memories } = decodeModule(first, LIMITS)
    expect(memories).toEqual([])
    expect(spaces.memories).toMatchObject([{ min: 1, max: 4, isShared: true }])
  })

  it('writes nothing at instantiation, the data by init, and the rest by start', () => {
    const memory = shared()
    const exports = build(ta(FIELDS, HANDLER), memory)
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true)
    call(exports, TRANSFORMED.init)
    expect(textAt(memory, 16, 5)).toBe('hELlo')
    expect(new Uint8Array(memory.buffer)[64]).toBe(0)
    call(exports, TRANSFORMED.start)
    expect(new Uint8Array(memory.buffer)[64]).toBe('h'.charCodeAt(0) + 1)
    call(exports, 'copy')
    expect(textAt(memory, 0, 5)).toBe('quiet')
  })

  it('keeps function and table indexes', () => {
    expect(call(build(ta(FIELDS, HANDLER), shared()), 'second')).toBe(42)
  })

  it('exports mutable globals under their index, and no constant one', () => {
    const exports = build(ta(FIELDS, HANDLER), shared())
    expect((exports[globalExport(0)] as WebAssembly.Global).value).toBe(7)
    expect((exports[globalExport(4)] as WebAssembly.Global).value).toBe(-1n)
    expect(exports[globalExport(1)]).toBeUndefined()
    ;(exports[globalExport(0)] as WebAssembly.Global).value = 40
    expect(call(exports, 'talos_handle')).toBe(41)
  })

  it('reads and writes float globals bit by bit, signalling NaNs too', () => {
    const exports = build(ta(FIELDS, HANDLER), shared())
    for (const [index, bits] of [
      [2, 0x7f80_0001n],
      [3, 0x7ff0_0000_0000_0001n],
    ] as const) {
      const { read, write } = floatExports(index)
      call(exports, write, bits)
      expect(call(exports, read)).toBe(bits)
    }
  })

  it('traps in init where instantiation would have trapped', () => {
    const exports = build(ta('(data (i32.const 65535) "xx")'), shared())
    expect(() => call(exports, TRANSFORMED.init)).toThrow(WebAssembly.RuntimeError)
  })

  it('takes the smaller of both memory limits', () => {
    const limit = (memory: string): number =>
      memoryPagesLimit(decodeModule(ta('', 'i32.const 0', memory), LIMITS), 8)
    expect(limit('1 4')).toBe(4)
    expect(limit('1 400')).toBe(8)
    expect(limit('1')).toBe(8)
  })
})
