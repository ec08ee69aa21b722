/**
 * Wakes those who wait for a lineage to change; a bell, so nobody trusts what it says.
 */

/** How long a waiter sleeps when nobody rings. */
const NAP_MS = 100

/** One bell a lineage. */
export class ChangeBell {
  private readonly waiting = new Map<string, Set<() => void>>()

  /** Wakes everybody who waits for this lineage. */
  ring(lineage: string): void {
    const sleepers = this.waiting.get(lineage)
    this.waiting.delete(lineage)
    for (const wake of sleepers ?? []) wake()
  }

  /** Resolves at the next ring, or after a nap. */
  wait(lineage: string): Promise<void> {
    return new Promise((resolve) => {
      const sleepers = this.waiting.get(lineage) ?? new Set()
      this.waiting.set(lineage, sleepers)
      const wake = (): void => {
        clearTimeout(timer)
        sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, NAP_MS)
      sleepers.add(wake)
    })
  }
}
