/**
 * What a relaying daemon can tell of lane frames: their kind and place; and what it can do to them.
 * Invariant: only bytes are looked at that every daemon sees; nothing here holds a key.
 */
import { decodeExact } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'

/** The two ends of a lane. */
export type Side = 'source' | 'target'

/** What stands on the outside of a frame. */
export type FrameKind =
  | 'hello'
  | 'evidence'
  | 'finish'
  | 'failure'
  | 'plan'
  | 'pages'
  | 'region'
  | 'final'
  | 'credit'
  | 'prepared'
  | 'unknown'

/** One frame on its way. */
export interface LaneFrame {
  readonly from: Side
  readonly kind: FrameKind
  /** Which of its kind and author it is, from 0. */
  readonly nth: number
  readonly bytes: Uint8Array
}

/** A frame given to an enclave. */
export interface Delivery {
  readonly to: Side
  readonly bytes: Uint8Array
}

/** What a hostile relay makes of each frame. */
export type Meddle = (frame: LaneFrame) => readonly Delivery[] | Promise<readonly Delivery[]>

/** Which frame is meddled with. */
export interface Pick {
  readonly from: Side
  readonly kind: FrameKind
  readonly nth?: number
}

/** The other end. */
export function otherSide(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

const { RecordKind } = talos.v1
const RECORDS: ReadonlyMap<number, FrameKind> = new Map([
  [RecordKind.RECORD_KIND_PLAN, 'plan'],
  [RecordKind.RECORD_KIND_PAGES, 'pages'],
  [RecordKind.RECORD_KIND_REGION, 'region'],
  [RecordKind.RECORD_KIND_FINAL, 'final'],
  [RecordKind.RECORD_KIND_CREDIT, 'credit'],
  [RecordKind.RECORD_KIND_PREPARED, 'prepared'],
  [RecordKind.RECORD_KIND_FAILURE, 'failure'],
])

/** Names the frames of one session as they pass. */
export class FrameNames {
  private readonly seen = new Map<string, number>()
  private readonly confirmed = new Set<Side>()

  /** The frame with its kind and number. */
  name(from: Side, bytes: Uint8Array): LaneFrame {
    const kind = this.confirmed.has(from) ? recordKind(bytes) : messageKind(bytes)
    if (kind === 'finish') this.confirmed.add(from)
    const key = `${from} ${kind}`
    const nth = this.seen.get(key) ?? 0
    this.seen.set(key, nth + 1)
    return { from, kind, nth, bytes }
  }
}

function messageKind(bytes: Uint8Array): FrameKind {
  return decodeExact(talos.v1.SessionMessage, bytes, 1 << 20).body ?? 'unknown'
}

function recordKind(bytes: Uint8Array): FrameKind {
  return RECORDS.get(bytes[0] ?? 0) ?? 'unknown'
}

/** An honest relay. */
export const honest: Meddle = (frame) => [onward(frame)]

/** The frame, as it should go. */
export function onward({ from, bytes }: LaneFrame): Delivery {
  return { to: otherSide(from), bytes }
}

function isPicked(pick: Pick, frame: LaneFrame): boolean {
  const { from, kind, nth = 0 } = pick
  return frame.from === from && frame.kind === kind && frame.nth === nth
}

/** Everything honest but one frame, of which this is made. */
export function at(pick: Pick, made: Meddle): Meddle {
  return (frame) => (isPicked(pick, frame) ? made(frame) : honest(frame))
}

/** The frame never comes. */
export function drop(pick: Pick): Meddle {
  return at(pick, () => [])
}

/** The frame comes twice. */
export function duplicate(pick: Pick): Meddle {
  return at(pick, (frame) => [onward(frame), onward(frame)])
}

/** The next frame of the same author overtakes this one. */
export function overtake(pick: Pick): Meddle {
  let held: Delivery | undefined
  return (frame) => {
    if (isPicked(pick, frame)) {
      held = onward(frame)
      return []
    }
    if (held === undefined || frame.from !== pick.from) return honest(frame)
    const both = [onward(frame), held]
    held = undefined
    return both
  }
}

/** Only its first bytes come; a negative number counts from the end. */
export function truncate(pick: Pick, bytesLeft: number): Meddle {
  return at(pick, (frame) => [
    { to: otherSide(frame.from), bytes: frame.bytes.subarray(0, bytesLeft) },
  ])
}

/** Bytes with one bit turned, at this part (0 to 1) of their length. */
export function flipped(bytes: Uint8Array, part: number): Uint8Array {
  const out = Uint8Array.from(bytes)
  const where = Math.min(out.length - 1, Math.floor(out.length * part))
  out[where] = (out[where] ?? 0) ^ 1
  return out
}

/** One bit of it is turned. */
export function flip(pick: Pick, part: number): Meddle {
  return at(pick, (frame) => [{ to: otherSide(frame.from), bytes: flipped(frame.bytes, part) }])
}

/** It goes back to the side that made it, and nothing more of that side gets through. */
export function reflect(pick: Pick): Meddle {
  let cut = false
  return (frame) => {
    if (isPicked(pick, frame)) {
      cut = true
      return [{ to: frame.from, bytes: frame.bytes }]
    }
    return cut && frame.from === pick.from ? [] : honest(frame)
  }
}

/** Other bytes come in its place. */
export function replace(pick: Pick, bytes: Uint8Array): Meddle {
  return at(pick, ({ from }) => [{ to: otherSide(from), bytes }])
}

/** Other bytes come before it. */
export function inject(pick: Pick, bytes: Uint8Array): Meddle {
  return at(pick, (frame) => [{ to: otherSide(frame.from), bytes }, onward(frame)])
}

/** What is put in place of a frame that two sessions carry at once: the one of the other. */
export class Swap {
  private readonly pick: Pick
  private waiting: { frame: LaneFrame; give: (other: LaneFrame) => void } | undefined

  constructor(pick: Pick) {
    this.pick = pick
  }

  /** The relay of either session. */
  readonly meddle: Meddle = async (frame) => {
    if (!isPicked(this.pick, frame)) return honest(frame)
    return [onward(await this.exchange(frame))]
  }

  private exchange(frame: LaneFrame): Promise<LaneFrame> {
    const { waiting } = this
    if (waiting !== undefined) {
      this.waiting = undefined
      waiting.give(frame)
      return Promise.resolve(waiting.frame)
    }
    return new Promise((resolve) => {
      this.waiting = { frame, give: resolve }
    })
  }
}
