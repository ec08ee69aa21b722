/**
 * The ends of moves heal by themselves: tokens that died with the enclave that took them, and
 * targets whose source has gone, also when daemons are killed in between.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../backends/contract/errors.ts'
import type { Migration, Ta } from '../../daemon/admin/schemas.ts'
import { settled, type Host } from '../integration/cluster.ts'
import { Rig } from './rig.ts'

async function killEnclaves(host: Host): Promise<void> {
  for (const pid of await host.enclavePids()) process.kill(pid, 'SIGKILL')
}

describe('scope process', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await Rig.start()
  })
  afterEach(async () => {
    await rig.release()
    await rig.sweep()
  })
  afterAll(() => rig.end())

  async function heldAt(step: string): Promise<{ ta: Ta; move: Migration; there: Migration }> {
    const ta = await rig.source.client.run({ package: rig.package, anchor: 'volatile' })
    await rig.hold(step)
    const move = await rig.source.client.move({ ta: ta.id, peer: 'b', dry_run: false })
    await rig.reached(step)
    const there = await rig.target.client.migration(move.id)
    return { ta, move, there }
  }

  async function expectLost({ id }: Migration, ta: Ta): Promise<void> {
    const lost = await settled(rig.source, id)
    expect([lost.phase, lost.refusal?.code]).toEqual(['lost', 'TARGET_GONE'])
    const status = await rig.source.client.status()
    expect(status.warnings.map(({ code }) => code)).toContain('ta-frozen')
    // The frozen copy is wiped by a decision of its own, and by nothing else.
    const refused = await rig.source.client.remove(ta.id).then(() => '', codeOf)
    expect(refused).toBe('TA_FROZEN')
    expect(await rig.source.enclavePids()).toHaveLength(1)
    await rig.source.client.resolve(id)
    expect(await rig.source.enclavePids()).toEqual([])
    const after = await rig.source.client.status()
    expect(after.warnings.map(({ code }) => code)).not.toContain('ta-frozen')
    await rig.source.client.remove(ta.id)
  }

  test('a token that died with its enclave, while the source’s daemon was away', async () => {
    const { ta, move } = await heldAt('target.activating')
    await rig.source.kill()
    await killEnclaves(rig.target)
    await rig.source.start()
    await expectLost(move, ta)
  })

  test('a token that died with its enclave, while the target’s daemon was away', async () => {
    const { ta, move } = await heldAt('target.activating')
    await rig.target.kill()
    await killEnclaves(rig.target)
    await rig.target.start()
    await expectLost(move, ta)
  })

  test('a prepared target whose source died gives up, once a daemon is there to say so', async () => {
    const { ta, move, there } = await heldAt('target.prepared')
    await rig.source.kill()
    await killEnclaves(rig.source)
    await rig.release()
    // Nobody says anything: nothing is decided.
    expect((await rig.target.client.migration(there.id)).settled).toBe(false)
    await rig.source.start()
    const ended = await settled(rig.target, there.id)
    expect([ended.phase, ended.refusal?.code]).toEqual(['aborted', 'SOURCE_GONE'])
    expect(await rig.target.enclavePids()).toEqual([])
    expect((await settled(rig.source, move.id)).phase).toBe('lost')
    expect((await rig.source.client.ta(ta.id)).state).toBe('lost')
  })
})
