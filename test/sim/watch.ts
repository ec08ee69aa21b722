/**
 * What must hold at every step of every schedule, and why a TA may be gone at the end.
 * Invariant: the watch sees the world as it is (it is told by processes, not by daemons), and the
 * first thing that does not hold ends the schedule.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { decodeRegister, labelledParts } from '../../backends/enclave/handover/register-codec.ts'
import { hexOf } from '../../proto/codec.ts'
import { TOKEN } from '../../backends/statement/bodies.ts'
import type { HandoverEnding } from '../../backends/enclave/handover/context.ts'
import type { Register } from '../../backends/contract/epoch-anchor.ts'
import type { SimHost } from './host.ts'
import type { SimProcess } from './process.ts'
import type { SourcePhase, SourceState } from '../../backends/enclave/handover/source-state.ts'
import type { World } from './world.ts'

interface Report {
  readonly ending: HandoverEnding
  readonly session: Uint8Array | undefined
  readonly code: string | undefined
}

const OWNING: readonly SourcePhase[] = [
  'active',
  'attesting',
  'copying',
  'freezing',
  'frozen',
  'recording',
  'thawing',
  'checking',
  'reclaiming',
]

/** Ends the schedule: something that must never be, was. */
function violation(code: string, process: SimProcess | undefined): never {
  throw new CodedError({ code, process: process?.id })
}

/** The register that a host's ledger holds now. */
export function registerAt(host: SimHost, lineage: Uint8Array): Register | undefined {
  const entry = host.ledger.entries.get(hexOf(lineage))
  const bytes = entry && labelledParts('talos ledger entry v1', entry.bytes, 2)[1]
  return bytes === undefined ? undefined : decodeRegister(bytes)
}

/** Whether the register of its host names this launch as the runner. */
function namedAt({ host, instance }: SimProcess, lineage: Uint8Array): boolean {
  const register = registerAt(host, lineage)
  return register?.phase === 'active' && hexOf(register.runner) === hexOf(instance)
}

/** Whether a checkpoint of its host is the anchored one: another launch can go on from it. */
function isHeld({ host, world }: SimProcess): boolean {
  const register = registerAt(host, world.lineage)
  const root = hexOf(register?.root ?? new Uint8Array())
  const isThere = host.checkpoints.some((each) => hexOf(each.root) === root)
  return register?.phase === 'active' && isThere
}

/** The watch over one world. */
export class Watch {
  private readonly world: World
  /** Effects that the world has seen. */
  said = 0
  epoch = 0n
  private readonly started_: Set<string> = new Set()
  private readonly tombstoned: Set<string> = new Set()
  private readonly released: Set<string> = new Set()
  private readonly sessions: Set<string> = new Set()
  private lostTold = false
  /** Sessions whose target or whose frozen image cannot come back. */
  private readonly targetGone: Set<string> = new Set()
  private readonly imageGone: Set<string> = new Set()
  /** Why nobody may be running at the end. */
  explained: string | undefined

  constructor(world: World) {
    this.world = world
  }

  act(counter: number): void {
    if (counter !== this.said) violation('SIM_FORKED_OR_REWOUND', undefined)
    this.said += 1
  }

  /** A launch goes on with so many effects behind it; the last of them may not have been told. */
  retold(counter: number): void {
    if (counter !== this.said && counter !== this.said + 1) {
      violation('SIM_FORKED_OR_REWOUND', undefined)
    }
    this.said = counter
  }

  /** A session id leads to one attempt. */
  session(session: Uint8Array): void {
    const name = hexOf(session)
    if (this.sessions.has(name)) violation('SIM_SESSION_REUSED', undefined)
    this.sessions.add(name)
  }

  ran(process: SimProcess): void {
    // A launch that was left behind and does not know yet: whatever it does, it is mute.
    if (this.world.strict && !namedAt(process, this.world.lineage)) return
    for (const other of this.world.processes) {
      // A strict launch that was left behind does not know yet, and is mute: `act` sees that.
      const isMute = this.world.strict && !namedAt(other, this.world.lineage)
      if (other !== process && other.acting && !isMute) violation('SIM_TWO_ACTIVE', process)
    }
    if (this.world.scope === 'host') {
      if (!namedAt(process, this.world.lineage)) violation('SIM_RUNS_UNANCHORED', process)
    }
    const { source } = process
    if (source !== undefined && 'register' in source) this.rise(process, source.register.epoch)
  }

  private rise(process: SimProcess, epoch: bigint): void {
    if (epoch < this.epoch) violation('SIM_EPOCH_FELL', process)
    this.epoch = epoch
  }

