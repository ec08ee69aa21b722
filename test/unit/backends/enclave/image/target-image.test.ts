/**
 * The target's image: each record that it must not take, and what it holds after those it takes.
 */
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isCoded } from '../../../../../backends/contract/errors.ts'
import { PageTree, leafOf } from '../../../../../backends/enclave/image/merkle.ts'
import { PAGE_BYTES, REGION } from '../../../../../backends/enclave/image/regions.ts'
import { TRAVELLING_REGIONS } from '../../../../../backends/enclave/image/root.ts'
import type { RegionSize } from '../../../../../backends/enclave/image/source-image.ts'
import type { TargetImage } from '../../../../../backends/enclave/image/target-image.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import {
  BareInstance,
  WASM_PAGES,
  bodyOf,
  bytesIn,
  contents,
  pagedDigests,
  pagesHeader,
  partHeader,
  refusalOf,
  sendSmall,
  targetOver,
} from './image-pair.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

const EMPTY = new Uint8Array()
const SIZES: readonly RegionSize[] = [
  { region: REGION.memory, pages: WASM_PAGES },
  { region: REGION.files, pages: WASM_PAGES },
]

function fresh(pagesMax = 2 * WASM_PAGES): { instance: BareInstance; image: TargetImage } {
  const instance = new BareInstance()
  return { instance, image: targetOver(instance, pagesMax) }
}

describe('pages are refused', () => {
  const cases: readonly (readonly [string, string, (image: TargetImage) => void])[] = [
    [
      'of a region that has none',
      'IMAGE_REGION',
      (image) => image.applyPages(pagesHeader(1, [0], [], REGION.globals), bodyOf(1)),
    ],
    [
      'without their bytes',
      'IMAGE_BODY_LENGTH',
      (image) => image.applyPages(pagesHeader(1, [0, 1]), bodyOf(1)),
    ],
    [
      'with bytes left over',
      'IMAGE_BODY_LENGTH',
      (image) => image.applyPages(pagesHeader(1, [0]), bodyOf(1, 2)),
    ],
    ['that are none', 'IMAGE_BATCH', (image) => image.applyPages(pagesHeader(1, []), EMPTY)],
    [
      'that are too many',
      'IMAGE_BATCH',
      (image) => {
        const pages = Array.from({ length: LIMITS.pagesPerBatch + 1 }, (_, at) => at)
        image.applyPages(pagesHeader(1, [], pages), EMPTY)
      },
    ],
    [
      'in falling order',
      'IMAGE_PAGE_ORDER',
      (image) => image.applyPages(pagesHeader(1, [4, 3]), bodyOf(1, 2)),
    ],
    [
      'twice in one record',
      'IMAGE_PAGE_ORDER',
      (image) => image.applyPages(pagesHeader(1, [], [3, 3]), EMPTY),
    ],
    [
      'below those of the record before',
      'IMAGE_PAGE_ORDER',
      (image) => {
        image.applyPages(pagesHeader(1, [5]), bodyOf(1))
        image.applyPages(pagesHeader(1, [4]), bodyOf(2))
      },
    ],
    [
      'again in the same round',
      'IMAGE_PAGE_ORDER',
      (image) => {
        image.applyPages(pagesHeader(1, [5]), bodyOf(1))
        image.applyPages(pagesHeader(1, [], [5]), EMPTY)
      },
    ],
    [
      'both with bytes and as zeros',
      'IMAGE_PAGE_ROUND',
      (image) => image.applyPages(pagesHeader(1, [5], [5]), bodyOf(1)),
    ],
    [
      'of a round before',
      'IMAGE_ROUND',
      (image) => {
        image.applyPages(pagesHeader(2, [5]), bodyOf(1))
        image.applyPages(pagesHeader(1, [6]), bodyOf(1))
      },
    ],
    [
      'of a round before, in another region',
      'IMAGE_ROUND',
      (image) => {
        image.applyPages(pagesHeader(2, [5]), bodyOf(1))
        image.applyPages(pagesHeader(1, [6], [], REGION.files), bodyOf(1))
      },
    ],
    ['of round 0', 'IMAGE_ROUND', (image) => image.applyPages(pagesHeader(0, [5]), bodyOf(1))],
    [
      'of a round beyond the last',
      'IMAGE_ROUND',
      (image) => image.applyPages(pagesHeader(LIMITS.copyRoundsMax + 2, [5]), bodyOf(1)),
    ],
    [
      'beyond the limit, with bytes',
      'IMAGE_PAGE_RANGE',
      (image) => image.applyPages(pagesHeader(1, [2 * WASM_PAGES]), bodyOf(1)),
    ],
    [
      'beyond the limit, as zeros',
      'IMAGE_PAGE_RANGE',
      (image) => image.applyPages(pagesHeader(1, [], [0xffff_ffff]), EMPTY),
    ],
    [
      'with a header that is not canonical',
      'WIRE_NOT_CANONICAL',
      (image) => image.applyPages(Uint8Array.from([...pagesHeader(1, [0]), 0x78, 1]), bodyOf(1)),
    ],
    [
      'with a header above its limit',
      'WIRE_TOO_LARGE',
      (image) => image.applyPages(new Uint8Array(LIMITS.recordHeaderBytesMax + 1), EMPTY),
    ],
    [
      'after the end',
      'IMAGE_ENDED',
      (image) => {
        sendSmall(image)
        image.finish(SIZES)
        image.applyPages(pagesHeader(1, [0]), bodyOf(1))
      },
    ],
  ]
  test.each(cases)('%s: %s', (_, code, work) => {
    const { instance, image } = fresh()
    expect(refusalOf(() => work(image))).toBe(code)
    expect(bytesIn(instance.paged)).toHaveLength(WASM_PAGES * PAGE_BYTES)
  })

  test('and nothing comes after a refusal', () => {
    const { image } = fresh()
    expect(refusalOf(() => image.applyPages(pagesHeader(1, [4, 3]), bodyOf(1, 2)))).toBe(
      'IMAGE_PAGE_ORDER',
    )
    expect(refusalOf(() => image.applyPages(pagesHeader(1, [5]), bodyOf(1)))).toBe('IMAGE_ENDED')
    expect(refusalOf(() => sendSmall(image))).toBe('IMAGE_ENDED')
    expect(refusalOf(() => image.finish(SIZES))).toBe('IMAGE_ENDED')
    expect(refusalOf(() => image.digests())).toBe('IMAGE_UNFINISHED')
  })

  test('an empty record does not let pages come back', () => {
    const { image } = fresh()
    image.applyPages(pagesHeader(1, [5]), bodyOf(1))
    expect(refusalOf(() => image.applyPages(pagesHeader(1, []), EMPTY))).toBe('IMAGE_BATCH')
  })
})

