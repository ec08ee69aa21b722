/**
 * Which steps of a register are legal in scopes process and host, how each is made, who signs it.
 * Invariant: a step is judged against the whole register; an entry that exists is taken over only
 * by a higher epoch; `tombstoned` and `active` both follow `prepared` and never one another.
 * Leaves to others: holding the register (backends/enclave/anchor). Pure.
 */
import { CodedError, codeOf } from '../../contract/errors.ts'
import { RESTART, TOKEN, TOMBSTONE } from '../../statement/bodies.ts'
import { decodeSigned, encodeSigned, openStatement } from '../../statement/signed.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { labelledDigest } from '../../../proto/digest.ts'
import { encodeRegister } from './register-codec.ts'
import type { AnchorStep, Register } from '../../contract/epoch-anchor.ts'
import type { Genesis, Prepared, Token } from '../../statement/bodies.ts'
import type { SignDigest, Signed, VerifySignature } from '../../statement/signed.ts'

/** The epoch of a lineage's first tenure. */
export const GENESIS_EPOCH = 1n

const NONE = new Uint8Array(0)

/** What a step is, by the phases that it joins. */
export type StepKind =
  | 'mint'
  | 'prepare'
  | 'tombstone'
  | 'activate'
  | 'release'
  | 'settle'
  | 'checkpoint'
  | 'restart'
  | 'reclaim'

/** What every signature of a step covers. */
export function stepDigest(expected: Register | undefined, next: Register): Uint8Array {
  const before = expected === undefined ? NONE : encodeRegister(expected)
  return labelledDigest('talos anchor step v1', before, encodeRegister(next))
}

function signedStep(
  expected: Register | undefined,
  next: Register,
  keys: readonly Uint8Array[],
  sign: SignDigest,
): AnchorStep {
  const digest = stepDigest(expected, next)
  return { expected, next, signatures: keys.map((key) => ({ key, signature: sign(key, digest) })) }
}

/** (nothing) → (first epoch, active): signed by both keys of the minting launch. */
export function mintStep(lineage: Uint8Array, genesis: Genesis, sign: SignDigest): AnchorStep {
  const { holder, instance, configuration } = genesis
  const next: Register = {
    lineage,
    epoch: GENESIS_EPOCH,
    sequence: 0n,
    phase: 'active',
    root: NONE,
    session: NONE,
    holder,
    previousHolder: NONE,
    runner: instance,
    configuration,
    token: NONE,
  }
  return signedStep(undefined, next, [holder, instance], sign)
}

/** What a target knows of the source, for {@link prepareStep}. */
export interface SourceTenure {
  readonly holder: Uint8Array
  readonly configuration: Uint8Array
}

/** (nothing, or an earlier tenure here) → (e+1, prepared): signed by the target's holder key. */
export function prepareStep(
  current: Register | undefined,
  prepared: Prepared,
  source: SourceTenure,
  sign: SignDigest,
): AnchorStep {
  const next: Register = {
    lineage: prepared.lineage,
    epoch: prepared.epoch + 1n,
    sequence: 0n,
    phase: 'prepared',
    root: prepared.root,
    session: prepared.session,
    holder: prepared.holder,
    previousHolder: source.holder,
    runner: NONE,
    configuration: source.configuration,
    token: NONE,
  }
  return signedStep(current, next, [next.holder], sign)
}

/** (e+1, prepared) → (e+1, tombstoned): signed by the target's holder key. */
export function tombstoneStep(current: Register, sign: SignDigest): AnchorStep {
  return signedStep(current, { ...current, phase: 'tombstoned' }, [current.holder], sign)
}

/** (e+1, prepared) → (e+1, active) on the strength of a token: signed by the target's holder key. */
export function activateStep(
  current: Register,
  token: Signed,
  runner: Uint8Array,
  sign: SignDigest,
): AnchorStep {
  const next: Register = {
    ...current,
    phase: 'active',
    root: NONE,
    runner,
    token: encodeSigned(token),
  }
  return signedStep(current, next, [current.holder], sign)
}

