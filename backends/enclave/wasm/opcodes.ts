/**
 * The instructions of WebAssembly 2.0 (and multiple memories): numbers, names, immediates, types.
 * Invariant: one dense number an instruction (plain byte; 0x100 + n after 0xfc; 0x200 + n after
 * 0xfd); what is in no row does not exist. Leaves to others: what is refused by name
 * (refused-instructions.ts), types of control, variables, tables and calls (module-validator.ts).
 */
import { VALUE_TYPE } from './value-types.ts'

/** Numbers from here on follow the prefix 0xfc. */
export const MISC_BASE = 0x100
/** Numbers from here on follow the prefix 0xfd. */
export const VECTOR_BASE = 0x200
/** One more than the largest number. */
export const OPCODES_END = 0x300

/** Numbers of the instructions that have a meaning of their own outside this table. */
export const OPCODE = {
  unreachable: 0x00,
  nop: 0x01,
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  return: 0x0f,
  call: 0x10,
  callIndirect: 0x11,
  drop: 0x1a,
  select: 0x1b,
  selectTyped: 0x1c,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  tableGet: 0x25,
  tableSet: 0x26,
  memorySize: 0x3f,
  memoryGrow: 0x40,
  i32Const: 0x41,
  i64Const: 0x42,
  f32Const: 0x43,
  f64Const: 0x44,
  i32Eqz: 0x45,
  i32Ne: 0x47,
  i32LtS: 0x48,
  i32GtU: 0x4b,
  i32GeS: 0x4e,
  i32GeU: 0x4f,
  i64Eqz: 0x50,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  i32Shl: 0x74,
  i64Add: 0x7c,
  i64Sub: 0x7d,
  i64Mul: 0x7e,
  i32WrapI64: 0xa7,
  i64ExtendI32s: 0xac,
  i64ExtendI32u: 0xad,
  i32ReinterpretF32: 0xbc,
  i64ReinterpretF64: 0xbd,
  f32ReinterpretI32: 0xbe,
  f64ReinterpretI64: 0xbf,
  refNull: 0xd0,
  refIsNull: 0xd1,
  refFunc: 0xd2,
  memoryInit: 0x108,
  dataDrop: 0x109,
  memoryCopy: 0x10a,
  memoryFill: 0x10b,
  tableInit: 0x10c,
  elemDrop: 0x10d,
  tableCopy: 0x10e,
  tableGrow: 0x10f,
  tableSize: 0x110,
  tableFill: 0x111,
  v128Const: 0x20c,
  shuffle: 0x20d,
} as const

/** What follows an instruction's number. */
export const IMMEDIATE = {
  absent: 0,
  none: 1,
  blockType: 2,
  /** One index or depth. */
  index: 3,
  branchTable: 4,
  /** Type, then table. */
  callIndirect: 5,
  types: 6,
  /** Alignment, perhaps memory, and offset. */
  memory: 7,
  memoryIndex: 8,
  i32: 9,
  i64: 10,
  f32: 11,
  f64: 12,
  referenceType: 13,
  /** Two indexes. */
  indexPair: 14,
  bytes16: 15,
  shuffle: 16,
  lane: 17,
  memoryLane: 18,
} as const

/** A kind of immediate, by number. */
export const immediates = new Uint8Array(OPCODES_END)

/**
 * Operand types by number: up to three parameters in the low bytes (zeros before the first), the
 * result in the highest; 0 where the types depend on the immediates (no instruction has none).
 */
export const signatures = new Uint32Array(OPCODES_END)

/** The largest alignment of a memory access (an exponent), or the number of lanes. */
export const bounds = new Uint8Array(OPCODES_END)

const names = new Map<number, string>()

/** The name of an instruction in the text format. */
export function opcodeName(code: number): string {
  return names.get(code) ?? `0x${code.toString(16)}`
}

const LETTERS: Readonly<Record<string, number>> = {
  i: VALUE_TYPE.i32,
  I: VALUE_TYPE.i64,
  f: VALUE_TYPE.f32,
  F: VALUE_TYPE.f64,
  v: VALUE_TYPE.v128,
}

