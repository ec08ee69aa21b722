/**
 * The lock of a file: one holder among processes, and none after its holder's death.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockWriter } from '../../../../daemon/journal/writer-lock.ts'
import { ROOT } from '../../../house/sources.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-lock-'))
  path = join(folder, 'journal')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const HOLDER = `
import { lockWriter } from ${JSON.stringify(join(ROOT, 'daemon/journal/writer-lock.ts'))}
await lockWriter(process.argv[1])
console.log('held')
setInterval(() => undefined, 1000)
`

/** Another process that holds the lock. */
async function holder() {
  const args = ['--input-type=module-typescript', '-e', HOLDER, path]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('is held once, also by the same process, until it is released', async () => {
  const lock = await lockWriter(path)
  await expect(lockWriter(path)).rejects.toMatchObject({
    refusal: { code: 'JOURNAL_LOCKED', have: `held by process ${String(process.pid)}` },
  })
  await lock.release()
  await (await lockWriter(path)).release()
  expect(await readdir(folder)).toEqual([])
})

/** The text of the one lock that is there. */
async function theLock(): Promise<{ file: string; text: string }> {
  const [name = '', ...more] = await readdir(folder)
  expect(more).toEqual([])
  const file = join(folder, name)
  return { file, text: await readFile(file, 'utf8') }
}

test('of another process is respected while it lives and broken after kill -9', async () => {
  const child = await holder()
  await expect(lockWriter(path)).rejects.toMatchObject({ code: 'JOURNAL_LOCKED' })
  child.kill('SIGKILL')
  await once(child, 'exit')
  const lock = await lockWriter(path)
  expect((await theLock()).text).toMatch(new RegExp(`^${String(process.pid)} `))
  await lock.release()
})

test('whose number was given to another process is broken', async () => {
  await lockWriter(path)
  const { file, text } = await theLock()
  const [pid, ticks = '', ...rest] = text.split(' ')
  for (const stale of [
    [pid, String(Number(ticks) - 1), ...rest].join(' '),
    text.replace(/[0-9a-f]{8}-[0-9a-f-]+/, '00000000-0000-0000-0000-000000000000'),
    '999999999 1 boot \n',
  ]) {
    expect(stale).not.toBe(text)
    await writeFile(file, stale)
    await (await lockWriter(path)).release()
    expect(await readdir(folder)).toEqual([])
  }
})

test('that was copied along with a folder holds nobody back in the copy', async () => {
  const lock = await lockWriter(path)
  const copy = `${folder}-copy`
  await cp(folder, copy, { recursive: true })
  await (await lockWriter(join(copy, 'journal'))).release()
  expect(await readdir(copy)).toEqual([])
  await rm(copy, { recursive: true })
  await expect(lockWriter(path)).rejects.toMatchObject({ code: 'JOURNAL_LOCKED' })
  await lock.release()
})

test('that names nobody is left to a person', async () => {
  await writeFile(`${path}.lock.x`, '')
  await expect(lockWriter(path)).rejects.toMatchObject({
    refusal: { code: 'JOURNAL_LOCKED', have: 'held by process unknown' },
  })
  expect(await readdir(folder)).toEqual(['journal.lock.x'])
})

test('is never held twice, however many ask at once', async () => {
  for (let round = 0; round < 20; round++) {
    await writeFile(`${path}.lock.x`, '999999999 1 boot \n')
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockWriter(path)))
    const held = tries.filter(({ status }) => status === 'fulfilled')
    expect(held.length).toBeLessThanOrEqual(1)
    for (const each of tries) if (each.status === 'fulfilled') await each.value.release()
    // Those that withdraw may leave the dead one's name, never their own.
    expect((await readdir(folder)).filter((name) => name !== 'journal.lock.x')).toEqual([])
  }
})
