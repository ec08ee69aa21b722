/**
 * Checks the chain of a lineage offline: who ran what, in which epoch, handed over by whom.
 * Invariant: a chain verifies only if every link follows from the one before: its digest, the next
 * epoch, the session, and keys that chain from the genesis statement to the newest holder.
 * Leaves to others: judging the evidence inside the links (a verifier a TEE), and whether a newer
 * link exists (only an anchor knows).
 */
import { CodedError, codeOf } from '../contract/errors.ts'
import { GENESIS, PREPARED, RECEIPT, RECLAIM, RESTART, TOKEN, TOMBSTONE } from './bodies.ts'
import { equalBytes } from '../../proto/codec.ts'
import { sessionIdOf, transcriptOf } from '../../proto/peer-transcript.ts'
import { openStatement, verifyStrict } from './signed.ts'
import { statementDigest } from './bodies.ts'
import type { AttestedSide, Genesis, Token } from './bodies.ts'
import type { Signed } from './signed.ts'

/** Links in one chain, genesis included. */
export const CHAIN_LINKS_MAX = 4096

/** One link that held. */
export type VerifiedLink =
  | {
      readonly kind: 'genesis'
      readonly epoch: bigint
      readonly digest: Uint8Array
      readonly runner: Uint8Array
      readonly genesis: Genesis
    }
  | {
      readonly kind: 'receipt'
      readonly epoch: bigint
      readonly digest: Uint8Array
      readonly runner: Uint8Array
      readonly session: Uint8Array
      readonly root: Uint8Array
      readonly policy: Uint8Array
      readonly transcript: Uint8Array
      readonly source: AttestedSide
      readonly target: AttestedSide
      readonly claimedMs: bigint
    }
  | {
      readonly kind: 'reclaim'
      readonly epoch: bigint
      readonly digest: Uint8Array
      readonly runner: Uint8Array
      readonly session: Uint8Array
      readonly root: Uint8Array
      readonly claimedMs: bigint
    }
  | {
      readonly kind: 'restart'
      readonly epoch: bigint
      readonly digest: Uint8Array
      readonly runner: Uint8Array
      readonly root: Uint8Array
      readonly claimedMs: bigint
    }

/** A chain that held. */
export interface VerifiedChain {
  readonly lineage: Uint8Array
  readonly genesis: Genesis
  readonly links: readonly VerifiedLink[]
  /** Digest of the newest link. */
  readonly head: Uint8Array
  readonly epoch: bigint
  readonly holder: Uint8Array
}

/** What the caller knows from elsewhere. */
export interface ChainExpectation {
  readonly owner?: Uint8Array
  readonly package?: Uint8Array
  readonly lineage?: Uint8Array
}

interface Walk {
  readonly lineage: Uint8Array
  readonly genesis: Genesis
  epoch: bigint
  holder: Uint8Array
  runner: Uint8Array
  head: Uint8Array
  /** Of the tenure's newest restart. */
  sequence: bigint
  /** Launches that were ever the runner: an instance key is made once. */
  readonly runners: Uint8Array[]
  /** Holder keys that were ever named: a key holds once. */
  readonly holders: Uint8Array[]
  readonly sessions: Uint8Array[]
}

class LinkCheck {
  private readonly link: number

  constructor(link: number) {
    this.link = link
  }

  demand(condition: boolean, code: string): void {
    if (!condition) throw new CodedError({ code, link: this.link })
  }

  same(left: Uint8Array, right: Uint8Array, code: string): void {
    this.demand(equalBytes(left, right), code)
  }
}

function startWalk(signed: Signed, expected: ChainExpectation): Walk {
  const check = new LinkCheck(0)
  check.demand(signed.kind === GENESIS.kind, 'CHAIN_NOT_GENESIS')
  const genesis = openStatement(GENESIS, signed, verifyStrict)
  check.same(signed.key, genesis.instance, 'CHAIN_SIGNER')
  check.demand(!equalBytes(genesis.holder, genesis.instance), 'CHAIN_HOLDER')
  const lineage = statementDigest(signed)
  if (expected.owner !== undefined) check.same(genesis.owner, expected.owner, 'CHAIN_OWNER')
  if (expected.package !== undefined) check.same(genesis.package, expected.package, 'CHAIN_PACKAGE')
  if (expected.lineage !== undefined) check.same(lineage, expected.lineage, 'CHAIN_LINEAGE')
  const { holder, instance } = genesis
  return {
    lineage,
    genesis,
    epoch: 1n,
    holder,
    runner: instance,
    head: lineage,
    sequence: 0n,
    runners: [instance],
    holders: [holder],
    sessions: [],
  }
}