/** `ii:v` packed as {@link signatures} says. */
function pack(signature: string): number {
  const [params = '', result = ''] = signature.split(':')
  let packed = (LETTERS[result] ?? 0) * 0x1000000
  const codes = [...params].map((letter) => LETTERS[letter] ?? 0)
  codes.forEach((code, at) => (packed += code * 0x100 ** (3 - codes.length + at)))
  return packed
}

/** A row: consecutive numbers with the same types and immediates; `-` leaves a number out. */
function row(
  first: number,
  signature: string,
  list: string,
  immediate: number = IMMEDIATE.none,
  bound = 0,
): void {
  const [prefix = '', ...others] = list.split('.')
  const rest = others.join('.')
  rest.split(' ').forEach((name, at) => {
    if (name === '-') return
    const code = first + at
    names.set(code, prefix === '' ? name : `${prefix}.${name}`)
    immediates[code] = immediate
    signatures[code] = signature === '' ? 0 : pack(signature)
    bounds[code] = bound
  })
}

const COMPARISONS = 'eq ne lt_s lt_u gt_s gt_u le_s le_u ge_s ge_u'
const FLOAT_COMPARISONS = 'eq ne lt gt le ge'
const ARITHMETIC = 'add sub mul div_s div_u rem_s rem_u and or xor shl shr_s shr_u rotl rotr'
const FLOAT_UNARY = 'abs neg ceil floor trunc nearest sqrt'
const FLOAT_BINARY = 'add sub mul div min max copysign'

function controlRows(): void {
  row(0x00, '', '.unreachable nop')
  row(0x02, '', '.block loop if', IMMEDIATE.blockType)
  row(0x05, '', '.else')
  row(0x0b, '', '.end')
  row(0x0c, '', '.br br_if', IMMEDIATE.index)
  row(0x0e, '', '.br_table', IMMEDIATE.branchTable)
  row(0x0f, '', '.return')
  row(0x10, '', '.call', IMMEDIATE.index)
  row(0x11, '', '.call_indirect', IMMEDIATE.callIndirect)
  row(0x1a, '', '.drop select')
  row(0x1c, '', '.select', IMMEDIATE.types)
  row(0x20, '', 'local.get set tee', IMMEDIATE.index)
  row(0x23, '', 'global.get set', IMMEDIATE.index)
  row(0x25, '', 'table.get set', IMMEDIATE.index)
  row(0xd0, '', 'ref.null', IMMEDIATE.referenceType)
  row(0xd1, '', 'ref.is_null')
  row(0xd2, '', 'ref.func', IMMEDIATE.index)
}

function memoryRows(): void {
  const access = (code: number, signature: string, name: string, align: number): void =>
    row(code, signature, name, IMMEDIATE.memory, align)
  access(0x28, 'i:i', 'i32.load', 2)
  access(0x29, 'i:I', 'i64.load', 3)
  access(0x2a, 'i:f', 'f32.load', 2)
  access(0x2b, 'i:F', 'f64.load', 3)
  access(0x2c, 'i:i', 'i32.load8_s load8_u', 0)
  access(0x2e, 'i:i', 'i32.load16_s load16_u', 1)
  access(0x30, 'i:I', 'i64.load8_s load8_u', 0)
  access(0x32, 'i:I', 'i64.load16_s load16_u', 1)
  access(0x34, 'i:I', 'i64.load32_s load32_u', 2)
  access(0x36, 'ii:', 'i32.store', 2)
  access(0x37, 'iI:', 'i64.store', 3)
  access(0x38, 'if:', 'f32.store', 2)
  access(0x39, 'iF:', 'f64.store', 3)
  access(0x3a, 'ii:', 'i32.store8', 0)
  access(0x3b, 'ii:', 'i32.store16', 1)
  access(0x3c, 'iI:', 'i64.store8', 0)
  access(0x3d, 'iI:', 'i64.store16', 1)
  access(0x3e, 'iI:', 'i64.store32', 2)
  row(0x3f, ':i', 'memory.size', IMMEDIATE.memoryIndex)
  row(0x40, 'i:i', 'memory.grow', IMMEDIATE.memoryIndex)
  row(MISC_BASE + 8, 'iii:', 'memory.init', IMMEDIATE.indexPair)
  row(MISC_BASE + 9, '', 'data.drop', IMMEDIATE.index)
  row(MISC_BASE + 10, 'iii:', 'memory.copy', IMMEDIATE.indexPair)
  row(MISC_BASE + 11, 'iii:', 'memory.fill', IMMEDIATE.memoryIndex)
  row(MISC_BASE + 12, 'iii:', 'table.init', IMMEDIATE.indexPair)
  row(MISC_BASE + 13, '', 'elem.drop', IMMEDIATE.index)
  row(MISC_BASE + 14, 'iii:', 'table.copy', IMMEDIATE.indexPair)
  row(MISC_BASE + 15, '', 'table.grow', IMMEDIATE.index)
  row(MISC_BASE + 16, ':i', 'table.size', IMMEDIATE.index)
  row(MISC_BASE + 17, '', 'table.fill', IMMEDIATE.index)
}

