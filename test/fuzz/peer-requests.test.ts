/**
 * A whole daemon before an allowed peer that says anything: it answers with a reply or a refusal by
 * code, or ends the stream; it goes on, and what it wrote down it can read again.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeExact, encodeMessage } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { LIMITS } from '../../daemon/limits.ts'
import { HostileHost } from './hostile-host.ts'
import { mutated } from './mutation.ts'
import { valuesOf } from './schema.ts'

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const ATTEMPT = new Uint8Array(16).fill(7)
const EIGHT = new Uint8Array(8)

let host: HostileHost

beforeAll(async () => {
  host = await HostileHost.start()
})
afterAll(() => host.end())

/** Requests whose fields fit, so that more than the first check is reached. */
const fitting: fc.Arbitrary<talos.v1.PeerRequest.$Properties> = fc.constantFrom(
  {
    offer: {
      attempt: ATTEMPT,
      name: 'signer\u0000\u001b[2J',
      lineage: new Uint8Array(32),
      epoch: EIGHT,
      package: new Uint8Array(32),
      packageBytes: 100,
      memoryBytes: EIGHT,
      timeoutMs: 1000,
    },
  },
  { putPackage: { attempt: ATTEMPT, offset: 0, part: new Uint8Array(40) } },
  { start: { attempt: ATTEMPT } },
  { openLane: { attempt: ATTEMPT } },
  { forwardOpen: { lineage: new Uint8Array(32), clientKey: new Uint8Array(32), hops: 1 } },
)
const requests = fc
  .oneof(valuesOf('PeerRequest'), valuesOf('PeerRequest'), fitting)
  .map((value) => {
    // How long a call may wait is the caller's to say; here nobody waits long.
    const call = (value as talos.v1.PeerRequest.$Properties).forwardCall
    const brief = call == null ? value : { forwardCall: { ...call, timeoutMs: 5 } }
    return encodeMessage(talos.v1.PeerRequest, brief)
  })

/** The code of a refusal, the kind of another reply, or nothing where the stream was ended. */
async function replyTo(request: Uint8Array): Promise<string | undefined> {
  const bytes = await host.ask(request).catch(() => undefined)
  if (bytes === undefined) return undefined
  const reply = decodeExact(talos.v1.PeerReply, bytes, LIMITS.peerMessageBytesMax)
  return reply.body === 'refused' ? reply.refused.code : reply.body
}

describe('an allowed peer', () => {
  test('that asks for anything is answered, or refused by a code', async () => {
    const told = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const reply = (await replyTo(request)) ?? 'nothing'
        told.set(reply, (told.get(reply) ?? 0) + 1)
        expect(reply).not.toBe('INTERNAL')
        expect(reply === reply.toLowerCase() || CODE.test(reply) || /^[a-z]/.test(reply)).toBe(true)
      }),
      { numRuns: 250 },
    )
    // Not all of them fail at the same first check.
    expect(told.size).toBeGreaterThan(6)
    expect(told.get('offered')).toBeDefined()
    expect(told.get('nothing')).toBeUndefined()
  }, 60_000)

  test('that sends any bytes is refused by a code', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mutated(requests), fc.uint8Array({ maxLength: 200 })),
        async (bytes) => void expect(await replyTo(bytes)).not.toBe('INTERNAL'),
      ),
      { numRuns: 150 },
    )
  }, 60_000)

  test('that announces a frame of gigabytes is cut off before anything is held for it', async () => {
    const { arrayBuffers } = process.memoryUsage()
    for (const head of [0xffff_ffff, 0x7fff_ffff, LIMITS.peerMessageBytesMax + 1]) {
      const stream = await host.stream()
      const closed = new Promise((resolve) => stream.addEventListener('close', resolve))
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(head)
      const beganMs = performance.now()
      stream.send(bytes)
      await closed
      // On sight of the length, not because nothing followed it.
      expect(performance.now() - beganMs).toBeLessThan(LIMITS.peerRequestMs / 3)
      expect(stream.status).toBe('reset')
    }
    expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(1024 * 1024)
  })

  test('leaves a daemon that answers, and that starts again over what it wrote down', async () => {
    const status = await host.daemon.service(() => undefined).status()
    expect(status.peers.connected).toBe(1)
    await host.down()
    await host.up()
    expect(await replyTo(encodeMessage(talos.v1.PeerRequest, { start: {} }))).toMatch(CODE)
  })
})
