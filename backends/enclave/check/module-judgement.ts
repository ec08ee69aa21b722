/**
 * What can be said of a module without running it: whether it can be a TA, whether it can be moved
 * at all, its graph, and what making it suspendable costs.
 * Invariant: judged by the code that an enclave prepares a module with.
 */
import { hexOf } from '../../../proto/codec.ts'
import type { Profile } from '../../package/manifest.ts'
import { LIMITS } from '../limits.ts'
import { admit, admitMovable } from '../wasm/admission.ts'
import { AdmissionError, type AdmissionFacts } from '../wasm/admission-refusal.ts'
import { buildControlFlow } from '../wasm/control-flow-builder.ts'
import { controlFlowDigest } from '../wasm/control-flow-digest.ts'
import { controlFlowFigures, type ControlFlowFigures } from '../wasm/control-flow-figures.ts'
import { decodeModule } from '../wasm/module-decoder.ts'
import { encodeModule } from '../wasm/module-encoder.ts'
import { KIND, type WasmModule } from '../wasm/module.ts'
import { suspendTransform, type SuspendableModule } from '../wasm/suspend/suspend-transform.ts'
import { describeType } from '../wasm/value-types.ts'

/** Linear memory that a checked module may have, pages of 64 KiB: all that there is. */
const MEMORY_PAGES_MAX = 65_536
const ENTRY = { initialize: '_initialize', handle: 'talos_handle' }

/** What making a module suspendable comes to. */
export interface SuspendCost {
  /** Functions that can be left in the middle. */
  readonly functions: number
  /** Places where they can be left. */
  readonly sites: number
  readonly bytes: number
  readonly ms: number
}

/** What is known of a module. */
export interface Judgement {
  readonly bytes: number
  /** Why it cannot be a TA; undefined where it can. */
  readonly asTa: AdmissionFacts | undefined
  /** Why it cannot be moved at all; then nothing more is known. */
  readonly movable: AdmissionFacts | undefined
  readonly figures?: ControlFlowFigures
  /** SHA-256 of the graph, hex. */
  readonly digest?: string
  readonly suspend?: SuspendCost
  /** Exported functions and their types. */
  readonly exports: readonly { readonly name: string; readonly type: string }[]
}

/** Judges the bytes of a module. */
export function judgeModule(bytes: Uint8Array, profile: Profile): Judgement {
  const size = bytes.length
  let module: WasmModule
  try {
    module = decodeModule(bytes, { moduleBytesMax: LIMITS.moduleBytesMax })
  } catch (thrown) {
    const facts = refusalOf(thrown)
    return { bytes: size, asTa: facts, movable: facts, exports: [] }
  }
  const rules = { memoryPagesMax: MEMORY_PAGES_MAX, entry: ENTRY }
  const asTa = refused(() => admit(module, rules))
  const movable = refused(() => admitMovable(module, MEMORY_PAGES_MAX))
  const judged = { bytes: size, asTa, movable, exports: exportsOf(module) }
  if (movable !== undefined) return judged
  const graph = buildControlFlow(module)
  const known = {
    ...judged,
    figures: controlFlowFigures(graph),
    digest: hexOf(controlFlowDigest(graph)),
  }
  if (profile === 'reactor') return known
  let suspend: SuspendCost | undefined
  const facts = refused(() => {
    suspend = suspendCost(module)
  })
  return facts === undefined && suspend !== undefined
    ? { ...known, suspend }
    : { ...known, movable: facts, asTa: asTa ?? facts }
}

/** A module made suspendable as an enclave would, stopping at each of so many rounds of a leaf. */
export function suspendable(module: WasmModule): SuspendableModule {
  return suspendTransform(buildControlFlow(module), {
    hostSites: new Set(),
    leafStride: LIMITS.leafStride,
    stackPagesMax: LIMITS.stackPagesMax,
  })
}

function suspendCost(module: WasmModule): SuspendCost {
  const startedMs = performance.now()
  const { parts, frames } = suspendable(module)
  const { length } = encodeModule(parts)
  const ms = performance.now() - startedMs
  const sites = [...frames.values()].reduce((sum, each) => sum + each.length, 0)
  return { functions: frames.size, sites, bytes: length, ms }
}

function refused(judge: () => void): AdmissionFacts | undefined {
  try {
    judge()
    return undefined
  } catch (thrown) {
    return refusalOf(thrown)
  }
}

function refusalOf(thrown: unknown): AdmissionFacts {
  if (thrown instanceof AdmissionError) return thrown.facts
  throw thrown
}

function exportsOf({ exports, spaces, types }: WasmModule): Judgement['exports'] {
  return exports.flatMap(({ name, kind, index }) => {
    const type = kind === KIND.function ? types[spaces.functions[index] ?? 0] : undefined
    return type === undefined ? [] : [{ name, type: describeType(type) }]
  })
}
