/**
 * Holds a real pair of enclaves to the table of meddled frames, one attempt a row.
 * Checked each time: who refuses and with what code, that the source's TA answers again with the
 * next number, and that nobody answers at the target.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CodedError } from '../../backends/contract/errors.ts'
import { talos } from '../../proto/generated/talos.js'
import { endedOf, HostilePair } from './hostile-pair.ts'
import type { RelayOptions } from './hostile-relay.ts'
import {
  drop,
  duplicate,
  flip,
  overtake,
  reflect,
  replace,
  truncate,
  type LaneFrame,
  type Meddle,
  type Pick,
  type Side,
} from './lane-frames.ts'
import { WAYS, type Expected, type FrameRow, type Way } from './lane-table.ts'

const STALL_MS = 500
const STALL_MS_MAX = 10_000

let pair: HostilePair
/** A whole session of this source with a target that is gone, up to PREPARED. */
let earlier: readonly LaneFrame[] = []
let signatures = 0

/** A pair for all tests of a file; a new one after a test that went wrong. */
export function usePair(): void {
  beforeAll(async () => {
    pair = await HostilePair.start()
  })
  afterAll(() => pair.end())
  beforeEach(async () => {
    const before = pair
    pair = await pair.orFresh()
    if (before !== pair) signatures = 0
    if (before !== pair || earlier.length === 0) await recordEarlier()
  })
}

/** A session that ends at its last frame: everything in it was sealed for real. */
async function recordEarlier(): Promise<void> {
  const last: Pick = { from: 'target', kind: 'prepared' }
  const relay = pair.relay({ meddle: drop(last) })
  await relay.open()
  await relay.met(last)
  await relay.cancel()
  await relay.endings()
  relay.close()
  earlier = relay.frames
  await sole('source')
}

/** Exactly this side answers, with the next number. */
async function sole(side: 'source' | 'target'): Promise<void> {
  const answer = await pair.soleAnswer(side)
  signatures += 1
  expect(Number(answer.split(' ')[0])).toBe(signatures)
}

function earlierOf({ from, kind, nth = 0 }: Pick): Uint8Array {
  const found = earlier.find((each) => each.from === from && each.kind === kind && each.nth === nth)
  if (found === undefined) throw new CodedError({ code: 'TEST_NO_FRAME', kind })
  return found.bytes
}

function meddleBy(way: Way, pick: Pick): Meddle {
  switch (way) {
    case 'dropped':
      return drop(pick)
    case 'duplicated':
      return duplicate(pick)
    case 'overtaken':
      return overtake(pick)
    case 'shortened':
      return truncate(pick, -1)
    case 'cut short':
      return truncate(pick, 20)
    case 'flipped at the front':
      return flip(pick, 0)
    case 'flipped in the middle':
      return flip(pick, 0.5)
    case 'flipped at the end':
      return flip(pick, 1)
    case 'replayed':
      return replace(pick, earlierOf(pick))
    case 'reflected':
      return reflect(pick)
  }
}

/** Runs one attempt; a side that is to wait in vain waits until the frame has come by. */
async function attempt(options: RelayOptions, stalls: Side | undefined, pick: Pick | undefined) {
  for (let stallMs = STALL_MS; ; stallMs *= 3) {
    const relay = pair.relay({
      ...options,
      timeoutMs: stalls === undefined ? {} : { [stalls]: stallMs },
    })
    const ended = endedOf(await relay.run())
    const met =
      pick === undefined ||
      relay.frames.some(({ from, kind }) => from === pick.from && kind === pick.kind)
    if (met) return { relay, ended }
    // On a busy machine the deadline came before the frame: that shows nothing yet.
    expect(stalls !== undefined && stallMs < STALL_MS_MAX, 'the frame came by').toBe(true)
    expect(ended.source).toBe('SOURCE_RUNS')
    await sole('source')
  }
}

/** Runs one attempt and holds it to what is expected of it. */
export async function hold(options: RelayOptions, expected: Expected, pick?: Pick): Promise<void> {
  const [side, code = ''] = expected.split(' ')
  const refuses: Side = side === 'source' ? 'source' : 'target'
  const { relay, ended } = await attempt(options, code === 'stall' ? refuses : undefined, pick)
  if (expected === 'moves') {
    expect(ended).toMatchObject({ source: 'FINISHED', target: 'ACTIVE' })
    await sole('target')
    await recordEarlier()
    return
  }
  const refusal = refuses === 'source' ? ended.sourceCode : ended.targetCode
  expect((code === 'stall' ? 'MOVE_TIMEOUT' : code).split('|')).toContain(refusal)
  expect(ended.source).toBe('SOURCE_RUNS')
  expect(['DISCARDED', 'TOMBSTONED']).toContain(ended.target)
  const tokens = relay.statements.filter(
    ({ signed }) => signed.kind === talos.v1.StatementKind.STATEMENT_KIND_TOKEN,
  )
  expect(tokens, 'no token was made').toEqual([])
  await sole('source')
}

/** Every row of these frames, in every way. */
export function describeRows(rows: readonly FrameRow[]): void {
  describe.each(rows)('$pick.kind of the $pick.from', ({ pick, expected }) => {
    test.each(WAYS.map((way, at) => ({ way, follows: expected[at] ?? 'moves' })))(
      '$way: $follows',
      async ({ way, follows }) => {
        await hold({ meddle: meddleBy(way, pick) }, follows, pick)
      },
      60_000,
    )
  })
}
