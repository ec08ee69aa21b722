/**
 * The eight kinds of statements: their fields in the project's own types, exact lengths, codecs.
 * Invariant: every decoded key and digest has 32 bytes, every counter 8; text is short.
 */
import { CodedError } from '../contract/errors.ts'
import { assertLength, decodeExact, encodeMessage, u64Bytes, u64From } from '../../proto/codec.ts'
import { STATEMENT_BYTES_MAX, STATEMENT_KIND, bodyDigest, plainSigned } from './signed.ts'
import { talos } from '../../proto/generated/talos.js'
import type { AnchorKind } from '../contract/epoch-anchor.ts'
import type { Signed, StatementFormat } from './signed.ts'

/** Birth of a lineage; its digest is the lineage. Signed by the instance key. */
export interface Genesis {
  readonly owner: Uint8Array
  readonly package: Uint8Array
  readonly instance: Uint8Array
  readonly holder: Uint8Array
  readonly nonce: Uint8Array
  readonly anchor: AnchorKind
  readonly configuration: Uint8Array
}

/** The target holds a verified image; `epoch` is the source's. Signed by the target's instance. */
export interface Prepared {
  readonly session: Uint8Array
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly root: Uint8Array
  readonly holder: Uint8Array
  readonly anchorId: Uint8Array
  readonly policy: Uint8Array
  readonly package: Uint8Array
  readonly sequence: bigint
}

/** The release token; `epoch` is the one that the target gets. Signed by the source's holder. */
export interface Token {
  readonly session: Uint8Array
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly root: Uint8Array
  readonly holder: Uint8Array
  readonly anchorId: Uint8Array
  readonly previousHolder: Uint8Array
  readonly prepared: Uint8Array
}

/** (epoch, session) will never be activated. Signed by the target's holder. */
export interface Tombstone {
  readonly session: Uint8Array
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly prepared: Uint8Array
  readonly anchorId: Uint8Array
}

/** This session ended before release, the source runs. Signed by the source's holder. */
export interface Abort {
  readonly session: Uint8Array
  readonly lineage: Uint8Array
  readonly epoch: bigint
}

/** Evidence of one side. */
export interface AttestedSide {
  readonly kind: string
  readonly report: Uint8Array
  readonly collateral: Uint8Array
  readonly instance: Uint8Array
  readonly peerKey: Uint8Array
}

/** The hand-over happened. Signed by the target's holder once its launch is the runner. */
export interface Receipt {
  readonly prepared: Signed
  readonly token: Signed
  readonly previous: Uint8Array
  readonly runner: Uint8Array
  readonly transcript: Uint8Array
  readonly source: AttestedSide
  readonly target: AttestedSide
  readonly claimedMs: bigint
  readonly rounds: number
  readonly pages: bigint
}

/** The source took the lineage back, two epochs on. Signed by the holder that had released. */
export interface Reclaim {
  readonly session: Uint8Array
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly root: Uint8Array
  readonly holder: Uint8Array
  readonly runner: Uint8Array
  readonly tombstone: Signed
  readonly token: Signed
  readonly previous: Uint8Array
  readonly claimedMs: bigint
}

/** Another launch goes on from the anchored checkpoint, in the same epoch. Signed by the holder. */
export interface Restart {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  /** Of the register that names the new runner. */
  readonly sequence: bigint
  readonly root: Uint8Array
  readonly previousRunner: Uint8Array
  readonly runner: Uint8Array
  readonly previous: Uint8Array
  readonly claimedMs: bigint
}

const SMALL_BYTES_MAX = 4096
const REPORT_BYTES_MAX = 128 * 1024
const COLLATERAL_BYTES_MAX = 512 * 1024
const ANCHOR_KINDS: readonly AnchorKind[] = ['volatile', 'insecure-simulated', 'tpm', 'witnesses']
const KIND_NAME = /^[a-z0-9-]{1,32}$/

