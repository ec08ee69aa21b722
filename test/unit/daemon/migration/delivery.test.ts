/**
 * What is delivered next, when it is tried again, and when it is given up.
 */
import { describe, expect, test } from 'vitest'
import {
  isLater,
  isOver,
  isToldOn,
  nextDelivery,
  retryDelayMs,
  type OutStatement,
} from '../../../../daemon/migration/delivery.ts'

const statement = (digest: string, ended = false): OutStatement => ({
  kind: 'statement',
  digest,
  signed: new Uint8Array(),
  ended,
})

describe('next delivery', () => {
  test('the oldest that has not ended', () => {
    const out = [statement('a', true), statement('b'), statement('c')]
    expect(nextDelivery({ settledAs: undefined, out })?.digest).toBe('b')
  })

  test('nothing once all have ended', () => {
    expect(nextDelivery({ settledAs: undefined, out: [statement('a', true)] })).toBeUndefined()
  })

  test.each(['done', 'aborted', 'cancelled', 'lost', 'reclaimed'] as const)(
    'a side that is settled as %s still tells',
    (settledAs) => {
      expect(nextDelivery({ settledAs, out: [statement('a')] })?.digest).toBe('a')
    },
  )
})

describe('a token', () => {
  const token: OutStatement = { ...statement('t'), kind: 'token' }

  test.each([
    [undefined, true, false],
    ['done', false, true],
    ['reclaimed', false, true],
    // A loss was told by the other host alone: only `gone` ends the telling.
    ['lost', false, false],
  ] as const)('while the move is %s: told on %s, over %s', (settledAs, on, over) => {
    const side = { settledAs, out: [token] }
    expect([isToldOn(side, token), isOver(side, token)]).toEqual([on, over])
  })

  test('alone is told again: what else was taken is', () => {
    const side = { settledAs: undefined, out: [] }
    expect(isToldOn(side, statement('a'))).toBe(false)
    expect(isOver({ settledAs: 'done', out: [] }, statement('a'))).toBe(false)
  })
})

test('pauses double up to the longest, from the first try on', () => {
  expect([1, 2, 3, 4, 5].map((tries) => retryDelayMs(tries, 250, 1500))).toEqual([
    250, 500, 1000, 1500, 1500,
  ])
  expect(retryDelayMs(5000, 250, 1500)).toBe(1500)
})

test.each([
  ['PEER_UNREACHABLE', true],
  ['ENCLAVE_DETACHED', true],
  ['ENCLAVE_TIMEOUT', true],
  ['JOURNAL_WRITE', true],
  ['HANDOVER_LATER', true],
  ['A_CODE_OF_A_LATER_VERSION', true],
  ['ENCLAVE_GONE', false],
  ['ENCLAVE_RESTARTING', true],
  ['PEER_REQUEST_UNKNOWN', false],
  ['HANDOVER_EPOCH', false],
  ['STATEMENT_SIGNATURE', false],
])('%s may be taken later: %s', (code, later) => {
  expect(isLater(code)).toBe(later)
})
