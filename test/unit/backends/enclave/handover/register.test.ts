/**
 * Rules of the register: every legal step is taken, every other is refused by name, whoever signs.
 */
import { describe, expect, it } from 'vitest'
import { fill, keyOf, sign } from '../../statement/lineage-fixture.ts'
import { genesis, lineage, mint, root, session } from './handover-fixture.ts'
import { targetAnchor, targetHolder, targetInstance, terms } from './handover-fixture.ts'
import { RESTART, TOKEN, TOMBSTONE } from '../../../../../backends/statement/bodies.ts'
import {
  activateStep,
  checkpointStep,
  judgeStep,
  prepareStep,
  reclaimStep,
  releaseStep,
  restartStep,
  sameRegister,
  settleStep,
  stepDigest,
  tombstoneStep,
} from '../../../../../backends/enclave/handover/register.ts'
import { signStatement, verifyStrict } from '../../../../../backends/statement/signed.ts'
import type { AnchorStep, Register } from '../../../../../backends/contract/epoch-anchor.ts'
import type { Prepared, Restart, Token } from '../../../../../backends/statement/bodies.ts'

const active = mint.next
const { policy, package: packageDigest } = terms
const prepared: Prepared = {
  session,
  lineage,
  epoch: 1n,
  root,
  holder: targetHolder,
  anchorId: targetAnchor,
  policy,
  package: packageDigest,
  sequence: 0n,
}
const token: Token = {
  session,
  lineage,
  epoch: 2n,
  root,
  holder: targetHolder,
  anchorId: targetAnchor,
  previousHolder: genesis.holder,
  prepared: fill(33),
}
const source = { holder: genesis.holder, configuration: genesis.configuration }
const signedToken = signStatement(TOKEN, token, genesis.holder, sign)
const tombstone = signStatement(
  TOMBSTONE,
  { session, lineage, epoch: 2n, prepared: token.prepared, anchorId: targetAnchor },
  targetHolder,
  sign,
)
const prepare = prepareStep(undefined, prepared, source, sign)
const waiting = prepare.next
const release = releaseStep(active, token, sign)
const activate = activateStep(waiting, signedToken, targetInstance, sign)
const bury = tombstoneStep(waiting, sign)
const fresh = { holder: keyOf('fresh'), runner: genesis.instance }
const reclaim = reclaimStep(release.next, tombstone, fresh, sign)

const checkpoint = checkpointStep(active, root, sign)
const goesOn: Restart = {
  lineage,
  epoch: 1n,
  sequence: 2n,
  root,
  previousRunner: genesis.instance,
  runner: keyOf('second launch'),
  previous: lineage,
  claimedMs: 0n,
}
const restartLink = signStatement(RESTART, goesOn, genesis.holder, sign)
const restart = restartStep(checkpoint.next, restartLink, sign)

const bench = { anchorId: targetAnchor, verify: verifyStrict }

function judgeFrom(current: Register | undefined, step: AnchorStep): string {
  return judgeStep(bench, current, step) ?? 'taken'
}

function judge(step: AnchorStep): string {
  return judgeFrom(step.expected, step)
}

/** A step to something else, properly signed by whoever signed the right one. */
function instead(step: AnchorStep, changes: Partial<Register>): AnchorStep {
  const next = { ...step.next, ...changes }
  const digest = stepDigest(step.expected, next)
  const signatures = step.signatures.map(({ key }) => ({ key, signature: sign(key, digest) }))
  return { ...step, next, signatures }
}

const STEPS: [string, AnchorStep][] = [
  ['mint', mint],
  ['prepare', prepare],
  ['tombstone', bury],
  ['activate', activate],
  ['release', release],
  ['settle', settleStep(active, sign)],
  ['checkpoint', checkpoint],
  ['restart', restart],
  ['reclaim', reclaim],
]

