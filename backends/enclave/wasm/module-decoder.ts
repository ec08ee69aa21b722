/**
 * Decodes a module's sections.
 * Invariant: every byte of the module is accounted for (sections in order, nothing left over), and
 * nothing larger than the bytes that stand for it is allocated. Leaves to others: the instructions
 * of bodies (instructions.ts), whether it is valid (module-validator.ts) and admitted.
 */
import { LIMITS } from '../limits.ts'
import { malformed, tooLarge, unmovable } from './admission-refusal.ts'
import { ByteReader, type Extent } from './byte-reader.ts'
import { readConstant } from './constant-expression.ts'
import {
  KIND,
  MODULE_HEADER,
  SECTION,
  SECTION_ORDER,
  indexSpaces,
  type CustomSection,
  type DataSegment,
  type ElementSegment,
  type FunctionBody,
  type GlobalDefinition,
  type GlobalType,
  type LocalGroup,
  type MemoryType,
  type ModuleExport,
  type ModuleImport,
  type ModuleParts,
  type TableType,
  type WasmModule,
} from './module.ts'
import { NO_EXCEPTIONS, NO_TYPED_REFERENCES } from './refused-instructions.ts'
import { VALUE_TYPE, type FunctionType } from './value-types.ts'

const PAGES_MAX = 65_536

/** Sections of which large programs have many elements. */
const PLENTY = new Set<number>([SECTION.type, SECTION.function, SECTION.global, SECTION.code])

/** @throws AdmissionError where a count is more than engines take. */
function atMost(max: number, feature: string, offset: number, count: number): number {
  if (count <= max) return count
  throw tooLarge(`${feature} of ${String(count)}`, offset, `at most ${String(max)}`)
}

/** Decodes a module. @throws AdmissionError; only `moduleBytesMax` is looked at before the bytes. */
export function decodeModule(
  bytes: Uint8Array,
  limits: { readonly moduleBytesMax: number },
): WasmModule {
  if (bytes.length > limits.moduleBytesMax) {
    const want = `at most ${String(limits.moduleBytesMax)} bytes`
    const fix = 'strip debug information from the module'
    throw tooLarge(`${String(bytes.length)} bytes`, 0, want, fix)
  }
  if (!MODULE_HEADER.every((byte, at) => bytes[at] === byte)) {
    throw malformed('header', 0, 'a WebAssembly module of version 1')
  }
  const { sections, customs } = readSections(bytes)
  const parts = readParts(bytes, sections, customs)
  if (parts.bodies.length !== parts.functions.length) {
    throw malformed('code section', bytes.length, 'a body for each function')
  }
  if (parts.dataCount !== undefined && parts.dataCount !== parts.data.length) {
    throw malformed('data section', bytes.length, 'as many segments as its count says')
  }
  const spaces = indexSpaces(parts)
  // Of these, engines count the imported ones and the module's own together.
  atMost(LIMITS.moduleEntriesMax, 'memories', 0, spaces.memories.length)
  return { ...parts, bytes, sections, spaces }
}

function readParts(
  bytes: Uint8Array,
  sections: ReadonlyMap<number, Extent>,
  customs: CustomSection[],
): ModuleParts {
  const vector = <T>(id: number, read: (reader: ByteReader) => T): T[] => {
    const extent = sections.get(id)
    if (extent === undefined) return []
    const reader = new ByteReader(bytes, extent)
    const max = PLENTY.has(id) ? LIMITS.moduleDefinitionsMax : LIMITS.moduleEntriesMax
    const count = atMost(max, 'vector', extent.start, reader.count())
    const out: T[] = []
    for (let i = 0; i < count; i++) out.push(read(reader))
    reader.finish('section')
    return out
  }
  return {
    types: vector(SECTION.type, readType),
    imports: vector(SECTION.import, readImport),
    functions: vector(SECTION.function, (reader) => reader.u32()),
    tables: vector(SECTION.table, readTable),
    memories: vector(SECTION.memory, readMemory),
    globals: vector(SECTION.global, readGlobal),
    exports: vector(SECTION.export, readExport),
    start: readSingle(bytes, sections.get(SECTION.start)),
    elements: vector(SECTION.element, readElement),
    dataCount: readSingle(bytes, sections.get(SECTION.dataCount)),
    bodies: vector(SECTION.code, readBody),
    data: vector(SECTION.data, readData),
    customs,
  }
}

