/**
 * A module's sections, decoded as far as admission, transform and capture need them.
 * Invariant: every byte of the module is accounted for (sections in order, nothing left over, each
 * function body walked to its end). Leaves to others: what a TA may contain (admission.ts), types
 * of instructions (the engine).
 */
import { AdmissionError, malformed, unmovable } from './admission-refusal.ts'
import { ByteReader, type Extent } from './byte-reader.ts'
import { readConstant, readReferenceType, readValueType } from './instructions.ts'

/** Section numbers of the binary format. */
export const SECTION = {
  custom: 0,
  type: 1,
  import: 2,
  function: 3,
  table: 4,
  memory: 5,
  global: 6,
  export: 7,
  start: 8,
  element: 9,
  code: 10,
  data: 11,
  dataCount: 12,
} as const

/** Kinds of imports and exports. */
export const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const

/** One function type; value types by their codes. */
export interface FunctionType {
  readonly params: readonly number[]
  readonly results: readonly number[]
}

/** One imported function. */
export interface FunctionImport {
  readonly module: string
  readonly name: string
  readonly type: number
  readonly offset: number
}

/** Limits of the memory, in pages of 64 KiB. */
export interface MemoryType {
  readonly min: number
  readonly max: number | undefined
  readonly offset: number
}

/** One global of the module's own (none are imported). */
export interface GlobalType {
  readonly type: number
  readonly isMutable: boolean
  readonly offset: number
}

/** One export. */
export interface ModuleExport {
  readonly name: string
  readonly kind: number
  readonly index: number
  readonly offset: number
}

/** One data segment; a passive one has no place. */
export interface DataSegment {
  /** The constant expression of an active segment's place, without its `end`. */
  readonly place: Extent | undefined
  readonly content: Extent
}

/** A vector section: where it stands, how many elements, and their bytes. */
export interface SectionExtent extends Extent {
  readonly count: number
}

/** A decoded module. */
export interface WasmModule {
  readonly bytes: Uint8Array
  readonly sections: ReadonlyMap<number, SectionExtent>
  readonly types: readonly FunctionType[]
  readonly imports: readonly FunctionImport[]
  /** Type indexes of the functions that the module defines. */
  readonly functions: readonly number[]
  readonly memory: MemoryType | undefined
  readonly globals: readonly GlobalType[]
  readonly exports: readonly ModuleExport[]
  readonly start: number | undefined
  readonly data: readonly DataSegment[]
  readonly bodies: readonly Extent[]
}

const ORDER: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11]
const MAGIC = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]

/** Decodes a module. @throws AdmissionError; only `moduleBytesMax` is looked at before the bytes. */
export function decodeModule(
  bytes: Uint8Array,
  limits: { readonly moduleBytesMax: number },
): WasmModule {
  if (bytes.length > limits.moduleBytesMax) {
    throw new AdmissionError({
      code: 'ADMISSION_TOO_LARGE',
      feature: `${String(bytes.length)} bytes`,
      offset: 0,
      want: `at most ${String(limits.moduleBytesMax)} bytes`,
      fix: 'strip debug information from the module',
    })
  }
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) {
    throw malformed('header', 0, 'a WebAssembly module of version 1')
  }
  const raw = readSections(bytes)
  const sections = new Map<number, SectionExtent>()
  const vector = <T>(id: number, read: (reader: ByteReader) => T): T[] => {
    const extent = raw.get(id)
    if (extent === undefined) return []
    const reader = new ByteReader(bytes, extent)
    const count = reader.count()
    sections.set(id, { start: reader.at, end: extent.end, count })
    const out: T[] = []
    for (let i = 0; i < count; i++) out.push(read(reader))
    reader.finish('section')
    return out
  }
  const types = vector(SECTION.type, readType)
  const imports = vector(SECTION.import, readImport)
  const functions = vector(SECTION.function, (reader) => reader.u32())
  vector(SECTION.table, readTable)
  const memories = vector(SECTION.memory, readMemory)
  const globals = vector(SECTION.global, readGlobal)
  const exports = vector(SECTION.export, readExport)
  const start = readSingle(bytes, raw.get(SECTION.start))
  vector(SECTION.element, readElement)
  readSingle(bytes, raw.get(SECTION.dataCount))
  const bodies = vector(SECTION.code, (reader) => reader.block())
  const data = vector(SECTION.data, readData)
  const second = memories[1]
  if (second !== undefined) throw unmovable('second memory', second.offset, 'use one memory')
  if (bodies.length !== functions.length) {
    throw malformed('code section', bytes.length, 'a body for each function')
  }
  const memory = memories[0]
  return {
    bytes,
    sections,
    types,
    imports,
    functions,
    memory,
    globals,
    exports,
    start,
    data,
    bodies,
  }
}

