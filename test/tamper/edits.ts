/**
 * Changes of an image by the meaning of its bytes: each region decoded with the project's own codec,
 * changed, and encoded again, or its bytes written over.
 * Invariant: what is given is not changed.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { REGION, type RegionNumber } from '../../backends/enclave/image/regions.ts'
import type { Mailbox } from '../../backends/enclave/mailbox/mailbox.ts'
import { decodeMailbox, encodeMailbox } from '../../backends/enclave/mailbox/region.ts'
import {
  decodeExecution,
  encodeExecution,
  type Execution,
  type StoppedRequest,
} from '../../backends/enclave/runtime/execution-region.ts'
import { drawnInputs } from '../../backends/enclave/runtime/host-inputs.ts'
import { framesOf } from '../../backends/enclave/runtime/guest-stack.ts'
import { PageArena } from '../../backends/enclave/runtime/page-arena.ts'
import {
  decodeWasi,
  encodeWasi,
  type WasiState,
} from '../../backends/enclave/runtime/wasi-state.ts'
import { runtimeOptions } from '../../backends/enclave/ta/runtime-options.ts'
import type { StackOfStop } from '../unit/backends/enclave/wasm/suspend/stack-changes.ts'
import { smallOf, withSmall, type TamperImage } from './image.ts'

const WASM_PAGE_BYTES = 65_536

/** A value of a type that may be written to. */
export type Changeable<T> = { -readonly [K in keyof T]: T[K] }

/** The execution region of an image of a preemptive TA. */
export function executionOf(image: TamperImage): Execution {
  const { limits } = runtimeOptions(image.subject.package)
  const execution = decodeExecution(smallOf(image, REGION.execution), true, limits)
  if (execution === undefined) throw new CodedError({ code: 'TAMPER_REACTOR' })
  return execution
}

/** The image with another execution region. */
export function withExecution(image: TamperImage, changed: Partial<Execution>): TamperImage {
  const bytes = encodeExecution({ ...executionOf(image), ...changed })
  return withSmall(image, REGION.execution, bytes)
}

/** The request that an image was stopped in. @throws `TAMPER_IDLE` where there is none. */
export function stoppedOf(image: TamperImage): StoppedRequest {
  const { stopped } = executionOf(image)
  if (stopped === undefined) throw new CodedError({ code: 'TAMPER_IDLE' })
  return stopped
}

/** The image with something else of its stopped request. */
export function withStopped(image: TamperImage, changed: Partial<StoppedRequest>): TamperImage {
  return withExecution(image, { stopped: { ...stoppedOf(image), ...changed } })
}

/** The frames of an image that was stopped. */
export function stackOf(image: TamperImage): StackOfStop {
  const { suspension } = image.subject.prepared
  const frames = suspension && framesOf(suspension, executionOf(image))
  if (frames === undefined) throw new CodedError({ code: 'TAMPER_IDLE' })
  return { stack: stoppedOf(image).frames, frames }
}

/** The image with its virtual system changed. */
export function withWasi(
  image: TamperImage,
  change: (state: Changeable<WasiState>) => void,
): TamperImage {
  const { files_bytes: filesBytes, output_entries: outputEntriesMax } =
    image.subject.package.manifest.limits
  const wasmPages = image.files.length / WASM_PAGE_BYTES
  const memory = new WebAssembly.Memory({ initial: wasmPages, maximum: wasmPages, shared: true })
  new Uint8Array(memory.buffer).set(image.files)
  const state: Changeable<WasiState> = decodeWasi(smallOf(image, REGION.wasi), {
    arena: new PageArena(memory, filesBytes / WASM_PAGE_BYTES),
    clocks: { monotonicNs: () => 0n, realtimeNs: () => 0n },
    limits: { outputEntriesMax, outputBytesMax: 1 << 20 },
    inputs: drawnInputs,
  })
  change(state)
  return withSmall(image, REGION.wasi, encodeWasi(state))
}

/** The image with its mailbox changed. */
export function withMailbox(image: TamperImage, change: (mailbox: Mailbox) => void): TamperImage {
  const mailbox = decodeMailbox(smallOf(image, REGION.mailbox))
  change(mailbox)
  return withSmall(image, REGION.mailbox, encodeMailbox(mailbox))
}

/** The image with bytes of a small region changed in place. */
export function withBytes(
  image: TamperImage,
  region: RegionNumber,
  change: (view: DataView, bytes: Uint8Array) => void,
): TamperImage {
  return withSmall(image, region, changed(smallOf(image, region), change))
}

/** A copy of bytes, changed. */
export function changed(
  bytes: Uint8Array,
  change: (view: DataView, bytes: Uint8Array) => void,
): Uint8Array {
  const out = Uint8Array.from(bytes)
  change(new DataView(out.buffer), out)
  return out
}

/** Bytes with one more. */
export function longer(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + 1)
  out.set(bytes)
  return out
}

/** The counters of an image, changed. */
export function withCounters(
  image: TamperImage,
  change: (counters: BigUint64Array) => void,
): TamperImage {
  return withBytes(image, REGION.flow, (_, bytes) => change(new BigUint64Array(bytes.buffer)))
}
