/**
 * Scope host: enclaves that go on from what a dead one had sealed, and an owner of both hosts who
 * restarts, copies, puts back and mixes what they have.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { proveImage } from '../../../../backends/sealed-image/image-proof.ts'
import { parsePackage } from '../../../../backends/package/ta-package.ts'
import { encodeMessage, hexOf } from '../../../../proto/codec.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { readImage } from '../sealed-image/image-fixture.ts'
import { AgentPair, attemptNamed, driverPackage, openBetween, TestAgent } from './agent-pair.ts'
import { HostPlatform } from './host-platform.ts'

const { StatementKind } = talos.v1
const TOKEN = StatementKind.STATEMENT_KIND_TOKEN
const TOMBSTONE = StatementKind.STATEMENT_KIND_TOMBSTONE
const attempt = attemptNamed(1)
const packed = driverPackage()
const ended: { end(): Promise<void> }[] = []

interface Field {
  readonly source: HostPlatform
  readonly target: HostPlatform
  readonly pair: AgentPair
}

async function field(): Promise<Field> {
  const [source, target] = [new HostPlatform(), new HostPlatform()]
  const pair = await AgentPair.start({}, { source, target })
  ended.push(pair)
  await pair.source.ask('c')
  return { source, target, pair }
}

/** A later launch on a host. */
function launch(name: 'source' | 'target', host: HostPlatform): TestAgent {
  const agent = new TestAgent(name, host.ports())
  ended.push(agent)
  return agent
}

const copyOf = (host: HostPlatform): [string, Uint8Array][] => [...host.blobs]

function putBack(host: HostPlatform, blobs: readonly [string, Uint8Array][]): void {
  for (const [name, bytes] of blobs) host.blobs.set(name, bytes)
}

/** An end is told before the records of the attempt go. */
const dropped = (host: HostPlatform): Promise<void> =>
  vi.waitFor(() => {
    expect(host.sealed()).toEqual([])
  })

/** How many of them answer. */
async function answering(...agents: TestAgent[]): Promise<number> {
  const answers = await Promise.all(agents.map((each) => each.ask('c')))
  return answers.filter((answer) => /^[0-9a-f]{32}$/.test(answer)).length
}

afterEach(async () => {
  for (const each of ended.splice(0)) await each.end()
})

/** What it is refused with, or how it ends where it is not. */
async function restore(agent: TestAgent): Promise<string> {
  const verdict = await agent.verdict({ restore: { attempt } }, packed)
  return verdict === 'accepted' ? '' : verdict
}

/** Changes of a blob that must be noticed. */
const DAMAGE: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  truncated: (bytes) => bytes.subarray(0, -1),
  emptied: () => new Uint8Array(),
  extended: (bytes) => Buffer.concat([bytes, Uint8Array.of(0)]),
  doubled: (bytes) => Buffer.concat([bytes, bytes]),
  flipped: (bytes) => bytes.map((byte, at) => (at === bytes.length - 40 ? byte ^ 1 : byte)),
}

