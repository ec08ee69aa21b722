/**
 * The routes of the local API, version 1, as a table: method, path, shapes, and what is asked.
 * Invariant: what is not in this table is refused; every body and query is checked strictly, and
 * an answer leaves only in its published shape. A route that is no GET, or that a TA feels, is never served
 * read-only.
 */
import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { checked } from './request-reader.ts'
import {
  acknowledgeRequestSchema,
  callRequestSchema,
  callSchema,
  clientRequestSchema,
  clientSchema,
  counterSchema,
  historySchema,
  indexSchema,
  introspectionQuerySchema,
  introspectionSchema,
  inviteRequestSchema,
  inviteSchema,
  joinRequestSchema,
  logsSchema,
  migrationListSchema,
  migrationSchema,
  moveRequestSchema,
  nodeSchema,
  peerListSchema,
  peerSchema,
  pingSchema,
  receiptSchema,
  resolveRequestSchema,
  runRequestSchema,
  shutdownRequestSchema,
  statusSchema,
  taListSchema,
  taSchema,
} from './schemas.ts'
import type { AdminService } from './service.ts'

/** Methods of the API. */
export type Method = 'GET' | 'POST' | 'DELETE'

/** What a route is given: checked values, and the name in its path. */
interface Input<Query, Body> {
  readonly id: string
  readonly query: Query
  readonly body: Body
}

/** One route, its shapes hidden behind unknown. */
export interface Route {
  readonly method: Method
  /** `/v1/tas/:id/logs`; `:id` is a name. */
  readonly path: string
  readonly about: string
  readonly status: number
  readonly bodyBytesMax: number
  /** Whether the read-only twin serves it. */
  readonly isReadable: boolean
  readonly query: z.ZodType
  readonly body: z.ZodType | undefined
  readonly answer: z.ZodType | undefined
  /** Checks, asks the service, and gives the answer in its published shape. */
  run(service: AdminService, id: string, query: unknown, body: unknown): Promise<unknown>
}

const NOTHING = z.strictObject({})

interface Definition<Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> {
  readonly about: string
  readonly query?: Q
  readonly body?: B
  readonly answer?: A
  readonly status?: number
  readonly bodyBytesMax?: number
  /** Left out: every GET is. */
  readonly isReadable?: false
  run(service: AdminService, input: Input<z.infer<Q>, z.infer<B>>): Promise<z.input<A> | undefined>
}

type NoQuery = typeof NOTHING

function route<A extends z.ZodType, B extends z.ZodType, Q extends z.ZodType = NoQuery>(
  method: Method,
  path: string,
  definition: Definition<Q, B, A>,
): Route {
  const query: z.ZodType = definition.query ?? NOTHING
  const { answer, body } = definition
  return {
    method,
    path,
    about: definition.about,
    status: definition.status ?? (answer === undefined ? 204 : 200),
    bodyBytesMax: definition.bodyBytesMax ?? LIMITS.adminBodyBytesMax,
    isReadable: method === 'GET' && definition.isReadable !== false,
    query,
    body,
    answer,
    run: async (service, id, queryValue, bodyValue) => {
      const input = {
        id,
        query: checked(query, queryValue, 'query') as z.infer<Q>,
        body: checked(body ?? NOTHING, bodyValue ?? {}, 'body') as z.infer<B>,
      }
      const given = await definition.run(service, input)
      return answer?.parse(given)
    },
  }
}

const sinceSchema = z.strictObject({ since: counterSchema.optional() })
const allSchema = z.strictObject({ all: z.enum(['true', 'false']).optional() })

const NODE_ROUTES: readonly Route[] = [
  route('GET', '/v1', {
    about: 'the routes of this API',
    answer: indexSchema,
    run: async () => routeIndex(),
  }),
  route('GET', '/v1/status', {
    about: 'node, warnings, TAs, peers, leftovers, last move',
    answer: statusSchema,
    run: (service) => service.status(),
  }),
  route('GET', '/v1/node', {
    about: 'id, name, addresses and versions of this node',
    answer: nodeSchema,
    run: (service) => service.node(),
  }),
  route('GET', '/v1/peers', {
    about: 'known and pending peers',
    answer: peerListSchema,
    run: async (service) => ({ peers: [...(await service.peers())] }),
  }),
  route('POST', '/v1/peers/:id/accept', {
    about: 'lets a pending peer in',
    answer: peerSchema,
    run: (service, { id }) => service.acceptPeer(id),
  }),
  route('POST', '/v1/peers/:id/deny', {
    about: 'refuses a peer from now on',
    answer: peerSchema,
    run: (service, { id }) => service.denyPeer(id),
  }),
  route('POST', '/v1/peers/:id/ping', {
    about: 'one round trip to a peer',
    answer: pingSchema,
    run: (service, { id }) => service.pingPeer(id),
  }),
  route('POST', '/v1/invites', {
    about: 'makes a ticket that lets one peer join',
    body: inviteRequestSchema,
    answer: inviteSchema,
    run: (service, { body }) => service.invite(body.ttl_s),
  }),
  route('POST', '/v1/joins', {
    about: 'uses a ticket of another node',
    body: joinRequestSchema,
    answer: peerSchema,
    run: (service, { body }) => service.join(body.ticket),
  }),
  route('POST', '/v1/shutdown', {
    about: 'ends the daemon; TAs go on unless stop_tas is set',
    body: shutdownRequestSchema,
    run: async (service, { body }) => {
      await service.shutdown(body.stop_tas)
      return undefined
    },
  }),
]