describe('parts of a region are refused', () => {
  const { wasi } = REGION
  const parts: readonly (readonly [string, string, (image: TargetImage) => void])[] = [
    ...[REGION.code, REGION.table, REGION.memory, REGION.files, 11].map(
      (region) =>
        [
          `of region ${String(region)}`,
          'IMAGE_REGION',
          (image: TargetImage) => image.applyPart(partHeader(region, 0, 1), Uint8Array.of(1)),
        ] as const,
    ),
    [
      'of a size above the limit, before there is room for it',
      'IMAGE_REGION_SIZE',
      (image) => image.applyPart(partHeader(wasi, 0, LIMITS.smallRegionBytesMax + 1), EMPTY),
    ],
    [
      'that do not begin at the beginning',
      'IMAGE_REGION_PART',
      (image) => image.applyPart(partHeader(wasi, 1, 4), Uint8Array.of(1)),
    ],
    [
      'that begin twice',
      'IMAGE_REGION_PART',
      (image) => {
        image.applyPart(partHeader(wasi, 0, 4), Uint8Array.of(1))
        image.applyPart(partHeader(wasi, 0, 4), Uint8Array.of(1))
      },
    ],
    [
      'with a gap',
      'IMAGE_REGION_PART',
      (image) => {
        image.applyPart(partHeader(wasi, 0, 4), Uint8Array.of(1))
        image.applyPart(partHeader(wasi, 2, 4), Uint8Array.of(3))
      },
    ],
    [
      'that overlap',
      'IMAGE_REGION_PART',
      (image) => {
        image.applyPart(partHeader(wasi, 0, 4), Uint8Array.of(1, 2))
        image.applyPart(partHeader(wasi, 1, 4), Uint8Array.of(2))
      },
    ],
    [
      'that are longer than the rest',
      'IMAGE_REGION_PART',
      (image) => image.applyPart(partHeader(wasi, 0, 1), Uint8Array.of(1, 2)),
    ],
    [
      'whose size changes',
      'IMAGE_REGION_PART',
      (image) => {
        image.applyPart(partHeader(wasi, 0, 4), Uint8Array.of(1))
        image.applyPart(partHeader(wasi, 1, 5), Uint8Array.of(2))
      },
    ],
    [
      'that bring nothing',
      'IMAGE_REGION_PART',
      (image) => image.applyPart(partHeader(wasi, 0, 4), EMPTY),
    ],
    [
      'of a region that is whole',
      'IMAGE_REGION_PART',
      (image) => {
        image.applyPart(partHeader(wasi, 0, 1), Uint8Array.of(1))
        image.applyPart(partHeader(wasi, 1, 1), EMPTY)
      },
    ],
  ]
  test.each(parts)('%s: %s', (_, code, work) => {
    expect(refusalOf(() => work(fresh().image))).toBe(code)
  })

  test('and those in order make the region', () => {
    const { image } = fresh()
    for (const region of TRAVELLING_REGIONS) {
      if (region === wasi) {
        image.applyPart(partHeader(wasi, 0, 3), Uint8Array.of(1, 2))
        image.applyPart(partHeader(wasi, 2, 3), Uint8Array.of(3))
      } else image.applyPart(partHeader(region, 0, 0), EMPTY)
    }
    image.finish(SIZES)
    const found = image.smallRegions().find(({ region }) => region === wasi)
    expect([...(found?.bytes ?? [])]).toEqual([1, 2, 3])
  })
})

