/**
 * The peer identity of this host: an Ed25519 key in a file of mode 0600.
 * Invariant: a key that others could have read is refused, never used and never replaced.
 */
import { open, readFile, stat } from 'node:fs/promises'
import { generateKeyPair, privateKeyFromProtobuf, privateKeyToProtobuf } from '@libp2p/crypto/keys'
import type { Ed25519PrivateKey } from '@libp2p/interface'
import { DaemonRefusal } from '../errors.ts'

const KEY_FILE_BYTES_MAX = 256

/** Reads the key, or makes it where there is none. @throws `IDENTITY_…`. */
export async function openIdentity(path: string): Promise<Ed25519PrivateKey> {
  const made = await make(path)
  if (made !== undefined) return made
  const { mode, size } = await stat(path)
  if ((mode & 0o077) !== 0) {
    throw refusal('IDENTITY_MODE', path, `mode ${(mode & 0o777).toString(8)}`, 'mode 600', [
      `chmod 600 ${path}, if nobody else had access; otherwise remove it for a new identity`,
    ])
  }
  if (size > KEY_FILE_BYTES_MAX) {
    throw refusal('IDENTITY_FILE', path, `${String(size)} bytes`, 'an Ed25519 key', [])
  }
  try {
    const key = privateKeyFromProtobuf(await readFile(path))
    if (key.type === 'Ed25519') return key
  } catch (thrown) {
    throw refusal('IDENTITY_FILE', path, 'other bytes', 'an Ed25519 key', [], thrown)
  }
  throw refusal('IDENTITY_FILE', path, 'another kind of key', 'an Ed25519 key', [])
}

async function make(path: string): Promise<Ed25519PrivateKey | undefined> {
  let file
  try {
    file = await open(path, 'wx', 0o600)
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return undefined
    throw thrown
  }
  try {
    const key = await generateKeyPair('Ed25519')
    await file.writeFile(privateKeyToProtobuf(key))
    await file.sync()
    return key
  } finally {
    await file.close()
  }
}

function refusal(
  code: string,
  field: string,
  have: string,
  want: string,
  fix: readonly string[],
  cause?: unknown,
): DaemonRefusal {
  const all = fix.length > 0 ? fix : ['remove the file for a new identity; peers must accept it']
  const source = 'configuration state_dir'
  return new DaemonRefusal({ code, field, have, want, source, fix: all }, undefined, cause)
}
