/**
 * The demo's network changes nothing, and then exactly one bit.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FlippingProxy, freePort } from '../../../../../daemon/cli/demo/flipping-proxy.ts'

async function through(flip: boolean, bytes: Buffer): Promise<{ got: Buffer; flipped: number }> {
  const chunks: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => socket.end())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const proxy = await FlippingProxy.open((server.address() as AddressInfo).port)
  if (flip) proxy.flipNext()
  const socket = connect(proxy.port, '127.0.0.1')
  for (let at = 0; at < bytes.length; at += 65_536) {
    const took = socket.write(bytes.subarray(at, at + 65_536))
    if (!took) await once(socket, 'drain')
  }
  const got = (): number => chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  while (got() < bytes.length) await pause(5)
  socket.destroy()
  proxy.close()
  server.close()
  return { got: Buffer.concat(chunks), flipped: proxy.flipped }
}

function differingBits(left: Buffer, right: Buffer): number {
  return left.reduce((sum, byte, at) => {
    const difference = byte ^ (right[at] ?? 0)
    return sum + difference.toString(2).replaceAll('0', '').length
  }, 0)
}

test('passes a mebibyte unchanged', async () => {
  const bytes = randomBytes(1024 * 1024)
  const { got, flipped } = await through(false, bytes)
  expect([got.equals(bytes), flipped]).toEqual([true, 0])
})
test('flips one bit once, of a large chunk', async () => {
  const bytes = randomBytes(1024 * 1024)
  const { got, flipped } = await through(true, bytes)
  expect([got.length, differingBits(got, bytes), flipped]).toEqual([bytes.length, 1, 1])
  const small = await through(true, randomBytes(1000))
  expect(small.flipped).toBe(0)
})
test('a free port can be listened at', async () => {
  const server = createServer()
  await once(server.listen(await freePort(), '127.0.0.1'), 'listening')
  server.close()
})
