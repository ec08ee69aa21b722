/**
 * The generation region: exactly an id and a key.
 */
import { describe, expect, test } from 'vitest'
import {
  decodeGeneration,
  encodeGeneration,
  firstGeneration,
  freshGenerationId,
} from '../../../../../backends/enclave/ta/generation.ts'

describe('a generation', () => {
  test('comes back from its region, as a copy', () => {
    const generation = firstGeneration()
    const region = encodeGeneration(generation)
    expect(region).toHaveLength(48)
    const back = decodeGeneration(region)
    expect(back).toEqual(generation)
    region.fill(0)
    expect(back).toEqual(generation)
  })
  test('of any other length is refused', () => {
    for (const length of [0, 16, 47, 49]) {
      expect(() => decodeGeneration(new Uint8Array(length))).toThrow('WIRE_FIELD_LENGTH')
    }
  })
  test('is a new one each time', () => {
    expect(freshGenerationId()).not.toEqual(freshGenerationId())
    expect(firstGeneration().sealKey).not.toEqual(firstGeneration().sealKey)
  })
})
