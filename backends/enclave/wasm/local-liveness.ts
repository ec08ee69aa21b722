/**
 * Which locals of a function are still needed, at the beginning and at the end of each block.
 * Invariant: a local is live where some path reads it before it is written; the answer is the
 * smallest such set, so it is the same on both sides of a move.
 */
import { LIMITS } from '../limits.ts'
import { AdmissionError } from './admission-refusal.ts'
import { EXIT, type ControlFlowGraph } from './control-flow-graph.ts'
import type { InstructionList } from './instructions.ts'
import { OPCODE } from './opcodes.ts'

/** Sets of locals of one function, a row of bits for each of its blocks. */
export interface LocalLiveness {
  /** Words of 32 bits in a row. */
  readonly words: number
  /** The function's first block: row 0. */
  readonly firstBlock: number
  /** Live at a block's first instruction: at a loop head, before the first instruction of a turn. */
  readonly before: Uint32Array
  /** Live after a block's last instruction: at a site, once the call has returned. */
  readonly after: Uint32Array
}

/** The locals in a row, rising. */
export function liveLocals(
  { words, firstBlock }: LocalLiveness,
  rows: Uint32Array,
  block: number,
): number[] {
  const from = (block - firstBlock) * words
  const out: number[] = []
  for (let word = 0; word < words; word++) {
    for (let bits = rows[from + word] ?? 0; bits !== 0; bits &= bits - 1) {
      out.push(word * 32 + 31 - Math.clz32(bits & -bits))
    }
  }
  return out
}

/** Liveness of a function (an index into the bodies) whose instructions are in `list`. */
export function localLiveness(
  graph: ControlFlowGraph,
  defined: number,
  list: InstructionList,
  locals: number,
): LocalLiveness {
  const firstBlock = graph.firstBlock[defined] ?? 0
  const blocks = (graph.firstBlock[defined + 1] ?? 0) - firstBlock
  const words = Math.max(1, Math.ceil(locals / 32))
  if (blocks * words > LIMITS.livenessWordsMax) {
    throw new AdmissionError({
      code: 'ADMISSION_TOO_LARGE',
      feature: `function of ${String(blocks)} blocks and ${String(locals)} locals`,
      offset: graph.starts[firstBlock] ?? 0,
      want: `at most ${String(LIMITS.livenessWordsMax * 32)} pairs of a block and a local`,
      fix: 'split the function, or compile it with optimisation',
      function: graph.module.spaces.importedFunctions + defined,
    })
  }
  const before = new Uint32Array(blocks * words)
  const written = new Uint32Array(blocks * words)
  for (let row = 0; row < blocks; row++) {
    const block = firstBlock + row
    const from = graph.firstInstructions[block] ?? 0
    const to = graph.endInstructions[block] ?? 0
    readAndWritten(list, from, to, before, written, row * words)
  }
  const after = new Uint32Array(blocks * words)
  spread(graph, { words, firstBlock, before, after }, written)
  return { words, firstBlock, before, after }
}

/** What a block reads before it writes it, and what it writes. */
function readAndWritten(
  { codes, first }: InstructionList,
  from: number,
  to: number,
  read: Uint32Array,
  written: Uint32Array,
  row: number,
): void {
  for (let i = from; i < to; i++) {
    const code = codes[i] ?? 0
    if (code < OPCODE.localGet || code > OPCODE.localTee) continue
    const local = first[i] ?? 0
    const at = row + (local >>> 5)
    const bit = 1 << (local & 31)
    if (code !== OPCODE.localGet) written[at] = (written[at] ?? 0) | bit
    else if (((written[at] ?? 0) & bit) === 0) read[at] = (read[at] ?? 0) | bit
  }
}

/** Backwards over the blocks until nothing changes. */
function spread(graph: ControlFlowGraph, live: LocalLiveness, written: Uint32Array): void {
  const { words, firstBlock, before } = live
  const { firstEdge, edgeTargets } = graph
  const rows = before.length / words
  for (let isChanged = true; isChanged;) {
    isChanged = false
    for (let row = rows - 1; row >= 0; row--) {
      const block = firstBlock + row
      const to = firstEdge[block + 1] ?? 0
      for (let edge = firstEdge[block] ?? 0; edge < to; edge++) {
        const target = edgeTargets[edge] ?? EXIT
        if (target === EXIT) continue
        if (join(live, row * words, (target - firstBlock) * words, written)) isChanged = true
      }
    }
  }
}

/** Adds what the next block needs; true where that was new. */
function join(
  { words, before, after }: LocalLiveness,
  row: number,
  next: number,
  written: Uint32Array,
): boolean {
  let isChanged = false
  for (let word = 0; word < words; word++) {
    const had = after[row + word] ?? 0
    const has = (had | (before[next + word] ?? 0)) >>> 0
    if (has === had) continue
    isChanged = true
    after[row + word] = has
    before[row + word] = (before[row + word] ?? 0) | (has & ~(written[row + word] ?? 0))
  }
  return isChanged
}
