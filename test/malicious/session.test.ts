/**
 * Sessions that a daemon mixes, narrows or signs falsely, between real enclaves.
 * Checked each time: who refuses and with what code; that every source runs on and answers.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decodeExact, encodeMessage } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { peerSignatureInput } from '../../proto/peer-transcript.ts'
import { endedOf, HostilePair, type Ended } from './hostile-pair.ts'
import { peerKey, signed, type RelayOptions } from './hostile-relay.ts'
import {
  at,
  onward,
  otherSide,
  Swap,
  type LaneFrame,
  type Meddle,
  type Pick,
  type Side,
} from './lane-frames.ts'

const STALL_MS = 500

let pairs: [HostilePair, HostilePair]

beforeAll(async () => {
  const first = await HostilePair.start()
  pairs = [first, await HostilePair.start(first.package)]
})
afterAll(async () => {
  for (const pair of pairs) await pair.end()
})
beforeEach(async () => {
  pairs = [await pairs[0].orFresh(), await pairs[1].orFresh()]
})

/** Holds an attempt to an end at `side` with `code`, and its source to running on. */
async function refused(pair: HostilePair, ended: Ended, side: Side, code: string): Promise<void> {
  expect(side === 'source' ? ended.sourceCode : ended.targetCode).toBe(code)
  expect(ended.source).toBe('SOURCE_RUNS')
  expect(['DISCARDED', 'TOMBSTONED']).toContain(ended.target)
  await pair.soleAnswer('source')
}

async function one(options: RelayOptions, side: Side, code: string): Promise<void> {
  const [pair] = pairs
  await refused(pair, await pair.run(options), side, code)
}

describe('frames swapped between two sessions at once', () => {
  const rows: readonly [Pick, Side, string][] = [
    // Both targets are honest and both hellos are fresh: the evidence tells that they were swapped.
    [{ from: 'source', kind: 'hello' }, 'source', 'EVIDENCE_BINDING'],
    [{ from: 'target', kind: 'hello' }, 'source', 'EVIDENCE_BINDING'],
    [{ from: 'target', kind: 'evidence' }, 'source', 'EVIDENCE_BINDING'],
    [{ from: 'source', kind: 'evidence' }, 'target', 'EVIDENCE_BINDING'],
    [{ from: 'source', kind: 'finish' }, 'target', 'SESSION_FINISH_MAC'],
    [{ from: 'target', kind: 'finish' }, 'source', 'SESSION_FINISH_MAC'],
    [{ from: 'source', kind: 'plan' }, 'target', 'RECORD_SEAL'],
    [{ from: 'source', kind: 'pages' }, 'target', 'RECORD_SEAL'],
    [{ from: 'source', kind: 'region' }, 'target', 'RECORD_SEAL'],
    [{ from: 'source', kind: 'final' }, 'target', 'RECORD_SEAL'],
    [{ from: 'target', kind: 'credit' }, 'source', 'RECORD_SEAL'],
    [{ from: 'target', kind: 'prepared' }, 'source', 'RECORD_SEAL'],
  ]
  test.each(rows)('%o: the %s refuses with %s', async (pick, side, code) => {
    const { meddle } = new Swap(pick)
    const ends = await Promise.all(pairs.map((pair) => pair.run({ meddle })))
    for (const [at, pair] of pairs.entries()) {
      const ended = ends[at]
      if (ended === undefined) expect.unreachable()
      else await refused(pair, ended, side, code)
    }
  })

  test('a source whose whole lane leads to the target of another session of its own name', async () => {
    const both = pairs.map((pair) => pair.relay())
    const [first, second] = both
    if (first === undefined || second === undefined) return expect.unreachable()
    // Everything of each source goes to the other's target and back; peer keys are not the named ones.
    await first.openCrossed(second)
    const ends = await Promise.all(both.map(async (relay) => endedOf(await relay.endings())))
    for (const relay of both) relay.close()
    for (const [at, pair] of pairs.entries()) {
      const ended = ends[at]
      if (ended === undefined) return expect.unreachable()
      await refused(pair, ended, 'target', 'SESSION_PEER_KEY')
    }
  })
})

describe('evidence in the wrong place', () => {
  test('a target is given its own evidence as the source’s', async () => {
    let own: LaneFrame | undefined
    const meddle: Meddle = (frame) => {
      if (frame.kind !== 'evidence') return [onward(frame)]
      if (frame.from === 'target') own = frame
      return [
        {
          to: otherSide(frame.from),
          bytes: (frame.from === 'source' ? own : frame)?.bytes ?? frame.bytes,
        },
      ]
    }
    await one({ meddle }, 'target', 'EVIDENCE_BINDING')
  })

  test('a source’s evidence of an earlier session is given to it as the target’s', async () => {
    const [pair] = pairs
    const before = pair.relay({
      meddle: at({ from: 'source', kind: 'finish' }, () => []),
      timeoutMs: { source: STALL_MS },
    })
    await before.run()
    await pair.soleAnswer('source')
    const old = before.frames.find(({ from, kind }) => from === 'source' && kind === 'evidence')
    const bytes = old?.bytes ?? new Uint8Array()
    const meddle = at({ from: 'target', kind: 'evidence' }, () => [{ to: 'source', bytes }])
    await one({ meddle }, 'source', 'EVIDENCE_BINDING')
  })

  test('evidence of a kind that nobody verifies', async () => {
    const pick: Pick = { from: 'target', kind: 'evidence' }
    const meddle = rewritten(pick, ({ evidence }) => ({ evidence: { ...evidence, kind: 'none' } }))
    await one({ meddle }, 'source', 'SESSION_EVIDENCE_KIND')
  })
})

