/**
 * Whether counters and frames can come from a run of the measured module.
 * Invariant: what passes is an exact account of some run: in each function the counts are those of
 * walks from its entry to a return or to a frame, every entry is somebody's call, and the fuel is
 * what the polls on these walks take. Pure. Leaves to others: whether frames call each other
 * (wasm/suspend/frame-layout.ts), and which of the walks with these counts was taken: nobody knows.
 */
import { CodedError } from '../../contract/errors.ts'
import { EDGE, EXIT, INDIRECT, type ControlFlowGraph } from '../wasm/control-flow-graph.ts'
import type { Frame } from '../wasm/suspend/frame-layout.ts'
import { SITE } from '../wasm/suspend/normal-body.ts'
import { NO_FUNCTION } from '../wasm/table-contents.ts'
import { NO_EDGE, edgeSources, type ChordSet } from './chord-set.ts'
import { checkGuards, type FlowGuard } from './flow-invariants.ts'
import type { PollBlocks } from './frame-places.ts'

/** What the counters of a module mean. */
export interface FlowModel {
  readonly graph: ControlFlowGraph
  readonly chords: ChordSet
  /** Number of the counter of slot 0, by table. */
  readonly tableCounters: readonly number[]
  /** Counters kept for forbidden flows. */
  readonly guards: readonly FlowGuard[]
  /** All counters. */
  readonly count: number
  /** Function that the host enters for each request. */
  readonly handler: number
  /** Functions that the host enters once in the life of a lineage. */
  readonly once: readonly number[]
  /** Of a module that takes fuel. */
  readonly fuel: (PollBlocks & { readonly leafStride: number }) | undefined
}

/** A frame, by the block of the original that it stands in. */
export interface StoppedAt {
  readonly block: number
  /** Before the block, at its poll; otherwise behind it, in the call that ends it. */
  readonly isPoll: boolean
}

/** Where a frame stands, for the audit. */
export function stoppedAt({ layout }: Frame): StoppedAt {
  const { block, kind } = layout
  return { block, isPoll: kind === SITE.poll || kind === SITE.leafPoll }
}

/** What is held against the model. */
export interface FlowAccount {
  /** One u64 a counter. */
  readonly counts: BigUint64Array
  readonly frames: readonly StoppedAt[]
  /** Fuel that was used; undefined where the module takes none. */
  readonly fuelUsed: bigint | undefined
}

function refuse(fact: string, facts: Readonly<Record<string, number | string>>): CodedError {
  return new CodedError({ code: 'FLOW_COUNTS', fact, ...facts })
}

/**
 * @throws CodedError `FLOW_COUNTS` naming the first thing that no run leaves behind;
 * `FLOW_INVARIANT` where the module did what its owner forbids.
 */
export function checkFlow(model: FlowModel, account: FlowAccount): void {
  const { counts } = account
  if (counts.length !== model.count) {
    throw refuse('length', { have: counts.length, want: model.count })
  }
  new FlowAudit(model, account).run()
}

/** One audit: from the counted edges to all others, and then what must hold of them. */
class FlowAudit {
  private readonly model: FlowModel
  private readonly account: FlowAccount
  private readonly sources: Uint32Array
  private readonly edges: bigint[]
  /** What flows into each block. */
  private readonly entered: bigint[]
  private readonly polled: Uint32Array
  private readonly called: Uint32Array
  /** By function: calls that the module itself made. */
  private readonly calls: bigint[]

  constructor(model: FlowModel, account: FlowAccount) {
    const { graph } = model
    const blocks = graph.starts.length
    this.model = model
    this.account = account
    this.sources = edgeSources(graph)
    this.edges = Array.from(model.chords.counters, (at) =>
      at < 0 ? 0n : (account.counts[at] ?? 0n),
    )
    this.entered = new Array<bigint>(blocks).fill(0n)
    this.polled = new Uint32Array(blocks)
    this.called = new Uint32Array(blocks)
    this.calls = new Array<bigint>(graph.module.spaces.functions.length).fill(0n)
  }

  run(): void {
    for (const { block, isPoll } of this.account.frames) {
      const stopped = isPoll ? this.polled : this.called
      stopped[block] = (stopped[block] ?? 0) + 1
    }
    this.derive()
    const { firstBlock } = this.model.graph
    for (let defined = 0; defined + 1 < firstBlock.length; defined++) this.enter(defined)
    this.demandCalls()
    this.demandEntries()
    this.demandFuel()
    checkGuards(this.model.guards, this.account.counts, (index) => this.returns(index))
  }

