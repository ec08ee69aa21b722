/**
 * The shapes of the local API, version 1: what the daemon answers and what people may ask.
 * Invariant: additive changes only; counters travel as decimal strings, bytes as lower-case hex,
 * times as RFC 3339. The daemon's answers and the CLI's reading are checked against these.
 */
import { z } from 'zod'

const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/)
const counter = z.string().regex(/^\d{1,20}$/)

/** A counter in a query: a decimal string. */
export const counterSchema: typeof counter = counter

const ruleRefusalSchema = z.object({
  code: z.string(),
  field: z.string(),
  have: z.string(),
  want: z.string(),
  source: z.string(),
  fix: z.array(z.string()),
})

/** An explained refusal, as in backends/contract/refusal.ts. */
export const refusalSchema = ruleRefusalSchema.extend({
  /** What else was refused in the same verdict. */
  also: z.array(ruleRefusalSchema).optional(),
})

/** application/problem+json (RFC 9457) with the refusal's members. */
export const problemSchema = refusalSchema.extend({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  /** Exit code that the CLI ends with: see docs/reference. */
  exit: z.number().int(),
  request_id: z.string(),
})

/** Life of a TA on this host. `moved`: gone to another host; `lost`: can never run again. */
export const taStateSchema = z.enum([
  'starting',
  'active',
  'moving',
  'frozen',
  'releasing',
  'released',
  'arriving',
  'prepared',
  'moved',
  'stopped',
  'crashed',
  'lost',
])

/** One TA on this host. */
export const taSchema = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  state: taStateSchema,
  lineage: hex,
  epoch: counter,
  package: hex,
  owner: hex,
  anchor: z.string(),
  tee: z.string(),
  insecure: z.boolean(),
  policy: z.string(),
  memory_bytes: counter,
  requests: counter,
  since: z.iso.datetime(),
  from: z.string().optional(),
  moved_to: z.string().optional(),
  migration: z.string().optional(),
  /** Why it did not go on from its checkpoint, or not yet. */
  refusal: refusalSchema.optional(),
})

/** One peer. `pending` waits until a person accepts it. */
export const peerSchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  state: z.enum(['connected', 'disconnected', 'pending', 'denied']),
  addresses: z.array(z.string()),
  protocol: z.string().optional(),
  since: z.iso.datetime().optional(),
})

/** Phases of a move as people see them. */
export const migrationPhaseSchema = z.enum([
  'planned',
  'offered',
  'attesting',
  'copying',
  'frozen',
  'verifying',
  'prepared',
  'releasing',
  'released',
  'thawing',
  'done',
  'aborted',
  'cancelled',
  'refused',
  'failed',
  'reclaimed',
  'lost',
])

/** Progress of the copy; for people only. */
export const progressSchema = z.object({
  round: z.number().int(),
  sent_bytes: counter,
  remaining_bytes: counter,
  total_bytes: counter,
  rate: counter,
  dirty_rate: counter,
  expected_downtime_ms: z.number().int(),
  pages_checked: z.number().int(),
  percent: z.number(),
  eta_ms: z.number().int(),
})

/** One move, as one host saw it. */
export const migrationSchema = z.object({
  id: z.string(),
  role: z.enum(['source', 'target']),
  ta: z.string(),
  name: z.string(),
  lineage: hex,
  epoch: counter,
  peer: z.string(),
  peer_name: z.string().optional(),
  phase: migrationPhaseSchema,
  settled: z.boolean(),
  dry_run: z.boolean(),
  reason: z.string().optional(),
  started: z.iso.datetime(),
  ended: z.iso.datetime().optional(),
  progress: progressSchema.optional(),
  stopped_ms: z.number().int().optional(),
  pages_checked: z.number().int().optional(),
  rounds: z.number().int().optional(),
  root: hex.optional(),
  refusal: refusalSchema.optional(),
  /** Plain sentences: what is true, what is impossible, what to do. */
  advice: z.array(z.string()),
})

/** This node. */
export const nodeSchema = z.object({
  id: z.string(),
  name: z.string(),
  addresses: z.array(z.string()),
  tee: z.string(),
  version: z.string(),
  protocol: z.string(),
})

