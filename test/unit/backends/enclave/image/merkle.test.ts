/**
 * The tree over a region's pages, against a second one that is written down from its definition.
 */
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { PageTree, ZERO_LEAF, leafOf } from '../../../../../backends/enclave/image/merkle.ts'
import { PAGE_BYTES } from '../../../../../backends/enclave/image/regions.ts'
import { refusalOf } from './image-pair.ts'

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function u32(value: number): Buffer {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}

/** The region's digest as docs/state-image.md defines it. */
function plainDigest(region: number, leaves: readonly Uint8Array[]): string {
  let level: Buffer[] = leaves.map((leaf) => Buffer.from(leaf))
  for (let height = 1; level.length > 1; height++) {
    const above: Buffer[] = []
    for (let at = 0; at < level.length; at += 64) {
      const children = level.slice(at, at + 64)
      above.push(sha256(Uint8Array.of(1, height, children.length), ...children))
    }
    level = above
  }
  const label = Buffer.from('talos paged region v1')
  const facts = Buffer.concat([u32(region), u32(leaves.length)])
  const top = level[0] ?? Buffer.alloc(0)
  const parts = [label, facts, top].flatMap((part) => [u32(part.length), part])
  return sha256(...parts).toString('hex')
}

function hexDigest(tree: PageTree, region = 2): string {
  return Buffer.from(tree.digest(region)).toString('hex')
}

function leafNumber(value: number): Buffer {
  return sha256(u32(value))
}

describe('a leaf', () => {
  test('is SHA-256 over a zero byte and the page, so that it is no node', () => {
    const page = Uint8Array.from({ length: PAGE_BYTES }, (_, at) => at % 256)
    expect(leafOf(page).equals(sha256(Uint8Array.of(0), page))).toBe(true)
    const zero = sha256(Uint8Array.of(0), new Uint8Array(PAGE_BYTES))
    expect(Buffer.from(ZERO_LEAF).equals(zero)).toBe(true)
  })

  test('is of whole pages', () => {
    for (const length of [0, PAGE_BYTES - 1, PAGE_BYTES + 1]) {
      expect(refusalOf(() => leafOf(new Uint8Array(length)))).toBe('IMAGE_PAGE_LENGTH')
    }
  })
})

describe('a tree', () => {
  test.each([0, 1, 2, 63, 64, 65, 128, 4095, 4096, 4097])('of %i pages is as defined', (pages) => {
    const leaves = Array.from({ length: pages }, (_, at) => leafNumber(at))
    const tree = new PageTree(pages)
    expect(hexDigest(tree)).toBe(
      plainDigest(
        2,
        leaves.map(() => ZERO_LEAF),
      ),
    )
    leaves.forEach((leaf, at) => tree.set(at, leaf))
    expect(hexDigest(tree)).toBe(plainDigest(2, leaves))
  })

  test('keeps up with any order of changes, growth and questions', () => {
    const set = fc.record({ page: fc.nat(9000), value: fc.nat(5) })
    const grow = fc.constantFrom(1, 15, 64, 65, 1000, 4096)
    const ask = fc.constant('ask' as const)
    const steps = fc.array(fc.oneof({ arbitrary: set, weight: 6 }, grow, ask), { maxLength: 40 })
    fc.assert(
      fc.property(fc.nat(130), steps, (pages, moves) => {
        const tree = new PageTree(pages)
        const leaves: Uint8Array[] = Array.from({ length: pages }, () => ZERO_LEAF)
        for (const move of moves) {
          if (move === 'ask') expect(hexDigest(tree)).toBe(plainDigest(2, leaves))
          else if (typeof move === 'number') {
            if (leaves.length + move > 9000) continue
            for (let more = 0; more < move; more++) leaves.push(ZERO_LEAF)
            tree.resize(leaves.length)
          } else if (leaves.length > 0) {
            const page = move.page % leaves.length
            leaves[page] = leafNumber(move.value)
            tree.set(page, leafNumber(move.value))
          }
        }
        expect(hexDigest(tree)).toBe(plainDigest(2, leaves))
      }),
      { numRuns: 60 },
    )
  })

  test('tells apart: region, number of pages, place of a page', () => {
    const tree = new PageTree(70)
    tree.set(3, leafNumber(1))
    const other = new PageTree(70)
    other.set(4, leafNumber(1))
    const more = new PageTree(71)
    more.set(3, leafNumber(1))
    const digests = [hexDigest(tree), hexDigest(tree, 6), hexDigest(other), hexDigest(more)]
    expect(new Set(digests).size).toBe(4)
  })

  test('refuses pages that it does not have, and to shrink', () => {
    const tree = new PageTree(64)
    expect(refusalOf(() => tree.set(64, ZERO_LEAF))).toBe('IMAGE_PAGE_RANGE')
    expect(refusalOf(() => tree.resize(63))).toBe('IMAGE_SHRUNK')
  })
})
