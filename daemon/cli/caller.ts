/**
 * A caller of TAs: its key, and for each lineage its session, its last sequence, and the request
 * whose answer it has not got.
 * Invariant: a sequence is on disk before a request with it is sent, and stays noted with the
 * request's digest until its answer was handed on: asking the same again repeats the same id.
 * Leaves to others: sending (commands/call.ts), effects once (the TA's mailbox).
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { z } from 'zod'
import { bytesOfHex, hexOf } from '../../proto/codec.ts'
import { acknowledgeInput, callInput } from '../../proto/request-signature.ts'
import { DaemonRefusal } from '../errors.ts'
import { exclusively, readPrivate, writePrivate } from './private-file.ts'

const KEY_WAIT_MS = 5000
const keySchema = z.strictObject({
  talos_caller_key: z.literal(1),
  secret: z.string().regex(/^[0-9a-f]{64}$/),
})
const counterText = z.string().regex(/^\d{1,20}$/)
const standingSchema = z.strictObject({
  talos_caller: z.literal(1),
  session: z.string().regex(/^[0-9a-f]{32}$/),
  sequence: counterText,
  /** The request without an answer: SHA-256 of its bytes. */
  pending: z.strictObject({ sequence: counterText, digest: z.string() }).optional(),
})

/** What a caller remembers of one lineage. */
export type Standing = z.infer<typeof standingSchema>

/** One request that may be sent now: its id is on disk. */
export interface Ticketed {
  readonly session: string
  readonly sequence: string
  readonly signature: string
  /** True when this id was sent before, without an answer. */
  readonly again: boolean
  /** The sequence of an earlier, other request that never got its answer. */
  readonly abandoned: string | undefined
}

/** The caller of one user of this machine. */
export class Caller {
  private readonly folder: string
  private readonly secret: Uint8Array
  /** The public key, 64 hex digits: what an owner lists. */
  readonly key: string

  private constructor(folder: string, secret: Uint8Array) {
    this.folder = folder
    this.secret = secret
    this.key = hexOf(ed25519.getPublicKey(secret))
  }

  /** Opens the caller, with a fresh key the first time. */
  static async open(stateFolder: string): Promise<Caller> {
    const path = join(stateFolder, 'caller.key')
    return exclusively(path, KEY_WAIT_MS, async () => {
      const kept = await readPrivate(path)
      if (kept !== undefined) {
        const { secret } = parsed(path, keySchema, kept)
        return new Caller(stateFolder, bytesOfHex(secret))
      }
      const secret = ed25519.utils.randomSecretKey()
      const file = { talos_caller_key: 1, secret: hexOf(secret) }
      await writePrivate(path, `${JSON.stringify(file)}\n`)
      return new Caller(stateFolder, secret)
    })
  }

  /** Does work as the only command line that calls this lineage. */
  alone<T>(lineage: string, waitMs: number, work: () => Promise<T>): Promise<T> {
    return exclusively(this.pathOf(lineage), waitMs, work)
  }

  /** What is remembered of a lineage; undefined before its first session. */
  async standing(lineage: string): Promise<Standing | undefined> {
    const path = this.pathOf(lineage)
    const text = await readPrivate(path)
    return text === undefined ? undefined : parsed(path, standingSchema, text)
  }

  /** Begins a session that a TA has issued; what the earlier one knew is forgotten. */
  async begin(lineage: string, session: string): Promise<Standing> {
    const standing: Standing = { talos_caller: 1, session, sequence: '0' }
    await this.keep(lineage, standing)
    return standing
  }

  /** Gives a request its id: the one it had, or the next one, which is on disk afterwards. */
  async ticket(lineage: string, standing: Standing, data: Uint8Array): Promise<Ticketed> {
    const digest = createHash('sha256').update(data).digest()
    const { pending, session } = standing
    const again = pending?.digest === digest.toString('hex')
    const sequence = again ? pending.sequence : String(BigInt(standing.sequence) + 1n)
    if (!again) {
      const next = { sequence, digest: digest.toString('hex') }
      await this.keep(lineage, { ...standing, sequence, pending: next })
    }
    const input = callInput(
      bytesOfHex(lineage),
      bytesOfHex(session),
      BigInt(sequence),
      new Uint8Array(digest),
    )
    const abandoned = again ? undefined : pending?.sequence
    return { session, sequence, signature: this.sign(input), again, abandoned }
  }

  /** Signature that says every answer up to a sequence was received. */
  acknowledgement(lineage: string, session: string, sequence: string): string {
    return this.sign(acknowledgeInput(bytesOfHex(lineage), bytesOfHex(session), BigInt(sequence)))
  }

  /** Notes that the answer of a request was handed on. */
  async answered(lineage: string, session: string, sequence: string): Promise<void> {
    await this.keep(lineage, { talos_caller: 1, session, sequence })
  }

  private sign(input: Uint8Array): string {
    return hexOf(ed25519.sign(input, this.secret))
  }

  private pathOf(lineage: string): string {
    return join(this.folder, 'callers', `${lineage}.json`)
  }

  private keep(lineage: string, standing: Standing): Promise<void> {
    return writePrivate(this.pathOf(lineage), `${JSON.stringify(standing)}\n`)
  }
}

function parsed<S extends z.ZodType>(path: string, schema: S, text: string): z.infer<S> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    value = undefined
  }
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const fix = [`restore ${path}, or remove it (open requests lose their ids)`]
  const refusal = { code: 'CLI_STATE', field: path, have: 'another form', want: 'what talos wrote' }
  throw new DaemonRefusal({ ...refusal, source: 'this machine', fix })
}
