/**
 * What compaction may drop: only what a later record replaces.
 */
import { expect, test } from 'vitest'
import {
  recordSchema,
  withoutSuperseded,
  type DaemonRecord,
} from '../../../../daemon/journal/records.ts'

function ta(id: string, state: string, epoch: string): DaemonRecord {
  return recordSchema.parse({
    kind: 'ta',
    id,
    name: 'signer',
    version: '1.0.0',
    policy: 'signer@1',
    lineage: 'aa',
    epoch,
    package: 'bb',
    owner: 'cc',
    anchor: 'volatile',
    tee: 'simulated',
    insecure: true,
    enclave: 'e',
    state,
    since: '2026-01-01T00:00:00Z',
    chain: [],
  })
}
const statement = (signed: string): DaemonRecord => {
  return { kind: 'statement', attempt: '00', way: 'out', signed }
}

test('only TAs that a later record replaces are dropped, and the order stays', () => {
  const records = [
    ta('a', 'active', '1'),
    statement('01'),
    ta('b', 'active', '1'),
    ta('a', 'active', '2'),
    statement('01'),
    ta('a', 'moved', '2'),
  ]
  const kept = withoutSuperseded(records)
  expect(kept).toEqual([records[1], records[2], records[4], records[5]])
  expect(withoutSuperseded(kept)).toEqual(kept)
})
