/**
 * From the measured original to the compiled module that runs.
 * Invariant: the original is decoded, admitted and valid by itself before it is transformed; what
 * is compiled is this process's own transform and never came from a peer.
 */
import { CodedError } from '../../contract/errors.ts'
import { LIMITS } from '../limits.ts'
import { admit, type AdmissionRules } from '../wasm/admission.ts'
import { AdmissionError } from '../wasm/admission-refusal.ts'
import { codeDigest, tableDigest } from '../wasm/module-digests.ts'
import { decodeModule } from '../wasm/module-decoder.ts'
import { memoryPagesLimit, transform } from '../wasm/transform.ts'
import type { MutableGlobal } from './globals-region.ts'

/** A module that can be instantiated. */
export interface PreparedModule {
  readonly module: WebAssembly.Module
  readonly globals: readonly MutableGlobal[]
  /** Pages of 64 KiB. */
  readonly memoryPagesMin: number
  readonly memoryPagesMax: number
  readonly codeDigest: Uint8Array
  readonly tableDigest: Uint8Array
}

/** @throws AdmissionError. */
export async function prepareModule(
  original: Uint8Array,
  rules: AdmissionRules,
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
  const transformed = transform(decoded, rules) as Uint8Array<ArrayBuffer>
  const globals = decoded.globals.flatMap(({ type, isMutable }, index) =>
    isMutable ? [{ index, type }] : [],
  )
  return {
    module: await compile(transformed),
    globals,
    memoryPagesMin: decoded.memories[0]?.min ?? 0,
    memoryPagesMax: memoryPagesLimit(decoded, rules.memoryPagesMax),
    codeDigest: codeDigest(decoded),
    tableDigest: tableDigest(decoded),
  }
}

async function compile(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compile(bytes)
  } catch (thrown) {
    throw new CodedError({ code: 'RUNTIME_COMPILE', bytes: bytes.length }, thrown)
  }
}
