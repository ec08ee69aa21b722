/**
 * `talos up`, `talos down` and what lies between, as people type it: real commands, real daemons.
 */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCli, type Ended } from '../unit/daemon/cli/run-cli.ts'
import { isAlive, packExample } from './cluster.ts'

let root: string
const pids = new Set<number>()

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'talos-up-'))
  const bytes = Buffer.from(await packExample('signer'), 'base64')
  await writeFile(join(root, 'signer.ta'), bytes)
})
afterAll(async () => {
  for (const host of ['a', 'b']) for (const pid of await enclavePids(host)) end(pid)
  for (const pid of pids) end(pid)
  await rm(root, { recursive: true, force: true })
})

function end(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL')
}

/** A command on one host, to its end. */
function talos(host: string, ...args: string[]): Promise<Ended> {
  return startCli(root, join(root, host, 'admin.sock'), args).ended
}

/** `talos up` with everything in the host's own folder. */
async function up(host: string, ...more: string[]): Promise<Ended> {
  const folder = join(root, host)
  const settings = [
    `node.name=edge-${host}`,
    `state_dir=${folder}`,
    'listen.addrs=[/ip4/127.0.0.1/tcp/0]',
    'migration.lane_listen=127.0.0.1:0',
    'tee.spare=false',
    'log.format=text',
  ]
  const ended = await talos(
    host,
    'up',
    '--sim',
    ...settings.flatMap((each) => ['--set', each]),
    ...more,
  )
  const pid = /pid (\d+)/.exec(ended.out)?.[1]
  if (pid !== undefined) pids.add(Number(pid))
  return ended
}

async function enclavePids(host: string): Promise<number[]> {
  const folder = join(root, host, 'enclaves')
  const names = await readdir(folder).catch(() => [])
  const texts = await Promise.all(
    names.map((name) => readFile(join(folder, name, 'handle.json'), 'utf8').catch(() => '')),
  )
  const found = texts.map((text) => Number(/"pid":(\d+)/.exec(text)?.[1] ?? 0))
  return found.filter((pid) => pid > 0 && isAlive(pid))
}

test('two hosts come up, one joins the other, a TA starts; down leaves it, up finds it', async () => {
  const first = await up('a')
  expect([first.code, first.err]).toEqual([0, ''])
  expect(first.out).toMatch(/^up: node edge-a \(12D3…\w{4}\), pid \d+\n/)
  expect(first.out).toContain('TEE     simulated: its evidence proves nothing to anybody')
  const ticket = /talos up --join (tk_\S+)/.exec(first.out)?.[1] ?? ''
  const second = await up('b', '--join', ticket)
  expect([second.code, second.out.includes('joined  edge-a')]).toEqual([0, true])
  expect((await up('a')).out).toContain('already up: node edge-a')

  // The log is of this user alone, and in words as configured.
  const log = join(root, 'a', 'talosd.log')
  expect((await stat(log)).mode & 0o077).toBe(0)
  expect(await readFile(log, 'utf8')).toMatch(/^\S+Z info {2}edge-a: ready {2}id=12D3/m)

  const run = await talos('a', 'run', join(root, 'signer.ta'), '--quiet')
  expect([run.code, run.err]).toEqual([0, ''])
  const [enclave = 0] = await enclavePids('a')
  expect(enclave).toBeGreaterThan(0)

  const down = await talos('a', 'down')
  expect([down.code, down.out]).toEqual([0, 'down: 1 TAs go on\n'])
  const away = await talos('a', 'status')
  expect([away.code, isAlive(enclave)]).toEqual([3, true])
  expect((await up('a')).code).toBe(0)
  const call = await talos('a', 'call', 'signer', '--data', 'count')
  expect([call.code, call.err]).toEqual([0, ''])
  expect((await talos('a', 'ps')).out).toMatch(/signer\s+active/)
}, 60_000)

test('a dry run is told and shown as one, and nothing has moved', async () => {
  const dry = await talos('a', 'move', 'signer', 'edge-b', '--dry-run')
  expect([dry.code, dry.err]).toEqual([0, ''])
  expect(dry.out).toContain('dry run ok: signer would move to edge-b; nothing was moved')
  const listed = JSON.parse((await talos('a', 'migration', 'ls', '--json')).out) as unknown
  const id = /"id":\s?"(mv-[0-9a-f]+)"/.exec(JSON.stringify(listed))?.[1] ?? ''
  const shown = await talos('a', 'migration', 'show', id)
  expect(shown.code).toBe(0)
  const lines = shown.out.split('\n').map((line) => line.trimEnd())
  expect(lines[0]).toBe(`${id}  signer  edge-a → edge-b`)
  expect(lines).toContain(
    '  a dry run: both hosts and the policy accept the move; the TA runs where it ran',
  )
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}phase +done$/))
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}now +TA still runs on edge-a$/))
  expect(shown.out).not.toMatch(/receipt|downtime|rounds|root/)
  expect((await talos('a', 'ps')).out).toMatch(/signer\s+active/)
}, 60_000)

test('down --stop-tas leaves nothing that runs', async () => {
  expect((await enclavePids('a')).length).toBe(1)
  const down = await talos('a', 'down', '--stop-tas')
  expect([down.code, down.out]).toEqual([0, 'down: TAs stopped\n'])
  expect((await talos('b', 'down')).code).toBe(0)
  await expect
    .poll(async () => [...(await enclavePids('a')), ...(await enclavePids('b'))])
    .toEqual([])
  await expect.poll(() => [...pids].filter(isAlive)).toEqual([])
}, 60_000)
