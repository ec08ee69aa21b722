/**
 * Workers that serve one runtime after another, since starting one takes ten times as long as a
 * judgement.
 * Invariant: a Worker is kept only if nothing runs in it and nothing went wrong; each runtime makes
 * its own instance in it.
 */
import { TaWorker } from '../../backends/enclave/runtime/ta-worker.ts'
import type {
  CommandResult,
  WorkerCommand,
} from '../../backends/enclave/runtime/worker-protocol.ts'

const idle: KeptWorker[] = []

class KeptWorker extends TaWorker {
  private asking = 0

  /** May be taken again. */
  override take(): void {
    this.asking = 0
  }

  override async ask(command: WorkerCommand): Promise<CommandResult> {
    this.asking += 1
    try {
      return await super.ask(command)
    } finally {
      this.asking -= 1
    }
  }

  override async end(): Promise<void> {
    const isWell = this.asking === 0 && this.crash['reason'] === 'unknown'
    if (isWell) idle.push(this)
    else await super.end()
  }

  /** Ends the thread. */
  discard(): Promise<void> {
    return super.end()
  }
}

/** A Worker for one runtime, which gives it back when it is closed. */
export function keptWorker(): TaWorker {
  return idle.pop() ?? new KeptWorker()
}

/** Ends all that are kept. */
export async function endKeptWorkers(): Promise<void> {
  await Promise.all(idle.splice(0).map((worker) => worker.discard()))
}
