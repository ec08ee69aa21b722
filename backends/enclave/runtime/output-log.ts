/**
 * Standard output and error as numbered entries, of which the newest are kept.
 * Invariant: numbers rise by one and never return, also across moves; what is kept is bounded in
 * entries and in bytes.
 */

/** One entry of the output log. */
export interface OutputEntry {
  readonly number: bigint
  readonly errorStream: boolean
  readonly bytes: Uint8Array
}

/** How much is kept. */
export interface OutputLimits {
  readonly outputEntriesMax: number
  readonly outputBytesMax: number
}

/** The log of one TA. */
export class OutputLog {
  private readonly limits: OutputLimits
  private all: OutputEntry[] = []
  private dropped = 0
  private bytes = 0
  private following = 0n

  constructor(limits: OutputLimits) {
    this.limits = limits
  }

  /** The number that the next entry gets. */
  get next(): bigint {
    return this.following
  }

  /** What is kept, oldest first. */
  get entries(): readonly OutputEntry[] {
    return this.all.slice(this.dropped)
  }

  /** How many entries are kept. */
  get kept(): number {
    return this.all.length - this.dropped
  }

  append(errorStream: boolean, bytes: Uint8Array): void {
    this.adopt({ number: this.following, errorStream, bytes })
  }

  /** Takes an entry as it is; numbers that are missing before it were dropped elsewhere. */
  adopt(entry: OutputEntry): void {
    if (entry.number < this.following) return
    this.all.push(entry)
    this.bytes += entry.bytes.length
    this.following = entry.number + 1n
    this.drop()
  }

  /** Starts over with the entries of an image. */
  reset(entries: readonly OutputEntry[], next: bigint): void {
    this.all = []
    this.dropped = 0
    this.bytes = 0
    this.following = 0n
    for (const entry of entries) this.adopt(entry)
    this.following = next
  }

  /** Entries numbered `since` and above; `next` is what to ask for afterwards. */
  since(since: bigint, entriesMax: number): { entries: readonly OutputEntry[]; next: bigint } {
    const from = this.all.findIndex((each, at) => at >= this.dropped && each.number >= since)
    const entries = from < 0 ? [] : this.all.slice(from, from + entriesMax)
    const last = entries.at(-1)
    if (last !== undefined) return { entries, next: last.number + 1n }
    return { entries, next: since > this.following ? this.following : since }
  }

  private drop(): void {
    const { outputEntriesMax, outputBytesMax } = this.limits
    while (this.all.length - this.dropped > outputEntriesMax || this.bytes > outputBytesMax) {
      this.bytes -= this.all[this.dropped]?.bytes.length ?? 0
      this.dropped++
    }
    // Cut rarely: moving the whole array for each entry would be quadratic.
    if (this.dropped > 1024 && this.dropped * 2 > this.all.length) {
      this.all = this.all.slice(this.dropped)
      this.dropped = 0
    }
  }
}
