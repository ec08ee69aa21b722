/**
 * A world of two or three hosts and one lineage, moved one small act at a time.
 * Invariant: every choice comes from the seeded generator and goes into the trace, so a seed is a
 * schedule. Daemons here are honest but mortal; chaos.ts plays the others.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { GENESIS, statementDigest } from '../../backends/statement/bodies.ts'
import { actStrictly } from './durable.ts'
import { SimHost } from './host.ts'
import { SimProcess } from './process.ts'
import { Watch } from './watch.ts'
import { hexOf } from '../../proto/codec.ts'
import { labelledDigest } from '../../proto/digest.ts'
import { sessionIdOf, transcriptOf } from '../../proto/peer-transcript.ts'
import { SIM_EVIDENCE } from './keys.ts'
import { ledgerAnchor } from '../../backends/enclave/anchor/ledger-anchor.ts'
import { mintStep } from '../../backends/enclave/handover/register.ts'
import { signStatement } from '../../backends/statement/signed.ts'
import { sourceOf } from '../../backends/enclave/handover/source.ts'
import { volatileAnchor } from '../../backends/enclave/anchor/volatile-anchor.ts'
import type { AnchorMaker } from './process.ts'
import type { Letter, MemoryLedger, Received } from './host.ts'
import type { Mutant } from './mutants.ts'
import type { Prng } from './prng.ts'
import type { Scheme } from './keys.ts'
import type { Signed } from '../../backends/statement/signed.ts'

/** The lane of one attempt: ordered, until it is cut. */
export interface SimLane {
  readonly attempt: number
  open: boolean
  attested: boolean
  readonly toTarget: { readonly root: Uint8Array; readonly counter: number }[]
  readonly toSource: Signed[]
}

/** One attempt to move. */
export interface Attempt {
  readonly id: number
  readonly source: SimProcess
  readonly sourceHost: SimHost
  readonly targetHost: SimHost
  /** The chain as the source had it. */
  readonly chain: readonly Signed[]
  readonly lane: SimLane
}

/** What a world is made from. */
export interface WorldPlan {
  readonly prng: Prng
  readonly scheme: Scheme
  readonly scope: 'process' | 'host'
  readonly mutant: Mutant
  readonly hosts: number
  readonly moves: number
  /** Effects wait for anchored checkpoints, and dead launches are followed by others. */
  readonly strict: boolean
  /** Daemons replay, duplicate and copy disks: safety holds, liveness is not promised. */
  readonly malicious: boolean
  readonly visit: ((side: 'source' | 'target', phase: string, event: string) => void) | undefined
}

interface Choice {
  readonly code: number
  readonly act: () => void | Promise<void>
}

/** The world of one schedule. */
export class World {
  readonly prng: Prng
  readonly scheme: Scheme
  readonly scope: 'process' | 'host'
  readonly mutant: Mutant
  readonly malicious: boolean
  readonly strict: boolean
  readonly visit: WorldPlan['visit']
  readonly hosts: SimHost[]
  readonly processes: SimProcess[] = []
  readonly attempts: Attempt[] = []
  /** TH1 of each session, by its name. */
  private readonly hellos = new Map<string, Uint8Array>()
  /** Every statement that any enclave ever gave out. */
  readonly statements: { readonly attempt: number; readonly signed: Signed }[] = []
  readonly watch: Watch
  lineage: Uint8Array = new Uint8Array(32)
  movesLeft: number
  /** Messages are lost, doubled and delayed while this is set. */
  stormy = true
  /** Letters arrive at the first try, storm or not. */
  lossless = false
  private trace = 0x811c9dc5

  constructor(plan: WorldPlan) {
    this.prng = plan.prng
    this.scheme = plan.scheme
    this.scope = plan.scope
    this.mutant = plan.mutant
    this.malicious = plan.malicious
    this.strict = plan.strict
    this.visit = plan.visit
    this.movesLeft = plan.moves
    this.hosts = Array.from({ length: plan.hosts }, (_, index) => new SimHost(index, plan.prng))
    this.watch = new Watch(this)
    for (const { ledger } of this.hosts) {
      ledger.deaf = () => this.stormy && this.prng.chance(0.04)
      ledger.fault = () => {
        if (!this.stormy || !this.prng.chance(0.06)) return 'none'
        return this.prng.chance(0.5) ? 'before' : 'after'
      }
    }
  }

  /** The schedule so far, as 32 bits. */
  get hash(): number {
    return this.trace >>> 0
  }

  note(code: number): void {
    this.trace = Math.imul(this.trace ^ code, 0x01000193)
  }

  anchorOf(ledger: MemoryLedger): AnchorMaker {
    const { verify } = this.scheme
    return (instance) =>
      this.mutant.anchor(
        this.scope === 'process'
          ? volatileAnchor(instance, verify)
          : ledgerAnchor('insecure-simulated', ledger, verify),
      )
  }

  launch(host: SimHost, rogue = false, ledger: MemoryLedger = host.ledger): SimProcess {
    return new SimProcess(this, host, rogue, this.anchorOf(ledger))
  }