/** The token must be by the present holder, for this lineage, leading to the next epoch. */
function openToken(check: LinkCheck, walk: Walk, signed: Signed): Token {
  const token = openStatement(TOKEN, signed, verifyStrict)
  check.same(signed.key, walk.holder, 'CHAIN_SIGNER')
  check.same(token.previousHolder, walk.holder, 'CHAIN_HOLDER')
  check.same(token.lineage, walk.lineage, 'CHAIN_LINEAGE')
  check.demand(token.epoch === walk.epoch + 1n, 'CHAIN_EPOCH')
  return token
}

/** A holder key holds for one tenure of the whole chain; a session leads to one link. */
function claimOnce(
  check: LinkCheck,
  known: Uint8Array[],
  bytes: Uint8Array,
  code: 'CHAIN_SESSION' | 'CHAIN_HOLDER' | 'CHAIN_RUNNER',
): void {
  check.demand(!known.some((each) => equalBytes(each, bytes)), code)
  known.push(bytes)
}

function followReceipt(check: LinkCheck, walk: Walk, signed: Signed): VerifiedLink {
  const receipt = openStatement(RECEIPT, signed, verifyStrict)
  check.same(receipt.previous, walk.head, 'CHAIN_PREVIOUS')
  const token = openToken(check, walk, receipt.token)
  const prepared = openStatement(PREPARED, receipt.prepared, verifyStrict)
  check.same(token.prepared, statementDigest(receipt.prepared), 'CHAIN_PREPARED')
  check.same(receipt.prepared.key, receipt.target.instance, 'CHAIN_SIGNER')
  check.same(prepared.lineage, walk.lineage, 'CHAIN_LINEAGE')
  check.demand(prepared.epoch === walk.epoch, 'CHAIN_EPOCH')
  check.same(prepared.session, token.session, 'CHAIN_SESSION')
  check.same(prepared.root, token.root, 'CHAIN_ROOT')
  check.same(prepared.holder, token.holder, 'CHAIN_HOLDER')
  check.same(prepared.anchorId, token.anchorId, 'CHAIN_ANCHOR')
  check.same(prepared.package, walk.genesis.package, 'CHAIN_PACKAGE')
  check.same(signed.key, token.holder, 'CHAIN_SIGNER')
  check.same(receipt.source.instance, walk.runner, 'CHAIN_RUNNER')
  if (walk.genesis.anchor === 'volatile') {
    // Nothing restarts there: the launch that prepared is the one that runs, and is its own anchor.
    check.same(receipt.runner, receipt.target.instance, 'CHAIN_RUNNER')
    check.same(token.anchorId, receipt.target.instance, 'CHAIN_ANCHOR')
  }
  claimOnce(check, walk.sessions, token.session, 'CHAIN_SESSION')
  claimOnce(check, walk.holders, token.holder, 'CHAIN_HOLDER')
  // The evidence in the receipt is that of the session that both statements name.
  const named = sessionIdOf(transcriptOf(receipt.transcript, receipt))
  check.same(named, token.session, 'CHAIN_TRANSCRIPT')
  claimOnce(check, walk.runners, receipt.runner, 'CHAIN_RUNNER')
  walk.epoch = token.epoch
  walk.sequence = 0n
  walk.holder = token.holder
  walk.runner = receipt.runner
  walk.head = statementDigest(signed)
  const { runner, transcript, source, target, claimedMs } = receipt
  return {
    kind: 'receipt',
    epoch: token.epoch,
    digest: walk.head,
    runner,
    session: token.session,
    root: token.root,
    policy: prepared.policy,
    transcript,
    source,
    target,
    claimedMs,
  }
}