/** Fields of 32 bytes each, copied: what is kept does not keep the frame that it came in. */
export function fields32<Name extends string>(
  fields: Readonly<Record<Name, Uint8Array>>,
): Record<Name, Uint8Array> {
  const entries = Object.entries<Uint8Array>(fields).map(([name, bytes]) => {
    assertLength(name, bytes, 32)
    return [name, new Uint8Array(bytes)] as const
  })
  return Object.fromEntries(entries) as Record<Name, Uint8Array>
}

function present<T>(field: string, value: T | null | undefined): T {
  if (value === null || value === undefined) {
    throw new CodedError({ code: 'STATEMENT_FIELD_ABSENT', field })
  }
  return value
}

/** A signed statement inside a message; the signature is not looked at. @throws `STATEMENT_…`. */
export function signedField(field: string, value: talos.v1.Signed | null | undefined): Signed {
  return plainSigned(present(field, value))
}

/** One side's evidence inside a message. @throws `STATEMENT_…`. */
export function sideField(
  field: string,
  value: talos.v1.AttestedSide | null | undefined,
): AttestedSide {
  const { kind, report, collateral, instance, peerKey } = present(field, value)
  if (!KIND_NAME.test(kind)) throw new CodedError({ code: 'STATEMENT_EVIDENCE_KIND', field })
  if (report.length > REPORT_BYTES_MAX || collateral.length > COLLATERAL_BYTES_MAX) {
    throw new CodedError({ code: 'STATEMENT_TOO_LARGE', field })
  }
  return {
    kind,
    report: new Uint8Array(report),
    collateral: new Uint8Array(collateral),
    ...fields32({ instance, peerKey }),
  }
}

/** An anchor kind by its name. @throws `STATEMENT_ANCHOR_KIND`. */
export function anchorKindOf(name: string): AnchorKind {
  const found = ANCHOR_KINDS.find((kind) => kind === name)
  if (found === undefined) throw new CodedError({ code: 'STATEMENT_ANCHOR_KIND' })
  return found
}

/** Genesis statements. */
export const GENESIS: StatementFormat<Genesis> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_GENESIS,
  name: 'genesis',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) => encodeMessage(talos.v1.Genesis, body),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Genesis, bytes, SMALL_BYTES_MAX)
    const { owner, package: digest, instance, holder, nonce, configuration } = wire
    const keys = fields32({ owner, package: digest, instance, holder, nonce, configuration })
    return { ...keys, anchor: anchorKindOf(wire.anchor) }
  },
}

/** PREPARED statements. */
export const PREPARED: StatementFormat<Prepared> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_PREPARED,
  name: 'prepared',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) =>
    encodeMessage(talos.v1.Prepared, {
      ...body,
      epoch: u64Bytes(body.epoch),
      sequence: u64Bytes(body.sequence),
    }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Prepared, bytes, SMALL_BYTES_MAX)
    const { session, lineage, root, holder, anchorId, policy, package: digest } = wire
    const keys = { session, lineage, root, holder, anchorId, policy, package: digest }
    const counters = { epoch: u64From(wire.epoch), sequence: u64From(wire.sequence) }
    return { ...fields32(keys), ...counters }
  },
}

/** Release tokens. */
export const TOKEN: StatementFormat<Token> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_TOKEN,
  name: 'token',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) => encodeMessage(talos.v1.Token, { ...body, epoch: u64Bytes(body.epoch) }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Token, bytes, SMALL_BYTES_MAX)
    const { session, lineage, root, holder, anchorId, previousHolder, prepared } = wire
    const keys = { session, lineage, root, holder, anchorId, previousHolder, prepared }
    return { ...fields32(keys), epoch: u64From(wire.epoch) }
  },
}

