/**
 * What is written into an admitted module so that it can be stopped and gives an account of its way.
 * Invariant: a function of the module and these options: both sides of a move make the same. What
 * is said of frames and counts is said in the blocks of the measured original.
 */
import { addCounters, type CountedModule } from '../flow/counter-pass.ts'
import type { FlowModel } from '../flow/flow-check.ts'
import type { ForbiddenFlow } from '../flow/flow-invariants.ts'
import { framesInOriginal, pollsInOriginal } from '../flow/frame-places.ts'
import { buildControlFlow } from '../wasm/control-flow-builder.ts'
import type { ControlFlowGraph } from '../wasm/control-flow-graph.ts'
import type { WasmModule } from '../wasm/module.ts'
import type { FrameLayout } from '../wasm/suspend/frame-layout.ts'
import type { SuspendPlan } from '../wasm/suspend/suspend-plan.ts'
import {
  asModule,
  suspendTransform,
  type SuspendOptions,
} from '../wasm/suspend/suspend-transform.ts'

/** What is asked for. */
export interface InstrumentationOptions {
  /** How it is stopped; undefined where it never is. */
  readonly suspend: SuspendOptions | undefined
  /** Whether it counts. */
  readonly counts: boolean
  /** Function that the host enters for each request. */
  readonly handler: number
  /** Functions that the host enters once. */
  readonly once: readonly number[]
  /** What the owner forbids; noted where the module counts. */
  readonly forbidden?: readonly ForbiddenFlow[]
}

/** A module that is ready for the transform that every module goes through. */
export interface Instrumented {
  /** Memories behind the first: counters, where there are any, then the stack of a stopped module. */
  readonly module: WasmModule
  readonly frames: FrameLayout | undefined
  readonly flow: FlowModel | undefined
}

/** @throws AdmissionError where something lives across a stop that is not data. */
export function instrument(module: WasmModule, options: InstrumentationOptions): Instrumented {
  const { suspend, counts } = options
  if (suspend === undefined && !counts) return { module, frames: undefined, flow: undefined }
  const graph = buildControlFlow(module)
  const counted = counts ? addCounters(graph, options.forbidden) : undefined
  const base = counted?.module ?? module
  const countedGraph = counted === undefined ? graph : buildControlFlow(base)
  const stopping = suspend === undefined ? undefined : suspendTransform(countedGraph, suspend)
  const frames =
    counted === undefined || stopping === undefined
      ? stopping?.frames
      : framesInOriginal(stopping.frames, countedGraph, graph)
  return {
    module: stopping === undefined ? base : asModule(base, stopping.parts),
    frames,
    flow: counted === undefined ? undefined : flowModel(graph, counted, stopping?.plan, options),
  }
}

function flowModel(
  graph: ControlFlowGraph,
  { chords, tableCounters, guards, count }: CountedModule,
  plan: SuspendPlan | undefined,
  { handler, once, suspend }: InstrumentationOptions,
): FlowModel {
  const fuel =
    plan === undefined || suspend === undefined
      ? undefined
      : { ...pollsInOriginal(plan, graph), leafStride: suspend.leafStride }
  return { graph, chords, tableCounters, guards, count, handler, once, fuel }
}
