/**
 * One launch of a witness: the conversations that others have with it, the registers in its memory,
 * and the way to the other seats by which it learns.
 * Invariant: what is known of a register is in the memory of this launch alone; who asks, and which
 * platform registers for a seat, is known from the attested session, never from the message.
 * Leaves to others: what is answered (../acceptor.ts), the wire of the program around it.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes, hexOf } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { SecureSession, SessionFacts } from '../../enclave/session/secure-session.ts'
import type { SignDigest, VerifySignature } from '../../statement/signed.ts'
import {
  stepAcceptor,
  type AcceptorEvent,
  type AcceptorState,
  type WitnessContext,
} from '../acceptor.ts'
import { decodeQuestion, encodeAnswer, type AskedMessage, type ToldMessage } from '../codec.ts'
import { WITNESS_LIMITS } from '../limits.ts'
import type { RegistrationAnswer, RegisterName } from '../messages.ts'
import { seatOf, witnessSetDigest, type WitnessSet } from '../witness-set.ts'
import {
  converse,
  type CarriedLane,
  type ConversationParts,
  type WitnessCarrier,
} from './conversation.ts'
import { SeatLink } from './seat-link.ts'

/** What a witness works with. */
export interface WitnessParts extends ConversationParts {
  readonly carrier: WitnessCarrier
  /** Identity of this platform, as its own evidence names it. */
  readonly platform: Uint8Array
  readonly verify: VerifySignature
  /** Signs with the instance key. */
  readonly sign: SignDigest
}

/** One register in memory. */
interface Kept {
  readonly context: WitnessContext
  state: AcceptorState
  askedMs: number
  timer: NodeJS.Timeout | undefined
}

const NONE = new Uint8Array(0)

function nameOf({ lineage, set }: RegisterName): string {
  return `${hexOf(lineage)} ${hexOf(set)}`
}

/** One launch of a witness. */
export class WitnessDesk {
  private readonly parts: WitnessParts
  private readonly registers = new Map<string, Kept>()
  private readonly links = new Map<string, SeatLink>()
  private readonly ending = new AbortController()
  private conversations = 0

  constructor(parts: WitnessParts) {
    this.parts = parts
  }

  /** How many registers it knows, and how many it is learning. */
  get counts(): { readonly members: number; readonly learning: number } {
    const phases = [...this.registers.values()].map(({ state }) => state.phase)
    const count = (phase: string): number => phases.filter((each) => each === phase).length
    return { members: count('member'), learning: count('learning') }
  }

  /** Holds one conversation until it ends. @throws CodedError when it could not begin or was broken. */
  async serve(carried: CarriedLane): Promise<void> {
    if (this.conversations >= WITNESS_LIMITS.conversationsMax) {
      carried.close()
      throw new CodedError({ code: 'WITNESS_FULL' })
    }
    this.conversations += 1
    const stop = (): void => carried.close()
    this.ending.signal.addEventListener('abort', stop, { once: true })
    let session: SecureSession | undefined
    try {
      const opening = AbortSignal.timeout(WITNESS_LIMITS.openMs)
      const signal = AbortSignal.any([this.ending.signal, opening])
      session = await converse('answers', this.parts, carried, () => undefined, signal)
      await this.hold(session)
    } finally {
      this.ending.signal.removeEventListener('abort', stop)
      session?.close()
      carried.close()
      this.conversations -= 1
    }
  }

  /** Forgets everything and ends every conversation. */
  close(): void {
    this.ending.abort(new CodedError({ code: 'WITNESS_CLOSED' }))
    for (const { timer } of this.registers.values()) clearTimeout(timer)
    this.registers.clear()
    for (const link of this.links.values()) link.close()
  }

  private async hold(session: SecureSession): Promise<void> {
    for (;;) {
      const record = await session.receive()
      if (record === undefined || this.ending.signal.aborted) return
      const { kind, header } = record
      const isQuestion =
        kind === talos.v1.RecordKind.RECORD_KIND_WITNESS_QUESTION && header.length === 0
      if (!isQuestion) throw new CodedError({ code: 'WITNESS_RECORD' })
      const told = this.answer(decodeQuestion(record.body), session.facts)
      if (told === undefined) continue
      await session.send(talos.v1.RecordKind.RECORD_KIND_WITNESS_ANSWER, NONE, told)
    }
  }