/** Tombstones. */
export const TOMBSTONE: StatementFormat<Tombstone> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_TOMBSTONE,
  name: 'tombstone',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) => encodeMessage(talos.v1.Tombstone, { ...body, epoch: u64Bytes(body.epoch) }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Tombstone, bytes, SMALL_BYTES_MAX)
    const { session, lineage, prepared, anchorId } = wire
    const keys = { session, lineage, prepared, anchorId }
    return { ...fields32(keys), epoch: u64From(wire.epoch) }
  },
}

/** Aborts. */
export const ABORT: StatementFormat<Abort> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_ABORT,
  name: 'abort',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) => encodeMessage(talos.v1.Abort, { ...body, epoch: u64Bytes(body.epoch) }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Abort, bytes, SMALL_BYTES_MAX)
    const { session, lineage } = wire
    return { ...fields32({ session, lineage }), epoch: u64From(wire.epoch) }
  },
}

/** Receipts. */
export const RECEIPT: StatementFormat<Receipt> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_RECEIPT,
  name: 'receipt',
  bytesMax: STATEMENT_BYTES_MAX,
  encode: (body) =>
    encodeMessage(talos.v1.Receipt, {
      ...body,
      claimedMs: u64Bytes(body.claimedMs),
      pages: u64Bytes(body.pages),
    }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Receipt, bytes, STATEMENT_BYTES_MAX)
    const { previous, runner, transcript, rounds } = wire
    return {
      prepared: signedField('prepared', wire.prepared),
      token: signedField('token', wire.token),
      ...fields32({ previous, runner, transcript }),
      source: sideField('source', wire.source),
      target: sideField('target', wire.target),
      claimedMs: u64From(wire.claimedMs),
      rounds,
      pages: u64From(wire.pages),
    }
  },
}

/** Reclaims. */
export const RECLAIM: StatementFormat<Reclaim> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_RECLAIM,
  name: 'reclaim',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) =>
    encodeMessage(talos.v1.Reclaim, {
      ...body,
      epoch: u64Bytes(body.epoch),
      claimedMs: u64Bytes(body.claimedMs),
    }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Reclaim, bytes, SMALL_BYTES_MAX)
    const { session, lineage, root, holder, runner, previous } = wire
    return {
      ...fields32({ session, lineage, root, holder, runner, previous }),
      epoch: u64From(wire.epoch),
      tombstone: signedField('tombstone', wire.tombstone),
      token: signedField('token', wire.token),
      claimedMs: u64From(wire.claimedMs),
    }
  },
}

/** Restarts. */
export const RESTART: StatementFormat<Restart> = {
  kind: STATEMENT_KIND.STATEMENT_KIND_RESTART,
  name: 'restart',
  bytesMax: SMALL_BYTES_MAX,
  encode: (body) =>
    encodeMessage(talos.v1.Restart, {
      ...body,
      epoch: u64Bytes(body.epoch),
      sequence: u64Bytes(body.sequence),
      claimedMs: u64Bytes(body.claimedMs),
    }),
  decode(bytes) {
    const wire = decodeExact(talos.v1.Restart, bytes, SMALL_BYTES_MAX)
    const { lineage, root, previousRunner, runner, previous } = wire
    return {
      ...fields32({ lineage, root, previousRunner, runner, previous }),
      epoch: u64From(wire.epoch),
      sequence: u64From(wire.sequence),
      claimedMs: u64From(wire.claimedMs),
    }
  },
}

const FORMATS = [GENESIS, PREPARED, TOKEN, TOMBSTONE, RECEIPT, RECLAIM, ABORT, RESTART]

/** The name of a statement's kind: `genesis`, `prepared` … @throws `STATEMENT_KIND`. */
export function kindName(kind: talos.v1.StatementKind): string {
  const found = FORMATS.find((format) => format.kind === kind)
  if (found === undefined) throw new CodedError({ code: 'STATEMENT_KIND', have: kind })
  return found.name
}

/** By what a statement is named: the digest that its signature covers. The lineage is a genesis's. */
export function statementDigest(signed: Signed): Uint8Array {
  return bodyDigest(kindName(signed.kind), signed.statement)
}
