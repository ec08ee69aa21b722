/**
 * The target's part of a replay: an instance of its own that is filled with the image that the
 * receipt names, and runs what the journal says while the source's TA still runs.
 * Invariant: it starts from a root that the runner before signed, or from the package alone; the
 * instance that will run is held against it before PREPARED. Leaves to others: doing it again
 * (replay/replay.ts), what a receipt proves (replay/origin.ts).
 */
import { CodedError, assert } from '../../contract/errors.ts'
import { decodeExact, encodeMessage, equalBytes, u64Bytes } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { PagedRegion, SmallRegion } from '../image/regions.ts'
import { imageRoot, smallDigest } from '../image/root.ts'
import { TargetImage } from '../image/target-image.ts'
import { LIMITS } from '../limits.ts'
import { originOf, type HeldLineage, type OriginImage } from '../replay/origin.ts'
import { Replay } from '../replay/replay.ts'
import type { TaRuntime } from '../runtime/ta-runtime.ts'
import type { SessionRecord } from '../session/records.ts'
import type { RecordSender } from './region-sends.ts'

const { RecordKind } = talos.v1
const EMPTY = new Uint8Array()

/** Full ones, and the ends of what is sent in each round. */
const JOURNAL_RECORDS_MAX =
  Math.ceil(LIMITS.journalBytesMax / LIMITS.regionPartBytes) + 2 * (LIMITS.replayCatchUpsMax + 2)

/** Kinds of records that belong to a replay. */
export const REPLAY_RECORDS: readonly number[] = [
  RecordKind.RECORD_KIND_REPLAY_PLAN,
  RecordKind.RECORD_KIND_CHECKPOINT_PAGES,
  RecordKind.RECORD_KIND_CHECKPOINT_REGION,
  RecordKind.RECORD_KIND_JOURNAL,
]

/** What a target's replay works with. */
export interface TargetReplayParts {
  readonly twin: TaRuntime
  readonly budgetMs: number
  readonly held: HeldLineage
  /** A chain file of the lineage. */
  readonly chain: Uint8Array
  readonly packageDigest: Uint8Array
  /** Image pages that each paged region may come to have. */
  readonly pagesMax: ReadonlyMap<number, number>
  readonly session: RecordSender
  /** Tells the source that a record of pages was taken. */
  credit(): Promise<void>
  /** The replay failed while nobody waited for it. */
  failed(thrown: unknown): void
}

/** An image that is being filled. */
interface Filling {
  readonly image: TargetImage
  readonly origin: OriginImage
  readonly regions: readonly talos.v1.PagedRegion.$Properties[]
  readonly previousRoot: Uint8Array
}

/** One replay, as its target sees it. */
export class TargetReplay {
  private readonly parts: TargetReplayParts
  private readonly replay: Replay
  private hasPlan = false
  private filling: Filling | undefined
  private journalBytes = 0
  private journalRecords = 0
  /** Bytes that were done again, and whether that is being told. */
  private doneBytes = 0
  private isTelling = false
  private failure: unknown

  constructor(parts: TargetReplayParts) {
    this.parts = parts
    this.replay = new Replay(parts.twin, parts.budgetMs)
  }

  /** Takes one record. @throws CodedError `REPLAY_…`, `IMAGE_…`, `MOVE_RECORD`. */
  async take({ kind, header, body }: SessionRecord): Promise<void> {
    if (this.failure !== undefined) throw this.failure as CodedError
    switch (kind) {
      case RecordKind.RECORD_KIND_REPLAY_PLAN:
        return this.plan(body)
      case RecordKind.RECORD_KIND_CHECKPOINT_PAGES:
        this.filled().image.applyPages(header, body)
        return this.parts.credit()
      case RecordKind.RECORD_KIND_CHECKPOINT_REGION:
        return this.filled().image.applyPart(header, body)
      case RecordKind.RECORD_KIND_JOURNAL:
        return this.journal(body)
      default:
        throw new CodedError({ code: 'MOVE_RECORD', kind })
    }
  }

  /** Holds the image against what came of the replay. @throws CodedError `REPLAY_…`. */
  async compare(small: readonly SmallRegion[], paged: readonly PagedRegion[]): Promise<void> {
    assert(this.hasPlan && this.filling === undefined, { code: 'REPLAY_JOURNAL', fact: 'none' })
    if (this.failure !== undefined) throw this.failure as CodedError
    await this.replay.compare(small, paged)
  }

