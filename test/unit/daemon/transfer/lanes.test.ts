/**
 * Lanes of both kinds over real connections: order, back-pressure, ends, limits, who gets one.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../../../daemon/limits.ts'
import type { NetworkSettings } from '../../../../daemon/peers/libp2p-network.ts'
import type { Lane } from '../../../../daemon/transfer/lane.ts'
import { connectTcpLane, TcpLanes } from '../../../../daemon/transfer/tcp-lane.ts'
import { LANE, PeerRig, until, type TestHost } from '../peers/rig.ts'

vi.mock(import('../../../../daemon/limits.ts'), async (original) => {
  const { LIMITS: real } = await original()
  const small = { laneNameMs: 300, streamCloseMs: 300, handshakesMax: 4 }
  return { LIMITS: { ...real, ...small } as unknown as typeof real }
})

let rig: PeerRig
beforeEach(() => {
  rig = new PeerRig()
})
afterEach(() => rig.end())

const MIB = 1024 * 1024
const ATTEMPT = new Uint8Array(16).fill(7)
const TCP: Partial<NetworkSettings> = { laneListen: { host: '127.0.0.1', port: 0 } }
const never = () => new AbortController().signal

/** A lane between two hosts, both ends. */
async function laneOf(a: TestHost, b: TestHost): Promise<readonly [Lane, Lane]> {
  const before = b.lanes.length
  const near = await a.network.openLane(b.network.id, ATTEMPT)
  await until(() => b.lanes.length > before, 'the lane is there')
  const far = b.lanes.at(-1)
  if (far === undefined) return expect.unreachable()
  expect(far.peer).toBe(a.network.id)
  expect(Buffer.from(far.attempt).equals(ATTEMPT)).toBe(true)
  return [near, far.lane]
}

/** Whether b's libp2p carries a lane from a. */
const isOverLibp2p = (lane: Lane) => !Object.hasOwn(lane, 'socket')

describe.each([
  ['libp2p', {}],
  ['tcp', TCP],
] as const)('a lane over %s', (kind, settings) => {
  const open = async () => {
    const [a, b] = await rig.pair(settings)
    const ends = await laneOf(a, b)
    expect(isOverLibp2p(ends[0])).toBe(kind === 'libp2p')
    return { a, b, near: ends[0], far: ends[1] }
  }

  test('keeps frames whole and in order, both ways, the empty and the largest too', async () => {
    const { near, far } = await open()
    const sizes = [0, 1, 65_507, MIB, LIMITS.laneFrameBytesMax, 3]
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      const sending = (async () => {
        for (const size of sizes) await from.send(Buffer.alloc(size, size))
      })()
      for (const size of sizes) {
        const frame = await to.receive()
        expect(frame && Buffer.from(frame).equals(Buffer.alloc(size, size))).toBe(true)
      }
      await sending
    }
  })

  test('stops the source while nobody reads, and loses nothing', async () => {
    const { near, far } = await open()
    const count = 96
    const sent = createHash('sha256')
    let done = 0
    const sending = (async () => {
      for (let n = 0; n < count; n++) {
        const frame = Buffer.alloc(MIB, n)
        sent.update(frame)
        await near.send(frame)
        done = n + 1
      }
      near.close()
    })()
    // It stands still: what two hosts and the kernel hold is bounded.
    let before = -1
    while (done !== before) {
      before = done
      await pause(300)
    }
    expect(done).toBeLessThan(24)
    const got = createHash('sha256')
    for (let frame = await far.receive(); frame; frame = await far.receive()) got.update(frame)
    await sending
    expect(got.digest('hex')).toBe(sent.digest('hex'))
  })

  test('keeps memory flat while it carries much', async () => {
    const { near, far } = await open()
    const frame = Buffer.alloc(MIB, 1)
    const carry = async (count: number) => {
      const sending = (async () => {
        for (let n = 0; n < count; n++) await near.send(frame)
      })()
      for (let n = 0; n < count; n++) await far.receive()
      await sending
    }
    await carry(32)
    const before = process.memoryUsage.rss()
    await carry(192)
    expect((process.memoryUsage.rss() - before) / MIB).toBeLessThan(96)
  })

  test('ends with what was sent before', async () => {
    const { near, far } = await open()
    await near.send(Buffer.alloc(MIB, 5))
    near.close()
    expect((await far.receive())?.length).toBe(MIB)
    expect(await far.receive()).toBeUndefined()
  })

  test('is gone soon after one side ended it, though the other does nothing', async () => {
    const { near, far } = await open()
    // More than is ever on its way: the end waits behind it.
    const stuck = (async () => {
      for (;;) await near.send(Buffer.alloc(MIB))
    })()
    await pause(200)
    near.close()
    await expect(stuck).rejects.toMatchObject({ code: 'STREAM_CLOSED' })
    const reading = (async () => {
      while ((await far.receive()) !== undefined) continue
    })()
    await expect(reading).rejects.toMatchObject({
      code: expect.stringMatching(/^STREAM_/) as string,
    })
  })

  test('tells the one who waits that the other host is gone', async () => {
    const { b, near, far } = await open()
    const waiting = near.receive().catch((thrown: unknown) => thrown)
    await far.send(Buffer.alloc(3))
    expect(await waiting).toHaveLength(3)
    const cut = near.receive().catch((thrown: unknown) => thrown)
    await b.network.stop()
    expect(await cut).not.toBeInstanceOf(Uint8Array)
    await expect(near.send(Buffer.alloc(3))).rejects.toMatchObject({ code: 'STREAM_CLOSED' })
  })

  test('takes no frame above the limit', async () => {
    const { near } = await open()
    await expect(near.send(Buffer.alloc(LIMITS.laneFrameBytesMax + 1))).rejects.toMatchObject({
      code: 'STREAM_FRAME_TOO_LARGE',
    })
  })

  test('is one of few for each peer, and its place is free after it', async () => {
    const [a, b] = await rig.pair({ ...settings, peerLanesMax: 2 })
    const [first] = await laneOf(a, b)
    const [, second] = await laneOf(a, b)
    const third = await a.network.openLane(b.network.id, ATTEMPT).catch(() => undefined)
    expect(await third?.receive().catch(() => undefined)).toBeUndefined()
    expect(b.lanes).toHaveLength(2)
    first.close()
    second.close()
    await pause(LIMITS.streamCloseMs + 200)
    await laneOf(a, b)
  })

  test('is refused to a peer that is not allowed', async () => {
    const [a, b] = await rig.pair(settings)
    await a.network.request(b.network.id, { start: { attempt: ATTEMPT } })
    await b.book.put({ id: a.network.id, state: 'pending', addresses: [] })
    const lane = await a.network.openLane(b.network.id, ATTEMPT).catch(() => undefined)
    expect(await lane?.receive().catch(() => undefined)).toBeUndefined()
    expect(b.lanes).toEqual([])
  })
})

