/**
 * The stand-in for hardware: a platform key, a sealing key and the program's measurement.
 * Invariant: it proves nothing to anybody; everything made with it says `insecure-simulated`.
 * Files, under `<host directory>/platform/`: attestation.key and sealing.key, 32 bytes, 0600.
 */
import { createHash, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, readdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../contract/errors.ts'
import { platformIdOf } from './report.ts'

const KEY_BYTES = 32
const PROGRAM = [
  'contract',
  'enclave',
  'package',
  'sealed-image',
  'simulated',
  'statement',
  'witness',
  '../proto',
]

/** A simulated platform as its own enclaves see it. */
export interface Platform {
  readonly attestationKey: Uint8Array
  readonly publicKey: Uint8Array
  /** SHA-256 over the public key: what policies name. */
  readonly platformId: Uint8Array
  readonly sealingKey: Uint8Array
}

/** Two enclaves may come first at once: a key is there whole, and then stays. */
async function keyFile(path: string): Promise<Uint8Array> {
  const draft = `${path}.draft-${randomBytes(8).toString('hex')}`
  await writeFile(draft, randomBytes(KEY_BYTES), { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path)
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
  } finally {
    await unlink(draft)
  }
  const key = await readFile(path)
  if (key.length !== KEY_BYTES) throw new CodedError({ code: 'PLATFORM_KEY_LENGTH', path })
  return new Uint8Array(key)
}

/** Opens the platform of a host directory; makes its keys at the first use. */
export async function openPlatform(hostDirectory: string): Promise<Platform> {
  const folder = join(hostDirectory, 'platform')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const attestationKey = await keyFile(join(folder, 'attestation.key'))
  const sealingKey = await keyFile(join(folder, 'sealing.key'))
  const publicKey = ed25519.getPublicKey(attestationKey)
  return { attestationKey, publicKey, platformId: platformIdOf(publicKey), sealingKey }
}

let measured: Promise<Uint8Array> | undefined

async function measure(): Promise<Uint8Array> {
  const hash = createHash('sha256').update('talos insecure-simulated program')
  const root = join(import.meta.dirname, '..')
  for (const folder of PROGRAM) {
    const names = await readdir(join(root, folder), { recursive: true })
    for (const name of names.filter((each) => /\.(?:ts|js)$/.test(each)).sort()) {
      const content = createHash('sha256')
        .update(await readFile(join(root, folder, name)))
        .digest()
      hash.update(`${folder}/${name}\0`).update(content)
    }
  }
  return hash.digest()
}

/** SHA-256 over the files of the enclave program, in name order; measured once a process. */
export function programMeasurement(): Promise<Uint8Array> {
  measured ??= measure()
  return measured
}
