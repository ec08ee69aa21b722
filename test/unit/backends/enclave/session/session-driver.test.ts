/**
 * The session when nobody attacks it, and what the driver promises around the handshake: deadlines,
 * telling the other side why, causes, wiped secrets.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { codeOf, CodedError, isCoded } from '../../../../../backends/contract/errors.ts'
import { RefusedCall } from '../../../../../backends/enclave/refused-call.ts'
import { decodeHandshake } from '../../../../../backends/enclave/session/handshake-messages.ts'
import { sessionIdOf } from '../../../../../proto/peer-transcript.ts'
import { SessionSecrets } from '../../../../../backends/enclave/session/keys.ts'
import {
  openSession,
  type SessionPorts,
} from '../../../../../backends/enclave/session/session-driver.ts'
import { simulatedAttester } from '../../../../../backends/simulated/attester.ts'
import { openPlatform } from '../../../../../backends/simulated/platform.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import { bytesOf, daemonKeyOf, honest, meet, partyOf, recordedFrames } from './session-pair.ts'

const { RECORD_KIND_PLAN, RECORD_KIND_CREDIT } = talos.v1.RecordKind

const ephemeralSecrets = vi.hoisted((): Uint8Array[] => [])
vi.mock(import('@noble/curves/ed25519.js'), async (original) => {
  const module = await original()
  const keygen: typeof module.x25519.keygen = (seed) => {
    const keys = module.x25519.keygen(seed)
    ephemeralSecrets.push(keys.secretKey)
    return keys
  }
  return { ...module, x25519: { ...module.x25519, keygen } }
})

const ZERO = new Uint8Array(32)

/** A promise that nobody keeps. */
function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined)
}

async function codeAndPhase(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (thrown) {
    return isCoded(thrown) ? `${thrown.code}@${String(thrown.facts['phase'])}` : 'not coded'
  }
  return 'none'
}

describe('an honest meeting', () => {
  test('leaves both sides with the same session', async () => {
    const parties = { source: partyOf('source'), target: partyOf('target') }
    const { source, target, lane } = await meet(honest, parties)
    const [here, there] = [source.session?.facts, target.session?.facts]
    if (here === undefined || there === undefined) return expect.unreachable('no session')
    expect(here.id).toEqual(there.id)
    expect(here.id).toEqual(sessionIdOf(here.transcript))
    expect(here.transcript).toEqual(there.transcript)
    expect(here.helloTranscript).toEqual(there.helloTranscript)
    expect([here.role, there.role]).toEqual(['source', 'target'])
    expect([here.version, there.version]).toEqual([1, 1])
    expect(here.mine).toEqual(there.theirs)
    expect(here.theirs).toEqual(there.mine)
    expect(here.theirs.peerKey).toEqual(daemonKeyOf('target'))
    expect(here.theirs.report).toEqual(parties.target.reports[0])
    expect(there.peerHello.held).toEqual(parties.source.terms.held)
    expect(here.peerHello.held).toBeUndefined()
    expect(here.peerClaims).toMatchObject({ kind: 'insecure-simulated', insecure: true })
    expect(parties.source.asked).toEqual([here.transcript])
    expect(parties.target.asked).toEqual([here.transcript])
    expect(lane.passed.map(({ from }) => from).join(' ')).toBe(
      'source target target source source target',
    )
  })

  test('carries records both ways, each under a key of its own', async () => {
    const { source, target } = await meet()
    const [here, there] = [source.session, target.session]
    if (here === undefined || there === undefined) return expect.unreachable('no session')
    await here.send(RECORD_KIND_PLAN, Uint8Array.of(1), bytesOf('plan'))
    await there.send(RECORD_KIND_CREDIT, new Uint8Array(0), bytesOf('credit'))
    const plan = await there.receive()
    const credit = await here.receive()
    expect([plan?.kind, credit?.kind]).toEqual([RECORD_KIND_PLAN, RECORD_KIND_CREDIT])
    expect([...(plan?.header ?? [])]).toEqual([1])
    expect([...(plan?.body ?? [])]).toEqual([...bytesOf('plan')])
    expect([...(credit?.body ?? [])]).toEqual([...bytesOf('credit')])
  })

  test('works on two simulated platforms, and names each of them', async () => {
    const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'talos-session-'))))
    const [one, two] = await Promise.all(folders.map((folder) => openPlatform(folder)))
    if (one === undefined || two === undefined) return expect.unreachable('no platform')
    const { source, target } = await meet(honest, {
      source: partyOf('source', { ports: { attester: simulatedAttester(one) } }),
      target: partyOf('target', { ports: { attester: simulatedAttester(two) } }),
    })
    expect(source.session?.facts.peerClaims.platformId).toEqual(two.platformId)
    expect(target.session?.facts.peerClaims.platformId).toEqual(one.platformId)
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
  })

  test('never says the same thing twice', async () => {
    const one = await recordedFrames()
    const two = await recordedFrames()
    for (const role of ['source', 'target'] as const) {
      one[role].forEach((frame, i) => expect(frame).not.toEqual(two[role][i]))
    }
  })

  test('lets each policy see both sides’ claims and the other hello', async () => {
    const seen: unknown[] = []
    const ports: Partial<SessionPorts> = {
      evaluatePolicy: ({ role, version, mine, theirs, peerHello }) => {
        seen.push([role, version, mine.boundDigest.length, theirs.boundDigest.length])
        expect(mine.boundDigest).not.toEqual(theirs.boundDigest)
        expect(mine.platformId).not.toEqual(theirs.platformId)
        expect(peerHello.role).not.toBe(role)
      },
    }
    await meet(honest, {
      source: partyOf('source', { ports }),
      target: partyOf('target', { ports }),
    })
    expect(seen.sort()).toEqual([
      ['source', 1, 32, 32],
      ['target', 1, 32, 32],
    ])
  })
})

