/**
 * A prepared target asks its source's daemon: what an answer, a refusal and silence lead to.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { DaemonRefusal } from '../../../../daemon/errors.ts'
import { Inquiry } from '../../../../daemon/migration/inquiry.ts'
import type { Move } from '../../../../daemon/migration/move.ts'
import type { PeerReplyBody } from '../../../../daemon/peers/network.ts'
import { aMove, fakeNetwork, PEER } from './fixtures.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const SILENCE_MS = 20_000
const unreachable = (): never => {
  throw new CodedError({ code: 'PEER_UNREACHABLE' })
}

function asking(answer: () => PeerReplyBody): {
  inquiry: Inquiry
  move: Move
  asked: string[]
  ended: Move[]
} {
  const network = fakeNetwork(answer)
  const ended: Move[] = []
  const inquiry = new Inquiry({
    silenceMs: SILENCE_MS,
    network: () => network,
    sourceEnded: (move) => Promise.resolve(void ended.push(move)),
  })
  const move = aMove({ role: 'target' })
  move.phase = 'prepared'
  return { inquiry, move, asked: network.asked, ended }
}

test('a source that has ended is told, again until the enclave has given up', async () => {
  const { inquiry, move, ended } = asking(() => ({ attemptTold: { ended: true } }))
  inquiry.watch(move)
  await vi.advanceTimersByTimeAsync(2000)
  expect(ended.length).toBeGreaterThan(1)
  expect(ended[0]).toBe(move)
  move.phase = 'aborted'
  const { length } = ended
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ended.length).toBe(length)
})

test('a source that goes on is asked seldom, and nothing follows', async () => {
  const { inquiry, move, asked, ended } = asking(() => ({ attemptTold: { ended: false } }))
  inquiry.watch(move)
  inquiry.watch(move)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(ended).toEqual([])
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.length).toBeLessThan(130)
  expect(move.isSourceSilent).toBe(false)
})

test('silence decides nothing; it is shown after its time, and no more once a word is heard', async () => {
  let answer: () => PeerReplyBody = unreachable
  const { inquiry, move, ended } = asking(() => answer())
  inquiry.watch(move)
  await vi.advanceTimersByTimeAsync(SILENCE_MS - 5000)
  expect(move.isSourceSilent).toBe(false)
  await vi.advanceTimersByTimeAsync(11_000)
  expect(move.isSourceSilent).toBe(true)
  expect(ended).toEqual([])
  answer = () => {
    throw new DaemonRefusal({
      code: 'PEER_REQUEST_UNKNOWN',
      field: '',
      have: '',
      want: '',
      source: '',
      fix: [],
    })
  }
  inquiry.peerConnected(PEER)
  await vi.advanceTimersByTimeAsync(1)
  expect(move.isSourceSilent).toBe(false)
  expect(ended).toEqual([])
})

test('only a target that is prepared asks, and nobody once it is stopped', async () => {
  const { inquiry, asked, move } = asking(() => ({ attemptTold: { ended: true } }))
  inquiry.watch(aMove({ role: 'source' }))
  inquiry.watch(aMove({ role: 'target' }))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toEqual([])
  inquiry.watch(move)
  inquiry.stop()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toEqual([])
})
