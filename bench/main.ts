/**
 * `npm run bench`: a table; `-- --json`: one object a line; `-- --only NAME`: one of them.
 */
import { parseArgs } from 'node:util'
import { graphTimes } from './control-flow.ts'
import { instrumentationCosts } from './instrumentation.ts'
import { durabilityCosts } from './durability.ts'
import { jsonLine, tableOf, type Figure } from './figure.ts'
import { downtime, growth, smallMove, throughput } from './moves.ts'
import { tpmTimes } from './tpm.ts'

const BENCHES: Readonly<Record<string, () => Promise<Figure[]>>> = {
  'throughput-libp2p': () => throughput('libp2p'),
  'throughput-tcp': () => throughput('tcp'),
  'downtime-0mibs': async () => [await downtime(0)],
  'downtime-10mibs': async () => [await downtime(10)],
  'downtime-50mibs': async () => [await downtime(50)],
  'move-1mib': async () => [await smallMove()],
  'daemon-growth-1gib': async () => [await growth()],
  graph: graphTimes,
  instrumentation: instrumentationCosts,
  tpm: tpmTimes,
  durability: durabilityCosts,
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } })
const chosen = Object.entries(BENCHES).filter(
  ([name]) => values.only === undefined || name === values.only,
)
if (chosen.length === 0) {
  console.error(`no such benchmark; have: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
const figures: Figure[] = []
for (const [, run] of chosen) {
  const measured = await run()
  figures.push(...measured)
  if (values.json === true) for (const each of measured) console.log(jsonLine(each))
}
if (values.json !== true) console.log(tableOf(figures))
