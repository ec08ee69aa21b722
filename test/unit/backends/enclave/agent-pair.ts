/**
 * Two agents in this process, with simulated evidence and a daemon that the test plays.
 * Invariant: a test says when something goes on (a step, a frame, an anchor), nothing sleeps; every
 * agent that was made is ended.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError, codeOf } from '../../../../backends/contract/errors.ts'
import { Agent } from '../../../../backends/enclave/agent.ts'
import type { FromEnclave, LanePipe } from '../../../../backends/enclave/channel/channel.ts'
import type { PlatformPorts } from '../../../../backends/enclave/platform-ports.ts'
import type { Manifest } from '../../../../backends/package/manifest.ts'
import { packPackage } from '../../../../backends/package/ta-package.ts'
import { hexOf, u64Bytes } from '../../../../proto/codec.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { peerSignatureInput, type SessionRole } from '../../../../proto/peer-transcript.ts'
import { MANIFEST, OWNER_SECRET } from '../package/sample-package.ts'
import type { HostPlatform } from './host-platform.ts'
import { DRIVER } from './runtime/driver-ta.ts'
import { bytesOf, daemonKeyOf, reportOf, VERIFIERS } from './session/session-pair.ts'

const WAIT_MS = 10_000

/** A package of the driver TA, or of another module. */
export function driverPackage(manifest: Partial<Manifest> = {}, module = DRIVER): Uint8Array {
  const kind = 'insecure-simulated' as const
  const measurements = { [kind]: 'same' as const }
  const insecure = { accept: [kind], allow_insecure: true, migrate: 'allowed' as const }
  const anchors = ['volatile' as const, kind]
  const policy = { ...MANIFEST.policy, ...insecure, measurements, max_downtime_ms: 500 }
  const limits = { ...MANIFEST.limits, request_bytes: 4096, answer_bytes: 4096 }
  return packPackage({
    manifest: { ...MANIFEST, anchors, policy, limits, ...manifest },
    module,
    ownerKey: OWNER_SECRET,
  })
}

/** Name of an attempt. */
export function attemptNamed(number: number): Uint8Array {
  return new Uint8Array(16).fill(number)
}

/** Steps at which an agent waits until the test lets it go on. */
export class Gates {
  private readonly held = new Map<string, { reached: () => void; go: Promise<void> }>()

  /** Holds a step: `reached` tells that an agent is there, `go` lets it on. */
  hold(step: string): { reached: Promise<void>; go: () => void } {
    let go = (): void => undefined
    let arrived = (): void => undefined
    const going = new Promise<void>((resolve) => {
      go = resolve
    })
    const reached = new Promise<void>((resolve) => {
      arrived = resolve
    })
    this.held.set(step, { reached: arrived, go: going })
    return { reached, go }
  }

  async pass(step: string): Promise<void> {
    const held = this.held.get(step)
    if (held === undefined) return
    held.reached()
    await held.go
    this.held.delete(step)
  }
}

/** One agent whose daemon is the test. */
export class TestAgent {
  readonly agent: Agent
  readonly events: FromEnclave[] = []
  readonly gates = new Gates()
  readonly name: string
  exits = 0
  /** The role of its session. */
  plays: SessionRole = 'source'
  /** Signs transcripts by itself. */
  signs = true
  private listeners: (() => void)[] = []
  private calls = 0

  constructor(name: string, platform: Partial<PlatformPorts> = {}) {
    this.name = name
    const kind = 'insecure-simulated'
    this.agent = new Agent(
      {
        kind,
        anchors: ['volatile'],
        attester: {
          kind,
          evidence: (digest) =>
            Promise.resolve({ kind, report: reportOf(name, digest), collateral: new Uint8Array() }),
        },
        verifiers: VERIFIERS,
        sealer: undefined,
        blobs: undefined,
        ledger: undefined,
        probe: (step) => this.gates.pass(step),
        nowMs: () => 1_700_000_000_000n,
        ...platform,
      },
      { emit: (message) => this.hear(message), exit: () => (this.exits += 1) },
    )
  }

  /** A call as the channel makes it. */
  call(body: talos.v1.ToEnclave.$Properties, payload: Uint8Array = new Uint8Array()) {
    const message = new talos.v1.ToEnclave({ call: ++this.calls, ...body })
    // Decoded as from the wire, where fields that are left out have their defaults.
    const wire = talos.v1.ToEnclave.encode(message).finish()
    return this.agent.call(talos.v1.ToEnclave.decode(wire), payload)
  }

  /** The code for which a call is refused, or `accepted`. */
  verdict(body: talos.v1.ToEnclave.$Properties, payload?: Uint8Array): Promise<string> {
    return this.call(body, payload).then(() => 'accepted', codeOf)
  }

  /** One request as a client of its own; the answer, or the code of the refusal. */
  async ask(text: string): Promise<string> {
    try {
      const clientKey = ed25519.getPublicKey(bytesOf('client'))
      const opened = await this.call({ openClient: { clientKey } })
      const clientSession = opened.message.clientOpened?.clientSession ?? new Uint8Array()
      const callTa = { clientSession, sequence: u64Bytes(1n), signature: new Uint8Array() }
      const { payload } = await this.call({ callTa }, new TextEncoder().encode(text))
      return payload === undefined ? '' : hexOf(payload)
    } catch (thrown) {
      return codeOf(thrown)
    }
  }

