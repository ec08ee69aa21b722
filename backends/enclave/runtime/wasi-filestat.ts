/**
 * The file status of preview 1, and setting times.
 * Invariant: one time is kept a node, of its last change; it is shown as all three.
 */
import type { TreeNode } from './file-tree.ts'
import type { GuestMemory } from './guest-memory.ts'
import type { VirtualClock } from './virtual-clock.ts'
import { ERRNO, permit } from './wasi-errno.ts'

const FILESTAT_BYTES = 64
const SET_MODIFIED = 4
const SET_MODIFIED_NOW = 8

/** Writes 64 bytes about a node, or about a stream. */
export function writeFilestat(
  memory: GuestMemory,
  result: number,
  node: TreeNode | undefined,
): void {
  const bytes = new Uint8Array(FILESTAT_BYTES)
  const view = new DataView(bytes.buffer)
  const filetype = node === undefined ? 2 : node.kind === 'folder' ? 3 : 4
  view.setUint8(16, filetype)
  if (node !== undefined) {
    view.setBigUint64(8, node.id, true)
    view.setBigUint64(24, node.isNamed ? 1n : 0n, true)
    view.setBigUint64(32, node.kind === 'file' ? BigInt(node.content.size) : 0n, true)
    for (const at of [40, 48, 56]) view.setBigUint64(at, node.modifiedNs, true)
  }
  memory.write(result, bytes)
}

/** The time of change after a call that sets times. @throws WasiRefusal `EINVAL`. */
export function changedTime(
  clock: VirtualClock,
  before: bigint,
  modified: bigint,
  flags: number,
): bigint {
  const isSet = (flags & SET_MODIFIED) !== 0
  const isNow = (flags & SET_MODIFIED_NOW) !== 0
  permit(!(isSet && isNow), ERRNO.invalid)
  if (isNow) return clock.realtimeNs()
  return isSet ? BigInt.asUintN(64, modified) : before
}