  /** A new lineage on the first host. */
  async mint(): Promise<SimProcess> {
    const [host] = this.hosts
    if (host === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
    const process = this.launch(host)
    const { ring, instance } = process
    const genesis = {
      owner: this.prng.bytes(32),
      package: this.packageDigest,
      instance,
      holder: ring.make(this.prng),
      nonce: this.prng.bytes(32),
      anchor: this.scope === 'process' ? ('volatile' as const) : ('insecure-simulated' as const),
      configuration: this.packageDigest,
    }
    const signed = signStatement(GENESIS, genesis, instance, ring.sign)
    this.lineage = statementDigest(signed)
    const step = mintStep(this.lineage, genesis, ring.sign)
    this.stormy = false
    await process.anchor.advance(step)
    this.stormy = true
    process.chain = [signed]
    host.chain = process.chain
    process.counter = 0
    process.source = sourceOf(step.next, this.lineage)
    process.acting = true
    this.watch.ran(process)
    return process
  }

  readonly packageDigest: Uint8Array = new Uint8Array(32).fill(7)

  attempt(id: number): Attempt {
    const found = this.attempts[id - 1]
    if (found === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
    return found
  }

  laneOf(process: SimProcess, attempt: number): SimLane | undefined {
    const lane = this.attempts[attempt - 1]?.lane
    return process.alive ? lane : undefined
  }

  /** Both ends of a lane learn that it is gone. */
  cut(lane: SimLane | undefined): void {
    if (lane?.open !== true) return
    lane.open = false
    const failed = { kind: 'failed', code: 'SIM_LANE' } as const
    for (const process of this.alive()) {
      if (process.sourceAttempt === lane.attempt) process.tellSource(failed)
      if (process.targetAttempt === lane.attempt) process.tellTarget(failed)
    }
  }

  /** Where every process stands, in one line. */
  phases(): string {
    return this.processes
      .map(({ alive, source, target }) =>
        alive ? `${source?.phase ?? '-'}/${target?.phase ?? '-'}` : 'x',
      )
      .join(' ')
  }

  alive(): SimProcess[] {
    return this.processes.filter(({ alive }) => alive)
  }

  /** An enclave gives a statement out: its daemon journals it, if it is there. */
  emit(process: SimProcess, attempt: number, toSource: boolean, signed: Signed): void {
    this.statements.push({ attempt, signed })
    if (!process.host.daemonUp) return
    process.host.post({ attempt, toSource, signed, sent: false })
  }

  /** A daemon starts a move of the TA that runs in `process`. */
  startMove(process: SimProcess): void {
    const others = this.hosts.filter((host) => host !== process.host && host.daemonUp)
    const targetHost = others[this.prng.below(others.length)]
    if (targetHost === undefined || !process.host.daemonUp) return
    this.movesLeft -= 1
    const id = this.attempts.length + 1
    const lane = { attempt: id, open: true, attested: false, toTarget: [], toSource: [] }
    const { host: sourceHost, chain } = process
    this.attempts.push({ id, source: process, sourceHost, targetHost, chain, lane })
    process.sourceAttempt = id
    process.stepSource({ kind: 'openSession' }, id)
    const target = this.launch(targetHost)
    target.target = { phase: 'empty' }
    target.targetAttempt = id
  }

  /** TH1 of a session. */
  hellosOf(session: Uint8Array): Uint8Array {
    return this.hellos.get(hexOf(session)) ?? new Uint8Array(32)
  }

  /** The attested session: fresh nonces of both sides name it. */
  attest(lane: SimLane): void {
    const { source } = this.attempt(lane.attempt)
    const target = this.alive().find(({ targetAttempt }) => targetAttempt === lane.attempt)
    const state = source.source
    if (target === undefined || !source.alive || state?.phase !== 'attesting') {
      this.cut(lane)
      return
    }
    lane.attested = true
    const nonces = [this.mutant.nonce(this.prng), this.mutant.nonce(this.prng)]
    const hellos = labelledDigest('sim hellos', ...nonces)
    const session = sessionIdOf(
      transcriptOf(hellos, { source: SIM_EVIDENCE, target: SIM_EVIDENCE }),
    )
    this.hellos.set(hexOf(session), hellos)
    this.watch.session(session)
    const { register, head } = state
    const { epoch, sequence, configuration, holder: sourceHolder } = register
    const agreed = { package: this.packageDigest, policy: this.packageDigest }
    const targetInstance = target.instance
    const peer = { session, sequence, targetInstance, ...agreed }
    source.tellSource({ kind: 'sessionReady', peer })
    const terms = {
      session,
      lineage: this.lineage,
      epoch,
      sequence,
      configuration,
      sourceHolder,
      head,
      ...agreed,
      holder: target.ring.make(this.prng),
      anchorId: target.anchor.id,
    }
    target.tellTarget({ kind: 'sessionReady', terms })
  }

  /** Carries one letter to the other daemon, or loses it. */
  send(letter: Letter): void {
    const { sourceHost, targetHost } = this.attempt(letter.attempt)
    const host = letter.toSource ? sourceHost : targetHost
    if (!host.daemonUp || this.loses()) return
    const { attempt, toSource, signed } = letter
    host.take({ attempt, toSource, signed, done: false })
    // The answer may be lost as well: then the letter is sent once more.
    letter.sent = !this.loses()
  }

  private loses(): boolean {
    return this.stormy && !this.lossless && this.prng.chance(0.15)
  }

  /** Gives a received statement to the enclave it is for. */
  deliver(host: SimHost, received: Received): void {
    const { attempt, toSource, signed } = received
    for (const process of this.alive()) {
      if (process.host !== host) continue
      const mine = toSource ? process.sourceAttempt : process.targetAttempt
      if (mine < attempt || (toSource ? process.source : process.target) === undefined) continue
      const event = { kind: 'delivered', signed } as const
      const codes =
        mine > attempt
          ? []
          : toSource
            ? process.stepSource(event, attempt)
            : process.stepTarget(event, attempt)
      received.done = !codes.includes('HANDOVER_LATER')
    }
  }

  /** Every act that is possible now, chaos aside. */
  choices(): Choice[] {
    const found: Choice[] = []
    for (const process of this.alive()) this.processChoices(process, found)
    for (const { lane } of this.attempts) this.laneChoices(lane, found)
    for (const host of this.hosts) {
      if (!host.daemonUp) {
        found.push({ code: 6, act: () => this.restartDaemon(host) })
        continue
      }
      for (const letter of host.outbox) {
        if (!letter.sent) found.push({ code: 7, act: () => this.send(letter) })
      }
      for (const received of host.inbox) {
        if (!received.done) found.push({ code: 8, act: () => this.deliver(host, received) })
      }
    }
    return found
  }

  private processChoices(process: SimProcess, found: Choice[]): void {
    if (process.events.length > 0) found.push({ code: 1, act: () => process.stepEvent() })
    if (process.effects.length > 0) found.push({ code: 2, act: () => process.runEffect() })
    if (process.acting && !this.stormy && process.pending !== undefined) {
      found.push({ code: 3, act: () => actStrictly(process) })
    }
    if (process.acting && this.stormy) {
      found.push({ code: 3, act: () => (this.strict ? actStrictly(process) : process.act()) })
      const idle = process.source?.phase === 'active' && process.effects.length === 0
      if (idle && this.movesLeft > 0) {
        found.push({ code: 4, act: () => this.startMove(process) })
      }
    }
  }

  private laneChoices(lane: SimLane, found: Choice[]): void {
    if (!lane.open) return
    if (!lane.attested) {
      found.push({ code: 5, act: () => this.attest(lane) })
      return
    }
    if (lane.toTarget.length > 0) found.push({ code: 9, act: () => this.carryImage(lane) })
    if (lane.toSource.length > 0) found.push({ code: 10, act: () => this.carryPrepared(lane) })
  }

  private carryImage(lane: SimLane): void {
    const image = lane.toTarget.shift()
    const target = this.alive().find(({ targetAttempt }) => targetAttempt === lane.attempt)
    if (image === undefined || target === undefined) return
    target.counter = image.counter
    target.tellTarget({ kind: 'finalReceived', root: image.root })
  }

  private carryPrepared(lane: SimLane): void {
    const signed = lane.toSource.shift()
    const { source } = this.attempt(lane.attempt)
    if (signed !== undefined && source.alive) {
      source.tellSource({ kind: 'prepared', signed }, lane.attempt)
    }
  }

  /** A daemon comes back: it finds its journal, and its enclaves tell what it may have missed. */
  restartDaemon(host: SimHost): void {
    host.daemonUp = true
    for (const process of this.alive()) {
      if (process.host !== host) continue
      if (process.source !== undefined) process.tellSource({ kind: 'resumed' })
      if (process.target !== undefined) process.tellTarget({ kind: 'resumed' })
    }
  }

  /** A process dies, and the lanes that it held with it. */
  kill(process: SimProcess): void {
    this.watch.died(process)
    process.die()
    this.cut(this.attempts[process.sourceAttempt - 1]?.lane)
    this.cut(this.attempts[process.targetAttempt - 1]?.lane)
  }

  /** Scope host: a new process from a sealed prepared image, wherever it lies. */
  restore(host: SimHost, attempt: number, rogue: boolean, ledger?: MemoryLedger): void {
    const sealed = host.prepared.get(attempt)
    if (sealed === undefined) return
    const process = this.launch(host, rogue, ledger)
    const { record, holderSecret, counter } = sealed
    process.ring.adopt(record.terms.holder, holderSecret)
    process.counter = counter
    process.target = { phase: 'empty' }
    process.targetAttempt = attempt
    process.tellTarget({ kind: 'restored', record })
    // A new process has heard nothing: everything of the attempt is delivered again.
    for (const received of host.inbox) {
      if (received.attempt === attempt && !received.toSource) received.done = false
    }
  }
}
