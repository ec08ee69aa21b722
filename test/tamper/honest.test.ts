/**
 * No false alarm: honest moves in the middle of random requests over every subject, and the answer
 * of a run without a stop. The full run is `npm run soak`.
 */
import { afterAll, expect, test } from 'vitest'
import { endKeptWorkers } from './kept-workers.ts'
import { moveHonestly } from './honest.ts'
import { RECIPES } from './subjects.ts'
import { VERIFIERS } from './verifier.ts'

const MOVES = 60
const FIRST_SEED = 1
const TIMEOUT_MS = 600_000

afterAll(endKeptWorkers)

test(
  `${String(MOVES)} honest moves`,
  async () => {
    const moved = new Map<string, number>()
    let moves = 0
    for (let seed = FIRST_SEED; moves < MOVES; seed++) {
      const way = await moveHonestly(seed)
      const key = `${way.subject} ${way.level}`
      moved.set(key, (moved.get(key) ?? 0) + way.moves)
      moves += way.moves
    }
    expect(moved.size).toBe(VERIFIERS.length * RECIPES.length)
    for (const [key, each] of moved) expect([key, each > 0]).toEqual([key, true])
  },
  TIMEOUT_MS,
)
