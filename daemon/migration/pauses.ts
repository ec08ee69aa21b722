/**
 * Pauses of the loops that try again, one a move: each can be cut short when something has changed.
 * Invariant: no pause holds the program open, and none is left once it was stopped.
 */
import type { Move } from './move.ts'

/** Who pauses, and who is woken. */
export class Pauses {
  private readonly sleepers = new Map<Move, () => void>()
  private stopped = false

  /** Resolves after the time, or as soon as the move is woken. */
  sleep(move: Move, delayMs: number): Promise<void> {
    if (this.stopped) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        this.sleepers.delete(move)
        resolve()
      }
      const timer = setTimeout(wake, delayMs).unref()
      this.sleepers.set(move, wake)
    })
  }

  /** What this move waits for may have come. */
  wake(move: Move): void {
    this.sleepers.get(move)?.()
  }

  /** A peer can be reached again. */
  wakePeer(peer: string): void {
    for (const [move, wake] of [...this.sleepers]) if (move.record.peer === peer) wake()
  }

  /** No further pause. */
  stop(): void {
    this.stopped = true
    for (const wake of [...this.sleepers.values()]) wake()
  }
}
