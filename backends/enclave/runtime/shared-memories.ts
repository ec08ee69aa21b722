/**
 * Memories that the host owns and shares with a TA's Worker, and their sizes.
 * Invariant: a size is whole and within its limit before memory is asked for.
 */
import { CodedError, assert } from '../../contract/errors.ts'
import { PAGE_BYTES, type PagedRegion } from '../image/regions.ts'

/** Bytes of a page of WebAssembly memory. */
export const WASM_PAGE_BYTES = 65_536
const PAGES_PER_WASM_PAGE = WASM_PAGE_BYTES / PAGE_BYTES

/** Image pages (4 KiB) of the paged regions; multiples of 16. */
export interface PagedSizes {
  readonly memoryPages: number
  readonly filePages: number
}

/** Pages of 64 KiB for so many image pages. @throws CodedError `STATE_PAGES`. */
export function wasmPages(region: string, pages: number): number {
  const isWhole = Number.isSafeInteger(pages) && pages >= 0 && pages % PAGES_PER_WASM_PAGE === 0
  assert(isWhole, { code: 'STATE_PAGES', region, pages })
  return pages / PAGES_PER_WASM_PAGE
}

/** A memory of so many pages of 64 KiB. @throws CodedError `STATE_PAGES`, `RUNTIME_MEMORY`. */
export function sharedMemory(region: string, initial: number, maximum: number): WebAssembly.Memory {
  assert(initial <= maximum, { code: 'STATE_PAGES', region, initial, maximum })
  try {
    return new WebAssembly.Memory({ initial, maximum, shared: true })
  } catch (thrown) {
    throw new CodedError({ code: 'RUNTIME_MEMORY', region, maximum }, thrown)
  }
}

/** The same bytes in a memory of their own. */
export function copyOfPaged({ region, memory }: PagedRegion): PagedRegion {
  const pages = memory.buffer.byteLength / WASM_PAGE_BYTES
  const copy = sharedMemory('copy', pages, pages)
  new Uint8Array(copy.buffer).set(new Uint8Array(memory.buffer))
  return { region, memory: copy }
}
