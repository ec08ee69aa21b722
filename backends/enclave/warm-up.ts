/**
 * Runs the signature code a few times before anything waits for it: between the last answer at the
 * source and the first at the target stand six signatures, which the engine is slow at first to make.
 * Invariant: the key is used for nothing else and wiped.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { setImmediate } from 'node:timers/promises'
import { LIMITS } from './limits.ts'

/** Signs and verifies in the background; never for long at a time. */
export async function warmUpSignatures(): Promise<void> {
  const { secretKey, publicKey } = ed25519.keygen()
  const input = new Uint8Array(LIMITS.warmUpInputBytes)
  for (let left = LIMITS.warmUpSignatures; left > 0; left--) {
    await setImmediate()
    const signature = ed25519.sign(input, secretKey)
    await setImmediate()
    ed25519.verify(signature, input, publicKey, { zip215: false })
  }
  secretKey.fill(0)
}
