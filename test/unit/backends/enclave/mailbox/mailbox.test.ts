/**
 * Requests are executed once each, also across a move; hostile regions are refused.
 */
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { Mailbox } from '../../../../../backends/enclave/mailbox/mailbox.ts'
import { decodeMailbox, encodeMailbox } from '../../../../../backends/enclave/mailbox/region.ts'

const KEY = new Uint8Array(32).fill(9)
const ANSWER = Uint8Array.of(1, 2, 3)

function idOf(number: number): Uint8Array {
  const id = new Uint8Array(16)
  new DataView(id.buffer).setUint32(0, number)
  return id
}

function opened(): Mailbox {
  const mailbox = new Mailbox()
  mailbox.open(idOf(1), KEY)
  return mailbox
}

function execute(mailbox: Mailbox, sequence: bigint, answer = ANSWER, session = 1): void {
  expect(mailbox.admit(idOf(session), sequence)).toEqual({ kind: 'execute' })
  mailbox.complete(idOf(session), sequence, answer)
}

function refusal(mailbox: Mailbox, sequence: bigint, session = 1): string {
  const admission = mailbox.admit(idOf(session), sequence)
  return admission.kind === 'refuse' ? admission.code : admission.kind
}

describe('a mailbox', () => {
  test('admits a sequence once, then repeats its answer until it is acknowledged', () => {
    const mailbox = opened()
    expect(refusal(mailbox, 1n)).toBe('execute')
    expect(refusal(mailbox, 1n)).toBe('pending')
    mailbox.complete(idOf(1), 1n, ANSWER)
    expect(mailbox.admit(idOf(1), 1n)).toEqual({ kind: 'repeat', answer: ANSWER })
    mailbox.acknowledge(idOf(1), 1n)
    expect(refusal(mailbox, 1n)).toBe('REQUEST_ALREADY_DONE')
    expect(() => mailbox.complete(idOf(1), 1n, ANSWER)).toThrow('REQUEST_NOT_PENDING')
  })
  test('tells a request that failed apart from one with an empty answer, also after a move', () => {
    const mailbox = opened()
    mailbox.admit(idOf(1), 1n)
    mailbox.complete(idOf(1), 1n, undefined)
    execute(mailbox, 2n, new Uint8Array())
    for (const held of [mailbox, decodeMailbox(encodeMailbox(mailbox))]) {
      expect(held.admit(idOf(1), 1n)).toEqual({ kind: 'failed' })
      expect(held.admit(idOf(1), 2n)).toEqual({ kind: 'repeat', answer: new Uint8Array() })
    }
  })
  test('takes a withdrawn request again', () => {
    const mailbox = opened()
    mailbox.admit(idOf(1), 1n)
    mailbox.withdraw(idOf(1), 1n)
    execute(mailbox, 1n)
    mailbox.withdraw(idOf(1), 1n)
    expect(refusal(mailbox, 1n)).toBe('repeat')
  })
  test('knows no session that it has not opened, and no sequence outside the window', () => {
    const mailbox = opened()
    const last = BigInt(LIMITS.answerWindow)
    expect(refusal(mailbox, 1n, 2)).toBe('REQUEST_UNKNOWN_SESSION')
    expect(refusal(mailbox, 0n)).toBe('REQUEST_SEQUENCE')
    expect(refusal(mailbox, last + 1n)).toBe('REQUEST_BUSY')
    for (let sequence = 1n; sequence <= last; sequence++) execute(mailbox, sequence)
    expect(refusal(mailbox, last + 1n)).toBe('REQUEST_BUSY')
    mailbox.acknowledge(idOf(1), 1n)
    expect(refusal(mailbox, last + 1n)).toBe('execute')
    expect(() => mailbox.open(idOf(1), KEY)).toThrow('REQUEST_SESSION_EXISTS')
  })
  test('lowers no floor, and raises none over what runs or beyond the window', () => {
    const mailbox = opened()
    execute(mailbox, 1n)
    mailbox.admit(idOf(1), 3n)
    expect(() => mailbox.acknowledge(idOf(1), 3n)).toThrow('REQUEST_BUSY')
    expect(() => mailbox.acknowledge(idOf(1), BigInt(LIMITS.answerWindow) + 1n)).toThrow(
      'REQUEST_SEQUENCE',
    )
    mailbox.acknowledge(idOf(1), 2n)
    mailbox.acknowledge(idOf(1), 1n)
    expect(mailbox.session(idOf(1))?.floor).toBe(2n)
    expect(refusal(mailbox, 2n)).toBe('REQUEST_ALREADY_DONE')
  })
  test('holds back when clients leave too many bytes of answers, until one acknowledges', () => {
    const mailbox = opened()
    execute(mailbox, 1n, new Uint8Array(LIMITS.retainedAnswerBytesMax + 1))
    expect(refusal(mailbox, 2n)).toBe('REQUEST_BUSY')
    mailbox.acknowledge(idOf(1), 1n)
    expect(refusal(mailbox, 2n)).toBe('execute')
  })
  test('forgets the longest unused session, never one that runs, and never knows it again', () => {
    const mailbox = new Mailbox()
    for (let i = 0; i < LIMITS.clientSessionsMax; i++) mailbox.open(idOf(i), KEY)
    mailbox.admit(idOf(0), 1n)
    execute(mailbox, 1n, ANSWER, 1)
    mailbox.open(idOf(5000), KEY)
    const known = [0, 1, 2, 3].map((number) => mailbox.session(idOf(number)) !== undefined)
    expect(known).toEqual([true, true, false, true])
    expect(refusal(mailbox, 1n, 2)).toBe('REQUEST_UNKNOWN_SESSION')
  })
})

