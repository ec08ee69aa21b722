/**
 * The harness itself: honest images of every subject are taken at every level, a stop is where it
 * was asked for, and what is taken goes on to the answer of a run without a stop.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { REGION } from '../../backends/enclave/image/regions.ts'
import { endKeptWorkers } from './kept-workers.ts'
import { smallOf, withSmall } from './image.ts'
import { RECIPES, subjectOf } from './subjects.ts'
import { VERIFIERS } from './verifier.ts'

const BUILD_TIMEOUT_MS = 600_000

afterAll(endKeptWorkers)

const ROWS = RECIPES.flatMap((recipe) =>
  VERIFIERS.map((verifier) => ({
    subject: recipe.name,
    level: verifier.level,
    recipe,
    verifier,
  })),
)

describe.each(ROWS)('$subject at $level', ({ recipe, verifier }) => {
  test(
    'is taken where it is honest, stopped or not',
    async () => {
      const { subject, idle } = await subjectOf(recipe, verifier.level)
      expect(await verifier.judge(idle)).toBeUndefined()
      const whole = await subject.enter(idle, recipe.request)
      for (const fuel of [0, 33, recipe.fuelMax]) {
        const stopped = await subject.stopped(idle, recipe.request, fuel)
        expect(await verifier.judge(stopped)).toBeUndefined()
        expect(await subject.proceed(stopped)).toEqual(whole)
        const again = await subject.stopped(idle, recipe.request, fuel)
        for (const region of [REGION.globals, REGION.execution, REGION.flow] as const) {
          expect(smallOf(again, region)).toEqual(smallOf(stopped, region))
        }
      }
    },
    BUILD_TIMEOUT_MS,
  )

  test('is refused where its mailbox is no mailbox', async () => {
    const { subject, idle } = await subjectOf(recipe, verifier.level)
    const stopped = await subject.stopped(idle, recipe.request, 33)
    const code = await verifier.judge(withSmall(stopped, REGION.mailbox, Uint8Array.of(1)))
    expect(code).toBe('STATE_MAILBOX')
  })
})
