/**
 * Reads the primitives of the WebAssembly binary format between two offsets.
 * Invariant: nothing is read past the end, and no count is believed beyond the bytes that are left
 * for it, so that no allocation is larger than the module.
 */
import { malformed, unmovable } from './admission-refusal.ts'
import { NO_TYPED_REFERENCES } from './refused-instructions.ts'
import { isReference, isValueType } from './value-types.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A stretch of the module: `[start, end)`. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** A cursor over a module's bytes. */
export class ByteReader {
  readonly bytes: Uint8Array
  readonly end: number
  at: number

  constructor(bytes: Uint8Array, { start, end }: Extent) {
    this.bytes = bytes
    this.at = start
    this.end = end
  }

  get done(): boolean {
    return this.at >= this.end
  }

  byte(): number {
    const value = this.at < this.end ? this.bytes[this.at] : undefined
    if (value === undefined) throw malformed('end of bytes', this.at, 'more bytes')
    this.at++
    return value
  }

  peek(): number | undefined {
    return this.at < this.end ? this.bytes[this.at] : undefined
  }

  /** Passes over `length` bytes and tells where they were. */
  skip(length: number): Extent {
    const start = this.at
    if (length > this.end - start) throw malformed('end of bytes', start, 'more bytes')
    this.at += length
    return { start, end: this.at }
  }

  /** Unsigned LEB128 of 32 bits; padding as linkers write it is accepted. */
  u32(): number {
    const start = this.at
    const first = this.byte()
    if (first < 0x80) return first
    this.at = start
    let value = 0
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte()
      if (shift === 28 && byte > 0x0f) break
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw malformed('integer', start, 'at most 32 bits')
  }

  /** Signed LEB128 of at most `bits` bits. */
  signed(bits: 33 | 64): bigint {
    const start = this.at
    let value = 0n
    for (let shift = 0; shift < bits; shift += 7) {
      const byte = this.byte()
      value |= BigInt(byte & 0x7f) << BigInt(shift)
      if (byte >= 0x80) continue
      const signed = BigInt.asIntN(shift + 7, value)
      if (BigInt.asIntN(bits, signed) !== signed) break
      return signed
    }
    throw malformed('integer', start, `at most ${String(bits)} bits`)
  }

  /** Signed LEB128 of 32 bits. */
  i32(): number {
    const start = this.at
    let value = 0
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte()
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return (value << (25 - shift)) >> (25 - shift)
    }
    // Four bits are left; the three above them repeat the sign.
    const last = this.byte()
    if ((last & 0xf8) === 0 || (last & 0xf8) === 0x78) return value | (last << 28)
    throw malformed('integer', start, 'at most 32 bits')
  }

  /** Passes over a signed integer of 64 bits without making one. */
  skipI64(): void {
    const start = this.at
    for (let i = 0; i < 9; i++) if (this.byte() < 0x80) return
    const last = this.byte()
    if (last !== 0 && last !== 0x7f) throw malformed('integer', start, 'at most 64 bits')
  }

  /** The length of a vector whose elements take at least `leastBytes` each. */
  count(leastBytes = 1): number {
    const start = this.at
    const count = this.u32()
    if (count * leastBytes > this.end - this.at) {
      throw malformed('vector length', start, 'elements that the section has bytes for')
    }
    return count
  }

  /** A length and so many bytes. */
  block(): Extent {
    return this.skip(this.u32())
  }

  name(): string {
    const { start, end } = this.block()
    try {
      return utf8.decode(this.bytes.subarray(start, end))
    } catch {
      throw malformed('name', start, 'UTF-8')
    }
  }

  /** The code of a value type. */
  valueType(): number {
    const offset = this.at
    const type = this.byte()
    if (isValueType(type)) return type
    throw unmovable(`value type 0x${type.toString(16)}`, offset, NO_TYPED_REFERENCES)
  }

  /** The code of a reference type: funcref or externref. */
  referenceType(): number {
    const offset = this.at
    const type = this.valueType()
    if (isReference(type)) return type
    throw malformed('reference type', offset, 'funcref or externref')
  }

  /** @throws AdmissionError unless everything was read. */
  finish(what: string): void {
    if (!this.done) throw malformed(what, this.at, 'nothing after its last element')
  }
}
