/**
 * The anchor at three witnesses over real sessions, and a carrier that is the host owner's.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import type { AnchorStep, Register } from '../../../../backends/contract/epoch-anchor.ts'
import {
  checkpointStep,
  mintStep,
  releaseStep,
  stepDigest,
} from '../../../../backends/enclave/handover/register.ts'
import { encodeBody } from '../../../../backends/simulated/report.ts'
import { ed25519 } from '@noble/curves/ed25519.js'
import type { WitnessAnchor } from '../../../../backends/enclave/anchor/witness-anchor.ts'
import { WITNESS_LIMITS } from '../../../../backends/witness/limits.ts'
import { SeatLink } from '../../../../backends/witness/program/seat-link.ts'
import { bytesOf } from '../enclave/session/session-pair.ts'
import { fill, keyOf, sign } from '../statement/lineage-fixture.ts'
import { conversationParts, platformOf, WitnessCluster } from './witness-cluster.ts'

const LINEAGE = fill(9)
const HOSTS = ['w1', 'w2', 'w3']

function mintOf(name: string): AnchorStep {
  return mintStep(
    LINEAGE,
    {
      owner: fill(4),
      package: fill(5),
      instance: keyOf(name),
      holder: keyOf(`${name} holder`),
      nonce: fill(6),
      anchor: 'witnesses',
      configuration: fill(7),
    },
    sign,
  )
}

const MINT = mintOf('source')
const CHECKPOINT = checkpointStep(MINT.next, fill(20), sign)

function released(register: Register): AnchorStep {
  const token = {
    session: fill(30),
    lineage: LINEAGE,
    epoch: register.epoch + 1n,
    root: fill(31),
    holder: keyOf('target holder'),
    anchorId: fill(32),
    previousHolder: register.holder,
    prepared: fill(33),
  }
  return releaseStep(register, token, sign)
}

/** Activate by the target's holder, or reclaim by the source's. */
function taken(register: Register, runner: string, back: boolean): AnchorStep {
  const fresh = { epoch: register.epoch + 1n, holder: keyOf('fresh holder') }
  const next: Register = {
    ...register,
    ...(back ? fresh : {}),
    phase: 'active',
    runner: keyOf(runner),
  }
  const key = back ? register.previousHolder : register.holder
  const signature = sign(key, stepDigest(register, next))
  return { expected: register, next, signatures: [{ key, signature }] }
}

/** Evidence of a real platform for another program. */
function foreignReport(host: string, digest: Uint8Array): Uint8Array {
  const key = bytesOf(`platform ${host}`)
  const publicKey = ed25519.getPublicKey(key)
  const body = encodeBody({ measurement: fill(77), publicKey, debug: false, digest })
  return Uint8Array.from([...body, ...ed25519.sign(body, key)])
}

const outcomeOf = async (anchor: WitnessAnchor, step: AnchorStep): Promise<string> => {
  const result = await anchor.advance(step)
  return result.outcome === 'advanced' ? 'advanced' : `${result.outcome} ${result.code}`
}

const readOf = (anchor: WitnessAnchor): Promise<string> =>
  anchor
    .read(LINEAGE)
    .then(
      (register) => `${register.phase} ${String(register.epoch)}.${String(register.sequence)}`,
      codeOf,
    )

