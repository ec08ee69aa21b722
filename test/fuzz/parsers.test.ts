/**
 * Every parser of the table: what it takes is the very bytes that it was given, the rest is refused
 * with a code; nothing crashes, nothing hangs, and no announced length makes room for itself.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCoded } from '../../backends/contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { HUGE_LENGTHS, mutated, overwritten } from './mutation.ts'
import { PARSERS, type ParserRow } from './parsers.ts'

const RUNS = 300
/** Far below what the lengths announce, far above what reading a few hundred bytes takes. */
const GROWTH_BYTES_MAX = 24 * 1024 * 1024

/** The code of a refusal, or undefined where it was read; then it came back as it was. */
async function judged(row: ParserRow, bytes: Uint8Array): Promise<string | undefined> {
  let again: Uint8Array | undefined
  try {
    again = await row.read(bytes)
  } catch (thrown) {
    if (!isCoded(thrown)) throw thrown
    expect(thrown.code).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/)
    expect(thrown.code).not.toBe('INTERNAL')
    return thrown.code
  }
  if (again !== undefined) expect(hexOf(again)).toBe(hexOf(bytes))
  return undefined
}

function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

describe.each(PARSERS.map((row) => [row.name, row] as const))('%s', (_name, row) => {
  test('reads good bytes', async () => {
    const codes = new Set<string | undefined>()
    for (const bytes of fc.sample(row.sample, 50)) codes.add(await judged(row, bytes))
    expect(codes).toContain(undefined)
  })

  test('refuses changed bytes with a code, or gives them back', async () => {
    const any = fc.oneof(
      { weight: 4, arbitrary: mutated(row.sample) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    )
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => void (await judged(row, bytes))),
      { numRuns: RUNS },
    )
  })

  test('makes no room for what is only announced', async () => {
    for (const sample of fc.sample(row.sample, 3)) {
      for (let at = 0; at < Math.min(sample.length, 160); at++) {
        for (const length of HUGE_LENGTHS) {
          const bytes = overwritten(sample, at, length)
          const before = held()
          await judged(row, bytes)
          expect(held() - before).toBeLessThan(GROWTH_BYTES_MAX)
        }
      }
    }
  })
})

const bounded = PARSERS.filter(({ bytesMax }) => bytesMax !== undefined)

test.each(bounded.map((row) => [row.name, row] as const))(
  '%s looks into nothing beyond its limit',
  async (_name, row) => {
    const [sample = new Uint8Array(0)] = fc.sample(row.sample, 1)
    // Spaces are no change of meaning for the texts among them.
    const bytes = new Uint8Array((row.bytesMax ?? 0) + 1).fill(0x20)
    bytes.set(sample.subarray(0, bytes.length))
    const before = held()
    const refused = Promise.resolve(bytes).then(row.read)
    // It is the size that is refused, not what stands in the bytes.
    await expect(refused).rejects.toThrow(/TOO_LARGE|fact=size|a longer text|CONFIG_FILE/)
    expect(held() - before).toBeLessThan(GROWTH_BYTES_MAX)
  },
)
