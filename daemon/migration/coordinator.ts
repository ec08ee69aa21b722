/**
 * The moves of this host: begun, settled, found again after a restart.
 * Invariant: a statement is in the journal before it leaves or is given to an enclave; a move is
 * settled only on its own enclave's word, or when that enclave is gone and the journal says what
 * follows. Safety rests on none of this. Leaves to others: carrying (carrier.ts), the first steps of
 * the two sides (source-side.ts, target-side.ts).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import { decodeSigned, encodeSigned } from '../../backends/statement/signed.ts'
import { TOKEN, statementDigest } from '../../backends/statement/bodies.ts'
import { bytesOfHex, equalBytes, hexOf } from '../../proto/codec.ts'
import { peerSignatureInput } from '../../proto/peer-transcript.ts'
import { talos } from '../../proto/generated/talos.js'
import type { EnclaveClient, FromEnclave } from '../enclaves/enclave-client.ts'
import { refusalOf } from '../enclaves/enclave-client.ts'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import { toldRefusal } from '../errors.ts'
import type { EventLog } from '../event-log.ts'
import type { Journal } from '../journal/journal.ts'
import type { DaemonRecord, MoveRecord, SettledRecord } from '../journal/records.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork, PeerReplyBody } from '../peers/network.ts'
import type { TaRestarts } from '../tas/ta-restarts.ts'
import type { TaTable } from '../tas/ta-table.ts'
import { Carrier } from './carrier.ts'
import { Conclusion } from './conclusion.ts'
import { phaseOf, sourceGone, targetGone } from './ending.ts'
import { assertBringable } from './intake.ts'
import { Inquiry } from './inquiry.ts'
import { Move } from './move.ts'
import type { Revival } from './revival.ts'

/** What the coordinator works with. */
export interface CoordinatorParts {
  readonly journal: Journal<DaemonRecord>
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  readonly events: EventLog
  readonly revival: Revival
  readonly restarts: TaRestarts
  network(): PeerNetwork
  /** Launches an enclave ahead, for the next TA. */
  prepareSpare(): void
  /** After so long without a word of a prepared target's source people are told. */
  readonly silenceMs: number
  /** Something about a lineage has changed: held calls look again. */
  changed(lineage: string): void
}

/** What the journal says when a write may be taken later. */
const NOT_NOW = /^JOURNAL_(?:WRITE|DISK_FULL)$/

const NO_FIGURES = { stopped_ms: 0, rounds: 0, pages_checked: 0, root: '' }

/** Every move that this host knows. */
export class Coordinator {
  readonly moves = new Map<string, Move>()
  private readonly parts: CoordinatorParts
  /** What the end of a move means here. */
  readonly conclusion: Conclusion
  private readonly carrier: Carrier
  private readonly inquiry: Inquiry
  /** What an enclave tells is acted on in the order in which it was told. */
  private readonly turns = new WeakMap<EnclaveClient, Promise<void>>()
  private readonly keeping = new WeakMap<Move, Promise<void>>()
  private stopped = false

  constructor(parts: CoordinatorParts) {
    this.parts = parts
    this.carrier = new Carrier({
      journal: parts.journal,
      network: () => parts.network(),
      taken: (move, signed) => {
        if (move.tokenTaken || decodeSigned(signed).kind !== TOKEN.kind) return
        move.tokenTaken = true
        this.parts.changed(move.record.lineage)
      },
      nobodyLeft: (move, signed) => this.nobodyLeft(move, signed),
    })
    this.conclusion = new Conclusion(parts)
    this.inquiry = new Inquiry({
      silenceMs: parts.silenceMs,
      network: () => parts.network(),
      sourceEnded: (move) => this.sourceEnded(move),
    })
  }

  /** Takes the journal's records of an earlier daemon. */
  replay(records: readonly DaemonRecord[]): void {
    for (const record of records) {
      if (record.kind === 'move') {
        const move = new Move(record)
        move.recovered = true
        move.sessionAsked = true
        this.moves.set(record.id, move)
      } else if (record.kind === 'revived') {
        this.moves.get(record.id)?.hand(record.enclave)
      } else if (record.kind === 'settled') {
        this.moves.get(record.id)?.settle(record)
      } else if (record.kind === 'statement') {
        const signed = Buffer.from(record.signed, 'hex')
        const move = this.byAttempt(record.attempt)
        if (record.way === 'in') move?.received.push(signed)
        else move?.noteOut(signed)
      } else if (record.kind === 'delivered') {
        this.byAttempt(record.attempt)?.endDelivery(record.digest)
      }
    }
  }

