/**
 * The way to one seat's witness: opened when something is to be asked, opened again after it broke.
 * Invariant: what is heard came from the platform of that seat, by the launch that is named beside it;
 * what is lost on the way is not sent again: whoever asks has a timer.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { SecureSession } from '../../enclave/session/secure-session.ts'
import { decodeAnswer, encodeQuestion, type AskedMessage, type ToldMessage } from '../codec.ts'
import { WITNESS_LIMITS } from '../limits.ts'
import { converse, type ConversationParts, type WitnessCarrier } from './conversation.ts'

/** Hears an answer. @param instance key of the launch that gave it. */
export type HearAnswer = (told: ToldMessage, instance: Uint8Array) => void

const NONE = new Uint8Array(0)

/** One seat, as somebody who asks sees it. */
export class SeatLink {
  readonly platform: Uint8Array
  private readonly parts: ConversationParts & { readonly carrier: WitnessCarrier }
  private readonly hear: HearAnswer
  private session: Promise<SecureSession> | undefined
  private readonly ending = new AbortController()
  private underWay = 0

  constructor(parts: SeatLink['parts'], platform: Uint8Array, hear: HearAnswer) {
    this.parts = parts
    this.platform = platform
    this.hear = hear
  }

  /** The launch at the other end, or undefined where nobody is reached. */
  async meet(): Promise<Uint8Array | undefined> {
    return this.connected().then(
      ({ facts }) => facts.theirs.instance,
      () => undefined,
    )
  }

  /**
   * Asks; the answer is heard, or not. @returns false where it did not leave: a hint of whoever carries,
   * by which a quorum that cannot come need not be waited for.
   */
  async ask(question: AskedMessage): Promise<boolean> {
    if (this.underWay >= WITNESS_LIMITS.sendsUnderWayMax) return false
    this.underWay += 1
    try {
      const session = await this.connected()
      const kind = talos.v1.RecordKind.RECORD_KIND_WITNESS_QUESTION
      await session.send(kind, NONE, encodeQuestion(question))
      return true
    } catch {
      return false
    } finally {
      this.underWay -= 1
    }
  }

  /** Ends the conversation for good. */
  close(): void {
    this.ending.abort(new CodedError({ code: 'WITNESS_CLOSED' }))
  }

  private connected(): Promise<SecureSession> {
    const { session } = this
    if (session !== undefined) return session
    const opening = this.open()
    this.session = opening
    opening.then(
      () => undefined,
      () => this.forget(opening),
    )
    return opening
  }

  private async open(): Promise<SecureSession> {
    const { carrier } = this.parts
    const signal = AbortSignal.any([this.ending.signal, AbortSignal.timeout(WITNESS_LIMITS.openMs)])
    const carried = await carrier.call(this.platform, signal)
    try {
      const session = await converse(
        'asks',
        this.parts,
        carried,
        ({ platformId }) => {
          const isSeat = platformId !== undefined && equalBytes(platformId, this.platform)
          if (!isSeat) throw new CodedError({ code: 'WITNESS_OTHER_PLATFORM' })
        },
        signal,
      )
      this.ending.signal.addEventListener('abort', () => carried.close(), { once: true })
      void this.listen(session).finally(() => {
        session.close()
        carried.close()
      })
      return session
    } catch (thrown) {
      carried.close()
      throw thrown
    }
  }

  private async listen(session: SecureSession): Promise<void> {
    try {
      for (;;) {
        const record = await session.receive()
        if (record === undefined) return
        const isAnswer =
          record.kind === talos.v1.RecordKind.RECORD_KIND_WITNESS_ANSWER &&
          record.header.length === 0
        if (!isAnswer) return
        this.hear(decodeAnswer(record.body), session.facts.theirs.instance)
      }
    } catch {
      // The other side, or whoever carries, has broken it off; the next question opens another.
    } finally {
      this.session = undefined
    }
  }

  private forget(opening: Promise<SecureSession>): void {
    if (this.session === opening) this.session = undefined
  }
}
