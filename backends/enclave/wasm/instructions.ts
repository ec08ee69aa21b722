/**
 * The instructions of one function as flat arrays over the module's bytes.
 * Invariant: an instruction boundary is never guessed; constructs nest, each opener knows its end
 * and each branch its opener. Leaves to others: whether indexes exist and operands fit
 * (module-validator.ts).
 */
import { LIMITS } from '../limits.ts'
import { malformed, tooLarge, type AdmissionError } from './admission-refusal.ts'
import { ByteReader } from './byte-reader.ts'
import type { FunctionBody } from './module.ts'
import { IMMEDIATE, MISC_BASE, OPCODE, VECTOR_BASE, bounds, immediates } from './opcodes.ts'
import { refusedInstruction } from './refused-instructions.ts'
import { EMPTY_BLOCK } from './value-types.ts'

/** The opener of a branch that leaves the function. */
export const FUNCTION_LABEL = 0xffffffff

/**
 * Instructions in order. What `first` and `second` hold:
 * block, loop: block type, index of the `end`; if: block type, index of the `else` or `end`;
 * else: index of the `if`, of the `end`; end: index of the opener (or {@link FUNCTION_LABEL});
 * br, br_if: depth, index of the opener; br_table: labels less one, where they begin in `depths`
 * and `openers`; call_indirect: type, table; select: type; i32.const: value; memory accesses:
 * offset, memory; memory.init, table.init: segment, memory or table; copies: target, source;
 * lanes: lane; others with an index: the index.
 */
export class InstructionList {
  count = 0
  codes: Uint16Array = new Uint16Array(1024)
  /** Where each instruction stands in the module; one more entry says where the last one ends. */
  offsets: Uint32Array = new Uint32Array(1025)
  first: Uint32Array = new Uint32Array(1024)
  second: Uint32Array = new Uint32Array(1024)
  labelCount = 0
  depths: Uint32Array = new Uint32Array(256)
  openers: Uint32Array = new Uint32Array(256)

  /** Makes room for one instruction more and returns its index. */
  push(code: number, offset: number): number {
    const index = this.count++
    if (index === this.codes.length) this.grow()
    this.codes[index] = code
    this.offsets[index] = offset
    this.first[index] = 0
    this.second[index] = 0
    return index
  }

  private grow(): void {
    const length = this.codes.length * 2
    const codes = new Uint16Array(length)
    codes.set(this.codes)
    this.codes = codes
    this.offsets = widened(this.offsets, length + 1)
    this.first = widened(this.first, length)
    this.second = widened(this.second, length)
  }

  /** Adds a label of a `br_table`. */
  label(depth: number, opener: number): void {
    const at = this.labelCount++
    if (at === this.depths.length) {
      this.depths = widened(this.depths, at * 2)
      this.openers = widened(this.openers, at * 2)
    }
    this.depths[at] = depth
    this.openers[at] = opener
  }
}

function widened(from: Uint32Array, length: number): Uint32Array {
  const to = new Uint32Array(length)
  to.set(from)
  return to
}

/** Decodes a body into a list, whose former content is lost. @throws AdmissionError. */
export function decodeBody(
  bytes: Uint8Array,
  { code, offset }: FunctionBody,
  into: InstructionList,
): void {
  const reader = new ByteReader(bytes, { start: offset, end: offset + code.length })
  into.count = 0
  into.labelCount = 0
  const openers: number[] = []
  for (;;) {
    const at = reader.at
    const opcode = readOpcode(reader)
    const index = into.push(opcode, at)
    if (opcode >= OPCODE.block && opcode <= OPCODE.if) {
      into.first[index] = readBlockType(reader)
      openers.push(index)
    } else if (opcode === OPCODE.else) {
      openElse(into, openers, index)
    } else if (opcode === OPCODE.end) {
      if (closeBlock(into, openers, index)) break
    } else readImmediates(reader, into, openers, index)
  }
  into.offsets[into.count] = reader.at
  reader.finish('function body')
}

/** The number of the next instruction. */
function readOpcode(reader: ByteReader): number {
  const offset = reader.at
  const byte = reader.byte()
  if (byte < 0xfb) {
    if (immediates[byte] !== IMMEDIATE.absent) return byte
    throw refusedInstruction(byte, 0, offset)
  }
  if (byte !== 0xfc && byte !== 0xfd) throw refusedInstruction(byte, 0, offset)
  const sub = reader.u32()
  const code = sub + (byte === 0xfc ? MISC_BASE : VECTOR_BASE)
  if (sub > 0xff || immediates[code] === IMMEDIATE.absent) {
    throw refusedInstruction(byte, sub, offset)
  }
  return code
}

function readBlockType(reader: ByteReader): number {
  const next = reader.peek() ?? 0
  // One byte with bit 6 set is a negative number: empty, or a value type.
  if (next === 0x40) {
    reader.byte()
    return EMPTY_BLOCK
  }
  if (next < 0x80 && (next & 0x40) !== 0) return reader.valueType() - 0x80
  const offset = reader.at
  const type = reader.signed(33)
  if (type < 0n || type > 0x7fffffffn) throw malformed('block type', offset, 'a type index')
  return Number(type)
}

