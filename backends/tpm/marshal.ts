/**
 * Big-endian marshalling as TPMs do it (TPM 2.0 Part 1, 1.38, clause 6): numbers, and TPM2B, which
 * is two bytes of length and so many bytes.
 * Invariant: a reader never reads beyond its bytes, and `end` refuses what is left over.
 */
import { CodedError } from '../contract/errors.ts'

/** Puts fields one after the other. */
export class TpmWriter {
  private readonly parts: Buffer[] = []

  u8(value: number): this {
    return this.bytes(Uint8Array.of(value))
  }

  u16(value: number): this {
    const out = Buffer.alloc(2)
    out.writeUInt16BE(value)
    return this.bytes(out)
  }

  u32(value: number): this {
    const out = Buffer.alloc(4)
    out.writeUInt32BE(value)
    return this.bytes(out)
  }

  u64(value: bigint): this {
    const out = Buffer.alloc(8)
    out.writeBigUInt64BE(value)
    return this.bytes(out)
  }

  bytes(value: Uint8Array): this {
    this.parts.push(Buffer.from(value))
    return this
  }

  /** A TPM2B. */
  sized(value: Uint8Array): this {
    return this.u16(value.length).bytes(value)
  }

  /** Everything that was put. */
  done(): Buffer {
    return Buffer.concat(this.parts)
  }
}

/** Takes fields one after the other. @throws CodedError `TPM_TRUNCATED`, `TPM_TRAILING`. */
export class TpmReader {
  private readonly all: Buffer
  private at = 0

  constructor(bytes: Uint8Array) {
    this.all = Buffer.from(bytes)
  }

  /** How many bytes are left. */
  get left(): number {
    return this.all.length - this.at
  }

  u8(): number {
    return this.bytes(1).readUInt8()
  }

  u16(): number {
    return this.bytes(2).readUInt16BE()
  }

  u32(): number {
    return this.bytes(4).readUInt32BE()
  }

  u64(): bigint {
    return this.bytes(8).readBigUInt64BE()
  }

  bytes(length: number): Buffer {
    if (length > this.left) {
      throw new CodedError({ code: 'TPM_TRUNCATED', have: this.left, want: length })
    }
    const from = this.at
    this.at += length
    return Buffer.from(this.all.subarray(from, this.at))
  }

  /** A TPM2B of at most so many bytes. @throws CodedError `TPM_TOO_LONG`. */
  sized(most = 4096): Buffer {
    const length = this.u16()
    if (length > most) throw new CodedError({ code: 'TPM_TOO_LONG', have: length, want: most })
    return this.bytes(length)
  }

  /** Nothing may be left. */
  end(): void {
    if (this.left > 0) throw new CodedError({ code: 'TPM_TRAILING', have: this.left })
  }
}
