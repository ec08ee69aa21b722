/**
 * The history of a lineage, from the chain of its signed links; verified each time it is shown.
 */
import { codeOf } from '../backends/contract/errors.ts'
import { verifyChain, type VerifiedLink } from '../backends/statement/chain.ts'
import { decodeSigned } from '../backends/statement/signed.ts'
import { bytesOfHex, hexOf } from '../proto/codec.ts'
import type { History } from './admin/schemas.ts'
import type { TaRecord } from './journal/records.ts'

/** What `talos history` shows. @param moveOf the move that made a link, where it is known here. */
export function historyOf(
  record: TaRecord,
  moveOf: (digest: string) => string | undefined,
): History {
  try {
    const chain = verifyChain(
      record.chain.map((link) => decodeSigned(bytesOfHex(link))),
      {
        lineage: bytesOfHex(record.lineage),
      },
    )
    const links = chain.links.map((link) => linkView(record, link, moveOf(hexOf(link.digest))))
    return { lineage: record.lineage, links, verified: true }
  } catch (thrown) {
    return { lineage: record.lineage, links: [], verified: false, code: codeOf(thrown) }
  }
}

function linkView(
  record: TaRecord,
  link: VerifiedLink,
  migration: string | undefined,
): History['links'][number] {
  const tee = link.kind === 'receipt' ? link.target.kind : record.tee
  const host = link.kind === 'receipt' ? hexOf(link.target.peerKey) : ''
  return {
    epoch: String(link.epoch),
    kind: link.kind === 'receipt' ? 'move' : link.kind,
    host,
    tee,
    insecure: tee === 'insecure-simulated',
    ...(link.kind === 'genesis' ? {} : { claimed: new Date(Number(link.claimedMs)).toISOString() }),
    ...(migration === undefined ? {} : { migration }),
    digest: hexOf(link.digest),
  }
}
