/**
 * Signed statements: strict signatures, canonical bytes, a digest of its own for each kind.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, it } from 'vitest'
import {
  ABORT,
  GENESIS,
  PREPARED,
  TOMBSTONE,
  statementDigest,
} from '../../../../backends/statement/bodies.ts'
import { born, fill, keyOf, sign } from './lineage-fixture.ts'
import {
  decodeSigned,
  encodeSigned,
  openStatement,
  signStatement,
  verifyStrict,
} from '../../../../backends/statement/signed.ts'
import { CodedError, codeOf } from '../../../../backends/contract/errors.ts'
import type { Abort, Prepared } from '../../../../backends/statement/bodies.ts'
import type { Signed } from '../../../../backends/statement/signed.ts'

const key = keyOf('holder')
const body: Abort = { session: fill(1), lineage: fill(2), epoch: 7n }
const openedPrepared: Prepared = {
  session: fill(1),
  lineage: fill(2),
  epoch: 1n,
  root: fill(3),
  holder: key,
  anchorId: fill(4),
  policy: fill(5),
  package: fill(6),
  sequence: 0n,
}
const signed = signStatement(ABORT, body, key, sign)
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

function codeFor(candidate: Signed): string {
  try {
    openStatement(ABORT, candidate, verifyStrict)
    return 'opened'
  } catch (thrown) {
    return codeOf(thrown)
  }
}

describe('signed statements', () => {
  it('open to what was signed, and survive their byte form', () => {
    expect(openStatement(ABORT, signed, verifyStrict)).toEqual(body)
    expect(decodeSigned(encodeSigned(signed))).toEqual(signed)
  })

  it('are refused under another key, kind, digest or with a flipped bit', () => {
    expect(codeFor({ ...signed, key: keyOf('other') })).toBe('STATEMENT_SIGNATURE')
    expect(codeFor({ ...signed, kind: TOMBSTONE.kind })).toBe('STATEMENT_KIND')
    expect(codeFor({ ...signed, key: key.subarray(1) })).toBe('WIRE_FIELD_LENGTH')
    expect(codeFor({ ...signed, signature: new Uint8Array(65) })).toBe('WIRE_FIELD_LENGTH')
    const statement = signed.statement.slice()
    statement[5] = 0xff
    expect(codeFor({ ...signed, statement })).toBe('STATEMENT_SIGNATURE')
  })

  it('sign the kind as well: the same bytes as another kind are another statement', () => {
    const forged = { ...signed, kind: TOMBSTONE.kind }
    expect(() => openStatement(TOMBSTONE, forged, verifyStrict)).toThrow('STATEMENT_SIGNATURE')
    expect(statementDigest(forged)).not.toEqual(statementDigest(signed))
  })

  it('refuse a second encoding of the same signature (s plus the order)', () => {
    const signature = signed.signature.slice()
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + ORDER
    signature.set(Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse(), 32)
    expect(codeFor({ ...signed, signature })).toBe('STATEMENT_SIGNATURE')
  })

  it('refuse keys of small order, under which anything would verify', () => {
    const identity = new Uint8Array(32)
    identity[0] = 1
    const signature = new Uint8Array(64)
    signature[0] = 1
    const digest = fill(9)
    expect(ed25519.verify(signature, digest, identity)).toBe(true)
    expect(verifyStrict(identity, digest, signature)).toBe(false)
  })

  it('refuse bytes that are signed but not canonical, or fields of another length', () => {
    const cases: [Uint8Array, string][] = [
      [Uint8Array.of(...signed.statement, 0x20, 0), 'WIRE_NOT_CANONICAL'],
      [ABORT.encode({ ...body, session: fill(1).subarray(1) }), 'WIRE_FIELD_LENGTH'],
      [new Uint8Array(5000), 'STATEMENT_TOO_LARGE'],
    ]
    for (const [statement, code] of cases) {
      const raw = { ...ABORT, encode: () => statement }
      expect(codeFor(signStatement(raw, body, key, sign))).toBe(code)
    }
  })

  it('refuse an anchor that nobody knows, and a statement without its fields', () => {
    const [genesis] = born({ anchor: 'cloud' as 'volatile' }).links
    if (genesis === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
    expect(() => openStatement(GENESIS, genesis, verifyStrict)).toThrow('STATEMENT_ANCHOR_KIND')
    const raw = { ...PREPARED, encode: (): Uint8Array => new Uint8Array(0) }
    const empty = signStatement(raw, openedPrepared, key, sign)
    expect(() => openStatement(PREPARED, empty, verifyStrict)).toThrow(/_LENGTH/)
  })
})