/** (e, active) → (e+1, released): signed by the source's holder key and its runner. */
export function releaseStep(current: Register, token: Token, sign: SignDigest): AnchorStep {
  const next: Register = {
    ...current,
    epoch: current.epoch + 1n,
    sequence: 0n,
    phase: 'released',
    root: token.root,
    session: token.session,
    holder: token.holder,
    previousHolder: current.holder,
    runner: NONE,
    token: new Uint8Array(TOKEN.encode(token)),
  }
  return signedStep(current, next, [current.holder, current.runner], sign)
}

/** (e, active) → (e, active, sequence + 1): the completed round that settles a doubtful release. */
export function settleStep(current: Register, sign: SignDigest): AnchorStep {
  const next: Register = { ...current, sequence: current.sequence + 1n }
  return signedStep(current, next, [current.holder, current.runner], sign)
}

/** (e, active) → (e, active, sequence + 1, new root): by the holder key and the runner. */
export function checkpointStep(current: Register, root: Uint8Array, sign: SignDigest): AnchorStep {
  const next: Register = { ...current, sequence: current.sequence + 1n, root }
  return signedStep(current, next, [current.holder, current.runner], sign)
}

/**
 * (e, active, root) → (e, active, sequence + 1, another runner): a hand-over to oneself, by the
 * holder key. The signed statement stays in the register: it is the newest link of the chain.
 */
export function restartStep(current: Register, restart: Signed, sign: SignDigest): AnchorStep {
  const { runner, sequence } = RESTART.decode(restart.statement)
  const next: Register = { ...current, sequence, runner, token: encodeSigned(restart) }
  return signedStep(current, next, [current.holder], sign)
}

/** (e+1, released) → (e+2, active) against a tombstone: signed by the holder that had released. */
export function reclaimStep(
  current: Register,
  tombstone: Signed,
  launch: { readonly holder: Uint8Array; readonly runner: Uint8Array },
  sign: SignDigest,
): AnchorStep {
  const next: Register = {
    ...current,
    epoch: current.epoch + 1n,
    phase: 'active',
    root: NONE,
    holder: launch.holder,
    runner: launch.runner,
    token: encodeSigned(tombstone),
  }
  return signedStep(current, next, [current.previousHolder], sign)
}

/** Whether two registers are the same in every field. */
export function sameRegister(left: Register | undefined, right: Register | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return equalBytes(encodeRegister(left), encodeRegister(right))
}

function refuse(code: string): never {
  throw new CodedError({ code })
}

/** Names the step that joins two phases; an unknown pair is no step. */
function kindOf(expected: Register | undefined, next: Register): StepKind {
  const from = expected?.phase
  if (next.phase === 'prepared') return 'prepare'
  if (from === undefined && next.phase === 'active') return 'mint'
  if (from === 'prepared' && next.phase === 'tombstoned') return 'tombstone'
  if (from === 'prepared' && next.phase === 'active') return 'activate'
  if (from === 'active' && next.phase === 'released') return 'release'
  if (expected !== undefined && from === 'active' && next.phase === 'active') {
    if (!equalBytes(expected.runner, next.runner)) return 'restart'
    return equalBytes(expected.root, next.root) ? 'settle' : 'checkpoint'
  }
  if (from === 'released' && next.phase === 'active') return 'reclaim'
  return refuse('ANCHOR_STEP_UNKNOWN')
}

/** Demands that `next` is `expected` but for the named fields. */
function assertKept(expected: Register, next: Register, changed: Partial<Register>): void {
  if (!sameRegister({ ...expected, ...changed }, next)) refuse('ANCHOR_STEP_FIELDS')
}