describe('the end is refused', () => {
  const [memory, files] = SIZES
  const ends: readonly (readonly [string, string, readonly (RegionSize | undefined)[]])[] = [
    ['with a region missing', 'IMAGE_REGIONS', [memory]],
    ['with one region for another', 'IMAGE_REGIONS', [memory, memory]],
    ['with a region too many', 'IMAGE_REGIONS', [memory, files, { region: 9, pages: 1 }]],
    ['with an unknown region', 'IMAGE_REGION', [memory, { region: REGION.wasi, pages: 1 }]],
    ['smaller than what came', 'IMAGE_SIZE', [memory, { region: REGION.files, pages: 8 }]],
    ['in broken pages', 'IMAGE_SIZE', [memory, { region: REGION.files, pages: WASM_PAGES + 1 }]],
    ['above the limit', 'IMAGE_PAGE_RANGE', [memory, { region: REGION.files, pages: 48 }]],
  ]
  test.each(ends)('%s: %s', (_, code, sizes) => {
    const { image } = fresh()
    sendSmall(image)
    const given = sizes.filter((size) => size !== undefined)
    expect(refusalOf(() => image.finish(given))).toBe(code)
    expect(refusalOf(() => image.digests())).toBe('IMAGE_UNFINISHED')
  })

  test.each(TRAVELLING_REGIONS)('without region %i', (missing) => {
    const { image } = fresh()
    for (const region of TRAVELLING_REGIONS) {
      if (region !== missing) image.applyPart(partHeader(region, 0, 1), Uint8Array.of(1))
    }
    expect(refusalOf(() => image.finish(SIZES))).toBe('IMAGE_REGION_MISSING')
  })

  test('with a region half there', () => {
    const { image } = fresh()
    for (const region of TRAVELLING_REGIONS) {
      image.applyPart(partHeader(region, 0, 2), Uint8Array.of(1))
    }
    expect(refusalOf(() => image.finish(SIZES))).toBe('IMAGE_REGION_MISSING')
  })

  test('twice, and before it nothing is told', () => {
    const { image } = fresh()
    sendSmall(image)
    expect(refusalOf(() => image.digests())).toBe('IMAGE_UNFINISHED')
    image.finish(SIZES)
    expect(refusalOf(() => image.finish(SIZES))).toBe('IMAGE_ENDED')
  })
})

