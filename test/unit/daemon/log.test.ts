/**
 * The log: one line a fact, in both formats.
 */
import { expect, test } from 'vitest'
import { openLog } from '../../../daemon/log.ts'

function written(format: 'text' | 'json', level: 'info' | 'error' = 'info'): string[] {
  const lines: string[] = []
  const log = openLog({ level, format, node: 'edge-a' }, { write: (line) => void lines.push(line) })
  log.info({ peer: 'x\ny\u001b[2J', moves: 3 }, 'ready')
  log.debug('unheard')
  return lines
}

test('for people: time, level, node, words, facts, and nothing that a terminal obeys', () => {
  const [line = '', ...more] = written('text')
  expect(more).toEqual([])
  expect(line).toMatch(
    /^\d{4}-\d\d-\d\dT[\d:.]+Z info {2}edge-a: ready {2}peer=x\?y\?\[2J {2}moves=3\n$/,
  )
})

test('for programs: JSON', () => {
  const [line = ''] = written('json')
  expect(JSON.parse(line)).toMatchObject({ node: 'edge-a', msg: 'ready', moves: 3 })
})

test('below its level nothing', () => {
  expect(written('text', 'error')).toEqual([])
})
