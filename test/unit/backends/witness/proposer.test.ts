/**
 * What a proposer concludes from answers: nothing from too few, from others, or from earlier rounds.
 */
import { describe, expect, it, test } from 'vitest'
import { stepAcceptor, type AcceptorState } from '../../../../backends/witness/acceptor.ts'
import { checkpointStep } from '../../../../backends/enclave/handover/register.ts'
import {
  IDLE,
  stepProposer,
  type Outcome,
  type ProposerEvent,
  type ProposerState,
  type Wish,
} from '../../../../backends/witness/proposer.ts'
import { voteDigest } from '../../../../backends/witness/messages.ts'
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
  proposerContext,
  seatContext,
} from './witness-fixture.ts'

const next = checkpointStep(MINT.next, fill(8), sign)

/** Three witnesses, and one proposer that asks those that are not away. */
class Table {
  readonly seats: AcceptorState[] = [0, 1, 2].map(
    (seat) => after(seatContext(seat), [asked(minting())]).state,
  )
  state: ProposerState = IDLE
  outcome: Outcome | undefined
  private readonly instance: Uint8Array

  constructor(instance: Uint8Array = MINTER) {
    this.instance = instance
  }

  /** @param away seats that do not answer. */
  wish(wish: Wish, away: readonly number[] = []): string {
    this.outcome = undefined
    this.step({ kind: 'wish', wish }, away)
    for (let round = 0; round < 20 && this.outcome === undefined; round++) this.timeout(away)
    const { outcome } = this as { outcome: Outcome | undefined }
    if (outcome?.kind !== 'advance') return outcome?.kind ?? 'nothing'
    return outcome.result.outcome
  }

  timeout(away: readonly number[] = []): void {
    if (this.state.phase !== 'idle') this.step({ kind: 'timeout', nonce: this.state.nonce }, away)
  }

  step(event: ProposerEvent, away: readonly number[]): void {
    const move = stepProposer(proposerContext(this.instance), this.state, event)
    this.state = move.state
    for (const effect of move.effects) {
      if (effect.do === 'finish') this.outcome = effect.outcome
      else this.ask(effect.nonce, effect.question, away)
    }
  }

  private ask(nonce: bigint, question: Parameters<typeof asked>[0], away: readonly number[]): void {
    for (const [seat, state] of this.seats.entries()) {
      if (away.includes(seat)) continue
      const move = stepAcceptor(seatContext(seat), state, asked(question, this.instance))
      this.seats[seat] = move.state
      const answer = answerOf(move)
      const { instance } = seatContext(seat)
      if (answer !== undefined) this.step({ kind: 'answered', seat, instance, nonce, answer }, away)
    }
  }
}

