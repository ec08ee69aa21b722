/**
 * Random modules: valid for the engine and for us, ending, the same each time, and not all alike.
 */
import { describe, expect, it } from 'vitest'
import { admit } from '../../../../../backends/enclave/wasm/admission.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { OPCODE, VECTOR_BASE } from '../../../../../backends/enclave/wasm/opcodes.ts'
import { randomModule } from './random-module.ts'

const SEEDS = 600
const LIMITS = { moduleBytesMax: 1 << 20 }
const RULES = {
  memoryPagesMax: 16,
  entry: { initialize: '_initialize', handle: 'talos_handle' },
}

/** Results of two calls, and the memory that they leave. */
function outcome(bytes: Uint8Array<ArrayBuffer>): unknown {
  const imports = { talos: { request_len: () => 3 } }
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
  const { run, memory } = exports as {
    run: (seed: number) => bigint
    memory: WebAssembly.Memory
  }
  return [run(5), run(-77), Buffer.from(memory.buffer).toString('latin1')]
}

describe('random modules', () => {
  it('are valid, admitted, encoded as they were, and have a graph', () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const { bytes } = randomModule(seed)
      expect(WebAssembly.validate(bytes), `seed ${String(seed)}`).toBe(true)
      const module = decodeModule(bytes, LIMITS)
      admit(module, RULES)
      expect(Buffer.compare(encodeModule(module), bytes), `seed ${String(seed)}`).toBe(0)
      const { firstBlock } = buildControlFlow(module)
      expect(firstBlock).toHaveLength(module.bodies.length + 1)
    }
  })

  it('end without a trap, and the same way twice', () => {
    const seen = new Set<unknown>()
    for (let seed = 0; seed < SEEDS; seed++) {
      const { bytes } = randomModule(seed)
      const first = outcome(bytes)
      expect(outcome(randomModule(seed).bytes), `seed ${String(seed)}`).toEqual(first)
      seen.add((first as unknown[])[0])
    }
    expect(seen.size).toBeGreaterThan(SEEDS * 0.9)
  })

  it('hold every kind of instruction that can matter', () => {
    const seen = new Set<number>()
    for (let seed = 0; seed < SEEDS; seed++) {
      validateModule(decodeModule(randomModule(seed).bytes, LIMITS), (_, list) => {
        for (let i = 0; i < list.count; i++) seen.add(list.codes[i] ?? 0)
      })
    }
    const without: number[] = [
      // Changing tables and segments is not admitted; what is left takes the place of a literal.
      OPCODE.tableSet,
      OPCODE.tableInit,
      OPCODE.elemDrop,
      OPCODE.tableCopy,
      OPCODE.tableGrow,
      OPCODE.tableFill,
      OPCODE.dataDrop,
      OPCODE.refNull,
      OPCODE.refFunc,
      // Only written for what they show of a NaN.
      OPCODE.i32ReinterpretF32,
      OPCODE.i64ReinterpretF64,
      OPCODE.f32ReinterpretI32,
      OPCODE.f64ReinterpretI64,
    ]
    const wanted = Object.values(OPCODE).filter((code) => !without.includes(code))
    expect(wanted.filter((code) => !seen.has(code))).toEqual([])
    expect([...seen].filter((code) => code >= VECTOR_BASE).length).toBeGreaterThan(120)
  })
})
