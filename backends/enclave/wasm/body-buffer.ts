/**
 * Function bodies that a pass wrote anew, in one buffer.
 * Invariant: a body's offset is where it stands in that buffer, as those of a decoded module are.
 */
import type { FunctionBody } from './module.ts'

/** Bodies as parts of one buffer. */
export function bodiesInOneBuffer(bodies: readonly FunctionBody[]): {
  readonly bytes: Uint8Array
  readonly bodies: readonly FunctionBody[]
} {
  const bytes = new Uint8Array(bodies.reduce((sum, { code }) => sum + code.length, 0))
  let offset = 0
  const placed = bodies.map(({ locals, code }) => {
    const at = offset
    bytes.set(code, at)
    offset += code.length
    return { locals, code: bytes.subarray(at, offset), offset: at }
  })
  return { bytes, bodies: placed }
}
