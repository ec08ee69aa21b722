/**
 * The target's end of the copy: an inert instance that is filled, checked, and made a TA.
 * Invariant: the TA's first instruction here is run by `activate` alone; the root is over what the
 * instance holds. Leaves to others: judging pages (image/target-image.ts), deciding (handover/).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../../contract/errors.ts'
import { decodeExact, encodeMessage, u64Bytes } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { TaPackage } from '../../package/ta-package.ts'
import { PAGE_BYTES, REGION, type SmallRegion } from '../image/regions.ts'
import { compareRegions, imageRoot, smallDigest, type RegionDigest } from '../image/root.ts'
import type { PreparedImage } from '../image/sealed-image.ts'
import type { RegionSize } from '../image/source-image.ts'
import { TargetImage } from '../image/target-image.ts'
import { LIMITS } from '../limits.ts'
import { decodeMailbox } from '../mailbox/region.ts'
import { RefusedCall } from '../refused-call.ts'
import { Recorder, type Checkpoint } from '../replay/recorder.ts'
import { wipeMemory } from '../runtime/memory-wiping.ts'
import { copyOfPaged } from '../runtime/shared-memories.ts'
import type { TaRuntime } from '../runtime/ta-runtime.ts'
import type { SessionRecord } from '../session/records.ts'
import type { SecureSession } from '../session/secure-session.ts'
import { decodeGeneration, freshGenerationId } from '../ta/generation.ts'
import { LiveTa } from '../ta/live-ta.ts'
import { isReplayed, replayBudgetMs } from '../ta/runtime-options.ts'
import type { MoveFigures } from './outcome.ts'
import { codeText } from './source-copy.ts'
import { REPLAY_RECORDS, TargetReplay } from './target-replay.ts'

const { RecordKind } = talos.v1
const EMPTY = new Uint8Array()

interface Filling {
  readonly runtime: TaRuntime
  readonly image: TargetImage
  readonly previousRoot: Uint8Array
}

/** What the copy is for. */
export interface CopyTenure {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly sequence: bigint
  /** Digest of the newest link of the source's chain. */
  readonly head: Uint8Array
  /** Key of the source that authorises the next step. */
  readonly sourceHolder: Uint8Array
  /** A chain file, which may be empty; read only where a replay is asked for. */
  readonly chain: Uint8Array
}

/** An image on disk: {@link SealedImage}, or one that checkpoints make. */
export interface StoredImage {
  readonly sizes: readonly RegionSize[]
  /** Fills an inert image, which is then finished. */
  fill(image: TargetImage): Promise<void>
}

/** What a copy works with. */
export interface TargetCopyParts {
  readonly package: TaPackage
  readonly tenure: CopyTenure
  /** Absent for an image that an earlier launch had sealed. */
  readonly session: SecureSession | undefined
  /** The package's runtime, which was opened while the session was made. */
  readonly runtime: Promise<TaRuntime>
  /** Something failed while nobody waited for it. */
  failed(thrown: unknown): void
}

/** The copy of one attempt. */
export class TargetCopy {
  private readonly package: TaPackage
  private readonly tenure: CopyTenure
  private readonly session: SecureSession | undefined
  private readonly parts: TargetCopyParts
  private replay: TargetReplay | undefined
  /** Of a verified image whose next move is to be replayed. */
  private checkpoint: Checkpoint | undefined
  private filling: Filling | undefined
  /** What is made after it would be wiped by nobody. */
  private isDestroyed = false
  private records = 0n
  private rounds = 0
  private root: Uint8Array = EMPTY
  /** What the source's root is over; undefined for an image that was sealed here. */
  private told: readonly RegionDigest[] | undefined
  private receivedBytes = 0n
  /** Of a filling that has ended here, or in the launch that sealed the image. */
  private pagesChecked: number | undefined

  constructor(parts: TargetCopyParts) {
    this.parts = parts
    this.package = parts.package
    this.tenure = parts.tenure
    this.session = parts.session
  }

  /** The lineage that comes. */
  get lineage(): Uint8Array {
    return this.tenure.lineage
  }

