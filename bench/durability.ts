/**
 * What durability costs a request: the same TA at the same anchor, with and without it.
 * Invariant: both are asked in turn on one host, so that what else the machine does meets both.
 */
import { Cluster, type Host } from '../test/integration/cluster.ts'
import { TaClient } from '../test/integration/client-load.ts'
import { packDurable } from '../test/integration/strict-example.ts'
import type { Manifest } from '../backends/package/manifest.ts'
import { figure, type Figure } from './figure.ts'

const REQUESTS = 200
const KINDS: readonly (readonly [string, Partial<Manifest>])[] = [
  ['none', { durability: 'none' }],
  ['interval', { durability: 'interval', checkpoint_interval_ms: 1000 }],
  ['strict', { durability: 'strict' }],
]

async function begin(host: Host, facts: Partial<Manifest>): Promise<TaClient> {
  const ta = await host.client.run({ package: await packDurable('signer', facts) })
  const client = new TaClient(host.client, ta.id)
  await client.open()
  return client
}

async function askedMs(client: TaClient): Promise<number> {
  const startedMs = performance.now()
  await client.ask('sign x')
  return performance.now() - startedMs
}

/** Median milliseconds of one request, and of several that wait at once. */
export async function durabilityCosts(): Promise<Figure[]> {
  const cluster = await Cluster.start(['a'])
  try {
    const host = cluster.host('a')
    const clients: TaClient[] = []
    for (const [, facts] of KINDS) clients.push(await begin(host, facts))
    const times = clients.map((): number[] => [])
    for (let request = 0; request < REQUESTS; request++) {
      for (const [at, client] of clients.entries()) times[at]?.push(await askedMs(client))
    }
    const medians = times.map((each) => each.sort((left, right) => left - right)[REQUESTS / 2] ?? 0)
    const none = medians[0] ?? 0
    return KINDS.slice(1).map(([name], at) =>
      figure(`request, ${name}`, medians[at + 1] ?? 0, 'ms', none, 'the same without durability'),
    )
  } finally {
    await cluster.end()
  }
}
