/**
 * What people want to know about a control-flow graph, in numbers.
 * Invariant: every figure follows from the graph alone.
 */
import { BLOCK, EDGE, INDIRECT, type ControlFlowGraph } from './control-flow-graph.ts'

/** Figures of one module. */
export interface ControlFlowFigures {
  /** Functions with a body. */
  readonly functions: number
  readonly imports: number
  readonly blocks: number
  readonly edges: number
  /** Sites with a fixed callee. */
  readonly directCalls: number
  /** Sites that call through a table. */
  readonly indirectCalls: number
  /** Functions that an indirect call can reach, on average over the sites. */
  readonly targetsPerIndirectCall: number
  readonly branchTables: number
  /** Loops that some branch repeats. */
  readonly loops: number
  /** Of these, the ones without a call and without another loop in them. */
  readonly leafLoops: number
}

/** Counts. */
export function controlFlowFigures(graph: ControlFlowGraph): ControlFlowFigures {
  const { module, starts, edgeKinds, siteCallees, siteClasses, classes, flags } = graph
  let indirectCalls = 0
  let targets = 0
  siteCallees.forEach((callee, site) => {
    if (callee !== INDIRECT) return
    indirectCalls++
    targets += classes[siteClasses[site] ?? 0]?.targets.length ?? 0
  })
  const loops = flags.filter((bits) => (bits & BLOCK.repeats) !== 0)
  return {
    functions: module.bodies.length,
    imports: module.spaces.importedFunctions,
    blocks: starts.length,
    edges: edgeKinds.length,
    directCalls: siteCallees.length - indirectCalls,
    indirectCalls,
    targetsPerIndirectCall: indirectCalls === 0 ? 0 : targets / indirectCalls,
    branchTables: branchTables(graph),
    loops: loops.length,
    leafLoops: loops.filter((bits) => (bits & (BLOCK.calls | BLOCK.nests)) === 0).length,
  }
}

/** Blocks that end with a `br_table`. */
function branchTables({ firstEdge, edgeKinds, starts }: ControlFlowGraph): number {
  let count = 0
  for (let block = 0; block < starts.length; block++) {
    const from = firstEdge[block] ?? 0
    if (from < (firstEdge[block + 1] ?? 0) && edgeKinds[from] === EDGE.table) count++
  }
  return count
}
