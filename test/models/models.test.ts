/**
 * The models of docs/models/, checked by spin: completely and without an error; with each planted bug
 * in turn, with one. Their phases are those of the code, and the document has their figures.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SOURCE_TABLE } from '../../backends/enclave/handover/source.ts'
import { TARGET_TABLE } from '../../backends/enclave/handover/target.ts'
import type { RegisterPhase } from '../../backends/contract/epoch-anchor.ts'
import { ROOT } from '../house/sources.ts'
import { MODELS, type Property } from './model-runs.ts'
import { hasSpin, search } from './spin.ts'

const MINUTES = 60_000
const isHere = await hasSpin()
const folder = join(ROOT, 'docs/models')
const document = await readFile(join(ROOT, 'docs/models.md'), 'utf8')

function definesOf({ bounds }: Property): string[] {
  return Object.entries(bounds).map(([name, value]) => `${name}=${String(value)}`)
}

/** As the document's table has it. */
function rowOf(file: string, { name, bounds }: Property, states: number): string {
  const told = Object.entries(bounds).map(([key, value]) => `${key}=${String(value)}`)
  const shown = told.length === 0 ? 'its own' : told.join(' ')
  return [file.replace('.pml', ''), `\`${name}\``, shown, states.toLocaleString('en-US')].join('|')
}

const rows = document
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
      .slice(0, 4)
      .join('|'),
  )

test('spin is here where it has to be', () => {
  expect(isHere || process.env['CI'] === undefined).toBe(true)
})

// Absent device: spin and gcc.
describe.skipIf(!isHere)('models', () => {
  const properties = MODELS.flatMap(({ file, properties: all }) =>
    all.map((property) => [file, property.name, definesOf(property).join(' '), property] as const),
  )
  test.each(properties)(
    '%s: %s holds in every state (%s)',
    async (file, name, _bounds, property) => {
      const claim = name === 'assertions' ? undefined : name
      const found = await search(file, definesOf(property), claim, property.isLiveness)
      expect(found).toMatchObject({ errors: 0, isComplete: true })
      expect(found.states).toBeGreaterThan(1000)
      expect(rows).toContain(rowOf(file, property, found.states))
    },
    5 * MINUTES,
  )
  const bugs = MODELS.flatMap(({ file, bugs: all }) =>
    all.map(({ name, claim }) => [file, name, claim] as const),
  )
  test.each(bugs)(
    '%s: %s is reported',
    async (file, name, claim) => {
      const found = await search(file, [`BUG_${name}`], claim, false)
      expect(found.errors).toBeGreaterThan(0)
    },
    5 * MINUTES,
  )
})

describe('the models', () => {
  const REGISTER: Readonly<Record<RegisterPhase, true>> = {
    prepared: true,
    tombstoned: true,
    active: true,
    released: true,
    superseded: true,
    retired: true,
  }
  const known: Readonly<Record<string, readonly string[]>> = {
    s: Object.keys(SOURCE_TABLE),
    t: Object.keys(TARGET_TABLE),
    r: [...Object.keys(REGISTER), 'none'],
  }

  test.each(MODELS.map(({ file }) => file))('%s names phases as the code does', async (file) => {
    const text = await readFile(join(folder, file), 'utf8')
    const names = [...text.matchAll(/\b([str])_([a-z]+)\b/g)]
    const unknown = names.filter(([, side = '', phase = '']) => !known[side]?.includes(phase))
    expect(unknown.map(([name]) => name)).toEqual([])
  })

  test('are all checked, and every bug that is planted is looked for', async () => {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.pml')).sort()
    expect(MODELS.map(({ file }) => file).sort()).toEqual(files)
    for (const { file, bugs } of MODELS) {
      const text = await readFile(join(folder, file), 'utf8')
      const planted = new Set([...text.matchAll(/\bBUG_([A-Z_]+)/g)].map(([, name]) => name))
      expect([...planted].sort()).toEqual(bugs.map(({ name }) => name).sort())
      for (const { name } of bugs) expect(document).toContain(`\`${name}\``)
    }
  })

  test('the document names every phase of the models', async () => {
    for (const { file } of MODELS) {
      const text = await readFile(join(folder, file), 'utf8')
      for (const [name] of text.matchAll(/\b[str]_[a-z]+\b/g)) expect(document).toContain(name)
    }
  })
})
