/**
 * How much of something is taken, by each peer and by all together.
 * Invariant: what is counted is judged in the same step; a peer with nothing taken costs nothing.
 */

/** Counts up to a limit for each peer and one for all. */
export class Quota {
  private readonly taken = new Map<string, number>()
  private readonly allMax: number
  private all = 0

  constructor(allMax: number) {
    this.allMax = allMax
  }

  /** Takes some for a peer; undefined, and nothing taken, where a limit would be passed. */
  take(peer: string, amount: number, peerMax: number): (() => void) | undefined {
    const before = this.taken.get(peer) ?? 0
    if (before + amount > peerMax || this.all + amount > this.allMax) return undefined
    this.taken.set(peer, before + amount)
    this.all += amount
    let isTaken = true
    return () => {
      if (!isTaken) return
      isTaken = false
      this.all -= amount
      const left = (this.taken.get(peer) ?? 0) - amount
      if (left > 0) this.taken.set(peer, left)
      else this.taken.delete(peer)
    }
  }
}
