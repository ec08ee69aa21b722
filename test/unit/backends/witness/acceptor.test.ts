/**
 * What one witness does with each question, by whoever asks it and whatever it knows.
 */
import { describe, expect, it, test } from 'vitest'
import {
  entryHolds,
  stepAcceptor,
  type AcceptorEvent,
  type AcceptorState,
} from '../../../../backends/witness/acceptor.ts'
import { checkpointStep } from '../../../../backends/enclave/handover/register.ts'
import { entryDigest, type Entry, type Question } from '../../../../backends/witness/messages.ts'
import type { Ballot } from '../../../../backends/witness/ballot.ts'
import { verifyStrict } from '../../../../backends/statement/signed.ts'
import { fill, keyOf, sign } from '../statement/lineage-fixture.ts'
import {
  after,
  answerOf,
  asked,
  MINT,
  MINTER,
  minting,
  NAME,
  seatContext,
  verdictOf,
} from './witness-fixture.ts'

const OTHER = keyOf('other proposer')
const member = after(seatContext(0), [asked(minting())])

function ballot(round: bigint, proposer = MINTER): Ballot {
  return { round, proposer }
}

function entry(round: bigint, root = fill(8), proposer = MINTER): Entry {
  const step = checkpointStep(MINT.next, root, sign)
  const at = ballot(round, proposer)
  return { ballot: at, step, signature: sign(proposer, entryDigest(NAME, at, step)) }
}

function accepting(of: Entry, next = ballot(of.ballot.round + 1n, of.ballot.proposer)): Question {
  return { kind: 'accept', entry: of, next }
}

describe('genesis', () => {
  it('is taken by the launch that it names, from the launch that mints', () => {
    expect(verdictOf(member)).toBe('accepted')
    expect(member.state).toMatchObject({ phase: 'member', incarnation: { number: 0n } })
  })
  test.each<[string, Question, Uint8Array]>([
    ['by another session', minting(), OTHER],
    [
      'that names another launch of the seat',
      minting(['x', 'seat 1', 'seat 2'].map(keyOf)),
      MINTER,
    ],
    ['for too few seats', minting([keyOf('seat 0')]), MINTER],
  ])('is refused %s', (_what, question, from) => {
    expect(verdictOf(after(seatContext(0), [asked(question, from)]))).toBe('WITNESS_MINT')
  })
  it('is refused with a step that another has signed', () => {
    const question = minting()
    if (question.kind !== 'mint') return expect.unreachable('a mint')
    const forged = { ...question, entry: { ...question.entry, signature: sign(OTHER, fill(1)) } }
    expect(verdictOf(after(seatContext(0), [asked(forged)]))).toBe('WITNESS_ENTRY')
  })
  it('told again is answered again; after anything else there is none', () => {
    expect(verdictOf(after(seatContext(0), [asked(minting())], member.state))).toBe('accepted')
    const later = after(seatContext(0), [asked(accepting(entry(2n)))], member.state)
    expect(verdictOf(after(seatContext(0), [asked(minting())], later.state))).toBe(
      'WITNESS_NOT_ABSENT',
    )
  })
})

