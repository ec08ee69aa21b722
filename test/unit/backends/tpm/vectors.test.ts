/**
 * Key derivation, encapsulation and recorded evidence, held to vectors that others have made.
 */
import { constants, createPrivateKey, privateDecrypt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { ALG, hashOf } from '../../../../backends/tpm/algorithms.ts'
import {
  readSigningKey,
  verifyNvCertified,
  verifyQuote,
  type Attested,
} from '../../../../backends/tpm/attestation.ts'
import { encapsulate } from '../../../../backends/tpm/credential.ts'
import { kdfA, kdfE } from '../../../../backends/tpm/kdf.ts'
import { TpmReader, TpmWriter } from '../../../../backends/tpm/marshal.ts'
import { NV, primaryQualifiedName, readPublic } from '../../../../backends/tpm/public-area.ts'

const folder = process.env['TALOS_VECTORS']

interface Case {
  readonly Name: string
  readonly Label: string
  readonly HashAlg: number
  readonly Key: string
  readonly Z: string
  readonly ContextU: string
  readonly ContextV: string
  readonly Bits: number
  readonly Result: string
  readonly EphemeralPrivate: string
  readonly PublicKey: string
  readonly PrivateKey: string
  readonly Secret: string
  readonly Ciphertext: string
}

async function load<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(join(folder ?? '', 'tpm', name), 'utf8')) as T
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex')

/** The private key of a vector: its prime, from which the rest follows. */
function privateKeyOf(of: Case) {
  const sensitive = new TpmReader(hex(of.PrivateKey))
  sensitive.u16()
  sensitive.sized()
  sensitive.sized()
  const p = BigInt(`0x${sensitive.sized().toString('hex')}`)
  const jwk = readPublic(hex(of.PublicKey)).key.export({ format: 'jwk' })
  const [n, e] = [jwk.n, jwk.e].map((part) =>
    BigInt(`0x${Buffer.from(part ?? '', 'base64url').toString('hex')}`),
  ) as [bigint, bigint]
  const q = n / p
  const inverse = (value: bigint, modulus: bigint): bigint => {
    let [a, b, x, y] = [value % modulus, modulus, 1n, 0n]
    while (b > 0n) [a, b, x, y] = [b, a % b, y, x - (a / b) * y]
    return ((x % modulus) + modulus) % modulus
  }
  const d = inverse(e, (p - 1n) * (q - 1n))
  const text = (value: bigint): string => {
    const digits = value.toString(16)
    return hex(digits.length % 2 === 0 ? digits : `0${digits}`).toString('base64url')
  }
  const parts = { d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const told = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, text(value)]))
  return createPrivateKey({ key: { ...jwk, ...told }, format: 'jwk' })
}

