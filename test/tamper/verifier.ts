/**
 * What a target says to an image: the records that a source would send are made of it, with the
 * digests and the root of what it holds, and given to the target's own copy.
 * Invariant: the code that judges is that of a move; nothing of it is done again here.
 */
import { CodedError, isCoded } from '../../backends/contract/errors.ts'
import { imageRoot } from '../../backends/enclave/image/root.ts'
import type { RegionSize } from '../../backends/enclave/image/source-image.ts'
import { PAGE_BYTES } from '../../backends/enclave/image/regions.ts'
import { LIMITS } from '../../backends/enclave/limits.ts'
import { TargetCopy } from '../../backends/enclave/move/target-copy.ts'
import { Replay } from '../../backends/enclave/replay/replay.ts'
import type { TaRuntime } from '../../backends/enclave/runtime/ta-runtime.ts'
import type { SessionRecord } from '../../backends/enclave/session/records.ts'
import { encodeMessage, equalBytes } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { digestsOf, filledPages, pagedOf, pageOf, type TamperImage } from './image.ts'

/** How much a target demands. */
export type Level = 'stack' | 'counters' | 'replay'

/** Judges images at a level. */
export interface ImageVerifier {
  readonly level: Level
  /** The code under which an image is refused; undefined where it is taken. */
  readonly judge: (image: TamperImage) => Promise<string | undefined>
}

/** An image that was taken, in the runtime that would run it. */
interface TakenImage {
  readonly copy: TargetCopy
  readonly runtime: TaRuntime
}

const { RecordKind } = talos.v1
const EMPTY = new Uint8Array()
const LINEAGE = new Uint8Array(32).fill(9)
const TENURE = {
  lineage: LINEAGE,
  epoch: 2n,
  sequence: 3n,
  head: LINEAGE,
  sourceHolder: LINEAGE,
  chain: EMPTY,
}
const HANG_MS = 60_000
const REPLAY_MS = 20_000

/** The records of an image, as the source that was there would send them. */
function* recordsOf(image: TamperImage): Generator<SessionRecord> {
  const regions: RegionSize[] = [...pagedOf(image)].map(([region, bytes]) => ({
    region,
    pages: bytes.length / PAGE_BYTES,
  }))
  const plan = encodeMessage(talos.v1.Plan, { regions, previousRoot: LINEAGE })
  yield { kind: RecordKind.RECORD_KIND_PLAN, header: EMPTY, body: plan }
  for (const [region, bytes] of pagedOf(image)) {
    const filled = filledPages(bytes)
    for (let at = 0; at < filled.length; at += LIMITS.pagesPerBatch) {
      const pages = filled.slice(at, at + LIMITS.pagesPerBatch)
      const facts = { region, round: 1, pages, zeroPages: [] }
      const header = encodeMessage(talos.v1.PagesHeader, facts)
      const body = new Uint8Array(Buffer.concat(pages.map((page) => pageOf(bytes, page))))
      yield { kind: RecordKind.RECORD_KIND_PAGES, header, body }
    }
  }
  for (const { region, bytes } of image.small) {
    const facts = { region, offset: 0, total: bytes.length }
    const header = encodeMessage(talos.v1.RegionHeader, facts)
    // A copy: what is taken is wiped.
    yield { kind: RecordKind.RECORD_KIND_REGION, header, body: Uint8Array.from(bytes) }
  }
  const digests = [...digestsOf(image)]
  const root = new Uint8Array(32).fill(1)
  const final = encodeMessage(talos.v1.Final, { root, regions, rounds: 1, digests })
  yield { kind: RecordKind.RECORD_KIND_FINAL, header: EMPTY, body: final }
}

/** Takes an image as a target does. @throws what it is refused under; nothing is left behind. */
export async function take(image: TamperImage): Promise<TakenImage> {
  const opening = image.subject.open()
  const copy = new TargetCopy({
    package: image.subject.package,
    tenure: TENURE,
    session: undefined,
    runtime: opening,
    failed: () => undefined,
  })
  try {
    for (const record of recordsOf(image)) await copy.take(record)
    const root = await copy.verifiedRoot()
    const want = imageRoot({ ...TENURE, previousRoot: LINEAGE }, digestsOf(image))
    if (!equalBytes(root, want)) throw new CodedError({ code: 'TAMPER_ROOT' })
    return { copy, runtime: await opening }
  } catch (thrown) {
    await copy.destroy()
    throw thrown
  }
}

/** What every target does; a counted subject's image is judged by its counters, too. */
async function judgeByCopy(image: TamperImage): Promise<string | undefined> {
  try {
    const { copy } = await withinTime(take(image))
    await copy.destroy()
    return undefined
  } catch (thrown) {
    if (isCoded(thrown)) return thrown.code
    throw thrown
  }
}

/** What a target does besides where the owner asks for a replay. */
async function judgeByReplay(image: TamperImage): Promise<string | undefined> {
  try {
    await withinTime(replayed(image))
    return undefined
  } catch (thrown) {
    if (isCoded(thrown)) return thrown.code
    throw thrown
  }
}

/** An image that a stay begins with has no way that could be gone again. */
async function replayed(image: TamperImage): Promise<void> {
  const { copy, runtime } = await take(image)
  const { subject, history, small } = image
  const twin = await subject.openTwin()
  const replay = new Replay(twin, REPLAY_MS)
  try {
    if (history === undefined) return
    await fill(twin, history.checkpoint)
    await replay.from(history.checkpoint.small)
    // A copy: what was read of a journal is wiped.
    await replay.take(Uint8Array.from(history.journal))
    await replay.compare(small, runtime.paged)
  } finally {
    await replay.close()
    await copy.destroy()
  }
}

/** Puts the pages of an image into a runtime, as they were kept at the source. */
async function fill(twin: TaRuntime, image: TamperImage): Promise<void> {
  const paged = pagedOf(image)
  const pagesOf = (bytes: Uint8Array): number => bytes.length / PAGE_BYTES
  const { memory, files } = image
  await twin.inert({ memoryPages: pagesOf(memory), filePages: pagesOf(files) })
  for (const { region, memory: held } of twin.paged) {
    new Uint8Array(held.buffer).set(paged.get(region) ?? EMPTY)
  }
}

/** The levels that there are; each judges images of subjects that were made for it. */
export const VERIFIERS: readonly ImageVerifier[] = [
  { level: 'stack', judge: judgeByCopy },
  { level: 'counters', judge: judgeByCopy },
  { level: 'replay', judge: judgeByReplay },
]

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CodedError({ code: 'TAMPER_HANG' })), HANG_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
