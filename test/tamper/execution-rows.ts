/**
 * Changes of where a TA stands: frames, fuel, the request that it is in, and its counters.
 * Invariant: as tamper-row.ts says.
 */
import { REGION } from '../../backends/enclave/image/regions.ts'
import { LIMITS } from '../../backends/enclave/limits.ts'
import { encodeExecution } from '../../backends/enclave/runtime/execution-region.ts'
import { joined, partsOf } from '../unit/backends/enclave/wasm/suspend/stack-changes.ts'
import {
  changed,
  executionOf,
  longer,
  stackOf,
  stoppedOf,
  withCounters,
  withExecution,
  withStopped,
} from './edits.ts'
import { smallOf, withSmall, type TamperImage } from './image.ts'
import { NOTHING, TAKEN, counted, data, refused, type TamperRow } from './tamper-row.ts'

const EMPTY = new Uint8Array()

function withFrames(image: TamperImage, frames: Uint8Array): TamperImage {
  return withStopped(image, { frames })
}

/** Words of a frame's header, counted from the outermost one's end. */
function withHeader(image: TamperImage, depth: number, word: 0 | 4, value: number): TamperImage {
  const { stack, frames } = stackOf(image)
  const end = depth === 0 ? stack.length : (frames[depth - 1]?.at ?? 0)
  return withFrames(
    image,
    changed(stack, (view) => view.setUint32(end - 8 + word, value, true)),
  )
}

/** The frame of `$round`: an operand below its call, an i64, and then its locals. */
function inRound(image: TamperImage, offset: number): TamperImage {
  const { stack, frames } = stackOf(image)
  const at = (frames[1]?.at ?? 0) + offset
  return withFrames(
    image,
    changed(stack, (view) => view.setUint8(at, view.getUint8(at) ^ 1)),
  )
}

/** Frames as they lie in memory, the innermost first. */
function parts(image: TamperImage, change: (parts: Uint8Array[]) => Uint8Array[]): TamperImage {
  return withFrames(image, joined(change(partsOf(stackOf(image)))))
}

/** As many of a frame as there is room for besides a few others. */
function deepest(frame: Uint8Array): Uint8Array {
  const bytesMax = LIMITS.stackPagesMax * 65_536
  return joined(Array.from({ length: Math.floor(bytesMax / frame.length) - 20 }, () => frame))
}

function frameRow(change: string, edit: TamperRow['edit']): TamperRow {
  return refused('stack', change, 'STACK_FRAME', edit)
}

function fuelMore(image: TamperImage, fuel: number, granted: bigint): TamperImage {
  const now = executionOf(image)
  return withExecution(image, { fuel: now.fuel + fuel, granted: now.granted + granted })
}

function counterRow(change: string, edit: (counters: BigUint64Array) => void): TamperRow {
  return counted('counters', change, ({ image }) => withCounters(image, edit), NOTHING)
}

function firstUsed(counters: BigUint64Array): number {
  return counters.findIndex((count) => count > 0n)
}

/** Frames, one by one. */
const STACK_ROWS: readonly TamperRow[] = [
  frameRow('a frame of another function', ({ image }) => withHeader(image, 1, 0, 9)),
  frameRow('a frame of a function that is none', ({ image }) => withHeader(image, 1, 0, 99)),
  frameRow('a frame at a place that is none', ({ image }) => withHeader(image, 1, 4, 99)),
  frameRow('a frame at another call of its function', ({ image }) => {
    const site = stackOf(image).frames[2]?.site ?? 0
    return withHeader(image, 2, 4, site === 1 ? 2 : 1)
  }),
  data('stack', 'an operand below a call', ({ image }) => inRound(image, 0)),
  data('stack', 'a local', ({ image }) => inRound(image, 8)),
  frameRow('the innermost frame removed', ({ image }) => parts(image, (all) => all.slice(1))),
  frameRow('the outermost frame removed', ({ image }) => parts(image, (all) => all.slice(0, -1))),
  frameRow('a frame in the middle removed', ({ image }) =>
    parts(image, (all) => all.toSpliced(-2, 1)),
  ),
  counted('stack', 'a frame of a recursion removed', ({ image }) =>
    parts(image, (all) => all.toSpliced(1, 1)),
  ),
  counted('stack', 'a frame of a recursion twice', ({ image }) =>
    parts(image, (all) => all.toSpliced(1, 0, all[1] ?? EMPTY)),
  ),
  {
    ...refused('stack', 'a recursion deeper than any engine goes', 'STACK_REWIND', ({ image }) =>
      parts(image, (all) => all.toSpliced(1, 0, deepest(all[1] ?? EMPTY))),
    ),
    counters: 'FLOW_COUNTS',
    replay: 'FLOW_COUNTS',
  },
  frameRow('frames swapped', ({ image }) =>
    parts(image, (all) => [...all.slice(0, -2), all.at(-1) ?? EMPTY, all.at(-2) ?? EMPTY]),
  ),
  frameRow('cut in the middle of a frame', ({ image }) =>
    withFrames(image, stackOf(image).stack.subarray(4)),
  ),
  frameRow('a byte more', ({ image }) =>
    withFrames(image, joined([Uint8Array.of(0), stackOf(image).stack])),
  ),
  refused('stack', 'no frame at all', 'STATE_EXECUTION', ({ image }) => withFrames(image, EMPTY)),
  frameRow('the frames of another module', ({ image, other }) =>
    withFrames(image, stackOf(other).stack),
  ),
  counted('stack', 'the frames of an earlier stop', ({ image, earlier }) =>
    withFrames(image, stackOf(earlier).stack),
  ),
]

