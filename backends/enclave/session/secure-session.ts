/**
 * A confirmed session: sealed records both ways, and what both sides agreed on.
 * Invariant: records leave in the order of `send` calls; what `receive` gives was sealed by the
 * other side, in that order, with nothing left out before it.
 * Leaves to others: whether an end of the lane is a good end (records say when all was said).
 */
import { codeOf, CodedError } from '../../contract/errors.ts'
import type { TeeKind, VerifiedClaims } from '../../contract/evidence.ts'
import type { SessionRole } from '../../../proto/peer-transcript.ts'
import { FAILURE_FIRST_BYTE, readHandshake, type HelloFacts } from './handshake-messages.ts'
import { LIMITS } from '../limits.ts'
import type { RecordKind, RecordOpener, RecordSealer, SessionRecord } from './records.ts'

/** From here on a frame is worth memory that is kept for it. */
const BULK_BYTES = 64 * 1024

/** Where the frames of one session go and come from. */
export interface SessionLane {
  /** Frames leave in the order of the calls; until it resolves the frame must not change. */
  send(frame: Uint8Array): Promise<void>
  /**
   * The next frame, at most `LIMITS.laneFrameBytesMax` bytes; undefined at the end of the lane. It
   * may lie in `room`.
   */
  receive(room?: Uint8Array): Promise<Uint8Array | undefined>
}

/** One side's evidence and keys, as a receipt records them. */
export interface AttestedSide {
  readonly kind: TeeKind
  readonly report: Uint8Array
  readonly collateral: Uint8Array
  readonly instance: Uint8Array
  readonly peerKey: Uint8Array
}

/** What both sides agreed on. */
export interface SessionFacts {
  /** Name of the session, 32 bytes. */
  readonly id: Uint8Array
  /** This side's role. */
  readonly role: SessionRole
  readonly version: number
  /** TH1: what both evidences are bound to. */
  readonly helloTranscript: Uint8Array
  /** TH2: what both instance keys and both peer keys have signed. */
  readonly transcript: Uint8Array
  readonly mine: AttestedSide
  readonly theirs: AttestedSide
  readonly peerHello: HelloFacts
  readonly peerClaims: VerifiedClaims
}

/** A session after both sides have confirmed; made by session-driver.ts alone. */
export class SecureSession {
  readonly facts: SessionFacts
  private readonly lane: SessionLane
  private readonly sealer: RecordSealer
  private readonly opener: RecordOpener
  private receiving = false
  /** Memory for frames, used again: fresh memory costs more than what is written to it. */
  private readonly incoming = Buffer.allocUnsafeSlow(LIMITS.laneFrameBytesMax)
  private readonly outgoing: Uint8Array[] = []

  constructor(
    facts: SessionFacts,
    parts: { lane: SessionLane; sealer: RecordSealer; opener: RecordOpener },
  ) {
    this.facts = facts
    this.lane = parts.lane
    this.sealer = parts.sealer
    this.opener = parts.opener
  }

  /** Name of the session, 32 bytes. */
  get id(): Uint8Array {
    return this.facts.id
  }

  /**
   * Seals and sends one record; header and body are read before this returns its promise.
   * @throws CodedError `RECORD_…`, or what the lane throws; either ends this direction.
   */
  async send(kind: RecordKind, header: Uint8Array, body: Uint8Array): Promise<void> {
    const isBulk = body.length >= BULK_BYTES
    const room = isBulk
      ? (this.outgoing.pop() ?? Buffer.allocUnsafeSlow(LIMITS.laneFrameBytesMax))
      : undefined
    const frame = this.sealer.seal(kind, header, body, room)
    try {
      await this.lane.send(frame)
      if (room !== undefined) this.outgoing.push(room)
    } catch (thrown) {
      this.sealer.close()
      throw thrown
    }
  }

  /**
   * The next record, or undefined when the lane has ended (which anybody on the way can do).
   * @throws CodedError `RECORD_…`, or `SESSION_PEER_FAILED` with `peerCode`, which is unsealed and
   * only says that there will be no more; either ends this direction.
   */
  async receive(): Promise<SessionRecord | undefined> {
    if (this.receiving) throw new CodedError({ code: 'SESSION_RECEIVE_TWICE' })
    this.receiving = true
    try {
      const frame = await this.lane.receive(this.incoming)
      if (frame === undefined) {
        this.opener.fail('SESSION_CLOSED')
        return undefined
      }
      this.assertNoFailure(frame)
      return this.opener.open(frame)
    } catch (thrown) {
      this.opener.fail(codeOf(thrown))
      throw thrown
    } finally {
      this.receiving = false
    }
  }

  /** Wipes the keys; the lane is its owner's to close. */
  close(): void {
    this.sealer.close()
    this.opener.close()
  }

  private assertNoFailure(frame: Uint8Array): void {
    if (frame[0] !== FAILURE_FIRST_BYTE) return
    const message = readHandshake(frame)
    if (message.kind !== 'failure') return
    throw new CodedError({ code: 'SESSION_PEER_FAILED', peerCode: message.code })
  }
}
