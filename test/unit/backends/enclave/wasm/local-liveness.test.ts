/**
 * Liveness: cases by hand, and random functions against a search along every path.
 */
import { describe, expect, it } from 'vitest'
import { localTypes } from '../../../../../backends/enclave/wasm/body-typing.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import {
  EXIT,
  type ControlFlowGraph,
} from '../../../../../backends/enclave/wasm/control-flow-graph.ts'
import { InstructionList } from '../../../../../backends/enclave/wasm/instructions.ts'
import { liveLocals, localLiveness } from '../../../../../backends/enclave/wasm/local-liveness.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { readBody } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { OPCODE } from '../../../../../backends/enclave/wasm/opcodes.ts'
import { VALUE_TYPE } from '../../../../../backends/enclave/wasm/value-types.ts'
import { randomModule } from './random-module.ts'
import { wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 24 }

/** The locals that live before and after each block of a function. */
function lives(graph: ControlFlowGraph, defined = 0): { before: number[]; after: number[] }[] {
  const list = new InstructionList()
  readBody(graph.module, defined, list)
  const locals = localTypes(graph.module, defined).length
  const found = localLiveness(graph, defined, list, locals)
  const first = graph.firstBlock[defined] ?? 0
  const count = (graph.firstBlock[defined + 1] ?? 0) - first
  return Array.from({ length: count }, (_, row) => ({
    before: liveLocals(found, found.before, first + row),
    after: liveLocals(found, found.after, first + row),
  }))
}

function body(text: string): { before: number[]; after: number[] }[] {
  return lives(buildControlFlow(decodeModule(wat(`(module (func $f ${text}))`), LIMITS)))
}

describe('a local lives', () => {
  it('until its last use', () => {
    const text = '(param i32 i32) (drop (local.get 0)) (call $f (local.get 1) (local.get 1))'
    expect(body(text)).toEqual([
      { before: [0, 1], after: [] },
      { before: [], after: [] },
    ])
  })

  it('not before it is written', () => {
    expect(body('(local i32) (local.set 0 (i32.const 1)) call $f (drop (local.get 0))')).toEqual([
      { before: [], after: [0] },
      { before: [0], after: [] },
    ])
  })

  it('in the arm that reads it, and so before the branch', () => {
    const [entry, reading, writing] = body(`(param i32 i32) (local i32)
      (if (local.get 0) (then (drop (local.get 1))) (else (local.set 1 (i32.const 1))))`)
    expect(entry).toEqual({ before: [0, 1], after: [1] })
    expect(reading?.before).toEqual([1])
    expect(writing?.before).toEqual([])
  })

  it('round a loop, although it is read above where it is written', () => {
    const [entry, loop] = body(`(param i32) (local i32 i32)
      (loop (drop (local.get 1)) (local.set 1 (local.get 2)) (local.set 2 (i32.const 3))
        (br_if 0 (local.get 0)))`)
    expect(entry?.before).toEqual([0, 1, 2])
    expect(loop).toEqual({ before: [0, 1, 2], after: [0, 1, 2] })
  })

  it('in any of more words than one', () => {
    const [entry] = body(`(local ${'i64 '.repeat(70)}) call $f (drop (local.get 69))
      (drop (local.get 32)) (drop (local.get 31)) (drop (local.get 0))`)
    expect(entry?.after).toEqual([0, 31, 32, 69])
  })
})

/** Whether some path from a block on reads a local before it writes it. */
function isRead(
  graph: ControlFlowGraph,
  list: InstructionList,
  from: number,
  local: number,
): boolean {
  const seen = new Set<number>()
  const waiting = [from]
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (seen.has(block)) continue
    seen.add(block)
    let isWritten = false
    for (
      let i = graph.firstInstructions[block] ?? 0;
      i < (graph.endInstructions[block] ?? 0);
      i++
    ) {
      const code = list.codes[i] ?? 0
      if (code < OPCODE.localGet || code > OPCODE.localTee || list.first[i] !== local) continue
      if (code === OPCODE.localGet) return true
      isWritten = true
      break
    }
    if (isWritten) continue
    const end = graph.firstEdge[block + 1] ?? 0
    for (let edge = graph.firstEdge[block] ?? 0; edge < end; edge++) {
      const target = graph.edgeTargets[edge] ?? EXIT
      if (target !== EXIT) waiting.push(target)
    }
  }
  return false
}

it('random functions: exactly what a search along every path finds', () => {
  const list = new InstructionList()
  for (let seed = 0; seed < 40; seed++) {
    const graph = buildControlFlow(decodeModule(randomModule(seed).bytes, LIMITS))
    for (let defined = 0; defined < graph.module.bodies.length; defined++) {
      readBody(graph.module, defined, list)
      const first = graph.firstBlock[defined] ?? 0
      const locals = localTypes(graph.module, defined).length
      lives(graph, defined).forEach(({ before }, row) => {
        const want = Array.from({ length: locals }, (_, local) => local).filter((local) =>
          isRead(graph, list, first + row, local),
        )
        expect(before, `seed ${String(seed)}`).toEqual(want)
      })
    }
  }
})

it('refuses a function whose blocks times locals are too many, by its index', () => {
  const blocks = 12_000
  const text = `(module (func (param i32) ${'(if (local.get 0) (then))'.repeat(blocks)}))`
  const before = decodeModule(wat(text), LIMITS)
  const [only] = before.bodies
  if (only === undefined) return expect.unreachable()
  const bodies = [{ ...only, locals: [{ count: 49_000, type: VALUE_TYPE.i32 }] }]
  const module = decodeModule(encodeModule({ ...before, bodies }), LIMITS)
  expect(() => lives(buildControlFlow(module))).toThrow(/ADMISSION_TOO_LARGE .*function=0/)
})
