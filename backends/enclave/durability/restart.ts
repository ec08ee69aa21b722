/**
 * Goes on from a checkpoint: a hand-over of the lineage to oneself.
 * Invariant: only the image whose root the anchor holds is run, over what this instance then holds,
 * by whoever a fenced read names as the runner; anything else is refused with nothing changed.
 * Leaves to others: making checkpoints (checkpoints.ts), what the daemon does with a refusal.
 */
import { CodedError, assert } from '../../contract/errors.ts'
import type { AnchorKind, EpochAnchor, Register } from '../../contract/epoch-anchor.ts'
import { equalBytes } from '../../../proto/codec.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import { RESTART, statementDigest } from '../../statement/bodies.ts'
import { decodeSigned, signStatement, type Signed } from '../../statement/signed.ts'
import { restartStep, sameRegister } from '../handover/register.ts'
import { advanceOrDoubt } from '../move/anchor-events.ts'
import { TargetCopy } from '../move/target-copy.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import { assertLaunch } from '../ta/genesis.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import { openRuntime } from '../ta/runtime-options.ts'
import type { CheckpointEnd, CheckpointTerms } from './checkpoint-codec.ts'
import { CheckpointImage } from './checkpoint-image.ts'
import type { CheckpointStore, StoredSeries } from './checkpoint-store.ts'
import {
  movedOn,
  noCheckpoint,
  notAnchored,
  nothingAnchored,
  superseded,
  unknownLineage,
} from './restart-refusals.ts'

/** What a restart works with. */
export interface RestartParts {
  readonly package: TaPackage
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  readonly store: CheckpointStore
  openAnchor(kind: AnchorKind): EpochAnchor
}

/** A TA that goes on. */
export interface RestartedTa {
  readonly ta: LiveTa
  readonly anchor: EpochAnchor
  readonly register: Register
  /** Newest link of the chain. */
  readonly link: Signed
  readonly previousRoot: Uint8Array
}

/** The checkpoint that the anchor names. */
interface Anchored {
  readonly series: StoredSeries
  readonly terms: CheckpointTerms
  readonly found: { readonly index: number; readonly end: CheckpointEnd }
  readonly anchor: EpochAnchor
  readonly register: Register
}

/** Goes on from the anchored checkpoint of a lineage. @throws RefusedCall; CodedError `ANCHOR_…`. */
export async function restartTa(parts: RestartParts, lineage: Uint8Array): Promise<RestartedTa> {
  const { keys } = parts
  const chosen = await anchoredCheckpoint(parts, lineage)
  const { terms, anchor } = chosen
  await assertLaunch(parts, anchor.kind)
  let copy: TargetCopy | undefined
  try {
    copy = copyOf(parts, chosen)
    const image = new CheckpointImage(parts.store, chosen.series, chosen.found)
    await copy.unseal(image, terms.previousRoot, { rounds: 0, pages: 0 })
    const root = await copy.verifiedRoot()
    assert(equalBytes(root, chosen.register.root), { code: 'CHECKPOINT_ROOT' })
    await parts.platform.probe('restart.checked')
    const { register, link } = await takeOver(parts, chosen)
    const ta = copy.activate()
    copy = undefined
    return { ta, anchor, register, link, previousRoot: terms.previousRoot }
  } catch (thrown) {
    keys.forgetHolders()
    throw thrown
  } finally {
    await copy?.destroy()
  }
}

/** The checkpoint on this host that has the anchored root; its holder key is then in the ring. */
async function anchoredCheckpoint(parts: RestartParts, lineage: Uint8Array): Promise<Anchored> {
  const { store, package: ta, keys } = parts
  let refusal: CodedError = noCheckpoint()
  for (const series of await store.series(lineage)) {
    // What was left by a removal that was cut off has no beginning.
    if (series.records[0] !== 0) continue
    const terms = await store.terms(series)
    try {
      assert(equalBytes(terms.package, ta.digest), { code: 'SEAL_PACKAGE' })
      assert(equalBytes(terms.lineage, lineage), { code: 'CHECKPOINT_TERMS' })
      const anchor = parts.openAnchor(terms.anchor)
      // Another ledger than the one that has the entry: the checkpoint waits for its own.
      assert(equalBytes(terms.anchorId, anchor.id), { code: 'ANCHOR_FOREIGN_LEDGER' })
      const register = await anchor.read(lineage)
      const holder = keys.adopt(Uint8Array.from(terms.holderSecret))
      refusal = judge(register, terms, holder) ?? refusal
      const isRight = register !== undefined && judge(register, terms, holder) === undefined
      const found = isRight ? await store.find(series, register.root) : undefined
      if (isRight && found !== undefined) return { series, terms, found, anchor, register }
      if (isRight) refusal = notAnchored(register.sequence)
      keys.forget(holder)
    } finally {
      terms.holderSecret.fill(0)
    }
  }
  throw refusal
}

/** Why a register does not let the holder of a checkpoint go on. */
function judge(
  register: Register | undefined,
  terms: CheckpointTerms,
  holder: Uint8Array,
): CodedError | undefined {
  if (register === undefined) return unknownLineage()
  const { phase, epoch } = register
  const isTenure =
    phase === 'active' && epoch === terms.epoch && equalBytes(register.holder, holder)
  if (!isTenure) return movedOn(phase, epoch, terms.epoch)
  return register.root.length === 0 ? nothingAnchored() : undefined
}

function copyOf(parts: RestartParts, { terms, found, register }: Anchored): TargetCopy {
  const { lineage, epoch, head } = terms
  const tenure = { lineage, epoch, sequence: found.end.sequence, head }
  return new TargetCopy({
    package: parts.package,
    tenure: { ...tenure, sourceHolder: register.holder, chain: new Uint8Array() },
    session: undefined,
    runtime: openRuntime(parts.package),
    failed: () => undefined,
  })
}

/** The step that makes this launch the runner; won only by a fenced read that names it. */
async function takeOver(
  { keys, platform }: RestartParts,
  { register, terms, anchor }: Anchored,
): Promise<{ readonly register: Register; readonly link: Signed }> {
  const sign = (key: Uint8Array, digest: Uint8Array): Uint8Array => keys.sign(key, digest)
  const restart = {
    lineage: register.lineage,
    epoch: register.epoch,
    sequence: register.sequence + 1n,
    root: register.root,
    previousRunner: register.runner,
    runner: keys.instance,
    previous: headOf(register, terms),
    claimedMs: platform.nowMs(),
  }
  const link = signStatement(RESTART, restart, register.holder, sign)
  const step = restartStep(register, link, sign)
  await platform.probe('restart.anchoring')
  await advanceOrDoubt(anchor, step)
  const now = await anchor.read(register.lineage)
  if (sameRegister(now, step.next)) return { register: step.next, link }
  // Nothing was written, and nothing can be any more once it is read: the daemon asks again.
  if (sameRegister(now, register)) throw new CodedError({ code: 'ANCHOR_NOT_TAKEN' })
  throw superseded()
}

/** The newest link: that of the newest restart of this tenure, or the one it began with. */
function headOf(register: Register, terms: CheckpointTerms): Uint8Array {
  if (register.token.length === 0) return terms.head
  const signed = decodeSigned(register.token)
  return signed.kind === RESTART.kind ? statementDigest(signed) : terms.head
}
