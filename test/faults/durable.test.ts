/**
 * A strict signer on real hosts: whatever dies, and whatever an owner of the host puts back, no
 * counter comes twice and none is missing; what cannot go on is named.
 */
import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { BACKENDS } from '../../backends/index.ts'
import { codeOf, CodedError } from '../../backends/contract/errors.ts'
import type { Ta } from '../../daemon/admin/schemas.ts'
import { EnclaveClient } from '../../daemon/enclaves/enclave-client.ts'
import type { EnclaveHandle } from '../../backends/contract/launcher.ts'
import { bytesOfHex, u64Bytes } from '../../proto/codec.ts'
import { Cluster, settled, type Host } from '../integration/cluster.ts'
import { countersOf, gapsAndDuplicates, TaClient } from '../integration/client-load.ts'
import { packDurable } from '../integration/strict-example.ts'
import { Rig } from './rig.ts'

async function killEnclaves(host: Host): Promise<void> {
  for (const pid of await host.enclavePids()) process.kill(pid, 'SIGKILL')
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 25_000
  while (!(await holds())) {
    if (performance.now() > endMs) throw new CodedError({ code: 'TEST_NEVER', what })
    await pause(20)
  }
}

/** Asks until the TA has answered so often. */
async function asked(client: TaClient, times: number): Promise<void> {
  for (let each = 0; each < times; each++) await client.ask('sign x')
}

const NONE = { gaps: 0, doubles: 0 }

describe('one host', () => {
  let cluster: Cluster
  let host: Host
  beforeAll(async () => {
    cluster = await Cluster.start(['a'])
    host = cluster.host('a')
  })
  afterEach(async () => {
    for (const ta of await host.client.tas(true)) {
      if (ta.state === 'active') await host.client.stop(ta.id).catch(() => undefined)
      await host.client.remove(ta.id)
    }
  })
  afterAll(() => cluster.end())

  const blobs = (): string => join(host.folder, 'host', 'blobs')

  async function strict(): Promise<{ ta: Ta; client: TaClient }> {
    const ta = await host.client.run({ package: await packDurable('signer') })
    const client = new TaClient(host.client, ta.id)
    await client.open()
    return { ta, client }
  }

  test('its enclave is killed again and again, under load', async () => {
    const { ta, client } = await strict()
    const stop = new AbortController()
    const load = client.keepAsking('sign x', 50, stop.signal)
    const restarts = async (): Promise<number> =>
      (await host.client.history(ta.id)).links.filter(({ kind }) => kind === 'restart').length
    for (let kills = 1; kills <= 4; kills++) {
      await pause(200)
      await killEnclaves(host)
      await until('it is back', async () => (await restarts()) === kills)
    }
    await pause(500)
    stop.abort()
    await load
    expect(client.heard.length).toBeGreaterThan(20)
    expect(gapsAndDuplicates(countersOf(client.heard))).toEqual(NONE)
    expect((await host.client.history(ta.id)).verified).toBe(true)
  })

  test('the power is cut, and comes back', async () => {
    const { ta, client } = await strict()
    await asked(client, 5)
    await host.kill()
    await killEnclaves(host)
    await host.start()
    await asked(client, 5)
    expect(countersOf(client.heard)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect((await host.client.ta(ta.id)).state).toBe('active')
    expect((await host.client.history(ta.id)).links.map(({ kind }) => kind)).toEqual([
      'genesis',
      'restart',
    ])
  })

  test('yesterday’s disk is put back: it is not run, and that is told', async () => {
    const { ta, client } = await strict()
    await asked(client, 2)
    const yesterday = join(host.folder, 'yesterday')
    await cp(blobs(), yesterday, { recursive: true })
    await asked(client, 2)
    await host.kill()
    await killEnclaves(host)
    const today = join(host.folder, 'today')
    await cp(blobs(), today, { recursive: true })
    await rm(blobs(), { recursive: true })
    await cp(yesterday, blobs(), { recursive: true })
    await host.start()
    await until('it is told', async () => (await host.client.ta(ta.id)).state === 'lost')
    expect((await host.client.ta(ta.id)).refusal?.code).toBe('RESTART_ROLLBACK')
    const { warnings } = await host.client.status()
    expect(warnings.map(({ code }) => code)).toContain('ta-not-restarted')
    expect(await host.enclavePids()).toEqual([])
    await rm(yesterday, { recursive: true })
    await rm(today, { recursive: true })
  })

  test('an old instance that was cut off keeps running beside its successor, and is mute', async () => {
    const { ta, client } = await strict()
    await asked(client, 3)
    const enclaves = join(host.folder, 'enclaves')
    const [name = ''] = await readdir(enclaves)
    const kept = JSON.parse(await readFile(join(enclaves, name, 'handle.json'), 'utf8')) as {
      handle: EnclaveHandle
      secret: string
    }
    await host.kill()
    // The next daemon finds no trace of it, and takes it for dead.
    await rm(join(enclaves, name, 'handle.json'))
    const backend = BACKENDS.find(({ host: { name: of } }) => of === 'simulated')
    const launcher = backend?.host.launcher?.()
    if (launcher === undefined) throw new CodedError({ code: 'TEST_NO_LAUNCHER' })
    const nobody = { event: () => undefined, attached: () => undefined, gone: () => undefined }
    const old = new EnclaveClient(kept.handle, launcher, bytesOfHex(kept.secret), nobody)
    await old.attach()
    const clientKey = new Uint8Array(32).fill(9)
    const opened = (await old.call({ openClient: { clientKey } })).message.clientOpened
    const clientSession = opened?.clientSession ?? new Uint8Array()
    await host.start()
    await asked(client, 3)
    const callTa = { clientSession, sequence: u64Bytes(1n), signature: new Uint8Array() }
    const verdict = await old.call({ callTa }, Buffer.from('sign x')).then(() => 'answered', codeOf)
    expect(verdict).toMatch(/^TA_(?:SUPERSEDED|GONE)$/)
    await asked(client, 3)
    expect(gapsAndDuplicates(countersOf(client.heard))).toEqual(NONE)
    expect((await host.client.ta(ta.id)).state).toBe('active')
    await old.kill()
  })
})

describe('a source dies for good in the middle of a move', () => {
  let rig: Rig
  let packed: string
  beforeAll(async () => {
    rig = await Rig.start()
    packed = await packDurable('signer')
  })
  afterEach(async () => {
    await rig.release()
    await rig.sweep()
  })
  afterAll(() => rig.end())

  test.each([
    ['source.copying', 'a'],
    ['source.frozen', 'a'],
    ['source.prepared', 'a'],
    ['source.releasing', 'a'],
    ['source.released', 'b'],
  ])('at %s: it goes on at %s', async (step, where) => {
    const ta = await rig.source.client.run({ package: packed })
    const client = new TaClient(rig.source.client, ta.id)
    await client.open()
    await asked(client, 3)
    await rig.hold(step)
    const move = await rig.source.client.move({ ta: ta.id, peer: 'b', dry_run: false })
    await rig.reached(step)
    await killEnclaves(rig.source)
    await rig.release()
    const here = await settled(rig.source, move.id)
    expect(here.phase).toBe(where === 'a' ? 'aborted' : 'done')
    await asked(client, 3)
    expect(gapsAndDuplicates(countersOf(client.heard))).toEqual(NONE)
    const active = async (host: Host): Promise<boolean> =>
      (await host.client.tas(false)).some(({ lineage }) => lineage === ta.lineage)
    const [atSource, atTarget] = [await active(rig.source), await active(rig.target)]
    expect([atSource, atTarget]).toEqual([where === 'a', where === 'b'])
  })
})
