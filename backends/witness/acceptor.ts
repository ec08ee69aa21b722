/**
 * One witness's part in one register, as a step function: promise, accept, learn, be forgotten.
 * Invariant: a launch that has not learned what there is votes for nothing and vouches for nobody;
 * a lineage that it does not know begins only by the mint that names this very launch; a launch
 * that another of its seat has followed never votes again. Memory is all there is: no disk is read.
 * Pure. Leaves to others: sessions, and who a message is from (program/).
 */
import type { AnchorStep } from '../contract/epoch-anchor.ts'
import { equalBytes } from '../../proto/codec.ts'
import type { SignDigest, VerifySignature } from '../statement/signed.ts'
import { sameRegister } from '../enclave/handover/register.ts'
import { compareBallots, MINT_ROUND, NO_BALLOT, sameBallot, type Ballot } from './ballot.ts'
import {
  compareIncarnations,
  findConsistent,
  mergeKnown,
  type Incarnation,
  type KnownIncarnations,
} from './incarnation.ts'
import {
  entryDigest,
  voteDigest,
  type Answer,
  type Entry,
  type Question,
  type Registration,
  type RegistrationAnswer,
  type RegisterName,
  type Standing,
} from './messages.ts'
import { judgeSharedStep } from './shared-steps.ts'
import { registrationsOf, type WitnessSet } from './witness-set.ts'

/** What a witness has and is, for one register. */
export interface WitnessContext {
  readonly name: RegisterName
  readonly set: WitnessSet
  readonly seat: number
  /** Instance key of this launch. */
  readonly instance: Uint8Array
  readonly verify: VerifySignature
  readonly sign: SignDigest
}

/** What a launch knows of a register. */
export type AcceptorState =
  /** Nothing, and nobody has asked. */
  | { readonly phase: 'absent' }
  /** Learning from others what there is. */
  | {
      readonly phase: 'learning'
      readonly number: bigint
      /** Of this try; answers to an earlier one say nothing. */
      readonly nonce: bigint
      readonly noted: readonly Noted[]
      /** Seats that have not got it either. */
      readonly absent: readonly number[]
    }
  | {
      readonly phase: 'member'
      readonly incarnation: Incarnation
      readonly known: KnownIncarnations
      readonly promised: Ballot
      readonly accepted: Entry
      /** Whether this launch has voted for it: what was learned from others is no vote of one's own. */
      readonly hasVoted: boolean
    }
  /** Another launch of this seat has followed. */
  | { readonly phase: 'followed' }

/** What one other seat told a launch that learns. */
export interface Noted {
  readonly seat: number
  readonly answer: Extract<RegistrationAnswer, { kind: 'noted' }>
}

/** What can happen to a witness. */
export type AcceptorEvent =
  /** `from`: instance key at the other end of the session. */
  | { readonly kind: 'asked'; readonly from: Uint8Array; readonly question: Question }
  /** Another seat's launch that learns; `from` is the instance key of its session. */
  | {
      readonly kind: 'registers'
      readonly seat: number
      readonly from: Uint8Array
      readonly registration: Registration
    }
  | {
      readonly kind: 'registered'
      readonly seat: number
      readonly nonce: bigint
      readonly answer: RegistrationAnswer
    }
  /** It is time to ask again what was not answered. */
  | { readonly kind: 'retry' }

/** What a witness asks its driver for. */
export type AcceptorEffect =
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'answerRegistration'; readonly answer: RegistrationAnswer }
  /** To every other seat. */
  | { readonly do: 'register'; readonly registration: Registration; readonly nonce: bigint }

/** State and effects after an event. */
export interface AcceptorMove {
  readonly state: AcceptorState
  readonly effects: readonly AcceptorEffect[]
}

type Member = Extract<AcceptorState, { phase: 'member' }>
type Learning = Extract<AcceptorState, { phase: 'learning' }>

function go(state: AcceptorState, ...effects: AcceptorEffect[]): AcceptorMove {
  return { state, effects }
}

function answer(state: AcceptorState, told: Answer): AcceptorMove {
  return go(state, { do: 'answer', answer: told })
}

function refuse(state: AcceptorState, code: string): AcceptorMove {
  return answer(state, { kind: 'refused', code })
}

function standingOf({ incarnation, known }: Member): Standing {
  return { incarnation, known }
}

/** Whether an entry is one that its ballot's proposer has made, and legal in itself. */
export function entryHolds(
  verify: VerifySignature,
  name: RegisterName,
  { ballot, step, signature }: Entry,
): boolean {
  if (!equalBytes(step.next.lineage, name.lineage)) return false
  const isSigned = verify(ballot.proposer, entryDigest(name, ballot, step), signature)
  return isSigned && judgeSharedStep(verify, step) === undefined
}

