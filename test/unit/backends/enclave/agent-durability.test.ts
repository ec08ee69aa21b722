/**
 * Checkpoints in one process: what waits for them, what goes on from them, and an owner of the host
 * who kills, copies, puts back and starts twice.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ed25519 } from '@noble/curves/ed25519.js'
import { decodeSigned } from '../../../../backends/statement/signed.ts'
import { verifyChain } from '../../../../backends/statement/chain.ts'
import { u64Bytes } from '../../../../proto/codec.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { AgentPair, attemptNamed, driverPackage, openBetween, TestAgent } from './agent-pair.ts'
import { HostPlatform } from './host-platform.ts'
import { bytesOf } from './session/session-pair.ts'

const { StatementKind } = talos.v1
const anchors = ['insecure-simulated' as const]
const STRICT = { durability: 'strict' as const, anchors }
const INTERVAL = { durability: 'interval' as const, checkpoint_interval_ms: 100, anchors }
const ended: { end(): Promise<unknown> }[] = []

interface Born {
  readonly host: HostPlatform
  readonly first: TestAgent
  readonly packed: Uint8Array
  readonly genesis: talos.v1.Signed.$Properties
  readonly lineage: Uint8Array
}

function launch(host: HostPlatform, name: 'source' | 'target' = 'source'): TestAgent {
  const agent = new TestAgent(name, host.ports())
  ended.push({ end: () => agent.end().catch(() => undefined) })
  return agent
}

async function born(manifest: Parameters<typeof driverPackage>[0] = STRICT): Promise<Born> {
  const host = new HostPlatform()
  const first = launch(host)
  const packed = driverPackage(manifest)
  const { message } = await first.call({ begin: { anchor: 'insecure-simulated' } }, packed)
  const { described } = (await first.call({ describe: {} })).message
  const lineage = described?.lineage ?? new Uint8Array()
  return { host, first, packed, genesis: message.began?.genesis ?? {}, lineage }
}

function restart(agent: TestAgent, { lineage, packed }: Born): Promise<string> {
  return agent.verdict({ restartTa: { lineage } }, packed)
}

/** The driver's count, as its answer to `c` starts with. */
async function count(agent: TestAgent): Promise<number> {
  const answer = await agent.ask('c')
  if (!/^[0-9a-f]{32}$/.test(answer)) return Number.NaN
  return Buffer.from(answer.slice(0, 8), 'hex').readUInt32LE()
}

/** A whole move, for which the test carries the token. */
async function moves(pair: AgentPair): Promise<void> {
  await pair.open()
  const statement = await pair.source.told(StatementKind.STATEMENT_KIND_TOKEN)
  await pair.target.verdict({ deliver: { attempt: attemptNamed(1), statement } })
  expect(await pair.target.ended(attemptNamed(1))).toBe('ACTIVE')
}

/** A launch whose process is gone, as far as the host can see. */
const dies = (agent: TestAgent): void => void agent.gates.hold('checkpoint.sealing')

const checkpointed = (host: HostPlatform): Promise<void> =>
  vi.waitFor(() => {
    expect(host.sealed()).toContain('checkpoint')
  })

afterEach(async () => {
  for (const each of ended.splice(0).reverse()) await each.end()
})

