/**
 * The primitives of small regions: big-endian integers and length-prefixed bytes.
 * Invariant: nothing is read past the end, and no count is believed that the bytes left cannot
 * hold. Leaves to others: that a decoded region re-encodes to itself (each region's own codec).
 */
import { CodedError } from '../../contract/errors.ts'

/** What a fault is in. */
export type RegionCode =
  'STATE_WASI' | 'STATE_GLOBALS' | 'STATE_EXECUTION' | 'REPLAY_TAPE' | 'REPLAY_JOURNAL'

/** Collects a region. */
export class RegionWriter {
  private readonly parts: Uint8Array[] = []

  raw(part: Uint8Array): void {
    this.parts.push(part)
  }

  u8(value: number): void {
    this.parts.push(Uint8Array.of(value))
  }

  u32(value: number): void {
    const part = new Uint8Array(4)
    new DataView(part.buffer).setUint32(0, value)
    this.parts.push(part)
  }

  u64(value: bigint): void {
    const part = new Uint8Array(8)
    new DataView(part.buffer).setBigUint64(0, value)
    this.parts.push(part)
  }

  bytes(part: Uint8Array): void {
    this.u32(part.length)
    this.parts.push(part)
  }

  finish(): Uint8Array {
    const out = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of this.parts) {
      out.set(part, at)
      at += part.length
    }
    return out
  }
}

/** Reads a region; every fault is a CodedError of the region's code. */
export class RegionReader {
  private at = 0
  private readonly from: Uint8Array
  private readonly view: DataView
  private readonly code: RegionCode

  constructor(from: Uint8Array, code: RegionCode) {
    this.from = from
    this.view = new DataView(from.buffer, from.byteOffset, from.byteLength)
    this.code = code
  }

  /** The error for what stands before the cursor. */
  fault(fact: string): CodedError {
    return new CodedError({ code: this.code, fact, at: this.at })
  }

  /** @throws CodedError unless the condition holds. */
  demand(condition: boolean, fact: string): asserts condition {
    if (!condition) throw this.fault(fact)
  }

  u8(): number {
    return this.view.getUint8(this.step(1))
  }

  u32(): number {
    return this.view.getUint32(this.step(4))
  }

  u64(): bigint {
    return this.view.getBigUint64(this.step(8))
  }

  /** A counter that is used as a JavaScript number. */
  count53(): number {
    const value = this.u64()
    this.demand(value <= BigInt(Number.MAX_SAFE_INTEGER), 'number')
    return Number(value)
  }

  bytes(bytesMax: number): Uint8Array {
    const length = this.u32()
    this.demand(length <= bytesMax, 'length')
    return this.raw(length)
  }

  /** So many bytes, without a length before them. */
  raw(length: number): Uint8Array {
    const start = this.step(length)
    return this.from.slice(start, start + length)
  }

  /** Everything that is left. */
  rest(): Uint8Array {
    return this.raw(this.from.length - this.at)
  }

  /** A number of elements, each of at least `leastBytes`. */
  count(max: number, leastBytes: number): number {
    const count = this.u32()
    this.demand(count <= max && count * leastBytes <= this.from.length - this.at, 'count')
    return count
  }

  finish(): void {
    this.demand(this.at === this.from.length, 'rest')
  }

  private step(length: number): number {
    const start = this.at
    this.demand(length <= this.from.length - start, 'end')
    this.at += length
    return start
  }
}
