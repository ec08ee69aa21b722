/**
 * What an engine may decide as it likes is decided: NaN bits and growth.
 */
import { describe, expect, test } from 'vitest'
import { deterministic } from '../../../../../backends/enclave/wasm/determinism.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { randomModule } from './random-module.ts'
import { wat } from './wat.ts'

const LIMIT = { moduleBytesMax: 1 << 20 }

function instance(bytes: Uint8Array, memoryPagesMax = 16): WebAssembly.Exports {
  const made = encodeModule(deterministic(decodeModule(bytes, LIMIT), memoryPagesMax))
  return new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(made))).exports
}

function call(exports: WebAssembly.Exports, name: string, ...args: readonly unknown[]): unknown {
  return (exports[name] as (...values: unknown[]) => unknown)(...args)
}

/** A NaN that says more than it should: negative, with a payload. */
const ODD = { f32: 'nan:0x7ffff', f64: 'nan:0x7ffffffffffff' } as const
const UNARY = ['ceil', 'floor', 'trunc', 'nearest', 'sqrt']
const BINARY = ['add', 'sub', 'mul', 'div', 'min', 'max']

function scalar(type: 'f32' | 'f64', body: string): string {
  const [integer, result] = type === 'f32' ? ['i32', 'i32'] : ['i64', 'i64']
  return wrapped(
    `(func (export "bits") (result ${result}) (${integer}.reinterpret_${type} ${body}))`,
  )
}

function wrapped(body: string): string {
  return `(module (memory 1) ${body})`
}

describe('a NaN that an instruction makes has the same bits on every engine', () => {
  const rows = (['f32', 'f64'] as const).flatMap((type): [string, string, bigint][] => {
    const odd = `(${type}.const -${ODD[type]})`
    const want = type === 'f32' ? 0x7fc00000n : 0x7ff8000000000000n
    return [
      ...UNARY.map((name): [string, string, bigint] => [
        `${type}.${name}`,
        scalar(type, `(${type}.${name} ${odd})`),
        want,
      ]),
      ...BINARY.map((name): [string, string, bigint] => [
        `${type}.${name}`,
        scalar(type, `(${type}.${name} (${type}.const 1) ${odd})`),
        want,
      ]),
    ]
  })
  const odd32 = `(f32.const -${ODD.f32})`
  const odd64 = `(f64.const -${ODD.f64})`
  rows.push(
    ['f64.promote_f32', scalar('f64', `(f64.promote_f32 ${odd32})`), 0x7ff8000000000000n],
    ['f32.demote_f64', scalar('f32', `(f32.demote_f64 ${odd64})`), 0x7fc00000n],
  )
  const splat = { f32x4: `(f32x4.splat ${odd32})`, f64x2: `(f64x2.splat ${odd64})` } as const
  for (const [shape, lane, want] of [
    ['f32x4', 'i32x4.extract_lane 0', 0x7fc00000n],
    ['f64x2', 'i64x2.extract_lane 0', 0x7ff8000000000000n],
  ] as const) {
    const type = shape === 'f32x4' ? 'i32' : 'i64'
    const one = shape === 'f32x4' ? '(f32x4.splat (f32.const 1))' : '(f64x2.splat (f64.const 1))'
    const row = (name: string, operands: string): void => {
      const body = `(func (export "bits") (result ${type}) (${lane} (${shape}.${name} ${operands})))`
      rows.push([`${shape}.${name}`, wrapped(body), want])
    }
    for (const name of UNARY) row(name, splat[shape])
    for (const name of BINARY) row(name, `${one} ${splat[shape]}`)
  }
  const lanes = (type: string, lane: string, body: string): string =>
    wrapped(`(func (export "bits") (result ${type}) (${lane} (${body})))`)
  rows.push(
    [
      'f32x4.demote_f64x2_zero',
      lanes('i32', 'i32x4.extract_lane 0', `f32x4.demote_f64x2_zero ${splat.f64x2}`),
      0x7fc00000n,
    ],
    [
      'f64x2.promote_low_f32x4',
      lanes('i64', 'i64x2.extract_lane 0', `f64x2.promote_low_f32x4 ${splat.f32x4}`),
      0x7ff8000000000000n,
    ],
  )

  test.each(rows)('%s', (_, text, want) => {
    expect(BigInt(call(instance(wat(text)), 'bits') as number | bigint)).toBe(want)
  })
})

describe('what is no arithmetic keeps its bits', () => {
  test.each(['abs', 'neg'])('f64.%s', (name) => {
    const bits = call(
      instance(wat(scalar('f64', `(f64.${name} ${`(f64.const ${ODD.f64})`})`))),
      'bits',
    )
    const sign = name === 'neg' ? 0x8000000000000000n : 0n
    expect(BigInt.asUintN(64, bits as bigint)).toBe(0x7ff7ffffffffffffn | sign)
  })

  test('numbers', () => {
    const exports = instance(
      wat(`(module (func (export "f") (param f64 f64) (result f64)
        (f64.div (f64.add (local.get 0) (local.get 1)) (f64.sqrt (local.get 1)))))`),
    )
    expect(call(exports, 'f', 1.25, 9)).toBe(10.25 / 3)
  })
})

describe('growth', () => {
  const GROWER = wat(`(module (memory (export "memory") 1 8)
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))`)

  test('says where it began, and -1 above the limit', () => {
    const exports = instance(GROWER, 8)
    expect(call(exports, 'grow', 2)).toBe(1)
    expect(call(exports, 'grow', 6)).toBe(-1)
    expect(call(exports, 'grow', -1)).toBe(-1)
    expect(call(exports, 'grow', 5)).toBe(3)
    expect(call(exports, 'grow', 0)).toBe(8)
  })

  test('that the host refuses within the limit is a trap', () => {
    // The memory's own maximum plays a host that has no more.
    const exports = instance(GROWER, 10)
    expect(() => call(exports, 'grow', 8)).toThrow('divide by zero')
  })
})

test('random modules stay valid', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const module = deterministic(decodeModule(randomModule(seed).bytes, LIMIT), 16)
    expect(WebAssembly.validate(Uint8Array.from(encodeModule(module)))).toBe(true)
  }
})
