/**
 * A running TA as people read it.
 */
import { expect, test } from 'vitest'
import { renderIntrospection } from '../../../../../daemon/cli/render/introspection.ts'
import { anIntrospection, LINEAGE } from '../../admin/fake-service.ts'

const ROOT = 'cd'.repeat(32)
const [outermost, innermost] = anIntrospection().stack

test('regions, then the root, then the stack', () => {
  expect(renderIntrospection(anIntrospection())).toBe(
    [
      'REGION       SIZE    PAGES     ZERO',
      'code         32 B        -        -',
      'memory      1 MiB      256      200',
      '',
      `root    ${ROOT}`,
      'TA      signer (ta-1)',
      `tenure  epoch 7, sequence 9 of lineage ${LINEAGE}`,
      'stood   in the middle of a request, for 3 ms',
      '',
      'stack, outermost first: 2 frames',
      '    FUNCTION      BLOCK  OFFSET',
      '#0  talos_handle  4      0x1f2',
      '#1  sign          11     0x9a',
      '',
    ].join('\n'),
  )
})

test('frames that are left out are counted', () => {
  if (outermost === undefined || innermost === undefined) return expect.unreachable()
  const stack = [outermost, { ...innermost, depth: 600 }]
  const text = renderIntrospection(anIntrospection({ depth: 601, stack }))
  expect(text).toContain('outermost first: 601 frames')
  expect(text).toContain('…     (599 frames)')
})

test('changed pages: how many, and which', () => {
  const ranges = [
    { region: 'memory', first: 3, pages: 1 },
    { region: 'files', first: 10, pages: 4 },
  ]
  const changes = { since: 'ee'.repeat(32), pages: 9, ranges, more: true }
  const text = renderIntrospection(anIntrospection({ changes, stack: [], depth: 0 }))
  expect(text).toContain(
    '9 pages changed since eeeeeeeeeeeeeeee…\n  memory  3\n  files   10–13\n  … and more\n',
  )
  expect(text).not.toContain('stack')
})

test('what is not told is said, and names obey no terminal', () => {
  const few = { full: false, in_request: false, waited_ms: 1200, stack: [], depth: 0 }
  const text = renderIntrospection(anIntrospection(few))
  expect(text).toContain('between two requests, for 3 ms, after a wait of 1.2 s')
  expect(text).toContain('counts alone: the package does not say `introspection: full`')
  if (outermost === undefined) return expect.unreachable()
  const stack = [{ ...outermost, name: 'a\u001b[2Jb' }]
  expect(renderIntrospection(anIntrospection({ stack }))).toContain('a?[2Jb')
})
