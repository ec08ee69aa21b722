/**
 * Events for people and programs: numbered, kept for a while, told as they come.
 * Invariant: ids rise for ever, also over restarts, so a cursor never means two events.
 */
import { open, readFile, rename } from 'node:fs/promises'
import type { DaemonEvent } from './admin/schemas.ts'
import { LIMITS } from './limits.ts'

/** Ids that one run of the daemon may use: more than it can ever tell. */
const IDS_PER_RUN = 1n << 32n

/**
 * The first id of this run, above those of every earlier run even where the clock went back;
 * what this run may use is reserved on disk before it is used.
 */
export async function firstEventId(path: string, nowMs: number): Promise<bigint> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const reserved = /^\d{1,20}$/.test(text) ? BigInt(text) : 0n
  const clock = BigInt(nowMs) * 1000n
  const first = reserved > clock ? reserved : clock
  const file = await open(`${path}.new`, 'w', 0o600)
  await file.writeFile(String(first + IDS_PER_RUN))
  await file.sync()
  await file.close()
  await rename(`${path}.new`, path)
  return first
}

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

  /** @param firstId above every id of the daemon before: {@link firstEventId}. */
  constructor(node: string, firstId: bigint) {
    this.node = node
    this.nextId = firstId
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