test('a target that takes none over TCP gets it over libp2p', async () => {
  const [a, b] = [await rig.host(TCP), await rig.host()]
  await a.book.put({ id: b.network.id, state: 'allowed', addresses: [...b.network.addresses()] })
  await b.book.put({ id: a.network.id, state: 'allowed', addresses: [...a.network.addresses()] })
  const [near, far] = await laneOf(a, b)
  expect(isOverLibp2p(near)).toBe(true)
  await near.send(Buffer.from('x'))
  expect(await far.receive()).toEqual(Buffer.from('x'))
})

test('a port that does not answer leaves the lane to libp2p', async () => {
  // No process is given this port by chance, as it could be one that was just closed.
  const laneAnnounce = { host: '127.0.0.1', port: 1 }
  const [a, b] = await rig.pair({ ...TCP, laneAnnounce })
  const [near] = await laneOf(a, b)
  expect(isOverLibp2p(near)).toBe(true)
})

describe('on the wire of libp2p', () => {
  const rawLane = async () => {
    const host = await rig.host()
    const node = await rig.raw()
    const id = node.peerId.toString()
    await host.book.put({ id, state: 'allowed', addresses: [] })
    const { multiaddr } = await import('@multiformats/multiaddr')
    const link = await node.dial(host.network.addresses().map((each) => multiaddr(each)))
    return { host, stream: await link.newStream(LANE) }
  }
  const framed = (bytes: Uint8Array, length = bytes.length) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(length)
    return Buffer.concat([head, bytes])
  }

  test('a length above the limit ends the stream before a byte of the frame', async () => {
    const { host, stream } = await rawLane()
    stream.send(framed(ATTEMPT))
    await until(() => host.lanes.length === 1, 'the lane')
    const received = host.lanes[0]?.lane.receive()
    stream.send(framed(new Uint8Array(0), 0xffff_ffff))
    await expect(received).rejects.toMatchObject({ code: 'STREAM_FRAME_TOO_LARGE' })
    await until(() => stream.status === 'reset', 'the stream is reset')
  })

  test.each([
    ['nothing', undefined],
    ['too little', framed(new Uint8Array(15))],
    ['a frame of pages', framed(new Uint8Array(0), MIB)],
  ])('%s instead of an attempt ends it', async (_what, bytes) => {
    const { host, stream } = await rawLane()
    if (bytes !== undefined) stream.send(bytes)
    await until(() => stream.status === 'reset', 'the stream is reset')
    expect(host.lanes).toEqual([])
  })

  test('a frame that is cut in the middle is an error, not an end', async () => {
    for (const end of ['abort', 'close'] as const) {
      const { host, stream } = await rawLane()
      stream.send(framed(ATTEMPT))
      await until(() => host.lanes.length === 1, 'the lane')
      const received = host.lanes[0]?.lane.receive()
      stream.send(framed(new Uint8Array(1000), MIB))
      await pause(50)
      if (end === 'abort') stream.abort(new DOMException('cut'))
      else void stream.close()
      await expect(received).rejects.toMatchObject({
        code: end === 'abort' ? 'STREAM_CLOSED' : 'STREAM_CUT',
      })
    }
  })
})

