/**
 * Writes the primitives of the WebAssembly binary format.
 * Invariant: integers are minimal, so that one value has one encoding.
 */
const utf8 = new TextEncoder()

/** Unsigned LEB128. */
export function u32Leb(value: number): number[] {
  const out: number[] = []
  let rest = value
  do {
    const low = rest % 128
    rest = Math.floor(rest / 128)
    out.push(rest > 0 ? low | 0x80 : low)
  } while (rest > 0)
  return out
}

/** Signed LEB128 of a 32-bit integer. */
export function i32Leb(value: number): number[] {
  const out: number[] = []
  let rest = value | 0
  for (;;) {
    const low = rest & 0x7f
    rest >>= 7
    const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
    out.push(isLast ? low : low | 0x80)
    if (isLast) return out
  }
}

/** A length and the UTF-8 bytes of a name. */
export function nameBytes(name: string): number[] {
  const bytes = utf8.encode(name)
  return [...u32Leb(bytes.length), ...bytes]
}

/** Parts put one after the other. */
export function joinBytes(parts: readonly ArrayLike<number>[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}
