/**
 * The globals region: bit by bit, and for one module only.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InstanceGlobals } from '../../../../../backends/enclave/runtime/globals-region.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { TRANSFORMED, transform } from '../../../../../backends/enclave/wasm/transform.ts'
import { ta } from '../wasm/wat.ts'

const MODULE = decodeModule(
  ta(`(global (mut i32) (i32.const -2)) (global i32 (i32.const 9)) (global (mut i64) (i64.const -3))
    (global (mut f32) (f32.const 1)) (global (mut f64) (f64.const 1))`),
  { moduleBytesMax: 65_536 },
)
const LIST = MODULE.globals.flatMap(({ type, isMutable }, index) =>
  isMutable ? [{ index, type }] : [],
)

function instanceGlobals(): InstanceGlobals {
  const bytes = transform(MODULE, { memoryPagesMax: 4 }) as Uint8Array<ArrayBuffer>
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 4, shared: true })
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    [TRANSFORMED.memoryModule]: { [TRANSFORMED.memoryName]: memory },
  })
  return new InstanceGlobals(LIST, exports)
}

/** Offsets of the values: a count, then index, type and bits a global. */
const valueAt = (position: number): number => 4 + position * 13 + 5

describe('the globals region', () => {
  it('holds each mutable global by index and type', () => {
    const view = Buffer.from(instanceGlobals().capture())
    expect(view.length).toBe(4 + 4 * 13)
    expect([0, 1, 2, 3].map((at) => view.readUInt32BE(4 + at * 13))).toEqual([0, 2, 3, 4])
    expect(view.readBigUInt64BE(valueAt(0))).toBe(0xffff_fffen)
    expect(view.readBigUInt64BE(valueAt(1))).toBe(0xffff_ffff_ffff_fffdn)
  })

  it('restores any bits to themselves', () => {
    const globals = instanceGlobals()
    const word = fc.bigInt(0n, (1n << 64n) - 1n)
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        const region = Buffer.from(globals.capture())
        region.writeBigUInt64BE(BigInt.asUintN(32, a), valueAt(0))
        region.writeBigUInt64BE(b, valueAt(1))
        region.writeBigUInt64BE(BigInt.asUintN(32, c) | 0x7f80_0000n, valueAt(2))
        region.writeBigUInt64BE(d | 0x7ff0_0000_0000_0000n, valueAt(3))
        globals.prepare(region)()
        expect(Buffer.from(globals.capture())).toEqual(region)
      }),
    )
  })

  it('changes nothing before it has been checked whole', () => {
    const globals = instanceGlobals()
    const before = globals.capture()
    for (const change of [
      (region: Buffer) => region.writeUInt32BE(5, 0),
      (region: Buffer) => region.writeUInt32BE(1, 4),
      (region: Buffer) => region.writeUInt8(0x7e, 8),
      (region: Buffer) => region.writeBigUInt64BE(1n << 32n, valueAt(0)),
      (region: Buffer) => region.writeBigUInt64BE(1n << 32n, valueAt(2)),
    ]) {
      const region = Buffer.from(before)
      region.writeBigUInt64BE(77n, valueAt(1))
      change(region)
      expect(() => globals.prepare(region)).toThrow('STATE_GLOBALS')
    }
    for (const wrong of [before.subarray(0, -1), Uint8Array.from([...before, 0])]) {
      expect(() => globals.prepare(wrong)).toThrow('STATE_GLOBALS')
    }
    expect(globals.capture()).toEqual(before)
  })
})
