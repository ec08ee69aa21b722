/**
 * A confirmed session on a lane that the attacker owns: what it takes, what ends it, what order
 * it keeps.
 */
import { describe, expect, test } from 'vitest'
import { codeOf, CodedError, isCoded } from '../../../../../backends/contract/errors.ts'
import { encodeHandshake } from '../../../../../backends/enclave/session/handshake-messages.ts'
import { RecordOpener, RecordSealer } from '../../../../../backends/enclave/session/records.ts'
import {
  SecureSession,
  type SessionLane,
} from '../../../../../backends/enclave/session/secure-session.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import { bytesOf, meet, otherOf, type HostileLane, type Relay } from './session-pair.ts'

const { RECORD_KIND_PAGES } = talos.v1.RecordKind
const NONE = new Uint8Array(0)
/** Frames of the handshake that a source sends before its first record. */
const HANDSHAKE_FRAMES = 3

async function opened(relay?: Relay): Promise<{
  here: SecureSession
  there: SecureSession
  lane: HostileLane
}> {
  const { source, target, lane } = await meet(relay)
  if (source.session === undefined || target.session === undefined) {
    throw new CodedError({ code: 'TEST_NO_SESSION' })
  }
  return { here: source.session, there: target.session, lane }
}

async function codeFrom(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (thrown) {
    const peerCode = isCoded(thrown) ? thrown.facts['peerCode'] : undefined
    return peerCode === undefined ? codeOf(thrown) : `${codeOf(thrown)}:${String(peerCode)}`
  }
  return 'none'
}

/** Acts on the first two records of the source only. */
function onRecords(
  act: (first: Uint8Array, second: Uint8Array) => readonly Uint8Array[],
  to: 'source' | 'target' = 'target',
): Relay {
  let first: Uint8Array | undefined
  return ({ from, index, frame }) => {
    const record = from === 'source' ? index - HANDSHAKE_FRAMES : -1
    if (record === 0) {
      first = frame
      return []
    }
    if (record === 1 && first !== undefined) {
      return act(first, frame).map((each) => ({ to, frame: each }))
    }
    return [{ to: otherOf(from), frame }]
  }
}

describe('records on the way', () => {
  const attacks: readonly [string, string, Relay][] = [
    ['dropped', 'RECORD_GAP', onRecords((_, second) => [second])],
    ['swapped', 'RECORD_GAP', onRecords((first, second) => [second, first])],
    ['doubled', 'RECORD_REPLAYED', onRecords((first) => [first, first])],
    ['cut', 'RECORD_SEAL', onRecords((first) => [first.subarray(0, first.length - 1)])],
    ['altered', 'RECORD_SEAL', onRecords((first) => [first.map((b, i) => (i === 20 ? ~b : b))])],
  ]
  test.each(attacks)('%s: %s', async (name, code, relay) => {
    const { here, there } = await opened(relay)
    await here.send(RECORD_KIND_PAGES, NONE, bytesOf('one'))
    await here.send(RECORD_KIND_PAGES, NONE, bytesOf('two'))
    if (name === 'doubled') await there.receive()
    expect(await codeFrom(there.receive())).toBe(code)
    await here.send(RECORD_KIND_PAGES, NONE, bytesOf('three'))
    expect(await codeFrom(there.receive())).toBe('RECORD_DEAD')
  })

  test('reflected: RECORD_SEAL', async () => {
    const { here } = await opened(onRecords((first) => [first], 'source'))
    await here.send(RECORD_KIND_PAGES, NONE, bytesOf('one'))
    await here.send(RECORD_KIND_PAGES, NONE, bytesOf('two'))
    expect(await codeFrom(here.receive())).toBe('RECORD_SEAL')
  })

  test('swapped between two sessions: RECORD_SEAL', async () => {
    const keep: Relay = ({ from, index, frame }) =>
      from === 'source' && index >= HANDSHAKE_FRAMES ? [] : [{ to: otherOf(from), frame }]
    const [first, second] = [await opened(keep), await opened(keep)]
    for (const { here } of [first, second]) await here.send(RECORD_KIND_PAGES, NONE, NONE)
    const last = (lane: HostileLane): Uint8Array => lane.passed.at(-1)?.frame ?? NONE
    first.lane.deliver('target', last(second.lane))
    second.lane.deliver('target', last(first.lane))
    expect(await codeFrom(first.there.receive())).toBe('RECORD_SEAL')
    expect(await codeFrom(second.there.receive())).toBe('RECORD_SEAL')
  })
})

