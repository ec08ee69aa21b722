/**
 * What a peer may bring for a move: kinds that this side needs, whole, of this lineage.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { RECEIPT, RECLAIM } from '../../../../backends/statement/bodies.ts'
import type { Signed } from '../../../../backends/statement/signed.ts'
import { assertBringable } from '../../../../daemon/migration/intake.ts'
import { anAbort, aToken, aTombstone, LINEAGE } from './fixtures.ts'

function codeFor(role: 'source' | 'target', signed: Signed): string {
  try {
    assertBringable({ role, lineage: LINEAGE }, signed)
    return ''
  } catch (thrown) {
    return codeOf(thrown)
  }
}

describe('what a peer brings', () => {
  test.each([
    ['target', 'a token', aToken(), ''],
    ['target', 'an abort', anAbort(), ''],
    ['target', 'a tombstone', aTombstone(), 'STATEMENT_KIND'],
    ['target', 'a receipt', { ...aToken(), kind: RECEIPT.kind }, 'STATEMENT_KIND'],
    ['source', 'a tombstone', aTombstone(), ''],
    ['source', 'a token', aToken(), 'STATEMENT_KIND'],
    ['source', 'an abort', anAbort(), 'STATEMENT_KIND'],
    ['source', 'a reclaim', { ...aToken(), kind: RECLAIM.kind }, 'STATEMENT_KIND'],
    ['target', 'a token of another lineage', aToken('cd'.repeat(32)), 'STATEMENT_LINEAGE'],
    ['source', 'a tombstone of another', aTombstone('cd'.repeat(32)), 'STATEMENT_LINEAGE'],
  ] as const)('%s: %s', (role, _, signed, code) => {
    expect(codeFor(role, signed)).toBe(code)
  })

  test('a small statement that is large', () => {
    const large = { ...aToken(), statement: new Uint8Array(1024 * 1024) }
    expect(codeFor('target', large)).toMatch(/^WIRE_/)
  })

  test('a receipt in which nothing is', () => {
    const empty = { ...aToken(), kind: RECEIPT.kind, statement: new Uint8Array() }
    expect(codeFor('source', empty)).toMatch(/^(?:WIRE|STATEMENT)_/)
  })
})
