/**
 * Records of pages on their way to the target: a few at once, in order, and no more than it has
 * room for.
 * Invariant: what is handed in is sealed before the call returns, so its buffer may be used again;
 * the target never credits what was not sent.
 */
import { CodedError } from '../../contract/errors.ts'
import { decodeExact, u64From } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../limits.ts'
import type { SecureSession } from '../session/secure-session.ts'
import type { Attempt } from './attempt.ts'

/** The flow of one session's records of pages. */
export class CreditedSends {
  private readonly session: SecureSession
  private readonly attempt: Attempt
  private uncredited = 0
  private credited = 0n
  private wake: () => void = () => undefined
  private readonly underWay: Promise<void>[] = []

  constructor(session: SecureSession, attempt: Attempt) {
    this.session = session
    this.attempt = attempt
  }

  /** Waits until the target has room for one record more. */
  async room(): Promise<void> {
    await this.uncreditedBelow(LIMITS.recordsUncreditedMax)
  }

  /** Sends one record that the target credits; the wire takes it while the next is made. */
  async send(kind: talos.v1.RecordKind, header: Uint8Array, body: Uint8Array): Promise<void> {
    this.uncredited += 1
    if (this.underWay.length >= LIMITS.recordsUnderWayMax) await this.underWay.shift()
    const sent = this.session.send(kind, header, body)
    // Looked at by whoever waits next; until then a failure is not an unhandled one.
    sent.catch(() => undefined)
    this.underWay.push(sent)
  }

  /** Everything is on the wire. */
  async end(): Promise<void> {
    for (const sent of this.underWay.splice(0)) await sent
  }

  /** Waits until the target has taken everything: what it still has to do is no downtime. */
  taken(): Promise<void> {
    return this.uncreditedBelow(1)
  }

  /** Takes a CREDIT. @throws CodedError `MOVE_CREDIT`. */
  credit(body: Uint8Array): void {
    const { records } = decodeExact(talos.v1.Credit, body, LIMITS.recordHeaderBytesMax)
    const total = u64From(records)
    const fresh = Number(total - this.credited)
    if (fresh < 1 || fresh > this.uncredited) throw new CodedError({ code: 'MOVE_CREDIT' })
    this.credited = total
    this.uncredited -= fresh
    this.wake()
  }

  private async uncreditedBelow(most: number): Promise<void> {
    this.attempt.signal.throwIfAborted()
    while (this.uncredited >= most) {
      const woken = new Promise<void>((resolve) => {
        this.wake = resolve
      })
      await this.attempt.orEnd(woken)
    }
  }
}
