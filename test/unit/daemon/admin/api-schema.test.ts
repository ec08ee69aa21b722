/**
 * The committed JSON Schemas are those of the code.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { apiSchema } from '../../../../daemon/admin/api-schema.ts'
import { ROOT } from '../../../house/sources.ts'

test('docs/api-schema.json is fresh (node daemon/admin/api-schema.ts > docs/api-schema.json)', () => {
  const committed: unknown = JSON.parse(readFileSync(join(ROOT, 'docs/api-schema.json'), 'utf8'))
  expect(committed).toEqual(JSON.parse(JSON.stringify(apiSchema())))
})
