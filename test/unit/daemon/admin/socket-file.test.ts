/**
 * Where the socket lies: its mode from the first moment, its folder, and who may replace it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isCoded } from '../../../../backends/contract/errors.ts'
import { startAdminServer } from '../../../../daemon/admin/server.ts'
import { FakeService } from './fake-service.ts'
import { freshFolder } from './rig.ts'

let folder: string
beforeEach(() => {
  folder = freshFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function start(socket: string, readSocket?: string) {
  return startAdminServer(new FakeService(), { socket, readSocket, log: () => undefined })
}

async function refusedWith(promise: Promise<unknown>): Promise<string> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  )
  return isCoded(thrown) ? thrown.code : `no refusal: ${String(thrown)}`
}

/** Leaves a socket behind as a killed daemon does. */
async function staleSocket(path: string): Promise<void> {
  const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log(1))`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(path)).toBe(true)
}

test('has mode 0660 whatever the mask, in a folder made 0700; the mask is as before', async () => {
  const before = process.umask(0o000)
  try {
    const socket = join(folder, 'new', 'admin.sock')
    const server = await start(socket, join(folder, 'new', 'status.sock'))
    expect(statSync(socket).mode & 0o777).toBe(0o660)
    expect(statSync(join(folder, 'new', 'status.sock')).mode & 0o777).toBe(0o660)
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700)
    expect(process.umask()).toBe(0o000)
    await server.close()
    expect(existsSync(socket)).toBe(false)
  } finally {
    process.umask(before)
  }
})

test('is refused where a daemon answers, which goes on', async () => {
  const socket = join(folder, 'admin.sock')
  const first = await start(socket)
  expect(await refusedWith(start(socket))).toBe('ADMIN_SOCKET_IN_USE')
  expect(await refusedWith(start(join(folder, 'second.sock'), socket))).toBe('ADMIN_SOCKET_IN_USE')
  expect(existsSync(join(folder, 'second.sock'))).toBe(false)
  expect(statSync(socket).isSocket()).toBe(true)
  await first.close()
})

test('replaces a socket that nobody answers', async () => {
  const socket = join(folder, 'admin.sock')
  await staleSocket(socket)
  const server = await start(socket)
  await server.close()
})

test('is refused where a program listens that says nothing', async () => {
  const socket = join(folder, 'admin.sock')
  const silent = createServer()
  await once(silent.listen(socket), 'listening')
  expect(await refusedWith(start(socket))).toBe('ADMIN_SOCKET_IN_USE')
  silent.close()
})

test.each(['a file', 'a link'])('never removes %s', async (what) => {
  const socket = join(folder, 'admin.sock')
  writeFileSync(join(folder, 'precious'), 'x')
  if (what === 'a link') symlinkSync(join(folder, 'precious'), socket)
  else writeFileSync(socket, 'x')
  expect(await refusedWith(start(socket))).toBe('ADMIN_SOCKET_PATH')
  expect(existsSync(socket)).toBe(true)
})

test.each([0o770, 0o755, 0o777])('is refused in a folder of mode %o', async (mode) => {
  const open = join(folder, 'open')
  mkdirSync(open)
  chmodSync(open, mode)
  expect(await refusedWith(start(join(open, 'admin.sock')))).toBe('ADMIN_SOCKET_FOLDER')
  chmodSync(open, 0o750)
  await (await start(join(open, 'admin.sock'))).close()
})

test('is refused in a folder that is a link, and at a path too long for the kernel', async () => {
  mkdirSync(join(folder, 'real'), { mode: 0o700 })
  symlinkSync(join(folder, 'real'), join(folder, 'link'))
  expect(await refusedWith(start(join(folder, 'link', 's')))).toBe('ADMIN_SOCKET_FOLDER')
  expect(await refusedWith(start(join(folder, 'a'.repeat(108))))).toBe('ADMIN_SOCKET_PATH')
})
