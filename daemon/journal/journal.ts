/**
 * Durable records of the daemon: one append-only file, a line a record with its checksum.
 * Invariant: one process writes; a record is on disk before `append` resolves, and wholly gone
 * when it throws; a torn tail is cut off at opening, and anything else that does not check stops
 * the daemon instead of being skipped.
 * Leaves to others: what records mean (migration/, tas/).
 */
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { lockWriter, type WriterLock } from './writer-lock.ts'

/** Reads one record. @throws when it has not the shape it must have. */
export type RecordReader<T> = (value: unknown) => T

/** What an opened journal held. */
export interface OpenedJournal<T> {
  readonly journal: Journal<T>
  readonly records: readonly T[]
  /** Bytes of a record that was being written when the power went; they are cut off. */
  readonly tornBytes: number
}

/** An open journal. */
export class Journal<T> {
  private readonly path: string
  private readonly lock: WriterLock
  private file: FileHandle
  private last: Promise<unknown> = Promise.resolve()
  private bytes: number
  /** Set once what is on disk is not known any more: nothing is written after that. */
  private broken: unknown

  private constructor(path: string, lock: WriterLock, file: FileHandle, bytes: number) {
    this.path = path
    this.lock = lock
    this.file = file
    this.bytes = bytes
  }

  /** Opens or makes a journal. @throws DaemonRefusal `JOURNAL_LOCKED`, `JOURNAL_CORRUPT`. */
  static async open<T>(path: string, read: RecordReader<T>): Promise<OpenedJournal<T>> {
    const lock = await lockWriter(path)
    let file: FileHandle | undefined
    try {
      file = await open(path, 'a+', 0o600)
      const { size } = await file.stat()
      if (size > LIMITS.journalBytesMax) throw corrupt(path, 0, 'larger than any journal')
      const text = await file.readFile()
      const { records, goodBytes } = parse(path, text, read)
      const tornBytes = text.length - goodBytes
      if (tornBytes > 0) await file.truncate(goodBytes)
      await file.sync()
      await syncFolder(path)
      return { journal: new Journal<T>(path, lock, file, goodBytes), records, tornBytes }
    } catch (thrown) {
      await file?.close()
      await lock.release()
      throw thrown
    }
  }

  /** Writes a record; durable when it resolves. @throws `JOURNAL_…` with nothing half done. */
  append(record: T): Promise<void> {
    return this.inTurn(async () => {
      this.assertUsable()
      const line = lineOf(record)
      this.assertRoom(this.bytes + line.length)
      try {
        await this.file.appendFile(line)
        await this.file.datasync()
        this.bytes += line.length
      } catch (thrown) {
        await this.takeBack()
        throw writeRefusal(this.path, thrown)
      }
    })
  }

  /** Replaces everything by these records, atomically. @throws `JOURNAL_…`; then the old stay. */
  compact(records: readonly T[]): Promise<void> {
    return this.inTurn(async () => {
      this.assertUsable()
      const lines = Buffer.concat(records.map(lineOf))
      this.assertRoom(lines.length)
      const file = await this.written(lines)
      // From here the path names the new file, so the old one must not be written any more.
      const old = this.file
      this.file = file
      this.bytes = lines.length
      try {
        await syncFolder(this.path)
      } catch (thrown) {
        this.broken = thrown
        throw writeRefusal(this.path, thrown)
      } finally {
        await old.close()
      }
    })
  }

  /** Closes after everything that was asked for. */
  close(): Promise<void> {
    return this.inTurn(async () => {
      this.broken ??= 'closed'
      await this.file.close()
      await this.lock.release()
    })
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => undefined)
    return turn
  }

  /** A whole new file in the place of the old one. */
  private async written(lines: Uint8Array): Promise<FileHandle> {
    const fresh = `${this.path}.new`
    let file: FileHandle | undefined
    try {
      await rm(fresh, { force: true })
      file = await open(fresh, 'ax+', 0o600)
      await file.appendFile(lines)
      await file.sync()
      await rename(fresh, this.path)
      return file
    } catch (thrown) {
      await file?.close()
      await rm(fresh, { force: true }).catch(() => undefined)
      throw writeRefusal(this.path, thrown)
    }
  }

  /** Removes what a failed write left; where that fails too, no write may follow it. */
  private async takeBack(): Promise<void> {
    try {
      await this.file.truncate(this.bytes)
      await this.file.datasync()
    } catch (thrown) {
      this.broken = thrown
    }
  }

  private assertUsable(): void {
    if (this.broken !== undefined) throw writeRefusal(this.path, this.broken)
  }

  /** What could not be opened again must not be written either. */
  private assertRoom(bytes: number): void {
    if (bytes <= LIMITS.journalBytesMax) return
    const want = `at most ${String(LIMITS.journalBytesMax)}`
    const fix = ['restart the daemon: superseded records are dropped at its start']
    throw refusal('JOURNAL_FULL', this.path, `${String(bytes)} bytes`, want, fix)
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
    // Only the last record can be torn: it was being written when the power went. Its end is
    // missing then, or blocks in it were never written and read as zeros.
    if (end === -1) break
    const json = text.subarray(at + 9, end)
    const head = text.toString('latin1', at, at + 9)
    const checks = end - at > 9 && head === `${checksum(json)} `
    if (!checks) {
      if (end === text.length - 1 && text.indexOf(0, at) !== -1) break
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

/** No space, no quota, no larger file. */
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG']

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

function corrupt(path: string, offset: number, have: string, cause?: unknown): DaemonRefusal {
  const field = `${path} at byte ${String(offset)}`
  const fix = ['restore the file from before the damage, or move it away to forget pending moves']
  return refusal('JOURNAL_CORRUPT', field, have, 'records with good checksums', fix, cause)
}

function writeRefusal(path: string, thrown: unknown): DaemonRefusal {
  const have = codeOf(thrown)
  const isFull = FULL.includes(have)
  const code = isFull ? 'JOURNAL_DISK_FULL' : 'JOURNAL_WRITE'
  const fix = [
    isFull
      ? 'free space on this disk, or raise the limit that is reached'
      : 'check the disk and restart the daemon',
  ]
  return refusal(code, path, have, 'a durable write', fix, thrown)
}

function refusal(
  code: string,
  field: string,
  have: string,
  want: string,
  fix: readonly string[],
  cause?: unknown,
): DaemonRefusal {
  return new DaemonRefusal({ code, field, have, want, source: 'journal', fix }, undefined, cause)
}
