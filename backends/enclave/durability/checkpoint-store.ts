/**
 * The checkpoints of this host, as series of sealed records: a whole image, then what changed.
 * Invariant: a record is on disk whole or not at all; it says nothing about being the newest.
 * Leaves to others: what is in a record (checkpoint-record.ts), whether it counts (restart.ts).
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { CodedError } from '../../contract/errors.ts'
import type { BlobStore, Sealer } from '../../contract/sealer.ts'
import { bytesOfHex, hexOf } from '../../../proto/codec.ts'
import { LIMITS } from '../limits.ts'
import {
  decodeCheckpointEnd,
  decodeCheckpointTerms,
  type CheckpointEnd,
  type CheckpointTerms,
} from './checkpoint-codec.ts'
import { CHUNK, RecordOpener, RecordSealer, type Chunk } from './checkpoint-record.ts'

const SERIES_BYTES = 16
const NAME = /^checkpoint-[0-9a-f]{64}-([0-9a-f]{32})-(\d{4})$/

/** Records of one series, by their names. */
export interface StoredSeries {
  readonly lineage: Uint8Array
  readonly series: Uint8Array
  /** Numbers of its records, rising. */
  readonly records: readonly number[]
}

/** Keeps and finds checkpoints. */
export class CheckpointStore {
  private readonly sealer: Sealer
  private readonly blobs: BlobStore

  constructor(sealer: Sealer, blobs: BlobStore) {
    this.sealer = sealer
    this.blobs = blobs
  }

  /** A name for a new series. */
  static freshSeries(): Uint8Array {
    return new Uint8Array(randomBytes(SERIES_BYTES))
  }

  /** Writes one record while `fill` makes it. Durable when it resolves. */
  async keep<T>(
    lineage: Uint8Array,
    series: Uint8Array,
    index: number,
    fill: (record: RecordSealer) => Promise<T>,
  ): Promise<T> {
    const pipe = new PassThrough({ highWaterMark: LIMITS.checkpointBufferBytes })
    const storing = this.blobs.put(nameOf(lineage, series, index), pipe)
    const failing = storing.then(() => new Promise<never>(() => undefined))
    failing.catch(() => undefined)
    const write = async (bytes: Uint8Array): Promise<void> => {
      if (pipe.destroyed) await failing
      if (!pipe.write(bytes)) await Promise.race([once(pipe, 'drain'), failing])
    }
    try {
      const place = { lineage, series, index }
      const made = await fill(new RecordSealer(this.sealer, place, write))
      pipe.end()
      await storing
      return made
    } catch (thrown) {
      pipe.destroy(new CodedError({ code: 'CHECKPOINT_NOT_MADE' }, thrown))
      await storing.catch(() => undefined)
      throw thrown
    }
  }

  /** What there is of a lineage. */
  async series(lineage: Uint8Array): Promise<readonly StoredSeries[]> {
    const found = new Map<string, number[]>()
    for (const name of await this.blobs.names(`checkpoint-${hexOf(lineage)}-`)) {
      const [, series, index] = NAME.exec(name) ?? []
      if (series === undefined) continue
      const records = found.get(series) ?? []
      records.push(Number(index))
      found.set(series, records)
    }
    return [...found].map(([series, records]) => ({
      lineage,
      series: bytesOfHex(series),
      records: records.sort((left, right) => left - right),
    }))
  }

  /** Opens one record. @throws CodedError `CHECKPOINT_ABSENT`. */
  async open({ lineage, series }: StoredSeries, index: number): Promise<RecordOpener> {
    const parts = await this.blobs.get(nameOf(lineage, series, index))
    if (parts === undefined) throw new CodedError({ code: 'CHECKPOINT_ABSENT', index })
    return new RecordOpener(this.sealer, { lineage, series, index }, parts)
  }

  /** What a series says of itself. @throws CodedError `CHECKPOINT_…`, `SEAL_…`, `WIRE_…`. */
  async terms(series: StoredSeries): Promise<CheckpointTerms> {
    const opener = await this.open(series, 0)
    try {
      return await takeTerms(opener)
    } finally {
      await opener.close()
    }
  }

  /** The record of a series with that root, or undefined. @throws as {@link terms}. */
  async find(
    series: StoredSeries,
    root: Uint8Array,
  ): Promise<{ readonly index: number; readonly end: CheckpointEnd } | undefined> {
    for (const [at, index] of series.records.entries()) {
      // One that is missing leaves no way to those after it.
      if (index !== at) return undefined
      const end = await this.endOf(series, index)
      if (hexOf(end.root) === hexOf(root)) return { index, end }
    }
    return undefined
  }

  /** Removes every series but one; a store that fails keeps what nobody can use any more. */
  async drop(lineage: Uint8Array, kept?: Uint8Array): Promise<void> {
    const all = await this.series(lineage).catch(() => [])
    for (const { series, records } of all) {
      if (kept !== undefined && hexOf(series) === hexOf(kept)) continue
      // The whole image last: what is left without it is never taken for a series.
      for (const index of [...records].reverse()) {
        await this.blobs.remove(nameOf(lineage, series, index)).catch(() => undefined)
      }
    }
  }

  private async endOf(series: StoredSeries, index: number): Promise<CheckpointEnd> {
    const opener = await this.open(series, index)
    try {
      for (;;) {
        const chunk = await opener.next()
        if (chunk.kind === CHUNK.end) return decodeCheckpointEnd(chunk.body)
        chunk.wipe()
      }
    } finally {
      await opener.close()
    }
  }
}

/** The first chunk of a series. @throws CodedError `CHECKPOINT_TERMS`. */
export async function takeTerms(opener: RecordOpener): Promise<CheckpointTerms> {
  const chunk: Chunk = await opener.next()
  try {
    if (chunk.kind !== CHUNK.terms) throw new CodedError({ code: 'CHECKPOINT_TERMS' })
    return decodeCheckpointTerms(chunk.body)
  } finally {
    chunk.wipe()
  }
}

function nameOf(lineage: Uint8Array, series: Uint8Array, index: number): string {
  return `checkpoint-${hexOf(lineage)}-${hexOf(series)}-${String(index).padStart(4, '0')}`
}
