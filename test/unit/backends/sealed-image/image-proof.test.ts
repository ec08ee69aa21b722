/**
 * Receipts and tokens beside an image: about it, or refused by what is another.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { proveImage } from '../../../../backends/sealed-image/image-proof.ts'
import type { PublicPart } from '../../../../backends/sealed-image/public-part.ts'
import { RECEIPT, TOKEN } from '../../../../backends/statement/bodies.ts'
import { encodeChainFile } from '../../../../backends/statement/chain-file.ts'
import { encodeSigned, type Signed } from '../../../../backends/statement/signed.ts'
import { born, fill, keyOf, moved } from '../statement/lineage-fixture.ts'
import { PART } from './image-fixture.ts'

const once = moved(born(), '2')
const twice = moved(once, '3')
const receipt = RECEIPT.decode((once.links[1] as Signed).statement)
const token = TOKEN.decode(receipt.token.statement)
const { lineage, session, root } = token
/** The image that came by the first move. */
const image: PublicPart = { ...PART, lineage, session, root, package: fill(3), epoch: 1n }
const chain = encodeChainFile(once.links)

const others: readonly (readonly [string, Partial<PublicPart>])[] = [
  ['IMAGE_OTHER_LINEAGE', { lineage: fill(9) }],
  ['IMAGE_OTHER_EPOCH', { epoch: 2n }],
  ['IMAGE_OTHER_EPOCH', { epoch: 0n }],
  ['IMAGE_OTHER_SESSION', { session: fill(9) }],
  ['IMAGE_OTHER_ROOT', { root: fill(8) }],
]

function reason(part: PublicPart, file: Uint8Array): string {
  try {
    proveImage(part, file)
  } catch (thrown) {
    return codeOf(thrown)
  }
  return 'agrees'
}

describe('a chain of receipts', () => {
  test('agrees with the image of one of its moves, the newest or not', () => {
    expect(proveImage(image, chain)).toEqual({ kind: 'receipts', epoch: 2n, links: 2 })
    expect(proveImage(image, encodeChainFile(twice.links))).toMatchObject({ epoch: 2n, links: 3 })
  })

  test.each([...others, ['IMAGE_OTHER_PACKAGE', { package: fill(9) }] as const])(
    '%s (%#)',
    (code, changes) => {
      expect(reason({ ...image, ...changes }, chain)).toBe(code)
    },
  )

  test('of another lineage is refused as that', () => {
    const strange = encodeChainFile(moved(born({ nonce: fill(7) }), '2').links)
    expect(reason(image, strange)).toBe('IMAGE_OTHER_LINEAGE')
  })

  test('proves nothing where it does not verify', () => {
    const forged = moved(born(), '2', { linkSigner: keyOf('a stranger') })
    expect(reason(image, encodeChainFile(forged.links))).toBe('CHAIN_SIGNER')
  })
})

describe('a token', () => {
  const file = encodeSigned(receipt.token)

  test('agrees with the image that it releases to, and names its signer', () => {
    const key = keyOf('holder 1')
    expect(proveImage(image, file)).toEqual({ kind: 'token', epoch: 2n, key })
  })

  test.each(others)('%s (%#)', (code, changes) => {
    expect(reason({ ...image, ...changes }, file)).toBe(code)
  })

  test('proves nothing without its signature, or as another statement', () => {
    const signature = receipt.token.signature.with(0, 0)
    expect(reason(image, encodeSigned({ ...receipt.token, signature }))).toBe('STATEMENT_SIGNATURE')
    expect(reason(image, encodeSigned(receipt.prepared))).toBe('STATEMENT_KIND')
    expect(reason(image, Buffer.from('text'))).toMatch(/^WIRE_/)
  })
})
