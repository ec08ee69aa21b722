/**
 * The journal: what is kept, what a crash may tear, what damage stops, what a full disk leaves.
 */
import { mkdtemp, open, readdir, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { Journal } from '../../../../daemon/journal/journal.ts'
import { LIMITS } from '../../../../daemon/limits.ts'

const shape = z.strictObject({ n: z.number(), text: z.string() })
type Item = z.infer<typeof shape>
const item = (n: number, text = 'é\n x'): Item => ({ n, text })

// As large as journals may be is too large to write in a test.
vi.mock(import('../../../../daemon/limits.ts'), async (original) => {
  const { LIMITS: real } = await original()
  const small = { ...real, journalBytesMax: 1024 * 1024 }
  return { LIMITS: small as unknown as typeof real }
})

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-journal-'))
  path = join(folder, 'journal')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const opened = () => Journal.open(path, (value) => shape.parse(value))

async function contents(): Promise<{ records: readonly Item[]; tornBytes: number }> {
  const { journal, records, tornBytes } = await opened()
  await journal.close()
  return { records, tornBytes }
}

async function filled(items: readonly Item[]): Promise<Buffer> {
  const { journal } = await opened()
  for (const each of items) await journal.append(each)
  await journal.close()
  return readFile(path)
}

/** The prototype of file handles: where a test makes the disk fail. */
async function handles(): Promise<FileHandle> {
  const file = await open(path, 'a')
  await file.close()
  return Object.getPrototypeOf(file) as FileHandle
}

const diskFull = () => Object.assign(new CodedError({ code: 'ENOSPC' }), { code: 'ENOSPC' })

describe('records', () => {
  test('come back in order, from a file of mode 600', async () => {
    const items = [item(1), item(2, ''), item(3, 'x'.repeat(100_000))]
    await filled(items)
    expect(await contents()).toEqual({ records: items, tornBytes: 0 })
    const file = await open(path, 'r')
    expect((await file.stat()).mode & 0o777).toBe(0o600)
    await file.close()
  })

  test('are on disk when append resolves', async () => {
    const prototype = await handles()
    const calls: string[] = []
    const write = vi.spyOn(prototype, 'appendFile')
    const sync = vi.spyOn(prototype, 'datasync')
    const { journal } = await opened()
    await journal.append(item(1)).then(() => calls.push('resolved'))
    const [written] = write.mock.invocationCallOrder
    const [synced] = sync.mock.invocationCallOrder
    expect(calls).toEqual(['resolved'])
    expect(synced).toBeGreaterThan(written ?? Infinity)
    await journal.close()
  })

  test('written at once keep their order', async () => {
    const { journal } = await opened()
    const items = Array.from({ length: 50 }, (_, n) => item(n))
    await Promise.all(items.map((each) => journal.append(each)))
    await journal.close()
    expect((await contents()).records).toEqual(items)
  })
})

describe('a crash', () => {
  test('at every byte leaves a prefix, and the next record follows it', async () => {
    const items = [item(1), item(2), item(3)]
    const whole = await filled(items)
    const ends = [...whole.keys()].filter((at) => whole[at] === 0x0a).map((at) => at + 1)
    for (let length = 0; length <= whole.length; length++) {
      await writeFile(path, whole.subarray(0, length))
      const kept = ends.filter((end) => end <= length).length
      const { journal, records, tornBytes } = await opened()
      expect(records, `cut at ${String(length)}`).toEqual(items.slice(0, kept))
      expect(tornBytes).toBe(length - (ends[kept - 1] ?? 0))
      await journal.append(item(9))
      await journal.close()
      expect((await contents()).records).toEqual([...items.slice(0, kept), item(9)])
    }
  })

  test('that left blocks of the last record unwritten costs that record alone', async () => {
    const whole = await filled([item(1), item(2)])
    const last = whole.indexOf(0x0a) + 1
    whole.fill(0, last + 12, last + 16)
    await writeFile(path, whole)
    expect((await contents()).records).toEqual([item(1)])
  })
})

describe('damage', () => {
  test('of any byte never gives other records than were written', async () => {
    const items = [item(1), item(2), item(3)]
    const whole = await filled(items)
    for (let at = 0; at < whole.length; at++) {
      for (const flip of [0x01, 0x80]) {
        const bytes = Buffer.from(whole)
        bytes.writeUInt8((bytes[at] ?? 0) ^ flip, at)
        await writeFile(path, bytes)
        const found = await contents().then(
          ({ records }) => records,
          (thrown: unknown) => thrown,
        )
        // Without its newline the last record looks torn; everything else is refused.
        if (at === whole.length - 1) expect(found).toEqual(items.slice(0, 2))
        else expect(found, `byte ${String(at)}`).toMatchObject({ code: 'JOURNAL_CORRUPT' })
      }
    }
  })

  test('is named with file and offset, and the file is left as it is', async () => {
    const whole = await filled([item(1), item(2)])
    const second = whole.indexOf(0x0a) + 1
    whole.writeUInt8(0x58, second + 20)
    await writeFile(path, whole)
    await expect(opened()).rejects.toMatchObject({
      refusal: { code: 'JOURNAL_CORRUPT', field: `${path} at byte ${String(second)}` },
    })
    expect(await readFile(path)).toEqual(whole)
    // A refused journal holds no lock.
    await expect(opened()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' })
  })

  test('that keeps the checksum but not the shape is refused', async () => {
    const { journal } = await Journal.open(path, (value) => value)
    await journal.append({ n: 1, other: true })
    await journal.close()
    await expect(opened()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' })
  })

  test('of any kind is refused or read, nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await writeFile(path, bytes)
        const found = await contents().catch((thrown: unknown) => thrown)
        if (found instanceof CodedError) expect(found.code).toBe('JOURNAL_CORRUPT')
        else expect(found).toMatchObject({ records: [] })
      }),
      { numRuns: 200 },
    )
  })

  test('a file larger than any journal is not read', async () => {
    const file = await open(path, 'w')
    await file.truncate(LIMITS.journalBytesMax + 1)
    await file.close()
    await expect(opened()).rejects.toMatchObject({ code: 'JOURNAL_CORRUPT' })
  })
})

