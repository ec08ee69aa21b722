/**
 * How an attempt ended, as the daemon is told: the ending, why, and the figures.
 * Invariant: texts are this program's own; a peer's failure is told as its code alone.
 */
import { codeOf, isCoded, type ErrorFacts } from '../../contract/errors.ts'
import { u64Bytes } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { failureOf, type FromEnclave } from '../channel/channel.ts'
import type { HandoverEnding } from '../handover/context.ts'
import { REGION } from '../image/regions.ts'
import { RefusedCall } from '../refused-call.ts'

/** Code of a dry run that both policies accepted. */
export const WOULD_MOVE = 'MOVE_DRY_RUN'

/** Figures of an attempt, for people. */
export interface MoveFigures {
  readonly stoppedMs: number
  readonly rounds: number
  readonly sentBytes: bigint
  readonly pagesChecked: number
  readonly root: Uint8Array
}

/** Of an attempt that came to no copy. */
export const NO_FIGURES: MoveFigures = {
  stoppedMs: 0,
  rounds: 0,
  sentBytes: 0n,
  pagesChecked: 0,
  root: new Uint8Array(),
}

const { Ending } = talos.v1

const ENDINGS: Readonly<Record<HandoverEnding, talos.v1.Ending>> = {
  'source-runs': Ending.ENDING_SOURCE_RUNS,
  finished: Ending.ENDING_FINISHED,
  reclaimed: Ending.ENDING_RECLAIMED,
  active: Ending.ENDING_ACTIVE,
  discarded: Ending.ENDING_DISCARDED,
  tombstoned: Ending.ENDING_TOMBSTONED,
  lost: Ending.ENDING_LOST,
}

type Failed = talos.v1.Failed.$Properties

/** Codes of what is wrong with an image that was received. */
const IMAGE_CODE = /^(?:IMAGE|STATE|STACK|FLOW)_/

/** Facts that say where in an image something is wrong; none of them is a value of the TA. */
const PLACES = [
  'fact',
  'region',
  'page',
  'depth',
  'function',
  'site',
  'block',
  'edge',
  'table',
  'slot',
  'class',
  'never',
  'before',
  'address',
  'bytes',
] as const

const REGION_NAMES: ReadonlyMap<unknown, string> = new Map(
  Object.entries(REGION).map(([name, number]) => [number, name]),
)

/** Where an image is wrong: region, page, frame or edge. */
function imagePlace(facts: ErrorFacts): Pick<Failed, 'field' | 'have' | 'want'> {
  const { region } = facts
  const places = PLACES.flatMap((name) => {
    const value = name === 'region' ? REGION_NAMES.get(region) : facts[name]
    return value === undefined ? [] : [`${name} ${String(value)}`]
  })
  return { field: 'image', have: places.join(', '), want: 'what a run of this module leaves' }
}

/** Explains a code by the failure that led to it, where that is known. */
export function reasonOf(
  code: string | undefined,
  failure: unknown,
): talos.v1.Failed.$Properties | undefined {
  if (code === undefined || code === WOULD_MOVE) return undefined
  let thrown = failure
  for (let depth = 0; depth < 4 && thrown instanceof Error; depth++) {
    if (thrown instanceof RefusedCall) return failureOf(thrown)
    thrown = thrown.cause
  }
  if (isCoded(failure) && codeOf(failure) === code) {
    if (IMAGE_CODE.test(code)) return { ...failureOf(failure), ...imagePlace(failure.facts) }
    const { phase, role, peerCode } = failure.facts
    const have = peerCode ?? failure.facts['have'] ?? ''
    const field = [role, phase].filter((part) => part !== undefined).join('.')
    return { ...failureOf(failure), field: field === '' ? 'move' : field, have: String(have) }
  }
  return { code, field: 'move', have: '', want: '', source: 'enclave', fix: [] }
}

/** The event that tells how an attempt ended. */
export function outcomeOf(
  attempt: Uint8Array,
  ending: HandoverEnding,
  code: string | undefined,
  failure: unknown,
  figures: MoveFigures,
): FromEnclave {
  const reason = reasonOf(code, failure)
  const would = ending === 'source-runs' && code === WOULD_MOVE
  return {
    outcome: {
      attempt,
      ending: would ? Ending.ENDING_WOULD_MOVE : ENDINGS[ending],
      ...(reason === undefined ? {} : { reason }),
      stoppedMs: Math.round(figures.stoppedMs),
      rounds: figures.rounds,
      sentBytes: u64Bytes(figures.sentBytes),
      pagesChecked: figures.pagesChecked,
      root: figures.root,
    },
  }
}
