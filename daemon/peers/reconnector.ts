/**
 * Keeps trying to reach the peers that are allowed.
 * Invariant: one try at a time for each peer, ever later ones up to a limit; a peer that is
 * connected or not allowed any more is left alone.
 */
import { LIMITS } from '../limits.ts'

/** What it asks and does. */
export interface ReconnectorParts {
  /** Peers that are allowed, whose addresses are known, and that are not connected. */
  missing(): readonly string[]
  /** One try. */
  dial(peer: string): Promise<unknown>
}

interface Absence {
  nextMs: number
  waitMs: number
  isTrying: boolean
}

/** Tries until it is stopped. */
export class Reconnector {
  private readonly parts: ReconnectorParts
  private readonly absences = new Map<string, Absence>()
  private readonly timer: NodeJS.Timeout

  constructor(parts: ReconnectorParts) {
    this.parts = parts
    this.timer = setInterval(() => this.look(performance.now()), LIMITS.reconnectMs)
    this.timer.unref()
  }

  /** Tries whoever is due. */
  look(nowMs: number): void {
    const missing = new Set(this.parts.missing())
    for (const [peer, { isTrying }] of this.absences) {
      if (!missing.has(peer) && !isTrying) this.absences.delete(peer)
    }
    for (const peer of missing) {
      const waitMs = LIMITS.reconnectMs
      const absence = this.absences.get(peer) ?? { nextMs: nowMs, waitMs, isTrying: false }
      this.absences.set(peer, absence)
      if (!absence.isTrying && nowMs >= absence.nextMs) void this.try(peer, absence, nowMs)
    }
  }

  /** No more tries begin. */
  stop(): void {
    clearInterval(this.timer)
  }

  private async try(peer: string, absence: Absence, nowMs: number): Promise<void> {
    absence.isTrying = true
    absence.nextMs = nowMs + absence.waitMs
    absence.waitMs = Math.min(absence.waitMs * 2, LIMITS.reconnectMsMax)
    try {
      await this.parts.dial(peer)
    } catch {
      // Why a peer cannot be reached is told to whoever asks it for something.
    } finally {
      absence.isTrying = false
    }
  }
}