// Absent vectors: TALOS_VECTORS names no folder.
describe.skipIf(folder === undefined)('vectors of others', () => {
  it('KDFa gives every result', async () => {
    const cases = await load<Case[]>('gotpm_kdfa.json')
    expect(cases.length).toBe(100)
    for (const each of cases) {
      const contexts = [hex(each.ContextU), hex(each.ContextV)] as const
      const have = kdfA(each.HashAlg, hex(each.Key), each.Label, contexts, each.Bits)
      expect(`${each.Name} ${have.toString('hex')}`).toBe(`${each.Name} ${each.Result}`)
    }
  })

  it('KDFe gives every result', async () => {
    const cases = await load<Case[]>('gotpm_kdfe.json')
    expect(cases.length).toBe(100)
    for (const each of cases) {
      const parties = [hex(each.ContextU), hex(each.ContextV)] as const
      const have = kdfE(each.HashAlg, hex(each.Z), each.Label, parties, each.Bits)
      expect(`${each.Name} ${have.toString('hex')}`).toBe(`${each.Name} ${each.Result}`)
    }
  })

  it('ECC keys encapsulate to every secret and ciphertext', async () => {
    const cases = await load<Case[]>('gotpm_ecc_labeled_encaps.json')
    expect(cases.length).toBe(100)
    for (const each of cases) {
      const key = readPublic(hex(each.PublicKey))
      const { seed, ciphertext } = encapsulate(key, each.Label, hex(each.EphemeralPrivate))
      expect([each.Name, seed.toString('hex')]).toEqual([each.Name, each.Secret])
      expect(ciphertext.toString('hex')).toBe(each.Ciphertext)
    }
  })

  it('RSA keys open every ciphertext, and what is encapsulated here', async () => {
    const cases = await load<Case[]>('gotpm_rsa_labeled_encaps.json')
    expect(cases.length).toBe(100)
    for (const each of cases) {
      const key = readPublic(hex(each.PublicKey))
      const own = privateKeyOf(each)
      const oaepHash = hashOf(key.oaepHash ?? key.nameAlgorithm).node
      const oaepLabel = Buffer.from(`${each.Label}\0`)
      const padding = constants.RSA_PKCS1_OAEP_PADDING
      const open = (sealed: Buffer): string =>
        privateDecrypt({ key: own, padding, oaepHash, oaepLabel }, sealed).toString('hex')
      expect([each.Name, open(hex(each.Ciphertext))]).toEqual([each.Name, each.Secret])
      const { seed, ciphertext } = encapsulate(key, each.Label)
      expect(open(ciphertext)).toBe(seed.toString('hex'))
    }
  }, 60_000)
})

interface Recorded {
  readonly akPub: string
  readonly akName: string
  readonly nonce: string
  readonly pcrSel: readonly number[]
  readonly pcrs: readonly string[]
  readonly quoteMsg: string
  readonly quoteSig: string
  readonly nvIndex: number
  readonly nvPublic: string
  readonly nvName: string
  readonly nvCertMsg: string
  readonly nvCertSig: string
  readonly nvValue: number
}