describe('what is held', () => {
  test('grows by what the runtime can grow by, whichever page comes first', () => {
    for (const page of [WASM_PAGES, WASM_PAGES + 3, 2 * WASM_PAGES - 1]) {
      const { instance, image } = fresh()
      image.applyPages(pagesHeader(1, [page]), bodyOf(7))
      expect(bytesIn(instance.paged)).toHaveLength(2 * WASM_PAGES * PAGE_BYTES)
      expect(bytesIn(instance.paged)[page * PAGE_BYTES]).toBe(7)
      sendSmall(image)
      image.finish([{ region: REGION.memory, pages: 2 * WASM_PAGES }, ...SIZES.slice(1)])
    }
  })

  test('grows at the end by pages that were never sent', () => {
    const { instance, image } = fresh()
    sendSmall(image)
    image.finish([{ region: REGION.memory, pages: 2 * WASM_PAGES }, ...SIZES.slice(1)])
    expect(bytesIn(instance.paged)).toHaveLength(2 * WASM_PAGES * PAGE_BYTES)
    const want = new PageTree(2 * WASM_PAGES).digest(REGION.memory)
    expect(pagedDigests(image)[REGION.memory]).toBe(Buffer.from(want).toString('hex'))
  })

  test('is hashed from the memory of the instance, not from the record', () => {
    const { instance, image } = fresh()
    const live = bytesIn(instance.paged)
    // A write that does not take: the memory has another first byte than the record.
    const write = Reflect.get(Uint8Array.prototype, 'set')
    vi.spyOn(Uint8Array.prototype, 'set').mockImplementation(function (this: Uint8Array, ...args) {
      Reflect.apply(write, this, args)
      if (this.buffer === live.buffer) this[0] = 99
    })
    image.applyPages(pagesHeader(1, [2]), bodyOf(7))
    vi.restoreAllMocks()
    expect([live[2 * PAGE_BYTES], live[2 * PAGE_BYTES + 1]]).toEqual([99, 7])
    sendSmall(image)
    image.finish(SIZES)
    const want = new PageTree(WASM_PAGES)
    want.set(2, leafOf(live.subarray(2 * PAGE_BYTES, 3 * PAGE_BYTES)))
    const { [REGION.memory]: have } = pagedDigests(image)
    expect(have).toBe(Buffer.from(want.digest(REGION.memory)).toString('hex'))
  })

  test('counts the pages that came', () => {
    const { image } = fresh()
    image.applyPages(pagesHeader(1, [1, 2], [4]), bodyOf(1, 2))
    image.applyPages(pagesHeader(2, [1]), bodyOf(3))
    expect(image.pagesTaken).toBe(4)
  })
})

describe('a hostile header', () => {
  const anyHeader = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc
      .record({
        round: fc.integer({ min: 0, max: 40 }),
        region: fc.integer({ min: 0, max: 10 }),
        pages: fc.array(fc.nat(80), { maxLength: 6 }),
        zeroPages: fc.array(fc.oneof(fc.nat(80), fc.nat(0xffff_ffff)), { maxLength: 6 }),
      })
      .map(({ round, region, pages, zeroPages }) => pagesHeader(round, pages, zeroPages, region)),
    fc
      .tuple(fc.nat(10), fc.nat(0xffff_ffff), fc.nat(0xffff_ffff))
      .map((facts) => partHeader(...facts)),
  )

  test('is refused with a code or taken, and never makes room beyond the limit', () => {
    const record = fc.tuple(anyHeader, fc.nat(6), fc.boolean(), fc.nat(255), fc.nat(80))
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const { instance, image } = fresh(4 * WASM_PAGES)
        for (const [header, pages, isPart, flip, at] of records) {
          const bytes = Uint8Array.from(header)
          if (flip < 64 && bytes.length > 0) bytes[at % bytes.length] = flip
          const body = bodyOf(...Array.from({ length: pages }, () => flip))
          try {
            if (isPart) image.applyPart(bytes, body)
            else image.applyPages(bytes, body)
          } catch (thrown) {
            if (!isCoded(thrown)) throw thrown
            expect(thrown.code).toMatch(/^(?:IMAGE|WIRE)_/)
          }
        }
        for (const held of contents(instance.paged)) {
          expect(held.length).toBeLessThanOrEqual(4 * WASM_PAGES * PAGE_BYTES)
        }
      }),
      { numRuns: 400 },
    )
  })
})
