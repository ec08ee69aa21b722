/**
 * The handshake of lanes over TCP before strangers: whatever they show, none gets the lane, and the
 * one it was offered to still does.
 */
import { once } from 'node:events'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { connectTcpLane, TcpLanes } from '../../daemon/transfer/tcp-lane.ts'
import { mutated } from './mutation.ts'

let lanes: TcpLanes | undefined
afterEach(() => lanes?.close())

test('any bytes but the token get nothing', async () => {
  lanes = await TcpLanes.listen('127.0.0.1', 0)
  let taken = 0
  const { port, token } = lanes.offer(() => (taken += 1))
  const shown = fc
    .oneof(mutated(fc.constant(token)), fc.uint8Array({ maxLength: 80 }))
    .filter((bytes) => !Buffer.from(bytes.subarray(0, token.length)).equals(Buffer.from(token)))
  const near = [...token.keys()].map((at): [Uint8Array] => [
    token.map((byte, place) => (place === at ? byte ^ 1 : byte)),
  ])
  await fc.assert(
    fc.asyncProperty(shown, async (bytes) => {
      const socket = connect({ host: '127.0.0.1', port })
      socket.on('error', () => socket.destroy())
      const heard: Buffer[] = []
      socket.on('data', (chunk: Buffer) => heard.push(chunk))
      const closed = once(socket, 'close')
      await once(socket, 'connect')
      socket.end(bytes)
      await closed
      expect(heard).toEqual([])
    }),
    { numRuns: 120 + near.length, examples: near },
  )
  expect(taken).toBe(0)
  const lane = await connectTcpLane('127.0.0.1', port, token, AbortSignal.timeout(5000))
  expect(taken).toBe(1)
  lane.close()
})
