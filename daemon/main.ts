/**
 * The daemon's program: configuration, backends, the local API, the end.
 * Invariant: what cannot be opened refuses the start by name; enclaves outlive this process.
 */
import { parseArgs } from 'node:util'
import { BACKENDS } from '../backends/index.ts'
import { codeOf } from '../backends/contract/errors.ts'
import { warmUpStatements } from '../backends/statement/warm-up.ts'
import { startAdminServer } from './admin/server.ts'
import { loadConfig, type Config } from './config/config.ts'
import { DaemonRefusal } from './errors.ts'
import { HostDaemon } from './host-daemon.ts'
import { openLog } from './log.ts'

/** Reads the command line: `--config FILE`, `--set KEY=VALUE` any number of times. */
function configuration(): Config {
  const { values } = parseArgs({
    options: { config: { type: 'string' }, set: { type: 'string', multiple: true } },
  })
  return loadConfig({ file: values.config, env: process.env, flags: values.set ?? [] })
}

async function main(): Promise<void> {
  const config = configuration()
  const { logLevel: level, logFormat: format, nodeName: node } = config
  const log = openLog({ level, format, node })
  const hosts = BACKENDS.map(({ host }) => host)
  const daemon = await HostDaemon.start(config, hosts, (facts, text) => log.error(facts, text))
  const ended = Promise.withResolvers<undefined>()
  const server = await startAdminServer(
    daemon.service(() => ended.resolve(undefined)),
    {
      socket: config.adminSocket,
      readSocket: config.readSocket,
      log: (event, facts) => log.debug(facts, event),
    },
  )
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => ended.resolve(undefined))
  }
  void warmUpStatements()
  log.info({ id: daemon.network.id, addresses: daemon.network.addresses() }, 'ready')
  await ended.promise
  await server.close()
  await daemon.stop()
}

function explain(refusal: DaemonRefusal['refusal']): string {
  const { code, field, have, want, source, fix } = refusal
  return [
    `refused  ${code}`,
    `  field   ${field}`,
    `  have    ${have}`,
    `  want    ${want}`,
    `  source  ${source}`,
    ...fix.map((each) => `  fix     ${each}`),
  ].join('\n')
}

try {
  await main()
  process.exit(0)
} catch (thrown) {
  if (thrown instanceof DaemonRefusal) {
    console.error(explain(thrown.refusal))
    process.exit(thrown.exit)
  }
  console.error(codeOf(thrown), thrown)
  process.exit(1)
}
