/**
 * Where a module may stop: which loops and entries are polled, and which functions may therefore
 * have to be left in the middle.
 * Invariant: every cycle of control passes a poll: each loop that repeats has one, and each cycle
 * of calls passes a polled loop or an entry that is polled. A function of the graph alone.
 */
import { unmovable } from '../admission-refusal.ts'
import { BLOCK, INDIRECT, siteTargets, type ControlFlowGraph } from '../control-flow-graph.ts'

/** How a loop is polled. */
export const POLL = {
  none: 0,
  /** Each round takes fuel. */
  round: 1,
  /** Nothing else in the loop can stop: rounds are counted in a register, fuel is taken in bulk. */
  leaf: 2,
} as const

/** The plan; functions by their index into the bodies. */
export interface SuspendPlan {
  readonly graph: ControlFlowGraph
  readonly isSuspendable: Uint8Array
  readonly pollsEntry: Uint8Array
  /** One of {@link POLL} by block; only heads of loops that repeat have one. */
  readonly loopPolls: Uint8Array
  /** Whether a site can stop, by site. */
  readonly stops: Uint8Array
  /** Imports whose calls can be stopped at and are made again afterwards. */
  readonly hostSites: ReadonlySet<number>
}

/** @throws AdmissionError where a table holds an import that can stop. */
export function planSuspension(
  graph: ControlFlowGraph,
  hostSites: ReadonlySet<number>,
): SuspendPlan {
  for (const { targets } of graph.classes) {
    if (targets.some((target) => hostSites.has(target))) {
      throw unmovable('suspending import in a table', 0, 'call it through a function of the module')
    }
  }
  const inLoop = sitesInLoops(graph)
  const pollsEntry = entriesToPoll(graph, inLoop)
  const isSuspendable = suspendableFunctions(graph, pollsEntry, hostSites)
  const stops = stoppingSites(graph, isSuspendable, hostSites)
  const loopPolls = pollsOfLoops(graph, stops)
  return { graph, isSuspendable, pollsEntry, loopPolls, stops, hostSites }
}

function repeats({ flags }: ControlFlowGraph, block: number): boolean {
  return ((flags[block] ?? 0) & BLOCK.repeats) !== 0
}

/** Calls `leave` for each loop that repeats, innermost first, with the sites and loops it holds. */
function walkLoops(
  graph: ControlFlowGraph,
  defined: number,
  visit: (block: number, loops: readonly number[]) => void,
): void {
  const { firstBlock, flags, loopDepths } = graph
  const loops: number[] = []
  const end = firstBlock[defined + 1] ?? 0
  for (let block = firstBlock[defined] ?? 0; block < end; block++) {
    const isHead = ((flags[block] ?? 0) & BLOCK.loopHead) !== 0
    // Blocks stand in order: a loop ends where a block stands in fewer of them, or opens the next.
    loops.length = Math.min(loops.length, (loopDepths[block] ?? 0) - (isHead ? 1 : 0))
    if (isHead) loops.push(block)
    visit(block, loops)
  }
}

/** The site that a block ends with, by block; found in order. */
function siteOfBlock({ siteBlocks }: ControlFlowGraph): Map<number, number> {
  const out = new Map<number, number>()
  siteBlocks.forEach((block, site) => out.set(block, site))
  return out
}

/** By site: whether it stands in a loop that repeats. */
function sitesInLoops(graph: ControlFlowGraph): Uint8Array {
  const sites = siteOfBlock(graph)
  const out = new Uint8Array(graph.siteBlocks.length)
  for (let defined = 0; defined < graph.module.bodies.length; defined++) {
    walkLoops(graph, defined, (block, loops) => {
      const site = sites.get(block)
      if (site !== undefined && loops.some((head) => repeats(graph, head))) out[site] = 1
    })
  }
  return out
}

function pollsOfLoops(graph: ControlFlowGraph, stops: Uint8Array): Uint8Array {
  const sites = siteOfBlock(graph)
  const out = new Uint8Array(graph.starts.length)
  for (let defined = 0; defined < graph.module.bodies.length; defined++) {
    walkLoops(graph, defined, (block, loops) => {
      const isHead = loops.at(-1) === block && repeats(graph, block)
      if (isHead) out[block] = POLL.leaf
      const site = sites.get(block)
      const isStop = isHead || (site !== undefined && stops[site] === 1)
      if (!isStop) return
      for (const head of loops) if (head !== block && out[head] !== 0) out[head] = POLL.round
      // A call in the loop's first block.
      if (site !== undefined && stops[site] === 1 && out[block] !== 0) out[block] = POLL.round
    })
  }
  return out
}

