/**
 * What a TA takes from its host that nobody could compute: times and random bytes. They are drawn,
 * drawn and written down, or read from what was written down.
 * Invariant: a run that is given the same code, state, requests and inputs is the same run; an
 * input that is not on the tape, or is left over on it, ends a replay. Leaves to others: the tape's
 * journey (replay/journal.ts).
 */
import { randomFillSync } from 'node:crypto'
import { RegionReader, RegionWriter } from './region-codec.ts'
import type { ClockReading } from './virtual-clock.ts'

const KIND = { clock: 1, random: 2 } as const
const RANDOM_CHUNK_BYTES = 65_536
/** Kind and length, or kind and two times. */
const ENTRY_BYTES = 17
const EMPTY = new Uint8Array()

/** Where inputs come from. */
export interface HostInputs {
  /** A reading of both clocks; `draw` makes one where it is drawn. */
  clock(draw: () => ClockReading): ClockReading
  /** Fills with random bytes. */
  random(into: Uint8Array): void
}

/** Draws. */
export const drawnInputs: HostInputs = {
  clock: (draw) => draw(),
  random: (into) => {
    // Not in place: what the TA reads may be shared memory, which the generator refuses.
    const chunk = new Uint8Array(Math.min(RANDOM_CHUNK_BYTES, into.length))
    for (let at = 0; at < into.length; at += chunk.length) {
      const part = chunk.subarray(0, Math.min(chunk.length, into.length - at))
      into.set(randomFillSync(part), at)
    }
    chunk.fill(0)
  },
}

/** Draws and writes down. */
export class RecordedInputs implements HostInputs {
  private readonly bytesMax: number
  private tape = new RegionWriter()
  private bytes = 0

  /** @param bytesMax what one stretch may take; a longer one is lost as a whole. */
  constructor(bytesMax: number) {
    this.bytesMax = bytesMax
  }

  clock(draw: () => ClockReading): ClockReading {
    const reading = drawnInputs.clock(draw)
    if (this.hasRoom(0)) {
      this.tape.u8(KIND.clock)
      this.tape.u64(reading.monotonicNs)
      this.tape.u64(reading.realtimeNs)
    }
    return reading
  }

  random(into: Uint8Array): void {
    drawnInputs.random(into)
    if (!this.hasRoom(into.length)) return
    this.tape.u8(KIND.random)
    this.tape.bytes(into.slice())
  }

  /** What was taken since the last time; undefined where it was too much. */
  take(): Uint8Array | undefined {
    const tape = this.bytes > this.bytesMax ? undefined : this.tape.finish()
    this.tape = new RegionWriter()
    this.bytes = 0
    return tape
  }

  private hasRoom(more: number): boolean {
    this.bytes += ENTRY_BYTES + more
    if (this.bytes <= this.bytesMax) return true
    this.tape = new RegionWriter()
    return false
  }
}

/** Reads what was written down. */
export class PlayedInputs implements HostInputs {
  private tape = new RegionReader(EMPTY, 'REPLAY_TAPE')

  /** The tape of the next stretch. */
  feed(tape: Uint8Array): void {
    this.tape = new RegionReader(tape, 'REPLAY_TAPE')
  }

  clock(): ClockReading {
    const tape: RegionReader = this.tape
    tape.demand(tape.u8() === KIND.clock, 'clock')
    return { monotonicNs: tape.u64(), realtimeNs: tape.u64() }
  }

  random(into: Uint8Array): void {
    const tape: RegionReader = this.tape
    tape.demand(tape.u8() === KIND.random, 'random')
    const bytes = tape.bytes(into.length)
    tape.demand(bytes.length === into.length, 'length')
    into.set(bytes)
  }

  /** The stretch is over. @throws CodedError `REPLAY_TAPE` where something is left. */
  finish(): void {
    this.tape.finish()
  }
}
