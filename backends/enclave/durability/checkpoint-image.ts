/**
 * The image that a series of checkpoints makes, up to the one that the anchor names.
 * Invariant: pages of every record up to it are put in place in their order, and the small regions
 * of that record alone. Leaves to others: computing the root over what is then held.
 */
import { CodedError } from '../../contract/errors.ts'
import type { RegionSize } from '../image/source-image.ts'
import type { TargetImage } from '../image/target-image.ts'
import type { CheckpointEnd } from './checkpoint-codec.ts'
import { CHUNK, type Chunk } from './checkpoint-record.ts'
import { takeTerms, type CheckpointStore, type StoredSeries } from './checkpoint-store.ts'

/** An image on disk, which can be filled into an inert instance. */
export class CheckpointImage {
  /** Sizes of the paged regions. */
  readonly sizes: readonly RegionSize[]
  private readonly store: CheckpointStore
  private readonly series: StoredSeries
  private readonly last: number

  constructor(
    store: CheckpointStore,
    series: StoredSeries,
    found: { readonly index: number; readonly end: CheckpointEnd },
  ) {
    this.store = store
    this.series = series
    this.last = found.index
    this.sizes = found.end.regions
  }

  /** Puts everything in place; the image is then finished. @throws CodedError `CHECKPOINT_…`, `IMAGE_…`. */
  async fill(image: TargetImage): Promise<void> {
    for (let index = 0; index <= this.last; index++) await this.apply(image, index)
    image.finish(this.sizes)
  }

  private async apply(image: TargetImage, index: number): Promise<void> {
    const opener = await this.store.open(this.series, index)
    try {
      if (index === 0) (await takeTerms(opener)).holderSecret.fill(0)
      for (;;) {
        const chunk = await opener.next()
        try {
          if (chunk.kind === CHUNK.end) return
          this.put(image, index, chunk)
        } finally {
          chunk.wipe()
        }
      }
    } finally {
      await opener.close()
    }
  }

  private put(image: TargetImage, index: number, { kind, header, body }: Chunk): void {
    if (kind === CHUNK.pages) image.applyPages(header, body)
    else if (kind !== CHUNK.part) throw new CodedError({ code: 'CHECKPOINT_CHUNK', kind })
    else if (index === this.last) image.applyPart(header, body)
  }
}