describe('a member', () => {
  it('promises what is not below its promise, and tells what it has accepted', () => {
    const high = after(
      seatContext(0),
      [asked({ kind: 'prepare', ballot: ballot(5n) })],
      member.state,
    )
    expect(answerOf(high)).toMatchObject({ kind: 'promised', accepted: { step: MINT } })
    const low = { kind: 'prepare', ballot: ballot(4n, OTHER) } as const
    const refused = after(seatContext(0), [asked(low, OTHER)], high.state)
    expect(answerOf(refused)).toEqual({ kind: 'outrun', promised: ballot(5n) })
  })
  it('takes a ballot from its own proposer alone', () => {
    const stolen = { kind: 'prepare', ballot: ballot(5n) } as const
    expect(verdictOf(after(seatContext(0), [asked(stolen, OTHER)], member.state))).toBe(
      'WITNESS_BALLOT',
    )
    expect(
      verdictOf(after(seatContext(0), [asked(accepting(entry(5n)), OTHER)], member.state)),
    ).toBe('WITNESS_BALLOT')
  })
  it('accepts once a ballot: the same again is the same vote, another is refused', () => {
    const first = after(seatContext(0), [asked(accepting(entry(2n)))], member.state)
    expect(verdictOf(first)).toBe('accepted')
    const again = after(seatContext(0), [asked(accepting(entry(2n)))], first.state)
    expect(answerOf(again)).toEqual(answerOf(first))
    const other = after(seatContext(0), [asked(accepting(entry(2n, fill(7))))], first.state)
    expect(verdictOf(other)).toBe('WITNESS_BALLOT_USED')
  })
  it('accepts nothing below its promise, nothing unsigned, nothing illegal', () => {
    const promised = after(
      seatContext(0),
      [asked({ kind: 'prepare', ballot: ballot(9n, OTHER) }, OTHER)],
      member.state,
    )
    expect(verdictOf(after(seatContext(0), [asked(accepting(entry(2n)))], promised.state))).toBe(
      'outrun',
    )
    const good = entry(2n)
    const unsigned = { ...good, signature: sign(MINTER, fill(1)) }
    expect(verdictOf(after(seatContext(0), [asked(accepting(unsigned))], member.state))).toBe(
      'WITNESS_ENTRY',
    )
    const step = { ...good.step, signatures: [] }
    const illegal = { ...good, step, signature: sign(MINTER, entryDigest(NAME, good.ballot, step)) }
    expect(entryHolds(verifyStrict, NAME, illegal)).toBe(false)
    expect(entryHolds(verifyStrict, { ...NAME, lineage: fill(1) }, good)).toBe(false)
    expect(entryHolds(verifyStrict, NAME, good)).toBe(true)
  })
  it('notes a launch of another seat first, and tells it only then', () => {
    const incarnation = { number: 1n, instance: keyOf('seat 1 again') }
    const event: AcceptorEvent = {
      kind: 'registers',
      seat: 1,
      from: incarnation.instance,
      registration: { incarnation },
    }
    const move = after(seatContext(0), [event], member.state)
    expect(move.state).toMatchObject({ known: { 1: incarnation } })
    expect(move.effects).toMatchObject([{ answer: { kind: 'noted', incarnation } }])
    const older = { ...event, registration: { incarnation: { ...incarnation, number: 0n } } }
    expect(after(seatContext(0), [older], move.state).effects).toMatchObject([
      { answer: { kind: 'newer', incarnation } },
    ])
    const foreign = { ...event, from: OTHER }
    expect(after(seatContext(0), [foreign], member.state).state).toEqual(member.state)
  })
  it('that another launch of its seat follows never votes again', () => {
    const instance = keyOf('seat 0 again')
    const registration = { incarnation: { number: 1n, instance } }
    const followed = after(
      seatContext(0),
      [{ kind: 'registers', seat: 0, from: instance, registration }],
      member.state,
    )
    expect(followed.state).toEqual({ phase: 'followed' })
    const question = accepting(entry(2n))
    expect(verdictOf(after(seatContext(0), [asked(question)], followed.state))).toBe(
      'WITNESS_FOLLOWED',
    )
  })
})

