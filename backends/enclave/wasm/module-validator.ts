/**
 * Whether a decoded module is valid: every index exists, every operand has its type.
 * Invariant: what passes is valid by the specification, so that later steps may take the indexes
 * of a validated module without looking; a function that is refused is named by its index.
 */
import { LIMITS } from '../limits.ts'
import { AdmissionError, tooLarge } from './admission-refusal.ts'
import { BodyTyping } from './body-typing.ts'
import { walkConstant } from './constant-expression.ts'
import { InstructionList, decodeBody } from './instructions.ts'
import { KIND, KIND_NAMES, type Constant, type IndexSpaces, type WasmModule } from './module.ts'
import { OPCODE } from './opcodes.ts'
import { VALUE_TYPE, typeName } from './value-types.ts'

/** Called for each body after it was typed; the list is used again for the next one. */
export type BodyVisitor = (defined: number, list: InstructionList) => void

/** @throws AdmissionError that names the first thing that is wrong. */
export function validateModule(module: WasmModule, visit?: BodyVisitor): void {
  validateTypes(module)
  validateGlobals(module)
  validateSegments(module)
  validateExports(module)
  validateStart(module)
  const list = new InstructionList()
  const typing = new BodyTyping(module, declaredFunctions(module))
  for (let defined = 0; defined < module.bodies.length; defined++) {
    inFunction(module, defined, () => {
      readBody(module, defined, list)
      typing.begin(defined, list)
      demandLocals(typing.locals.length, module.bodies[defined]?.offset ?? 0)
      for (let i = 0; i < list.count; i++) typing.step(i)
      visit?.(defined, list)
    })
  }
}

function demandLocals(count: number, offset: number): void {
  if (count <= LIMITS.moduleLocalsMax) return
  const want = `at most ${String(LIMITS.moduleLocalsMax)} with the parameters`
  throw tooLarge(`${String(count)} locals`, offset, want, 'split the function')
}

/** Decodes the body of a function into a list. */
export function readBody(module: WasmModule, defined: number, into: InstructionList): void {
  const body = module.bodies[defined]
  if (body !== undefined) decodeBody(module.bytes, body, into)
}

/** Adds the function's index to a refusal. */
function inFunction(module: WasmModule, defined: number, work: () => void): void {
  try {
    work()
  } catch (thrown) {
    if (!(thrown instanceof AdmissionError)) throw thrown
    const index = module.spaces.importedFunctions + defined
    throw new AdmissionError({ ...thrown.facts, function: index }, thrown)
  }
}

/** The functions that `ref.func` may name: those that something outside the bodies names. */
export function declaredFunctions(module: WasmModule): ReadonlySet<number> {
  const found = new Set<number>()
  const look = (constant: Constant): void =>
    walkConstant(constant, (code, value) => {
      if (code === OPCODE.refFunc) found.add(value)
    })
  for (const { kind, index } of module.exports) if (kind === KIND.function) found.add(index)
  for (const { initial } of module.globals) look(initial)
  for (const { functions, expressions } of module.elements) {
    functions.forEach((index) => found.add(index))
    expressions.forEach(look)
  }
  return found
}

function invalid(feature: string, offset: number, want: string): AdmissionError {
  const fix = 'build the module again with a current toolchain'
  return new AdmissionError({ code: 'ADMISSION_INVALID', feature, offset, want, fix })
}

function validateTypes({ types, imports, functions, bodies }: WasmModule): void {
  const demand = (type: number, offset: number): void => {
    if (type >= types.length) throw invalid('function', offset, 'a type that exists')
  }
  for (const each of imports) if (each.kind === KIND.function) demand(each.type, each.offset)
  functions.forEach((type, at) => demand(type, bodies[at]?.offset ?? 0))
}

function validateGlobals({ globals, spaces }: WasmModule): void {
  globals.forEach(({ type, initial }, at) => {
    validateConstant(initial, type, spaces, spaces.importedGlobals + at)
  })
}

function validateSegments({ elements, data, spaces }: WasmModule): void {
  const { tables, memories, globals, functions } = spaces
  const constant = (each: Constant | undefined, type: number): void => {
    if (each !== undefined) validateConstant(each, type, spaces, globals.length)
  }
  for (const segment of elements) {
    const { offset, place, type } = segment
    if (place !== undefined && tables[segment.table]?.type !== type) {
      throw invalid('element segment', offset, `a table of type ${typeName(type)}`)
    }
    constant(place, VALUE_TYPE.i32)
    segment.expressions.forEach((each) => constant(each, type))
    if (segment.functions.some((index) => index >= functions.length)) {
      throw invalid('element segment', offset, 'functions that exist')
    }
  }
  for (const { offset, place, memory } of data) {
    if (place !== undefined && memory >= memories.length) {
      throw invalid('data segment', offset, 'a memory that exists')
    }
    constant(place, VALUE_TYPE.i32)
  }
}

function validateConstant(
  constant: Constant,
  want: number,
  spaces: IndexSpaces,
  globalsBefore: number,
): void {
  const stack: number[] = []
  const feature = 'constant expression'
  walkConstant(constant, (code, value, offset) => {
    if (code === OPCODE.globalGet) {
      const found = value < globalsBefore ? spaces.globals[value] : undefined
      if (found === undefined || found.isMutable) {
        throw invalid(feature, offset, 'a constant global that stands before')
      }
      stack.push(found.type)
    } else if (code === OPCODE.refFunc) {
      if (value >= spaces.functions.length) throw invalid(feature, offset, 'a function that exists')
      stack.push(VALUE_TYPE.funcref)
    } else if (code === OPCODE.refNull) stack.push(value)
    else if (code === OPCODE.v128Const) stack.push(VALUE_TYPE.v128)
    // The constants stand in the order of their types, from 0x41 and from 0x7f down.
    else if (code <= OPCODE.f64Const) stack.push(VALUE_TYPE.i32 - (code - OPCODE.i32Const))
    else {
      const type = code <= OPCODE.i32Mul ? VALUE_TYPE.i32 : VALUE_TYPE.i64
      if (stack.pop() !== type || stack.pop() !== type) {
        throw invalid(feature, offset, `two operands of type ${typeName(type)}`)
      }
      stack.push(type)
    }
  })
  if (stack.length !== 1 || stack[0] !== want) {
    throw invalid(feature, constant.offset, `one value of type ${typeName(want)}`)
  }
}

function validateExports({ exports, spaces }: WasmModule): void {
  const { functions, tables, memories, globals } = spaces
  const spaceOf = [functions, tables, memories, globals]
  const seen = new Set<string>()
  for (const { name, kind, index, offset } of exports) {
    const feature = `export ${name}`
    if (seen.has(name)) throw invalid(feature, offset, 'each name once')
    seen.add(name)
    if (index >= (spaceOf[kind]?.length ?? 0)) {
      throw invalid(feature, offset, `a ${KIND_NAMES[kind as 0] ?? 'part'} that exists`)
    }
  }
}

function validateStart({ start, spaces, types, sections }: WasmModule): void {
  if (start === undefined) return
  const type = types[spaces.functions[start] ?? -1]
  if (type === undefined || type.params.length > 0 || type.results.length > 0) {
    const offset = sections.get(8)?.start ?? 0
    throw invalid('start function', offset, 'a function () -> ()')
  }
}
