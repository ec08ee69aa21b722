/**
 * Owner keys: the Ed25519 key that signs packages, its file and its public text.
 * Invariant: a key file whose public half does not belong to its secret half is refused.
 * Leaves to others: where the file lies and its mode (0600).
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { z } from 'zod'
import { demand, PackageError, type PackageFacts } from './package-refusal.ts'
import { bytesOfHex, hexOf } from '../../proto/codec.ts'

/** Characters of a key file beyond which it is not read. */
const FILE_CHARS_MAX = 1024
const PUBLIC_PREFIX = 'talos-owner:'
const SECRET_PREFIX = 'talos-owner-secret:'

const hex32 = '[0-9a-f]{64}'
const fileSchema = z.strictObject({
  talos_owner_key: z.literal(1),
  public: z.string().regex(new RegExp(`^${PUBLIC_PREFIX}${hex32}$`)),
  secret: z.string().regex(new RegExp(`^${SECRET_PREFIX}${hex32}$`)),
})

/** An owner's key pair, 32 bytes each. */
export interface OwnerKey {
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

/** Makes a fresh key. */
export function generateOwnerKey(): OwnerKey {
  return ownerKeyOf(ed25519.utils.randomSecretKey())
}

/** The pair that belongs to a secret of 32 bytes. */
export function ownerKeyOf(secretKey: Uint8Array): OwnerKey {
  return { publicKey: ed25519.getPublicKey(secretKey), secretKey }
}

/** The text of a key file. Secret. */
export function encodeOwnerKey({ publicKey, secretKey }: OwnerKey): string {
  const file: z.infer<typeof fileSchema> = {
    talos_owner_key: 1,
    public: encodeOwner(publicKey),
    secret: SECRET_PREFIX + hexOf(secretKey),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** Reads a key file. @throws PackageError `PACKAGE_OWNER_KEY`; never repeats what it read. */
export function parseOwnerKey(text: string): OwnerKey {
  demand(text.length <= FILE_CHARS_MAX, facts('owner key', 'a longer text'))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new PackageError(facts('owner key', 'no JSON'))
  }
  const file = fileSchema.safeParse(value)
  if (!file.success) {
    const field = file.error.issues[0]?.path.map(String).join('.') ?? ''
    throw new PackageError(facts(`owner key ${field}`.trim(), 'another form'))
  }
  const key = ownerKeyOf(bytesOfHex(file.data.secret.slice(SECRET_PREFIX.length)))
  const same = encodeOwner(key.publicKey) === file.data.public
  demand(same, facts('owner key public', 'a public key of another secret'))
  return key
}

/** The public text of an owner: `talos-owner:<64 hex digits>`. */
export function encodeOwner(publicKey: Uint8Array): string {
  return PUBLIC_PREFIX + hexOf(publicKey)
}

function facts(field: string, have: string): PackageFacts {
  return {
    code: 'PACKAGE_OWNER_KEY',
    field,
    have,
    want: 'a key file as talos keygen writes it',
    fix: 'make a key with talos keygen, or restore the file from your copy',
  }
}
