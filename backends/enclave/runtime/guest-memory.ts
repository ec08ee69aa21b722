/**
 * The TA's linear memory as the host reads and writes it for a call.
 * Invariant: every range is checked against the memory's size at that moment; a bad one is a
 * refusal (`EFAULT`), whatever numbers the TA passes. The memory may grow between two calls.
 */
import { ERRNO, permit } from './wasi-errno.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Checked access to the TA's memory. */
export class GuestMemory {
  private readonly memory: WebAssembly.Memory
  private all: Uint8Array
  private view: DataView

  constructor(memory: WebAssembly.Memory) {
    this.memory = memory
    this.all = new Uint8Array(memory.buffer)
    this.view = new DataView(memory.buffer)
  }

  /** A live view of a range; pointers and lengths are taken as unsigned. */
  range(pointer: number, length: number): Uint8Array {
    const start = this.check(pointer, length)
    return this.all.subarray(start, start + (length >>> 0))
  }

  /** A private copy of a range. */
  copy(pointer: number, length: number): Uint8Array {
    return this.range(pointer, length).slice()
  }

  /** Text of a range. */
  text(pointer: number, length: number, bytesMax: number): string {
    permit(length >>> 0 <= bytesMax, ERRNO.nameTooLong)
    const bytes = this.copy(pointer, length)
    try {
      return utf8.decode(bytes)
    } catch {
      permit(false, ERRNO.notUtf8)
    }
  }

  /** The buffers that an `iovec` array describes, each checked. */
  *buffers(pointer: number, count: number): Generator<Uint8Array> {
    const entries = count >>> 0
    permit(entries <= 0x1fff_ffff, ERRNO.invalid)
    const start = this.check(pointer, entries * 8)
    for (let i = 0; i < entries; i++) {
      const at = start + i * 8
      const target = this.view.getUint32(at, true)
      yield this.range(target, this.view.getUint32(at + 4, true))
    }
  }

  write(pointer: number, bytes: Uint8Array): void {
    this.range(pointer, bytes.length).set(bytes)
  }

  setU8(pointer: number, value: number): void {
    const at = this.check(pointer, 1)
    this.view.setUint8(at, value)
  }

  setU16(pointer: number, value: number): void {
    const at = this.check(pointer, 2)
    this.view.setUint16(at, value, true)
  }

  setU32(pointer: number, value: number): void {
    const at = this.check(pointer, 4)
    this.view.setUint32(at, value, true)
  }

  setU64(pointer: number, value: bigint): void {
    const at = this.check(pointer, 8)
    this.view.setBigUint64(at, value, true)
  }

  private check(pointer: number, length: number): number {
    const { buffer } = this.memory
    if (buffer !== this.all.buffer) {
      this.all = new Uint8Array(buffer)
      this.view = new DataView(buffer)
    }
    const start = pointer >>> 0
    permit(start + (length >>> 0) <= this.all.length, ERRNO.fault)
    return start
  }
}
