/**
 * Records after key confirmation: AES-256-GCM, a key a direction, counter nonces from 0.
 * Frame: kind u8 | counter u64 | header length u32 | header | ciphertext | tag (16).
 * Invariant: a counter is used once; nothing of a record is given out before its tag held; after
 * the first error a sealer or opener is dead for ever and its key is wiped.
 * Leaves to others: what kinds mean and which order of kinds is right.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto'
import { CodedError, type ErrorFacts } from '../../contract/errors.ts'
import { release } from '../../../proto/byte-reader.ts'
import { u64Bytes } from '../../../proto/codec.ts'
import { labelledInput } from '../../../proto/digest.ts'
import { talos } from '../../../proto/generated/talos.js'
import { roleByte, type SessionRole } from '../../../proto/peer-transcript.ts'
import { LIMITS } from '../limits.ts'

/** What a record is. */
export type RecordKind = talos.v1.RecordKind

/** An opened record; nothing in it is shared with the frame. */
export interface SessionRecord {
  readonly kind: RecordKind
  readonly header: Uint8Array
  /** Of a record of pages, good until the next record is opened; of any other kind, for good. */
  readonly body: Uint8Array
}

/** Which records: those of one session that one side seals. */
export interface RecordLane {
  readonly sessionId: Uint8Array
  /** The side that seals. */
  readonly author: SessionRole
}

const PREFIX_BYTES = 13
const TAG_BYTES = 16
const KEY_BYTES = 32
/** Bulk is sealed and opened in pieces that stay in the processor's cache on their way. */
const PIECE_BYTES = 64 * 1024

const KINDS: ReadonlySet<number> = new Set<number>(
  Object.values(talos.v1.RecordKind).filter(
    (kind) => typeof kind === 'number' && kind !== talos.v1.RecordKind.RECORD_KIND_UNSPECIFIED,
  ) as RecordKind[],
)

/** Key, counter and life of one direction; both ends hold the same. */
class DirectionState {
  private readonly key: Uint8Array
  private readonly lane: RecordLane
  private counter = 0n
  private dead: string | undefined

  constructor(key: Uint8Array, lane: RecordLane) {
    if (key.length !== KEY_BYTES) throw new CodedError({ code: 'RECORD_KEY_LENGTH' })
    this.key = key
    this.lane = lane
  }

  /** The next counter to be used; it is spent by {@link spend} alone. */
  get next(): bigint {
    return this.counter
  }

  /** @throws CodedError `RECORD_DEAD`, with the code that ended this direction. */
  assertAlive(): void {
    if (this.dead !== undefined) throw new CodedError({ code: 'RECORD_DEAD', because: this.dead })
  }

  /** Ends this direction and wipes the key; the first reason stays. */
  end(because: string): void {
    this.dead ??= because
    this.key.fill(0)
  }

  /** Ends this direction and throws why. */
  fail(facts: ErrorFacts, cause?: unknown): never {
    this.end(facts.code)
    throw new CodedError(facts, cause)
  }

  /** Everything a cipher needs for the next record; its counter is gone whatever follows. */
  spend(kind: RecordKind, header: Uint8Array): CipherInput {
    const counter = this.counter
    if (counter >= LIMITS.sessionRecordsMax) this.fail({ code: 'RECORD_LIMIT', counter })
    this.counter = counter + 1n
    const counterBytes = u64Bytes(counter)
    const nonce = new Uint8Array(12)
    nonce.set(counterBytes, 4)
    const { sessionId, author } = this.lane
    const facts = [sessionId, roleByte(author), Uint8Array.of(kind), counterBytes, header]
    return { key: this.key, nonce, associated: labelledInput('talos record v1', ...facts) }
  }
}

interface CipherInput {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  readonly associated: Uint8Array
}

/** Bytes of the frame that a record of this shape fills. */
function frameBytesOf(header: Uint8Array, bodyBytes: number): number {
  return PREFIX_BYTES + header.length + bodyBytes + TAG_BYTES
}

/** Seals the records of one side. */
export class RecordSealer {
  private readonly direction: DirectionState

  /** Takes the key over: it is wiped by {@link close} or the first error. */
  constructor(key: Uint8Array, lane: RecordLane) {
    this.direction = new DirectionState(key, lane)
  }

