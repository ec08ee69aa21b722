/**
 * The enclave's side of a register that witnesses hold: fenced read and compare-and-advance, as a
 * step function (CASPaxos, Rystsov 2018).
 * Invariant: what is told of the register was accepted by a consistent quorum in a ballot that began
 * after the question; a step is `advanced` only so, and anything less is doubt. Pure.
 * Leaves to others: sessions, timers, how often doubt is tried again (program/, anchor/).
 */
import type { AdvanceResult, AnchorStep, Register } from '../contract/epoch-anchor.ts'
import { equalBytes } from '../../proto/codec.ts'
import { sameRegister } from '../enclave/handover/register.ts'
import type { SignDigest, VerifySignature } from '../statement/signed.ts'
import { entryHolds } from './acceptor.ts'
import { compareBallots, MINT_ROUND, sameBallot, type Ballot } from './ballot.ts'
import { findQuorum, type Answerer } from './incarnation.ts'
import { WITNESS_LIMITS } from './limits.ts'
import {
  entryDigest,
  voteDigest,
  type Answer,
  type Entry,
  type Question,
  type RegisterName,
} from './messages.ts'
import { judgeSharedStep } from './shared-steps.ts'
import { quorumOf, type WitnessSet } from './witness-set.ts'

/** Who proposes. */
export interface ProposerContext {
  readonly name: RegisterName
  readonly set: WitnessSet
  /** Instance key of this launch. */
  readonly instance: Uint8Array
  readonly verify: VerifySignature
  readonly sign: SignDigest
}

/** What is wanted. */
export type Wish = { readonly do: 'read' } | { readonly do: 'advance'; readonly step: AnchorStep }

/** A vote that can be shown to others. */
export interface Vote {
  readonly seat: number
  readonly instance: Uint8Array
  readonly signature: Uint8Array
}

/** How a wish ended. */
export type Outcome =
  | { readonly kind: 'read'; readonly register: Register; readonly proof: Proof }
  | { readonly kind: 'advance'; readonly result: AdvanceResult; readonly proof: Proof | undefined }
  | { readonly kind: 'doubt'; readonly code: string }

/** A register, and the votes by which it was accepted. */
export interface Proof {
  readonly ballot: Ballot
  readonly step: AnchorStep
  readonly votes: readonly Vote[]
}

/** What a proposer may do without asking first: its next ballot, and what the register is. */
export interface Lease {
  readonly ballot: Ballot
  readonly current: Entry
}

interface Counted extends Answerer {
  readonly answer: Answer
}

/** A proposer between two events. */
export type ProposerState =
  | { readonly phase: 'idle'; readonly highest: bigint; readonly lease: Lease | undefined }
  | (Busy & { readonly phase: 'preparing' })
  | (Busy & {
      readonly phase: 'accepting'
      readonly entry: Entry
      /** What is promised along with an accept: this very ballot, whatever is heard of meanwhile. */
      readonly next: Ballot
      readonly after: After
    })

interface Busy {
  readonly wish: Wish
  /** Of the operation and the round: answers to anything else are not counted. */
  readonly nonce: bigint
  readonly ballot: Ballot
  readonly highest: bigint
  readonly rounds: number
  readonly answers: readonly Counted[]
  /** Seats that said no in this round, with their codes. */
  readonly refused: readonly { readonly seat: number; readonly code: string }[]
}

/** What is told once the entry is accepted. */
type After =
  | { readonly tell: 'read' }
  | { readonly tell: 'advanced' }
  | { readonly tell: 'refused'; readonly code: string }

/** What can happen to a proposer. */
export type ProposerEvent =
  | { readonly kind: 'wish'; readonly wish: Wish }
  /** `instance`: key at the other end of the session with that seat. */
  | {
      readonly kind: 'answered'
      readonly seat: number
      readonly instance: Uint8Array
      readonly nonce: bigint
      readonly answer: Answer
    }
  /** Nothing more is waited for in this round. */
  | { readonly kind: 'timeout'; readonly nonce: bigint }

/** What a proposer asks its driver for. */
export type ProposerEffect =
  /** Of every seat; and a `timeout` with the same nonce after a while. */
  | { readonly do: 'ask'; readonly nonce: bigint; readonly question: Question }
  | { readonly do: 'finish'; readonly outcome: Outcome }

/** State and effects after an event. */
export interface ProposerMove {
  readonly state: ProposerState
  readonly effects: readonly ProposerEffect[]
}

/** A proposer that knows nothing yet. */
export const IDLE: ProposerState = { phase: 'idle', highest: MINT_ROUND, lease: undefined }

function finish(state: ProposerState, outcome: Outcome): ProposerMove {
  return { state, effects: [{ do: 'finish', outcome }] }
}

