/**
 * The source, step by step: what it checks, in which order it asks, and what it never does.
 */
import { CodedError } from '../../../../../backends/contract/errors.ts'
import { describe, expect, it } from 'vitest'
import {
  ABORT,
  PREPARED,
  RECEIPT,
  TOKEN,
  TOMBSTONE,
} from '../../../../../backends/statement/bodies.ts'
import { fill, keyOf, sign } from '../../statement/lineage-fixture.ts'
import { genesis, lineage, mint, peer, root, session } from './handover-fixture.ts'
import {
  openStatement,
  signStatement,
  verifyStrict,
} from '../../../../../backends/statement/signed.ts'
import {
  reissuedSource,
  sourceOf,
  stepSource,
} from '../../../../../backends/enclave/handover/source.ts'
import { sourceContext, targetAnchor, targetHolder, targetInstance } from './handover-fixture.ts'
import { statementDigest } from '../../../../../backends/statement/bodies.ts'
import type { HandoverContext } from '../../../../../backends/enclave/handover/context.ts'
import type { Prepared, Tombstone } from '../../../../../backends/statement/bodies.ts'
import type { Signed } from '../../../../../backends/statement/signed.ts'
import type {
  SourceEffect,
  SourceEvent,
  SourceState,
} from '../../../../../backends/enclave/handover/source-state.ts'

class Run {
  state: SourceState
  effects: readonly SourceEffect[] = []
  readonly context: HandoverContext

  constructor(state: SourceState = sourceOf(mint.next, lineage), context = sourceContext) {
    this.state = state
    this.context = context
  }

  take(...events: SourceEvent[]): this {
    for (const event of events) {
      const move = stepSource(this.context, this.state, event)
      this.state = move.state
      this.effects = move.effects
    }
    return this
  }

