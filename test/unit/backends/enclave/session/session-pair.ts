/**
 * Two enclaves that open a session over a lane which the attacker owns.
 * Invariant: nothing here waits for time: a lane on which both sides wait for nothing is called
 * off, and a side that has failed takes its end of the lane with it, as the agent does.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { CodedError, isCoded } from '../../../../../backends/contract/errors.ts'
import type { Attester, EvidenceVerifier } from '../../../../../backends/contract/evidence.ts'
import { encodeBody } from '../../../../../backends/simulated/report.ts'
import { simulatedVerifier } from '../../../../../backends/simulated/verifier.ts'
import type {
  SecureSession,
  SessionLane,
} from '../../../../../backends/enclave/session/secure-session.ts'
import {
  openSession,
  type SessionPorts,
  type SessionTerms,
} from '../../../../../backends/enclave/session/session-driver.ts'
import { peerSignatureInput, type SessionRole } from '../../../../../proto/peer-transcript.ts'

/** 32 bytes that a name stands for. */
export function bytesOf(name: string): Uint8Array {
  return sha256(new TextEncoder().encode(name))
}

/** A frame on its way. */
export interface Passing {
  readonly from: SessionRole
  /** Number of the frame among those that this side sent. */
  readonly index: number
  readonly frame: Uint8Array
}

/** What the attacker makes of a frame: whom it reaches, as what; nothing drops it. */
export type Relay = (passing: Passing) => readonly { to: SessionRole; frame: Uint8Array }[]

/** The honest relay. */
export const honest: Relay = ({ from, frame }) => [{ to: otherOf(from), frame }]

/** The other role. */
export function otherOf(role: SessionRole): SessionRole {
  return role === 'source' ? 'target' : 'source'
}

/** Replaces one frame of one side by what `change` makes of it; everything else passes. */
export function onFrame(
  from: SessionRole,
  index: number,
  change: (frame: Uint8Array) => readonly Uint8Array[],
): Relay {
  return (passing) =>
    passing.from === from && passing.index === index
      ? change(passing.frame).map((frame) => ({ to: otherOf(from), frame }))
      : honest(passing)
}

interface LaneEnd {
  readonly queue: Uint8Array[]
  sent: number
  ended: boolean
  settled: boolean
  wake: (() => void) | undefined
}

/** Both ends of a lane and what passed on it. */
export class HostileLane {
  readonly passed: Passing[] = []
  readonly stalled = new AbortController()
  /** Frames that the attacker keeps for later: the lane is not stalled as long as there are any. */
  kept = 0
  private readonly ends: Record<SessionRole, LaneEnd> = {
    source: { queue: [], sent: 0, ended: false, settled: false, wake: undefined },
    target: { queue: [], sent: 0, ended: false, settled: false, wake: undefined },
  }
  private readonly relay: Relay

  constructor(relay: Relay) {
    this.relay = relay
  }

  end(role: SessionRole): SessionLane {
    const mine = this.ends[role]
    return {
      send: async (frame) => {
        if (mine.ended) throw new CodedError({ code: 'FRAME_CLOSED' })
        const passing = { from: role, index: mine.sent, frame: Uint8Array.from(frame) }
        mine.sent += 1
        this.passed.push(passing)
        for (const each of this.relay(passing)) this.deliver(each.to, each.frame)
      },
      receive: async () => {
        for (;;) {
          const next = mine.queue.shift()
          if (next !== undefined) return next
          if (mine.ended) return undefined
          const woken = new Promise<void>((resolve) => {
            mine.wake = resolve
          })
          this.judgeStall()
          await woken
        }
      },
    }
  }

  /** Gives one side a frame that nobody sent. */
  deliver(to: SessionRole, frame: Uint8Array): void {
    this.ends[to].queue.push(Uint8Array.from(frame))
    this.wake(to)
  }

  /** Both ends read what is there and then the end. */
  close(): void {
    for (const role of ['source', 'target'] as const) {
      this.ends[role].ended = true
      this.wake(role)
    }
  }

  private wake(role: SessionRole): void {
    const { wake } = this.ends[role]
    this.ends[role].wake = undefined
    wake?.()
  }

  /** This side has its session and waits for nothing. */
  settle(role: SessionRole): void {
    this.ends[role].settled = true
    this.judgeStall()
  }

  private judgeStall(): void {
    const { source, target } = this.ends
    const waits = (end: LaneEnd): boolean => end.settled || end.wake !== undefined
    if (this.kept === 0 && waits(source) && waits(target)) this.stalled.abort()
  }
}

/** One enclave with its daemon's key. */
export interface Party {
  readonly terms: SessionTerms
  readonly ports: Omit<SessionPorts, 'lane'>
  /** Transcripts that the daemon was asked to sign. */
  readonly asked: Uint8Array[]
  /** Reports that were made. */
  readonly reports: Uint8Array[]
}