function openElse(list: InstructionList, openers: number[], index: number): void {
  const opener = openers.at(-1)
  if (opener === undefined || list.codes[opener] !== OPCODE.if) {
    throw malformed('else', list.offsets[index] ?? 0, 'an if before it')
  }
  list.second[opener] = index
  list.first[index] = opener
  openers[openers.length - 1] = index
}

/** True where the function ends. */
function closeBlock(list: InstructionList, openers: number[], index: number): boolean {
  const arm = openers.pop()
  if (arm === undefined) {
    list.first[index] = FUNCTION_LABEL
    return true
  }
  list.second[arm] = index
  list.first[index] = openerOf(list, arm)
  return false
}

/** The construct of an arm: the `if` of an `else`, else the opener itself. */
function openerOf(list: InstructionList, arm: number): number {
  return list.codes[arm] === OPCODE.else ? (list.first[arm] ?? 0) : arm
}

/** The opener of a branch. */
function target(
  list: InstructionList,
  openers: readonly number[],
  depth: number,
  offset: number,
): number {
  if (depth === openers.length) return FUNCTION_LABEL
  const arm = openers[openers.length - 1 - depth]
  if (arm === undefined) throw malformed('branch', offset, 'a depth of the blocks around it')
  return openerOf(list, arm)
}

function readImmediates(
  reader: ByteReader,
  list: InstructionList,
  openers: readonly number[],
  index: number,
): void {
  const code = list.codes[index] ?? 0
  const { first, second } = list
  switch (immediates[code]) {
    case IMMEDIATE.none:
      return
    case IMMEDIATE.index: {
      const at = reader.at
      const value = reader.u32()
      first[index] = value
      if (code === OPCODE.br || code === OPCODE.brIf) {
        second[index] = target(list, openers, value, at)
      }
      return
    }
    case IMMEDIATE.i32:
      first[index] = reader.i32()
      return
    case IMMEDIATE.memory:
      second[index] = readMemoryArgument(reader, code)
      first[index] = reader.u32()
      return
    case IMMEDIATE.i64:
      reader.skipI64()
      return
    case IMMEDIATE.f32:
      reader.skip(4)
      return
    case IMMEDIATE.f64:
      reader.skip(8)
      return
    case IMMEDIATE.callIndirect:
    case IMMEDIATE.indexPair:
      first[index] = reader.u32()
      second[index] = reader.u32()
      return
    case IMMEDIATE.branchTable:
      readLabels(reader, list, openers, index)
      return
    case IMMEDIATE.memoryIndex:
      first[index] = reader.u32()
      return
    case IMMEDIATE.types:
      first[index] = readSelectType(reader)
      return
    case IMMEDIATE.referenceType:
      first[index] = reader.referenceType()
      return
    default:
      readVectorImmediates(reader, list, index)
  }
}

function readVectorImmediates(reader: ByteReader, list: InstructionList, index: number): void {
  const code = list.codes[index] ?? 0
  switch (immediates[code]) {
    case IMMEDIATE.bytes16:
      reader.skip(16)
      return
    case IMMEDIATE.shuffle:
      for (let i = 0; i < 16; i++) readLane(reader, 32)
      return
    case IMMEDIATE.memoryLane:
      list.second[index] = readMemoryArgument(reader, code)
      list.first[index] = reader.u32()
      readLane(reader, 16 >> (bounds[code] ?? 0))
      return
    default:
      list.first[index] = readLane(reader, bounds[code] ?? 0)
  }
}

function readLane(reader: ByteReader, lanes: number): number {
  const offset = reader.at
  const lane = reader.byte()
  if (lane >= lanes) throw malformed('lane', offset, `below ${String(lanes)}`)
  return lane
}

/** Reads alignment and memory; returns the memory. */
function readMemoryArgument(reader: ByteReader, code: number): number {
  const offset = reader.at
  const flags = reader.u32()
  const align = flags & 0x3f
  if (flags >= 0x80 || align > (bounds[code] ?? 0)) throw invalidAlignment(offset)
  return flags >= 0x40 ? reader.u32() : 0
}

function invalidAlignment(offset: number): AdmissionError {
  return malformed('alignment', offset, 'no more than the access is wide')
}

function readSelectType(reader: ByteReader): number {
  const offset = reader.at
  if (reader.u32() !== 1) throw malformed('select', offset, 'one type')
  return reader.valueType()
}

function readLabels(
  reader: ByteReader,
  list: InstructionList,
  openers: readonly number[],
  index: number,
): void {
  const offset = reader.at
  const count = reader.count()
  if (count > LIMITS.moduleBranchLabelsMax) {
    throw tooLarge('br_table', offset, `at most ${String(LIMITS.moduleBranchLabelsMax)} labels`)
  }
  list.first[index] = count
  list.second[index] = list.labelCount
  for (let i = 0; i <= count; i++) {
    const at = reader.at
    const depth = reader.u32()
    list.label(depth, target(list, openers, depth, at))
  }
}
