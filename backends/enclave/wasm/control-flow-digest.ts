/**
 * The canonical digest of a control-flow graph.
 * Invariant: it covers functions with their types, blocks, edges, sites, tables and entries, and
 * nothing that the measured original does not decide; names of functions are no part of it.
 */
import { labelledDigest } from '../../../proto/digest.ts'
import { ByteWriter } from './byte-writer.ts'
import type { ControlFlowGraph } from './control-flow-graph.ts'
import { KIND } from './module.ts'

/** Version of the graph's shape and of its serialisation. */
export const CONTROL_FLOW_VERSION = 1

/** SHA-256 over the canonical serialisation. */
export function controlFlowDigest(graph: ControlFlowGraph): Uint8Array {
  return labelledDigest(
    'talos control flow v1',
    Uint8Array.of(CONTROL_FLOW_VERSION),
    functionBytes(graph),
    blockBytes(graph),
    siteBytes(graph),
    tableBytes(graph),
    entryBytes(graph),
  )
}

function functionBytes({ module, firstBlock }: ControlFlowGraph): Uint8Array {
  const { types, spaces } = module
  const out = new ByteWriter(64 * 1024)
  out.u32(spaces.importedFunctions)
  out.u32(spaces.functions.length)
  spaces.functions.forEach((index) => {
    const type = types[index] ?? { params: [], results: [] }
    out.block(Uint8Array.from(type.params))
    out.block(Uint8Array.from(type.results))
  })
  for (let f = 0; f + 1 < firstBlock.length; f++) {
    out.u32((firstBlock[f + 1] ?? 0) - (firstBlock[f] ?? 0))
  }
  return out.view()
}

/** Blocks with their edges; offsets and targets as differences, an exit as 0. */
function blockBytes(graph: ControlFlowGraph): Uint8Array {
  const { starts, ends, firstEdge, edgeKinds, edgeTargets } = graph
  const out = new ByteWriter(256 * 1024)
  let last = 0
  for (let block = 0; block < starts.length; block++) {
    const start = starts[block] ?? 0
    const end = ends[block] ?? 0
    out.u32(start - last)
    out.u32(end - start)
    last = end
    const from = firstEdge[block] ?? 0
    const to = firstEdge[block + 1] ?? 0
    out.u32(to - from)
    for (let edge = from; edge < to; edge++) {
      out.byte(edgeKinds[edge] ?? 0)
      out.u32((edgeTargets[edge] ?? 0) + 1)
    }
  }
  return out.view()
}

function siteBytes(graph: ControlFlowGraph): Uint8Array {
  const { siteBlocks, siteCallees, siteClasses, classes } = graph
  const out = new ByteWriter(64 * 1024)
  out.u32(siteBlocks.length)
  for (let site = 0; site < siteBlocks.length; site++) {
    out.u32(siteBlocks[site] ?? 0)
    out.u32((siteCallees[site] ?? 0) + 1)
    out.u32(siteClasses[site] ?? 0)
  }
  out.u32(classes.length)
  for (const { table, type, targets } of classes) {
    out.u32(table)
    out.u32(type)
    out.u32(targets.length)
    for (const each of targets) out.u32(each)
  }
  return out.view()
}

function tableBytes({ tables }: ControlFlowGraph): Uint8Array {
  const out = new ByteWriter()
  out.u32(tables.length)
  for (const table of tables) {
    out.u32(table.length)
    for (const each of table) out.u32(each + 1)
  }
  return out.view()
}

/** Where the host can enter: the start function and what is exported, in the module's order. */
function entryBytes({ module }: ControlFlowGraph): Uint8Array {
  const out = new ByteWriter()
  out.u32(module.start === undefined ? 0 : module.start + 1)
  const entries = module.exports.filter(({ kind }) => kind === KIND.function)
  out.u32(entries.length)
  for (const { name, index } of entries) {
    out.name(name)
    out.u32(index)
  }
  return out.view()
}
