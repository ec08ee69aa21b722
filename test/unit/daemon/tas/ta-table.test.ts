/**
 * The table of TAs: what is changed at once is all there afterwards, here and in the journal.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Journal } from '../../../../daemon/journal/journal.ts'
import {
  recordSchema,
  type DaemonRecord,
  type TaRecord,
} from '../../../../daemon/journal/records.ts'
import { TaTable } from '../../../../daemon/tas/ta-table.ts'
import { aTa } from '../migration/fixtures.ts'

const TA = aTa()

let folder: string
let journal: Journal<DaemonRecord>
let tas: TaTable

const open = (): ReturnType<typeof Journal.open<DaemonRecord>> =>
  Journal.open(join(folder, 'journal'), (value) => recordSchema.parse(value))

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-tas-'))
  journal = (await open()).journal
  tas = new TaTable(folder, journal, [TA])
})
afterEach(async () => {
  await journal.close()
  await rm(folder, { recursive: true })
})

async function onDisk(): Promise<TaRecord | undefined> {
  await journal.close()
  const opened = await open()
  journal = opened.journal
  return opened.records.filter((record) => record.kind === 'ta').at(-1)
}

test('an end and a new enclave that come at once are both kept, whichever is first', async () => {
  for (const [id, order] of [
    ['first', ['end', 'enclave']],
    ['second', ['enclave', 'end']],
  ] as const) {
    await tas.put({ ...TA, id })
    await Promise.all(
      order.map((what) =>
        tas.change(id, what === 'end' ? { state: 'lost' } : { enclave: 'another' }),
      ),
    )
    expect(tas.get(id)).toMatchObject({ state: 'lost', enclave: 'another' })
  }
  expect(await onDisk()).toMatchObject({ id: 'second', state: 'lost', enclave: 'another' })
})

test('what was removed does not come back with a change that came too late', async () => {
  await Promise.all([
    tas.change(TA.id, { state: 'removed', enclave: '' }),
    tas.change(TA.id, { enclave: 'another' }),
  ])
  expect(tas.all()).toEqual([])
  expect(await onDisk()).toMatchObject({ state: 'removed', enclave: '' })
})

test('a change that cannot be written is not believed, and does not stop the next one', async () => {
  const append = journal.append.bind(journal)
  let failing = true
  journal.append = (record) => (failing ? Promise.reject(new TypeError('full')) : append(record))
  await expect(tas.change(TA.id, { state: 'lost' })).rejects.toThrow('full')
  expect(tas.get(TA.id)?.state).toBe('active')
  failing = false
  await tas.change(TA.id, { enclave: 'another' })
  expect(tas.get(TA.id)).toMatchObject({ state: 'active', enclave: 'another' })
})