function followReclaim(check: LinkCheck, walk: Walk, signed: Signed): VerifiedLink {
  const reclaim = openStatement(RECLAIM, signed, verifyStrict)
  check.same(reclaim.previous, walk.head, 'CHAIN_PREVIOUS')
  check.same(signed.key, walk.holder, 'CHAIN_SIGNER')
  const token = openToken(check, walk, reclaim.token)
  const tombstone = openStatement(TOMBSTONE, reclaim.tombstone, verifyStrict)
  check.same(reclaim.tombstone.key, token.holder, 'CHAIN_SIGNER')
  check.same(tombstone.lineage, walk.lineage, 'CHAIN_LINEAGE')
  check.same(tombstone.session, token.session, 'CHAIN_SESSION')
  check.demand(tombstone.epoch === token.epoch, 'CHAIN_EPOCH')
  check.same(tombstone.prepared, token.prepared, 'CHAIN_PREPARED')
  check.same(tombstone.anchorId, token.anchorId, 'CHAIN_ANCHOR')
  check.same(reclaim.lineage, walk.lineage, 'CHAIN_LINEAGE')
  check.same(reclaim.session, token.session, 'CHAIN_SESSION')
  check.same(reclaim.root, token.root, 'CHAIN_ROOT')
  check.demand(reclaim.epoch === token.epoch + 1n, 'CHAIN_EPOCH')
  // Only the launch that still holds the frozen TA can take it back.
  check.same(reclaim.runner, walk.runner, 'CHAIN_RUNNER')
  claimOnce(check, walk.sessions, token.session, 'CHAIN_SESSION')
  claimOnce(check, walk.holders, token.holder, 'CHAIN_HOLDER')
  claimOnce(check, walk.holders, reclaim.holder, 'CHAIN_HOLDER')
  walk.epoch = reclaim.epoch
  walk.sequence = 0n
  walk.holder = reclaim.holder
  walk.head = statementDigest(signed)
  const { epoch, runner, session, root, claimedMs } = reclaim
  return { kind: 'reclaim', epoch, digest: walk.head, runner, session, root, claimedMs }
}

function followRestart(check: LinkCheck, walk: Walk, signed: Signed): VerifiedLink {
  const restart = openStatement(RESTART, signed, verifyStrict)
  // There the image ends with its launch.
  check.demand(walk.genesis.anchor !== 'volatile', 'CHAIN_ANCHOR')
  check.same(restart.previous, walk.head, 'CHAIN_PREVIOUS')
  check.same(signed.key, walk.holder, 'CHAIN_SIGNER')
  check.same(restart.lineage, walk.lineage, 'CHAIN_LINEAGE')
  check.demand(restart.epoch === walk.epoch, 'CHAIN_EPOCH')
  check.demand(restart.sequence > walk.sequence, 'CHAIN_SEQUENCE')
  check.same(restart.previousRunner, walk.runner, 'CHAIN_RUNNER')
  claimOnce(check, walk.runners, restart.runner, 'CHAIN_RUNNER')
  walk.sequence = restart.sequence
  walk.runner = restart.runner
  walk.head = statementDigest(signed)
  const { epoch, runner, root, claimedMs } = restart
  return { kind: 'restart', epoch, digest: walk.head, runner, root, claimedMs }
}

function follow(index: number, walk: Walk, signed: Signed): VerifiedLink {
  const check = new LinkCheck(index)
  try {
    if (signed.kind === RECEIPT.kind) return followReceipt(check, walk, signed)
    if (signed.kind === RECLAIM.kind) return followReclaim(check, walk, signed)
    if (signed.kind === RESTART.kind) return followRestart(check, walk, signed)
  } catch (thrown) {
    if (codeOf(thrown).startsWith('CHAIN_')) throw thrown
    throw new CodedError({ code: 'CHAIN_LINK', link: index, reason: codeOf(thrown) }, thrown)
  }
  throw new CodedError({ code: 'CHAIN_KIND', link: index })
}

/** Verifies a whole chain, oldest link first. @throws CodedError `CHAIN_…` naming the link. */
export function verifyChain(
  links: readonly Signed[],
  expected: ChainExpectation = {},
): VerifiedChain {
  const [first, ...rest] = links
  if (first === undefined) throw new CodedError({ code: 'CHAIN_EMPTY' })
  if (links.length > CHAIN_LINKS_MAX) {
    throw new CodedError({ code: 'CHAIN_TOO_LONG', links: links.length, max: CHAIN_LINKS_MAX })
  }
  let walk: Walk
  try {
    walk = startWalk(first, expected)
  } catch (thrown) {
    if (codeOf(thrown).startsWith('CHAIN_')) throw thrown
    throw new CodedError({ code: 'CHAIN_LINK', link: 0, reason: codeOf(thrown) }, thrown)
  }
  const { genesis, lineage, runner, epoch } = walk
  const born: VerifiedLink = { kind: 'genesis', epoch, digest: lineage, runner, genesis }
  const verified = [born, ...rest.map((signed, index) => follow(index + 1, walk, signed))]
  const { head, holder } = walk
  return { lineage, genesis, links: verified, head, epoch: walk.epoch, holder }
}