/** One message of the handshake, decoded, changed and encoded again. */
function rewritten(
  pick: Pick,
  change: (message: talos.v1.SessionMessage.$Properties) => talos.v1.SessionMessage.$Properties,
): Meddle {
  return at(pick, ({ from, bytes }) => {
    const message = decodeExact(talos.v1.SessionMessage, bytes, 1 << 20)
    return [{ to: otherSide(from), bytes: encodeMessage(talos.v1.SessionMessage, change(message)) }]
  })
}

describe('hellos rewritten', () => {
  const rows: readonly [Side, talos.v1.Hello.$Properties, Side, string][] = [
    // One version exists, so that a range can be moved or widened, and be made to say nothing.
    ['source', { versionMin: 2, versionMax: 2 }, 'target', 'SESSION_VERSION'],
    ['source', { versionMin: 0, versionMax: 1 }, 'target', 'SESSION_VERSION'],
    ['source', { versionMin: 1, versionMax: 2 }, 'source', 'EVIDENCE_BINDING'],
    ['target', { versionMin: 2, versionMax: 2 }, 'source', 'SESSION_VERSION'],
    ['target', { versionMin: 2, versionMax: 1 }, 'source', 'SESSION_VERSION'],
    ['target', { versionMin: 1, versionMax: 2 }, 'source', 'EVIDENCE_BINDING'],
    ['source', { nonce: new Uint8Array(32) }, 'source', 'EVIDENCE_BINDING'],
    ['source', { package: new Uint8Array(32) }, 'target', 'SESSION_PACKAGE'],
    ['source', { policyVersion: 2 }, 'target', 'SESSION_POLICY_VERSION'],
    ['source', { lineage: new Uint8Array(32).fill(1) }, 'source', 'EVIDENCE_BINDING'],
    ['source', { epoch: new Uint8Array(8).fill(1) }, 'source', 'EVIDENCE_BINDING'],
    ['source', { anchor: 'witnesses' }, 'source', 'EVIDENCE_BINDING'],
    ['source', { ephemeral: new Uint8Array(32) }, 'target', 'SESSION_EPHEMERAL'],
    ['target', { ephemeral: new Uint8Array(32) }, 'source', 'SESSION_EPHEMERAL'],
    ['source', { ephemeral: x25519Key() }, 'source', 'EVIDENCE_BINDING'],
    ['target', { ephemeral: x25519Key() }, 'source', 'EVIDENCE_BINDING'],
    ['target', { instance: peerKey().publicKey }, 'source', 'EVIDENCE_BINDING'],
  ]
  test.each(rows)('of the %s, %o: the %s refuses with %s', async (from, fields, side, code) => {
    const change = rewritten({ from, kind: 'hello' }, ({ hello }) => ({
      hello: { ...hello, ...fields },
    }))
    await one({ meddle: change }, side, code)
  })
})

/** The daemon's own key for the exchange: it would sit in the middle. */
function x25519Key(): Uint8Array {
  return ed25519.utils.toMontgomery(peerKey().publicKey)
}

describe('peer keys', () => {
  const rows: readonly [string, RelayOptions, Side, string][] = [
    [
      'the target was told of another peer',
      { named: (side, key) => (side === 'target' ? peerKey().publicKey : key.publicKey) },
      'target',
      'SESSION_PEER_KEY',
    ],
    [
      'the source was told of another peer',
      { named: (side, key) => (side === 'source' ? peerKey().publicKey : key.publicKey) },
      'source',
      'SESSION_PEER_KEY',
    ],
    [
      'the source’s daemon signs by a key that nobody was told of',
      {
        sign: (side, transcript, key) =>
          signed(side, transcript, side === 'source' ? peerKey() : key),
      },
      'target',
      'SESSION_PEER_KEY',
    ],
    [
      'the named key, a signature by another',
      {
        sign: (side, transcript, key) =>
          side === 'source'
            ? { ...signed(side, transcript, peerKey()), key: key.publicKey }
            : signed(side, transcript, key),
      },
      'source',
      'SESSION_OWN_PEER_SIGNATURE',
    ],
    [
      'a signature for the other role',
      {
        sign: (side, transcript, key) =>
          side === 'target'
            ? {
                key: key.publicKey,
                signature: ed25519.sign(peerSignatureInput(transcript, 'source'), key.secretKey),
              }
            : signed(side, transcript, key),
      },
      'target',
      'SESSION_OWN_PEER_SIGNATURE',
    ],
    [
      'a signature over another transcript',
      {
        sign: (side, transcript, key) =>
          signed(
            side,
            transcript.map((byte) => byte ^ 1),
            key,
          ),
      },
      'source',
      'SESSION_OWN_PEER_SIGNATURE',
    ],
    ['an empty answer', { sign: () => ({}) }, 'source', 'SESSION_OWN_PEER_SIGNATURE'],
    [
      'an answer for another attempt is not heard',
      {
        sign: (side, transcript, key) => ({
          ...signed(side, transcript, key),
          attempt: new Uint8Array(16),
        }),
        timeoutMs: { source: STALL_MS, target: 2 * STALL_MS },
      },
      'source',
      'MOVE_TIMEOUT',
    ],
  ]
  test.each(rows)('%s', async (_what, options, side, code) => {
    await one(options, side, code)
  })
})
