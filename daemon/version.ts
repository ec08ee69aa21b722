/**
 * The version of this program, from its package.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const path = join(import.meta.dirname, '../package.json')

/** The version in package.json. */
export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path, 'utf8'))).version
