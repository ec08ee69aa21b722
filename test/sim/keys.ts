/**
 * Key rings of simulated processes: a fast model, or real Ed25519.
 * Invariant: only a ring that was given a secret signs with it; the model's signatures bind key and
 * digest as far as honest code is concerned (the simulator's attackers replay, they do not forge).
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../../backends/contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { verifyStrict } from '../../backends/statement/signed.ts'
import type { Prng } from './prng.ts'
import type { VerifySignature } from '../../backends/statement/signed.ts'

/** A way to make keys and to judge signatures. */
export interface Scheme {
  readonly verify: VerifySignature
  keyPair(prng: Prng): { readonly key: Uint8Array; readonly secret: Uint8Array }
  sign(key: Uint8Array, secret: Uint8Array, digest: Uint8Array): Uint8Array
}

function mixed(key: Uint8Array, digest: Uint8Array): Uint8Array {
  const out = new Uint8Array(64)
  let hash = 0x811c9dc5
  for (let i = 0; i < 64; i++) {
    hash = Math.imul(hash ^ (key[i & 31] ?? 0), 0x01000193)
    hash = Math.imul(hash ^ (digest[i & 31] ?? 0), 0x01000193)
    out[i] = hash >>> 24
  }
  return out
}

/** Fast, and good enough against replay. */
export const MODEL_SCHEME: Scheme = {
  verify(key, digest, signature) {
    const want = mixed(key, digest)
    for (let i = 0; i < 64; i++) if (want[i] !== signature[i]) return false
    return signature.length === 64
  },
  keyPair(prng) {
    const key = prng.bytes(32)
    return { key, secret: key }
  },
  sign: (key, _secret, digest) => mixed(key, digest),
}

/** The signatures of production. */
export const REAL_SCHEME: Scheme = {
  verify: verifyStrict,
  keyPair(prng) {
    const secret = prng.bytes(32)
    return { key: ed25519.getPublicKey(secret), secret }
  },
  sign: (_key, secret, digest) => ed25519.sign(digest, secret),
}

/** The secrets of one process. */
export class KeyRing {
  private readonly secrets: Map<string, Uint8Array> = new Map()
  private readonly scheme: Scheme

  constructor(scheme: Scheme) {
    this.scheme = scheme
  }

  make(prng: Prng): Uint8Array {
    const { key, secret } = this.scheme.keyPair(prng)
    this.secrets.set(hexOf(key), secret)
    return key
  }

  secretOf(key: Uint8Array): Uint8Array {
    const secret = this.secrets.get(hexOf(key))
    if (secret === undefined) throw new CodedError({ code: 'SIM_KEY_ABSENT' })
    return secret
  }

  adopt(key: Uint8Array, secret: Uint8Array): void {
    this.secrets.set(hexOf(key), secret)
  }

  clear(): void {
    this.secrets.clear()
  }

  readonly sign = (key: Uint8Array, digest: Uint8Array): Uint8Array =>
    this.scheme.sign(key, this.secretOf(key), digest)
}

/** What every simulated side shows: the sessions of a simulation differ by their nonces alone. */
export const SIM_EVIDENCE = {
  kind: 'insecure-simulated',
  report: new Uint8Array(0),
  collateral: new Uint8Array(0),
} as const
