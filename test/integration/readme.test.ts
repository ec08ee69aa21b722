/**
 * The README as a newcomer follows it: its commands work as they stand, one after the other.
 * Invariant: nothing is changed of them but the places (a folder of the test, free ports).
 */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from '../house/sources.ts'

let folder: string
beforeAll(async () => {
  // Socket paths are short.
  folder = await mkdtemp(join(tmpdir(), 'tr-'))
})
afterAll(async () => {
  for (const pid of await pidsIn(folder)) process.kill(pid, 'SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Processes whose command line names the folder. */
async function pidsIn(place: string): Promise<number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = names.map(async (pid) => {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return text.includes(place) ? [Number(pid)] : []
  })
  return (await Promise.all(lines)).flat()
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** The first block of commands below a heading. */
async function blockBelow(heading: string): Promise<string> {
  const text = await readFile(join(ROOT, 'README.md'), 'utf8')
  const below = text.split(`\n## ${heading}\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```/m.exec(below)?.[1] ?? ''
}

test('two hosts by hand: each command works, and the signer ends on edge-b', async () => {
  const block = await blockBelow('Two hosts by hand')
  expect(block).toContain('talos move signer edge-b')
  const [first, second] = [await freePort(), await freePort()]
  const placed = block
    .replaceAll('/tmp/', `${folder}/`)
    .replaceAll('tcp/4101', `tcp/${String(first)}`)
    .replaceAll('tcp/4102', `tcp/${String(second)}`)
  const script = `shopt -s expand_aliases\nset -eu\n${placed}`
  const env = {
    ...process.env,
    HOME: folder,
    PATH: `${process.execPath}/..:${process.env['PATH'] ?? ''}`,
  }
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: ROOT, env })
  expect(stdout).toMatch(/dry run ok: signer would move to edge-b/)
  expect(stdout).toMatch(/moved signer to edge-b: .* verified, receipt mv-/)
  expect(stdout).toMatch(/chain verified/)
  expect(stdout.match(/^down: TAs stopped$/gm)).toHaveLength(2)
  await expect.poll(() => pidsIn(folder)).toEqual([])
}, 120_000)
