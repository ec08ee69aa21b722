/**
 * Untrusted storage of sealed blobs as files under `<host directory>/blobs/`.
 * Invariant: a blob is whole or absent (draft, fsync, rename, fsync of the folder).
 */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../contract/errors.ts'
import type { BlobStore } from '../contract/sealer.ts'

const NAME = /^[a-z0-9.-]{1,120}$/
const DRAFT = /\.draft-\d+$/
const READ_BYTES = 1 << 20

/** Opens the blob store of a host directory. */
export async function openBlobs(hostDirectory: string): Promise<BlobStore> {
  const folder = join(hostDirectory, 'blobs')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (name: string): string => {
    if (!NAME.test(name)) throw new CodedError({ code: 'BLOB_NAME' })
    return join(folder, name)
  }
  return {
    async put(name, parts) {
      const path = pathOf(name)
      const draft = `${path}.draft-${process.pid}`
      const file = await open(draft, 'w', 0o600)
      try {
        for await (const part of parts) await file.writeFile(part)
        await file.sync()
      } catch (thrown) {
        await rm(draft, { force: true })
        throw new CodedError({ code: 'BLOB_NOT_STORED' }, thrown)
      } finally {
        await file.close()
      }
      await rename(draft, path)
      const directory = await open(folder, 'r')
      await directory.sync().finally(() => directory.close())
    },
    async get(name) {
      const path = pathOf(name)
      try {
        await stat(path)
      } catch (thrown) {
        if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw new CodedError({ code: 'BLOB_UNREADABLE' }, thrown)
      }
      return createReadStream(path, { highWaterMark: READ_BYTES })
    },
    async remove(name) {
      await rm(pathOf(name), { force: true })
    },
    async names(prefix) {
      const found = await readdir(folder)
      return found.filter((name) => name.startsWith(prefix) && !DRAFT.test(name)).sort()
    },
  }
}