describe('a handshake that is called off', () => {
  const slow: readonly (readonly [string, string, Partial<SessionPorts>])[] = [
    ['the attester', 'attesting', { attester: { kind: 'insecure-simulated', evidence: never } }],
    ['the policy', 'judging', { evaluatePolicy: never }],
    ['the daemon’s signature', 'confirming', { askPeerSignature: never }],
  ]
  test.each(slow)('while it waits for %s: ends in %s and says why', async (_, phase, ports) => {
    const cancel = new AbortController()
    const waits = Object.fromEntries(
      Object.entries(ports).map(([name, port]) => {
        const hook = (): Promise<never> => {
          cancel.abort(new CodedError({ code: 'MOVE_CANCELLED' }))
          return never()
        }
        return [name, typeof port === 'function' ? hook : { ...port, evidence: hook }]
      }),
    )
    const sent: Uint8Array[] = []
    const { target } = await recordedRun(sent, waits, cancel.signal)
    expect(await target).toBe(`MOVE_CANCELLED@${phase}`)
    expect(decodeHandshake(sent.at(-1) ?? ZERO)).toEqual({
      kind: 'failure',
      code: 'MOVE_CANCELLED',
    })
  })

  test('before it begins: says nothing but why', async () => {
    const { terms, ports } = partyOf('source')
    const sent: Uint8Array[] = []
    const lane = {
      send: async (frame: Uint8Array) => void sent.push(frame),
      receive: never<Uint8Array>,
    }
    const run = openSession(terms, { ...ports, lane }, AbortSignal.abort())
    expect(await codeAndPhase(run)).toBe('SESSION_DEADLINE@hello')
    expect(sent.map((frame) => decodeHandshake(frame))).toEqual([
      { kind: 'failure', code: 'SESSION_DEADLINE' },
    ])
  })

  test('ends even when the lane takes nothing', async () => {
    const { terms, ports } = partyOf('source')
    const cancel = new AbortController()
    const lane = {
      send: (): Promise<void> => {
        cancel.abort()
        return never()
      },
      receive: never<Uint8Array>,
    }
    const run = openSession(terms, { ...ports, lane }, cancel.signal)
    expect(await codeAndPhase(run)).toBe('SESSION_DEADLINE@hello')
  })

  /** A target whose source is an honest one, on a lane without an attacker. */
  async function recordedRun(
    sent: Uint8Array[],
    ports: Partial<SessionPorts>,
    signal: AbortSignal,
  ): Promise<{ target: Promise<string> }> {
    const queues: Record<'source' | 'target', Uint8Array[]> = { source: [], target: [] }
    const wakes: Record<'source' | 'target', () => void> = {
      source: () => undefined,
      target: () => undefined,
    }
    const end = (mine: 'source' | 'target', other: 'source' | 'target') => ({
      send: async (frame: Uint8Array) => {
        if (mine === 'target') sent.push(frame)
        queues[other].push(frame)
        wakes[other]()
      },
      receive: async () => {
        while (queues[mine].length === 0) {
          await new Promise<void>((resolve) => {
            wakes[mine] = resolve
          })
        }
        return queues[mine].shift()
      },
    })
    const source = partyOf('source')
    const target = partyOf('target', { ports })
    const quiet = new AbortController().signal
    const ends = { source: end('source', 'target'), target: end('target', 'source') }
    void openSession(source.terms, { ...source.ports, lane: ends.source }, quiet).catch(codeOf)
    const run = openSession(target.terms, { ...target.ports, lane: ends.target }, signal)
    return { target: codeAndPhase(run) }
  }
})

