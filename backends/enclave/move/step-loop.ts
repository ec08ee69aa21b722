/**
 * Drives a pure step function: one event at a time, effects in order, the verdict to the caller.
 * Invariant: an event is stepped only after the effects of the one before were started in order, all
 * of them, whatever one throws; an effect that takes long runs beside the loop and comes back as an
 * event; no failure is left unhandled, since that would end the enclave.
 * Leaves to others: what events and effects mean (handover/, the two drivers).
 */
import { codeOf, CodedError } from '../../contract/errors.ts'
import type { Move } from '../handover/context.ts'

/** What the daemon's call that led to an event is told. */
export type StepVerdict = { readonly accepted: true } | { readonly accepted: false; code: string }

/** A step function with its context bound. */
export type Step<State, Event, Effect> = (state: State, event: Event) => Move<State, Effect>

/** The least that every effect has. */
export interface NamedEffect {
  readonly do: string
}

interface Waiting<Event> {
  readonly event: Event
  readonly isMeant: () => boolean
  readonly resolve: (verdict: StepVerdict) => void
  readonly reject: (thrown: unknown) => void
}

/** One state, its events in order. */
export class StepLoop<State, Event, Effect extends NamedEffect> {
  private readonly step: Step<State, Event, Effect>
  private readonly perform: (effect: Effect) => Promise<void> | void
  private readonly waiting: Waiting<Event>[] = []
  private running = false
  private current: State

  constructor(
    initial: State,
    step: Step<State, Event, Effect>,
    perform: (effect: Effect) => Promise<void> | void,
  ) {
    this.current = initial
    this.step = step
    this.perform = perform
  }

  /** The state after the newest event. */
  get state(): State {
    return this.current
  }

  /**
   * Steps an event in its turn; resolves once its effects were started. An event of which
   * `isMeant` says no in that turn (its attempt has ended meanwhile) is not stepped.
   */
  dispatch(event: Event, isMeant: () => boolean = () => true): Promise<StepVerdict> {
    const stepped = new Promise<StepVerdict>((resolve, reject) => {
      this.waiting.push({ event, isMeant, resolve, reject })
      if (!this.running) void this.run()
    })
    stepped.catch(() => undefined)
    return stepped
  }

  private async run(): Promise<void> {
    this.running = true
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      try {
        if (next.isMeant()) next.resolve(await this.take(next.event))
        else next.resolve({ accepted: false, code: 'HANDOVER_NONE' })
      } catch (thrown) {
        next.reject(thrown)
      }
    }
    this.running = false
  }

  private async take(event: Event): Promise<StepVerdict> {
    const { state, effects } = this.step(this.current, event)
    this.current = state
    let verdict: StepVerdict = { accepted: true }
    const failures: unknown[] = []
    for (const effect of effects) {
      try {
        if (effect.do === 'refuse') verdict = { accepted: false, code: codeIn(effect) }
        else if (effect.do !== 'accept') await this.perform(effect)
      } catch (thrown) {
        console.error(`effect ${effect.do} failed: ${codeOf(thrown)}`)
        failures.push(thrown)
      }
    }
    if (failures.length > 0) throw failures[0]
    return verdict
  }
}

/** Starts work beside the loop: it answers by events; what it throws itself ends nothing else. */
export function beside(work: Promise<unknown>): void {
  work.catch((thrown: unknown) => console.error(`work beside a loop failed: ${codeOf(thrown)}`))
}

function codeIn(effect: NamedEffect): string {
  if ('code' in effect && typeof effect.code === 'string') return effect.code
  throw new CodedError({ code: 'MOVE_REFUSAL_WITHOUT_CODE' })
}
