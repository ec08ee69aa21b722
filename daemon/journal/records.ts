/**
 * What the daemon's journal holds: TAs, moves, statements that were made or received.
 * Invariant: additive only; a record of another shape stops the daemon instead of being guessed.
 */
import { z } from 'zod'
import { migrationPhaseSchema, refusalSchema } from '../admin/schemas.ts'

const hex = z.string().regex(/^(?:[0-9a-f]{2})*$/)

/** A TA as this host knows it; a later record of the same id replaces an earlier one. */
export const taRecordSchema = z.strictObject({
  kind: z.literal('ta'),
  id: z.string(),
  name: z.string(),
  version: z.string(),
  policy: z.string(),
  lineage: hex,
  epoch: z.string(),
  package: hex,
  owner: hex,
  anchor: z.string(),
  tee: z.string(),
  insecure: z.boolean(),
  /** Folder of its enclave; empty when there is none any more. */
  enclave: z.string(),
  state: z.enum(['active', 'moved', 'stopped', 'crashed', 'lost', 'removed']),
  since: z.string(),
  from: z.string().optional(),
  moved_to: z.string().optional(),
  /** Why it did not go on from its checkpoint. */
  refusal: refusalSchema.optional(),
  /** Encoded links of the lineage so far. */
  chain: z.array(hex),
})

const moveRecordSchema = z.strictObject({
  kind: z.literal('move'),
  id: z.string(),
  attempt: hex,
  role: z.enum(['source', 'target']),
  /** Id of the TA (source), or of the TA that it becomes (target). */
  ta: z.string(),
  name: z.string(),
  lineage: hex,
  epoch: z.string(),
  package: hex,
  peer: z.string(),
  enclave: z.string(),
  started: z.string(),
  dry_run: z.boolean(),
  reason: z.string().optional(),
  chain: z.array(hex),
})

/** The enclave of a move died, and another goes on from what it had sealed. */
const revivedRecordSchema = z.strictObject({
  kind: z.literal('revived'),
  id: z.string(),
  enclave: z.string(),
})

const statementRecordSchema = z.strictObject({
  kind: z.literal('statement'),
  attempt: hex,
  way: z.enum(['out', 'in']),
  signed: hex,
})

const deliveredRecordSchema = z.strictObject({
  kind: z.literal('delivered'),
  attempt: hex,
  digest: hex,
  /** Empty when it was taken; else the code with which it was refused for good. */
  code: z.string(),
})

const settledRecordSchema = z.strictObject({
  kind: z.literal('settled'),
  id: z.string(),
  phase: migrationPhaseSchema,
  ended: z.string(),
  stopped_ms: z.number(),
  rounds: z.number(),
  pages_checked: z.number(),
  root: hex,
  refusal: refusalSchema.optional(),
})

/** One record of the journal. */
export const recordSchema = z.discriminatedUnion('kind', [
  taRecordSchema,
  moveRecordSchema,
  revivedRecordSchema,
  statementRecordSchema,
  deliveredRecordSchema,
  settledRecordSchema,
])

/** Any of them. */
export type DaemonRecord = z.infer<typeof recordSchema>
/** A TA as this host knows it. */
export type TaRecord = z.infer<typeof taRecordSchema>
/** The beginning of a move. */
export type MoveRecord = z.infer<typeof moveRecordSchema>
/** The end of a move. */
export type SettledRecord = z.infer<typeof settledRecordSchema>
