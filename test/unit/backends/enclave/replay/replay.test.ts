/**
 * What a journal may cost the target: its budget counts every event, and others get their turns.
 */
import { expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { encodeEvent } from '../../../../../backends/enclave/replay/journal-events.ts'
import { Replay } from '../../../../../backends/enclave/replay/replay.ts'
import type { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'

const EMPTY = new Uint8Array()
const closed: number[] = []

function aReplay(budgetMs: number): Replay {
  const twin: Partial<TaRuntime> = {
    setGeneration: () => undefined,
    start: () => Promise.resolve(undefined),
    close: () => {
      closed.push(1)
      return Promise.resolve()
    },
  }
  return new Replay(twin as TaRuntime, budgetMs)
}

/** A journal of nothing but a client that opens one session after another. */
function manySessions(count: number): Uint8Array {
  const session = new Uint8Array(16)
  const view = new DataView(session.buffer)
  const key = new Uint8Array(32)
  const opened = Array.from({ length: count }, (_, number) => {
    view.setUint32(0, number % 8)
    return encodeEvent({ kind: 'acknowledged', session: session.slice(), sequence: 0n })
  })
  const first = Array.from({ length: 8 }, (_, number) => {
    view.setUint32(0, number)
    return encodeEvent({ kind: 'opened', session: session.slice(), clientKey: key })
  })
  const tenure = { kind: 'tenure', generation: new Uint8Array(16), sealKey: key } as const
  const begin = [encodeEvent(tenure), encodeEvent({ kind: 'started', tape: EMPTY })]
  return new Uint8Array(Buffer.concat([...begin, ...first, ...opened]))
}

test('events that run no code of the TA count, and let others have their turns', async () => {
  const journal = manySessions(300_000)
  const generous = aReplay(60_000)
  let turns = 0
  const counting = setInterval(() => (turns += 1), 1)
  await generous.take(journal.slice())
  clearInterval(counting)
  expect(generous.tookMs).toBeGreaterThan(20)
  expect(turns).toBeGreaterThan(1)
  const hasty = aReplay(generous.tookMs / 10)
  const before = closed.length
  expect(await hasty.take(journal.slice()).then(() => 'done', codeOf)).toBe('REPLAY_BUDGET')
  expect(closed.length).toBe(before + 1)
})

test('what it was given is wiped when it ends', async () => {
  const replay = aReplay(60_000)
  const cut = manySessions(3).subarray(0, -5)
  const given = cut.slice()
  await replay.take(given)
  expect(given.some((byte) => byte !== 0)).toBe(true)
  await replay.close()
  expect(given.every((byte) => byte === 0)).toBe(true)
})
