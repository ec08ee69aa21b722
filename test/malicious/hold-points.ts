/**
 * Hold points of the simulated TEE, for one test at a time: an enclave waits at a named step.
 * Invariant: the enclaves must be launched after `open`; `end` lets everything go.
 */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../../backends/contract/errors.ts'
import { PROBE_VARIABLE } from '../../backends/simulated/probe.ts'

const REACH_MS = 10_000

/** A folder of hold files. */
export class HoldPoints {
  private readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /** Enclaves that are launched from now on look here. */
  static async open(): Promise<HoldPoints> {
    const folder = await mkdtemp(join(tmpdir(), 'talos-holds-'))
    process.env[PROBE_VARIABLE] = folder
    return new HoldPoints(folder)
  }

  /** Stops the next enclave that comes to this step. */
  async hold(step: string): Promise<void> {
    await writeFile(join(this.folder, `${step}.hold`), '')
  }

  /** Resolves once an enclave waits there. */
  async reached(step: string): Promise<void> {
    const endMs = performance.now() + REACH_MS
    while (!existsSync(join(this.folder, `${step}.at`))) {
      if (performance.now() > endMs) throw new CodedError({ code: 'TEST_STEP_NOT_REACHED', step })
      await pause(5)
    }
  }

  /** Lets every held enclave go on. */
  async release(): Promise<void> {
    for (const name of await readdir(this.folder)) await rm(join(this.folder, name))
  }

  /** Lets everything go and looks at nothing more. */
  async end(): Promise<void> {
    await this.release()
    delete process.env[PROBE_VARIABLE]
    await rm(this.folder, { recursive: true, force: true })
  }
}
