/**
 * Witnesses on hosts of their own and launches that ask them, over real sessions in this process; the
 * carrier between them is the test's: it loses, holds, copies and leads astray whatever it likes.
 * Invariant: everything that was made is closed by {@link WitnessCluster.end}.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { WitnessAnchor } from '../../../../backends/enclave/anchor/witness-anchor.ts'
import type { SessionLane } from '../../../../backends/enclave/session/secure-session.ts'
import { platformIdOf } from '../../../../backends/simulated/report.ts'
import { verifyStrict } from '../../../../backends/statement/signed.ts'
import type {
  CarriedLane,
  ConversationParts,
  WitnessCarrier,
} from '../../../../backends/witness/program/conversation.ts'
import { WitnessDesk } from '../../../../backends/witness/program/witness-desk.ts'
import type { WitnessSet } from '../../../../backends/witness/witness-set.ts'
import { hexOf } from '../../../../proto/codec.ts'
import { peerSignatureInput, type SessionRole } from '../../../../proto/peer-transcript.ts'
import { bytesOf, daemonKeyOf, reportOf, VERIFIERS } from '../enclave/session/session-pair.ts'
import { keyOf, sign } from '../statement/lineage-fixture.ts'

/** What becomes of one frame: the frames that arrive in its place. */
export type FrameTrick = (frame: Uint8Array, index: number) => readonly Uint8Array[]

/** Identity of a host's platform. */
export function platformOf(host: string): Uint8Array {
  return platformIdOf(ed25519.getPublicKey(bytesOf(`platform ${host}`)))
}

/** Both ends of a lane; closing one ends both. */
export function lanePair(trick: FrameTrick): readonly [LaneEnd, LaneEnd] {
  const ends = [new LaneEnd(trick), new LaneEnd(trick)] as const
  ends[0].other = ends[1]
  ends[1].other = ends[0]
  return ends
}

/** One end. */
export class LaneEnd implements SessionLane {
  other: LaneEnd | undefined
  private readonly trick: FrameTrick
  private readonly queue: Uint8Array[] = []
  private sent = 0
  private ended = false
  private wake: (() => void) | undefined

  constructor(trick: FrameTrick) {
    this.trick = trick
  }

  send(frame: Uint8Array): Promise<void> {
    if (this.ended) return Promise.reject(new CodedError({ code: 'FRAME_CLOSED' }))
    for (const each of this.trick(Uint8Array.from(frame), this.sent++)) this.other?.take(each)
    return Promise.resolve()
  }

  async receive(): Promise<Uint8Array | undefined> {
    for (;;) {
      const next = this.queue.shift()
      if (next !== undefined) return next
      if (this.ended) return undefined
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  close(): void {
    for (const end of [this, this.other]) {
      if (end === undefined) continue
      end.ended = true
      end.wake?.()
    }
  }

  private take(frame: Uint8Array): void {
    this.queue.push(frame)
    this.wake?.()
  }
}

/** What a launch on a host converses with. @param report another than the honest one. */
export function conversationParts(
  host: string,
  instance: Uint8Array,
  report: typeof reportOf = reportOf,
): ConversationParts {
  const kind = 'insecure-simulated' as const
  return {
    attester: {
      kind,
      evidence: (digest) =>
        Promise.resolve({ kind, report: report(host, digest), collateral: new Uint8Array() }),
    },
    verifiers: VERIFIERS,
    signer: { publicKey: instance, sign: (input) => sign(instance, input) },
    nowMs: () => 1_700_000_000_000n,
  }
}

/** One end of a lane between two hosts' daemons. */
export function carriedLane(
  end: LaneEnd,
  role: SessionRole,
  hosts: { readonly mine: string; readonly theirs: string },
): CarriedLane {
  return {
    lane: end,
    peerKey: daemonKeyOf(hosts.theirs),
    askPeerSignature: (transcript) =>
      Promise.resolve({
        key: daemonKeyOf(hosts.mine),
        signature: ed25519.sign(
          peerSignatureInput(transcript, role),
          bytesOf(`daemon ${hosts.mine}`),
        ),
      }),
    close: () => end.close(),
  }
}

/** All hosts. */
export class WitnessCluster {
  readonly set: WitnessSet
  /** Hosts that nobody reaches. */
  readonly away = new Set<string>()
  /** Where calls to a host are led instead. */
  readonly astray = new Map<string, string>()
  trick: FrameTrick = (frame) => [frame]
  private readonly desks = new Map<string, WitnessDesk>()
  private readonly anchors: WitnessAnchor[] = []
  private launches = 0

  constructor(hosts: readonly string[], liars = 0) {
    this.set = { seats: hosts.map(platformOf), liars }
    for (const host of hosts) this.launch(host)
  }

  /** Starts a witness on a host, in the place of what is there, whose memory is gone. */
  launch(host: string, report = reportOf): WitnessDesk {
    this.desks.get(host)?.close()
    const instance = keyOf(`witness ${String(++this.launches)}`)
    const desk = new WitnessDesk({
      ...conversationParts(host, instance, report),
      carrier: this.carrier(host),
      platform: platformOf(host),
      verify: verifyStrict,
      sign,
    })
    this.desks.set(host, desk)
    return desk
  }

  /** The witness of a host, taken off the net with its memory. @returns what puts it back. */
  cutOff(host: string): () => void {
    const desk = this.desks.get(host)
    this.desks.delete(host)
    return () => {
      if (desk !== undefined) this.desks.set(host, desk)
    }
  }

  desk(host: string): WitnessDesk {
    const desk = this.desks.get(host)
    if (desk === undefined) throw new CodedError({ code: 'TEST_NO_WITNESS', host })
    return desk
  }

  /** The anchor of a launch with this instance key on a host. */
  anchor(name: string, parts: Partial<ConversationParts> = {}, set = this.set): WitnessAnchor {
    const instance = keyOf(name)
    const anchor = new WitnessAnchor({
      ...conversationParts(name, instance),
      ...parts,
      set,
      carrier: this.carrier(name),
      verify: verifyStrict,
      sign,
    })
    this.anchors.push(anchor)
    return anchor
  }

  /** How a host's daemon carries lanes. */
  carrier(from: string): WitnessCarrier {
    return {
      call: async (platform) => {
        const named = [...this.desks.keys()].find(
          (host) => hexOf(platformOf(host)) === hexOf(platform),
        )
        const host = this.astray.get(named ?? '') ?? named
        const desk = this.desks.get(host ?? '')
        if (host === undefined || desk === undefined || this.away.has(host)) {
          throw new CodedError({ code: 'TEST_UNREACHED' })
        }
        const [near, far] = lanePair((frame, index) => this.trick(frame, index))
        const served = desk.serve(carriedLane(far, 'target', { mine: host, theirs: from }))
        served.catch(() => undefined)
        return Promise.resolve(carriedLane(near, 'source', { mine: from, theirs: host }))
      },
    }
  }

  end(): void {
    for (const anchor of this.anchors) anchor.close()
    for (const desk of this.desks.values()) desk.close()
  }
}
