/**
 * What a later target needs to do a TA's tenure again: the image that it began with, and the
 * journal since.
 * Invariant: the journal is whole or it is none: once it would grow past its limit it is given up,
 * and with it the moves that need it. Leaves to others: sending it (move/source-replay.ts).
 */
import type { ImageTenure } from '../image/root.ts'
import type { PagedRegion, SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import type { MailboxWatch } from '../mailbox/mailbox.ts'
import { wipeMemory } from '../runtime/memory-wiping.ts'
import type { StretchListener } from '../runtime/stretch-listener.ts'
import type { ClockReading } from '../runtime/virtual-clock.ts'
import type { Generation } from '../ta/generation.ts'
import { encodeEvent, type JournalEvent, type MailboxStep } from './journal-events.ts'

/** The image that a tenure began with; nothing writes to its memories any more. */
export interface Checkpoint {
  readonly paged: readonly PagedRegion[]
  readonly small: readonly SmallRegion[]
  readonly tenure: ImageTenure
}

/** Records one tenure. */
export class Recorder implements StretchListener, MailboxWatch {
  /** Undefined where the lineage began here. */
  readonly checkpoint: Checkpoint | undefined
  private events: Uint8Array[] = []
  private bytes = 0
  private isLost = false

  constructor(checkpoint: Checkpoint | undefined, { id, sealKey }: Generation) {
    this.checkpoint = checkpoint
    this.note({ kind: 'tenure', generation: id, sealKey })
  }

  /** Whether more happened than is kept. */
  get isOver(): boolean {
    return this.isLost
  }

  /** Events so far. */
  get length(): number {
    return this.events.length
  }

  /** The events from a number on, as one byte string. */
  since(index: number): Uint8Array {
    return Buffer.concat(this.events.slice(index))
  }

  /** The first steps of a lineage are done. */
  started(tape: Uint8Array | undefined): void {
    this.noteTape(tape, (known) => ({ kind: 'started', tape: known }))
  }

  entered(request: Uint8Array): void {
    this.note({ kind: 'entered', request })
  }

  stretch(tape: Uint8Array | undefined, granted: bigint | undefined): void {
    this.noteTape(tape, (known) => ({ kind: 'stretch', tape: known, granted }))
  }

  opened(session: Uint8Array, clientKey: Uint8Array): void {
    this.note({ kind: 'opened', session, clientKey })
  }

  step(kind: MailboxStep, session: Uint8Array, sequence: bigint): void {
    this.note({ kind, session, sequence })
  }

  /** What the clocks stand at, of a TA that is frozen. */
  stood(reading: ClockReading): Uint8Array {
    return encodeEvent({ kind: 'stood', reading })
  }

  /** Wipes everything. */
  async close(): Promise<void> {
    this.giveUp()
    for (const { bytes } of this.checkpoint?.small ?? []) bytes.fill(0)
    for (const { memory } of this.checkpoint?.paged ?? []) await wipeMemory(memory)
  }

  private noteTape(tape: Uint8Array | undefined, event: (tape: Uint8Array) => JournalEvent): void {
    if (tape === undefined) this.giveUp()
    else this.note(event(tape))
  }

  private note(event: JournalEvent): void {
    if (this.isLost) return
    const bytes = encodeEvent(event)
    this.bytes += bytes.length
    if (this.bytes > LIMITS.journalBytesMax) this.giveUp()
    else this.events.push(bytes)
  }

  private giveUp(): void {
    this.isLost = true
    for (const event of this.events) event.fill(0)
    this.events = []
  }
}