  /** Takes one record. Returns the source's root once it said that this is all. */
  async take(record: SessionRecord): Promise<Uint8Array | undefined> {
    const { kind, header, body } = record
    if (REPLAY_RECORDS.includes(kind)) {
      await (await this.replaying()).take(record)
      return undefined
    }
    switch (kind) {
      case RecordKind.RECORD_KIND_PLAN:
        await this.plan(body)
        await this.credit()
        return undefined
      case RecordKind.RECORD_KIND_PAGES:
        this.filled().image.applyPages(header, body)
        this.receivedBytes += BigInt(body.length)
        await this.credit()
        return undefined
      case RecordKind.RECORD_KIND_REGION:
        this.filled().image.applyPart(header, body)
        return undefined
      case RecordKind.RECORD_KIND_FINAL: {
        const final = decodeExact(talos.v1.Final, body, LIMITS.recordHeaderBytesMax)
        if (final.root.length !== 32) throw new CodedError({ code: 'IMAGE_ROOT_LENGTH' })
        this.filled().image.finish(final.regions)
        this.rounds = final.rounds
        this.told = final.digests
        return final.root
      }
      case RecordKind.RECORD_KIND_FAILURE:
        throw new CodedError({ code: 'MOVE_SOURCE_FAILED', have: codeText(body) })
      default:
        throw new CodedError({ code: 'MOVE_RECORD', kind })
    }
  }

  /** Takes the image that an earlier launch had sealed; what follows is as after FINAL. */
  async unseal(
    sealed: StoredImage,
    previousRoot: Uint8Array,
    before: { readonly rounds: number; readonly pages: number },
  ): Promise<void> {
    await this.room(sealed.sizes, previousRoot)
    await sealed.fill(this.filled().image)
    this.rounds = before.rounds
    this.pagesChecked = before.pages
  }

  /** What is sealed of a verified image. */
  sealable(): Pick<PreparedImage, 'paged' | 'small'> & { readonly previousRoot: Uint8Array } {
    const { runtime, image, previousRoot } = this.filled()
    return { paged: runtime.paged, small: image.smallRegions(), previousRoot }
  }

  /** Restores the small regions and computes the root over what is held. */
  async verifiedRoot(): Promise<Uint8Array> {
    const { runtime, image, previousRoot } = this.filled()
    const small = image.smallRegions()
    const digests = [...image.digests(), ...runtime.measuredRegions.map(smallDigest)]
    if (this.told !== undefined) compareRegions(digests, this.told)
    await runtime.restore(small.filter(({ region }) => RUNTIME_REGIONS.includes(region)))
    const waits = decodeMailbox(bytesOf(small, REGION.mailbox)).pending.length > 0
    // Now, not when the TA is nobody else's any more.
    decodeGeneration(bytesOf(small, REGION.generation))
    if (waits !== runtime.isStopped) throw new CodedError({ code: 'STATE_MAILBOX_PENDING' })
    await this.checkReplay(runtime, small)
    this.root = imageRoot({ ...this.tenure, previousRoot }, digests)
    await this.keepCheckpoint(runtime, small, previousRoot)
    return this.root
  }

  /** An image that was sealed here was held against its replay before. */
  private async checkReplay(runtime: TaRuntime, small: readonly SmallRegion[]): Promise<void> {
    if (this.session === undefined || !isReplayed(this.package.manifest)) return
    await (await this.replaying()).compare(small, runtime.paged)
  }

  /** What the tenure begins with, for whoever will do it again; before its first instruction. */
  private async keepCheckpoint(
    runtime: TaRuntime,
    small: readonly SmallRegion[],
    previousRoot: Uint8Array,
  ): Promise<void> {
    if (!isReplayed(this.package.manifest)) return
    const paged = (await this.replay?.retire()) ?? runtime.paged.map(copyOfPaged)
    if (this.isDestroyed) {
      for (const { memory } of paged) await wipeMemory(memory)
      throw new CodedError({ code: 'MOVE_ENDED' })
    }
    this.checkpoint = {
      paged,
      small: small.map(({ region, bytes }) => ({ region, bytes: bytes.slice() })),
      tenure: { ...this.tenure, previousRoot },
    }
  }

  private async replaying(): Promise<TargetReplay> {
    const { session, tenure } = this
    const { manifest } = this.package
    if (session === undefined || !isReplayed(manifest)) {
      throw new CodedError({ code: 'MOVE_RECORD', fact: 'replay' })
    }
    const { parts } = this
    const runtime = await parts.runtime
    if (this.isDestroyed) throw new CodedError({ code: 'MOVE_ENDED' })
    this.replay ??= new TargetReplay({
      twin: runtime.twin(),
      budgetMs: replayBudgetMs(manifest),
      held: { ...tenure, holder: tenure.sourceHolder },
      chain: tenure.chain,
      packageDigest: this.package.digest,
      pagesMax: this.pagesMax,
      session,
      credit: () => this.credit(),
      failed: (thrown) => parts.failed(thrown),
    })
    return this.replay
  }

