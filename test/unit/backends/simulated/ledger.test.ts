/**
 * The ledger of files: what it tells is durable, whoever wrote it and however far that launch came.
 */
import type * as Promises from 'node:fs/promises'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLedger } from '../../../../backends/simulated/ledger.ts'
import { fill } from '../statement/lineage-fixture.ts'

const synced = vi.hoisted((): string[] => [])

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Promises>()
  const open: typeof real.open = async (path, ...rest) => {
    const file = await real.open(path, ...rest)
    const sync = file.sync.bind(file)
    file.sync = () => {
      synced.push(String(path))
      return sync()
    }
    return file
  }
  return { ...real, open }
})

const lineage = fill(3)
let folder = ''
let own = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-ledger-'))
  own = join(folder, 'ledger', Buffer.from(lineage).toString('hex'))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('an entry whose writer died before it was durable is made so before it is told', async () => {
  const ledger = await openLedger(folder, fill(1))
  await mkdir(own)
  await writeFile(join(own, '1'.padStart(20, '0')), fill(9))
  synced.length = 0
  expect(await ledger.read(lineage)).toEqual({ version: 1n, bytes: fill(9) })
  expect(synced).toEqual([own])
})

test('so is the folder of a lineage that another launch had made', async () => {
  const ledger = await openLedger(folder, fill(1))
  await mkdir(own)
  synced.length = 0
  expect(await ledger.write(lineage, { version: 1n, bytes: fill(9) })).toBe(true)
  expect(synced).toEqual([join(folder, 'ledger'), own])
})
