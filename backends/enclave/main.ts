/**
 * The trusted program: one process a TA, started by a backend's launcher.
 * Invariant: nothing but the backend's listener connects it to the outside, and what arrives there
 * is hostile. Leaves to others: what calls mean (agent.ts).
 */
import { parseArgs } from 'node:util'
import { BACKENDS, allVerifiers } from '../index.ts'
import { CodedError, codeOf } from '../contract/errors.ts'
import { warmUpStatements } from '../statement/warm-up.ts'
import { Agent } from './agent.ts'
import { Channel } from './channel/channel.ts'
import { openPlatformPorts } from './platform-ports.ts'

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      backend: { type: 'string' },
      directory: { type: 'string' },
      host: { type: 'string' },
    },
  })
  const { backend: name, directory, host: hostDirectory } = values
  if (name === undefined || directory === undefined || hostDirectory === undefined) {
    throw new CodedError({ code: 'ENCLAVE_ARGUMENTS' })
  }
  const make = BACKENDS.find(({ host }) => host.name === name)?.enclave
  if (make === undefined) throw new CodedError({ code: 'ENCLAVE_BACKEND', have: name })
  const backend = await make()
  const settings = { directory, hostDirectory }
  const ports = await openPlatformPorts(backend, settings, allVerifiers())
  const agent = new Agent(ports, {
    emit: (message) => channel.emit(message),
    // The last reply is on its way to the daemon when the process is asked to go.
    exit: () => setTimeout(() => process.exit(0), 50),
  })
  const channel = new Channel(await backend.launchSecret(settings), agent)
  await backend.listen(settings, (stream) => channel.accept(stream))
  void warmUpStatements()
}

process.on('uncaughtException', (thrown) => {
  console.error(`enclave ends: ${codeOf(thrown)}`, thrown)
  process.exit(70)
})

await main()
