/**
 * Source and target image together: whatever a TA writes while it is copied, after the last pass the
 * target holds the same bytes and both have the same digests; and each way to cheat is seen.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { PageTree, ZERO_LEAF, leafOf } from '../../../../../backends/enclave/image/merkle.ts'
import {
  PAGE_BYTES,
  REGION,
  type PagedRegion,
} from '../../../../../backends/enclave/image/regions.ts'
import { SourceImage, type PageBatch } from '../../../../../backends/enclave/image/source-image.ts'
import type { TargetImage } from '../../../../../backends/enclave/image/target-image.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { decodeExact } from '../../../../../proto/codec.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import { ask, openRuntime } from '../runtime/driver-ta.ts'
import { ta } from '../wasm/wat.ts'
import {
  BareInstance,
  PAGES_MAX,
  WASM_PAGES,
  bodyOf,
  bytesIn,
  holdSame,
  memoryOf,
  pagedDigests,
  pagedRegions,
  pagesHeader,
  refusalOf,
  roundOf,
  send,
  sendSmall,
  targetOver,
} from './image-pair.ts'

const open: SourceImage[] = []
afterEach(() => {
  vi.restoreAllMocks()
  for (const image of open.splice(0)) image.close()
})

function sourceOver(paged: readonly PagedRegion[]): SourceImage {
  const image = new SourceImage(paged)
  open.push(image)
  return image
}

function headerOf({ header }: PageBatch): talos.v1.PagesHeader {
  return decodeExact(talos.v1.PagesHeader, header, LIMITS.recordHeaderBytesMax)
}

/** The digest of a region computed anew over all of its bytes. */
function digestAnew(paged: readonly PagedRegion[], region: number): string {
  const bytes = bytesIn(paged, region)
  const tree = new PageTree(bytes.length / PAGE_BYTES)
  for (let page = 0; page < tree.pages; page++) {
    const held = bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
    tree.set(page, leafOf(held))
  }
  return Buffer.from(tree.digest(region)).toString('hex')
}

function expectSame(source: SourceImage, paged: readonly PagedRegion[], target: TargetImage): void {
  expect(pagedDigests(target)).toEqual(pagedDigests(source))
  for (const { region } of paged) {
    expect(pagedDigests(source)[region]).toBe(digestAnew(paged, region))
  }
}