/** The question by which a launch mints its lineage. @param launches of the seats that were met. */
export function mintQuestion(
  { name, instance, sign }: ProposerContext,
  step: AnchorStep,
  launches: readonly (Uint8Array | undefined)[],
): Extract<Question, { kind: 'mint' }> {
  const ballot = { round: MINT_ROUND, proposer: instance }
  const signature = sign(instance, entryDigest(name, ballot, step))
  return { kind: 'mint', launches, entry: { ballot, step, signature } }
}

/** One step. */
export function stepProposer(
  context: ProposerContext,
  state: ProposerState,
  event: ProposerEvent,
): ProposerMove {
  switch (event.kind) {
    case 'wish':
      return wish(context, state, event.wish)
    case 'answered':
      return state.phase === 'idle' || event.nonce !== state.nonce
        ? { state, effects: [] }
        : answered(context, state, event)
    case 'timeout':
      return state.phase === 'idle' || event.nonce !== state.nonce
        ? { state, effects: [] }
        : again(context, state, 'ANCHOR_WITNESSES_SILENT')
  }
}

function wish(context: ProposerContext, state: ProposerState, wanted: Wish): ProposerMove {
  if (state.phase !== 'idle') {
    return { state, effects: [{ do: 'finish', outcome: { kind: 'doubt', code: 'ANCHOR_BUSY' } }] }
  }
  const { highest, lease } = state
  if (wanted.do === 'advance') {
    const code = judgeSharedStep(context.verify, wanted.step)
    if (code !== undefined) {
      const result: AdvanceResult = { outcome: 'refused', code, current: undefined }
      return finish(state, { kind: 'advance', result, proof: undefined })
    }
  }
  const begun = { wish: wanted, highest, rounds: 0 }
  const nonce = nonceAfter(0n, highest)
  if (lease === undefined || wanted.do === 'read') return prepare(context, { ...begun, nonce })
  const busy: Busy = { ...begun, nonce, ballot: lease.ballot, answers: [], refused: [] }
  return propose(context, busy, lease.current)
}

/** Rounds of one proposer never share a nonce: each has a ballot of its own. */
function nonceAfter(nonce: bigint, highest: bigint): bigint {
  const next = highest * 2n
  return next > nonce ? next : nonce + 1n
}

function prepare(
  context: ProposerContext,
  begun: Pick<Busy, 'wish' | 'highest' | 'rounds' | 'nonce'>,
): ProposerMove {
  const highest = begun.highest + 1n
  const ballot = { round: highest, proposer: context.instance }
  const nonce = nonceAfter(begun.nonce, highest)
  const rounds = begun.rounds + 1
  return {
    state: {
      ...begun,
      phase: 'preparing',
      ballot,
      highest,
      nonce,
      rounds,
      answers: [],
      refused: [],
    },
    effects: [{ do: 'ask', nonce, question: { kind: 'prepare', ballot } }],
  }
}

function answered(
  context: ProposerContext,
  state: Exclude<ProposerState, { phase: 'idle' }>,
  event: Extract<ProposerEvent, { kind: 'answered' }>,
): ProposerMove {
  const { seat, answer } = event
  const isNew =
    !state.answers.some((each) => each.seat === seat) &&
    !state.refused.some((each) => each.seat === seat)
  if (!isNew || context.set.seats[seat] === undefined) return { state, effects: [] }
  if (answer.kind === 'outrun') {
    const { round } = answer.promised
    const highest = round > state.highest ? round : state.highest
    return refused(context, { ...state, highest }, seat, 'ANCHOR_OUTRUN')
  }
  if (answer.kind === 'refused') return refused(context, state, seat, answer.code)
  if (!isGood(context, state, event)) return { state, effects: [] }
  const { incarnation, known } = answer.standing
  const answers = [...state.answers, { seat, incarnation, known, answer }]
  const quorum = findQuorum(context.set, answers)
  const next = { ...state, answers }
  if (quorum === undefined) return given(context, next)
  return next.phase === 'preparing' ? prepared(context, next, quorum) : accepted(next, quorum)
}

/** Whether an answer is one to this round's question, by the launch at the end of the session. */
function isGood(
  { verify, name }: ProposerContext,
  state: Exclude<ProposerState, { phase: 'idle' }>,
  { answer, instance }: Extract<ProposerEvent, { kind: 'answered' }>,
): boolean {
  if (answer.kind !== 'promised' && answer.kind !== 'accepted') return false
  if (!equalBytes(answer.standing.incarnation.instance, instance)) return false
  if (!sameBallot(answer.ballot, state.ballot)) return false
  if (state.phase === 'preparing') {
    if (answer.kind !== 'promised' || answer.accepted === undefined) return false
    return entryHolds(verify, name, answer.accepted)
  }
  if (answer.kind !== 'accepted') return false
  return verify(instance, voteDigest(name, state.ballot, state.entry.step), answer.signature)
}

