/**
 * What a TPM signs of itself (TPM 2.0 Part 2, 1.38, 10.12): quotes and certified NV contents, judged
 * by whoever receives them.
 * Invariant: nothing of a structure is read as a fact before its signature held by a key that is
 * restricted to sign what its own TPM made; the nonce is exactly 32 bytes. Pure but for node:crypto.
 */
import { createHash, verify as verifySignature } from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import { ALG, hashOf } from './algorithms.ts'
import { TpmReader, TpmWriter } from './marshal.ts'
import {
  nameOf,
  NV,
  OBJECT,
  readNvPublic,
  readPublic,
  writtenName,
  type PublicArea,
} from './public-area.ts'

const MAGIC = 0xff54_4347
const TYPE = { nv: 0x8014, quote: 0x8018 } as const
const NONCE_BYTES = 32
const PCRS_MAX = 24

/** The part that every attestation structure begins with. */
export interface AttestHead {
  readonly qualifiedSigner: Buffer
  readonly nonce: Buffer
  readonly clockMs: bigint
  readonly resetCount: number
  readonly restartCount: number
  readonly isClockSafe: boolean
  readonly firmware: bigint
}

/** A selection of PCRs of one bank. */
export interface PcrSelection {
  readonly hash: number
  readonly pcrs: readonly number[]
}

/** A quote that held. */
export interface Quote extends AttestHead {
  readonly selections: readonly PcrSelection[]
  readonly pcrDigest: Buffer
}

/** Certified contents of an NV index that held. */
export interface NvCertified extends AttestHead {
  readonly indexName: Buffer
  readonly offset: number
  readonly contents: Buffer
}

/** One signed structure. */
export interface Attested {
  /** TPMS_ATTEST. */
  readonly message: Uint8Array
  /** TPMT_SIGNATURE. */
  readonly signature: Uint8Array
}

function refuse(code: string, facts: Record<string, number> = {}): never {
  throw new CodedError({ code, ...facts })
}

function assertSigningKey({ attributes }: PublicArea): void {
  const needed = OBJECT.restricted | OBJECT.sign | OBJECT.fixedTpm | OBJECT.fixedParent
  if ((attributes & needed) !== needed || (attributes & OBJECT.decrypt) !== 0) {
    refuse('EVIDENCE_TPM_AK')
  }
}

/** The signature's form is its key's; SHA-1 is not taken. */
function assertSigned(ak: PublicArea, { message, signature }: Attested): void {
  const reader = new TpmReader(signature)
  const scheme = reader.u16()
  const hash = reader.u16()
  if (hash === ALG.sha1) refuse('EVIDENCE_TPM_HASH')
  const { node } = hashOf(hash)
  let holds = false
  if (scheme === ALG.ecdsa && ak.type === ALG.ecc) {
    const [r, s] = [reader.sized(66), reader.sized(66)]
    reader.end()
    const bytes = Math.ceil((ak.key.asymmetricKeyDetails?.namedCurve === 'secp521r1' ? 528 : 0) / 8)
    const size =
      bytes > 0 ? bytes : ak.key.asymmetricKeyDetails?.namedCurve === 'secp384r1' ? 48 : 32
    if (r.length > size || s.length > size) refuse('EVIDENCE_TPM_SIGNATURE')
    const pad = (part: Buffer): Buffer => Buffer.concat([Buffer.alloc(size - part.length), part])
    const key = { key: ak.key, dsaEncoding: 'ieee-p1363' as const }
    holds = verifySignature(node, message, key, Buffer.concat([pad(r), pad(s)]))
  } else if (scheme === ALG.rsassa && ak.type === ALG.rsa) {
    const bytes = reader.sized(512)
    reader.end()
    holds = verifySignature(node, message, ak.key, bytes)
  } else {
    refuse('EVIDENCE_TPM_SCHEME', { scheme })
  }
  if (!holds) refuse('EVIDENCE_TPM_SIGNATURE')
}

function readHead(reader: TpmReader, type: number): AttestHead {
  if (reader.u32() !== MAGIC) refuse('EVIDENCE_TPM_MAGIC')
  const found = reader.u16()
  if (found !== type) refuse('EVIDENCE_TPM_TYPE', { have: found, want: type })
  const qualifiedSigner = reader.sized(66)
  const nonce = reader.sized(64)
  return {
    qualifiedSigner,
    nonce,
    clockMs: reader.u64(),
    resetCount: reader.u32(),
    restartCount: reader.u32(),
    isClockSafe: reader.u8() === 1,
    firmware: reader.u64(),
  }
}

function assertNonce(have: Buffer, want: Uint8Array): void {
  if (want.length !== NONCE_BYTES) refuse('EVIDENCE_DIGEST_LENGTH', { have: want.length })
  if (!have.equals(want)) refuse('EVIDENCE_TPM_NONCE')
}

