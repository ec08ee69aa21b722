/**
 * Makes the module that runs from the measured original: the same code over a memory that the host
 * owns and may read, with its mutable globals in reach, and nothing that happens by itself.
 * Invariant: same original and limit, same bytes; function, global and table indexes are unchanged;
 * instantiating writes nothing. It may be given admitted modules only.
 */
import { u32Leb, i32Leb, joinBytes, nameBytes } from './byte-writer.ts'
import { OPCODE, VALUE_TYPE } from './instructions.ts'
import { KIND, SECTION, type GlobalType, type WasmModule } from './module.ts'

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
export function memoryPagesLimit({ memory }: WasmModule, memoryPagesMax: number): number {
  return Math.min(memory?.max ?? memoryPagesMax, memoryPagesMax)
}

interface Addition {
  /** Index into the three types that are added. */
  readonly type: number
  readonly name: string
  readonly body: readonly number[]
}

const TYPES_ADDED = [
  [0x60, 0, 0],
  [0x60, 0, 1, VALUE_TYPE.i64],
  [0x60, 1, VALUE_TYPE.i64, 0],
]

/** The bytes of the module that runs. */
export function transform(
  module: WasmModule,
  limits: { readonly memoryPagesMax: number },
): Uint8Array {
  const additions = [initialization(module), ...floatAccess(module)]
  const added = (id: number, elements: readonly ArrayLike<number>[]): Uint8Array =>
    extendedSection(module, id, elements)
  return joinBytes([
    [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    added(SECTION.type, TYPES_ADDED),
    added(SECTION.import, [memoryImport(module, limits.memoryPagesMax)]),
    added(
      SECTION.function,
      additions.map(({ type }) => u32Leb(module.types.length + type)),
    ),
    added(SECTION.table, []),
    added(SECTION.global, []),
    added(SECTION.export, exportsAdded(module, additions)),
    added(SECTION.element, []),
    dataCount(module),
    added(
      SECTION.code,
      additions.map(({ body }) => [...u32Leb(body.length), ...body]),
    ),
    passiveData(module),
  ])
}

function section(id: number, content: readonly ArrayLike<number>[]): Uint8Array {
  const bytes = joinBytes(content)
  return joinBytes([[id], u32Leb(bytes.length), bytes])
}

/** A section as it was, with elements after its own. */
function extendedSection(
  { bytes, sections }: WasmModule,
  id: number,
  elements: readonly ArrayLike<number>[],
): Uint8Array {
  const own = sections.get(id)
  const count = (own?.count ?? 0) + elements.length
  if (count === 0) return new Uint8Array()
  const before = own === undefined ? [] : bytes.subarray(own.start, own.end)
  return section(id, [u32Leb(count), before, ...elements])
}

function memoryImport(module: WasmModule, memoryPagesMax: number): number[] {
  const isSharedWithMaximum = 3
  return [
    ...nameBytes(TRANSFORMED.memoryModule),
    ...nameBytes(TRANSFORMED.memoryName),
    KIND.memory,
    isSharedWithMaximum,
    ...u32Leb(module.memory?.min ?? 0),
    ...u32Leb(memoryPagesLimit(module, memoryPagesMax)),
  ]
}

function exportsAdded(module: WasmModule, additions: readonly Addition[]): number[][] {
  const out: number[][] = []
  module.globals.forEach((global, index) => {
    if (!global.isMutable) return
    out.push([...nameBytes(globalExport(index)), KIND.global, ...u32Leb(index)])
  })
  if (module.start !== undefined) {
    out.push([...nameBytes(TRANSFORMED.start), KIND.function, ...u32Leb(module.start)])
  }
  const first = module.imports.length + module.functions.length
  additions.forEach(({ name }, at) => {
    out.push([...nameBytes(name), KIND.function, ...u32Leb(first + at)])
  })
  return out
}

/** `memory.init` of what were active segments, in order; it traps where instantiation would have. */
function initialization({ bytes, data }: WasmModule): Addition {
  const noLocals = 0
  const body: number[] = [noLocals]
  data.forEach(({ place, content }, index) => {
    if (place === undefined) return
    body.push(...bytes.subarray(place.start, place.end))
    body.push(OPCODE.i32Const, 0, OPCODE.i32Const, ...i32Leb(content.end - content.start))
    body.push(0xfc, 8, ...u32Leb(index), 0)
  })
  body.push(OPCODE.end)
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
    const at = u32Leb(index)
    return [
      { type: 1, name: read, body: [0, OPCODE.globalGet, ...at, ...toBits, OPCODE.end] },
      {
        type: 2,
        name: write,
        body: [0, OPCODE.localGet, 0, ...fromBits, OPCODE.globalSet, ...at, OPCODE.end],
      },
    ]
  })
}

function dataCount({ data }: WasmModule): Uint8Array {
  return data.length === 0 ? new Uint8Array() : section(SECTION.dataCount, [u32Leb(data.length)])
}

function passiveData({ bytes, data }: WasmModule): Uint8Array {
  if (data.length === 0) return new Uint8Array()
  const isPassive = 1
  const segments = data.flatMap(({ content }) => [
    [isPassive, ...u32Leb(content.end - content.start)],
    bytes.subarray(content.start, content.end),
  ])
  return section(SECTION.data, [u32Leb(data.length), ...segments])
}
