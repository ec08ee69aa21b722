/**
 * Which peers may speak to this daemon: allowed, pending until a person decides, denied.
 * Invariant: a peer that is not in the book is a stranger; a change is on disk before it counts,
 * one after the other; a book that cannot be read stops the daemon, for it holds the denied too.
 */
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal } from '../errors.ts'
import { WaitingList } from './waiting-list.ts'
import { ADDRESSES_MAX, dialable, isAddress, isPeerId, isPeerName } from './address.ts'

const entrySchema = z.strictObject({
  id: z.string().refine(isPeerId),
  state: z.enum(['allowed', 'pending', 'denied']),
  name: z.string().refine(isPeerName).optional(),
  addresses: z.array(z.string().refine(isAddress)).max(ADDRESSES_MAX),
})
const bookSchema = z.strictObject({ version: z.literal(1), peers: z.array(entrySchema) })

/** Ends of ids that are shorter would be guesses. */
const ID_END_LENGTH_MIN = 4

/** One peer that is known. */
export type BookEntry = z.infer<typeof entrySchema>
type Entries = ReadonlyMap<string, BookEntry>

/** The book, kept in a file. */
export class PeerBook {
  private readonly path: string
  private entries: Entries
  private readonly waiting = new WaitingList()
  private last: Promise<unknown> = Promise.resolve()

  private constructor(path: string, entries: readonly BookEntry[]) {
    this.path = path
    this.entries = new Map(entries.map((entry) => [entry.id, entry]))
  }

  /** Reads the book, or begins one. @throws DaemonRefusal `PEER_BOOK`. */
  static async open(path: string): Promise<PeerBook> {
    try {
      const text = await readFile(path, 'utf8')
      return new PeerBook(path, bookSchema.parse(JSON.parse(text)).peers)
    } catch (thrown) {
      if (codeOf(thrown) === 'ENOENT') return new PeerBook(path, [])
      throw unreadable(path, thrown)
    }
  }

  /** Every entry. */
  all(): readonly BookEntry[] {
    return [...this.entries.values()]
  }

  /** State of a peer; strangers have none. */
  stateOf(id: string): BookEntry['state'] | undefined {
    return this.entries.get(id)?.state
  }

  /** Entry by id, name, or the end of an id; none where several fit. */
  find(wanted: string): BookEntry | undefined {
    const exact = this.entries.get(wanted)
    if (exact !== undefined) return exact
    const named = this.all().filter(({ name }) => name === wanted)
    const isEnd = wanted.length >= ID_END_LENGTH_MIN
    const found = named.length > 0 || !isEnd ? named : this.endingIn(wanted)
    return found.length === 1 ? found[0] : undefined
  }

  /** Records a peer; durable when it resolves. Name and addresses stay where none are given. */
  async put({ id, state, name, addresses }: BookEntry): Promise<void> {
    await this.change((entries) => {
      const before = entries.get(id)
      const kept = name ?? before?.name
      const merged = {
        id,
        state,
        ...(kept === undefined ? {} : { name: kept }),
        addresses: addresses.length > 0 ? dialable(addresses, id) : (before?.addresses ?? []),
      }
      return new Map(entries).set(id, entrySchema.parse(merged))
    })
  }

  /**
   * Notes a stranger as pending; false when it is known already, or has to come again because too
   * many wait. @param place where it came from, as waiting-list.ts tells places apart.
   */
  async note(
    id: string,
    addresses: readonly string[],
    place: string,
    nowMs: number = performance.now(),
  ): Promise<boolean> {
    return this.change((entries) => {
      if (entries.has(id)) return undefined
      const pending = [...entries.values()].filter(({ state }) => state === 'pending')
      const ids = pending.map((each) => each.id)
      const verdict = this.waiting.judge(ids, { place, sinceMs: nowMs })
      if (verdict === undefined) return undefined
      const entry = { id, state: 'pending' as const, addresses: dialable(addresses, id) }
      const next = new Map(entries).set(id, entrySchema.parse(entry))
      if (verdict !== 'room') next.delete(verdict.goes)
      this.waiting.keep([...ids, id], id, { place, sinceMs: nowMs })
      return next
    })
  }

  /** Allows peers that the configuration names. @returns those that stay denied, as a person said. */
  async allowNamed(ids: readonly string[]): Promise<readonly string[]> {
    const denied = ids.filter((id) => this.stateOf(id) === 'denied')
    for (const id of ids) {
      if (this.stateOf(id) !== 'denied') await this.put({ id, state: 'allowed', addresses: [] })
    }
    return denied
  }

  /** Adds addresses of a peer that is known, the newest first; its state stays what it is. */
  async learn(id: string, addresses: readonly string[]): Promise<void> {
    await this.change((entries) => {
      const before = entries.get(id)
      if (before === undefined || before.state === 'denied') return undefined
      const all = dialable([...addresses, ...before.addresses], id)
      if (all.join() === before.addresses.join()) return undefined
      return new Map(entries).set(id, { ...before, addresses: all })
    })
  }

  /** Resolves once everything that was asked for is on disk, or has failed. */
  async flushed(): Promise<void> {
    await this.last
  }

  private endingIn(end: string): readonly BookEntry[] {
    return this.all().filter(({ id }) => id.endsWith(end))
  }

  /** Judges and acts in one turn; false where nothing was to be changed. */
  private change(step: (entries: Entries) => Entries | undefined): Promise<boolean> {
    const turn = this.last.then(async () => {
      const next = step(this.entries)
      if (next === undefined) return false
      await this.save(next)
      this.entries = next
      return true
    })
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async save(entries: Entries): Promise<void> {
    const fresh = `${this.path}.new`
    const file = await open(fresh, 'w', 0o600)
    try {
      await file.writeFile(JSON.stringify({ version: 1, peers: [...entries.values()] }))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(fresh, this.path)
    const folder = await open(dirname(this.path), 'r')
    await folder.sync().finally(() => folder.close())
  }
}

function unreadable(path: string, cause: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'PEER_BOOK',
      field: path,
      have: codeOf(cause) === 'INTERNAL' ? 'another content' : codeOf(cause),
      want: 'the peers that this daemon has written',
      source: 'state_dir',
      fix: ['restore the file, or move it away: every peer, the denied too, is unknown then'],
    },
    undefined,
    cause,
  )
}
