/**
 * The frames that a suspendable module can leave behind, and whether given bytes are such frames.
 * Invariant: bytes pass only if every frame is a known site with exactly its values, each caller's
 * site can have called the frame above, the innermost is a poll (or a host call), the outermost the
 * function that the host entered, and nothing is left over. Pure. (Return sites are thereby legal by
 * construction: no frame holds an address.)
 */
import { CodedError } from '../../../contract/errors.ts'
import { SITE } from './normal-body.ts'
import { FRAME_HEADER_BYTES } from './suspend-abi.ts'

/** One place where a function can stop. */
export interface SiteLayout {
  /** One of `SITE`. */
  readonly kind: number
  /** Offset in the measured original: of the call, or of the loop (or first instruction). */
  readonly offset: number
  /** The graph's block that the call ends, or before which the poll stands. */
  readonly block: number
  /** Function indexes that a call can reach. */
  readonly targets: readonly number[]
  /** Types of the frame's values: operands, then live locals. */
  readonly types: readonly number[]
  /** What the values take. */
  readonly bytes: number
}

/** Sites by function index. */
export type FrameLayout = ReadonlyMap<number, readonly SiteLayout[]>

/** One frame of a stopped module. */
export interface Frame {
  /** Function index. */
  readonly function: number
  /** Index into the function's sites. */
  readonly site: number
  readonly layout: SiteLayout
  /** Where its values begin. */
  readonly at: number
}

function refuse(depth: number, fact: string, have: string, want: string): CodedError {
  return new CodedError({ code: 'STACK_FRAME', depth, fact, have, want })
}

function named(functionIndex: number): string {
  return `function ${String(functionIndex)}`
}

/**
 * The frames of a stack, outermost first; `depth` in a refusal counts from there.
 * @param stack frames as they lie in the stack memory: the outermost was saved last.
 * @param entry the function that the host had entered.
 * @throws CodedError `STACK_FRAME` naming frame and fact.
 */
export function readFrames(layout: FrameLayout, stack: Uint8Array, entry: number): Frame[] {
  const view = new DataView(stack.buffer, stack.byteOffset, stack.byteLength)
  const frames: Frame[] = []
  for (let end = stack.length; end > 0; end = frames.at(-1)?.at ?? 0) {
    const outer = frames.at(-1)
    const frame = readFrame(layout, view, end, frames.length)
    if (outer === undefined) checkEntry(frame, entry)
    else checkCall(outer, frame, frames.length)
    frames.push(frame)
  }
  const innermost = frames.at(-1)
  if (innermost === undefined) throw refuse(0, 'stack', 'no frame', 'a frame')
  if (innermost.layout.kind === SITE.call) {
    throw refuse(frames.length - 1, 'innermost', 'a call', 'a poll or a host call')
  }
  return frames
}

function readFrame(layout: FrameLayout, view: DataView, end: number, depth: number): Frame {
  const header = end - FRAME_HEADER_BYTES
  if (header < 0) throw refuse(depth, 'header', `${String(end)} bytes`, 'a whole header')
  const functionIndex = view.getUint32(header, true)
  const site = view.getUint32(header + 4, true)
  const sites = layout.get(functionIndex)
  if (sites === undefined)
    throw refuse(depth, 'function', named(functionIndex), 'one that can stop')
  const found = sites[site]
  if (found === undefined) {
    throw refuse(
      depth,
      'site',
      `${named(functionIndex)} site ${String(site)}`,
      String(sites.length),
    )
  }
  const at = header - found.bytes
  if (at < 0) throw refuse(depth, 'values', `${String(header)} bytes`, String(found.bytes))
  return { function: functionIndex, site, layout: found, at }
}

function checkEntry(frame: Frame, entry: number): void {
  if (frame.function !== entry) throw refuse(0, 'outermost', named(frame.function), named(entry))
}

function checkCall(outer: Frame, inner: Frame, depth: number): void {
  if (outer.layout.kind !== SITE.call) throw refuse(depth - 1, 'site', 'a poll', 'a call')
  if (!outer.layout.targets.includes(inner.function)) {
    const [only, ...others] = outer.layout.targets
    const want = others.length > 0 ? `one of ${String(others.length + 1)}` : named(only ?? 0)
    throw refuse(depth, 'callee', named(inner.function), want)
  }
}
