/**
 * The target, step by step: nothing is signed before it is recorded, nothing starts before the
 * fenced read, and what is dead stays dead.
 */
import { CodedError } from '../../../../../backends/contract/errors.ts'
import { describe, expect, it } from 'vitest'
import { ABORT, PREPARED, TOKEN, TOMBSTONE } from '../../../../../backends/statement/bodies.ts'
import { fill, keyOf, sign } from '../../statement/lineage-fixture.ts'
import { genesis, lineage, root, session } from './handover-fixture.ts'
import {
  openStatement,
  signStatement,
  verifyStrict,
} from '../../../../../backends/statement/signed.ts'
import { statementDigest } from '../../../../../backends/statement/bodies.ts'
import { stepTarget } from '../../../../../backends/enclave/handover/target.ts'
import {
  targetAnchor,
  targetContext,
  targetHolder,
  targetInstance,
  terms,
} from './handover-fixture.ts'
import type { HandoverContext } from '../../../../../backends/enclave/handover/context.ts'
import type { Register } from '../../../../../backends/contract/epoch-anchor.ts'
import type { Signed } from '../../../../../backends/statement/signed.ts'
import type { Token } from '../../../../../backends/statement/bodies.ts'
import type {
  PreparedRecord,
  TargetEffect,
  TargetEvent,
  TargetState,
} from '../../../../../backends/enclave/handover/target-state.ts'

class Run {
  state: TargetState = { phase: 'empty' }
  effects: readonly TargetEffect[] = []
  readonly context: HandoverContext

  constructor(context: HandoverContext = targetContext) {
    this.context = context
  }

  take(...events: TargetEvent[]): this {
    for (const event of events) {
      const move = stepTarget(this.context, this.state, event)
      this.state = move.state
      this.effects = move.effects
    }
    return this
  }

  /** The state, which must be in this phase. */
  in<P extends TargetState['phase']>(phase: P): Extract<TargetState, { phase: P }> {
    expect(this.state.phase).toBe(phase)
    return this.state as Extract<TargetState, { phase: P }>
  }

  /** The anchor does what it was asked for. */
  granted(): this {
    const effect = this.effects.find((each) => each.do === 'advance')
    if (effect?.do !== 'advance') throw new CodedError({ code: 'TEST_UNEXPECTED' })
    return this.take(advanced(effect.step.next))
  }

  did(): string[] {
    return this.effects.map((effect) => {
      if (effect.do === 'refuse') return `refuse ${effect.code}`
      return effect.do === 'report'
        ? `report ${effect.ending} ${effect.code ?? ''}`.trim()
        : effect.do
    })
  }
}

const advanced = (register: Register): TargetEvent => ({
  kind: 'advanced',
  result: { outcome: 'advanced', register },
})
const refused = (current: Register | undefined): TargetEvent => ({
  kind: 'advanced',
  result: { outcome: 'refused', code: 'ANCHOR_MOVED', current },
})
const doubt: TargetEvent = { kind: 'advanced', result: { outcome: 'doubt', code: 'X' } }
const read = (register: Register | undefined): TargetEvent => ({ kind: 'registerRead', register })

const FILL: TargetEvent[] = [{ kind: 'sessionReady', terms }]
const VERIFY: TargetEvent[] = [...FILL, { kind: 'finalReceived', root }]
const SEAL: TargetEvent[] = [...VERIFY, { kind: 'verified', root }]
const READ: TargetEvent[] = [...SEAL, { kind: 'imageSealed' }]
const PREPARE: TargetEvent[] = [...READ, read(undefined)]

function prepared(): Run {
  const run = new Run()
    .take(...PREPARE)
    .granted()
    .take({ kind: 'statementKept' })
  run.in('prepared')
  return run
}

const digest = statementDigest(prepared().in('prepared').prepared)
const body: Token = {
  session,
  lineage,
  epoch: 2n,
  root,
  holder: targetHolder,
  anchorId: targetAnchor,
  previousHolder: genesis.holder,
  prepared: digest,
}

