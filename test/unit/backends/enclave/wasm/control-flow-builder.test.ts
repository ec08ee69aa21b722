/**
 * Control-flow graphs that were drawn by hand, one for each construct.
 */
import { describe, expect, it } from 'vitest'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import {
  BLOCK,
  EDGE,
  EXIT,
  INDIRECT,
  functionOfBlock,
  siteTargets,
  type ControlFlowGraph,
} from '../../../../../backends/enclave/wasm/control-flow-graph.ts'
import { controlFlowFigures } from '../../../../../backends/enclave/wasm/control-flow-figures.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { ta, wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 20 }
const KINDS = new Map<number, string>(Object.entries(EDGE).map(([name, kind]) => [kind, name]))

function graphOf(bytes: Uint8Array): ControlFlowGraph {
  const module = decodeModule(bytes, LIMITS)
  validateModule(module)
  return buildControlFlow(module)
}

/** The edges of a function's blocks, by block: `kind target`, blocks counted from its entry. */
function edgesOf(graph: ControlFlowGraph, defined = 0): string[] {
  const { firstBlock, firstEdge, edgeKinds, edgeTargets } = graph
  const first = firstBlock[defined] ?? 0
  const out: string[] = []
  for (let block = first; block < (firstBlock[defined + 1] ?? 0); block++) {
    const edges: string[] = []
    for (let edge = firstEdge[block] ?? 0; edge < (firstEdge[block + 1] ?? 0); edge++) {
      const target = edgeTargets[edge] ?? EXIT
      const where = target === EXIT ? 'exit' : String(target - first)
      edges.push(`${KINDS.get(edgeKinds[edge] ?? 0) ?? '?'} ${where}`)
    }
    out.push(edges.join(', '))
  }
  return out
}

/** One function of this body that takes an i32. */
function body(text: string): ControlFlowGraph {
  return graphOf(wat(`(module (memory 1) (func $f (param i32) (result i32) ${text}))`))
}

describe('blocks and edges', () => {
  it.each<[name: string, text: string, edges: string[]]>([
    ['a straight line', 'i32.const 1', ['return exit']],
    ['a block that nobody leaves', '(block nop) i32.const 1', ['return exit']],
    [
      'if and else',
      '(if (result i32) (local.get 0) (then i32.const 1) (else i32.const 2))',
      ['then 1, else 2', 'fall 3', 'fall 3', 'return exit'],
    ],
    [
      'if without else',
      '(if (local.get 0) (then nop)) i32.const 1',
      ['then 1, skip 2', 'fall 2', 'return exit'],
    ],
    [
      'an arm that returns',
      '(if (local.get 0) (then (return (i32.const 7)))) i32.const 1',
      ['then 1, skip 2', 'return exit', 'return exit'],
    ],
    [
      'both arms return: what follows is dead',
      '(if (result i32) (local.get 0) (then (return (i32.const 1))) (else (return (i32.const 2))))',
      ['then 1, else 2', 'return exit', 'return exit'],
    ],
    [
      'a loop that goes round',
      '(loop (br_if 0 (local.get 0))) i32.const 1',
      ['fall 1', 'taken 1, notTaken 2', 'return exit'],
    ],
    ['a loop that nobody repeats', '(loop nop) i32.const 1', ['fall 1', 'return exit']],
    ['a loop without an end', '(loop (br 0)) unreachable', ['fall 1', 'branch 1']],
    [
      'leaving a block',
      '(block (br_if 0 (local.get 0)) nop) i32.const 1',
      ['taken 2, notTaken 1', 'fall 2', 'return exit'],
    ],
    [
      'a branch out of the function',
      '(br_if 0 (i32.const 1) (local.get 0)) drop i32.const 2',
      ['taken exit, notTaken 1', 'return exit'],
    ],
    [
      'nested loops',
      '(loop (loop (br_if 0 (local.get 0)) (br_if 1 (local.get 0)))) i32.const 1',
      ['fall 1', 'fall 2', 'taken 2, notTaken 3', 'taken 1, notTaken 4', 'return exit'],
    ],
    [
      'br_table: each target once, in the order in which they are named first',
      `(block $b (result i32) (block $a (result i32)
        (br_table $a $b $a 2 $b (i32.const 9) (local.get 0))))`,
      ['table 1, table 2, table exit', 'fall 2', 'return exit'],
    ],
    [
      'dead code makes no block',
      '(block (br 0) (loop (br_if 0 (local.get 0))) (call 0 (i32.const 1)) drop) i32.const 1',
      ['branch 1', 'return exit'],
    ],
    ['unreachable traps', 'unreachable', ['']],
    [
      'a call ends a block',
      '(call 0 (call 0 (local.get 0)))',
      ['resume 1', 'resume 2', 'return exit'],
    ],
  ])('%s', (_name, text, edges) => {
    expect(edgesOf(body(text))).toEqual(edges)
  })

  it('tile what can be reached, byte by byte', () => {
    const graph = body('(if (local.get 0) (then nop)) (loop (br_if 0 (local.get 0))) i32.const 1')
    const { starts, ends, module } = graph
    const code = module.bodies[0]
    expect(starts[0]).toBe(code?.offset)
    for (let block = 1; block < starts.length; block++) expect(starts[block]).toBe(ends[block - 1])
    expect(ends.at(-1)).toBe((code?.offset ?? 0) + (code?.code.length ?? 0))
  })

  it('know their function', () => {
    const graph = graphOf(wat('(module (func) (func (if (i32.const 1) (then))) (func))'))
    const all = Array.from(graph.starts, (_, block) => functionOfBlock(graph, block))
    expect(all).toEqual([0, 1, 1, 1, 2])
  })

  it('say what a loop holds', () => {
    const graph = body(`
      (loop (br_if 0 (local.get 0)))
      (loop (drop (call 0 (i32.const 1))) (br_if 0 (local.get 0)))
      (loop (loop (br_if 0 (local.get 0))) (br_if 0 (local.get 0)))
      (loop) i32.const 1`)
    const heads = graph.flags.filter((bits) => (bits & BLOCK.loopHead) !== 0)
    const { repeats, calls, nests, loopHead, site } = BLOCK
    expect([...heads]).toEqual([
      loopHead | repeats,
      loopHead | repeats | calls | site,
      loopHead | repeats | nests,
      loopHead | repeats,
      loopHead,
    ])
    expect(Math.max(...graph.loopDepths)).toBe(2)
    expect(controlFlowFigures(graph)).toMatchObject({ loops: 4, leafLoops: 2 })
  })
})

