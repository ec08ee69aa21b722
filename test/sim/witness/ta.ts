/**
 * Launches of one TA: they count, hand over, take back and go on from checkpoints, and believe about
 * the register only what their proposer tells.
 * Invariant: an effect is one anchored checkpoint; two that count the same number are a fork.
 */
import { CodedError } from '../../../backends/contract/errors.ts'
import type { AnchorStep, Register } from '../../../backends/contract/epoch-anchor.ts'
import {
  checkpointStep,
  mintStep,
  restartStep,
  stepDigest,
} from '../../../backends/enclave/handover/register.ts'
import type { Outcome } from '../../../backends/witness/proposer.ts'
import { RESTART, TOKEN } from '../../../backends/statement/bodies.ts'
import { signStatement } from '../../../backends/statement/signed.ts'
import { encodeRegister } from '../../../backends/enclave/handover/register-codec.ts'
import { equalBytes, hexOf } from '../../../proto/codec.ts'
import { rootOf } from '../process.ts'
import { sign } from './seats.ts'
import { Proposer, type WitnessWorld } from './world.ts'

const NONE = new Uint8Array(0)

/** What a host has on disk. */
interface Checkpoint {
  readonly root: Uint8Array
  readonly counter: number
  readonly epoch: bigint
  readonly holder: Uint8Array
}

/** A hand-over: who may take it, and who may take it back. */
interface Handover {
  readonly register: Register
  readonly counter: number
}

function signed(expected: Register, next: Register, keys: readonly Uint8Array[]): AnchorStep {
  const digest = stepDigest(expected, next)
  return { expected, next, signatures: keys.map((key) => ({ key, signature: sign(key, digest) })) }
}

/** All launches of the TA, and what the world saw of it. */
export class Ta {
  readonly world: WitnessWorld
  readonly runs: Run[] = []
  readonly checkpoints: Checkpoint[] = []
  readonly handovers: Handover[] = []
  /** Effects that were seen. */
  said = 0
  /** The anchor write of each. */
  private readonly writes: (string | undefined)[] = []
  wins = 0

  constructor(world: WitnessWorld) {
    this.world = world
  }

  /**
   * An effect is seen: the next one, or late bytes of one that another launch has gone on behind. Those
   * are of the same anchor write, or something was forked or rewound.
   */
  act(counter: number, write: Register): void {
    const name = hexOf(encodeRegister(write))
    const before = this.writes[counter]
    if (counter > this.said || (before !== undefined && before !== name)) {
      throw new CodedError({ code: 'SIM_FORKED_OR_REWOUND' })
    }
    this.writes[counter] = name
    this.said = Math.max(this.said, counter + 1)
  }

  /** A launch goes on behind so many effects, of which the last may not have been told. */
  goesOn(counter: number): void {
    if (counter !== this.said && counter !== this.said + 1) {
      throw new CodedError({ code: 'SIM_FORKED_OR_REWOUND' })
    }
    this.said = counter
    this.wins += 1
  }

  /** The minting launch. @returns undefined where too few seats took the genesis. */
  mint(): Run | undefined {
    const { world } = this
    const run = new Run(this)
    const genesis = {
      owner: world.prng.bytes(32),
      package: world.prng.bytes(32),
      instance: run.proposer.instance,
      holder: world.prng.bytes(32),
      nonce: world.prng.bytes(32),
      anchor: 'witnesses' as const,
      configuration: world.prng.bytes(32),
    }
    const step = mintStep(world.name.lineage, genesis, sign)
    const away = world.prng.chance(0.3) ? world.prng.below(world.set.seats.length) : -1
    const met = world.set.seats.map((_, seat) => seat !== away)
    if (!world.mint(run.proposer, step, met)) return undefined
    run.becomes(step.next, 0)
    return run
  }
}

/** One launch. */
export class Run {
  readonly proposer: Proposer
  register: Register | undefined
  counter = 0
  private readonly ta: Ta

  constructor(ta: Ta) {
    this.ta = ta
    this.proposer = new Proposer(ta.world)
    ta.runs.push(this)
  }

  get isRunner(): boolean {
    return this.register !== undefined
  }

  becomes(register: Register, counter: number): void {
    this.register = register
    this.counter = counter
  }

  die(): void {
    this.proposer.die()
    this.register = undefined
  }

  /** The next effect: sealed, then anchored, then seen. */
  act(): void {
    const { register, counter, ta } = this
    if (register === undefined) return
    const root = rootOf(counter + 1)
    const { epoch, holder } = register
    ta.checkpoints.push({ root, counter: counter + 1, epoch, holder })
    this.advance(checkpointStep(register, root, sign), (next) => {
      ta.act(counter, next)
      this.becomes(next, counter + 1)
    })
  }

