/**
 * Which steps of a register are legal where several hosts remember it, and who signs them.
 * Invariant: a step is judged by itself (its whole `expected`, its `next`, its signatures); that
 * `expected` is what the register holds is the proposer's and the quorum's to see. Pure.
 */
import { CodedError, codeOf } from '../contract/errors.ts'
import type { AnchorStep, Register } from '../contract/epoch-anchor.ts'
import { equalBytes } from '../../proto/codec.ts'
import { RESTART, TOKEN } from '../statement/bodies.ts'
import { decodeSigned, openStatement, type VerifySignature } from '../statement/signed.ts'
import { GENESIS_EPOCH, sameRegister, stepDigest } from '../enclave/handover/register.ts'

const NONE = new Uint8Array(0)

/** What a step between two phases is. */
export type SharedStepKind =
  'mint' | 'checkpoint' | 'restart' | 'release' | 'activate' | 'reclaim' | 'supersede' | 'retire'

function refuse(code: string): never {
  throw new CodedError({ code })
}

/** Names a step. @throws CodedError `ANCHOR_STEP_UNKNOWN`. */
export function sharedStepKind({ expected, next }: AnchorStep): SharedStepKind {
  const from = expected?.phase
  if (expected === undefined)
    return next.phase === 'active' ? 'mint' : refuse('ANCHOR_STEP_UNKNOWN')
  if (from === 'active' && next.phase === 'active') {
    return equalBytes(expected.runner, next.runner) ? 'checkpoint' : 'restart'
  }
  if (from === 'active' && next.phase === 'released') return 'release'
  if (from === 'active' && next.phase === 'superseded') return 'supersede'
  if (from === 'active' && next.phase === 'retired') return 'retire'
  if (from === 'released' && next.phase === 'active') {
    return next.epoch === expected.epoch ? 'activate' : 'reclaim'
  }
  return refuse('ANCHOR_STEP_UNKNOWN')
}

function kept(expected: Register, next: Register, changed: Partial<Register>): void {
  if (!sameRegister({ ...expected, ...changed }, next)) refuse('ANCHOR_STEP_FIELDS')
}

function launched(next: Register): void {
  if (next.runner.length !== 32) refuse('ANCHOR_STEP_FIELDS')
}

function mint(next: Register): readonly Uint8Array[] {
  const bare = [next.root, next.session, next.previousHolder, next.token]
  if (next.epoch !== GENESIS_EPOCH || next.sequence !== 0n) refuse('ANCHOR_EPOCH')
  if (bare.some((bytes) => bytes.length > 0)) refuse('ANCHOR_STEP_FIELDS')
  launched(next)
  return [next.holder, next.runner]
}

/** A checkpoint; with the same root it only settles what was in doubt. */
function checkpoint(expected: Register, next: Register): readonly Uint8Array[] {
  const isSettling = equalBytes(expected.root, next.root)
  if (!isSettling && next.root.length !== 32) refuse('ANCHOR_STEP_FIELDS')
  kept(expected, next, { sequence: expected.sequence + 1n, root: next.root })
  return [expected.holder, expected.runner]
}

function restart(verify: VerifySignature, expected: Register, next: Register) {
  if (expected.root.length !== 32) refuse('ANCHOR_NO_CHECKPOINT')
  const signed = decodeSigned(next.token)
  const body = openStatement(RESTART, signed, verify)
  const sequence = expected.sequence + 1n
  const answers =
    equalBytes(signed.key, expected.holder) &&
    equalBytes(body.lineage, expected.lineage) &&
    body.epoch === expected.epoch &&
    body.sequence === sequence &&
    equalBytes(body.root, expected.root) &&
    equalBytes(body.previousRunner, expected.runner) &&
    equalBytes(body.runner, next.runner)
  if (!answers) refuse('ANCHOR_RESTART')
  launched(next)
  kept(expected, next, { sequence, runner: next.runner, token: next.token })
  return [expected.holder]
}

function release(expected: Register, next: Register): readonly Uint8Array[] {
  const token = TOKEN.decode(next.token)
  const epoch = expected.epoch + 1n
  const isNamed =
    token.epoch === epoch &&
    equalBytes(token.lineage, expected.lineage) &&
    equalBytes(token.previousHolder, expected.holder)
  if (!isNamed) refuse('ANCHOR_TOKEN')
  if (equalBytes(token.holder, expected.holder)) refuse('ANCHOR_HOLDER_REUSED')
  kept(expected, next, {
    epoch,
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

/** The register itself shows the release: no token has to be brought. */
function activate(expected: Register, next: Register): readonly Uint8Array[] {
  launched(next)
  const isKept = equalBytes(next.root, expected.root)
  if (!isKept && next.root.length > 0) refuse('ANCHOR_STEP_FIELDS')
  const { runner, root, token } = next
  if (token.length > 0 && !equalBytes(token, expected.token)) refuse('ANCHOR_TOKEN')
  kept(expected, next, { phase: 'active', runner, root, token })
  return [expected.holder]
}

function reclaim(expected: Register, next: Register): readonly Uint8Array[] {
  const { holder, runner, root, token } = next
  if (equalBytes(holder, expected.holder) || equalBytes(holder, expected.previousHolder)) {
    refuse('ANCHOR_HOLDER_REUSED')
  }
  launched(next)
  const isKept = equalBytes(root, expected.root)
  if (!isKept && root.length > 0) refuse('ANCHOR_STEP_FIELDS')
  kept(expected, next, {
    epoch: expected.epoch + 1n,
    phase: 'active',
    holder,
    runner,
    root,
    token,
  })
  return [expected.previousHolder]
}

/** The lineage goes on at another set; `token` names it. */
function supersede(expected: Register, next: Register): readonly Uint8Array[] {
  if (next.token.length !== 32) refuse('ANCHOR_STEP_FIELDS')
  const sequence = expected.sequence + 1n
  kept(expected, next, { phase: 'superseded', sequence, token: next.token })
  return [expected.holder, expected.runner]
}

function signersOf(verify: VerifySignature, step: AnchorStep): readonly Uint8Array[] {
  const { expected, next } = step
  const kind = sharedStepKind(step)
  if (expected === undefined) return mint(next)
  switch (kind) {
    case 'mint':
      return refuse('ANCHOR_STEP_UNKNOWN')
    case 'checkpoint':
      return checkpoint(expected, next)
    case 'restart':
      return restart(verify, expected, next)
    case 'release':
      return release(expected, next)
    case 'activate':
      return activate(expected, next)
    case 'reclaim':
      return reclaim(expected, next)
    case 'supersede':
      return supersede(expected, next)
    case 'retire':
      kept(expected, next, { phase: 'retired', sequence: expected.sequence + 1n })
      return [expected.holder, expected.runner]
  }
}

/** Why a step is never legal, or undefined where it is. */
export function judgeSharedStep(verify: VerifySignature, step: AnchorStep): string | undefined {
  try {
    const digest = stepDigest(step.expected, step.next)
    for (const key of signersOf(verify, step)) {
      const found = step.signatures.find((each) => equalBytes(each.key, key))
      if (found === undefined) return 'ANCHOR_UNSIGNED'
      if (!verify(key, digest, found.signature)) return 'ANCHOR_SIGNATURE'
    }
    return undefined
  } catch (thrown) {
    return codeOf(thrown)
  }
}
