/**
 * The anchor of scope shared: registers that witness enclaves on several hosts hold.
 * Invariant: what is read, and what is said to have advanced, was accepted by a consistent quorum of
 * the owner's seats after it was asked for; all else is doubt. A lineage begins by {@link AnchorStep}
 * without `expected`, once a launch.
 * Leaves to others: rounds (backends/witness), the way to the seats (the daemon), who may step.
 */
import { CodedError } from '../../contract/errors.ts'
import type {
  AdvanceResult,
  AnchorStep,
  EpochAnchor,
  Register,
} from '../../contract/epoch-anchor.ts'
import { equalBytes, hexOf } from '../../../proto/codec.ts'
import type { SignDigest, VerifySignature } from '../../statement/signed.ts'
import { Proposing, registerOf } from '../../witness/program/proposing.ts'
import type { ConversationParts, WitnessCarrier } from '../../witness/program/conversation.ts'
import { SeatLink } from '../../witness/program/seat-link.ts'
import { checkWitnessSet, witnessSetDigest, type WitnessSet } from '../../witness/witness-set.ts'

/** What the anchor of one launch works with. */
export interface WitnessAnchorParts extends ConversationParts {
  readonly set: WitnessSet
  readonly carrier: WitnessCarrier
  readonly verify: VerifySignature
  /** Signs with the instance key. */
  readonly sign: SignDigest
}

/** Registers at a witness set, as one launch of an enclave sees them. */
export class WitnessAnchor implements EpochAnchor {
  readonly kind = 'witnesses'
  readonly scope = 'shared'
  /** Digest of the witness set: a token is valid there only. */
  readonly id: Uint8Array
  private readonly parts: WitnessAnchorParts
  private readonly links: readonly SeatLink[]
  private readonly registers = new Map<string, Proposing>()

  constructor(parts: WitnessAnchorParts) {
    this.parts = parts
    const { seats } = checkWitnessSet(parts.set)
    this.id = witnessSetDigest(parts.set)
    this.links = seats.map(
      (platform, seat) =>
        new SeatLink(parts, platform, (told, instance) => {
          // Another register's answer, by a witness that is wrong or by words of another day, is none.
          if (!equalBytes(told.name.set, this.id)) return
          this.registers.get(hexOf(told.name.lineage))?.heard(seat, told, instance)
        }),
    )
  }

  /** Opens the way to every seat, so that nothing waits for it later. Never throws. */
  async warmUp(): Promise<void> {
    await Promise.all(this.links.map((link) => link.meet()))
  }

  /** Fenced read. @throws CodedError `ANCHOR_…`, `WITNESS_…` when a quorum cannot tell. */
  async read(lineage: Uint8Array): Promise<Register> {
    return registerOf(await this.of(lineage).wish({ do: 'read' }))
  }

  /** @inheritdoc */
  async advance(step: AnchorStep): Promise<AdvanceResult> {
    const register = this.of(step.next.lineage)
    if (step.expected === undefined) return register.mint(step)
    const outcome = await register.wish({ do: 'advance', step })
    if (outcome.kind === 'advance') return outcome.result
    return { outcome: 'doubt', code: outcome.kind === 'doubt' ? outcome.code : 'ANCHOR_TORN' }
  }

  /** Ends every conversation. */
  close(): void {
    for (const link of this.links) link.close()
  }

  private of(lineage: Uint8Array): Proposing {
    const known = this.registers.get(hexOf(lineage))
    if (known !== undefined) return known
    if (lineage.length !== 32) throw new CodedError({ code: 'ANCHOR_LINEAGE' })
    const { set, signer, verify, sign } = this.parts
    const name = { lineage, set: this.id }
    const made = new Proposing(
      { name, set, instance: signer.publicKey, verify, sign },
      {
        ask: (seat, question) => this.links[seat]?.ask(question) ?? Promise.resolve(false),
        meet: (seat) => this.links[seat]?.meet() ?? Promise.resolve(undefined),
      },
    )
    this.registers.set(hexOf(lineage), made)
    return made
  }
}
