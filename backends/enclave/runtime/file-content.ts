/**
 * The content of one virtual file: a size, and arena pages in order.
 * Invariant: it owns exactly the pages that its size needs, and what lies beyond the size in the
 * last page is zero, so growing shows zeros.
 */
import { PAGE_BYTES } from '../image/regions.ts'
import type { PageArena } from './page-arena.ts'
import { ERRNO, permit } from './wasi-errno.ts'

/** Content of one file. */
export class FileContent {
  size = 0
  readonly pages: number[] = []
  private readonly arena: PageArena

  constructor(arena: PageArena) {
    this.arena = arena
  }

  /** Copies from the file; returns how many bytes there were. */
  read(offset: number, into: Uint8Array): number {
    const length = Math.max(0, Math.min(into.length, this.size - offset))
    this.eachPart(offset, length, (part, at) => into.set(part, at))
    return length
  }

  /** Writes all of `bytes`, growing the file. @throws WasiRefusal `ENOSPC`; then nothing changed. */
  write(offset: number, bytes: Uint8Array): void {
    if (bytes.length === 0) return
    const end = offset + bytes.length
    if (end > this.size) this.resize(end)
    this.eachPart(offset, bytes.length, (part, at) =>
      part.set(bytes.subarray(at, at + part.length)),
    )
  }

  /** Cuts, or grows by zeros. @throws WasiRefusal `ENOSPC`; then nothing changed. */
  resize(size: number): void {
    const wanted = Math.ceil(size / PAGE_BYTES)
    permit(wanted <= this.arena.pagesMax, ERRNO.noSpace)
    const before = this.pages.length
    try {
      while (this.pages.length < wanted) this.pages.push(this.arena.allocate())
    } catch (thrown) {
      this.releaseFrom(before)
      throw thrown
    }
    this.releaseFrom(wanted)
    const last = this.pages.at(-1)
    const kept = size % PAGE_BYTES
    if (size < this.size && last !== undefined && kept > 0) this.arena.page(last).fill(0, kept)
    this.size = size
  }

  private releaseFrom(count: number): void {
    for (const page of this.pages.splice(count)) this.arena.release(page)
  }

  private eachPart(
    offset: number,
    length: number,
    visit: (part: Uint8Array, at: number) => void,
  ): void {
    for (let at = 0; at < length;) {
      const place = offset + at
      const page = this.pages[Math.floor(place / PAGE_BYTES)] ?? 0
      const from = place % PAGE_BYTES
      const to = Math.min(PAGE_BYTES, from + length - at)
      visit(this.arena.page(page).subarray(from, to), at)
      at += to - from
    }
  }
}
