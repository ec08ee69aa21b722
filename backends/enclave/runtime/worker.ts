/**
 * The thread that a TA runs on: takes commands, answers each, passes output on.
 * Invariant: after a trap or an exit no command reaches the TA again. It holds no decision: when a
 * TA may run is the agent's affair.
 */
import { parentPort } from 'node:worker_threads'
import { CodedError, isCoded, type ErrorFacts } from '../../contract/errors.ts'
import { LIMITS } from '../limits.ts'
import { TaInstance } from './ta-instance.ts'
import { TaExit } from './wasi-host.ts'
import type {
  CommandResult,
  NumberedCommand,
  WorkerCommand,
  WorkerMessage,
} from './worker-protocol.ts'

const DETAIL_CHARS_MAX = 80
const port = parentPort
let instance: TaInstance | undefined
let crash: ErrorFacts | undefined
let sentUntil = 0n
let sentAtMs = 0

function say(message: WorkerMessage, transfer: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

/** Passes on what is new in the log; at most its kept entries, however much was written. */
function passOutput(isReset = false): void {
  sentAtMs = performance.now()
  if (instance === undefined) return
  const { output } = instance
  if (!isReset && output.next === sentUntil) return
  const { entries } = output.since(isReset ? 0n : sentUntil, output.kept)
  sentUntil = output.next
  say({ kind: 'output', isReset, entries, next: output.next })
}

function onOutput(): void {
  if (performance.now() - sentAtMs >= LIMITS.outputDelayMs) passOutput()
}

/** Runs TA code; whatever comes out of it except a result is the TA's end. */
function enter<T>(run: () => T): T {
  if (crash !== undefined) throw new CodedError(crash)
  try {
    return run()
  } catch (thrown) {
    crash = crashFacts(thrown)
    throw new CodedError(crash, thrown)
  }
}

function crashFacts(thrown: unknown): ErrorFacts {
  if (thrown instanceof TaExit) {
    return { code: 'TA_CRASHED', reason: 'exit', detail: String(thrown.exitCode) }
  }
  const isTrap = thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError
  const detail = thrown instanceof Error ? thrown.message.slice(0, DETAIL_CHARS_MAX) : 'unknown'
  return { code: 'TA_CRASHED', reason: isTrap ? 'trap' : 'host', detail }
}

function current(): TaInstance {
  if (instance === undefined) throw new CodedError({ code: 'TA_NOT_READY' })
  return instance
}

function perform(command: WorkerCommand): CommandResult {
  switch (command.kind) {
    case 'start': {
      const made = new TaInstance(command.setup, onOutput)
      instance = made
      return enter(() => made.start(command.played))
    }
    case 'inert':
      instance = new TaInstance(command.setup, onOutput)
      return {}
    case 'handle':
      return enter(() => current().handle(command.request, command.played))
    case 'proceed':
      return enter(() => current().proceed(command.played))
    case 'capture':
      return { regions: current().capture(command.stood) }
    case 'restore':
      current().restore(command.regions, command.blank)
      passOutput(true)
      return {}
  }
}

function obey({ call, command }: NumberedCommand): void {
  try {
    const result = perform(command)
    passOutput()
    say({ kind: 'done', call, result })
  } catch (thrown) {
    passOutput()
    const facts = isCoded(thrown) ? thrown.facts : { code: 'RUNTIME_INSTANCE' }
    say({ kind: 'failed', call, facts, isCrash: crash !== undefined })
  }
}

port?.on('message', obey)
