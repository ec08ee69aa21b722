/**
 * What follows when one frame of a session is meddled with: which side refuses, and with what code.
 * `stall` is a frame waited for in vain: the waiting side's own deadline ends the attempt.
 * `moves` is meddling that comes too late to matter: the move is made, once.
 */
import type { Pick, Side } from './lane-frames.ts'

/** What can be done to a frame. */
export const WAYS = [
  'dropped',
  'duplicated',
  'overtaken',
  'shortened',
  'cut short',
  'flipped at the front',
  'flipped in the middle',
  'flipped at the end',
  'replayed',
  'reflected',
] as const

/** One of {@link WAYS}. */
export type Way = (typeof WAYS)[number]

/** `SIDE CODE`, `SIDE stall`, or `moves`. */
export type Expected = `${Side} ${string}` | 'moves'

/** One frame, and what follows from each way, in the order of {@link WAYS}. */
export interface FrameRow {
  readonly pick: Pick
  readonly expected: readonly Expected[]
}

/** The frames of the handshake, in the order in which they come. */
export const HANDSHAKE_ROWS: readonly FrameRow[] = [
  {
    pick: { from: 'source', kind: 'hello' },
    expected: [
      'target stall',
      'target SESSION_UNEXPECTED',
      'target stall',
      'target WIRE_MALFORMED',
      'target WIRE_MALFORMED',
      'target WIRE_MALFORMED',
      'target SESSION_POLICY',
      'target SESSION_HELD',
      // The target answers the old hello; its evidence then binds another transcript.
      'source EVIDENCE_BINDING',
      'source SESSION_REFLECTED',
    ],
  },
  {
    pick: { from: 'target', kind: 'hello' },
    expected: [
      'source SESSION_UNEXPECTED',
      'source SESSION_UNEXPECTED',
      'source SESSION_UNEXPECTED',
      'source WIRE_MALFORMED',
      'source WIRE_MALFORMED',
      'source WIRE_MALFORMED',
      'source EVIDENCE_BINDING',
      'source WIRE_NOT_CANONICAL',
      'source EVIDENCE_BINDING',
      'target SESSION_UNEXPECTED',
    ],
  },
  {
    pick: { from: 'target', kind: 'evidence' },
    expected: [
      'source stall',
      'source SESSION_UNEXPECTED',
      'source stall',
      'source WIRE_MALFORMED',
      'source WIRE_MALFORMED',
      'source WIRE_MALFORMED',
      'source EVIDENCE_SIGNATURE',
      'source EVIDENCE_SIGNATURE',
      'source EVIDENCE_BINDING',
      // Evidence of this very session, of the other role.
      'target EVIDENCE_BINDING',
    ],
  },
  {
    pick: { from: 'source', kind: 'evidence' },
    expected: [
      'target SESSION_UNEXPECTED',
      'target SESSION_UNEXPECTED',
      'target SESSION_UNEXPECTED',
      'target WIRE_MALFORMED',
      'target WIRE_MALFORMED',
      'target WIRE_MALFORMED',
      'target EVIDENCE_SIGNATURE',
      'target EVIDENCE_SIGNATURE',
      'target EVIDENCE_BINDING',
      'source SESSION_UNEXPECTED',
    ],
  },
  {
    pick: { from: 'source', kind: 'finish' },
    expected: [
      'target stall',
      'target RECORD_KIND',
      'target stall',
      'target WIRE_MALFORMED',
      'target WIRE_MALFORMED',
      'target WIRE_MALFORMED',
      'target SESSION_FINISH_MAC',
      'target SESSION_FINISH_MAC',
      'target SESSION_FINISH_MAC',
      'source SESSION_FINISH_MAC',
    ],
  },
  {
    pick: { from: 'target', kind: 'finish' },
    expected: [
      'source stall',
      'source RECORD_KIND',
      'source stall',
      'source WIRE_MALFORMED',
      'source WIRE_MALFORMED',
      'source WIRE_MALFORMED',
      'source SESSION_FINISH_MAC',
      'source SESSION_FINISH_MAC',
      'source SESSION_FINISH_MAC',
      'target RECORD_KIND',
    ],
  },
]

/** The records of the session, in the order in which they come. */
export const RECORD_ROWS: readonly FrameRow[] = [
  {
    pick: { from: 'source', kind: 'plan' },
    expected: [
      'target RECORD_GAP',
      'target RECORD_REPLAYED',
      'target RECORD_GAP',
      'target RECORD_SEAL',
      'target RECORD_TRUNCATED',
      'target RECORD_KIND',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'source RECORD_SEAL',
    ],
  },
  {
    pick: { from: 'source', kind: 'pages' },
    expected: [
      // The source goes on only once all pages of the round are credited.
      'source stall',
      'target RECORD_REPLAYED',
      'source stall',
      'target RECORD_SEAL',
      'target RECORD_TRUNCATED',
      'target RECORD_KIND',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'source RECORD_GAP|RECORD_SEAL',
    ],
  },
  {
    pick: { from: 'source', kind: 'region' },
    expected: [
      'target RECORD_GAP',
      'target RECORD_REPLAYED',
      'target RECORD_GAP',
      'target RECORD_SEAL',
      'target RECORD_TRUNCATED',
      // The flip makes another kind of it that there is, under which it was not sealed.
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'source RECORD_GAP|RECORD_SEAL',
    ],
  },
  {
    pick: { from: 'source', kind: 'final' },
    expected: [
      'source stall',
      // It has been said that this was all: nothing more is read.
      'moves',
      'source stall',
      'target RECORD_SEAL',
      'target RECORD_TRUNCATED',
      // One bit makes of it another kind, which the seal covers.
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'target RECORD_SEAL',
      'target RECORD_SEAL|RECORD_GAP|RECORD_REPLAYED',
      'source RECORD_GAP|RECORD_SEAL',
    ],
  },
  {
    pick: { from: 'target', kind: 'credit' },
    expected: [
      'source RECORD_GAP',
      'source RECORD_REPLAYED',
      'source RECORD_GAP',
      'source RECORD_SEAL',
      'source RECORD_TRUNCATED',
      'source RECORD_SEAL',
      'source RECORD_SEAL',
      'source RECORD_SEAL',
      'source RECORD_SEAL',
      'target RECORD_REPLAYED|RECORD_SEAL',
    ],
  },
  {
    pick: { from: 'target', kind: 'prepared' },
    expected: [
      'source stall',
      'moves',
      'source stall',
      'source RECORD_SEAL',
      'source RECORD_TRUNCATED',
      'source RECORD_SEAL',
      'source RECORD_SEAL',
      'source RECORD_SEAL',
      'source RECORD_SEAL|RECORD_GAP|RECORD_REPLAYED',
      'source stall',
    ],
  },
]
