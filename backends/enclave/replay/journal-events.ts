/**
 * What happened to a TA since the image that a replay starts from, as a list of events.
 * Invariant: one byte string an event, each behind its length; nothing is left out that its state
 * depends on. Leaves to others: how much is kept (journal.ts), doing it again (replay.ts).
 */
import { CodedError } from '../../contract/errors.ts'
import { LIMITS } from '../limits.ts'
import { RegionReader, RegionWriter } from '../runtime/region-codec.ts'
import type { ClockReading } from '../runtime/virtual-clock.ts'

const ID_BYTES = 16
const KEY_BYTES = 32
const LENGTH_BYTES = 4
/** An event's fields beside a tape or a request. */
const FIELDS_BYTES_MAX = 64
const EVENT_BYTES_MAX = LIMITS.journalBytesMax + FIELDS_BYTES_MAX

/** What was done with one request of a client session. */
export type MailboxStep = 'admitted' | 'withdrawn' | 'completed' | 'acknowledged'

/** One event. */
export type JournalEvent =
  /** First of all: what this tenure was given, 16 and 32 bytes. */
  | { readonly kind: 'tenure'; readonly generation: Uint8Array; readonly sealKey: Uint8Array }
  /** The first steps of a lineage. */
  | { readonly kind: 'started'; readonly tape: Uint8Array }
  | { readonly kind: 'opened'; readonly session: Uint8Array; readonly clientKey: Uint8Array }
  | { readonly kind: MailboxStep; readonly session: Uint8Array; readonly sequence: bigint }
  /** The handler is about to be entered. */
  | { readonly kind: 'entered'; readonly request: Uint8Array }
  /** It ran until it was stopped with so much fuel granted, or (undefined) to its end. */
  | {
      readonly kind: 'stretch'
      readonly tape: Uint8Array
      readonly granted: bigint | undefined
    }
  /** Last of all: what the clocks stood at. */
  | { readonly kind: 'stood'; readonly reading: ClockReading }

const NUMBERS: Readonly<Record<JournalEvent['kind'], number>> = {
  tenure: 1,
  started: 2,
  opened: 3,
  admitted: 4,
  withdrawn: 5,
  completed: 6,
  acknowledged: 7,
  entered: 8,
  stretch: 9,
  stood: 10,
}
const KINDS = new Map(
  Object.entries(NUMBERS).map(([kind, number]) => [number, kind as JournalEvent['kind']]),
)

/** The bytes of an event with its length. */
export function encodeEvent(event: JournalEvent): Uint8Array {
  const out = new RegionWriter()
  out.u8(NUMBERS[event.kind])
  switch (event.kind) {
    case 'tenure':
      out.raw(event.generation)
      out.raw(event.sealKey)
      break
    case 'started':
      out.raw(event.tape)
      break
    case 'opened':
      out.raw(event.session)
      out.raw(event.clientKey)
      break
    case 'entered':
      out.raw(event.request)
      break
    case 'stretch':
      out.u8(event.granted === undefined ? 0 : 1)
      out.u64(event.granted ?? 0n)
      out.raw(event.tape)
      break
    case 'stood':
      out.u64(event.reading.monotonicNs)
      out.u64(event.reading.realtimeNs)
      break
    default:
      out.raw(event.session)
      out.u64(event.sequence)
  }
  const body = out.finish()
  const framed = new RegionWriter()
  framed.bytes(body)
  body.fill(0)
  return framed.finish()
}

/** An event without its length. @throws CodedError `REPLAY_JOURNAL`. */
export function decodeEvent(bytes: Uint8Array): JournalEvent {
  const reader: RegionReader = new RegionReader(bytes, 'REPLAY_JOURNAL')
  const kind = KINDS.get(reader.u8())
  switch (kind) {
    case 'tenure':
      return whole(reader, {
        kind,
        generation: reader.raw(ID_BYTES),
        sealKey: reader.raw(KEY_BYTES),
      })
    case 'started':
      return { kind, tape: reader.rest() }
    case 'opened':
      return whole(reader, {
        kind,
        session: reader.raw(ID_BYTES),
        clientKey: reader.raw(KEY_BYTES),
      })
    case 'admitted':
    case 'withdrawn':
    case 'completed':
    case 'acknowledged':
      return whole(reader, { kind, session: reader.raw(ID_BYTES), sequence: reader.u64() })
    case 'entered':
      return { kind, request: reader.rest() }
    case 'stretch': {
      const flag = reader.u8()
      const granted = reader.u64()
      reader.demand(flag === 1 || (flag === 0 && granted === 0n), 'flag')
      return { kind, granted: flag === 1 ? granted : undefined, tape: reader.rest() }
    }
    case 'stood': {
      const [monotonicNs, realtimeNs] = [reader.u64(), reader.u64()]
      return whole(reader, { kind, reading: { monotonicNs, realtimeNs } })
    }
    case undefined:
      throw reader.fault('kind')
  }
}

function whole<Event>(reader: RegionReader, event: Event): Event {
  reader.finish()
  return event
}

/** Cuts a stream of bytes into events, each of them when it is asked for. */
export class EventStream {
  private parts: Uint8Array[] = []
  /** Of the first part, what was read. */
  private at = 0
  private held = 0
  private total = 0

  /** Keeps bytes that came. @throws CodedError `REPLAY_JOURNAL` where they are too many. */
  feed(bytes: Uint8Array): void {
    this.total += bytes.length
    if (this.total > EVENT_BYTES_MAX) throw new CodedError({ code: 'REPLAY_JOURNAL', fact: 'size' })
    if (bytes.length > 0) this.parts.push(bytes)
    this.held += bytes.length
  }

  /** The next event, once it is whole. @throws CodedError `REPLAY_JOURNAL`. */
  next(): JournalEvent | undefined {
    if (this.held < LENGTH_BYTES) return undefined
    const prefix = this.peek(LENGTH_BYTES)
    const length = new DataView(prefix.buffer, prefix.byteOffset).getUint32(0)
    if (length > EVENT_BYTES_MAX) throw new CodedError({ code: 'REPLAY_JOURNAL', fact: 'length' })
    if (this.held - LENGTH_BYTES < length) return undefined
    const bytes = this.peek(LENGTH_BYTES + length)
    const event = decodeEvent(bytes.subarray(LENGTH_BYTES))
    this.skip(bytes.length)
    return event
  }

  /** All is said. @throws CodedError `REPLAY_JOURNAL` where an event is cut. */
  finish(): void {
    if (this.held > 0) throw new CodedError({ code: 'REPLAY_JOURNAL', fact: 'cut' })
  }

  /** Wipes what was not read. */
  close(): void {
    for (const part of this.parts) part.fill(0)
    this.parts = []
    this.held = 0
  }

  /** The next bytes in one piece; a copy only where they are in several. */
  private peek(length: number): Uint8Array {
    const [first] = this.parts
    if (first !== undefined && first.length - this.at >= length) {
      return first.subarray(this.at, this.at + length)
    }
    const joined = new Uint8Array(length)
    let filled = 0
    for (const [number, part] of this.parts.entries()) {
      const from = number === 0 ? this.at : 0
      const piece = part.subarray(from, from + length - filled)
      joined.set(piece, filled)
      filled += piece.length
      if (filled === length) break
    }
    return joined
  }

  private skip(length: number): void {
    this.at += length
    this.held -= length
    let read = 0
    for (const part of this.parts) {
      if (this.at < part.length) break
      this.at -= part.length
      part.fill(0)
      read += 1
    }
    this.parts.splice(0, read)
  }
}
