/**
 * Primitives of the binary format at their edges.
 */
import { describe, expect, it } from 'vitest'
import { ByteReader } from '../../../../../backends/enclave/wasm/byte-reader.ts'
import { ByteWriter } from '../../../../../backends/enclave/wasm/byte-writer.ts'

function over(...bytes: number[]): ByteReader {
  // A byte before and one after: a cursor that leaves its stretch would find them.
  return new ByteReader(Uint8Array.from([9, ...bytes, 9]), { start: 1, end: 1 + bytes.length })
}

function written(write: (out: ByteWriter) => void): number[] {
  const out = new ByteWriter(1)
  write(out)
  return [...out.finish()]
}

describe('ByteReader', () => {
  it('reads 32-bit integers, padded or not', () => {
    for (const value of [0, 1, 127, 128, 16_384, 2 ** 31, 2 ** 32 - 1]) {
      expect(over(...written((out) => out.u32(value))).u32()).toBe(value)
    }
    expect(over(0x85, 0x80, 0x80, 0x80, 0x00).u32()).toBe(5)
    expect(() => over(0xff, 0xff, 0xff, 0xff, 0x1f).u32()).toThrow('integer')
    expect(() => over(0x80, 0x80, 0x80, 0x80, 0x80, 0x00).u32()).toThrow('integer')
  })

  it('reads signed integers', () => {
    for (const value of [0, 1, -1, 63, 64, -64, -65, 2 ** 31 - 1, -(2 ** 31)]) {
      const bytes = written((out) => out.i32(value))
      expect(over(...bytes).signed(33)).toBe(BigInt(value))
      expect(over(...bytes).i32()).toBe(value)
      expect(written((out) => out.i64(BigInt(value)))).toEqual(bytes)
      over(...bytes).skipI64()
    }
    expect(() => over(0xff, 0xff, 0xff, 0xff, 0x7f + 0x80, 0).signed(33)).toThrow('integer')
    expect(() => over(0x80, 0x80, 0x80, 0x80, 0x20).signed(33)).toThrow('integer')
    expect(over(0xff, 0xff, 0xff, 0xff, 0x7f).i32()).toBe(-1)
    for (const last of [0x08, 0x70, 0x0f, 0x80]) {
      expect(() => over(0x80, 0x80, 0x80, 0x80, last, 0).i32()).toThrow('integer')
    }
    const nine = new Array<number>(9).fill(0x80)
    for (const last of [1, 0x7e, 0x80]) {
      expect(() => over(...nine, last, 0).skipI64()).toThrow('integer')
    }
    over(...nine, 0x7f).skipI64()
    for (const value of [2n ** 63n - 1n, -(2n ** 63n), 2n ** 40n]) {
      expect(over(...written((out) => out.i64(value))).signed(64)).toBe(value)
    }
  })

  it('stays in its stretch', () => {
    expect(() => over().byte()).toThrow('end of bytes')
    expect(over().peek()).toBeUndefined()
    expect(() => over(1, 2).skip(3)).toThrow('end of bytes')
    expect(() => over(2, 1).block()).toThrow('end of bytes')
    expect(over(1, 2).skip(2)).toEqual({ start: 1, end: 3 })
    expect(() => over(2, 0x61).name()).toThrow('end of bytes')
    expect(() => over(1).finish('all')).toThrow('all')
  })

  it('believes no count beyond the bytes for it', () => {
    expect(over(2, 0, 0).count()).toBe(2)
    expect(() => over(3, 0, 0).count()).toThrow('vector length')
    expect(() => over(2, 0, 0).count(2)).toThrow('vector length')
  })

  it('demands UTF-8 in names', () => {
    expect(over(2, 0xc3, 0xbc).name()).toBe('ü')
    expect(() => over(1, 0xc3).name()).toThrow('name')
  })
})
