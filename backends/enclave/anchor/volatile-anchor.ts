/**
 * The anchor of scope process: registers in the memory of one enclave, gone with it.
 * Invariant: a register moves only by a legal, signed step from the whole of what it holds; judging
 * and moving are one synchronous act, so that *released* is set before any byte of a token exists.
 */
import { hexOf } from '../../../proto/codec.ts'
import { judgeStep } from '../handover/register.ts'
import type { AdvanceResult, AnchorStep, EpochAnchor } from '../../contract/epoch-anchor.ts'
import type { Register } from '../../contract/epoch-anchor.ts'
import type { VerifySignature } from '../../statement/signed.ts'

/** Makes the anchor of one launch; its id is the instance key of that launch. */
export function volatileAnchor(instance: Uint8Array, verify: VerifySignature): EpochAnchor {
  const registers = new Map<string, Register>()
  const bench = { anchorId: instance, verify }
  const take = (step: AnchorStep): AdvanceResult => {
    const name = hexOf(step.next.lineage)
    const current = registers.get(name)
    const code = judgeStep(bench, current, step)
    if (code !== undefined) return { outcome: 'refused', code, current }
    registers.set(name, step.next)
    return { outcome: 'advanced', register: step.next }
  }
  return {
    kind: 'volatile',
    scope: 'process',
    id: instance,
    read: (lineage) => Promise.resolve(registers.get(hexOf(lineage))),
    advance: (step) => Promise.resolve(take(step)),
  }
}
