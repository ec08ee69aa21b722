/**
 * Typed arrays that grow as they are written.
 * Invariant: room is at most twice what was written.
 */

/** A growing list of unsigned 32-bit numbers. */
export class GrowingU32 {
  private values = new Uint32Array(1024)
  length = 0

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  get(index: number): number {
    return this.values[index] ?? 0
  }

  set(index: number, value: number): void {
    this.values[index] = value
  }

  /** What was written, as an array of its own. */
  finish(): Uint32Array {
    return this.values.slice(0, this.length)
  }
}
