/**
 * The local API: HTTP/1.1 and JSON on a Unix socket (0660), and a read-only twin beside it.
 * Invariant: connections, headers, bodies, streams and times are bounded; only GET is served
 * read-only; whatever fails is told as problem+json with a request id, never with its own text.
 * Leaves to others: doing anything (the AdminService), who may open the socket (its folder).
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import { streamEvents } from './event-stream.ts'
import { problemOf, RequestRefusal } from './problem.ts'
import {
  BodyBudget,
  bodyLength,
  bodyOf,
  checked,
  refuseBrowsers,
  shown,
  targetOf,
} from './request-reader.ts'
import { EVENTS_PATH, eventsQuerySchema, findRoute } from './routes.ts'
import type { Target } from './request-reader.ts'
import type { Problem } from './schemas.ts'
import type { AdminService } from './service.ts'
import { listenAt } from './socket-file.ts'

/** Takes one line of the log: an event's name and plain facts. */
export type AdminLog = (event: string, facts: Readonly<Record<string, string | number>>) => void

/** Where the API is served. */
export interface AdminServerOptions {
  readonly socket: string
  /** The read-only twin; absent: none. */
  readonly readSocket?: string | undefined
  readonly log: AdminLog
}

/** A running API. */
export interface AdminServer {
  /** Stops listening, ends event streams, and waits shortly for requests under way. */
  close(): Promise<void>
}

interface Context {
  readonly service: AdminService
  readonly log: AdminLog
  readonly budget: BodyBudget
  readonly ending: AbortSignal
  streams: number
}

function refusal(status: number, code: string, field: string, have: string, want: string): never {
  const fix = ['see GET /v1 and docs/reference/api.md']
  const exit = status === 404 ? EXIT.notFound : EXIT.usage
  const source = 'local API v1'
  throw new RequestRefusal(status, { code, field, have, want, source, fix }, exit)
}

function sendJson(response: ServerResponse, status: number, type: string, value: unknown): void {
  const text = value === undefined ? '' : `${JSON.stringify(value)}\n`
  response.writeHead(status, {
    ...(value === undefined ? {} : { 'content-type': type }),
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(text)
}

async function answerEvents(
  context: Context,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const query = checked(eventsQuerySchema, Object.fromEntries(target.query), 'query')
  if (context.streams >= LIMITS.adminStreamsMax) {
    const want = `at most ${String(LIMITS.adminStreamsMax)}`
    refusal(503, 'ADMIN_BUSY', 'event streams', String(context.streams), want)
  }
  if (request.method === 'HEAD') return sendJson(response, 200, 'application/x-ndjson', undefined)
  context.streams += 1
  try {
    await streamEvents(context.service, BigInt(query.since ?? '0'), response, context.ending)
  } finally {
    context.streams -= 1
  }
}

async function answer(
  context: Context,
  readOnly: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  refuseBrowsers(request.headers)
  const target = targetOf(request.url ?? '')
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '')
  const path = `/${target.segments.join('/')}`
  if (readOnly && method !== 'GET') {
    refusal(403, 'ADMIN_READ_ONLY', 'method', shown(method), 'GET: this socket only reads')
  }
  const found = findRoute(method, target.segments)
  if (path === EVENTS_PATH && method === 'GET') {
    return answerEvents(context, target, request, response)
  }
  if ('allow' in found) {
    const allow = path === EVENTS_PATH ? ['GET'] : found.allow
    if (allow.length === 0) refusal(404, 'ADMIN_ROUTE', 'address', path, 'a route of GET /v1')
    response.setHeader('allow', allow.join(', '))
    refusal(405, 'ADMIN_METHOD', 'method', shown(method), allow.join(' or '))
  }
  const { route, id } = found
  if (readOnly && !route.isReadable) {
    refusal(
      403,
      'ADMIN_READ_ONLY',
      'address',
      path,
      'a route that no TA feels: this socket only reads',
    )
  }
  // A body where none is due is read (bounded) and refused by its schema, not ignored.
  const giveBack = context.budget.grant(bodyLength(request.headers, route.bodyBytesMax))
  response.once('close', giveBack)
  const body = await bodyOf(request, route.bodyBytesMax)
  const query = Object.fromEntries(target.query)
  const value = await route.run(context.service, id, query, body)
  sendJson(response, route.status, 'application/json', value)
}

function fail(context: Context, response: ServerResponse, thrown: unknown): void {
  const problem: Problem = problemOf(thrown, randomUUID())
  if (!(thrown instanceof DaemonRefusal)) {
    context.log('admin.failed', { code: codeOf(thrown), request: problem.request_id })
  }
  if (response.headersSent) {
    response.destroy()
    return
  }
  // The rest of a refused body is not waited for.
  response.setHeader('connection', 'close')
  sendJson(response, problem.status, 'application/problem+json', problem)
}

/** What a socket is told whose bytes are no HTTP request. */
function refuseBytes(thrown: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const code = codeOf(thrown)
  const status =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? '408 Request Timeout'
      : code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}

function makeServer(context: Context, readOnly: boolean): Server {
  const server = createServer(
    {
      maxHeaderSize: LIMITS.adminHeaderBytesMax,
      headersTimeout: LIMITS.adminHeadersMs,
      requestTimeout: LIMITS.adminRequestMs,
      keepAliveTimeout: LIMITS.adminIdleMs,
      connectionsCheckingInterval: 1000,
      insecureHTTPParser: false,
    },
    (request, response) => {
      answer(context, readOnly, request, response).catch((thrown: unknown) => {
        fail(context, response, thrown)
      })
    },
  )
  // Node drops headers beyond a count in silence, an Origin among them: their size bounds them.
  server.maxHeadersCount = 0
  server.maxConnections = LIMITS.adminConnectionsMax
  server.on('clientError', refuseBytes)
  server.on('connect', (_, socket) => socket.destroy())
  return server
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), LIMITS.adminCloseMs)
  await done.finally(() => clearTimeout(late))
}

/** Serves the API. @throws DaemonRefusal `ADMIN_SOCKET_…` when a socket cannot be had. */
export async function startAdminServer(
  service: AdminService,
  options: AdminServerOptions,
): Promise<AdminServer> {
  const ending = new AbortController()
  const context: Context = {
    service,
    log: options.log,
    budget: new BodyBudget(),
    ending: ending.signal,
    streams: 0,
  }
  const server = makeServer(context, false)
  await listenAt(server, options.socket)
  const twin = options.readSocket === undefined ? undefined : makeServer(context, true)
  try {
    if (twin !== undefined && options.readSocket !== undefined) {
      await listenAt(twin, options.readSocket)
    }
  } catch (thrown) {
    await closed(server)
    throw thrown
  }
  return {
    close: async () => {
      ending.abort()
      await Promise.all([closed(server), twin === undefined ? undefined : closed(twin)])
    },
  }
}
