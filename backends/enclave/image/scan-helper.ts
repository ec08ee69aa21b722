/**
 * The scanners' second thread, as they see it.
 * Invariant: nothing waits for it for ever: what it has taken and not judged in time is judged by
 * the one who waits, so a helper that is late, or dead, costs time alone.
 */
import { Worker } from 'node:worker_threads'
import { LIMITS } from '../limits.ts'
import type { ScanCommand } from './scan-worker.ts'
import type { Sweep } from './scan-sweep.ts'

/** One thread for all regions of a move. */
export class ScanHelper {
  private readonly worker: Worker

  constructor() {
    this.worker = new Worker(new URL('./scan-worker.ts', import.meta.url), {
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.scanHeapMebibytesMax },
      name: 'scan',
    })
    // A helper that cannot be had takes no stripes; then one thread judges all of them.
    this.worker.on('error', () => undefined)
    this.worker.unref()
  }

  /** Makes a memory known under its key, which is shared memory. */
  open(region: number, memory: WebAssembly.Memory, key: Uint8Array): void {
    this.say({ kind: 'open', region, memory, key })
  }

  /** Begins to take stripes. */
  sweep(region: number, sweep: Sweep): void {
    this.say({ kind: 'sweep', region, sweep })
  }

  /** Wipes what the thread holds, and ends it. */
  close(): void {
    this.say({ kind: 'close' })
  }

  private say(command: ScanCommand): void {
    this.worker.postMessage(command)
  }
}
