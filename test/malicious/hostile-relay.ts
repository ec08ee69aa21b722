/**
 * One session attempt between two enclaves, with the test as both daemons: lanes, peer signatures,
 * statements. Invariant: every frame and statement that an enclave gave out is recorded before
 * anything is done with it.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../../backends/contract/errors.ts'
import type { Signed } from '../../backends/statement/signed.ts'
import type { Lane } from '../../daemon/transfer/lane.ts'
import { talos } from '../../proto/generated/talos.js'
import { peerSignatureInput } from '../../proto/peer-transcript.ts'
import type { EnclaveEvent, HostileEnclave, Outcome } from './hostile-enclave.ts'
import {
  FrameNames,
  honest,
  otherSide,
  type LaneFrame,
  type Meddle,
  type Side,
} from './lane-frames.ts'

/** The daemon's key of one side. */
export interface PeerKey {
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

/** A new one. */
export function peerKey(): PeerKey {
  const { secretKey, publicKey } = ed25519.keygen()
  return { secretKey, publicKey }
}

/** A statement on its way, with the side that made it. */
export interface Carried {
  readonly from: Side
  readonly signed: Signed
}

/** What a session attempt is run with; honest where it is left out. */
export interface RelayOptions {
  readonly meddle?: Meddle
  /** Statements that go to the other side, and as what. */
  readonly carry?: (carried: Carried) => readonly Signed[]
  /** The answer to SignTranscript. */
  readonly sign?: (
    side: Side,
    transcript: Uint8Array,
    key: PeerKey,
  ) => talos.v1.PeerSignature.$Properties
  /** Which peer each side is told that it talks to. */
  readonly named?: (side: Side, key: PeerKey) => Uint8Array
  /** When a side gives up. */
  readonly timeoutMs?: Partial<Readonly<Record<Side, number>>>
  readonly dryRun?: boolean
  readonly bandwidthKib?: number
}

/** How both sides ended. */
export type Endings = Readonly<Record<Side, Outcome>>

const LATER_POLL_MS = 10
const LATER_TRIES = 500

/** A session attempt under way. */
export class HostileRelay {
  readonly attempt: Uint8Array = new Uint8Array(randomBytes(16))
  readonly enclaves: Readonly<Record<Side, HostileEnclave>>
  readonly keys: Readonly<Record<Side, PeerKey>> = { source: peerKey(), target: peerKey() }
  /** What each enclave gave out, before meddling. */
  readonly frames: LaneFrame[] = []
  readonly statements: Carried[] = []
  private readonly options: RelayOptions
  private readonly lanes = new Map<Side, Lane>()
  private readonly names = new FrameNames()
  private readonly writing = new Map<Side, Promise<void>>()

  constructor(enclaves: Readonly<Record<Side, HostileEnclave>>, options: RelayOptions = {}) {
    this.enclaves = enclaves
    this.options = options
  }

  /** Opens the session on both sides and begins to relay. */
  async open(): Promise<void> {
    await this.begin()
    this.carry()
  }

  /** Opens this session and another, with the two targets' lanes exchanged. */
  async openCrossed(other: HostileRelay): Promise<void> {
    await this.begin()
    await other.begin()
    const [mine, theirs] = [this.lanes.get('target'), other.lanes.get('target')]
    if (mine === undefined || theirs === undefined) throw new CodedError({ code: 'TEST_NO_LANE' })
    this.lanes.set('target', theirs)
    other.lanes.set('target', mine)
    this.carry()
    other.carry()
  }

  /** What a side is asked for. */
  terms(side: Side): talos.v1.OpenSession.$Properties {
    const { named, timeoutMs, dryRun = false, bandwidthKib = 0 } = this.options
    const other = this.keys[otherSide(side)]
    return {
      attempt: this.attempt,
      role: side === 'source' ? talos.v1.Role.ROLE_SOURCE : talos.v1.Role.ROLE_TARGET,
      peerKey: named?.(side, other) ?? other.publicKey,
      dryRun,
      timeoutMs: timeoutMs?.[side] ?? 20_000,
      bandwidthKib,
    }
  }

  /** How it ended on both sides. */
  async endings(): Promise<Endings> {
    const [source, target] = await Promise.all([
      this.enclaves.source.outcome(this.attempt),
      this.enclaves.target.outcome(this.attempt),
    ])
    return { source, target }
  }

