/**
 * Durable records of the daemon: one append-only file, a line a record with its checksum.
 * Invariant: a record is on disk before `append` resolves; a torn tail is cut off at opening, and
 * anything else that does not check stops the daemon instead of being skipped.
 * Leaves to others: what records mean (migration/, tas/).
 */
import { open, rename, stat, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import type { CodedError } from '../../backends/contract/errors.ts'
import { DaemonRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'

/** Reads one record. @throws when it has not the shape it must have. */
export type RecordReader<T> = (value: unknown) => T

/** An open journal. */
export class Journal<T> {
  private readonly path: string
  private file: FileHandle
  private last: Promise<unknown> = Promise.resolve()
  private bytes: number

  private constructor(path: string, file: FileHandle, bytes: number) {
    this.path = path
    this.file = file
    this.bytes = bytes
  }

  /** Opens or makes a journal; returns its records in order. @throws `JOURNAL_CORRUPT`. */
  static async open<T>(
    path: string,
    read: RecordReader<T>,
  ): Promise<{ journal: Journal<T>; records: readonly T[] }> {
    const file = await open(path, 'a+', 0o600)
    try {
      const { size } = await file.stat()
      if (size > LIMITS.journalBytesMax) throw corrupt(path, 0, 'larger than any journal')
      const text = await file.readFile()
      const { records, goodBytes } = parse(path, text, read)
      if (goodBytes < text.length) await file.truncate(goodBytes)
      await file.sync()
      await syncFolder(path)
      return { journal: new Journal<T>(path, file, goodBytes), records }
    } catch (thrown) {
      await file.close()
      throw thrown
    }
  }

  /** Writes a record; durable when it resolves. @throws `JOURNAL_WRITE` with nothing half done. */
  append(record: T): Promise<void> {
    return this.inTurn(async () => {
      const line = lineOf(record)
      try {
        await this.file.appendFile(line)
        await this.file.datasync()
        this.bytes += line.length
      } catch (thrown) {
        await this.file.truncate(this.bytes).catch(() => undefined)
        throw writeRefusal(this.path, thrown)
      }
    })
  }

  /** Replaces everything by these records, atomically. */
  compact(records: readonly T[]): Promise<void> {
    return this.inTurn(async () => {
      const fresh = `${this.path}.new`
      const file = await open(fresh, 'w+', 0o600)
      const lines = Buffer.concat(records.map(lineOf))
      await file.writeFile(lines)
      await file.sync()
      await rename(fresh, this.path)
      await syncFolder(this.path)
      await this.file.close()
      this.file = await open(this.path, 'a+', 0o600)
      this.bytes = (await stat(this.path)).size
      await file.close()
    })
  }

  /** Closes after everything that was asked for. */
  close(): Promise<void> {
    return this.inTurn(() => this.file.close())
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => undefined)
    return turn
  }
}

function lineOf(record: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(record))
  return Buffer.concat([Buffer.from(`${checksum(json)} `), json, Buffer.from('\n')])
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}

function parse<T>(path: string, text: Buffer, read: RecordReader<T>) {
  const records: T[] = []
  let at = 0
  while (at < text.length) {
    const end = text.indexOf(0x0a, at)
    // Only the last line can be torn: it was being written when the power went.
    if (end === -1) break
    const json = text.subarray(at + 9, end)
    const checks = end - at > 9 && text.toString('latin1', at, at + 8) === checksum(json)
    if (!checks) {
      if (end === text.length - 1) break
      throw corrupt(path, at, 'a line whose checksum fails')
    }
    try {
      records.push(read(JSON.parse(json.toString())))
    } catch (thrown) {
      throw corrupt(path, at, 'a record of another shape', thrown)
    }
    at = end + 1
  }
  return { records, goodBytes: at }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

function corrupt(path: string, offset: number, have: string, cause?: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'JOURNAL_CORRUPT',
      field: `${path} at byte ${String(offset)}`,
      have,
      want: 'records with good checksums',
      source: 'journal',
      fix: ['restore the file from before the damage, or move it away to forget pending moves'],
    },
    undefined,
    cause,
  )
}

function writeRefusal(path: string, thrown: unknown): CodedError {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'unknown'
  return new DaemonRefusal(
    {
      code: 'JOURNAL_WRITE',
      field: path,
      have: code,
      want: 'a durable write',
      source: 'journal',
      fix: [code === 'ENOSPC' ? 'free space on this disk' : 'check the disk and its mount'],
    },
    undefined,
    thrown,
  )
}
