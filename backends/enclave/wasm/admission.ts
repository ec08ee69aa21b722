/**
 * Whether a module can be a TA: everything it is made of can be moved, and it has the exports that
 * the runtime calls. Invariant: what passes has no state outside its one memory, its mutable number
 * globals, and the host's virtual files; its tables never change.
 */
import { AdmissionError, unmovable, type AdmissionCode } from './admission-refusal.ts'
import { TALOS_MODULE, WASI_MODULE, interfaceType } from './interface-types.ts'
import { KIND, KIND_NAMES, type ModuleExport, type WasmModule } from './module.ts'
import { validateModule } from './module-validator.ts'
import { OPCODE, opcodeName } from './opcodes.ts'
import { NO_THREADS } from './refused-instructions.ts'
import { tableContents } from './table-contents.ts'
import { VALUE_TYPE, describeType, typeKey, typeName, type FunctionType } from './value-types.ts'

/** What a module is held against. */
export interface AdmissionRules {
  /** Linear memory that the manifest grants, pages of 64 KiB. */
  readonly memoryPagesMax: number
  readonly entry: { readonly initialize: string; readonly handle: string }
}

/** Names that the transform gives; no module may bring them. */
const RESERVED_PREFIX = '__talos_'

/** What toolchains import that is not there, and how they do without it. */
const IMPORT_FIXES: readonly (readonly [name: RegExp, fix: string])[] = [
  [/^env\.abort$/, 'compile AssemblyScript with --use abort='],
  [/^env\.(seed|trace)$/, 'compile AssemblyScript without this function: it needs a host for it'],
  [/^env\.(emscripten|_emscripten|invoke_|__cxa|__syscall)|^a\./, 'link with -sSTANDALONE_WASM'],
  [/^(wbg|__wbindgen)/, 'build Rust for wasm32-wasip1, without wasm-bindgen'],
  [/^wasi_unstable\./, 'build for WASI preview 1'],
  [/^wasi:/, 'build a module for WASI preview 1, no component'],
]
const LINK_FIX = 'link against wasi-libc, or define the function in the module'

/** @throws AdmissionError that names the first thing that cannot be admitted, and where it is. */
export function admit(module: WasmModule, rules: AdmissionRules): void {
  admitImports(module)
  admitMemory(module, rules.memoryPagesMax)
  admitGlobals(module)
  admitExports(module, rules)
  admitBodies(module)
  // What the tables hold is known, or refused, before anything is made of the module.
  tableContents(module)
}

/**
 * Whether a module that is no TA could be moved all the same; imports are not looked at.
 * @throws AdmissionError
 */
export function admitMovable(module: WasmModule, memoryPagesMax: number): void {
  if (module.memories.length > 0) admitMemory(module, memoryPagesMax)
  admitGlobals(module)
  admitBodies(module)
}

function refuse(
  code: AdmissionCode,
  feature: string,
  offset: number,
  want: string,
  fix: string,
): AdmissionError {
  return new AdmissionError({ code, feature, offset, want, fix })
}

function admitImports({ imports, types }: WasmModule): void {
  for (const each of imports) {
    const { module, name, offset } = each
    if (each.kind !== KIND.function) {
      const what = KIND_NAMES[each.kind]
      const fix = `let the module define its own ${what}`
      const feature = `imported ${what} ${module}.${name}`
      throw refuse('ADMISSION_IMPORT', feature, offset, 'imported functions only', fix)
    }
    const want = interfaceType(module, name)
    const feature = `import ${module}.${name}`
    if (want === undefined) {
      const wanted = `functions of ${TALOS_MODULE} and ${WASI_MODULE}`
      const known = IMPORT_FIXES.find(([pattern]) => pattern.test(`${module}.${name}`))
      const fix = known?.[1] ?? LINK_FIX
      throw refuse('ADMISSION_IMPORT', feature, offset, wanted, fix)
    }
    const have = types[each.type]
    if (have === undefined || typeKey(have) !== typeKey(want)) {
      const fix = `declare it as ${describeType(want)}`
      throw refuse('ADMISSION_IMPORT', feature, offset, describeType(want), fix)
    }
  }
}

