/**
 * The root: every fact that it is over changes it, and no list of regions but the whole one has one.
 */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { REGION, type SmallRegion } from '../../../../../backends/enclave/image/regions.ts'
import {
  TRAVELLING_REGIONS,
  compareRegions,
  imageRoot,
  smallDigest,
  type ImageTenure,
  type RegionDigest,
} from '../../../../../backends/enclave/image/root.ts'
import { refusalOf } from './image-pair.ts'

const TENURE: ImageTenure = {
  lineage: new Uint8Array(32).fill(1),
  epoch: 3n,
  sequence: 4n,
  previousRoot: new Uint8Array(32).fill(2),
}
const REGIONS: readonly RegionDigest[] = Object.values(REGION).map((region) => ({
  region,
  digest: new Uint8Array(32).fill(region),
}))

function root(tenure: Partial<ImageTenure> = {}, regions = REGIONS): string {
  return Buffer.from(imageRoot({ ...TENURE, ...tenure }, regions)).toString('hex')
}

describe('the root', () => {
  test('does not depend on the order in which regions are given', () => {
    expect(root({}, [...REGIONS].reverse())).toBe(root())
  })

  test('is as docs/state-image.md defines it', () => {
    const u32 = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, '0'), 'hex')
    const parts = [
      Buffer.from('talos image root v1'),
      Buffer.alloc(32, 1),
      Buffer.from('0000000000000003', 'hex'),
      Buffer.from('0000000000000004', 'hex'),
      Buffer.alloc(32, 2),
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((each) => [
        Buffer.of(each),
        Buffer.alloc(32, each),
      ]),
    ]
    const hash = createHash('sha256')
    for (const part of parts) hash.update(u32(part.length)).update(part)
    expect(root()).toBe(hash.digest('hex'))
  })

  test('changes with each fact', () => {
    const other = new Uint8Array(32).fill(99)
    const roots = [
      root(),
      root({ lineage: other }),
      root({ epoch: 4n }),
      root({ sequence: 3n }),
      root({ epoch: 4n, sequence: 3n }),
      root({ previousRoot: other }),
      ...REGIONS.map(({ region }) =>
        root(
          {},
          REGIONS.map((each) => (each.region === region ? { region, digest: other } : each)),
        ),
      ),
    ]
    expect(new Set(roots).size).toBe(6 + REGIONS.length)
  })

  test('is of no other list than the whole one', () => {
    const [first, ...rest] = REGIONS
    if (first === undefined) return expect.unreachable()
    const extra = { region: 11, digest: first.digest }
    for (const list of [[], rest, [...REGIONS, first], [...rest, extra], [...REGIONS, extra]]) {
      expect(refusalOf(() => imageRoot(TENURE, list))).toBe('IMAGE_REGIONS')
    }
  })

  test('knows exactly the regions that travel whole', () => {
    expect(TRAVELLING_REGIONS).toEqual([
      REGION.globals,
      REGION.wasi,
      REGION.mailbox,
      REGION.generation,
      REGION.execution,
      REGION.flow,
    ])
  })
})

describe('the digest of a small region', () => {
  test('changes with its number and each of its bytes', () => {
    const of = (region: SmallRegion['region'], bytes: readonly number[]): string =>
      Buffer.from(smallDigest({ region, bytes: Uint8Array.from(bytes) }).digest).toString('hex')
    const digests = [
      of(REGION.wasi, [1, 2]),
      of(REGION.mailbox, [1, 2]),
      of(REGION.wasi, [1, 3]),
      of(REGION.wasi, [1, 2, 0]),
      of(REGION.wasi, []),
    ]
    expect(new Set(digests).size).toBe(digests.length)
  })
})

describe('two lists of regions', () => {
  test('that are the same differ nowhere, whatever their order', () => {
    expect(() => compareRegions(REGIONS, [...REGIONS].reverse())).not.toThrow()
  })

  test.each(REGIONS.map(({ region }) => region))('differ in region %i, by name', (region) => {
    const digest = new Uint8Array(32).fill(99)
    const other = REGIONS.map((each) => (each.region === region ? { region, digest } : each))
    expect(() => compareRegions(REGIONS, other)).toThrow(
      `IMAGE_REGION_DIFFERS region=${String(region)}`,
    )
  })

  test('of which one has a region twice, one too few or one too many are no lists of one image', () => {
    const [first, ...rest] = REGIONS
    if (first === undefined) return expect.unreachable()
    for (const other of [rest, [...REGIONS, first], [first, first, ...rest.slice(1)]]) {
      expect(() => compareRegions(REGIONS, other)).toThrow('IMAGE_REGIONS')
    }
  })
})
