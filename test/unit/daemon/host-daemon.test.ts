/**
 * The start of a whole daemon: what a person has decided stands against the configuration.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { decodeExact, encodeMessage } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { LIMITS } from '../../../daemon/limits.ts'
import { HostileHost } from '../../fuzz/hostile-host.ts'

let host: HostileHost
beforeEach(async () => {
  host = await HostileHost.start()
})
afterEach(() => host.end())

const START = encodeMessage(talos.v1.PeerRequest, { start: { attempt: new Uint8Array(16) } })

async function answer(): Promise<string> {
  const bytes = await host.ask(START).catch(() => undefined)
  if (bytes === undefined) return 'no connection'
  const reply = decodeExact(talos.v1.PeerReply, bytes, LIMITS.peerMessageBytesMax)
  return reply.refused?.code ?? 'accepted'
}

test('a peer that was denied stays so though peers.allow names it, and that is said', async () => {
  const service = () => host.daemon.service(() => undefined)
  const id = host.peer.peerId.toString()
  expect(await answer()).toBe('TARGET_ATTEMPT')
  expect((await service().status()).warnings.map(({ code }) => code)).not.toContain('peer-denied')
  await service().denyPeer(id)
  await host.down()
  await host.up()
  expect(await answer()).toBe('no connection')
  expect(host.complaints).toEqual([expect.stringContaining('it stays denied')])
  expect((await service().status()).warnings.map(({ code }) => code)).toContain('peer-denied')
  await service().acceptPeer(id)
  expect(await answer()).toBe('TARGET_ATTEMPT')
})

test('a person accepts by its whole id a host that never came', async () => {
  const id = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'
  const peer = await host.daemon.service(() => undefined).acceptPeer(id)
  expect(peer).toMatchObject({ id, state: 'disconnected' })
})
