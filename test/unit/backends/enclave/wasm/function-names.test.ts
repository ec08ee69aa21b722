/**
 * Names of functions: found where they are, harmless where they are wrong.
 */
import { describe, expect, it } from 'vitest'
import { ByteWriter } from '../../../../../backends/enclave/wasm/byte-writer.ts'
import { functionName, functionNames } from '../../../../../backends/enclave/wasm/function-names.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import type { WasmModule } from '../../../../../backends/enclave/wasm/module.ts'
import { wat } from './wat.ts'

const BASE = decodeModule(
  wat(`(module (import "talos" "request_len" (func (result i32)))
    (func) (func (export "second") (export "again")) (func))`),
  { moduleBytesMax: 1000 },
)

/** The module with a name section of this content. */
function named(content: Uint8Array): WasmModule {
  return { ...BASE, customs: [{ name: 'name', content, after: 11 }] }
}

function section(names: readonly (readonly [index: number, name: string])[]): Uint8Array {
  const out = new ByteWriter()
  out.raw([0, 2, 1, 0x6d])
  out.byte(1)
  out.sized((inner) => {
    inner.u32(names.length)
    for (const [index, name] of names) {
      inner.u32(index)
      inner.name(name)
    }
  })
  return out.finish()
}

describe('names of functions', () => {
  it('are those of imports and exports', () => {
    const names = functionNames(BASE)
    expect([...names]).toEqual([
      [0, 'talos.request_len'],
      [2, 'second'],
    ])
    expect(functionName(names, 2)).toBe('second')
    expect(functionName(names, 3)).toBe('function 3')
  })

  it('are those of the name section, where there is one', () => {
    const names = functionNames(
      named(
        section([
          [1, 'one'],
          [2, 'two'],
          [99, 'nobody'],
        ]),
      ),
    )
    expect([...names.values()]).toEqual(['talos.request_len', 'two', 'one'])
  })

  it('hold nothing that a terminal obeys, and are short', () => {
    const names = functionNames(
      named(
        section([
          [1, '\u001b[2J\u202ex'],
          [3, 'y'.repeat(500)],
        ]),
      ),
    )
    expect(names.get(1)).toBe('?[2J?x')
    expect(names.get(3)).toHaveLength(200)
  })

  it('of a section that cannot be read are none', () => {
    const whole = section([[1, 'one']])
    for (let length = 0; length < whole.length; length++) {
      expect(functionNames(named(whole.subarray(0, length))).get(1)).toBeUndefined()
    }
    expect(functionNames(named(Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x0f))).size).toBe(2)
  })
})
