/**
 * Imports that a file maps: each answer is the one that was written, or the file is refused.
 */
import { describe, expect, test } from 'vitest'
import { isCoded, type CodedError } from '../../../../../backends/contract/errors.ts'
import {
  MappedImports,
  parseImportMap,
} from '../../../../../backends/enclave/check/mapped-imports.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import type { WasmModule } from '../../../../../backends/enclave/wasm/module.ts'
import { wat } from '../wasm/wat.ts'

function importing(...imports: string[]): WasmModule {
  return decodeModule(wat(`(module ${imports.join(' ')})`), { moduleBytesMax: 1e6 })
}

/** One function `env.f` of a type, as a file says. */
function mapped(type: string, mapping: unknown, calls?: Map<string, number>): () => unknown {
  const map = parseImportMap(JSON.stringify({ 'env.f': mapping }))
  const module = importing(`(import "env" "f" (func ${type}))`)
  const imports = new MappedImports(map, calls).over(module, {})
  return imports['env']?.['f'] as () => unknown
}

function factsOf(act: () => unknown): CodedError['facts'] {
  try {
    act()
  } catch (thrown) {
    if (isCoded(thrown)) return thrown.facts
    throw thrown
  }
  return expect.unreachable('not refused')
}

describe('a constant', () => {
  test.each([
    ['(result i32)', -1, -1],
    ['(result i32)', 0xffffffff, -1],
    ['(result i32)', '0x10', 16],
    ['(result i64)', '9007199254740993', 9007199254740993n],
    ['(result i64)', 5, 5n],
    ['(result f32)', 1.5, 1.5],
    ['(result f64)', '-inf', -Infinity],
    ['(result f64)', 'nan', NaN],
    ['(result f64)', 1e300, 1e300],
    ['(result f64)', null, 0],
    ['(result i64)', null, 0n],
    ['', 7, undefined],
    ['(param i32 f64)', null, undefined],
    ['(result i32 i64)', [1, '-2'], [1, -2n]],
    ['(result i32 i64)', null, [0, 0n]],
  ])('%s: %j', (type, mapping, answer) => {
    expect(mapped(type, mapping)()).toEqual(answer)
  })

  test.each([
    ['(result i32)', 1.5, 'i32'],
    ['(result i32)', 2 ** 32, 'i32'],
    ['(result i32)', 'ten', 'i32'],
    ['(result i32)', '', 'i32'],
    ['(result i64)', 2 ** 60, 'i64'],
    ['(result f64)', 'much', 'f64'],
    ['(result i32 i32)', 1, 'as many values'],
    ['(result i32 i32)', [1], 'as many values'],
    ['(result i32)', [], 'as many values'],
    ['(result v128)', 0, 'numbers'],
    ['(result i32)', { answers: [1, 'x'] }, 'i32'],
  ])('%s: %j is refused before anything runs', (type, mapping, want) => {
    const facts = factsOf(() => mapped(type, mapping))
    expect(facts).toMatchObject({ code: 'CHECK_IMPORTS', field: 'import env.f' })
    expect(String(facts['want'])).toContain(want)
    expect(facts['fix']).not.toBe('')
  })
})

describe('recorded answers', () => {
  test('come in their order, then it is a trap that says how many there were', () => {
    const ask = mapped('(result i32)', { answers: [3, 1, 2] })
    expect([ask(), ask(), ask()]).toEqual([3, 1, 2])
    expect(factsOf(ask)).toEqual({ code: 'CHECK_ANSWERS', import: 'env.f', recorded: 3 })
  })

  test('go on where a checkpoint stopped', () => {
    expect(mapped('(result i32)', { answers: [3, 1] }, new Map([['env.f', 1]]))()).toBe(1)
  })

  test('can be several values each', () => {
    const ask = mapped('(result i32 i32)', { answers: [[1, 2], null] })
    expect([ask(), ask()]).toEqual([
      [1, 2],
      [0, 0],
    ])
  })
})

test('a trap says why, whatever the function would give', () => {
  for (const type of ['', '(result v128)']) {
    const facts = factsOf(mapped(type, { trap: 'not here' }))
    expect(facts).toEqual({ code: 'CHECK_TRAP', import: 'env.f', trap: 'not here' })
  }
})

describe('what is not mapped', () => {
  const none = new MappedImports(new Map())

  test('is refused with its place, its type and what to write', () => {
    const module = importing('(import "env" "f" (func (param i64) (result i32 f64)))')
    const facts = factsOf(() => none.over(module, {}))
    expect(facts).toMatchObject({ code: 'ADMISSION_IMPORT', feature: 'import env.f' })
    expect(facts['offset']).toBeGreaterThan(8)
    expect(facts['fix']).toContain('{"env.f":[0,0]}')
    expect(facts['fix']).toContain('(i64) -> (i32, f64)')
  })

  test('is taken from the host where that has it; a file goes before', () => {
    const module = importing('(import "wasi" "f" (func (result i32)))')
    const host = { wasi: { f: () => 1, g: () => 2 } }
    expect(none.over(module, host)['wasi']?.['f']).toBe(host.wasi.f)
    const over = new MappedImports(parseImportMap('{"wasi.f": 5}')).over(module, host)
    expect((over['wasi']?.['f'] as () => unknown)()).toBe(5)
    expect(over['wasi']?.['g']).toBe(host.wasi.g)
  })

  test.each([
    ['memory', '(import "env" "m" (memory 1))'],
    ['global', '(import "env" "g" (global i32))'],
    ['table', '(import "env" "t" (table 1 funcref))'],
  ])('a %s cannot be mapped', (what, text) => {
    const facts = factsOf(() => new MappedImports(new Map()).over(importing(text), {}))
    expect(facts['feature']).toContain(`imported ${what}`)
    expect(facts['fix']).toBe(`let the module define its own ${what}`)
  })

  test('names of the engine are names like others', () => {
    const module = importing(
      '(import "__proto__" "polluted" (func (result i32)))',
      '(import "" "" (func))',
      '(import "env" "constructor" (func))',
    )
    expect(factsOf(() => none.over(module, { env: {} }))['feature']).toBe(
      'import __proto__.polluted',
    )
    const map = parseImportMap('{"__proto__.polluted": 1, ".": null, "env.constructor": null}')
    const made = new MappedImports(map).over(module, { env: {} })
    expect(Object.keys(made).sort()).toEqual(['', '__proto__', 'env'])
    expect('polluted' in {}).toBe(false)
  })
})

describe('a file that is none', () => {
  test.each([
    ['{', 'imports file', 'JSON'],
    ['[1]', 'imports file', 'map'],
    ['3', 'imports file', 'map'],
    ['{"env.f": true}', 'import env.f', 'trap'],
    ['{"env.f": {"trap": 3}}', 'import env.f', 'trap'],
    ['{"env.f": {"answers": 3}}', 'import env.f', 'answers'],
    ['{"env.f": {"answer": [3]}}', 'import env.f', 'answers'],
    ['{"env.f": {"answers": [1], "trap": "x"}}', 'import env.f', 'answers'],
    ['{"env.f": [[[1]]]}', 'import env.f', 'answers'],
  ])('%s', (text, field, want) => {
    const facts = factsOf(() => parseImportMap(text))
    expect(facts).toMatchObject({ code: 'CHECK_IMPORTS', field })
    expect(String(facts['want'])).toContain(want)
    expect(facts['have']).not.toBe('')
  })
})
