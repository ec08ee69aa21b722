/**
 * Bugs planted on purpose: each wraps the real step functions, the anchor or the nonces.
 * Invariant: nothing of this is reachable from production code; `HONEST` changes nothing.
 */
import { TOKEN } from '../../backends/statement/bodies.ts'
import { stepSource } from '../../backends/enclave/handover/source.ts'
import { stepTarget } from '../../backends/enclave/handover/target.ts'
import type { EpochAnchor } from '../../backends/contract/epoch-anchor.ts'
import type { Prng } from './prng.ts'
import type { SourceEffect } from '../../backends/enclave/handover/source-state.ts'
import type { TargetEffect, TargetState } from '../../backends/enclave/handover/target-state.ts'

/** What a schedule runs: the code as it is, or with one bug in it. */
export interface Mutant {
  readonly name: string
  readonly stepSource: typeof stepSource
  readonly stepTarget: typeof stepTarget
  readonly anchor: (anchor: EpochAnchor) => EpochAnchor
  readonly nonce: (prng: Prng) => Uint8Array
  /** The platform is not part of an anchor's name. */
  readonly blindPlatform: boolean
  /** An effect comes before its checkpoint is anchored. */
  readonly tellsEarly: boolean
  /** A restart compares epoch and holder, not the root. */
  readonly blindRestart: boolean
}

/** The code as it is. */
export const HONEST: Mutant = {
  name: 'none',
  stepSource,
  stepTarget,
  anchor: (anchor) => anchor,
  nonce: (prng) => prng.bytes(32),
  blindPlatform: false,
  tellsEarly: false,
  blindRestart: false,
}

function mutant(name: string, changes: Partial<Mutant>): Mutant {
  return { ...HONEST, name, ...changes }
}

const START: TargetEffect = { do: 'start' }
const THAW: SourceEffect = { do: 'thaw' }

/** Planted bugs of strict TAs; each must be found. */
export const STRICT_MUTANTS: readonly Mutant[] = [
  mutant('has an effect before its checkpoint is anchored', { tellsEarly: true }),
  mutant('goes on from a checkpoint that the anchor does not name', { blindRestart: true }),
  mutant('lets a superseded launch go on', {
    anchor: (anchor) => ({
      ...anchored(anchor),
      advance: async (step) => {
        const result = await anchor.advance(step)
        const isCheckpoint = step.next.phase === 'active' && step.expected?.phase === 'active'
        if (!isCheckpoint || result.outcome !== 'refused') return result
        return { outcome: 'advanced', register: step.next }
      },
    }),
  }),
]

function anchored(anchor: EpochAnchor): EpochAnchor {
  const { kind, scope, id } = anchor
  return {
    kind,
    scope,
    id,
    read: (lineage) => anchor.read(lineage),
    advance: (step) => anchor.advance(step),
  }
}

