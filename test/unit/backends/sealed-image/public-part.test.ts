/**
 * The public part: every field in its place, every number that cannot be refused by its name.
 */
import { describe, expect, test } from 'vitest'
import { isCoded, type CodedError } from '../../../../backends/contract/errors.ts'
import {
  CHUNK_BYTES_MAX,
  decodeChunkHeader,
  decodeImageEnd,
  decodePublicPart,
  encodeChunkHeader,
  encodeImageEnd,
  encodePublicPart,
  HEAD_BYTES,
  type PublicPart,
} from '../../../../backends/sealed-image/public-part.ts'
import { fill } from '../statement/lineage-fixture.ts'
import { PART } from './image-fixture.ts'

function factsOf(act: () => unknown): CodedError['facts'] {
  try {
    act()
  } catch (thrown) {
    if (isCoded(thrown)) return thrown.facts
    throw thrown
  }
  return expect.unreachable('not refused')
}

function changed(at: number, ...bytes: readonly number[]): Uint8Array {
  const head = encodePublicPart(PART)
  head.set(bytes, at)
  return head
}

test('what is written is read again, each field for itself', () => {
  const parts: readonly PublicPart[] = [
    PART,
    { ...PART, sealing: fill(1) },
    { ...PART, lineage: fill(1) },
    { ...PART, session: fill(1) },
    { ...PART, package: fill(1) },
    { ...PART, root: fill(1) },
    { ...PART, epoch: (1n << 64n) - 1n },
    { ...PART, sequence: 0n },
    { ...PART, chunks: 7 },
    {
      ...PART,
      regions: [
        { region: 2, pages: 1 << 20 },
        { region: 6, pages: 0 },
      ],
      chunks: 1 + 384 + 4096,
    },
  ]
  const heads = parts.map(encodePublicPart)
  expect(heads.map(decodePublicPart)).toEqual(parts)
  expect(new Set(heads.map((head) => Buffer.from(head).toString('hex'))).size).toBe(parts.length)
  expect(new Set(heads.map(({ length }) => length))).toEqual(new Set([HEAD_BYTES]))
})

describe('a head is refused', () => {
  test.each<[string, Uint8Array, object]>([
    ['that is short', new Uint8Array(HEAD_BYTES - 1), { code: 'IMAGE_SEALED_TRUNCATED' }],
    ['of another format', changed(0, 0), { code: 'IMAGE_SEALED_FORMAT' }],
    ['of version 01', changed(7, 0x31), { code: 'IMAGE_SEALED_VERSION', have: '3031' }],
    ['of version 03', changed(7, 0x33), { code: 'IMAGE_SEALED_VERSION', have: '3033' }],
    ['of another kind', changed(11, 2), { code: 'IMAGE_SEALED_KIND', have: 2 }],
    ['with other pages', changed(190, 0x20), { field: 'page bytes', have: 8192 }],
    ['with three regions', changed(195, 3), { field: 'regions', have: 3 }],
    ['with another first region', changed(199, 3), { field: 'region', have: 3 }],
    ['with another second region', changed(207, 2), { field: 'region', have: 2 }],
    ['with a part of a memory page', changed(203, 33), { field: 'pages', have: 33 }],
    ['with more than there can be', changed(200, 1), { field: 'pages' }],
    ['without chunks', changed(215, 0), { field: 'chunks', have: 0 }],
    ['with fewer than its regions', changed(215, 6), { field: 'chunks', have: 6 }],
    ['with more than its sizes have', changed(212, 0, 0, 1, 0x84), { field: 'chunks', have: 388 }],
  ])('%s', (_, head, facts) => {
    expect(factsOf(() => decodePublicPart(head))).toMatchObject(facts)
  })

  test('before it is written, too', () => {
    expect(factsOf(() => encodePublicPart({ ...PART, chunks: 1 }))).toMatchObject({
      field: 'chunks',
    })
    expect(factsOf(() => encodePublicPart({ ...PART, regions: [] }))).toMatchObject({
      field: 'regions',
    })
    expect(factsOf(() => encodePublicPart({ ...PART, root: fill(1).subarray(1) }))).toMatchObject({
      field: 'name',
    })
  })
})

describe("a chunk's header", () => {
  const header = (length: number, index: number): Uint8Array =>
    encodeChunkHeader(PART.sealing, { length, index })

  test('says how much comes', () => {
    expect(decodeChunkHeader(PART.sealing, 5, header(77, 5))).toBe(77)
    expect(decodeChunkHeader(PART.sealing, 0, header(CHUNK_BYTES_MAX, 0))).toBe(CHUNK_BYTES_MAX)
  })

  test.each([
    ['of another sealing', fill(9), 5, 77, 'IMAGE_SEALED_SPLICED'],
    ['in another place', PART.sealing, 4, 77, 'IMAGE_SEALED_ORDER'],
    ['that is too long', PART.sealing, 5, CHUNK_BYTES_MAX + 1, 'IMAGE_SEALED_CHUNK'],
  ])('%s is refused', (_, sealing, index, length, code) => {
    expect(factsOf(() => decodeChunkHeader(sealing, index, header(length, 5))).code).toBe(code)
  })
})

test('an end is one, or refused', () => {
  const end = encodeImageEnd({ bytes: 1n << 40n, digest: fill(3) })
  expect(decodeImageEnd(end)).toEqual({ bytes: 1n << 40n, digest: fill(3) })
  expect(factsOf(() => decodeImageEnd(end.with(0, 0))).code).toBe('IMAGE_SEALED_END')
  expect(factsOf(() => decodeImageEnd(end.subarray(1))).code).toBe('IMAGE_SEALED_END')
})
