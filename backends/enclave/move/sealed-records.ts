/**
 * What scope host keeps sealed on the host's disk: a prepared image, PREPARED, a release record.
 * Invariant: nothing is sealed in scope process; names and associated data carry the attempt, so
 * one attempt's records never open as another's. Whether they are the newest, the anchor says.
 */
import { CodedError } from '../../contract/errors.ts'
import type { BlobStore, Sealer } from '../../contract/sealer.ts'
import { hexOf } from '../../../proto/codec.ts'
import { LIMITS } from '../limits.ts'

/** Small records of an attempt. */
export type RecordName = 'terms' | 'statement' | 'release'

/** Sealed records of one host. */
export class SealedRecords {
  readonly sealer: Sealer
  readonly blobs: BlobStore

  constructor(sealer: Sealer, blobs: BlobStore) {
    this.sealer = sealer
    this.blobs = blobs
  }

  /** Seals and stores a small record; durable when it resolves. */
  async put(name: RecordName, attempt: Uint8Array, plaintext: Uint8Array): Promise<void> {
    const sealed = await this.sealer.seal(`talos ${name} v1`, attempt, plaintext)
    await this.blobs.put(`${name}-${hexOf(attempt)}`, once(sealed))
  }

  /** Opens a small record, or undefined where there is none. @throws `SEAL_REFUSED`. */
  async get(name: RecordName, attempt: Uint8Array): Promise<Uint8Array | undefined> {
    const parts = await this.blobs.get(`${name}-${hexOf(attempt)}`)
    if (parts === undefined) return undefined
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const part of parts) {
      bytes += part.length
      if (bytes > LIMITS.sealedRecordBytesMax) throw new CodedError({ code: 'SEAL_TOO_LARGE' })
      chunks.push(part)
    }
    return this.sealer.open(`talos ${name} v1`, attempt, Buffer.concat(chunks))
  }

  /** Removes every record of an attempt. */
  async forget(attempt: Uint8Array): Promise<void> {
    for (const name of ['terms', 'statement', 'release', 'image']) {
      await this.blobs.remove(`${name}-${hexOf(attempt)}`)
    }
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}
