/**
 * Instructions of later proposals, by number, with what to do instead.
 * Invariant: whatever is not decoded is refused under its own name, or as unknown by its number.
 */
import { unmovable, type AdmissionError } from './admission-refusal.ts'

/** What to do about threads. */
export const NO_THREADS = 'build without threads (-pthread, -matomics, shared memory)'
/** What to do about exceptions. */
export const NO_EXCEPTIONS = 'build without WebAssembly exceptions (-fno-exceptions)'
/** What to do about types of the garbage collection proposal. */
export const NO_TYPED_REFERENCES = 'build without garbage collection and typed references'

const TAIL_CALLS = 'build without tail calls (-mno-tail-call)'
const RELAXED = 'build without -mrelaxed-simd (its results differ between machines)'
const LATER = 'build for WebAssembly 2.0 (no later proposals)'

const PLAIN = new Map<number, readonly [feature: string, fix: string]>([
  [0x06, ['try', NO_EXCEPTIONS]],
  [0x07, ['catch', NO_EXCEPTIONS]],
  [0x08, ['throw', NO_EXCEPTIONS]],
  [0x09, ['rethrow', NO_EXCEPTIONS]],
  [0x0a, ['throw_ref', NO_EXCEPTIONS]],
  [0x12, ['return_call', TAIL_CALLS]],
  [0x13, ['return_call_indirect', TAIL_CALLS]],
  [0x14, ['call_ref', NO_TYPED_REFERENCES]],
  [0x15, ['return_call_ref', TAIL_CALLS]],
  [0x18, ['delegate', NO_EXCEPTIONS]],
  [0x19, ['catch_all', NO_EXCEPTIONS]],
  [0x1f, ['try_table', NO_EXCEPTIONS]],
  [0xd3, ['ref.eq', NO_TYPED_REFERENCES]],
  [0xd4, ['ref.as_non_null', NO_TYPED_REFERENCES]],
  [0xd5, ['br_on_null', NO_TYPED_REFERENCES]],
  [0xd6, ['br_on_non_null', NO_TYPED_REFERENCES]],
  [0xfb, ['GC instruction', NO_TYPED_REFERENCES]],
  [0xfe, ['atomic instruction', NO_THREADS]],
])

/** The refusal of an instruction that is in no row of the table. */
export function refusedInstruction(prefix: number, sub: number, offset: number): AdmissionError {
  if (prefix === 0xfd && sub >= 0x100 && sub < 0x130) {
    return unmovable(`relaxed SIMD 0x${sub.toString(16)}`, offset, RELAXED)
  }
  const found = PLAIN.get(prefix)
  if (found !== undefined) return unmovable(found[0], offset, found[1])
  const isPrefixed = prefix === 0xfc || prefix === 0xfd
  const number = `0x${prefix.toString(16)}${isPrefixed ? ` ${String(sub)}` : ''}`
  return unmovable(`unknown instruction ${number}`, offset, LATER)
}
