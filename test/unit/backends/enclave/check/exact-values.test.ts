/**
 * Numbers as text: what is written is what the module gets, to the bit, or it is refused.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isWritable,
  parseValue,
  showValue,
  valueForm,
} from '../../../../../backends/enclave/check/exact-values.ts'
import { VALUE_TYPE } from '../../../../../backends/enclave/wasm/value-types.ts'

const { i32, i64, f32, f64, v128, funcref, externref } = VALUE_TYPE

describe('what is written', () => {
  test.each([
    [i32, '-2147483648', -2147483648],
    [i32, '4294967295', -1],
    [i32, '0xFFFFFFFF', -1],
    [i32, '+7', 7],
    [i64, '9007199254740993', 9007199254740993n],
    [i64, '18446744073709551615', -1n],
    [i64, '-9223372036854775808', -(2n ** 63n)],
    [i64, '-0x8000000000000000', -(2n ** 63n)],
    [f32, '1.5', 0x3fc00000],
    [f32, '-0', -0x80000000],
    [f32, 'nan', 0x7fc00000],
    [f32, 'NaN', 0x7fc00000],
    [f32, '-nan:0x1', 0xff800001 | 0],
    [f32, 'inf', 0x7f800000],
    [f32, '-Infinity', 0xff800000 | 0],
    [f32, '1e99', 0x7f800000],
    [f64, '0x10', 0x4030000000000000n],
    [f64, '-0', -(2n ** 63n)],
    [f64, 'nan:0xfffffffffffff', 0x7fffffffffffffffn],
    [f64, '.5', 0x3fe0000000000000n],
  ])('type %i: %s', (type, text, bits) => {
    expect(parseValue(type, text)).toBe(bits)
  })

  test.each([
    [i32, '2147483648000'],
    [i32, '4294967296'],
    [i32, '-2147483649'],
    [i32, '1.0'],
    [i32, ''],
    [i32, ' 1'],
    [i32, 'nan'],
    [i64, '18446744073709551616'],
    [i64, '-9223372036854775809'],
    [i64, '1e3'],
    [f32, ''],
    [f32, 'one'],
    [f32, 'nan:0x800000'],
    [f32, 'nan:0x0'],
    [f64, 'nan:0x10000000000000'],
    [f64, '1,5'],
    [f64, '-'],
    [f64, '1'.repeat(401)],
  ])('type %i: %j is refused', (type, text) => {
    expect(parseValue(type, text)).toBeUndefined()
  })
})

test('any bits are read as the text that they are shown as', () => {
  const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
  const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  for (const type of [i32, f32]) {
    fc.assert(
      fc.property(int32, (bits) => {
        expect(parseValue(type, showValue(type, bits))).toBe(bits)
      }),
      { numRuns: 2000 },
    )
  }
  for (const type of [i64, f64]) {
    fc.assert(
      fc.property(int64, (bits) => {
        expect(parseValue(type, showValue(type, bits))).toBe(bits)
      }),
      { numRuns: 2000 },
    )
  }
})

test.each([
  [f32, 0x3dcccccd, '0.1'],
  [f32, -0x80000000, '-0'],
  [f32, 0x7fc00000, 'nan'],
  [f32, 0x7fa00000, 'nan:0x200000'],
  [f32, 0x7f800000, 'inf'],
  [f64, -0x10000000000000n, '-inf'],
  [f64, 0x7ff8000000000001n, 'nan:0x8000000000001'],
  [i32, -1, '-1'],
])('type %i: %s is shown as %s', (type, bits, text) => {
  expect(showValue(type, bits)).toBe(text)
})

test('numbers can be written, and nothing else', () => {
  expect([i32, i64, f32, f64].every(isWritable)).toBe(true)
  expect([v128, funcref, externref].some(isWritable)).toBe(false)
  expect(valueForm(i64)).toContain('64 bits')
  expect(valueForm(f32)).toContain('f32: 1.5')
})
