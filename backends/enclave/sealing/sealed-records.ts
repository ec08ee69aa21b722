/**
 * What this enclave keeps for a later launch on its platform: the prepared image, PREPARED, and the
 * intent to release (anchors of scope host; for the others nothing is ever sealed).
 * Invariant: a record opens only under its own kind and attempt, on this platform, in this program.
 * It says nothing about being the newest: the anchor does. Leaves to others: what follows from it.
 */
import { CodedError } from '../../contract/errors.ts'
import type { BlobStore, Sealer } from '../../contract/sealer.ts'
import { hexOf } from '../../../proto/codec.ts'
import { labelledDigest, labelledInput } from '../../../proto/digest.ts'
import { sealImage, SealedImage, type PreparedImage } from '../image/sealed-image.ts'
import { LIMITS } from '../limits.ts'
import {
  decodePrepared,
  decodeRelease,
  encodePrepared,
  encodeRelease,
  type SealedPrepared,
  type SealedRelease,
} from './record-codec.ts'

const LABEL = 'talos sealed record v1'
const KINDS = ['image', 'prepared', 'release'] as const

type RecordKind = (typeof KINDS)[number]

/** The sealed records of one enclave's attempts; an attempt is named by 16 bytes. */
export class SealedRecords {
  private readonly sealer: Sealer
  private readonly blobs: BlobStore

  constructor(sealer: Sealer, blobs: BlobStore) {
    this.sealer = sealer
    this.blobs = blobs
  }

  /** Durable when it resolves. */
  async keepImage(attempt: Uint8Array, image: Omit<PreparedImage, 'attempt'>): Promise<void> {
    const sealed = sealImage(this.sealer, { ...image, attempt: imageName(attempt) })
    await this.blobs.put(nameOf('image', attempt), sealed)
  }

  /** The image that was kept, or undefined where there is none. @throws `IMAGE_SEALED_…`, `SEAL_…`. */
  async openImage(attempt: Uint8Array): Promise<SealedImage | undefined> {
    const parts = await this.blobs.get(nameOf('image', attempt))
    if (parts === undefined) return undefined
    return SealedImage.open(this.sealer, imageName(attempt), parts)
  }

  /** Durable when it resolves. */
  keepPrepared(attempt: Uint8Array, record: SealedPrepared): Promise<void> {
    return this.keep('prepared', attempt, encodePrepared(record))
  }

  /** PREPARED as it was kept, or undefined where it was never signed. @throws `SEAL_…`. */
  async openPrepared(attempt: Uint8Array): Promise<SealedPrepared | undefined> {
    const bytes = await this.open('prepared', attempt)
    return bytes === undefined ? undefined : decodePrepared(bytes)
  }

  /** Durable when it resolves. */
  keepRelease(attempt: Uint8Array, record: SealedRelease): Promise<void> {
    return this.keep('release', attempt, encodeRelease(record))
  }

  /** The intent to release, or undefined where none was recorded. @throws `SEAL_…`. */
  async openRelease(attempt: Uint8Array): Promise<SealedRelease | undefined> {
    const bytes = await this.open('release', attempt)
    if (bytes === undefined) return undefined
    const release = decodeRelease(bytes)
    bytes.fill(0)
    return release
  }

  /** Removes whatever an attempt has left; a store that fails keeps what nobody can use any more. */
  async drop(attempt: Uint8Array): Promise<void> {
    for (const kind of KINDS) {
      await this.blobs.remove(nameOf(kind, attempt)).catch(() => undefined)
    }
  }

  private async keep(kind: RecordKind, attempt: Uint8Array, plain: Uint8Array): Promise<void> {
    const sealed = await this.sealer
      .seal(LABEL, associatedOf(kind, attempt), plain)
      .finally(() => plain.fill(0))
    await this.blobs.put(nameOf(kind, attempt), once(sealed))
  }

  private async open(kind: RecordKind, attempt: Uint8Array): Promise<Uint8Array | undefined> {
    const parts = await this.blobs.get(nameOf(kind, attempt))
    if (parts === undefined) return undefined
    const pieces: Uint8Array[] = []
    let bytes = 0
    for await (const piece of parts) {
      bytes += piece.length
      if (bytes > LIMITS.sealedRecordBytesMax) throw new CodedError({ code: 'SEAL_TOO_LARGE' })
      pieces.push(piece)
    }
    return this.sealer.open(LABEL, associatedOf(kind, attempt), Buffer.concat(pieces))
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

function nameOf(kind: RecordKind, attempt: Uint8Array): string {
  return `${kind}-${hexOf(attempt)}`
}

function imageName(attempt: Uint8Array): Uint8Array {
  return labelledDigest('talos sealed image attempt v1', attempt)
}

function associatedOf(kind: RecordKind, attempt: Uint8Array): Uint8Array {
  return labelledInput(LABEL, new TextEncoder().encode(kind), attempt)
}
