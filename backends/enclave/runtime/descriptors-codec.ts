/**
 * Descriptors as part of the wasi region.
 * Invariant: each descriptor stands for a stream or for a node that is there. Leaves to others:
 * order and doubles, which do not re-encode to themselves (wasi-state.ts).
 */
import { LIMITS } from '../limits.ts'
import { Descriptors, FLAG, RIGHT, type Descriptor } from './descriptors.ts'
import type { FileTree } from './file-tree.ts'
import type { RegionReader, RegionWriter } from './region-codec.ts'

const STREAM = 0
const NODE = 1
const PREOPENED_NODE = 2

/** Writes descriptors by rising number. */
export function writeDescriptors(out: RegionWriter, { open }: Descriptors): void {
  out.u32(open.size)
  for (const [number, descriptor] of [...open].sort(([left], [right]) => left - right)) {
    out.u32(number)
    out.u8(descriptor.flags)
    if (descriptor.kind === 'stream') {
      out.u8(STREAM)
      out.u8(descriptor.stream)
      continue
    }
    out.u8(descriptor.isPreopened ? PREOPENED_NODE : NODE)
    out.u64(descriptor.node.id)
    out.u64(descriptor.rights)
    out.u64(descriptor.inheriting)
    out.u64(BigInt(descriptor.offset))
  }
}

/** Reads descriptors of a tree. @throws CodedError `STATE_WASI`. */
export function readDescriptors(reader: RegionReader, tree: FileTree): Descriptors {
  const table = new Descriptors(tree)
  const count = reader.count(LIMITS.descriptorsMax, 7)
  for (let i = 0; i < count; i++) {
    const number = reader.u32()
    table.adopt(number, readDescriptor(reader, tree))
  }
  return table
}

function readDescriptor(reader: RegionReader, tree: FileTree): Descriptor {
  const flags = reader.u8()
  reader.demand(flags <= FLAG.mask, 'flags')
  const kind = reader.u8()
  reader.demand(kind <= PREOPENED_NODE, 'descriptor kind')
  if (kind === STREAM) {
    const stream = reader.u8()
    reader.demand(stream === 0 || stream === 1 || stream === 2, 'stream')
    return { kind: 'stream', stream, flags }
  }
  const node = tree.nodes.get(reader.u64())
  reader.demand(node !== undefined, 'descriptor node')
  const rights = reader.u64()
  const inheriting = reader.u64()
  reader.demand((rights | inheriting) <= RIGHT.all, 'rights')
  const isPreopened = kind === PREOPENED_NODE
  const offset = reader.count53()
  return { kind: 'node', node, isPreopened, flags, rights, inheriting, offset }
}
