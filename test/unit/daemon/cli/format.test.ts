/** Sizes, durations and tables as people read them, and values as they type them. */
import { describe, expect, test } from 'vitest'
import { duration, plain, short, size, table } from '../../../../daemon/cli/format.ts'
import { parseDuration, parseRate } from '../../../../daemon/cli/values.ts'

describe('format', () => {
  test.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 KiB'],
    [640n * 1024n ** 2n, '640 MiB'],
    [2n ** 62n, '4194304 TiB'],
  ])('size %s', (bytes, text) => expect(size(bytes)).toBe(text))
  test.each([
    [38.4, '38 ms'],
    [9400, '9.4 s'],
    [251_000, '4 min 11 s'],
    [4 * 3_600_000 + 12 * 60_000, '04:12'],
    [2 * 86_400_000 + 190 * 60_000, '2d 03:10'],
  ])('duration %s', (ms, text) => expect(duration(ms)).toBe(text))
  test('short ids and tables', () => {
    expect([short('12D3KooWabcdefk9Qx'), short('edge-a')]).toEqual(['12D3…k9Qx', 'edge-a'])
    expect(table(['A', 'BB'], [['long', 'x']])).toBe('A     BB\nlong  x\n')
  })
  test('no control or direction character gets through', () => {
    expect(plain('a\x1b[31m\u202eb\u009bc\n')).toBe('a?[31m?b?c?')
  })
})

describe('values', () => {
  test.each([
    ['200ms', 200],
    ['1.5s', 1500],
    ['15m', 900_000],
    ['2d', 172_800_000],
  ])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms))
  test.each(['', '5', '5 s', '-1s', '1e3s', '0ms', '5sm', '99999999999d'])(
    'no duration: %s',
    (text) => {
      expect(() => parseDuration(text)).toThrow(/Want a duration/)
    },
  )
  test('rates', () => {
    expect(parseRate('50MiB/s')).toBe(51_200)
    for (const text of ['50', '50MB/s', '0KiB/s'])
      expect(() => parseRate(text)).toThrow(/Want a rate/)
  })
})
