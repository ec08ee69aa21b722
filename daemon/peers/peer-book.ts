/**
 * Which peers may speak to this daemon: allowed, pending until a person decides, denied.
 * Invariant: a peer that is not in the book is a stranger; the file is replaced atomically, and
 * strangers that wait are bounded.
 */
import { open, readFile, rename } from 'node:fs/promises'
import { z } from 'zod'
import { LIMITS } from '../limits.ts'

const entrySchema = z.strictObject({
  id: z.string().max(128),
  state: z.enum(['allowed', 'pending', 'denied']),
  name: z.string().max(64).optional(),
  addresses: z.array(z.string().max(256)).max(16),
})
const bookSchema = z.strictObject({ version: z.literal(1), peers: z.array(entrySchema) })

/** One peer that is known. */
export type BookEntry = z.infer<typeof entrySchema>

/** The book, kept in a file. */
export class PeerBook {
  private readonly path: string
  private readonly entries: Map<string, BookEntry>
  private last: Promise<void> = Promise.resolve()

  private constructor(path: string, entries: readonly BookEntry[]) {
    this.path = path
    this.entries = new Map(entries.map((entry) => [entry.id, entry]))
  }

  /** Reads the book, or begins one. */
  static async open(path: string): Promise<PeerBook> {
    const text = await readFile(path, 'utf8').catch(() => undefined)
    const { peers } = text === undefined ? { peers: [] } : bookSchema.parse(JSON.parse(text))
    return new PeerBook(path, peers)
  }

  /** Every entry. */
  all(): readonly BookEntry[] {
    return [...this.entries.values()]
  }

  /** State of a peer; strangers have none. */
  stateOf(id: string): BookEntry['state'] | undefined {
    return this.entries.get(id)?.state
  }

  /** Entry by id, name, or the end of an id. */
  find(wanted: string): BookEntry | undefined {
    const exact = this.entries.get(wanted)
    if (exact !== undefined) return exact
    const found = this.all().filter(({ id, name }) => name === wanted || id.endsWith(wanted))
    return found.length === 1 ? found[0] : undefined
  }

  /** Records a peer; durable when it resolves. */
  put(entry: BookEntry): Promise<void> {
    const before = this.entries.get(entry.id)
    const merged = { ...before, ...entry }
    if (entry.addresses.length === 0 && before !== undefined) merged.addresses = before.addresses
    this.entries.set(entry.id, merged)
    return this.save()
  }

  /** Notes a stranger as pending; false when too many wait. */
  async note(id: string): Promise<boolean> {
    const waiting = this.all().filter(({ state }) => state === 'pending').length
    if (waiting >= LIMITS.peersPendingMax) return false
    await this.put({ id, state: 'pending', addresses: [] })
    return true
  }

  private save(): Promise<void> {
    const text = JSON.stringify({ version: 1, peers: this.all() })
    this.last = this.last
      .catch(() => undefined)
      .then(async () => {
        const file = await open(`${this.path}.new`, 'w', 0o600)
        await file.writeFile(text)
        await file.sync()
        await file.close()
        await rename(`${this.path}.new`, this.path)
      })
    return this.last
  }
}
