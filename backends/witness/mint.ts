/**
 * When a genesis counts: votes of a consistent quorum of the very launches that it names.
 * Invariant: anything less is doubt, and a lineage in doubt is left for good, never minted again. Pure.
 * Leaves to others: who is asked, and how often (program/proposing.ts).
 */
import { equalBytes } from '../../proto/codec.ts'
import { sameBallot } from './ballot.ts'
import { findQuorum, type Answerer } from './incarnation.ts'
import { voteDigest, type Answer, type Question } from './messages.ts'
import type { ProposerContext } from './proposer.ts'
import { quorumOf } from './witness-set.ts'

/** What one seat told of a genesis. */
export interface MintAnswer {
  readonly seat: number
  /** Instance key at the other end of the session. */
  readonly instance: Uint8Array
  readonly answer: Answer
}

/** Whether the genesis is taken, can no longer be, or is still being answered. */
export type MintVerdict =
  | { readonly kind: 'taken' }
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly code: string }

/** Counts the answers, of which each seat gives one. */
export function judgeMint(
  context: ProposerContext,
  question: Extract<Question, { kind: 'mint' }>,
  answers: readonly MintAnswer[],
): MintVerdict {
  const { set } = context
  const votes = answers.flatMap((each) => voteOf(context, question, each))
  if (findQuorum(set, votes) !== undefined) return { kind: 'taken' }
  const refused = answers.filter(({ answer }) => answer.kind === 'refused')
  if (set.seats.length - refused.length >= quorumOf(set)) return { kind: 'open' }
  const [first] = refused
  const code = first?.answer.kind === 'refused' ? first.answer.code : 'ANCHOR_TORN'
  return { kind: 'refused', code }
}

function voteOf(
  { name, set, verify }: ProposerContext,
  { launches, entry }: Extract<Question, { kind: 'mint' }>,
  { seat, instance, answer }: MintAnswer,
): Answerer[] {
  if (answer.kind !== 'accepted' || set.seats[seat] === undefined) return []
  const { standing, ballot, signature } = answer
  const named = launches[seat]
  const isNamed =
    named !== undefined &&
    equalBytes(named, instance) &&
    equalBytes(standing.incarnation.instance, instance) &&
    sameBallot(ballot, entry.ballot)
  if (!isNamed || !verify(instance, voteDigest(name, ballot, entry.step), signature)) return []
  return [{ seat, ...standing }]
}
