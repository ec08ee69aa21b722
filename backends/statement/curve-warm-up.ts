/**
 * Runs the curve code a few times before anything waits for it: a hand-over stands on signatures
 * and an attested session on a key exchange, which the engine is slow at first to compute.
 * Invariant: the keys are used for nothing else and wiped.
 */
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { setImmediate } from 'node:timers/promises'

/** Rounds after which the engine has compiled what is slow. */
const ROUNDS = 10
const INPUT_BYTES = 512

/** Signs, verifies and exchanges keys in the background; never for long at a time. */
export async function warmUpCurves(): Promise<void> {
  const signing = ed25519.keygen()
  const exchange = x25519.keygen()
  const input = new Uint8Array(INPUT_BYTES)
  for (let round = 0; round < ROUNDS; round++) {
    await setImmediate()
    const signature = ed25519.sign(input, signing.secretKey)
    await setImmediate()
    ed25519.verify(signature, input, signing.publicKey, { zip215: false })
    await setImmediate()
    x25519.getSharedSecret(exchange.secretKey, exchange.publicKey)
  }
  signing.secretKey.fill(0)
  exchange.secretKey.fill(0)
}
