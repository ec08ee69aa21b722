/**
 * Moves between real daemons: under load, there and back, round a ring, and called off.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CodedError } from '../../backends/contract/errors.ts'
import { decodeChainFile } from '../../backends/statement/chain-file.ts'
import { verifyChain } from '../../backends/statement/chain.ts'
import type { Ta } from '../../daemon/admin/schemas.ts'
import { countersOf, gapsAndDuplicates, TaClient } from './client-load.ts'
import { Cluster, runExample, settled, type Host } from './cluster.ts'

const ARRIVAL_MS = 5000
const TRIAL_STEPS = 1_000_000

async function moveTo(from: Host, ta: string, to: Host): Promise<string> {
  const { id } = await from.client.move({ ta, peer: to.name, dry_run: false })
  const done = await settled(from, id)
  expect(done.refusal).toBeUndefined()
  expect(done.phase).toBe('done')
  return id
}

async function taOn(host: Host, lineage: string): Promise<Ta> {
  const endMs = performance.now() + ARRIVAL_MS
  for (;;) {
    // The receipt may be at the source before the target has written the arrival down.
    const found = (await host.client.tas(false)).find((ta) => ta.lineage === lineage)
    if (found !== undefined) return found
    if (performance.now() > endMs) {
      throw new CodedError({ code: 'TEST_TA_ELSEWHERE', host: host.name })
    }
    await pause(10)
  }
}

describe('two hosts', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await Cluster.start(['a', 'b'])
  })
  afterAll(() => cluster.end())

  test('a move under load loses and repeats nothing; the receipt verifies offline', async () => {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const ta = await runExample(a, 'signer')
    const client = new TaClient(a.client, ta.id)
    await client.open()
    const stop = new AbortController()
    const load = client.keepAsking('sign hello', 200, stop.signal)
    const id = await moveTo(a, ta.id, b)
    for (let more = 0; more < 50; more++) await b.client.status()
    stop.abort()
    await load
    expect(gapsAndDuplicates(countersOf(client.heard))).toEqual({ gaps: 0, doubles: 0 })
    expect(client.heard.some(({ moved }) => moved)).toBe(true)
    const { chain } = await a.client.receipt(id)
    const verified = verifyChain(decodeChainFile(Buffer.from(chain, 'base64')))
    expect(verified.epoch).toBe(2n)
    expect((await taOn(b, ta.lineage)).epoch).toBe('2')
    expect(await a.enclavePids()).toEqual([])
  })

  test('there and back, twice; the lineage stays, the chain grows', async () => {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const ta = await runExample(a, 'vault')
    const hosts = [a, b, a, b, a] as const
    for (let hop = 1; hop < hosts.length; hop++) {
      const [from, to] = [hosts[hop - 1] ?? a, hosts[hop] ?? b]
      await moveTo(from, (await taOn(from, ta.lineage)).id, to)
    }
    const back = await taOn(a, ta.lineage)
    expect(back.epoch).toBe('5')
    const history = await a.client.history(back.id)
    expect(history.verified).toBe(true)
    expect(history.links.map(({ epoch }) => epoch)).toEqual(['1', '2', '3', '4', '5'])
  })

  test('a statement of seconds goes on at the target, in the middle, twice', async () => {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const ta = await runExample(a, 'ledger')
    const client = new TaClient(a.client, ta.id)
    await client.open()
    // How long a move takes here, and how many steps the statement does meanwhile.
    const startedMs = performance.now()
    await moveTo(a, ta.id, b)
    await moveTo(b, (await taOn(b, ta.lineage)).id, a)
    const movesMs = performance.now() - startedMs
    const trialMs = performance.now()
    await client.ask(`work ${String(TRIAL_STEPS)}`)
    const stepsPerMs = TRIAL_STEPS / (performance.now() - trialMs)
    const steps = Math.round(stepsPerMs * (movesMs + 1000) * 2)
    const asked = client.ask(`work ${String(steps)}`)
    const there = await moveTo(a, (await taOn(a, ta.lineage)).id, b)
    const isOver = await Promise.race([asked.then(() => true), pause(0).then(() => false)])
    expect(isOver).toBe(false)
    const back = await moveTo(b, (await taOn(b, ta.lineage)).id, a)
    let sum = 0
    for (let step = 1; step <= steps; step++) sum += ((step % 7) * step) % 7
    expect((await asked).text).toBe(String(sum))
    expect((await client.ask('check')).text).toBe('ok')
    for (const [host, id] of [
      [a, there],
      [b, back],
    ] as const) {
      expect((await host.client.migration(id)).stopped_ms).toBeLessThan(2000)
    }
  }, 240_000)

  test('a dry run attests and moves nothing', async () => {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const ta = await runExample(a, 'signer')
    const { id } = await a.client.move({ ta: ta.id, peer: b.name, dry_run: true })
    const done = await settled(a, id)
    expect(done.phase).toBe('done')
    expect((await taOn(a, ta.lineage)).epoch).toBe('1')
    expect((await b.client.tas(false)).some(({ lineage }) => lineage === ta.lineage)).toBe(false)
  })

  test('a caller of the old host is answered, and told that the TA went', async () => {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const ta = await runExample(a, 'signer')
    const client = new TaClient(a.client, ta.id)
    await client.open()
    const first = await client.ask('sign x')
    await moveTo(a, ta.id, b)
    const second = await client.ask('sign x')
    expect([first.moved, second.moved]).toEqual([false, true])
    expect(countersOf(client.heard)).toEqual([1, 2])
    expect((await a.client.ta(ta.id)).moved_to).toBe((await b.client.node()).id)
  })
})

describe('three hosts', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await Cluster.start(['a', 'b', 'c'])
  })
  afterAll(() => cluster.end())

  test('ten hops round a ring: one lineage, every receipt chained, requests exactly once', async () => {
    const ring = [cluster.host('a'), cluster.host('b'), cluster.host('c')]
    const ta = await runExample(cluster.host('a'), 'signer')
    const clients = Array.from({ length: 8 }, () => new TaClient(cluster.host('a').client, ta.id))
    for (const client of clients) await client.open()
    const stop = new AbortController()
    const load = Promise.all(clients.map((each) => each.keepAsking('sign y', 1000, stop.signal)))
    for (let hop = 0; hop < 10; hop++) {
      const [from, to] = [ring[hop % 3], ring[(hop + 1) % 3]]
      if (from === undefined || to === undefined) continue
      await moveTo(from, (await taOn(from, ta.lineage)).id, to)
    }
    // At least ten thousand requests have met the ten moves.
    while (clients.reduce((sum, { heard }) => sum + heard.length, 0) < 10_000) await pause(50)
    stop.abort()
    await load
    const counters = clients.flatMap(({ heard }) => countersOf(heard))
    expect(gapsAndDuplicates(counters)).toEqual({ gaps: 0, doubles: 0 })
    const last = cluster.host('b')
    const history = await last.client.history((await taOn(last, ta.lineage)).id)
    expect(history.verified).toBe(true)
    expect(history.links.at(-1)?.epoch).toBe('11')
  }, 400_000)
})
