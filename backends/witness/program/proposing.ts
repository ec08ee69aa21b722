/**
 * Drives the proposer of one register: one wish after the other, timers, pauses, answers as they come.
 * Invariant: it decides nothing: what is told of a register is what the step function told.
 */
import { CodedError } from '../../contract/errors.ts'
import type { AdvanceResult, AnchorStep } from '../../contract/epoch-anchor.ts'
import type { AskedMessage, ToldMessage } from '../codec.ts'
import { WITNESS_LIMITS } from '../limits.ts'
import type { Answer, Question } from '../messages.ts'
import { judgeMint, type MintAnswer } from '../mint.ts'
import {
  IDLE,
  mintQuestion,
  stepProposer,
  type Outcome,
  type ProposerContext,
  type ProposerEffect,
  type ProposerEvent,
  type ProposerState,
  type Wish,
} from '../proposer.ts'
import { quorumOf } from '../witness-set.ts'

/** No round of a proposer has this nonce. */
const MINT_NONCE = 1n
const NOBODY = new Uint8Array(0)

/** How a proposer reaches seats. */
export interface ProposingPorts {
  /** @returns whether it left. */
  ask(seat: number, question: AskedMessage): Promise<boolean>
  /** The launch of a seat, or undefined where it is not reached. */
  meet(seat: number): Promise<Uint8Array | undefined>
}

/** One register. */
export class Proposing {
  private readonly context: ProposerContext
  private readonly ports: ProposingPorts
  private state: ProposerState = IDLE
  private waiting: PromiseWithResolvers<Outcome> | undefined
  private timer: NodeJS.Timeout | undefined
  private last: Promise<unknown> = Promise.resolve()
  /** While a genesis is out: hears what seats say of it. */
  private minting: ((each: MintAnswer) => void) | undefined
  private hasMinted = false

  constructor(context: ProposerContext, ports: ProposingPorts) {
    this.context = context
    this.ports = ports
  }

  /** Carries out one wish, after those before it. */
  wish(wish: Wish): Promise<Outcome> {
    return this.inTurn(() => {
      const waiting = Promise.withResolvers<Outcome>()
      this.waiting = waiting
      this.dispatch({ kind: 'wish', wish })
      return waiting.promise
    })
  }

  /** Puts the genesis to every seat that is met, once in the life of this launch. */
  mint(step: AnchorStep): Promise<AdvanceResult> {
    return this.inTurn(async () => {
      if (this.hasMinted) return { outcome: 'doubt', code: 'ANCHOR_MINTED' }
      this.hasMinted = true
      const { set } = this.context
      const launches = await Promise.all(set.seats.map((_, seat) => this.ports.meet(seat)))
      if (launches.filter((launch) => launch !== undefined).length < quorumOf(set)) {
        return { outcome: 'refused', code: 'ANCHOR_WITNESSES_SILENT', current: undefined }
      }
      return this.putMint(step, mintQuestion(this.context, step, launches))
    })
  }

  /** An answer that a seat gave. @param instance key of the launch. */
  heard(seat: number, { nonce, body: answer }: ToldMessage, instance: Uint8Array): void {
    if (!isAnswer(answer)) return
    if (nonce === MINT_NONCE) this.minting?.({ seat, instance, answer })
    else this.dispatch({ kind: 'answered', seat, instance, nonce, answer })
  }

  private async putMint(
    step: AnchorStep,
    question: Extract<Question, { kind: 'mint' }>,
  ): Promise<AdvanceResult> {
    const answers = new Map<number, MintAnswer>()
    try {
      for (let tries = 0; tries < WITNESS_LIMITS.mintTriesMax; tries++) {
        const told = Promise.withResolvers<AdvanceResult | undefined>()
        this.minting = (each) => {
          if (!answers.has(each.seat)) answers.set(each.seat, each)
          const verdict = judgeMint(this.context, question, [...answers.values()])
          if (verdict.kind === 'taken') told.resolve({ outcome: 'advanced', register: step.next })
          if (verdict.kind !== 'refused') return
          told.resolve({ outcome: 'refused', code: verdict.code, current: undefined })
        }
        const timer = setTimeout(() => told.resolve(undefined), WITNESS_LIMITS.roundMs)
        for (const [seat, launch] of question.launches.entries()) {
          if (launch !== undefined && !answers.has(seat)) this.ask(seat, MINT_NONCE, question)
        }
        const result = await told.promise.finally(() => clearTimeout(timer))
        if (result !== undefined) return result
      }
      return { outcome: 'doubt', code: 'ANCHOR_WITNESSES_SILENT' }
    } finally {
      this.minting = undefined
    }
  }

  private dispatch(event: ProposerEvent): void {
    const { state, effects } = stepProposer(this.context, this.state, event)
    this.state = state
    for (const effect of effects) this.perform(effect)
  }

  private perform(effect: ProposerEffect): void {
    clearTimeout(this.timer)
    switch (effect.do) {
      case 'finish':
        this.waiting?.resolve(effect.outcome)
        this.waiting = undefined
        return
      case 'ask': {
        const { nonce, question } = effect
        const delayMs = this.pauseMs()
        if (delayMs === 0) this.askAll(nonce, question)
        else this.timer = setTimeout(() => this.askAll(nonce, question), delayMs)
      }
    }
  }

  private askAll(nonce: bigint, question: Question): void {
    const { set } = this.context
    this.timer = setTimeout(() => this.dispatch({ kind: 'timeout', nonce }), WITNESS_LIMITS.roundMs)
    for (const seat of set.seats.keys()) this.ask(seat, nonce, question)
  }

  private ask(seat: number, nonce: bigint, body: Question): void {
    const { name, set } = this.context
    void this.ports.ask(seat, { lineage: name.lineage, set, nonce, body }).then((hasLeft) => {
      if (hasLeft || body.kind === 'mint') return
      // Counts for nothing; a round that nobody can complete need not be waited for.
      const answer: Answer = { kind: 'refused', code: 'ANCHOR_WITNESSES_SILENT' }
      this.dispatch({ kind: 'answered', seat, instance: NOBODY, nonce, answer })
    })
  }

  /** None before the first round; chance parts two proposers that outrun each other. */
  private pauseMs(): number {
    const { state } = this
    if (state.phase !== 'preparing' || state.rounds < 2) return 0
    const { pauseMs, pauseMsMax } = WITNESS_LIMITS
    const longestMs = Math.min(pauseMs * 2 ** (state.rounds - 2), pauseMsMax)
    return longestMs * (0.5 + Math.random() / 2)
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => undefined)
    return turn
  }
}

function isAnswer(body: ToldMessage['body']): body is Answer {
  switch (body.kind) {
    case 'promised':
    case 'accepted':
    case 'outrun':
    case 'refused':
      return true
    case 'noted':
    case 'newer':
    case 'absent':
      return false
  }
}

/** A register that was read. @throws CodedError with the code of the doubt. */
export function registerOf(outcome: Outcome): Extract<Outcome, { kind: 'read' }>['register'] {
  if (outcome.kind === 'read') return outcome.register
  throw new CodedError({ code: outcome.kind === 'doubt' ? outcome.code : 'ANCHOR_TORN' })
}
