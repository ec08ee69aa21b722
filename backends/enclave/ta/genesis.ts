/**
 * The birth of a lineage: policy, keys, the signed genesis statement, the register, the first run.
 * Invariant: the TA's first instruction runs only after the register of its lineage exists.
 */
import { randomBytes } from 'node:crypto'
import type { AnchorKind, EpochAnchor, Register } from '../../contract/epoch-anchor.ts'
import { CodedError } from '../../contract/errors.ts'
import { labelledDigest } from '../../../proto/digest.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import { GENESIS, statementDigest } from '../../statement/bodies.ts'
import { signStatement, type Signed } from '../../statement/signed.ts'
import { mintStep } from '../handover/register.ts'
import { Mailbox } from '../mailbox/mailbox.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import { evaluateLaunch } from '../policy/policy-evaluation.ts'
import { RefusedCall } from '../refused-call.ts'
import { Recorder } from '../replay/recorder.ts'
import { configurationOf } from './configuration.ts'
import { firstGeneration } from './generation.ts'
import type { KeyRing } from './key-ring.ts'
import { LiveTa } from './live-ta.ts'
import { isReplayed, openRuntime } from './runtime-options.ts'

/** What a lineage is minted with. */
export interface MintParts {
  readonly package: TaPackage
  /** As the daemon names it. */
  readonly anchorName: string
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  openAnchor(kind: AnchorKind): EpochAnchor
}

/** A lineage that has begun. */
export interface Minted {
  readonly ta: LiveTa
  readonly anchor: EpochAnchor
  readonly register: Register
  readonly genesis: Signed
  /** Digest of the genesis statement: the lineage, and the head of its chain. */
  readonly head: Uint8Array
}

/** Makes a lineage and starts its TA. @throws RefusedCall by policy; CodedError `ANCHOR_…`, `TA_…`. */
export async function mintLineage(parts: MintParts): Promise<Minted> {
  const { package: ta, keys } = parts
  const kind = anchorKindOf(parts)
  await assertLaunch(parts, kind)
  const runtime = await openRuntime(ta)
  const holder = keys.make()
  try {
    const anchor = parts.openAnchor(kind)
    const genesis = {
      owner: ta.owner,
      package: ta.digest,
      instance: keys.instance,
      holder,
      nonce: new Uint8Array(randomBytes(32)),
      anchor: kind,
      configuration: configurationOf(ta),
    }
    const sign = (key: Uint8Array, digest: Uint8Array): Uint8Array => keys.sign(key, digest)
    const signed = signStatement(GENESIS, genesis, keys.instance, sign)
    const head = statementDigest(signed)
    const step = mintStep(head, genesis, sign)
    const result = await anchor.advance(step)
    if (result.outcome !== 'advanced') throw new CodedError({ code: result.code })
    const generation = firstGeneration()
    runtime.setGeneration(generation.id, generation.sealKey)
    const tape = await runtime.start()
    const mailbox = new Mailbox()
    const recorder = isReplayed(ta.manifest) ? new Recorder(undefined, generation) : undefined
    recorder?.started(tape)
    const made = { package: ta, lineage: head, runtime, mailbox, generation, recorder }
    const live = new LiveTa(made)
    return { ta: live, anchor, register: step.next, genesis: signed, head }
  } catch (thrown) {
    keys.forget(holder)
    await runtime.close()
    throw thrown
  }
}

function anchorKindOf({ package: ta, anchorName, platform }: MintParts): AnchorKind {
  const allowed: readonly AnchorKind[] = ta.manifest.anchors
  const kind = anchorName === '' ? allowed[0] : allowed.find((each) => each === anchorName)
  if (kind !== undefined && platform.anchors.includes(kind)) return kind
  throw new RefusedCall({
    code: 'ANCHOR_NOT_ALLOWED',
    field: 'anchor',
    have: anchorName === '' ? 'none' : anchorName.slice(0, 40),
    want: allowed.join(', '),
    source: `package ${ta.manifest.name}@${ta.manifest.version}`,
    fix: [`name one of: ${platform.anchors.filter((each) => allowed.includes(each)).join(', ')}`],
  })
}

/** The policy judges this launch by evidence that is made and verified here. @throws RefusedCall. */
export async function assertLaunch(
  { package: ta, platform, keys }: Pick<MintParts, 'package' | 'platform' | 'keys'>,
  kind: AnchorKind,
): Promise<void> {
  const verifier = platform.verifiers.get(platform.kind)
  if (verifier === undefined) throw new CodedError({ code: 'EVIDENCE_KIND', kind: platform.kind })
  const digest = labelledDigest('talos launch v1', keys.instance)
  const nowMs = platform.nowMs()
  const mine = verifier.verify(await platform.attester.evidence(digest), digest, nowMs)
  const verdict = evaluateLaunch(ta.manifest, { mine, anchorKind: kind, nowMs })
  if (verdict.verdict === 'refuse') throw RefusedCall.ofAll(verdict.refusals)
}
