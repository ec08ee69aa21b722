/**
 * Reads one HTTP request of the local API: headers, path, query and a bounded JSON body.
 * Invariant: a body's length is known and granted before a byte of it is kept; what a browser
 * would send (Origin, foreign Host, form types) is refused.
 */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { EXIT } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { RequestRefusal } from './problem.ts'

const HOSTS = new Set(['localhost', 'talos'])
const BROWSER_HEADERS = ['origin', 'referer', 'sec-fetch-site', 'sec-fetch-mode', 'cookie']
const SEGMENT = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/

/** The parts of a request's address. */
export interface Target {
  readonly segments: readonly string[]
  readonly query: ReadonlyMap<string, string>
}

function malformed(field: string, have: string, want: string, status = 400): never {
  const fix = ['see GET /v1 and docs/reference/api.md']
  const refusal = { code: 'ADMIN_REQUEST', field, have, want, source: 'local API v1', fix }
  throw new RequestRefusal(status, refusal)
}

/** Text from outside, short and printable. */
export function shown(value: string): string {
  const printable = value.replace(/[^\x20-\x7e]/g, '?')
  return printable.length > 80 ? `${printable.slice(0, 80)}…` : printable
}

/** Refuses requests that a browser could be made to send. */
export function refuseBrowsers(headers: IncomingHttpHeaders): void {
  const host = headers.host ?? ''
  if (!HOSTS.has(host)) malformed('host', shown(host), 'localhost or talos', 403)
  const sent = BROWSER_HEADERS.find((name) => headers[name] !== undefined)
  if (sent !== undefined)
    malformed(sent, 'present', 'absent: the local API is not for browsers', 403)
}

/** Takes an address apart; nothing is decoded, since no name needs escapes. */
export function targetOf(url: string): Target {
  if (url.length > LIMITS.adminUrlBytesMax) {
    malformed('address', `${String(url.length)} bytes`, `${String(LIMITS.adminUrlBytesMax)}`, 414)
  }
  if (!url.startsWith('/')) malformed('address', shown(url), 'a path')
  const at = url.indexOf('?')
  const path = at === -1 ? url : url.slice(0, at)
  const segments = path.slice(1).split('/')
  if (!segments.every((segment) => SEGMENT.test(segment))) {
    malformed('address', shown(path), 'names of letters, digits, dots and dashes', 404)
  }
  const query = new Map<string, string>()
  for (const [key, value] of new URLSearchParams(at === -1 ? '' : url.slice(at + 1))) {
    if (query.has(key)) malformed(`query ${shown(key)}`, 'given twice', 'once')
    query.set(key, value)
  }
  return { segments, query }
}

/** Checks a value against a schema; the first fault is named. */
export function checked<S extends z.ZodType>(schema: S, value: unknown, where: string): z.infer<S> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const path = issue?.path.map(String).join('.') ?? ''
  return malformed(
    path === '' ? where : `${where} ${shown(path)}`,
    'a value that does not fit',
    shown(issue?.message ?? 'another shape'),
  )
}

/** Bytes of bodies that all requests together may have under way. */
export class BodyBudget {
  private grantedBytes = 0

  /** Grants bytes until the returned function is called. @throws RequestRefusal 503. */
  grant(bytes: number): () => void {
    if (this.grantedBytes + bytes > LIMITS.adminBodyBytesInFlightMax) {
      const want = `at most ${String(LIMITS.adminBodyBytesInFlightMax)} bytes of all requests`
      const fix = ['try again in a moment']
      const facts = { field: 'body', have: `${String(bytes)} bytes more`, want, fix }
      const refusal = { code: 'ADMIN_BUSY', source: 'limits', ...facts }
      throw new RequestRefusal(503, refusal, EXIT.failed)
    }
    this.grantedBytes += bytes
    return () => {
      this.grantedBytes -= bytes
    }
  }
}

/** The announced length of a body; 0 where there is none. @throws RequestRefusal 411, 413. */
export function bodyLength(headers: IncomingHttpHeaders, bytesMax: number): number {
  if (headers['transfer-encoding'] !== undefined) {
    malformed('transfer-encoding', 'present', 'a Content-Length', 411)
  }
  const text = headers['content-length'] ?? '0'
  const bytes = /^\d{1,10}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  if (bytes > bytesMax) malformed('body', `${text} bytes`, `at most ${String(bytesMax)}`, 413)
  return bytes
}

async function collected(request: IncomingMessage, bytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let read = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    read += chunk.length
    if (read > bytes) malformed('body', 'more than announced', `${String(bytes)} bytes`)
    chunks.push(chunk)
  }
  if (read !== bytes) malformed('body', `${String(read)} bytes`, `${String(bytes)} bytes`)
  return Buffer.concat(chunks)
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return malformed('body', 'bytes that are no JSON', 'one JSON value in UTF-8')
  }
}

/** Reads a request's body as JSON; undefined where there is none. */
export async function bodyOf(request: IncomingMessage, bytesMax: number): Promise<unknown> {
  const bytes = bodyLength(request.headers, bytesMax)
  if (bytes === 0) return undefined
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json(?:; ?charset=utf-8)?$/i.test(type)) {
    malformed('content-type', shown(type), 'application/json', 415)
  }
  return jsonOf(await collected(request, bytes))
}
