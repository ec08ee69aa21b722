/**
 * Entries of the output log as a reply tells them.
 * Invariant: as many as one frame holds, from the first; `next` is what to ask for afterwards.
 */
import { u64Bytes } from '../../../proto/codec.ts'
import type { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../limits.ts'
import type { OutputEntry } from './output-log.ts'

/** Number, stream, lengths and tags of one entry in a reply, at most. */
const OUTPUT_ENTRY_FRAME_BYTES = 24

/** The reply to ReadOutput. */
export function outputReply(read: {
  readonly entries: readonly OutputEntry[]
  readonly next: bigint
}): talos.v1.Output.$Properties {
  const entries: { number: Uint8Array; errorStream: boolean; text: Uint8Array }[] = []
  let room: number = LIMITS.outputReplyBytes
  for (const { number, errorStream, bytes } of read.entries) {
    room -= bytes.length + OUTPUT_ENTRY_FRAME_BYTES
    if (room < 0) return { entries, next: u64Bytes(number) }
    entries.push({ number: u64Bytes(number), errorStream, text: bytes })
  }
  return { entries, next: u64Bytes(read.next) }
}
