/**
 * The paged regions of a running TA as the source sends them: rounds of changed pages.
 * Invariant: a leaf is that of the bytes that were handed out; after a round over a stopped TA the
 * tree is the tree of its memory. Leaves to others: sealing, and when to stop (convergence.ts).
 */
import { setImmediate } from 'node:timers/promises'
import { encodeMessage } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../limits.ts'
import { leafOf, PageTree, ZERO_LEAF } from './merkle.ts'
import { SCAN_PAGES } from './page-machine.ts'
import { PageScanner, type ChangedPage } from './page-scanner.ts'
import { PAGE_BYTES, type PagedRegion } from './regions.ts'
import type { RegionDigest } from './root.ts'
import { ScanHelper } from './scan-helper.ts'

/** Longest time that a round keeps the thread to itself. */
const SLICE_MS = 4

/** Pages of one sealed record; good until the next batch is asked for. */
export interface PageBatch {
  /** Canonical PagesHeader. */
  readonly header: Uint8Array
  readonly body: Uint8Array
  readonly pages: number
}

/** Image pages of one region. */
export interface RegionSize {
  readonly region: number
  readonly pages: number
}

/** Leaves of one paged region, 32 bytes a page. */
export interface RegionLeaves {
  readonly region: number
  readonly leaves: Uint8Array
}

interface Scanned {
  readonly region: number
  readonly scanner: PageScanner
  readonly tree: PageTree
}

/** The pages of one TA, scanned under keys of this move. */
export class SourceImage {
  private readonly regions: readonly Scanned[]
  /** For memories that are worth a second thread. */
  private readonly helper: ScanHelper | undefined
  private readonly body = new Uint8Array(LIMITS.pagesPerBatch * PAGE_BYTES)

  constructor(paged: readonly PagedRegion[]) {
    const bytes = paged.reduce((sum, { memory }) => sum + memory.buffer.byteLength, 0)
    this.helper = bytes / PAGE_BYTES < LIMITS.scanHelpPagesMin ? undefined : new ScanHelper()
    this.regions = paged.map(({ region, memory }) => {
      const scanner = new PageScanner(memory, region, this.helper)
      return { region, scanner, tree: new PageTree(memory.buffer.byteLength / PAGE_BYTES) }
    })
  }

  /** Sizes as of the last round. */
  sizes(): readonly RegionSize[] {
    return this.regions.map(({ region, tree }) => ({ region, pages: tree.pages }))
  }

  /** Digests of the paged regions as they were handed out. */
  digests(): readonly RegionDigest[] {
    return this.regions.map(({ region, tree }) => ({ region, digest: tree.digest(region) }))
  }

  /** Leaves of the paged regions as they were handed out. They are secrets: contents can be guessed. */
  leaves(): readonly RegionLeaves[] {
    return this.regions.map(({ region, tree }) => ({ region, leaves: tree.snapshot() }))
  }

  /** One pass over every page; round numbers rise. */
  async *round(round: number): AsyncGenerator<PageBatch> {
    for (const scanned of this.regions) yield* this.pass(scanned, round)
  }

  /** Wipes keys and copies. */
  close(): void {
    for (const { scanner } of this.regions) scanner.close()
    this.helper?.close()
    this.body.fill(0)
  }

  private async *pass({ region, scanner, tree }: Scanned, round: number) {
    const total = scanner.begin()
    tree.resize(total)
    const batch = new Batch(region, round, this.body)
    let sliceMs = performance.now()
    for (let first = 0; first < total; first += SCAN_PAGES) {
      if (performance.now() - sliceMs > SLICE_MS) {
        await setImmediate()
        sliceMs = performance.now()
      }
      for (const page of scanner.changed(first)) {
        tree.set(page.index, page.bytes === undefined ? ZERO_LEAF : leafOf(page.bytes))
        batch.add(page)
      }
      // Full enough that the next pass could overflow it.
      if (!batch.isNearlyFull) continue
      tree.refresh()
      yield batch.take()
    }
    tree.refresh()
    if (!batch.isEmpty) yield batch.take()
  }
}

/** Collects pages until a record is worth sending. */
class Batch {
  private pages: number[] = []
  private zeroPages: number[] = []
  private readonly region: number
  private readonly round: number
  private readonly body: Uint8Array

  constructor(region: number, round: number, body: Uint8Array) {
    this.region = region
    this.round = round
    this.body = body
  }

  get isEmpty(): boolean {
    return this.pages.length + this.zeroPages.length === 0
  }

  get isNearlyFull(): boolean {
    const room = LIMITS.pagesPerBatch - Math.max(this.pages.length, this.zeroPages.length)
    return room < SCAN_PAGES
  }

  add({ index, bytes }: ChangedPage): void {
    if (bytes === undefined) {
      this.zeroPages.push(index)
      return
    }
    this.body.set(bytes, this.pages.length * PAGE_BYTES)
    this.pages.push(index)
  }

  take(): PageBatch {
    const { region, round, pages, zeroPages } = this
    const header = encodeMessage(talos.v1.PagesHeader, { region, round, pages, zeroPages })
    this.pages = []
    this.zeroPages = []
    const body = this.body.subarray(0, pages.length * PAGE_BYTES)
    return { header, body, pages: pages.length + zeroPages.length }
  }
}
