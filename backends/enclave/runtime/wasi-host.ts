/**
 * What the functions of the virtual system work on, and how they are put before a TA.
 * Invariant: a call ends in an error number or in a result; only the TA's own exit leaves it.
 */
import { CodedError } from '../../contract/errors.ts'
import type { GuestMemory } from './guest-memory.ts'
import type { HostInputs } from './host-inputs.ts'
import type { WasiState } from './wasi-state.ts'
import { ERRNO, WasiRefusal, permit } from './wasi-errno.ts'

/** One TA's virtual system. */
export interface WasiHost {
  readonly memory: GuestMemory
  /** Replaced as a whole when an image is restored. */
  state: WasiState
  readonly inputs: HostInputs
  readonly args: readonly string[]
  /** `NAME=value`, in the manifest's order. */
  readonly env: readonly string[]
  /** Called after each entry of the output log. */
  readonly onOutput: () => void
}

/** A function of preview 1: wasm numbers in, error number out (nothing: success). */
export type WasiCall = (...values: never[]) => number | void

/** The TA asked to end. */
export class TaExit extends CodedError {
  readonly exitCode: number

  constructor(exitCode: number) {
    super({ code: 'TA_EXIT', exitCode })
    this.exitCode = exitCode
  }
}

/** Puts a call before the TA: refusals become numbers, everything else ends the TA. */
export function guarded(call: WasiCall): (...values: never[]) => number {
  return (...values) => {
    try {
      return call(...values) ?? ERRNO.success
    } catch (thrown) {
      if (thrown instanceof WasiRefusal) return thrown.errno
      throw thrown
    }
  }
}

/** A file position that fits a JavaScript number. @throws WasiRefusal `EINVAL`. */
export function positionOf(value: bigint): number {
  const position = BigInt.asUintN(64, value)
  permit(position <= BigInt(Number.MAX_SAFE_INTEGER), ERRNO.invalid)
  return Number(position)
}
