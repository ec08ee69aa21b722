/**
 * One request and the answer that grows for it.
 * Invariant: the answer never exceeds its limit; an append that would is refused whole.
 */
const FIRST_BYTES = 1024

/** A request that is being handled. */
export class Exchange {
  readonly request: Uint8Array
  private readonly answerBytesMax: number
  private buffer: Uint8Array
  private length = 0

  /** @param begun what was already answered, of a request that was stopped in the middle. */
  constructor(request: Uint8Array, answerBytesMax: number, begun: Uint8Array = new Uint8Array(0)) {
    this.request = request
    this.answerBytesMax = answerBytesMax
    this.buffer = new Uint8Array(Math.min(FIRST_BYTES, answerBytesMax))
    this.append(begun)
  }

  /** False when the answer would grow too large. */
  append(bytes: Uint8Array): boolean {
    const length = this.length + bytes.length
    if (length > this.answerBytesMax) return false
    if (length > this.buffer.length) {
      const room = Math.min(Math.max(length, this.buffer.length * 2), this.answerBytesMax)
      const larger = new Uint8Array(room)
      larger.set(this.buffer.subarray(0, this.length))
      this.buffer = larger
    }
    this.buffer.set(bytes, this.length)
    this.length = length
    return true
  }

  answer(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }
}
