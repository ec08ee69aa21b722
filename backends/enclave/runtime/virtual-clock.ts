/**
 * The TA's clocks: they stand still while it is stopped to be moved, and never go back.
 * Invariant: between `stop` and `resume` the two readings do not change, so that a stopped TA is
 * captured to the same bytes however often. The host's clock is a hint and no authority.
 */
import { assert } from '../../contract/errors.ts'

/** Where time comes from, in nanoseconds. */
export interface HostClocks {
  monotonicNs(): bigint
  realtimeNs(): bigint
}

/** What both clocks showed. */
export interface ClockReading {
  readonly monotonicNs: bigint
  readonly realtimeNs: bigint
}

/** What a TA is shown of a reading: the reading itself, unless a run is repeated. */
type Shown = (draw: () => ClockReading) => ClockReading

/** Clocks of one TA. */
export class VirtualClock {
  private readonly host: HostClocks
  private readonly shown: Shown
  private last: ClockReading
  private running: { readonly monotonicShift: bigint; readonly realtimeShift: bigint } | undefined

  constructor(
    host: HostClocks,
    from: ClockReading = { monotonicNs: 0n, realtimeNs: 0n },
    shown: Shown = (draw) => draw(),
  ) {
    this.host = host
    this.shown = shown
    this.last = from
  }

  monotonicNs(): bigint {
    return this.show().monotonicNs
  }

  realtimeNs(): bigint {
    return this.show().realtimeNs
  }

  /** Lets time go on from where it stood; a host that is behind is shifted, for this stay only. */
  resume(): void {
    if (this.running !== undefined) return
    const behind = this.last.realtimeNs - this.host.realtimeNs()
    this.running = {
      monotonicShift: this.last.monotonicNs - this.host.monotonicNs(),
      realtimeShift: behind > 0n ? behind : 0n,
    }
  }

  /** Makes time stand still. */
  stop(): ClockReading {
    const reading = this.read()
    this.running = undefined
    return reading
  }

  /** What it is said to have stood at, of a run that is repeated. @throws CodedError `REPLAY_TAPE`. */
  stand(reading: ClockReading): void {
    this.last = notBefore(reading, this.last)
  }

  private show(): ClockReading {
    const { last } = this
    if (this.running !== undefined)
      this.last = notBefore(
        this.shown(() => this.read()),
        last,
      )
    return this.last
  }

  private read(): ClockReading {
    const { running } = this
    if (running === undefined) return this.last
    this.last = {
      monotonicNs: larger(this.last.monotonicNs, this.host.monotonicNs() + running.monotonicShift),
      realtimeNs: larger(this.last.realtimeNs, this.host.realtimeNs() + running.realtimeShift),
    }
    return this.last
  }
}

/** A run that is repeated must not be shown what no run can have been. */
function notBefore(reading: ClockReading, last: ClockReading): ClockReading {
  const goesOn = reading.monotonicNs >= last.monotonicNs && reading.realtimeNs >= last.realtimeNs
  assert(goesOn, { code: 'REPLAY_TAPE', fact: 'clock' })
  return reading
}

function larger(left: bigint, right: bigint): bigint {
  return left > right ? left : right
}
