/**
 * The typed client of the local API: what the command line and tests ask the daemon with.
 * Invariant: an answer is handed on only in its published shape; every failure is a DaemonRefusal
 * with an exit code. It has the methods of AdminService, so that either can stand for the other.
 */
import type { z } from 'zod'
import { ClientTransport, foreign, type Exchange } from './client-transport.ts'
import {
  callSchema,
  clientSchema,
  eventSchema,
  historySchema,
  introspectionSchema,
  inviteSchema,
  logsSchema,
  migrationListSchema,
  migrationSchema,
  nodeSchema,
  peerListSchema,
  peerSchema,
  pingSchema,
  receiptSchema,
  statusSchema,
  taListSchema,
  taSchema,
} from './schemas.ts'
import type { AcknowledgeRequest, CallRequest, MoveRequest, RunRequest } from './schemas.ts'
import type { AdminService } from './service.ts'
import type { DaemonEvent } from './schemas.ts'

type In<S extends z.ZodType> = Promise<z.infer<S>>
type Body = Record<string, unknown> | undefined

/** How long the daemon may take over what may take long: a launch, the end of a hand-over. */
const SLOW_MS = 120_000
const CALL_SLACK_MS = 5000

/** Talks to the daemon at one socket. */
export class AdminClient implements AdminService {
  private readonly transport: ClientTransport
  private readonly socket: string
  private readonly timeoutMs: number

  constructor(socket: string, timeoutMs = 10_000) {
    this.socket = socket
    this.timeoutMs = timeoutMs
    this.transport = new ClientTransport(socket, timeoutMs)
  }

  /** Ends kept connections. */
  close(): void {
    this.transport.close()
  }

  status(): In<typeof statusSchema> {
    return this.get('/v1/status', statusSchema)
  }

  node(): In<typeof nodeSchema> {
    return this.get('/v1/node', nodeSchema)
  }

  async peers(): Promise<z.infer<typeof peerSchema>[]> {
    return (await this.get('/v1/peers', peerListSchema)).peers
  }

  acceptPeer(peer: string): In<typeof peerSchema> {
    return this.post(`${peerPath(peer)}/accept`, undefined, peerSchema)
  }

  denyPeer(peer: string): In<typeof peerSchema> {
    return this.post(`${peerPath(peer)}/deny`, undefined, peerSchema)
  }

  pingPeer(peer: string): In<typeof pingSchema> {
    return this.post(`${peerPath(peer)}/ping`, undefined, pingSchema)
  }

  invite(ttlS: number): In<typeof inviteSchema> {
    return this.post('/v1/invites', { ttl_s: ttlS }, inviteSchema)
  }

  join(ticket: string): In<typeof peerSchema> {
    return this.post('/v1/joins', { ticket }, peerSchema, SLOW_MS)
  }

  async tas(all: boolean): Promise<z.infer<typeof taSchema>[]> {
    return (await this.get(`/v1/tas?all=${String(all)}`, taListSchema)).tas
  }

  ta(ta: string): In<typeof taSchema> {
    return this.get(taPath(ta), taSchema)
  }

  run(request: RunRequest): In<typeof taSchema> {
    return this.post('/v1/tas', request, taSchema, SLOW_MS)
  }

  stop(ta: string): In<typeof taSchema> {
    return this.post(`${taPath(ta)}/stop`, undefined, taSchema, SLOW_MS)
  }

  async remove(ta: string): Promise<void> {
    await this.transport.exchange({ method: 'DELETE', path: taPath(ta) })
  }

  logs(ta: string, since: bigint): In<typeof logsSchema> {
    return this.get(`${taPath(ta)}/logs?since=${String(since)}`, logsSchema)
  }

  introspect(ta: string, since?: string): In<typeof introspectionSchema> {
    const query = since === undefined ? '' : `?since=${encodeURIComponent(since)}`
    const path = `${taPath(ta)}/introspection${query}`
    return this.ask({ method: 'GET', path, timeoutMs: SLOW_MS }, introspectionSchema)
  }

  openClient(ta: string, key: string): In<typeof clientSchema> {
    return this.post(`${taPath(ta)}/clients`, { key }, clientSchema)
  }

  call(ta: string, request: CallRequest): In<typeof callSchema> {
    // The daemon's own deadline comes first, so that its reason is what people read.
    const timeoutMs = (request.timeout_ms ?? this.timeoutMs) + CALL_SLACK_MS
    return this.post(`${taPath(ta)}/calls`, request, callSchema, timeoutMs)
  }

  async acknowledge(ta: string, request: AcknowledgeRequest): Promise<void> {
    const path = `${taPath(ta)}/acknowledgements`
    await this.transport.exchange({ method: 'POST', path, body: request })
  }

  history(ta: string): In<typeof historySchema> {
    return this.get(`${taPath(ta)}/history`, historySchema)
  }

  move(request: MoveRequest): In<typeof migrationSchema> {
    return this.post('/v1/migrations', request, migrationSchema)
  }

  async migrations(): Promise<z.infer<typeof migrationSchema>[]> {
    return (await this.get('/v1/migrations', migrationListSchema)).migrations
  }

  migration(id: string): In<typeof migrationSchema> {
    return this.get(migrationPath(id), migrationSchema)
  }

  cancel(id: string): In<typeof migrationSchema> {
    return this.post(`${migrationPath(id)}/cancel`, undefined, migrationSchema, SLOW_MS)
  }

  /** Wipes what is frozen here: `abandon` is the one decision that there is. */
  resolve(id: string): In<typeof migrationSchema> {
    const body = { abandon: true }
    return this.post(`${migrationPath(id)}/resolve`, body, migrationSchema, SLOW_MS)
  }

  receipt(id: string): In<typeof receiptSchema> {
    return this.get(`${migrationPath(id)}/receipt`, receiptSchema)
  }

  async *events(since: bigint, signal: AbortSignal): AsyncGenerator<DaemonEvent> {
    for await (const line of this.transport.lines(`/v1/events?since=${String(since)}`, signal)) {
      yield this.shaped(eventSchema, parsedLine(line))
    }
  }

  async shutdown(stopTas: boolean): Promise<void> {
    const body = { stop_tas: stopTas }
    const path = '/v1/shutdown'
    await this.transport.exchange({ method: 'POST', path, body, timeoutMs: SLOW_MS })
  }

  private get<S extends z.ZodType>(path: string, schema: S): In<S> {
    return this.ask({ method: 'GET', path }, schema)
  }

  private post<S extends z.ZodType>(
    path: string,
    body: Body,
    schema: S,
    timeoutMs = this.timeoutMs,
  ): In<S> {
    return this.ask({ method: 'POST', path, body, timeoutMs }, schema)
  }

  private async ask<S extends z.ZodType>(exchange: Exchange, schema: S): In<S> {
    return this.shaped(schema, await this.transport.exchange(exchange))
  }

  private shaped<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
    const read = schema.safeParse(value)
    if (read.success) return read.data
    const at = read.error.issues[0]?.path.map(String).join('.') ?? ''
    throw foreign(this.socket, `an answer of another shape at ${at === '' ? 'its top' : at}`)
  }
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function taPath(ta: string): string {
  return `/v1/tas/${encodeURIComponent(ta)}`
}

function peerPath(peer: string): string {
  return `/v1/peers/${encodeURIComponent(peer)}`
}

function migrationPath(id: string): string {
  return `/v1/migrations/${encodeURIComponent(id)}`
}
