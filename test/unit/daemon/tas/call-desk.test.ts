/**
 * The desk while a TA moves: a held call follows the token, is answered by the enclave that arrives
 * before the daemon has written that down, and comes back where the token did not arrive.
 */
import { expect, test } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import type { EnclaveClient } from '../../../../daemon/enclaves/enclave-client.ts'
import { DaemonRefusal } from '../../../../daemon/errors.ts'
import type { TaRecord } from '../../../../daemon/journal/records.ts'
import type { PeerNetwork } from '../../../../daemon/peers/network.ts'
import { CallDesk, type CallDeskParts } from '../../../../daemon/tas/call-desk.ts'

const LINEAGE = 'ab'.repeat(32)
const TARGET = 'the target'
const ACTIVE = { lineage: LINEAGE, state: 'active' } as TaRecord

/** Answers of an enclave or a peer, in order: a code that it refuses with, or an answer. */
type Script = (string | { readonly text: string })[]

function next(script: Script): Uint8Array {
  const step = script.shift()
  if (typeof step === 'object') return Buffer.from(step.text)
  throw new CodedError({ code: step ?? 'TEST_SCRIPT_ENDED' })
}

function enclaveOf(script: Script): EnclaveClient {
  const call = (): Promise<unknown> =>
    Promise.resolve().then(() => ({ message: { answered: {} }, payload: next(script) }))
  return { call } as unknown as EnclaveClient
}

function networkOf(script: Script): PeerNetwork {
  const request = (): Promise<unknown> =>
    Promise.resolve().then(() => {
      const step = script.shift()
      if (typeof step === 'object') {
        const data = Buffer.from(step.text)
        return { forwardedCall: { data, repeated: false, host: TARGET } }
      }
      const code = step ?? 'TEST_SCRIPT_ENDED'
      throw new DaemonRefusal({ code, field: '', have: '', want: '', source: 'peer', fix: [] })
    })
  return { id: 'here', request } as unknown as PeerNetwork
}

function deskWith(parts: Partial<CallDeskParts>): { desk: CallDesk; waits: () => number } {
  let waited = 0
  const desk = new CallDesk({
    network: () => networkOf([]),
    record: () => undefined,
    enclave: () => undefined,
    releasedTo: () => undefined,
    isArriving: () => false,
    arrivingAt: () => undefined,
    change: () => {
      waited += 1
      return Promise.resolve()
    },
    ...parts,
  })
  return { desk, waits: () => waited }
}

async function answer(desk: CallDesk): Promise<string> {
  const empty = new Uint8Array()
  const { data, host } = await desk.call({
    lineage: LINEAGE,
    clientSession: empty,
    sequence: 1n,
    signature: empty,
    data: empty,
    hops: 0,
    timeoutMs: 5000,
  })
  return `${Buffer.from(data).toString()} from ${host}`
}

test('the enclave that was brought the token answers before its TA is written down', async () => {
  const arriving = enclaveOf(['TA_NOT_HERE', { text: 'first' }])
  const { desk, waits } = deskWith({ isArriving: () => true, arrivingAt: () => arriving })
  expect(await answer(desk)).toBe('first from here')
  expect(waits()).toBe(1)
})

test('a TA that comes back is asked where it arrives, not where it was', async () => {
  const gone = { ...ACTIVE, state: 'moved', moved_to: TARGET } as TaRecord
  const { desk } = deskWith({
    record: () => gone,
    isArriving: () => true,
    arrivingAt: () => enclaveOf([{ text: 'back' }]),
  })
  expect(await answer(desk)).toBe('back from here')
})

test('a call that no token has reached waits', async () => {
  const steps = [undefined, undefined, enclaveOf([{ text: 'late' }])]
  const { desk, waits } = deskWith({ isArriving: () => true, arrivingAt: () => steps.shift() })
  expect(await answer(desk)).toBe('late from here')
  expect(waits()).toBe(2)
})

test.each(['TA_NOT_FOUND', 'PEER_UNREACHABLE'])(
  'a call that followed the token and met %s comes back and is answered here',
  async (code) => {
    const released = [TARGET, TARGET]
    const network = networkOf([code, code])
    const { desk, waits } = deskWith({
      network: () => network,
      record: () => ACTIVE,
      releasedTo: () => released.shift(),
      enclave: () => enclaveOf([{ text: 'reclaimed' }]),
    })
    expect(await answer(desk)).toBe('reclaimed from here')
    expect(waits()).toBe(2)
  },
)

test('once the TA has moved, what the new host does not know is an answer', async () => {
  const network = networkOf(['TA_NOT_FOUND'])
  const { desk } = deskWith({
    network: () => network,
    record: () => ({ ...ACTIVE, state: 'moved', moved_to: TARGET }),
  })
  await expect(answer(desk)).rejects.toThrow('TA_NOT_FOUND')
})