function refused(
  context: ProposerContext,
  state: Exclude<ProposerState, { phase: 'idle' }>,
  seat: number,
  code: string,
): ProposerMove {
  return given(context, { ...state, refused: [...state.refused, { seat, code }] })
}

/** Goes on waiting while a quorum can still come. */
function given(
  context: ProposerContext,
  state: Exclude<ProposerState, { phase: 'idle' }>,
): ProposerMove {
  const { set } = context
  const silent = set.seats.length - state.answers.length - state.refused.length
  const mayCome = state.answers.length + silent >= quorumOf(set) && silent > 0
  if (mayCome) return { state, effects: [] }
  const lost = state.refused.filter(({ code }) => code === 'WITNESS_LOST').length
  const isLost = lost > set.seats.length - quorumOf(set)
  return again(context, state, isLost ? 'ANCHOR_LOST' : (state.refused[0]?.code ?? 'ANCHOR_TORN'))
}

/** Another round above everything seen, or doubt once there were enough of them. */
function again(
  context: ProposerContext,
  state: Exclude<ProposerState, { phase: 'idle' }>,
  code: string,
): ProposerMove {
  const { highest, rounds } = state
  if (rounds < WITNESS_LIMITS.roundsMax && code !== 'ANCHOR_LOST') return prepare(context, state)
  const idle: ProposerState = { phase: 'idle', highest, lease: undefined }
  return finish(idle, { kind: 'doubt', code })
}

function prepared(
  context: ProposerContext,
  state: Extract<ProposerState, { phase: 'preparing' }>,
  quorum: readonly Counted[],
): ProposerMove {
  let current: Entry | undefined
  for (const { answer } of quorum) {
    const entry = answer.kind === 'promised' ? answer.accepted : undefined
    if (entry === undefined) continue
    const isHigher = current === undefined || compareBallots(entry.ballot, current.ballot) > 0
    if (isHigher) current = entry
  }
  if (current === undefined) return again(context, state, 'ANCHOR_TORN')
  return propose(context, state, current)
}

/** The register is known: what is wanted is put to the seats, or what there is once more. */
function propose(context: ProposerContext, busy: Busy, current: Entry): ProposerMove {
  const { wish: wanted } = busy
  if (wanted.do === 'read') return put(context, busy, current.step, { tell: 'read' })
  const { step } = wanted
  // One's own step, found again after its answers were lost.
  if (sameRegister(current.step.next, step.next)) {
    return put(context, busy, current.step, { tell: 'advanced' })
  }
  if (sameRegister(current.step.next, step.expected)) {
    return put(context, busy, step, { tell: 'advanced' })
  }
  return put(context, busy, current.step, { tell: 'refused', code: 'ANCHOR_MOVED' })
}

function put(context: ProposerContext, busy: Busy, step: AnchorStep, after: After): ProposerMove {
  const { ballot, highest } = busy
  const { instance, name, sign } = context
  const signature = sign(instance, entryDigest(name, ballot, step))
  const entry: Entry = { ballot, step, signature }
  const round = (highest > ballot.round ? highest : ballot.round) + 1n
  const next = { round, proposer: instance }
  const nonce = busy.nonce + 1n
  return {
    state: {
      ...busy,
      phase: 'accepting',
      highest: round,
      nonce,
      entry,
      next,
      after,
      answers: [],
      refused: [],
    },
    effects: [{ do: 'ask', nonce, question: { kind: 'accept', entry, next } }],
  }
}

function accepted(
  state: Extract<ProposerState, { phase: 'accepting' }>,
  quorum: readonly Counted[],
): ProposerMove {
  const { entry, next, after, highest } = state
  const { ballot, step } = entry
  const votes = quorum.flatMap(({ seat, incarnation, answer }) =>
    answer.kind === 'accepted'
      ? [{ seat, instance: incarnation.instance, signature: answer.signature }]
      : [],
  )
  const proof = { ballot, step, votes }
  const lease = { ballot: next, current: entry }
  const idle: ProposerState = { phase: 'idle', highest, lease }
  const register = step.next
  switch (after.tell) {
    case 'read':
      return finish(idle, { kind: 'read', register, proof })
    case 'advanced':
      return finish(idle, { kind: 'advance', result: { outcome: 'advanced', register }, proof })
    case 'refused': {
      const result: AdvanceResult = { outcome: 'refused', code: after.code, current: register }
      return finish(idle, { kind: 'advance', result, proof })
    }
  }
}
