/**
 * Memory that an owner declared constant: what it holds comes from the module, and a target refuses
 * an image in which it holds anything else.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import {
  checkConstants,
  constantsOf,
} from '../../../../../backends/enclave/runtime/constant-regions.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { wat } from '../wasm/wat.ts'
import { GENERATION, SEAL_KEY, optionsFor } from './driver-ta.ts'

const TABLE = wat(`(module
  (memory (export "memory") 1 2)
  (data (i32.const 100) "abcdef")
  (data (i32.const 104) "XY")
  (data "passive")
  (data (i32.const 65532) "end!")
  (func (export "talos_handle") (result i32)
    (i32.store8 (i32.const 101) (i32.const 66))
    (i32.const 0)))`)
const decoded = decodeModule(TABLE, { moduleBytesMax: 1 << 16 })

function contentOf(address: number, bytes: number): string {
  const [constant] = constantsOf(decoded, [{ address, bytes }])
  return Buffer.from(constant?.content ?? []).toString('latin1')
}

test('what a region holds is what the segments put there, the later over the earlier', () => {
  expect(contentOf(98, 10)).toBe('\0\0abcdXY\0\0')
  expect(contentOf(102, 2)).toBe('cd')
  expect(contentOf(65_530, 6)).toBe('\0\0end!')
  expect(contentOf(0, 4)).toBe('\0\0\0\0')
})

test.each([[{ address: 65_530, bytes: 7 }], [{ address: 0, bytes: LIMITS.constantBytesMax + 1 }]])(
  '%j is not of this memory',
  (region) => {
    expect(() => constantsOf(decoded, [region])).toThrow('ADMISSION_INVARIANT')
  },
)

test('the first region that is not as it was is named', () => {
  const constants = constantsOf(decoded, [
    { address: 0, bytes: 8 },
    { address: 100, bytes: 6 },
  ])
  const memory = new Uint8Array(65_536)
  expect(() => checkConstants(constants, memory)).toThrow('STATE_CONSTANT address=100 bytes=6')
  memory.set(Buffer.from('abcdXY'), 100)
  expect(() => checkConstants(constants, memory)).not.toThrow()
})

describe('a target', () => {
  test.each([
    ['takes an image whose constants are', { address: 102, bytes: 4 }, 'accepted'],
    ['refuses one in which one was written', { address: 100, bytes: 6 }, 'STATE_CONSTANT'],
  ])('%s', async (_, region, want) => {
    const runtimes: TaRuntime[] = []
    const open = async (): Promise<TaRuntime> => {
      const options = { ...optionsFor(TABLE), invariants: { constant: [region] } }
      const runtime = await TaRuntime.open(options)
      runtimes.push(runtime)
      runtime.setGeneration(GENERATION, SEAL_KEY)
      return runtime
    }
    const source = await open()
    await source.start()
    await source.handle(new Uint8Array(1))
    const target = await open()
    await target.inert({ memoryPages: 16, filePages: 16 })
    source.paged.forEach(({ memory }, at) => {
      const held = target.paged[at]?.memory.buffer
      if (held !== undefined) new Uint8Array(held).set(new Uint8Array(memory.buffer))
    })
    const end = await target.restore(await source.capture()).then(() => 'accepted', codeOf)
    expect(end).toBe(want)
    await Promise.all(runtimes.map((runtime) => runtime.close()))
  })
})