function readSections(bytes: Uint8Array): {
  sections: Map<number, Extent>
  customs: CustomSection[]
} {
  const reader = new ByteReader(bytes, { start: MODULE_HEADER.length, end: bytes.length })
  const sections = new Map<number, Extent>()
  const customs: CustomSection[] = []
  let lastPlace = -1
  let after: number = SECTION.custom
  while (!reader.done) {
    const offset = reader.at
    const id = reader.byte()
    const extent = reader.block()
    if (id === SECTION.custom) {
      const inner = new ByteReader(bytes, extent)
      const name = inner.name()
      customs.push({ name, content: bytes.subarray(inner.at, extent.end), after })
      continue
    }
    if (id === 13) throw unmovable('exception tags', offset, NO_EXCEPTIONS)
    const place = SECTION_ORDER.indexOf(id)
    if (place < 0) throw malformed(`section ${String(id)}`, offset, 'sections 0 to 12')
    if (place <= lastPlace) {
      throw malformed(`section ${String(id)}`, offset, 'sections in order, once')
    }
    lastPlace = place
    after = id
    sections.set(id, extent)
  }
  return { sections, customs }
}

function readSingle(bytes: Uint8Array, extent: Extent | undefined): number | undefined {
  if (extent === undefined) return undefined
  const reader = new ByteReader(bytes, extent)
  const value = reader.u32()
  reader.finish('section')
  return value
}

function readType(reader: ByteReader): FunctionType {
  const offset = reader.at
  const form = reader.byte()
  if (form !== 0x60) {
    throw unmovable(`type form 0x${form.toString(16)}`, offset, NO_TYPED_REFERENCES)
  }
  return { params: readValueTypes(reader), results: readValueTypes(reader) }
}

function readValueTypes(reader: ByteReader): number[] {
  const offset = reader.at
  const count = reader.count()
  atMost(LIMITS.moduleTypeValuesMax, 'parameters or results', offset, count)
  const out: number[] = []
  for (let i = 0; i < count; i++) out.push(reader.valueType())
  return out
}

function readImport(reader: ByteReader): ModuleImport {
  const offset = reader.at
  const named = { module: reader.name(), name: reader.name(), offset }
  const at = reader.at
  const kind = reader.byte()
  switch (kind) {
    case KIND.function:
      return { ...named, kind, type: reader.u32() }
    case KIND.table:
      return { ...named, kind, table: readTable(reader) }
    case KIND.memory:
      return { ...named, kind, memory: readMemory(reader) }
    case KIND.global:
      return { ...named, kind, global: readGlobalType(reader) }
    case 4:
      throw unmovable('exception tags', at, NO_EXCEPTIONS)
    default:
      throw malformed('import', at, 'a function, table, memory or global')
  }
}

interface Limits {
  readonly min: number
  readonly max: number | undefined
  readonly isShared: boolean
}

function readLimits(reader: ByteReader): Limits {
  const offset = reader.at
  const flags = reader.byte()
  if ((flags & 4) !== 0) throw unmovable('memory64', offset, 'build for wasm32')
  if (flags > 3) throw unmovable('custom page size', offset, 'build for WebAssembly 2.0')
  const isShared = (flags & 2) !== 0
  const min = reader.u32()
  const max = (flags & 1) === 0 ? undefined : reader.u32()
  if (max !== undefined && max < min) {
    throw malformed('limits', offset, 'a maximum that is no less than the minimum')
  }
  return { min, max, isShared }
}