function numberRows(): void {
  row(0x41, ':i', 'i32.const', IMMEDIATE.i32)
  row(0x42, ':I', 'i64.const', IMMEDIATE.i64)
  row(0x43, ':f', 'f32.const', IMMEDIATE.f32)
  row(0x44, ':F', 'f64.const', IMMEDIATE.f64)
  row(0x45, 'i:i', 'i32.eqz')
  row(0x46, 'ii:i', `i32.${COMPARISONS}`)
  row(0x50, 'I:i', 'i64.eqz')
  row(0x51, 'II:i', `i64.${COMPARISONS}`)
  row(0x5b, 'ff:i', `f32.${FLOAT_COMPARISONS}`)
  row(0x61, 'FF:i', `f64.${FLOAT_COMPARISONS}`)
  row(0x67, 'i:i', 'i32.clz ctz popcnt')
  row(0x6a, 'ii:i', `i32.${ARITHMETIC}`)
  row(0x79, 'I:I', 'i64.clz ctz popcnt')
  row(0x7c, 'II:I', `i64.${ARITHMETIC}`)
  row(0x8b, 'f:f', `f32.${FLOAT_UNARY}`)
  row(0x92, 'ff:f', `f32.${FLOAT_BINARY}`)
  row(0x99, 'F:F', `f64.${FLOAT_UNARY}`)
  row(0xa0, 'FF:F', `f64.${FLOAT_BINARY}`)
}

function conversionRows(): void {
  row(0xa7, 'I:i', 'i32.wrap_i64')
  row(0xa8, 'f:i', 'i32.trunc_f32_s trunc_f32_u')
  row(0xaa, 'F:i', 'i32.trunc_f64_s trunc_f64_u')
  row(0xac, 'i:I', 'i64.extend_i32_s extend_i32_u')
  row(0xae, 'f:I', 'i64.trunc_f32_s trunc_f32_u')
  row(0xb0, 'F:I', 'i64.trunc_f64_s trunc_f64_u')
  row(0xb2, 'i:f', 'f32.convert_i32_s convert_i32_u')
  row(0xb4, 'I:f', 'f32.convert_i64_s convert_i64_u')
  row(0xb6, 'F:f', 'f32.demote_f64')
  row(0xb7, 'i:F', 'f64.convert_i32_s convert_i32_u')
  row(0xb9, 'I:F', 'f64.convert_i64_s convert_i64_u')
  row(0xbb, 'f:F', 'f64.promote_f32')
  row(0xbc, 'f:i', 'i32.reinterpret_f32')
  row(0xbd, 'F:I', 'i64.reinterpret_f64')
  row(0xbe, 'i:f', 'f32.reinterpret_i32')
  row(0xbf, 'I:F', 'f64.reinterpret_i64')
  row(0xc0, 'i:i', 'i32.extend8_s extend16_s')
  row(0xc2, 'I:I', 'i64.extend8_s extend16_s extend32_s')
  row(MISC_BASE, 'f:i', 'i32.trunc_sat_f32_s trunc_sat_f32_u')
  row(MISC_BASE + 2, 'F:i', 'i32.trunc_sat_f64_s trunc_sat_f64_u')
  row(MISC_BASE + 4, 'f:I', 'i64.trunc_sat_f32_s trunc_sat_f32_u')
  row(MISC_BASE + 6, 'F:I', 'i64.trunc_sat_f64_s trunc_sat_f64_u')
}

