/**
 * Simulated sealing: AES-256-GCM under a key that lies in a file beside the sealed bytes.
 * Invariant: label, program measurement and associated data are authenticated; each seal draws a
 * fresh key from a random salt, so no nonce ever repeats under one key.
 * Format: salt (32) | ciphertext | tag (16).
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import type { Sealer } from '../contract/sealer.ts'
import { programMeasurement, type Platform } from './platform.ts'

const SALT_BYTES = 32
const TAG_BYTES = 16
const NONCE = new Uint8Array(12)

/** The sealer of a simulated platform. */
export function simulatedSealer(platform: Platform): Sealer {
  async function keyOf(label: string, salt: Uint8Array): Promise<Uint8Array> {
    const measurement = Buffer.from(await programMeasurement()).toString('hex')
    const info = JSON.stringify(['talos insecure-simulated seal v1', label, measurement])
    return new Uint8Array(hkdfSync('sha256', platform.sealingKey, salt, info, 32))
  }
  return {
    platformId: platform.platformId,
    async seal(label, associated, plaintext) {
      const salt = randomBytes(SALT_BYTES)
      const cipher = createCipheriv('aes-256-gcm', await keyOf(label, salt), NONCE)
      cipher.setAAD(associated)
      const body = cipher.update(plaintext)
      return Buffer.concat([salt, body, cipher.final(), cipher.getAuthTag()])
    },
    async open(label, associated, sealed) {
      if (sealed.length < SALT_BYTES + TAG_BYTES) throw new CodedError({ code: 'SEAL_REFUSED' })
      const salt = sealed.subarray(0, SALT_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', await keyOf(label, salt), NONCE)
      decipher.setAAD(associated)
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
      const body = decipher.update(sealed.subarray(SALT_BYTES, sealed.length - TAG_BYTES))
      try {
        decipher.final()
      } catch (thrown) {
        body.fill(0)
        throw new CodedError({ code: 'SEAL_REFUSED', label }, thrown)
      }
      return body
    },
  }
}