describe('a refusal', () => {
  test('keeps the policy’s explanation as its cause', async () => {
    const refusal = new RefusedCall({
      code: 'POLICY_KIND',
      field: 'policy.accept',
      have: 'insecure-simulated',
      want: 'sgx',
      source: 'policy 3',
      fix: ['use another host'],
    })
    const ports: Partial<SessionPorts> = { evaluatePolicy: () => Promise.reject(refusal) }
    const source = partyOf('source', { ports })
    const { source: ended } = await meet(honest, { source, target: partyOf('target') })
    if (ended.session !== undefined) return expect.unreachable('a session')
    expect(ended.failed).toBe('POLICY_KIND@judging')
    expect((ended.thrown as Error).cause).toBe(refusal)
  })

  test('that is no code stays at home', async () => {
    const ports: Partial<SessionPorts> = {
      attester: {
        kind: 'insecure-simulated',
        evidence: () => Promise.reject(new TypeError('a key is 0xabc')),
      },
    }
    const target = partyOf('target', { ports })
    const ends = await meet(honest, { source: partyOf('source'), target })
    expect(ends.target.failed).toBe('INTERNAL@attesting')
    expect(ends.source.failed).toBe('SESSION_PEER_FAILED:INTERNAL@peer-evidence')
  })

  test('is heard even by a side that is just speaking', async () => {
    const { terms, ports } = partyOf('source')
    const { target } = await recordedFrames()
    const failure = Uint8Array.of(0x22, 6, 0x0a, 4, ...new TextEncoder().encode('BUSY'))
    const queue = [target[1], target[2], failure]
    const lane = {
      send: () => Promise.reject(new CodedError({ code: 'FRAME_CLOSED' })),
      receive: async () => queue.shift(),
    }
    const run = openSession(terms, { ...ports, lane }, new AbortController().signal)
    await expect(run).rejects.toMatchObject({
      facts: { code: 'SESSION_PEER_FAILED', peerCode: 'BUSY', phase: 'hello', role: 'source' },
    })
  })
})

describe('secrets', () => {
  async function secretsOf(work: () => Promise<unknown>): Promise<Uint8Array[]> {
    ephemeralSecrets.length = 0
    const taken: Uint8Array[] = []
    const real = SessionSecrets.prototype.take
    const spy = vi.spyOn(SessionSecrets.prototype, 'take').mockImplementation(function (
      this: SessionSecrets,
      name,
    ) {
      const key = real.call(this, name)
      taken.push(key)
      return key
    })
    const derived: SessionSecrets[] = []
    const derive = SessionSecrets.derive.bind(SessionSecrets)
    const derives = vi.spyOn(SessionSecrets, 'derive').mockImplementation((...args) => {
      const secrets = derive(...args)
      derived.push(secrets)
      taken.push(...(Reflect.get(secrets, 'keys') as Map<string, Uint8Array>).values())
      return secrets
    })
    await work()
    spy.mockRestore()
    derives.mockRestore()
    expect(ephemeralSecrets).toHaveLength(2)
    return [...ephemeralSecrets, ...taken]
  }

  test('are all wiped when a handshake fails before there are keys', async () => {
    const target = partyOf('target', { terms: { package: bytesOf('another') } })
    const secrets = await secretsOf(() => meet(honest, { source: partyOf('source'), target }))
    expect(secrets).toEqual(secrets.map(() => ZERO))
  })

  test('are all wiped when key confirmation fails', async () => {
    const terms = { peerKey: bytesOf('another') }
    const secrets = await secretsOf(() =>
      meet(honest, { source: partyOf('source'), target: partyOf('target', { terms }) }),
    )
    expect(secrets.length).toBeGreaterThanOrEqual(10)
    expect(secrets).toEqual(secrets.map(() => ZERO))
  })

  test('are all wiped when a session is closed', async () => {
    const secrets = await secretsOf(async () => {
      const { source, target } = await meet()
      source.session?.close()
      target.session?.close()
    })
    expect(secrets.length).toBeGreaterThanOrEqual(10)
    expect(secrets).toEqual(secrets.map(() => ZERO))
  })
})
