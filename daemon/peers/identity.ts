/**
 * The peer identity of this host: an Ed25519 key in a file of mode 0600.
 * Invariant: a key that others could have read is refused, never used and never replaced; the file
 * is whole from the moment it is there.
 */
import './quiet-environment.ts'
import { randomBytes } from 'node:crypto'
import { link, open, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { generateKeyPair, privateKeyFromProtobuf, privateKeyToProtobuf } from '@libp2p/crypto/keys'
import type { Ed25519PrivateKey } from '@libp2p/interface'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal } from '../errors.ts'

const KEY_FILE_BYTES_MAX = 256
const WANT = 'an Ed25519 key'

/** Reads the key, or makes it where there is none. @throws DaemonRefusal `IDENTITY_…`. */
export async function openIdentity(path: string): Promise<Ed25519PrivateKey> {
  try {
    return (await kept(path)) ?? (await made(path)) ?? (await openIdentity(path))
  } catch (thrown) {
    if (thrown instanceof DaemonRefusal) throw thrown
    throw refusal('IDENTITY_FILE', path, codeOf(thrown), WANT, ['choose another file'], thrown)
  }
}

async function kept(path: string): Promise<Ed25519PrivateKey | undefined> {
  let file: FileHandle
  try {
    file = await open(path, 'r')
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined
    throw thrown
  }
  try {
    return await read(path, file)
  } finally {
    await file.close()
  }
}

async function read(path: string, file: FileHandle): Promise<Ed25519PrivateKey> {
  const stats = await file.stat()
  if (!stats.isFile() || stats.size > KEY_FILE_BYTES_MAX) {
    throw refusal('IDENTITY_FILE', path, `${String(stats.size)} bytes`, WANT)
  }
  const user = process.getuid?.() ?? 0
  if (stats.uid !== user) {
    const have = `owned by user ${String(stats.uid)}`
    throw refusal('IDENTITY_MODE', path, have, `owned by user ${String(user)}`)
  }
  if ((stats.mode & 0o077) !== 0) {
    const have = `mode ${(stats.mode & 0o777).toString(8)}`
    throw refusal('IDENTITY_MODE', path, have, 'mode 600', [
      `chmod 600 ${path}, if nobody else had access; otherwise remove it for a new identity`,
    ])
  }
  let key
  try {
    key = privateKeyFromProtobuf(await file.readFile())
  } catch (thrown) {
    throw refusal('IDENTITY_FILE', path, 'other bytes', WANT, undefined, thrown)
  }
  if (key.type !== 'Ed25519') throw refusal('IDENTITY_FILE', path, 'another kind of key', WANT)
  return key
}

/** A new key; undefined when another one was there first. */
async function made(path: string): Promise<Ed25519PrivateKey | undefined> {
  const key = await generateKeyPair('Ed25519')
  const draft = `${path}.${randomBytes(8).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(privateKeyToProtobuf(key))
    await file.sync()
    await link(draft, path)
  } catch (thrown) {
    if (codeOf(thrown) === 'EEXIST') return undefined
    throw thrown
  } finally {
    await file.close()
    await rm(draft, { force: true })
  }
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
  return key
}

function refusal(
  code: string,
  field: string,
  have: string,
  want: string,
  fix: readonly string[] = ['remove the file for a new identity; peers must accept it'],
  cause?: unknown,
): DaemonRefusal {
  const source = 'configuration node.key_file'
  return new DaemonRefusal({ code, field, have, want, source, fix }, undefined, cause)
}
