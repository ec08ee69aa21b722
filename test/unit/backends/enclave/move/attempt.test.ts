/**
 * An attempt: its terms are judged, its deadline holds, its lane is given once, its end wakes all.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import type { FromEnclave, LanePipe } from '../../../../../backends/enclave/channel/channel.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { Attempt, attemptTerms } from '../../../../../backends/enclave/move/attempt.ts'
import { talos } from '../../../../../proto/generated/talos.js'

function call(fields: talos.v1.OpenSession.$Properties = {}): talos.v1.OpenSession {
  const base = { attempt: new Uint8Array(16).fill(1), peerKey: new Uint8Array(32).fill(2) }
  return new talos.v1.OpenSession({ ...base, ...fields })
}

function lane(): LanePipe & { closed: number } {
  const pipe = {
    closed: 0,
    send: () => Promise.resolve(),
    receive: () => Promise.resolve(undefined),
    close: () => {
      pipe.closed += 1
    },
  }
  return pipe
}

async function codeFrom(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (thrown: unknown) => codeOf(thrown),
  )
}

describe('terms', () => {
  test('names and keys of other lengths are refused', () => {
    for (const fields of [{ attempt: new Uint8Array(15) }, { peerKey: new Uint8Array(33) }]) {
      expect(() => attemptTerms(call(fields))).toThrow('MOVE_ATTEMPT')
    }
  })
  test('a deadline that no timer can hold is cut to the longest', () => {
    expect(attemptTerms(call({ timeoutMs: 0xffff_ffff })).timeoutMs).toBe(
      LIMITS.attemptTimeoutMsMax,
    )
    expect(attemptTerms(call()).timeoutMs).toBe(LIMITS.attemptTimeoutMs)
    expect(attemptTerms(call({ timeoutMs: 5 })).timeoutMs).toBe(5)
  })
})

describe('an attempt', () => {
  test('gives its lane once; a second lane is closed', async () => {
    const attempt = new Attempt(attemptTerms(call()), () => undefined)
    const [first, second] = [lane(), lane()]
    attempt.attach(first)
    attempt.attach(second)
    expect(await attempt.lane()).toBe(first)
    expect([first.closed, second.closed]).toEqual([0, 1])
    attempt.closeLane()
    expect(first.closed).toBe(1)
  })
  test('that ended takes no lane, and wakes whoever waits, by the first reason', async () => {
    const attempt = new Attempt(attemptTerms(call()), () => undefined)
    const waiting = codeFrom(attempt.lane())
    attempt.end('MOVE_FIRST')
    attempt.end('MOVE_SECOND')
    expect(await waiting).toBe('MOVE_FIRST')
    const late = lane()
    attempt.attach(late)
    expect(late.closed).toBe(1)
    expect(await codeFrom(attempt.lane())).toBe('MOVE_FIRST')
  })
  test('past its deadline ends as timed out', async () => {
    const attempt = new Attempt(attemptTerms(call({ timeoutMs: 5 })), () => undefined)
    expect(await codeFrom(attempt.lane())).toBe('MOVE_TIMEOUT')
  })
  test('asks for the peer signature again until it is answered', async () => {
    const asked: FromEnclave[] = []
    const attempt = new Attempt(attemptTerms(call()), (message) => asked.push(message))
    const answer = attempt.askPeerSignature(new Uint8Array(32))
    attempt.askAgain()
    attempt.answerPeerSignature({ key: new Uint8Array(32), signature: new Uint8Array(64) })
    attempt.askAgain()
    expect((await answer).signature).toHaveLength(64)
    expect(asked).toHaveLength(2)
    attempt.closeLane()
  })
})
