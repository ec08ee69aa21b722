/**
 * Events for people and programs: numbered, kept for a while, told as they come.
 * Invariant: ids rise for ever, also over restarts, so a cursor never means two events.
 */
import type { DaemonEvent } from './admin/schemas.ts'
import { LIMITS } from './limits.ts'

/** What an event says besides id, time and node. */
export type EventFacts = Omit<DaemonEvent, 'id' | 'time' | 'node' | 'data'> & {
  readonly data?: DaemonEvent['data']
}

/** The events of this daemon. */
export class EventLog {
  private readonly node: string
  private readonly kept: DaemonEvent[] = []
  private readonly waiting = new Set<() => void>()
  private nextId: bigint

  constructor(node: string) {
    this.node = node
    // A start later than every event of the daemon before: it wrote far fewer than one a µs.
    this.nextId = BigInt(Date.now()) * 1000n
  }

  /** Records an event. */
  tell(facts: EventFacts): void {
    this.nextId += 1n
    const time = new Date().toISOString()
    this.kept.push({ data: {}, ...facts, id: String(this.nextId), time, node: this.node })
    if (this.kept.length > LIMITS.eventsKept) this.kept.shift()
    for (const wake of [...this.waiting]) wake()
  }

  /** Events after the cursor, then new ones, until the signal aborts. */
  async *read(since: bigint, signal: AbortSignal): AsyncIterable<DaemonEvent> {
    let cursor = since
    while (!signal.aborted) {
      const fresh = this.kept.filter(({ id }) => BigInt(id) > cursor)
      for (const event of fresh) {
        cursor = BigInt(event.id)
        yield event
      }
      if (fresh.length === 0) await this.news(signal)
    }
  }

  private news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.waiting.add(wake)
      signal.addEventListener('abort', wake, { once: true })
    })
  }
}