describe('an anchor at three witnesses', () => {
  let cluster: WitnessCluster
  let source: WitnessAnchor
  beforeEach(async () => {
    cluster = new WitnessCluster(HOSTS)
    source = cluster.anchor('source')
    expect(await outcomeOf(source, MINT)).toBe('advanced')
  })
  afterEach(() => cluster.end())

  it('counts, hands over, and tells everybody the same', async () => {
    expect(await outcomeOf(source, CHECKPOINT)).toBe('advanced')
    const release = released(CHECKPOINT.next)
    expect(await outcomeOf(source, release)).toBe('advanced')
    const target = cluster.anchor('target')
    expect(await readOf(target)).toBe('released 2.0')
    expect(await outcomeOf(target, taken(release.next, 'target', false))).toBe('advanced')
    expect(await readOf(source)).toBe('active 2.0')
    expect(await readOf(cluster.anchor('auditor'))).toBe('active 2.0')
    // The one that released may count no more.
    const late = checkpointStep(CHECKPOINT.next, fill(21), sign)
    expect(await outcomeOf(source, late)).toBe('refused ANCHOR_MOVED')
  })

  it('activate and reclaim at once: exactly one wins', async () => {
    const release = released(MINT.next)
    await source.advance(release)
    const target = cluster.anchor('target')
    const told = await Promise.all([
      outcomeOf(target, taken(release.next, 'target', false)),
      outcomeOf(source, taken(release.next, 'source', true)),
    ])
    expect(told.filter((each) => each === 'advanced')).toHaveLength(1)
    const { runner } = await target.read(LINEAGE)
    expect(runner).toEqual(keyOf(told[0] === 'advanced' ? 'target' : 'source'))
  })

  it('goes on without one witness, not without two, and again once one is back', async () => {
    const back = cluster.cutOff('w1')
    cluster.desk('w2')
    expect(await outcomeOf(cluster.anchor('source 2'), CHECKPOINT)).toBe('advanced')
    cluster.away.add('w2')
    cluster.away.add('w3')
    const late = cluster.anchor('late')
    expect(await readOf(late)).toBe('ANCHOR_WITNESSES_SILENT')
    cluster.away.clear()
    back()
    expect(await readOf(late)).toBe('active 1.1')
  }, 30_000)

  it('a witness that was started again knows nothing, learns, and only then counts', async () => {
    await source.advance(CHECKPOINT)
    const fresh = cluster.launch('w1')
    expect(fresh.counts).toEqual({ members: 0, learning: 0 })
    expect(await readOf(cluster.anchor('reader'))).toBe('active 1.1')
    await learned(fresh)
    // Now the others may go, one at a time.
    cluster.cutOff('w2')
    const next = checkpointStep(CHECKPOINT.next, fill(22), sign)
    expect(await outcomeOf(source, next)).toBe('advanced')
    expect(await readOf(cluster.anchor('another reader'))).toBe('active 1.2')
  }, 30_000)

  it('a launch that was left behind on the same host is heard no more', async () => {
    await source.advance(CHECKPOINT)
    const bringBack = cluster.cutOff('w1')
    const fresh = cluster.launch('w1')
    await readOf(cluster.anchor('reader'))
    await learned(fresh)
    cluster.cutOff('w1')
    bringBack()
    // Yesterday's launch and one other that has noted its follower: no quorum.
    cluster.cutOff('w2')
    expect(await readOf(cluster.anchor('late reader'))).not.toMatch(/active/)
  }, 30_000)

  it('two memories at once are lost for good, and no genesis takes their place', async () => {
    await source.advance(CHECKPOINT)
    cluster.launch('w1')
    cluster.launch('w2')
    const reader = cluster.anchor('reader')
    let told = ''
    for (let tries = 0; tries < 10 && told !== 'ANCHOR_LOST'; tries++) told = await readOf(reader)
    expect(told).toBe('ANCHOR_LOST')
    expect(await outcomeOf(source, MINT)).toBe('doubt ANCHOR_MINTED')
    // Another launch cannot mint in the name of the first.
    expect(await outcomeOf(cluster.anchor('thief'), MINT)).toBe('refused WITNESS_MINT')
  }, 30_000)

  it('a platform is one seat, whatever way leads to it', async () => {
    cluster.astray.set('w1', 'w3')
    cluster.cutOff('w2')
    const reader = cluster.anchor('reader')
    expect(await readOf(reader)).toBe('ANCHOR_WITNESSES_SILENT')
    cluster.astray.clear()
    expect(await readOf(reader)).toBe('active 1.0')
  }, 30_000)

  it('a seat is registered for by its own platform alone', async () => {
    const instance = keyOf('thief')
    const parts = { ...conversationParts('w3', instance), carrier: cluster.carrier('w3') }
    const heard: string[] = []
    const link = new SeatLink(parts, platformOf('w2'), ({ body }) => heard.push(body.kind))
    void link.ask({
      lineage: LINEAGE,
      set: cluster.set,
      nonce: 1n,
      body: { kind: 'register', seat: 0, incarnation: { number: 9n, instance } },
    })
    await pause(200)
    link.close()
    expect(heard).toEqual([])
    cluster.cutOff('w3')
    expect(await readOf(cluster.anchor('reader'))).toBe('active 1.0')
  })

  it('another program is no proposer, and no witness either', async () => {
    const parts = conversationParts('stranger', keyOf('stranger'), foreignReport)
    expect(await readOf(cluster.anchor('stranger', parts))).toBe('ANCHOR_WITNESSES_SILENT')
    cluster.cutOff('w1')
    cluster.launch('w2', foreignReport)
    expect(await readOf(cluster.anchor('reader'))).toBe('ANCHOR_WITNESSES_SILENT')
  }, 30_000)

  it('a platform without a seat answers for nobody', async () => {
    const others = { seats: ['w1', 'w2', 'w4'].map(platformOf), liars: 0 }
    cluster.astray.set('w4', 'w3')
    cluster.cutOff('w1')
    expect(await readOf(cluster.anchor('reader', {}, others))).not.toMatch(/active/)
  }, 30_000)

  it('frames that are doubled, late or changed break conversations and nothing else', async () => {
    const kept: Uint8Array[] = []
    let frames = 0
    cluster.trick = (frame, index) => {
      // The handshake passes: what is tried here is what comes after it.
      if (index < 3) return [frame]
      frames += 1
      switch (frames % 23) {
        case 0:
          return [frame, frame]
        case 6:
          kept.push(frame)
          return []
        case 12:
          return [...kept.splice(0), frame]
        case 17:
          return [Uint8Array.from(frame, (byte, at) => (at === 20 ? byte ^ 1 : byte))]
        default:
          return [frame]
      }
    }
    let current = MINT.next
    for (let count = 0; count < 12; count++) {
      const step = checkpointStep(current, fill(40 + count), sign)
      let told = await outcomeOf(source, step)
      for (let tries = 0; tries < 5 && told.startsWith('doubt'); tries++) {
        told = await outcomeOf(source, step)
      }
      expect(told).toBe('advanced')
      current = step.next
    }
    cluster.trick = (frame) => [frame]
    expect(await readOf(cluster.anchor('reader'))).toBe('active 1.12')
  }, 60_000)
})

describe('a genesis', () => {
  it('needs a quorum of seats that were met', async () => {
    const cluster = new WitnessCluster(HOSTS)
    try {
      cluster.cutOff('w1')
      cluster.cutOff('w2')
      expect(await outcomeOf(cluster.anchor('source'), MINT)).toBe(
        'refused ANCHOR_WITNESSES_SILENT',
      )
      const again = mintOf('source 2')
      expect(await outcomeOf(cluster.anchor('source 2'), again)).not.toBe('advanced')
    } finally {
      cluster.end()
    }
  }, 30_000)
})

async function learned(desk: { counts: { members: number } }): Promise<void> {
  const endMs = performance.now() + 10_000
  while (desk.counts.members === 0 && performance.now() < endMs) {
    await pause(WITNESS_LIMITS.learnRetryMs / 5)
  }
  expect(desk.counts.members).toBe(1)
}
