/**
 * The execution region: where a preemptive TA stands between two of its instructions.
 * Invariant: one byte string a state; a reactor's is empty; a TA that no request was in has no
 * frames. Leaves to others: whether frames are legal (wasm/suspend/frame-layout.ts), which client
 * waits for the answer (mailbox/).
 */
import { LIMITS } from '../limits.ts'
import { RegionReader, RegionWriter } from './region-codec.ts'

const MAGIC = 0x54455831
/** A TA asks for a quantum once it has less than a poll takes. */
const FUEL_MAX = LIMITS.fuelQuantum + LIMITS.leafStride
const WASM_PAGE_BYTES = 65_536

/** A request that was stopped in the middle. */
export interface StoppedRequest {
  /** Frames as they lie in the stack memory. */
  readonly frames: Uint8Array
  readonly request: Uint8Array
  /** What it had written to its answer. */
  readonly answer: Uint8Array
}

/** Where a preemptive TA stands. */
export interface Execution {
  /** Fuel granted and not used. */
  readonly fuel: number
  /** Fuel that was ever granted. */
  readonly granted: bigint
  readonly stopped: StoppedRequest | undefined
}

/** The region's bytes. */
export function encodeExecution(execution: Execution | undefined): Uint8Array {
  const out = new RegionWriter()
  if (execution === undefined) return out.finish()
  const { fuel, granted, stopped } = execution
  out.u32(MAGIC)
  out.u32(fuel)
  out.u64(granted)
  out.u8(stopped === undefined ? 0 : 1)
  if (stopped !== undefined) {
    out.bytes(stopped.frames)
    out.bytes(stopped.request)
    out.bytes(stopped.answer)
  }
  return out.finish()
}

/** Reads a region. @param isPreemptive what the module is. @throws CodedError `STATE_EXECUTION`. */
export function decodeExecution(
  region: Uint8Array,
  isPreemptive: boolean,
  limits: { readonly requestBytesMax: number; readonly answerBytesMax: number },
): Execution | undefined {
  const reader: RegionReader = new RegionReader(region, 'STATE_EXECUTION')
  if (!isPreemptive) {
    reader.finish()
    return undefined
  }
  reader.demand(reader.u32() === MAGIC, 'magic')
  const fuel = reader.u32()
  const granted = reader.u64()
  reader.demand(fuel <= FUEL_MAX && BigInt(fuel) <= granted, 'fuel')
  const flag = reader.u8()
  reader.demand(flag <= 1, 'flag')
  const stopped = flag === 1 ? readStopped(reader, limits) : undefined
  reader.finish()
  return { fuel, granted, stopped }
}

function readStopped(
  reader: RegionReader,
  limits: { readonly requestBytesMax: number; readonly answerBytesMax: number },
): StoppedRequest {
  const frames = reader.bytes(LIMITS.stackPagesMax * WASM_PAGE_BYTES)
  reader.demand(frames.length > 0, 'no frame')
  const request = reader.bytes(limits.requestBytesMax)
  const answer = reader.bytes(limits.answerBytesMax)
  return { frames, request, answer }
}
