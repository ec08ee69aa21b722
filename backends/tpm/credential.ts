/**
 * Secrets that one TPM alone can open, for a key that is in the same TPM: labelled encapsulation and
 * credential activation (TPM 2.0 Part 1, 1.38, annexes B.10, C.6 and clause 24).
 * Invariant: the seed and every key made of it are fresh.
 */
import {
  constants,
  createCipheriv,
  createECDH,
  createHmac,
  publicEncrypt,
  randomBytes,
} from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import { curveOf, hashOf } from './algorithms.ts'
import { kdfA, kdfE } from './kdf.ts'
import { TpmWriter } from './marshal.ts'
import { padded, type PublicArea } from './public-area.ts'

/** A seed, and what its key's TPM takes for it. */
export interface Encapsulated {
  readonly seed: Buffer
  readonly ciphertext: Buffer
}

/** A fresh seed for a key. @param ephemeral secret of the exchange, for vectors alone. */
export function encapsulate(key: PublicArea, label: string, ephemeral?: Uint8Array): Encapsulated {
  const { bytes } = hashOf(key.nameAlgorithm)
  if (key.point !== undefined) return exchange(key.point, key.nameAlgorithm, label, ephemeral)
  const seed = randomBytes(bytes)
  const ciphertext = publicEncrypt(
    {
      key: key.key,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: hashOf(key.oaepHash ?? key.nameAlgorithm).node,
      oaepLabel: Buffer.from(`${label}\0`, 'latin1'),
    },
    seed,
  )
  return { seed, ciphertext }
}

function exchange(
  point: NonNullable<PublicArea['point']>,
  nameAlgorithm: number,
  label: string,
  ephemeral: Uint8Array | undefined,
): Encapsulated {
  const { node, bytes } = curveOf(point.curve)
  const ecdh = createECDH(node)
  if (ephemeral === undefined) ecdh.generateKeys()
  else ecdh.setPrivateKey(ephemeral)
  const theirs = Buffer.concat([Uint8Array.of(4), padded(point.x, bytes), padded(point.y, bytes)])
  const z = ecdh.computeSecret(theirs)
  const own = ecdh.getPublicKey()
  const [x, y] = [own.subarray(1, 1 + bytes), own.subarray(1 + bytes)]
  const bits = hashOf(nameAlgorithm).bytes * 8
  const seed = kdfE(nameAlgorithm, padded(z, bytes), label, [x, padded(point.x, bytes)], bits)
  z.fill(0)
  return { seed, ciphertext: new TpmWriter().sized(x).sized(y).done() }
}

/** What TPM2_ActivateCredential takes. */
export interface MadeCredential {
  /** TPM2B_ID_OBJECT without its length. */
  readonly blob: Buffer
  /** TPM2B_ENCRYPTED_SECRET without its length. */
  readonly secret: Buffer
}

/**
 * Wraps a secret so that only the TPM of the endorsement key opens it, and only if it holds the key of
 * that name. @param secret at most as long as the endorsement key's hash.
 */
export function makeCredential(
  ek: PublicArea,
  name: Uint8Array,
  secret: Uint8Array,
): MadeCredential {
  const { node, bytes } = hashOf(ek.nameAlgorithm)
  if (secret.length > bytes) throw new CodedError({ code: 'TPM_TOO_LONG', have: secret.length })
  const { seed, ciphertext } = encapsulate(ek, 'IDENTITY')
  const none = new Uint8Array(0)
  const key = kdfA(ek.nameAlgorithm, seed, 'STORAGE', [name, none], 128)
  const macKey = kdfA(ek.nameAlgorithm, seed, 'INTEGRITY', [none, none], bytes * 8)
  const cipher = createCipheriv('aes-128-cfb', key, Buffer.alloc(16))
  const sealed = Buffer.concat([
    cipher.update(new TpmWriter().sized(secret).done()),
    cipher.final(),
  ])
  const mac = createHmac(node, macKey).update(sealed).update(name).digest()
  for (const each of [seed, key, macKey]) each.fill(0)
  return { blob: new TpmWriter().sized(mac).bytes(sealed).done(), secret: ciphertext }
}
