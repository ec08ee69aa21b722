/**
 * What people are told of an image that was refused: where it is wrong, and nothing of what is in it.
 */
import { expect, test } from 'vitest'
import { CodedError, type ErrorFacts } from '../../../../../backends/contract/errors.ts'
import { reasonOf } from '../../../../../backends/enclave/move/outcome.ts'

function told(facts: ErrorFacts): unknown {
  const { field, have, want } = reasonOf(facts.code, new CodedError(facts)) ?? {}
  return [field, have, want]
}

const WANT = 'what a run of this module leaves'

test.each([
  [{ code: 'IMAGE_REGION_DIFFERS', region: 5 }, 'region wasi'],
  [{ code: 'IMAGE_PAGE_ROUND', page: 77 }, 'page 77'],
  [{ code: 'STATE_CONSTANT', address: 4096, bytes: 16 }, 'address 4096, bytes 16'],
  [
    { code: 'STACK_FRAME', depth: 2, fact: 'callee', have: 'function 9', want: 'function 4' },
    'fact callee, depth 2',
  ],
  [
    { code: 'FLOW_COUNTS', fact: 'negative', function: 4, block: 12, edge: 30, count: '-77' },
    'fact negative, function 4, block 12, edge 30',
  ],
  [{ code: 'FLOW_INVARIANT', never: 3, before: 2 }, 'never 3, before 2'],
])('%j', (facts, have) => {
  expect(told(facts)).toEqual(['image', have, WANT])
})

test('another failure is told as it was', () => {
  const facts = { code: 'SESSION_PEER', phase: 'attesting', role: 'target', have: 'x' }
  expect(told(facts)).toEqual(['target.attesting', 'x', ''])
})
