/**
 * The table of what can be changed in an image: each row at each level, in both directions.
 * Invariant: an image of a row has digests and a root that are right; what refuses it is the check
 * that is named. docs/tampering.md has the same rows.
 */
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CodedError } from '../../backends/contract/errors.ts'
import { endKeptWorkers } from './kept-workers.ts'
import { EXECUTION_ROWS } from './execution-rows.ts'
import { digestsOf } from './image.ts'
import { MEMORY_ROWS } from './memory-rows.ts'
import { STATE_ROWS } from './state-rows.ts'
import { RECIPES, subjectOf } from './subjects.ts'
import { NOTHING, TAKEN, type TamperRow, type TamperScene } from './tamper-row.ts'
import { tourRequest } from './tour-ta.ts'
import { VERIFIERS, type ImageVerifier, type Level } from './verifier.ts'

const ROWS: readonly TamperRow[] = [...MEMORY_ROWS, ...EXECUTION_ROWS, ...STATE_ROWS]
const BUILD_TIMEOUT_MS = 600_000
/** In a recursion below a call through the table; and somewhat earlier. */
const FUEL = { image: 857, earlier: 600, other: 100 }
const DOCUMENT = new URL('../../docs/tampering.md', import.meta.url)

async function sceneAt(level: Level): Promise<TamperScene> {
  const [tour, , , random] = RECIPES
  if (tour === undefined || random === undefined) throw new CodedError({ code: 'TAMPER_RECIPES' })
  const { subject, idle } = await subjectOf(tour, level)
  const another = await subjectOf(random, level)
  return {
    idle,
    image: await subject.stopped(idle, tour.request, FUEL.image),
    earlier: await subject.stopped(idle, tour.request, FUEL.earlier),
    sibling: await subject.stopped(idle, tourRequest(300, 3), FUEL.image),
    other: await another.subject.stopped(another.idle, random.request, FUEL.other),
  }
}

async function said(verifier: ImageVerifier, row: TamperRow, scene: TamperScene): Promise<string> {
  const edited = row.edit(scene)
  const { history } = scene.image
  const isSame = isDeepStrictEqual(digestsOf(edited), digestsOf(scene.image))
  expect([isSame, edited.history]).not.toEqual([true, history])
  const code = await verifier.judge(edited)
  return code ?? TAKEN
}

afterAll(endKeptWorkers)

describe.each(VERIFIERS.map((verifier) => ({ level: verifier.level, verifier })))(
  'at $level',
  ({ level, verifier }) => {
    let scene: TamperScene
    beforeAll(async () => {
      scene = await sceneAt(level)
    }, BUILD_TIMEOUT_MS)

    test.each(ROWS.filter((row) => row[level] !== NOTHING))(
      '$class: $change',
      async (row: TamperRow) => {
        expect(await said(verifier, row, scene)).toBe(row[level])
      },
    )
  },
)

test('docs/tampering.md has every row, and no other', () => {
  const lines = readFileSync(DOCUMENT, 'utf8').split('\n')
  const cells = lines
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
  const rows = ROWS.map((row) => [row.class, row.change, row.stack, row.counters, row.replay])
  expect(cells.slice(2)).toEqual(rows)
})
