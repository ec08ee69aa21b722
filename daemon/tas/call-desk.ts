/**
 * Requests to TAs: answered here, held while the TA moves, forwarded where it went.
 * Invariant: a request keeps its id over every try, so that it takes effect once; what is under way
 * is bounded in number, bytes and time. Leaves to others: what an id means (the enclave's mailbox).
 */
import { codeOf } from '../../backends/contract/errors.ts'
import { u64Bytes } from '../../proto/codec.ts'
import { isDetached, type EnclaveClient } from '../enclaves/enclave-client.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'
import type { TaRecord } from '../journal/records.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork } from '../peers/network.ts'

/** Where the desk looks. */
export interface CallDeskParts {
  network(): PeerNetwork
  record(lineage: string): TaRecord | undefined
  enclave(record: TaRecord): EnclaveClient | undefined
  /** Where a lineage was released to, before the receipt is here; a hint. */
  releasedTo(lineage: string): string | undefined
  /** True while a lineage is on its way to this host. */
  isArriving(lineage: string): boolean
  /** The enclave that has been brought the token for it; it alone knows whether it acts already. */
  arrivingAt(lineage: string): EnclaveClient | undefined
  /** Resolves when something about the TA has changed, or after a nap. */
  change(lineage: string, napMs: number): Promise<void>
}

/** One request, its id included. */
export interface DeskCall {
  readonly lineage: string
  readonly clientSession: Uint8Array
  readonly sequence: bigint
  readonly signature: Uint8Array
  readonly data: Uint8Array
  readonly hops: number
  readonly timeoutMs: number
}

/** An answer, and the host that gave it. */
export interface DeskAnswer {
  readonly data: Uint8Array
  readonly repeated: boolean
  readonly host: string
}

/** How a request is tried. */
interface Ways<T> {
  here(enclave: EnclaveClient, leftMs: number): Promise<T>
  there(peer: string, hops: number, leftMs: number): Promise<T>
}

/** Codes of an enclave that will answer later, or elsewhere. */
const ELSEWHERE = new Set(['TA_MOVING', 'TA_GONE', 'TA_NOT_HERE', 'REQUEST_PENDING'])

/** Answers of a target that the token may not have reached, or that has tombstoned it. */
const NOT_THERE_YET = new Set(['TA_NOT_FOUND', 'TA_NOT_RUNNING', 'PEER_UNREACHABLE', 'PEER_BUSY'])

/** The desk of one daemon. */
export class CallDesk {
  private readonly parts: CallDeskParts
  private underWay = 0
  private bytes = 0

  constructor(parts: CallDeskParts) {
    this.parts = parts
  }

  /** Opens a client session at the TA. */
  openClient(lineage: string, key: Uint8Array, hops: number): Promise<Uint8Array> {
    return this.admitted(key.length, lineage, hops, LIMITS.heldCallMs, {
      here: async (enclave) => {
        const { message } = await enclave.call({ openClient: { clientKey: key } })
        return message.clientOpened?.clientSession ?? new Uint8Array()
      },
      there: async (peer, next) => {
        const reply = await this.parts.network().request(peer, {
          forwardOpen: { lineage: Buffer.from(lineage, 'hex'), clientKey: key, hops: next },
        })
        return reply.forwardedOpen?.clientSession ?? new Uint8Array()
      },
    })
  }

  /** One request. @throws DaemonRefusal `REQUEST_…`, `TA_…`. */
  call(call: DeskCall): Promise<DeskAnswer> {
    const { lineage, clientSession, signature, data, timeoutMs } = call
    const sequence = u64Bytes(call.sequence)
    return this.admitted(data.length, lineage, call.hops, timeoutMs, {
      here: async (enclave, leftMs) => {
        const body = { callTa: { clientSession, sequence, signature } }
        const { message, payload } = await enclave.call(body, data, leftMs)
        const repeated = message.answered?.repeated ?? false
        return { data: payload, repeated, host: this.parts.network().id }
      },
      there: async (peer, hops, leftMs) => {
        const reply = await this.parts.network().request(
          peer,
          {
            forwardCall: {
              lineage: Buffer.from(lineage, 'hex'),
              clientSession,
              sequence,
              signature,
              data,
              hops,
              timeoutMs: leftMs,
            },
          },
          leftMs,
        )
        const { data: answer, repeated, host } = reply.forwardedCall ?? { host: peer }
        return { data: answer ?? new Uint8Array(), repeated: repeated ?? false, host }
      },
    })
  }