test('a failure told in the clear ends what is received, and is called the other side’s', async () => {
  const { here, there, lane } = await opened()
  lane.deliver('source', encodeHandshake({ kind: 'failure', code: 'IMAGE_ROOT' }))
  expect(await codeFrom(here.receive())).toBe('SESSION_PEER_FAILED:IMAGE_ROOT')
  await there.send(RECORD_KIND_PAGES, NONE, NONE)
  expect(await codeFrom(here.receive())).toBe('RECORD_DEAD')
  // What this side still has to say is sealed and said.
  await here.send(RECORD_KIND_PAGES, NONE, NONE)
  expect((await there.receive())?.kind).toBe(RECORD_KIND_PAGES)
})

test('a failure that is none is no record either', async () => {
  const { here, lane } = await opened()
  lane.deliver('source', Uint8Array.of(0x22, 4, 0x0a, 2, 0x68, 0x69))
  expect(await codeFrom(here.receive())).toBe('RECORD_TRUNCATED')
})

test('the end of the lane is told, and nothing is believed after it', async () => {
  const frames: (Uint8Array | undefined)[] = []
  const { here } = looped(frames)
  await here.send(RECORD_KIND_PAGES, NONE, NONE)
  frames.unshift(undefined)
  expect(await here.receive()).toBeUndefined()
  expect(await codeFrom(here.receive())).toBe('RECORD_DEAD')
})

test('records leave in the order of the calls, as they were at the call', async () => {
  const { here, there } = await opened()
  const body = new Uint8Array(4)
  const sends: Promise<void>[] = []
  for (let i = 0; i < 20; i++) {
    body.fill(i)
    sends.push(here.send(RECORD_KIND_PAGES, Uint8Array.of(i), body))
  }
  await Promise.all(sends)
  for (let i = 0; i < 20; i++) {
    const record = await there.receive()
    expect([...(record?.header ?? []), ...(record?.body ?? [])]).toEqual([i, i, i, i, i])
  }
})

test('two readers at once are refused, the first goes on', async () => {
  const { here, there } = await opened()
  const first = there.receive()
  expect(await codeFrom(there.receive())).toBe('SESSION_RECEIVE_TWICE')
  await here.send(RECORD_KIND_PAGES, NONE, bytesOf('one'))
  expect((await first)?.kind).toBe(RECORD_KIND_PAGES)
})

test('a lane that fails ends the sending side', async () => {
  const { here } = looped([], () => Promise.reject(new CodedError({ code: 'FRAME_CLOSED' })))
  expect(await codeFrom(here.send(RECORD_KIND_PAGES, NONE, NONE))).toBe('FRAME_CLOSED')
  expect(await codeFrom(here.send(RECORD_KIND_PAGES, NONE, NONE))).toBe('RECORD_DEAD')
})

test('a closed session neither seals nor opens', async () => {
  const { here, there } = await opened()
  await here.send(RECORD_KIND_PAGES, NONE, NONE)
  here.close()
  there.close()
  expect(await codeFrom(here.send(RECORD_KIND_PAGES, NONE, NONE))).toBe('RECORD_DEAD')
  expect(await codeFrom(there.receive())).toBe('RECORD_DEAD')
})

/** A session whose own records come back, as the other side would have sealed them. */
function looped(
  frames: (Uint8Array | undefined)[],
  send: SessionLane['send'] = async (frame) => void frames.push(frame),
): { here: SecureSession } {
  const scope = { sessionId: bytesOf('session'), author: 'source' } as const
  const parts = {
    lane: { send, receive: async () => frames.shift() },
    sealer: new RecordSealer(bytesOf('key'), scope),
    opener: new RecordOpener(bytesOf('key'), scope),
  }
  const facts = { id: scope.sessionId } as SecureSession['facts']
  return { here: new SecureSession(facts, parts) }
}
