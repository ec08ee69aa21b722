/**
 * Writes instructions.
 * Invariant: what is copied is copied byte by byte; what is made anew is minimal.
 */
import { ByteWriter } from './byte-writer.ts'
import type { InstructionList } from './instructions.ts'
import { MISC_BASE, OPCODE, VECTOR_BASE } from './opcodes.ts'

/** The instructions of one body under construction. */
export class CodeWriter extends ByteWriter {
  /** An instruction whose immediates are indexes, or none. */
  op(code: number, ...indexes: readonly number[]): void {
    if (code < MISC_BASE) this.byte(code)
    else {
      this.byte(code < VECTOR_BASE ? 0xfc : 0xfd)
      this.u32(code & 0xff)
    }
    for (const index of indexes) this.u32(index)
  }

  /** `block`, `loop` or `if`; the type is an index, or negative as the decoder gives it. */
  open(code: number, blockType: number): void {
    this.byte(code)
    this.i32(blockType)
  }

  i32Const(value: number): void {
    this.byte(OPCODE.i32Const)
    this.i32(value)
  }

  i64Const(value: bigint): void {
    this.byte(OPCODE.i64Const)
    this.i64(value)
  }

  /** A load or store; `align` is an exponent. */
  access(code: number, align: number, offset: number, memory = 0): void {
    this.op(code)
    this.u32(memory === 0 ? align : align | 0x40)
    if (memory !== 0) this.u32(memory)
    this.u32(offset)
  }

  /** A `br_table`; the last depth is the default. */
  branchTable(depths: readonly number[]): void {
    this.op(OPCODE.brTable, depths.length - 1, ...depths)
  }

  /** Instructions `[from, to)` of a list over `bytes`. */
  copy(bytes: Uint8Array, { offsets }: InstructionList, from: number, to = from + 1): void {
    this.raw(bytes.subarray(offsets[from] ?? 0, offsets[to] ?? 0))
  }
}