  /** How often a function has returned: the edges that leave it. */
  private returns(index: number): bigint {
    const { graph } = this.model
    const { firstBlock, firstEdge, edgeTargets, module } = graph
    const defined = index - module.spaces.importedFunctions
    const first = firstEdge[firstBlock[defined] ?? 0] ?? 0
    const end = firstEdge[firstBlock[defined + 1] ?? 0] ?? 0
    let sum = 0n
    for (let edge = first; edge < end; edge++) {
      if (edgeTargets[edge] === EXIT) sum += this.edges[edge] ?? 0n
    }
    return sum
  }

  /** Every edge of a tree is what its block still lacks. */
  private derive(): void {
    const { graph, chords } = this.model
    const { edgeTargets } = graph
    const { edges, sources } = this
    const surplus = Array.from(this.polled, (polled, block) =>
      BigInt(-polled - (this.called[block] ?? 0)),
    )
    const add = (block: number, by: bigint): void => {
      surplus[block] = (surplus[block] ?? 0n) + by
    }
    edges.forEach((count, edge) => {
      if (count === 0n) return
      const target = edgeTargets[edge] ?? EXIT
      if (target !== EXIT) add(target, count)
      add(sources[edge] ?? 0, -count)
    })
    for (const block of chords.order) {
      const edge = chords.parentEdges[block] ?? NO_EDGE
      if (edge === NO_EDGE) continue
      const target = edgeTargets[edge] ?? EXIT
      const source = sources[edge] ?? 0
      const have = surplus[block] ?? 0n
      const count = target === block ? -have : have
      if (count < 0n) throw this.at('negative', source, { edge, count: String(count) })
      edges[edge] = count
      if (target === block) add(source, -count)
      else if (target !== EXIT) add(target, count)
    }
  }

  /** What flows into a function's blocks; all of it comes from its entry. */
  private enter(defined: number): void {
    const { firstBlock, firstEdge, edgeTargets } = this.model.graph
    const first = firstBlock[defined] ?? 0
    const end = firstBlock[defined + 1] ?? 0
    const { edges, entered } = this
    let left = 0n
    for (let block = first; block < end; block++) {
      left += BigInt((this.polled[block] ?? 0) + (this.called[block] ?? 0))
      for (let edge = firstEdge[block] ?? 0; edge < (firstEdge[block + 1] ?? 0); edge++) {
        const target = edgeTargets[edge] ?? EXIT
        const count = edges[edge] ?? 0n
        if (target === EXIT) left += count
        else entered[target] = (entered[target] ?? 0n) + count
      }
    }
    // What has left, or stands in it, has entered.
    entered[first] = (entered[first] ?? 0n) + left
    this.demandReached(first, end)
  }

