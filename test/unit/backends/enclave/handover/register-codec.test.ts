/**
 * The byte form of a register: one form each, and nothing else is accepted.
 */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  decodeRegister,
  encodeRegister,
} from '../../../../../backends/enclave/handover/register-codec.ts'
import { isCoded } from '../../../../../backends/contract/errors.ts'
import { mint } from './handover-fixture.ts'

const bytes = encodeRegister(mint.next)

describe('register codec', () => {
  it('reads back what was written', () => {
    expect(decodeRegister(bytes)).toEqual(mint.next)
  })

  it('keeps nothing of the bytes that it read, which their owner may wipe', () => {
    const lent = Buffer.from(bytes)
    const register = decodeRegister(lent)
    lent.fill(0)
    expect(encodeRegister(register)).toEqual(bytes)
  })

  it('refuses every cut, and anything after the end', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeRegister(bytes.subarray(0, length))).toThrow(/REGISTER_|COUNTER_/)
    }
    expect(() => decodeRegister(Uint8Array.of(...bytes, 0))).toThrow('REGISTER_MALFORMED')
    expect(() => decodeRegister(new Uint8Array(20_000))).toThrow('REGISTER_TOO_LARGE')
  })

  it('refuses or round-trips whatever is done to it', () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = bytes.slice()
        for (const [at, value] of changes) copy[at] = value
        try {
          expect(encodeRegister(decodeRegister(copy))).toEqual(copy)
        } catch (thrown) {
          if (!isCoded(thrown)) throw thrown
        }
      }),
      { numRuns: 1000 },
    )
  })
})
