/**
 * A lineage with real keys: genesis, moves and a reclaim, each part replaceable before it is signed.
 */
import { CodedError } from '../../../../backends/contract/errors.ts'
import { ed25519 } from '@noble/curves/ed25519.js'
import {
  GENESIS,
  PREPARED,
  RECEIPT,
  RECLAIM,
  RESTART,
  TOKEN,
  TOMBSTONE,
  statementDigest,
} from '../../../../backends/statement/bodies.ts'
import { sessionIdOf, transcriptOf } from '../../../../proto/peer-transcript.ts'
import { signStatement } from '../../../../backends/statement/signed.ts'
import type {
  AttestedSide,
  Genesis,
  Prepared,
  Receipt,
  Reclaim,
  Restart,
  Token,
  Tombstone,
} from '../../../../backends/statement/bodies.ts'
import type { SignDigest, Signed } from '../../../../backends/statement/signed.ts'

const secrets = new Map<string, Uint8Array>()

/** Thirty-two equal bytes. */
export function fill(byte: number): Uint8Array {
  return new Uint8Array(32).fill(byte)
}

/** A key pair that is the same for the same name. */
export function keyOf(name: string): Uint8Array {
  const secret = new Uint8Array(32)
  secret.set(new TextEncoder().encode(name).subarray(0, 32))
  const key = ed25519.getPublicKey(secret)
  secrets.set(Buffer.from(key).toString('hex'), secret)
  return key
}

/** Signs with any key of {@link keyOf}. */
export const sign: SignDigest = (key, digest) => {
  const secret = secrets.get(Buffer.from(key).toString('hex'))
  if (secret === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
  return ed25519.sign(digest, secret)
}

/** Where a lineage stands. */
export interface Tenure {
  readonly links: readonly Signed[]
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly holder: Uint8Array
  readonly runner: Uint8Array
}

/** A new lineage. */
export function born(changes: Partial<Genesis> = {}, signer?: Uint8Array): Tenure {
  const genesis: Genesis = {
    owner: keyOf('owner'),
    package: fill(3),
    instance: keyOf('instance 1'),
    holder: keyOf('holder 1'),
    nonce: fill(4),
    anchor: 'volatile',
    configuration: fill(5),
    ...changes,
  }
  const signed = signStatement(GENESIS, genesis, signer ?? genesis.instance, sign)
  const { holder, instance } = genesis
  return {
    links: [signed],
    lineage: statementDigest(signed),
    epoch: 1n,
    holder,
    runner: instance,
  }
}

/** What may be put in place of the right thing, before it is signed. */
export interface MoveChanges {
  readonly prepared?: Partial<Prepared>
  readonly token?: Partial<Token>
  readonly tombstone?: Partial<Tombstone>
  readonly receipt?: Partial<Receipt>
  readonly reclaim?: Partial<Reclaim>
  readonly preparedSigner?: Uint8Array
  readonly tokenSigner?: Uint8Array
  readonly tombstoneSigner?: Uint8Array
  readonly linkSigner?: Uint8Array
}

function side(instance: Uint8Array, epoch = 0n): AttestedSide {
  return {
    kind: 'insecure-simulated',
    report: Uint8Array.from([...instance, Number(epoch)]),
    collateral: new Uint8Array(0),
    instance,
    peerKey: fill(2),
  }
}

/** Both sides of the session of a move. */
function sides(from: Tenure, name: string): Record<'source' | 'target', AttestedSide> {
  return { source: side(from.runner, from.epoch), target: side(keyOf(`instance ${name}`)) }
}

interface Leg {
  readonly instance: Uint8Array
  readonly prepared: Signed
  readonly token: Signed
  readonly tokenBody: Token
}

function leg(from: Tenure, name: string, changes: MoveChanges): Leg {
  const instance = keyOf(`instance ${name}`)
  const body: Prepared = {
    session: sessionIdOf(transcriptOf(fill(8), sides(from, name))),
    lineage: from.lineage,
    epoch: from.epoch,
    root: fill(9),
    holder: keyOf(`holder ${name}`),
    anchorId: instance,
    policy: fill(6),
    package: fill(3),
    sequence: 0n,
    ...changes.prepared,
  }
  const prepared = signStatement(PREPARED, body, changes.preparedSigner ?? instance, sign)
  const { session, lineage, root, holder, anchorId } = body
  const tokenBody: Token = {
    session,
    lineage,
    epoch: from.epoch + 1n,
    root,
    holder,
    anchorId,
    previousHolder: from.holder,
    prepared: statementDigest(prepared),
    ...changes.token,
  }
  const token = signStatement(TOKEN, tokenBody, changes.tokenSigner ?? from.holder, sign)
  return { instance, prepared, token, tokenBody }
}

function headOf(from: Tenure): Uint8Array {
  const last = from.links.at(-1)
  return last === undefined ? fill(0) : statementDigest(last)
}

/** The lineage after one move. */
export function moved(from: Tenure, name: string, changes: MoveChanges = {}): Tenure {
  const { instance, prepared, token, tokenBody } = leg(from, name, changes)
  const receipt: Receipt = {
    prepared,
    token,
    previous: headOf(from),
    runner: instance,
    transcript: fill(8),
    ...sides(from, name),
    claimedMs: 1_700_000_000_000n,
    rounds: 3,
    pages: 12n,
    ...changes.receipt,
  }
  const signed = signStatement(RECEIPT, receipt, changes.linkSigner ?? tokenBody.holder, sign)
  return {
    links: [...from.links, signed],
    lineage: from.lineage,
    epoch: tokenBody.epoch,
    holder: tokenBody.holder,
    runner: receipt.runner,
  }
}

/** The lineage after a release that was taken back against a tombstone. */
export function reclaimed(from: Tenure, name: string, changes: MoveChanges = {}): Tenure {
  const { token, tokenBody } = leg(from, name, changes)
  const { session, lineage, epoch, prepared, anchorId, root } = tokenBody
  const tombstone = signStatement(
    TOMBSTONE,
    { session, lineage, epoch, prepared, anchorId, ...changes.tombstone },
    changes.tombstoneSigner ?? tokenBody.holder,
    sign,
  )
  const reclaim: Reclaim = {
    session,
    lineage,
    epoch: epoch + 1n,
    root,
    holder: keyOf(`fresh ${name}`),
    runner: from.runner,
    tombstone,
    token,
    previous: headOf(from),
    claimedMs: 1n,
    ...changes.reclaim,
  }
  const signed = signStatement(RECLAIM, reclaim, changes.linkSigner ?? from.holder, sign)
  return {
    links: [...from.links, signed],
    lineage,
    epoch: reclaim.epoch,
    holder: reclaim.holder,
    runner: reclaim.runner,
  }
}

/** The lineage after another launch of its host went on from a checkpoint. */
export function restarted(
  from: Tenure,
  name: string,
  changes: Partial<Restart> = {},
  signer?: Uint8Array,
): Tenure {
  const restart: Restart = {
    lineage: from.lineage,
    epoch: from.epoch,
    sequence: BigInt(from.links.length),
    root: fill(9),
    previousRunner: from.runner,
    runner: keyOf(`launch ${name}`),
    previous: headOf(from),
    claimedMs: 1n,
    ...changes,
  }
  const signed = signStatement(RESTART, restart, signer ?? from.holder, sign)
  return { ...from, links: [...from.links, signed], runner: restart.runner }
}
