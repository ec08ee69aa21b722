/**
 * The session's secrets: X25519, HKDF-SHA-256 salted with TH2, four keys named by who uses them.
 * Invariant: each key is taken once and belongs to its taker from then on; what was not taken is
 * wiped, the shared secret and the ephemeral secret always, on success and on failure.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { CodedError } from '../../contract/errors.ts'
import { labelledInput } from '../../../proto/digest.ts'

const text = new TextEncoder()

/** The keys of a session: the side in the name is the one that seals or confirms with it. */
export const SESSION_KEYS = ['record source', 'record target', 'mac source', 'mac target'] as const
/** One of {@link SESSION_KEYS}. */
export type SessionKeyName = (typeof SESSION_KEYS)[number]

const KEY_BYTES = 32

/** The four keys of one session, each installed once. */
export class SessionSecrets {
  private readonly keys: Map<SessionKeyName, Uint8Array>

  private constructor(keys: Map<SessionKeyName, Uint8Array>) {
    this.keys = keys
  }

  /**
   * Derives the keys and wipes `ephemeralSecret`. @param peerEphemeral the other side's X25519 key.
   * @throws CodedError `SESSION_EPHEMERAL` for a key of low order.
   */
  static derive(
    ephemeralSecret: Uint8Array,
    peerEphemeral: Uint8Array,
    transcript: Uint8Array,
  ): SessionSecrets {
    let shared: Uint8Array | undefined
    let root: Uint8Array | undefined
    try {
      shared = sharedSecret(ephemeralSecret, peerEphemeral)
      root = extract(sha256, shared, transcript)
      const keys = new Map<SessionKeyName, Uint8Array>()
      for (const name of SESSION_KEYS) {
        const info = labelledInput('talos session key v1', text.encode(name))
        keys.set(name, expand(sha256, root, info, KEY_BYTES))
      }
      return new SessionSecrets(keys)
    } finally {
      ephemeralSecret.fill(0)
      shared?.fill(0)
      root?.fill(0)
    }
  }

  /** Hands a key over for good. @throws CodedError `SESSION_KEY_TAKEN` the second time. */
  take(name: SessionKeyName): Uint8Array {
    const key = this.keys.get(name)
    if (key === undefined) throw new CodedError({ code: 'SESSION_KEY_TAKEN', name })
    this.keys.delete(name)
    return key
  }

  /** Wipes every key that nobody took. */
  wipe(): void {
    for (const key of this.keys.values()) key.fill(0)
    this.keys.clear()
  }
}

function sharedSecret(secret: Uint8Array, peerEphemeral: Uint8Array): Uint8Array {
  try {
    return x25519.getSharedSecret(secret, peerEphemeral)
  } catch (thrown) {
    throw new CodedError({ code: 'SESSION_EPHEMERAL' }, thrown)
  }
}
