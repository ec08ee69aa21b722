/**
 * What a source that lies may do to the frames of a stop, class by class.
 * Invariant: what is given is not changed; what comes out may happen to be the same.
 */
import type { Frame } from '../../../../../../backends/enclave/wasm/suspend/frame-layout.ts'
import type { SeededNumbers } from '../random-vocabulary.ts'

/** The frames of one stop. */
export interface StackOfStop {
  readonly stack: Uint8Array
  /** The outermost first. */
  readonly frames: readonly Frame[]
}

/** Where the frames of a stack end; the outermost first. */
function endsOf({ stack, frames }: StackOfStop): number[] {
  return frames.map((_, at) => (at === 0 ? stack.length : (frames[at - 1]?.at ?? 0)))
}

/** The frames of a stack one by one, as they lie in memory: the innermost first. */
export function partsOf(stop: StackOfStop): Uint8Array[] {
  const ends = endsOf(stop)
  return stop.frames.map(({ at }, i) => stop.stack.slice(at, ends[i])).reverse()
}

/** Frames put together again. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** A frame's header word: 0 the function, 4 the site. */
function changedHeader(stop: StackOfStop, random: SeededNumbers, word: 0 | 4): Uint8Array {
  const stack = Uint8Array.from(stop.stack)
  const end = random.oneOf(endsOf(stop))
  const view = new DataView(stack.buffer)
  const value = view.getUint32(end - 8 + word, true)
  view.setUint32(end - 8 + word, (value + random.oneOf([1, 2, 3, -1, 256])) >>> 0, true)
  return stack
}

/** What is done to a stack, by name; undefined where there is nothing to do it to. */
export const STACK_CHANGES: Readonly<
  Record<
    string,
    (stop: StackOfStop, random: SeededNumbers, other: StackOfStop) => Uint8Array | undefined
  >
> = {
  function: (stop, random) => changedHeader(stop, random, 0),
  'return site': (stop, random) => changedHeader(stop, random, 4),
  value: (stop, random) => {
    const holders = stop.frames.filter(({ layout }) => layout.bytes > 0)
    if (holders.length === 0) return undefined
    const { at, layout } = random.oneOf(holders)
    const stack = Uint8Array.from(stop.stack)
    const place = at + random.below(layout.bytes)
    stack[place] = (stack[place] ?? 0) ^ (1 + random.below(255))
    return stack
  },
  'frame removed': (stop, random) => {
    const parts = partsOf(stop)
    return joined(parts.toSpliced(random.below(parts.length), 1))
  },
  'frame twice': (stop, random) => {
    const parts = partsOf(stop)
    const at = random.below(parts.length)
    return joined(parts.toSpliced(at, 0, parts[at] ?? new Uint8Array()))
  },
  'frames swapped': (stop, random) => {
    const parts = partsOf(stop)
    if (parts.length < 2) return undefined
    const at = random.below(parts.length - 1)
    return joined(
      parts.toSpliced(at, 2, parts[at + 1] ?? new Uint8Array(), parts[at] ?? new Uint8Array()),
    )
  },
  'cut short': (stop, random) => stop.stack.subarray(0, random.below(stop.stack.length)),
  'cut in front': (stop, random) => stop.stack.subarray(1 + random.below(stop.stack.length - 1)),
  longer: (stop, random) => joined([stop.stack, Uint8Array.of(random.below(256))]),
  'of another module': (_, __, other) => other.stack,
}