describe('on the wire of TCP', () => {
  const opened: TcpLanes[] = []
  const listening = async () => {
    const lanes = await TcpLanes.listen('127.0.0.1', 0)
    opened.push(lanes)
    return lanes
  }
  afterEach(async () => {
    for (const lanes of opened.splice(0)) await lanes.close()
  })

  /** Resolves once the other side has ended the connection. */
  const ended = async (port: number, bytes: Uint8Array) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    const closed = once(socket, 'close')
    socket.resume()
    socket.write(bytes)
    await closed
  }

  test('a token is good once', async () => {
    const lanes = await listening()
    const taken: Lane[] = []
    const { port, token } = lanes.offer((lane) => taken.push(lane))
    await connectTcpLane('127.0.0.1', port, token, never())
    await expect(connectTcpLane('127.0.0.1', port, token, never())).rejects.toMatchObject({
      code: 'LANE_TCP',
    })
    expect(taken).toHaveLength(1)
  })

  test('a token ends with its time', async () => {
    const lanes = await listening()
    const { port, token } = lanes.offer(() => expect.unreachable())
    await pause(LIMITS.laneNameMs + 50)
    await expect(connectTcpLane('127.0.0.1', port, token, never())).rejects.toMatchObject({
      code: 'LANE_TCP',
    })
  })

  test('another token, no token and half a token get nothing', async () => {
    const lanes = await listening()
    const { port, token } = lanes.offer(() => expect.unreachable())
    const other = Uint8Array.from(token)
    other[31] = (other[31] ?? 0) ^ 1
    await ended(port, other)
    await ended(port, new Uint8Array(0))
    await ended(port, token.subarray(0, 31))
  })

  test('those who show nothing are few', async () => {
    const lanes = await listening()
    const { port, token } = lanes.offer(() => undefined)
    const silent = Array.from({ length: LIMITS.handshakesMax }, () => connect(port, '127.0.0.1'))
    for (const each of silent) each.on('error', () => undefined)
    await Promise.all(silent.map((each) => once(each, 'connect')))
    await expect(connectTcpLane('127.0.0.1', port, token, never())).rejects.toMatchObject({
      code: 'LANE_TCP',
    })
    // They are let go after a moment; then there is room.
    await Promise.all(silent.map((each) => once(each.resume(), 'close')))
    const fresh = lanes.offer(() => undefined)
    await connectTcpLane('127.0.0.1', port, fresh.token, never())
  })

  test('a length above the limit ends the connection; a cut frame is an error', async () => {
    const lanes = await listening()
    for (const [bytes, code] of [
      [Buffer.from([0xff, 0xff, 0xff, 0xff]), 'STREAM_FRAME_TOO_LARGE'],
      [Buffer.from([0, 0, 1, 0, 5]), 'STREAM_CUT'],
      [Buffer.from([0, 0]), 'STREAM_CUT'],
    ] as const) {
      const received = new Promise((resolve) => {
        const { port, token } = lanes.offer((lane) => {
          resolve(lane.receive().catch((thrown: unknown) => thrown))
        })
        const socket = connect(port, '127.0.0.1')
        socket.on('error', () => undefined)
        socket.resume()
        socket.write(token)
        socket.end(bytes)
      })
      expect(await received).toMatchObject({ code })
    }
  })

  test('a host that accepts and says nothing is given up', async () => {
    const { createServer } = await import('node:net')
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const address = silent.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const signal = AbortSignal.timeout(100)
    await expect(
      connectTcpLane('127.0.0.1', port, new Uint8Array(32), signal),
    ).rejects.toMatchObject({ code: 'LANE_TCP' })
    silent.close()
  })
})
