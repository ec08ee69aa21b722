/**
 * The primitives of small regions: big-endian integers and length-prefixed bytes.
 * Invariant: nothing is read past the end, and no count is believed that the bytes left cannot
 * hold. Leaves to others: that a decoded region re-encodes to itself (each region's own codec).
 */
import { CodedError } from '../../contract/errors.ts'

const FIRST_BYTES = 64

/** What a fault is in. */
export type RegionCode =
  'STATE_WASI' | 'STATE_GLOBALS' | 'STATE_EXECUTION' | 'REPLAY_TAPE' | 'REPLAY_JOURNAL'

/** Collects a region. */
export class RegionWriter {
  /** One buffer that doubles: a run may write millions of small entries. */
  private out = new Uint8Array(FIRST_BYTES)
  private length = 0

  raw(part: Uint8Array): void {
    const at = this.room(part.length)
    this.out.set(part, at)
  }

  u8(value: number): void {
    const at = this.room(1)
    this.out[at] = value
  }

  u32(value: number): void {
    const at = this.room(4)
    new DataView(this.out.buffer).setUint32(at, value)
  }

  u64(value: bigint): void {
    const at = this.room(8)
    new DataView(this.out.buffer).setBigUint64(at, value)
  }

  bytes(part: Uint8Array): void {
    this.u32(part.length)
    this.raw(part)
  }

  /** What was written; the writer is empty afterwards, and keeps no copy. */
  finish(): Uint8Array {
    const written = this.out.slice(0, this.length)
    this.out.fill(0)
    this.out = new Uint8Array(FIRST_BYTES)
    this.length = 0
    return written
  }

  /** Where so many more bytes go. */
  private room(bytes: number): number {
    const at = this.length
    this.length += bytes
    if (this.length > this.out.length) {
      const larger = new Uint8Array(Math.max(this.length, this.out.length * 2))
      larger.set(this.out)
      this.out.fill(0)
      this.out = larger
    }
    return at
  }
}

/** Reads a region; every fault is a CodedError of the region's code. */
export class RegionReader {
  private at = 0
  private readonly from: Uint8Array
  private readonly view: DataView
  private readonly code: RegionCode

  constructor(from: Uint8Array, code: RegionCode) {
    // Not a Buffer, whose `slice` is no copy.
    this.from = new Uint8Array(from.buffer, from.byteOffset, from.byteLength)
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