  /** Restarts what dead enclaves had sealed. */
  get revival(): Revival {
    return this.parts.revival
  }

  /** The move of an attempt. */
  byAttempt(attempt: string): Move | undefined {
    for (const move of this.moves.values()) if (move.record.attempt === attempt) return move
    return undefined
  }

  /** The move under way for an enclave. */
  unsettledOf(enclave: string): Move | undefined {
    for (const move of this.moves.values()) {
      if (move.record.enclave === enclave && move.settledAs === undefined) return move
    }
    return undefined
  }

  /** Records a new move. */
  async begin(record: MoveRecord): Promise<Move> {
    const move = new Move(record)
    this.moves.set(record.id, move)
    try {
      await this.parts.journal.append(record)
    } catch (thrown) {
      this.moves.delete(record.id)
      throw thrown
    }
    this.tell(move, 'migration.planned')
    return move
  }

  /** An event of an enclave. */
  async hear(client: EnclaveClient, message: FromEnclave): Promise<void> {
    switch (message.body) {
      case 'signTranscript':
        return this.signTranscript(client, message.signTranscript)
      case 'progress': {
        const move = this.byAttempt(hexOf(message.progress.attempt))
        const before = move?.phase
        move?.hear(message.progress)
        if (move === undefined) return undefined
        if (move.phase !== before) this.tell(move, `migration.${move.phase}`)
        this.inquiry.watch(move)
        return undefined
      }
      case 'statementMade':
        return this.inTurn(client, () => this.statementMade(message.statementMade))
      case 'outcome':
        this.rouse(message.outcome)
        return this.inTurn(client, () => this.outcome(message.outcome))
      case 'restarted': {
        const enclave = this.parts.registry.nameOf(client)
        return this.inTurn(client, () => this.parts.restarts.restarted(enclave, message.restarted))
      }
      default:
        return undefined
    }
  }

  /**
   * Acts after everything that this enclave told before. A full disk is waited out: what an
   * enclave says once, as the token, is told again only to a daemon that attaches anew.
   */
  inTurn(client: EnclaveClient, act: () => Promise<void>): Promise<void> {
    const lasting = async (): Promise<void> => {
      for (;;) {
        try {
          return await act()
        } catch (thrown) {
          if (!NOT_NOW.test(codeOf(thrown)) || this.stopped) throw thrown
        }
        await pause(LIMITS.redeliverMs, undefined, { ref: false })
      }
    }
    const turn = (this.turns.get(client) ?? Promise.resolve()).then(lasting)
    this.turns.set(
      client,
      turn.catch(() => undefined),
    )
    return turn
  }

  /** A statement that the other daemon brings. @throws CodedError `ENCLAVE_GONE`, `STATEMENT_…`. */
  async deliver(
    peer: string,
    { attempt, statement }: talos.v1.DeliverStatement,
  ): Promise<PeerReplyBody> {
    if (statement == null) throw new CodedError({ code: 'CALL_FIELD' })
    const { kind, key, signature } = statement
    const signed = encodeSigned({ kind, statement: statement.statement, key, signature })
    const move = this.byAttempt(hexOf(attempt))
    if (move === undefined || move.record.peer !== peer) {
      // Nothing here waits for it. A token that nobody takes is told, so that it is not given up.
      if (kind === TOKEN.kind) throw new CodedError({ code: 'ENCLAVE_GONE' })
      return { accepted: {} }
    }
    if (move.isAnswered(kind)) return { accepted: {} }
    await this.keepIncoming(move, signed)
    const enclave = this.parts.registry.get(move.record.enclave)
    if (enclave !== undefined) await enclave.call({ deliver: { attempt, statement } })
    else if (this.parts.revival.follows(move)) throw new CodedError({ code: 'ENCLAVE_RESTARTING' })
    else if (!(await this.finishedWithout(move))) throw new CodedError({ code: 'ENCLAVE_GONE' })
    return { accepted: {} }
  }

