/**
 * What an enclave's account of an ended attempt means to people.
 * Invariant: aborted is not success, and `lost` is never called anything else. Pure.
 */
import { codeOf } from '../../backends/contract/errors.ts'
import type { MigrationPhase } from '../admin/schemas.ts'
import { DaemonRefusal } from '../errors.ts'
import type { MoveRecord, SettledRecord } from '../journal/records.ts'
import { talos } from '../../proto/generated/talos.js'

const { Ending } = talos.v1

/** The phase that a move ends in. @param code why nothing moved; empty on success. */
export function phaseOf(ending: talos.v1.Ending, code: string): MigrationPhase {
  switch (ending) {
    case Ending.ENDING_FINISHED:
    case Ending.ENDING_ACTIVE:
    case Ending.ENDING_WOULD_MOVE:
      return 'done'
    case Ending.ENDING_RECLAIMED:
      return 'reclaimed'
    case Ending.ENDING_LOST:
      return 'lost'
    case Ending.ENDING_SOURCE_RUNS:
    case Ending.ENDING_DISCARDED:
    case Ending.ENDING_TOMBSTONED:
      return failedPhase(code)
    default:
      return 'failed'
  }
}

function failedPhase(code: string): MigrationPhase {
  if (code === 'HANDOVER_CANCELLED' || code === 'HANDOVER_ABANDONED') return 'cancelled'
  if (/^(?:POLICY|EVIDENCE|SESSION)_/.test(code)) return 'refused'
  return 'aborted'
}

const PROGRESS_PHASES: readonly MigrationPhase[] = [
  'attesting',
  'copying',
  'frozen',
  'verifying',
  'prepared',
  'releasing',
  'released',
]

/** The phase in a progress event, where it is one that people are shown. */
export function progressPhase(text: string): MigrationPhase | undefined {
  return PROGRESS_PHASES.find((phase) => phase === text)
}

/** Phases from which an attempt can no longer be called off. */
export function isPastRelease(phase: MigrationPhase): boolean {
  return phase === 'releasing' || phase === 'released'
}

/** Why a released TA is lost: nobody there takes the token. */
export function targetGone({ record }: { record: MoveRecord }): SettledRecord['refusal'] {
  return new DaemonRefusal({
    code: 'TARGET_GONE',
    field: `peer ${record.peer.slice(-8)}`,
    have: 'no enclave that waits for the token',
    want: 'the target of this move',
    source: 'peer',
    fix: [resolveAdvice(record.id)],
  }).refusal as SettledRecord['refusal']
}

/** Why a move still waits for an enclave: what the last one that was launched for it said. */
export function restartRefused(thrown: unknown): SettledRecord['refusal'] {
  const code = codeOf(thrown)
  const isForeign = code === 'ANCHOR_FOREIGN_LEDGER'
  const have = isForeign ? 'another ledger, or the ledger of another platform' : code
  return new DaemonRefusal({
    code,
    field: 'sealed image',
    have,
    want: isForeign
      ? 'the ledger that the image was sealed against'
      : 'an enclave that restores it',
    source: 'enclave',
    fix: isForeign
      ? ['bring the ledger of this host back: the image stays, and is tried again by itself']
      : ['it is tried again by itself; the log of this daemon says how often'],
  }).refusal as SettledRecord['refusal']
}

/** Why a prepared target gave up by itself. */
export function sourceGone(peer: string): SettledRecord['refusal'] {
  return new DaemonRefusal({
    code: 'SOURCE_GONE',
    field: `peer ${peer.slice(-8)}`,
    have: 'an attempt that has ended there, without a release',
    want: 'the source of this move',
    source: 'peer',
    fix: ['`talos migration show` there says what became of the TA'],
  }).refusal as SettledRecord['refusal']
}

/** What is left to do about a frozen source. */
export function resolveAdvice(id: string): string {
  return `\`talos migration resolve ${id} --abandon\` wipes the frozen copy here; it can never run`
}

/** What to do about a source of which nothing is heard. */
export function silenceAdvice(id: string): string {
  return `bring the source's daemon back, or \`talos migration cancel ${id}\` here gives up the prepared copy for good`
}
