/**
 * What the agent and the Worker of one TA say to each other.
 * Invariant: one command is answered by exactly one reply of the same number, in order; output
 * comes before the reply of the command that made it.
 */
import type { ErrorFacts } from '../../contract/errors.ts'
import type { SmallRegion } from '../image/regions.ts'
import type { MutableGlobal } from './globals-region.ts'
import type { OutputEntry } from './output-log.ts'
import type { ClockReading } from './virtual-clock.ts'

/** What a TA may use; from its manifest. */
export interface RuntimeLimits {
  /** Linear memory, pages of 64 KiB. */
  readonly memoryPagesMax: number
  /** Contents of the virtual files, whole pages of 64 KiB. */
  readonly filesBytesMax: number
  readonly outputEntriesMax: number
  readonly requestBytesMax: number
  readonly answerBytesMax: number
}

/** What a Worker makes its instance of. */
export interface InstanceSetup {
  /** The transformed module, compiled. */
  readonly module: WebAssembly.Module
  readonly globals: readonly MutableGlobal[]
  readonly limits: RuntimeLimits
  readonly args: readonly string[]
  readonly env: readonly string[]
  readonly entry: { readonly initialize: string; readonly handle: string }
  readonly secrets: SharedArrayBuffer
  readonly memories: Memories
  /** Function index of the handler of a preemptive TA; undefined for a reactor. */
  readonly handler: number | undefined
  /** Counters in the first of the added memories; 0 where the module does not count. */
  readonly flowCounters: number
  /** Where times and random bytes come from. */
  readonly inputs: InputSource
}

/** Drawn; drawn and written down for a replay; or read from what was written down. */
export type InputSource = 'drawn' | 'recorded' | 'played'

/** One stretch of a run that is repeated. */
export interface PlayedStretch {
  /** What it takes from the host. */
  readonly tape: Uint8Array
  /** All fuel that was granted when it was stopped; undefined where it came to its end. */
  readonly granted: bigint | undefined
}

/** The paged memories, and those that transforms added to the module, in its order. */
export interface Memories {
  readonly memory: WebAssembly.Memory
  readonly files: WebAssembly.Memory
  readonly added: readonly WebAssembly.Memory[]
}

/** What the agent asks for. */
export type WorkerCommand =
  | { readonly kind: 'start'; readonly setup: InstanceSetup; readonly played?: PlayedStretch }
  | { readonly kind: 'inert'; readonly setup: InstanceSetup }
  | { readonly kind: 'handle'; readonly request: Uint8Array; readonly played?: PlayedStretch }
  /** Goes on with the request that was stopped. */
  | { readonly kind: 'proceed'; readonly played?: PlayedStretch }
  /** `stood`: what the clocks of a repeated run are said to show. */
  | { readonly kind: 'capture'; readonly stood?: ClockReading }
  | {
      readonly kind: 'restore'
      readonly regions: readonly SmallRegion[]
      /** Memories of the module for a trial in quarantine; empty for a reactor. */
      readonly blank: readonly WebAssembly.Memory[]
    }

/** A command with its number. */
export interface NumberedCommand {
  readonly call: number
  readonly command: WorkerCommand
}

/** What comes of a command. */
export interface CommandResult {
  /** `handle` and `proceed`: the request was stopped in the middle and waits. */
  readonly isStopped?: true
  /** Then: all fuel that was granted so far. */
  readonly granted?: bigint
  /** Of a run that is recorded: what this stretch took; absent where it was too much. */
  readonly tape?: Uint8Array
  /** Otherwise what the handler returned, and the answer. */
  readonly status?: number
  readonly answer?: Uint8Array
  /** `capture`. */
  readonly regions?: readonly SmallRegion[]
}

/** What the Worker says. */
export type WorkerMessage =
  | { readonly kind: 'done'; readonly call: number; readonly result: CommandResult }
  | {
      readonly kind: 'failed'
      readonly call: number
      readonly facts: ErrorFacts
      /** The TA can never be entered again. */
      readonly isCrash: boolean
    }
  | {
      readonly kind: 'output'
      /** True when these replace what was known. */
      readonly isReset: boolean
      readonly entries: readonly OutputEntry[]
      readonly next: bigint
    }
