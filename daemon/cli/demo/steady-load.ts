/**
 * A steady client of the signer: about 200 signatures a second, asked of either host, and a judge
 * of what came back.
 * Invariant: a request keeps its id over every retry; the judge counts by the counters inside the
 * signatures, not by what it sent.
 */
import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../../../backends/contract/errors.ts'
import { bytesOfHex, hexOf, u64Bytes } from '../../../proto/codec.ts'
import { acknowledgeInput } from '../../../proto/request-signature.ts'
import type { AdminClient } from '../../admin/client.ts'

const PERIOD_MS = 5
/** Requests without an answer at once; a TA remembers 64 answers. */
const OPEN_MAX = 40
const ACKNOWLEDGE_EVERY = 10
const RETRY_MS = 20
/** Retries of a request before it asks less often: a busy machine is not made busier. */
const QUICK_RETRIES = 25n
const SLOW_RETRY_MS = 250
const GIVE_UP_MS = 60_000
const CALL_TIMEOUT_MS = 10_000

/** One signature that came back. */
export interface Answer {
  readonly counter: bigint
  /** Peer id of the host that answered. */
  readonly host: string
  readonly atMs: number
  readonly signed: boolean
}

/** What the judge found. */
export interface Verdict {
  readonly answers: number
  readonly gaps: number
  readonly duplicates: number
  readonly badSignatures: number
  readonly unanswered: number
}

/** The client. */
export class SteadyLoad {
  /** Where requests go, one after the other. */
  hosts: readonly AdminClient[]
  readonly answers: Answer[] = []
  private readonly secret = ed25519.utils.randomSecretKey()
  private readonly lineage: string
  private session = ''
  private publicKey: KeyObject | undefined
  private sequence = 0n
  private readonly open = new Set<bigint>()
  private readonly tasks = new Set<Promise<void>>()
  private unanswered = 0
  private firstCounter = 1n
  private timer: NodeJS.Timeout | undefined
  private abandoned = false

  constructor(lineage: string, host: AdminClient) {
    this.lineage = lineage
    this.hosts = [host]
  }

  /** Opens a session, learns the signer's key, and begins. */
  async start(): Promise<void> {
    const key = hexOf(ed25519.getPublicKey(this.secret))
    const client = this.host(0n)
    this.session = (await client.openClient(this.lineage, key)).session
    const { text } = await this.request('pub')
    const x = Buffer.from(text.replace('ed25519 ', ''), 'hex').toString('base64url')
    this.publicKey = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } })
    this.firstCounter = BigInt((await this.request('count')).text) + 1n
    this.timer = setInterval(() => this.tick(), PERIOD_MS)
  }

  /** Waits until so many more answers came. */
  async more(count: number): Promise<void> {
    const until = this.answers.length + count
    const giveUpMs = performance.now() + GIVE_UP_MS
    while (this.answers.length < until) {
      if (this.abandoned || performance.now() > giveUpMs)
        throw new CodedError({ code: 'DEMO_NO_ANSWERS', want: until })
      await delay(PERIOD_MS)
    }
  }

  /** Ends, once everything that was asked is answered. */
  async stop(): Promise<Verdict> {
    clearInterval(this.timer)
    await Promise.all(this.tasks)
    const counters = this.answers.map(({ counter }) => counter)
    const distinct = new Set(counters)
    const last = counters.reduce((high, counter) => (counter > high ? counter : high), 0n)
    return {
      answers: counters.length,
      gaps: Number(last - this.firstCounter + 1n) - distinct.size,
      duplicates: counters.length - distinct.size,
      badSignatures: this.answers.filter(({ signed }) => !signed).length,
      unanswered: this.unanswered,
    }
  }

  /** Ends at once; what was asked is not waited for. */
  abandon(): void {
    clearInterval(this.timer)
    this.abandoned = true
  }

  /** From the last answer of one host to the first of another, in ms. */
  pauseBetween(source: string, target: string): number {
    const times = (host: string): number[] =>
      this.answers.filter((answer) => answer.host === host).map(({ atMs }) => atMs)
    return Math.min(...times(target)) - Math.max(...times(source))
  }

  private host(sequence: bigint): AdminClient {
    const host = this.hosts[Number(sequence % BigInt(this.hosts.length))]
    if (host === undefined) throw new CodedError({ code: 'DEMO_NO_HOST' })
    return host
  }

  private tick(): void {
    if (this.open.size >= OPEN_MAX) return
    const task = this.one().finally(() => this.tasks.delete(task))
    this.tasks.add(task)
  }

  private async one(): Promise<void> {
    const message = `message ${String(this.sequence)}`
    try {
      const { text, host } = await this.request(`sign ${message}`)
      const atMs = performance.now()
      const [counter = '', hash = '', signature = ''] = text.split(' ')
      const signed = this.holds(BigInt(counter), hash, signature)
      this.answers.push({ counter: BigInt(counter), host, atMs, signed })
    } catch {
      this.unanswered += 1
    }
  }

  private holds(counter: bigint, hash: string, signature: string): boolean {
    const { publicKey } = this
    if (publicKey === undefined) return false
    const head = Buffer.from('talos signer v1\n')
    const input = Buffer.concat([head, u64Bytes(counter), Buffer.from(hash, 'hex')])
    return verify(null, input, publicKey, Buffer.from(signature, 'hex'))
  }

  /** Asks until there is an answer, always under the same id. */
  private async request(text: string): Promise<{ text: string; host: string }> {
    this.sequence += 1n
    const { sequence } = this
    this.open.add(sequence)
    const data = Buffer.from(text).toString('base64')
    const giveUpMs = performance.now() + GIVE_UP_MS
    const body = { session: this.session, sequence: String(sequence), data }
    try {
      for (let attempt = sequence; ; attempt += 1n) {
        try {
          const client = this.host(attempt)
          const answer = await client.call(this.lineage, { ...body, timeout_ms: CALL_TIMEOUT_MS })
          this.acknowledge(client, sequence)
          return { text: Buffer.from(answer.data, 'base64').toString(), host: answer.host }
        } catch (thrown) {
          if (this.abandoned || performance.now() > giveUpMs) throw thrown
          await delay(attempt - sequence < QUICK_RETRIES ? RETRY_MS : SLOW_RETRY_MS)
        }
      }
    } finally {
      this.open.delete(sequence)
    }
  }

  /** Every tenth answer says that all below the oldest open request arrived. */
  private acknowledge(client: AdminClient, sequence: bigint): void {
    if (sequence % BigInt(ACKNOWLEDGE_EVERY) !== 0n) return
    const oldest = [...this.open].reduce((low, each) => (each < low ? each : low), sequence)
    if (oldest <= 1n) return
    const floor = oldest - 1n
    const input = acknowledgeInput(bytesOfHex(this.lineage), bytesOfHex(this.session), floor)
    const signature = hexOf(ed25519.sign(input, this.secret))
    const body = { session: this.session, sequence: String(floor), signature }
    // One that is lost is made good by the next.
    client.acknowledge(this.lineage, body).catch(() => undefined)
  }
}
