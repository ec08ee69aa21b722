/**
 * The step function: every phase meets every event, in both roles; only the expected event leads
 * on, and nothing leads out of `ended`.
 */
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodedError } from '../../../../../backends/contract/errors.ts'
import type { Evidence } from '../../../../../backends/contract/evidence.ts'
import { newHandshake, stepHandshake } from '../../../../../backends/enclave/session/handshake.ts'
import { encodeHandshake } from '../../../../../backends/enclave/session/handshake-messages.ts'
import type {
  HandshakeEffect,
  HandshakeEvent,
  HandshakeState,
} from '../../../../../backends/enclave/session/handshake-state.ts'
import { finishInput } from '../../../../../backends/enclave/session/handshake-transcript.ts'
import { simulatedVerifier } from '../../../../../backends/simulated/verifier.ts'
import { peerSignatureInput, type SessionRole } from '../../../../../proto/peer-transcript.ts'
import { bytesOf, daemonKeyOf, otherOf, partyOf, reportOf } from './session-pair.ts'

/** One role's way through an honest handshake: each state, and the event that led on from it. */
interface Walk {
  readonly states: HandshakeState[]
  readonly events: HandshakeEvent[]
}

const macKeys = { source: bytesOf('mac source'), target: bytesOf('mac target') }

function evidenceOf(role: SessionRole, digest: Uint8Array): Evidence {
  return {
    kind: 'insecure-simulated',
    report: reportOf(role, digest),
    collateral: new Uint8Array(0),
  }
}

/** What an honest driver answers to a request; `receive` waits for the other side's frame. */
function answer(role: SessionRole, effect: HandshakeEffect): HandshakeEvent | undefined {
  switch (effect.kind) {
    case 'send':
    case 'receive':
      return undefined
    case 'attest': {
      const evidence = evidenceOf(role, effect.digest)
      const claims = simulatedVerifier.verify(evidence, effect.digest, 0n)
      return { kind: 'attested', attested: { evidence, claims } }
    }
    case 'verify':
      return {
        kind: 'verified',
        claims: simulatedVerifier.verify(effect.evidence, effect.digest, 0n),
      }
    case 'judge':
      return { kind: 'accepted' }
    case 'confirm': {
      const sign = (input: Uint8Array, name: string): Uint8Array =>
        ed25519.sign(input, bytesOf(name))
      const { transcript } = effect
      const finish = {
        signature: sign(finishInput(transcript, role), `instance ${role}`),
        peerKey: daemonKeyOf(role),
        peerSignature: sign(peerSignatureInput(transcript, role), `daemon ${role}`),
      }
      return { kind: 'confirmed', finish, macKeys }
    }
  }
}

function first(role: SessionRole): HandshakeState {
  const { terms, ports } = partyOf(role)
  const hello = {
    versionMin: 1,
    versionMax: 1,
    role,
    nonce: bytesOf(`nonce ${role}`),
    ephemeral: x25519.getPublicKey(bytesOf(`ephemeral ${role}`)),
    instance: ports.signer.publicKey,
    package: terms.package,
    policy: terms.policy,
    policyVersion: terms.policyVersion,
    held: terms.held,
  }
  return newHandshake({ hello, peerKey: daemonKeyOf(otherOf(role)) })
}

function honestWalks(): Record<SessionRole, Walk> {
  const walks = {
    source: { states: [first('source')], events: [] as HandshakeEvent[] },
    target: { states: [first('target')], events: [] as HandshakeEvent[] },
  }
  const inbox: Record<SessionRole, HandshakeEvent[]> = {
    source: [{ kind: 'start' }],
    target: [{ kind: 'start' }],
  }
  while (inbox.source.length + inbox.target.length > 0) {
    for (const role of ['target', 'source'] as const) {
      const event = inbox[role].shift()
      const state = walks[role].states.at(-1)
      if (event === undefined || state === undefined) continue
      const step = stepHandshake(state, event)
      walks[role].states.push(step.state)
      walks[role].events.push(event)
      for (const effect of step.effects) {
        if (effect.kind === 'send') {
          inbox[otherOf(role)].push({ kind: 'frame', frame: effect.frame })
        }
        const next = answer(role, effect)
        // An answer comes before any frame that waits.
        if (next !== undefined) inbox[role].unshift(next)
      }
    }
  }
  return walks
}

