/**
 * How much of what is changed in counts and frames is seen: each counter up and down by one, and
 * the frames of one stop with the counts of another. What is not seen is another run's account.
 */
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import {
  checkFlow,
  type FlowAccount,
  type FlowModel,
} from '../../../../../backends/enclave/flow/flow-check.ts'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { randomModule } from '../wasm/random-module.ts'
import { StoppedRun } from '../wasm/suspend/stopped-run.ts'

const IMPORTS = { talos: { request_len: () => 3 } }
const SEEDS = 120

function isRefused(model: FlowModel, account: FlowAccount): boolean {
  try {
    checkFlow(model, account)
    return false
  } catch (thrown) {
    expect(codeOf(thrown)).toBe('FLOW_COUNTS')
    return true
  }
}

/** Every counter of an account, one more and one less. */
function* offByOne(account: FlowAccount): Generator<FlowAccount> {
  for (let at = 0; at < account.counts.length; at++) {
    for (const by of [1n, -1n]) {
      const counts = account.counts.slice()
      const changed = (counts[at] ?? 0n) + by
      if (changed < 0n) continue
      counts[at] = changed
      yield { ...account, counts }
    }
  }
}

interface Share {
  tried: number
  refused: number
}

function shareOf(stride: number, changes: (stops: FlowAccount[]) => Iterable<FlowAccount>): Share {
  const share = { tried: 0, refused: 0 }
  for (let seed = 0; seed < SEEDS; seed++) {
    const run = new StoppedRun(randomModule(seed, 60).bytes, IMPORTS, stride, { handler: 'run' })
    const model = run.flow ?? expect.unreachable('a module that does not count')
    const stops = run.accounts('run', [seed], 7, 3)
    for (const stop of stops) expect(isRefused(model, stop)).toBe(false)
    for (const changed of changes(stops)) {
      share.tried += 1
      if (isRefused(model, changed)) share.refused += 1
    }
  }
  return share
}

const percentOf = ({ tried, refused }: Share): number => (100 * refused) / tried

// docs/flow.md quotes what these come to.
test.each([
  { stride: 1, least: 98 },
  { stride: 16, least: 96 },
  { stride: 256, least: 96 },
])('counters off by one, leaf polls each $stride rounds', ({ stride, least }) => {
  const share = shareOf(stride, (stops) => stops.flatMap((stop) => [...offByOne(stop)]))
  expect(share.tried).toBeGreaterThan(1000)
  expect(percentOf(share)).toBeGreaterThan(least)
})

test('frames of one stop with the counts of another', () => {
  const share = shareOf(1, (stops) =>
    stops.flatMap((one) =>
      stops
        .filter(({ frames }) => !isDeepStrictEqual(frames, one.frames))
        .map(({ frames }) => ({ ...one, frames })),
    ),
  )
  expect(percentOf(share)).toBeGreaterThan(99)
})

test('a frame less, and a frame twice', () => {
  const share = shareOf(1, (stops) =>
    stops.flatMap((stop) =>
      stop.frames.flatMap((frame, at) => [
        { ...stop, frames: stop.frames.toSpliced(at, 1) },
        { ...stop, frames: stop.frames.toSpliced(at, 0, frame) },
      ]),
    ),
  )
  expect(percentOf(share)).toBeGreaterThan(99)
})
