/**
 * The house rules, held over every file; each rule is first shown to see a breach of it.
 */
import { describe, expect, test } from 'vitest'
import { projectFiles, read } from './house/sources.ts'
import { judgePath, judgeSource, judgeText, unusedLimits } from './house/tidy-rules.ts'

const HEADER = '/** A header. */\n'

describe('the rules see', () => {
  const breaches: readonly (readonly [string, string])[] = [
    ['any', 'const x: any = 1\n'],
    ['default export', 'export default 1\n'],
    ['non-null assertion', 'const x = [1][0]!\n'],
    ['bare Error', "throw new Error('no')\n"],
    ['export without a doc comment', 'const y = 1\nexport const x = y\n'],
    ['function of 74 lines', `function f() {${'\n'.repeat(73)}}\n`],
    ['460 lines', '\n'.repeat(459)],
  ]
  test.each(breaches)('%s', (rule, text) => {
    const found = judgeSource({ path: 'daemon/x.ts', text: HEADER + text })
    expect(found.join('\n')).toContain(rule)
  })
  test('a missing header', () => {
    expect(judgeSource({ path: 'daemon/x.ts', text: 'const x = 1\n' })).toHaveLength(1)
  })
  test('vague and badly cased names', () => {
    expect(judgePath('daemon/utils/x.ts')).toHaveLength(1)
    expect(judgePath('daemon/fooBar.ts')).toHaveLength(1)
    expect(judgePath('daemon/foo-bar.test.ts')).toEqual([])
  })
  test('leftovers and places', () => {
    expect(judgeText({ path: 'a.ts', text: `// ${'TO' + 'DO'} later` })).toHaveLength(1)
    expect(judgeText({ path: 'a.md', text: `see ${'/wo' + 'rk/main'}` })).toHaveLength(1)
  })
  test('an unused limit', () => {
    const table = { path: 'limits.ts', text: '  usedMax: 1,\n  unusedMax: 2,\n' }
    const user = { path: 'a.ts', text: 'LIMITS.usedMax' }
    expect(unusedLimits(table, [user])).toEqual(['limits.ts unusedMax is used nowhere'])
  })
})

describe('the project keeps', () => {
  test('the rules of source files', () => {
    const sources = read('.ts').filter(({ path }) => !/^examples\/[^/]+\/assembly\//.test(path))
    expect(sources.length).toBeGreaterThan(50)
    expect(sources.flatMap(judgeSource)).toEqual([])
  })
  test('the rules of names', () => {
    expect(projectFiles().flatMap(judgePath)).toEqual([])
  })
  test('the rules of text', () => {
    const texts = read(
      '.ts',
      '.mjs',
      '.md',
      '.proto',
      '.json',
      '.yml',
      '.yaml',
      'Dockerfile',
      'run',
    )
    expect(texts.flatMap(judgeText)).toEqual([])
  })
  test('no limit that bounds nothing', () => {
    for (const program of ['backends/enclave/', 'daemon/']) {
      const sources = read('.ts').filter(({ path }) => path.startsWith(program))
      const table = sources.find(({ path }) => path === `${program}limits.ts`)
      if (table === undefined) expect.unreachable(`${program} has no table of limits`)
      else expect(unusedLimits(table, sources)).toEqual([])
    }
  })
})