  /** Gives an enclave again what was brought for it; it may have missed it with an old daemon. */
  async redeliver(move: Move, enclave: EnclaveClient): Promise<void> {
    if (move.isFinal()) return
    const attempt = bytesOfHex(move.record.attempt)
    for (const signed of move.received) {
      const body = { deliver: { attempt, statement: decodeSigned(signed) } }
      await enclave.call(body).catch(() => undefined)
    }
  }

  /** The source's enclave is gone: the receipt alone shows that the TA runs at the target. */
  async finishedWithout(move: Move): Promise<boolean> {
    if (move.record.role !== 'source' || move.link === undefined) return false
    await this.conclusion.left(move)
    await this.settle(move, { phase: 'done' })
    return true
  }

  /** Settles a move on this host. */
  async settle(
    move: Move,
    facts: Pick<SettledRecord, 'phase'> & Partial<Omit<SettledRecord, 'kind' | 'id' | 'ended'>>,
  ): Promise<void> {
    if (move.isFinal() || (move.settledAs !== undefined && facts.phase === 'lost')) return
    const ended = new Date().toISOString()
    const record: SettledRecord = {
      kind: 'settled',
      id: move.record.id,
      ended,
      ...NO_FIGURES,
      ...facts,
    }
    await this.parts.journal.append(record)
    move.settle(record)
    this.forgetFruitless()
    this.tell(move, `migration.${record.phase}`, record.refusal?.code)
    this.parts.changed(move.record.lineage)
    this.carry(move)
  }

  /** Brings the other side what it has not taken or answered yet, and asks what it does not tell. */
  carry(move: Move): void {
    this.carrier.carry(move)
    this.inquiry.watch(move)
  }

  /** A peer can be reached again. */
  peerConnected(peer: string): void {
    this.carrier.peerConnected(peer)
    this.inquiry.peerConnected(peer)
  }

  /**
   * What a prepared target's daemon is told: nothing of this attempt is left here, and no token was
   * made. An attempt that nobody here knows has none either.
   */
  hasEnded(peer: string, attempt: Uint8Array): boolean {
    const move = this.byAttempt(hexOf(attempt))
    if (move?.record.role !== 'source' || move.record.peer !== peer) return true
    return move.settledAs !== undefined && !move.made(TOKEN.kind)
  }

  /** A person gives up the frozen source of a release that nobody answers. */
  async abandon(move: Move): Promise<void> {
    await this.settle(move, { phase: 'lost', refusal: targetGone(move) })
    // The receipt may have come meanwhile.
    if (move.isFrozenHere) await this.conclusion.abandoned(move)
  }

  /** Asks this side's enclave to stop; it refuses once it is too late. */
  async callOff(move: Move): Promise<void> {
    const enclave = this.parts.registry.get(move.record.enclave)
    const attempt = bytesOfHex(move.record.attempt)
    const stop = { cancelSession: { attempt } }
    const giveUp = { abandon: { attempt } }
    await enclave?.call(move.record.role === 'source' ? stop : giveUp).catch(() => undefined)
  }

  /** Stops carrying; the next daemon goes on from the journal. */
  stop(): void {
    this.stopped = true
    this.parts.revival.stop()
    this.parts.restarts.stop()
    this.carrier.stop()
    this.inquiry.stop()
  }

  /** A TA that has just begun to run is asked what was held for it before that is written down. */
  private rouse({ attempt }: talos.v1.Outcome): void {
    const move = this.byAttempt(hexOf(attempt))
    if (move?.record.role === 'target') this.parts.changed(move.record.lineage)
  }

  /** Peers begin attempts at will: of those that came to nothing, the oldest are forgotten. */
  private forgetFruitless(): void {
    const fruitless = [...this.moves].filter(([, move]) => move.isFruitless)
    for (const [id] of fruitless.slice(
      0,
      Math.max(0, fruitless.length - LIMITS.fruitlessKeptMax),
    )) {
      this.moves.delete(id)
    }
  }

