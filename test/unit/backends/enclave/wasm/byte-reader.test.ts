/**
 * Primitives of the binary format at their edges.
 */
import { describe, expect, it } from 'vitest'
import { ByteReader } from '../../../../../backends/enclave/wasm/byte-reader.ts'
import { i32Leb, u32Leb } from '../../../../../backends/enclave/wasm/byte-writer.ts'

function over(...bytes: number[]): ByteReader {
  // A byte before and one after: a cursor that leaves its stretch would find them.
  return new ByteReader(Uint8Array.from([9, ...bytes, 9]), { start: 1, end: 1 + bytes.length })
}

describe('ByteReader', () => {
  it('reads 32-bit integers, padded or not', () => {
    for (const value of [0, 1, 127, 128, 16_384, 2 ** 31, 2 ** 32 - 1]) {
      expect(over(...u32Leb(value)).u32()).toBe(value)
    }
    expect(over(0x85, 0x80, 0x80, 0x80, 0x00).u32()).toBe(5)
    expect(() => over(0xff, 0xff, 0xff, 0xff, 0x1f).u32()).toThrow('integer')
    expect(() => over(0x80, 0x80, 0x80, 0x80, 0x80, 0x00).u32()).toThrow('integer')
  })

  it('reads signed integers', () => {
    for (const value of [0, 1, -1, 63, 64, -64, -65, 2 ** 31 - 1, -(2 ** 31)]) {
      expect(over(...i32Leb(value)).signed(33)).toBe(BigInt(value))
    }
    expect(() => over(0xff, 0xff, 0xff, 0xff, 0x7f + 0x80, 0).signed(33)).toThrow('integer')
    expect(() => over(0x80, 0x80, 0x80, 0x80, 0x20).signed(33)).toThrow('integer')
    expect(() => over(0x80, 0x80, 0x80, 0x80, 0x80, 0).skipSigned(32)).toThrow('integer')
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
