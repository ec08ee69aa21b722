/**
 * Judges verified claims by the policy that the owner signed into the package.
 * Invariant: accepted only when every rule was looked at and none refused; a missing rule refuses.
 * Both sides' claims are judged by the same rules, so both sides come to the same verdict.
 * Pure. Leaves to others: verifying evidence (backends/<tee>/verifier.ts), the transcript (session/).
 */
import type { AnchorKind } from '../../contract/epoch-anchor.ts'
import type { VerifiedClaims } from '../../contract/evidence.ts'
import type { Refusal } from '../../contract/refusal.ts'
import type { Manifest } from '../../package/manifest.ts'
import type { Policy } from '../../package/policy-schema.ts'
import { equalBytes, hexOf } from '../../../proto/codec.ts'

/** The signed rules: a {@link Manifest} is one. */
export type SignedRules = Pick<Manifest, 'policy' | 'anchors'>

/** What a move is judged on. */
export interface MoveQuestion {
  /** Which side this enclave is. */
  readonly role: 'source' | 'target'
  readonly mine: VerifiedClaims
  readonly theirs: VerifiedClaims
  /** Ed25519 key of the other side's daemon, which signed the transcript; 32 bytes. */
  readonly peerKey: Uint8Array
  /** Kind of the lineage's anchor. */
  readonly anchorKind: AnchorKind
  /** What is taken for the present: never before a date that was signed. */
  readonly nowMs: bigint
  /** Downtime that is asked for; absent on the side that is not told it. */
  readonly downtimeMs?: number | undefined
}

/** What a launch that mints a lineage is judged on. */
export interface LaunchQuestion {
  readonly mine: VerifiedClaims
  readonly anchorKind: AnchorKind
  readonly nowMs: bigint
}

/** The verdict; a refusal explains every rule that refused. */
export type Verdict =
  | { readonly verdict: 'accept' }
  | { readonly verdict: 'refuse'; readonly refusals: readonly [Refusal, ...Refusal[]] }

/** Codes of refusals by policy. */
export type PolicyCode =
  | 'POLICY_RULE_MISSING'
  | 'POLICY_TEE'
  | 'POLICY_INSECURE'
  | 'POLICY_DEBUG'
  | 'POLICY_MEASUREMENT'
  | 'POLICY_PLATFORM'
  | 'POLICY_PEER'
  | 'POLICY_MIGRATE'
  | 'POLICY_DOWNTIME'
  | 'POLICY_ANCHOR'
  | 'POLICY_CLOCK'

/** Whether a TA may move between the two sides. */
export function evaluatePolicy(rules: SignedRules, question: MoveQuestion): Verdict {
  const { role, mine, theirs } = question
  const judge = new Judge(rules)
  judge.side({ role, claims: mine, other: theirs }, question.nowMs)
  judge.side({ role: otherRoleOf(role), claims: theirs, other: mine }, question.nowMs)
  judge.add(anchorRefusals(judge, question.anchorKind))
  for (const rule of Object.values(MOVE_RULES)) judge.add(rule(judge, question))
  return judge.verdict()
}

/** Whether a lineage of this TA may begin here. */
export function evaluateLaunch(rules: SignedRules, question: LaunchQuestion): Verdict {
  const { mine, anchorKind, nowMs } = question
  const judge = new Judge(rules)
  judge.side({ role: 'launch', claims: mine, other: mine }, nowMs)
  judge.add(anchorRefusals(judge, anchorKind))
  return judge.verdict()
}

function otherRoleOf(role: MoveQuestion['role']): MoveQuestion['role'] {
  return role === 'source' ? 'target' : 'source'
}

/** One side's claims, and those of the other side. */
interface Side {
  readonly role: 'source' | 'target' | 'launch'
  readonly claims: VerifiedClaims
  readonly other: VerifiedClaims
}

type SideRule = (judge: Judge, side: Side) => Refusal[]
type MoveRule = (judge: Judge, question: MoveQuestion) => Refusal[]

