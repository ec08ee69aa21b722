/**
 * Every instruction of the binary format: how long it is, or why it is refused.
 * Invariant: what is in no table is refused by its number, so an instruction boundary is never
 * guessed. Leaves to others: types and stack (the engine validates the module it runs).
 */
import { malformed, unmovable } from './admission-refusal.ts'
import type { ByteReader } from './byte-reader.ts'

/** Codes of the value types that are admitted: i32, i64, f32, f64, v128, funcref, externref. */
export const VALUE_TYPE = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  v128: 0x7b,
  funcref: 0x70,
  externref: 0x6f,
} as const

const VALUE_TYPES = new Set<number>(Object.values(VALUE_TYPE))

/** Instruction codes that have a meaning outside this file; prefixed ones are `prefix << 16 | sub`. */
export const OPCODE = {
  end: 0x0b,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Const: 0x41,
  i64ExtendI32u: 0xad,
  i32WrapI64: 0xa7,
  i32ReinterpretF32: 0xbc,
  i64ReinterpretF64: 0xbd,
  f32ReinterpretI32: 0xbe,
  f64ReinterpretI64: 0xbf,
  localGet: 0x20,
  memoryInit: 0xfc0008,
} as const

const THREADS = 'build without threads (-pthread, -matomics, shared memory)'
const EXCEPTIONS = 'build without WebAssembly exceptions (-fno-exceptions)'
const TAIL_CALLS = 'build without tail calls (-mno-tail-call)'
const REFERENCES = 'build without garbage collection and typed references'
const TABLES = 'keep the tables as the element segments make them'
const SEGMENTS = 'build without passive segments that are dropped (they come with shared memory)'
const RELAXED = 'build without -mrelaxed-simd'

const REFUSED_PLAIN = new Map<number, readonly [feature: string, fix: string]>([
  [0x06, ['try', EXCEPTIONS]],
  [0x07, ['catch', EXCEPTIONS]],
  [0x08, ['throw', EXCEPTIONS]],
  [0x09, ['rethrow', EXCEPTIONS]],
  [0x0a, ['throw_ref', EXCEPTIONS]],
  [0x12, ['return_call', TAIL_CALLS]],
  [0x13, ['return_call_indirect', TAIL_CALLS]],
  [0x14, ['call_ref', REFERENCES]],
  [0x15, ['return_call_ref', TAIL_CALLS]],
  [0x18, ['delegate', EXCEPTIONS]],
  [0x19, ['catch_all', EXCEPTIONS]],
  [0x1f, ['try_table', EXCEPTIONS]],
  [0x26, ['table.set', TABLES]],
  [0xd3, ['ref.eq', REFERENCES]],
  [0xd4, ['ref.as_non_null', REFERENCES]],
  [0xd5, ['br_on_null', REFERENCES]],
  [0xd6, ['br_on_non_null', REFERENCES]],
])

const REFUSED_MISC = new Map<number, readonly [feature: string, fix: string]>([
  [9, ['data.drop', SEGMENTS]],
  [12, ['table.init', TABLES]],
  [13, ['elem.drop', TABLES]],
  [14, ['table.copy', TABLES]],
  [15, ['table.grow', TABLES]],
  [17, ['table.fill', TABLES]],
])

/** What a walk reports: where an instruction stands, its code, and its first immediate if any. */
export type InstructionVisitor = (offset: number, code: number, immediate: number) => void

/** One value type. */
export function readValueType(reader: ByteReader): number {
  const offset = reader.at
  const type = reader.byte()
  if (VALUE_TYPES.has(type)) return type
  throw unmovable(`value type 0x${type.toString(16)}`, offset, REFERENCES)
}

/** A reference type: funcref or externref. */
export function readReferenceType(reader: ByteReader): number {
  const offset = reader.at
  const type = readValueType(reader)
  if (type === VALUE_TYPE.funcref || type === VALUE_TYPE.externref) return type
  throw malformed('reference type', offset, 'funcref or externref')
}

function skipBlockType(reader: ByteReader): void {
  const next = reader.peek() ?? 0
  // One byte with bit 6 set is a negative number: empty, or a value type.
  if (next === 0x40) reader.byte()
  else if (next < 0x80 && (next & 0x40) !== 0) readValueType(reader)
  else if (reader.signed(33) < 0n) throw malformed('block type', reader.at, 'a type index')
}

function skipMemoryArgument(reader: ByteReader): void {
  const offset = reader.at
  const align = reader.u32()
  if (align >= 64) throw unmovable('memory index in an access', offset, 'use one memory')
  reader.u32()
}

function readZeroMemory(reader: ByteReader): void {
  const offset = reader.at
  if (reader.byte() !== 0) throw unmovable('second memory', offset, 'use one memory')
}

