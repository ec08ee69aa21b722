/**
 * How much of what is changed in the counters of real programs is seen: each counter that was used,
 * up and down by one. What is not seen is another run's account, and real programs have many.
 */
import { afterAll, expect, test } from 'vitest'
import { codeOf } from '../../backends/contract/errors.ts'
import { checkFlow, stoppedAt } from '../../backends/enclave/flow/flow-check.ts'
import { REGION } from '../../backends/enclave/image/regions.ts'
import { decodeFlow } from '../../backends/enclave/runtime/flow-region.ts'
import { executionOf, stackOf } from './edits.ts'
import { smallOf } from './image.ts'
import { endKeptWorkers } from './kept-workers.ts'
import { RECIPES, subjectOf, type SubjectRecipe } from './subjects.ts'

const TIMEOUT_MS = 600_000
/** Counters that are tried, at most. */
const TRIED_MAX = 80

afterAll(endKeptWorkers)

/** The share that is refused, in a hundred. */
async function refusedShare(recipe: SubjectRecipe): Promise<number> {
  const { subject, idle } = await subjectOf(recipe, 'counters')
  const image = await subject.stopped(idle, recipe.request, recipe.fuelMax >> 1)
  const model = subject.prepared.flow ?? expect.fail('a module that does not count')
  const counts = decodeFlow(smallOf(image, REGION.flow), model.count)
  const { granted, fuel } = executionOf(image)
  const frames = stackOf(image).frames.map(stoppedAt)
  const isRefused = (at: number, by: bigint): boolean => {
    const changed = counts.with(at, (counts[at] ?? 0n) + by)
    try {
      checkFlow(model, { counts: changed, frames, fuelUsed: granted - BigInt(fuel) })
      return false
    } catch (thrown) {
      expect(codeOf(thrown)).toBe('FLOW_COUNTS')
      return true
    }
  }
  const used = [...counts.keys()].filter((at) => counts[at] !== 0n)
  const stride = Math.ceil(used.length / TRIED_MAX)
  const tried = used.filter((_, index) => index % stride === 0)
  const seen = tried.flatMap((at) => [isRefused(at, 1n), isRefused(at, -1n)])
  return Math.round((100 * seen.filter(Boolean).length) / seen.length)
}

// docs/tampering.md quotes what these come to.
test.each([
  { name: 'tour', least: 80 },
  { name: 'ledger', least: 70 },
  { name: 'kv', least: 70 },
  { name: 'random', least: 90 },
])(
  'counters off by one: $name',
  async ({ name, least }) => {
    const recipe = RECIPES.find((each) => each.name === name) ?? expect.fail(name)
    const share = await refusedShare(recipe)
    console.info(`${name}: ${String(share)} % refused`)
    expect(share).toBeGreaterThanOrEqual(least)
  },
  TIMEOUT_MS,
)
