/**
 * The mailbox as a region of the image.
 * Invariant: one byte string a mailbox (sessions by id, answers by sequence, both rising); what
 * does not re-encode to itself is refused. At most one request is pending in an image: the one that
 * a preemptive TA was stopped in.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes, hexOf } from '../../../proto/codec.ts'
import { LIMITS } from '../limits.ts'
import { Mailbox, type ClientSession } from './mailbox.ts'

const MAGIC = 0x544d4232
const ID_BYTES = 16
const KEY_BYTES = 32
/** In place of a length: the request failed inside the TA. */
const FAILED = 0xffff_ffff
/** In place of a sequence: no request of the session is pending; sequences begin with 1. */
const NOTHING = 0n

class Output {
  private readonly parts: Uint8Array[] = []

  bytes(part: Uint8Array): void {
    this.parts.push(part)
  }

  u32(value: number): void {
    const part = new Uint8Array(4)
    new DataView(part.buffer).setUint32(0, value)
    this.parts.push(part)
  }

  u64(value: bigint): void {
    const part = new Uint8Array(8)
    new DataView(part.buffer).setBigUint64(0, value)
    this.parts.push(part)
  }

  finish(): Uint8Array {
    const out = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0))
    let at = 0
    for (const part of this.parts) {
      out.set(part, at)
      at += part.length
    }
    return out
  }
}

class Input {
  private at = 0
  private readonly from: Uint8Array
  private readonly view: DataView

  constructor(from: Uint8Array) {
    this.from = from
    this.view = new DataView(from.buffer, from.byteOffset, from.byteLength)
  }

  private step(length: number): number {
    const start = this.at
    if (length > this.from.length - start)
      throw new CodedError({ code: 'STATE_MAILBOX', at: start })
    this.at += length
    return start
  }

  bytes(length: number): Uint8Array {
    const start = this.step(length)
    return this.from.slice(start, start + length)
  }

  u32(): number {
    return this.view.getUint32(this.step(4))
  }

  u64(): bigint {
    return this.view.getBigUint64(this.step(8))
  }
}

/** The region's bytes. @throws CodedError `STATE_MAILBOX_PENDING` while requests wait to run. */
export function encodeMailbox(mailbox: Mailbox): Uint8Array {
  if (mailbox.pending.length > 1) throw new CodedError({ code: 'STATE_MAILBOX_PENDING' })
  const out = new Output()
  out.u32(MAGIC)
  out.u64(mailbox.executed)
  const sessions = [...mailbox.sessions].sort(([left], [right]) => (left < right ? -1 : 1))
  out.u32(sessions.length)
  for (const [, session] of sessions) {
    out.bytes(session.id)
    out.bytes(session.clientKey)
    out.u64(session.floor)
    out.u64(session.usedAt)
    out.u64([...session.pending][0] ?? NOTHING)
    const answers = [...session.answers].sort(([left], [right]) => (left < right ? -1 : 1))
    out.u32(answers.length)
    for (const [sequence, answer] of answers) {
      out.u64(sequence)
      out.u32(answer?.length ?? FAILED)
      if (answer !== undefined) out.bytes(answer)
    }
  }
  return out.finish()
}

function decodeSession(input: Input): ClientSession {
  const id = input.bytes(ID_BYTES)
  const clientKey = input.bytes(KEY_BYTES)
  const floor = input.u64()
  const usedAt = input.u64()
  const pending = input.u64()
  if (pending !== NOTHING) assertInWindow(pending, floor)
  const count = input.u32()
  if (count > LIMITS.answerWindow) throw new CodedError({ code: 'STATE_MAILBOX', answers: count })
  const answers = new Map<bigint, Uint8Array | undefined>()
  for (let i = 0; i < count; i++) {
    const sequence = input.u64()
    assertInWindow(sequence, floor)
    if (sequence === pending) throw new CodedError({ code: 'STATE_MAILBOX', sequence })
    const length = input.u32()
    answers.set(sequence, length === FAILED ? undefined : input.bytes(length))
  }
  const waits = pending === NOTHING ? [] : [pending]
  return { id, clientKey, floor, usedAt, answers, pending: new Set(waits) }
}

function assertInWindow(sequence: bigint, floor: bigint): void {
  if (sequence > floor && sequence <= floor + BigInt(LIMITS.answerWindow)) return
  throw new CodedError({ code: 'STATE_MAILBOX', sequence })
}

/** A mailbox from its region. @throws CodedError `STATE_MAILBOX`. */
export function decodeMailbox(region: Uint8Array): Mailbox {
  const input = new Input(region)
  if (input.u32() !== MAGIC) throw new CodedError({ code: 'STATE_MAILBOX', at: 0 })
  const mailbox = new Mailbox()
  mailbox.executed = input.u64()
  const count = input.u32()
  if (count > LIMITS.clientSessionsMax) {
    throw new CodedError({ code: 'STATE_MAILBOX', sessions: count })
  }
  for (let i = 0; i < count; i++) {
    const session = decodeSession(input)
    if (mailbox.sessions.has(hexOf(session.id))) throw new CodedError({ code: 'STATE_MAILBOX' })
    mailbox.adopt(session)
  }
  if (!equalBytes(encodeMailbox(mailbox), region)) throw new CodedError({ code: 'STATE_MAILBOX' })
  return mailbox
}
