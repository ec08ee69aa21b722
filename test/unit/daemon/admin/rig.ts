/**
 * The real server over the fake service in a folder of its own, and raw bytes to its socket.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAdminServer, type AdminServer } from '../../../../daemon/admin/server.ts'
import { FakeService } from './fake-service.ts'

/** A server under test. */
export interface Rig {
  readonly folder: string
  readonly socket: string
  readonly readSocket: string
  readonly service: FakeService
  readonly server: AdminServer
  readonly logged: string[]
  end(): Promise<void>
}

/** A fresh folder that only this user can enter. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'talos-test-'))
}

/** Starts a server with both sockets. */
export async function openRig(): Promise<Rig> {
  const folder = freshFolder()
  const service = new FakeService()
  const socket = join(folder, 'admin.sock')
  const readSocket = join(folder, 'status.sock')
  const logged: string[] = []
  const log = (event: string, facts: Readonly<Record<string, string | number>>) => {
    logged.push(`${event} ${JSON.stringify(facts)}`)
  }
  const server = await startAdminServer(service, { socket, readSocket, log })
  const end = async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, socket, readSocket, service, server, logged, end }
}

/** Sends raw bytes and gives everything that comes until the connection ends. */
export function exchangeRaw(path: string, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(path)
    const chunks: Buffer[] = []
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    socket.end(bytes)
  })
}

/** A request as text. */
export function rawRequest(line: string, headers: readonly string[] = [], body = ''): string {
  const length = body === '' ? [] : [`Content-Length: ${String(Buffer.byteLength(body))}`]
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : ['Host: localhost']
  const all = [...host, 'Connection: close', ...length, ...headers]
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`
}

/** Status and body of an answer as text. */
export function readAnswer(text: string): { status: number; head: string; body: string } {
  const at = text.indexOf('\r\n\r\n')
  const head = text.slice(0, at)
  return { status: Number(head.slice(9, 12)), head, body: text.slice(at + 4) }
}
