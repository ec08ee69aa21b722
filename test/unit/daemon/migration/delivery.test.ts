/**
 * What is delivered next, when it is tried again, and when it is given up.
 */
import { describe, expect, test } from 'vitest'
import {
  isLater,
  nextDelivery,
  retryDelayMs,
  type OutStatement,
} from '../../../../daemon/migration/delivery.ts'

const statement = (digest: string, ended = false): OutStatement => ({
  digest,
  signed: new Uint8Array(),
  ended,
})

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
  expect(isLater(code)).toBe(later)
})
