/**
 * The API's shapes as one JSON Schema document: what docs/api-schema.json holds.
 * Invariant: made from the very tables that the server checks with; a test demands that the
 * committed file is what this makes. Run it to print the document.
 */
import { z } from 'zod'
import { EVENTS_PATH, eventsQuerySchema, ROUTES } from './routes.ts'
import { eventSchema, problemSchema } from './schemas.ts'

/** JSON as it is written to the document. */
export type Document = Readonly<Record<string, unknown>>

function asked(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input' })
}

function answered(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'output' })
}

/** The document. */
export function apiSchema(): Document {
  const routes = ROUTES.map((route) => ({
    method: route.method,
    path: route.path,
    about: route.about,
    status: route.status,
    body_bytes_max: route.body === undefined ? 0 : route.bodyBytesMax,
    query: asked(route.query),
    ...(route.body === undefined ? {} : { body: asked(route.body) }),
    ...(route.answer === undefined ? {} : { answer: answered(route.answer) }),
  }))
  const events = {
    method: 'GET',
    path: EVENTS_PATH,
    about: 'NDJSON: one event a line; empty lines are signs of life',
    status: 200,
    query: asked(eventsQuerySchema),
    line: answered(eventSchema),
  }
  return { api: 'v1', problem: answered(problemSchema), routes: [...routes, events] }
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(apiSchema(), undefined, 2)}\n`)
