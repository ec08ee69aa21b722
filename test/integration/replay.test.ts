/**
 * Moves that the target does again: its own run from what the receipt names must come to the same
 * image, and one that takes too long is no move.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateOwnerKey } from '../../backends/package/owner-key.ts'
import { packFolder } from '../../backends/package/ta-folder.ts'
import type { Migration, Ta } from '../../daemon/admin/schemas.ts'
import { buildExample } from '../../examples/build.ts'
import { ROOT } from '../house/sources.ts'
import { countersOf, gapsAndDuplicates, TaClient } from './client-load.ts'
import { Cluster, settled, type Host } from './cluster.ts'

const MOVE_MS = 60_000

let cluster: Cluster
let folder: string
beforeAll(async () => {
  cluster = await Cluster.start(['a', 'b'])
  folder = await mkdtemp(join(tmpdir(), 'talos-replay-'))
})
afterAll(async () => {
  await cluster.end()
  await rm(folder, { recursive: true, force: true })
})

/** An example whose owner wants its moves done again. */
async function runReplayed(host: Host, name: string, rule: string): Promise<Ta> {
  await buildExample(name)
  const copy = join(folder, name)
  await cp(join(ROOT, 'examples', name), copy, { recursive: true })
  const file = join(copy, 'talos.yaml')
  const text = (await readFile(file, 'utf8')).replace(/^ {2}verify:.*$/m, '')
  await writeFile(file, text.replace('  migrate: allowed', `  ${rule}\n  migrate: allowed`))
  const { bytes } = await packFolder(copy, generateOwnerKey().secretKey)
  return host.client.run({ package: Buffer.from(bytes).toString('base64') })
}

async function taOn(host: Host, lineage: string): Promise<Ta | undefined> {
  const endMs = performance.now() + 5000
  for (;;) {
    const found = (await host.client.tas(false)).find((ta) => ta.lineage === lineage)
    if (found !== undefined || performance.now() > endMs) return found
    await pause(10)
  }
}

async function move(from: Host, lineage: string, to: Host): Promise<Migration> {
  const ta = (await taOn(from, lineage))?.id ?? ''
  const { id } = await from.client.move({ ta, peer: to.name, dry_run: false })
  return settled(from, id, MOVE_MS)
}

test('a signer under load goes there and back, done again from its genesis and from receipts', async () => {
  const [a, b] = [cluster.host('a'), cluster.host('b')]
  const { id, lineage } = await runReplayed(a, 'signer', 'verify: { memory: full, flow: replay }')
  const client = new TaClient(a.client, id)
  await client.open()
  const stop = new AbortController()
  const load = client.keepAsking('sign hello', 20, stop.signal)
  const hops = [a, b, a, b] as const
  for (const [at, from] of hops.entries()) {
    const to = hops[at + 1]
    if (to === undefined) break
    const { refusal, phase } = await move(from, lineage, to)
    expect({ refusal, phase }).toEqual({ refusal: undefined, phase: 'done' })
  }
  stop.abort()
  await load
  expect(gapsAndDuplicates(countersOf(client.heard))).toEqual({ gaps: 0, doubles: 0 })
  expect((await taOn(b, lineage))?.epoch).toBe('4')
}, 120_000)

test('a statement of SQLite is done again up to the middle of it', async () => {
  const [a, b] = [cluster.host('a'), cluster.host('b')]
  const rule = 'verify: { memory: full, flow: replay, replay_budget_ms: 60000 }'
  const { id, lineage } = await runReplayed(a, 'ledger', rule)
  const client = new TaClient(a.client, id)
  await client.open()
  await client.ask('work 1000')
  const asked = client.ask('work 3000000')
  await pause(50)
  const there = await move(a, lineage, b)
  expect({ refusal: there.refusal, phase: there.phase }).toEqual({
    refusal: undefined,
    phase: 'done',
  })
  let sum = 0
  for (let step = 1; step <= 3_000_000; step++) sum += ((step % 7) * step) % 7
  expect((await asked).text).toBe(String(sum))
  const back = await move(b, lineage, a)
  expect(back.phase).toBe('done')
  expect((await client.ask('check')).text).toBe('ok')
}, 120_000)

test('what takes longer than its owner allows is refused by name, and the TA goes on', async () => {
  const [a, b] = [cluster.host('a'), cluster.host('b')]
  const rule = 'verify: { memory: full, flow: replay, replay_budget_ms: 1 }'
  const { id, lineage } = await runReplayed(a, 'ledger', rule)
  const client = new TaClient(a.client, id)
  await client.open()
  await client.ask('work 100000')
  const { phase, refusal } = await move(a, lineage, b)
  expect(phase).not.toBe('done')
  expect(JSON.stringify(refusal)).toContain('REPLAY_BUDGET')
  expect((await client.ask('check')).text).toBe('ok')
  expect((await taOn(a, lineage))?.epoch).toBe('1')
}, 120_000)
