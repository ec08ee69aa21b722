/**
 * The one door to a TA: order, once each, nothing through a closed gate, nobody left waiting.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CodedError, codeOf } from '../../../../../backends/contract/errors.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { Mailbox } from '../../../../../backends/enclave/mailbox/mailbox.ts'
import {
  RequestGate,
  type GateRules,
  type RequestRunner,
  type OutgoingAnswer,
} from '../../../../../backends/enclave/ta/request-gate.ts'
import { acknowledgeInput, callInput } from '../../../../../proto/request-signature.ts'

const LINEAGE = new Uint8Array(32).fill(7)
const NEVER = new AbortController().signal
const clientSecret = ed25519.utils.randomSecretKey()
const clientKey = ed25519.getPublicKey(clientSecret)

/** A TA whose handlers end when the test says so. */
class HeldTa {
  readonly seen: string[] = []
  private readonly ends: ((answer?: string) => void)[] = []

  handle(request: Uint8Array): Promise<Uint8Array> {
    this.seen.push(text(request))
    return new Promise((resolve, reject) => {
      this.ends.push((answer) => {
        if (answer === undefined) reject(new CodedError({ code: 'TA_CRASHED' }))
        else resolve(bytes(answer))
      })
    })
  }

  /** Ends the oldest handler; without an answer it crashes. */
  end(answer?: string): void {
    this.ends.shift()?.(answer)
  }
}

const echo = { handle: (request: Uint8Array) => Promise.resolve(request) }

function bytes(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}

function text(value: Uint8Array): string {
  return new TextDecoder().decode(value)
}

function bench(
  ta: { handle(request: Uint8Array): Promise<Uint8Array> },
  rules: Partial<GateRules> = {},
  nowMs: () => number = () => 0,
  more: Partial<RequestRunner> = {},
) {
  const mailbox = new Mailbox()
  const all = { requestBytesMax: 8, requestsPerSecondMax: 1000, callers: undefined, ...rules }
  const runner = {
    handle: (request: Uint8Array) => ta.handle(request),
    proceed: () => Promise.reject(new CodedError({ code: 'TEST_NOT_STOPPED' })),
    parked: () => new Promise<void>(() => undefined),
    ...more,
  }
  const gate = new RequestGate(LINEAGE, mailbox, runner, all, nowMs)
  const clientSession = gate.openClient(clientKey)
  const call = (sequence: bigint, data: string, signature = new Uint8Array()) =>
    gate.call({ clientSession, sequence, signature, data: bytes(data) })
  return { gate, mailbox, clientSession, call }
}

async function told(answer: Promise<OutgoingAnswer>): Promise<string> {
  return answer.then(
    ({ data, repeated }) => `${repeated ? 'again' : 'new'} ${text(data)}`,
    (thrown: unknown) => codeOf(thrown),
  )
}

