/**
 * Three witnesses and a launch that minted, with real keys.
 */
import { mintStep } from '../../../../backends/enclave/handover/register.ts'
import { verifyStrict } from '../../../../backends/statement/signed.ts'
import {
  stepAcceptor,
  type AcceptorEvent,
  type AcceptorMove,
  type AcceptorState,
  type WitnessContext,
} from '../../../../backends/witness/acceptor.ts'
import type { Answer, Question } from '../../../../backends/witness/messages.ts'
import { mintQuestion, type ProposerContext } from '../../../../backends/witness/proposer.ts'
import { witnessSetDigest, type WitnessSet } from '../../../../backends/witness/witness-set.ts'
import { fill, keyOf, sign } from '../statement/lineage-fixture.ts'

/** Three seats, none of which lies. */
export const SET: WitnessSet = { seats: [fill(1), fill(2), fill(3)], liars: 0 }
/** The register. */
export const NAME = { lineage: fill(9), set: witnessSetDigest(SET) }
/** The launch that minted. */
export const MINTER = keyOf('minter')
/** Its holder key. */
export const HOLDER = keyOf('holder')

/** A launch of a seat. */
export function seatContext(seat: number, launch = `seat ${String(seat)}`): WitnessContext {
  return { name: NAME, set: SET, seat, instance: keyOf(launch), verify: verifyStrict, sign }
}

/** A launch that proposes. */
export function proposerContext(instance: Uint8Array = MINTER): ProposerContext {
  return { name: NAME, set: SET, instance, verify: verifyStrict, sign }
}

/** The genesis step. */
export const MINT = mintStep(
  NAME.lineage,
  {
    owner: fill(4),
    package: fill(5),
    instance: MINTER,
    holder: HOLDER,
    nonce: fill(6),
    anchor: 'witnesses',
    configuration: fill(7),
  },
  sign,
)

/** The question by which all three seats take the genesis. */
export function minting(
  launches = [0, 1, 2].map((seat) => keyOf(`seat ${String(seat)}`)),
): Question {
  return mintQuestion(proposerContext(), MINT, launches)
}

/** A witness as it stands after events. */
export function after(
  context: WitnessContext,
  events: readonly AcceptorEvent[],
  from: AcceptorState = { phase: 'absent' },
): AcceptorMove {
  let move: AcceptorMove = { state: from, effects: [] }
  for (const event of events) move = stepAcceptor(context, move.state, event)
  return move
}

/** A question of the minting launch. */
export function asked(question: Question, from: Uint8Array = MINTER): AcceptorEvent {
  return { kind: 'asked', from, question }
}

/** What was answered last. */
export function answerOf({ effects }: AcceptorMove): Answer | undefined {
  const found = effects.find((effect) => effect.do === 'answer')
  return found?.do === 'answer' ? found.answer : undefined
}

/** The code of a refusal, or the kind of the answer. */
export function verdictOf(move: AcceptorMove): string {
  const answer = answerOf(move)
  return answer?.kind === 'refused' ? answer.code : (answer?.kind ?? 'nothing')
}
