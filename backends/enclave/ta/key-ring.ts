/**
 * The Ed25519 secrets of this process: its instance key and the holder keys it may sign with.
 * Invariant: the instance key is made here and never leaves; a holder key leaves only towards the
 * sealer; wiped keys sign nothing. Leaves to others: what is signed (handover/, statement/).
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../../contract/errors.ts'
import { hexOf } from '../../../proto/codec.ts'

/** Keys by their public half. */
export class KeyRing {
  /** Public half of the instance key. */
  readonly instance: Uint8Array
  private readonly secrets = new Map<string, Uint8Array>()

  constructor() {
    this.instance = this.make()
  }

  /** Makes a key and returns its public half. */
  make(): Uint8Array {
    const { secretKey, publicKey } = ed25519.keygen()
    this.secrets.set(hexOf(publicKey), secretKey)
    return publicKey
  }

  /** Takes a holder key that was sealed before. Returns its public half. */
  adopt(secretKey: Uint8Array): Uint8Array {
    const publicKey = ed25519.getPublicKey(secretKey)
    this.secrets.set(hexOf(publicKey), secretKey)
    return publicKey
  }

  /** Signs; deterministic. @throws CodedError `KEY_ABSENT`. */
  sign(key: Uint8Array, input: Uint8Array): Uint8Array {
    return ed25519.sign(input, this.secretOf(key))
  }

  /** The secret of a holder key, for the sealer alone. */
  holderSecret(key: Uint8Array): Uint8Array {
    if (hexOf(key) === hexOf(this.instance)) throw new CodedError({ code: 'KEY_NEVER_LEAVES' })
    return this.secretOf(key)
  }

  /** Wipes one key. */
  forget(key: Uint8Array): void {
    this.secrets.get(hexOf(key))?.fill(0)
    this.secrets.delete(hexOf(key))
  }

  /** Wipes every holder key; the instance key stays for evidence of the end. */
  forgetHolders(): void {
    for (const name of [...this.secrets.keys()]) {
      if (name === hexOf(this.instance)) continue
      this.secrets.get(name)?.fill(0)
      this.secrets.delete(name)
    }
  }

  private secretOf(key: Uint8Array): Uint8Array {
    const secret = this.secrets.get(hexOf(key))
    if (secret === undefined) throw new CodedError({ code: 'KEY_ABSENT' })
    return secret
  }
}
