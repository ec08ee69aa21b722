/**
 * What is delivered next, when it is tried again, and when it is given up.
 */
import { describe, expect, test } from 'vitest'
import {
  endsDelivery,
  nextDelivery,
  overtaken,
  retryDelayMs,
  type OutStatement,
} from '../../../../daemon/migration/delivery.ts'

const statement = (digest: string, ended = false): OutStatement => ({
  digest,
  signed: new Uint8Array(),
  ended,
  untilAnswered: false,
})
const token: OutStatement = { ...statement('token'), untilAnswered: true }

describe('next delivery', () => {
  const side = { role: 'source', dryRun: false, settledAs: undefined } as const

  test('the oldest that has not ended', () => {
    const out = [statement('a', true), statement('b'), statement('c')]
    expect(nextDelivery({ ...side, out })?.digest).toBe('b')
  })

  test('nothing once all have ended', () => {
    expect(nextDelivery({ ...side, out: [statement('a', true)] })).toBeUndefined()
  })

  test('a source that holds the receipt has nothing to tell any more', () => {
    expect(nextDelivery({ ...side, settledAs: 'done', out: [statement('a')] })).toBeUndefined()
  })

  test.each(['aborted', 'cancelled', 'lost', 'reclaimed'] as const)(
    'a source that is settled as %s still tells',
    (settledAs) => {
      expect(nextDelivery({ ...side, settledAs, out: [statement('a')] })?.digest).toBe('a')
    },
  )

  test('a target that is active still brings its receipt', () => {
    const target = { ...side, role: 'target', settledAs: 'done', out: [statement('a')] } as const
    expect(nextDelivery(target)?.digest).toBe('a')
  })
})

describe('a token', () => {
  const side = { role: 'source', dryRun: false, settledAs: undefined } as const

  test('is told again although it was taken, until it is known that nobody is left', () => {
    expect(endsDelivery(token, '')).toBe(false)
    expect(endsDelivery(token, 'HANDOVER_LATER')).toBe(false)
    expect(endsDelivery(token, 'HANDOVER_EPOCH')).toBe(false)
    expect(endsDelivery(token, 'STATEMENT_FLOOD')).toBe(false)
    expect(endsDelivery(token, 'ENCLAVE_GONE')).toBe(true)
  })

  test('is told while a loss that was told early may still be wrong', () => {
    expect(nextDelivery({ ...side, settledAs: 'lost', out: [token] })?.digest).toBe('token')
  })

  test('is overtaken by what its source says afterwards, and by the receipt', () => {
    const out = [token, statement('reclaim')]
    expect(nextDelivery({ ...side, out })?.digest).toBe('reclaim')
    expect(overtaken({ ...side, out })?.digest).toBe('token')
    expect(overtaken({ ...side, out: [token] })).toBeUndefined()
    expect(overtaken({ ...side, settledAs: 'done', out: [token] })?.digest).toBe('token')
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
  ['HANDOVER_EPOCH', false],
  ['STATEMENT_SIGNATURE', false],
])('%s may be taken later: %s', (code, later) => {
  expect(endsDelivery(statement('a'), code)).toBe(!later)
})
