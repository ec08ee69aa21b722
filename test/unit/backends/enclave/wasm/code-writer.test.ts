/**
 * The writer of instructions: what it makes is what an assembler makes, what it copies is the same.
 */
import { expect, it } from 'vitest'
import { CodeWriter } from '../../../../../backends/enclave/wasm/code-writer.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import type { WasmModule } from '../../../../../backends/enclave/wasm/module.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { OPCODE } from '../../../../../backends/enclave/wasm/opcodes.ts'
import { EMPTY_BLOCK, VALUE_TYPE } from '../../../../../backends/enclave/wasm/value-types.ts'
import { randomModule } from './random-module.ts'
import { wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 20 }

function decoded(text: string): WasmModule {
  return decodeModule(wat(text), LIMITS)
}

it('writes what an assembler writes', () => {
  const out = new CodeWriter()
  out.open(OPCODE.block, EMPTY_BLOCK)
  out.open(OPCODE.loop, VALUE_TYPE.i64 - 0x80)
  out.i32Const(-129)
  out.branchTable([1, 2, 1])
  out.op(OPCODE.end)
  out.op(OPCODE.drop)
  out.op(OPCODE.end)
  out.i32Const(64)
  out.i64Const(-(2n ** 63n))
  out.access(0x37, 3, 300)
  out.i32Const(0)
  out.i32Const(0)
  out.access(0x36, 2, 7, 1)
  out.i32Const(0)
  out.i32Const(0)
  out.i32Const(0)
  out.op(OPCODE.memoryFill, 1)
  out.op(OPCODE.end)
  const want = decoded(`(module (memory 1) (memory 1) (func
    (block (drop (loop (result i64) (br_table 1 2 1 (i32.const -129)))))
    (i64.store offset=300 (i32.const 64) (i64.const 0x8000000000000000))
    (i32.store 1 offset=7 (i32.const 0) (i32.const 0))
    (memory.fill 1 (i32.const 0) (i32.const 0) (i32.const 0))))`)
  expect(out.finish()).toEqual(want.bodies[0]?.code)
})

it('copies functions instruction by instruction', () => {
  for (let seed = 0; seed < 20; seed++) {
    const module = decodeModule(randomModule(seed).bytes, LIMITS)
    validateModule(module, (defined, list) => {
      const single = new CodeWriter()
      for (let i = 0; i < list.count; i++) single.copy(module.bytes, list, i)
      const whole = new CodeWriter()
      whole.copy(module.bytes, list, 0, list.count)
      const code = module.bodies[defined]?.code
      expect(single.finish()).toEqual(code)
      expect(whole.finish()).toEqual(code)
    })
  }
})
