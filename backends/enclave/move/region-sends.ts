/**
 * Small regions as records.
 * Invariant: a region travels in parts, in order, each saying where it belongs.
 */
import { encodeMessage } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'

/** What records go out by. */
export interface RecordSender {
  send(kind: talos.v1.RecordKind, header: Uint8Array, body: Uint8Array): Promise<void>
}

/** Sends one region. */
export async function sendRegion(
  session: RecordSender,
  kind: talos.v1.RecordKind,
  { region, bytes }: SmallRegion,
): Promise<void> {
  let offset = 0
  do {
    const part = bytes.subarray(offset, offset + LIMITS.regionPartBytes)
    const header = encodeMessage(talos.v1.RegionHeader, { region, offset, total: bytes.length })
    await session.send(kind, header, part)
    offset += part.length
  } while (offset < bytes.length)
}