describe('a strict TA', () => {
  test('goes on where its answers were, under the next sequence and another runner', async () => {
    const ta = await born()
    expect(await count(ta.first)).toBe(1)
    expect(await count(ta.first)).toBe(2)
    const second = launch(ta.host)
    expect(await restart(second, ta)).toBe('accepted')
    expect(await count(second)).toBe(3)
    const third = launch(ta.host)
    expect(await restart(third, ta)).toBe('accepted')
    expect(await count(third)).toBe(4)
  })

  test('tells nothing before its checkpoint is anchored', async () => {
    const ta = await born()
    await count(ta.first)
    const held = ta.first.gates.hold('checkpoint.anchoring')
    let answer = ''
    const asked = ta.first.ask('c').then((text) => (answer = text))
    await held.reached
    expect(answer).toBe('')
    held.go()
    await asked
    expect(answer).toMatch(/^[0-9a-f]{32}$/)
  })

  test('is mute once another launch went on, and never has an effect again', async () => {
    const ta = await born()
    await count(ta.first)
    const second = launch(ta.host)
    expect(await restart(second, ta)).toBe('accepted')
    expect(await ta.first.ask('c')).toBe('TA_SUPERSEDED')
    expect(await ta.first.ask('c')).toMatch(/^TA_(?:SUPERSEDED|GONE)$/)
    expect(await count(second)).toBe(2)
    const { described } = (await ta.first.call({ describe: {} })).message
    expect(described?.phase).toBe(talos.v1.TaPhase.TA_PHASE_LOST)
    // What the other one goes on from is left alone by the one that ends.
    await ta.first.verdict({ end: {} })
    expect(ta.host.sealed()).toContain('checkpoint')
  })

  test('started twice from one checkpoint runs once', async () => {
    const ta = await born()
    await count(ta.first)
    const [left, right] = [launch(ta.host), launch(ta.host)]
    const held = [left, right].map((each) => each.gates.hold('restart.anchoring'))
    const verdicts = [restart(left, ta), restart(right, ta)]
    await Promise.all(held.map(({ reached }) => reached))
    for (const { go } of held) go()
    expect((await Promise.all(verdicts)).sort()).toEqual(['RESTART_SUPERSEDED', 'accepted'])
  })

  test('does not go back: an older disk is refused, whichever part of it is put back', async () => {
    const ta = await born()
    await count(ta.first)
    const old = new Map(ta.host.blobs)
    await count(ta.first)
    await count(ta.first)
    const now = new Map(ta.host.blobs)
    ta.host.blobs.clear()
    for (const [name, bytes] of old) ta.host.blobs.set(name, bytes)
    const second = launch(ta.host)
    expect(await restart(second, ta)).toBe('RESTART_ROLLBACK')
    // Nothing was lost by the refusal.
    for (const [name, bytes] of now) ta.host.blobs.set(name, bytes)
    const third = launch(ta.host)
    expect(await restart(third, ta)).toBe('accepted')
    expect(await count(third)).toBe(4)
  })

  test('does not run on another host, nor from a copy there', async () => {
    const ta = await born()
    await count(ta.first)
    const other = new HostPlatform()
    for (const [name, bytes] of ta.host.blobs) other.blobs.set(name, bytes)
    expect(await restart(launch(other), ta)).toBe('SEAL_REFUSED')
    expect(await restart(launch(new HostPlatform()), ta)).toBe('CHECKPOINT_NONE')
  })

  test('waits for its own ledger', async () => {
    const ta = await born()
    await count(ta.first)
    ta.host.ledgerId = new Uint8Array(32).fill(5)
    expect(await restart(launch(ta.host), ta)).toBe('ANCHOR_FOREIGN_LEDGER')
  })

  test.each(['before', 'after'] as const)(
    'answers once the anchor was written, also when it failed %s it was',
    async (fault) => {
      const ta = await born()
      await count(ta.first)
      ta.host.fault = fault
      expect(await count(ta.first)).toBe(2)
      const second = launch(ta.host)
      expect(await restart(second, ta)).toBe('accepted')
      expect(await count(second)).toBe(3)
    },
  )

  test('goes on over many checkpoints, whole images and what changed between them', async () => {
    const ta = await born()
    for (let asked = 1; asked <= 60; asked++) expect(await count(ta.first)).toBe(asked)
    const second = launch(ta.host)
    expect(await restart(second, ta)).toBe('accepted')
    expect(await count(second)).toBe(61)
    // One series at most, and what one that is being begun has.
    const names = [...ta.host.blobs.keys()].filter((name) => name.startsWith('checkpoint-'))
    expect(new Set(names.map((name) => name.slice(0, -5))).size).toBeLessThanOrEqual(2)
  })

  test('shows its restarts in the chain, each once', async () => {
    const ta = await born()
    await count(ta.first)
    const second = launch(ta.host)
    await restart(second, ta)
    await count(second)
    const third = launch(ta.host)
    await restart(third, ta)
    const links = [second, third].map(({ events }) => {
      const told = events.find(({ restarted }) => restarted != null)
      return told?.restarted?.link ?? {}
    })
    expect(links.map(({ kind }) => kind)).toEqual(
      Array(2).fill(StatementKind.STATEMENT_KIND_RESTART),
    )
    const signed = [ta.genesis, ...links].map((each) =>
      decodeSigned(talos.v1.Signed.encode(each).finish()),
    )
    const chain = verifyChain(signed)
    expect(chain.links.map(({ kind }) => kind)).toEqual(['genesis', 'restart', 'restart'])
    expect(chain.epoch).toBe(1n)
    expect(() => verifyChain([...signed, signed[2] ?? never()])).toThrow('CHAIN_PREVIOUS')
  })

  test('moves, and goes on at the target', async () => {
    const [source, target] = [new HostPlatform(), new HostPlatform()]
    const pair = await AgentPair.start(STRICT, { source, target })
    ended.push(pair)
    expect(await count(pair.source)).toBe(1)
    await moves(pair)
    const receipt = await pair.target.told(StatementKind.STATEMENT_KIND_RECEIPT)
    await pair.source.verdict({ deliver: { attempt: attemptNamed(1), statement: receipt } })
    expect(await pair.source.ended(attemptNamed(1))).toBe('FINISHED')
    expect(await count(pair.target)).toBe(2)
    await checkpointed(target)
    const { described } = (await pair.target.call({ describe: {} })).message
    const lineage = described?.lineage ?? new Uint8Array()
    const packed = driverPackage(STRICT)
    const second = launch(target, 'target')
    expect(await second.verdict({ restartTa: { lineage } }, packed)).toBe('accepted')
    expect(await count(second)).toBe(3)
    // The source has nothing left to go on from.
    await vi.waitFor(() => expect(source.sealed()).toEqual([]))
  })

  test('a checkpoint of a source that has released is refused', async () => {
    const [source, target] = [new HostPlatform(), new HostPlatform()]
    const pair = await AgentPair.start(STRICT, { source, target })
    ended.push(pair)
    await count(pair.source)
    const kept = new Map(source.blobs)
    await moves(pair)
    const { described } = (await pair.target.call({ describe: {} })).message
    const lineage = described?.lineage ?? new Uint8Array()
    for (const [name, bytes] of kept) source.blobs.set(name, bytes)
    const verdict = launch(source).verdict({ restartTa: { lineage } }, driverPackage(STRICT))
    expect(await verdict).toBe('RESTART_MOVED')
  })

  test('runs again, checkpoints and all, when a move comes to nothing', async () => {
    const [source, target] = [new HostPlatform(), new HostPlatform()]
    const pair = await AgentPair.start(STRICT, { source, target })
    ended.push(pair)
    await count(pair.source)
    const held = pair.source.gates.hold('source.frozen')
    await openBetween(pair.source, pair.target, attemptNamed(1))
    await held.reached
    expect(await pair.source.ask('c')).toBe('TA_MOVING')
    await pair.source.call({ cancelSession: { attempt: attemptNamed(1) } })
    held.go()
    expect(await pair.source.ended(attemptNamed(1))).toBe('SOURCE_RUNS HANDOVER_CANCELLED')
    expect(await count(pair.source)).toBe(2)
    const { described } = (await pair.source.call({ describe: {} })).message
    const lineage = described?.lineage ?? new Uint8Array()
    const second = launch(source)
    expect(await second.verdict({ restartTa: { lineage } }, driverPackage(STRICT))).toBe('accepted')
    expect(await count(second)).toBe(3)
  })

  test('output is told only once it is anchored', async () => {
    const ta = await born()
    const clientKey = ed25519.getPublicKey(bytesOf('client'))
    const opened = await ta.first.call({ openClient: { clientKey } })
    const clientSession = opened.message.clientOpened?.clientSession ?? new Uint8Array()
    const held = ta.first.gates.hold('checkpoint.anchoring')
    const callTa = { clientSession, sequence: u64Bytes(1n), signature: new Uint8Array() }
    const writing = ta.first.call({ callTa }, new TextEncoder().encode('ohello'))
    await held.reached
    const seen: string[] = []
    const readOutput = { since: u64Bytes(0n), entriesMax: 10 }
    const reading = ta.first.call({ readOutput }).then(({ message }) => {
      for (const { text } of message.output?.entries ?? [])
        seen.push(Buffer.from(text ?? []).toString())
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(seen).toEqual([])
    held.go()
    await Promise.all([writing, reading])
    expect(seen).toEqual(['hello'])
  })
})

describe('a TA with an interval', () => {
  test('answers at once, and goes on from the newest checkpoint', async () => {
    const ta = await born(INTERVAL)
    expect(await count(ta.first)).toBe(1)
    await checkpointed(ta.host)
    const second = launch(ta.host)
    await vi.waitFor(async () => expect(await restart(second, ta)).toBe('accepted'))
    expect([1, 2]).toContain(await count(second))
  })
})

test('a TA whose durability is none has nothing to go on from', async () => {
  const ta = await born({ anchors })
  await count(ta.first)
  dies(ta.first)
  expect(await restart(launch(ta.host), ta)).toBe('CHECKPOINT_NONE')
})

function never(): never {
  return expect.unreachable('a link is missing')
}
