/**
 * The scanner: its machine code is what its text says, its hash is NH as published, it finds every
 * change of a page, and a write that races with a copy is found later.
 */
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { PAGE_HASH_MODULE } from '../../../../../backends/enclave/image/page-hash-module.ts'
import { SCAN_PAGES, type PageMachine } from '../../../../../backends/enclave/image/page-machine.ts'
import { PageScanner } from '../../../../../backends/enclave/image/page-scanner.ts'
import { PAGE_BYTES } from '../../../../../backends/enclave/image/regions.ts'
import { wat } from '../wasm/wat.ts'
import { WASM_PAGES } from './image-pair.ts'

const KEY_BYTES = PAGE_BYTES + 96
const FLAGS_AT = 8192
const BEFORE_AT = 12_288
const NOW_AT = 16_384
const COPIES_AT = 65_536

const open: PageScanner[] = []
afterEach(() => {
  for (const scanner of open.splice(0)) scanner.close()
})

function memoryOf(wasmPages: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: wasmPages, maximum: 64, shared: true })
}

function scannerOver(memory: WebAssembly.Memory): PageScanner {
  const scanner = new PageScanner(memory)
  open.push(scanner)
  return scanner
}

/** Changed pages of the whole memory: index, and the first byte of its copy (undefined: zeros). */
function changedIn(scanner: PageScanner): Map<number, number | undefined> {
  const found = new Map<number, number | undefined>()
  const total = scanner.begin()
  for (let first = 0; first < total; first += SCAN_PAGES) {
    for (const { index, bytes } of scanner.changed(first)) found.set(index, bytes?.[0])
  }
  return found
}

/** NH over 32-bit words in blocks of 32 bytes, for the key that begins at `shift`. */
function nh(page: Uint8Array, key: Uint8Array, shift: number): bigint {
  const words = new DataView(page.buffer, page.byteOffset, PAGE_BYTES)
  const keys = new DataView(key.buffer, key.byteOffset, KEY_BYTES)
  let sum = 0n
  for (let block = 0; block < PAGE_BYTES; block += 32) {
    for (let at = block; at < block + 16; at += 4) {
      const left = words.getUint32(at, true) + keys.getUint32(at + shift, true)
      const right = words.getUint32(at + 16, true) + keys.getUint32(at + 16 + shift, true)
      sum += BigInt(left >>> 0) * BigInt(right >>> 0)
    }
  }
  return BigInt.asUintN(64, sum)
}

interface Machine {
  scan(first: number, pages: number): void
  copy(first: number, place: number): void
  hash(pages: number): void
}

function machine(): { machine: Machine; own: Uint8Array; ta: Uint8Array } {
  const own = new WebAssembly.Memory({ initial: 5 })
  const ta = memoryOf(4)
  const module = new WebAssembly.Module(Buffer.from(PAGE_HASH_MODULE))
  const { exports } = new WebAssembly.Instance(module, { talos: { own, ta } })
  return {
    machine: exports as unknown as Machine,
    own: new Uint8Array(own.buffer),
    ta: new Uint8Array(ta.buffer),
  }
}

describe('the machine code', () => {
  test('is what its text assembles to', () => {
    const text = new URL('../../../../../backends/enclave/image/page-hash.wat', import.meta.url)
    expect(Buffer.from(wat(readFileSync(text, 'utf8'))).equals(PAGE_HASH_MODULE)).toBe(true)
  })

  test('computes four NH values under keys that overlap by all but 32 bytes', () => {
    const byte = fc.oneof(fc.constantFrom(0, 255), fc.nat(255))
    const key = fc.uint8Array({ minLength: KEY_BYTES, maxLength: KEY_BYTES })
    const page = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 97 }), byte)
    fc.assert(
      fc.property(key, page, (keyBytes, [pattern, fill]) => {
        const { machine: code, own, ta } = machine()
        const bytes = Uint8Array.from({ length: PAGE_BYTES }, (_, at) =>
          at < 2048 ? (pattern[at % pattern.length] ?? 0) : fill,
        )
        own.set(keyBytes)
        ta.set(bytes, 5 * PAGE_BYTES)
        code.copy(5, 1)
        code.hash(2)
        const values = new DataView(own.buffer, NOW_AT + 32, 32)
        const have = [0, 8, 16, 24].map((at) => values.getBigUint64(at, true))
        expect(have).toEqual([0, 32, 64, 96].map((shift) => nh(bytes, keyBytes, shift)))
        // In place it judges by the same value.
        own.copyWithin(BEFORE_AT, NOW_AT + 32, NOW_AT + 64)
        code.scan(5, 1)
        expect((own[FLAGS_AT] ?? 255) & 1).toBe(0)
        own[BEFORE_AT + 31] = (own[BEFORE_AT + 31] ?? 0) ^ 0x80
        code.scan(5, 1)
        expect((own[FLAGS_AT] ?? 0) & 1).toBe(1)
      }),
      { numRuns: 20 },
    )
  })

  test('copies whole pages to their places, and reads no page beyond the last', () => {
    const { machine: code, own, ta } = machine()
    ta.fill(3, 63 * PAGE_BYTES)
    code.copy(63, 63)
    expect(own.subarray(COPIES_AT + 63 * PAGE_BYTES).every((byte) => byte === 3)).toBe(true)
    expect(own[COPIES_AT + 63 * PAGE_BYTES - 1]).toBe(0)
    expect(() => code.scan(64, 1)).toThrow(WebAssembly.RuntimeError)
    expect(() => code.copy(64, 0)).toThrow(WebAssembly.RuntimeError)
  })
})

