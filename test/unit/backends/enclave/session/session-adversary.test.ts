/**
 * Attackers without a plan: every bit, random meddling with every frame, and two sessions at once
 * whose frames are exchanged. Nobody is ever left with a session that the other side did not make.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SessionRole } from '../../../../../proto/peer-transcript.ts'
import { assertNobodyDeceived } from './attack-table.ts'
import {
  honest,
  HostileLane,
  meet,
  onFrame,
  openOn,
  otherOf,
  partyOf,
  recordedFrames,
  type Ending,
  type Relay,
} from './session-pair.ts'

const ROLES = ['source', 'target'] as const
const role = fc.constantFrom(...ROLES)

function honestParties() {
  return { source: partyOf('source'), target: partyOf('target') }
}

test('any one bit of any frame: no session on both sides', async () => {
  const flip = fc.record({ from: role, index: fc.nat(2), at: fc.nat(), bit: fc.nat(7) })
  await fc.assert(
    fc.asyncProperty(flip, async ({ from, index, at, bit }) => {
      const parties = honestParties()
      const relay = onFrame(from, index, (frame) => {
        const copy = Uint8Array.from(frame)
        const place = at % copy.length
        copy[place] = (copy[place] ?? 0) ^ (1 << bit)
        return [copy]
      })
      const met = await meet(relay, parties)
      // Only the very last message can be lost on one side alone.
      expect(met.source.session).toBeUndefined()
      if (!(from === 'target' && index === 2)) expect(met.target.session).toBeUndefined()
      assertNobodyDeceived(met, parties)
    }),
    { numRuns: 80 },
  )
})

const old = await recordedFrames()

test('any meddling with all frames: nobody deceived', async () => {
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.constant('pass' as const) },
    fc.constantFrom('drop', 'double', 'reflect', 'replay', 'both' as const),
    fc.record({ at: fc.nat(), byte: fc.nat(255) }),
    fc.uint8Array({ maxLength: 40 }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 8 }), async (acts) => {
      let count = 0
      const relay: Relay = (passing) => {
        const chosen = acts[count++] ?? 'pass'
        const { from, index, frame } = passing
        const to = otherOf(from)
        if (chosen instanceof Uint8Array) return [{ to, frame: chosen }, ...honest(passing)]
        if (typeof chosen === 'object') {
          const copy = Uint8Array.from(frame)
          copy[chosen.at % copy.length] = chosen.byte
          return [{ to, frame: copy }]
        }
        switch (chosen) {
          case 'drop':
            return []
          case 'double':
            return [...honest(passing), ...honest(passing)]
          case 'reflect':
            return [{ to: from, frame }]
          case 'replay':
            return [{ to, frame: old[from][index] ?? frame }]
          case 'both':
            return [...honest(passing), { to: from, frame }]
          default:
            return honest(passing)
        }
      }
      const parties = honestParties()
      assertNobodyDeceived(await meet(relay, parties), parties)
    }),
    { numRuns: 120 },
  )
})

describe('two sessions at once, one frame of each exchanged', () => {
  const cases: readonly [SessionRole, number, Record<SessionRole, string>][] = [
    ['source', 0, refused('EVIDENCE_BINDING@verifying', 'EVIDENCE_BINDING@peer-evidence')],
    ['target', 0, refused('EVIDENCE_BINDING@verifying', 'EVIDENCE_BINDING@peer-evidence')],
    ['target', 1, refused('EVIDENCE_BINDING@verifying', 'EVIDENCE_BINDING@peer-evidence')],
    [
      'source',
      1,
      {
        source: 'SESSION_PEER_FAILED:EVIDENCE_BINDING@peer-finish',
        target: 'EVIDENCE_BINDING@verifying',
      },
    ],
    [
      'source',
      2,
      {
        source: 'SESSION_PEER_FAILED:SESSION_FINISH_MAC@peer-finish',
        target: 'SESSION_FINISH_MAC@peer-finish',
      },
    ],
    ['target', 2, { source: 'SESSION_FINISH_MAC@peer-finish', target: 'session' }],
  ]

  function refused(own: string, told: string): Record<SessionRole, string> {
    return { source: own, target: `SESSION_PEER_FAILED:${told}` }
  }

  test.each(cases)('frame %s %i', async (from, index, ends) => {
    const kept: (Uint8Array | undefined)[] = [undefined, undefined]
    const lanes: HostileLane[] = [0, 1].map(
      (mine) =>
        new HostileLane((passing) => {
          if (passing.from !== from || passing.index !== index) return honest(passing)
          kept[mine] = passing.frame
          const [here, there] = [lanes[mine], lanes[1 - mine]]
          const theirs = kept[1 - mine]
          if (here === undefined || there === undefined) return []
          here.kept += 1
          if (theirs === undefined) return []
          here.kept = there.kept = 0
          there.deliver(otherOf(from), passing.frame)
          return [{ to: otherOf(from), frame: theirs }]
        }),
    )
    const all = await Promise.all(
      lanes.flatMap((lane) => ROLES.map((each) => openOn(lane, partyOf(each)))),
    )
    const code = (ending: Ending | undefined): string => ending?.failed ?? 'session'
    expect({ source: code(all[0]), target: code(all[1]) }).toEqual(ends)
    expect({ source: code(all[2]), target: code(all[3]) }).toEqual(ends)
  })
})
