/**
 * Makes the module that runs from the measured original: the same code over a memory that the host
 * owns and may read, with its mutable globals in reach, and nothing that happens by itself.
 * Invariant: same original and limit, same bytes; function, global and table indexes are unchanged;
 * instantiating writes nothing. It may be given admitted modules only.
 */
import { ByteWriter } from './byte-writer.ts'
import { encodeModule } from './module-encoder.ts'
import {
  KIND,
  type DataSegment,
  type FunctionBody,
  type GlobalType,
  type ModuleExport,
  type ModuleImport,
  type WasmModule,
} from './module.ts'
import { OPCODE } from './opcodes.ts'
import { VALUE_TYPE, type FunctionType } from './value-types.ts'

/** Version of what this file does; a manifest names it, and both sides of a move apply it. */
export const TRANSFORM_VERSION = 1

/** What the transformed module imports and exports. */
export const TRANSFORMED = {
  memoryModule: 'talos_host',
  memoryName: 'memory',
  /** Puts the data segments where they belong: once in the life of a lineage. */
  init: '__talos_init',
  /** The start function, where there was one. */
  start: '__talos_start',
} as const

/** Import name of a memory that an earlier transform added; the module's own is memory 0. */
export function memoryImportName(index: number): string {
  return index === 0 ? TRANSFORMED.memoryName : `${TRANSFORMED.memoryName}${String(index)}`
}

/** Export name of a mutable global. */
export function globalExport(index: number): string {
  return `__talos_g${String(index)}`
}

/** Export names of the functions that read and write a float global bit by bit. */
export function floatExports(index: number): { read: string; write: string } {
  return { read: `__talos_r${String(index)}`, write: `__talos_w${String(index)}` }
}

/** Whether a global's value goes through {@link floatExports}: numbers of JavaScript lose NaN bits. */
function isFloat({ type }: GlobalType): boolean {
  return type === VALUE_TYPE.f32 || type === VALUE_TYPE.f64
}

/** The most pages that the memory can have: the module's own limit or the manifest's. */
export function memoryPagesLimit({ memories }: WasmModule, memoryPagesMax: number): number {
  return Math.min(memories[0]?.max ?? memoryPagesMax, memoryPagesMax)
}

interface Addition {
  /** Index into the three types that are added. */
  readonly type: number
  readonly name: string
  readonly body: FunctionBody
}

const TYPES_ADDED: readonly FunctionType[] = [
  { params: [], results: [] },
  { params: [], results: [VALUE_TYPE.i64] },
  { params: [VALUE_TYPE.i64], results: [] },
]

/** Where parts stand that no original has. */
const NOWHERE = 0

/** The bytes of the module that runs. */
export function transform(
  module: WasmModule,
  limits: { readonly memoryPagesMax: number },
): Uint8Array {
  const additions = [initialization(module), ...floatAccess(module)]
  return encodeModule({
    ...module,
    types: [...module.types, ...TYPES_ADDED],
    imports: [...module.imports, ...memoryImports(module, limits.memoryPagesMax)],
    functions: [...module.functions, ...additions.map(({ type }) => module.types.length + type)],
    memories: [],
    exports: [...module.exports, ...exportsAdded(module, additions)],
    start: undefined,
    dataCount: module.data.length === 0 ? undefined : module.data.length,
    bodies: [...module.bodies, ...additions.map(({ body }) => body)],
    data: module.data.map(passive),
    customs: [],
  })
}

/** All memories come from the host: it can read them at any time, from any of its threads. */
function memoryImports(module: WasmModule, memoryPagesMax: number): ModuleImport[] {
  const min = module.memories[0]?.min ?? 0
  const own = {
    min,
    max: memoryPagesLimit(module, memoryPagesMax),
    isShared: true,
    offset: NOWHERE,
  }
  return [own, ...module.memories.slice(1)].map((memory, index) => ({
    module: TRANSFORMED.memoryModule,
    name: memoryImportName(index),
    kind: KIND.memory,
    memory,
    offset: NOWHERE,
  }))
}

function exportsAdded(module: WasmModule, additions: readonly Addition[]): ModuleExport[] {
  const out: ModuleExport[] = []
  const add = (name: string, kind: number, index: number): void => {
    out.push({ name, kind, index, offset: NOWHERE })
  }
  module.globals.forEach(({ isMutable }, index) => {
    if (isMutable) add(globalExport(index), KIND.global, index)
  })
  if (module.start !== undefined) add(TRANSFORMED.start, KIND.function, module.start)
  const first = module.spaces.functions.length
  additions.forEach(({ name }, at) => add(name, KIND.function, first + at))
  return out
}

function bodyOf(write: (out: ByteWriter) => void): FunctionBody {
  const out = new ByteWriter()
  write(out)
  out.byte(OPCODE.end)
  return { locals: [], code: out.finish(), offset: NOWHERE }
}

/** `memory.init` of what were active segments, in order; it traps where instantiation would have. */
function initialization({ data }: WasmModule): Addition {
  const body = bodyOf((out) => {
    data.forEach(({ place, content }, index) => {
      if (place === undefined) return
      out.raw(place.code)
      out.byte(OPCODE.i32Const)
      out.i32(0)
      out.byte(OPCODE.i32Const)
      out.i32(content.length)
      out.raw([0xfc, 8])
      out.u32(index)
      out.u32(0)
    })
  })
  return { type: 0, name: TRANSFORMED.init, body }
}

function floatAccess({ globals }: WasmModule): Addition[] {
  return globals.flatMap((global, index) => {
    if (!global.isMutable || !isFloat(global)) return []
    const { read, write } = floatExports(index)
    const isSingle = global.type === VALUE_TYPE.f32
    const toBits = isSingle
      ? [OPCODE.i32ReinterpretF32, OPCODE.i64ExtendI32u]
      : [OPCODE.i64ReinterpretF64]
    const fromBits = isSingle
      ? [OPCODE.i32WrapI64, OPCODE.f32ReinterpretI32]
      : [OPCODE.f64ReinterpretI64]
    const reading = bodyOf((out) => {
      out.byte(OPCODE.globalGet)
      out.u32(index)
      out.raw(toBits)
    })
    const writing = bodyOf((out) => {
      out.raw([OPCODE.localGet, 0, ...fromBits, OPCODE.globalSet])
      out.u32(index)
    })
    return [
      { type: 1, name: read, body: reading },
      { type: 2, name: write, body: writing },
    ]
  })
}

function passive({ content, offset }: DataSegment): DataSegment {
  return { flags: 1, memory: 0, place: undefined, content, offset }
}