/** Fills pages with bytes of their own. */
function scribble(paged: readonly PagedRegion[], pages: Iterable<number>): void {
  const live = bytesIn(paged)
  for (const page of pages) live.fill((page % 255) + 1, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
}

describe('rounds', () => {
  test('carry strictly rising pages, at most 256 a batch, and leave zeros out', async () => {
    const paged = pagedRegions(PAGES_MAX)
    const written = Array.from({ length: 700 }, (_, at) => at + (at >> 2))
    scribble(paged, written)
    const image = sourceOver(paged)
    const batches = await roundOf(image, 1)
    const headers = batches.map(headerOf)
    expect(headers.flatMap(({ pages }) => pages)).toEqual(written)
    for (const [at, { pages, zeroPages, region, round }] of headers.entries()) {
      expect([region, round, zeroPages]).toEqual([REGION.memory, 1, []])
      expect(pages.length).toBeLessThanOrEqual(LIMITS.pagesPerBatch)
      expect(batches[at]?.body).toHaveLength(pages.length * PAGE_BYTES)
    }
    expect(batches.reduce((sum, { pages }) => sum + pages, 0)).toBe(700)
    expect(await roundOf(image, 2)).toEqual([])
  })

  test('tell pages that became zeros, without bytes', async () => {
    const paged = pagedRegions(2 * WASM_PAGES)
    scribble(paged, [3, 4, 5])
    const image = sourceOver(paged)
    await roundOf(image, 1)
    bytesIn(paged).fill(0, 4 * PAGE_BYTES, 6 * PAGE_BYTES)
    const [batch, ...more] = await roundOf(image, 2)
    if (batch === undefined) return expect.unreachable()
    expect(more).toEqual([])
    expect(headerOf(batch)).toMatchObject({ pages: [], zeroPages: [4, 5] })
    expect(batch.body).toHaveLength(0)
    expect(pagedDigests(image)[REGION.memory]).toBe(digestAnew(paged, REGION.memory))
  })

  test('hold no more than one batch, whatever the size', async () => {
    const paged = pagedRegions(PAGES_MAX)
    scribble(
      paged,
      Array.from({ length: PAGES_MAX }, (_, at) => at),
    )
    const buffers = new Set<ArrayBufferLike>()
    for await (const { body } of sourceOver(paged).round(1)) buffers.add(body.buffer)
    expect(buffers.size).toBe(1)
  })

  test('give way to everything else as soon as their slice is over', async () => {
    const paged = pagedRegions(PAGES_MAX)
    let clockMs = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (clockMs += 5))
    let turns = 0
    let isOver = false
    const turn = (): void => {
      turns += 1
      if (!isOver) setImmediate(turn)
    }
    setImmediate(turn)
    await roundOf(sourceOver(paged), 1)
    isOver = true
    expect(turns).toBeGreaterThanOrEqual(PAGES_MAX / 64 - 1)
  })

  test('wipe what they copied', async () => {
    const paged = pagedRegions(WASM_PAGES)
    scribble(paged, [1])
    const image = new SourceImage(paged)
    let body = new Uint8Array(0)
    for await (const batch of image.round(1)) body = Uint8Array.from(batch.body)
    expect(body[0]).toBe(2)
    const held = (image as unknown as { body: Uint8Array }).body
    expect(held[0]).toBe(2)
    image.close()
    expect(held.every((byte) => byte === 0)).toBe(true)
  })
})