function readVector(reader: ByteReader, offset: number): number {
  const sub = reader.u32()
  if (sub >= 0x100) throw unmovable(`relaxed SIMD 0x${sub.toString(16)}`, offset, RELAXED)
  if (sub <= 11 || sub === 92 || sub === 93) skipMemoryArgument(reader)
  else if (sub <= 13) reader.skip(16)
  else if (sub >= 21 && sub <= 34) reader.byte()
  else if (sub >= 84 && sub <= 91) {
    skipMemoryArgument(reader)
    reader.byte()
  }
  return 0xfd0000 | sub
}

function readMisc(reader: ByteReader, offset: number, visit: InstructionVisitor): void {
  const sub = reader.u32()
  const refused = REFUSED_MISC.get(sub)
  if (refused !== undefined) throw unmovable(refused[0], offset, refused[1])
  let immediate = 0
  if (sub === 8) {
    immediate = reader.u32()
    readZeroMemory(reader)
  } else if (sub === 10) {
    readZeroMemory(reader)
    readZeroMemory(reader)
  } else if (sub === 11) readZeroMemory(reader)
  else if (sub === 16) immediate = reader.u32()
  else if (sub > 7) throw unknown(`0xfc ${String(sub)}`, offset)
  visit(offset, 0xfc0000 | sub, immediate)
}

function unknown(instruction: string, offset: number): Error {
  const fix = 'build for WebAssembly 2.0 (no later proposals)'
  return unmovable(`unknown instruction ${instruction}`, offset, fix)
}

/** Immediates of the instructions below 0x45 and from 0xd0. */
function readImmediates(reader: ByteReader, code: number, offset: number): number {
  if (code >= 0x28 && code <= 0x3e) {
    skipMemoryArgument(reader)
    return 0
  }
  switch (code) {
    case 0x00:
    case 0x01:
    case 0x05:
    case 0x0b:
    case 0x0f:
    case 0x1a:
    case 0x1b:
    case 0xd1:
      return 0
    case 0x02:
    case 0x03:
    case 0x04:
      skipBlockType(reader)
      return 0
    case 0x0e: {
      const targets = reader.count()
      for (let i = 0; i <= targets; i++) reader.u32()
      return targets
    }
    case 0x11: {
      const type = reader.u32()
      reader.u32()
      return type
    }
    case 0x1c: {
      const types = reader.count()
      for (let i = 0; i < types; i++) readValueType(reader)
      return types
    }
    case 0x3f:
    case 0x40:
      readZeroMemory(reader)
      return 0
    case 0x41:
      reader.skipSigned(32)
      return 0
    case 0x42:
      reader.skipSigned(64)
      return 0
    case 0x43:
      reader.skip(4)
      return 0
    case 0x44:
      reader.skip(8)
      return 0
    case 0xd0:
      return readReferenceType(reader)
    case 0x0c:
    case 0x0d:
    case 0x10:
    case 0x20:
    case 0x21:
    case 0x22:
    case 0x23:
    case 0x24:
    case 0x25:
    case 0xd2:
      return reader.u32()
    default:
      throw unknown(`0x${code.toString(16)}`, offset)
  }
}

/** Reads one instruction; returns its code. @throws AdmissionError for what is refused. */
function readInstruction(reader: ByteReader, visit: InstructionVisitor): number {
  const offset = reader.at
  const code = reader.byte()
  if (code >= 0x45 && code <= 0xc4) {
    visit(offset, code, 0)
    return code
  }
  if (code === 0xfc) readMisc(reader, offset, visit)
  else if (code === 0xfd) visit(offset, readVector(reader, offset), 0)
  else if (code === 0xfe) throw unmovable('atomic instruction', offset, THREADS)
  else if (code === 0xfb) throw unmovable('GC instruction', offset, REFERENCES)
  else {
    const refused = REFUSED_PLAIN.get(code)
    if (refused !== undefined) throw unmovable(refused[0], offset, refused[1])
    visit(offset, code, readImmediates(reader, code, offset))
  }
  return code
}

/** Walks the instructions of a function body up to its last `end`. */
export function walkInstructions(reader: ByteReader, visit: InstructionVisitor): void {
  for (let depth = 1; depth > 0;) {
    const code = readInstruction(reader, visit)
    if (code === 0x02 || code === 0x03 || code === 0x04) depth++
    else if (code === OPCODE.end) depth--
  }
  reader.finish('function body')
}

const CONSTANT = new Set([0x0b, 0x23, 0x41, 0x42, 0x43, 0x44, 0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e])

/** Walks a constant expression; its extent leaves the final `end` out. */
export function readConstant(reader: ByteReader): { start: number; end: number } {
  const start = reader.at
  const isConstant = (code: number): boolean =>
    CONSTANT.has(code) || code === 0xd0 || code === 0xd2 || code === 0xfd000c
  for (;;) {
    const at = reader.at
    const code = readInstruction(reader, (offset, seen) => {
      if (!isConstant(seen)) throw malformed('constant expression', offset, 'constants')
    })
    if (code === OPCODE.end) return { start, end: at }
  }
}