function readTable(reader: ByteReader): TableType {
  const offset = reader.at
  if (reader.peek() === 0x40) {
    throw unmovable('table with an initial value', offset, 'build for WebAssembly 2.0')
  }
  const type = reader.referenceType()
  const { min, max, isShared } = readLimits(reader)
  if (isShared) throw malformed('table', offset, 'a table that is not shared')
  atMost(LIMITS.moduleTableElementsMax, 'table', offset, min)
  return { type, min, max, offset }
}

function readMemory(reader: ByteReader): MemoryType {
  const offset = reader.at
  const { min, max, isShared } = readLimits(reader)
  if (min > PAGES_MAX || (max ?? 0) > PAGES_MAX) {
    throw malformed('memory', offset, `at most ${String(PAGES_MAX)} pages`)
  }
  if (isShared && max === undefined) {
    throw malformed('shared memory', offset, 'a maximum')
  }
  return { min, max, isShared, offset }
}

function readGlobalType(reader: ByteReader): GlobalType {
  const offset = reader.at
  const type = reader.valueType()
  const mutability = reader.byte()
  if (mutability > 1) throw malformed('global', offset, 'constant or mutable')
  return { type, isMutable: mutability === 1, offset }
}

function readGlobal(reader: ByteReader): GlobalDefinition {
  return { ...readGlobalType(reader), initial: readConstant(reader) }
}

function readExport(reader: ByteReader): ModuleExport {
  const offset = reader.at
  const name = reader.name()
  const kind = reader.byte()
  if (kind > 3) throw malformed('export', offset, 'a function, table, memory or global')
  return { name, kind, index: reader.u32(), offset }
}

function readElement(reader: ByteReader): ElementSegment {
  const offset = reader.at
  const flags = reader.u32()
  if (flags > 7) throw malformed('element segment', offset, 'flags 0 to 7')
  const isActive = (flags & 1) === 0
  const table = isActive && (flags & 2) !== 0 ? reader.u32() : 0
  const place = isActive ? readConstant(reader) : undefined
  const hasExpressions = (flags & 4) !== 0
  let type: number = VALUE_TYPE.funcref
  if ((flags & 3) !== 0) {
    if (hasExpressions) type = reader.referenceType()
    else if (reader.byte() !== 0) throw malformed('element segment', offset, 'functions')
  }
  const count = reader.count()
  atMost(LIMITS.moduleTableElementsMax, 'element segment', offset, count)
  const functions: number[] = []
  const expressions = []
  for (let i = 0; i < count; i++) {
    if (hasExpressions) expressions.push(readConstant(reader))
    else functions.push(reader.u32())
  }
  return { flags, table, place, type, functions, expressions, offset }
}

function readBody(reader: ByteReader): FunctionBody {
  const offset = reader.at
  const { start, end } = reader.block()
  atMost(LIMITS.moduleFunctionBytesMax, 'function body', offset, end - start)
  const inner = new ByteReader(reader.bytes, { start, end })
  const groups = inner.count(2)
  const locals: LocalGroup[] = []
  let total = 0
  for (let i = 0; i < groups; i++) {
    const count = inner.u32()
    total += count
    atMost(LIMITS.moduleLocalsMax, 'locals', start, total)
    locals.push({ count, type: inner.valueType() })
  }
  return { locals, code: reader.bytes.subarray(inner.at, end), offset: inner.at }
}

function readData(reader: ByteReader): DataSegment {
  const offset = reader.at
  const flags = reader.u32()
  if (flags > 2) throw malformed('data segment', offset, 'flags 0 to 2')
  const memory = flags === 2 ? reader.u32() : 0
  const place = flags === 1 ? undefined : readConstant(reader)
  const { start, end } = reader.block()
  return { flags, memory, place, content: reader.bytes.subarray(start, end), offset }
}