  /** Tells the TA that answers were received. */
  acknowledge(call: Omit<DeskCall, 'data' | 'timeoutMs'>): Promise<void> {
    const { lineage, clientSession, signature } = call
    const sequence = u64Bytes(call.sequence)
    return this.admitted(signature.length, lineage, call.hops, LIMITS.heldCallMs, {
      here: async (enclave) => {
        await enclave.call({ acknowledge: { clientSession, sequence, signature } })
      },
      there: async (peer, hops) => {
        await this.parts.network().request(peer, {
          forwardAcknowledge: {
            lineage: Buffer.from(lineage, 'hex'),
            clientSession,
            sequence,
            signature,
            hops,
          },
        })
      },
    })
  }

  /** Counts a request for as long as it is here, held or not. */
  private async admitted<T>(
    bytes: number,
    lineage: string,
    hops: number,
    timeoutMs: number,
    ways: Ways<T>,
  ): Promise<T> {
    if (this.underWay >= LIMITS.callsMax || this.bytes + bytes > LIMITS.callBytesMax) {
      throw busy(this.underWay)
    }
    this.underWay += 1
    this.bytes += bytes
    try {
      return await this.tried(lineage, hops, timeoutMs, ways)
    } finally {
      this.underWay -= 1
      this.bytes -= bytes
    }
  }

  /** Tries here, waits while the TA moves, follows it; always with the same id. */
  private async tried<T>(
    lineage: string,
    hops: number,
    timeoutMs: number,
    ways: Ways<T>,
  ): Promise<T> {
    const endMs = performance.now() + timeoutMs
    for (let napMs: number = LIMITS.callNapMs; ; napMs = Math.min(napMs * 2, LIMITS.callNapMsMax)) {
      const leftMs = Math.ceil(endMs - performance.now())
      if (leftMs <= 0) throw waitedTooLong(timeoutMs)
      const record = this.parts.record(lineage)
      const isArriving = this.parts.isArriving(lineage)
      if (record === undefined && !isArriving) throw unknownTa()
      const released = isArriving ? undefined : this.parts.releasedTo(lineage)
      try {
        if (record === undefined || (isArriving && record.state !== 'active')) {
          // It will be here in a moment, and may run before that is written down.
          const enclave = this.parts.arrivingAt(lineage)
          if (enclave !== undefined) return await ways.here(enclave, leftMs)
        } else if (released !== undefined) {
          if (hops >= LIMITS.forwardHopsMax) throw tooManyHops(hops)
          return await ways.there(released, hops + 1, leftMs)
        } else if (record.state === 'active') {
          const enclave = this.parts.enclave(record)
          if (enclave !== undefined) return await ways.here(enclave, leftMs)
        } else if (record.state === 'moved' && record.moved_to !== undefined) {
          if (hops >= LIMITS.forwardHopsMax) throw tooManyHops(hops)
          return await ways.there(record.moved_to, hops + 1, leftMs)
        } else {
          throw notRunning(record)
        }
      } catch (thrown) {
        const code = codeOf(thrown)
        if (code === 'ENCLAVE_TIMEOUT') throw waitedTooLong(timeoutMs)
        // Hosts that point at each other settle in a moment; the first one asks again.
        const circled = code === 'CALL_HOPS' && hops === 0
        const elsewhere = ELSEWHERE.has(code) || (released !== undefined && NOT_THERE_YET.has(code))
        const later = circled || elsewhere || isDetached(thrown) || code.startsWith('STREAM_')
        if (!later) throw thrown
      }
      await this.parts.change(lineage, Math.min(napMs, Math.max(1, endMs - performance.now())))
    }
  }
}

function refusal(code: string, have: string, want: string, fix: string): DaemonRefusal {
  const exit = code === 'CALL_TIMEOUT' ? EXIT.timedOut : EXIT.failed
  return new DaemonRefusal({ code, field: 'call', have, want, source: 'daemon', fix: [fix] }, exit)
}

function waitedTooLong(timeoutMs: number): DaemonRefusal {
  const have = `no answer within ${String(timeoutMs)} ms`
  return refusal('CALL_TIMEOUT', have, 'an answer', 'ask again with the same session and sequence')
}

function unknownTa(): DaemonRefusal {
  return refusal('TA_NOT_FOUND', 'an unknown lineage', 'a TA of this host', 'see `talos ps -a`')
}

function notRunning(record: TaRecord): DaemonRefusal {
  const fix = 'see `talos ps -a` and `talos history`'
  return refusal('TA_NOT_RUNNING', record.state, 'a TA that runs', fix)
}

function busy(underWay: number): DaemonRefusal {
  const have = `${String(underWay)} requests under way`
  return refusal('CALL_BUSY', have, 'room for one more', 'ask again after the move')
}

function tooManyHops(hops: number): DaemonRefusal {
  const fix = 'call the host that runs the TA: `talos history`'
  return refusal(
    'CALL_HOPS',
    `${String(hops)} hosts`,
    `at most ${String(LIMITS.forwardHopsMax)}`,
    fix,
  )
}