  /** Makes the verified image a TA: a new generation, and its door. */
  activate(): LiveTa {
    const { runtime, image } = this.filled()
    const small = image.smallRegions()
    const { sealKey } = decodeGeneration(bytesOf(small, REGION.generation))
    const generation = { id: freshGenerationId(), sealKey }
    runtime.setGeneration(generation.id, generation.sealKey)
    const mailbox = decodeMailbox(bytesOf(small, REGION.mailbox))
    const recorder = this.checkpoint && new Recorder(this.checkpoint, generation)
    this.checkpoint = undefined
    const ta = new LiveTa({
      package: this.package,
      lineage: this.tenure.lineage,
      runtime,
      mailbox,
      generation,
      recorder,
    })
    image.wipe()
    this.pagesChecked ??= image.pagesTaken
    this.filling = undefined
    return ta
  }

  /** Tells the source why this side ends, where it still listens. */
  async sayFailure(code: string): Promise<void> {
    const said = this.session
      ?.send(RecordKind.RECORD_KIND_FAILURE, EMPTY, new TextEncoder().encode(code))
      .catch(() => undefined)
    if (said === undefined) return
    await Promise.race([said, pause(LIMITS.sessionFailureMs / 4)])
  }

  /** Figures for people. */
  figures(): MoveFigures {
    return {
      stoppedMs: 0,
      rounds: this.rounds,
      sentBytes: this.receivedBytes,
      pagesChecked: this.pagesChecked ?? this.filling?.image.pagesTaken ?? 0,
      root: this.root,
    }
  }

  /** Wipes everything that was taken. */
  async destroy(): Promise<void> {
    this.isDestroyed = true
    this.filling?.image.wipe()
    this.filling = undefined
    await this.replay?.close()
    for (const { bytes } of this.checkpoint?.small ?? []) bytes.fill(0)
    for (const { memory } of this.checkpoint?.paged ?? []) await wipeMemory(memory)
    await (await this.parts.runtime.catch(() => undefined))?.close()
  }

  /** Image pages that each paged region may come to have: the signed manifest's limits. */
  private get pagesMax(): ReadonlyMap<number, number> {
    const { limits } = this.package.manifest
    return new Map<number, number>([
      [REGION.memory, limits.memory_bytes / PAGE_BYTES],
      [REGION.files, limits.files_bytes / PAGE_BYTES],
    ])
  }

  private async credit(): Promise<void> {
    this.records += 1n
    await this.session?.send(
      RecordKind.RECORD_KIND_CREDIT,
      EMPTY,
      encodeMessage(talos.v1.Credit, { records: u64Bytes(this.records) }),
    )
  }

  private filled(): Filling {
    if (this.filling === undefined) throw new CodedError({ code: 'MOVE_NO_PLAN' })
    return this.filling
  }

  /** Makes room for what the source has; the limits are the signed manifest's. */
  private async plan(body: Uint8Array): Promise<void> {
    if (this.filling !== undefined) throw new CodedError({ code: 'MOVE_PLAN_TWICE' })
    const plan = decodeExact(talos.v1.Plan, body, LIMITS.recordHeaderBytesMax)
    if (plan.previousRoot.length !== 32) throw new CodedError({ code: 'IMAGE_ROOT_LENGTH' })
    await this.room(plan.regions, plan.previousRoot)
  }

  /** An inert instance of these sizes, and what will fill it. */
  private async room(regions: readonly RegionSize[], previousRoot: Uint8Array): Promise<void> {
    const most = this.pagesMax
    const asked = new Map(regions.map(({ region, pages }) => [region, pages]))
    const sizes = [...most].map(([region, pagesMax]) => {
      const pages = asked.get(region)
      if (pages === undefined || asked.size !== most.size) {
        throw new CodedError({ code: 'IMAGE_REGIONS' })
      }
      if (pages > pagesMax) throw tooLarge(region, pages, pagesMax)
      return pages
    })
    const [memoryPages = 0, filePages = 0] = sizes
    const runtime = await this.parts.runtime
    await runtime.inert({ memoryPages, filePages })
    const image = new TargetImage(runtime, most)
    this.filling = { runtime, image, previousRoot }
  }
}

const RUNTIME_REGIONS: readonly number[] = [
  REGION.globals,
  REGION.wasi,
  REGION.execution,
  REGION.flow,
]

function bytesOf(regions: readonly SmallRegion[], region: number): Uint8Array {
  const found = regions.find((each) => each.region === region)
  if (found === undefined) throw new CodedError({ code: 'IMAGE_REGION_MISSING', region })
  return found.bytes
}

function tooLarge(region: number, pages: number, pagesMax: number): RefusedCall {
  return new RefusedCall({
    code: 'IMAGE_TOO_LARGE',
    field: `image.region${String(region)}.pages`,
    have: String(pages),
    want: `at most ${String(pagesMax)}`,
    source: 'limits of the package',
    fix: ['the source runs another package than this one'],
  })
}
