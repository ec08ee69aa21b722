/**
 * Moves, statements and a network for tests of the daemon's side of moves: no host, no enclave.
 * Invariant: statements have the shape that real ones have; their signatures hold nowhere.
 */
import type { talos } from '../../../../proto/generated/talos.js'
import { ABORT, TOKEN, TOMBSTONE } from '../../../../backends/statement/bodies.ts'
import { encodeSigned, type Signed } from '../../../../backends/statement/signed.ts'
import { bytesOfHex } from '../../../../proto/codec.ts'
import { CodedError } from '../../../../backends/contract/errors.ts'
import type { MoveRecord, TaRecord } from '../../../../daemon/journal/records.ts'
import { Move } from '../../../../daemon/migration/move.ts'
import type { PeerNetwork, PeerReplyBody } from '../../../../daemon/peers/network.ts'

/** The peer of every move here. */
export const PEER = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'
/** The lineage of every move here. */
export const LINEAGE = 'ab'.repeat(32)

/** The TA of every move here. */
export function aTa(): TaRecord {
  return {
    kind: 'ta',
    id: 'ta-1',
    name: 'signer',
    version: '1.0.0',
    policy: 'signer@1',
    lineage: LINEAGE,
    epoch: '0',
    package: '02'.repeat(32),
    owner: '03'.repeat(32),
    anchor: 'volatile',
    tee: 'simulated',
    insecure: true,
    enclave: 'e1',
    state: 'active',
    since: '2026-01-01T00:00:00.000Z',
    chain: ['00'],
  }
}

/** A move of this host. */
export function aRecord(facts: Partial<MoveRecord> = {}): MoveRecord {
  return {
    kind: 'move',
    id: 'mv-1',
    attempt: '01'.repeat(16),
    role: 'source',
    ta: 'ta-1',
    name: 'signer',
    lineage: LINEAGE,
    epoch: '0',
    package: '02'.repeat(32),
    peer: PEER,
    enclave: 'e1',
    started: '2026-01-01T00:00:00.000Z',
    dry_run: false,
    chain: ['00'],
    ...facts,
  }
}

/** The same as a move. */
export function aMove(facts: Partial<MoveRecord> = {}): Move {
  return new Move(aRecord(facts))
}

const fill = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const KEYS = { session: fill(1), root: fill(2), anchorId: fill(3), prepared: fill(4) }

function signed(kind: talos.v1.StatementKind, statement: Uint8Array): Signed {
  return { kind, statement, key: fill(9), signature: new Uint8Array(64) }
}

/** A release token of a lineage. */
export function aToken(lineage = LINEAGE): Signed {
  const body = { ...KEYS, lineage: bytesOfHex(lineage), epoch: 1n }
  const keys = { holder: fill(5), previousHolder: fill(6) }
  return signed(TOKEN.kind, TOKEN.encode({ ...body, ...keys }))
}

/** A tombstone of a lineage. */
export function aTombstone(lineage = LINEAGE): Signed {
  const body = { ...KEYS, lineage: bytesOfHex(lineage), epoch: 1n }
  return signed(TOMBSTONE.kind, TOMBSTONE.encode(body))
}

/** An abort of a lineage. */
export function anAbort(lineage = LINEAGE): Signed {
  const body = { session: fill(1), lineage: bytesOfHex(lineage), epoch: 0n }
  return signed(ABORT.kind, ABORT.encode(body))
}

/** The bytes of one. */
export const bytesOf = (statement: Signed): Uint8Array => encodeSigned(statement)

/** A network of which only requests are asked. */
export function fakeNetwork(
  answer: (body: string) => PeerReplyBody,
): PeerNetwork & { readonly asked: string[] } {
  const absent = (): never => {
    throw new CodedError({ code: 'TEST_UNEXPECTED' })
  }
  const asked: string[] = []
  return {
    asked,
    id: 'here',
    publicKey: fill(7),
    addresses: () => [],
    peers: () => [],
    find: () => undefined,
    keyOf: absent,
    accept: absent,
    deny: absent,
    ping: absent,
    invite: absent,
    join: absent,
    openLane: absent,
    sign: absent,
    stop: () => Promise.resolve(),
    request: async (_peer, body) => {
      const [name = ''] = Object.keys(body)
      asked.push(name)
      return Promise.resolve(answer(name) as Awaited<ReturnType<PeerNetwork['request']>>)
    },
  }
}
