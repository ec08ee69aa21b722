/**
 * Opens the runtime that a package asks for.
 * Invariant: every limit comes from the signed manifest.
 */
import type { Manifest } from '../../package/manifest.ts'
import { WASM_PAGE_BYTES } from '../../package/package-limits.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import { LIMITS } from '../limits.ts'
import { TaRuntime, type RuntimeOptions } from '../runtime/ta-runtime.ts'

/** Whether a package's modules count: where its policy has the counts checked. */
export function countsFlow({ policy }: Manifest): boolean {
  return policy.verify?.flow === 'counters' || isReplayed({ policy })
}

/** Whether a package's moves are replayed. */
export function isReplayed({ policy }: Pick<Manifest, 'policy'>): boolean {
  return policy.verify?.flow === 'replay'
}

/** How long a replay may take, ms. */
export function replayBudgetMs({ policy }: Manifest): number {
  return policy.verify?.replay_budget_ms ?? LIMITS.replayBudgetMs
}

/** What opens the runtime of a package. */
export function runtimeOptions({ module, manifest }: TaPackage): RuntimeOptions {
  const { limits, args, env, entry, profile, invariants } = manifest
  return {
    module,
    limits: {
      memoryPagesMax: limits.memory_bytes / WASM_PAGE_BYTES,
      filesBytesMax: limits.files_bytes,
      outputEntriesMax: limits.output_entries,
      requestBytesMax: limits.request_bytes,
      answerBytesMax: limits.answer_bytes,
    },
    args,
    env,
    entry,
    profile,
    countsFlow: countsFlow(manifest),
    inputs: isReplayed(manifest) ? 'recorded' : 'drawn',
    invariants,
  }
}

/** A runtime with nothing in it yet. @throws CodedError `ADMISSION_…`. */
export function openRuntime(ta: TaPackage): Promise<TaRuntime> {
  return TaRuntime.open(runtimeOptions(ta))
}
