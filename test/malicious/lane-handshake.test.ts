/**
 * Every frame of the handshake, meddled with by the daemon that relays it, and frames of its own.
 */
import { describe, test } from 'vitest'
import { encodeMessage } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { inject, type Pick } from './lane-frames.ts'
import { describeRows, hold, usePair } from './lane-rows.ts'
import { HANDSHAKE_ROWS, type Expected } from './lane-table.ts'

const LANE_FRAME_BYTES_MAX = 2 * 1024 * 1024

usePair()

test('what is relayed honestly moves', async () => {
  await hold({}, 'moves')
})

describeRows(HANDSHAKE_ROWS)

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