describe('calls', () => {
  const graph = graphOf(
    ta(`
    (import "talos" "request_len" (func $host (result i32)))
    (type $get (func (result i32))) (type $same (func (result i32))) (type $put (func (param i32)))
    (table $one 6 funcref) (table $two 2 funcref)
    (elem (table $one) (i32.const 1) func $a $put $host $a)
    (elem (table $two) (i32.const 0) func $b)
    (elem declare func $b)
    (func $a (result i32) i32.const 1)
    (func $b (type $same) i32.const 2)
    (func $put (param i32))
    (func $run
      (call $put (call $host))
      (drop (call_indirect $one (type $get) (i32.const 1)))
      (drop (call_indirect $one (type $same) (i32.const 1)))
      (drop (call_indirect $two (type $get) (i32.const 0)))
      (call_indirect $one (type $put) (i32.const 1) (i32.const 2))
      (call_indirect $two (type $put) (i32.const 1) (i32.const 2)))`),
  )

  it('go to one function, or to those of the table with the type', () => {
    const sites = Array.from(graph.siteCallees, (callee, site) => [
      callee === INDIRECT,
      siteTargets(graph, site),
    ])
    // Functions: 0 host, 1 a, 2 b, 3 put, 4 run, 5 the handler.
    expect(sites).toEqual([
      [false, [0]],
      [false, [3]],
      [true, [0, 1]],
      [true, [0, 1]],
      [true, [2]],
      [true, [3]],
      [true, []],
    ])
  })

  it('of structurally equal types through one table are one class', () => {
    expect(graph.siteClasses[2]).toBe(graph.siteClasses[3])
    expect(new Set(graph.siteClasses.subarray(2)).size).toBe(4)
    expect(controlFlowFigures(graph)).toMatchObject({
      directCalls: 2,
      indirectCalls: 5,
      targetsPerIndirectCall: 6 / 5,
      imports: 1,
    })
  })

  it('stand in blocks that say so', () => {
    for (const block of graph.siteBlocks) {
      expect((graph.flags[block] ?? 0) & BLOCK.site).toBe(BLOCK.site)
    }
  })
})

describe('tables', () => {
  it('hold what the segments put there, the later over the earlier', () => {
    const { tables } = graphOf(
      wat(`(module (table 4 funcref)
        (elem (i32.const 0) func $a $a) (elem (i32.add (i32.const 2) (i32.const -1)) func $b)
        (elem (i32.const 2) funcref (ref.null func) (ref.func $b))
        (func $a) (func $b))`),
    )
    const none = 0xffffffff
    expect(tables.map((table) => [...table])).toEqual([[0, 1, none, 1]])
  })

  it.each<[name: string, feature: string, text: string]>([
    ['imported', 'imported table env.t', '(module (import "env" "t" (table 1 funcref)))'],
    [
      'filled where a global says',
      'element segment at a global',
      '(module (import "env" "g" (global $g i32)) (table 1 funcref) (elem (global.get $g) func $f) (func $f))',
    ],
    [
      'too small for its segment',
      'element segment outside its table',
      '(module (table 1 funcref) (elem (i32.const 1) func $f) (func $f))',
    ],
  ])('%s', (_name, feature, text) => {
    expect(() => graphOf(wat(text))).toThrow(`feature=${feature} `)
  })
})