function admitMemory({ memories }: WasmModule, pagesMax: number): void {
  const [memory, second] = memories
  if (second !== undefined) throw unmovable('second memory', second.offset, 'use one memory')
  if (memory === undefined) {
    const fix = 'let the module define and export its memory'
    throw refuse('ADMISSION_MEMORY', 'no memory', 0, 'one memory', fix)
  }
  if (memory.isShared) throw unmovable('shared memory', memory.offset, NO_THREADS)
  if (memory.min > pagesMax) {
    throw refuse(
      'ADMISSION_MEMORY',
      `memory of ${String(memory.min)} pages`,
      memory.offset,
      `at most ${String(pagesMax)} pages of 64 KiB`,
      'raise limits.memory_bytes in the manifest',
    )
  }
}

function admitGlobals({ globals }: WasmModule): void {
  for (const { type, isMutable, offset } of globals) {
    const isNumber = type >= VALUE_TYPE.f64
    if (isMutable && !isNumber) {
      const feature = `mutable global of type ${typeName(type)}`
      throw unmovable(feature, offset, 'keep it in memory, or make it constant')
    }
  }
}

function admitExports(module: WasmModule, { entry }: AdmissionRules): void {
  const reserved = module.exports.find(({ name }) => name.startsWith(RESERVED_PREFIX))
  if (reserved !== undefined) {
    const want = `names without ${RESERVED_PREFIX}`
    const feature = `export ${reserved.name}`
    throw refuse('ADMISSION_EXPORT', feature, reserved.offset, want, 'rename the export')
  }
  const memory = module.exports.find(({ name }) => name === 'memory')
  if (memory?.kind !== KIND.memory) {
    const fix = 'export the memory under that name'
    throw refuse('ADMISSION_EXPORT', 'export memory', memory?.offset ?? 0, 'a memory', fix)
  }
  admitEntry(module, entry.handle, { params: [], results: [VALUE_TYPE.i32] }, true)
  admitEntry(module, entry.initialize, { params: [], results: [] }, false)
}

function admitEntry(module: WasmModule, name: string, want: FunctionType, isNeeded: boolean): void {
  const found = module.exports.find((each) => each.name === name)
  if (found === undefined && !isNeeded) return
  const type = found === undefined ? undefined : typeOfExport(module, found)
  if (type !== undefined && typeKey(type) === typeKey(want)) return
  const isCommand = module.exports.some((each) => each.name === '_start')
  throw refuse(
    'ADMISSION_EXPORT',
    `export ${name}`,
    found?.offset ?? 0,
    `a function ${describeType(want)}`,
    isCommand
      ? 'build a reactor (-mexec-model=reactor): a command with _start runs only once'
      : `export it as ${describeType(want)}, or name another in the manifest's entry`,
  )
}

function typeOfExport(module: WasmModule, found: ModuleExport): FunctionType | undefined {
  if (found.kind !== KIND.function) return undefined
  const type = module.spaces.functions[found.index]
  return type === undefined ? undefined : module.types[type]
}

const TABLES = 'keep the tables as the element segments make them'
const SEGMENTS = 'build without passive segments that are dropped (they come with shared memory)'

/** Instructions that change what admitted modules never change. */
const REFUSED = new Map<number, string>([
  [OPCODE.tableSet, TABLES],
  [OPCODE.tableInit, TABLES],
  [OPCODE.elemDrop, TABLES],
  [OPCODE.tableCopy, TABLES],
  [OPCODE.tableGrow, TABLES],
  [OPCODE.tableFill, TABLES],
  [OPCODE.dataDrop, SEGMENTS],
])

/** Validates the module and looks for what the tables and segments must not meet. */
function admitBodies(module: WasmModule): void {
  validateModule(module, (_, list) => {
    for (let i = 0; i < list.count; i++) {
      const code = list.codes[i] ?? 0
      // Everything that is looked for stands in one stretch of numbers, or is table.set.
      if (code !== OPCODE.tableSet && (code < OPCODE.memoryInit || code > OPCODE.tableFill))
        continue
      const fix = REFUSED.get(code)
      const offset = list.offsets[i] ?? 0
      if (fix !== undefined) throw unmovable(opcodeName(code), offset, fix)
      // The transform makes active segments passive; the module itself could never read them.
      const isActive = module.data[list.first[i] ?? 0]?.place !== undefined
      if (code === OPCODE.memoryInit && isActive) {
        throw unmovable('memory.init of an active segment', offset, 'make the segment passive')
      }
    }
  })
}
