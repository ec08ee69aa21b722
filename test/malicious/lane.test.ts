/**
 * Every frame of a session, meddled with by the daemon that relays it, between two real enclaves.
 * Checked each time: who refuses and with what code, that the source's TA answers again with the
 * next number, and that nobody answers at the target.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CodedError } from '../../backends/contract/errors.ts'
import { endedOf, HostilePair } from './hostile-pair.ts'
import type { RelayOptions } from './hostile-relay.ts'
import {
  drop,
  duplicate,
  flip,
  inject,
  overtake,
  reflect,
  replace,
  truncate,
  type LaneFrame,
  type Meddle,
  type Pick,
} from './lane-frames.ts'
import { FRAME_ROWS, WAYS, type Expected, type Way } from './lane-table.ts'
import { encodeMessage } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'

const STALL_MS = 500
const LANE_FRAME_BYTES_MAX = 2 * 1024 * 1024

let pair: HostilePair
/** A whole session of this source with a target that is gone, up to PREPARED. */
let earlier: readonly LaneFrame[] = []
let signatures = 0

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

/** A session that ends at its last frame: everything in it was sealed for real. */
async function recordEarlier(): Promise<void> {
  const meddle = drop({ from: 'target', kind: 'prepared' })
  const relay = pair.relay({ meddle, timeoutMs: { source: STALL_MS } })
  await relay.run()
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

/** Runs one attempt and holds it to what is expected of it. */
async function hold(options: RelayOptions, expected: Expected, pick?: Pick): Promise<void> {
  const [side, code = ''] = expected.split(' ')
  const stalls = code === 'stall' ? { [side === 'source' ? 'source' : 'target']: STALL_MS } : {}
  const relay = pair.relay({ ...options, timeoutMs: stalls })
  const ended = endedOf(await relay.run())
  if (pick !== undefined) {
    const met = relay.frames.some(({ from, kind }) => from === pick.from && kind === pick.kind)
    expect(met, 'the frame came by').toBe(true)
  }
  if (expected === 'moves') {
    expect(ended).toMatchObject({ source: 'FINISHED', target: 'ACTIVE' })
    await sole('target')
    await recordEarlier()
    return
  }
  const refusal = side === 'source' ? ended.sourceCode : ended.targetCode
  expect((code === 'stall' ? 'MOVE_TIMEOUT' : code).split('|')).toContain(refusal)
  expect(ended.source).toBe('SOURCE_RUNS')
  expect(['DISCARDED', 'TOMBSTONED']).toContain(ended.target)
  const tokens = relay.statements.filter(
    ({ signed }) => signed.kind === talos.v1.StatementKind.STATEMENT_KIND_TOKEN,
  )
  expect(tokens, 'no token was made').toEqual([])
  await sole('source')
}

test('what is relayed honestly moves', async () => {
  await hold({}, 'moves')
})

describe.each(FRAME_ROWS)('$pick.kind of the $pick.from', ({ pick, expected }) => {
  test.each(WAYS.map((way, at) => ({ way, follows: expected[at] ?? 'moves' })))(
    '$way: $follows',
    async ({ way, follows }) => {
      await hold({ meddle: meddleBy(way, pick) }, follows, pick)
    },
  )
})

describe('frames that the daemon makes itself', () => {
  const failure = encodeMessage(talos.v1.SessionMessage, { failure: { code: 'POLICY_REFUSED' } })
  const sentence = encodeMessage(talos.v1.SessionMessage, { failure: { code: 'a sentence' } })
  const rows: readonly [string, Pick, Uint8Array, Expected][] = [
    ['a failure', { from: 'source', kind: 'hello' }, failure, 'target SESSION_PEER_FAILED'],
    ['a failure', { from: 'target', kind: 'evidence' }, failure, 'source SESSION_PEER_FAILED'],
    ['a failure', { from: 'source', kind: 'region' }, failure, 'target SESSION_PEER_FAILED'],
    ['a failure', { from: 'target', kind: 'prepared' }, failure, 'source SESSION_PEER_FAILED'],
    ['a sentence', { from: 'source', kind: 'finish' }, sentence, 'target SESSION_FAILURE_CODE'],
    ['nothing', { from: 'source', kind: 'hello' }, new Uint8Array(), 'target SESSION_MESSAGE'],
    ['nothing', { from: 'source', kind: 'plan' }, new Uint8Array(), 'target RECORD_TRUNCATED'],
    [
      'more than a lane takes',
      { from: 'target', kind: 'hello' },
      new Uint8Array(LANE_FRAME_BYTES_MAX + 1),
      'source FRAME_TOO_LARGE',
    ],
    [
      'more than a lane takes',
      { from: 'source', kind: 'final' },
      new Uint8Array(LANE_FRAME_BYTES_MAX + 1),
      'target FRAME_TOO_LARGE',
    ],
    [
      'as much as a lane takes',
      { from: 'source', kind: 'evidence' },
      new Uint8Array(LANE_FRAME_BYTES_MAX),
      'target WIRE_TOO_LARGE',
    ],
  ]
  test.each(rows)('%s before %o', async (_what, pick, bytes, expected) => {
    await hold({ meddle: inject(pick, bytes) }, expected, pick)
  })
})