  /** Waits for an event. @throws CodedError `TEST_NO_EVENT`. */
  async until(matches: (event: FromEnclave) => boolean): Promise<FromEnclave> {
    for (;;) {
      const known = this.events.find(matches)
      if (known !== undefined) return known
      await new Promise<void>((resolve, reject) => {
        const late = setTimeout(() => {
          const phases = this.events.map((event) => event.progress?.phase ?? Object.keys(event)[0])
          reject(new CodedError({ code: 'TEST_NO_EVENT', name: this.name, have: phases.join() }))
        }, WAIT_MS)
        this.listeners.push(() => {
          clearTimeout(late)
          resolve()
        })
      })
    }
  }

  /** Waits for a phase of progress. */
  reached(phase: string): Promise<FromEnclave> {
    return this.until((event) => event.progress?.phase === phase)
  }

  /** How an attempt ended: `ENDING CODE`. */
  async ended(attempt: Uint8Array): Promise<string> {
    const { outcome } = await this.until(
      (event) =>
        event.outcome != null && hexOf(event.outcome.attempt ?? attempt) === hexOf(attempt),
    )
    const ending = talos.v1.Ending[outcome?.ending ?? 0]?.replace('ENDING_', '') ?? ''
    return `${ending} ${outcome?.reason?.code ?? ''}`.trim()
  }

  /** The statement of a kind that it has told. */
  async told(kind: talos.v1.StatementKind): Promise<talos.v1.Signed.$Properties> {
    const event = await this.until(({ statementMade }) => statementMade?.statement?.kind === kind)
    return event.statementMade?.statement ?? {}
  }

  /** Ends it. */
  async end(): Promise<void> {
    await this.call({ end: {} })
  }

  private hear(event: FromEnclave): void {
    this.events.push(event)
    const asked = event.signTranscript
    if (asked != null && this.signs) {
      const { attempt = new Uint8Array(), transcript } = asked
      const input = peerSignatureInput(transcript ?? new Uint8Array(), this.plays)
      const signature = ed25519.sign(input, bytesOf(`daemon ${this.name}`))
      const peerSignature = { attempt, key: daemonKeyOf(this.name), signature }
      void this.verdict({ peerSignature })
    }
    for (const listener of this.listeners.splice(0)) listener()
  }
}

/** What the daemons do with a frame: it passes, or it is kept back for ever. */
export type FrameRule = (frame: Uint8Array, index: number) => 'pass' | 'swallow'

class LaneEnd implements LanePipe {
  readonly queue: Uint8Array[] = []
  other: LaneEnd | undefined
  rule: FrameRule = () => 'pass'
  sent = 0
  /** Takes frames and never says that there is room for more. */
  isStuck = false
  private isClosed = false
  private wake: () => void = () => undefined

  async send(frame: Uint8Array): Promise<void> {
    if (this.isClosed) throw new CodedError({ code: 'FRAME_CLOSED' })
    if (this.rule(frame, this.sent++) === 'pass') this.other?.take(Uint8Array.from(frame))
    if (this.isStuck) await new Promise<void>(() => undefined)
  }

  async receive(): Promise<Uint8Array | undefined> {
    for (;;) {
      const next = this.queue.shift()
      if (next !== undefined) return next
      if (this.isClosed) return undefined
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.wake()
    this.other?.close()
  }

  private take(frame: Uint8Array): void {
    this.queue.push(frame)
    this.wake()
  }
}

/** Both ends of a lane. */
export function lanePair(): { source: LaneEnd; target: LaneEnd } {
  const [source, target] = [new LaneEnd(), new LaneEnd()]
  source.other = target
  target.other = source
  return { source, target }
}

/** Opens an attempt on both sides and joins them by a lane. */
export async function openBetween(
  source: TestAgent,
  target: TestAgent,
  attempt: Uint8Array,
  more: talos.v1.OpenSession.$Properties = {},
): Promise<ReturnType<typeof lanePair>> {
  const lanes = lanePair()
  for (const [side, agent, other] of [
    ['source', source, target],
    ['target', target, source],
  ] as const) {
    agent.plays = side
    const role = side === 'source' ? talos.v1.Role.ROLE_SOURCE : talos.v1.Role.ROLE_TARGET
    const peerKey = daemonKeyOf(other.name)
    await agent.call({ openSession: { attempt, role, peerKey, ...more } })
    agent.agent.lane(attempt, lanes[side])
  }
  return lanes
}

/** A source that runs the driver, and an enclave that awaits it. */
export class AgentPair {
  readonly source: TestAgent
  readonly target: TestAgent

  private constructor(source: TestAgent, target: TestAgent) {
    this.source = source
    this.target = target
  }

  /** @param hosts where source and target are, in scope host; scope process where left out. */
  static async start(
    manifest: Partial<Manifest> = {},
    hosts?: { readonly source: HostPlatform; readonly target: HostPlatform },
  ): Promise<AgentPair> {
    const source = new TestAgent('source', hosts?.source.ports())
    const pair = new AgentPair(source, new TestAgent('target', hosts?.target.ports()))
    const packed = driverPackage(manifest)
    const anchor = hosts === undefined ? 'volatile' : 'insecure-simulated'
    await pair.source.call({ begin: { anchor } }, packed)
    await pair.target.call({ awaitTarget: {} }, packed)
    return pair
  }

  /** Opens an attempt on both sides and joins them by a lane. */
  async open(
    number = 1,
    more: talos.v1.OpenSession.$Properties = {},
  ): Promise<ReturnType<typeof lanePair>> {
    return openBetween(this.source, this.target, attemptNamed(number), more)
  }

  async end(): Promise<void> {
    await Promise.all([this.source.end(), this.target.end()])
  }
}
