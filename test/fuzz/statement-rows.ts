/**
 * Parsers of what is signed or sealed: statements, chain files, registers, sealed records, evidence.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import {
  decodeRegister,
  encodeRegister,
  labelledParts,
} from '../../backends/enclave/handover/register-codec.ts'
import {
  decodeCheckpointEnd,
  decodeCheckpointTerms,
  encodeCheckpointEnd,
  encodeCheckpointTerms,
} from '../../backends/enclave/durability/checkpoint-codec.ts'
import { LIMITS } from '../../backends/enclave/limits.ts'
import {
  decodePrepared,
  decodeRelease,
  decodeTerms,
  encodePrepared,
  encodeRelease,
  encodeTerms,
} from '../../backends/enclave/sealing/record-codec.ts'
import { encodeBody } from '../../backends/simulated/report.ts'
import { simulatedVerifier } from '../../backends/simulated/verifier.ts'
import {
  ABORT,
  GENESIS,
  PREPARED,
  RECEIPT,
  RECLAIM,
  RESTART,
  TOKEN,
  TOMBSTONE,
} from '../../backends/statement/bodies.ts'
import { decodeChainFile, encodeChainFile } from '../../backends/statement/chain-file.ts'
import {
  decodeSigned,
  encodeSigned,
  STATEMENT_BYTES_MAX,
  type StatementFormat,
} from '../../backends/statement/signed.ts'
import {
  CHUNK_BYTES_MAX,
  decodeChunkHeader,
  decodeImageEnd,
  decodePublicPart,
  encodeChunkHeader,
  encodeImageEnd,
  encodePublicPart,
} from '../../backends/sealed-image/public-part.ts'
import { encodeMessage, type MessageType } from '../../proto/codec.ts'
import { labelledInput } from '../../proto/digest.ts'
import { talos } from '../../proto/generated/talos.js'
import type { AnchorKind, RegisterPhase } from '../../backends/contract/epoch-anchor.ts'
import type { ParserRow } from './parsers.ts'
import { valuesOf } from './schema.ts'

const { v1 } = talos
const bytes = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length })
const counter = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
const optional = fc.oneof(bytes(32), fc.constant(new Uint8Array(0)))
const signed = fc.record({
  kind: fc.nat(8),
  statement: fc.uint8Array({ minLength: 1, maxLength: 80 }),
  key: bytes(32),
  signature: bytes(64),
})
const side = fc.record({
  kind: fc.constantFrom('sgx', 'insecure-simulated'),
  report: fc.uint8Array({ maxLength: 40 }),
  collateral: fc.uint8Array({ maxLength: 40 }),
  instance: bytes(32),
  peerKey: bytes(32),
})
const anchor = fc.constantFrom('volatile', 'insecure-simulated', 'tpm', 'witnesses')
const phase = fc.constantFrom<RegisterPhase[]>('prepared', 'active', 'released', 'retired')
const register = fc.record({
  lineage: bytes(32),
  epoch: counter,
  sequence: counter,
  phase,
  root: optional,
  session: optional,
  holder: bytes(32),
  previousHolder: optional,
  runner: optional,
  configuration: bytes(32),
  token: fc.uint8Array({ maxLength: 60 }),
})

/** A statement's body, by values of its own schema and by any values of the schema. */
function bodyRow<Body, D extends P, P>(
  message: string,
  type: MessageType<D, P>,
  format: StatementFormat<Body>,
  good: fc.Arbitrary<Body>,
): ParserRow {
  return {
    name: `backends/statement/bodies.ts#${message}`,
    messages: [message],
    sample: fc.oneof(
      good.map((body) => format.encode(body)),
      valuesOf(message).map((value) => encodeMessage(type, value as P)),
    ),
    read: (from) => format.decode(from) && format.encode(format.decode(from)),
    bytesMax: format.bytesMax,
  }
}

