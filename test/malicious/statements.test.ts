/**
 * Statements that a daemon forges, replays, keeps back or gives to the wrong enclave.
 * Checked each time: the verdict of the enclave that hears it, and that at most one enclave answers.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import {
  ABORT,
  RECEIPT,
  TOKEN,
  TOMBSTONE,
  statementDigest,
} from '../../backends/statement/bodies.ts'
import {
  openStatement,
  signStatement,
  verifyStrict,
  type Signed,
  type StatementFormat,
} from '../../backends/statement/signed.ts'
import { talos } from '../../proto/generated/talos.js'
import { endingName, type EnclaveEvent, type HostileEnclave } from './hostile-enclave.ts'
import { HostilePair } from './hostile-pair.ts'
import { HostileRelay, peerKey } from './hostile-relay.ts'
import { drop, honest, type Side } from './lane-frames.ts'

const { StatementKind } = talos.v1
const SHORT_MS = 500

let pair: HostilePair

beforeAll(async () => {
  pair = await HostilePair.start()
})
afterAll(() => pair.end())
beforeEach(async () => {
  pair = await pair.orFresh()
})

/** A move whose statements the daemon keeps: released here, prepared there. */
async function keptToken(): Promise<{ relay: HostileRelay; token: Signed }> {
  const relay = pair.relay({ carry: () => [] })
  await relay.open()
  return { relay, token: await relay.statement('source', StatementKind.STATEMENT_KIND_TOKEN) }
}

/** The same body, by a key of the daemon's. */
function byOwnKey<Body>(
  format: StatementFormat<Body>,
  signed: Signed,
  change?: Partial<Body>,
): Signed {
  const { secretKey, publicKey } = peerKey()
  const body = { ...openStatement(format, signed, verifyStrict), ...change }
  return signStatement(format, body, publicKey, (_key, digest) => ed25519.sign(digest, secretKey))
}

function turned(bytes: Uint8Array, at: number): Uint8Array {
  return bytes.map((byte, place) => (place === at ? byte ^ 1 : byte))
}

/** The same statement, broken in each of its parts. */
function broken(signed: Signed): readonly [string, Signed, string][] {
  const { statement, key, signature } = signed
  return [
    [
      'a bit of the signature',
      { ...signed, signature: turned(signature, 3) },
      'STATEMENT_SIGNATURE',
    ],
    ['the signature cut', { ...signed, signature: signature.subarray(0, 63) }, 'WIRE_FIELD_LENGTH'],
    ['a bit of the body', { ...signed, statement: turned(statement, 40) }, 'STATEMENT_SIGNATURE'],
    ['the body cut', { ...signed, statement: statement.subarray(0, -1) }, 'STATEMENT_SIGNATURE'],
    ['no body', { ...signed, statement: new Uint8Array() }, 'STATEMENT_SIGNATURE'],
    ['a bit of the key', { ...signed, key: turned(key, 0) }, '_SIGNER'],
    ['no key', { ...signed, key: new Uint8Array() }, '_SIGNER'],
  ]
}

async function told(enclave: HostileEnclave, kind: talos.v1.StatementKind): Promise<number> {
  // Events come in order on one connection: whatever was told before this answer is here.
  await enclave.call({ describe: {} })
  const isIt = (event: EnclaveEvent): boolean => event.statementMade?.statement?.kind === kind
  return enclave.events.filter(isIt).length
}

/** Neither answers: what is released and not yet activated runs nowhere. */
async function nobodyAnswers(): Promise<void> {
  expect(await pair.source.answers()).not.toBe('answers')
  expect(await pair.target.answers()).not.toBe('answers')
}

async function outcomesOf(side: Side, relay: HostileRelay): Promise<string[]> {
  await relay.enclaves[side].call({ describe: {} })
  return relay.enclaves[side].events.flatMap(({ outcome }) =>
    outcome == null ? [] : [endingName(outcome)],
  )
}

async function finishHonestly(relay: HostileRelay, token: Signed): Promise<Signed> {
  expect(await relay.deliver('target', token)).toBe('accepted')
  const receipt = await relay.statement('target', StatementKind.STATEMENT_KIND_RECEIPT)
  expect(endingName(await pair.target.outcome(relay.attempt))).toBe('ACTIVE')
  expect(await pair.source.answers()).not.toBe('answers')
  expect(await relay.deliver('source', receipt)).toBe('accepted')
  expect(endingName(await pair.source.outcome(relay.attempt))).toBe('FINISHED')
  relay.close()
  await pair.soleAnswer('target')
  return receipt
}