/** Something to look at. */
export const warningSchema = z.object({ code: z.string(), text: z.string(), fix: z.string() })

/** `talos status`. */
export const statusSchema = z.object({
  node: nodeSchema,
  uptime_ms: z.number().int(),
  warnings: z.array(warningSchema),
  tas: z.array(taSchema),
  peers: z.object({ connected: z.number().int(), pending: z.number().int() }),
  leftovers: z.number().int(),
  in_doubt: z.number().int(),
  last_move: migrationSchema.optional(),
})

/** Start a TA from a package that the caller sends (base64). */
export const runRequestSchema = z.strictObject({
  package: z.base64(),
  anchor: z.enum(['volatile', 'insecure-simulated']).optional(),
})

/** Start a move. */
export const moveRequestSchema = z.strictObject({
  ta: z.string().min(1).max(128),
  peer: z.string().min(1).max(128),
  dry_run: z.boolean().default(false),
  downtime_ms: z.number().int().min(1).max(600_000).optional(),
  timeout_ms: z.number().int().min(1000).max(86_400_000).optional(),
  bandwidth_kib: z.number().int().min(1).max(100_000_000).optional(),
  reason: z.string().max(200).optional(),
  idempotency_key: z.string().min(8).max(64).optional(),
})

/** Decide a release that nobody answers: `abandon` is the one decision that there is. */
export const resolveRequestSchema = z.strictObject({ abandon: z.literal(true) })

/** Open a client session at a TA. */
export const clientRequestSchema = z.strictObject({ key: hex.length(64) })
/** The answer: the session's id, issued by the TA. */
export const clientSchema = z.object({ session: hex, lineage: hex })

/** One request to a TA. The answer names the host that answered. */
export const callRequestSchema = z.strictObject({
  session: hex.length(32),
  sequence: counter,
  data: z.base64(),
  signature: hex.max(128).optional(),
  timeout_ms: z.number().int().min(1).max(600_000).optional(),
})
/** The answer of a TA. */
export const callSchema = z.object({
  data: z.base64(),
  repeated: z.boolean(),
  host: z.string(),
  moved: z.boolean(),
})

/** Everything up to `sequence` was received. */
export const acknowledgeRequestSchema = z.strictObject({
  session: hex.length(32),
  sequence: counter,
  signature: hex.length(128),
})

