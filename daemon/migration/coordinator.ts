/**
 * The moves of this host: begun, carried, settled, found again after a restart.
 * Invariant: a statement is in the journal before it leaves or is given to an enclave; a move is
 * settled only on its own enclave's word, or when that enclave is gone and the journal says what
 * follows. Safety rests on none of this. Leaves to others: the two sides' first steps (offers.ts).
 */
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import { decodeSigned, encodeSigned } from '../../backends/statement/signed.ts'
import { RECEIPT, RECLAIM, TOKEN, statementDigest } from '../../backends/statement/bodies.ts'
import { hexOf } from '../../proto/codec.ts'
import { peerSignatureInput } from '../../proto/peer-transcript.ts'
import { talos } from '../../proto/generated/talos.js'
import type { EnclaveClient, FromEnclave } from '../enclaves/enclave-client.ts'
import { refusalOf } from '../enclaves/enclave-client.ts'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import { DaemonRefusal } from '../errors.ts'
import type { EventLog } from '../event-log.ts'
import type { Journal } from '../journal/journal.ts'
import type { DaemonRecord, MoveRecord, SettledRecord } from '../journal/records.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork, PeerReplyBody } from '../peers/network.ts'
import type { TaTable } from '../tas/ta-table.ts'
import { isLater, nextDelivery, type OutStatement } from './delivery.ts'
import { phaseOf } from './ending.ts'
import { Move } from './move.ts'

/** What the coordinator works with. */
export interface CoordinatorParts {
  readonly journal: Journal<DaemonRecord>
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  readonly events: EventLog
  network(): PeerNetwork
  /** Launches an enclave ahead, for the next TA. */
  prepareSpare(): void
  /** Something about a lineage has changed: held calls look again. */
  changed(lineage: string): void
}

const NO_FIGURES = { stopped_ms: 0, rounds: 0, pages_checked: 0, root: '' }

/** Every move that this host knows. */
export class Coordinator {
  readonly moves = new Map<string, Move>()
  private readonly parts: CoordinatorParts
  private readonly delivering = new Set<Move>()
  private stopped = false

  constructor(parts: CoordinatorParts) {
    this.parts = parts
  }