const TA_ROUTES: readonly Route[] = [
  route('GET', '/v1/tas', {
    about: 'TAs of this host; all=true with those that are gone',
    query: allSchema,
    answer: taListSchema,
    run: async (service, { query }) => ({ tas: [...(await service.tas(query.all === 'true'))] }),
  }),
  route('POST', '/v1/tas', {
    about: 'starts a TA from a package',
    body: runRequestSchema,
    answer: taSchema,
    status: 201,
    bodyBytesMax: LIMITS.adminPackageBodyBytesMax,
    run: (service, { body }) => service.run(body),
  }),
  route('GET', '/v1/tas/:id', {
    about: 'one TA by id, name or start of its lineage',
    answer: taSchema,
    run: (service, { id }) => service.ta(id),
  }),
  route('DELETE', '/v1/tas/:id', {
    about: 'forgets a TA that is moved, stopped, crashed or lost',
    run: async (service, { id }) => {
      await service.remove(id)
      return undefined
    },
  }),
  route('POST', '/v1/tas/:id/stop', {
    about: 'ends a TA for good',
    answer: taSchema,
    run: (service, { id }) => service.stop(id),
  }),
  route('GET', '/v1/tas/:id/logs', {
    about: 'numbered output after a number',
    query: sinceSchema,
    answer: logsSchema,
    run: (service, { id, query }) => service.logs(id, BigInt(query.since ?? '0')),
  }),
  route('GET', '/v1/tas/:id/introspection', {
    about:
      'regions, root, changed pages and stack of a running TA, which stands still for a moment',
    query: introspectionQuerySchema,
    isReadable: false,
    answer: introspectionSchema,
    run: (service, { id, query }) => service.introspect(id, query.since),
  }),
  route('POST', '/v1/tas/:id/clients', {
    about: 'opens a client session for an Ed25519 key',
    body: clientRequestSchema,
    answer: clientSchema,
    status: 201,
    run: (service, { id, body }) => service.openClient(id, body.key),
  }),
  route('POST', '/v1/tas/:id/calls', {
    about: 'one request to a TA; the same (session, sequence) takes effect once',
    body: callRequestSchema,
    answer: callSchema,
    bodyBytesMax: LIMITS.adminCallBodyBytesMax,
    run: (service, { id, body }) => service.call(id, body),
  }),
  route('POST', '/v1/tas/:id/acknowledgements', {
    about: 'says that every answer up to a sequence was received',
    body: acknowledgeRequestSchema,
    run: async (service, { id, body }) => {
      await service.acknowledge(id, body)
      return undefined
    },
  }),
  route('GET', '/v1/tas/:id/history', {
    about: 'the chain of a lineage, verified by the daemon',
    answer: historySchema,
    run: (service, { id }) => service.history(id),
  }),
]

const MIGRATION_ROUTES: readonly Route[] = [
  route('GET', '/v1/migrations', {
    about: 'moves that this host has seen',
    answer: migrationListSchema,
    run: async (service) => ({ migrations: [...(await service.migrations())] }),
  }),
  route('POST', '/v1/migrations', {
    about: 'starts a move and answers at once; watch it by its id',
    body: moveRequestSchema,
    answer: migrationSchema,
    status: 202,
    run: (service, { body }) => service.move(body),
  }),
  route('GET', '/v1/migrations/:id', {
    about: 'one move',
    answer: migrationSchema,
    run: (service, { id }) => service.migration(id),
  }),
  route('POST', '/v1/migrations/:id/cancel', {
    about: 'cancels before release; answers once the TA runs on the source again',
    answer: migrationSchema,
    run: (service, { id }) => service.cancel(id),
  }),
  route('POST', '/v1/migrations/:id/resolve', {
    about: 'wipes the frozen source of a release that nobody answers',
    body: resolveRequestSchema,
    answer: migrationSchema,
    run: (service, { id }) => service.resolve(id),
  }),
  route('GET', '/v1/migrations/:id/receipt', {
    about: 'the receipt, with what is needed to verify it offline',
    answer: receiptSchema,
    run: (service, { id }) => service.receipt(id),
  }),
]

/** Path of the event stream: the one route that does not end by itself (event-stream.ts). */
export const EVENTS_PATH = '/v1/events'
/** Query of the event stream. */
export const eventsQuerySchema: typeof sinceSchema = sinceSchema

/** Every route but the event stream. */
export const ROUTES: readonly Route[] = [...NODE_ROUTES, ...TA_ROUTES, ...MIGRATION_ROUTES]

/** What `GET /v1` answers. */
export function routeIndex(): z.infer<typeof indexSchema> {
  const routes = ROUTES.map(({ method, path, about }) => ({ method, path, about }))
  const about = 'events after a cursor, then new ones as they come (NDJSON)'
  return { api: 'v1', routes: [...routes, { method: 'GET', path: EVENTS_PATH, about }] }
}

/** A route that was found, with the name in its path; or the methods that the path has. */
export type Found = { readonly route: Route; readonly id: string } | { readonly allow: string[] }

/** Finds the route of a method and path; `allow` is empty where the path is unknown. */
export function findRoute(method: string, segments: readonly string[]): Found {
  const here = ROUTES.flatMap((candidate) => {
    const parts = candidate.path.slice(1).split('/')
    const fits =
      parts.length === segments.length &&
      parts.every((part, at) => part === ':id' || part === segments[at])
    return fits ? [{ route: candidate, id: segments[parts.indexOf(':id')] ?? '' }] : []
  })
  const found = here.find(({ route: { method: own } }) => own === method)
  return found ?? { allow: here.map(({ route: { method: own } }) => own) }
}
