/**
 * The image at the target: pages and regions go into the inert instance that will run, and the
 * root is computed over what that instance then holds.
 * Invariant: rounds never fall and rise strictly for a page; nothing outside the plan's limits is
 * made room for; after the end, or the first refusal, nothing more is taken or told. Leaves hash
 * instance memory, not records.
 * Leaves to others: opening records (session/), comparing roots (handover/).
 */
import { CodedError } from '../../contract/errors.ts'
import { decodeExact } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../limits.ts'
import { leafOf, PageTree } from './merkle.ts'
import { PAGE_BYTES, type PagedRegion, type SmallRegion } from './regions.ts'
import { smallDigest, TRAVELLING_REGIONS, type RegionDigest } from './root.ts'
import type { RegionSize } from './source-image.ts'

/** What the instance offers. */
export interface InertInstance {
  readonly paged: readonly PagedRegion[]
  growPaged(region: PagedRegion['region'], pages: number): void
}

interface Filled {
  readonly paged: PagedRegion
  readonly pagesMax: number
  readonly tree: PageTree
  /** Round in which a page came last; 0: never. */
  rounds: Uint16Array
  /** Index above which the running pass of this round has not been. */
  lastIndex: number
  lastRound: number
}

const ZERO_PAGE = new Uint8Array(PAGE_BYTES)
/** Memory grows by whole WebAssembly pages of 64 KiB. */
const GROWTH_PAGES = 65_536 / PAGE_BYTES

function refuse(code: string, facts: Record<string, number> = {}): never {
  throw new CodedError({ code, ...facts })
}

/** An image that is being filled. */
export class TargetImage {
  private readonly instance: InertInstance
  private readonly filled = new Map<number, Filled>()
  private readonly parts = new Map<number, { bytes: Uint8Array; filled: number }>()
  private round = 0
  private phase: 'open' | 'ended' | 'refused' = 'open'
  private taken = 0

  /** @param pagesMax image pages that each paged region may come to have. */
  constructor(instance: InertInstance, pagesMax: ReadonlyMap<number, number>) {
    this.instance = instance
    for (const paged of instance.paged) {
      const pages = paged.memory.buffer.byteLength / PAGE_BYTES
      this.filled.set(paged.region, {
        paged,
        pagesMax: pagesMax.get(paged.region) ?? 0,
        tree: new PageTree(pages),
        rounds: new Uint16Array(pages),
        lastIndex: -1,
        lastRound: 0,
      })
    }
  }

  /** Pages taken so far, in all rounds. */
  get pagesTaken(): number {
    return this.taken
  }

  /** Takes one record of pages. @throws CodedError `IMAGE_…`. */
  applyPages(header: Uint8Array, body: Uint8Array): void {
    this.take(() => this.takePages(header, body))
  }

  /** Takes one part of a small region; parts come in order. @throws CodedError `IMAGE_…`. */
  applyPart(header: Uint8Array, body: Uint8Array): void {
    this.take(() => this.takePart(header, body))
  }

  /** The source says that this is all: sizes are exact from here on. @throws `IMAGE_…`. */
  finish(sizes: readonly RegionSize[]): void {
    this.take(() => this.settle(sizes))
    this.phase = 'ended'
  }

  /** The small regions, complete. */
  smallRegions(): readonly SmallRegion[] {
    if (this.phase !== 'ended') refuse('IMAGE_UNFINISHED')
    return TRAVELLING_REGIONS.map((region) => ({
      region: region as SmallRegion['region'],
      bytes: this.parts.get(region)?.bytes ?? refuse('IMAGE_REGION_MISSING', { region }),
    }))
  }

  /** Wipes the small regions; the paged ones are the instance's. */
  wipe(): void {
    for (const { bytes } of this.parts.values()) bytes.fill(0)
  }

  /** Digests of every travelling region, over what the instance holds. */
  digests(): readonly RegionDigest[] {
    const paged = [...this.filled].map(([region, { tree }]) => ({
      region,
      digest: tree.digest(region),
    }))
    return [...paged, ...this.smallRegions().map(smallDigest)]
  }

