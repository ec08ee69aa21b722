/**
 * The client: every method reaches the daemon and comes back typed; every trouble has a fix.
 */
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AdminClient } from '../../../../daemon/admin/client.ts'
import { explained } from '../../../../daemon/admin/client-transport.ts'
import { DaemonRefusal, EXIT } from '../../../../daemon/errors.ts'
import { aRefusal, LINEAGE } from './fake-service.ts'
import { freshFolder, openRig, type Rig } from './rig.ts'

async function refusalOf(promise: Promise<unknown>): Promise<DaemonRefusal> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (thrown instanceof DaemonRefusal) return thrown
  return expect.unreachable(`no refusal: ${String(thrown)}`)
}

describe('with a daemon', () => {
  let rig: Rig
  let client: AdminClient
  beforeEach(async () => {
    rig = await openRig()
    client = new AdminClient(rig.socket)
  })
  afterEach(async () => {
    client.close()
    await rig.end()
  })

  test('every method asks what it says', async () => {
    const session = '00'.repeat(16)
    const signature = '00'.repeat(64)
    expect((await client.status()).tas[0]?.name).toBe('signer')
    expect((await client.peers()).map(({ state }) => state)).toEqual(['connected', 'pending'])
    expect((await client.acceptPeer('p')).state).toBe('connected')
    expect((await client.denyPeer('p')).state).toBe('denied')
    expect((await client.pingPeer('p')).round_trip_ms).toBe(1.5)
    expect((await client.invite(60)).ticket).toBe('tk_abc')
    expect((await client.join('tk_abc')).name).toBe('edge-b')
    expect((await client.tas(true))[0]?.lineage).toBe(LINEAGE)
    expect((await client.run({ package: 'AAAA' })).id).toBe('ta-1')
    expect((await client.stop('signer')).state).toBe('stopped')
    await client.remove('signer')
    expect((await client.logs('signer', 0n)).entries[0]?.text).toBe('hello')
    expect((await client.openClient('signer', '00'.repeat(32))).lineage).toBe(LINEAGE)
    const call = { session, sequence: '1', data: 'AAAA' }
    expect((await client.call('signer', call)).host).toBe('edge-a')
    await client.acknowledge('signer', { session, sequence: '1', signature })
    expect((await client.history('signer')).links).toHaveLength(2)
    expect((await client.move({ ta: 'a', peer: 'b', dry_run: true })).dry_run).toBe(true)
    expect((await client.migrations())[0]?.id).toBe('mv-1')
    expect((await client.cancel('mv-1')).phase).toBe('cancelled')
    expect((await client.resolve('mv-1')).phase).toBe('lost')
    expect((await client.migration('mv-1')).settled).toBe(true)
    expect((await client.receipt('mv-1')).migration).toBe('mv-1')
    await client.shutdown(false)
    expect(rig.service.asked).toEqual([
      ...['status', 'node', 'peers', 'accept p', 'deny p', 'ping p', 'invite 60', 'join tk_abc'],
      ...['tas true', 'run', 'stop signer', 'remove signer', 'logs signer 0'],
      ...[`client signer ${'00'.repeat(32)}`, 'call', 'acknowledge', 'history signer', 'move'],
      ...['migrations', 'cancel mv-1', 'resolve mv-1', 'migration mv-1', 'receipt mv-1'],
      'shutdown false',
    ])
  })
  test('a refusal arrives whole', async () => {
    rig.service.failure = new DaemonRefusal(aRefusal(), EXIT.refused)
    const refusal = await refusalOf(client.status())
    expect([refusal.refusal, refusal.exit]).toEqual([aRefusal(), 5])
  })
  test('an answer that does not come in time', async () => {
    const impatient = new AdminClient(rig.socket, 50)
    rig.service.tas = () => new Promise(() => undefined)
    const refusal = await refusalOf(impatient.tas(false))
    expect([refusal.code, refusal.exit]).toEqual(['DAEMON_TIMED_OUT', 6])
    impatient.close()
  })
  test('a daemon that ends in the middle', async () => {
    rig.service.tas = () => new Promise(() => undefined)
    const asked = refusalOf(client.tas(false))
    await rig.server.close()
    expect((await asked).exit).toBe(3)
  })
})

describe('without a daemon', () => {
  let folder: string
  beforeEach(() => {
    folder = freshFolder()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  async function answering(bytes: string): Promise<{ path: string; end: () => void }> {
    const path = join(folder, 's')
    const open = new Set<Socket>()
    const server = createServer((socket) => {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(bytes))
    })
    await once(server.listen(path), 'listening')
    const end = () => {
      server.close()
      for (const socket of open) socket.destroy()
    }
    return { path, end }
  }

  test('no socket: not running, and how to start it', async () => {
    const refusal = await refusalOf(new AdminClient(join(folder, 'none')).status())
    expect([refusal.code, refusal.exit]).toEqual(['DAEMON_NOT_RUNNING', 3])
    expect(refusal.refusal.fix.join()).toContain('talos up')
  })
  test.each([
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n'],
    ['another server', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n'],
    [
      'another shape',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    ],
    [
      'a problem of another shape',
      'HTTP/1.1 500 E\r\nContent-Type: application/problem+json\r\nContent-Length: 2\r\n\r\n{}',
    ],
  ])('%s: wrong socket', async (_, bytes) => {
    const { path, end } = await answering(bytes)
    const client = new AdminClient(path)
    const refusal = await refusalOf(client.status())
    expect([refusal.code, refusal.exit]).toEqual(['DAEMON_WRONG_SOCKET', 3])
    client.close()
    end()
  })
  test('no permission says which group', () => {
    const denied: NodeJS.ErrnoException = Object.assign(new TypeError('connect'), {
      code: 'EACCES',
    })
    const refusal = explained(denied, '/run/s')
    expect(refusal).toMatchObject({ code: 'DAEMON_NO_PERMISSION', exit: 3 })
    expect((refusal as DaemonRefusal).refusal.fix.join()).toContain('usermod -aG talos')
  })
})