function judgeMint(next: Register): readonly Uint8Array[] {
  const bare = [next.root, next.session, next.previousHolder, next.token]
  if (next.epoch !== GENESIS_EPOCH || next.sequence !== 0n) refuse('ANCHOR_EPOCH')
  if (bare.some((bytes) => bytes.length > 0) || next.runner.length !== 32) {
    refuse('ANCHOR_STEP_FIELDS')
  }
  return [next.holder, next.runner]
}

function judgePrepare(current: Register | undefined, next: Register): readonly Uint8Array[] {
  if (next.epoch <= GENESIS_EPOCH || next.sequence !== 0n) refuse('ANCHOR_EPOCH')
  const named = [next.root, next.session, next.previousHolder]
  if (named.some((bytes) => bytes.length !== 32)) refuse('ANCHOR_STEP_FIELDS')
  if (next.runner.length > 0 || next.token.length > 0) refuse('ANCHOR_STEP_FIELDS')
  if (equalBytes(next.holder, next.previousHolder)) refuse('ANCHOR_HOLDER_REUSED')
  if (current === undefined) return [next.holder]
  if (current.phase === 'active') refuse('ANCHOR_ACTIVE_HERE')
  if (current.phase === 'superseded' || current.phase === 'retired') refuse('ANCHOR_ENDED')
  if (next.epoch <= current.epoch) refuse('ANCHOR_EPOCH')
  if (!equalBytes(next.configuration, current.configuration)) refuse('ANCHOR_CONFIGURATION')
  return [next.holder]
}

function judgeRelease(expected: Register, next: Register): readonly Uint8Array[] {
  const token = TOKEN.decode(next.token)
  if (equalBytes(token.holder, expected.holder)) refuse('ANCHOR_HOLDER_REUSED')
  const named = tokenMatches(token, next) && equalBytes(token.previousHolder, expected.holder)
  if (!named || next.epoch !== expected.epoch + 1n) refuse('ANCHOR_TOKEN')
  assertKept(expected, next, {
    epoch: expected.epoch + 1n,
    sequence: 0n,
    phase: 'released',
    root: token.root,
    session: token.session,
    holder: token.holder,
    previousHolder: expected.holder,
    runner: NONE,
    token: next.token,
  })
  return [expected.holder, expected.runner]
}

function tokenMatches(token: Token, register: Register): boolean {
  return (
    token.epoch === register.epoch &&
    equalBytes(token.lineage, register.lineage) &&
    equalBytes(token.session, register.session) &&
    equalBytes(token.root, register.root) &&
    equalBytes(token.holder, register.holder) &&
    equalBytes(token.previousHolder, register.previousHolder)
  )
}

/** Where a step is judged: the anchor's own id, and how signatures are verified. */
export interface Bench {
  readonly anchorId: Uint8Array
  readonly verify: VerifySignature
}

function judgeActivate(bench: Bench, expected: Register, next: Register): readonly Uint8Array[] {
  const signed = decodeSigned(next.token)
  const token = openStatement(TOKEN, signed, bench.verify)
  if (!equalBytes(signed.key, expected.previousHolder)) refuse('ANCHOR_TOKEN')
  if (!tokenMatches(token, expected)) refuse('ANCHOR_TOKEN')
  if (!equalBytes(token.anchorId, bench.anchorId)) refuse('ANCHOR_TOKEN_ELSEWHERE')
  const { runner } = next
  assertKept(expected, next, { phase: 'active', root: NONE, runner, token: next.token })
  if (runner.length !== 32) refuse('ANCHOR_STEP_FIELDS')
  return [expected.holder]
}

function judgeCheckpoint(expected: Register, next: Register): readonly Uint8Array[] {
  const { root } = next
  if (root.length !== 32) refuse('ANCHOR_STEP_FIELDS')
  assertKept(expected, next, { sequence: expected.sequence + 1n, root })
  return [expected.holder, expected.runner]
}

