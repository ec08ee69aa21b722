/**
 * From the measured original to the compiled module that runs.
 * Invariant: the original is decoded, admitted and valid by itself before it is transformed; what
 * is compiled is this process's own transform and never came from a peer.
 */
import { CodedError } from '../../contract/errors.ts'
import type { Invariants, Profile } from '../../package/manifest.ts'
import { COUNTER_VERSION } from '../flow/chord-set.ts'
import type { FlowModel } from '../flow/flow-check.ts'
import { forbiddenFlows } from '../flow/flow-invariants.ts'
import { LIMITS } from '../limits.ts'
import { admit, type AdmissionRules } from '../wasm/admission.ts'
import { AdmissionError } from '../wasm/admission-refusal.ts'
import { deterministic, DETERMINISM_VERSION } from '../wasm/determinism.ts'
import { functionNames } from '../wasm/function-names.ts'
import { codeDigest, tableDigest } from '../wasm/module-digests.ts'
import { decodeModule } from '../wasm/module-decoder.ts'
import type { MemoryType, WasmModule } from '../wasm/module.ts'
import type { FrameLayout } from '../wasm/suspend/frame-layout.ts'
import { SUSPEND_VERSION } from '../wasm/suspend/suspend-abi.ts'
import { memoryPagesLimit, transform } from '../wasm/transform.ts'
import { constantsOf, type Constant } from './constant-regions.ts'
import type { MutableGlobal } from './globals-region.ts'
import { instrument } from './instrumentation.ts'

/** What a module is held against, and how it is to run. */
export interface PreparationRules extends AdmissionRules {
  readonly profile: Profile
  /** Whether the module gives an account of its way. */
  readonly countsFlow: boolean
  /** Whether a run must come out the same when it is repeated elsewhere. */
  readonly isRepeatable?: boolean
  /** What the owner declared. */
  readonly invariants?: Invariants | undefined
}

/** What is known of a module that can be stopped in the middle of a request. */
export interface SuspensionFacts {
  /** The frames that it can leave behind. */
  readonly frames: FrameLayout
  /** Function index of the handler: the outermost frame's. */
  readonly handler: number
  /** Names of the original's functions, for people. */
  readonly names: ReadonlyMap<number, string>
}

/** A module that can be instantiated. */
export interface PreparedModule {
  readonly module: WebAssembly.Module
  readonly globals: readonly MutableGlobal[]
  /** Pages of 64 KiB. */
  readonly memoryPagesMin: number
  readonly memoryPagesMax: number
  /** What transforms added: counters, where there are any, and last a preemptive TA's stack. */
  readonly addedMemories: readonly MemoryType[]
  readonly codeDigest: Uint8Array
  readonly tableDigest: Uint8Array
  /** Undefined for a reactor. */
  readonly suspension: SuspensionFacts | undefined
  /** What the counters mean; undefined where there are none. */
  readonly flow: FlowModel | undefined
  /** Memory that never changes. */
  readonly constants: readonly Constant[]
}

/** @throws AdmissionError. */
export async function prepareModule(
  original: Uint8Array,
  rules: PreparationRules,
): Promise<PreparedModule> {
  const decoded = decodeModule(original, { moduleBytesMax: LIMITS.moduleBytesMax })
  admit(decoded, rules)
  const bytes = original as Uint8Array<ArrayBuffer>
  if (!WebAssembly.validate(bytes)) {
    throw new AdmissionError({
      code: 'ADMISSION_INVALID',
      feature: 'types of instructions',
      offset: 0,
      want: 'a module that the engine validates',
      fix: 'build the module again with a current toolchain',
    })
  }
  const memoryPagesMax = memoryPagesLimit(decoded, rules.memoryPagesMax)
  const settled = rules.isRepeatable === true ? deterministic(decoded, memoryPagesMax) : decoded
  const { module, suspension, flow } = instrumented(settled, rules)
  const transformed = transform(module, rules) as Uint8Array<ArrayBuffer>
  const globals = decoded.globals.flatMap(({ type, isMutable }, index) =>
    isMutable ? [{ index, type }] : [],
  )
  return {
    module: await compile(transformed),
    globals,
    memoryPagesMin: decoded.memories[0]?.min ?? 0,
    memoryPagesMax,
    addedMemories: module.memories.slice(1),
    codeDigest: codeDigest(decoded, {
      suspend: suspension === undefined ? 0 : SUSPEND_VERSION,
      counters: flow === undefined ? 0 : COUNTER_VERSION,
      determinism: rules.isRepeatable === true ? DETERMINISM_VERSION : 0,
    }),
    tableDigest: tableDigest(decoded),
    suspension,
    flow,
    constants: constantsOf(decoded, rules.invariants?.constant ?? []),
  }
}

function instrumented(
  module: WasmModule,
  { profile, entry, countsFlow, invariants }: PreparationRules,
): Pick<PreparedModule, 'suspension' | 'flow'> & { readonly module: WasmModule } {
  const exported = (name: string): number | undefined =>
    module.exports.find((each) => each.name === name)?.index
  // Admission has seen that there is one.
  const handler = exported(entry.handle) ?? 0
  const {
    module: made,
    frames,
    flow,
  } = instrument(module, {
    suspend:
      profile === 'reactor'
        ? undefined
        : {
            hostSites: new Set(),
            leafStride: LIMITS.leafStride,
            stackPagesMax: LIMITS.stackPagesMax,
          },
    counts: countsFlow,
    forbidden: forbiddenFlows(module, invariants?.flows ?? []),
    handler,
    once: [module.start, exported(entry.initialize)].filter((each) => each !== undefined),
  })
  const suspension =
    frames === undefined ? undefined : { frames, handler, names: functionNames(module) }
  return { module: made, suspension, flow }
}

async function compile(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes)
  } catch (thrown) {
    throw new CodedError({ code: 'RUNTIME_COMPILE', bytes: bytes.length }, thrown)
  }
}
