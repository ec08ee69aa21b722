/**
 * What an anchor's answers come back as, for both step functions.
 * Invariant: an anchor that throws has left it open what it holds; that is never taken for a no.
 */
import { codeOf } from '../../contract/errors.ts'
import type { AdvanceResult, EpochAnchor, Register } from '../../contract/epoch-anchor.ts'

/** Events by which a fenced read is answered. */
export type RegisterEvent =
  | { readonly kind: 'registerRead'; readonly register: Register | undefined }
  | { readonly kind: 'registerUnread'; readonly code: string }

/** A fenced read. */
export async function registerEvent(
  anchor: EpochAnchor,
  lineage: Uint8Array,
): Promise<RegisterEvent> {
  try {
    return { kind: 'registerRead', register: await anchor.read(lineage) }
  } catch (thrown) {
    return { kind: 'registerUnread', code: codeOf(thrown) }
  }
}

/** An anchor that throws has left it open whether it moved. */
export async function advanceOrDoubt(
  anchor: EpochAnchor,
  step: Parameters<EpochAnchor['advance']>[0],
): Promise<AdvanceResult> {
  try {
    return await anchor.advance(step)
  } catch (thrown) {
    return { outcome: 'doubt', code: codeOf(thrown) }
  }
}
