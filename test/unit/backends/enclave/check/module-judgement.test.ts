/**
 * What is said of a module without running it.
 */
import { describe, expect, test } from 'vitest'
import { judgeModule } from '../../../../../backends/enclave/check/module-judgement.ts'
import { ta, wat } from '../wasm/wat.ts'

describe('a judgement', () => {
  test('of a TA has its figures, its digest and the cost of polls', () => {
    const judged = judgeModule(ta('(func $f (call $f))', 'call $f i32.const 0'), 'preemptive')
    expect(judged).toMatchObject({ asTa: undefined, movable: undefined })
    expect(judged.figures?.functions).toBe(2)
    expect(judged.digest).toMatch(/^[0-9a-f]{64}$/)
    expect(judged.suspend?.bytes).toBeGreaterThan(judged.bytes)
    expect(judged.suspend?.functions).toBe(2)
    expect(judged.exports).toEqual([{ name: 'talos_handle', type: '() -> (i32)' }])
  })

  test('for a reactor says nothing of polls', () => {
    expect(judgeModule(ta(''), 'reactor')).not.toHaveProperty('suspend')
  })

  test('of a module that is no TA says why, and that it can be moved', () => {
    const judged = judgeModule(
      wat('(module (func (export "f") (result i32) i32.const 1))'),
      'reactor',
    )
    expect(judged.asTa?.code).toBe('ADMISSION_MEMORY')
    expect(judged.movable).toBeUndefined()
    expect(judged.figures?.functions).toBe(1)
  })

  test('of a module that cannot be moved names the feature, its place and what to do', () => {
    const bytes = wat(`(module (table $t 1 externref)
      (func (export "f") (param externref) i32.const 0 local.get 0 table.set $t))`)
    const judged = judgeModule(bytes, 'preemptive')
    expect(judged.movable?.code).toBe('ADMISSION_FEATURE')
    expect(judged.movable?.feature).toContain('table.set')
    expect(judged.movable?.offset).toBeGreaterThan(8)
    expect(judged.movable?.offset).toBeLessThan(bytes.length)
    expect(judged.movable?.fix).not.toBe('')
    expect(judged).not.toHaveProperty('digest')
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('(module)')],
    ['a cut module', ta('').subarray(0, 30)],
  ])('of %s refuses the bytes', (_, bytes) => {
    expect(judgeModule(bytes, 'preemptive').movable?.code).toMatch(/^ADMISSION_/)
  })
})