  /** Hands over to a key that one or two launches may hold. */
  release(): void {
    const { register, counter, ta } = this
    if (register === undefined) return
    const { prng } = ta.world
    const token = {
      session: prng.bytes(32),
      lineage: register.lineage,
      epoch: register.epoch + 1n,
      root: rootOf(counter),
      holder: prng.bytes(32),
      anchorId: prng.bytes(32),
      previousHolder: register.holder,
      prepared: prng.bytes(32),
    }
    const next: Register = {
      ...register,
      epoch: token.epoch,
      sequence: 0n,
      phase: 'released',
      root: token.root,
      session: token.session,
      holder: token.holder,
      previousHolder: register.holder,
      runner: NONE,
      token: new Uint8Array(TOKEN.encode(token)),
    }
    // Whatever comes of it: the target has the image, and may learn of the release from the anchor.
    ta.handovers.push({ register: next, counter })
    this.register = undefined
    this.advance(signed(register, next, [register.holder, register.runner]), () => undefined)
  }

  /** Another launch takes a hand-over, or the previous holder takes it back. */
  take({ register, counter }: Handover, takesBack: boolean): void {
    const { ta } = this
    const runner = this.proposer.instance
    const fresh = { epoch: register.epoch + 1n, holder: ta.world.prng.bytes(32) }
    const next: Register = {
      ...register,
      ...(takesBack ? fresh : {}),
      phase: 'active',
      runner,
    }
    const key = takesBack ? register.previousHolder : register.holder
    this.win(signed(register, next, [key]), counter)
  }

  /** Goes on from a checkpoint, whatever its age. */
  restart(checkpoint: Checkpoint): void {
    this.ask((register, since) => {
      const { ta } = this
      const isTenure =
        register.phase === 'active' &&
        register.epoch === checkpoint.epoch &&
        equalBytes(register.holder, checkpoint.holder) &&
        equalBytes(register.root, checkpoint.root)
      if (!isTenure) return
      void since
      const statement = {
        lineage: register.lineage,
        epoch: register.epoch,
        sequence: register.sequence + 1n,
        root: register.root,
        previousRunner: register.runner,
        runner: this.proposer.instance,
        previous: ta.world.name.lineage,
        claimedMs: 0n,
      }
      const link = signStatement(RESTART, statement, register.holder, sign)
      this.win(restartStep(register, link, sign), checkpoint.counter)
    })
  }

  /** A fenced read of what there is. */
  ask(then: (register: Register, since: number) => void): void {
    const { chain } = this.ta.world
    const since = chain.length
    this.proposer.wish({ do: 'read' }, (outcome) => {
      const register = this.heard(outcome, since)
      if (register !== undefined) then(register, since)
    })
  }

  /** A step that makes this launch the runner, if a fenced read says so afterwards. */
  private win(step: AnchorStep, counter: number): void {
    const { ta } = this
    const since = ta.world.chain.length
    ta.world.chain.proposed(step)
    this.proposer.wish({ do: 'advance', step }, (outcome) => {
      this.heard(outcome, since)
      this.ask((register) => {
        if (!equalBytes(register.runner, this.proposer.instance)) return
        ta.goesOn(counter)
        this.becomes(register, counter)
      })
    })
  }

  private advance(step: AnchorStep, then: (next: Register) => void): void {
    const { ta } = this
    const since = ta.world.chain.length
    ta.world.chain.proposed(step)
    this.proposer.wish({ do: 'advance', step }, (outcome) => {
      this.heard(outcome, since)
      if (outcome.kind === 'advance' && outcome.result.outcome === 'advanced') then(step.next)
      else if (outcome.kind === 'doubt') this.settle(step, then)
      // Refused: another launch acts for the lineage. This one never does again.
      else this.register = undefined
    })
  }

  /** Doubt is settled by a read: it happened, or another did; else the launch stays silent. */
  private settle(step: AnchorStep, then: (next: Register) => void): void {
    this.register = undefined
    this.ask((register) => {
      const isOurs = register.sequence === step.next.sequence && register.phase === step.next.phase
      if (
        isOurs &&
        equalBytes(register.root, step.next.root) &&
        register.epoch === step.next.epoch
      ) {
        if (equalBytes(register.runner, step.next.runner)) then(step.next)
      }
    })
  }

  /** What was told goes into the one chain. */
  private heard(outcome: Outcome, since: number): Register | undefined {
    const { world } = this.ta
    if (outcome.kind === 'read') {
      world.told(outcome.proof.step, since)
      return outcome.register
    }
    if (outcome.kind !== 'advance') return undefined
    const { proof, result } = outcome
    if (proof !== undefined) world.told(proof.step, since)
    else if (result.outcome === 'advanced') world.toldRegister(result.register, since)
    return undefined
  }
}
