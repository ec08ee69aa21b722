/**
 * The root of an image: one digest over every region, chained to the root before.
 * Invariant: exactly the regions of the list are in it, each once, by rising number; what is not
 * in the list does not exist. Pure.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes, u64Bytes } from '../../../proto/codec.ts'
import { labelledDigest } from '../../../proto/digest.ts'
import { REGION, type SmallRegion } from './regions.ts'

/** Digest of one region. */
export interface RegionDigest {
  readonly region: number
  readonly digest: Uint8Array
}

/** Which tenure an image is of. */
export interface ImageTenure {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly sequence: bigint
  /** 32 bytes; the lineage itself for the first image. */
  readonly previousRoot: Uint8Array
}

const EVERY_REGION: readonly number[] = Object.values(REGION)

/** Regions that are captured whole and travel as bytes. */
export const TRAVELLING_REGIONS: readonly number[] = [
  REGION.globals,
  REGION.wasi,
  REGION.mailbox,
  REGION.generation,
  REGION.execution,
  REGION.flow,
]

/** Digest of a region that is captured whole. */
export function smallDigest({ region, bytes }: SmallRegion): RegionDigest {
  const number = Uint8Array.of(region)
  return { region, digest: labelledDigest('talos small region v1', number, bytes) }
}

/** @throws `IMAGE_REGION_DIFFERS` naming the first region in which two images differ. */
export function compareRegions(have: readonly RegionDigest[], want: readonly RegionDigest[]): void {
  const told = new Map(want.map(({ region, digest }) => [region, digest]))
  if (told.size !== want.length || told.size !== have.length) {
    throw new CodedError({ code: 'IMAGE_REGIONS', have: want.map(({ region }) => region).join() })
  }
  for (const { region, digest } of have) {
    const other = told.get(region)
    if (other === undefined || !equalBytes(digest, other)) {
      throw new CodedError({ code: 'IMAGE_REGION_DIFFERS', region })
    }
  }
}

/** The root, 32 bytes. @throws `IMAGE_REGIONS` unless every region is there once. */
export function imageRoot(tenure: ImageTenure, regions: readonly RegionDigest[]): Uint8Array {
  const sorted = [...regions].sort((left, right) => left.region - right.region)
  const whole = sorted.length === EVERY_REGION.length
  if (!whole || sorted.some(({ region }, at) => region !== EVERY_REGION[at])) {
    throw new CodedError({ code: 'IMAGE_REGIONS', have: sorted.map(({ region }) => region).join() })
  }
  const parts = sorted.flatMap(({ region, digest }) => [Uint8Array.of(region), digest])
  const { lineage, epoch, sequence, previousRoot } = tenure
  return labelledDigest(
    'talos image root v1',
    lineage,
    u64Bytes(epoch),
    u64Bytes(sequence),
    previousRoot,
    ...parts,
  )
}
