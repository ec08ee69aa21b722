/**
 * The exact control-flow graph of a whole module, as flat arrays.
 * Invariant: the graph is a function of the measured original alone, and its numbering is canonical:
 * functions in order, blocks by their offset, edges in the order in which the last instruction of
 * their block names them, sites in order. What cannot be reached in a function is no block of it.
 * Leaves to others: making it (control-flow-builder.ts), its digest and its figures.
 */
import type { WasmModule } from './module.ts'

/** The target of an edge that leaves the function. */
export const EXIT = 0xffffffff

/** The callee of a site that calls through a table. */
export const INDIRECT = 0xffffffff

/** Why control goes along an edge. */
export const EDGE = {
  /** To the next block, where branches join it. */
  fall: 0,
  branch: 1,
  taken: 2,
  notTaken: 3,
  /** One of a `br_table`'s targets, each once. */
  table: 4,
  then: 5,
  else: 6,
  /** Past an `if` that has no `else`. */
  skip: 7,
  return: 8,
  /** From a call to what follows it. */
  resume: 9,
} as const

/** Bits of a block. */
export const BLOCK = {
  loopHead: 1,
  /** A loop head to which some branch goes back. */
  repeats: 2,
  /** A loop head whose loop holds a call. */
  calls: 4,
  /** A loop head whose loop holds another one that repeats. */
  nests: 8,
  /** The block ends with a call: it is a site. */
  site: 16,
} as const

/** Calls through one table with one type, and the functions that they can reach. */
export interface IndirectClass {
  readonly table: number
  /** The first of the structurally equal types. */
  readonly type: number
  /** Function indexes, rising. */
  readonly targets: readonly number[]
}

/** The graph. A block is known by its number; a function by its index into the bodies. */
export interface ControlFlowGraph {
  readonly module: WasmModule
  /** Blocks of function f: from `firstBlock[f]` to before `firstBlock[f + 1]`; the first is its entry. */
  readonly firstBlock: Uint32Array
  /** Bytes of the original: `[start, end)`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Instructions of the function's list: `[first, end)`. */
  readonly firstInstructions: Uint32Array
  readonly endInstructions: Uint32Array
  /** Bits of {@link BLOCK}. */
  readonly flags: Uint8Array
  /** How many loops a block stands in. */
  readonly loopDepths: Uint16Array
  /** Edges of block b: from `firstEdge[b]` to before `firstEdge[b + 1]`; a block without one traps. */
  readonly firstEdge: Uint32Array
  readonly edgeKinds: Uint8Array
  /** The block that an edge goes to, or {@link EXIT}. */
  readonly edgeTargets: Uint32Array
  /** Sites of function f: from `firstSite[f]` to before `firstSite[f + 1]`. */
  readonly firstSite: Uint32Array
  /** The block that ends with the call. */
  readonly siteBlocks: Uint32Array
  /** Function index, or {@link INDIRECT}. */
  readonly siteCallees: Uint32Array
  /** Of an indirect site: index into `classes`. */
  readonly siteClasses: Uint32Array
  readonly classes: readonly IndirectClass[]
  /** Functions in each table, by index. */
  readonly tables: readonly Uint32Array[]
}

/** The function that a block belongs to. */
export function functionOfBlock({ firstBlock }: ControlFlowGraph, block: number): number {
  let low = 0
  let high = firstBlock.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((firstBlock[middle] ?? 0) <= block) low = middle
    else high = middle
  }
  return low
}

/** The functions that a site can call. */
export function siteTargets(graph: ControlFlowGraph, site: number): readonly number[] {
  const callee = graph.siteCallees[site] ?? INDIRECT
  return callee === INDIRECT
    ? (graph.classes[graph.siteClasses[site] ?? 0]?.targets ?? [])
    : [callee]
}