  private takePages(header: Uint8Array, body: Uint8Array): void {
    const facts = decodeExact(talos.v1.PagesHeader, header, LIMITS.recordHeaderBytesMax)
    const region = this.filled.get(facts.region)
    if (region === undefined) return refuse('IMAGE_REGION', { region: facts.region })
    if (body.length !== facts.pages.length * PAGE_BYTES) refuse('IMAGE_BODY_LENGTH')
    const counts = [facts.pages.length, facts.zeroPages.length]
    if (Math.max(...counts) > LIMITS.pagesPerBatch || Math.max(...counts) === 0) {
      refuse('IMAGE_BATCH')
    }
    this.enterRound(region, facts.round)
    const first = Math.min(facts.pages[0] ?? Infinity, facts.zeroPages[0] ?? Infinity)
    if (first <= region.lastIndex) refuse('IMAGE_PAGE_ORDER', { page: first })
    assertRising(facts.pages)
    assertRising(facts.zeroPages)
    const last = Math.max(facts.pages.at(-1) ?? -1, facts.zeroPages.at(-1) ?? -1)
    this.reach(region, last + 1)
    const memory = new Uint8Array(region.paged.memory.buffer)
    for (const [at, page] of facts.pages.entries()) {
      const bytes = body.subarray(at * PAGE_BYTES, (at + 1) * PAGE_BYTES)
      this.put(region, memory, page, facts.round, bytes)
    }
    for (const page of facts.zeroPages) this.put(region, memory, page, facts.round, ZERO_PAGE)
    // Now, while the TA runs at the source, and not when it waits for the root.
    region.tree.refresh()
    region.lastIndex = last
    this.taken += facts.pages.length + facts.zeroPages.length
  }

  private takePart(header: Uint8Array, body: Uint8Array): void {
    const { region, offset, total } = decodeExact(
      talos.v1.RegionHeader,
      header,
      LIMITS.recordHeaderBytesMax,
    )
    if (!TRAVELLING_REGIONS.includes(region)) refuse('IMAGE_REGION', { region })
    if (total > LIMITS.smallRegionBytesMax) refuse('IMAGE_REGION_SIZE', { region, total })
    const begun = this.parts.get(region)
    if ((begun === undefined) !== (offset === 0)) refuse('IMAGE_REGION_PART', { region, offset })
    const part = begun ?? { bytes: new Uint8Array(total), filled: 0 }
    const fits = part.bytes.length === total && part.filled === offset
    const progress = body.length > 0 || total === 0
    if (!fits || !progress || body.length > total - offset) {
      refuse('IMAGE_REGION_PART', { region, offset })
    }
    part.bytes.set(body, offset)
    part.filled += body.length
    this.parts.set(region, part)
  }

  private settle(sizes: readonly RegionSize[]): void {
    const named = new Set(sizes.map(({ region }) => region))
    if (named.size !== this.filled.size || sizes.length !== named.size) refuse('IMAGE_REGIONS')
    for (const { region, pages } of sizes) {
      const filled = this.filled.get(region)
      if (filled === undefined) return refuse('IMAGE_REGION', { region })
      this.reach(filled, pages)
      if (filled.tree.pages !== pages) refuse('IMAGE_SIZE', { region, pages })
    }
    for (const region of TRAVELLING_REGIONS) {
      const part = this.parts.get(region)
      if (part === undefined || part.filled !== part.bytes.length) {
        refuse('IMAGE_REGION_MISSING', { region })
      }
    }
  }

  /** One step of an open image; a refusal leaves it refused. */
  private take(step: () => void): void {
    if (this.phase !== 'open') refuse('IMAGE_ENDED')
    this.phase = 'refused'
    step()
    this.phase = 'open'
  }

  private enterRound(region: Filled, round: number): void {
    if (round < 1 || round > LIMITS.copyRoundsMax + 1) refuse('IMAGE_ROUND', { round })
    if (round < this.round) refuse('IMAGE_ROUND', { round })
    this.round = round
    if (region.lastRound === round) return
    region.lastRound = round
    region.lastIndex = -1
  }

  private reach(region: Filled, pages: number): void {
    if (pages > region.pagesMax) refuse('IMAGE_PAGE_RANGE', { page: pages - 1 })
    if (pages <= region.tree.pages) return
    const whole = Math.ceil(pages / GROWTH_PAGES) * GROWTH_PAGES
    this.instance.growPaged(region.paged.region, whole)
    const grown = region.paged.memory.buffer.byteLength / PAGE_BYTES
    region.tree.resize(grown)
    const rounds = new Uint16Array(grown)
    rounds.set(region.rounds)
    region.rounds = rounds
  }

  private put(
    region: Filled,
    memory: Uint8Array,
    page: number,
    round: number,
    bytes: Uint8Array,
  ): void {
    if ((region.rounds[page] ?? round) >= round) refuse('IMAGE_PAGE_ROUND', { page })
    region.rounds[page] = round
    const held = memory.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
    held.set(bytes)
    region.tree.set(page, leafOf(held))
  }
}

function assertRising(pages: readonly number[]): void {
  for (let at = 1; at < pages.length; at++) {
    if ((pages[at] ?? 0) <= (pages[at - 1] ?? 0)) refuse('IMAGE_PAGE_ORDER')
  }
}
