/**
 * Hold points for fault tests: a hand-over step waits while its hold file exists.
 * Invariant: without `TALOS_SIMULATED_PROBE` in the launch environment nothing is looked at; a
 * hold only delays, it decides nothing. Exists for the simulated TEE alone.
 * Protocol, in the named folder: the test makes `<step>.hold`; the enclave writes `<step>.at`
 * with its pid and waits until the hold file is gone.
 */
import { watch } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Names the folder of hold files. */
export const PROBE_VARIABLE = 'TALOS_SIMULATED_PROBE'

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A probe over a folder: resolves at once where no hold file is. */
export function probeOver(folder: string): (step: string) => Promise<void> {
  return async (step) => {
    const hold = join(folder, `${step}.hold`)
    if (!(await exists(hold))) return
    const released = new Promise<void>((resolve) => {
      const watcher = watch(folder, () => {
        void exists(hold).then((held) => {
          if (held) return
          watcher.close()
          resolve()
        })
      })
    })
    await writeFile(join(folder, `${step}.at`), String(process.pid))
    if (await exists(hold)) await released
  }
}