describe.each(STEPS)('%s', (name, step) => {
  it('is taken from what it expects, and from nothing else', () => {
    expect(judge(step)).toBe('taken')
    const others = STEPS.map(([, { expected }]) => expected)
    for (const current of others) {
      if (!sameRegister(current, step.expected))
        expect(judgeFrom(current, step)).toBe('ANCHOR_MOVED')
    }
  })

  it('compares the whole register: any field that differs refuses', () => {
    const { expected } = step
    if (expected === undefined) return
    const changes: Partial<Register>[] = [
      { sequence: expected.sequence + 1n },
      { epoch: expected.epoch + 1n },
      { runner: fill(99) },
      { session: fill(99) },
      { configuration: fill(99) },
      { token: fill(99) },
    ]
    for (const each of changes)
      expect(judgeFrom({ ...expected, ...each }, step)).toBe('ANCHOR_MOVED')
  })

  it('is refused without a signature, or with one over another step', () => {
    for (const { key } of step.signatures) {
      const signatures = step.signatures.filter((each) => each.key !== key)
      expect(judge({ ...step, signatures })).toBe('ANCHOR_UNSIGNED')
      const wrong = { key, signature: sign(key, fill(1)) }
      expect(judge({ ...step, signatures: [...signatures, wrong] })).toBe('ANCHOR_SIGNATURE')
    }
  })

  it('changes nothing that it does not name', () => {
    const changes: Partial<Register>[] = [
      { configuration: fill(99) },
      { previousHolder: keyOf('x') },
      { session: fill(98) },
      { sequence: 5n },
      { epoch: step.next.epoch + 1n },
      { epoch: step.next.epoch - 1n },
      { root: fill(97) },
    ]
    for (const each of changes) {
      // A fresh `prepare` says what it likes of the hand-over that it records.
      const own = 'root' in each || 'session' in each || 'previousHolder' in each
      const free = 'configuration' in each || 'epoch' in each || own
      if (step === prepare && free && each.epoch !== 1n) continue
      if (step === mint && 'configuration' in each) continue
      // Another root is a checkpoint, which the same two keys sign.
      if ((name === 'settle' || name === 'checkpoint') && 'root' in each) continue
      expect(judge(instead(step, each))).not.toBe('taken')
    }
  })
})

describe('prepare', () => {
  const over = (phase: Register['phase'], epoch: bigint): string => {
    const current: Register = { ...waiting, phase, epoch, holder: keyOf('old'), session: fill(1) }
    return judge(prepareStep(current, prepared, source, sign))
  }

  it('takes an entry over only by a higher epoch', () => {
    for (const phase of ['prepared', 'tombstoned', 'released'] as const) {
      expect(over(phase, 1n)).toBe('taken')
      expect(over(phase, 2n)).toBe('ANCHOR_EPOCH')
      expect(over(phase, 3n)).toBe('ANCHOR_EPOCH')
    }
  })

  it('never replaces what is active, or ended for good', () => {
    expect(over('active', 1n)).toBe('ANCHOR_ACTIVE_HERE')
    expect(over('superseded', 1n)).toBe('ANCHOR_ENDED')
    expect(over('retired', 1n)).toBe('ANCHOR_ENDED')
  })
})

describe('activate', () => {
  const by = (changes: Partial<Token>, signer = genesis.holder): string => {
    const signed = signStatement(TOKEN, { ...token, ...changes }, signer, sign)
    return judge(activateStep(waiting, signed, targetInstance, sign))
  }

  it('needs a token of the previous holder for exactly this register, at exactly this anchor', () => {
    expect(by({})).toBe('taken')
    expect(by({}, keyOf('stranger'))).toBe('ANCHOR_TOKEN')
    expect(by({ anchorId: fill(20) })).toBe('ANCHOR_TOKEN_ELSEWHERE')
    expect(by({ session: fill(1) })).toBe('ANCHOR_TOKEN')
    expect(by({ epoch: 3n })).toBe('ANCHOR_TOKEN')
    expect(by({ root: fill(1) })).toBe('ANCHOR_TOKEN')
    expect(by({ holder: keyOf('x') })).toBe('ANCHOR_TOKEN')
    expect(by({ lineage: fill(1) })).toBe('ANCHOR_TOKEN')
  })

  it('and the tombstone exclude each other', () => {
    expect(judgeFrom(bury.next, activate)).toBe('ANCHOR_MOVED')
    expect(judgeFrom(activate.next, bury)).toBe('ANCHOR_MOVED')
    const after = activateStep(bury.next, signedToken, targetInstance, sign)
    expect(judge(after)).toBe('ANCHOR_STEP_UNKNOWN')
    expect(judge(tombstoneStep(activate.next, sign))).toBe('ANCHOR_STEP_UNKNOWN')
  })

  it('happens once: an active register is no place for a second launch', () => {
    const second = activateStep(activate.next, signedToken, keyOf('second'), sign)
    expect(judge(second)).not.toBe('taken')
  })
})