describe('a failing disk', () => {
  test('that is full keeps what was there, and the journal goes on', async () => {
    const { journal } = await opened()
    await journal.append(item(1))
    vi.spyOn(await handles(), 'appendFile').mockImplementationOnce(async function (
      this: FileHandle,
      data,
    ) {
      await this.write((data as Buffer).subarray(0, 5))
      throw diskFull()
    })
    await expect(journal.append(item(2))).rejects.toMatchObject({
      code: 'JOURNAL_DISK_FULL',
      refusal: { have: 'ENOSPC', field: path },
    })
    await journal.append(item(3))
    await journal.close()
    expect(await contents()).toEqual({ records: [item(1), item(3)], tornBytes: 0 })
  })

  test('whose half record cannot be taken back is not written again', async () => {
    const { journal } = await opened()
    await journal.append(item(1))
    const prototype = await handles()
    vi.spyOn(prototype, 'appendFile').mockImplementationOnce(async function (
      this: FileHandle,
      data,
    ) {
      await this.write((data as Buffer).subarray(0, 5))
      throw diskFull()
    })
    vi.spyOn(prototype, 'truncate').mockRejectedValueOnce(diskFull())
    await expect(journal.append(item(2))).rejects.toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    await expect(journal.append(item(3))).rejects.toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    await expect(journal.compact([])).rejects.toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    await journal.close()
    expect((await contents()).records).toEqual([item(1)])
  })

  test('never takes more than can be opened again', async () => {
    // One record that leaves less room than another one needs.
    const room = LIMITS.journalBytesMax - 1000
    const { journal } = await opened()
    await journal.append(item(1, 'x'.repeat(room)))
    const more = item(2, 'y'.repeat(2000))
    await expect(journal.append(more)).rejects.toMatchObject({ code: 'JOURNAL_FULL' })
    const both = [item(1, 'x'.repeat(room)), more]
    await expect(journal.compact(both)).rejects.toMatchObject({ code: 'JOURNAL_FULL' })
    await journal.append(item(3))
    await journal.close()
    expect((await contents()).records.map(({ n }) => n)).toEqual([1, 3])
  })
})

describe('compaction', () => {
  test('replaces everything, and appends follow it', async () => {
    const { journal } = await opened()
    for (let n = 0; n < 5; n++) await journal.append(item(n))
    await journal.compact([item(3), item(4)])
    await journal.append(item(5))
    await journal.close()
    expect((await contents()).records).toEqual([item(3), item(4), item(5)])
    expect(await readdir(folder)).toEqual(['journal'])
  })

  test('that fails leaves the old records and no other file', async () => {
    const { journal } = await opened()
    await journal.append(item(1))
    vi.spyOn(await handles(), 'sync').mockRejectedValueOnce(diskFull())
    await expect(journal.compact([])).rejects.toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    await journal.append(item(2))
    await journal.close()
    expect((await contents()).records).toEqual([item(1), item(2)])
    expect(await readdir(folder)).toEqual(['journal'])
  })

  test('whose renaming may be undone by a crash stops all writing', async () => {
    const { journal } = await opened()
    const sync = vi.spyOn(await handles(), 'sync')
    // The first is the new file's, the second the folder's.
    sync.mockResolvedValueOnce(undefined).mockRejectedValueOnce(diskFull())
    await expect(journal.compact([item(7)])).rejects.toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    await expect(journal.append(item(8))).rejects.toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    await journal.close()
  })

  test('that was cut off by a crash leaves a file that is not read', async () => {
    await filled([item(1)])
    await writeFile(`${path}.new`, 'half of it')
    const { journal, records } = await opened()
    expect(records).toEqual([item(1)])
    await journal.compact([item(2)])
    await journal.close()
    expect((await contents()).records).toEqual([item(2)])
  })
})

test('a journal that is open here or elsewhere is not opened again, nor touched', async () => {
  await filled([item(1)])
  const { journal } = await opened()
  await writeFile(path, 'torn', { flag: 'a' })
  await expect(opened()).rejects.toMatchObject({ code: 'JOURNAL_LOCKED' })
  expect((await readFile(path)).subarray(-4).toString()).toBe('torn')
  await journal.close()
  expect((await contents()).records).toEqual([item(1)])
})

test('a closed journal takes nothing', async () => {
  const { journal } = await opened()
  await journal.close()
  await expect(journal.append(item(1))).rejects.toMatchObject({ code: 'JOURNAL_WRITE' })
})
