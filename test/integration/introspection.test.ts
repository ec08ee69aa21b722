/**
 * `talos introspect` on real processes: a statement of SQLite in the middle, a table that is written.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { introspectionSchema, type Introspection } from '../../daemon/admin/schemas.ts'
import { startCli, type Ended } from '../unit/daemon/cli/run-cli.ts'
import { TaClient } from './client-load.ts'
import { Cluster, runExample, type Host } from './cluster.ts'

const TRIAL_STEPS = 1_000_000
/** Enough for a few commands, each a process of its own. */
const WORK_MS = 8000
const DIRTY_PAGES = 200
/** Pages that the program writes beside them: its counters, its stack, the request. */
const OTHER_PAGES_MAX = 16

let cluster: Cluster
let host: Host
beforeAll(async () => {
  cluster = await Cluster.start(['a'])
  host = cluster.host('a')
})
afterAll(() => cluster.end())

function talos(...args: string[]): Promise<Ended> {
  return startCli(host.folder, join(host.folder, 'admin.sock'), args).ended
}

async function look(ta: string, ...more: string[]): Promise<Introspection> {
  const { code, out, err } = await talos('introspect', ta, '--json', ...more)
  expect([code, err]).toEqual([0, ''])
  return introspectionSchema.parse(JSON.parse(out))
}

/** What `work` answers: the sum of squares modulo 7. */
function sumOf(steps: number): string {
  const squares = [0, 1, 4, 2, 2, 4, 1]
  const rest = squares.slice(0, (steps % 7) + 1).reduce((sum, each) => sum + each, 0)
  return String(Math.floor(steps / 7) * 14 + rest)
}

test('a statement of SQLite in the middle shows its stack by name, and is answered', async () => {
  const ta = await runExample(host, 'ledger')
  const client = new TaClient(host.client, ta.id)
  await client.open()
  await client.ask('open a')
  const idle = await look(ta.id)
  expect([idle.in_request, idle.full, idle.depth]).toEqual([false, true, 0])
  const trialMs = performance.now()
  expect((await client.ask(`work ${String(TRIAL_STEPS)}`)).text).toBe(sumOf(TRIAL_STEPS))
  const steps = Math.round((WORK_MS * TRIAL_STEPS) / (performance.now() - trialMs))
  const asked = client.ask(`work ${String(steps)}`)
  let seen = await look(ta.id)
  while (!seen.in_request) seen = await look(ta.id)
  const names = seen.stack.map(({ name }) => name)
  expect(names[0]).toBe('talos_handle')
  expect(names).toContain('sqlite3VdbeExec')
  expect(seen.depth).toBe(names.length)
  const later = await look(ta.id, '--since', idle.root)
  expect(later.changes?.pages).toBeGreaterThan(0)
  expect(later.root).not.toBe(seen.root)
  const { out } = await talos('introspect', ta.name)
  expect(out).toMatch(/^REGION +SIZE +PAGES +ZERO\n/)
  expect(out).toMatch(
    /\nstack, outermost first: \d+ frames\n +FUNCTION +BLOCK +OFFSET\n#0 +talos_handle /,
  )
  expect((await asked).text).toBe(sumOf(steps))
  expect(client.retries).toBe(0)
})

test('as many pages have changed as a table has written', async () => {
  const ta = await runExample(host, 'kv')
  const client = new TaClient(host.client, ta.id)
  await client.open()
  await client.ask('fill 16')
  const { root, regions } = await look(ta.id)
  const memory = regions.find(({ region }) => region === 'memory')
  expect(BigInt(memory?.bytes ?? 0)).toBeGreaterThanOrEqual(16n * 1024n * 1024n)
  expect((await look(ta.id, '--since', root)).changes?.pages).toBe(0)
  await client.ask(`dirty ${String(DIRTY_PAGES * 4096)}`)
  const { changes } = await look(ta.id, '--since', root)
  expect(changes?.pages).toBeGreaterThanOrEqual(DIRTY_PAGES)
  expect(changes?.pages).toBeLessThanOrEqual(DIRTY_PAGES + OTHER_PAGES_MAX)
  expect(changes?.ranges.every(({ region }) => region === 'memory')).toBe(true)
})

test('refused: a root that nobody was told, a TA that is not there, no root at all', async () => {
  const ta = await runExample(host, 'signer')
  const unknown = await talos('introspect', ta.id, '--since', '00'.repeat(32), '--json')
  expect(unknown.code).toBe(1)
  expect(JSON.parse(unknown.out)).toMatchObject({ refusal: { code: 'INTROSPECT_ROOT' } })
  expect((await talos('introspect', 'nobody')).code).toBe(4)
  expect((await talos('introspect', ta.id, '--since', 'xyz')).code).toBe(2)
  // The signer's package does not let more be told.
  expect(await look(ta.id)).toMatchObject({ full: false, stack: [] })
})
