/**
 * Flows that the owner of a TA forbids: a function that is never entered before another has
 * returned once. Invariant: the module itself notes each breach at the moment of the entry, where no
 * code of it can take the note away; counts alone would not tell the order.
 */
import { CodedError } from '../../contract/errors.ts'
import type { FlowInvariant } from '../../package/manifest.ts'
import { AdmissionError } from '../wasm/admission-refusal.ts'
import { functionNames } from '../wasm/function-names.ts'
import { KIND, type WasmModule } from '../wasm/module.ts'

/** A forbidden flow, by function indexes. */
export interface ForbiddenFlow {
  readonly never: number
  readonly before: number
}

/** Where a module notes what it must not do. */
export interface FlowGuard extends ForbiddenFlow {
  /** Counter of the returns of `before`. */
  readonly returns: number
  /** Counter of the breaches. */
  readonly breaches: number
}

/** The functions that a manifest names. @throws AdmissionError `ADMISSION_INVARIANT`. */
export function forbiddenFlows(
  module: WasmModule,
  invariants: readonly FlowInvariant[],
): ForbiddenFlow[] {
  if (invariants.length === 0) return []
  const byName = new Map<string, Set<number>>()
  const note = (name: string, index: number): void => {
    const known = byName.get(name)
    if (known === undefined) byName.set(name, new Set([index]))
    else known.add(index)
  }
  for (const [index, name] of functionNames(module)) note(name, index)
  for (const { kind, name, index } of module.exports) if (kind === KIND.function) note(name, index)
  const one = (name: string): number => {
    const found = [...(byName.get(name) ?? [])]
    const [index = -1] = found
    if (found.length === 1 && index >= module.spaces.importedFunctions) return index
    throw new AdmissionError({
      code: 'ADMISSION_INVARIANT',
      feature: `function ${name}: ${String(found.length)} of that name`,
      offset: 0,
      want: 'one function that the module defines, by its export or in its name section',
      fix: 'keep names when linking (--strip-debug), and keep the function from being inlined',
    })
  }
  return invariants.map(({ never, before }) => ({ never: one(never), before: one(before) }))
}

/**
 * @param returnsOf how often a function has returned, as its edges say.
 * @throws CodedError `FLOW_INVARIANT`, `FLOW_COUNTS`.
 */
export function checkGuards(
  guards: readonly FlowGuard[],
  counts: BigUint64Array,
  returnsOf: (functionIndex: number) => bigint,
): void {
  for (const { never, before, returns, breaches } of guards) {
    const have = counts[returns] ?? 0n
    const want = returnsOf(before)
    if (have !== want) {
      const facts = { function: before, have: String(have), want: String(want) }
      throw new CodedError({ code: 'FLOW_COUNTS', fact: 'returns', ...facts })
    }
    if (counts[breaches] !== 0n) throw new CodedError({ code: 'FLOW_INVARIANT', never, before })
  }
}
