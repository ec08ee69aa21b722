/**
 * Parsers of what a TPM says: public areas, responses.
 */
import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { ALG } from '../../backends/tpm/algorithms.ts'
import { readSigningKey } from '../../backends/tpm/attestation.ts'
import { readResponse } from '../../backends/tpm/command.ts'
import { TpmWriter } from '../../backends/tpm/marshal.ts'
import { encodeNvPublic, OBJECT, readNvPublic, readPublic } from '../../backends/tpm/public-area.ts'
import type { ParserRow } from './parsers.ts'

const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
})
const signing = OBJECT.restricted | OBJECT.sign | OBJECT.fixedTpm | OBJECT.fixedParent

function keyArea(attributes: number): Uint8Array {
  return new TpmWriter()
    .u16(ALG.ecc)
    .u16(ALG.sha256)
    .u32(attributes)
    .sized(new Uint8Array(0))
    .u16(ALG.none)
    .u16(ALG.ecdsa)
    .u16(ALG.sha256)
    .u16(3)
    .u16(ALG.none)
    .sized(Buffer.from(x, 'base64url'))
    .sized(Buffer.from(y, 'base64url'))
    .done()
}

const { n = '' } = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
  format: 'jwk',
})
const rsaArea: Uint8Array = new TpmWriter()
  .u16(ALG.rsa)
  .u16(ALG.sha256)
  .u32(signing)
  .sized(new Uint8Array(0))
  .u16(ALG.none)
  .u16(ALG.rsassa)
  .u16(ALG.sha256)
  .u16(2048)
  .u32(0)
  .sized(Buffer.from(n, 'base64url'))
  .done()

/** Rows of what a TPM says. */
export const TPM_ROWS: readonly ParserRow[] = [
  {
    name: 'backends/tpm/public-area.ts#readPublic',
    sample: fc.constantFrom(keyArea(signing), keyArea(0), rsaArea),
    read: (from) => new Uint8Array(readPublic(from).bytes),
  },
  {
    name: 'backends/tpm/public-area.ts#readNvPublic',
    sample: fc
      .record({
        index: fc.nat(0xffff),
        nameAlgorithm: fc.constant(ALG.sha256),
        attributes: fc.nat(),
        policy: fc.constantFrom(new Uint8Array(0), new Uint8Array(32)),
        bytes: fc.nat(2048),
      })
      .map((nv) => new Uint8Array(encodeNvPublic(nv))),
    read: (from) => new Uint8Array(encodeNvPublic(readNvPublic(from))),
  },
  {
    name: 'backends/tpm/attestation.ts#readSigningKey',
    sample: fc.constantFrom(keyArea(signing), rsaArea),
    read: (from) => new Uint8Array(readSigningKey(from).ak.bytes),
  },
  {
    name: 'backends/tpm/command.ts#readResponse',
    sample: fc.uint8Array({ maxLength: 64 }).map((rest) => {
      const frame = new TpmWriter()
        .u16(0x8001)
        .u32(10 + rest.length)
        .u32(0)
        .bytes(rest)
      return new Uint8Array(frame.done())
    }),
    read: (from) => {
      readResponse({ name: 'getRandom', handles: [] }, from)
      return undefined
    },
  },
]
