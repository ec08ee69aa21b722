/**
 * Chain files: what is written reads back, and everything else is refused without a crash.
 */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { born, moved } from './lineage-fixture.ts'
import { codeOf, isCoded } from '../../../../backends/contract/errors.ts'
import { decodeChainFile, encodeChainFile } from '../../../../backends/statement/chain-file.ts'

const file = encodeChainFile(moved(moved(born(), 'a'), 'b').links)

function codeFor(bytes: Uint8Array): string {
  try {
    decodeChainFile(bytes)
    return 'read'
  } catch (thrown) {
    return codeOf(thrown)
  }
}

describe('chain file', () => {
  it('reads back what was written', () => {
    expect(encodeChainFile(decodeChainFile(file))).toEqual(file)
    expect(decodeChainFile(encodeChainFile([]))).toEqual([])
  })

  it('refuses every cut, and anything after the end', () => {
    for (let length = 0; length < file.length; length++) {
      expect(codeFor(file.subarray(0, length))).toMatch(/^CHAIN_FILE_(?:MAGIC|CUT)$/)
    }
    expect(codeFor(Uint8Array.of(...file, 0))).toBe('CHAIN_FILE_REST')
  })

  it('judges count and length before it allocates', () => {
    const view = new DataView(file.slice().buffer)
    view.setUint32(15, 0xffffffff)
    expect(codeFor(new Uint8Array(view.buffer))).toBe('CHAIN_TOO_LONG')
    view.setUint32(15, 3)
    view.setUint32(19, 0xffffffff)
    expect(codeFor(new Uint8Array(view.buffer))).toBe('CHAIN_FILE_LINK')
  })

  it('refuses or round-trips whatever is done to it', () => {
    const change = fc.tuple(fc.nat(file.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = file.slice()
        for (const [at, value] of changes) bytes[at] = value
        try {
          expect(encodeChainFile(decodeChainFile(bytes))).toEqual(bytes)
        } catch (thrown) {
          if (!isCoded(thrown)) throw thrown
        }
      }),
      { numRuns: 600 },
    )
  })
})
