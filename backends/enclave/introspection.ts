/**
 * A look at a running TA, for people: sizes, the root, what has changed, where it stands.
 * Invariant: what leaves is sizes, counts, places and the root; no byte of a region, no leaf, and
 * places alone where the package lets them be told. The TA goes on after it as it would have.
 * Leaves to others: letting it stand still (ta/live-ta.ts), the digests (image/).
 */
import { equalBytes, u64Bytes } from '../../proto/codec.ts'
import type { talos } from '../../proto/generated/talos.js'
import { changedPages, zeroPages } from './image/changed-pages.ts'
import { PAGE_BYTES, REGION, type SmallRegion } from './image/regions.ts'
import { imageRoot, smallDigest, type ImageTenure } from './image/root.ts'
import { SourceImage, type RegionLeaves } from './image/source-image.ts'
import { LIMITS } from './limits.ts'
import type { SourceMove } from './move/source-move.ts'
import type { StackPlace } from './runtime/guest-stack.ts'
import type { LiveTa } from './ta/live-ta.ts'
import { lookDuringMove, lookSinceUnknown, lookUnderWay } from './ta/look-refusals.ts'

const LEAF_BYTES = 32

type Introspected = talos.v1.Introspected.$Properties

/** A root that was told, and what it was over. The leaves stay here: contents can be guessed. */
interface ToldRoot {
  readonly root: Uint8Array
  readonly leaves: readonly RegionLeaves[]
}

/** A TA as it stood. */
interface Seen extends ToldRoot {
  readonly tenure: ImageTenure
  readonly small: readonly { readonly region: number; readonly bytes: number }[]
  readonly stack: readonly StackPlace[] | undefined
  readonly stoppedMs: number
}

/** Looks at one TA, one at a time. */
export class Introspection {
  private told: readonly ToldRoot[] = []
  private isUnderWay = false

  /**
   * One look. @param since a root that was told before, or empty.
   * @throws RefusedCall `INTROSPECT_…`, CodedError `TA_…`.
   */
  async look(ta: LiveTa, source: SourceMove, since: Uint8Array): Promise<Introspected> {
    if (this.isUnderWay) throw lookUnderWay()
    tenureNow(source)
    const before = this.told.find(({ root }) => equalBytes(root, since))
    if (since.length > 0 && before === undefined) throw lookSinceUnknown()
    const image = new SourceImage(ta.runtime.paged)
    this.isUnderWay = true
    try {
      // While it runs; what it then stands still for are the pages that it wrote meanwhile.
      await pass(image, 1, () => tenureNow(source))
      const askedMs = performance.now()
      const seen = await ta.look(LIMITS.lookWaitMs, (signal) => see(ta, source, image, signal))
      const waitedMs = performance.now() - askedMs - seen.stoppedMs
      this.keep(seen, before)
      return replyOf(ta, seen, Math.round(waitedMs), before)
    } finally {
      image.close()
      this.isUnderWay = false
    }
  }

  /** Wipes what is kept. */
  forget(): void {
    for (const { leaves } of this.told) for (const each of leaves) each.leaves.fill(0)
    this.told = []
  }

  /** The root that was asked for stays, so that one can be compared with again and again. */
  private keep({ root, leaves }: Seen, asked: ToldRoot | undefined): void {
    const others = this.told.filter((each) => each !== asked && !equalBytes(each.root, root))
    const again = asked === undefined || equalBytes(asked.root, root) ? [] : [asked]
    this.told = [...others, ...again, { root, leaves }].slice(-LIMITS.lookRootsKept)
  }
}

/** @throws RefusedCall unless the TA only runs. */
function tenureNow(source: SourceMove): ImageTenure {
  if (source.state.phase !== 'active') throw lookDuringMove()
  return source.tenure
}

/** The TA stands still. */
async function see(
  ta: LiveTa,
  source: SourceMove,
  image: SourceImage,
  signal: AbortSignal,
): Promise<Seen> {
  const startedMs = performance.now()
  const tenure = tenureNow(source)
  await pass(image, 2, () => signal.throwIfAborted())
  const captured = await ta.capture()
  const root = rootOf(tenure, image, captured)
  signal.throwIfAborted()
  const stack = ta.runtime.stack(captured)
  const leaves = image.leaves()
  const small = captured.map(({ region, bytes }) => ({ region, bytes: bytes.length }))
  return { tenure, root, leaves, small, stack, stoppedMs: performance.now() - startedMs }
}

/** One pass over every page, of which nothing is handed on. */
async function pass(image: SourceImage, round: number, check: () => void): Promise<void> {
  const batches = image.round(round)
  while ((await batches.next()).done !== true) check()
}

/** As a move makes it; what was captured is used up, since requests and keys are in it. */
function rootOf(tenure: ImageTenure, image: SourceImage, captured: readonly SmallRegion[]) {
  const digests = [...image.digests(), ...captured.map(smallDigest)]
  captured.find(({ region }) => region === REGION.generation)?.bytes.fill(0)
  return imageRoot(tenure, digests)
}

function replyOf(
  ta: LiveTa,
  seen: Seen,
  waitedMs: number,
  before: ToldRoot | undefined,
): Introspected {
  const { tenure, root, stack, stoppedMs } = seen
  const isFull = ta.package.manifest.introspection === 'full'
  return {
    lineage: tenure.lineage,
    epoch: u64Bytes(tenure.epoch),
    sequence: u64Bytes(tenure.sequence),
    root,
    regions: figuresOf(seen),
    stoppedMs: Math.round(stoppedMs),
    waitedMs: Math.max(0, waitedMs),
    inRequest: stack !== undefined,
    full: isFull,
    ...(before === undefined ? {} : { changes: changesOf(before, seen, isFull) }),
    ...(isFull && stack !== undefined ? { depth: stack.length, stack: bothEnds(stack) } : {}),
  }
}

function figuresOf({ small, leaves }: Seen): talos.v1.RegionFigures.$Properties[] {
  const whole = small.map(({ region, bytes }) => ({ region, size: u64Bytes(BigInt(bytes)) }))
  const paged = leaves.map((each) => {
    const pages = each.leaves.length / LEAF_BYTES
    const size = u64Bytes(BigInt(pages * PAGE_BYTES))
    return { region: each.region, size, pages, zeroPages: zeroPages(each.leaves) }
  })
  return [...whole, ...paged].sort((left, right) => left.region - right.region)
}

function changesOf(before: ToldRoot, seen: Seen, isFull: boolean): talos.v1.Changes.$Properties {
  const { pages, ranges, more } = changedPages(before.leaves, seen.leaves, LIMITS.lookRangesMax)
  const since = before.root
  return isFull ? { since, pages, ranges: [...ranges], more } : { since, pages }
}

/** The outermost frames and the innermost ones, where there are more than are told. */
function bothEnds(stack: readonly StackPlace[]): talos.v1.StackFrame.$Properties[] {
  const half = LIMITS.lookFramesMax / 2
  return stack
    .map((place, depth) => ({ depth, ...place }))
    .filter(({ depth }) => depth < half || depth >= stack.length - half)
}
