/**
 * Attacks on the lane: frames dropped, doubled, swapped, cut, stretched, invented, and failures
 * told at any moment, also as the first message.
 */
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { encodeHandshake } from '../../../../../backends/enclave/session/handshake-messages.ts'
import type { SessionRole } from '../../../../../proto/peer-transcript.ts'
import { becomes, EVIDENCE, FINISH, HELLO, refused, tryAll, type Attack } from './attack-table.ts'
import { honest, onFrame, otherOf, type Relay } from './session-pair.ts'

const drop = (): Uint8Array[] => []
const twice = (frame: Uint8Array): Uint8Array[] => [frame, frame]
const cut = (frame: Uint8Array): Uint8Array[] => [frame.subarray(0, frame.length - 1)]
const longer = (frame: Uint8Array): Uint8Array[] => [Uint8Array.from([...frame, 0])]
const failure = (code: string): Uint8Array => encodeHandshake({ kind: 'failure', code })

/** Swaps two frames of one side. */
function reorder(from: SessionRole, first: number): Relay {
  let held: Uint8Array | undefined
  return (passing) => {
    const to = otherOf(from)
    if (passing.from !== from) return honest(passing)
    if (passing.index === first) {
      held = passing.frame
      return []
    }
    const late = held === undefined ? [] : [{ to, frame: held }]
    held = undefined
    return [{ to, frame: passing.frame }, ...late]
  }
}

const named = ['hello', 'evidence', 'finish'] as const

/** Where each side stands when this frame is missing for ever. */
const lost: Record<SessionRole, readonly (readonly [string, string])[]> = {
  source: [
    ['hello', 'hello'],
    ['peer-finish', 'peer-evidence'],
    ['peer-finish', 'peer-finish'],
  ],
  target: [
    ['hello', 'peer-evidence'],
    ['peer-evidence', 'peer-evidence'],
    ['peer-finish', 'session'],
  ],
}

function lostRow(from: SessionRole, index: number): Attack {
  const [source = '', target = ''] = lost[from][index] ?? []
  const name = `${from} ${named[index] ?? ''} dropped`
  const relay = onFrame(from, index, drop)
  // What follows a lost frame comes out of turn.
  const early = `SESSION_UNEXPECTED@${from === 'target' ? source : target}`
  const told = `SESSION_PEER_FAILED:SESSION_UNEXPECTED@${from === 'target' ? target : source}`
  if (from === 'source' && index === EVIDENCE) {
    return { name, relay, ends: { source: told, target: early } }
  }
  if (from === 'target' && index === HELLO) {
    return { name, relay, ends: { source: early, target: told } }
  }
  const late = (phase: string): string =>
    phase === 'session' ? 'session' : `SESSION_DEADLINE@${phase}`
  return { name, relay, ends: { source: late(source), target: late(target) } }
}

tryAll([
  ...(['source', 'target'] as const).flatMap((from) =>
    [HELLO, EVIDENCE, FINISH].map((index) => lostRow(from, index)),
  ),
  {
    name: 'source hello twice',
    relay: onFrame('source', HELLO, twice),
    ends: refused('target', 'SESSION_UNEXPECTED', 'peer-evidence', 'confirming'),
  },
  {
    name: 'target hello twice',
    relay: onFrame('target', HELLO, twice),
    ends: refused('source', 'SESSION_UNEXPECTED', 'peer-evidence', 'peer-evidence'),
  },
  {
    name: 'source evidence twice',
    relay: onFrame('source', EVIDENCE, twice),
    ends: refused('target', 'SESSION_UNEXPECTED', 'peer-finish', 'peer-finish'),
  },
  {
    name: 'target evidence twice',
    relay: onFrame('target', EVIDENCE, twice),
    ends: { source: 'SESSION_UNEXPECTED@peer-finish', target: 'session' },
  },
  {
    name: 'target hello after target evidence',
    relay: reorder('target', HELLO),
    ends: refused('source', 'SESSION_UNEXPECTED', 'hello', 'peer-evidence'),
  },
  {
    name: 'source evidence after source finish',
    relay: reorder('source', EVIDENCE),
    ends: refused('target', 'SESSION_UNEXPECTED', 'peer-evidence', 'peer-finish'),
  },
  ...([cut, longer] as const).flatMap((change) => [
    {
      name: `source hello ${change.name}`,
      relay: onFrame('source', HELLO, change),
      ends: refused('target', 'WIRE_MALFORMED', 'hello', 'hello'),
    },
    {
      name: `target evidence ${change.name}`,
      relay: onFrame('target', EVIDENCE, change),
      ends: refused('source', 'WIRE_MALFORMED', 'peer-evidence', 'peer-evidence'),
    },
    {
      name: `source finish ${change.name}`,
      relay: onFrame('source', FINISH, change),
      ends: refused('target', 'WIRE_MALFORMED', 'peer-finish', 'peer-finish'),
    },
  ]),
  {
    name: 'an empty frame',
    relay: onFrame('source', HELLO, becomes(new Uint8Array(0))),
    ends: refused('target', 'SESSION_MESSAGE', 'hello', 'hello'),
  },
  {
    name: 'a kind of message that does not exist',
    relay: onFrame('source', HELLO, becomes(Uint8Array.of(0x2a, 0))),
    ends: refused('target', 'WIRE_NOT_CANONICAL', 'hello', 'hello'),
  },
  {
    name: 'a hello with a field that does not exist',
    relay: onFrame('source', HELLO, (frame) => [Uint8Array.from([...frame, 0x78, 1])]),
    ends: refused('target', 'WIRE_NOT_CANONICAL', 'hello', 'hello'),
  },
  {
    name: 'two messages in one frame',
    relay: onFrame('source', HELLO, (frame) => [
      Uint8Array.from([...frame, ...failure('SOMETHING')]),
    ]),
    ends: refused('target', 'WIRE_NOT_CANONICAL', 'hello', 'hello'),
  },
  {
    name: 'a frame larger than any message',
    relay: onFrame('source', HELLO, becomes(new Uint8Array(LIMITS.handshakeMessageBytesMax + 1))),
    ends: refused('target', 'WIRE_TOO_LARGE', 'hello', 'hello'),
  },
  ...named.map((message, index) => ({
    name: `a failure instead of the source ${message}`,
    relay: onFrame('source', index, becomes(failure('HOST_FULL'))),
    ends: {
      source: `SESSION_CLOSED@${index === HELLO ? 'hello' : 'peer-finish'}`,
      target: `SESSION_PEER_FAILED:HOST_FULL@${['hello', 'peer-evidence', 'peer-finish'][index] ?? ''}`,
    },
  })),
  {
    name: 'a failure as the first message to the source',
    relay: (passing) =>
      passing.from === 'source' && passing.index === HELLO
        ? [{ to: 'source', frame: failure('BUSY') }]
        : honest(passing),
    ends: { source: 'SESSION_PEER_FAILED:BUSY@hello', target: 'SESSION_CLOSED@hello' },
  },
  {
    name: 'a failure with a sentence in it',
    relay: onFrame('source', HELLO, becomes(Uint8Array.of(0x22, 4, 0x0a, 2, 0x68, 0x69))),
    ends: refused('target', 'SESSION_FAILURE_CODE', 'hello', 'hello'),
  },
])