const walks = honestWalks()
const ROLES = ['source', 'target'] as const

/** One event of each kind, as this role would meet it in an honest run; frames by message. */
function everyEvent(role: SessionRole): readonly (readonly [string, HandshakeEvent])[] {
  const { events } = walks[role]
  const messages = ['hello', 'evidence', 'finish']
  let frames = 0
  const met = events.map((event) => {
    const name = event.kind === 'frame' ? (messages[frames++] ?? '') : event.kind
    return [name, event] as const
  })
  return [
    ...met,
    ['failure', { kind: 'frame', frame: encodeHandshake({ kind: 'failure', code: 'BUSY' }) }],
    ['malformed', { kind: 'frame', frame: Uint8Array.of(0xff) }],
    ['refused', { kind: 'refused', code: 'POLICY_KIND' }],
    ['closed', { kind: 'closed' }],
  ]
}

const ENDS: Readonly<Record<string, readonly [string, string | undefined]>> = {
  failure: ['SESSION_PEER_FAILED', 'BUSY'],
  malformed: ['WIRE_MALFORMED', undefined],
  refused: ['POLICY_KIND', undefined],
  closed: ['SESSION_CLOSED', undefined],
}

describe.each(ROLES)('the %s', (role) => {
  const { states, events } = walks[role]

  test('goes through its phases in order', () => {
    const middle = {
      source: ['peer-evidence', 'verifying', 'attesting'],
      target: ['attesting', 'peer-evidence', 'verifying'],
    }
    expect(states.map(({ phase }) => phase)).toEqual([
      'new',
      'hello',
      ...middle[role],
      'judging',
      'confirming',
      'peer-finish',
      'established',
    ])
  })

  const pairs = states.flatMap((state, at) =>
    everyEvent(role).map(([name, event]) => ({ state, at, name, event, phase: state.phase })),
  )
  test.each(pairs)('$phase meets $name', ({ state, at, name, event }) => {
    const { state: next, effects } = stepHandshake(state, event)
    if (events[at] === event) {
      expect(next.phase).toBe(states[at + 1]?.phase)
      return
    }
    const [code, peerCode] = ENDS[name] ?? ['SESSION_UNEXPECTED', undefined]
    if (next.phase !== 'ended') throw new CodedError({ code: 'TEST_GOES_ON', phase: next.phase })
    expect(next.failure).toEqual({ code, phase: state.phase, peerCode })
    const tells = code !== 'SESSION_PEER_FAILED' && code !== 'SESSION_CLOSED'
    const told = { kind: 'send', frame: encodeHandshake({ kind: 'failure', code }) }
    expect(effects).toEqual(tells ? [told] : [])
    for (const [, later] of everyEvent(role)) {
      expect(stepHandshake(next, later)).toEqual({ state: next, effects: [] })
    }
  })

  test('shows no evidence and no finish before its time', () => {
    const sent = states.slice(0, -1).map((state, at) => {
      const { effects } = stepHandshake(state, events[at] ?? { kind: 'closed' })
      return [state.phase, effects.filter(({ kind }) => kind === 'send').length]
    })
    const sends = {
      source: { new: 1, judging: 1, confirming: 1 },
      target: { hello: 1, attesting: 1, 'peer-finish': 1 },
    }
    expect(Object.fromEntries(sent.filter(([, count]) => count !== 0))).toEqual(sends[role])
  })
})

test('any order of events, of either role, ends only in a session that every check has seen', () => {
  const all = ROLES.flatMap((role) => everyEvent(role))
  const index = fc.integer({ min: 0, max: all.length - 1 })
  fc.assert(
    fc.property(fc.constantFrom(...ROLES), fc.array(index, { maxLength: 12 }), (role, order) => {
      let state = first(role)
      const taken: HandshakeEvent[] = []
      for (const at of order) {
        const event = all[at]?.[1] ?? { kind: 'closed' as const }
        state = stepHandshake(state, event).state
        if (state.phase !== 'ended') taken.push(event)
      }
      expect(taken).toEqual(walks[role].events.slice(0, taken.length))
      if (state.phase === 'established') expect(taken).toEqual(walks[role].events)
    }),
    { numRuns: 500 },
  )
})
