/**
 * Sets, quorums and launches: which answers count together.
 */
import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { compareBallots, NO_BALLOT, sameBallot } from '../../../../backends/witness/ballot.ts'
import {
  compareIncarnations,
  findQuorum,
  isConsistent,
  mergeKnown,
  type Answerer,
} from '../../../../backends/witness/incarnation.ts'
import {
  checkWitnessSet,
  quorumOf,
  registrationsOf,
  seatOf,
  witnessSetDigest,
} from '../../../../backends/witness/witness-set.ts'
import { fill } from '../statement/lineage-fixture.ts'

const seats = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, at) => fill(at + 1))

describe('a set', () => {
  test.each([
    [3, 0, 2, 2],
    [5, 0, 3, 3],
    [7, 0, 4, 4],
    [4, 1, 3, 3],
    [7, 2, 5, 5],
  ])('of %i seats with %i liars decides by %i, and registers at %i', (count, liars, q, others) => {
    const set = checkWitnessSet({ seats: seats(count), liars })
    expect([quorumOf(set), registrationsOf(set)]).toEqual([q, others])
    // Two quorums share a seat that tells the truth; a quorum's others and a registration share one.
    expect(2 * quorumOf(set) - count).toBeGreaterThan(liars)
    expect(quorumOf(set) - 1 + registrationsOf(set)).toBeGreaterThan(count - 1)
  })
  test.each([
    ['two seats', { seats: seats(2), liars: 0 }, 'WITNESS_SET_SIZE'],
    ['three seats for a liar', { seats: seats(3), liars: 1 }, 'WITNESS_SET_SIZE'],
    ['ten seats', { seats: seats(10), liars: 0 }, 'WITNESS_SET_SIZE'],
    ['half a liar', { seats: seats(4), liars: 0.5 }, 'WITNESS_SET_SIZE'],
    ['a seat twice', { seats: [fill(1), fill(2), fill(1)], liars: 0 }, 'WITNESS_SEAT_TWICE'],
    ['a short name', { seats: [fill(1), fill(2), fill(3).slice(1)], liars: 0 }, 'WITNESS_SEAT'],
  ])('of %s is refused', (_what, set, code) => {
    expect(() => checkWitnessSet(set)).toThrow(code)
  })
  it('has a name over seats, order and liars', () => {
    const names = [
      { seats: seats(4), liars: 0 },
      { seats: seats(4), liars: 1 },
      { seats: seats(5), liars: 0 },
      { seats: seats(4).reverse(), liars: 0 },
    ].map((set) => Buffer.from(witnessSetDigest(set)).toString('hex'))
    expect(new Set(names).size).toBe(4)
    expect(seatOf({ seats: seats(3), liars: 0 }, fill(2))).toBe(1)
    expect(seatOf({ seats: seats(3), liars: 0 }, fill(9))).toBeUndefined()
  })
})

const launch = (seat: number, number = 0n) => ({ number, instance: fill(seat + 10) })

function answer(seat: number, number = 0n, knows: readonly (bigint | undefined)[] = []): Answerer {
  const known = knows.map((each, at) => (each === undefined ? undefined : launch(at, each)))
  return { seat, incarnation: launch(seat, number), known }
}

describe('answers', () => {
  it('count together unless one knows a newer launch of another', () => {
    expect(isConsistent([answer(0), answer(1, 0n, [0n])])).toBe(true)
    expect(isConsistent([answer(0), answer(1, 0n, [1n])])).toBe(false)
    expect(isConsistent([answer(0, 1n), answer(1, 0n, [1n])])).toBe(true)
    expect(isConsistent([answer(0), answer(0)])).toBe(false)
  })
  it('are a quorum in whatever set of them is consistent', () => {
    const set = { seats: seats(3), liars: 0 }
    const stale = answer(0)
    const others = [answer(1, 0n, [1n]), answer(2, 0n, [1n])]
    expect(findQuorum(set, [stale, others[0] ?? stale])).toBeUndefined()
    expect(findQuorum(set, [stale, ...others])).toEqual(others)
    expect(findQuorum(set, [stale, stale])).toBeUndefined()
  })
})

describe('orders', () => {
  const anyLaunch = fc.record({
    number: fc.bigInt({ min: 0n, max: 3n }),
    instance: fc.uint8Array({ minLength: 2, maxLength: 2 }),
  })
  const anyBallot = fc.record({
    round: fc.bigInt({ min: 0n, max: 3n }),
    proposer: fc.uint8Array({ minLength: 0, maxLength: 2 }),
  })
  it('are total, and ballots are equal only to themselves', () => {
    fc.assert(
      fc.property(anyBallot, anyBallot, anyBallot, (a, b, c) => {
        expect(compareBallots(a, b) === 0).toBe(sameBallot(a, b))
        expect(Math.sign(compareBallots(a, b))).toBe(-Math.sign(compareBallots(b, a)) + 0)
        if (compareBallots(a, b) <= 0 && compareBallots(b, c) <= 0) {
          expect(compareBallots(a, c)).toBeLessThanOrEqual(0)
        }
        expect(compareBallots(NO_BALLOT, a)).toBeLessThanOrEqual(0)
      }),
    )
  })
  it('merging takes the newer of each seat, in any order', () => {
    const vector = fc.array(fc.option(anyLaunch, { nil: undefined }), {
      minLength: 3,
      maxLength: 3,
    })
    fc.assert(
      fc.property(vector, vector, (left, right) => {
        const both = mergeKnown(left, right)
        expect(mergeKnown(right, left)).toEqual(both)
        for (const [seat, each] of both.entries()) {
          expect(compareIncarnations(each, left[seat])).toBeGreaterThanOrEqual(0)
          expect(compareIncarnations(each, right[seat])).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
