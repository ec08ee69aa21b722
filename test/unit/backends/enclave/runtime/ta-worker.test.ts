/**
 * The agent's end of a Worker: commands that are already on their way when the TA ends.
 */
import { afterEach, describe, expect, it } from 'vitest'
import { LineageSecrets } from '../../../../../backends/enclave/runtime/lineage-secrets.ts'
import { prepareModule } from '../../../../../backends/enclave/runtime/module-preparation.ts'
import { TaWorker } from '../../../../../backends/enclave/runtime/ta-worker.ts'
import type { InstanceSetup } from '../../../../../backends/enclave/runtime/worker-protocol.ts'
import { DRIVER, DRIVER_LIMITS, GENERATION, SEAL_KEY } from './driver-ta.ts'

const workers: TaWorker[] = []
const entry = { initialize: '_initialize', handle: 'talos_handle' }

async function setUp(): Promise<{ worker: TaWorker; setup: InstanceSetup }> {
  const worker = new TaWorker()
  workers.push(worker)
  const { module, globals } = await prepareModule(DRIVER, {
    ...DRIVER_LIMITS,
    entry,
    profile: 'reactor',
    countsFlow: false,
  })
  const secrets = new LineageSecrets()
  secrets.set(GENERATION, SEAL_KEY)
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 6, shared: true })
  const files = new WebAssembly.Memory({ initial: 1, maximum: 4, shared: true })
  const memories = { memory, files, added: [] }
  const limits = DRIVER_LIMITS
  const shared = secrets.shared
  return {
    worker,
    setup: {
      module,
      globals,
      limits,
      args: [],
      env: [],
      entry,
      secrets: shared,
      memories,
      handler: undefined,
      flowCounters: 0,
      inputs: 'drawn',
    },
  }
}

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.end()))
})

describe('TaWorker', () => {
  it('lets no command into a TA that ended before it, though it was sent', async () => {
    const { worker, setup } = await setUp()
    let crashes = 0
    worker.listen({ output: () => undefined, crash: () => crashes++ })
    await worker.ask({ kind: 'start', setup })
    const trap = worker.ask({ kind: 'handle', request: Buffer.from('t') })
    const next = worker.ask({ kind: 'handle', request: Buffer.from('c') })
    await expect(trap).rejects.toThrow('TA_CRASHED reason=trap')
    await expect(next).rejects.toThrow('TA_CRASHED reason=trap')
    expect(crashes).toBe(1)
    await expect(worker.ask({ kind: 'capture' })).rejects.toThrow('TA_CRASHED reason=trap')
  })

  it('settles everything when the thread ends', async () => {
    const { worker, setup } = await setUp()
    const asked = [
      worker.ask({ kind: 'start', setup }),
      worker.ask({ kind: 'handle', request: Buffer.from('l') }),
    ]
    await asked[0]
    const settled = expect(asked[1]).rejects.toThrow('TA_CRASHED reason=closed')
    await worker.end()
    await settled
  })

  it('refuses commands before there is an instance', async () => {
    const { worker } = await setUp()
    await expect(worker.ask({ kind: 'capture' })).rejects.toThrow('TA_NOT_READY')
  })
})
