/**
 * Pages of files where the host has no memory left.
 */
import { expect, test } from 'vitest'
import { CodedError, codeOf } from '../../../../../backends/contract/errors.ts'
import { PageArena } from '../../../../../backends/enclave/runtime/page-arena.ts'
import { WasiRefusal } from '../../../../../backends/enclave/runtime/wasi-errno.ts'

/** What allocating says on a host that gives no page. */
function refusalOf(isCertain: boolean): unknown {
  const memory = {
    buffer: new ArrayBuffer(0),
    grow: () => {
      throw new CodedError({ code: 'TEST_MEMORY' })
    },
  }
  const arena = new PageArena(memory as unknown as WebAssembly.Memory, 4, isCertain)
  try {
    return arena.allocate()
  } catch (thrown) {
    return thrown
  }
}

test('a TA is told that the disk is full, unless its run must be the same everywhere', () => {
  expect(refusalOf(false)).toBeInstanceOf(WasiRefusal)
  const ends = refusalOf(true)
  expect(ends).not.toBeInstanceOf(WasiRefusal)
  expect(codeOf(ends)).toBe('TA_MEMORY')
})