describe('a target that is restarted', () => {
  test('goes on from its sealed image, once, however often it is launched', async () => {
    const { target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const deliver = { attempt, statement }
    const later = [launch('target', target), launch('target', target)]
    expect(await Promise.all(later.map(restore))).toEqual(['', ''])
    const all = [pair.target, ...later]
    await Promise.all(all.map((each) => each.verdict({ deliver })))
    const endings = await Promise.all(all.map((each) => each.ended(attempt)))
    expect(endings.toSorted()).toEqual([
      'ACTIVE',
      'DISCARDED HANDOVER_SUPERSEDED',
      'DISCARDED HANDOVER_SUPERSEDED',
    ])
    expect(await answering(pair.source, ...all)).toBe(1)
  })
  test('has sealed an image that anybody can check, and that the token is about', async () => {
    const { target, pair } = await field()
    await pair.open()
    const token = encodeMessage(talos.v1.Signed, await pair.source.told(TOKEN))
    const image = [...target.blobs].find(([name]) => name.startsWith('image-'))?.[1]
    const part = await readImage(image ?? new Uint8Array())
    expect(proveImage(part, token)).toMatchObject({ kind: 'token', epoch: part.epoch + 1n })
    expect(part.package).toEqual(parsePackage(packed).digest)
  })
  test('is not lost by an enclave that was told to end before it activated', async () => {
    const { target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    await pair.target.end()
    const again = launch('target', target)
    expect(await restore(again)).toBe('')
    await again.end()
    const third = launch('target', target)
    expect(await restore(third)).toBe('')
    await third.verdict({ deliver: { attempt, statement } })
    expect(await third.ended(attempt)).toBe('ACTIVE')
    await dropped(target)
  })
  test('refuses records that were put back after it activated, and after the TA went on', async () => {
    const { source, target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const blobs = { source: copyOf(source), target: copyOf(target) }
    await pair.target.verdict({ deliver: { attempt, statement } })
    await pair.target.ended(attempt)
    await dropped(target)
    putBack(target, blobs.target)
    const old = launch('target', target)
    await restore(old)
    await old.verdict({ deliver: { attempt, statement } })
    expect(await old.ended(attempt)).toBe('DISCARDED HANDOVER_SUPERSEDED')
    expect(await answering(pair.source, pair.target, old)).toBe(1)
    // And back to the source's host, where an old intent to release is put back.
    const back = launch('source', source)
    await back.call({ awaitTarget: {} }, packed)
    await openBetween(pair.target, back, attemptNamed(2))
    const token = await pair.target.told(TOKEN)
    await back.verdict({ deliver: { attempt: attemptNamed(2), statement: token } })
    expect(await back.ended(attemptNamed(2))).toBe('ACTIVE')
    putBack(source, blobs.source)
    putBack(target, blobs.target)
    const [reissued, restored] = [launch('source', source), launch('target', target)]
    await reissued.verdict({ reissue: { attempt } }, packed)
    await restore(restored)
    await restored.verdict({ deliver: { attempt, statement } })
    expect(await reissued.ended(attempt)).toBe('DISCARDED HANDOVER_SUPERSEDED')
    expect(await restored.ended(attempt)).toBe('DISCARDED HANDOVER_SUPERSEDED')
    expect(reissued.events.some(({ statementMade }) => statementMade != null)).toBe(false)
    expect(await answering(pair.source, pair.target, old, back, reissued, restored)).toBe(1)
  })
  test('tells its tombstone again, and never activates after it', async () => {
    const { target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const blobs = copyOf(target)
    await pair.target.verdict({ abandon: { attempt } })
    const tombstone = await pair.target.told(TOMBSTONE)
    putBack(target, blobs)
    const later = launch('target', target)
    await restore(later)
    await later.verdict({ deliver: { attempt, statement } })
    expect(await later.told(TOMBSTONE)).toEqual(tombstone)
    expect(await later.ended(attempt)).toBe('TOMBSTONED')
    await pair.source.verdict({ deliver: { attempt, statement: tombstone } })
    expect(await pair.source.ended(attempt)).toBe('RECLAIMED')
    expect(await answering(pair.source, pair.target, later)).toBe(1)
  })
  test('whose PREPARED the host hides is buried, and told once it is there again', async () => {
    const { target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const blobs = copyOf(target)
    for (const [name] of blobs) if (name.startsWith('prepared')) target.blobs.delete(name)
    const blind = launch('target', target)
    await restore(blind)
    expect(await blind.ended(attempt)).toBe('TOMBSTONED')
    expect(blind.events.some(({ statementMade }) => statementMade != null)).toBe(false)
    await pair.target.verdict({ deliver: { attempt, statement } })
    expect(await pair.target.ended(attempt)).toBe('TOMBSTONED')
    const tombstone = await pair.target.told(TOMBSTONE)
    await pair.source.verdict({ deliver: { attempt, statement: tombstone } })
    expect(await pair.source.ended(attempt)).toBe('RECLAIMED')
    expect(await answering(pair.source, pair.target, blind)).toBe(1)
  })
  test('refuses whatever the host did to a record, and loses nothing by it', async () => {
    const { target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const whole = copyOf(target)
    expect(whole.map(([name]) => name.replace(/-.*/, '')).toSorted()).toEqual(['image', 'prepared'])
    for (const [name, bytes] of whole) {
      for (const [what, change] of Object.entries(DAMAGE)) {
        target.blobs.set(name, change(bytes))
        const refused = await restore(launch('target', target))
        expect(refused, `${name} ${what}`).toMatch(/^(?:SEAL|IMAGE)_/)
        expect(target.sealed()).toEqual(['image', 'prepared'])
        putBack(target, whole)
      }
    }
    const later = launch('target', target)
    expect(await restore(later)).toBe('')
    await later.verdict({ deliver: { attempt, statement } })
    expect(await later.ended(attempt)).toBe('ACTIVE')
  })
  test('refuses records of another attempt, host or lineage, under any name', async () => {
    const [one, other] = [await field(), await field()]
    for (const each of [one, other]) {
      await each.pair.open()
      await each.pair.source.told(TOKEN)
    }
    const [own, foreign] = [copyOf(one.target), copyOf(other.target)]
    const rename = (name: string): string => name.replace(/-.*/, `-${'02'.repeat(16)}`)
    const later = launch('target', one.target)
    for (const [name, bytes] of own) one.target.blobs.set(rename(name), bytes)
    const restored = { restore: { attempt: attemptNamed(2) } }
    expect(await later.verdict(restored, packed)).toBe('SEAL_REFUSED')
    putBack(one.target, foreign)
    expect(await restore(launch('target', one.target))).toBe('SEAL_REFUSED')
    putBack(one.target, own)
    expect(await restore(launch('target', one.target))).toBe('')
  })
  test('waits for its own ledger where the host gave it another', async () => {
    const { target, pair } = await field()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const { ledgerId } = target
    const entries = [...target.entries]
    target.ledgerId = new Uint8Array(32).fill(7)
    target.entries.clear()
    expect(await restore(launch('target', target))).toBe('ANCHOR_FOREIGN_LEDGER')
    target.ledgerId = ledgerId
    for (const [lineage, all] of entries) target.entries.set(lineage, all)
    const later = launch('target', target)
    expect(await restore(later)).toBe('')
    await later.verdict({ deliver: { attempt, statement } })
    expect(await later.ended(attempt)).toBe('ACTIVE')
  })
})

describe('a source that is restarted', () => {
  test('beside the one that lives tells the same token, and one of them takes the TA back', async () => {
    const { source, pair } = await field()
    await pair.open()
    const token = await pair.source.told(TOKEN)
    const later = launch('source', source)
    expect(await later.verdict({ reissue: { attempt } }, packed)).toBe('accepted')
    expect(await later.told(TOKEN)).toEqual(token)
    await pair.target.verdict({ abandon: { attempt } })
    const statement = await pair.target.told(TOMBSTONE)
    const both = [later, pair.source]
    await Promise.all(both.map((each) => each.verdict({ deliver: { attempt, statement } })))
    expect(await later.ended(attempt)).toBe('LOST HANDOVER_NO_IMAGE')
    expect(await pair.source.ended(attempt)).toBe('RECLAIMED')
    expect(await answering(pair.source, pair.target, later)).toBe(1)
  })
  test('before it released signs nothing, and leaves the one that lives what it has', async () => {
    const { source, target, pair } = await field()
    const held = pair.source.gates.hold('source.releasing')
    await pair.open()
    await held.reached
    const blobs = copyOf(source)
    const later = launch('source', source)
    await later.verdict({ reissue: { attempt } }, packed)
    expect(await later.ended(attempt)).toBe('LOST HANDOVER_NOT_RELEASED')
    expect(later.events.some(({ statementMade }) => statementMade != null)).toBe(false)
    held.go()
    const statement = await pair.source.told(TOKEN)
    await pair.target.verdict({ deliver: { attempt, statement } })
    expect(await pair.target.ended(attempt)).toBe('ACTIVE')
    putBack(source, blobs)
    await dropped(target)
    expect(await answering(pair.source, pair.target, later)).toBe(1)
  })
  test('that was told to end while a release was under way can still tell its token', async () => {
    const { source, pair } = await field()
    await pair.open()
    const token = await pair.source.told(TOKEN)
    await pair.source.end()
    const later = launch('source', source)
    expect(await later.verdict({ reissue: { attempt } }, packed)).toBe('accepted')
    expect(await later.told(TOKEN)).toEqual(token)
  })
})

describe('a host that was given up once', () => {
  test('takes the TA again after the source took it back, and old records say nothing', async () => {
    const { target, pair } = await field()
    await pair.open()
    const old = await pair.source.told(TOKEN)
    const blobs = copyOf(target)
    await pair.target.verdict({ abandon: { attempt } })
    const statement = await pair.target.told(TOMBSTONE)
    await pair.source.verdict({ deliver: { attempt, statement } })
    expect(await pair.source.ended(attempt)).toBe('RECLAIMED')
    const again = launch('target', target)
    await again.call({ awaitTarget: {} }, packed)
    await openBetween(pair.source, again, attemptNamed(2))
    await pair.source.until(({ statementMade }) => {
      const isNew = hexOf(statementMade?.attempt ?? attempt) !== hexOf(attempt)
      return isNew && statementMade?.statement?.kind === TOKEN
    })
    putBack(target, blobs)
    const late = launch('target', target)
    await restore(late)
    await late.verdict({ deliver: { attempt, statement: old } })
    expect(await late.ended(attempt)).toBe('DISCARDED HANDOVER_SUPERSEDED')
    for (const { statementMade } of pair.source.events) {
      const { statement: each } = statementMade ?? {}
      if (each == null) continue
      await again.verdict({ deliver: { attempt: attemptNamed(2), statement: each } })
    }
    expect(await again.ended(attemptNamed(2))).toBe('ACTIVE')
    await vi.waitFor(async () => {
      expect(await answering(pair.source, pair.target, late, again)).toBe(1)
    })
  })
  test('before a release takes it no more in this epoch, and the source runs on', async () => {
    const { target, pair } = await field()
    const held = pair.source.gates.hold('source.prepared')
    await pair.open()
    await held.reached
    await pair.target.verdict({ abandon: { attempt } })
    expect(await pair.target.ended(attempt)).toBe('TOMBSTONED')
    await pair.source.verdict({ cancelSession: { attempt } })
    held.go()
    expect(await pair.source.ended(attempt)).toMatch(/^SOURCE_RUNS/)
    const again = launch('target', target)
    await again.call({ awaitTarget: {} }, packed)
    await openBetween(pair.source, again, attemptNamed(2))
    expect(await again.ended(attemptNamed(2))).toBe('DISCARDED ANCHOR_EPOCH')
    expect(await pair.source.ended(attemptNamed(2))).toMatch(/^SOURCE_RUNS/)
    expect(await answering(pair.source, pair.target, again)).toBe(1)
  })
})

test('nothing of a TA can be read in what either host keeps of its move', async () => {
  const { source, target, pair } = await field()
  const marker = 'a marker that the TA has in its memory and in its log'
  await pair.source.ask(`o${marker}`)
  await pair.open()
  await pair.source.told(TOKEN)
  expect([source.sealed(), target.sealed()]).toEqual([['release'], ['image', 'prepared']])
  for (const host of [source, target]) {
    const ledger = [...host.entries.values()].flat().map(({ bytes }) => bytes)
    for (const bytes of [...host.blobs.values(), ...ledger]) {
      expect(Buffer.from(bytes).includes(marker.slice(0, 16))).toBe(false)
    }
  }
})

describe('a ledger whose write is answered by an error', () => {
  const faults = [
    ['target', 'preparing', 'before'],
    ['target', 'preparing', 'after'],
    ['target', 'activating', 'before'],
    ['target', 'activating', 'after'],
    ['source', 'releasing', 'after'],
  ] as const
  for (const [side, step, fault] of faults) {
    test(`at ${side} ${step}, ${fault} it was made: one that runs, by one token`, async () => {
      const { pair, ...hosts } = await field()
      const held = pair[side].gates.hold(`${side}.${step}`)
      const carried = pair.open().then(() => pair.source.told(TOKEN))
      const delivered = carried.then((statement) =>
        pair.target.verdict({ deliver: { attempt, statement } }),
      )
      await held.reached
      hosts[side].fault = fault
      held.go()
      expect(await delivered).toBe('accepted')
      expect(await pair.target.ended(attempt)).toBe('ACTIVE')
      expect(hosts[side].fault).toBe('none')
      await dropped(hosts.target)
      expect(await answering(pair.source, pair.target)).toBe(1)
    })
  }
  test('at the release, before it was made: the source runs again, and no token is ever told', async () => {
    const { source, target, pair } = await field()
    const held = pair.source.gates.hold('source.releasing')
    await pair.open()
    await held.reached
    const blobs = copyOf(source)
    source.fault = 'before'
    held.go()
    expect(await pair.source.ended(attempt)).toBe('SOURCE_RUNS HANDOVER_NOT_RELEASED')
    putBack(source, blobs)
    const later = launch('source', source)
    await later.verdict({ reissue: { attempt } }, packed)
    expect(await later.ended(attempt)).toBe('LOST HANDOVER_NOT_RELEASED')
    const told = [...pair.source.events, ...later.events]
    expect(told.some(({ statementMade }) => statementMade?.statement?.kind === TOKEN)).toBe(false)
    expect(target.sealed()).toEqual(['image', 'prepared'])
    expect(await answering(pair.source, pair.target, later)).toBe(1)
  })
})

test('an enclave that no daemon has attached to ends; one that is attached to does not', () => {
  vi.useFakeTimers()
  try {
    const [forgotten, kept] = [new TestAgent('source'), new TestAgent('source')]
    kept.agent.controlAttached()
    vi.runOnlyPendingTimers()
    expect([forgotten.exits, kept.exits]).toEqual([1, 0])
  } finally {
    vi.useRealTimers()
  }
})
