/**
 * Who may import whom, held over every file; the rules are first shown to refuse.
 */
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { edgesOf, impurities, PURE, refusal } from './house/architecture-rules.ts'
import { read } from './house/sources.ts'

describe('the rules refuse', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['backends/contract/a.ts', 'proto/codec.ts'],
    ['backends/simulated/a.ts', 'backends/enclave/limits.ts'],
    ['backends/simulated/a.ts', 'daemon/limits.ts'],
    ['backends/sgx/a.ts', 'backends/simulated/platform.ts'],
    ['backends/enclave/agent.ts', 'daemon/errors.ts'],
    ['backends/enclave/agent.ts', 'backends/simulated/index.ts'],
    ['backends/statement/a.ts', 'backends/enclave/limits.ts'],
    ['backends/enclave/handover/source.ts', 'node:crypto'],
    ['daemon/migration/a.ts', 'backends/enclave/handover/source.ts'],
    ['daemon/migration/a.ts', 'backends/index.ts'],
    ['daemon/cli/a.ts', 'daemon/migration/a.ts'],
    ['daemon/main.ts', 'test/sim/a.ts'],
    ['proto/a.ts', 'daemon/errors.ts'],
  ]
  test.each(refused)('%s → %s', (from, to) => {
    expect(refusal({ from, to })).toBeTypeOf('string')
  })
  test('impure words, but not in comments', () => {
    expect(impurities({ path: 'a.ts', text: 'const now = Date.now()' })).toEqual(['a.ts Date'])
    expect(impurities({ path: 'a.ts', text: '/** no Date */ // await' })).toEqual([])
  })
  test('edges are found in both forms of import', () => {
    const text = "import type { A } from '../b.ts'\nconst c = await import('./c.ts')\n"
    expect(edgesOf({ path: 'x/y/a.ts', text }).map(({ to }) => to)).toEqual(['x/b.ts', 'x/y/c.ts'])
  })
})

describe('the project keeps', () => {
  const sources = read('.ts').filter(({ path }) =>
    /^(?:backends|daemon|proto|examples)\//.test(path),
  )

  test('its imports', () => {
    expect(sources.length).toBeGreaterThan(50)
    const found = sources.flatMap(edgesOf).flatMap((edge) => {
      const why = refusal(edge)
      return why === undefined ? [] : [`${edge.from} → ${edge.to}: ${why}`]
    })
    expect(found).toEqual([])
  })
  test('every file that the trusted program imports inside what is measured of it', () => {
    const platform = sources.find(({ path }) => path === 'backends/simulated/platform.ts')
    const [, list = ''] = /const PROGRAM = \[([^\]]+)\]/.exec(platform?.text ?? '') ?? []
    const measured = [...list.matchAll(/'([^']+)'/g)].map(
      ([, name = '']) => `${posix.join('backends', name)}/`,
    )
    expect(measured).toContain('backends/enclave/')
    // The list of TEEs alone is outside: which one runs is not the program's to say.
    measured.push('backends/index.ts')
    const outside = sources
      .filter(({ path }) => measured.some((folder) => path.startsWith(folder)))
      .flatMap(edgesOf)
      .filter(({ to }) => /^(?:backends|daemon|proto|examples)\//.test(to))
      .filter(({ to }) => !measured.some((folder) => to.startsWith(folder)))
    expect(outside).toEqual([])
  })
  test('its pure files pure', () => {
    const pure = sources.filter(({ path }) => PURE.some((prefix) => path.startsWith(prefix)))
    expect(pure.length).toBeGreaterThan(3)
    expect(pure.flatMap(impurities)).toEqual([])
  })
})