describe('release', () => {
  it('keeps the content of the token that it authorises, and no other', () => {
    expect(release.next.token).toEqual(new Uint8Array(TOKEN.encode(token)))
    const others: Partial<Token>[] = [
      { epoch: 3n },
      { epoch: 1n },
      { session: fill(1) },
      { holder: keyOf('x') },
      { previousHolder: keyOf('x') },
      { lineage: fill(1) },
    ]
    for (const each of others) {
      const content = new Uint8Array(TOKEN.encode({ ...token, ...each }))
      expect(judge(instead(release, { token: content }))).toBe('ANCHOR_TOKEN')
    }
    expect(judge(instead(release, { token: fill(1) }))).toMatch(/^WIRE_/)
  })

  it('hands to a fresh holder key', () => {
    const same = releaseStep(active, { ...token, holder: genesis.holder }, sign)
    expect(judge(same)).toBe('ANCHOR_HOLDER_REUSED')
  })
})

describe('checkpoint', () => {
  it('has a root of 32 bytes, and needs the runner beside the holder', () => {
    expect(judge(checkpointStep(active, fill(1).slice(1), sign))).toBe('ANCHOR_STEP_FIELDS')
    const signatures = checkpoint.signatures.filter(({ key }) => key !== active.runner)
    expect(judge({ ...checkpoint, signatures })).toBe('ANCHOR_UNSIGNED')
  })

  it('of a launch that another has followed is refused', () => {
    expect(judgeFrom(restart.next, checkpointStep(checkpoint.next, fill(8), sign))).toBe(
      'ANCHOR_MOVED',
    )
    const late = instead(checkpointStep(restart.next, fill(8), sign), {})
    const byOld = late.signatures.map((each) =>
      each.key === restart.next.runner ? { ...each, key: genesis.instance } : each,
    )
    expect(judge({ ...late, signatures: byOld })).toBe('ANCHOR_UNSIGNED')
  })
})

describe('restart', () => {
  const by = (
    changes: Partial<Restart>,
    signer = genesis.holder,
    from = checkpoint.next,
  ): string => {
    const signed = signStatement(RESTART, { ...goesOn, ...changes }, signer, sign)
    return judge(restartStep(from, signed, sign))
  }

  it('needs a statement of the holder for exactly this register', () => {
    expect(by({})).toBe('taken')
    expect(by({}, keyOf('stranger'))).toBe('ANCHOR_RESTART')
    expect(by({ root: fill(1) })).toBe('ANCHOR_RESTART')
    expect(by({ epoch: 2n })).toBe('ANCHOR_RESTART')
    expect(by({ sequence: 3n })).toBe('ANCHOR_RESTART')
    expect(by({ lineage: fill(1) })).toBe('ANCHOR_RESTART')
    expect(by({ previousRunner: keyOf('x') })).toBe('ANCHOR_RESTART')
  })

  it('is taken once: the second launch of two finds another register', () => {
    const other = { ...goesOn, runner: keyOf('third launch') }
    const signed = signStatement(RESTART, other, genesis.holder, sign)
    const second = restartStep(checkpoint.next, signed, sign)
    expect(judge(second)).toBe('taken')
    expect(judgeFrom(restart.next, second)).toBe('ANCHOR_MOVED')
  })

  it('needs an anchored checkpoint, and an active register', () => {
    const bare = { ...active, sequence: 1n }
    expect(by({ root: fill(0) }, genesis.holder, bare)).toBe('ANCHOR_NO_CHECKPOINT')
    expect(by({}, genesis.holder, { ...checkpoint.next, phase: 'released' })).not.toBe('taken')
    expect(by({}, genesis.holder, { ...checkpoint.next, phase: 'retired' })).not.toBe('taken')
  })
})

describe('reclaim', () => {
  const against = (changes: object, signer = targetHolder): string => {
    const body = { session, lineage, epoch: 2n, prepared: token.prepared, anchorId: targetAnchor }
    const signed = signStatement(TOMBSTONE, { ...body, ...changes }, signer, sign)
    return judge(reclaimStep(release.next, signed, fresh, sign))
  }

  it('needs the tombstone of exactly this release, by the key that it was released to', () => {
    expect(against({})).toBe('taken')
    expect(against({}, genesis.holder)).toBe('ANCHOR_TOMBSTONE')
    expect(against({ session: fill(1) })).toBe('ANCHOR_TOMBSTONE')
    expect(against({ epoch: 1n })).toBe('ANCHOR_TOMBSTONE')
    expect(against({ prepared: fill(1) })).toBe('ANCHOR_TOMBSTONE')
    expect(against({ anchorId: fill(1) })).toBe('ANCHOR_TOMBSTONE')
    expect(against({ lineage: fill(1) })).toBe('ANCHOR_TOMBSTONE')
  })

  it('makes a fresh holder key', () => {
    for (const holder of [genesis.holder, targetHolder]) {
      const step = reclaimStep(release.next, tombstone, { ...fresh, holder }, sign)
      expect(judge(step)).toBe('ANCHOR_HOLDER_REUSED')
    }
  })
})
