/**
 * Value types by the codes of the binary format.
 * Invariant: a code that is not here never enters a decoded module.
 */

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

/** The type of an operand that unreachable code never makes; it fits everywhere. */
export const UNKNOWN_TYPE = 0

/** Block type of a block without parameters and results; other block types are types or indexes. */
export const EMPTY_BLOCK = -64

/** One function type; value types by their codes. */
export interface FunctionType {
  readonly params: readonly number[]
  readonly results: readonly number[]
}

const NAMES = new Map<number, string>(
  Object.entries(VALUE_TYPE).map(([name, code]) => [code, name]),
)

/** Whether a byte is the code of a value type. */
export function isValueType(code: number): boolean {
  return NAMES.has(code)
}

/** Whether values of a type are references: they have no bits that could be moved. */
export function isReference(type: number): boolean {
  return type === VALUE_TYPE.funcref || type === VALUE_TYPE.externref
}

/** The name of a value type in the text format. */
export function typeName(code: number): string {
  return NAMES.get(code) ?? (code === UNKNOWN_TYPE ? 'any value' : 'unknown')
}

/** A function type as people read it. */
export function describeType({ params, results }: FunctionType): string {
  return `(${params.map(typeName).join(', ')}) -> (${results.map(typeName).join(', ')})`
}

/** One string for each structurally different function type. */
export function typeKey({ params, results }: FunctionType): string {
  return `${params.join(' ')}:${results.join(' ')}`
}
