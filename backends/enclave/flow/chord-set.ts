/**
 * Which edges of each function are counted: all that are outside a spanning tree of its blocks, the
 * function's exit and the edge from there back to its entry. The counts of the rest follow.
 * Invariant: a function of the graph alone; the smallest number of counters from which every count
 * can be derived (Knuth; Ball & Larus 1994). Edges that are hard to count or are taken often stand
 * in the tree.
 */
import { EDGE, EXIT, type ControlFlowGraph } from '../wasm/control-flow-graph.ts'

/** Version of the selection, of where counters stand, and of how they are written. */
export const COUNTER_VERSION = 1

/** The edge in a tree node's row that leads to nothing: the root's. */
export const NO_EDGE = 0xffffffff

/** The counted edges, and how the others follow. */
export interface ChordSet {
  /** By edge of the graph: the counter's number, or -1 for an edge of a tree. */
  readonly counters: Int32Array
  readonly count: number
  /**
   * Blocks in an order in which each one's edge to its parent in the tree is its only unknown,
   * function by function; ranges as `firstBlock`.
   */
  readonly order: Uint32Array
  /** By block: its edge to the parent; {@link NO_EDGE} where the parent is the exit's way back. */
  readonly parentEdges: Uint32Array
}

/** Edges that need code of their own where they are counted come first into the tree. */
const HARD: ReadonlySet<number> = new Set([EDGE.taken, EDGE.table, EDGE.skip])

/** Chooses the chords of a module. */
export function chordSet(graph: ControlFlowGraph): ChordSet {
  const { firstBlock, edgeTargets, starts } = graph
  const counters = new Int32Array(edgeTargets.length).fill(-1)
  const sources = edgeSources(graph)
  const order = new Uint32Array(starts.length)
  const parentEdges = new Uint32Array(starts.length).fill(NO_EDGE)
  let count = 0
  for (let defined = 0; defined + 1 < firstBlock.length; defined++) {
    const tree = new FunctionTree(graph, sources, defined)
    for (const edge of tree.chords()) counters[edge] = count++
    tree.arrange(order, parentEdges)
  }
  return { counters, count, order, parentEdges }
}

/** The block that each edge leaves. */
export function edgeSources({ firstEdge, edgeTargets, starts }: ControlFlowGraph): Uint32Array {
  const out = new Uint32Array(edgeTargets.length)
  for (let block = 0; block < starts.length; block++) {
    out.fill(block, firstEdge[block], firstEdge[block + 1])
  }
  return out
}

/** The tree of one function; the exit is one node with the entry, since what leaves has entered. */
class FunctionTree {
  private readonly graph: ControlFlowGraph
  private readonly sources: Uint32Array
  private readonly first: number
  private readonly blocks: number
  private readonly parents: Uint32Array
  private readonly treeEdges: number[] = []

  constructor(graph: ControlFlowGraph, sources: Uint32Array, defined: number) {
    this.graph = graph
    this.sources = sources
    this.first = graph.firstBlock[defined] ?? 0
    this.blocks = (graph.firstBlock[defined + 1] ?? 0) - this.first
    this.parents = Uint32Array.from({ length: this.blocks }, (_, at) => at)
  }

  /** Edges outside the tree, rising. */
  chords(): number[] {
    const { graph, first, blocks } = this
    const from = graph.firstEdge[first] ?? 0
    const to = graph.firstEdge[first + blocks] ?? 0
    const edges = Array.from({ length: to - from }, (_, at) => from + at)
    const weights = new Map(edges.map((edge) => [edge, this.weight(edge)]))
    const sorted = edges.toSorted(
      (left, right) => (weights.get(right) ?? 0) - (weights.get(left) ?? 0) || left - right,
    )
    const inTree = new Set<number>()
    for (const edge of sorted) {
      const [a, b] = [this.find(this.nodeOf(this.sources[edge] ?? 0)), this.find(this.target(edge))]
      if (a === b) continue
      this.parents[a] = b
      inTree.add(edge)
      this.treeEdges.push(edge)
    }
    return edges.filter((edge) => !inTree.has(edge))
  }

  /** Writes down parents and an order from the leaves to the root (the entry). */
  arrange(order: Uint32Array, parentEdges: Uint32Array): void {
    const { first, blocks } = this
    const near: number[][] = Array.from({ length: blocks }, () => [])
    for (const edge of this.treeEdges) {
      near[this.nodeOf(this.sources[edge] ?? 0)]?.push(edge)
      near[this.target(edge)]?.push(edge)
    }
    const found = [0]
    const seen = new Uint8Array(blocks)
    seen[0] = 1
    for (let at = 0; at < found.length; at++) {
      const node = found[at] ?? 0
      for (const edge of near[node] ?? []) {
        const source = this.nodeOf(this.sources[edge] ?? 0)
        const other = source === node ? this.target(edge) : source
        if (seen[other] === 1) continue
        seen[other] = 1
        parentEdges[first + other] = edge
        found.push(other)
      }
    }
    found.reverse().forEach((node, at) => {
      order[first + at] = first + node
    })
  }

  private weight(edge: number): number {
    const { edgeKinds, loopDepths } = this.graph
    const isHard = HARD.has(edgeKinds[edge] ?? 0)
    const source = loopDepths[this.sources[edge] ?? 0] ?? 0
    const target = loopDepths[this.first + this.target(edge)] ?? 0
    return (isHard ? 1_000_000 : 0) + Math.min(source, target)
  }

  private nodeOf(block: number): number {
    return block - this.first
  }

  private target(edge: number): number {
    const target = this.graph.edgeTargets[edge] ?? EXIT
    return target === EXIT ? 0 : this.nodeOf(target)
  }

  private find(node: number): number {
    let at = node
    while (this.parents[at] !== at) {
      const up = this.parents[at] ?? at
      this.parents[at] = this.parents[up] ?? up
      at = this.parents[at] ?? at
    }
    return at
  }
}