async function microtasks(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await Promise.resolve()
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

describe('held', () => {
  test('the request that runs is answered, those that come wait, and are answered after it', async () => {
    const ta = new HeldTa()
    const { gate, call } = bench(ta)
    const answers = [told(call(1n, 'a')), told(call(2n, 'b'))]
    gate.hold()
    ta.end('A')
    const later = told(call(3n, 'c'))
    await settled()
    expect(ta.seen).toEqual(['a'])
    gate.letGo()
    for (const answer of ['B', 'C']) {
      await settled()
      ta.end(answer)
    }
    expect(await Promise.all([...answers, later])).toEqual(['new A', 'new B', 'new C'])
  })
  test('the mailbox is read without those that wait, and nothing of them is lost', async () => {
    const ta = new HeldTa()
    const { gate, mailbox, call } = bench(ta)
    const answers = [told(call(1n, 'a')), told(call(2n, 'b'))]
    gate.hold()
    const sequences = () => mailbox.pending.map(({ sequence }) => sequence)
    expect(gate.withoutWaiting(sequences)).toEqual([1n])
    expect(sequences()).toEqual([1n, 2n])
    const broken = () => {
      throw new CodedError({ code: 'TEST_READ' })
    }
    expect(() => gate.withoutWaiting(broken)).toThrow()
    expect(await told(call(2n, 'b'))).toBe('REQUEST_PENDING')
    gate.letGo()
    for (const answer of ['A', 'B']) {
      ta.end(answer)
      await settled()
    }
    expect(await Promise.all(answers)).toEqual(['new A', 'new B'])
  })
  test('a gate that closes withdraws those that wait', async () => {
    const ta = new HeldTa()
    const { gate, mailbox, call } = bench(ta)
    gate.hold()
    const waiting = told(call(1n, 'a'))
    await settled()
    const closed = gate.close('TA_MOVING', 1000, NEVER)
    gate.letGo()
    await closed
    expect(await waiting).toBe('TA_MOVING')
    expect([ta.seen, mailbox.pending]).toEqual([[], []])
  })
})

describe('requests', () => {
  test('run one at a time, in order', async () => {
    const ta = new HeldTa()
    const { call } = bench(ta)
    const answers = [told(call(1n, 'a')), told(call(2n, 'b'))]
    await settled()
    expect(ta.seen).toEqual(['a'])
    ta.end('A')
    await settled()
    expect(ta.seen).toEqual(['a', 'b'])
    ta.end('B')
    expect(await Promise.all(answers)).toEqual(['new A', 'new B'])
  })
  test('run once: an id that runs is pending, one that ran repeats its answer', async () => {
    const ta = new HeldTa()
    const { call, mailbox } = bench(ta)
    const first = told(call(1n, 'a'))
    expect(await told(call(1n, 'a'))).toBe('REQUEST_PENDING')
    ta.end('A')
    expect(await first).toBe('new A')
    expect(await told(call(1n, 'other'))).toBe('again A')
    expect([ta.seen.length, mailbox.executed]).toEqual([1, 1n])
  })
  test('of which the TA dies are not run again', async () => {
    const ta = new HeldTa()
    const { call, gate } = bench(ta)
    const first = told(call(1n, 'a'))
    ta.end()
    expect(await first).toBe('TA_REQUEST_FAILED')
    expect(gate.crashed).toBe(true)
    expect(await told(call(1n, 'a'))).toBe('TA_REQUEST_FAILED')
    expect(ta.seen).toHaveLength(1)
  })
  test('are not run while too many answers are kept, though there was room when they came', async () => {
    const large = new Uint8Array(LIMITS.retainedAnswerBytesMax / 2 + 1)
    const ran: string[] = []
    const { call } = bench({
      handle: (request) => {
        ran.push(text(request))
        return Promise.resolve(large)
      },
    })
    const ends = await Promise.all(
      ['a', 'b', 'c'].map((name, at) =>
        told(call(BigInt(at + 1), name)).then((end) => end.slice(0, 12)),
      ),
    )
    expect(ends.map((end) => end.startsWith('new '))).toEqual([true, true, false])
    expect([ends[2], ran]).toEqual(['REQUEST_BUSY', ['a', 'b']])
  })
  test('are run whatever moment they come at, also just as the queue has emptied', async () => {
    for (let gap = 0; gap < 24; gap++) {
      const { call, gate } = bench(echo)
      const first = told(call(1n, 'a'))
      await microtasks(gap)
      const second = told(call(2n, 'b'))
      await settled()
      expect([gap, gate.queued]).toEqual([gap, 0])
      expect(await Promise.all([first, second])).toEqual(['new a', 'new b'])
    }
  })
  test('that are too large, too many or too fast leave nothing pending', async () => {
    const ta = new HeldTa()
    let nowMs = 0
    const { call, mailbox, clientSession } = bench(ta, { requestsPerSecondMax: 2 }, () => nowMs)
    expect(await told(call(1n, 'far too long'))).toBe('REQUEST_TOO_LARGE')
    const two = [told(call(1n, 'a')), told(call(2n, 'b'))]
    expect(await told(call(3n, 'c'))).toBe('REQUEST_BUSY')
    expect(mailbox.session(clientSession)?.pending).toEqual(new Set([1n, 2n]))
    nowMs = 500
    const third = told(call(3n, 'c'))
    for (const answer of ['A', 'B', 'C']) {
      await settled()
      ta.end(answer)
    }
    expect(await Promise.all([...two, third])).toEqual(['new A', 'new B', 'new C'])
  })
  test('that wait are bounded', async () => {
    const ta = new HeldTa()
    const { gate, mailbox } = bench(ta, { requestsPerSecondMax: 1e6 })
    const codes: Promise<string>[] = []
    for (let client = 0; client < LIMITS.requestsQueuedMax / 32 + 1; client++) {
      const clientSession = gate.openClient(clientKey)
      for (let sequence = 1n; sequence <= 32n; sequence++) {
        const request = { clientSession, sequence, signature: new Uint8Array(), data: bytes('a') }
        codes.push(told(gate.call(request)))
      }
    }
    expect(gate.queued).toBe(LIMITS.requestsQueuedMax)
    const stopped = gate.close('TA_MOVING', 10_000, NEVER)
    ta.end('A')
    await stopped
    const all = await Promise.all(codes)
    const counts = ['new A', 'TA_MOVING', 'REQUEST_BUSY'].map(
      (code) => all.filter((each) => each === code).length,
    )
    expect(counts).toEqual([1, LIMITS.requestsQueuedMax, 31])
    expect([...mailbox.sessions.values()].every(({ pending }) => pending.size === 0)).toBe(true)
  })
})

describe('a closed gate', () => {
  test('withdraws what waits, waits for what runs, and lets nothing in', async () => {
    const ta = new HeldTa()
    const { call, gate, clientSession } = bench(ta)
    const answers = [told(call(1n, 'a')), told(call(2n, 'b'))]
    let closed = false
    const stopped = gate.close('TA_MOVING', 10_000, NEVER).then(() => {
      closed = true
    })
    expect(await answers[1]).toBe('TA_MOVING')
    expect(await told(call(3n, 'c'))).toBe('TA_MOVING')
    expect(() => gate.openClient(clientKey)).toThrow('TA_MOVING')
    expect(() => gate.acknowledge(clientSession, 1n, new Uint8Array(64))).toThrow('TA_MOVING')
    expect(closed).toBe(false)
    ta.end('A')
    await stopped
    expect(await answers[0]).toBe('new A')
    expect(ta.seen).toEqual(['a'])
    gate.reopen()
    const again = told(call(2n, 'b'))
    ta.end('B')
    expect(await again).toBe('new B')
  })
  test('says that a handler runs too long, and still takes its answer', async () => {
    const ta = new HeldTa()
    const { call, gate } = bench(ta)
    const first = told(call(1n, 'a'))
    await expect(gate.close('TA_MOVING', 5, NEVER)).rejects.toThrow('TA_HANDLER_DEADLINE')
    expect(await told(call(2n, 'b'))).toBe('TA_MOVING')
    gate.reopen()
    ta.end('A')
    expect(await first).toBe('new A')
    expect(await told(call(1n, 'a'))).toBe('again A')
  })
  test('stops waiting for the reason of the signal', async () => {
    const ta = new HeldTa()
    const { call, gate } = bench(ta)
    const first = told(call(1n, 'a'))
    const controller = new AbortController()
    const stopped = gate.close('TA_MOVING', 10_000, controller.signal)
    controller.abort(new CodedError({ code: 'MOVE_TIMEOUT' }))
    await expect(stopped).rejects.toThrow('MOVE_TIMEOUT')
    ta.end('A')
    await first
  })
})

describe('a request that stands still', () => {
  /** A TA whose handler can be parked, as a preemptive one is. */
  function parkable() {
    const ta = new HeldTa()
    const parked = Promise.withResolvers<void>()
    const going = Promise.withResolvers<Uint8Array>()
    const more = { parked: () => parked.promise, proceed: () => going.promise }
    return { ta, parked, going, ...bench(ta, {}, () => 0, more) }
  }

  test('closes the gate; its caller asks again, and is answered once it went on', async () => {
    const { ta, parked, call, gate } = parkable()
    const first = told(call(1n, 'a'))
    const waiting = told(call(2n, 'b'))
    await settled()
    const closed = gate.close('TA_MOVING', 1000, new AbortController().signal)
    parked.resolve()
    await closed
    expect([await first, await waiting]).toEqual(['TA_MOVING', 'TA_MOVING'])
    expect(await told(call(1n, 'a'))).toBe('TA_MOVING')
    gate.reopen()
    const again = told(call(1n, 'a'))
    expect(await told(call(1n, 'a'))).toBe('REQUEST_PENDING')
    ta.end('A')
    expect(await again).toBe('again A')
    expect(ta.seen).toEqual(['a'])
  })

  test('goes on after a move: others wait, it is answered under its id, and not run again', async () => {
    const { ta, going, call, gate, mailbox, clientSession } = parkable()
    mailbox.admit(clientSession, 1n)
    gate.proceed({ session: clientSession, sequence: 1n })
    const joined = told(call(1n, 'a'))
    const next = told(call(2n, 'b'))
    await settled()
    expect(ta.seen).toEqual([])
    going.resolve(bytes('A'))
    expect(await joined).toBe('again A')
    await settled()
    ta.end('B')
    expect(await next).toBe('new B')
    expect(await told(call(1n, 'a'))).toBe('again A')
    expect([ta.seen, mailbox.executed]).toEqual([['b'], 2n])
  })

  test('fails once where the TA dies of it', async () => {
    const { going, call, gate, mailbox, clientSession } = parkable()
    mailbox.admit(clientSession, 1n)
    gate.proceed({ session: clientSession, sequence: 1n })
    going.reject(new CodedError({ code: 'TA_CRASHED' }))
    await settled()
    expect(await told(call(1n, 'a'))).toBe('TA_REQUEST_FAILED')
    expect(gate.crashed).toBe(true)
  })
})

describe('signatures', () => {
  test('of listed callers alone, over this very request', async () => {
    const { call, gate, clientSession } = bench(echo, { callers: [clientKey] })
    const other = ed25519.getPublicKey(ed25519.utils.randomSecretKey())
    expect(() => gate.openClient(other)).toThrow('REQUEST_CALLER_NOT_LISTED')
    const digest = createHash('sha256').update('a').digest()
    const input = callInput(LINEAGE, clientSession, 1n, digest)
    const signature = ed25519.sign(input, clientSecret)
    expect(await told(call(1n, 'a'))).toBe('REQUEST_SIGNATURE')
    expect(await told(call(1n, 'b', signature))).toBe('REQUEST_SIGNATURE')
    expect(await told(call(2n, 'a', signature))).toBe('REQUEST_SIGNATURE')
    expect(await told(call(1n, 'a', signature))).toBe('new a')
  })
  test('of acknowledgements are those of the session', async () => {
    const { call, gate, clientSession } = bench(echo)
    await call(1n, 'a')
    const input = acknowledgeInput(LINEAGE, clientSession, 1n)
    const forged = ed25519.sign(input, ed25519.utils.randomSecretKey())
    expect(() => gate.acknowledge(clientSession, 1n, forged)).toThrow('REQUEST_SIGNATURE')
    gate.acknowledge(clientSession, 1n, ed25519.sign(input, clientSecret))
    expect(await told(call(1n, 'a'))).toBe('REQUEST_ALREADY_DONE')
  })
})