  /**
   * One record as a frame; header and body are free again when it returns.
   * @param room takes the frame where it is large enough, instead of memory of its own.
   * @throws CodedError `RECORD_DEAD`, `RECORD_KIND`, `RECORD_TOO_LARGE`, `RECORD_LIMIT`.
   */
  seal(kind: RecordKind, header: Uint8Array, body: Uint8Array, room?: Uint8Array): Uint8Array {
    this.direction.assertAlive()
    if (!KINDS.has(kind)) this.direction.fail({ code: 'RECORD_KIND', kind })
    const frameBytes = frameBytesOf(header, body.length)
    if (header.length > LIMITS.recordHeaderBytesMax || frameBytes > LIMITS.laneFrameBytesMax) {
      this.direction.fail({
        code: 'RECORD_TOO_LARGE',
        header: header.length,
        body: body.length,
      })
    }
    const counter = this.direction.next
    const { key, nonce, associated } = this.direction.spend(kind, header)
    const fits = room !== undefined && room.length >= frameBytes
    const frame = fits ? room.subarray(0, frameBytes) : Buffer.allocUnsafeSlow(frameBytes)
    const view = new DataView(frame.buffer, frame.byteOffset, frameBytes)
    view.setUint8(0, kind)
    view.setBigUint64(1, counter)
    view.setUint32(9, header.length)
    frame.set(header, PREFIX_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(associated)
    let at = PREFIX_BYTES + header.length
    for (let from = 0; from < body.length; from += PIECE_BYTES) {
      const piece = cipher.update(body.subarray(from, from + PIECE_BYTES))
      frame.set(piece, at)
      at += piece.length
      release(piece)
    }
    cipher.final()
    frame.set(cipher.getAuthTag(), at)
    return frame
  }

  /** Wipes the key; nothing is sealed any more. */
  close(): void {
    this.direction.end('SESSION_CLOSED')
  }
}

/** Opens the records of the other side, in the order in which they were sealed. */
export class RecordOpener {
  private readonly direction: DirectionState
  /** Plaintext of the newest record of pages: for each of them the same memory. */
  private pages = new Uint8Array(0)

  /** Takes the key over: it is wiped by {@link close} or the first error. */
  constructor(key: Uint8Array, lane: RecordLane) {
    this.direction = new DirectionState(key, lane)
  }

  /**
   * The record in a frame. The first error ends the opener for ever.
   * @throws CodedError `RECORD_DEAD`, `RECORD_TOO_LARGE`, `RECORD_TRUNCATED`, `RECORD_KIND`,
   * `RECORD_REPLAYED`, `RECORD_GAP`, `RECORD_LIMIT`, `RECORD_SEAL`.
   */
  open(frame: Uint8Array): SessionRecord {
    const { direction } = this
    direction.assertAlive()
    if (frame.length > LIMITS.laneFrameBytesMax) {
      direction.fail({ code: 'RECORD_TOO_LARGE', bytes: frame.length })
    }
    if (frame.length < PREFIX_BYTES + TAG_BYTES) {
      direction.fail({ code: 'RECORD_TRUNCATED', bytes: frame.length })
    }
    const view = new DataView(frame.buffer, frame.byteOffset, frame.length)
    const kind = view.getUint8(0)
    const counter = view.getBigUint64(1)
    const headerBytes = view.getUint32(9)
    if (!KINDS.has(kind)) direction.fail({ code: 'RECORD_KIND', kind })
    if (headerBytes > LIMITS.recordHeaderBytesMax) {
      direction.fail({ code: 'RECORD_TOO_LARGE', header: headerBytes })
    }
    const bodyAt = PREFIX_BYTES + headerBytes
    if (bodyAt + TAG_BYTES > frame.length) {
      direction.fail({ code: 'RECORD_TRUNCATED', bytes: frame.length })
    }
    const want = direction.next
    if (counter < want) direction.fail({ code: 'RECORD_REPLAYED', counter, want })
    if (counter > want) direction.fail({ code: 'RECORD_GAP', counter, want })
    // A private copy: what was authenticated is what is read afterwards.
    const header = new Uint8Array(frame.subarray(PREFIX_BYTES, bodyAt))
    const body = this.decipher(kind, header, frame.subarray(bodyAt))
    return { kind, header, body }
  }

  /** Ends the opener: what the lane says from here on is not believed. */
  fail(code: string): void {
    this.direction.end(code)
  }

  /** Wipes the key and what was opened last; nothing is opened any more. */
  close(): void {
    this.direction.end('SESSION_CLOSED')
    this.pages.fill(0)
  }

  private decipher(kind: RecordKind, header: Uint8Array, sealed: Uint8Array): Uint8Array {
    const { key, nonce, associated } = this.direction.spend(kind, header)
    const bodyBytes = sealed.length - TAG_BYTES
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(associated)
    decipher.setAuthTag(sealed.subarray(bodyBytes))
    const body = this.roomFor(kind, bodyBytes)
    for (let at = 0; at < bodyBytes; at += PIECE_BYTES) {
      const piece = decipher.update(sealed.subarray(at, Math.min(at + PIECE_BYTES, bodyBytes)))
      body.set(piece, at)
      piece.fill(0)
      release(piece)
    }
    try {
      decipher.final()
    } catch (thrown) {
      body.fill(0)
      return this.direction.fail({ code: 'RECORD_SEAL', kind }, thrown)
    }
    return body
  }

  private roomFor(kind: RecordKind, bytes: number): Uint8Array {
    if (kind !== talos.v1.RecordKind.RECORD_KIND_PAGES) return new Uint8Array(bytes)
    if (this.pages.length < bytes) this.pages = new Uint8Array(bytes)
    return this.pages.subarray(0, bytes)
  }
}
