/**
 * The one chain of registers that a lineage may ever have, as everybody together was told it.
 * Invariant: a register that was told has one place; two at the same place are a fork, and one that
 * comes before what was told when it was asked for is a stale read.
 */
import { CodedError } from '../../../backends/contract/errors.ts'
import type { AnchorStep, Register } from '../../../backends/contract/epoch-anchor.ts'
import { encodeRegister } from '../../../backends/enclave/handover/register-codec.ts'
import { hexOf } from '../../../proto/codec.ts'

/** The chain. */
export class Chain {
  private readonly places = new Map<string, number>()
  private readonly chain: string[] = []
  private readonly proposals = new Map<string, AnchorStep>()

  /** How many registers were told. */
  get length(): number {
    return this.chain.length
  }

  /** A step whose `next` somebody was told to be the register, having asked at that length. */
  told({ expected, next }: AnchorStep, since: number): void {
    const place = expected === undefined ? 0 : this.placeOf(expected) + 1
    const name = nameOf(next)
    const there = this.chain[place]
    if (there !== undefined && there !== name) throw new CodedError({ code: 'SIM_FORK' })
    if (place < since - 1) throw new CodedError({ code: 'SIM_STALE' })
    this.chain[place] = name
    this.places.set(name, place)
  }

  /** Somebody asks for a step: what comes of it may be told by others alone. */
  proposed(step: AnchorStep): void {
    this.proposals.set(nameOf(step.next), step)
  }

  /** What a step was made from was the register once, also if nobody was told. */
  private placeOf(register: Register): number {
    const name = nameOf(register)
    const known = this.places.get(name)
    if (known !== undefined) return known
    const step = this.proposals.get(name)
    if (step === undefined) throw new CodedError({ code: 'SIM_UNPROPOSED' })
    this.told(step, 0)
    return this.placeOf(register)
  }

  /** A register that was told without its step. */
  toldRegister(register: Register, since: number): void {
    const place = this.places.get(nameOf(register))
    if (place === undefined) throw new CodedError({ code: 'SIM_FORK' })
    if (place < since - 1) throw new CodedError({ code: 'SIM_STALE' })
  }
}

function nameOf(register: Register): string {
  return hexOf(encodeRegister(register))
}
