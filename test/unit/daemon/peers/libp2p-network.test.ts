/**
 * Who may say what to whom, over real connections: strangers, pending, allowed, denied; joining.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { encodeMessage } from '../../../../proto/codec.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { LIMITS } from '../../../../daemon/limits.ts'
import { CONTROL, dialRaw, know, PeerRig, until, type TestHost } from './rig.ts'

vi.mock(import('../../../../daemon/limits.ts'), async (original) => {
  const { LIMITS: real } = await original()
  const small = {
    strangerConnectionsMax: 2,
    strangerConnectionMs: 400,
    reconnectMs: 40,
    peerRequestBytesInFlightMax: 100_000,
  }
  return { LIMITS: { ...real, ...small } as unknown as typeof real }
})

let rig: PeerRig
beforeEach(() => {
  rig = new PeerRig()
})
afterEach(() => rig.end())

const START = { start: { attempt: new Uint8Array(16) } }
const stateAt = (host: TestHost, other: TestHost) => host.network.find(other.network.id)?.state

describe('allowed peers', () => {
  test('ask and are answered, both ways over one connection', async () => {
    const [a, b] = await rig.pair()
    expect(await a.network.request(b.network.id, START)).toMatchObject({ body: 'accepted' })
    expect(await b.network.request(a.network.id, START)).toMatchObject({ body: 'accepted' })
    expect([a.asked, b.asked]).toEqual([['start'], ['start']])
    expect(stateAt(a, b)).toBe('connected')
    expect(a.events).toContain(`peer.connected ${b.network.id}`)
    expect(await a.network.ping(b.network.id)).toBeGreaterThanOrEqual(0)
  })

  test('are reached again on their own after a restart at another port', async () => {
    const [a, b] = await rig.pair()
    await a.network.request(b.network.id, START)
    await b.network.stop()
    await until(() => stateAt(a, b) === 'disconnected', 'b is gone')
    const again = await rig.host({ folder: b.folder })
    // Nobody asks for anything: b tries a, and a learns where b is now.
    await until(() => stateAt(a, again) === 'connected', 'b is back')
    const [port] = again.network.addresses()
    await until(() => a.book.find(b.network.id)?.addresses[0] === port, 'a has learnt')
  })

  test('that are not there are unreachable, within the deadline', async () => {
    const [a, b] = await rig.pair()
    await b.network.stop()
    await expect(a.network.request(b.network.id, START)).rejects.toMatchObject({
      refusal: { code: 'PEER_UNREACHABLE' },
    })
  })

  test('that do not answer are given up', async () => {
    const handlers = {
      request: () => new Promise<never>(() => undefined),
      lane: () => undefined,
      event: () => undefined,
    }
    const [a, b] = await rig.pair({ handlers })
    await expect(a.network.request(b.network.id, START, 200)).rejects.toMatchObject({
      code: 'STREAM_DEADLINE',
    })
  })
})

test('requests that are not answered yet hold so many bytes at most', async () => {
  let answer: () => void = () => undefined
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const handlers = {
    request: () => answered.then(() => ({ accepted: {} })),
    lane: () => undefined,
    event: () => undefined,
  }
  const [a, b] = await rig.pair({ handlers })
  const put = (bytes: number) => {
    const putPackage = { attempt: new Uint8Array(16), offset: 0, part: Buffer.alloc(bytes) }
    return a.network.request(b.network.id, { putPackage })
  }
  const first = put(60_000)
  await a.network.ping(b.network.id)
  await expect(put(60_000)).rejects.toMatchObject({ code: 'STREAM_CLOSED' })
  answer()
  expect(await first).toMatchObject({ body: 'accepted' })
  // What is answered counts no more.
  expect(await put(60_000)).toMatchObject({ body: 'accepted' })
})

describe('strangers', () => {
  test('are refused, wait as pending, and are answered once accepted', async () => {
    const [a, b] = [await rig.host(), await rig.host()]
    await know(b, a)
    const ask = () => b.network.request(a.network.id, START)
    await expect(ask()).rejects.toMatchObject({ refusal: { code: 'PEER_NOT_ALLOWED' } })
    expect(a.asked).toEqual([])
    expect(stateAt(a, b)).toBe('pending')
    expect(a.events).toContain(`peer.pending ${b.network.id}`)
    await expect(ask()).rejects.toMatchObject({ refusal: { code: 'PEER_NOT_ALLOWED' } })
    await a.network.accept(b.network.id)
    expect(await ask()).toMatchObject({ body: 'accepted' })
    expect(a.asked).toEqual(['start'])
  })

  test('are asked nothing', async () => {
    const [a, b] = [await rig.host(), await rig.host()]
    await know(b, a)
    await expect(b.network.request(a.network.id, START)).rejects.toThrow('PEER_NOT_ALLOWED')
    await expect(a.network.request(b.network.id, START)).rejects.toMatchObject({
      refusal: { code: 'PEER_NOT_ALLOWED', have: 'pending' },
    })
    await expect(a.network.openLane(b.network.id, new Uint8Array(16))).rejects.toMatchObject({
      code: 'PEER_NOT_ALLOWED',
    })
    expect(b.asked).toEqual([])
  })

  test('get no connection where none may wait and nobody is invited', async () => {
    const [a, b] = [await rig.host({ pending: 'deny' }), await rig.host()]
    await know(b, a)
    await expect(b.network.request(a.network.id, START)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:PEER_UNREACHABLE|STREAM_CLOSED)$/) as string,
    })
    expect(a.network.peers()).toEqual([])
    await b.network.join(a.network.invite(60).ticket)
    expect(await b.network.request(a.network.id, START)).toMatchObject({ body: 'accepted' })
  })

  test('are few, and leave on their own', async () => {
    const host = await rig.host()
    const [first, second, third] = [await rig.raw(), await rig.raw(), await rig.raw()]
    await dialRaw(first, host)
    await dialRaw(second, host)
    const refused = await dialRaw(third, host).then(
      async (connection) => {
        await until(() => connection.status !== 'open', 'the third is let go')
        return true
      },
      () => true,
    )
    expect(refused).toBe(true)
    // For want of room, not of time: those before it are still here.
    expect(first.getConnections()).toHaveLength(1)
    // An allowed peer still finds its place.
    const friend = await rig.host()
    await know(friend, host)
    await know(host, friend)
    await friend.network.request(host.network.id, START)
    await until(() => first.getConnections().length === 0, 'the first has left')
    expect(stateAt(host, friend)).toBe('connected')
  })

  test('may not send what an allowed peer may', async () => {
    const host = await rig.host()
    const node = await rig.raw()
    const stream = await (await dialRaw(node, host)).newStream(CONTROL)
    const closed = new Promise((resolve) => stream.addEventListener('close', resolve))
    const head = Buffer.alloc(4)
    head.writeUInt32BE(LIMITS.strangerMessageBytesMax + 1)
    stream.send(head)
    // Ended on sight of the length: not one byte of the frame was sent.
    await closed
    expect(stream.status).toBe('reset')
  })

  test('get no lane', async () => {
    const host = await rig.host()
    const node = await rig.raw()
    const stream = await (await dialRaw(node, host)).newStream('/talos/lane/1')
    await until(() => stream.status === 'reset', 'the lane is refused')
    expect(host.lanes).toEqual([])
  })

  test('that speak nonsense are told a code, and the host goes on', async () => {
    const host = await rig.host()
    const connection = await dialRaw(await rig.raw(), host)
    for (const body of [Buffer.alloc(0), Buffer.from([0xff]), Buffer.alloc(5000, 0x0a)]) {
      const stream = await connection.newStream(CONTROL)
      const answer = new Promise<Uint8Array>((resolve) => {
        stream.addEventListener('message', ({ data }) => resolve(data.subarray()))
      })
      const head = Buffer.alloc(4)
      head.writeUInt32BE(body.length)
      stream.send(Buffer.concat([head, body]))
      const reply = talos.v1.PeerReply.decode((await answer).subarray(4))
      expect(reply.refused?.code).toMatch(/^[A-Z_]+$/)
    }
  })
})

describe('denied peers', () => {
  test('are cut off at once and get no connection any more', async () => {
    const [a, b] = await rig.pair()
    await b.network.request(a.network.id, START)
    await a.network.deny(b.network.id)
    await until(() => stateAt(b, a) === 'disconnected', 'b is cut off')
    expect(stateAt(a, b)).toBe('denied')
    await expect(b.network.request(a.network.id, START)).rejects.toThrow()
    await expect(b.network.join(a.network.invite(60).ticket)).rejects.toThrow()
    expect(stateAt(a, b)).toBe('denied')
    expect(a.asked).toEqual(['start'])
  })
})

describe('a ticket', () => {
  test('makes two hosts know each other, also in the other direction', async () => {
    const [a, b] = [await rig.host({ name: 'edge-a' }), await rig.host({ name: 'edge-b' })]
    expect(await b.network.join(a.network.invite(60).ticket)).toBe(a.network.id)
    expect(a.network.find('edge-b')?.id).toBe(b.network.id)
    expect(b.network.find('edge-a')?.id).toBe(a.network.id)
    expect(a.events).toContain(`peer.joined ${b.network.id}`)
    // Where b listens is known, not only where it came from.
    expect(a.book.find('edge-b')?.addresses[0]).toBe(b.network.addresses()[0])
    expect(await a.network.request(b.network.id, START)).toMatchObject({ body: 'accepted' })
  })

  test('is good once', async () => {
    const [a, b, c] = [await rig.host(), await rig.host(), await rig.host()]
    const { ticket } = a.network.invite(60)
    await b.network.join(ticket)
    await expect(c.network.join(ticket)).rejects.toMatchObject({
      refusal: { code: 'TICKET_UNKNOWN' },
    })
    expect(a.book.stateOf(c.network.id)).toBeUndefined()
    // Who was refused does not trust the host that refused it.
    expect(c.book.stateOf(a.network.id)).toBeUndefined()
  })

  test('ends with its time', async () => {
    const [a, b] = [await rig.host(), await rig.host()]
    await expect(b.network.join(a.network.invite(-1).ticket)).rejects.toMatchObject({
      refusal: { code: 'TICKET_EXPIRED' },
    })
  })

  test('with a wrong secret allows nobody', async () => {
    const host = await rig.host()
    host.network.invite(60)
    const stream = await (await dialRaw(await rig.raw(), host)).newStream(CONTROL)
    const answer = new Promise<Uint8Array>((resolve) => {
      stream.addEventListener('message', ({ data }) => resolve(data.subarray()))
    })
    const join = { secret: new Uint8Array(32), name: 'x', addresses: [] }
    const body = encodeMessage(talos.v1.PeerRequest, { join })
    const head = Buffer.alloc(4)
    head.writeUInt32BE(body.length)
    stream.send(Buffer.concat([head, body]))
    const reply = talos.v1.PeerReply.decode((await answer).subarray(4))
    expect(reply.refused?.code).toBe('TICKET_UNKNOWN')
    expect(host.network.peers()).toEqual([])
  })
})

test('an address that is taken is refused by name', async () => {
  const host = await rig.host()
  const [taken = ''] = host.network.addresses()
  const listen = [taken.replace(/\/p2p\/.*/, '')]
  await expect(rig.host({ listen })).rejects.toMatchObject({
    refusal: { code: 'PEER_LISTEN', field: 'listen.addrs', have: listen[0] },
  })
})

test('addresses are those that are announced', async () => {
  const host = await rig.host({ announce: ['/ip4/127.0.0.1/tcp/4444'] })
  expect(host.network.addresses()).toEqual([`/ip4/127.0.0.1/tcp/4444/p2p/${host.network.id}`])
})
