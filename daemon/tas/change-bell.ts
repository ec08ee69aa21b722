/**
 * Wakes those who wait for a lineage to change; a bell, so nobody trusts what it says.
 */

/** One bell a lineage. */
export class ChangeBell {
  private readonly waiting = new Map<string, Set<() => void>>()

  /** Wakes everybody who waits for this lineage. */
  ring(lineage: string): void {
    for (const wake of [...(this.waiting.get(lineage) ?? [])]) wake()
  }

  /** Resolves at the next ring, or after a nap. */
  wait(lineage: string, napMs: number): Promise<void> {
    return new Promise((resolve) => {
      const sleepers = this.waiting.get(lineage) ?? new Set()
      this.waiting.set(lineage, sleepers)
      const wake = (): void => {
        clearTimeout(timer)
        sleepers.delete(wake)
        if (sleepers.size === 0) this.waiting.delete(lineage)
        resolve()
      }
      const timer = setTimeout(wake, napMs)
      sleepers.add(wake)
    })
  }
}
