/**
 * The agent's end of a TA's Worker: numbered commands, their replies, and how it ends.
 * Invariant: every command is settled, also when the Worker dies; a dead Worker is a crashed TA.
 */
import { Worker } from 'node:worker_threads'
import { CodedError, assert, type ErrorFacts } from '../../contract/errors.ts'
import { LIMITS } from '../limits.ts'
import type {
  CommandResult,
  NumberedCommand,
  WorkerCommand,
  WorkerMessage,
} from './worker-protocol.ts'

/** What the agent wants to hear without asking. */
export interface WorkerListener {
  readonly output: (message: Extract<WorkerMessage, { kind: 'output' }>) => void
  /** The TA can never run again; called once. */
  readonly crash: () => void
}

interface Asked {
  readonly resolve: (result: CommandResult) => void
  readonly reject: (error: CodedError) => void
}

/** Beside this file, and of its kind: source or built. */
const WORKER = new URL(`./worker${import.meta.filename.slice(-3)}`, import.meta.url)

/** One Worker, for one TA; it may be started long before it is known which. */
export class TaWorker {
  private readonly worker: Worker
  private listener: WorkerListener | undefined
  private readonly asked = new Map<number, Asked>()
  private calls = 0
  private isTaken = false
  private ending: ErrorFacts | undefined

  /** @param stackMebibytes what its thread has; the deeper, the longer a recursion may be. */
  constructor(stackMebibytes: number = LIMITS.stackMebibytes) {
    this.worker = new Worker(WORKER, {
      env: {},
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: LIMITS.workerHeapMebibytesMax,
        stackSizeMb: stackMebibytes,
      },
      name: 'ta',
    })
    this.worker.on('message', (message: WorkerMessage) => this.hear(message))
    this.worker.on('messageerror', () => this.die('message'))
    this.worker.on('error', () => this.die('worker'))
    this.worker.on('exit', () => this.die('ended'))
  }

  /** Why the TA can never run again. */
  get crash(): ErrorFacts {
    return this.ending ?? { code: 'TA_CRASHED', reason: 'unknown' }
  }

  /** Gives the Worker to a runtime. @throws CodedError `TA_WORKER_TAKEN` when it has one. */
  take(): void {
    assert(!this.isTaken, { code: 'TA_WORKER_TAKEN' })
    this.isTaken = true
  }

  /** Tells the runtime what it has not asked for. */
  listen(listener: WorkerListener): void {
    this.listener = listener
    if (this.ending !== undefined) listener.crash()
  }

  /** Sends a command. @throws CodedError of the Worker, or `TA_CRASHED`. */
  ask(command: WorkerCommand): Promise<CommandResult> {
    if (this.ending !== undefined) return Promise.reject(new CodedError(this.ending))
    const call = ++this.calls
    return new Promise((resolve, reject) => {
      this.asked.set(call, { resolve, reject })
      const numbered: NumberedCommand = { call, command }
      this.worker.postMessage(numbered)
    })
  }

  /** Ends the thread at once, whatever it does. */
  async end(): Promise<void> {
    this.die('closed')
    await this.worker.terminate()
  }

  private hear(message: WorkerMessage): void {
    if (message.kind === 'output') {
      this.listener?.output(message)
      return
    }
    const asked = this.asked.get(message.call)
    this.asked.delete(message.call)
    if (message.kind === 'done') {
      asked?.resolve(message.result)
      return
    }
    if (message.isCrash) this.crashed(message.facts)
    asked?.reject(new CodedError(message.facts))
  }

  private die(reason: string): void {
    this.crashed({ code: 'TA_CRASHED', reason })
    for (const [call, { reject }] of this.asked) {
      this.asked.delete(call)
      reject(new CodedError(this.crash))
    }
  }

  private crashed(facts: ErrorFacts): void {
    if (this.ending !== undefined) return
    this.ending = facts
    this.listener?.crash()
  }
}