describe('the region', () => {
  function filled(): Mailbox {
    const mailbox = opened()
    mailbox.open(idOf(2), KEY)
    execute(mailbox, 1n)
    execute(mailbox, 2n)
    mailbox.acknowledge(idOf(1), 1n)
    return mailbox
  }
  test('brings everything that was decided to the target', () => {
    const back = decodeMailbox(encodeMailbox(filled()))
    expect(encodeMailbox(back)).toEqual(encodeMailbox(filled()))
    expect([back.executed, refusal(back, 1n), refusal(back, 2n)]).toEqual([
      2n,
      'REQUEST_ALREADY_DONE',
      'repeat',
    ])
  })
  test('brings one request that has begun, and is never made while more wait', () => {
    const mailbox = filled()
    mailbox.admit(idOf(1), 3n)
    const back = decodeMailbox(encodeMailbox(mailbox))
    expect(back.pending).toEqual([{ session: idOf(1), sequence: 3n }])
    expect(refusal(back, 3n)).toBe('pending')
    mailbox.admit(idOf(2), 1n)
    expect(() => encodeMailbox(mailbox)).toThrow('STATE_MAILBOX_PENDING')
  })
  test('is refused when it is cut, longer, or changed where order and counts are', () => {
    const region = encodeMailbox(filled())
    for (let length = 0; length < region.length; length++) {
      expect(() => decodeMailbox(region.subarray(0, length))).toThrow('STATE_MAILBOX')
    }
    expect(() => decodeMailbox(Uint8Array.from([...region, 0]))).toThrow('STATE_MAILBOX')
    const swapped = Uint8Array.from(region)
    // The ids of both sessions, the wrong way round.
    swapped.set(idOf(2), 16)
    expect(() => decodeMailbox(swapped)).toThrow('STATE_MAILBOX')
    for (const at of [0, 12, 16 + 48 + 16]) {
      const changed = Uint8Array.from(region)
      changed[at] = 0xff
      expect(() => decodeMailbox(changed)).toThrow('STATE_MAILBOX')
    }
  })
})