describe('what arrives', () => {
  test('is what the source holds, for any writes, zeros and growth between rounds', async () => {
    const page = fc.nat(6 * WASM_PAGES)
    const write = fc.record({
      do: fc.constant('write'),
      page,
      at: fc.nat(4095),
      value: fc.nat(255),
    })
    const zero = fc.record({ do: fc.constant('zero'), page })
    const grow = fc.record({ do: fc.constant('grow') })
    const rounds = fc.array(
      fc.array(fc.oneof({ arbitrary: write, weight: 5 }, zero, grow), { maxLength: 12 }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(rounds, async (plan) => {
        const paged = pagedRegions(2 * WASM_PAGES)
        const source = sourceOver(paged)
        const instance = new BareInstance(2 * WASM_PAGES)
        const target = targetOver(instance)
        for (const [at, moves] of plan.entries()) {
          for (const move of moves) {
            if (move.do === 'grow') {
              const memory = memoryOf(paged, REGION.memory)
              if (memory.buffer.byteLength < 6 * WASM_PAGES * PAGE_BYTES) memory.grow(1)
              continue
            }
            const live = bytesIn(paged)
            if (!('page' in move) || (move.page + 1) * PAGE_BYTES > live.length) continue
            const start = move.page * PAGE_BYTES
            if ('value' in move) live[start + move.at] = move.value
            else live.fill(0, start, start + PAGE_BYTES)
          }
          await send(source, target, at + 1)
        }
        sendSmall(target)
        target.finish(source.sizes())
        expect(holdSame(instance.paged, paged)).toBe(true)
        expectSame(source, paged, target)
      }),
      { numRuns: 60 },
    )
  })

  test('is what the source holds, though a thread writes and grows while it is copied', async () => {
    const paged = pagedRegions(16 * WASM_PAGES)
    const memory = memoryOf(paged, REGION.memory)
    const control = new Int32Array(new SharedArrayBuffer(8))
    const writer = new Worker(WRITER, { eval: true, workerData: { memory, control } })
    await once(writer, 'message')
    const source = sourceOver(paged)
    const instance = new BareInstance(16 * WASM_PAGES)
    const target = targetOver(instance)
    const rounds = 8
    for (let round = 1; round <= rounds; round++) {
      for await (const batch of source.round(round)) {
        target.applyPages(batch.header, batch.body)
        // The pass goes on over a memory that is no longer what it was when the pass began.
        await moreWrites(control)
      }
      await moreWrites(control)
    }
    const stopped = once(writer, 'exit')
    Atomics.store(control, 0, 1)
    await stopped
    expect(await send(source, target, rounds + 1)).toBeGreaterThan(0)
    expect(await send(source, target, rounds + 2)).toBe(0)
    sendSmall(target)
    target.finish(source.sizes())
    expect(bytesIn(paged).length).toBeGreaterThan(16 * WASM_PAGES * PAGE_BYTES)
    expect(holdSame(instance.paged, paged)).toBe(true)
    expectSame(source, paged, target)
  })

  test('has the leaves of what was handed out, whatever the live page is by then', async () => {
    const paged = pagedRegions(WASM_PAGES)
    scribble(paged, [1, 2])
    const source = sourceOver(paged)
    const target = targetOver(new BareInstance())
    const live = bytesIn(paged)
    // Page 2 is another one for a moment: after its copy was made, before its leaf is computed.
    const setLeaf = Reflect.get(PageTree.prototype, 'set')
    vi.spyOn(PageTree.prototype, 'set').mockImplementation(function (this: PageTree, page, leaf) {
      Reflect.apply(setLeaf, this, [page, leaf])
      if (page === 1) live.fill(77, 2 * PAGE_BYTES, 3 * PAGE_BYTES)
    })
    const batches = await roundOf(source, 1)
    vi.restoreAllMocks()
    scribble(paged, [2])
    for (const { header, body } of batches) target.applyPages(header, body)
    expect(await send(source, target, 2)).toBe(0)
    sendSmall(target)
    target.finish(source.sizes())
    expectSame(source, paged, target)
  })

  test('fits the runtime when a TA grows between rounds', async () => {
    const module = ta(
      '',
      `(i32.store8 (i32.mul (memory.grow (i32.const 1)) (i32.const 65536)) (i32.const 7))
       (i32.const 0)`,
    )
    const [from, to] = [await openRuntime(module), await openRuntime(module)]
    try {
      await from.start()
      const source = sourceOver(from.paged)
      await to.inert({ memoryPages: WASM_PAGES, filePages: WASM_PAGES })
      const target = targetOver(to, 4 * WASM_PAGES)
      await send(source, target, 1)
      await ask(from, 'x')
      await send(source, target, 2)
      sendSmall(target)
      target.finish(source.sizes())
      expect(bytesIn(to.paged)[WASM_PAGES * PAGE_BYTES]).toBe(7)
      expectSame(source, from.paged, target)
    } finally {
      await Promise.all([from.close(), to.close()])
    }
  })
})

describe('a root that differs is what comes of', () => {
  /** Two rounds of a source with five written pages, two of them again; `cheat` alters records. */
  async function cheated(cheat: (batches: PageBatch[]) => PageBatch[]): Promise<boolean> {
    const paged = pagedRegions(2 * WASM_PAGES)
    scribble(paged, [1, 2, 3, 4, 5])
    const source = sourceOver(paged)
    const instance = new BareInstance(2 * WASM_PAGES)
    const target = targetOver(instance)
    const first = await roundOf(source, 1)
    bytesIn(paged).fill(200, 2 * PAGE_BYTES, 4 * PAGE_BYTES)
    const batches = cheat([...first, ...(await roundOf(source, 2))])
    for (const { header, body } of batches) target.applyPages(header, body)
    sendSmall(target)
    target.finish(source.sizes())
    const isSame = holdSame(instance.paged, paged)
    const { [REGION.memory]: have } = pagedDigests(target)
    const { [REGION.memory]: want } = pagedDigests(source)
    expect(have === want).toBe(isSame)
    return have === want
  }

  function batchOf(header: Uint8Array, body: Uint8Array = new Uint8Array(0)): PageBatch {
    return { header, body, pages: 1 }
  }

  test('nothing, when nothing is altered', async () => {
    expect(await cheated((batches) => batches)).toBe(true)
  })

  const cheats: readonly (readonly [string, (batches: PageBatch[]) => PageBatch[]])[] = [
    ['a round that is left out (stale pages)', (batches) => batches.slice(0, 1)],
    [
      'a page that is left out',
      ([first, second]) => [
        batchOf(pagesHeader(1, [1, 2, 3, 4]), first?.body.subarray(0, 4 * PAGE_BYTES)),
        ...(second === undefined ? [] : [second]),
      ],
    ],
    ['a page too many', (batches) => [...batches, batchOf(pagesHeader(3, [9]), bodyOf(1))]],
    [
      'a page that was moved',
      ([first, second]) => [
        batchOf(pagesHeader(1, [1, 2, 3, 4, 6]), first?.body),
        ...(second === undefined ? [] : [second]),
      ],
    ],
    [
      'pages that changed places',
      (batches) => [...batches, batchOf(pagesHeader(3, [1, 5]), bodyOf(6, 2))],
    ],
    ['a page that was zeroed', (batches) => [...batches, batchOf(pagesHeader(3, [], [1]))]],
    [
      'a bit that was turned',
      ([first, second]) => {
        first?.body.set([(first.body[0] ?? 0) ^ 1], 0)
        return [first, second].filter((batch) => batch !== undefined)
      },
    ],
    [
      'a page in another region',
      (batches) => [...batches, batchOf(pagesHeader(2, [1], [], REGION.files), bodyOf(1))],
    ],
  ]
  test.each(cheats.slice(0, -1))('%s', async (_, cheat) => {
    expect(await cheated(cheat)).toBe(false)
  })

  test('a page in another region', async () => {
    const [, cheat] = cheats.at(-1) ?? []
    const paged = pagedRegions(WASM_PAGES)
    const source = sourceOver(paged)
    const target = targetOver(new BareInstance())
    for (const { header, body } of cheat?.([]) ?? []) target.applyPages(header, body)
    sendSmall(target)
    target.finish(source.sizes())
    const { [REGION.files]: have } = pagedDigests(target)
    expect(have).not.toBe(pagedDigests(source)[REGION.files])
  })

  test('a round that is given again is refused', async () => {
    const paged = pagedRegions(WASM_PAGES)
    scribble(paged, [1])
    const target = targetOver(new BareInstance())
    const [batch] = await roundOf(sourceOver(paged), 1)
    if (batch === undefined) return expect.unreachable()
    target.applyPages(batch.header, batch.body)
    expect(refusalOf(() => target.applyPages(batch.header, batch.body))).toBe('IMAGE_PAGE_ORDER')
  })

  test('zero pages have the leaf that is known', () => {
    expect(Buffer.from(leafOf(new Uint8Array(PAGE_BYTES))).equals(ZERO_LEAF)).toBe(true)
  })
})

/** Waits until the writer has written some more. */
async function moreWrites(control: Int32Array<SharedArrayBuffer>): Promise<void> {
  const enough = Atomics.load(control, 1) + 50
  for (;;) {
    const count = Atomics.load(control, 1)
    if (count >= enough) return
    await Atomics.waitAsync(control, 1, count).value
  }
}

/** A thread that writes all over a memory, grows it twice, and stops when it is told. */
const WRITER = `
const { parentPort, workerData: { memory, control } } = require('node:worker_threads')
let seed = 12345
const next = (below) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
  return seed % below
}
let live = new Uint8Array(memory.buffer)
parentPort.postMessage('ready')
let writes = 0
while (Atomics.load(control, 0) === 0 || writes < 1000) {
  if (writes === 200 || writes === 600) {
    memory.grow(1)
    live = new Uint8Array(memory.buffer)
  }
  const page = next(live.length / 4096) * 4096
  if (next(5) === 0) live.fill(0, page, page + 4096)
  else live.fill(next(256), page + next(2048), page + 4096)
  writes += 1
  Atomics.store(control, 1, writes)
  Atomics.notify(control, 1)
}
`