  /** Takes the journal's records of an earlier daemon. */
  replay(records: readonly DaemonRecord[]): void {
    for (const record of records) {
      if (record.kind === 'move') {
        const move = new Move(record)
        move.recovered = true
        move.sessionOpened = true
        this.moves.set(record.id, move)
      } else if (record.kind === 'settled') {
        this.moves.get(record.id)?.settle(record)
      } else if (record.kind === 'statement') {
        const signed = Buffer.from(record.signed, 'hex')
        const move = this.byAttempt(record.attempt)
        if (record.way === 'in') move?.received.push(signed)
        else if (move !== undefined) noteOut(move, signed)
      } else if (record.kind === 'delivered') {
        const move = this.byAttempt(record.attempt)
        if (move !== undefined) endDelivery(move, record.digest)
      }
    }
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
        if (move !== undefined && move.phase !== before) this.tell(move, `migration.${move.phase}`)
        return undefined
      }
      case 'statementMade':
        return this.statementMade(message.statementMade)
      case 'outcome':
        return this.outcome(message.outcome)
      default:
        return undefined
    }
  }

  /** A statement that the other daemon brings. */
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
    await this.keepIncoming(move, signed)
    if (move.settledAs !== undefined && kind !== TOKEN.kind) return { accepted: {} }
    const enclave = this.parts.registry.get(move.record.enclave)
    if (enclave === undefined) throw new CodedError({ code: 'ENCLAVE_GONE' })
    await enclave.call({ deliver: { attempt, statement } })
    return { accepted: {} }
  }

  /** Settles a move on this host. */
  async settle(
    move: Move,
    facts: Pick<SettledRecord, 'phase'> & Partial<Omit<SettledRecord, 'kind' | 'id' | 'ended'>>,
  ): Promise<void> {
    if (move.settledAs !== undefined) return
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
    this.tell(move, `migration.${record.phase}`, record.refusal?.code)
    this.parts.changed(move.record.lineage)
  }

  /** Brings the other side what it has not taken yet, until it has. */
  carry(move: Move): void {
    if (this.delivering.has(move) || nextDelivery(move.out) === undefined) return
    this.delivering.add(move)
    void this.carryAll(move).finally(() => this.delivering.delete(move))
  }

  /** Asks this side's enclave to stop; it refuses once it is too late. */
  async callOff(move: Move): Promise<void> {
    const enclave = this.parts.registry.get(move.record.enclave)
    const attempt = Buffer.from(move.record.attempt, 'hex')
    const stop = { cancelSession: { attempt } }
    const giveUp = { abandon: { attempt } }
    await enclave?.call(move.record.role === 'source' ? stop : giveUp).catch(() => undefined)
  }

  /** Stops carrying; the next daemon goes on from the journal. */
  stop(): void {
    this.stopped = true
  }

  /** Where requests for a lineage are better sent: the target, once it has taken the token. */
  releasedTo(lineage: string): string | undefined {
    for (const move of this.moves.values()) {
      const isSource = move.record.role === 'source' && move.record.lineage === lineage
      if (isSource && move.settledAs === undefined && move.tokenTaken) return move.record.peer
    }
    return undefined
  }

  /** True while a lineage is on its way to this host. */
  isArriving(lineage: string): boolean {
    for (const move of this.moves.values()) {
      const isTarget = move.record.role === 'target' && move.record.lineage === lineage
      if (isTarget && move.settledAs === undefined && !move.record.dry_run) return true
    }
    return false
  }

  /** The receipt, or the reclaim, of a move that has ended well. */
  linkOf(move: Move): Uint8Array | undefined {
    const all = [...move.received, ...move.out.map(({ signed }) => signed)]
    return all.find((signed) => {
      const { kind } = decodeSigned(signed)
      return kind === RECEIPT.kind || kind === RECLAIM.kind
    })
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
    if (!noteOut(move, signed)) return this.carry(move)
    const attempt = move.record.attempt
    await this.parts.journal.append({
      kind: 'statement',
      attempt,
      way: 'out',
      signed: hexOf(signed),
    })
    this.carry(move)
  }

  private async keepIncoming(move: Move, signed: Uint8Array): Promise<void> {
    if (move.received.some((each) => Buffer.compare(each, signed) === 0)) return
    const { attempt } = move.record
    await this.parts.journal.append({
      kind: 'statement',
      attempt,
      way: 'in',
      signed: hexOf(signed),
    })
    move.received.push(signed)
  }

  private async outcome(outcome: talos.v1.Outcome): Promise<void> {
    const move = this.byAttempt(hexOf(outcome.attempt))
    if (move === undefined || move.settledAs !== undefined) return
    const { reason } = outcome
    const phase = phaseOf(outcome.ending, reason?.code ?? '')
    await this.conclude(move, outcome.ending)
    await this.settle(move, {
      phase,
      stopped_ms: outcome.stoppedMs,
      rounds: outcome.rounds,
      pages_checked: outcome.pagesChecked,
      root: hexOf(outcome.root),
      ...(reason == null ? {} : { refusal: { ...refusalOf(reason).refusal, fix: reason.fix } }),
    })
  }

  /** What follows for the TA and its enclave. */
  async conclude(move: Move, ending: talos.v1.Ending): Promise<void> {
    const { Ending } = talos.v1
    switch (ending) {
      case Ending.ENDING_FINISHED:
        return this.left(move)
      case Ending.ENDING_ACTIVE:
        return this.arrived(move)
      case Ending.ENDING_DISCARDED:
      case Ending.ENDING_TOMBSTONED:
        return this.parts.registry.end(move.record.enclave)
      case Ending.ENDING_LOST:
        return this.markLost(move)
      case Ending.ENDING_RECLAIMED:
        return this.reclaimed(move)
      default:
        return undefined
    }
  }

  /** The TA of a source runs at the target. */
  async left(move: Move): Promise<void> {
    const { tas, registry } = this.parts
    const record = tas.get(move.record.ta)
    if (record === undefined) return
    const link = this.linkOf(move)
    const chain = link === undefined ? record.chain : [...record.chain, hexOf(link)]
    const since = new Date().toISOString()
    const { peer, enclave } = move.record
    await tas.put({ ...record, state: 'moved', moved_to: peer, enclave: '', since, chain })
    this.parts.changed(record.lineage)
    this.parts.events.tell({ type: 'ta.moved-out', ta: record.id, migration: move.record.id })
    await registry.end(enclave)
  }

  /** The TA of a target runs here. */
  async arrived(move: Move): Promise<void> {
    const { tas, registry, events } = this.parts
    const { record } = move
    const enclave = registry.get(record.enclave)
    const described = (await enclave?.call({ describe: {} }))?.message.described
    if (described == null) throw new CodedError({ code: 'ENCLAVE_GONE' })
    const link = this.linkOf(move)
    await tas.put({
      kind: 'ta',
      id: record.ta,
      name: described.name,
      version: described.version,
      policy: `${described.name}@${String(described.policyVersion)}`,
      lineage: hexOf(described.lineage),
      epoch: String(BigInt(`0x${hexOf(described.epoch)}`)),
      package: hexOf(described.package),
      owner: hexOf(described.owner),
      anchor: described.anchor,
      tee: described.tee,
      insecure: described.insecure,
      enclave: record.enclave,
      state: 'active',
      since: new Date().toISOString(),
      from: record.peer,
      chain: link === undefined ? record.chain : [...record.chain, hexOf(link)],
    })
    this.parts.changed(record.lineage)
    events.tell({ type: 'ta.moved-in', ta: record.ta, migration: record.id })
    this.parts.prepareSpare()
  }

  private async reclaimed(move: Move): Promise<void> {
    const { tas } = this.parts
    const record = tas.get(move.record.ta)
    const link = this.linkOf(move)
    if (record === undefined || link === undefined) return
    const epoch = String(BigInt(record.epoch) + 2n)
    await tas.put({ ...record, epoch, chain: [...record.chain, hexOf(link)] })
  }

  /** A TA that can never run again. */
  async markLost(move: Move): Promise<void> {
    const { tas } = this.parts
    const record = tas.get(move.record.ta)
    if (record === undefined) return
    await tas.put({ ...record, state: 'lost', since: new Date().toISOString() })
    this.parts.changed(record.lineage)
  }

  private async carryAll(move: Move): Promise<void> {
    for (;;) {
      const next = nextDelivery(move.out)
      if (next === undefined || this.stopped) return
      const code = await this.carryOne(move, next)
      if (code !== undefined && isLater(code)) {
        await new Promise((resolve) => setTimeout(resolve, LIMITS.redeliverMs).unref())
        continue
      }
      endDelivery(move, next.digest)
      if (code === undefined && decodeSigned(next.signed).kind === TOKEN.kind) {
        move.tokenTaken = true
        this.parts.changed(move.record.lineage)
      }
      await this.parts.journal.append({
        kind: 'delivered',
        attempt: move.record.attempt,
        digest: next.digest,
        code: code ?? '',
      })
      if (code === 'ENCLAVE_GONE') await this.targetGone(move, next)
    }
  }

  /** The code with which it was refused, or undefined when it was taken. */
  private async carryOne(move: Move, { signed }: OutStatement): Promise<string | undefined> {
    const attempt = Buffer.from(move.record.attempt, 'hex')
    try {
      await this.parts.network().request(move.record.peer, {
        deliverStatement: { attempt, statement: decodeSigned(signed) },
      })
      return undefined
    } catch (thrown) {
      return codeOf(thrown)
    }
  }

  /** The target's daemon says that nobody is left to take the token. */
  private async targetGone(move: Move, { signed }: OutStatement): Promise<void> {
    if (decodeSigned(signed).kind !== TOKEN.kind) return
    await this.markLost(move)
    await this.settle(move, { phase: 'lost', refusal: targetGone(move.record.peer) })
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

function noteOut(move: Move, signed: Uint8Array): boolean {
  const digest = hexOf(statementDigest(decodeSigned(signed)))
  if (move.out.some((each) => each.digest === digest)) return false
  move.out.push({ digest, signed, ended: false })
  return true
}

function endDelivery(move: Move, digest: string): void {
  const at = move.out.findIndex((each) => each.digest === digest)
  const found = move.out[at]
  if (found !== undefined) move.out[at] = { ...found, ended: true }
}

function targetGone(peer: string): SettledRecord['refusal'] {
  return new DaemonRefusal({
    code: 'TARGET_GONE',
    field: `peer ${peer.slice(-8)}`,
    have: 'no enclave that waits for the token',
    want: 'the target of this move',
    source: 'peer',
    fix: ['`talos rm` removes what is left here; the TA can never run again'],
  }).refusal as SettledRecord['refusal']
}