/** A report as the simulated platform of this name signs it, over a digest of any length. */
export function reportOf(platform: string, digest: Uint8Array): Uint8Array {
  const key = bytesOf(`platform ${platform}`)
  const publicKey = ed25519.getPublicKey(key)
  const measurement = bytesOf('program')
  const body = encodeBody({ measurement, publicKey, debug: false, digest: new Uint8Array(32) })
  const signed = Uint8Array.from([...body.subarray(0, body.length - 32), ...digest])
  return Uint8Array.from([...signed, ...ed25519.sign(signed, key)])
}

/** Verifiers as every host has them. */
export const VERIFIERS: ReadonlyMap<EvidenceVerifier['kind'], EvidenceVerifier> = new Map([
  [simulatedVerifier.kind, simulatedVerifier],
])

/** An honest party; `overrides` make it less so. */
export function partyOf(
  role: SessionRole,
  overrides: { terms?: Partial<SessionTerms>; ports?: Partial<SessionPorts>; name?: string } = {},
): Party {
  const name = overrides.name ?? role
  const instanceKey = bytesOf(`instance ${name}`)
  const daemonKey = bytesOf(`daemon ${name}`)
  const asked: Uint8Array[] = []
  const reports: Uint8Array[] = []
  const made: Attester = overrides.ports?.attester ?? {
    kind: 'insecure-simulated',
    evidence: async (digest) => ({
      kind: 'insecure-simulated',
      report: reportOf(name, digest),
      collateral: new Uint8Array(0),
    }),
  }
  const signed: SessionPorts['askPeerSignature'] =
    overrides.ports?.askPeerSignature ??
    (async (transcript) => {
      const input = peerSignatureInput(transcript, role)
      return { key: daemonKeyOf(name), signature: ed25519.sign(input, daemonKey) }
    })
  const held = {
    lineage: bytesOf('lineage'),
    epoch: 7n,
    holder: bytesOf('holder'),
    head: bytesOf('head'),
    sequence: 4n,
    anchor: 'volatile',
  } as const
  return {
    asked,
    reports,
    terms: {
      role,
      package: bytesOf('package'),
      policy: bytesOf('policy'),
      policyVersion: 3,
      held: role === 'source' ? held : undefined,
      peerKey: daemonKeyOf(otherOf(role)),
      ...overrides.terms,
    },
    ports: {
      verifiers: VERIFIERS,
      signer: {
        publicKey: ed25519.getPublicKey(instanceKey),
        sign: (input) => ed25519.sign(input, instanceKey),
      },
      nowMs: () => 1_700_000_000_000n,
      evaluatePolicy: () => undefined,
      ...overrides.ports,
      attester: {
        kind: made.kind,
        async evidence(digest) {
          const evidence = await made.evidence(digest)
          reports.push(evidence.report)
          return evidence
        },
      },
      askPeerSignature(transcript) {
        asked.push(transcript)
        return signed(transcript)
      },
    },
  }
}

/** Public key of the daemon beside the party of this name. */
export function daemonKeyOf(name: string): Uint8Array {
  return ed25519.getPublicKey(bytesOf(`daemon ${name}`))
}

/** What one side ended with: a session, or `CODE@phase` (and what the other side had told). */
export type Ending =
  | { readonly session: SecureSession; readonly failed: undefined }
  | { readonly session: undefined; readonly failed: string; readonly thrown: unknown }

/** Both sides' endings and the lane they used. */
export interface Met {
  readonly source: Ending
  readonly target: Ending
  readonly lane: HostileLane
}

/** Lets two parties meet over a lane that the relay owns. */
export async function meet(
  relay: Relay = honest,
  parties: Record<SessionRole, Party> = { source: partyOf('source'), target: partyOf('target') },
): Promise<Met> {
  const lane = new HostileLane(relay)
  const [source, target] = await Promise.all([
    openOn(lane, parties.source),
    openOn(lane, parties.target),
  ])
  return { source, target, lane }
}

/** One party's attempt on one end of a lane. */
export async function openOn(lane: HostileLane, party: Party): Promise<Ending> {
  const { role } = party.terms
  const ports = { ...party.ports, lane: lane.end(role) }
  try {
    const session = await openSession(party.terms, ports, lane.stalled.signal)
    lane.settle(role)
    return { session, failed: undefined }
  } catch (thrown) {
    lane.close()
    if (!isCoded(thrown)) throw thrown
    const { code, phase, peerCode } = thrown.facts
    const told = peerCode === undefined ? '' : `:${String(peerCode)}`
    return { session: undefined, failed: `${code}${told}@${String(phase)}`, thrown }
  }
}

/** The frames of an honest meeting of the same two parties, as an attacker recorded them. */
export async function recordedFrames(
  parties?: Record<SessionRole, Party>,
): Promise<Record<SessionRole, Uint8Array[]>> {
  const { lane } = await meet(honest, parties)
  const of = (role: SessionRole): Uint8Array[] =>
    lane.passed.filter(({ from }) => from === role).map(({ frame }) => frame)
  return { source: of('source'), target: of('target') }
}