describe('a proposer', () => {
  it('reads and advances with all, and with one away', () => {
    for (const away of [[], [0], [2]]) {
      const table = new Table()
      expect(table.wish({ do: 'read' }, away)).toBe('read')
      expect(table.outcome).toMatchObject({ register: MINT.next })
      expect(table.wish({ do: 'advance', step: next }, away)).toBe('advanced')
      expect(table.wish({ do: 'read' }, away)).toBe('read')
      expect(table.outcome).toMatchObject({ register: next.next })
    }
  })
  it('is in doubt with too few, whatever it asks for', () => {
    const table = new Table()
    expect(table.wish({ do: 'read' }, [0, 1])).toBe('doubt')
    expect(table.wish({ do: 'advance', step: next }, [0, 1])).toBe('doubt')
  })
  it('is refused where the register is another, and told which', () => {
    const table = new Table()
    expect(table.wish({ do: 'advance', step: next })).toBe('advanced')
    const late = new Table(keyOf('late'))
    late.seats.splice(0, 3, ...table.seats)
    const other = checkpointStep(MINT.next, fill(9), sign)
    expect(late.wish({ do: 'advance', step: other })).toBe('refused')
    expect(late.outcome).toMatchObject({ result: { code: 'ANCHOR_MOVED', current: next.next } })
    // The same step again is found, and is no second one.
    expect(late.wish({ do: 'advance', step: next })).toBe('advanced')
  })
  it('asks once for a step that follows one of its own', () => {
    const table = new Table()
    table.wish({ do: 'advance', step: next })
    const following = checkpointStep(next.next, fill(9), sign)
    const move = stepProposer(proposerContext(), table.state, {
      kind: 'wish',
      wish: { do: 'advance', step: following },
    })
    expect(move.effects).toMatchObject([{ do: 'ask', question: { kind: 'accept' } }])
    expect(table.wish({ do: 'advance', step: following })).toBe('advanced')
  })
  it('puts no step to anybody that is illegal in itself', () => {
    const table = new Table()
    expect(table.wish({ do: 'advance', step: { ...next, signatures: [] } })).toBe('refused')
    expect(table.outcome).toMatchObject({ result: { code: 'ANCHOR_UNSIGNED', current: undefined } })
  })
  it('shows votes that anybody can check', () => {
    const table = new Table()
    table.wish({ do: 'advance', step: next })
    if (table.outcome?.kind !== 'advance' || table.outcome.proof === undefined) {
      return expect.unreachable('a proof')
    }
    const { ballot, step, votes } = table.outcome.proof
    expect(votes.length).toBe(2)
    for (const { instance, signature } of votes) {
      expect(verifyStrict(instance, voteDigest(NAME, ballot, step), signature)).toBe(true)
    }
  })
  it('says lost, and asks no further, once nobody can learn it any more', () => {
    const table = new Table()
    const learning = after(seatContext(1, 'again'), [
      asked({ kind: 'prepare', ballot: { round: 2n, proposer: MINTER } }),
    ])
    const absent = { kind: 'registered', seat: 2, nonce: 1n, answer: { kind: 'absent' } } as const
    const lost = after(seatContext(1, 'again'), [absent], learning.state).state
    table.seats.splice(1, 2, lost, lost)
    expect(table.wish({ do: 'read' })).toBe('doubt')
    expect(table.outcome).toEqual({ kind: 'doubt', code: 'ANCHOR_LOST' })
  })
})

describe('an answer', () => {
  /** A proposer that has asked, and the answer of one seat to it. */
  function waiting() {
    const begun = stepProposer(proposerContext(), IDLE, { kind: 'wish', wish: { do: 'read' } })
    const [effect] = begun.effects
    if (effect?.do !== 'ask') return expect.unreachable('a question')
    const { nonce, question } = effect
    const state = after(seatContext(0), [asked(minting())]).state
    const answer = answerOf(after(seatContext(0), [asked(question)], state))
    if (answer === undefined) return expect.unreachable('an answer')
    const { instance } = seatContext(0)
    return {
      state: begun.state,
      event: { kind: 'answered', seat: 0, instance, nonce, answer } as const,
    }
  }
  test.each([
    ['to another question', { nonce: 99n }],
    ['of a seat that there is not', { seat: 7 }],
    ['of a launch that is not at the end of the session', { instance: keyOf('x') }],
  ])('%s is not counted', (_what, changes) => {
    const { state, event } = waiting()
    const move = stepProposer(proposerContext(), state, { ...event, ...changes })
    expect(move.state).toEqual(state)
    const counted = stepProposer(proposerContext(), state, event).state
    expect(counted).toMatchObject({ answers: [{ seat: 0 }] })
    expect(stepProposer(proposerContext(), counted, event).state).toEqual(counted)
  })
  it('with an entry that nobody has proposed is not counted', () => {
    const { state, event } = waiting()
    if (event.answer.kind !== 'promised' || event.answer.accepted === undefined) {
      return expect.unreachable('a promise')
    }
    const { accepted } = event.answer
    const forged = { ...accepted, ballot: { ...accepted.ballot, round: 9n } }
    const answer = { ...event.answer, accepted: forged }
    expect(stepProposer(proposerContext(), state, { ...event, answer }).state).toEqual(state)
  })
})