/** One step. */
export function stepAcceptor(
  context: WitnessContext,
  state: AcceptorState,
  event: AcceptorEvent,
): AcceptorMove {
  switch (event.kind) {
    case 'asked':
      return asked(context, state, event.from, event.question)
    case 'registers':
      return registers(context, state, event)
    case 'registered':
      return state.phase === 'learning' ? registered(context, state, event) : go(state)
    case 'retry':
      return state.phase === 'learning' ? learn(context, state.number, state.nonce) : go(state)
  }
}

function asked(
  context: WitnessContext,
  state: AcceptorState,
  from: Uint8Array,
  question: Question,
): AcceptorMove {
  if (state.phase === 'followed') return refuse(state, 'WITNESS_FOLLOWED')
  if (question.kind === 'mint') return mint(context, state, from, question)
  if (state.phase === 'absent') {
    // Whoever asks knows a register that this launch has not got: the others are asked for it.
    const { state: next, effects } = learn(context, 1n, 0n)
    return go(
      next,
      { do: 'answer', answer: { kind: 'refused', code: 'WITNESS_LEARNING' } },
      ...effects,
    )
  }
  if (state.phase === 'learning') {
    return refuse(state, isHopeless(context, state) ? 'WITNESS_LOST' : 'WITNESS_LEARNING')
  }
  return question.kind === 'prepare'
    ? prepare(state, from, question.ballot)
    : accept(context, state, from, question)
}

/** So many others have nothing that nobody will ever learn it. */
function isHopeless({ set }: WitnessContext, { absent }: Learning): boolean {
  return set.seats.length - 1 - absent.length < registrationsOf(set)
}

function mint(
  context: WitnessContext,
  state: AcceptorState,
  from: Uint8Array,
  { launches, entry }: Extract<Question, { kind: 'mint' }>,
): AcceptorMove {
  const { set, seat, instance, verify, name } = context
  const { ballot, step } = entry
  if (state.phase === 'member') {
    // Told again, its answer having been lost; or another genesis, which there is never.
    const isSame = state.hasVoted && sameEntry(state.accepted, entry)
    return isSame ? vote(context, state, entry) : refuse(state, 'WITNESS_NOT_ABSENT')
  }
  const isItself =
    step.expected === undefined &&
    equalBytes(step.next.runner, from) &&
    equalBytes(ballot.proposer, from) &&
    ballot.round === MINT_ROUND
  const isNamed = launches.length === set.seats.length && launches[seat] !== undefined
  if (!isItself || !isNamed || !equalBytes(launches[seat] ?? NO_BALLOT.proposer, instance)) {
    return refuse(state, 'WITNESS_MINT')
  }
  if (!entryHolds(verify, name, entry)) return refuse(state, 'WITNESS_ENTRY')
  const known = launches.map((launch) =>
    launch === undefined ? undefined : { number: 0n, instance: launch },
  )
  const incarnation = { number: 0n, instance }
  const next: Member = {
    phase: 'member',
    incarnation,
    known,
    promised: ballot,
    accepted: entry,
    hasVoted: true,
  }
  return vote(context, next, entry)
}

function sameEntry(left: Entry, right: Entry): boolean {
  return sameBallot(left.ballot, right.ballot) && sameStep(left.step, right.step)
}

function sameStep(left: AnchorStep, right: AnchorStep): boolean {
  return sameRegister(left.expected, right.expected) && sameRegister(left.next, right.next)
}

function prepare(state: Member, from: Uint8Array, ballot: Ballot): AcceptorMove {
  if (!equalBytes(ballot.proposer, from)) return refuse(state, 'WITNESS_BALLOT')
  if (compareBallots(ballot, state.promised) < 0) {
    return answer(state, { kind: 'outrun', promised: state.promised })
  }
  const next: Member = { ...state, promised: ballot }
  const { accepted } = state
  return answer(next, { kind: 'promised', standing: standingOf(next), ballot, accepted })
}

function accept(
  context: WitnessContext,
  state: Member,
  from: Uint8Array,
  { entry, next: following }: Extract<Question, { kind: 'accept' }>,
): AcceptorMove {
  const { ballot } = entry
  const isOwn = equalBytes(ballot.proposer, from) && equalBytes(following.proposer, from)
  if (!isOwn || compareBallots(following, ballot) <= 0) return refuse(state, 'WITNESS_BALLOT')
  const isAgain = sameBallot(state.accepted.ballot, ballot)
  if (isAgain && !sameEntry(state.accepted, entry)) return refuse(state, 'WITNESS_BALLOT_USED')
  if (isAgain && state.hasVoted) return vote(context, state, entry)
  if (compareBallots(ballot, state.promised) < 0) {
    return answer(state, { kind: 'outrun', promised: state.promised })
  }
  if (!entryHolds(context.verify, context.name, entry)) return refuse(state, 'WITNESS_ENTRY')
  const next: Member = { ...state, promised: following, accepted: entry, hasVoted: true }
  return vote(context, next, entry)
}