  /** The whole attempt. */
  async run(): Promise<Endings> {
    await this.open()
    try {
      return await this.endings()
    } finally {
      this.close()
    }
  }

  /** Ends both lanes. */
  close(): void {
    for (const lane of this.lanes.values()) lane.close()
  }

  /** Gives an enclave bytes on its lane, after what it was given before. */
  give(to: Side, bytes: Uint8Array): Promise<void> {
    const before = this.writing.get(to) ?? Promise.resolve()
    const now = before.then(() => this.lanes.get(to)?.send(bytes)).catch(() => undefined)
    this.writing.set(to, now)
    return now
  }

  /** The statement of a kind that was made first; waits for it. */
  async statement(from: Side, kind: talos.v1.StatementKind): Promise<Signed> {
    const isIt = (event: EnclaveEvent): boolean => event.statementMade?.statement?.kind === kind
    const { statementMade } = await this.enclaves[from].until(isIt, talos.v1.StatementKind[kind])
    return (
      statementMade?.statement ?? {
        kind,
        statement: new Uint8Array(),
        key: new Uint8Array(),
        signature: new Uint8Array(),
      }
    )
  }

  /** Delivers a statement; tells the verdict. */
  deliver(to: Side, signed: Signed, attempt: Uint8Array = this.attempt): Promise<string> {
    return this.enclaves[to].verdict({ deliver: { attempt, statement: signed } })
  }

  /** Delivers until the enclave no longer says `HANDOVER_LATER`. */
  async deliverInTime(to: Side, signed: Signed): Promise<string> {
    for (let tries = 0; tries < LATER_TRIES; tries++) {
      const verdict = await this.deliver(to, signed)
      if (verdict !== 'HANDOVER_LATER') return verdict
      await pause(LATER_POLL_MS)
    }
    return 'HANDOVER_LATER'
  }

  private async begin(): Promise<void> {
    for (const side of ['target', 'source'] as const) {
      this.enclaves[side].heard = (event) => this.heard(side, event)
      await this.enclaves[side].call({ openSession: this.terms(side) })
    }
    for (const side of ['target', 'source'] as const) {
      this.lanes.set(side, await this.enclaves[side].client.openLane(this.attempt))
    }
  }

  private carry(): void {
    for (const side of ['target', 'source'] as const) void this.carryFrom(side)
  }

  private heard(side: Side, event: EnclaveEvent): void {
    if (event.signTranscript != null) {
      const { attempt, transcript } = event.signTranscript
      const { sign = signed } = this.options
      const answer = { attempt, ...sign(side, transcript, this.keys[side]) }
      void this.enclaves[side].verdict({ peerSignature: answer })
    }
    const statement = event.statementMade?.statement
    if (statement == null) return
    const carried = { from: side, signed: statement }
    this.statements.push(carried)
    const { carry = ({ signed: honestly }) => [honestly] } = this.options
    void this.carryStatements(otherSide(side), carry(carried))
  }

  private async carryStatements(to: Side, statements: readonly Signed[]): Promise<void> {
    for (const each of statements) await this.deliverInTime(to, each).catch(() => undefined)
  }

  private async carryFrom(from: Side): Promise<void> {
    const { meddle = honest } = this.options
    const lane = this.lanes.get(from)
    try {
      for (let frame = await lane?.receive(); frame !== undefined; frame = await lane?.receive()) {
        const named = this.names.name(from, Uint8Array.from(frame))
        this.frames.push(named)
        for (const { to, bytes } of await meddle(named)) await this.give(to, bytes)
      }
    } catch {
      // A lane that broke has ended; the enclaves tell what they made of it.
    }
    // Everything that was to be given goes before the end of the lane.
    await this.writing.get(otherSide(from))
    this.lanes.get(otherSide(from))?.close()
  }
}

/** An honest daemon's answer to SignTranscript. */
export function signed(
  side: Side,
  transcript: Uint8Array,
  key: PeerKey,
): talos.v1.PeerSignature.$Properties {
  const signature = ed25519.sign(peerSignatureInput(transcript, side), key.secretKey)
  return { key: key.publicKey, signature }
}