function token(
  changes: Partial<Token> = {},
  signer = genesis.holder,
): TargetEvent & { signed: Signed } {
  const signed = signStatement(TOKEN, { ...body, ...changes }, signer, sign)
  return { kind: 'delivered', signed }
}

function abort(signer = genesis.holder, of = session): TargetEvent {
  const signed = signStatement(ABORT, { session: of, lineage, epoch: 1n }, signer, sign)
  return { kind: 'delivered', signed }
}

describe('target before PREPARED', () => {
  it('asks for one thing after the other, and signs only what is recorded', () => {
    expect(new Run().take(...FILL).did()).toEqual(['fill'])
    expect(new Run().take(...VERIFY).did()).toEqual(['verifyImage'])
    expect(new Run().take(...SEAL).did()).toEqual(['sealImage'])
    expect(new Run().take(...READ).did()).toEqual(['read'])
    const run = new Run().take(...PREPARE)
    expect(run.did()).toEqual(['advance'])
    run.granted()
    expect(run.did()).toEqual(['keepStatement'])
    expect(run.take({ kind: 'statementKept' }).did()).toEqual(['sendPrepared'])
    const state = prepared().in('prepared')
    expect(state.prepared.key).toEqual(targetInstance)
    expect(openStatement(PREPARED, state.prepared, verifyStrict)).toMatchObject({
      session,
      epoch: 1n,
      root,
      holder: targetHolder,
      anchorId: targetAnchor,
    })
  })

  it('seals nothing in scope process', () => {
    const context = { ...targetContext, scope: 'process' as const }
    expect(new Run(context).take(...SEAL).did()).toEqual(['read'])
  })

  it('discards what is not the root that the source froze', () => {
    const run = new Run().take(...VERIFY, { kind: 'verified', root: fill(1) })
    expect(run.did()).toEqual(['destroy', 'report discarded HANDOVER_ROOT'])
  })

  it('serves one session', () => {
    const again = { ...terms, session: fill(1) }
    const run = new Run().take(...FILL, { kind: 'sessionReady', terms: again })
    expect(run.state).toMatchObject({ phase: 'filling', terms: { session } })
  })

  it('refuses terms for another anchor, or with the key of the source', () => {
    const elsewhere: TargetEvent = { kind: 'sessionReady', terms: { ...terms, anchorId: fill(1) } }
    expect(new Run().take(elsewhere).state.phase).toBe('discarded')
    const mirrored = { ...terms, holder: genesis.holder }
    expect(new Run().take({ kind: 'sessionReady', terms: mirrored }).state.phase).toBe('discarded')
  })

  it.each<[string, TargetEvent[]]>([
    ['filling', FILL],
    ['verifying', VERIFY],
    ['sealing', SEAL],
    ['reading', READ],
    ['preparing', PREPARE],
  ])('ends without a trace when %s fails, is given up or aborted', (phase, events) => {
    for (const event of [{ kind: 'failed', code: 'X' }, { kind: 'abandon' }, abort()] as const) {
      const run = new Run().take(...events)
      expect(run.state.phase).toBe(phase)
      run.take(event)
      expect(run.state.phase).toBe('discarded')
      expect(run.did()).toContain('destroy')
      expect(run.did()).not.toContain('emit')
    }
    expect(new Run().take(...events, token()).did()).toEqual(['refuse HANDOVER_LATER'])
    const forged = abort(keyOf('x'))
    expect(new Run().take(...events, forged).did()).toEqual(['refuse HANDOVER_ABORT_SIGNER'])
  })

  it('settles a doubtful record by reading, and signs nothing meanwhile', () => {
    const run = new Run().take(...PREPARE)
    const { next } = run.in('preparing').step
    expect(run.take(doubt).did()).toEqual(['read'])
    expect(run.take(read(undefined)).did()).toEqual(['advance'])
    expect(run.take(doubt, read(next)).did()).toEqual(['keepStatement'])
    const other = new Run().take(...PREPARE, doubt, read({ ...next, session: fill(1) }))
    expect(other.did()).toEqual(['destroy', 'report discarded HANDOVER_SUPERSEDED'])
    expect(new Run().take(...PREPARE, refused(undefined)).state.phase).toBe('discarded')
  })
})