describe('a scan', () => {
  test('finds each single bit that changed, once', () => {
    const memory = memoryOf(2)
    const live = new Uint8Array(memory.buffer)
    live.forEach((_, at) => (live[at] = at % 251))
    const scanner = scannerOver(memory)
    expect(changedIn(scanner).size).toBe(2 * WASM_PAGES)
    expect(changedIn(scanner).size).toBe(0)
    fc.assert(
      fc.property(fc.nat(live.length - 1), fc.nat(7), (at, bit) => {
        live[at] = (live[at] ?? 0) ^ (1 << bit)
        expect([...changedIn(scanner).keys()]).toEqual([Math.floor(at / PAGE_BYTES)])
        expect(changedIn(scanner).size).toBe(0)
      }),
      { numRuns: 300 },
    )
  })

  test('finds what a sum or a xor of words would not: words swapped, halves swapped', () => {
    const memory = memoryOf(1)
    const words = new Uint32Array(memory.buffer)
    words.forEach((_, at) => (words[at] = at * 2_654_435_761))
    const scanner = scannerOver(memory)
    changedIn(scanner)
    for (const distance of [1, 2, 4, 8, 16, 512]) {
      const [left = 0, right = 0] = [words[16], words[16 + distance]]
      words[16] = right
      words[16 + distance] = left
      expect([...changedIn(scanner).keys()]).toEqual([0])
    }
    const page = words.subarray(0, 1024)
    page.set([...page.subarray(512), ...page.subarray(0, 512)])
    expect([...changedIn(scanner).keys()]).toEqual([0])
  })

  test('takes pages for zeros until they are not, and tells when they become zeros', () => {
    const memory = memoryOf(1)
    const live = new Uint8Array(memory.buffer)
    const scanner = scannerOver(memory)
    expect(changedIn(scanner).size).toBe(0)
    live[3 * PAGE_BYTES + 4095] = 1
    expect([...changedIn(scanner)]).toEqual([[3, 0]])
    live[3 * PAGE_BYTES + 4095] = 0
    expect([...changedIn(scanner)]).toEqual([[3, undefined]])
    expect(changedIn(scanner).size).toBe(0)
  })

  test('sees the pages that a memory grew by', () => {
    const memory = memoryOf(1)
    const scanner = scannerOver(memory)
    expect(scanner.begin()).toBe(WASM_PAGES)
    memory.grow(5)
    expect(scanner.begin()).toBe(6 * WASM_PAGES)
    new Uint8Array(memory.buffer)[80 * PAGE_BYTES] = 9
    expect([...changedIn(scanner)]).toEqual([[80, 9]])
  })

  test('of pages that are not there is refused', () => {
    const scanner = scannerOver(memoryOf(1))
    expect(() => [...scanner.changed(WASM_PAGES)]).toThrow('IMAGE_SCAN_RANGE')
  })

  test('finds a write that came after the copy, though before the copy was used', () => {
    const memory = memoryOf(1)
    const live = new Uint8Array(memory.buffer)
    live.fill(1)
    const scanner = scannerOver(memory)
    const seen: number[] = []
    for (const { index, bytes } of scanner.changed(0)) {
      // The TA runs on while the first page is being sealed.
      if (index === 0) live.fill(2, 7 * PAGE_BYTES, 8 * PAGE_BYTES)
      seen.push(bytes?.[0] ?? 0)
    }
    expect(seen).toEqual(new Array(WASM_PAGES).fill(1))
    expect([...changedIn(scanner)]).toEqual([[7, 2]])
  })

  test('has keys of its own, and wipes them', () => {
    const memory = memoryOf(1)
    const hold = (scanner: PageScanner): Uint8Array =>
      (scanner as unknown as { machine: PageMachine }).machine.own
    const first = scannerOver(memory)
    const key = Uint8Array.from(hold(first).subarray(0, KEY_BYTES))
    const other = hold(scannerOver(memory)).subarray(0, KEY_BYTES)
    expect(new Set(key).size).toBeGreaterThan(200)
    expect(Buffer.from(other).equals(key)).toBe(false)
    new Uint8Array(memory.buffer).fill(7)
    changedIn(first)
    first.close()
    expect(hold(first).every((byte) => byte === 0)).toBe(true)
  })
})