describe.skipIf(folder === undefined)('evidence that others have recorded', async () => {
  const recorded =
    folder === undefined ? undefined : await load<Recorded>('swtpm_quote_nvcertify.json')
  if (recorded === undefined) return
  const { ak, name } = readSigningKey(hex(recorded.akPub))
  const nonce = hex(recorded.nonce)
  const values = (hash: number, pcr: number): Buffer | undefined => {
    const at = recorded.pcrSel.indexOf(pcr)
    return hash === ALG.sha256 && at >= 0 ? hex(recorded.pcrs[at] ?? '') : undefined
  }
  /** Recorded as plain r and s. */
  const signed = (message: string, signature: string): Attested => {
    const bytes = hex(signature)
    const half = bytes.length / 2
    const parts = [bytes.subarray(0, half), bytes.subarray(half)] as const
    const out = new TpmWriter().u16(ALG.ecdsa).u16(ALG.sha256).sized(parts[0]).sized(parts[1])
    return { message: hex(message), signature: out.done() }
  }
  const quoted = signed(recorded.quoteMsg, recorded.quoteSig)
  const certified = signed(recorded.nvCertMsg, recorded.nvCertSig)
  const rule = { index: recorded.nvIndex, kind: NV.counter }

  it('a quote by swtpm holds, and names its key', () => {
    expect(name.toString('hex')).toBe(recorded.akName)
    const quote = verifyQuote(ak, quoted, nonce, values)
    expect(quote.selections).toEqual([{ hash: ALG.sha256, pcrs: recorded.pcrSel }])
    const endorsement = 0x4000_000b
    expect(primaryQualifiedName(endorsement, name).length).toBe(34)
  })

  it('a certified counter by swtpm holds, with its value', () => {
    const found = verifyNvCertified(ak, certified, nonce, hex(recorded.nvPublic), rule)
    expect(found.contents.readBigUInt64BE()).toBe(BigInt(recorded.nvValue))
    expect(found.indexName.toString('hex')).toBe(recorded.nvName)
  })

  it('a flipped bit anywhere in what is signed is refused', () => {
    for (let at = 0; at < quoted.message.length; at++) {
      const message = Uint8Array.from(quoted.message)
      message[at] = (message[at] ?? 0) ^ 1
      expect(() => verifyQuote(ak, { ...quoted, message }, nonce, values)).toThrow(/EVIDENCE|TPM/)
    }
    for (let at = 4; at < quoted.signature.length; at++) {
      const signature = Uint8Array.from(quoted.signature)
      signature[at] = (signature[at] ?? 0) ^ 1
      expect(() => verifyQuote(ak, { ...quoted, signature }, nonce, values)).toThrow(/EVIDENCE|TPM/)
    }
  })

  it('cut or lengthened at any place is refused', () => {
    for (let length = 0; length < quoted.message.length; length++) {
      const message = quoted.message.slice(0, length)
      expect(() => verifyQuote(ak, { ...quoted, message }, nonce, values)).toThrow(/EVIDENCE|TPM/)
    }
    const longer = { ...quoted, signature: Buffer.concat([quoted.signature, Buffer.alloc(1)]) }
    expect(() => verifyQuote(ak, longer, nonce, values)).toThrow('TPM_TRAILING')
  })

  test.each([
    [
      'another nonce',
      () => verifyQuote(ak, quoted, Buffer.alloc(32), values),
      'EVIDENCE_TPM_NONCE',
    ],
    [
      'a short nonce',
      () => verifyQuote(ak, quoted, nonce.subarray(1), values),
      'EVIDENCE_DIGEST_LENGTH',
    ],
    [
      'other values of PCRs',
      () => verifyQuote(ak, quoted, nonce, () => Buffer.alloc(32, 1)),
      'EVIDENCE_TPM_PCRS',
    ],
    ['a missing PCR', () => verifyQuote(ak, quoted, nonce, () => undefined), 'EVIDENCE_TPM_PCRS'],
    [
      'a certificate for a quote',
      () => verifyQuote(ak, certified, nonce, values),
      'EVIDENCE_TPM_TYPE',
    ],
    [
      'an index of another number',
      () => verifyNvCertified(ak, certified, nonce, hex(recorded.nvPublic), { ...rule, index: 1 }),
      'EVIDENCE_TPM_INDEX',
    ],
    [
      'an index of another kind',
      () =>
        verifyNvCertified(ak, certified, nonce, hex(recorded.nvPublic), {
          ...rule,
          kind: NV.extend,
        }),
      'EVIDENCE_TPM_INDEX',
    ],
    [
      'an index with other attributes',
      () => {
        const other = hex(recorded.nvPublic)
        other.writeUInt8(other.readUInt8(9) ^ 4, 9)
        return verifyNvCertified(ak, certified, nonce, other, rule)
      },
      'EVIDENCE_TPM_INDEX',
    ],
    [
      'a key that would sign anything',
      () => {
        const other = hex(recorded.akPub)
        other.writeUInt32BE((other.readUInt32BE(4) & ~0x1_0000) >>> 0, 4)
        return readSigningKey(other)
      },
      'EVIDENCE_TPM_AK',
    ],
  ])('with %s is refused', (_what, judge, code) => {
    let have = 'taken'
    try {
      judge()
    } catch (thrown) {
      have = codeOf(thrown)
    }
    expect(have).toBe(code)
  })

  it('a quote by SHA-1 is refused for its hash', async () => {
    const { AK, Quote } = await load<
      { Static: unknown } & Record<'AK' | 'Quote', Record<string, string>>
    >('goatt_windows_gcp.json')
    const windows = readSigningKey(Buffer.from(AK['Public'] ?? '', 'base64'))
    const message = Buffer.from(Quote['Quote'] ?? '', 'base64')
    const signature = Buffer.from(Quote['Signature'] ?? '', 'base64')
    const judge = () =>
      verifyQuote(windows.ak, { message, signature }, Buffer.alloc(32), () => undefined)
    expect(judge).toThrow('EVIDENCE_TPM_HASH')
  })
})
