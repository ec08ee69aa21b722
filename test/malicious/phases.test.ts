/**
 * Calls that come at the wrong moment: cancel and abandon in every phase, sessions and lanes twice,
 * statements too early. Checked each time: the verdict, both ends, and that one side alone answers.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { randomBytes } from 'node:crypto'
import { ABORT, TOKEN } from '../../backends/statement/bodies.ts'
import { talos } from '../../proto/generated/talos.js'
import { endingName } from './hostile-enclave.ts'
import { HoldPoints } from './hold-points.ts'
import { endedOf, HostilePair } from './hostile-pair.ts'
import { peerKey, type HostileRelay } from './hostile-relay.ts'

let holds: HoldPoints
let pair: HostilePair

beforeAll(async () => {
  holds = await HoldPoints.open()
  pair = await HostilePair.start()
})
afterAll(async () => {
  await pair.end()
  await holds.end()
})
beforeEach(async () => {
  pair = await pair.orFresh()
})
afterEach(() => holds.release())

/** An attempt that stands still at a step. */
async function heldAt(step: string): Promise<HostileRelay> {
  await holds.hold(step)
  const relay = pair.relay()
  await relay.open()
  await holds.reached(step)
  return relay
}

/** Lets it go on to both ends, and looks who answers. */
async function ends(relay: HostileRelay): Promise<string> {
  await holds.release()
  const { source, target, sourceCode, targetCode } = endedOf(await relay.endings())
  relay.close()
  await pair.soleAnswer(target === 'ACTIVE' ? 'target' : 'source')
  return `${source} ${sourceCode} ${target} ${targetCode}`
}

describe('CancelSession', () => {
  const stopped = /^SOURCE_RUNS HANDOVER_CANCELLED (?:DISCARDED|TOMBSTONED) /
  const moved = /^FINISHED {2}ACTIVE $/
  const rows: readonly [string, string, RegExp][] = [
    ['source.attesting', 'accepted', stopped],
    ['source.copying', 'accepted', stopped],
    ['source.frozen', 'accepted', stopped],
    ['target.attesting', 'accepted', stopped],
    ['target.copying', 'accepted', stopped],
    ['target.verifying', 'accepted', stopped],
    ['target.prepared', 'accepted', stopped],
    ['source.prepared', 'accepted', stopped],
    ['source.recording', 'accepted', stopped],
  ]
  test.each(rows)('at %s: %s', async (step, verdict, end) => {
    const relay = await heldAt(step)
    const { attempt } = relay
    expect(await pair.source.verdict({ cancelSession: { attempt } })).toBe(verdict)
    // The second comes while it stops, or when it has stopped.
    const again = await pair.source.verdict({ cancelSession: { attempt } })
    expect(['accepted', 'HANDOVER_NONE']).toContain(again)
    expect(await ends(relay)).toMatch(end)
  })

  // The step loop is inside the release: the verdict comes when the anchor has answered.
  test.each(['source.releasing', 'source.released'])('at %s: too late', async (step) => {
    const relay = await heldAt(step)
    const { attempt } = relay
    const verdict = pair.source.verdict({ cancelSession: { attempt } })
    await holds.release()
    expect(await verdict).toBe('HANDOVER_RELEASING')
    expect(await ends(relay)).toMatch(moved)
  })

  test('of another attempt, of none, with no name: refused, and nothing stops', async () => {
    const relay = await heldAt('source.copying')
    for (const attempt of [randomBytes(16), new Uint8Array(), new Uint8Array(4096)]) {
      expect(await pair.source.verdict({ cancelSession: { attempt } })).toBe('HANDOVER_NONE')
    }
    expect(await pair.target.verdict({ cancelSession: { attempt: relay.attempt } })).toBe(
      'TA_NOT_HERE',
    )
    expect(await ends(relay)).toMatch(moved)
    const idle = { cancelSession: { attempt: relay.attempt } }
    expect(await pair.source.verdict(idle)).toBe('HANDOVER_NONE')
  })
})

describe('Abandon', () => {
  const rows: readonly [string, string, string][] = [
    ['target.attesting', 'accepted', 'DISCARDED HANDOVER_ABANDONED'],
    ['target.copying', 'accepted', 'DISCARDED HANDOVER_ABANDONED'],
    ['target.verifying', 'accepted', 'DISCARDED HANDOVER_ABANDONED'],
    ['target.prepared', 'accepted', 'TOMBSTONED '],
    ['target.starting', 'HANDOVER_ACTIVATING', 'ACTIVE '],
    ['target.active', 'HANDOVER_ACTIVATING', 'ACTIVE '],
  ]
  test.each(rows)('at %s: %s', async (step, verdict, end) => {
    const relay = await heldAt(step)
    const { attempt } = relay
    expect(await pair.target.verdict({ abandon: { attempt } })).toBe(verdict)
    expect(await ends(relay)).toContain(end)
  })

  test('of an enclave that has no target: refused', async () => {
    const attempt = randomBytes(16)
    // What was a target once, and is the runner now, says so.
    const verdict = await pair.source.verdict({ abandon: { attempt } })
    expect(['HANDOVER_NONE', 'HANDOVER_ACTIVATING']).toContain(verdict)
    expect(await pair.target.verdict({ abandon: { attempt } })).toBe('HANDOVER_NONE')
    expect(await pair.source.answers()).toBe('answers')
  })
})