  /** Bytes of the answer; none where this launch has been followed by the one that asks. */
  private answer(asked: AskedMessage, facts: SessionFacts): Uint8Array | undefined {
    const { lineage, set, nonce, body } = asked
    const name = { lineage, set: witnessSetDigest(set) }
    const seat = seatOf(set, this.parts.platform)
    const tell = (told: ToldMessage['body']): Uint8Array =>
      encodeAnswer({ name, nonce, body: told }, seat ?? 0)
    if (seat === undefined) return tell({ kind: 'refused', code: 'WITNESS_NO_SEAT' })
    const from = facts.theirs.instance
    const event: AcceptorEvent =
      body.kind === 'register'
        ? { kind: 'registers', seat: registrant(facts, set, body.seat), from, registration: body }
        : { kind: 'asked', from, question: body }
    const kept = this.kept(name, set, seat)
    if (kept === undefined) return tell({ kind: 'refused', code: 'WITNESS_FULL' })
    kept.askedMs = performance.now()
    const told = this.step(kept, event)
    return told === undefined ? undefined : tell(told)
  }

  private kept(name: RegisterName, set: WitnessSet, seat: number): Kept | undefined {
    const known = this.registers.get(nameOf(name))
    if (known !== undefined) return known
    if (this.registers.size >= WITNESS_LIMITS.registersMax) return undefined
    const { signer, verify, sign } = this.parts
    const context = { name, set, seat, instance: signer.publicKey, verify, sign }
    const kept: Kept = { context, state: { phase: 'absent' }, askedMs: 0, timer: undefined }
    this.registers.set(nameOf(name), kept)
    return kept
  }

  /** One step; what it answers, where it answers at once. */
  private step(kept: Kept, event: AcceptorEvent): ToldMessage['body'] | undefined {
    const move = stepAcceptor(kept.context, kept.state, event)
    kept.state = move.state
    let told: ToldMessage['body'] | undefined
    for (const effect of move.effects) {
      switch (effect.do) {
        case 'answer':
        case 'answerRegistration':
          told = effect.answer
          break
        case 'register':
          this.register(kept, effect.registration, effect.nonce)
      }
    }
    if (kept.state.phase === 'absent') this.registers.delete(nameOf(kept.context.name))
    return told
  }

  /** Asks every other seat to note this launch; asks again until it has learned, while anybody asks. */
  private register(
    kept: Kept,
    registration: {
      readonly incarnation: { readonly number: bigint; readonly instance: Uint8Array }
    },
    nonce: bigint,
  ): void {
    const { name, set, seat } = kept.context
    const body = { kind: 'register' as const, seat, ...registration }
    for (const [at, platform] of set.seats.entries()) {
      if (at !== seat) void this.link(platform).ask({ lineage: name.lineage, set, nonce, body })
    }
    clearTimeout(kept.timer)
    kept.timer = setTimeout(() => this.retry(kept), WITNESS_LIMITS.learnRetryMs).unref()
  }

  private retry(kept: Kept): void {
    if (kept.state.phase !== 'learning') return
    if (performance.now() - kept.askedMs > WITNESS_LIMITS.learnIdleMs) {
      this.registers.delete(nameOf(kept.context.name))
      return
    }
    this.step(kept, { kind: 'retry' })
  }

  private link(platform: Uint8Array): SeatLink {
    const name = hexOf(platform)
    const known = this.links.get(name)
    if (known !== undefined) return known
    const link = new SeatLink(this.parts, platform, (told, instance) => {
      this.registered(platform, told, instance)
    })
    this.links.set(name, link)
    return link
  }

  private registered(
    platform: Uint8Array,
    { name, nonce, body }: ToldMessage,
    instance: Uint8Array,
  ): void {
    const kept = this.registers.get(nameOf(name))
    if (kept === undefined || !isRegistrationAnswer(body)) return
    const seat = seatOf(kept.context.set, platform)
    // What a launch says of itself is what its session says.
    const isItself =
      body.kind !== 'noted' || equalBytes(body.standing.incarnation.instance, instance)
    if (seat === undefined || !isItself) return
    this.step(kept, { kind: 'registered', seat, nonce, answer: body })
  }
}

function isRegistrationAnswer(body: ToldMessage['body']): body is RegistrationAnswer {
  return body.kind === 'noted' || body.kind === 'newer' || body.kind === 'absent'
}

/** The seat of the platform that registers: the one that it names. @throws CodedError `WITNESS_OTHER_PLATFORM`. */
function registrant({ peerClaims }: SessionFacts, set: WitnessSet, named: number): number {
  const { platformId } = peerClaims
  const seat = platformId === undefined ? undefined : seatOf(set, platformId)
  if (seat !== named) throw new CodedError({ code: 'WITNESS_OTHER_PLATFORM' })
  return seat
}
