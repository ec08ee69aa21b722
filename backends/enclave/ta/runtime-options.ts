/**
 * Opens the runtime that a package asks for.
 * Invariant: every limit comes from the signed manifest.
 */
import type { Manifest } from '../../package/manifest.ts'
import { WASM_PAGE_BYTES } from '../../package/package-limits.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import { TaRuntime } from '../runtime/ta-runtime.ts'

/** Whether a package's modules count: where its policy has the counts checked. */
export function countsFlow({ policy }: Manifest): boolean {
  return policy.verify?.flow === 'counters'
}

/** A runtime with nothing in it yet. @throws CodedError `ADMISSION_…`. */
export function openRuntime({ module, manifest }: TaPackage): Promise<TaRuntime> {
  const { limits, args, env, entry, profile, invariants } = manifest
  return TaRuntime.open({
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
    invariants,
  })
}
