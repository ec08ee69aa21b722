/**
 * A move is called off in every phase before release: within a second the TA runs on the source,
 * and says so itself; at and after release it is refused.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../backends/contract/errors.ts'
import { countersOf, TaClient } from '../integration/client-load.ts'
import { settled } from '../integration/cluster.ts'
import { Rig } from './rig.ts'

const BEFORE_RELEASE = [
  'source.attesting',
  'target.attesting',
  'source.copying',
  'target.copying',
  'source.frozen',
  'target.verifying',
  'target.preparing',
  'target.prepared',
  'source.prepared',
]

describe('cancel', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await Rig.start()
  })
  afterEach(async () => {
    await rig.release()
    await rig.sweep()
  })
  afterAll(() => rig.end())

  test.each(BEFORE_RELEASE)('at %s', async (step) => {
    const ta = await rig.source.client.run({ package: rig.package })
    const client = new TaClient(rig.source.client, ta.id)
    await client.open()
    await client.ask('sign one')
    await rig.hold(step)
    const { id } = await rig.source.client.move({ ta: ta.id, peer: 'b', dry_run: false })
    await rig.reached(step)
    const cancelled = rig.source.client.cancel(id)
    // The wish is with the enclave before it may go on.
    await pause(500)
    const startedMs = performance.now()
    await rig.release()
    const move = await cancelled
    const tookMs = performance.now() - startedMs
    expect(move.settled).toBe(true)
    expect(move.phase).toBe('cancelled')
    await client.ask('sign two')
    expect(countersOf(client.heard)).toEqual([1, 2])
    expect(client.heard.at(-1)?.moved).toBe(false)
    // Ten times the goal: these machines are noisy.
    expect(tookMs).toBeLessThan(10_000)
  })

  test('at release it is refused, and the move ends at the target', async () => {
    const ta = await rig.source.client.run({ package: rig.package })
    await rig.hold('source.released')
    const { id } = await rig.source.client.move({ ta: ta.id, peer: 'b', dry_run: false })
    await rig.reached('source.released')
    const code = await rig.source.client.cancel(id).then(
      () => 'cancelled',
      (thrown: unknown) => codeOf(thrown),
    )
    expect(code).toBe('MOVE_RELEASED')
    await rig.release()
    expect((await settled(rig.source, id)).phase).toBe('done')
  })

  test('a deadline of the whole move aborts it, and the TA runs on', async () => {
    const ta = await rig.source.client.run({ package: rig.package })
    const client = new TaClient(rig.source.client, ta.id)
    await client.open()
    await client.ask('sign one')
    // The source learns of a target that never answers by the deadline of the whole move.
    await rig.hold('target.copying')
    const { id } = await rig.source.client.move({
      ta: ta.id,
      peer: 'b',
      dry_run: false,
      timeout_ms: 1000,
    })
    const move = await settled(rig.source, id)
    expect(move.phase).toBe('aborted')
    expect(['MOVE_TIMEOUT', 'MOVE_TARGET_FAILED']).toContain(move.refusal?.code)
    await client.ask('sign two')
    expect(countersOf(client.heard)).toEqual([1, 2])
  })
})
