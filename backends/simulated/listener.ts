/**
 * How a simulated enclave meets its daemon: a Unix socket in the enclave's own 0700 folder.
 * Invariant: the socket is 0600 before it listens; fd 3 says `ready` once, then closes.
 * Leaves to others: who may speak (proto/enclave-frame.ts) and what is said.
 */
import { closeSync, writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { CodedError } from '../contract/errors.ts'

/** Name of the socket in the enclave's folder; short, since socket paths are. */
export const SOCKET_FILE = 's'
/** Name of the launch secret's file in the enclave's folder. */
export const SECRET_FILE = 'launch.secret'

const READY_FD = 3

/** Listens in the enclave's folder and tells the launcher. */
export async function listenIn(directory: string, accept: (stream: Duplex) => void): Promise<void> {
  const server = createServer(accept)
  const umask = process.umask(0o177)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(join(directory, SOCKET_FILE), resolve)
  })
  process.umask(umask)
  writeSync(READY_FD, 'ready\n')
  closeSync(READY_FD)
}

/** The secret of this launch. */
export async function readLaunchSecret(directory: string): Promise<Uint8Array> {
  const secret = await readFile(join(directory, SECRET_FILE))
  if (secret.length !== 32) {
    throw new CodedError({ code: 'LAUNCH_SECRET_LENGTH', have: secret.length })
  }
  return new Uint8Array(secret)
}