  started(process: SimProcess): void {
    const { target } = process
    if (target === undefined || !('terms' in target)) violation('SIM_STARTED_EMPTY', process)
    const name = hexOf(target.terms.session)
    if (this.started_.has(name)) violation('SIM_STARTED_TWICE', process)
    if (this.tombstoned.has(name)) violation('SIM_STARTED_TOMBSTONED', process)
    if (!this.released.has(name)) violation('SIM_STARTED_UNRELEASED', process)
    const { epoch } = target.terms
    if (epoch + 1n <= this.epoch) violation('SIM_EPOCH_OLD', process)
    this.rise(process, epoch + 1n)
    this.started_.add(name)
  }

  sourceMoved(process: SimProcess, before: SourcePhase, state: SourceState): void {
    if (state.phase === 'released' && before !== 'released') {
      this.released.add(hexOf(state.peer.session))
    }
    const over = before === 'released' || before === 'finished'
    if (over && (state.phase === 'active' || state.phase === 'thawing')) {
      violation('SIM_THAWED_AFTER_RELEASE', process)
    }
  }

  /** A report is judged against the world at the moment it is made. */
  reported(process: SimProcess, { ending, session, code }: Report): void {
    const name = session === undefined ? '' : hexOf(session)
    const truthful = ((): boolean => {
      switch (ending) {
        case 'source-runs':
        case 'reclaimed':
        case 'active':
          return process.acting
        case 'finished':
          return this.started_.has(name)
        case 'tombstoned':
          this.tombstoned.add(name)
          return !process.acting && !this.started_.has(name)
        case 'discarded':
          return !process.acting
        case 'lost':
          // Another launch acts: this one has nothing left to lose.
          if (process.superseded || (this.world.strict && code === 'HANDOVER_SUPERSEDED')) {
            return !process.acting
          }
          // A daemon of a strict TA goes on to its checkpoint before it calls it lost.
          if (!process.rogue && !(this.world.strict && isHeld(process))) this.lostTold = true
          return !process.acting
      }
    })()
    if (!truthful) violation(`SIM_UNTRUE_${ending.toUpperCase()}`, process)
  }

  /** Whether a TA that ought to run again fails to: rare, and then it is lost. */
  breaks(): boolean {
    const broken = this.world.stormy && this.world.prng.chance(0.01)
    if (broken) this.explained ??= 'the TA would not run'
    return broken
  }

  /** Why the death of this process may leave nobody to run. */
  died(process: SimProcess): void {
    const { source, target } = process
    const { scope } = this.world
    if (process.rogue) return
    if (source !== undefined) this.sourceDied(process, source)
    if (target === undefined || !('terms' in target)) return
    const name = hexOf(target.terms.session)
    if (scope === 'process') {
      const ran = target.phase === 'starting' || target.phase === 'active'
      if (ran && source === undefined) this.explained ??= 'the runner died'
      this.targetGone.add(name)
      return
    }
    const register = registerAt(process.host, this.world.lineage)
    const won =
      register?.phase === 'active' &&
      hexOf(register.session) === name &&
      hexOf(register.runner) === hexOf(process.instance)
    if (won && target.phase !== 'tombstoned') this.explained ??= 'the runner died'
  }

  private sourceDied(process: SimProcess, source: SourceState): void {
    if (this.world.strict && isHeld(process)) return
    if (OWNING.includes(source.phase)) {
      this.explained ??= `the owner died ${source.phase}`
      return
    }
    if (!('peer' in source)) return
    const { session } = source.peer
    const name = hexOf(session)
    this.imageGone.add(name)
    if (source.phase === 'releasing' || source.phase === 'settling') {
      const phase = registerAt(process.host, this.world.lineage)?.phase
      if (this.world.scope === 'process' || phase !== 'released') {
        this.explained ??= 'the source died releasing'
      } else {
        this.released.add(name)
      }
      return
    }
    if (source.phase !== 'released' || this.world.scope !== 'process') return
    const journalled = process.host.outbox.some(
      ({ signed }) =>
        signed.kind === TOKEN.kind && hexOf(TOKEN.decode(signed.statement).session) === name,
    )
    if (!journalled) this.explained ??= 'the source died with the token'
  }

  /** Everything is healed: exactly one runs, or there is a reason why none can. */
  judgeEnd(): void {
    const { strict, lineage } = this.world
    const acting = this.world.processes.filter(
      (process) => process.acting && !(strict && !namedAt(process, lineage)),
    )
    if (acting.length > 1) violation('SIM_TWO_ACTIVE', acting[0])
    if (acting.length === 1) {
      if (this.lostTold) violation('SIM_LOST_BUT_RUNS', acting[0])
      return
    }
    if (this.world.malicious || this.explained !== undefined) return
    for (const name of this.released) {
      if (this.started_.has(name)) continue
      if (this.targetGone.has(name)) return
      if (this.imageGone.has(name) && this.tombstoned.has(name)) return
    }
    violation('SIM_STUCK', undefined)
  }
}