describe('target with PREPARED out', () => {
  it('starts only after a fenced read names this launch', () => {
    const run = prepared().take(token())
    expect(run.did()).toEqual(['accept', 'advance'])
    run.granted()
    expect(run.did()).toEqual(['read'])
    const { next } = run.in('confirming').step
    expect(run.take(read(next)).did()).toEqual(['makeReceipt', 'start'])
    expect(run.take({ kind: 'started' }).did()).toEqual(['report active'])
  })

  it('does not start when the read names another launch', () => {
    const run = prepared().take(token()).granted()
    const other = { ...run.in('confirming').step.next, runner: keyOf('other') }
    expect(run.take(read(other)).did()).toEqual(['destroy', 'report discarded HANDOVER_SUPERSEDED'])
  })

  it('reads before it believes: a refusal, a doubt, an old register', () => {
    const run = prepared()
    const { register } = run.in('prepared')
    run.take(token(), doubt)
    expect(run.did()).toEqual(['read'])
    expect(run.take({ kind: 'registerUnread', code: 'X' }).did()).toEqual(['retryLater'])
    expect(run.take({ kind: 'retry' }).did()).toEqual(['read'])
    expect(run.take(read(register)).did()).toEqual(['advance'])
    const buried = { ...register, phase: 'tombstoned' as const }
    expect(run.take(refused(buried), read(buried)).did()).toEqual(['emit', 'report tombstoned'])
  })

  it('uses a token once, and tells the receipt again for every other time', () => {
    const run = prepared().take(token())
    expect(run.take(token()).did()).toEqual(['accept'])
    run.take(advanced(prepared().in('prepared').register))
    run.take(read(run.in('confirming').step.next), { kind: 'started' }, token())
    expect(run.did()).toEqual(['accept'])
    expect(run.state.phase).toBe('active')
  })

  it.each<[string, TargetEvent, string]>([
    ['signer', token({}, keyOf('x')), 'HANDOVER_TOKEN_SIGNER'],
    ['session', token({ session: fill(1) }), 'HANDOVER_TOKEN_SESSION'],
    ['lineage', token({ lineage: fill(1) }), 'HANDOVER_TOKEN_LINEAGE'],
    ['epoch, older', token({ epoch: 1n }), 'HANDOVER_TOKEN_EPOCH'],
    ['epoch, later', token({ epoch: 3n }), 'HANDOVER_TOKEN_EPOCH'],
    ['root', token({ root: fill(1) }), 'HANDOVER_TOKEN_ROOT'],
    ['holder', token({ holder: keyOf('x') }), 'HANDOVER_TOKEN_HOLDER'],
    ['previous holder', token({ previousHolder: keyOf('x') }), 'HANDOVER_TOKEN_HOLDER'],
    ['anchor', token({ anchorId: fill(1) }), 'HANDOVER_TOKEN_ANCHOR'],
    ['PREPARED', token({ prepared: fill(1) }), 'HANDOVER_TOKEN_PREPARED'],
  ])('refuses a token of another %s', (_what, event, code) => {
    const run = prepared().take(event)
    expect(run.did()).toEqual([`refuse ${code}`])
    expect(run.state.phase).toBe('prepared')
  })

  it('is not moved by failures and deadlines: only a token, an abort or its owner ends it', () => {
    expect(prepared().take({ kind: 'failed', code: 'X' }).state.phase).toBe('prepared')
    expect(
      prepared()
        .take(abort(genesis.holder, fill(1)))
        .did(),
    ).toEqual(['refuse HANDOVER_ABORT'])
    expect(prepared().take(abort()).state.phase).toBe('tombstoning')
    expect(prepared().take({ kind: 'abandon' }).did()).toEqual(['accept', 'advance'])
  })

  it('signs a tombstone only once it is recorded, and answers every later token with it', () => {
    const run = prepared().take({ kind: 'abandon' })
    expect(run.take(token()).did()).toEqual(['refuse HANDOVER_LATER'])
    run.take(advanced(run.in('tombstoning').step.next))
    expect(run.did()).toEqual(['emit', 'report tombstoned'])
    const [effect] = run.effects
    if (effect?.do !== 'emit') throw new CodedError({ code: 'TEST_UNEXPECTED' })
    expect(effect.signed.key).toEqual(targetHolder)
    expect(openStatement(TOMBSTONE, effect.signed, verifyStrict)).toMatchObject({
      epoch: 2n,
      session,
    })
    for (const event of [token(), abort(), { kind: 'abandon' } as const]) {
      expect(run.take(event).effects).toEqual([{ do: 'accept' }, effect])
    }
    expect(run.take({ kind: 'resumed' }).effects).toEqual([effect])
    expect(run.state.phase).toBe('tombstoned')
  })

  it('cannot be given up once a token is in hand', () => {
    expect(prepared().take(token(), { kind: 'abandon' }).did()).toEqual([
      'refuse HANDOVER_ACTIVATING',
    ])
  })

  it('is lost when it won and the TA does not start', () => {
    const run = prepared().take(token()).granted()
    run.take(read(run.in('confirming').step.next), { kind: 'startFailed', code: 'X' })
    expect(run.did()).toEqual(['destroy', 'report lost X'])
  })

  it('buries what was signed and never left', () => {
    const run = new Run().take(...PREPARE).granted()
    expect(run.take({ kind: 'failed', code: 'X' }).state.phase).toBe('tombstoning')
  })
})

