/**
 * Tables of attacks on a handshake: each row says which side refuses, with which code, in which
 * phase, and what the other side is left with.
 * Invariant: in no row does a side hold a session that the other side did not make.
 */
import { expect, test } from 'vitest'
import { CodedError } from '../../../../../backends/contract/errors.ts'
import {
  decodeHandshake,
  encodeHandshake,
  type FinishFacts,
  type HelloFacts,
} from '../../../../../backends/enclave/session/handshake-messages.ts'
import type { SessionRole } from '../../../../../proto/peer-transcript.ts'
import { honest, meet, otherOf, partyOf, type Met, type Party, type Relay } from './session-pair.ts'

/** Frames of an honest run, by side: source hello, evidence, finish; target the same. */
/** Hello, evidence and finish by number. */
export const [HELLO, EVIDENCE, FINISH] = [0, 1, 2]

/** One row of a table. */
export interface Attack {
  readonly name: string
  readonly relay?: Relay
  readonly source?: Party
  readonly target?: Party
  /** `CODE@phase`, or `session` where this side was left with one. */
  readonly ends: Record<SessionRole, string>
}

/** Changes a hello on its way. */
export function alterHello(change: (hello: HelloFacts) => HelloFacts) {
  return (frame: Uint8Array): Uint8Array[] => {
    const message = decodeHandshake(frame)
    if (message.kind !== 'hello') throw new CodedError({ code: 'TEST_NOT_A_HELLO' })
    return [encodeHandshake({ kind: 'hello', hello: change(message.hello) })]
  }
}

/** Changes a finish on its way. */
export function alterFinish(change: (finish: FinishFacts) => FinishFacts) {
  return (frame: Uint8Array): Uint8Array[] => {
    const message = decodeHandshake(frame)
    if (message.kind !== 'finish') throw new CodedError({ code: 'TEST_NOT_A_FINISH' })
    return [encodeHandshake({ kind: 'finish', finish: change(message.finish) })]
  }
}

/** Sends the frame of this number back to the side that sent it. */
export function reflect(
  from: SessionRole,
  index: number,
  change = (frame: Uint8Array): readonly Uint8Array[] => [frame],
): Relay {
  return (passing) =>
    passing.from === from && passing.index === index
      ? change(passing.frame).map((frame) => ({ to: from, frame }))
      : honest(passing)
}

/** Puts another frame in a frame's place. */
export const becomes = (frame: Uint8Array) => (): Uint8Array[] => [frame]

/** One side refuses with a code in a phase; the other is told it, in a phase of its own. */
export function refused(by: SessionRole, code: string, phase: string, peerPhase: string) {
  const told = `SESSION_PEER_FAILED:${code}@${peerPhase}`
  const own = `${code}@${phase}`
  return by === 'source' ? { source: own, target: told } : { source: told, target: own }
}

/** Whoever holds a session holds the one that the other side has made, with the same transcript. */
export function assertNobodyDeceived(met: Met, parties: Record<SessionRole, Party>): void {
  for (const role of ['source', 'target'] as const) {
    const { session } = met[role]
    if (session === undefined) continue
    const other = parties[otherOf(role)]
    expect(session.facts.theirs.instance).toEqual(other.ports.signer.publicKey)
    expect(other.reports).toContainEqual(session.facts.theirs.report)
    // The other side had reached this very transcript.
    expect(other.asked).toContainEqual(session.facts.transcript)
  }
  if (met.source.session !== undefined && met.target.session !== undefined) {
    expect(met.source.session.facts.transcript).toEqual(met.target.session.facts.transcript)
  }
}

/** Tries every row. */
export function tryAll(attacks: readonly Attack[]): void {
  test.each(attacks)('$name', async ({ relay, source, target, ends }) => {
    const parties = {
      source: source ?? partyOf('source'),
      target: target ?? partyOf('target'),
    }
    const met = await meet(relay ?? honest, parties)
    const have = {
      source: met.source.failed ?? 'session',
      target: met.target.failed ?? 'session',
    }
    expect(have).toEqual(ends)
    assertNobodyDeceived(met, parties)
  })
}
