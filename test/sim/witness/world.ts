/**
 * A world of witnesses and of launches of one TA, moved one small act at a time.
 * Invariant: every choice comes from the seeded generator; a message that was posted may be lost,
 * doubled and overtaken; the watch sees each register that anybody is told.
 */
import type { AnchorStep, Register } from '../../../backends/contract/epoch-anchor.ts'
import type { AcceptorState } from '../../../backends/witness/acceptor.ts'
import type { Question } from '../../../backends/witness/messages.ts'
import {
  IDLE,
  mintQuestion,
  type Outcome,
  type ProposerContext,
  type ProposerState,
  type Wish,
} from '../../../backends/witness/proposer.ts'
import {
  quorumOf,
  registrationsOf,
  witnessSetDigest,
  type WitnessSet,
} from '../../../backends/witness/witness-set.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { MODEL_SCHEME } from '../keys.ts'
import type { Prng } from '../prng.ts'
import type { WitnessMutant } from './mutants.ts'
import { SeatLaunch, sign } from './seats.ts'
import { Chain } from './chain.ts'

/** What a world is made from. */
export interface WitnessPlan {
  readonly prng: Prng
  readonly mutant: WitnessMutant
  readonly seats: number
  readonly liars: number
  /** How many seats lie whatever the set says that it bears. */
  readonly lying: number
}

/** One launch that proposes. */
export class Proposer {
  readonly world: WitnessWorld
  readonly instance: Uint8Array
  state: ProposerState = IDLE
  private finished: ((outcome: Outcome) => void) | undefined
  alive = true

  constructor(world: WitnessWorld) {
    this.world = world
    this.instance = world.prng.bytes(32)
  }

  get isIdle(): boolean {
    return this.state.phase === 'idle'
  }

  /** @param then told how it ended, unless this launch dies before. */
  wish(wish: Wish, then: (outcome: Outcome) => void): void {
    this.finished = then
    this.step({ kind: 'wish', wish })
  }

  die(): void {
    this.alive = false
  }

  timeout(): void {
    if (this.state.phase !== 'idle') this.step({ kind: 'timeout', nonce: this.state.nonce })
  }

  context(): ProposerContext {
    const { world, instance } = this
    return { name: world.name, set: world.set, instance, verify: MODEL_SCHEME.verify, sign }
  }

  private step(event: Parameters<WitnessMutant['stepProposer']>[2]): void {
    const move = this.world.mutant.stepProposer(this.context(), this.state, event)
    this.state = move.state
    for (const effect of move.effects) {
      if (effect.do === 'finish') this.finished?.(effect.outcome)
      else this.ask(effect.nonce, effect.question)
    }
  }

  private ask(nonce: bigint, question: Question): void {
    for (const launch of this.world.launches) {
      if (!launch.alive) continue
      this.world.post(() => {
        if (!launch.alive) return
        launch.asked(this.instance, question, ({ seat, instance }, answer) => {
          this.world.post(() => {
            if (this.alive) this.step({ kind: 'answered', seat, instance, nonce, answer })
          })
        })
      })
    }
  }
}

/** The world of one schedule. */
export class WitnessWorld {
  readonly prng: Prng
  readonly mutant: WitnessMutant
  readonly set: WitnessSet
  readonly name: { lineage: Uint8Array; set: Uint8Array }
  readonly launches: SeatLaunch[] = []
  readonly chain = new Chain()
  private readonly lying: number
  private posted: (() => void)[] = []
  /** False once everything is calm: nothing is lost or doubled any more. */
  stormy = true
  /** More memory was lost at once than the others can make good. */
  isLost = false

  constructor({ prng, mutant, seats, liars, lying }: WitnessPlan) {
    this.prng = prng
    this.mutant = mutant
    this.lying = lying
    this.set = { seats: Array.from({ length: seats }, () => prng.bytes(32)), liars }
    this.name = { lineage: prng.bytes(32), set: witnessSetDigest(this.set) }
    for (let seat = 0; seat < seats; seat++) new SeatLaunch(this, seat)
  }

  isLiar(seat: number): boolean {
    return seat < this.lying
  }

  /** A witness whose TEE is broken: it forgets now and then that it ever voted. */
  lie(before: AcceptorState, after: AcceptorState): AcceptorState {
    return before.phase === 'member' && this.prng.chance(0.5) ? before : after
  }

  post(deliver: () => void): void {
    this.posted.push(deliver)
  }

  get isQuiet(): boolean {
    return this.posted.length === 0
  }

  /** Delivers one message: any of those that are under way. */
  deliver(): void {
    const at = this.prng.below(this.posted.length)
    const [message] = this.posted.splice(at, 1)
    if (message === undefined) return
    if (this.stormy && this.prng.chance(0.08)) return
    if (this.stormy && this.prng.chance(0.06)) this.posted.push(message)
    message()
  }

  /** Nothing that is under way arrives any more. */
  dropAll(): void {
    this.posted = []
  }

  /** Genesis: told to the seats that are met; true where a quorum took it. */
  mint(proposer: Proposer, step: AnchorStep, met: readonly boolean[]): boolean {
    const launches = this.set.seats.map((_, seat) => {
      const launch = this.launches.find((each) => each.seat === seat)
      return met[seat] === true ? launch?.instance : undefined
    })
    const question = mintQuestion(proposer.context(), step, launches)
    let taken = 0
    for (const launch of this.launches) {
      if (met[launch.seat] !== true) continue
      launch.asked(proposer.instance, question, () => (taken += 1))
    }
    this.chain.told(step, 0)
    return taken >= quorumOf(this.set)
  }

  /** A seat's memory is gone; another launch takes its place, at once or later. */
  crash(seat: number): void {
    for (const launch of this.launches) if (launch.seat === seat) launch.die()
    this.notice()
  }

  relaunch(seat: number): void {
    new SeatLaunch(this, seat)
  }

  /** Launches that know the register. */
  members(): SeatLaunch[] {
    return this.launches.filter(({ alive, state }) => alive && state.phase === 'member')
  }

  notice(): void {
    const seats = new Set(this.members().map(({ seat }) => seat))
    if (seats.size < registrationsOf(this.set)) this.isLost = true
  }

  /** What a seat's host does in the end: one launch, and one that is not left behind. */
  mend(): void {
    this.stormy = false
    for (let seat = 0; seat < this.set.seats.length; seat++) {
      const alive = this.launches.filter((each) => each.seat === seat && each.alive)
      const [first] = alive
      const isBehind = first !== undefined && this.isFollowed(first)
      if (alive.length === 1 && !isBehind) continue
      for (const each of alive) each.die()
      this.relaunch(seat)
    }
    this.notice()
  }

  private isFollowed({ seat, instance, state }: SeatLaunch): boolean {
    if (state.phase === 'followed') return true
    return this.members().some(({ state: of }) => {
      const known = of.phase === 'member' ? of.known[seat] : undefined
      return known !== undefined && known.number > 0n && !equalBytes(known.instance, instance)
    })
  }

  told(step: AnchorStep, since: number): void {
    this.chain.told(step, since)
  }

  toldRegister(register: Register, since: number): void {
    this.chain.toldRegister(register, since)
  }
}