function vote(context: WitnessContext, state: Member, { ballot, step }: Entry): AcceptorMove {
  const signature = context.sign(context.instance, voteDigest(context.name, ballot, step))
  return answer(state, { kind: 'accepted', standing: standingOf(state), ballot, signature })
}

/** Asks every other seat to note this launch, under a number and with a nonce of its own. */
function learn(context: WitnessContext, number: bigint, before: bigint): AcceptorMove {
  const nonce = before + 1n
  const registration = { incarnation: { number, instance: context.instance } }
  const state: Learning = { phase: 'learning', number, nonce, noted: [], absent: [] }
  return go(state, { do: 'register', registration, nonce })
}

/** Another launch learns: it is noted first, and told only then. */
function registers(
  { instance, seat: own }: WitnessContext,
  state: AcceptorState,
  { seat, from, registration }: Extract<AcceptorEvent, { kind: 'registers' }>,
): AcceptorMove {
  const { incarnation } = registration
  const tell = (next: AcceptorState, told: RegistrationAnswer): AcceptorMove =>
    go(next, { do: 'answerRegistration', answer: told })
  if (!equalBytes(incarnation.instance, from)) return tell(state, { kind: 'absent' })
  // Its own seat: whoever is there now, this launch has been followed.
  if (seat === own && !equalBytes(from, instance)) return go({ phase: 'followed' })
  if (state.phase !== 'member') return tell(state, { kind: 'absent' })
  const before = state.known[seat]
  if (before !== undefined && compareIncarnations(incarnation, before) < 0) {
    return tell(state, { kind: 'newer', incarnation: before })
  }
  const known = mergeKnown(state.known, sparse(state.known.length, seat, incarnation))
  const { promised, accepted } = state
  const next: Member = { ...state, known }
  const standing = standingOf(next)
  return tell(next, { kind: 'noted', incarnation, standing, promised, accepted })
}

function sparse(length: number, seat: number, incarnation: Incarnation): KnownIncarnations {
  return Array.from({ length }, (_, at) => (at === seat ? incarnation : undefined))
}

function registered(
  context: WitnessContext,
  state: Learning,
  { seat, nonce, answer: told }: Extract<AcceptorEvent, { kind: 'registered' }>,
): AcceptorMove {
  if (nonce !== state.nonce || seat === context.seat) return go(state)
  switch (told.kind) {
    case 'absent':
      return state.absent.includes(seat)
        ? go(state)
        : go({ ...state, absent: [...state.absent, seat] })
    case 'newer': {
      // An earlier launch of this seat was noted with that number: this one comes after it.
      const number = told.incarnation.number + 1n
      return number > state.number ? learn(context, number, state.nonce) : go(state)
    }
    case 'noted':
      return noted(context, state, seat, told)
  }
}

/** A launch that answers may have been left behind itself: only those count that agree. */
function answererOf({ seat, answer: told }: Noted) {
  return { seat, ...told.standing, answer: told }
}

function noted(
  context: WitnessContext,
  state: Learning,
  seat: number,
  told: Noted['answer'],
): AcceptorMove {
  const { name, set, verify, instance } = context
  const own = { number: state.number, instance }
  const isOurs = compareIncarnations(told.incarnation, own) === 0
  const isKnown = state.noted.some(
    (each) =>
      each.seat === seat &&
      compareIncarnations(each.answer.standing.incarnation, told.standing.incarnation) === 0,
  )
  if (!isOurs || isKnown || !entryHolds(verify, name, told.accepted)) return go(state)
  const all = [...state.noted, { seat, answer: told }]
  const counted = findConsistent(registrationsOf(set), all.map(answererOf))
  if (counted === undefined) return go({ ...state, noted: all })
  const answers = counted.map((each) => each.answer)
  const known = answers.reduce<KnownIncarnations>(
    (sum, { standing }) => mergeKnown(sum, standing.known),
    [],
  )
  if (compareIncarnations(known[context.seat], own) !== 0) return go({ phase: 'followed' })
  const promised = answers.reduce<Ballot>(
    (highest, each) => (compareBallots(each.promised, highest) > 0 ? each.promised : highest),
    NO_BALLOT,
  )
  const accepted = answers.reduce(
    (highest, each) =>
      compareBallots(each.accepted.ballot, highest.ballot) > 0 ? each.accepted : highest,
    told.accepted,
  )
  return go({
    phase: 'member',
    incarnation: own,
    known,
    promised,
    accepted,
    hasVoted: false,
  })
}
