/**
 * Generation id and seal key of the lineage, in memory that the agent shares with the Worker.
 * Invariant: there is one copy for both threads, so wiping it wipes it for both; sealing uses a
 * fresh key for each message (HKDF over a random salt), so no nonce can repeat.
 */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { assertLength } from '../../../proto/codec.ts'

const ID_BYTES = 16
const KEY_BYTES = 32
/** Bytes of the salt of one message. */
export const SALT_BYTES = 16
const TAG_BYTES = 16
const LABEL = 'talos seal v1'
const CIPHER = 'aes-256-gcm'
/** Each message has its own key, so one nonce serves. */
const NONCE = new Uint8Array(12)

/** Bytes by which sealing makes a message longer. */
export const SEAL_OVERHEAD_BYTES = SALT_BYTES + TAG_BYTES

/** Both secrets. */
export class LineageSecrets {
  readonly shared: SharedArrayBuffer
  private readonly isSet: Int32Array
  private readonly id: Uint8Array
  private readonly key: Uint8Array

  constructor(shared = new SharedArrayBuffer(4 + ID_BYTES + KEY_BYTES)) {
    this.shared = shared
    this.isSet = new Int32Array(shared, 0, 1)
    this.id = new Uint8Array(shared, 4, ID_BYTES)
    this.key = new Uint8Array(shared, 4 + ID_BYTES, KEY_BYTES)
  }

  /** Whether both are known. */
  get known(): boolean {
    return Atomics.load(this.isSet, 0) === 1
  }

  /** The generation id. */
  get generation(): Uint8Array {
    return this.id
  }

  set(id: Uint8Array, key: Uint8Array): void {
    assertLength('generation', id, ID_BYTES)
    assertLength('sealKey', key, KEY_BYTES)
    this.id.set(id)
    this.key.set(key)
    Atomics.store(this.isSet, 0, 1)
  }

  wipe(): void {
    Atomics.store(this.isSet, 0, 0)
    this.id.fill(0)
    this.key.fill(0)
  }

  /** Salt, ciphertext, tag. @param salt 16 random bytes. */
  seal(plaintext: Uint8Array, salt: Uint8Array): Uint8Array {
    assertLength('salt', salt, SALT_BYTES)
    const out = new Uint8Array(plaintext.length + SEAL_OVERHEAD_BYTES)
    const key = this.messageKey(salt)
    const cipher = createCipheriv(CIPHER, key, NONCE)
    out.set(salt)
    out.set(cipher.update(plaintext), SALT_BYTES)
    cipher.final()
    out.set(cipher.getAuthTag(), out.length - TAG_BYTES)
    key.fill(0)
    return out
  }

  /** The plaintext, or undefined where it was not sealed under this key. */
  unseal(sealed: Uint8Array): Uint8Array | undefined {
    if (sealed.length < SEAL_OVERHEAD_BYTES) return undefined
    const end = sealed.length - TAG_BYTES
    const key = this.messageKey(sealed.subarray(0, SALT_BYTES))
    const decipher = createDecipheriv(CIPHER, key, NONCE, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(sealed.subarray(end))
    key.fill(0)
    const plaintext = decipher.update(sealed.subarray(SALT_BYTES, end))
    try {
      decipher.final()
    } catch {
      plaintext.fill(0)
      return undefined
    }
    return plaintext
  }

  private messageKey(salt: Uint8Array): Uint8Array {
    const own = this.key.slice()
    const derived = new Uint8Array(hkdfSync('sha256', own, salt, LABEL, KEY_BYTES))
    own.fill(0)
    return derived
  }
}
