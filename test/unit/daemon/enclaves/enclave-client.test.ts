/**
 * Calls, events and lanes of one enclave, and what becomes of them when the connection breaks.
 */
import { randomBytes } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import {
  EnclaveClient,
  type EnclaveEvents,
  type FromEnclave,
} from '../../../../daemon/enclaves/enclave-client.ts'
import { DaemonRefusal } from '../../../../daemon/errors.ts'
import { FakeEnclave } from './fake-enclave.ts'

class Heard implements EnclaveEvents {
  readonly messages: FromEnclave[] = []
  attachments = 0
  readonly ended = Promise.withResolvers<undefined>()
  private again = Promise.withResolvers<undefined>()

  event(message: FromEnclave): void {
    this.messages.push(message)
    this.again.resolve(undefined)
  }

  attached(): void {
    this.attachments += 1
    this.again.resolve(undefined)
  }

  gone(): void {
    this.ended.resolve(undefined)
  }

  async until(condition: () => boolean): Promise<void> {
    while (!condition()) {
      this.again = Promise.withResolvers<undefined>()
      await this.again.promise
    }
  }
}

let client: EnclaveClient | undefined
afterEach(() => client?.detach())

async function attached(enclave: FakeEnclave): Promise<{ client: EnclaveClient; heard: Heard }> {
  const heard = new Heard()
  const secret = new Uint8Array(randomBytes(32))
  const launcher = enclave.launcher()
  const request = { directory: '/none', hostDirectory: '/none', launchSecret: secret }
  client = new EnclaveClient(await launcher.launch(request), launcher, secret, heard)
  await client.attach()
  return { client, heard }
}

describe('calls', () => {
  test('replies go to their calls, in whatever order they come', async () => {
    const enclave = new FakeEnclave()
    const first = Promise.withResolvers<undefined>()
    enclave.answer = async (call) => {
      if (call.body === 'openClient') await first.promise
      else first.resolve(undefined)
      return call.body === 'openClient'
        ? { clientOpened: { clientSession: new Uint8Array([7]) } }
        : { done: {} }
    }
    const { client } = await attached(enclave)
    const opened = client.call({ openClient: { clientKey: new Uint8Array(32) } })
    const done = client.call({ end: {} })
    expect((await done).message.body).toBe('done')
    expect([...((await opened).message.clientOpened?.clientSession ?? [])]).toEqual([7])
  })

  test('a refusal is told with its field, have, want and fix', async () => {
    const enclave = new FakeEnclave()
    const failed = {
      code: 'POLICY_TEE',
      field: 'tee',
      have: 'a',
      want: 'b',
      source: 'p',
      fix: ['f'],
    }
    enclave.answer = () => ({ failed })
    const { client } = await attached(enclave)
    const thrown: unknown = await client.call({ describe: {} }).catch((each: unknown) => each)
    expect(thrown).toBeInstanceOf(DaemonRefusal)
    expect((thrown as DaemonRefusal).refusal).toEqual(failed)
  })

  test('a call without an answer ends at its deadline, and a late answer is nobody’s', async () => {
    const enclave = new FakeEnclave()
    const late = Promise.withResolvers<undefined>()
    enclave.answer = async (call) => {
      if (call.body === 'openClient') await late.promise
      return { done: {} }
    }
    const { client } = await attached(enclave)
    const call = client.call({ openClient: { clientKey: new Uint8Array(32) } }, undefined, 5)
    expect(codeOf(await call.catch((each: unknown) => each))).toBe('ENCLAVE_TIMEOUT')
    late.resolve(undefined)
    expect((await client.call({ describe: {} })).message.body).toBe('done')
  })

  test('calls fail with the connection, which is made again while the enclave lives', async () => {
    const enclave = new FakeEnclave()
    enclave.answer = (call) => (call.body === 'describe' ? undefined : { done: {} })
    const { client, heard } = await attached(enclave)
    const call = client.call({ describe: {} })
    await enclave.called('describe')
    enclave.cut()
    expect(codeOf(await call.catch((each: unknown) => each))).toBe('ENCLAVE_DETACHED')
    await heard.until(() => heard.attachments === 2)
    expect((await client.call({ end: {} })).message.body).toBe('done')
  })

  test('an enclave that is gone is told once and not dialled again', async () => {
    const enclave = new FakeEnclave()
    const { heard } = await attached(enclave)
    enclave.end()
    await heard.ended.promise
    expect(enclave.connections).toBe(1)
  })

  test('an enclave that lets go of its daemon is not attached again', async () => {
    const enclave = new FakeEnclave()
    const { client } = await attached(enclave)
    client.detach()
    const thrown: unknown = await client.attach().catch((each: unknown) => each)
    expect(codeOf(thrown)).toBe('ENCLAVE_DETACHED')
  })
})

describe('events and lanes', () => {
  test('what the enclave tells on its own is heard in order', async () => {
    const enclave = new FakeEnclave()
    const { heard } = await attached(enclave)
    for (const round of [1, 2, 3]) await enclave.tell({ progress: { round } })
    await heard.until(() => heard.messages.length === 3)
    expect(heard.messages.map(({ progress }) => progress?.round)).toEqual([1, 2, 3])
  })

  test('a lane carries whole frames both ways and ends with its stream', async () => {
    const enclave = new FakeEnclave()
    const { client } = await attached(enclave)
    const lane = await client.openLane(new Uint8Array(16))
    const [far] = enclave.lanes
    await lane.send(new Uint8Array([1, 2, 3]))
    expect([...((await far?.reader.read())?.payload ?? [])]).toEqual([1, 2, 3])
    await far?.writer.write({ header: new Uint8Array(), payload: new Uint8Array([4]) })
    expect([...((await lane.receive()) ?? [])]).toEqual([4])
    far?.stream.end()
    expect(await lane.receive()).toBeUndefined()
    lane.close()
  })
})
