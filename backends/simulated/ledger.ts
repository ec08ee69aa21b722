/**
 * The `insecure-simulated` ledger: one file a version of a lineage's entry, never deleted.
 * Invariant: a version is written once (link(2) fails where it exists), and is durable before it
 * counts; a kill between any two calls leaves the old or the new entry. The host's owner can
 * rewind it with `rm`: that is why no production policy accepts it.
 * Layout: `<host directory>/ledger/id` and `ledger/<lineage hex>/<version, 20 digits>`.
 */
import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, readdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../contract/errors.ts'
import type { HostLedger, LedgerEntry } from '../contract/epoch-anchor.ts'

const ID_BYTES = 32
const ENTRY_BYTES_MAX = 65_536
const VERSION = /^\d{20}$/

function isCode(thrown: unknown, code: string): boolean {
  return (thrown as NodeJS.ErrnoException).code === code
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function ledgerId(folder: string): Promise<Uint8Array> {
  const path = join(folder, 'id')
  await publish(folder, path, randomBytes(ID_BYTES))
  const id = await readFile(path)
  if (id.length !== ID_BYTES) throw new CodedError({ code: 'LEDGER_ID_LENGTH', have: id.length })
  return new Uint8Array(id)
}

/** Writes `bytes` at `path` iff nothing is there; durable when it resolves true. */
async function publish(folder: string, path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = join(folder, `draft-${process.pid}-${randomBytes(8).toString('hex')}`)
  await writeFile(draft, bytes, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path)
  } catch (thrown) {
    if (isCode(thrown, 'EEXIST')) return false
    throw thrown
  } finally {
    await unlink(draft)
  }
  await syncFolder(folder)
  return true
}

async function newestEntry(folder: string): Promise<LedgerEntry | undefined> {
  let names: string[]
  try {
    names = await readdir(folder)
  } catch (thrown) {
    if (isCode(thrown, 'ENOENT')) return undefined
    throw new CodedError({ code: 'ANCHOR_UNREADABLE' }, thrown)
  }
  const newest = names
    .filter((name) => VERSION.test(name))
    .sort()
    .at(-1)
  if (newest === undefined) return undefined
  const bytes = await readFile(join(folder, newest))
  if (bytes.length > ENTRY_BYTES_MAX) throw new CodedError({ code: 'ANCHOR_UNREADABLE' })
  return { version: BigInt(newest), bytes: new Uint8Array(bytes) }
}

/** Opens the ledger of a host directory; makes it, with a random id, at the first use. */
export async function openLedger(
  hostDirectory: string,
  platformId: Uint8Array,
): Promise<HostLedger> {
  const folder = join(hostDirectory, 'ledger')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const id = await ledgerId(folder)
  const folderOf = (lineage: Uint8Array): string =>
    join(folder, Buffer.from(lineage).toString('hex'))
  return {
    ledgerId: id,
    platformId,
    async read(lineage) {
      const own = folderOf(lineage)
      const newest = await newestEntry(own)
      // Its writer may have died between link and sync: what is told here has to last.
      if (newest !== undefined) await syncFolder(own)
      return newest
    },
    async write(lineage, entry) {
      const own = folderOf(lineage)
      await mkdir(own, { recursive: true, mode: 0o700 })
      // Whoever made the folder may have died before that was durable.
      if (entry.version === 1n) await syncFolder(folder)
      const newest = await newestEntry(own)
      if (entry.version !== (newest?.version ?? 0n) + 1n) return false
      return publish(own, join(own, entry.version.toString().padStart(20, '0')), entry.bytes)
    },
  }
}