/** Rules that each side's claims are judged by. */
const SIDE_RULES = {
  accept: acceptRefusals,
  allow_insecure: insecureRefusals,
  debug: debugRefusals,
  measurements: measurementRefusals,
  platforms: platformRefusals,
} as const satisfies { readonly [Rule in keyof Policy]?: SideRule }

/** What is no rule about who moves where: `verify` is carried out by the runtime, on the image. */
type NotJudgedHere = 'name' | 'version' | 'verify'

/** All other rules; a rule that the schema has and neither table looks at breaks the build. */
const MOVE_RULES: {
  readonly [Rule in Exclude<keyof Policy, NotJudgedHere | keyof typeof SIDE_RULES>]-?: MoveRule
} = {
  peers: peerRefusals,
  migrate: migrateRefusals,
  max_downtime_ms: downtimeRefusals,
}

/** The rules, and what has refused so far. */
class Judge {
  readonly policy: Policy
  readonly anchors: readonly AnchorKind[]
  private readonly refusals: Refusal[] = []

  constructor({ policy, anchors }: SignedRules) {
    this.policy = policy
    this.anchors = anchors
  }

  side(side: Side, nowMs: bigint): void {
    for (const rule of Object.values(SIDE_RULES)) this.add(rule(this, side))
    this.add(clockRefusals(this, side, nowMs))
  }

  add(refusals: readonly Refusal[]): void {
    this.refusals.push(...refusals)
  }

  verdict(): Verdict {
    const [first, ...more] = this.refusals
    return first === undefined
      ? { verdict: 'accept' }
      : { verdict: 'refuse', refusals: [first, ...more] }
  }

  refuse(code: PolicyCode, field: string, have: string, want: string, ...fix: string[]): Refusal {
    const { name, version } = this.policy
    return { code, field, have, want, source: `policy ${name}@${String(version)}`, fix }
  }

  missing(rule: string, want: string): Refusal {
    const fix = `add ${rule} to the policy, raise its version and pack again`
    return this.refuse('POLICY_RULE_MISSING', `policy.${rule}`, 'no rule', want, fix)
  }
}

function acceptRefusals(judge: Judge, { role, claims }: Side): Refusal[] {
  const { accept } = judge.policy
  if (accept === undefined) return [judge.missing('accept', 'the kinds of evidence to accept')]
  if (accept.includes(claims.kind)) return []
  const fix = `use a host with ${accept.join(' or ')}, or have the owner accept ${claims.kind}`
  return [judge.refuse('POLICY_TEE', `${role}.tee`, claims.kind, accept.join(', '), fix)]
}

function insecureRefusals(judge: Judge, { role, claims }: Side): Refusal[] {
  const insecure = claims.insecure || claims.kind === 'insecure-simulated'
  if (!insecure || judge.policy.allow_insecure === true) return []
  return [
    judge.refuse(
      'POLICY_INSECURE',
      `${role}.tee`,
      `${claims.kind}: evidence that proves nothing`,
      'evidence of a real TEE, or policy.allow_insecure: true',
      'use a host with a TEE; for a trial, have the owner set allow_insecure: true',
    ),
  ]
}

function debugRefusals(judge: Judge, { role, claims }: Side): Refusal[] {
  if (judge.policy.debug === undefined) return [judge.missing('debug', 'debug: false')]
  if (!claims.debug) return []
  const fix = 'start the enclave without its debug attribute'
  return [judge.refuse('POLICY_DEBUG', `${role}.debug`, 'true', 'false', fix)]
}

function measurementRefusals(judge: Judge, { role, claims, other }: Side): Refusal[] {
  const { kind, measurement } = claims
  const field = `${role}.measurement`
  const rule = judge.policy.measurements?.[kind]
  if (rule === undefined) {
    return [judge.missing(`measurements.${kind}`, 'a list of measurements, or same')]
  }
  const have = hexOf(measurement)
  const known = measurement.length === 32 || measurement.length === 48
  if (rule === 'same') {
    const same = kind === other.kind && equalBytes(measurement, other.measurement)
    if (known && same) return []
    const want = `the same as the other side: ${other.kind} ${hexOf(other.measurement)}`
    const fix = 'run the same version of talos on both hosts'
    return [judge.refuse('POLICY_MEASUREMENT', field, `${kind} ${have}`, want, fix)]
  }
  if (known && rule.includes(have)) return []
  const fix = 'run a version of talos that the policy lists, or have the owner list this one'
  return [judge.refuse('POLICY_MEASUREMENT', field, have, rule.join(', '), fix)]
}

