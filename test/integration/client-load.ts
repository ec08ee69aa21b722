/**
 * A client of a TA that keeps asking: each request with its own id, each answer checked.
 * Invariant: a request that failed is asked again with the same id until it is answered, so that a
 * gap or a repetition at the TA shows in the counters of its answers.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { setTimeout as pause } from 'node:timers/promises'
import { bytesOfHex, hexOf } from '../../proto/codec.ts'
import { acknowledgeInput } from '../../proto/request-signature.ts'
import type { AdminClient } from '../../daemon/admin/client.ts'

/** One answer. */
export interface Heard {
  readonly sequence: number
  readonly text: string
  readonly moved: boolean
  /** When it came, ms since the load began. */
  readonly atMs: number
}

/** A client with one session. */
export class TaClient {
  readonly heard: Heard[] = []
  retries = 0
  private readonly client: AdminClient
  private readonly ta: string
  private readonly secretKey: Uint8Array
  private session = ''
  private lineage = ''
  private sequence = 0
  private readonly startedMs = performance.now()

  constructor(client: AdminClient, ta: string) {
    this.client = client
    this.ta = ta
    this.secretKey = ed25519.utils.randomSecretKey()
  }

  /** Opens the session. */
  async open(): Promise<void> {
    const key = hexOf(ed25519.getPublicKey(this.secretKey))
    const { session, lineage } = await this.client.openClient(this.ta, key)
    this.session = session
    this.lineage = lineage
  }

  /** One request, asked until it is answered; through another host where one is given. */
  async ask(text: string, through: AdminClient = this.client, ta = this.ta): Promise<Heard> {
    this.sequence += 1
    const { sequence } = this
    for (;;) {
      try {
        const answer = await through.call(ta, {
          session: this.session,
          sequence: String(sequence),
          data: Buffer.from(text).toString('base64'),
          timeout_ms: 20_000,
        })
        const heard = {
          sequence,
          text: Buffer.from(answer.data, 'base64').toString(),
          moved: answer.moved,
          atMs: performance.now() - this.startedMs,
        }
        this.heard.push(heard)
        if (sequence % 16 === 0) await this.acknowledge(through, ta, sequence - 8)
        return heard
      } catch (thrown) {
        this.retries += 1
        if (this.retries > 2000) throw thrown
        await pause(5)
      }
    }
  }

  /** Asks so many times a second until told to stop. */
  async keepAsking(text: string, perSecond: number, stop: AbortSignal): Promise<void> {
    const gapMs = 1000 / perSecond
    for (let next = performance.now(); !stop.aborted; next += gapMs) {
      await this.ask(text)
      const waitMs = next + gapMs - performance.now()
      if (waitMs > 0) await pause(waitMs)
      else next = performance.now()
    }
  }

  /** Longest silence between two answers, ms. */
  longestGapMs(): number {
    const gaps = this.heard.slice(1).map((heard, at) => heard.atMs - (this.heard[at]?.atMs ?? 0))
    return Math.max(0, ...gaps)
  }

  private async acknowledge(through: AdminClient, ta: string, upTo: number): Promise<void> {
    const input = acknowledgeInput(bytesOfHex(this.lineage), bytesOfHex(this.session), BigInt(upTo))
    const signature = hexOf(ed25519.sign(input, this.secretKey))
    const request = { session: this.session, sequence: String(upTo), signature }
    await through.acknowledge(ta, request).catch(() => undefined)
  }
}

/** The counters of a signer's answers. */
export function countersOf(heard: readonly Heard[]): number[] {
  return heard.map(({ text }) => Number(text.split(' ')[0]))
}

/** What is missing from, or doubled in, 1…n. */
export function gapsAndDuplicates(counters: readonly number[]): { gaps: number; doubles: number } {
  const seen = new Set(counters)
  const most = Math.max(0, ...counters)
  return { gaps: most - seen.size, doubles: counters.length - seen.size }
}