function stoppingSites(
  graph: ControlFlowGraph,
  isSuspendable: Uint8Array,
  hostSites: ReadonlySet<number>,
): Uint8Array {
  const { importedFunctions } = graph.module.spaces
  const stopsAt = (target: number): boolean =>
    target < importedFunctions
      ? hostSites.has(target)
      : isSuspendable[target - importedFunctions] === 1
  const byClass = graph.classes.map(({ targets }) => targets.some(stopsAt))
  return Uint8Array.from(graph.siteCallees, (callee, site) => {
    const stops = callee === INDIRECT ? byClass[graph.siteClasses[site] ?? 0] : stopsAt(callee)
    return stops === true ? 1 : 0
  })
}

/** Functions with a poll or a host site, and all that can call them. */
function suspendableFunctions(
  graph: ControlFlowGraph,
  pollsEntry: Uint8Array,
  hostSites: ReadonlySet<number>,
): Uint8Array {
  const { module, firstBlock, firstSite, classes, siteCallees } = graph
  const { importedFunctions } = module.spaces
  const callers = new Map<number, Set<number>>()
  const out = new Uint8Array(module.bodies.length)
  const work: number[] = []
  const mark = (defined: number): void => {
    if (out[defined] === 1) return
    out[defined] = 1
    work.push(defined)
  }
  // Classes are nodes of their own after the functions: their callers are shared by all targets.
  const classNode = module.spaces.functions.length
  const call = (node: number, from: number): void => {
    const known = callers.get(node)
    if (known === undefined) callers.set(node, new Set([from]))
    else known.add(from)
  }
  for (let defined = 0; defined < module.bodies.length; defined++) {
    for (let site = firstSite[defined] ?? 0; site < (firstSite[defined + 1] ?? 0); site++) {
      const callee = siteCallees[site] ?? 0
      call(callee === INDIRECT ? classNode + (graph.siteClasses[site] ?? 0) : callee, defined)
      if (hostSites.has(callee)) mark(defined)
    }
    if (pollsEntry[defined] === 1) mark(defined)
    for (let block = firstBlock[defined] ?? 0; block < (firstBlock[defined + 1] ?? 0); block++) {
      if (repeats(graph, block)) mark(defined)
    }
  }
  const classesOf = new Map<number, number[]>()
  classes.forEach(({ targets }, at) => {
    for (const target of targets) {
      const known = classesOf.get(target)
      if (known === undefined) classesOf.set(target, [at])
      else known.push(at)
    }
  })
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const index = importedFunctions + next
    callers.get(index)?.forEach(mark)
    for (const each of classesOf.get(index) ?? []) callers.get(classNode + each)?.forEach(mark)
  }
  return out
}

/**
 * Functions to poll at their entry so that every cycle of calls made outside of loops passes a poll:
 * of each edge that closes a cycle in a walk over the calls, the function at its end (or, where
 * that is a class of indirect calls, at its beginning).
 */
function entriesToPoll(graph: ControlFlowGraph, inLoop: Uint8Array): Uint8Array {
  const { module, firstSite, siteCallees, siteClasses, classes } = graph
  const { importedFunctions } = module.spaces
  const count = module.bodies.length
  const polls = new Uint8Array(count)
  const edges = (node: number): number[] => {
    if (node >= count) {
      const targets = classes[node - count]?.targets ?? []
      return targets.filter((each) => each >= importedFunctions).map((e) => e - importedFunctions)
    }
    const out = new Set<number>()
    for (let site = firstSite[node] ?? 0; site < (firstSite[node + 1] ?? 0); site++) {
      if (inLoop[site] === 1) continue
      const callee = siteCallees[site] ?? 0
      if (callee === INDIRECT) out.add(count + (siteClasses[site] ?? 0))
      else if (callee >= importedFunctions) out.add(callee - importedFunctions)
    }
    return [...out]
  }
  const NEW = 0
  const OPEN = 1
  const DONE = 2
  const marks = new Uint8Array(count + classes.length)
  const stack: { readonly node: number; readonly edges: readonly number[]; at: number }[] = []
  const enter = (node: number): void => {
    marks[node] = OPEN
    stack.push({ node, edges: edges(node), at: 0 })
  }
  for (let root = 0; root < count; root++) {
    if (marks[root] === NEW) enter(root)
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = top.edges[top.at++]
      if (to === undefined) {
        marks[top.node] = DONE
        stack.pop()
      } else if (marks[to] === OPEN) polls[to < count ? to : top.node] = 1
      else if (marks[to] === NEW) enter(to)
    }
  }
  return polls
}

/** The functions that the sites of a plan which can stop may have called, as clones are needed. */
export function indirectTargets({ graph, stops, isSuspendable }: SuspendPlan): ReadonlySet<number> {
  const out = new Set<number>()
  const { importedFunctions } = graph.module.spaces
  graph.siteCallees.forEach((callee, site) => {
    if (callee !== INDIRECT || stops[site] !== 1) return
    for (const target of siteTargets(graph, site)) {
      if (isSuspendable[target - importedFunctions] === 1) out.add(target)
    }
  })
  return out
}