  /** The state, which must be in this phase. */
  in<P extends SourceState['phase']>(phase: P): Extract<SourceState, { phase: P }> {
    expect(this.state.phase).toBe(phase)
    return this.state as Extract<SourceState, { phase: P }>
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

const prepared: Prepared = {
  session,
  lineage,
  epoch: 1n,
  root,
  holder: targetHolder,
  anchorId: targetAnchor,
  policy: peer.policy,
  package: peer.package,
  sequence: 0n,
}

function preparedBy(changes: Partial<Prepared> = {}, signer = targetInstance): SourceEvent {
  const signed = signStatement(PREPARED, { ...prepared, ...changes }, signer, sign)
  return { kind: 'prepared', signed }
}

const OPEN: SourceEvent[] = [{ kind: 'openSession' }, { kind: 'sessionReady', peer }]
const FREEZE: SourceEvent[] = [...OPEN, { kind: 'converged' }, { kind: 'frozen', session, root }]
const RECORD: SourceEvent[] = [...FREEZE, preparedBy()]
const RELEASE: SourceEvent[] = [...RECORD, { kind: 'intentRecorded', session }]

function releaseNext(): { run: Run; advanced: SourceEvent } {
  const run = new Run().take(...RELEASE)
  const register = run.in('releasing').step.next
  return { run, advanced: { kind: 'advanced', result: { outcome: 'advanced', register } } }
}

function released(): Run {
  const { run, advanced } = releaseNext()
  run.take(advanced).in('released')
  return run
}

function receiptFor(token: Signed, signer = targetHolder, previous = lineage): SourceEvent {
  const side = {
    kind: 'sgx',
    report: fill(1),
    collateral: fill(1),
    instance: targetInstance,
    peerKey: fill(1),
  }
  const body = {
    prepared: signStatement(PREPARED, prepared, targetInstance, sign),
    token,
    previous,
    runner: targetInstance,
    transcript: fill(1),
    source: side,
    target: side,
    claimedMs: 0n,
    rounds: 1,
    pages: 1n,
  }
  return { kind: 'delivered', signed: signStatement(RECEIPT, body, signer, sign) }
}

function tombstoneFor(token: Signed, changes: Partial<Tombstone> = {}, signer = targetHolder) {
  const { lineage: of, epoch, anchorId, prepared: digest } = TOKEN.decode(token.statement)
  const body = { session, lineage: of, epoch, anchorId, prepared: digest, ...changes }
  const signed = signStatement(TOMBSTONE, body, signer, sign)
  return { kind: 'delivered', signed } as const
}

describe('source before release', () => {
  it('asks for one thing after the other', () => {
    expect(new Run().take({ kind: 'openSession' }).did()).toEqual(['accept'])
    expect(new Run().take(...OPEN).did()).toEqual(['copy'])
    expect(new Run().take(...OPEN, { kind: 'converged' }).did()).toEqual(['freeze'])
    expect(new Run().take(...FREEZE).did()).toEqual([])
    expect(new Run().take(...RECORD).did()).toEqual(['recordIntent'])
    expect(new Run().take(...RELEASE).did()).toEqual(['advance'])
  })

  it('takes one session; a second is busy', () => {
    const run = new Run().take(...OPEN, { kind: 'openSession' })
    expect(run.did()).toEqual(['refuse HANDOVER_BUSY'])
  })

  it('does not hand over to itself', () => {
    const mirror = { ...peer, targetInstance: genesis.instance }
    const run = new Run().take({ kind: 'openSession' }, { kind: 'sessionReady', peer: mirror })
    expect(run.did()).toEqual(['thaw'])
  })

  it.each<[string, SourceEvent[]]>([
    ['attesting', OPEN.slice(0, 1)],
    ['copying', OPEN],
    ['freezing', FREEZE.slice(0, -1)],
    ['frozen', FREEZE],
    ['recording', RECORD],
  ])('cancelled while %s it runs again, and says so only then', (phase, events) => {
    const run = new Run().take(...events)
    expect(run.state.phase).toBe(phase)
    run.take({ kind: 'cancel' })
    expect(run.did()).toEqual(['accept', 'thaw'])
    expect(run.take({ kind: 'cancel' }).did()).toEqual(['accept'])
    run.take({ kind: 'thawed' })
    expect(run.state.phase).toBe('active')
    const told = phase === 'attesting' ? [] : ['emit']
    expect(run.did()).toEqual([...told, 'report source-runs HANDOVER_CANCELLED'])
    // Told again to a daemon that may have missed it; late news of the attempt changes nothing.
    expect(run.take({ kind: 'resumed' }).did()).toEqual(told)
    const late: SourceEvent[] = [{ kind: 'intentRecorded', session }, preparedBy()]
    expect(run.take(...late).did()).toEqual([])
    expect(run.state.phase).toBe('active')
  })

  it('signs an abort of this session with the holder key', () => {
    const run = new Run().take(...FREEZE, { kind: 'failed', code: 'X' }, { kind: 'thawed' })
    const [effect] = run.effects
    if (effect?.do !== 'emit') throw new CodedError({ code: 'TEST_UNEXPECTED' })
    expect(effect.signed.key).toEqual(genesis.holder)
    expect(openStatement(ABORT, effect.signed, verifyStrict)).toEqual({
      session,
      lineage,
      epoch: 1n,
    })
  })

  it('is lost, not recovered, when it cannot run again', () => {
    const run = new Run().take(...FREEZE, { kind: 'cancel' }, { kind: 'thawFailed', code: 'X' })
    expect(run.did()).toEqual(['destroy', 'report lost X'])
  })

  it.each<[string, SourceEvent, string]>([
    ['another session', preparedBy({ session: fill(1) }), 'HANDOVER_PREPARED_SESSION'],
    ['another lineage', preparedBy({ lineage: fill(1) }), 'HANDOVER_PREPARED_SESSION'],
    ['an old epoch', preparedBy({ epoch: 0n }), 'HANDOVER_PREPARED_EPOCH'],
    ['another sequence', preparedBy({ sequence: 1n }), 'HANDOVER_PREPARED_EPOCH'],
    ['another root', preparedBy({ root: fill(1) }), 'HANDOVER_PREPARED_ROOT'],
    ['another policy', preparedBy({ policy: fill(1) }), 'HANDOVER_PREPARED_POLICY'],
    ['another package', preparedBy({ package: fill(1) }), 'HANDOVER_PREPARED_POLICY'],
    ['our holder key', preparedBy({ holder: genesis.holder }), 'HANDOVER_HOLDER_REUSED'],
    ['our own anchor', preparedBy({ anchorId: fill(20) }), 'HANDOVER_PREPARED_ANCHOR'],
    ['another signer', preparedBy({}, keyOf('x')), 'HANDOVER_PREPARED_SIGNER'],
  ])('refuses a PREPARED with %s, and runs again', (_what, event, code) => {
    const run = new Run().take(...FREEZE, event)
    expect(run.did()).toEqual(['thaw'])
    expect(run.take({ kind: 'thawed' }).did().at(-1)).toBe(`report source-runs ${code}`)
  })

  it('in scope process demands that the anchor is the launch that prepared', () => {
    const context = { ...sourceContext, scope: 'process' as const }
    const elsewhere = new Run(sourceOf(mint.next, lineage), context).take(...FREEZE, preparedBy())
    expect(elsewhere.did()).toEqual(['thaw'])
    const own = preparedBy({ anchorId: targetInstance })
    expect(new Run(sourceOf(mint.next, lineage), context).take(...FREEZE, own).did()).toEqual([
      'recordIntent',
    ])
  })

  it('takes news of another session for none of its own', () => {
    const run = new Run().take(...OPEN, { kind: 'converged' })
    run.take({ kind: 'frozen', session: fill(1), root })
    expect(run.state.phase).toBe('freezing')
    const recording = new Run().take(...RECORD, { kind: 'intentRecorded', session: fill(1) })
    expect(recording.state.phase).toBe('recording')
  })
})

describe('source in release', () => {
  it('signs the token only once the anchor confirmed, and for what it released', () => {
    const { run, advanced } = releaseNext()
    expect(run.effects.some((effect) => effect.do === 'emit')).toBe(false)
    run.take(advanced)
    const [effect] = run.effects
    if (effect?.do !== 'emit') throw new CodedError({ code: 'TEST_UNEXPECTED' })
    const token = openStatement(TOKEN, effect.signed, verifyStrict)
    expect(effect.signed.key).toEqual(genesis.holder)
    expect(token).toMatchObject({
      session,
      epoch: 2n,
      holder: targetHolder,
      anchorId: targetAnchor,
    })
    const signed = signStatement(PREPARED, prepared, targetInstance, sign)
    expect(token.prepared).toEqual(statementDigest(signed))
  })

  it.each<SourceEvent>([{ kind: 'cancel' }, { kind: 'failed', code: 'X' }, { kind: 'thawed' }])(
    'never runs again because of $kind',
    (event) => {
      const { run, advanced } = releaseNext()
      expect(run.take(event).state.phase).toBe('releasing')
      expect(run.effects.every((effect) => effect.do === 'refuse')).toBe(true)
      run.take(advanced, event)
      expect(run.state.phase).toBe('released')
      expect(run.effects.every((effect) => effect.do === 'refuse')).toBe(true)
    },
  )

  it('runs again after a definite refusal that left the register as it was', () => {
    const { run } = releaseNext()
    const result = { outcome: 'refused' as const, code: 'ANCHOR_X', current: mint.next }
    expect(run.take({ kind: 'advanced', result }).did()).toEqual(['thaw'])
  })

  it('is lost when another moved the register', () => {
    const { run } = releaseNext()
    const current = { ...mint.next, epoch: 9n }
    const result = { outcome: 'refused' as const, code: 'ANCHOR_MOVED', current }
    expect(run.take({ kind: 'advanced', result }).did()).toEqual([
      'destroy',
      'report lost HANDOVER_SUPERSEDED',
    ])
  })

  const doubt: SourceEvent = { kind: 'advanced', result: { outcome: 'doubt', code: 'X' } }

  it('settles a doubt by a higher round, never by a read of the old register', () => {
    const { run } = releaseNext()
    expect(run.take(doubt).did()).toEqual(['advance'])
    expect(run.take(doubt).did()).toEqual(['read'])
    const read: SourceEvent = { kind: 'registerRead', register: mint.next }
    expect(run.take(read).did()).toEqual(['advance'])
    expect(run.take({ kind: 'registerUnread', code: 'X' }).did()).toEqual(['retryLater'])
    expect(run.take({ kind: 'retry' }).did()).toEqual(['read'])
    const higher = { ...mint.next, sequence: 1n }
    expect(run.take({ kind: 'registerRead', register: higher }).did()).toEqual(['thaw'])
    run.take({ kind: 'thawed' })
    expect(run.state).toMatchObject({ phase: 'active', register: { sequence: 1n } })
  })

  it('settles a doubt as released when that is what the anchor holds', () => {
    const { run } = releaseNext()
    const register = run.in('releasing').step.next
    run.take(doubt, {
      kind: 'advanced',
      result: { outcome: 'refused', code: 'X', current: register },
    })
    expect(run.state.phase).toBe('released')
    expect(run.did()).toEqual(['emit'])
  })
})

describe('source after release', () => {
  it('finishes on the receipt of this hand-over, and on nothing else', () => {
    const run = released()
    const { token } = run.in('released')
    const other = signStatement(
      TOKEN,
      { ...TOKEN.decode(token.statement), root: fill(1) },
      genesis.holder,
      sign,
    )
    expect(run.take(receiptFor(token, keyOf('x'))).did()).toEqual([
      'refuse HANDOVER_RECEIPT_SIGNER',
    ])
    expect(run.take(receiptFor(other)).did()).toEqual(['refuse HANDOVER_RECEIPT'])
    expect(run.take(receiptFor(token, targetHolder, fill(1))).did()).toEqual([
      'refuse HANDOVER_RECEIPT',
    ])
    const receipt = receiptFor(token)
    expect(run.take(receipt).did()).toEqual(['accept', 'keepLink', 'destroy', 'report finished'])
    expect(run.take(receipt).did()).toEqual(['accept'])
  })

  it('tells the token again to a daemon that comes back', () => {
    const run = released()
    const { token } = run.in('released')
    expect(run.take({ kind: 'resumed' }).effects).toEqual([{ do: 'emit', signed: token }])
  })

  const checked = (image: Uint8Array): SourceEvent => ({
    kind: 'imageChecked',
    root: image,
    holder: keyOf('fresh'),
    claimedMs: 5n,
  })

  it('takes the lineage back against the tombstone, over the image that was released', () => {
    const run = released()
    const { token } = run.in('released')
    expect(run.take(tombstoneFor(token)).did()).toEqual(['accept', 'checkImage'])
    // News of a dead link must not cost the TA while its image is being checked.
    expect(run.take({ kind: 'failed', code: 'X' }).state.phase).toBe('checking')
    expect(run.take(checked(root)).did()).toEqual(['advance'])
    const register = run.in('reclaiming').reclaim.next
    expect(register).toMatchObject({ epoch: 3n, phase: 'active', runner: genesis.instance })
    run.take({ kind: 'advanced', result: { outcome: 'advanced', register } })
    expect(run.did()).toEqual(['keepLink', 'thaw'])
    expect(run.take({ kind: 'thawed' }).did()).toEqual(['emit', 'report reclaimed'])
    expect(run.state).toMatchObject({ phase: 'active', register: { epoch: 3n } })
  })

  it('does not run an image that is not the released one', () => {
    const run = released()
    run.take(tombstoneFor(run.in('released').token), checked(fill(1)))
    expect(run.did()).toEqual(['destroy', 'report lost HANDOVER_IMAGE_CHANGED'])
  })

  it.each<[string, Partial<Tombstone>]>([
    ['session', { session: fill(1) }],
    ['epoch', { epoch: 1n }],
    ['PREPARED', { prepared: fill(1) }],
    ['anchor', { anchorId: fill(1) }],
    ['lineage', { lineage: fill(1) }],
  ])('refuses a tombstone of another %s', (_what, changes) => {
    const run = released()
    run.take(tombstoneFor(run.in('released').token, changes))
    expect(run.did()).toEqual(['refuse HANDOVER_TOMBSTONE'])
  })

  it('refuses a tombstone by any other key, its own included', () => {
    const run = released()
    run.take(tombstoneFor(run.in('released').token, {}, genesis.holder))
    expect(run.did()).toEqual(['refuse HANDOVER_TOMBSTONE_SIGNER'])
  })
})

describe('restarted source', () => {
  const record = (() => {
    const run = new Run().take(...RECORD)
    const [effect] = run.effects
    if (effect?.do !== 'recordIntent') throw new CodedError({ code: 'TEST_UNEXPECTED' })
    return effect.record
  })()

  function reissued(): Run {
    const { state, effects } = reissuedSource(record)
    expect(effects).toEqual([{ do: 'read' }])
    return new Run(state, { ...sourceContext, instance: keyOf('restarted') })
  }

  it('signs the same token again when the anchor released', () => {
    const run = reissued().take({ kind: 'registerRead', register: record.step.next })
    expect(run.effects).toEqual([{ do: 'emit', signed: released().in('released').token }])
  })

  it('is lost when the anchor did not: no image outlived the process', () => {
    for (const sequence of [0n, 1n]) {
      const register = { ...mint.next, sequence }
      const run = reissued().take({ kind: 'registerRead', register })
      expect(run.did()).toEqual(['destroy', 'report lost HANDOVER_NOT_RELEASED'])
    }
  })

  it('says nothing of a lineage that went on since', () => {
    const later = { ...record.step.next, epoch: 4n, phase: 'prepared' as const }
    for (const register of [later, { ...record.step.next, session: fill(1) }, undefined]) {
      const run = reissued().take({ kind: 'registerRead', register })
      expect(run.did()).toEqual(['destroy', 'report discarded HANDOVER_SUPERSEDED'])
    }
  })

  it('cannot take back: a tombstone leaves nobody', () => {
    const run = reissued().take({ kind: 'registerRead', register: record.step.next })
    run.take(tombstoneFor(released().in('released').token))
    expect(run.did()).toEqual(['accept', 'destroy', 'report lost HANDOVER_NO_IMAGE'])
  })
})
