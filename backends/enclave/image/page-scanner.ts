/**
 * Finds the pages of a live memory that are not what was sent last.
 * Invariant: the value kept for a page is that of the copy that was handed out, never of the live
 * page, so a write that races with the copy is found by a later scan. Two different pages pass for
 * the same with a probability of at most 2^-128 a comparison, over the choice of the secret key.
 * Leaves to others: when to scan (source-image.ts), stopping the TA.
 */
import { randomBytes } from 'node:crypto'
import { CodedError } from '../../contract/errors.ts'
import { LIMITS } from '../limits.ts'
import { CHANGED, KEY_BYTES, PageMachine, SCAN_PAGES, VALUE_BYTES } from './page-machine.ts'
import { PAGE_BYTES } from './regions.ts'
import { judgeStripe, newSweep, STRIPE_PAGES, takeStripe, type Sweep } from './scan-sweep.ts'
import type { ScanHelper } from './scan-helper.ts'

/** A changed page: its index, and its bytes, which are good until the next one is asked for. */
export interface ChangedPage {
  readonly index: number
  /** Undefined where the page is all zeros. */
  readonly bytes: Uint8Array | undefined
}

/** Scans one memory under a secret key of its own. */
export class PageScanner {
  private readonly memory: WebAssembly.Memory
  private readonly region: number
  private readonly helper: ScanHelper | undefined
  private readonly key: Uint8Array
  private readonly machine: PageMachine
  private readonly zeroValue: Uint8Array
  private values = sharedBytes(0)
  /** Pages below this were handed out, or found to be zeros, at least once. */
  private known = 0
  private sweep: Sweep
  /** What this thread found of the stripes that it took in this pass. */
  private flags = new Uint8Array(0)
  private judgedHere = new Uint8Array(0)

  /** @param helper a second thread for large passes; `region` names this memory to it. */
  constructor(memory: WebAssembly.Memory, region = 0, helper?: ScanHelper) {
    this.memory = memory
    this.region = region
    this.helper = helper
    this.key = sharedBytes(KEY_BYTES)
    this.key.set(randomBytes(KEY_BYTES))
    this.machine = new PageMachine(memory, this.key)
    this.machine.hash(1)
    this.zeroValue = this.machine.value(0).slice()
    helper?.open(region, memory, this.key)
    this.sweep = newSweep(0, this.values)
    this.begin()
  }

  /**
   * Begins a pass: from here on every page is judged anew, once. Returns the pages of the memory
   * now; one that was never handed out counts as zeros.
   */
  begin(): number {
    const pages = Math.max(this.pages, this.memory.buffer.byteLength / PAGE_BYTES)
    if (pages > this.pages) this.grow(pages)
    this.sweep = newSweep(pages, this.values)
    this.flags = new Uint8Array(pages)
    this.judgedHere = new Uint8Array(Math.ceil(pages / STRIPE_PAGES))
    if (this.known >= LIMITS.scanHelpPagesMin) this.helper?.sweep(this.region, this.sweep)
    return pages
  }

  /** The changed pages among {@link SCAN_PAGES} from `first` on, rising; each is then as sent. */
  *changed(first: number): Generator<ChangedPage> {
    const pages = Math.min(SCAN_PAGES, this.pages - first)
    if (pages <= 0) throw new CodedError({ code: 'IMAGE_SCAN_RANGE', first })
    const { machine, values } = this
    const places: number[] = []
    for (const page of this.suspects(first, pages)) {
      machine.copy(page, places.length)
      places.push(page)
    }
    if (places.length === 0) return
    machine.hash(places.length)
    // Values and flags are read before the caller can come between.
    const found: { index: number; copy: number; zero: boolean }[] = []
    for (const [copy, index] of places.entries()) {
      const now = machine.value(copy)
      const kept = values.subarray(index * VALUE_BYTES, (index + 1) * VALUE_BYTES)
      if (isSame(now, kept)) continue
      kept.set(now)
      found.push({ index, copy, zero: machine.isZero(copy) })
    }
    for (const { index, copy, zero } of found) {
      yield { index, bytes: zero ? undefined : machine.bytes(copy) }
    }
  }

  /** Wipes the key and the copies. */
  close(): void {
    this.machine.close()
    this.key.fill(0)
    this.values.fill(0)
  }

  private get pages(): number {
    return this.values.length / VALUE_BYTES
  }

  private grow(pages: number): void {
    const values = sharedBytes(pages * VALUE_BYTES)
    values.set(this.values)
    for (let page = this.pages; page < pages; page++) values.set(this.zeroValue, page * VALUE_BYTES)
    this.values = values
  }

  /** Pages that may have changed: all that are new, and those that differ from what is kept. */
  private suspects(first: number, pages: number): number[] {
    const group = Array.from({ length: pages }, (_, at) => first + at)
    if (first >= this.known) {
      // Nothing to compare with yet: the copies are judged, and the live pages need not be.
      this.known = first + pages
      return group
    }
    const flags = this.judged(Math.floor(first / STRIPE_PAGES))
    return group.filter((page) => ((flags[page] ?? CHANGED) & CHANGED) !== 0)
  }

  /** Flags of a stripe, from whoever has judged it; this thread judges others while it waits. */
  private judged(stripe: number): Uint8Array {
    const { sweep, machine, flags, judgedHere } = this
    for (;;) {
      if (judgedHere[stripe] === 1) return flags
      if (Atomics.load(sweep.marks, 1 + stripe) === 1) return sweep.flags
      let mine = takeStripe(sweep)
      if (mine === undefined) {
        const waited = Atomics.wait(sweep.marks, 1 + stripe, 0, LIMITS.scanHelpMs)
        if (waited !== 'timed-out') continue
        mine = stripe
      }
      judgeStripe(machine, sweep, mine, flags)
      judgedHere[mine] = 1
    }
  }
}

function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  for (let at = 0; at < VALUE_BYTES; at++) if (left[at] !== right[at]) return false
  return true
}
