/**
 * What is done to good bytes: flips, cuts, doubles, insertions, and lengths that announce more than
 * there is.
 */
import fc from 'fast-check'

type Edit = (bytes: Uint8Array) => Uint8Array

/** Lengths of gigabytes, as the formats here write lengths: big-endian words and varints. */
export const HUGE_LENGTHS: readonly Uint8Array[] = [
  Uint8Array.of(0xff, 0xff, 0xff, 0xff),
  Uint8Array.of(0x7f, 0xff, 0xff, 0xff),
  Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x08),
  Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x07),
]

/** Bytes with others written over them from a place on. */
export function overwritten(bytes: Uint8Array, at: number, by: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes)
  out.set(by.subarray(0, Math.max(0, out.length - at)), Math.min(at, out.length))
  return out
}

function spliced(bytes: Uint8Array, at: number, cut: number, put: Uint8Array): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % (bytes.length + 1)
  return Uint8Array.from([...bytes.subarray(0, from), ...put, ...bytes.subarray(from + cut)])
}

const place = fc.nat(0xffff)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, byte]): Edit =>
      (bytes) =>
        overwritten(bytes, bytes.length === 0 ? 0 : at % bytes.length, Uint8Array.of(byte)),
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([at, cut]): Edit =>
      (bytes) =>
        spliced(bytes, at, cut, new Uint8Array(0)),
  ),
  fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 12 })).map(
    ([at, put]): Edit =>
      (bytes) =>
        spliced(bytes, at, 0, put),
  ),
  fc.tuple(place, place, fc.nat(60)).map(([at, from, length]): Edit => (bytes) => {
    const start = bytes.length === 0 ? 0 : from % bytes.length
    return spliced(bytes, at, 0, bytes.subarray(start, start + length))
  }),
  fc.tuple(place, fc.constantFrom(...HUGE_LENGTHS)).map(
    ([at, length]): Edit =>
      (bytes) =>
        overwritten(bytes, bytes.length === 0 ? 0 : at % bytes.length, length),
  ),
)

/** Good bytes with one to four edits. */
export function mutated(sample: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(sample, fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([bytes, edits]) => edits.reduce<Uint8Array>((at, each) => each(at), bytes))
}
