/**
 * What people get wrong: each mistake is refused by field, have, want and fix, and nothing is lost.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { generateOwnerKey } from '../../backends/package/owner-key.ts'
import { packFolder } from '../../backends/package/ta-folder.ts'
import { AdminClient } from '../../daemon/admin/client.ts'
import { DaemonRefusal } from '../../daemon/errors.ts'
import { buildExample } from '../../examples/build.ts'
import { ROOT } from '../house/sources.ts'
import { Cluster, packExample, runExample, settled, Host } from './cluster.ts'

async function refused(act: Promise<unknown>): Promise<DaemonRefusal> {
  const thrown: unknown = await act.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(thrown instanceof DaemonRefusal)) return expect.unreachable('not refused')
  expect(thrown.refusal.field).not.toBe('')
  expect(thrown.refusal.want).not.toBe('')
  return thrown
}

/** A daemon that is expected not to start: its exit code and last words. */
async function startRefused(settings: readonly string[]): Promise<{ code: number; text: string }> {
  const args = settings.flatMap((each) => ['--set', each])
  const child = spawn(process.execPath, [join(ROOT, 'daemon/main.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let text = ''
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  return { code, text }
}

describe('mistakes', () => {
  let cluster: Cluster
  let folder: string
  beforeAll(async () => {
    cluster = await Cluster.start(['a', 'b'])
    folder = await mkdtemp(join(tmpdir(), 'talos-bad-'))
  })
  afterAll(async () => {
    await cluster.end()
    await rm(folder, { recursive: true, force: true })
  })

  /** The signer with one change of its manifest. */
  async function packChanged(from: string, to: string): Promise<string> {
    await buildExample('signer')
    const source = await mkdtemp(join(folder, 'signer-'))
    await cp(join(ROOT, 'examples/signer'), source, { recursive: true })
    const path = join(source, 'talos.yaml')
    const manifest = await readFile(path, 'utf8')
    expect(manifest.split(from)).toHaveLength(2)
    await writeFile(path, manifest.replace(from, to))
    const { bytes } = await packFolder(source, generateOwnerKey().secretKey)
    return Buffer.from(bytes).toString('base64')
  }

  test('a package of other bytes, and one that was altered after signing', async () => {
    const { client } = cluster.host('a')
    const garbage = Buffer.from('no package').toString('base64')
    expect((await refused(client.run({ package: garbage }))).code).toMatch(/^PACKAGE_/)
    const bytes = Buffer.from(await packExample('signer'), 'base64')
    const last = bytes.length - 1
    bytes[last] = (bytes[last] ?? 0) ^ 1
    const altered = await refused(client.run({ package: bytes.toString('base64') }))
    expect(altered.code).toBe('PACKAGE_SIGNATURE')
    // magic (8), format (4), owner's key (32), owner's signature (64)
    const good = Buffer.from(await packExample('signer'), 'base64')
    const unsigned = Buffer.from(good).fill(0, 44, 108)
    const ofAnother = Buffer.from(good)
    ofAnother.set(generateOwnerKey().publicKey, 12)
    for (const bad of [unsigned, ofAnother]) {
      const refusal = await refused(client.run({ package: bad.toString('base64') }))
      expect(refusal.code).toBe('PACKAGE_SIGNATURE')
    }
    expect(await client.tas(true)).toEqual([])
    expect((await client.status()).leftovers).toBe(0)
  })

  test('an anchor that the package does not list', async () => {
    const { client } = cluster.host('a')
    const packed = await packChanged('[volatile, insecure-simulated]', '[volatile]')
    const wanted = { package: packed, anchor: 'insecure-simulated' as const }
    const refusal = await refused(client.run(wanted))
    expect(refusal.refusal).toMatchObject({ code: 'ANCHOR_NOT_ALLOWED', want: 'volatile' })
  })

  test('a policy that forbids to move: refused by rule, and the TA runs on', async () => {
    const a = cluster.host('a')
    const packed = await packChanged('migrate: allowed', 'migrate: never')
    const ta = await a.client.run({ package: packed })
    const { id } = await a.client.move({ ta: ta.id, peer: 'b', dry_run: false })
    const move = await settled(a, id)
    expect(move.phase).toBe('refused')
    expect(move.refusal?.code).toBe('POLICY_MIGRATE')
    expect(move.refusal?.source).toContain('policy signer@1')
    expect((await a.client.ta(ta.id)).state).toBe('active')
    await a.client.stop(ta.id)
  })

  test('a dry run tells every rule that refuses, and starts nothing', async () => {
    const stranger = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'
    const rules = `migrate: never\n  peers: [${stranger}]`
    const a = cluster.host('a')
    const ta = await a.client.run({ package: await packChanged('migrate: allowed', rules) })
    const { id } = await a.client.move({ ta: ta.id, peer: 'b', dry_run: true, downtime_ms: 9000 })
    const { phase, refusal } = await settled(a, id)
    expect(phase).toBe('refused')
    const told = [refusal, ...(refusal?.also ?? [])].map((each) => each?.code)
    expect(told.sort()).toEqual(['POLICY_DOWNTIME', 'POLICY_MIGRATE', 'POLICY_PEER'])
    expect((await a.client.ta(ta.id)).state).toBe('active')
    await a.client.stop(ta.id)
  })

  test('a peer and a TA that nobody knows', async () => {
    const { client } = cluster.host('a')
    const ta = await runExample(cluster.host('a'), 'signer')
    const nobody = client.move({ ta: ta.id, peer: 'nobody', dry_run: false })
    expect((await refused(nobody)).code).toBe('PEER_NOT_FOUND')
    expect((await refused(client.ta('nothing'))).code).toBe('TA_NOT_FOUND')
    await client.stop(ta.id)
  })

  test('a target whose daemon is down: failed, named, and the TA runs on', async () => {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const ta = await runExample(a, 'signer')
    await b.kill()
    const { id } = await a.client.move({ ta: ta.id, peer: 'b', dry_run: false })
    const move = await settled(a, id)
    expect(move.phase).toBe('failed')
    expect(move.refusal?.code).toBe('PEER_UNREACHABLE')
    expect((await a.client.ta(ta.id)).state).toBe('active')
    await b.start()
    await a.client.stop(ta.id)
  })

  test('not enough memory at the target: refused there, and the TA runs on', async () => {
    const a = cluster.host('a')
    await cluster.add('m', { settings: ['limits.memory_free_mib=4000000000'] })
    const ta = await runExample(a, 'signer')
    const { id } = await a.client.move({ ta: ta.id, peer: 'm', dry_run: false })
    const { refusal } = await settled(a, id)
    expect(refusal).toMatchObject({
      code: 'TARGET_MEMORY',
      have: expect.stringContaining('MiB free') as string,
    })
    expect((await a.client.ta(ta.id)).state).toBe('active')
    await a.client.stop(ta.id)
  })

  test('a disk that takes no more: refused, named, and what runs runs on', async () => {
    const host = new Host('f', join(folder, 'f'), { fileKibMax: 12 })
    onTestFinished(() => host.end())
    await host.start()
    const { client } = host
    const packed = await packExample('signer')
    const ran: string[] = []
    let refusal: DaemonRefusal | undefined
    while (refusal === undefined && ran.length < 40) {
      const act = client.run({ package: packed })
      await act.then(
        ({ id }) => ran.push(id),
        (thrown: unknown) => {
          if (thrown instanceof DaemonRefusal) refusal = thrown
        },
      )
    }
    expect(refusal).toMatchObject({ code: 'JOURNAL_DISK_FULL' })
    expect(ran.length).toBeGreaterThan(0)
    const active = (await client.tas(false)).map(({ id }) => id)
    expect(active.sort()).toEqual([...ran].sort())
    expect((await client.status()).leftovers).toBe(0)
  }, 60_000)

  test('no TEE configured', async () => {
    const host = await cluster.add('c', { settings: ['tee.backend=none'] })
    const act = host.client.run({ package: await packExample('signer') })
    expect((await refused(act)).code).toBe('TEE_NOT_CONFIGURED')
  })

  test('a port that is taken, an unknown key, a socket in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const base = [`state_dir=${join(folder, 'd')}`, 'tee.backend=simulated', 'log.level=silent']
    const listen = `listen.addrs=["/ip4/127.0.0.1/tcp/${String(port)}"]`
    const byPort = await startRefused([...base, listen])
    expect(byPort.text).toContain('PEER_LISTEN')
    taken.close()
    const byKey = await startRefused([...base, 'tee.backendd=x'])
    expect([byKey.code, byKey.text]).toEqual([2, expect.stringContaining('tee.backendd')])
    const socket = join(cluster.host('a').folder, 'admin.sock')
    const free = 'listen.addrs=["/ip4/127.0.0.1/tcp/0"]'
    const bySocket = await startRefused([...base, free, `admin.socket=${socket}`])
    expect(bySocket.text).toContain('ADMIN_SOCKET_IN_USE')
  })

  test('no daemon at all', async () => {
    const client = new AdminClient(join(folder, 'nowhere.sock'))
    expect((await refused(client.status())).code).toBe('DAEMON_NOT_RUNNING')
    client.close()
  })
})
