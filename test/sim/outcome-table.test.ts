/**
 * Every cell of the outcome table, played in the simulator: one move without a storm, one casualty
 * at one moment, everything else healed.
 */
import { describe, expect, it } from 'vitest'
import { HONEST } from './mutants.ts'
import { MODEL_SCHEME } from './keys.ts'
import { OUTCOMES } from '../faults/outcome-table.ts'
import { Prng } from './prng.ts'
import { World } from './world.ts'
import { healed, oneStep } from './schedule.ts'
import type { Casualty, Moment } from '../faults/outcome-table.ts'
import type { SimHost } from './host.ts'
import type { SimProcess } from './process.ts'

const SEEDS = 24

/** The two sides of the only attempt; undefined as long as it has not begun. */
interface Sides {
  readonly source: SimProcess
  readonly target: SimProcess
}

function sidesOf(world: World): Sides | undefined {
  const source = world.attempts[0]?.source
  const target = world.processes.find(({ targetAttempt }) => targetAttempt === 1)
  return source === undefined || target === undefined ? undefined : { source, target }
}

const BEFORE = new Set(['attesting', 'copying', 'freezing', 'frozen', 'recording'])

/** Whether the world is at this moment now. `early` picks one of the phases before release. */
function isAt({ source, target }: Sides, when: Moment, early: string): boolean {
  const phase = source.source?.phase ?? ''
  const asked = source.effects.some(({ source: effect }) => effect?.do === 'advance')
  const journalled = source.host.outbox.length > 0
  switch (when) {
    case 'before-release':
      return phase === early && target.target?.phase !== 'empty'
    case 'releasing-not-recorded':
      return phase === 'releasing' && asked
    case 'releasing-recorded':
      return phase === 'releasing' && !asked && source.events.length > 0
    case 'released-token-lost':
      return phase === 'released' && !journalled
    case 'released-token-journalled':
      return phase === 'released' && journalled && target.host.inbox.length === 0
    case 'released-token-delivered':
      return phase === 'released' && target.host.inbox.length > 0 && !target.acting
    case 'active':
      return phase === 'released' && target.acting
  }
}

function strikeDown(world: World, { source, target }: Sides, dies: Casualty): SimHost | undefined {
  const bury = (host: SimHost): SimHost => {
    for (const process of world.alive()) if (process.host === host) world.kill(process)
    host.daemonUp = false
    world.watch.explained ??= 'a host died'
    host.prepared.clear()
    host.releases.clear()
    host.outbox.length = 0
    return host
  }
  switch (dies) {
    case 'source-enclave':
      world.kill(source)
      return undefined
    case 'target-enclave':
      world.kill(target)
      return undefined
    case 'source-host':
      return bury(source.host)
    case 'target-host':
      return bury(target.host)
    case 'source-daemon':
      source.host.daemonUp = false
      return undefined
    case 'target-daemon':
      target.host.daemonUp = false
      return undefined
    case 'link':
      world.cut(world.attempts[0]?.lane)
      return undefined
  }
}

async function play(
  seed: number,
  scope: 'process' | 'host',
  dies: Casualty,
  when: Moment,
): Promise<string> {
  const prng = new Prng(seed)
  const world = new World({
    prng,
    scheme: MODEL_SCHEME,
    scope,
    mutant: HONEST,
    hosts: 2,
    moves: 1,
    malicious: false,
    strict: false,
    visit: undefined,
  })
  for (const { ledger } of world.hosts) {
    ledger.fault = () => 'none'
    ledger.deaf = () => false
  }
  world.watch.breaks = () => false
  const minted = await world.mint()
  // The daemon loses the token at this one moment, so that nothing but the enclave has it.
  const emit = world.emit.bind(world)
  if (when === 'released-token-lost') world.emit = () => undefined
  const early = [...BEFORE][seed % BEFORE.size] ?? 'frozen'
  for (let i = 0; i < 4000; i++) {
    const sides = sidesOf(world)
    if (sides !== undefined && isAt(sides, when, early)) {
      world.emit = emit
      world.stormy = false
      const gone = strikeDown(world, sides, dies)
      await healed(world, gone)
      world.watch.judgeEnd()
      const runner = world.processes.find(({ acting }) => acting)
      if (runner === undefined) return 'lost'
      return runner.host === minted.host ? 'source-runs' : 'target-runs'
    }
    // The moment may have been missed by this seed's order: the message tells.
    world.lossless = true
    if (!(await oneStep(world))) break
  }
  return 'missed'
}

describe.each(['process', 'host'] as const)('outcome table, scope %s', (scope) => {
  it.each(OUTCOMES)('$dies at $when', async ({ dies, when, end }) => {
    const ends = new Set<string>()
    for (let seed = 1; seed <= SEEDS; seed++) ends.add(await play(seed, scope, dies, when))
    ends.delete('missed')
    const want = end[scope]
    if (want === 'one-runs') {
      expect([...ends].every((each) => each.endsWith('-runs'))).toBe(true)
      expect(ends.size).toBeGreaterThan(0)
    } else {
      expect([...ends]).toEqual([want])
    }
  })
})