const session = { session: bytes(32), lineage: bytes(32), epoch: counter }
const genesis = fc.record({
  owner: bytes(32),
  package: bytes(32),
  instance: bytes(32),
  holder: bytes(32),
  nonce: bytes(32),
  anchor,
  configuration: bytes(32),
})
const prepared = fc.record({
  ...session,
  root: bytes(32),
  holder: bytes(32),
  anchorId: bytes(32),
  policy: bytes(32),
  package: bytes(32),
  sequence: counter,
})
const token = fc.record({
  ...session,
  root: bytes(32),
  holder: bytes(32),
  anchorId: bytes(32),
  previousHolder: bytes(32),
  prepared: bytes(32),
})
const tombstone = fc.record({ ...session, prepared: bytes(32), anchorId: bytes(32) })
const receipt = fc.record({
  prepared: signed,
  token: signed,
  previous: bytes(32),
  runner: bytes(32),
  transcript: bytes(32),
  source: side,
  target: side,
  claimedMs: counter,
  rounds: fc.nat(),
  pages: counter,
})
const restart = fc.record({
  lineage: bytes(32),
  epoch: counter,
  sequence: counter,
  root: bytes(32),
  previousRunner: bytes(32),
  runner: bytes(32),
  previous: bytes(32),
  claimedMs: counter,
})
const reclaim = fc.record({
  ...session,
  root: bytes(32),
  holder: bytes(32),
  runner: bytes(32),
  tombstone: signed,
  token: signed,
  previous: bytes(32),
  claimedMs: counter,
})

const terms = fc.record({
  terms: fc.record({
    ...session,
    sequence: counter,
    configuration: bytes(32),
    sourceHolder: bytes(32),
    head: bytes(32),
    package: bytes(32),
    policy: bytes(32),
    anchorId: bytes(32),
  }),
  holderSecret: bytes(32),
  previousRoot: bytes(32),
  anchor,
})
const account = fc.record({
  transcript: bytes(32),
  source: side,
  target: side,
  rounds: fc.nat(),
  pages: fc.nat(),
})
const checkpointTerms = fc.record({
  lineage: bytes(32),
  epoch: counter,
  previousRoot: bytes(32),
  package: bytes(32),
  head: bytes(32),
  holderSecret: bytes(32),
  anchor: fc.constantFrom<AnchorKind[]>('insecure-simulated', 'tpm', 'witnesses'),
  anchorId: bytes(32),
})
const checkpointEnd = fc.record({
  root: bytes(32),
  sequence: counter,
  regions: fc.array(fc.record({ region: fc.nat(10), pages: fc.nat() }), { maxLength: 2 }),
})
const release = fc
  .record({
    register,
    next: register,
    signatures: fc.array(fc.record({ key: bytes(32), signature: bytes(64) }), { maxLength: 3 }),
    head: bytes(32),
    peer: fc.record({
      session: bytes(32),
      sequence: counter,
      targetInstance: bytes(32),
      package: bytes(32),
      policy: bytes(32),
    }),
    prepared: signed,
    holderSecret: bytes(32),
    anchor,
  })
  .map(({ register: expected, next, signatures, holderSecret, anchor: kind, ...rest }) => ({
    record: { register: expected, step: { expected, next, signatures }, ...rest },
    holderSecret,
    anchor: kind,
  }))

const KEY = new Uint8Array(32).fill(7)
const DIGEST = new Uint8Array(32).fill(9)
const report = fc
  .record({ measurement: bytes(32), debug: fc.boolean() })
  .map(({ measurement, debug }) => {
    const publicKey = ed25519.getPublicKey(KEY)
    const body = encodeBody({ measurement, publicKey, debug, digest: DIGEST })
    return Uint8Array.from([...body, ...ed25519.sign(body, KEY)])
  })

const pages = fc.nat(1 << 16).map((steps) => steps * 16)
const publicPart = fc
  .record({
    sealing: bytes(32),
    lineage: bytes(32),
    session: bytes(32),
    package: bytes(32),
    root: bytes(32),
    epoch: counter,
    sequence: counter,
    pages: fc.tuple(pages, pages),
    chunks: fc.integer({ min: 7, max: 385 }),
  })
  .map(({ pages: [memory, files], ...rest }) => ({
    ...rest,
    regions: [
      { region: 2, pages: memory },
      { region: 6, pages: files },
    ],
  }))