function platformRefusals(judge: Judge, { role, claims }: Side): Refusal[] {
  const { platforms } = judge.policy
  if (platforms === undefined) return []
  const { platformId, kind } = claims
  const field = `${role}.platform`
  const want = platforms.join(', ')
  if (platformId === undefined) {
    const have = `evidence of ${kind} that names no platform`
    const fix = 'use a TEE whose evidence names its platform, or have the owner drop platforms'
    return [judge.refuse('POLICY_PLATFORM', field, have, want, fix)]
  }
  if (platforms.includes(hexOf(platformId))) return []
  const fix = 'move to a platform that the policy lists, or have the owner list this one'
  return [judge.refuse('POLICY_PLATFORM', field, hexOf(platformId), want, fix)]
}

function clockRefusals(judge: Judge, { role, claims }: Side, nowMs: bigint): Refusal[] {
  if (nowMs >= claims.newestSignedMs) return []
  return [
    judge.refuse(
      'POLICY_CLOCK',
      `${role}.evidence.date`,
      `now is ${String(nowMs)} ms`,
      `not before ${String(claims.newestSignedMs)} ms, which the evidence has signed`,
      'set the clock of this host',
    ),
  ]
}

function anchorRefusals(judge: Judge, kind: AnchorKind): Refusal[] {
  const refusals: Refusal[] = []
  if (!judge.anchors.includes(kind)) {
    const fix = 'start the TA with an anchor that its manifest lists'
    const want = judge.anchors.join(', ')
    refusals.push(judge.refuse('POLICY_ANCHOR', 'manifest.anchors', kind, want, fix))
  }
  if (kind === 'insecure-simulated' && judge.policy.allow_insecure !== true) {
    const have = `${kind}: an anchor that the host can rewind`
    const want = 'another anchor, or policy.allow_insecure: true'
    const fix = 'start the TA with anchor volatile'
    refusals.push(judge.refuse('POLICY_ANCHOR', 'anchor', have, want, fix))
  }
  return refusals
}

/** Routing only: the root of a host owns its peer key, so this names no machine. */
function peerRefusals(judge: Judge, { role, peerKey }: MoveQuestion): Refusal[] {
  const { peers } = judge.policy
  if (peers === undefined || peers.includes(hexOf(peerKey))) return []
  const have = hexOf(peerKey)
  const fix = 'move to a peer that the policy lists, or have the owner list this one'
  return [judge.refuse('POLICY_PEER', `${otherRoleOf(role)}.peer`, have, peers.join(', '), fix)]
}

function migrateRefusals(judge: Judge): Refusal[] {
  switch (judge.policy.migrate) {
    case 'allowed':
      return []
    case 'never': {
      const fix = 'stop the TA where it is; its owner forbids every move'
      return [judge.refuse('POLICY_MIGRATE', 'policy.migrate', 'never', 'allowed', fix)]
    }
    case undefined:
      return [judge.missing('migrate', 'allowed or never')]
  }
}

function downtimeRefusals(judge: Judge, { downtimeMs: askedMs }: MoveQuestion): Refusal[] {
  const max = judge.policy.max_downtime_ms
  if (max === undefined) return [judge.missing('max_downtime_ms', 'the longest downtime')]
  if (askedMs === undefined || askedMs <= max) return []
  const have = `${String(askedMs)} ms`
  const fix = `ask for at most ${String(max)} ms with --downtime`
  return [judge.refuse('POLICY_DOWNTIME', 'downtime', have, `at most ${String(max)} ms`, fix)]
}
