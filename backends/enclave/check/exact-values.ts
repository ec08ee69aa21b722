/**
 * Numbers of a module as people write and read them, to the last bit.
 * Invariant: what is written is taken exactly or refused, never rounded to another integer, cut or
 * guessed; two numbers that differ in a bit read differently (`-0`, the payloads of NaN).
 * Leaves to others: passing the bits in and out of an instance (bit-adapter.ts).
 */
import { VALUE_TYPE, typeName } from '../wasm/value-types.ts'

/** The bits of a number: of 32 as a signed integer, of 64 as a signed bigint. */
export type ValueBits = number | bigint

interface FloatLayout {
  readonly bits: bigint
  /** Bits of the fraction. */
  readonly fraction: bigint
  /** Digits that tell any two numbers apart. */
  readonly digitsMax: number
}

const FLOATS = new Map<number, FloatLayout>([
  [VALUE_TYPE.f32, { bits: 32n, fraction: 23n, digitsMax: 9 }],
  [VALUE_TYPE.f64, { bits: 64n, fraction: 52n, digitsMax: 17 }],
])
const INTEGER_BITS = new Map<number, number>([
  [VALUE_TYPE.i32, 32],
  [VALUE_TYPE.i64, 64],
])
const INTEGER = /^([+-]?)(\d+|0x[0-9a-f]+)$/i
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const NAN = /^([+-]?)nan(?::(0x[0-9a-f]+))?$/i
const INFINITE = /^([+-]?)inf(?:inity)?$/i
/** No number of these types needs more. */
const CHARACTERS_MAX = 400

/** Whether values of a type can be written at all. */
export function isWritable(type: number): boolean {
  return FLOATS.has(type) || INTEGER_BITS.has(type)
}

/** The bits that a text stands for; undefined where it stands for no value of the type. */
export function parseValue(type: number, text: string): ValueBits | undefined {
  if (text.length > CHARACTERS_MAX) return undefined
  const float = FLOATS.get(type)
  if (float === undefined) return parseInteger(INTEGER_BITS.get(type) ?? 0, text)
  return parseNan(float, text) ?? parseNumber(float, text)
}

/** How a value of a type is written, for those who wrote something else. */
export function valueForm(type: number): string {
  const bits = INTEGER_BITS.get(type)
  if (bits === undefined) return `${typeName(type)}: 1.5, -2e10, inf, -inf, nan or nan:0x200000`
  return `${typeName(type)}: a whole number of ${String(bits)} bits, like -5 or 0xff`
}

/** The text of a value; the same text only for the same bits. */
export function showValue(type: number, bits: ValueBits): string {
  const float = FLOATS.get(type)
  return float === undefined ? String(bits) : showFloat(float, bits)
}

/** Signed and unsigned forms are both taken. */
function parseInteger(width: number, text: string): ValueBits | undefined {
  const [, sign, digits = ''] = INTEGER.exec(text) ?? []
  if (sign === undefined) return undefined
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits)
  const end = 1n << BigInt(width)
  if (value >= end || value < -end / 2n) return undefined
  return asBits(BigInt(width), value)
}

function parseNan({ bits, fraction }: FloatLayout, text: string): ValueBits | undefined {
  const [, sign, payload] = NAN.exec(text) ?? []
  if (sign === undefined) return undefined
  const held = payload === undefined ? 1n << (fraction - 1n) : BigInt(payload)
  if (held === 0n || held >= 1n << fraction) return undefined
  return asBits(bits, nanBits(bits, fraction, sign === '-') | held)
}

/** All but the payload. */
function nanBits(bits: bigint, fraction: bigint, isNegative: boolean): bigint {
  const exponent = ((1n << (bits - fraction - 1n)) - 1n) << fraction
  return exponent | (isNegative ? 1n << (bits - 1n) : 0n)
}

function parseNumber({ bits }: FloatLayout, text: string): ValueBits | undefined {
  const [, sign] = INFINITE.exec(text) ?? []
  if (sign !== undefined) return bitsOf(bits, sign === '-' ? -Infinity : Infinity)
  if (DECIMAL.test(text)) return bitsOf(bits, Number(text))
  const whole = INTEGER.exec(text)
  return whole === null ? undefined : bitsOf(bits, Number(text.replace(/^[+-]/, '')) * signOf(text))
}

function signOf(text: string): number {
  return text.startsWith('-') ? -1 : 1
}

function bitsOf(bits: bigint, value: number): ValueBits {
  const view = new DataView(new ArrayBuffer(8))
  if (bits === 64n) {
    view.setFloat64(0, value)
    return view.getBigInt64(0)
  }
  view.setFloat32(0, value)
  return view.getInt32(0)
}

function asBits(width: bigint, value: bigint): ValueBits {
  const signed = BigInt.asIntN(Number(width), value)
  return width === 64n ? signed : Number(signed)
}

function showFloat({ bits, fraction, digitsMax }: FloatLayout, held: ValueBits): string {
  const raw = BigInt.asUintN(Number(bits), BigInt(held))
  const payload = raw & ((1n << fraction) - 1n)
  const isNegative = raw >> (bits - 1n) === 1n
  const sign = isNegative ? '-' : ''
  const exponent = nanBits(bits, fraction, false)
  if ((raw & exponent) === exponent) {
    if (payload === 0n) return `${sign}inf`
    return payload === 1n << (fraction - 1n) ? `${sign}nan` : `${sign}nan:0x${payload.toString(16)}`
  }
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, bits === 64n ? raw : raw << 32n)
  const value = bits === 64n ? view.getFloat64(0) : view.getFloat32(0)
  return Object.is(value, -0) ? '-0' : shortest(bits, value, digitsMax)
}

/** The fewest digits that are this number and no other. */
function shortest(bits: bigint, value: number, digitsMax: number): string {
  if (bits === 64n) return String(value)
  for (let digits = 1; digits < digitsMax; digits++) {
    const short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) return String(short)
  }
  return String(Number(value.toPrecision(digitsMax)))
}