describe('a token that is kept back', () => {
  test('forged in every part, from another session, another lineage: none activates', async () => {
    const { relay: older, token: oldToken } = await keptToken()
    const oldReceipt = await finishHonestly(older, oldToken)
    const other = await HostilePair.start(pair.package)
    try {
      const foreign = other.relay({ carry: () => [] })
      await foreign.open()
      const foreignToken = await foreign.statement('source', StatementKind.STATEMENT_KIND_TOKEN)
      const { relay, token } = await keptToken()
      const epoch = openStatement(TOKEN, token, verifyStrict).epoch + 1n
      const rows: readonly [string, Signed, string][] = [
        ...broken(token),
        ['by another key', byOwnKey(TOKEN, token), '_SIGNER'],
        ['by another key, a higher epoch', byOwnKey(TOKEN, token, { epoch }), '_SIGNER'],
        ['of the move before', oldToken, '_SIGNER'],
        ['of another lineage', foreignToken, '_SIGNER'],
        ['a receipt', oldReceipt, '_SIGNER'],
        ['named a receipt', { ...token, kind: RECEIPT.kind }, 'STATEMENT_KIND'],
        ['named an abort', { ...token, kind: ABORT.kind }, 'STATEMENT_SIGNATURE'],
        [
          'named nothing',
          { ...token, kind: StatementKind.STATEMENT_KIND_UNSPECIFIED },
          'STATEMENT_KIND',
        ],
      ]
      for (const [what, forged, code] of rows) {
        expect(await relay.deliver('target', forged), what).toMatch(new RegExp(`${code}$`))
        expect(await pair.target.answers(), what).not.toBe('answers')
      }
      // The other target is prepared too: it took the same package and hears a token of ours.
      expect(await foreign.deliver('target', token)).toBe('HANDOVER_TOKEN_SIGNER')
      // A third that has no session.
      const third = await pair.another()
      expect(await third.verdict({ deliver: { attempt: relay.attempt, statement: token } })).toBe(
        'TA_NOT_HERE',
      )
      await nobodyAnswers()
      await finishHonestly(relay, token)
    } finally {
      await other.end()
    }
  }, 60_000)

  test('a source that released is neither cancelled nor opened again, and believes no forged answer', async () => {
    const { relay, token } = await keptToken()
    const { attempt } = relay
    expect(await pair.source.verdict({ cancelSession: { attempt } })).toBe('HANDOVER_RELEASING')
    expect(await pair.source.verdict({ openSession: relay.terms('source') })).toBe('HANDOVER_BUSY')
    expect(await relay.deliver('source', token)).toBe('HANDOVER_STATEMENT')
    const { session, lineage, epoch, prepared, anchorId } = openStatement(
      TOKEN,
      token,
      verifyStrict,
    )
    const { publicKey, secretKey } = peerKey()
    const tombstone = signStatement(
      TOMBSTONE,
      { session, lineage, epoch, prepared, anchorId },
      publicKey,
      (_key, digest) => ed25519.sign(digest, secretKey),
    )
    expect(await relay.deliver('source', tombstone)).toBe('HANDOVER_TOMBSTONE_SIGNER')
    const { holder } = openStatement(TOKEN, token, verifyStrict)
    expect(await relay.deliver('source', { ...tombstone, key: holder })).toBe('STATEMENT_SIGNATURE')
    const receipt = { ...tombstone, kind: RECEIPT.kind }
    expect(await relay.deliver('source', receipt)).toBe('HANDOVER_RECEIPT_SIGNER')
    expect(await relay.deliver('source', { ...receipt, key: holder })).toBe('STATEMENT_SIGNATURE')
    await nobodyAnswers()
    await finishHonestly(relay, token)
  })

  test('delivered five times it activates once, and tells the one receipt again', async () => {
    const { relay, token } = await keptToken()
    const before = await answerOf(pair.source)
    expect(before).toBe('none')
    const verdicts = await Promise.all(
      Array.from({ length: 5 }, () => relay.deliver('target', token)),
    )
    expect(new Set(verdicts)).toEqual(new Set(['accepted']))
    const receipt = await relay.statement('target', StatementKind.STATEMENT_KIND_RECEIPT)
    await pair.target.outcome(relay.attempt)
    const counted = await pair.target.ask('sign x')
    expect(await relay.deliver('target', token)).toBe('accepted')
    expect(await told(pair.target, StatementKind.STATEMENT_KIND_RECEIPT)).toBeGreaterThan(1)
    const receipts = relay.statements.filter(({ signed }) => signed.kind === RECEIPT.kind)
    expect(
      new Set(receipts.map(({ signed }) => Buffer.from(statementDigest(signed)).toString('hex')))
        .size,
    ).toBe(1)
    expect(await outcomesOf('target', relay)).toEqual(['ACTIVE'])
    expect(Number((await pair.target.ask('sign x')).split(' ')[0])).toBe(
      Number(counted.split(' ')[0]) + 1,
    )
    expect(await pair.target.verdict({ abandon: { attempt: relay.attempt } })).toBe(
      'HANDOVER_ACTIVATING',
    )
    await relay.deliver('source', receipt)
    await pair.source.outcome(relay.attempt)
    relay.close()
    await pair.soleAnswer('target')
  })
})

async function answerOf(enclave: HostileEnclave): Promise<string> {
  return (await enclave.answers()) === 'answers' ? 'answers' : 'none'
}

