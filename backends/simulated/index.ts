/**
 * The simulated TEE: a child process that isolates nothing and whose evidence proves nothing.
 * Invariant: its kind is `insecure-simulated` wherever a person or a policy can see it.
 */
import type { Backend, EnclaveSettings } from '../contract/backend.ts'
import { simulatedAttester } from './attester.ts'
import { openBlobs } from './blobs.ts'
import { simulatedLauncher } from './launcher.ts'
import { openLedger } from './ledger.ts'
import { listenIn, readLaunchSecret } from './listener.ts'
import { openPlatform } from './platform.ts'
import { PROBE_VARIABLE, probeOver } from './probe.ts'
import { simulatedSealer } from './sealer.ts'
import { simulatedVerifier } from './verifier.ts'

const NAME = 'simulated'
const KIND = 'insecure-simulated'

/** The simulated backend. */
export const simulatedBackend: Backend = {
  host: { name: NAME, kind: KIND, launcher: simulatedLauncher },
  verifier: simulatedVerifier,
  async enclave() {
    const folder = process.env[PROBE_VARIABLE]
    return {
      name: NAME,
      kind: KIND,
      anchors: ['volatile', 'insecure-simulated'],
      listen: (settings, accept) => listenIn(settings.directory, accept),
      launchSecret: (settings) => readLaunchSecret(settings.directory),
      attester: async (settings) => simulatedAttester(await platformOf(settings)),
      sealer: async (settings) => simulatedSealer(await platformOf(settings)),
      blobs: (settings) => openBlobs(settings.hostDirectory),
      ledger: async (settings) =>
        openLedger(settings.hostDirectory, (await platformOf(settings)).platformId),
      ...(folder === undefined ? {} : { probe: () => probeOver(folder) }),
    }
  },
}

function platformOf(settings: EnclaveSettings): ReturnType<typeof openPlatform> {
  return openPlatform(settings.hostDirectory)
}
