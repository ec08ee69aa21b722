/**
 * Warnings of a node: told while there is a reason, and not otherwise.
 */
import { expect, test } from 'vitest'
import { warningsOf } from '../../../daemon/warnings.ts'

const ID = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'

test.each([
  [{ tee: 'sgx', allowed: [], peers: [] }, []],
  [{ tee: undefined, allowed: [], peers: [] }, ['tee-missing']],
  [{ tee: 'simulated', allowed: [], peers: [] }, ['tee-simulated']],
  [{ tee: 'sgx', allowed: [], peers: [{ id: ID, state: 'pending' as const }] }, ['peers-pending']],
  [{ tee: 'sgx', allowed: [ID], peers: [{ id: ID, state: 'denied' as const }] }, ['peer-denied']],
  [{ tee: 'sgx', allowed: [], peers: [{ id: ID, state: 'denied' as const }] }, []],
])('%j', (facts, codes) => {
  expect(warningsOf(facts).map(({ code }) => code)).toEqual(codes)
})
