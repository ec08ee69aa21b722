/**
 * Writes the primitives of the WebAssembly binary format into one growing buffer.
 * Invariant: integers are minimal, so that one value has one encoding.
 */
const utf8 = new TextEncoder()

/** Bytes under construction. */
export class ByteWriter {
  private bytes: Uint8Array
  private used = 0

  constructor(expectedBytes = 256) {
    this.bytes = new Uint8Array(expectedBytes)
  }

  get length(): number {
    return this.used
  }

  private reserve(more: number): void {
    const needed = this.used + more
    if (needed <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2))
    grown.set(this.bytes.subarray(0, this.used))
    this.bytes = grown
  }

  byte(value: number): void {
    if (this.used === this.bytes.length) this.reserve(1)
    this.bytes[this.used++] = value
  }

  /** Bytes as they are. */
  raw(bytes: ArrayLike<number>): void {
    this.reserve(bytes.length)
    this.bytes.set(bytes, this.used)
    this.used += bytes.length
  }

  /** Unsigned LEB128. */
  u32(value: number): void {
    let rest = value >>> 0
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** Signed LEB128 of a 32-bit integer. */
  i32(value: number): void {
    let rest = value | 0
    while (rest < -64 || rest > 63) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>= 7
    }
    this.byte(rest & 0x7f)
  }

  /** Signed LEB128 of a 64-bit integer. */
  i64(value: bigint): void {
    let rest = BigInt.asIntN(64, value)
    while (rest < -64n || rest > 63n) {
      this.byte(Number(rest & 0x7fn) | 0x80)
      rest >>= 7n
    }
    this.byte(Number(rest & 0x7fn))
  }

  /** A length and the UTF-8 bytes of a name. */
  name(name: string): void {
    this.block(utf8.encode(name))
  }

  /** A length and so many bytes. */
  block(bytes: Uint8Array): void {
    this.u32(bytes.length)
    this.raw(bytes)
  }

  /** A length, and what is written by `write`. */
  sized(write: (out: ByteWriter) => void): void {
    const inner = new ByteWriter()
    write(inner)
    this.block(inner.view())
  }

  /** What was written, in place; valid until more is written. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.used)
  }

  /** What was written, as a buffer of its own. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.used)
  }

  /** Begins anew with the same buffer. */
  clear(): void {
    this.used = 0
  }
}
