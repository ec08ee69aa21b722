/**
 * The one writer of a file: each process that wants to write names itself beside it.
 * Invariant: a name is put down before the others are looked at, so of two that look, the later one
 * sees the other and withdraws (both may); only names of processes that are gone (another boot, no
 * such process, its number given to another), or copied from another folder, are removed.
 */
import { randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal } from '../errors.ts'

/** A lock that is held. */
export interface WriterLock {
  release(): Promise<void>
}

/** Takes the lock of a file. @throws DaemonRefusal `JOURNAL_LOCKED` while another process has it. */
export async function lockWriter(path: string): Promise<WriterLock> {
  const token = randomBytes(8).toString('hex')
  const prefix = `${basename(path)}.lock.`
  const mine = join(dirname(path), prefix + token)
  // Renamed into place: nobody ever reads a name that is half written.
  const draft = `${path}.draft.${token}`
  const { dev, ino } = await stat(dirname(path))
  const place = `${String(dev)}:${String(ino)}`
  const text = `${await identityOf(process.pid)} ${place}\n`
  await writeFile(draft, text, { flag: 'wx', mode: 0o600 })
  await rename(draft, mine)
  try {
    for (const name of await readdir(dirname(path))) {
      const other = join(dirname(path), name)
      if (!name.startsWith(prefix) || other === mine) continue
      const holder = await read(other)
      if (holder === undefined) continue
      if (await isHeld(holder, place)) throw locked(other, holder)
      await rm(other, { force: true })
    }
  } catch (thrown) {
    await rm(mine, { force: true })
    throw thrown
  }
  return { release: () => rm(mine, { force: true }) }
}

async function isHeld(holder: string, place: string): Promise<boolean> {
  const pid = /^(\d{1,10}) /.exec(holder)?.[1]
  // What nobody can read names nobody; taking it over is left to a person.
  if (pid === undefined) return true
  const alive = await identityOf(Number(pid)).catch(() => '')
  return alive !== '' && holder === `${alive} ${place}\n`
}

/** Number of a process, when it was started, and in which boot; empty once it has ended. */
async function identityOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  // The name of a process may hold blanks and brackets: fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A process that ended and waits for its parent writes nothing any more.
  const ended = fields[0] === 'Z' || fields[0] === 'X'
  return ended ? '' : `${String(pid)} ${fields[19] ?? '0'} ${boot.trim()}`
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((thrown: unknown) => {
    if (codeOf(thrown) === 'ENOENT') return undefined
    throw thrown
  })
}

function locked(lock: string, holder: string): DaemonRefusal {
  const pid = holder.split(' ')[0] ?? ''
  return new DaemonRefusal({
    code: 'JOURNAL_LOCKED',
    field: lock,
    have: `held by process ${/^\d+$/.test(pid) ? pid : 'unknown'}`,
    want: 'one daemon for each state_dir',
    source: 'journal',
    fix: [
      'end the daemon that runs there (`talos down`), or choose another state_dir',
      `remove ${lock} if you are sure that no daemon uses this folder`,
    ],
  })
}
