/**
 * What a move may ask for, and how many may be under way.
 */
import { describe, expect, test } from 'vitest'
import type { MoveRecord } from '../../../daemon/journal/records.ts'
import { Move } from '../../../daemon/migration/move.ts'
import { outBusy, wishesOf } from '../../../daemon/move-wishes.ts'

const CONFIG = { downtimeMs: 7, timeoutMs: 9, bandwidthKib: 100, bandwidthKibMax: 0 }

describe('bandwidth', () => {
  test.each([
    // asked, of the configuration, at most, granted
    [undefined, 100, 0, 100],
    [500, 100, 0, 500],
    [500, 100, 200, 200],
    [0, 100, 200, 200],
    [undefined, 0, 200, 200],
    [50, 100, 200, 50],
    [0, 0, 0, 0],
  ])('%j asked, %d configured, at most %d: %d', (asked, bandwidthKib, bandwidthKibMax, granted) => {
    const request = asked === undefined ? {} : { bandwidth_kib: asked }
    const wishes = wishesOf(request, { ...CONFIG, bandwidthKib, bandwidthKibMax })
    expect(wishes).toEqual({ downtimeMs: 7, timeoutMs: 9, bandwidthKib: granted })
  })
})

test('so many moves away at once; those that come and those that ended do not count', () => {
  const move = (role: 'source' | 'target', isOver: boolean): Move => {
    const made = new Move({ kind: 'move', role } as MoveRecord)
    if (isOver) made.settle({ kind: 'settled', phase: 'done' } as Parameters<Move['settle']>[0])
    return made
  }
  const moves = [move('source', false), move('source', true), move('target', false)]
  expect(outBusy(moves, 2)).toBeUndefined()
  expect(outBusy([...moves, move('source', false)], 2)?.refusal).toMatchObject({
    code: 'MOVE_BUSY',
    field: 'migration.max_out',
    have: '2 moves under way',
  })
})
