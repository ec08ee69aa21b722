/**
 * What is said comes back as it was said, and nothing else is taken for it.
 */
import { describe, expect, it, test } from 'vitest'
import {
  decodeAnswer,
  decodeQuestion,
  encodeAnswer,
  encodeQuestion,
  type AskedMessage,
} from '../../../../backends/witness/codec.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { keyOf } from '../statement/lineage-fixture.ts'
import { after, answerOf, asked, minting, NAME, seatContext, SET } from './witness-fixture.ts'

const message = (body: AskedMessage['body']): AskedMessage => ({
  lineage: NAME.lineage,
  set: SET,
  nonce: 7n,
  body,
})

describe('messages', () => {
  it('of a mint come back whole, also with a seat that was not met', () => {
    const whole = message(minting())
    expect(decodeQuestion(encodeQuestion(whole))).toEqual(whole)
    const body = minting()
    if (body.kind !== 'mint') return expect.unreachable('a mint')
    const launches = [undefined, keyOf('seat 1'), undefined]
    const partly = message({ ...body, launches })
    expect(decodeQuestion(encodeQuestion(partly))).toEqual(partly)
  })

  it('of a promise and a vote come back whole', () => {
    const member = after(seatContext(0), [asked(minting())])
    const ballot = { round: 5n, proposer: keyOf('minter') }
    const promise = after(seatContext(0), [asked({ kind: 'prepare', ballot })], member.state)
    for (const body of [answerOf(member), answerOf(promise)]) {
      if (body === undefined) return expect.unreachable('an answer')
      const told = { name: NAME, nonce: 9n, body }
      expect(decodeAnswer(encodeAnswer(told, 0))).toEqual(told)
    }
  })

  test.each<[string, talos.v1.WitnessQuestion.$Properties, string]>([
    ['an empty set', { set: {} }, 'WITNESS_SET_SIZE'],
    [
      'a seat twice',
      { set: { seats: [SET.seats[0], SET.seats[1], SET.seats[0]] as never } },
      'WITNESS_SEAT_TWICE',
    ],
    ['a seat beyond the set', { register: launch(3) }, 'WITNESS_MALFORMED'],
    ['seats that do not rise', { mint: { launches: [launch(1), launch(0)] } }, 'WITNESS_MALFORMED'],
    [
      'a seat twice in one list',
      { mint: { launches: [launch(1), launch(1)] } },
      'WITNESS_MALFORMED',
    ],
    ['nothing asked', {}, 'WITNESS_MALFORMED'],
  ])('with %s are refused', (_what, changes, code) => {
    const set = { seats: [...SET.seats], liars: 0 }
    const head = { lineage: NAME.lineage, set, nonce: new Uint8Array(8) }
    const wire = new talos.v1.WitnessQuestion({ ...head, ...changes })
    const bytes = talos.v1.WitnessQuestion.encode(wire).finish()
    expect(() => decodeQuestion(bytes)).toThrow(code)
  })
})

function launch(seat: number): talos.v1.WitnessLaunch.$Properties {
  return { seat, number: new Uint8Array(8), instance: keyOf('x') }
}
