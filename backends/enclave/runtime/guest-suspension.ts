/**
 * How a host stops a suspendable instance and lets it go on.
 * Invariant: while a stop is being carried out no code of the module runs forward; what is taken
 * out is a copy. Leaves to others: whether frames are legal (wasm/suspend/frame-check.ts), what
 * lies in the module's own memory and globals.
 */
import { CodedError, assert } from '../../contract/errors.ts'
import { STACK, STATE, SUSPEND_EXPORTS, resumeExport } from '../wasm/suspend/suspend-abi.ts'

const WASM_PAGE_BYTES = 65_536

/** What a stopped instance has beside its memory and its own globals. */
export interface Suspension {
  /** The frames, innermost last. */
  readonly frames: Uint8Array
  /** Fuel that was granted and not used. */
  readonly fuel: number
  /** All fuel that was ever granted. */
  readonly granted: bigint
}

/** The controls of one suspendable instance. */
export class GuestSuspension {
  private readonly exports: WebAssembly.Exports
  private readonly stack: WebAssembly.Memory
  private readonly pointer: WebAssembly.Global<'i32'>
  private readonly state: WebAssembly.Global<'i32'>
  private readonly fuelLeft: WebAssembly.Global<'i32'>
  private readonly granted: WebAssembly.Global<'i64'>

  /** @throws CodedError `RUNTIME_EXPORT` where the module is not suspendable. */
  constructor(exports: WebAssembly.Exports) {
    const { stack, pointer, state, fuel, granted } = SUSPEND_EXPORTS
    this.exports = exports
    this.stack = memoryOf(exports, stack)
    this.pointer = globalOf<'i32'>(exports, pointer)
    this.state = globalOf<'i32'>(exports, state)
    this.fuelLeft = globalOf<'i32'>(exports, fuel)
    this.granted = globalOf<'i64'>(exports, granted)
  }

  /** The memory that holds the control word: another thread may write it at any time. */
  get control(): Int32Array {
    return new Int32Array(this.stack.buffer, STACK.control, 1)
  }

  /** Fuel used since the instance began: its logical clock. */
  get used(): bigint {
    return this.granted.value - BigInt(this.fuelLeft.value)
  }

  /** All fuel that was ever granted. */
  get everGranted(): bigint {
    return BigInt.asUintN(64, this.granted.value)
  }

  /** Fuel that was granted and not used. */
  get fuel(): number {
    return this.fuelLeft.value
  }

  /** What the next polls take before they ask the control word. */
  grant(fuel: number): void {
    this.granted.value = BigInt.asIntN(64, this.granted.value + BigInt(fuel))
    this.fuelLeft.value += fuel
  }

  /** Takes back what was granted and not used. */
  revoke(): void {
    this.grant(-this.fuelLeft.value)
  }

  /**
   * Runs code of the module. Undefined where it was stopped, an array of its result where it
   * returned. What it throws is the module's trap or the host's own.
   */
  run(enter: () => unknown): readonly [unknown] | undefined {
    const result = enter()
    if (this.state.value === STATE.running) return [result]
    this.state.value = STATE.running
    return undefined
  }

  /** Goes on with a stopped call of a function that the host entered. */
  resume(functionIndex: number): readonly [unknown] | undefined {
    const name = resumeExport(functionIndex)
    const found = this.exports[name]
    if (typeof found !== 'function') throw new CodedError({ code: 'RUNTIME_EXPORT', name })
    return this.run(found as () => unknown)
  }

  /** Whether frames are waiting. */
  get isStopped(): boolean {
    return this.pointer.value !== STACK.frames
  }

  /** A copy of everything that a stopped (or idle) instance has here. */
  capture(): Suspension {
    const end = this.pointer.value
    const frames = new Uint8Array(this.stack.buffer, STACK.frames, end - STACK.frames).slice()
    return { frames, fuel: this.fuelLeft.value, granted: this.everGranted }
  }

  /** Puts a suspension in the place of what is there. @throws CodedError `STATE_STACK`. */
  restore({ frames, fuel, granted }: Suspension): void {
    const end = STACK.frames + frames.length
    const missing =
      Math.ceil(end / WASM_PAGE_BYTES) - this.stack.buffer.byteLength / WASM_PAGE_BYTES
    try {
      if (missing > 0) this.stack.grow(missing)
    } catch (thrown) {
      throw new CodedError({ code: 'STATE_STACK', bytes: frames.length }, thrown)
    }
    assert(fuel >= 0 && Number.isInteger(fuel), { code: 'STATE_STACK', fuel })
    new Uint8Array(this.stack.buffer, STACK.frames, frames.length).set(frames)
    this.pointer.value = end
    this.fuelLeft.value = fuel
    this.granted.value = BigInt.asIntN(64, granted)
  }
}

function memoryOf(exports: WebAssembly.Exports, name: string): WebAssembly.Memory {
  const found = exports[name]
  if (found instanceof WebAssembly.Memory) return found
  throw new CodedError({ code: 'RUNTIME_EXPORT', name })
}

function globalOf<T extends 'i32' | 'i64'>(
  exports: WebAssembly.Exports,
  name: string,
): WebAssembly.Global<T> {
  const found = exports[name]
  // What the transform exports under this name is a mutable number of that type.
  if (found instanceof WebAssembly.Global) return found as WebAssembly.Global<T>
  throw new CodedError({ code: 'RUNTIME_EXPORT', name })
}
