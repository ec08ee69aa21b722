/**
 * The memory of the virtual files, given out in image pages.
 * Invariant: a page has at most one owner; a free page is all zero (so that it is elided from the
 * image and shows nothing of a former owner). Who owns what is not kept here but derived from the
 * files, so it cannot contradict them.
 */
import { CodedError } from '../../contract/errors.ts'
import { PAGE_BYTES } from '../image/regions.ts'
import { ERRNO, WasiRefusal } from './wasi-errno.ts'

const WASM_PAGE_BYTES = 65_536
const GROWTH_PAGES_MAX = 256

/** Pages of one shared memory. */
export class PageArena {
  private readonly memory: WebAssembly.Memory
  private readonly wasmPagesMax: number
  /** A run that is recorded or repeated has the pages or ends: no other run may come of it. */
  private readonly isCertain: boolean
  private owned: Uint8Array
  private all: Uint8Array
  /** No page below this one is free. */
  private lowest = 0

  constructor(memory: WebAssembly.Memory, wasmPagesMax: number, isCertain = false) {
    this.isCertain = isCertain
    this.memory = memory
    this.wasmPagesMax = wasmPagesMax
    this.all = new Uint8Array(memory.buffer)
    this.owned = new Uint8Array(this.all.length / PAGE_BYTES)
  }

  /** Pages that files could fill at most. */
  get pagesMax(): number {
    return (this.wasmPagesMax * WASM_PAGE_BYTES) / PAGE_BYTES
  }

  /** Takes the lowest free page. @throws WasiRefusal `ENOSPC`. */
  allocate(): number {
    this.refresh()
    let page = this.owned.indexOf(0, this.lowest)
    if (page < 0) {
      page = this.owned.length
      this.grow()
    }
    this.owned[page] = 1
    this.lowest = page + 1
    return page
  }

  /** Marks a page of a restored file as owned; false when it is not there or taken. */
  claim(page: number): boolean {
    this.refresh()
    if (this.owned[page] !== 0) return false
    this.owned[page] = 1
    return true
  }

  /** Whether the pages that nobody owns are all zero, as this arena leaves them. */
  get isClean(): boolean {
    this.refresh()
    return this.owned.every((owner, page) => owner !== 0 || isZero(this.page(page)))
  }

  /** Gives a page back, wiped. */
  release(page: number): void {
    this.page(page).fill(0)
    this.owned[page] = 0
    if (page < this.lowest) this.lowest = page
  }

  /** The bytes of a page, live. */
  page(page: number): Uint8Array {
    const start = page * PAGE_BYTES
    return this.all.subarray(start, start + PAGE_BYTES)
  }

  private grow(): void {
    const now = this.all.length / WASM_PAGE_BYTES
    const wish = Math.min(Math.max(1, now >> 2), GROWTH_PAGES_MAX)
    const delta = Math.min(wish, this.wasmPagesMax - now)
    if (delta <= 0) throw new WasiRefusal(ERRNO.noSpace)
    try {
      this.memory.grow(delta)
    } catch (thrown) {
      if (this.isCertain) throw new CodedError({ code: 'TA_MEMORY' }, thrown)
      throw new WasiRefusal(ERRNO.noSpace)
    }
    this.refresh()
  }

  /** The agent may have grown the memory too, before the TA ran. */
  private refresh(): void {
    const { buffer } = this.memory
    if (buffer.byteLength === this.all.length) return
    this.all = new Uint8Array(buffer)
    const owned = new Uint8Array(this.all.length / PAGE_BYTES)
    owned.set(this.owned)
    this.owned = owned
  }
}

/** Whether bytes are all zero. */
export function isZero(bytes: Uint8Array): boolean {
  return ZEROS.subarray(0, bytes.length).equals(bytes)
}

const ZEROS = Buffer.alloc(PAGE_BYTES)
