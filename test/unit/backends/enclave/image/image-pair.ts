/**
 * A memory to copy, an instance to fill, and the wire between them, for tests of the image.
 * Invariant: the instance grows only by whole WebAssembly pages, as the runtime's does.
 */
import { CodedError, codeOf } from '../../../../../backends/contract/errors.ts'
import {
  PAGE_BYTES,
  REGION,
  type PagedRegion,
} from '../../../../../backends/enclave/image/regions.ts'
import { TRAVELLING_REGIONS } from '../../../../../backends/enclave/image/root.ts'
import type { PageBatch, SourceImage } from '../../../../../backends/enclave/image/source-image.ts'
import {
  TargetImage,
  type InertInstance,
} from '../../../../../backends/enclave/image/target-image.ts'
import { encodeMessage } from '../../../../../proto/codec.ts'
import { talos } from '../../../../../proto/generated/talos.js'

/** Image pages of one WebAssembly page. */
export const WASM_PAGES = 16
/** Image pages that each region may come to have. */
export const PAGES_MAX = 64 * WASM_PAGES

/** Two shared memories of so many image pages. */
export function pagedRegions(memoryPages: number, filePages = WASM_PAGES): readonly PagedRegion[] {
  const memoryOf = (pages: number): WebAssembly.Memory =>
    new WebAssembly.Memory({ initial: pages / WASM_PAGES, maximum: 64, shared: true })
  return [
    { region: REGION.memory, memory: memoryOf(memoryPages) },
    { region: REGION.files, memory: memoryOf(filePages) },
  ]
}

/** An instance with nothing in it. */
export class BareInstance implements InertInstance {
  readonly paged: readonly PagedRegion[]

  constructor(memoryPages = WASM_PAGES, filePages = WASM_PAGES) {
    this.paged = pagedRegions(memoryPages, filePages)
  }

  growPaged(region: number, pages: number): void {
    if (pages % WASM_PAGES !== 0) throw new CodedError({ code: 'STATE_PAGES', pages })
    const found = memoryOf(this.paged, region)
    found.grow((pages * PAGE_BYTES - found.buffer.byteLength) / (WASM_PAGES * PAGE_BYTES))
  }
}

/** The memory of one region. */
export function memoryOf(paged: readonly PagedRegion[], region: number): WebAssembly.Memory {
  const found = paged.find((each) => each.region === region)
  if (found === undefined) throw new CodedError({ code: 'TEST_REGION', region })
  return found.memory
}

/** The live bytes of one region. */
export function bytesIn(paged: readonly PagedRegion[], region: number = REGION.memory): Uint8Array {
  return new Uint8Array(memoryOf(paged, region).buffer)
}

/** Every byte of every region, copied. */
export function contents(paged: readonly PagedRegion[]): Buffer[] {
  return paged.map(({ region }) => Buffer.from(bytesIn(paged, region)))
}

/** Whether two lists of regions hold the same bytes. */
export function holdSame(left: readonly PagedRegion[], right: readonly PagedRegion[]): boolean {
  const others = contents(right)
  return contents(left).every((bytes, at) => others[at]?.equals(bytes) ?? false)
}

/** An image over an instance, within {@link PAGES_MAX}. */
export function targetOver(instance: InertInstance, pagesMax = PAGES_MAX): TargetImage {
  return new TargetImage(
    instance,
    new Map([
      [REGION.memory, pagesMax],
      [REGION.files, pagesMax],
    ]),
  )
}

/** A header of pages. */
export function pagesHeader(
  round: number,
  pages: number[],
  zeroPages: number[] = [],
  region: number = REGION.memory,
): Uint8Array {
  return encodeMessage(talos.v1.PagesHeader, { region, round, pages, zeroPages })
}

/** A header of a part of a small region. */
export function partHeader(region: number, offset: number, total: number): Uint8Array {
  return encodeMessage(talos.v1.RegionHeader, { region, offset, total })
}

/** So many pages, each filled with a byte. */
export function bodyOf(...fills: readonly number[]): Uint8Array {
  const body = new Uint8Array(fills.length * PAGE_BYTES)
  fills.forEach((fill, at) => body.fill(fill, at * PAGE_BYTES, (at + 1) * PAGE_BYTES))
  return body
}

/** The batches of one round, copied, since each is good only until the next. */
export async function roundOf(source: SourceImage, round: number): Promise<PageBatch[]> {
  const batches: PageBatch[] = []
  for await (const { header, body, pages } of source.round(round)) {
    batches.push({ header, body: Uint8Array.from(body), pages })
  }
  return batches
}

/** Sends one round. Returns the number of pages it took. */
export async function send(
  source: SourceImage,
  target: TargetImage,
  round: number,
): Promise<number> {
  let pages = 0
  for await (const batch of source.round(round)) {
    target.applyPages(batch.header, batch.body)
    pages += batch.pages
  }
  return pages
}

/** Gives every small region one byte, its number. */
export function sendSmall(target: TargetImage): void {
  for (const region of TRAVELLING_REGIONS) {
    target.applyPart(partHeader(region, 0, 1), Uint8Array.of(region))
  }
}

/** Digests of the paged regions as hex, by number. */
export function pagedDigests(image: {
  digests(): readonly { readonly region: number; readonly digest: Uint8Array }[]
}): Record<number, string> {
  const paged: readonly number[] = [REGION.memory, REGION.files]
  return Object.fromEntries(
    image
      .digests()
      .filter(({ region }) => paged.includes(region))
      .map(({ region, digest }) => [region, Buffer.from(digest).toString('hex')]),
  )
}

/** The code that some work is refused with, or `accepted`. */
export function refusalOf(work: () => unknown): string {
  try {
    work()
    return 'accepted'
  } catch (thrown) {
    return codeOf(thrown)
  }
}