/** A row after the prefix 0xfd. */
function vector(sub: number, signature: string, list: string): void {
  row(VECTOR_BASE + sub, signature, list)
}

function vectorMemoryRows(): void {
  const access = (sub: number, signature: string, list: string, align: number): void =>
    row(VECTOR_BASE + sub, signature, list, IMMEDIATE.memory, align)
  const extending = 'load8x8_s load8x8_u load16x4_s load16x4_u load32x2_s load32x2_u'
  access(0, 'i:v', 'v128.load', 4)
  access(1, 'i:v', `v128.${extending}`, 3)
  ;[8, 16, 32, 64].forEach((bits, at) => {
    const width = String(bits)
    access(7 + at, 'i:v', `v128.load${width}_splat`, at)
    const lanes = (sub: number, signature: string, list: string): void =>
      row(VECTOR_BASE + sub, signature, list, IMMEDIATE.memoryLane, at)
    lanes(84 + at, 'iv:v', `v128.load${width}_lane`)
    lanes(88 + at, 'iv:', `v128.store${width}_lane`)
  })
  access(11, 'iv:', 'v128.store', 4)
  access(92, 'i:v', 'v128.load32_zero', 2)
  access(93, 'i:v', 'v128.load64_zero', 3)
  row(VECTOR_BASE + 12, ':v', 'v128.const', IMMEDIATE.bytes16)
  row(VECTOR_BASE + 13, 'vv:v', 'i8x16.shuffle', IMMEDIATE.shuffle)
}

function laneRows(): void {
  const lane = (sub: number, signature: string, list: string, lanes: number): void =>
    row(VECTOR_BASE + sub, signature, list, IMMEDIATE.lane, lanes)
  lane(21, 'v:i', 'i8x16.extract_lane_s extract_lane_u', 16)
  lane(23, 'vi:v', 'i8x16.replace_lane', 16)
  lane(24, 'v:i', 'i16x8.extract_lane_s extract_lane_u', 8)
  lane(26, 'vi:v', 'i16x8.replace_lane', 8)
  lane(27, 'v:i', 'i32x4.extract_lane', 4)
  lane(28, 'vi:v', 'i32x4.replace_lane', 4)
  lane(29, 'v:I', 'i64x2.extract_lane', 2)
  lane(30, 'vI:v', 'i64x2.replace_lane', 2)
  lane(31, 'v:f', 'f32x4.extract_lane', 4)
  lane(32, 'vf:v', 'f32x4.replace_lane', 4)
  lane(33, 'v:F', 'f64x2.extract_lane', 2)
  lane(34, 'vF:v', 'f64x2.replace_lane', 2)
}

function vectorRows(): void {
  vector(14, 'vv:v', 'i8x16.swizzle')
  ;['i8x16', 'i16x8', 'i32x4'].forEach((shape, at) => {
    vector(15 + at, 'i:v', `${shape}.splat`)
    vector(35 + 10 * at, 'vv:v', `${shape}.${COMPARISONS}`)
  })
  vector(18, 'I:v', 'i64x2.splat')
  vector(19, 'f:v', 'f32x4.splat')
  vector(20, 'F:v', 'f64x2.splat')
  vector(65, 'vv:v', `f32x4.${FLOAT_COMPARISONS}`)
  vector(71, 'vv:v', `f64x2.${FLOAT_COMPARISONS}`)
  vector(77, 'v:v', 'v128.not')
  vector(78, 'vv:v', 'v128.and andnot or xor')
  vector(82, 'vvv:v', 'v128.bitselect')
  vector(83, 'v:i', 'v128.any_true')
  vector(94, 'v:v', 'f32x4.demote_f64x2_zero')
  vector(95, 'v:v', 'f64x2.promote_low_f32x4')
  ;['i8x16', 'i16x8', 'i32x4', 'i64x2'].forEach((shape, at) => {
    const first = 96 + 32 * at
    vector(first, 'v:v', `${shape}.abs neg`)
    vector(first + 3, 'v:i', `${shape}.all_true bitmask`)
    vector(first + 11, 'vi:v', `${shape}.shl shr_s shr_u`)
    vector(first + 14, 'vv:v', `${shape}.add`)
    vector(first + 17, 'vv:v', `${shape}.sub`)
  })
  vector(214, 'vv:v', 'i64x2.eq ne lt_s gt_s le_s ge_s')
  narrowRows()
  floatVectorRows()
}

