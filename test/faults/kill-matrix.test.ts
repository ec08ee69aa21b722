/**
 * `kill -9` of each of the four processes, and a cut link, at every step of a hand-over: what
 * follows is the cell of outcome-table.ts, and never a counter twice.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'
import { countersOf, gapsAndDuplicates, TaClient } from '../integration/client-load.ts'
import type { Host } from '../integration/cluster.ts'
import { OUTCOMES, type Casualty, type End, type Moment } from './outcome-table.ts'
import { Rig } from './rig.ts'

const SCOPES = ['process', 'host'] as const
type Scope = (typeof SCOPES)[number]

/** The anchor of a scope, by its name in the package. */
const ANCHORS = { process: 'volatile', host: 'insecure-simulated' } as const

/** Where enclaves are held, and the moment that it is for what dies. */
const STEPS: readonly (readonly [string, Moment])[] = [
  ['source.attesting', 'before-release'],
  ['source.copying', 'before-release'],
  ['source.frozen', 'before-release'],
  ['target.verifying', 'before-release'],
  ['target.prepared', 'before-release'],
  ['source.prepared', 'before-release'],
  ['source.releasing', 'releasing-not-recorded'],
  ['source.released', 'releasing-recorded'],
  ['target.activating', 'released-token-delivered'],
  ['target.active', 'active'],
]

/** Steps at which something is being sealed. */
const SEALING_STEPS: typeof STEPS = [
  ['target.sealing', 'before-release'],
  ['target.preparing', 'before-release'],
  ['source.recording', 'before-release'],
]

const CASUALTIES: readonly Casualty[] = [
  'source-daemon',
  'source-enclave',
  'target-daemon',
  'target-enclave',
  'link',
]

/** With PREPARED at the source, the death of its target is one after the release: it goes on. */
function momentOf(dies: Casualty, step: string, moment: Moment): Moment {
  const told = dies === 'target-enclave' && /^source\.(?:prepared|recording)$/.test(step)
  return told ? 'releasing-not-recorded' : moment
}

function expectedEnd(scope: Scope, dies: Casualty, when: Moment): End {
  const cell = OUTCOMES.find((each) => each.dies === dies && each.when === when)
  if (cell === undefined) expect.unreachable(`no cell for ${dies} ${when}`)
  return cell?.end[scope] ?? 'lost'
}

async function strike(rig: Rig, dies: Casualty): Promise<() => Promise<void>> {
  const kill = async (host: Host): Promise<void> => {
    for (const pid of await host.enclavePids()) process.kill(pid, 'SIGKILL')
  }
  switch (dies) {
    case 'source-daemon':
      await rig.source.kill()
      return () => rig.source.start()
    case 'target-daemon':
      await rig.target.kill()
      return () => rig.target.start()
    case 'source-enclave':
      await kill(rig.source)
      return () => Promise.resolve()
    case 'target-enclave':
      await kill(rig.target)
      return () => Promise.resolve()
    default:
      rig.cut()
      return async () => {
        await pause(300)
        rig.heal()
      }
  }
}

async function runners(rig: Rig, lineage: string): Promise<string[]> {
  const found: string[] = []
  for (const host of [rig.source, rig.target]) {
    const tas = await host.client.tas(false)
    if (tas.some((ta) => ta.lineage === lineage && ta.state === 'active')) found.push(host.name)
  }
  return found
}

function fits(end: End, running: readonly string[]): boolean {
  switch (end) {
    case 'source-runs':
      return running.join() === 'a'
    case 'target-runs':
      return running.join() === 'b'
    case 'one-runs':
      return running.length === 1
    case 'lost':
      return running.length === 0
  }
}

async function comesTo(rig: Rig, lineage: string, end: End): Promise<string[]> {
  const endMs = performance.now() + 25_000
  for (;;) {
    const running = await runners(rig, lineage)
    // Both sides come to their end by themselves.
    const moves = (
      await Promise.all([rig.source, rig.target].map(({ client }) => client.migrations()))
    ).flat()
    const open = moves.filter((move) => !move.settled && move.lineage === lineage)
    if (fits(end, running) && open.length === 0) return running
    if (performance.now() > endMs) return [...running, ...open.map(({ phase }) => phase)]
    await pause(50)
  }
}

/** Enclaves that are left once both daemons have cleaned up. */
async function enclavesComeTo(rig: Rig, want: number): Promise<number> {
  const endMs = performance.now() + 15_000
  for (;;) {
    const pids = [...(await rig.source.enclavePids()), ...(await rig.target.enclavePids())]
    if (pids.length === want || performance.now() > endMs) return pids.length
    await pause(50)
  }
}

/** How the source calls the end. */
async function saidBySource(rig: Rig, lineage: string): Promise<string> {
  const moves = await rig.source.client.migrations()
  return moves.find((move) => move.lineage === lineage)?.phase ?? 'nothing'
}

/** A TA that ran at the target has left its source for good, also if the receipt is not here. */
function lostAs(moment: Moment): RegExp {
  return moment === 'active' ? /^(?:done|lost)$/ : /^lost$/
}

/** What enclaves of this host have sealed and not removed. */
async function sealedRecords(host: Host): Promise<string[]> {
  return readdir(join(host.folder, 'host', 'blobs')).catch(() => [])
}

describe.each(SCOPES)('kill matrix, scope %s', (scope) => {
  let rig: Rig
  beforeAll(async () => {
    rig = await Rig.start()
  })
  afterEach(async () => {
    await rig.release()
    await rig.sweep()
  })
  afterAll(() => rig.end())

  const steps = scope === 'host' ? [...STEPS, ...SEALING_STEPS] : STEPS
  const cases = steps.flatMap(([step, moment]) =>
    CASUALTIES.map((dies) => [dies, step, moment] as const),
  )
  test.each(cases)(
    '%s at %s',
    async (dies, step, moment) => {
      const end = expectedEnd(scope, dies, momentOf(dies, step, moment))
      const ta = await rig.source.client.run({ package: rig.package, anchor: ANCHORS[scope] })
      const client = new TaClient(rig.source.client, ta.id)
      await client.open()
      await client.ask('sign one')
      await rig.hold(step)
      await rig.source.client.move({ ta: ta.id, peer: 'b', dry_run: false })
      await rig.reached(step)
      const mend = await strike(rig, dies)
      await rig.release()
      await mend()
      const running = await comesTo(rig, ta.lineage, end)
      expect({ end, running, fits: fits(end, running) }).toEqual({ end, running, fits: true })
      if (running.length === 1) {
        const runner = running[0] === 'a' ? rig.source : rig.target
        const there = (await runner.client.tas(false)).find((each) => each.lineage === ta.lineage)
        await client.ask('sign two', runner.client, there?.id)
        await client.ask('sign three', runner.client, there?.id)
        expect(countersOf(client.heard)).toEqual([1, 2, 3])
      }
      expect(gapsAndDuplicates(countersOf(client.heard)).doubles).toBe(0)
      if (end !== 'lost') expect(await enclavesComeTo(rig, 1)).toBe(1)
      else expect(await saidBySource(rig, ta.lineage)).toMatch(lostAs(moment))
    },
    60_000,
  )

  test('nothing is left on disk or as a process', async () => {
    expect(await enclavesComeTo(rig, 0)).toBe(0)
    for (const host of [rig.source, rig.target]) {
      expect((await host.client.status()).leftovers).toBe(0)
      expect(await sealedRecords(host)).toEqual([])
    }
  })
})
