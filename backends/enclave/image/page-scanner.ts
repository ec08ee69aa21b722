/**
 * Finds the pages of a live memory that are not what was sent last.
 * Invariant: the value kept for a page is that of the copy that was handed out, never of the live
 * page, so a write that races with the copy is found by a later scan. Two different pages pass for
 * the same with a probability of at most 2^-128 a comparison, over the choice of the secret key.
 * Leaves to others: when to scan (source-image.ts), stopping the TA.
 */
import { randomBytes } from 'node:crypto'
import { CodedError } from '../../contract/errors.ts'
import { PAGE_HASH_MODULE } from './page-hash-module.ts'
import { PAGE_BYTES } from './regions.ts'

/** Pages judged by one call of the machine code. */
export const SCAN_PAGES = 64

const OWN_PAGES = 5
const KEY_BYTES = PAGE_BYTES + 96
const FLAGS_AT = 8192
const BEFORE_AT = 12_288
const NOW_AT = 16_384
const COPIES_AT = 65_536
const VALUE_BYTES = 32
const CHANGED = 1
const ZERO = 2

interface Machine {
  scan(first: number, pages: number): void
  copy(first: number, place: number): void
  hash(pages: number): void
}

/** A changed page: its index, and its bytes, which are good until the next one is asked for. */
export interface ChangedPage {
  readonly index: number
  /** Undefined where the page is all zeros. */
  readonly bytes: Uint8Array | undefined
}

/** Scans one memory under a secret key of its own. */
export class PageScanner {
  private readonly memory: WebAssembly.Memory
  private readonly own: Uint8Array
  private readonly machine: Machine
  private readonly zeroValue: Uint8Array
  private values: Uint8Array

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory
    const own = new WebAssembly.Memory({ initial: OWN_PAGES })
    const imports = { talos: { own, ta: memory } }
    const { exports } = new WebAssembly.Instance(machineModule(), imports)
    this.machine = exports as unknown as Machine
    this.own = new Uint8Array(own.buffer)
    this.own.set(randomBytes(KEY_BYTES))
    this.machine.hash(1)
    this.zeroValue = this.own.slice(NOW_AT, NOW_AT + VALUE_BYTES)
    this.values = new Uint8Array(0)
    this.grow()
  }

  /** Pages of the memory now; a page that was never handed out counts as zeros. */
  grow(): number {
    const pages = this.memory.buffer.byteLength / PAGE_BYTES
    const known = this.values.length / VALUE_BYTES
    if (pages <= known) return known
    const values = new Uint8Array(pages * VALUE_BYTES)
    values.set(this.values)
    for (let page = known; page < pages; page++) values.set(this.zeroValue, page * VALUE_BYTES)
    this.values = values
    return pages
  }

  /** The changed pages among {@link SCAN_PAGES} from `first` on, rising; each is then as sent. */
  *changed(first: number): Generator<ChangedPage> {
    const pages = Math.min(SCAN_PAGES, this.values.length / VALUE_BYTES - first)
    if (pages <= 0) throw new CodedError({ code: 'IMAGE_SCAN_RANGE', first })
    const kept = this.values.subarray(first * VALUE_BYTES, (first + pages) * VALUE_BYTES)
    this.own.set(kept, BEFORE_AT)
    this.machine.scan(first, pages)
    const places: number[] = []
    for (let place = 0; place < pages; place++) {
      if (((this.own[FLAGS_AT + place] ?? 0) & CHANGED) === 0) continue
      this.machine.copy(first + place, places.length)
      places.push(place)
    }
    if (places.length === 0) return
    this.machine.hash(places.length)
    // The flags and values are read before the caller can come between.
    const found = places.map((place, copy) => {
      const at = NOW_AT + copy * VALUE_BYTES
      kept.set(this.own.subarray(at, at + VALUE_BYTES), place * VALUE_BYTES)
      return { index: first + place, zero: ((this.own[FLAGS_AT + copy] ?? 0) & ZERO) !== 0 }
    })
    for (const [copy, { index, zero }] of found.entries()) {
      const at = COPIES_AT + copy * PAGE_BYTES
      yield { index, bytes: zero ? undefined : this.own.subarray(at, at + PAGE_BYTES) }
    }
  }

  /** Wipes the key and the copies. */
  close(): void {
    this.own.fill(0)
    this.values.fill(0)
  }
}

let compiled: WebAssembly.Module | undefined

function machineModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Buffer.from(PAGE_HASH_MODULE))
  return compiled
}