  /** The memories of the image, for the tenure that begins with it. */
  retire(): Promise<readonly PagedRegion[]> {
    return this.replay.retire()
  }

  /** Ends it and wipes what it held. */
  async close(): Promise<void> {
    this.filling?.image.wipe()
    await this.replay.close()
  }

  private async plan(body: Uint8Array): Promise<void> {
    if (this.hasPlan) throw new CodedError({ code: 'MOVE_PLAN_TWICE' })
    this.hasPlan = true
    const { held, chain, packageDigest, twin, pagesMax } = this.parts
    const plan = decodeExact(talos.v1.ReplayPlan, body, LIMITS.replayPlanBytesMax)
    const origin = originOf(chain, held, packageDigest)
    if (origin === undefined) {
      const isEmpty = plan.regions.length === 0 && plan.previousRoot.length === 0
      assert(isEmpty, { code: 'REPLAY_ORIGIN', fact: 'genesis' })
      return
    }
    assert(plan.previousRoot.length === 32, { code: 'IMAGE_ROOT_LENGTH' })
    const sizes = new Map(plan.regions.map(({ region, pages }) => [region, pages]))
    const [memoryPages = 0, filePages = 0] = [...pagesMax].map(([region, most]) => {
      const pages = sizes.get(region)
      const fits = pages !== undefined && pages <= most && sizes.size === pagesMax.size
      assert(fits, { code: 'IMAGE_REGIONS' })
      return pages
    })
    await twin.inert({ memoryPages, filePages })
    const image = new TargetImage(twin, pagesMax)
    const { regions, previousRoot } = plan
    this.filling = { image, origin, regions, previousRoot }
  }

  /** The image is whole once the journal begins. */
  private async journal(body: Uint8Array): Promise<void> {
    assert(this.hasPlan, { code: 'REPLAY_JOURNAL', fact: 'order' })
    if (this.filling !== undefined) await this.beginFrom(this.filling)
    this.journalRecords += 1
    const isUseful = body.length > 0 && this.journalRecords <= JOURNAL_RECORDS_MAX
    assert(isUseful, { code: 'REPLAY_JOURNAL', fact: 'records' })
    this.journalBytes += body.length
    const upTo = this.journalBytes
    // Not awaited: what comes next is taken meanwhile.
    this.replay.take(body).then(
      () => {
        this.doneBytes = upTo
        return this.tell()
      },
      (thrown: unknown) => this.fail(thrown),
    )
  }

  private async beginFrom({ image, origin, regions, previousRoot }: Filling): Promise<void> {
    const { twin, held } = this.parts
    image.finish(regions.map(({ region, pages }) => ({ region: region ?? 0, pages: pages ?? 0 })))
    const { epoch, sequence } = origin
    const digests = [...image.digests(), ...twin.measuredRegions.map(smallDigest)]
    const root = imageRoot({ lineage: held.lineage, epoch, sequence, previousRoot }, digests)
    assert(equalBytes(root, origin.root), { code: 'REPLAY_ORIGIN', fact: 'root' })
    await this.replay.from(image.smallRegions())
    image.wipe()
    this.filling = undefined
  }

  /** One at a time, and then the newest: a source that does not read makes no heap of them. */
  private async tell(): Promise<void> {
    if (this.isTelling) return
    this.isTelling = true
    let told = 0
    while (told < this.doneBytes) {
      told = this.doneBytes
      const body = encodeMessage(talos.v1.Replayed, { journalBytes: u64Bytes(BigInt(told)) })
      // A session that has ended says so to whoever receives.
      await this.parts.session
        .send(RecordKind.RECORD_KIND_REPLAYED, EMPTY, body)
        .catch(() => undefined)
    }
    this.isTelling = false
  }

  private fail(thrown: unknown): void {
    this.failure ??= thrown
    this.parts.failed(thrown)
  }

  private filled(): Filling {
    if (this.filling === undefined) throw new CodedError({ code: 'REPLAY_ORIGIN', fact: 'pages' })
    return this.filling
  }
}
