/**
 * A lineage of one move, for tests: its genesis, a receipt, and what was reclaimed after it.
 * Invariant: every statement is signed by who would sign it; only what a test asks for is wrong.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import {
  GENESIS,
  PREPARED,
  RECEIPT,
  RECLAIM,
  statementDigest,
  TOKEN,
} from '../../../../../backends/statement/bodies.ts'
import { signStatement, type Signed } from '../../../../../backends/statement/signed.ts'

/** 32 bytes of one value. */
export const bytes = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const secret = (fill: number): Uint8Array => bytes(fill)
const publicOf = (fill: number): Uint8Array => ed25519.getPublicKey(secret(fill))
const signWith =
  (fill: number) =>
  (_: Uint8Array, digest: Uint8Array): Uint8Array =>
    ed25519.sign(digest, secret(fill))

const [SOURCE, TARGET] = [1, 2]
/** Of the image that the receipt names. */
export const ROOT = bytes(77)
const SIDE = {
  kind: 'insecure-simulated',
  report: new Uint8Array(8),
  collateral: new Uint8Array(),
  instance: bytes(3),
  peerKey: bytes(4),
}

/** The birth of the lineage. */
export const genesis = signStatement(
  GENESIS,
  {
    owner: bytes(5),
    package: bytes(6),
    instance: publicOf(SOURCE),
    holder: publicOf(SOURCE),
    nonce: bytes(7),
    anchor: 'volatile',
    configuration: bytes(8),
  },
  publicOf(SOURCE),
  signWith(SOURCE),
)
/** Its name. */
export const LINEAGE = statementDigest(genesis)

/** The receipt of the move to epoch 2; `prepared` is the root that the target had signed. */
export function receipt(
  change: {
    root?: Uint8Array
    prepared?: Uint8Array
    epoch?: bigint
    lineage?: Uint8Array
  } = {},
): Signed {
  const { root = ROOT, epoch = 2n, lineage = LINEAGE } = change
  const common = { session: bytes(9), lineage, holder: publicOf(TARGET), anchorId: bytes(10) }
  const prepared = signStatement(
    PREPARED,
    {
      ...common,
      epoch: 1n,
      root: change.prepared ?? ROOT,
      policy: bytes(11),
      package: bytes(6),
      sequence: 4n,
    },
    publicOf(TARGET),
    signWith(TARGET),
  )
  const token = signStatement(
    TOKEN,
    {
      ...common,
      epoch,
      root,
      previousHolder: publicOf(SOURCE),
      prepared: statementDigest(prepared),
    },
    publicOf(SOURCE),
    signWith(SOURCE),
  )
  const body = { prepared, token, previous: LINEAGE, runner: bytes(12), transcript: bytes(13) }
  const rest = { source: SIDE, target: SIDE, claimedMs: 1n, rounds: 1, pages: 1n }
  return signStatement(RECEIPT, { ...body, ...rest }, publicOf(TARGET), signWith(TARGET))
}

/** A reclaim after another link. */
export function reclaim(before: Signed, epoch: bigint): Signed {
  const keys = { session: bytes(9), lineage: LINEAGE, root: ROOT, holder: bytes(15) }
  const claims = { runner: bytes(16), previous: statementDigest(before), claimedMs: 1n, epoch }
  const statements = { tombstone: before, token: before }
  const body = { ...keys, ...claims, ...statements }
  return signStatement(RECLAIM, body, publicOf(TARGET), signWith(TARGET))
}
