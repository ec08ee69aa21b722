/**
 * Every parser that meets bytes from outside: by what its good bytes are made, and how it is asked.
 * Invariant: a row gives back what it has read as bytes again, or nothing where one value may be
 * written in several ways. Leaves to others: what is asked of every row (parsers.test.ts), which
 * parsers must have one (coverage.test.ts).
 */
import fc from 'fast-check'
import { LIMITS as ENCLAVE_LIMITS } from '../../backends/enclave/limits.ts'
import {
  decodeHandshake,
  encodeHandshake,
} from '../../backends/enclave/session/handshake-messages.ts'
import { decodeExact, encodeMessage, type MessageType } from '../../proto/codec.ts'
import { FRAME_HEADER_BYTES_MAX } from '../../proto/enclave-frame.ts'
import { talos } from '../../proto/generated/talos.js'
import { LIMITS } from '../../daemon/limits.ts'
import { FILE_ROWS } from './file-rows.ts'
import { valuesOf } from './schema.ts'
import { STATE_ROWS } from './state-rows.ts'
import { STATEMENT_ROWS } from './statement-rows.ts'
import { STREAM_ROWS } from './stream-rows.ts'
import { TPM_ROWS } from './tpm-rows.ts'
import { WITNESS_ROWS } from './witness-rows.ts'

/** One parser. */
export interface ParserRow {
  /** `file#function`, as the source has it. */
  readonly name: string
  /** Schema messages that this parser decodes; what they hold is decoded with them. */
  readonly messages?: readonly string[]
  /** Good bytes, or bytes that are good but for a value. */
  readonly sample: fc.Arbitrary<Uint8Array>
  /** Reads; the bytes of what was read, where they are one. @throws CodedError alone. */
  readonly read: (bytes: Uint8Array) => Uint8Array | undefined | Promise<Uint8Array | undefined>
  /** Bytes beyond which nothing is read at all; absent where what carries the bytes bounds them. */
  readonly bytesMax?: number
}

/** A schema message at the place where it is decoded. */
function messageRow<D extends P, P>(
  place: string,
  message: string,
  type: MessageType<D, P>,
  bytesMax: number,
): ParserRow {
  return {
    name: `${place}#${message}`,
    messages: [message],
    sample: valuesOf(message).map((value) => encodeMessage(type, value as P)),
    read: (bytes) => encodeMessage(type, decodeExact(type, bytes, bytesMax)),
    bytesMax,
  }
}

const { v1 } = talos
const HEADER_BYTES_MAX = ENCLAVE_LIMITS.recordHeaderBytesMax

const fixed = (length: number): fc.Arbitrary<Uint8Array> =>
  fc.uint8Array({ minLength: length, maxLength: length })

/** Messages of a handshake whose fields have their right forms. */
const handshakes: fc.Arbitrary<talos.v1.SessionMessage.$Properties> = fc.oneof(
  fc
    .record({
      nonce: fixed(32),
      ephemeral: fixed(32),
      instance: fixed(32),
      package: fixed(32),
      policy: fixed(32),
      policyVersion: fc.nat(),
    })
    .map((facts) => ({
      hello: { versionMin: 1, versionMax: 1, role: v1.Role.ROLE_TARGET, ...facts },
    })),
  fc
    .record({ report: fc.uint8Array({ minLength: 1, maxLength: 80 }) })
    .map(({ report }) => ({ evidence: { kind: 'insecure-simulated', report } })),
  fc
    .record({ signature: fixed(64), mac: fixed(32), peerKey: fixed(32), peerSignature: fixed(64) })
    .map((finish) => ({ finish })),
  fc.constant({ failure: { code: 'POLICY_PEERS' } }),
)

const WIRE_ROWS: readonly ParserRow[] = [
  messageRow('daemon/peers/incoming.ts', 'PeerRequest', v1.PeerRequest, LIMITS.peerMessageBytesMax),
  messageRow(
    'daemon/peers/libp2p-network.ts',
    'PeerReply',
    v1.PeerReply,
    LIMITS.peerMessageBytesMax,
  ),
  messageRow(
    'backends/enclave/channel/channel.ts',
    'ToEnclave',
    v1.ToEnclave,
    FRAME_HEADER_BYTES_MAX,
  ),
  messageRow(
    'daemon/enclaves/enclave-client.ts',
    'FromEnclave',
    v1.FromEnclave,
    FRAME_HEADER_BYTES_MAX,
  ),
  {
    name: 'backends/enclave/session/handshake-messages.ts#decodeHandshake',
    messages: ['SessionMessage'],
    sample: fc
      .oneof(valuesOf('SessionMessage'), handshakes)
      .map((each) => encodeMessage(v1.SessionMessage, each)),
    read: (bytes) => encodeHandshake(decodeHandshake(bytes)),
    bytesMax: ENCLAVE_LIMITS.handshakeMessageBytesMax,
  },
  messageRow(
    'backends/enclave/image/target-image.ts',
    'PagesHeader',
    v1.PagesHeader,
    HEADER_BYTES_MAX,
  ),
  messageRow(
    'backends/enclave/image/target-image.ts',
    'RegionHeader',
    v1.RegionHeader,
    HEADER_BYTES_MAX,
  ),
  messageRow('backends/enclave/move/target-copy.ts', 'Plan', v1.Plan, HEADER_BYTES_MAX),
  messageRow('backends/enclave/move/target-copy.ts', 'Final', v1.Final, HEADER_BYTES_MAX),
  messageRow('backends/enclave/move/credited-sends.ts', 'Credit', v1.Credit, HEADER_BYTES_MAX),
  messageRow('backends/enclave/move/source-replay.ts', 'Replayed', v1.Replayed, HEADER_BYTES_MAX),
  messageRow(
    'backends/enclave/move/target-replay.ts',
    'ReplayPlan',
    v1.ReplayPlan,
    HEADER_BYTES_MAX,
  ),
]

/** All of them. */
export const PARSERS: readonly ParserRow[] = [
  ...WIRE_ROWS,
  ...STATEMENT_ROWS,
  ...STATE_ROWS,
  ...FILE_ROWS,
  ...STREAM_ROWS,
  ...TPM_ROWS,
  ...WITNESS_ROWS,
]