describe('a launch that knows nothing', () => {
  const launch = seatContext(0, 'seat 0 again')
  const learning = after(launch, [asked({ kind: 'prepare', ballot: ballot(5n) })])

  /** What another seat answers, as the real step function does. */
  function noted(seat: number, state: AcceptorState): AcceptorEvent {
    const { instance } = launch
    const registration = { incarnation: { number: 1n, instance } }
    const event: AcceptorEvent = { kind: 'registers', seat: 0, from: instance, registration }
    const [effect] = stepAcceptor(seatContext(seat), state, event).effects
    if (effect?.do !== 'answerRegistration') return expect.unreachable('an answer')
    return { kind: 'registered', seat, nonce: 1n, answer: effect.answer }
  }
  const others = [1, 2].map((seat) => after(seatContext(seat), [asked(minting())]).state)

  it('votes for nothing, and asks the others', () => {
    expect(verdictOf(learning)).toBe('WITNESS_LEARNING')
    expect(learning.effects.map((effect) => effect.do)).toEqual(['answer', 'register'])
    const question = accepting(entry(2n))
    expect(verdictOf(after(launch, [asked(question)], learning.state))).toBe('WITNESS_LEARNING')
  })
  it('vouches for nobody', () => {
    const incarnation = { number: 1n, instance: keyOf('seat 1 again') }
    const event: AcceptorEvent = {
      kind: 'registers',
      seat: 1,
      from: incarnation.instance,
      registration: { incarnation },
    }
    expect(after(launch, [event], learning.state).effects).toEqual([
      { do: 'answerRegistration', answer: { kind: 'absent' } },
    ])
  })
  it('is a member once so many others have noted it that every quorum has one', () => {
    const [first, second] = others.map((state, at) => noted(at + 1, state))
    if (first === undefined || second === undefined) return expect.unreachable('two answers')
    const one = after(launch, [first], learning.state)
    expect(one.state.phase).toBe('learning')
    // The same seat twice is one seat.
    expect(after(launch, [first], one.state).state.phase).toBe('learning')
    const two = after(launch, [second], one.state)
    expect(two.state).toMatchObject({ phase: 'member', incarnation: { number: 1n } })
    expect(verdictOf(after(launch, [asked(accepting(entry(2n)))], two.state))).toBe('accepted')
  })
  it('counts no launch that was left behind itself', () => {
    const [left = member.state, right = member.state] = others
    const stale = noted(2, right)
    const instance = keyOf('seat 2 again')
    const registration = { incarnation: { number: 1n, instance } }
    const newer: AcceptorEvent = { kind: 'registers', seat: 2, from: instance, registration }
    // Seat 1 knows of a newer launch of seat 2 than the one that has answered.
    const knows = after(seatContext(1), [newer], left).state
    expect(after(launch, [stale, noted(1, knows)], learning.state).state.phase).toBe('learning')
    expect(after(launch, [stale, noted(1, left)], learning.state).state.phase).toBe('member')
  })
  it('takes over the highest promise and the highest entry', () => {
    const [left = member.state, right = member.state] = others
    const ahead = after(seatContext(2), [asked(accepting(entry(4n)))], right).state
    const learned = after(launch, [noted(1, left), noted(2, ahead)], learning.state)
    expect(learned.state).toMatchObject({ promised: ballot(5n), accepted: { ballot: ballot(4n) } })
  })
  it('does not vote for what it has only learned, below its promise', () => {
    const [left = member.state, right = member.state] = others
    const ahead = after(seatContext(2), [asked(accepting(entry(4n)))], right).state
    const promised = { kind: 'prepare', ballot: ballot(9n, OTHER) } as const
    const told = after(seatContext(1), [asked(promised, OTHER)], left).state
    const learned = after(launch, [noted(1, told), noted(2, ahead)], learning.state).state
    expect(learned).toMatchObject({ accepted: { ballot: ballot(4n) }, promised: promised.ballot })
    expect(verdictOf(after(launch, [asked(accepting(entry(4n)))], learned))).toBe('outrun')
  })
  it('says lost once too many others have nothing either, and never begins anew', () => {
    const absent: AcceptorEvent = {
      kind: 'registered',
      seat: 1,
      nonce: 1n,
      answer: { kind: 'absent' },
    }
    const hopeless = after(launch, [absent], learning.state)
    const question = { kind: 'prepare', ballot: ballot(5n) } as const
    expect(verdictOf(after(launch, [asked(question)], hopeless.state))).toBe('WITNESS_LOST')
  })
  it('answers of an earlier try are not counted', () => {
    const [first] = others.map((state, at) => noted(at + 1, state))
    const again = after(launch, [{ kind: 'retry' }], learning.state)
    if (first === undefined) return expect.unreachable('an answer')
    expect(after(launch, [first], again.state).state).toEqual(again.state)
  })
  it('comes after an earlier launch of its seat that was noted with the same number', () => {
    const incarnation = { number: 3n, instance: keyOf('seat 0 before') }
    const event: AcceptorEvent = {
      kind: 'registered',
      seat: 1,
      nonce: 1n,
      answer: { kind: 'newer', incarnation },
    }
    const move = after(launch, [event], learning.state)
    expect(move.state).toMatchObject({ phase: 'learning', number: 4n })
    expect(move.effects).toMatchObject([{ do: 'register', nonce: 2n }])
  })
})
