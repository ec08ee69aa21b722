/**
 * Simulated witnesses: launches of seats that keep nothing but memory, driven by the real acceptor.
 * Invariant: a launch that has died answers nothing more, and what it knew is nowhere.
 */
import type { AcceptorState } from '../../../backends/witness/acceptor.ts'
import type { Question, RegistrationAnswer } from '../../../backends/witness/messages.ts'
import { MODEL_SCHEME } from '../keys.ts'
import type { WitnessMutant } from './mutants.ts'
import type { WitnessWorld } from './world.ts'

/** Signs for whoever is simulated: the model's keys are their own secrets. */
export const sign = (key: Uint8Array, digest: Uint8Array): Uint8Array =>
  MODEL_SCHEME.sign(key, key, digest)

/** One launch of a seat. */
export class SeatLaunch {
  readonly world: WitnessWorld
  readonly seat: number
  readonly instance: Uint8Array
  state: AcceptorState = { phase: 'absent' }
  alive = true

  constructor(world: WitnessWorld, seat: number) {
    this.world = world
    this.seat = seat
    this.instance = world.prng.bytes(32)
    world.launches.push(this)
  }

  private get mutant(): WitnessMutant {
    return this.world.mutant
  }

  /** A proposer asks; the answer goes back over the same session. */
  asked(
    from: Uint8Array,
    question: Question,
    reply: (launch: SeatLaunch, answer: never) => void,
  ): void {
    const effects = this.step({ kind: 'asked', from, question })
    for (const effect of effects) {
      if (effect.do === 'answer') reply(this, effect.answer as never)
      else this.perform(effect)
    }
  }

  /** Another seat's launch registers; the answer goes back to it. */
  registers(by: SeatLaunch, nonce: bigint, number: bigint): void {
    const registration = { incarnation: { number, instance: by.instance } }
    const event = { kind: 'registers', seat: by.seat, from: by.instance, registration } as const
    for (const effect of this.step(event)) {
      if (effect.do !== 'answerRegistration') continue
      this.world.post(() => {
        if (by.alive) by.registered(this.seat, nonce, effect.answer)
      })
    }
  }

  registered(seat: number, nonce: bigint, answer: RegistrationAnswer): void {
    for (const effect of this.step({ kind: 'registered', seat, nonce, answer }))
      this.perform(effect)
  }

  retry(): void {
    for (const effect of this.step({ kind: 'retry' })) this.perform(effect)
  }

  die(): void {
    this.alive = false
    this.state = { phase: 'absent' }
  }

  private step(event: Parameters<WitnessMutant['stepAcceptor']>[2]) {
    const { world, seat, instance } = this
    const context = {
      name: world.name,
      set: world.set,
      seat,
      instance,
      verify: MODEL_SCHEME.verify,
      sign,
    }
    const move = this.mutant.stepAcceptor(context, this.state, event)
    this.state = world.isLiar(seat) ? world.lie(this.state, move.state) : move.state
    return move.effects
  }

  private perform(effect: ReturnType<SeatLaunch['step']>[number]): void {
    const { world } = this
    if (effect.do !== 'register') return
    const { registration, nonce } = effect
    for (const other of world.launches) {
      if (other === this || other.seat === this.seat) continue
      world.post(() => {
        if (other.alive) other.registers(this, nonce, registration.incarnation.number)
      })
    }
  }
}
