/**
 * What a WebAssembly module is made of, as decoded and as encoded.
 * Invariant: a part says where it stood in the original (`offset`, 0 for parts that a transform
 * made); indexes are those of the binary format, imports first. Leaves to others: reading
 * (module-decoder.ts), writing (module-encoder.ts), types of everything (module-validator.ts).
 */
import type { Extent } from './byte-reader.ts'
import type { FunctionType } from './value-types.ts'

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

/** The order in which sections stand. */
export const SECTION_ORDER: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11]

/** Kinds of imports and exports. */
export const KIND = { function: 0, table: 1, memory: 2, global: 3 } as const

/** Names of kinds, by number. */
export const KIND_NAMES = ['function', 'table', 'memory', 'global'] as const

/** The magic number and version. */
export const MODULE_HEADER = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00)

/** A constant expression: its instructions without the final `end`. */
export interface Constant {
  readonly code: Uint8Array
  readonly offset: number
}

/** Limits of a memory, in pages of 64 KiB. */
export interface MemoryType {
  readonly min: number
  readonly max: number | undefined
  readonly isShared: boolean
  readonly offset: number
}

/** A table: its reference type and its limits in elements. */
export interface TableType {
  readonly type: number
  readonly min: number
  readonly max: number | undefined
  readonly offset: number
}

/** Type of a global. */
export interface GlobalType {
  readonly type: number
  readonly isMutable: boolean
  readonly offset: number
}

/** A global that the module defines. */
export interface GlobalDefinition extends GlobalType {
  readonly initial: Constant
}

interface ImportName {
  readonly module: string
  readonly name: string
  readonly offset: number
}

/** One import; `kind` is one of {@link KIND}. */
export type ModuleImport =
  | (ImportName & { readonly kind: 0; readonly type: number })
  | (ImportName & { readonly kind: 1; readonly table: TableType })
  | (ImportName & { readonly kind: 2; readonly memory: MemoryType })
  | (ImportName & { readonly kind: 3; readonly global: GlobalType })

/** One export. */
export interface ModuleExport {
  readonly name: string
  readonly kind: number
  readonly index: number
  readonly offset: number
}

/**
 * One element segment. Bits of `flags`: 1 not active, 2 with a table of its own (or, not active,
 * declarative), 4 expressions instead of function indexes.
 */
export interface ElementSegment {
  readonly flags: number
  readonly table: number
  /** Where an active segment goes. */
  readonly place: Constant | undefined
  readonly type: number
  /** One of the two lists is empty. */
  readonly functions: readonly number[]
  readonly expressions: readonly Constant[]
  readonly offset: number
}

/** One data segment; `flags` 1 is passive, 2 names its memory. */
export interface DataSegment {
  readonly flags: number
  readonly memory: number
  /** Where an active segment goes; a passive one has no place. */
  readonly place: Constant | undefined
  readonly content: Uint8Array
  readonly offset: number
}

/** Locals of one type that follow each other. */
export interface LocalGroup {
  readonly count: number
  readonly type: number
}

/** A function's locals and instructions, the final `end` included. */
export interface FunctionBody {
  readonly locals: readonly LocalGroup[]
  readonly code: Uint8Array
  /** Where the instructions begin. */
  readonly offset: number
}

/** A custom section. */
export interface CustomSection {
  readonly name: string
  readonly content: Uint8Array
  /** The section that it follows; 0 where it comes first. */
  readonly after: number
}

/** Everything that a module's bytes say. */
export interface ModuleParts {
  readonly types: readonly FunctionType[]
  readonly imports: readonly ModuleImport[]
  /** Type indexes of the functions that the module defines. */
  readonly functions: readonly number[]
  readonly tables: readonly TableType[]
  readonly memories: readonly MemoryType[]
  readonly globals: readonly GlobalDefinition[]
  readonly exports: readonly ModuleExport[]
  readonly start: number | undefined
  readonly elements: readonly ElementSegment[]
  /** The data count section, where there is one. */
  readonly dataCount: number | undefined
  readonly bodies: readonly FunctionBody[]
  readonly data: readonly DataSegment[]
  readonly customs: readonly CustomSection[]
}

/** The index spaces: what is imported comes first. */
export interface IndexSpaces {
  /** Type indexes of all functions. */
  readonly functions: readonly number[]
  readonly importedFunctions: number
  readonly tables: readonly TableType[]
  readonly memories: readonly MemoryType[]
  readonly globals: readonly GlobalType[]
  readonly importedGlobals: number
}

/** A decoded module. */
export interface WasmModule extends ModuleParts {
  readonly bytes: Uint8Array
  /** The contents of each section, by its number. */
  readonly sections: ReadonlyMap<number, Extent>
  readonly spaces: IndexSpaces
}

/** The index spaces of a module. */
export function indexSpaces(parts: ModuleParts): IndexSpaces {
  const functions: number[] = []
  const tables: TableType[] = []
  const memories: MemoryType[] = []
  const globals: GlobalType[] = []
  for (const each of parts.imports) {
    if (each.kind === KIND.function) functions.push(each.type)
    else if (each.kind === KIND.table) tables.push(each.table)
    else if (each.kind === KIND.memory) memories.push(each.memory)
    else globals.push(each.global)
  }
  const importedFunctions = functions.length
  const importedGlobals = globals.length
  return {
    functions: functions.concat(parts.functions),
    importedFunctions,
    tables: tables.concat(parts.tables),
    memories: memories.concat(parts.memories),
    globals: globals.concat(parts.globals),
    importedGlobals,
  }
}