  /** Counts that hang together without an entry are no walk. */
  private demandReached(first: number, end: number): void {
    const { firstEdge, edgeTargets } = this.model.graph
    const { edges, entered } = this
    const reached = new Uint8Array(end - first)
    const work: number[] = []
    if ((entered[first] ?? 0n) > 0n) work.push(first)
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      if (reached[block - first] === 1) continue
      reached[block - first] = 1
      for (let edge = firstEdge[block] ?? 0; edge < (firstEdge[block + 1] ?? 0); edge++) {
        const target = edgeTargets[edge] ?? EXIT
        if (target !== EXIT && (edges[edge] ?? 0n) > 0n) work.push(target)
      }
    }
    for (let block = first; block < end; block++) {
      if ((entered[block] ?? 0n) > 0n && reached[block - first] !== 1) {
        throw this.at('not reached', block, {})
      }
    }
  }

  /** How often a block came to its end, or to the call that ends it. */
  private ran(block: number): bigint {
    return (this.entered[block] ?? 0n) - BigInt(this.polled[block] ?? 0)
  }

  /** Direct calls are those of their blocks; calls through tables are as many as slots were named. */
  private demandCalls(): void {
    const { graph } = this.model
    const { classes, siteBlocks, siteCallees, siteClasses } = graph
    const { calls } = this
    const byClass = new Array<bigint>(classes.length).fill(0n)
    siteBlocks.forEach((block, site) => {
      const callee = siteCallees[site] ?? INDIRECT
      const count = this.ran(block)
      if (callee !== INDIRECT) calls[callee] = (calls[callee] ?? 0n) + count
      else {
        const group = siteClasses[site] ?? 0
        byClass[group] = (byClass[group] ?? 0n) + count
      }
    })
    const throughTables = this.slotCalls(classes.length)
    byClass.forEach((want, group) => {
      const have = throughTables[group] ?? 0n
      if (have !== want) {
        throw refuse('indirect calls', { class: group, have: String(have), want: String(want) })
      }
    })
  }

  /** Calls by class as the slots have them; they are calls of the slots' functions, too. */
  private slotCalls(groups: number): bigint[] {
    const { graph, tableCounters } = this.model
    const { counts } = this.account
    const classOf = new Map<string, number>()
    graph.classes.forEach(({ table, targets }, group) => {
      for (const target of targets) classOf.set(`${String(table)} ${String(target)}`, group)
    })
    const out = new Array<bigint>(groups).fill(0n)
    graph.tables.forEach((slots, table) => {
      slots.forEach((callee, slot) => {
        const count = counts[(tableCounters[table] ?? 0) + slot] ?? 0n
        if (count === 0n) return
        const group = classOf.get(`${String(table)} ${String(callee)}`)
        if (callee === NO_FUNCTION || group === undefined) {
          throw refuse('slot', {
            table,
            slot,
            have: String(count),
            want: 'a function that is called',
          })
        }
        out[group] = (out[group] ?? 0n) + count
        this.calls[callee] = (this.calls[callee] ?? 0n) + count
      })
    })
    return out
  }

  /** Every function was entered as often as it was called, by the module or by the host. */
  private demandEntries(): void {
    const { graph, handler, once } = this.model
    const { importedFunctions } = graph.module.spaces
    const isStopped = this.account.frames.length > 0
    for (let defined = 0; defined + 1 < graph.firstBlock.length; defined++) {
      const index = importedFunctions + defined
      const entered = this.entered[graph.firstBlock[defined] ?? 0] ?? 0n
      const byHost = entered - (this.calls[index] ?? 0n)
      const byStart = BigInt(once.filter((each) => each === index).length)
      const least = index === handler && isStopped ? byStart + 1n : byStart
      const isRight = index === handler ? byHost >= least : byHost === least
      if (isRight) continue
      const want = String((this.calls[index] ?? 0n) + least)
      throw refuse('entries', { function: index, have: String(entered), want })
    }
  }

  /**
   * Each round takes one, and a poll that stopped took none. A leaf loop takes a whole stride at
   * once: each time that it was entered it may have had up to a stride less one for nothing.
   */
  private demandFuel(): void {
    const { fuel } = this.model
    const { fuelUsed } = this.account
    if (fuel === undefined || fuelUsed === undefined) return
    const rounds = fuel.rounds.reduce((sum, block) => sum + this.ran(block), 0n)
    const leaves = fuel.leaves.reduce((sum, block) => sum + this.ran(block), 0n)
    const inLeaves = fuelUsed - rounds
    const stride = BigInt(fuel.leafStride)
    const free = this.entriesOf(fuel.leaves) * (stride - 1n)
    const isRight = inLeaves % stride === 0n && inLeaves <= leaves && inLeaves >= leaves - free
    if (isRight) return
    throw refuse('fuel', { have: String(fuelUsed), want: `${String(rounds)} and whole strides` })
  }

  /** How often loops were entered from before them. */
  private entriesOf(heads: readonly number[]): bigint {
    const { edgeKinds, edgeTargets } = this.model.graph
    const isLeaf = new Set(heads)
    let sum = 0n
    this.edges.forEach((count, edge) => {
      // A loop is fallen into; whatever repeats it branches.
      if (edgeKinds[edge] === EDGE.fall && isLeaf.has(edgeTargets[edge] ?? EXIT)) sum += count
    })
    return sum
  }

  private at(fact: string, block: number, facts: Readonly<Record<string, number | string>>) {
    const { firstBlock, module } = this.model.graph
    const defined = firstBlock.findLastIndex((first) => first <= block)
    return refuse(fact, { function: module.spaces.importedFunctions + defined, block, ...facts })
  }
}
