/**
 * Small files that only their user may read, and a lock between command lines.
 * Invariant: a file is whole or absent after a crash (written beside, fsynced, renamed); it is
 * 0600 from its first byte in a folder that is 0700; nothing that others can read is believed.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'

const LOCK_POLL_MS = 50

function refuse(code: string, field: string, have: string, want: string, fix: string): never {
  throw new DaemonRefusal({ code, field, have, want, source: 'this machine', fix: [fix] })
}

async function withFile<T>(
  path: string,
  flags: number,
  work: (file: FileHandle) => Promise<T>,
): Promise<T> {
  const file = await open(path, flags, 0o600)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** Writes a file whole, or leaves the old one. With `fresh`, an existing file is refused. */
export async function writePrivate(path: string, text: string, fresh = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = fresh ? path : `${path}.${String(process.pid)}.new`
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW
  if (!fresh) await rm(beside, { force: true })
  try {
    await withFile(beside, flags, async (file) => {
      await file.writeFile(text)
      await file.sync()
    })
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown
    return refuse('CLI_FILE_EXISTS', path, 'a file', 'nothing', 'name another file with -o')
  }
  if (fresh) return
  await rename(beside, path)
  const folderFlags = constants.O_RDONLY | constants.O_DIRECTORY
  await withFile(dirname(path), folderFlags, (folder) => folder.sync())
}

/** Reads a file that must be this user's alone; undefined where there is none. */
export async function readPrivate(path: string): Promise<string | undefined> {
  try {
    return await withFile(path, constants.O_RDONLY | constants.O_NOFOLLOW, async (file) => {
      const { mode, uid } = await file.stat()
      if ((mode & 0o077) !== 0 || uid !== process.getuid?.()) {
        const have = `mode ${(mode & 0o777).toString(8).padStart(4, '0')}, user ${String(uid)}`
        refuse('CLI_FILE_OPEN', path, have, '0600 and this user', `chmod 0600 ${path}`)
      }
      return file.readFile('utf8')
    })
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

/**
 * Does work while no other command line does work under the same name. The lock is an abstract
 * socket: the kernel gives it to one process, and takes it back when that process ends, however.
 */
export async function exclusively<T>(
  name: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const digest = createHash('sha256').update(name).digest('hex')
  const untilMs = performance.now() + waitMs
  let lock = await taken(digest)
  while (lock === undefined) {
    if (performance.now() > untilMs) {
      const fix = ['wait for the other command, or end it']
      const facts = { field: name, have: 'held by another command', want: 'free', fix }
      const refusal = { code: 'CLI_LOCKED', source: 'this machine', ...facts }
      throw new DaemonRefusal(refusal, EXIT.timedOut)
    }
    await delay(LOCK_POLL_MS)
    lock = await taken(digest)
  }
  try {
    return await work()
  } finally {
    lock.close()
  }
}

function taken(digest: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(`\0talos-${digest}`, () => resolve(server))
  })
}
