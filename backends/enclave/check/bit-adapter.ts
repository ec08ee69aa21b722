/**
 * Functions whose floats are passed as the integers of the same bits: a small module between the
 * engine's JavaScript, which does not keep the bits of NaN, and a module that is checked.
 * Invariant: of a value nothing but its type changes.
 */
import { ByteWriter } from '../wasm/byte-writer.ts'
import { CodeWriter } from '../wasm/code-writer.ts'
import { KIND, MODULE_HEADER, SECTION } from '../wasm/module.ts'
import { OPCODE } from '../wasm/opcodes.ts'
import { VALUE_TYPE, type FunctionType } from '../wasm/value-types.ts'
import type { ValueBits } from './exact-values.ts'

const NAME = 'f'
const FUNCTION_TYPE = 0x60
const AS_BITS = new Map<number, number>([
  [VALUE_TYPE.f32, VALUE_TYPE.i32],
  [VALUE_TYPE.f64, VALUE_TYPE.i64],
])
const REINTERPRET = new Map<string, number>([
  [`${String(VALUE_TYPE.f32)}:${String(VALUE_TYPE.i32)}`, OPCODE.i32ReinterpretF32],
  [`${String(VALUE_TYPE.f64)}:${String(VALUE_TYPE.i64)}`, OPCODE.i64ReinterpretF64],
  [`${String(VALUE_TYPE.i32)}:${String(VALUE_TYPE.f32)}`, OPCODE.f32ReinterpretI32],
  [`${String(VALUE_TYPE.i64)}:${String(VALUE_TYPE.f64)}`, OPCODE.f64ReinterpretI64],
])

/** A function of a module as one that takes and gives bits. */
export function takingBits(
  type: FunctionType,
  call: (...values: ValueBits[]) => unknown,
): (...values: ValueBits[]) => readonly ValueBits[] {
  const outer = { params: type.params.map(asBits), results: type.results.map(asBits) }
  const adapted = adapter(outer, type, call)
  return (...values) => {
    const returned: unknown = adapted(...values)
    if (returned === undefined) return []
    return (Array.isArray(returned) ? returned : [returned]) as ValueBits[]
  }
}

/** A function that a module can import, as the host answers in bits; its arguments are left out. */
export function givingBits(type: FunctionType, answer: () => readonly ValueBits[]): () => unknown {
  const inner = { params: [], results: type.results.map(asBits) }
  return adapter(type, inner, () => {
    const values = answer()
    return values.length < 2 ? values[0] : values
  })
}

type AnyFunction = (...values: ValueBits[]) => unknown

function adapter(outer: FunctionType, inner: FunctionType, call: AnyFunction): AnyFunction {
  const module = new WebAssembly.Module(Uint8Array.from(adapterModule(outer, inner)))
  const { exports } = new WebAssembly.Instance(module, { [NAME]: { [NAME]: call } })
  return exports[NAME] as AnyFunction
}

function asBits(type: number): number {
  return AS_BITS.get(type) ?? type
}

/** Exports a function of `outer` that calls an imported one of `inner`, of which it passes as much. */
function adapterModule(outer: FunctionType, inner: FunctionType): Uint8Array {
  const out = new ByteWriter()
  out.raw(MODULE_HEADER)
  const section = (number: number, write: (to: ByteWriter) => void): void => {
    out.byte(number)
    out.sized((to) => {
      to.u32(number === SECTION.type ? 2 : 1)
      write(to)
    })
  }
  section(SECTION.type, (to) => {
    for (const { params, results } of [outer, inner]) {
      to.byte(FUNCTION_TYPE)
      for (const types of [params, results]) {
        to.u32(types.length)
        to.raw(types)
      }
    }
  })
  section(SECTION.import, (to) => {
    to.name(NAME)
    to.name(NAME)
    to.byte(KIND.function)
    to.u32(1)
  })
  section(SECTION.function, (to) => {
    to.u32(0)
  })
  section(SECTION.export, (to) => {
    to.name(NAME)
    to.byte(KIND.function)
    to.u32(1)
  })
  section(SECTION.code, (to) => {
    to.block(adapterBody(outer, inner))
  })
  return out.finish()
}

function adapterBody(outer: FunctionType, inner: FunctionType): Uint8Array {
  const body = new CodeWriter()
  body.u32(inner.results.length)
  for (const type of inner.results) {
    body.u32(1)
    body.byte(type)
  }
  inner.params.forEach((type, at) => {
    body.op(OPCODE.localGet, at)
    reinterpret(body, outer.params[at] ?? type, type)
  })
  body.op(OPCODE.call, 0)
  // Results lie on the stack: they are put into locals, then taken up one by one.
  const first = outer.params.length
  for (let at = inner.results.length - 1; at >= 0; at--) body.op(OPCODE.localSet, first + at)
  inner.results.forEach((type, at) => {
    body.op(OPCODE.localGet, first + at)
    reinterpret(body, type, outer.results[at] ?? type)
  })
  body.op(OPCODE.end)
  return body.finish()
}

function reinterpret(body: CodeWriter, from: number, to: number): void {
  const code = REINTERPRET.get(`${String(from)}:${String(to)}`)
  if (code !== undefined) body.op(code)
}