describe('sessions and lanes twice', () => {
  test('a second session on either side is refused, and the first goes on', async () => {
    const relay = await heldAt('source.copying')
    const again = { ...relay.terms('source'), attempt: randomBytes(16) }
    expect(await pair.source.verdict({ openSession: again })).toBe('HANDOVER_BUSY')
    expect(await pair.source.verdict({ openSession: relay.terms('source') })).toBe('HANDOVER_BUSY')
    const other = { ...relay.terms('target'), attempt: randomBytes(16) }
    expect(await pair.target.verdict({ openSession: other })).toBe('HANDOVER_BUSY')
    // A source is asked to be a target, and the other way about.
    expect(await pair.source.verdict({ openSession: other })).toBe('HANDOVER_BUSY')
    expect(await pair.target.verdict({ openSession: again })).toBe('TA_NOT_HERE')
    expect(await ends(relay)).toBe('FINISHED  ACTIVE ')
  })

  test('a prepared target is not prepared again', async () => {
    const relay = await heldAt('target.prepared')
    const other = { ...relay.terms('target'), attempt: randomBytes(16) }
    expect(await pair.target.verdict({ openSession: other })).toBe('HANDOVER_BUSY')
    expect(await pair.target.verdict({ openSession: relay.terms('target') })).toBe('HANDOVER_BUSY')
    expect(await pair.target.verdict({ awaitTarget: {} }, pair.package)).not.toBe('accepted')
    expect(await ends(relay)).toBe('FINISHED  ACTIVE ')
  })

  test('a second lane of the attempt, and lanes of none, are closed; the first goes on', async () => {
    const relay = await heldAt('source.copying')
    for (const attempt of [relay.attempt, randomBytes(16), new Uint8Array()]) {
      for (const enclave of [pair.source, pair.target]) {
        const lane = await enclave.client.openLane(attempt)
        await lane.send(randomBytes(64)).catch(() => undefined)
        expect(await lane.receive().catch(() => undefined)).toBeUndefined()
      }
    }
    expect(await ends(relay)).toBe('FINISHED  ACTIVE ')
  })

  test('terms that are none', async () => {
    const terms = {
      attempt: randomBytes(16),
      role: talos.v1.Role.ROLE_SOURCE,
      peerKey: peerKey().publicKey,
      timeoutMs: 1000,
    }
    const rows: readonly [talos.v1.OpenSession.$Properties, string][] = [
      [{ ...terms, attempt: new Uint8Array() }, 'MOVE_ATTEMPT'],
      [{ ...terms, attempt: randomBytes(17) }, 'MOVE_ATTEMPT'],
      [{ ...terms, peerKey: randomBytes(31) }, 'MOVE_ATTEMPT'],
      [{ ...terms, role: talos.v1.Role.ROLE_UNSPECIFIED }, 'MOVE_ROLE'],
      [{ ...terms, role: 7 as talos.v1.Role }, 'MOVE_ROLE'],
    ]
    for (const [openSession, code] of rows) {
      expect(await pair.source.verdict({ openSession })).toBe(code)
    }
    expect(await pair.source.answers()).toBe('answers')
  })

  test('a session without a lane ends by its own deadline', async () => {
    const attempt = randomBytes(16)
    const role = talos.v1.Role.ROLE_SOURCE
    const openSession = { attempt, role, peerKey: peerKey().publicKey, timeoutMs: 200 }
    await pair.source.call({ openSession })
    const outcome = await pair.source.outcome(attempt)
    expect(endingName(outcome)).toBe('SOURCE_RUNS')
    expect(outcome.reason?.code).toBe('MOVE_TIMEOUT')
    expect(await pair.source.answers()).toBe('answers')
  })
})

describe('statements too early', () => {
  const rows: readonly [string, string][] = [
    ['target.attesting', 'HANDOVER_LATER'],
    ['target.copying', 'HANDOVER_LATER|HANDOVER_STATEMENT'],
    ['target.verifying', 'HANDOVER_LATER|HANDOVER_STATEMENT'],
  ]
  test.each(rows)('a forged token and a forged abort at %s', async (step, code) => {
    const relay = await heldAt(step)
    const statement = randomBytes(200)
    const forged = { statement, key: peerKey().publicKey, signature: randomBytes(64) }
    expect(code.split('|')).toContain(
      await relay.deliver('target', { ...forged, kind: TOKEN.kind }),
    )
    const abort = await relay.deliver('target', { ...forged, kind: ABORT.kind })
    expect(['HANDOVER_LATER', 'HANDOVER_ABORT_SIGNER']).toContain(abort)
    for (const kind of [TOKEN.kind, ABORT.kind]) {
      const verdict = await relay.deliver('source', { ...forged, kind })
      expect(['HANDOVER_LATER', 'HANDOVER_STATEMENT']).toContain(verdict)
    }
    expect(await ends(relay)).toBe('FINISHED  ACTIVE ')
  })
})
