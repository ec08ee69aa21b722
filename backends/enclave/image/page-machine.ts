/**
 * The machine code of page-hash.wat over one memory, under one key.
 * Invariant: own memory holds the key and nothing that outlives a call but the copies, which are
 * good until the next ones. Leaves to others: which pages, and what is kept of them.
 */
import { PAGE_HASH_MODULE } from './page-hash-module.ts'
import { PAGE_BYTES } from './regions.ts'

/** Pages judged by one call of the machine code. */
export const SCAN_PAGES = 64
/** Bytes of a key. */
export const KEY_BYTES: number = PAGE_BYTES + 96
/** Bytes of a page's value. */
export const VALUE_BYTES = 32
/** In a page's flags: it is not what it was. */
export const CHANGED = 1

const OWN_PAGES = 5
const FLAGS_AT = 8192
const BEFORE_AT = 12_288
const NOW_AT = 16_384
const COPIES_AT = 65_536
const ZERO = 2

interface Exports {
  scan(first: number, pages: number): void
  copy(first: number, place: number): void
  hash(pages: number): void
}

/** One instance; a thread has its own. */
export class PageMachine {
  /** Key, flags, values and copies. */
  readonly own: Uint8Array
  private readonly exports: Exports

  constructor(memory: WebAssembly.Memory, key: Uint8Array) {
    const own = new WebAssembly.Memory({ initial: OWN_PAGES })
    const { exports } = new WebAssembly.Instance(machineModule(), { talos: { own, ta: memory } })
    this.exports = exports as unknown as Exports
    this.own = new Uint8Array(own.buffer)
    this.own.set(key)
  }

  /** Flags of up to {@link SCAN_PAGES} live pages, into `flags`, against the values kept. */
  judge(first: number, pages: number, values: Uint8Array, flags: Uint8Array): void {
    this.own.set(values.subarray(first * VALUE_BYTES, (first + pages) * VALUE_BYTES), BEFORE_AT)
    this.exports.scan(first, pages)
    flags.set(this.own.subarray(FLAGS_AT, FLAGS_AT + pages), first)
  }

  /** Copies a live page to a place among the copies. */
  copy(page: number, place: number): void {
    this.exports.copy(page, place)
  }

  /** Values of so many copies. */
  hash(copies: number): void {
    this.exports.hash(copies)
  }

  /** Value of a copy, as of the last {@link hash}. */
  value(place: number): Uint8Array {
    const at = NOW_AT + place * VALUE_BYTES
    return this.own.subarray(at, at + VALUE_BYTES)
  }

  /** Whether a copy was all zeros at the last {@link hash}. */
  isZero(place: number): boolean {
    return ((this.own[FLAGS_AT + place] ?? 0) & ZERO) !== 0
  }

  /** The bytes of a copy. */
  bytes(place: number): Uint8Array {
    const at = COPIES_AT + place * PAGE_BYTES
    return this.own.subarray(at, at + PAGE_BYTES)
  }

  /** Wipes the key and the copies. */
  close(): void {
    this.own.fill(0)
  }
}

let compiled: WebAssembly.Module | undefined

function machineModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Buffer.from(PAGE_HASH_MODULE))
  return compiled
}
