/**
 * The receipt of a hand-over: what was agreed, who vouched for whom, and what came.
 * Invariant: it is signed by the holder key that PREPARED named; its time is a claim.
 */
import { RECEIPT } from '../../statement/bodies.ts'
import { signStatement, type Signed } from '../../statement/signed.ts'
import type { ReceiptDraft } from '../handover/target-state.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import type { SessionAccount } from '../sealing/record-codec.ts'
import type { KeyRing } from '../ta/key-ring.ts'

/** Signs the receipt that a draft and the session's account make. */
export function signReceipt(
  draft: ReceiptDraft,
  account: SessionAccount,
  parts: { readonly platform: PlatformPorts; readonly keys: KeyRing },
): Signed {
  const { holder, ...links } = draft
  const { transcript, source, target, rounds, pages } = account
  const claimedMs = parts.platform.nowMs()
  const checked = { rounds, pages: BigInt(pages) }
  const body = { ...links, transcript, source, target, claimedMs, ...checked }
  return signStatement(RECEIPT, body, holder, (key, input) => parts.keys.sign(key, input))
}
