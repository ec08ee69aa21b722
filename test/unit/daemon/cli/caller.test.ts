/**
 * The caller's memory: ids are on disk before they are used, and one command line has them.
 */
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { Caller } from '../../../../daemon/cli/caller.ts'
import { exclusively, writePrivate } from '../../../../daemon/cli/private-file.ts'
import { bytesOfHex } from '../../../../proto/codec.ts'
import { acknowledgeInput, callInput } from '../../../../proto/request-signature.ts'
import { LINEAGE } from '../admin/fake-service.ts'
import { freshFolder } from '../admin/rig.ts'

const SESSION = '0c'.repeat(16)
const data = new TextEncoder().encode('sign hello')
let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function codeOfRefusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'no refusal', codeOf)
}

test('the key is made once, 0600, and stays', async () => {
  const first = await Caller.open(folder)
  expect((await Caller.open(folder)).key).toBe(first.key)
  expect(statSync(join(folder, 'caller.key')).mode & 0o777).toBe(0o600)
  const two = await Promise.all([Caller.open(join(folder, 'b')), Caller.open(join(folder, 'b'))])
  expect(two[0].key).toBe(two[1].key)
})

test('a key that others can read is not used', async () => {
  await Caller.open(folder)
  chmodSync(join(folder, 'caller.key'), 0o640)
  expect(await codeOfRefusal(Caller.open(folder))).toBe('CLI_FILE_OPEN')
})

test('a damaged memory is refused, not begun again', async () => {
  const caller = await Caller.open(folder)
  await caller.begin(LINEAGE, SESSION)
  writeFileSync(join(folder, 'callers', `${LINEAGE}.json`), '{"talos_caller":1', { mode: 0o600 })
  expect(await codeOfRefusal(caller.standing(LINEAGE))).toBe('CLI_STATE')
})

describe('ids', () => {
  test('are on disk before they are given out, and signed for this request', async () => {
    const caller = await Caller.open(folder)
    const standing = await caller.begin(LINEAGE, SESSION)
    const ticket = await caller.ticket(LINEAGE, standing, data)
    expect(ticket).toMatchObject({ session: SESSION, sequence: '1', again: false })
    const onDisk = readFileSync(join(folder, 'callers', `${LINEAGE}.json`), 'utf8')
    expect(onDisk).toContain('"sequence":"1"')
    const digest = createHash('sha256').update(data).digest()
    const [lineage, session] = [bytesOfHex(LINEAGE), bytesOfHex(SESSION)]
    const input = callInput(lineage, session, 1n, new Uint8Array(digest))
    const key = bytesOfHex(caller.key)
    expect(ed25519.verify(bytesOfHex(ticket.signature), input, key)).toBe(true)
    const mark = caller.acknowledgement(LINEAGE, SESSION, '1')
    const marked = acknowledgeInput(lineage, session, 1n)
    expect(ed25519.verify(bytesOfHex(mark), marked, key)).toBe(true)
  })
  test('stay the same for the same request until its answer was handed on', async () => {
    const before = await Caller.open(folder)
    await before.ticket(LINEAGE, await before.begin(LINEAGE, SESSION), data)
    // The command line crashed here; the next one knows only the disk.
    const after = await Caller.open(folder)
    const standing = await after.standing(LINEAGE)
    if (standing === undefined) return expect.unreachable()
    expect(await after.ticket(LINEAGE, standing, data)).toMatchObject({
      sequence: '1',
      again: true,
    })
    await after.answered(LINEAGE, SESSION, '1')
    const later = await after.standing(LINEAGE)
    if (later === undefined) return expect.unreachable()
    expect(await after.ticket(LINEAGE, later, data)).toMatchObject({ sequence: '2', again: false })
  })
  test('go on after another request, which is told', async () => {
    const caller = await Caller.open(folder)
    await caller.ticket(LINEAGE, await caller.begin(LINEAGE, SESSION), data)
    const standing = await caller.standing(LINEAGE)
    if (standing === undefined) return expect.unreachable()
    const other = await caller.ticket(LINEAGE, standing, new Uint8Array([1]))
    expect(other).toMatchObject({ sequence: '2', again: false, abandoned: '1' })
  })
})

describe('private files', () => {
  test('are whole: nothing is left beside them, and a fresh one is never written over', async () => {
    const path = join(folder, 'deep', 'file')
    await writePrivate(path, 'one')
    await writePrivate(path, 'two')
    expect([readFileSync(path, 'utf8'), readdirSync(join(folder, 'deep'))]).toEqual([
      'two',
      ['file'],
    ])
    expect(await codeOfRefusal(writePrivate(path, 'three', true))).toBe('CLI_FILE_EXISTS')
    expect(readFileSync(path, 'utf8')).toBe('two')
  })
  test('a lock admits one at a time, and times out', async () => {
    const name = join(folder, 'lock')
    const order: string[] = []
    const held = Promise.withResolvers<void>()
    const first = exclusively(name, 1000, async () => {
      order.push('first')
      await held.promise
      order.push('first ends')
    })
    await expect.poll(() => order).toEqual(['first'])
    expect(await codeOfRefusal(exclusively(name, 60, async () => undefined))).toBe('CLI_LOCKED')
    const second = exclusively(name, 5000, async () => order.push('second'))
    held.resolve()
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'first ends', 'second'])
    expect(existsSync(name)).toBe(false)
  })
})