function readSections(bytes: Uint8Array): Map<number, Extent> {
  const reader = new ByteReader(bytes, { start: MAGIC.length, end: bytes.length })
  const found = new Map<number, Extent>()
  let last = -1
  while (!reader.done) {
    const offset = reader.at
    const id = reader.byte()
    const extent = reader.block()
    if (id === SECTION.custom) {
      new ByteReader(bytes, extent).name()
      continue
    }
    if (id === 13) {
      throw unmovable('exception tags', offset, 'build without exceptions (-fno-exceptions)')
    }
    const place = ORDER.indexOf(id)
    if (place < 0) throw malformed(`section ${String(id)}`, offset, 'sections 0 to 12')
    if (place <= last) throw malformed(`section ${String(id)}`, offset, 'sections in order, once')
    last = place
    found.set(id, extent)
  }
  return found
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
    const fix = 'build without garbage collection and typed references'
    throw unmovable(`type form 0x${form.toString(16)}`, offset, fix)
  }
  return { params: readValueTypes(reader), results: readValueTypes(reader) }
}

function readValueTypes(reader: ByteReader): number[] {
  const count = reader.count()
  const out: number[] = []
  for (let i = 0; i < count; i++) out.push(readValueType(reader))
  return out
}

function readImport(reader: ByteReader): FunctionImport {
  const offset = reader.at
  const module = reader.name()
  const name = reader.name()
  const kind = reader.byte()
  if (kind !== KIND.function) {
    const what = ['function', 'table', 'memory', 'global'][kind] ?? 'tag'
    throw new AdmissionError({
      code: 'ADMISSION_IMPORT',
      feature: `imported ${what} ${module}.${name}`,
      offset,
      want: 'imported functions only',
      fix: `let the module define its own ${what}`,
    })
  }
  return { module, name, type: reader.u32(), offset }
}

function readLimits(reader: ByteReader): { min: number; max: number | undefined } {
  const offset = reader.at
  const flags = reader.byte()
  if ((flags & 2) !== 0) {
    throw unmovable('shared memory', offset, 'build without threads (-pthread, -matomics)')
  }
  if ((flags & 4) !== 0) throw unmovable('memory64', offset, 'build for wasm32')
  if (flags > 1) throw unmovable('custom page size', offset, 'build for WebAssembly 2.0')
  return { min: reader.u32(), max: flags === 1 ? reader.u32() : undefined }
}

function readTable(reader: ByteReader): void {
  if (reader.peek() === 0x40) {
    throw unmovable('table with an initial value', reader.at, 'build for WebAssembly 2.0')
  }
  readReferenceType(reader)
  readLimits(reader)
}

function readMemory(reader: ByteReader): MemoryType {
  const offset = reader.at
  return { ...readLimits(reader), offset }
}

function readGlobal(reader: ByteReader): GlobalType {
  const offset = reader.at
  const type = readValueType(reader)
  const mutability = reader.byte()
  if (mutability > 1) throw malformed('global', offset, 'constant or mutable')
  readConstant(reader)
  return { type, isMutable: mutability === 1, offset }
}

function readExport(reader: ByteReader): ModuleExport {
  const offset = reader.at
  const name = reader.name()
  const kind = reader.byte()
  if (kind > 3) throw malformed('export', offset, 'a function, table, memory or global')
  return { name, kind, index: reader.u32(), offset }
}

/** Flags: 1 not active, 2 explicit table (or declarative), 4 expressions instead of indexes. */
function readElement(reader: ByteReader): void {
  const offset = reader.at
  const flags = reader.u32()
  if (flags > 7) throw malformed('element segment', offset, 'flags 0 to 7')
  const isActive = (flags & 1) === 0
  if (isActive && (flags & 2) !== 0) reader.u32()
  if (isActive) readConstant(reader)
  const hasExpressions = (flags & 4) !== 0
  if ((flags & 3) !== 0) {
    if (hasExpressions) readReferenceType(reader)
    else if (reader.byte() !== 0) throw malformed('element segment', offset, 'functions')
  }
  const count = reader.count()
  for (let i = 0; i < count; i++) {
    if (hasExpressions) readConstant(reader)
    else reader.u32()
  }
}

function readData(reader: ByteReader): DataSegment {
  const offset = reader.at
  const flags = reader.u32()
  if (flags > 2) throw malformed('data segment', offset, 'flags 0 to 2')
  if (flags === 2 && reader.u32() !== 0) {
    throw unmovable('data for a second memory', offset, 'use one memory')
  }
  const place = flags === 1 ? undefined : readConstant(reader)
  return { place, content: reader.block() }
}