/** Every planted bug; each must be found. */
export const MUTANTS: readonly Mutant[] = [
  mutant('activates before the record', {
    stepTarget(context, state, event) {
      const move = stepTarget(context, state, event)
      const early = state.phase === 'prepared' && move.state.phase === 'activating'
      return early ? { ...move, effects: [START, ...move.effects] } : move
    },
  }),
  mutant('activates without the fenced read', {
    stepTarget(context, state, event) {
      if (state.phase !== 'activating' || event.kind !== 'advanced') {
        return stepTarget(context, state, event)
      }
      const register = state.step.next
      const confirming: TargetState = { ...state, phase: 'confirming' }
      return stepTarget(context, confirming, { kind: 'registerRead', register })
    },
  }),
  mutant('thaws after release', {
    stepSource(context, state, event) {
      const move = stepSource(context, state, event)
      const impatient = event.kind === 'failed' || event.kind === 'cancel'
      if (state.phase !== 'released' || !impatient) return move
      return { ...move, effects: [...move.effects, THAW] }
    },
  }),
  mutant('takes doubt for a refusal', {
    stepSource(context, state, event) {
      const doubtful =
        state.phase === 'releasing' && event.kind === 'advanced' && event.result.outcome === 'doubt'
      if (!doubtful) return stepSource(context, state, event)
      const result = { outcome: 'refused' as const, code: 'X', current: state.register }
      return stepSource(context, state, { kind: 'advanced', result })
    },
  }),
  mutant('settles by a read alone', {
    stepSource(context, state, event) {
      const move = stepSource(context, state, event)
      const stale = move.state.phase === 'settling' && state.phase === 'releasing'
      // Reads an answer that is older than the release: the register as it was.
      if (!stale || move.state.phase !== 'settling') return move
      const result = { outcome: 'refused' as const, code: 'X', current: move.state.settle.next }
      return stepSource(context, move.state, { kind: 'advanced', result })
    },
  }),
  mutant('accepts an old epoch', {
    anchor: (anchor) => ({
      kind: anchor.kind,
      scope: anchor.scope,
      id: anchor.id,
      read: (lineage) => anchor.read(lineage),
      async advance(step) {
        const result = await anchor.advance(step)
        const stale = result.outcome === 'refused' && step.next.phase === 'active'
        return stale ? { outcome: 'advanced', register: step.next } : result
      },
    }),
    stepTarget(context, state, event) {
      if (event.kind !== 'registerRead') return stepTarget(context, state, event)
      if (state.phase === 'confirming') {
        return stepTarget(context, state, { kind: 'registerRead', register: state.step.next })
      }
      const { register } = event
      if (state.phase !== 'restoring' || register === undefined) {
        return stepTarget(context, state, event)
      }
      // Takes any register of the lineage for the one that it left, epoch and phase unread.
      const { session, holder, epoch } = state.record.terms
      const phase = 'prepared' as const
      const believed = { ...register, session, holder, epoch: epoch + 1n, phase }
      return stepTarget(context, state, { kind: 'registerRead', register: believed })
    },
  }),
  mutant('reuses a nonce', { nonce: () => new Uint8Array(32) }),
  mutant('uses a token twice', {
    stepTarget(context, state, event) {
      const move = stepTarget(context, state, event)
      const again =
        state.phase === 'active' && event.kind === 'delivered' && event.signed.kind === TOKEN.kind
      return again ? { ...move, effects: [START, ...move.effects] } : move
    },
  }),
  mutant('ignores its own tombstone', {
    stepTarget(context, state, event) {
      const move = stepTarget(context, state, event)
      const late =
        state.phase === 'tombstoned' &&
        event.kind === 'delivered' &&
        event.signed.kind === TOKEN.kind
      return late ? { ...move, effects: [START, ...move.effects] } : move
    },
  }),
  mutant('signs a tombstone before the record', {
    stepTarget(context, state, event) {
      const move = stepTarget(context, state, event)
      if (state.phase !== 'prepared' || move.state.phase !== 'tombstoning') return move
      const register = move.state.step.next
      const said = stepTarget(context, move.state, { kind: 'registerRead', register })
      return { state, effects: said.effects }
    },
  }),
  mutant('reclaims without a tombstone', {
    stepSource(context, state, event) {
      if (state.phase !== 'released' || event.kind !== 'failed') {
        return stepSource(context, state, event)
      }
      const { register, head } = state
      const next = { ...register, epoch: register.epoch + 2n }
      return {
        state: {
          phase: 'thawing',
          register: next,
          head,
          session: undefined,
          ending: 'reclaimed',
          code: undefined,
          farewell: [],
        },
        effects: [THAW],
      }
    },
  }),
  mutant('tells failure before the source runs', {
    stepSource(context, state, event) {
      const move = stepSource(context, state, event)
      const stopped = state.phase === 'frozen' || state.phase === 'recording'
      if (!stopped || move.state.phase !== 'thawing') return move
      const { session, code } = move.state
      const report = { do: 'report' as const, ending: 'source-runs' as const, session, code }
      return { ...move, effects: [report, ...move.effects] }
    },
  }),
  mutant('emits the token before the anchor confirmed', {
    stepSource(context, state, event) {
      const move = stepSource(context, state, event)
      if (state.phase !== 'recording' || move.state.phase !== 'releasing') return move
      const { step } = move.state
      const result = { outcome: 'advanced' as const, register: step.next }
      const ahead = stepSource(context, move.state, { kind: 'advanced', result })
      return { ...move, effects: [...ahead.effects, ...move.effects] }
    },
  }),
  mutant('forgets the platform', { blindPlatform: true }),
]
