/**
 * Writes instructions.
 * Invariant: what is written is minimal; it does not look at types.
 */
import { ByteWriter } from '../byte-writer.ts'
import { OPCODE } from '../opcodes.ts'
import { VALUE_TYPE } from '../value-types.ts'

/** Instructions that only generated code uses. */
export const GENERATED = {
  i32Eqz: 0x45,
  i32LtS: 0x48,
  i32GtU: 0x4b,
  i32GeS: 0x4e,
  i32Ne: 0x47,
  i32Shl: 0x74,
  i64ExtendI32s: 0xac,
} as const

/** A writer of function bodies. */
export class CodeWriter extends ByteWriter {
  /** An instruction with an index. */
  index(code: number, index: number): void {
    this.byte(code)
    this.u32(index)
  }

  /** `i32.const`. */
  constant(value: number): void {
    this.byte(OPCODE.i32Const)
    this.i32(value)
  }

  /** A block type as instruction lists hold it: negative for one value type or none. */
  blockType(coded: number): void {
    const type = coded | 0
    if (type < 0) this.byte(type & 0x7f)
    else this.i64(BigInt(type))
  }

  /** A load or store. */
  access(code: number, memory: number, offset: number): void {
    this.raw(code > 0xff ? [0xfd, code & 0xff] : [code])
    // Alignment 1 (frames are packed), and the bit that says that the memory is named.
    this.byte(0x40)
    this.u32(memory)
    this.u32(offset)
  }

  /** A value of a type that nobody looks at. */
  anyValue(type: number): void {
    switch (type) {
      case VALUE_TYPE.i32:
        return this.raw([OPCODE.i32Const, 0])
      case VALUE_TYPE.i64:
        return this.raw([OPCODE.i64Const, 0])
      case VALUE_TYPE.f32:
        return this.raw([OPCODE.f32Const, 0, 0, 0, 0])
      case VALUE_TYPE.f64:
        return this.raw([OPCODE.f64Const, 0, 0, 0, 0, 0, 0, 0, 0])
      case VALUE_TYPE.v128:
        this.raw([0xfd, 0x0c])
        return this.raw(new Uint8Array(16))
      default:
        return this.raw([OPCODE.refNull, type])
    }
  }
}