describe('restarted target', () => {
  const before = prepared().in('prepared')
  const record: PreparedRecord = { terms, root, prepared: before.prepared }
  const restart = (context = targetContext, found = record): Run =>
    new Run({ ...context, instance: keyOf('restarted') }).take({ kind: 'restored', record: found })

  it('goes on where it was, and activates under its own launch', () => {
    const run = restart()
    expect(run.did()).toEqual(['read'])
    expect(run.take(token()).did()).toEqual(['refuse HANDOVER_LATER'])
    run.take(read(before.register))
    expect(run.state.phase).toBe('prepared')
    run.take(token())
    expect(run.in('activating').step.next.runner).toEqual(keyOf('restarted'))
  })

  it('starts nothing at another anchor, whatever was copied there', () => {
    const run = restart({ ...targetContext, anchorId: fill(1) })
    expect(run.did()).toEqual(['destroy', 'report discarded HANDOVER_ANCHOR_ID'])
  })

  it('starts nothing in scope process', () => {
    expect(restart({ ...targetContext, scope: 'process' }).state.phase).toBe('discarded')
  })

  it('believes the register, not its record', () => {
    const registers: (Register | undefined)[] = [
      undefined,
      { ...before.register, phase: 'active', runner: keyOf('x') },
      { ...before.register, epoch: 4n },
      { ...before.register, session: fill(1) },
      { ...before.register, holder: keyOf('x') },
      { ...before.register, epoch: 1n, phase: 'released' },
    ]
    for (const register of registers) {
      expect(restart().take(read(register)).did()).toEqual([
        'destroy',
        'report discarded HANDOVER_SUPERSEDED',
      ])
    }
    const buried = { ...before.register, phase: 'tombstoned' as const }
    expect(restart().take(read(buried)).did()).toEqual(['emit', 'report tombstoned'])
  })

  it('buries a record whose PREPARED was never signed', () => {
    const run = restart(targetContext, { ...record, prepared: undefined })
    run.take(read(before.register))
    expect(run.state.phase).toBe('tombstoning')
    expect(run.granted().did()).toEqual(['report tombstoned'])
  })
})
