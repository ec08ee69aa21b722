/**
 * What one process of a checked run leaves to the next: everything that the module's future depends
 * on, in a file of this version of the program alone.
 * Invariant: nothing else is handed on. The file is a developer's own; it is no image of a TA.
 */
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'
import { checkRefusal } from './check-refusal.ts'

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const schema = z.strictObject({
  memory: bytesSchema,
  files: bytesSchema,
  globals: bytesSchema,
  wasi: bytesSchema,
  frames: bytesSchema,
  fuel: z.number(),
  granted: z.bigint(),
  request: bytesSchema.optional(),
  answer: bytesSchema.optional(),
  calls: z.map(z.string(), z.number()),
  clock: z.bigint(),
  random: z.bigint(),
})

/** A stopped run. */
export type Checkpoint = z.infer<typeof schema>

/** The file's bytes. */
export function encodeCheckpoint(checkpoint: Checkpoint): Uint8Array {
  return serialize(checkpoint)
}

/** Reads a file. @throws CodedError `CHECK_CHECKPOINT`. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  try {
    return schema.parse(deserialize(bytes))
  } catch (thrown) {
    const facts = { field: 'checkpoint', have: 'no checkpoint', want: 'what this version wrote' }
    throw checkRefusal({ code: 'CHECK_CHECKPOINT', ...facts, fix: 'run it again' }, thrown)
  }
}