  private async signTranscript(
    client: EnclaveClient,
    { attempt, transcript }: talos.v1.SignTranscript,
  ): Promise<void> {
    const move = this.byAttempt(hexOf(attempt))
    if (move === undefined || transcript.length !== 32) return
    const network = this.parts.network()
    const signature = await network.sign(peerSignatureInput(transcript, move.record.role))
    await client.call({ peerSignature: { attempt, key: network.publicKey, signature } })
  }

  private async statementMade(made: talos.v1.StatementMade): Promise<void> {
    const move = this.byAttempt(hexOf(made.attempt))
    if (move === undefined || made.statement == null) return
    const { kind, statement, key, signature } = made.statement
    const signed = encodeSigned({ kind, statement, key, signature })
    if (!move.knows(hexOf(statementDigest(made.statement)))) {
      const { attempt } = move.record
      const record = { kind: 'statement', attempt, way: 'out', signed: hexOf(signed) } as const
      await this.parts.journal.append(record)
      move.noteOut(signed)
    }
    this.carry(move)
    // After it: what is held for the TA follows the token, and is there when the TA begins to run.
    this.parts.changed(move.record.lineage)
  }

  /** One at a time a move, so that nothing is given on before it is on disk. */
  private keepIncoming(move: Move, signed: Uint8Array): Promise<void> {
    const kept = (this.keeping.get(move) ?? Promise.resolve()).then(() => this.keep(move, signed))
    this.keeping.set(
      move,
      kept.catch(() => undefined),
    )
    return kept
  }

  private async keep(move: Move, signed: Uint8Array): Promise<void> {
    if (move.received.some((each) => equalBytes(each, signed))) return
    // What is kept must be readable by every later daemon, and a peer must not fill the journal.
    assertBringable(move.record, decodeSigned(signed))
    if (move.received.length >= LIMITS.statementsReceivedMax) {
      throw new CodedError({ code: 'STATEMENT_FLOOD', have: move.received.length })
    }
    const { attempt } = move.record
    const record = { kind: 'statement', attempt, way: 'in', signed: hexOf(signed) } as const
    await this.parts.journal.append(record)
    move.received.push(signed)
  }

  private async outcome(outcome: talos.v1.Outcome): Promise<void> {
    const move = this.byAttempt(hexOf(outcome.attempt))
    const { reason } = outcome
    if (move === undefined || move.isFinal()) return
    const told = phaseOf(outcome.ending, reason?.code ?? '')
    const discarded = outcome.ending === talos.v1.Ending.ENDING_DISCARDED
    const isLost = discarded && move.endDiscarded() === 'lost'
    // Nobody called it off: the source has gone.
    const isAborted = move.sourceEnded && (told === 'cancelled' || told === 'aborted')
    let phase: SettledRecord['phase'] = isLost ? 'lost' : isAborted ? 'aborted' : told
    if (move.settledAs !== undefined && phase === 'lost') return
    await this.conclusion.conclude(move, outcome.ending, reason?.code)
    // It may go on from its checkpoint.
    const isGone = phase === 'lost' && move.record.role === 'source'
    if (isGone) ({ phase } = this.conclusion.ofDeadSource(move))
    await this.settle(move, {
      phase,
      stopped_ms: outcome.stoppedMs,
      rounds: outcome.rounds,
      pages_checked: outcome.pagesChecked,
      root: hexOf(outcome.root),
      ...(isAborted
        ? { refusal: sourceGone(move.record.peer) }
        : reason == null
          ? {}
          : { refusal: toldRefusal(refusalOf(reason).refusal) }),
    })
  }

  /** The target's daemon says that nobody is left to take the token. */
  private async nobodyLeft(move: Move, signed: Uint8Array): Promise<void> {
    if (decodeSigned(signed).kind !== TOKEN.kind || move.settledAs !== undefined) return
    await this.conclusion.markLost(move)
    await this.settle(move, { phase: 'lost', refusal: targetGone(move) })
  }

  /** The enclave gives up by a tombstone, unless it has a token by now. */
  private async sourceEnded(move: Move): Promise<void> {
    move.sourceEnded = true
    await this.callOff(move)
  }

  private tell(move: Move, type: string, code?: string): void {
    const { id, ta, peer } = move.record
    this.parts.events.tell({
      type,
      ta,
      migration: id,
      peer,
      ...(code === undefined ? {} : { code }),
    })
  }
}
