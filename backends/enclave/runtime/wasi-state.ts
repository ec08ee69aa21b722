/**
 * Everything the virtual system remembers about a TA, and its region of the image.
 * Invariant: one byte string a state (nodes by id, entries by serial, pages in longest runs,
 * descriptors by number); what does not re-encode to itself is refused. File contents are in the
 * files region; this one says which page belongs to whom.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { REGION, type SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import { Descriptors } from './descriptors.ts'
import { readDescriptors, writeDescriptors } from './descriptors-codec.ts'
import { FileTree } from './file-tree.ts'
import { readTree, writeTree } from './file-tree-codec.ts'
import type { HostInputs } from './host-inputs.ts'
import { OutputLog, type OutputEntry, type OutputLimits } from './output-log.ts'
import type { PageArena } from './page-arena.ts'
import { RegionReader, RegionWriter } from './region-codec.ts'
import { VirtualClock, type ClockReading, type HostClocks } from './virtual-clock.ts'

const MAGIC = 0x54575331
const TIME_MAX = 1n << 63n

/** What a state is made over. */
export interface WasiPorts {
  readonly arena: PageArena
  readonly clocks: HostClocks
  readonly limits: OutputLimits
  readonly inputs: HostInputs
}

/** The virtual system's state of one TA. */
export interface WasiState {
  readonly clock: VirtualClock
  readonly output: OutputLog
  readonly tree: FileTree
  readonly descriptors: Descriptors
}

/** The state of a new lineage. */
export function newWasiState({ arena, clocks, limits, inputs }: WasiPorts): WasiState {
  const tree = new FileTree(arena)
  return {
    clock: new VirtualClock(clocks, undefined, (draw) => inputs.clock(draw)),
    output: new OutputLog(limits),
    tree,
    descriptors: Descriptors.standard(tree),
  }
}

/** The region's bytes; stops the clock. */
export function encodeWasi({ clock, output, tree, descriptors }: WasiState): Uint8Array {
  const out = new RegionWriter()
  out.u32(MAGIC)
  const { monotonicNs, realtimeNs } = clock.stop()
  out.u64(monotonicNs)
  out.u64(realtimeNs)
  out.u64(output.next)
  const { entries } = output
  out.u32(entries.length)
  for (const { errorStream, bytes } of entries) {
    out.u8(errorStream ? 1 : 0)
    out.bytes(bytes)
  }
  writeTree(out, tree)
  writeDescriptors(out, descriptors)
  const region = out.finish()
  if (region.length > LIMITS.wasiRegionBytesMax) {
    throw new CodedError({ code: 'STATE_WASI', fact: 'size', bytes: region.length })
  }
  return region
}

/** What the clocks of captured regions stand at. @throws CodedError `STATE_WASI`. */
export function clockReading(regions: readonly SmallRegion[]): ClockReading {
  const region = regions.find((each) => each.region === REGION.wasi)?.bytes ?? new Uint8Array()
  const reader: RegionReader = new RegionReader(region, 'STATE_WASI')
  reader.demand(reader.u32() === MAGIC, 'magic')
  return { monotonicNs: reader.u64(), realtimeNs: reader.u64() }
}

/** A state from its region; pages are claimed in the arena. @throws CodedError `STATE_WASI`. */
export function decodeWasi(region: Uint8Array, ports: WasiPorts): WasiState {
  if (region.length > LIMITS.wasiRegionBytesMax) {
    throw new CodedError({ code: 'STATE_WASI', fact: 'size', bytes: region.length })
  }
  const reader: RegionReader = new RegionReader(region, 'STATE_WASI')
  reader.demand(reader.u32() === MAGIC, 'magic')
  const monotonicNs = reader.u64()
  const realtimeNs = reader.u64()
  reader.demand(monotonicNs < TIME_MAX && realtimeNs < TIME_MAX, 'time')
  const { clocks, inputs } = ports
  const reading = { monotonicNs, realtimeNs }
  const clock = new VirtualClock(clocks, reading, (draw) => inputs.clock(draw))
  const output = readOutput(reader, ports.limits)
  const tree = readTree(reader, ports.arena)
  reader.demand(ports.arena.isClean, 'free page')
  const descriptors = readDescriptors(reader, tree)
  for (const node of tree.nodes.values()) reader.demand(node.isNamed || node.holders > 0, 'orphan')
  const state = { clock, output, tree, descriptors }
  // Also what was left over, what came twice or in another order, and output numbers below zero.
  reader.demand(equalBytes(encodeWasi(state), region), 'not canonical')
  return state
}

function readOutput(reader: RegionReader, limits: OutputLimits): OutputLog {
  const next = reader.u64()
  const count = reader.count(limits.outputEntriesMax, 5)
  const entries: OutputEntry[] = []
  for (let i = 0; i < count; i++) {
    const stream = reader.u8()
    reader.demand(stream <= 1, 'output stream')
    const bytes = reader.bytes(limits.outputBytesMax)
    entries.push({ number: next - BigInt(count - i), errorStream: stream === 1, bytes })
  }
  const log = new OutputLog(limits)
  log.reset(entries, next)
  return log
}
