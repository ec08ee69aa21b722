/**
 * Where a stopped TA stands, read from its execution region.
 * Invariant: what is told of a frame is its place in the code, never a value. Pure.
 */
import { REGION, type SmallRegion } from '../image/regions.ts'
import { functionName } from '../wasm/function-names.ts'
import { readFrames, type Frame } from '../wasm/suspend/frame-layout.ts'
import { decodeExecution, type Execution } from './execution-region.ts'
import type { SuspensionFacts } from './module-preparation.ts'

/** One function on the stack of a stopped TA. */
export interface StackPlace {
  /** Function index in the measured original. */
  readonly function: number
  readonly name: string
  /** Block of the module's control-flow graph. */
  readonly block: number
  /** Of the call or the loop, in the measured original. */
  readonly offset: number
}

/**
 * The frames of captured regions, outermost first; undefined where the TA is in no request.
 * @throws CodedError `STATE_EXECUTION`, `STACK_FRAME`.
 */
export function stoppedFrames(
  suspension: SuspensionFacts,
  regions: readonly SmallRegion[],
  limits: { readonly requestBytesMax: number; readonly answerBytesMax: number },
): readonly Frame[] | undefined {
  const region = regions.find((each) => each.region === REGION.execution)?.bytes
  if (region === undefined) return undefined
  return framesOf(suspension, decodeExecution(region, true, limits))
}

/** The frames of a stop, outermost first; undefined where there is none. @throws `STACK_FRAME`. */
export function framesOf(
  { frames, handler }: SuspensionFacts,
  execution: Execution | undefined,
): readonly Frame[] | undefined {
  const { stopped } = execution ?? {}
  return stopped && readFrames(frames, stopped.frames, handler)
}

/** A frame without its values. */
export function placeOf({ names }: SuspensionFacts, { function: at, layout }: Frame): StackPlace {
  return {
    function: at,
    name: functionName(names, at),
    block: layout.block,
    offset: layout.offset,
  }
}
