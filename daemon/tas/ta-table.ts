/**
 * The TAs of this host: those that run here, those that left, and where they went.
 * Invariant: a change is in the journal before it is believed, and is made to what the change
 * before it has left; packages are kept by digest.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { CodedError } from '../../backends/contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'
import type { Journal } from '../journal/journal.ts'
import type { DaemonRecord, TaRecord } from '../journal/records.ts'

/** The table. */
export class TaTable {
  private readonly journal: Journal<DaemonRecord>
  private readonly folder: string
  private readonly records = new Map<string, TaRecord>()
  /** The last change: the next one waits for it. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(stateDir: string, journal: Journal<DaemonRecord>, records: readonly TaRecord[]) {
    this.journal = journal
    this.folder = join(stateDir, 'packages')
    for (const record of records) this.remember(record)
  }

  /** An id for a new TA. */
  static freshId(): string {
    return randomBytes(4).toString('hex')
  }

  /** Every TA that was not removed. */
  all(): readonly TaRecord[] {
    return [...this.records.values()]
  }

  /** Records a TA; durable when it resolves. */
  put(record: TaRecord): Promise<void> {
    return this.inTurn(() => record)
  }

  /**
   * Records fields that have changed; durable when it resolves. What ends a TA and what hands it
   * another enclave may come at once: neither undoes the other. Nothing, where the TA was removed.
   */
  change(id: string, fields: Partial<TaRecord>): Promise<void> {
    return this.inTurn(() => {
      const record = this.records.get(id)
      return record === undefined ? undefined : { ...record, ...fields }
    })
  }

  /** The TA of an id. */
  get(id: string): TaRecord | undefined {
    return this.records.get(id)
  }

  /** TA by id, name or prefix of a lineage; one that runs here wins. @throws `TA_…` (exit 4). */
  find(wanted: string): TaRecord {
    const exact = this.records.get(wanted)
    if (exact !== undefined) return exact
    const matching = this.all().filter(
      ({ name, lineage }) => name === wanted || (wanted.length >= 8 && lineage.startsWith(wanted)),
    )
    const running = matching.filter(({ state }) => state === 'active')
    const latest = [...matching].sort((left, right) => (left.since < right.since ? 1 : -1))
    const lineages = new Set(matching.map(({ lineage }) => lineage))
    if (running.length === 1 && running[0] !== undefined) return running[0]
    if (running.length > 1 || (lineages.size > 1 && running.length === 0)) {
      throw notFound(wanted, 'several', 'an id or a longer prefix of a lineage')
    }
    if (latest[0] === undefined) throw notFound(wanted, 'nothing', 'a TA of this host')
    return latest[0]
  }

  /** The newest record of a lineage. */
  byLineage(lineage: string): TaRecord | undefined {
    const found = this.all().filter((record) => record.lineage === lineage)
    const running = found.find(({ state }) => state === 'active')
    return running ?? found.sort((left, right) => (left.since < right.since ? 1 : -1))[0]
  }

  /** The TA whose enclave has that folder. */
  byEnclave(enclave: string): TaRecord | undefined {
    return this.all().find((record) => record.enclave === enclave)
  }

  /** Keeps a package under its digest. */
  async keepPackage(digest: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 })
    const path = this.packagePath(digest)
    const fresh = `${path}.${randomBytes(4).toString('hex')}`
    const file = await open(fresh, 'w', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(fresh, path)
  }

  /** A kept package. */
  async package(digest: string): Promise<Uint8Array | undefined> {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new CodedError({ code: 'TA_PACKAGE_DIGEST' })
    return readFile(this.packagePath(digest)).catch(() => undefined)
  }

  private inTurn(next: () => TaRecord | undefined): Promise<void> {
    const done = this.last.then(async () => {
      const record = next()
      if (record === undefined) return
      await this.journal.append(record)
      this.remember(record)
    })
    this.last = done.catch(() => undefined)
    return done
  }

  private packagePath(digest: string): string {
    return join(this.folder, `${digest}.ta`)
  }

  private remember(record: TaRecord): void {
    if (record.state === 'removed') this.records.delete(record.id)
    else this.records.set(record.id, record)
  }
}

function notFound(wanted: string, have: string, want: string): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'TA_NOT_FOUND',
      field: 'ta',
      have: `${wanted.slice(0, 64)}: ${have}`,
      want,
      source: 'command line',
      fix: ['`talos ps -a` lists the TAs of this host'],
    },
    EXIT.notFound,
  )
}

/** Hex of bytes that may be missing. */
export function hexOrEmpty(bytes: Uint8Array | null | undefined): string {
  return bytes == null ? '' : hexOf(bytes)
}