/** PCRs that a selection's bitmap names. */
function pcrsOf(bitmap: Buffer): number[] {
  return Array.from({ length: bitmap.length * 8 }, (_, pcr) => pcr).filter(
    (pcr) => ((bitmap[pcr >> 3] ?? 0) & (1 << (pcr & 7))) !== 0,
  )
}

/** The key that signs: its public area and the name that follows. @throws CodedError `EVIDENCE_TPM_AK`. */
export function readSigningKey(bytes: Uint8Array): {
  readonly ak: PublicArea
  readonly name: Buffer
} {
  const ak = readPublic(bytes)
  assertSigningKey(ak)
  return { ak, name: nameOf(ak.nameAlgorithm, bytes) }
}

/**
 * Judges a quote over values of PCRs.
 * @param values of every PCR that the quote selects, by bank and number.
 * @throws CodedError `EVIDENCE_…`, `TPM_…`.
 */
export function verifyQuote(
  ak: PublicArea,
  quoted: Attested,
  nonce: Uint8Array,
  values: (hash: number, pcr: number) => Uint8Array | undefined,
): Quote {
  assertSigningKey(ak)
  assertSigned(ak, quoted)
  const reader = new TpmReader(quoted.message)
  const head = readHead(reader, TYPE.quote)
  assertNonce(head.nonce, nonce)
  const count = reader.u32()
  if (count > 8) refuse('EVIDENCE_TPM_PCRS', { have: count })
  const selections = Array.from({ length: count }, () => {
    const hash = reader.u16()
    const bitmap = reader.bytes(reader.u8())
    return { hash, pcrs: pcrsOf(bitmap) }
  })
  const pcrDigest = reader.sized(64)
  reader.end()
  if (!pcrDigest.equals(digestOf(quoted, selections, values))) refuse('EVIDENCE_TPM_PCRS')
  return { ...head, selections, pcrDigest }
}

/** Over the selected values in their order, by the signature's hash. */
function digestOf(
  { signature }: Attested,
  selections: readonly PcrSelection[],
  values: (hash: number, pcr: number) => Uint8Array | undefined,
): Buffer {
  const reader = new TpmReader(signature)
  reader.u16()
  const hash = createHash(hashOf(reader.u16()).node)
  for (const { hash: bank, pcrs } of selections) {
    for (const pcr of pcrs) {
      const value = pcr < PCRS_MAX ? values(bank, pcr) : undefined
      if (value?.length !== hashOf(bank).bytes) return refuse('EVIDENCE_TPM_PCRS', { pcr })
      hash.update(value)
    }
  }
  return hash.digest()
}

/** What an index must be. */
export interface IndexRule {
  readonly index: number
  /** {@link NV}.counter or {@link NV}.extend. */
  readonly kind: number
}

/**
 * Judges certified contents of an NV index. The index is named by its whole public area: an index of
 * the same number with other attributes has another name.
 * @throws CodedError `EVIDENCE_…`, `TPM_…`.
 */
export function verifyNvCertified(
  ak: PublicArea,
  certified: Attested,
  nonce: Uint8Array,
  nvPublic: Uint8Array,
  rule: IndexRule,
): NvCertified {
  assertSigningKey(ak)
  assertSigned(ak, certified)
  const reader = new TpmReader(certified.message)
  const head = readHead(reader, TYPE.nv)
  assertNonce(head.nonce, nonce)
  const indexName = reader.sized(66)
  const offset = reader.u16()
  const contents = reader.sized(2048)
  reader.end()
  const nv = readNvPublic(nvPublic)
  const isKind = (nv.attributes & NV.kindMask) === rule.kind && nv.index === rule.index
  if (!isKind || (nv.attributes & NV.platformCreate) !== 0) refuse('EVIDENCE_TPM_INDEX')
  if (!writtenName(nv).equals(indexName)) refuse('EVIDENCE_TPM_INDEX')
  if (offset !== 0 || contents.length !== nv.bytes) refuse('EVIDENCE_TPM_INDEX')
  return { ...head, indexName, offset, contents }
}

/** Bytes of a TPML_PCR_SELECTION. */
export function encodeSelection(selections: readonly PcrSelection[]): Buffer {
  const out = new TpmWriter().u32(selections.length)
  for (const { hash, pcrs } of selections) {
    const bitmap = Buffer.alloc(3)
    for (const pcr of pcrs) bitmap[pcr >> 3] = (bitmap[pcr >> 3] ?? 0) | (1 << (pcr & 7))
    out.u16(hash).u8(bitmap.length).bytes(bitmap)
  }
  return out.done()
}
