/**
 * Bugs planted in the witness protocol on purpose; `HONEST_WITNESS` changes nothing.
 */
import { stepAcceptor, type AcceptorState } from '../../../backends/witness/acceptor.ts'
import { MINT_ROUND } from '../../../backends/witness/ballot.ts'
import type { Entry } from '../../../backends/witness/messages.ts'
import {
  stepProposer,
  type ProposerEvent,
  type ProposerState,
} from '../../../backends/witness/proposer.ts'

/** What a schedule runs. */
export interface WitnessMutant {
  readonly name: string
  readonly stepAcceptor: typeof stepAcceptor
  readonly stepProposer: typeof stepProposer
}

/** The code as it is. */
export const HONEST_WITNESS: WitnessMutant = { name: 'none', stepAcceptor, stepProposer }

function mutant(name: string, changes: Partial<WitnessMutant>): WitnessMutant {
  return { ...HONEST_WITNESS, name, ...changes }
}

/** The entry that a promise tells, replaced. */
function retold(event: ProposerEvent, change: (entry: Entry) => Entry): ProposerEvent {
  if (event.kind !== 'answered' || event.answer.kind !== 'promised') return event
  const { accepted } = event.answer
  if (accepted === undefined) return event
  return { ...event, answer: { ...event.answer, accepted: change(accepted) } }
}

function wished(state: ProposerState) {
  if (state.phase === 'idle' || state.wish.do !== 'advance') return undefined
  return state.wish.step
}

/** Every planted bug; each must be found. */
export const WITNESS_MUTANTS: readonly WitnessMutant[] = [
  mutant('votes before it has learned', {
    stepAcceptor(context, state, event) {
      const isEarly = state.phase === 'learning' && state.noted.length > 0 && event.kind === 'asked'
      const [first] = state.phase === 'learning' ? state.noted : []
      if (!isEarly || first === undefined) return stepAcceptor(context, state, event)
      const { standing, promised, accepted } = first.answer
      const { known } = standing
      const incarnation = { number: state.number, instance: context.instance }
      const member: AcceptorState = {
        phase: 'member',
        incarnation,
        known,
        promised,
        accepted,
        hasVoted: false,
      }
      return stepAcceptor(context, member, event)
    },
  }),
  mutant('learns with fresh nonces alone, and knows of no incarnations', {
    stepAcceptor(context, state, event) {
      const move = stepAcceptor(context, state, event)
      if (move.state.phase !== 'member') return move
      const known = move.state.known.map(() => undefined)
      const effects = move.effects.map((effect) => {
        if (effect.do !== 'answer' || !('standing' in effect.answer)) return effect
        const { standing } = effect.answer
        return { ...effect, answer: { ...effect.answer, standing: { ...standing, known } } }
      })
      return { ...move, effects }
    },
  }),
  mutant('learns from launches that were left behind themselves', {
    stepAcceptor(context, state, event) {
      if (event.kind !== 'registered' || event.answer.kind !== 'noted') {
        return stepAcceptor(context, state, event)
      }
      const { answer } = event
      const known = answer.standing.known.map((each, seat) =>
        seat === context.seat ? each : undefined,
      )
      const standing = { ...answer.standing, known }
      return stepAcceptor(context, state, { ...event, answer: { ...answer, standing } })
    },
  }),
  mutant('accepts another step in the same ballot', {
    stepProposer(context, state, event) {
      const isAgain = state.phase === 'idle' && state.lease !== undefined && event.kind === 'wish'
      if (!isAgain || state.lease === undefined) return stepProposer(context, state, event)
      const { ballot } = state.lease.current
      return stepProposer(context, { ...state, lease: { ...state.lease, ballot } }, event)
    },
    stepAcceptor(context, state, event) {
      const isAccept = event.kind === 'asked' && event.question.kind === 'accept'
      if (state.phase !== 'member' || !isAccept) return stepAcceptor(context, state, event)
      const { accepted } = state
      const old = { ...accepted, ballot: { ...accepted.ballot, round: MINT_ROUND } }
      return stepAcceptor(context, { ...state, promised: accepted.ballot, accepted: old }, event)
    },
  }),
  mutant('forgets what it has promised', {
    stepAcceptor(context, state, event) {
      const move = stepAcceptor(context, state, event)
      if (move.state.phase !== 'member') return move
      return { ...move, state: { ...move.state, promised: move.state.accepted.ballot } }
    },
  }),
  mutant('counts a seat twice', {
    stepProposer(context, state, event) {
      const isOnce =
        event.kind === 'answered' &&
        state.phase !== 'idle' &&
        state.answers.length === 1 &&
        state.answers[0]?.seat === event.seat
      if (!isOnce) return stepProposer(context, state, event)
      const seat = (event.seat + 1) % context.set.seats.length
      return stepProposer(context, state, { ...event, seat })
    },
  }),
  mutant('takes its own lost reply for a win', {
    stepProposer(context, state, event) {
      const step = wished(state)
      const isLost = state.phase === 'accepting' && event.kind === 'timeout'
      if (!isLost || step === undefined || event.nonce !== state.nonce) {
        return stepProposer(context, state, event)
      }
      const result = { outcome: 'advanced', register: step.next } as const
      const outcome = { kind: 'advance', result, proof: undefined } as const
      const idle = { phase: 'idle', highest: state.highest, lease: undefined } as const
      return { state: idle, effects: [{ do: 'finish', outcome }] }
    },
  }),
  mutant('compares the epoch alone', {
    stepProposer(context, state, event) {
      const expected = wished(state)?.expected
      const change = (entry: Entry): Entry =>
        expected !== undefined && entry.step.next.epoch === expected.epoch
          ? { ...entry, step: { ...entry.step, next: expected } }
          : entry
      return trusting(context, state, event, change)
    },
  }),
  mutant('forgets the phase', {
    stepProposer(context, state, event) {
      const expected = wished(state)?.expected
      const change = (entry: Entry): Entry =>
        expected !== undefined &&
        entry.step.next.epoch === expected.epoch &&
        entry.step.next.sequence === expected.sequence
          ? { ...entry, step: { ...entry.step, next: expected } }
          : entry
      return trusting(context, state, event, change)
    },
  }),
  mutant('reads without writing back', {
    stepProposer(context, state, event) {
      const move = stepProposer(context, state, event)
      const now = move.state
      const isRead = state.phase === 'preparing' && now.phase === 'accepting'
      if (!isRead || now.after.tell !== 'read') return move
      const { step, ballot } = now.entry
      const proof = { ballot, step, votes: [] }
      const outcome = { kind: 'read', register: step.next, proof } as const
      const idle = { phase: 'idle', highest: now.highest, lease: undefined } as const
      return { state: idle, effects: [{ do: 'finish', outcome }] }
    },
  }),
]

/** A proposer that believes an altered promise. */
function trusting(
  context: Parameters<typeof stepProposer>[0],
  state: ProposerState,
  event: ProposerEvent,
  change: (entry: Entry) => Entry,
) {
  const blind = { ...context, verify: () => true }
  return stepProposer(event.kind === 'answered' ? blind : context, state, retold(event, change))
}
