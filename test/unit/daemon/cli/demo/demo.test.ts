/**
 * The whole demo as a process: every expectation holds, and nothing is left behind.
 */
import { readdirSync, readFileSync, rmSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROOT } from '../../../../house/sources.ts'
import { freshFolder } from '../../admin/rig.ts'
import { startDemo } from '../run-cli.ts'

let folder: string
beforeEach(() => {
  folder = freshFolder()
  mkdirSync(join(folder, 't'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Processes whose command line names a place below the folder. */
function processesOf(place: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        return ''
      }
    })
    .filter((line) => line.includes(place))
}

test('holds, in under a minute, and leaves no process and no file', async () => {
  const { code, out, err } = await startDemo(folder, ['--json']).ended
  expect([code, err]).toEqual([0, ''])
  const { ok, steps } = JSON.parse(out) as {
    ok: boolean
    steps: { name: string; ok: boolean; text: string }[]
  }
  expect(ok).toBe(true)
  expect(steps.filter(({ name }) => name === 'refused').length).toBeGreaterThanOrEqual(5)
  expect(steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['move', 'receipt', 'network', 'checker']),
  )
  // The README shows these very steps, but for figures.
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^ *[\d.]+ s {2}(\S.*?) {2,}ok {2}(.+)$/gm)]
  const wordsOf = (name = '', text = ''): string => `${name}: ${text.replaceAll(/\d+/g, 'N')}`
  const want = steps.map(({ name, text }) => wordsOf(name, text))
  expect(shown.map(([, name, text]) => wordsOf(name, text))).toEqual(want)
  expect(readdirSync(join(folder, 't'))).toEqual([])
  expect(processesOf(folder)).toEqual([])
}, 90_000)

test('Ctrl-C in the middle leaves no process and no file either', async () => {
  const running = startDemo(folder, [])
  await expect.poll(running.out, { timeout: 30_000 }).toContain('load')
  running.child.kill('SIGINT')
  expect((await running.ended).code).toBe(7)
  expect(readdirSync(join(folder, 't'))).toEqual([])
  expect(processesOf(folder)).toEqual([])
}, 60_000)