function judgeRestart(bench: Bench, expected: Register, next: Register): readonly Uint8Array[] {
  if (expected.root.length !== 32) refuse('ANCHOR_NO_CHECKPOINT')
  const signed = decodeSigned(next.token)
  const restart = openStatement(RESTART, signed, bench.verify)
  const sequence = expected.sequence + 1n
  const answers =
    equalBytes(signed.key, expected.holder) &&
    equalBytes(restart.lineage, expected.lineage) &&
    restart.epoch === expected.epoch &&
    restart.sequence === sequence &&
    equalBytes(restart.root, expected.root) &&
    equalBytes(restart.previousRunner, expected.runner) &&
    equalBytes(restart.runner, next.runner)
  if (!answers) refuse('ANCHOR_RESTART')
  const { runner, token } = next
  assertKept(expected, next, { sequence, runner, token })
  return [expected.holder]
}

function judgeReclaim(bench: Bench, expected: Register, next: Register): readonly Uint8Array[] {
  const signed = decodeSigned(next.token)
  const tombstone = openStatement(TOMBSTONE, signed, bench.verify)
  const token = TOKEN.decode(expected.token)
  const answers =
    equalBytes(signed.key, expected.holder) &&
    tombstone.epoch === expected.epoch &&
    equalBytes(tombstone.lineage, expected.lineage) &&
    equalBytes(tombstone.session, expected.session) &&
    equalBytes(tombstone.anchorId, token.anchorId) &&
    equalBytes(tombstone.prepared, token.prepared)
  if (!answers) refuse('ANCHOR_TOMBSTONE')
  const { holder, runner } = next
  const old = [expected.holder, expected.previousHolder]
  if (old.some((key) => equalBytes(key, holder))) refuse('ANCHOR_HOLDER_REUSED')
  if (runner.length !== 32) refuse('ANCHOR_STEP_FIELDS')
  assertKept(expected, next, {
    epoch: expected.epoch + 1n,
    phase: 'active',
    root: NONE,
    holder,
    runner,
    token: next.token,
  })
  return [expected.previousHolder]
}

/** The rules of one kind of step; returns the keys that must have signed. */
function signersOf(bench: Bench, step: AnchorStep): readonly Uint8Array[] {
  const { expected, next } = step
  const kind = kindOf(expected, next)
  if (kind === 'mint') return judgeMint(next)
  if (kind === 'prepare') return judgePrepare(expected, next)
  if (expected === undefined) return refuse('ANCHOR_UNKNOWN_LINEAGE')
  switch (kind) {
    case 'tombstone':
      assertKept(expected, next, { phase: 'tombstoned' })
      return [expected.holder]
    case 'activate':
      return judgeActivate(bench, expected, next)
    case 'release':
      return judgeRelease(expected, next)
    case 'settle':
      assertKept(expected, next, { sequence: expected.sequence + 1n })
      return [expected.holder, expected.runner]
    case 'checkpoint':
      return judgeCheckpoint(expected, next)
    case 'restart':
      return judgeRestart(bench, expected, next)
    case 'reclaim':
      return judgeReclaim(bench, expected, next)
  }
}

/** Why a step may not be taken from `current`, or undefined when it may. */
export function judgeStep(
  bench: Bench,
  current: Register | undefined,
  step: AnchorStep,
): string | undefined {
  if (!sameRegister(current, step.expected)) return 'ANCHOR_MOVED'
  if (current !== undefined && !equalBytes(current.lineage, step.next.lineage)) {
    return 'ANCHOR_LINEAGE'
  }
  try {
    const digest = stepDigest(step.expected, step.next)
    for (const key of signersOf(bench, step)) {
      const found = step.signatures.find((each) => equalBytes(each.key, key))
      if (found === undefined) return 'ANCHOR_UNSIGNED'
      if (!bench.verify(key, digest, found.signature)) return 'ANCHOR_SIGNATURE'
    }
    return undefined
  } catch (thrown) {
    return codeOf(thrown)
  }
}