/** Fuel, request, and the answer so far. */
const REQUEST_ROWS: readonly TamperRow[] = [
  counted('fuel', 'one used fewer', ({ image }) => fuelMore(image, 1, 0n)),
  counted('fuel', 'one granted more, and used', ({ image }) => fuelMore(image, 0, 1n)),
  data('fuel', 'one granted more, and left', ({ image }) => fuelMore(image, 1, 1n)),
  refused('fuel', 'more left than was granted', 'STATE_EXECUTION', ({ image }) =>
    withExecution(image, { fuel: 100, granted: 99n }),
  ),
  refused('fuel', 'more left than is ever granted at once', 'STATE_EXECUTION', ({ image }) =>
    fuelMore(image, 2 * LIMITS.fuelQuantum, BigInt(2 * LIMITS.fuelQuantum)),
  ),
  data('request', 'another request', ({ image, sibling }) =>
    withStopped(image, { request: stoppedOf(sibling).request }),
  ),
  refused('request', 'longer than the package allows', 'STATE_EXECUTION', ({ image }) =>
    withStopped(image, { request: new Uint8Array(1025) }),
  ),
  data('answer so far', 'another byte', ({ image }) =>
    withStopped(image, { answer: Uint8Array.of(33) }),
  ),
  data('answer so far', 'nothing', ({ image }) => withStopped(image, { answer: EMPTY })),
  refused('answer so far', 'longer than the package allows', 'STATE_EXECUTION', ({ image }) =>
    withStopped(image, { answer: new Uint8Array(1025) }),
  ),
  refused('execution', 'a byte more', 'STATE_EXECUTION', ({ image }) =>
    withSmall(image, REGION.execution, longer(smallOf(image, REGION.execution))),
  ),
  refused('execution', 'of a reactor', 'STATE_EXECUTION', ({ image }) =>
    withSmall(image, REGION.execution, encodeExecution(undefined)),
  ),
  {
    ...refused('execution', 'said to be in no request', 'STATE_MAILBOX_PENDING', ({ image }) =>
      withExecution(image, { stopped: undefined }),
    ),
    counters: 'FLOW_COUNTS',
    replay: 'FLOW_COUNTS',
  },
]

/** What a module that counts says of its way. */
const COUNTER_ROWS: readonly TamperRow[] = [
  counterRow('one up by one', (all) => {
    const at = firstUsed(all)
    all[at] = (all[at] ?? 0n) + 1n
  }),
  counterRow('one down by one', (all) => {
    const at = firstUsed(all)
    all[at] = (all[at] ?? 0n) - 1n
  }),
  counterRow('one zeroed', (all) => {
    all[firstUsed(all)] = 0n
  }),
  counterRow('one as large as it gets', (all) => {
    all[firstUsed(all)] = (1n << 64n) - 1n
  }),
  counterRow('all zeroed', (all) => all.fill(0n)),
  counterRow('two swapped', (all) => {
    const one = firstUsed(all)
    const two = all.findIndex((count) => count !== all[one])
    const [left = 0n, right = 0n] = [all[one], all[two]]
    all[one] = right
    all[two] = left
  }),
  counted(
    'counters',
    'those of an earlier stop',
    ({ image, earlier }) => withSmall(image, REGION.flow, smallOf(earlier, REGION.flow)),
    NOTHING,
  ),
  {
    ...refused('counters', 'those of another module', 'STATE_FLOW', ({ image, other }) =>
      withSmall(image, REGION.flow, smallOf(other, REGION.flow)),
    ),
    stack: NOTHING,
  },
  {
    ...refused('counters', 'none', 'STATE_FLOW', ({ image }) =>
      withSmall(image, REGION.flow, EMPTY),
    ),
    stack: NOTHING,
  },
  refused('counters', 'one more', 'STATE_FLOW', ({ image }) =>
    withSmall(
      image,
      REGION.flow,
      new Uint8Array(Buffer.concat([smallOf(image, REGION.flow), new Uint8Array(8)])),
    ),
  ),
  {
    ...data('counters', 'all of them, frames and fuel of another run', ({ image, sibling }) =>
      withSmall(
        withSmall(image, REGION.flow, smallOf(sibling, REGION.flow)),
        REGION.execution,
        smallOf(sibling, REGION.execution),
      ),
    ),
    stack: TAKEN,
  },
]

/** The rows. */
export const EXECUTION_ROWS: readonly TamperRow[] = [
  ...STACK_ROWS,
  ...REQUEST_ROWS,
  ...COUNTER_ROWS,
]
