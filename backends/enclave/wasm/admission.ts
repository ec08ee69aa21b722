/**
 * Whether a module can be a TA: everything it is made of can be moved, and it has the exports that
 * the runtime calls. Invariant: what passes has no state outside its one memory, its mutable number
 * globals, and the host's virtual files; its tables never change.
 */
import { AdmissionError, unmovable, type AdmissionCode } from './admission-refusal.ts'
import { ByteReader } from './byte-reader.ts'
import { OPCODE, VALUE_TYPE, readValueType, walkInstructions } from './instructions.ts'
import { TALOS_MODULE, WASI_MODULE, interfaceType } from './interface-types.ts'
import { KIND, type FunctionType, type ModuleExport, type WasmModule } from './module.ts'

/** What a module is held against. */
export interface AdmissionRules {
  /** Linear memory that the manifest grants, pages of 64 KiB. */
  readonly memoryPagesMax: number
  readonly entry: { readonly initialize: string; readonly handle: string }
}

/** Names that the transform gives; no module may bring them. */
const RESERVED_PREFIX = '__talos_'

/** @throws AdmissionError that names the first thing that cannot be admitted, and where it is. */
export function admit(module: WasmModule, rules: AdmissionRules): void {
  admitImports(module)
  admitMemory(module, rules.memoryPagesMax)
  admitGlobals(module)
  admitExports(module, rules)
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
  for (const { module, name, type, offset } of imports) {
    const want = interfaceType(module, name)
    const feature = `import ${module}.${name}`
    if (want === undefined) {
      const wanted = `functions of ${TALOS_MODULE} and ${WASI_MODULE}`
      const fix = 'link against wasi-libc, or define the function in the module'
      throw refuse('ADMISSION_IMPORT', feature, offset, wanted, fix)
    }
    const have = types[type]
    if (have === undefined || !isSameType(have, want)) {
      const fix = `declare it as ${describeType(want)}`
      throw refuse('ADMISSION_IMPORT', feature, offset, describeType(want), fix)
    }
  }
}

function admitMemory({ memory }: WasmModule, pagesMax: number): void {
  if (memory === undefined) {
    const fix = 'let the module define and export its memory'
    throw refuse('ADMISSION_MEMORY', 'no memory', 0, 'one memory', fix)
  }
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
  if (type !== undefined && isSameType(type, want)) return
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
  const { imports, functions, types } = module
  const imported = imports[found.index]
  const type = imported === undefined ? functions[found.index - imports.length] : imported.type
  return type === undefined ? undefined : types[type]
}

function admitBodies({ bytes, bodies, data }: WasmModule): void {
  for (const body of bodies) {
    const reader = new ByteReader(bytes, body)
    const groups = reader.count(2)
    for (let i = 0; i < groups; i++) {
      reader.u32()
      readValueType(reader)
    }
    walkInstructions(reader, (offset, code, immediate) => {
      // The transform makes active segments passive; the module itself could never read them.
      if (code === OPCODE.memoryInit && data[immediate]?.place !== undefined) {
        throw unmovable('memory.init of an active segment', offset, 'make the segment passive')
      }
    })
  }
}

function isSameType(left: FunctionType, right: FunctionType): boolean {
  return describeType(left) === describeType(right)
}

function typeName(code: number): string {
  return Object.entries(VALUE_TYPE).find(([, each]) => each === code)?.[0] ?? 'unknown'
}

function describeType({ params, results }: FunctionType): string {
  return `(${params.map(typeName).join(', ')}) -> (${results.map(typeName).join(', ')})`
}
