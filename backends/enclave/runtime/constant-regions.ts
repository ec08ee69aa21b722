/**
 * Regions of linear memory that the owner of a TA declared constant.
 * Invariant: what they must hold is computed from the measured module alone: what its data segments
 * put there when a lineage begins, and zeros.
 */
import { CodedError } from '../../contract/errors.ts'
import type { ConstantRegion } from '../../package/manifest.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { LIMITS } from '../limits.ts'
import { AdmissionError } from '../wasm/admission-refusal.ts'
import { constantI32 } from '../wasm/constant-expression.ts'
import type { WasmModule } from '../wasm/module.ts'

const WASM_PAGE_BYTES = 65_536

/** A region and what it holds for ever. */
export interface Constant {
  readonly address: number
  readonly content: Uint8Array
}

/** @throws AdmissionError `ADMISSION_INVARIANT` where a region is not the module's to begin with. */
export function constantsOf(module: WasmModule, regions: readonly ConstantRegion[]): Constant[] {
  const memoryBytes = (module.memories[0]?.min ?? 0) * WASM_PAGE_BYTES
  const total = regions.reduce((sum, { bytes }) => sum + bytes, 0)
  if (total > LIMITS.constantBytesMax) {
    throw refuse(`${String(total)} constant bytes`, `at most ${String(LIMITS.constantBytesMax)}`)
  }
  return regions.map(({ address, bytes }) => {
    if (address + bytes > memoryBytes) {
      const feature = `constant bytes ${String(address)} to ${String(address + bytes)}`
      throw refuse(feature, `bytes of the ${String(memoryBytes)} that memory begins with`)
    }
    return { address, content: initialContent(module, address, bytes) }
  })
}

/** @throws CodedError `STATE_CONSTANT` naming the first region that is not as it was. */
export function checkConstants(constants: readonly Constant[], memory: Uint8Array): void {
  for (const { address, content } of constants) {
    // A copy: the memory is shared, and what is compared must not change meanwhile.
    const held = memory.slice(address, address + content.length)
    if (!equalBytes(held, content)) {
      throw new CodedError({ code: 'STATE_CONSTANT', address, bytes: content.length })
    }
  }
}

function initialContent({ data }: WasmModule, address: number, bytes: number): Uint8Array {
  const out = new Uint8Array(bytes)
  for (const { place, content } of data) {
    if (place === undefined) continue
    const at = constantI32(place)
    if (at === undefined) throw refuse('data segment at a global', 'segments at constant addresses')
    // Addresses are unsigned; the constants of the format are not.
    const from = at >>> 0
    const first = Math.max(from, address)
    const end = Math.min(from + content.length, address + bytes)
    if (first < end) out.set(content.subarray(first - from, end - from), first - address)
  }
  return out
}

function refuse(feature: string, want: string): AdmissionError {
  return new AdmissionError({
    code: 'ADMISSION_INVARIANT',
    feature,
    offset: 0,
    want,
    fix: 'correct invariants.constant in talos.yaml',
  })
}
