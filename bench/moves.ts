/**
 * Figures of whole moves between two real daemons on loopback, each beside its peer or its goal.
 */
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Migration } from '../daemon/admin/schemas.ts'
import { TaClient } from '../test/integration/client-load.ts'
import { Cluster, runExample, settled, type Host } from '../test/integration/cluster.ts'
import { figure, type Figure } from './figure.ts'
import { rawSealedCopyRate } from './raw-sealed-copy.ts'

const MIB = 1024 * 1024
const DOWNTIME_GOAL_MS = 100
const SMALL_MOVE_GOAL_MS = 500
const GROWTH_GOAL_MIB = 64

const ENDED: ReadonlySet<string> = new Set(
  ['done', 'refused', 'aborted', 'cancelled', 'failed', 'lost', 'reclaimed'].map(
    (phase) => `migration.${phase}`,
  ),
)

/** Two hosts as they are in use: with a spare enclave each, and lanes of their own. */
function twoHosts(lane: 'libp2p' | 'tcp' = 'tcp'): Promise<Cluster> {
  const settings = ['tee.spare=true', `migration.lane=${lane}`, 'migration.lane_listen=127.0.0.1:0']
  return Cluster.start(['a', 'b'], { settings })
}

async function residentMib(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}

async function filled(
  host: Host,
  example: string,
  mebibytes: number,
): Promise<{ client: TaClient; ta: string }> {
  const ta = await runExample(host, example)
  const client = new TaClient(host.client, ta.id)
  await client.open()
  if (mebibytes > 0) await client.ask(`fill ${String(mebibytes)}`)
  return { client, ta: ta.id }
}

/** Ends the daemons first, so that no spare enclave is being launched when the folder goes. */
async function ended(cluster: Cluster): Promise<void> {
  for (const host of cluster.hosts) await host.kill('SIGTERM')
  await cluster.end()
}

interface MoveTimes {
  readonly move: Migration
  readonly totalMs: number
  /** From the first page to the last. */
  readonly copyMs: number
}

/** Told by events: a client that asks every few milliseconds is a load of its own. */
async function timedMove(from: Host, to: Host, ta: string): Promise<MoveTimes> {
  const startedMs = performance.now()
  const { id } = await from.client.move({ ta, peer: to.name, dry_run: false, downtime_ms: 1000 })
  const stop = new AbortController()
  const atMs = new Map<string, number>()
  for await (const { type, migration } of from.client.events(0n, stop.signal)) {
    if (migration !== id) continue
    atMs.set(type, performance.now())
    if (ENDED.has(type)) break
  }
  stop.abort()
  const totalMs = performance.now() - startedMs
  const [copying = 0, verifying = 0] = ['copying', 'verifying'].map((phase) =>
    atMs.get(`migration.${phase}`),
  )
  return { move: await from.client.migration(id), totalMs, copyMs: verifying - copying }
}

/** 256 MiB: the copy, and the whole move, beside the raw sealed copy of the same run. */
export async function throughput(lane: 'libp2p' | 'tcp'): Promise<Figure[]> {
  const mebibytes = 256
  const raw = await rawSealedCopyRate(mebibytes)
  const cluster = await twoHosts(lane)
  try {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const { ta } = await filled(a, 'kv', mebibytes)
    const { totalMs, copyMs } = await timedMove(a, b, ta)
    const beside = 'raw Node TCP with AES-256-GCM, same run'
    return [
      figure(`copy-256mib-${lane}`, (mebibytes * 1000) / copyMs, 'MiB/s', raw, beside),
      figure(`move-256mib-${lane}`, (mebibytes * 1000) / totalMs, 'MiB/s', raw, beside),
    ]
  } finally {
    await ended(cluster)
  }
}

/** Longest silence that a steady client meets, at so many MiB/s of writes. */
export async function downtime(mebibytesPerSecond: number): Promise<Figure> {
  const cluster = await twoHosts()
  try {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const { client, ta } = await filled(a, 'kv', 256)
    const stop = new AbortController()
    const perSecond = 200
    const bytes = Math.round((mebibytesPerSecond * MIB) / perSecond)
    const request = bytes === 0 ? 'get x' : `dirty ${String(bytes)}`
    const load = client.keepAsking(request, perSecond, stop.signal)
    await pause(500)
    const from = client.heard.length
    const { id } = await a.client.move({ ta, peer: b.name, dry_run: false })
    await settled(a, id)
    await pause(300)
    stop.abort()
    await load
    const heard = client.heard.slice(from)
    const there = heard.findIndex(({ moved }) => moved)
    const gapMs = (heard[there]?.atMs ?? 0) - (heard[there - 1]?.atMs ?? 0)
    const name = `downtime-${String(mebibytesPerSecond)}mibs`
    return figure(name, gapMs, 'ms', DOWNTIME_GOAL_MS, 'goal at 10 MiB/s')
  } finally {
    await ended(cluster)
  }
}

/** From `move` to active for a TA of 1 MiB. */
export async function smallMove(): Promise<Figure> {
  const cluster = await twoHosts()
  try {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const { ta } = await filled(a, 'kv', 1)
    await pause(1500)
    const { totalMs } = await timedMove(a, b, ta)
    return figure('move-1mib', totalMs, 'ms', SMALL_MOVE_GOAL_MS, 'goal')
  } finally {
    await ended(cluster)
  }
}

/** Growth of both daemons over a move of 1 GiB less what the TA's own code takes. */
export async function growth(): Promise<Figure> {
  const cluster = await twoHosts()
  try {
    const [a, b] = [cluster.host('a'), cluster.host('b')]
    const { ta } = await filled(a, 'kv', 1000)
    const before = await Promise.all([residentMib(a.pid), residentMib(b.pid)])
    let most = 0
    const stop = new AbortController()
    const watch = (async () => {
      while (!stop.signal.aborted) {
        const now = await Promise.all([residentMib(a.pid), residentMib(b.pid)])
        most = Math.max(most, ...now.map((each, at) => each - (before[at] ?? 0)))
        await pause(20)
      }
    })()
    await timedMove(a, b, ta)
    stop.abort()
    await watch
    return figure('daemon-growth-1gib', most, 'MiB', GROWTH_GOAL_MIB, 'goal')
  } finally {
    await ended(cluster)
  }
}
