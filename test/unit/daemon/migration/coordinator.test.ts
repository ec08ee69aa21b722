/**
 * What another daemon can make of this host's moves by its requests, and what a person decides.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { EnclaveRegistry } from '../../../../daemon/enclaves/registry.ts'
import { EventLog } from '../../../../daemon/event-log.ts'
import { Journal } from '../../../../daemon/journal/journal.ts'
import {
  recordSchema,
  type DaemonRecord,
  type MoveRecord,
} from '../../../../daemon/journal/records.ts'
import { LIMITS } from '../../../../daemon/limits.ts'
import { Coordinator } from '../../../../daemon/migration/coordinator.ts'
import { Revival } from '../../../../daemon/migration/revival.ts'
import { TargetSide } from '../../../../daemon/migration/target-side.ts'
import { resolveMove } from '../../../../daemon/move-resolution.ts'
import { TaRestarts } from '../../../../daemon/tas/ta-restarts.ts'
import { TaTable } from '../../../../daemon/tas/ta-table.ts'
import { moveWarnings } from '../../../../daemon/warnings.ts'
import { bytesOfHex, hexOf, u64Bytes } from '../../../../proto/codec.ts'
import { encodeSigned, type Signed } from '../../../../backends/statement/signed.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { born, moved } from '../../backends/statement/lineage-fixture.ts'
import { anAbort, aRecord, aToken, bytesOf, fakeNetwork, LINEAGE, PEER } from './fixtures.ts'

let folder: string
let journal: Journal<DaemonRecord>
let tas: TaTable
let registry: EnclaveRegistry
let coordinator: Coordinator

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-coordinator-'))
  const opened = await Journal.open(join(folder, 'journal'), (value) => recordSchema.parse(value))
  journal = opened.journal
  tas = new TaTable(folder, journal, [])
  registry = new EnclaveRegistry(folder, [], undefined)
  await registry.open()
  const eventsOf = (): never => expect.unreachable('no enclave here')
  const network = fakeNetwork(() => ({}))
  coordinator = new Coordinator({
    journal,
    registry,
    tas,
    events: new EventLog('here', 1n),
    revival: new Revival({ journal, registry, tas, eventsOf }),
    restarts: new TaRestarts({
      registry,
      tas,
      events: new EventLog('here', 1n),
      eventsOf,
      changed: () => undefined,
    }),
    silenceMs: 1000,
    network: () => network,
    prepareSpare: () => undefined,
    changed: () => undefined,
  })
})
afterEach(async () => {
  coordinator.stop()
  await journal.close()
  await rm(folder, { recursive: true })
})

const ATTEMPT = bytesOfHex(aRecord().attempt)

function told(facts: Partial<MoveRecord>): Promise<unknown> {
  return coordinator.begin(aRecord(facts))
}

async function codeOfDelivery(statement: Signed, peer = PEER): Promise<string> {
  const delivery = talos.v1.DeliverStatement.decode(
    talos.v1.DeliverStatement.encode({ attempt: ATTEMPT, statement }).finish(),
  )
  return coordinator.deliver(peer, delivery).then(() => '', codeOf)
}

describe('what a prepared target is told of its source', () => {
  test('an attempt that is not known here, or is another peer’s, has ended', async () => {
    expect(coordinator.hasEnded(PEER, ATTEMPT)).toBe(true)
    await told({})
    expect(coordinator.hasEnded(PEER, ATTEMPT)).toBe(false)
    expect(coordinator.hasEnded('another', ATTEMPT)).toBe(true)
  })

  test('a source that is settled without a token has ended', async () => {
    const move = await coordinator.begin(aRecord())
    await coordinator.settle(move, { phase: 'lost' })
    expect(coordinator.hasEnded(PEER, ATTEMPT)).toBe(true)
  })

  test('a source that made a token has not, whatever became of it', async () => {
    const move = await coordinator.begin(aRecord())
    move.noteOut(bytesOf(aToken()))
    await coordinator.settle(move, { phase: 'lost' })
    expect(coordinator.hasEnded(PEER, ATTEMPT)).toBe(false)
  })
})

describe('what a peer brings', () => {
  test('a token for nobody is told so; anything else for nobody is dropped', async () => {
    expect(await codeOfDelivery(aToken())).toBe('ENCLAVE_GONE')
    expect(await codeOfDelivery(anAbort())).toBe('')
  })

  test('a token whose enclave is gone is told so, each time, and is kept once', async () => {
    const move = await coordinator.begin(aRecord({ role: 'target' }))
    for (let time = 0; time < 3; time++) expect(await codeOfDelivery(aToken())).toBe('ENCLAVE_GONE')
    expect(move.received.length).toBe(1)
    await coordinator.settle(move, { phase: 'lost' })
    expect(await codeOfDelivery(aToken())).toBe('ENCLAVE_GONE')
  })

  test('for an enclave that is followed by another it waits until nothing was left', async () => {
    const { lineage, links } = moved(born({ anchor: 'insecure-simulated' }), '2')
    const [genesis, receipt] = links as [Signed, Signed]
    const move = await coordinator.begin(
      aRecord({ lineage: hexOf(lineage), epoch: '1', chain: [hexOf(encodeSigned(genesis))] }),
    )
    move.sessionAsked = true
    // Its enclave has died, and nobody has begun to restart it yet.
    for (let time = 0; time < 2; time++) {
      expect(await codeOfDelivery(receipt)).toBe('ENCLAVE_RESTARTING')
      expect(move.settledAs).toBeUndefined()
    }
    // The package is not there, so nothing can be restarted.
    expect(await coordinator.revival.revive(move)).toBeUndefined()
    expect(await codeOfDelivery(receipt)).toBe('')
    expect(move.settledAs?.phase).toBe('done')
  })

  test('of another peer it is not kept', async () => {
    const move = await coordinator.begin(aRecord({ role: 'target' }))
    expect(await codeOfDelivery(aToken(), 'another')).toBe('ENCLAVE_GONE')
    expect(move.received).toEqual([])
  })

  test('of another lineage, or in floods, it is not kept', async () => {
    const move = await coordinator.begin(aRecord({ role: 'target' }))
    expect(await codeOfDelivery(aToken('cd'.repeat(32)))).toBe('STATEMENT_LINEAGE')
    const before = (await readFile(join(folder, 'journal'))).length
    for (let time = 0; time < LIMITS.statementsReceivedMax * 3; time++) {
      await codeOfDelivery({ ...aToken(), signature: new Uint8Array(64).fill(time) })
    }
    expect(move.received.length).toBe(LIMITS.statementsReceivedMax)
    const grown = (await readFile(join(folder, 'journal'))).length - before
    expect(grown).toBeLessThan(LIMITS.statementsReceivedMax * 2048)
  })
})

test('attempts of peers that come to nothing are forgotten, and keep no chain', async () => {
  const kept = await coordinator.begin(aRecord({ id: 'mv-out' }))
  await coordinator.settle(kept, { phase: 'failed' })
  for (let number = 0; number < LIMITS.fruitlessKeptMax + 3; number++) {
    const attempt = number.toString(16).padStart(32, '0')
    const move = await coordinator.begin(aRecord({ id: `mv-${attempt}`, attempt, role: 'target' }))
    await coordinator.settle(move, { phase: 'failed' })
    expect(move.record.chain).toEqual([])
  }
  expect(coordinator.moves.size).toBe(LIMITS.fruitlessKeptMax + 1)
  expect(kept.record.chain).toEqual(['00'])
})

describe('a release that nobody answers', () => {
  test('is given up by a decision only, and healed by a receipt all the same', async () => {
    const move = await coordinator.begin(aRecord())
    expect(await resolveMove(coordinator, move).then(() => '', codeOf)).toBe('MOVE_NOT_FROZEN')
    move.phase = 'releasing'
    expect(await resolveMove(coordinator, move).then(() => '', codeOf)).toBe('MOVE_NOT_FROZEN')
    move.phase = 'released'
    move.noteOut(bytesOf(aToken()))
    await resolveMove(coordinator, move)
    expect(move.settledAs).toMatchObject({ phase: 'lost', refusal: { code: 'TARGET_GONE' } })
    expect(move.isFinal()).toBe(false)
    // A target that comes back after all is still brought its token.
    expect(move.out[0]?.ended).toBe(false)
    await coordinator.settle(move, { phase: 'done' })
    expect(await resolveMove(coordinator, move).then(() => '', codeOf)).toBe('MOVE_NOT_FROZEN')
  })

  test('is a warning while its frozen copy is here', async () => {
    const move = await coordinator.begin(aRecord())
    await coordinator.settle(move, { phase: 'lost' })
    const [warning] = moveWarnings([move], () => true)
    expect(warning?.code).toBe('ta-frozen')
    expect(warning?.fix).toContain('talos migration resolve mv-1 --abandon')
    expect(moveWarnings([move], () => false)).toEqual([])
  })

  test('on the target there is nothing to give up', async () => {
    const move = await coordinator.begin(aRecord({ role: 'target' }))
    await coordinator.settle(move, { phase: 'lost' })
    expect(await resolveMove(coordinator, move).then(() => '', codeOf)).toBe('MOVE_NOT_FROZEN')
  })
})

test('a prepared target whose source is not heard is a warning, with what to do', async () => {
  const move = await coordinator.begin(aRecord({ role: 'target' }))
  move.phase = 'prepared'
  expect(moveWarnings([move], () => true)).toEqual([])
  move.isSourceSilent = true
  move.sourceSilentMs = 90_500
  const [warning] = moveWarnings([move], () => true)
  expect(warning).toMatchObject({ code: 'source-silent' })
  expect(warning?.text).toContain('90 s')
  expect(warning?.fix).toContain('talos migration cancel mv-1')
  expect(move.view(undefined).advice.join()).toContain('talos migration cancel mv-1')
})

test('downtime is a figure of the source alone', async () => {
  for (const role of ['source', 'target'] as const) {
    const id = `mv-${role}`
    const move = await coordinator.begin(aRecord({ id, role }))
    await coordinator.settle(move, { phase: 'done', stopped_ms: 7 })
    expect(move.view(undefined).stopped_ms).toBe(role === 'source' ? 7 : undefined)
  }
})

describe('offers', () => {
  const offer = (number: number, facts: talos.v1.Offer.$Properties = {}): talos.v1.Offer =>
    talos.v1.Offer.decode(
      talos.v1.Offer.encode({
        attempt: bytesOfHex(number.toString(16).padStart(32, '0')).reverse(),
        name: 'signer',
        lineage: bytesOfHex(LINEAGE),
        epoch: u64Bytes(0n),
        package: new Uint8Array(32),
        packageBytes: 1024,
        memoryBytes: u64Bytes(0n),
        ...facts,
      }).finish(),
    )
  const side = (): TargetSide =>
    new TargetSide({
      network: () => fakeNetwork(() => ({})),
      registry,
      tas,
      coordinator,
      parallelMax: 2,
      memoryFreeMib: 0,
      enclaveEvents: () => expect.unreachable('no enclave here'),
    })
  const codeOfOffer = (target: TargetSide, one: talos.v1.Offer): Promise<string> =>
    target.offer(PEER, one).then(() => '', codeOf)

  test('many at once take no more room than one after another', async () => {
    const target = side()
    const codes = await Promise.all([1, 2, 3, 4].map((each) => codeOfOffer(target, offer(each))))
    expect(codes).toEqual(['', '', 'TARGET_BUSY', 'TARGET_BUSY'])
  })

  test('the same twice at once is one', async () => {
    const target = side()
    const codes = await Promise.all([1, 1].map((each) => codeOfOffer(target, offer(each))))
    expect(codes).toEqual(['', 'TARGET_ATTEMPT'])
  })

  test('a name without end is refused', async () => {
    const name = 'x'.repeat(LIMITS.offerNameCharsMax + 1)
    expect(await codeOfOffer(side(), offer(1, { name }))).toBe('TARGET_NAME')
  })
})
