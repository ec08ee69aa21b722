/**
 * Where frames and polls of a counted module stand in the measured original.
 * Invariant: counting changes neither the order of a function's calls nor that of its loops, so the
 * n-th of one is the n-th of the other. Pure.
 */
import { assert } from '../../contract/errors.ts'
import { BLOCK, type ControlFlowGraph } from '../wasm/control-flow-graph.ts'
import { InstructionList } from '../wasm/instructions.ts'
import { readBody } from '../wasm/module-validator.ts'
import type { FrameLayout, SiteLayout } from '../wasm/suspend/frame-layout.ts'
import { SITE } from '../wasm/suspend/normal-body.ts'
import { POLL, type SuspendPlan } from '../wasm/suspend/suspend-plan.ts'

/** The same frames, with blocks and offsets of the original. */
export function framesInOriginal(
  frames: FrameLayout,
  counted: ControlFlowGraph,
  original: ControlFlowGraph,
): FrameLayout {
  const list = new InstructionList()
  const { importedFunctions } = original.module.spaces
  const out = new Map<number, readonly SiteLayout[]>()
  for (const [index, sites] of frames) {
    const defined = index - importedFunctions
    const polls = pairs(pollBlocks(counted, defined), pollBlocks(original, defined))
    const calls = pairs(callBlocks(counted, defined), callBlocks(original, defined))
    readBody(original.module, defined, list)
    out.set(
      index,
      sites.map((site) => {
        const isCall = site.kind === SITE.call || site.kind === SITE.host
        const block = (isCall ? calls : polls).get(site.block)
        assert(block !== undefined, { code: 'FLOW_PLACE', function: index, block: site.block })
        const at = isCall
          ? (original.endInstructions[block] ?? 0) - 1
          : Math.max((original.firstInstructions[block] ?? 0) - 1, 0)
        return { ...site, block, offset: list.offsets[at] ?? 0 }
      }),
    )
  }
  return out
}

/** Blocks of the original before which a poll stands, by what it takes. */
export interface PollBlocks {
  /** One each time. */
  readonly rounds: readonly number[]
  /** A whole stride now and then. */
  readonly leaves: readonly number[]
}

/** Where a counted module polls. */
export function pollsInOriginal(plan: SuspendPlan, original: ControlFlowGraph): PollBlocks {
  const rounds: number[] = []
  const leaves: number[] = []
  for (let defined = 0; defined + 1 < original.firstBlock.length; defined++) {
    if (plan.pollsEntry[defined] === 1) rounds.push(original.firstBlock[defined] ?? 0)
    const blocks = pairs(pollBlocks(plan.graph, defined), pollBlocks(original, defined))
    for (const [counted, block] of blocks) {
      const poll = plan.loopPolls[counted] ?? POLL.none
      if (poll !== POLL.none) (poll === POLL.round ? rounds : leaves).push(block)
    }
  }
  return { rounds, leaves }
}

/** The entry and the heads of loops, in order. */
function pollBlocks({ firstBlock, flags }: ControlFlowGraph, defined: number): number[] {
  const from = firstBlock[defined] ?? 0
  const out = [from]
  for (let block = from; block < (firstBlock[defined + 1] ?? 0); block++) {
    if (((flags[block] ?? 0) & BLOCK.loopHead) !== 0) out.push(block)
  }
  return out
}

function callBlocks({ firstSite, siteBlocks }: ControlFlowGraph, defined: number): number[] {
  return [...siteBlocks.subarray(firstSite[defined], firstSite[defined + 1])]
}

function pairs(from: readonly number[], to: readonly number[]): ReadonlyMap<number, number> {
  assert(from.length === to.length, { code: 'FLOW_PLACE', have: from.length, want: to.length })
  return new Map(from.map((each, at) => [each, to[at] ?? 0]))
}
