/**
 * `node check-package.ts FILE`: would an enclave of this version take the package in FILE?
 * Invariant: judged by the very code that an enclave prepares a module with; exit 0, or 1 with one
 * JSON refusal on standard output. Nothing of the package runs.
 * Leaves to others: packing (`talos pack` starts this in a process of its own).
 */
import { readFile } from 'node:fs/promises'
import type { Refusal } from '../contract/refusal.ts'
import { WASM_PAGE_BYTES } from '../package/package-limits.ts'
import { PackageError } from '../package/package-refusal.ts'
import { parsePackage } from '../package/ta-package.ts'
import { prepareModule } from './runtime/module-preparation.ts'
import { countsFlow } from './ta/runtime-options.ts'
import { AdmissionError } from './wasm/admission-refusal.ts'

function refusalOf(thrown: unknown): Refusal | undefined {
  if (thrown instanceof PackageError) return thrown.refusal
  if (!(thrown instanceof AdmissionError)) return undefined
  const { code, feature, offset, want, fix } = thrown.facts
  const have = `${feature} at byte ${String(offset)}`
  return { code, field: 'module', have, want, source: 'admission', fix: [fix] }
}

try {
  const { manifest, module } = parsePackage(new Uint8Array(await readFile(process.argv[2] ?? '')))
  const memoryPagesMax = Math.floor(manifest.limits.memory_bytes / WASM_PAGE_BYTES)
  await prepareModule(module, {
    memoryPagesMax,
    entry: manifest.entry,
    profile: manifest.profile,
    countsFlow: countsFlow(manifest),
    invariants: manifest.invariants,
  })
} catch (thrown) {
  const refusal = refusalOf(thrown)
  if (refusal === undefined) throw thrown
  process.stdout.write(JSON.stringify(refusal))
  process.exitCode = 1
}