/** Rows of statements, records and evidence. */
export const STATEMENT_ROWS: readonly ParserRow[] = [
  bodyRow('Genesis', v1.Genesis, GENESIS, genesis),
  bodyRow('Prepared', v1.Prepared, PREPARED, prepared),
  bodyRow('Token', v1.Token, TOKEN, token),
  bodyRow('Tombstone', v1.Tombstone, TOMBSTONE, tombstone),
  bodyRow('Abort', v1.Abort, ABORT, fc.record(session)),
  bodyRow('Receipt', v1.Receipt, RECEIPT, receipt),
  bodyRow('Reclaim', v1.Reclaim, RECLAIM, reclaim),
  bodyRow('Restart', v1.Restart, RESTART, restart),
  {
    name: 'backends/statement/signed.ts#decodeSigned',
    messages: ['Signed'],
    sample: signed.map(encodeSigned),
    read: (from) => encodeSigned(decodeSigned(from)),
    bytesMax: STATEMENT_BYTES_MAX + 256,
  },
  {
    name: 'backends/statement/chain-file.ts#decodeChainFile',
    sample: fc.array(signed, { minLength: 1, maxLength: 4 }).map(encodeChainFile),
    read: (from) => encodeChainFile(decodeChainFile(from)),
  },
  {
    name: 'backends/enclave/handover/register-codec.ts#decodeRegister',
    sample: register.map(encodeRegister),
    read: (from) => encodeRegister(decodeRegister(from)),
    bytesMax: 16_384,
  },
  {
    name: 'backends/enclave/handover/register-codec.ts#labelledParts',
    sample: fc
      .tuple(optional, optional)
      .map(([first, second]) => labelledInput('talos fuzz v1', first, second)),
    read: (from) => labelledInput('talos fuzz v1', ...labelledParts('talos fuzz v1', from, 2)),
  },
  {
    name: 'backends/enclave/sealing/record-codec.ts#decodeTerms',
    messages: ['SealedTerms'],
    sample: terms.map(encodeTerms),
    read: (from) => encodeTerms(decodeTerms(from)),
    bytesMax: LIMITS.sealedTermsBytesMax,
  },
  {
    name: 'backends/enclave/sealing/record-codec.ts#decodePrepared',
    messages: ['SealedPrepared'],
    sample: fc.record({ prepared: signed, account }).map((each) => encodePrepared(each)),
    read: (from) => encodePrepared(decodePrepared(from)),
    bytesMax: LIMITS.sealedRecordBytesMax,
  },
  {
    name: 'backends/enclave/sealing/record-codec.ts#decodeRelease',
    messages: ['SealedRelease'],
    sample: release.map(encodeRelease),
    read: (from) => encodeRelease(decodeRelease(from)),
    bytesMax: LIMITS.sealedRecordBytesMax,
  },
  {
    name: 'backends/enclave/durability/checkpoint-codec.ts#decodeCheckpointTerms',
    messages: ['SealedCheckpoint'],
    sample: checkpointTerms.map(encodeCheckpointTerms),
    read: (from) => encodeCheckpointTerms(decodeCheckpointTerms(from)),
    bytesMax: LIMITS.sealedTermsBytesMax,
  },
  {
    name: 'backends/enclave/durability/checkpoint-codec.ts#decodeCheckpointEnd',
    messages: ['CheckpointEnd'],
    sample: checkpointEnd.map(encodeCheckpointEnd),
    read: (from) => encodeCheckpointEnd(decodeCheckpointEnd(from)),
    bytesMax: LIMITS.sealedTermsBytesMax,
  },
  {
    name: 'backends/sealed-image/public-part.ts#decodePublicPart',
    sample: publicPart.map(encodePublicPart),
    read: (from) => encodePublicPart(decodePublicPart(from)),
  },
  {
    name: 'backends/sealed-image/public-part.ts#decodeChunkHeader',
    sample: fc.nat(CHUNK_BYTES_MAX).map((length) => encodeChunkHeader(KEY, { length, index: 3 })),
    read: (from) => encodeChunkHeader(KEY, { length: decodeChunkHeader(KEY, 3, from), index: 3 }),
  },
  {
    name: 'backends/sealed-image/public-part.ts#decodeImageEnd',
    sample: fc.record({ bytes: counter, digest: bytes(32) }).map(encodeImageEnd),
    read: (from) => encodeImageEnd(decodeImageEnd(from)),
  },
  {
    name: 'backends/simulated/verifier.ts#verify',
    sample: report,
    read: (from) => {
      const nothing = new Uint8Array(0)
      const evidence = { kind: 'insecure-simulated' as const, report: from, collateral: nothing }
      simulatedVerifier.verify(evidence, DIGEST, 0n)
      return from
    },
  },
]