function narrowRows(): void {
  vector(98, 'v:v', 'i8x16.popcnt')
  vector(101, 'vv:v', 'i8x16.narrow_i16x8_s narrow_i16x8_u')
  vector(133, 'vv:v', 'i16x8.narrow_i32x4_s narrow_i32x4_u')
  for (const [first, shape] of [
    [96, 'i8x16'],
    [128, 'i16x8'],
  ] as const) {
    vector(first + 15, 'vv:v', `${shape}.add_sat_s add_sat_u`)
    vector(first + 18, 'vv:v', `${shape}.sub_sat_s sub_sat_u`)
    vector(first + 27, 'vv:v', `${shape}.avgr_u`)
  }
  vector(118, 'vv:v', 'i8x16.min_s min_u max_s max_u')
  vector(150, 'vv:v', 'i16x8.min_s min_u max_s max_u')
  vector(182, 'vv:v', 'i32x4.min_s min_u max_s max_u')
  vector(124, 'v:v', 'i16x8.extadd_pairwise_i8x16_s extadd_pairwise_i8x16_u')
  vector(126, 'v:v', 'i32x4.extadd_pairwise_i16x8_s extadd_pairwise_i16x8_u')
  vector(130, 'vv:v', 'i16x8.q15mulr_sat_s')
  vector(149, 'vv:v', 'i16x8.mul')
  vector(181, 'vv:v', 'i32x4.mul')
  vector(186, 'vv:v', 'i32x4.dot_i16x8_s')
  vector(213, 'vv:v', 'i64x2.mul')
  for (const [first, shape, from] of [
    [135, 'i16x8', 'i8x16'],
    [167, 'i32x4', 'i16x8'],
    [199, 'i64x2', 'i32x4'],
  ] as const) {
    const each = (name: string): string =>
      ['low', 'high'].map((half) => `${name}_${half}_${from}_s`).join(' ') +
      ` ${name}_low_${from}_u ${name}_high_${from}_u`
    vector(first, 'v:v', `${shape}.${each('extend')}`)
    vector(first + 21, 'vv:v', `${shape}.${each('extmul')}`)
  }
}

function floatVectorRows(): void {
  vector(103, 'v:v', 'f32x4.ceil floor trunc nearest')
  vector(116, 'v:v', 'f64x2.ceil floor')
  vector(122, 'v:v', 'f64x2.trunc')
  vector(148, 'v:v', 'f64x2.nearest')
  ;['f32x4', 'f64x2'].forEach((shape, at) => {
    vector(224 + 12 * at, 'v:v', `${shape}.abs neg - sqrt`)
    vector(228 + 12 * at, 'vv:v', `${shape}.add sub mul div min max pmin pmax`)
  })
  vector(248, 'v:v', 'i32x4.trunc_sat_f32x4_s trunc_sat_f32x4_u')
  vector(250, 'v:v', 'f32x4.convert_i32x4_s convert_i32x4_u')
  vector(252, 'v:v', 'i32x4.trunc_sat_f64x2_s_zero trunc_sat_f64x2_u_zero')
  vector(254, 'v:v', 'f64x2.convert_low_i32x4_s convert_low_i32x4_u')
}

controlRows()
memoryRows()
numberRows()
conversionRows()
vectorMemoryRows()
laneRows()
vectorRows()