describe('a hand-over that is given up after release', () => {
  test('no token after the tombstone; only the real tombstone brings the source back, once', async () => {
    const { relay, token } = await keptToken()
    expect(await pair.target.verdict({ abandon: { attempt: relay.attempt } })).toBe('accepted')
    const tombstone = await relay.statement('target', StatementKind.STATEMENT_KIND_TOMBSTONE)
    expect(await relay.deliver('target', token)).toBe('accepted')
    expect(await told(pair.target, StatementKind.STATEMENT_KIND_TOMBSTONE)).toBeGreaterThan(1)
    expect(await told(pair.target, StatementKind.STATEMENT_KIND_RECEIPT)).toBe(0)
    await nobodyAnswers()
    for (const [what, forged, code] of [
      ...broken(tombstone),
      ['by another key', byOwnKey(TOMBSTONE, tombstone), '_SIGNER'] as const,
    ]) {
      expect(await relay.deliver('source', forged), what).toMatch(new RegExp(`${code}$`))
      expect(await pair.source.answers(), what).not.toBe('answers')
    }
    expect(await relay.deliver('source', tombstone)).toBe('accepted')
    expect(endingName(await pair.source.outcome(relay.attempt))).toBe('RECLAIMED')
    expect(await relay.deliver('source', tombstone)).toBe('HANDOVER_STATEMENT')
    expect(await relay.deliver('target', token)).toBe('accepted')
    expect(await outcomesOf('target', relay)).toEqual(['TOMBSTONED'])
    relay.close()
    await pair.soleAnswer('source')
    // The lineage went on: what was signed for it before is worth nothing to the next target.
    const next = await keptToken()
    expect(await next.relay.deliver('target', token)).toBe('HANDOVER_TOKEN_SIGNER')
    expect(await next.relay.deliver('source', tombstone)).toBe('HANDOVER_TOMBSTONE_SIGNER')
    await finishHonestly(next.relay, next.token)
  })
})

describe('aborts', () => {
  test('of an earlier session, forged, or of nobody: the target stays prepared', async () => {
    const meddle = drop({ from: 'target', kind: 'prepared' })
    const before = pair.relay({ meddle, timeoutMs: { source: SHORT_MS }, carry: () => [] })
    await before.open()
    await pair.source.outcome(before.attempt)
    const abort = await before.statement('source', StatementKind.STATEMENT_KIND_ABORT)
    before.close()
    expect(await pair.target.answers()).not.toBe('answers')
    await pair.soleAnswer('source')
    const { relay, token } = await keptToken()
    // Signed by the very key that this target trusts, for a session that is over.
    expect(await relay.deliver('target', abort)).toBe('HANDOVER_ABORT')
    const { session } = openStatement(TOKEN, token, verifyStrict)
    expect(await relay.deliver('target', byOwnKey(ABORT, abort, { session }))).toBe(
      'HANDOVER_ABORT_SIGNER',
    )
    const body = ABORT.encode({ ...openStatement(ABORT, abort, verifyStrict), session })
    expect(await relay.deliver('target', { ...abort, statement: body })).toBe('STATEMENT_SIGNATURE')
    expect(await relay.deliver('source', abort)).toBe('HANDOVER_STATEMENT')
    await finishHonestly(relay, token)
  })

  test('a real abort after PREPARED buries the target, and the source runs', async () => {
    const meddle = drop({ from: 'target', kind: 'prepared' })
    const relay = pair.relay({ meddle, timeoutMs: { source: SHORT_MS } })
    const { source, target } = await relay.run()
    expect([endingName(source), endingName(target)]).toEqual(['SOURCE_RUNS', 'TOMBSTONED'])
    const tombstone = await relay.statement('target', StatementKind.STATEMENT_KIND_TOMBSTONE)
    expect(await relay.deliver('source', tombstone)).toBe('HANDOVER_STATEMENT')
    await pair.soleAnswer('source')
  })
})

describe('one source, two targets', () => {
  test('the same frames go to a third enclave: it gets no session, the move is made once', async () => {
    const third = await pair.another()
    const peers = { source: pair.source, target: third }
    const shadow = new HostileRelay(peers, { timeoutMs: { target: 5000 } })
    await third.call({ openSession: shadow.terms('target') })
    const lane = await third.client.openLane(shadow.attempt)
    const relay = pair.relay({
      meddle: async (frame) => {
        if (frame.from === 'source') await lane.send(frame.bytes).catch(() => undefined)
        return honest(frame)
      },
    })
    const { source, target } = await relay.run()
    expect([endingName(source), endingName(target)]).toEqual(['FINISHED', 'ACTIVE'])
    expect((await third.outcome(shadow.attempt)).reason?.code).toBe('EVIDENCE_BINDING')
    const token = await relay.statement('source', StatementKind.STATEMENT_KIND_TOKEN)
    expect(await shadow.deliver('target', token)).not.toBe('accepted')
    expect(await third.answers()).not.toBe('answers')
    await pair.soleAnswer('target')
  })
})