/** Numbered output of a TA. */
export const logsSchema = z.object({
  entries: z.array(
    z.object({ number: counter, stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  ),
  next: counter,
})

/** Pages that have changed since this root, if any is named. */
export const introspectionQuerySchema = z.strictObject({ since: hex.length(64).optional() })
/** A running TA as its enclave shows it; sizes, counts, places and a root, no contents. */
export const introspectionSchema = z.object({
  ta: z.string(),
  name: z.string(),
  lineage: hex,
  epoch: counter,
  sequence: counter,
  root: hex,
  regions: z.array(
    z.object({
      region: z.string(),
      bytes: counter,
      pages: z.number().int().optional(),
      zero_pages: z.number().int().optional(),
    }),
  ),
  stopped_ms: z.number().int(),
  waited_ms: z.number().int(),
  in_request: z.boolean(),
  /** Whether the owner lets places and stack be told: `introspection: full` in the manifest. */
  full: z.boolean(),
  changes: z
    .object({
      since: hex,
      pages: z.number().int(),
      /** The first ones; empty where `full` is false. */
      ranges: z.array(
        z.object({ region: z.string(), first: z.number().int(), pages: z.number().int() }),
      ),
      more: z.boolean(),
    })
    .optional(),
  /** Frames of the stack; of a deep one the outermost and the innermost are listed. */
  depth: z.number().int(),
  stack: z.array(
    z.object({
      depth: z.number().int(),
      function: z.number().int(),
      name: z.string(),
      block: z.number().int(),
      offset: z.number().int(),
    }),
  ),
})

/** One link of a lineage's history. */
export const historyLinkSchema = z.object({
  epoch: counter,
  kind: z.enum(['genesis', 'move', 'reclaim', 'restart']),
  host: z.string(),
  tee: z.string(),
  insecure: z.boolean(),
  claimed: z.iso.datetime().optional(),
  migration: z.string().optional(),
  digest: hex,
})
/** `talos history`: the chain, verified. */
export const historySchema = z.object({
  lineage: hex,
  links: z.array(historyLinkSchema),
  verified: z.boolean(),
  code: z.string().optional(),
})

/** A receipt with what is needed to verify it offline (base64 of the chain file). */
export const receiptSchema = z.object({ migration: z.string(), chain: z.base64() })

/** A ticket that lets one peer join: printed by `invite`, given to `join`. */
export const inviteRequestSchema = z.strictObject({
  ttl_s: z.number().int().min(10).max(604_800).default(900),
})
/** The ticket. */
export const inviteSchema = z.object({ ticket: z.string(), expires: z.iso.datetime() })
/** Use a ticket. */
export const joinRequestSchema = z.strictObject({ ticket: z.string().max(4096) })

/** One event; `id` is the cursor. */
export const eventSchema = z.object({
  id: counter,
  time: z.iso.datetime(),
  type: z.string(),
  node: z.string(),
  ta: z.string().optional(),
  migration: z.string().optional(),
  peer: z.string().optional(),
  code: z.string().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

/** What `GET /v1` says: the routes of the API. */
export const indexSchema = z.object({
  api: z.literal('v1'),
  routes: z.array(z.object({ method: z.string(), path: z.string(), about: z.string() })),
})
/** `GET /v1/peers`. */
export const peerListSchema = z.object({ peers: z.array(peerSchema) })
/** `GET /v1/tas`. */
export const taListSchema = z.object({ tas: z.array(taSchema) })
/** `GET /v1/migrations`. */
export const migrationListSchema = z.object({ migrations: z.array(migrationSchema) })
/** One round trip to a peer. */
export const pingSchema = z.object({ round_trip_ms: z.number() })
/** End the daemon. */
export const shutdownRequestSchema = z.strictObject({ stop_tas: z.boolean().default(false) })

/** As {@link problemSchema} has it. */
export type Problem = z.infer<typeof problemSchema>
/** As {@link taStateSchema} has it. */
export type TaState = z.infer<typeof taStateSchema>
/** As {@link taSchema} has it. */
export type Ta = z.infer<typeof taSchema>
/** As {@link peerSchema} has it. */
export type Peer = z.infer<typeof peerSchema>
/** As {@link migrationPhaseSchema} has it. */
export type MigrationPhase = z.infer<typeof migrationPhaseSchema>
/** As {@link migrationSchema} has it. */
export type Migration = z.infer<typeof migrationSchema>
/** As {@link progressSchema} has it. */
export type MigrationProgress = z.infer<typeof progressSchema>
/** As {@link nodeSchema} has it. */
export type NodeFacts = z.infer<typeof nodeSchema>
/** As {@link statusSchema} has it. */
export type Status = z.infer<typeof statusSchema>
/** As {@link runRequestSchema} has it. */
export type RunRequest = z.infer<typeof runRequestSchema>
/** As {@link moveRequestSchema} has it. */
export type MoveRequest = z.infer<typeof moveRequestSchema>
/** As {@link clientSchema} has it. */
export type Client = z.infer<typeof clientSchema>
/** As {@link callRequestSchema} has it. */
export type CallRequest = z.infer<typeof callRequestSchema>
/** As {@link callSchema} has it. */
export type Call = z.infer<typeof callSchema>
/** As {@link acknowledgeRequestSchema} has it. */
export type AcknowledgeRequest = z.infer<typeof acknowledgeRequestSchema>
/** As {@link logsSchema} has it. */
export type Logs = z.infer<typeof logsSchema>
/** As {@link introspectionSchema} has it. */
export type Introspection = z.infer<typeof introspectionSchema>
/** As {@link historySchema} has it. */
export type History = z.infer<typeof historySchema>
/** As {@link receiptSchema} has it. */
export type Receipt = z.infer<typeof receiptSchema>
/** As {@link inviteSchema} has it. */
export type Invite = z.infer<typeof inviteSchema>
/** As {@link eventSchema} has it. */
export type DaemonEvent = z.infer<typeof eventSchema>
