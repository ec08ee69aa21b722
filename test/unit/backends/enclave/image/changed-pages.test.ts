/**
 * Pages that differ between two sets of leaves.
 */
import { expect, test } from 'vitest'
import { changedPages, zeroPages } from '../../../../../backends/enclave/image/changed-pages.ts'
import { ZERO_LEAF } from '../../../../../backends/enclave/image/merkle.ts'
import { REGION } from '../../../../../backends/enclave/image/regions.ts'

/** A leaf for each letter; `0` is that of zeros. */
function leaves(letters: string): Uint8Array {
  return Buffer.concat(
    [...letters].map((letter) => (letter === '0' ? ZERO_LEAF : Buffer.alloc(32, letter))),
  )
}

function changes(before: string, after: string, rangesMax = 10): string {
  const region = REGION.memory
  const told = changedPages(
    [{ region, leaves: leaves(before) }],
    [{ region, leaves: leaves(after) }],
    rangesMax,
  )
  const ranges = told.ranges.map(({ first, pages }) => `${String(first)}+${String(pages)}`)
  return `${String(told.pages)}: ${ranges.join(' ')}${told.more ? ' …' : ''}`
}

test('are told as ranges', () => {
  expect(changes('abcdef', 'abcdef')).toBe('0: ')
  expect(changes('abcdef', 'xbcxxx')).toBe('4: 0+1 3+3')
  expect(changes('abcdef', 'axc0ef')).toBe('2: 1+1 3+1')
})

test('are counted beyond the ranges that are told', () => {
  expect(changes('abcdefg', 'xbxdxfx', 2)).toBe('4: 0+1 2+1 …')
  expect(changes('abcdefg', 'xbxdefg', 2)).toBe('2: 0+1 2+1')
})

test('of a memory that has grown: new pages count as zeros before', () => {
  expect(changes('ab', 'ab0c0')).toBe('1: 3+1')
  expect(changes('', '00x')).toBe('1: 2+1')
})

test('are told region by region', () => {
  const both = (memory: string, files: string) => [
    { region: REGION.memory, leaves: leaves(memory) },
    { region: REGION.files, leaves: leaves(files) },
  ]
  const { pages, ranges } = changedPages(both('ab', 'cd'), both('ax', 'xd'), 10)
  expect(pages).toBe(2)
  expect(ranges).toEqual([
    { region: REGION.memory, first: 1, pages: 1 },
    { region: REGION.files, first: 0, pages: 1 },
  ])
})

test('pages of zeros are counted', () => {
  expect(zeroPages(leaves('0a00b'))).toBe(3)
})
