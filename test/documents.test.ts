/**
 * The documents against the project: what they name exists, what they promise is said by the code.
 * Invariant: a path, a test, a verb, a configuration key or a link that is gone breaks this test.
 * Leaves to others: whether a sentence is true.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { simulatedBackend } from '../backends/simulated/index.ts'
import { makeProgram } from '../daemon/cli/program.ts'
import { CONFIG_KEYS, configSchema } from '../daemon/config/config.ts'
import { read, ROOT, type SourceFile } from './house/sources.ts'

const documents = read('.md').filter(({ path }) => !path.includes('node_modules/'))

function document(path: string): string {
  const found = documents.find((each) => each.path === path)
  if (found === undefined) return expect.unreachable(`there is no ${path}`)
  return found.text
}

/** Text without its code blocks, in which nothing is a link. */
function prose(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```/gm, '')
}

/** Paths that a document names as code: from the root of the project, folders with a final `/`. */
function namedPaths({ text }: SourceFile): string[] {
  const spans = [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
  return spans.filter((code) =>
    /^(?:backends|bench|bin|daemon|docs|examples|proto|test)\/[\w./-]*$/.test(code),
  )
}

/** The anchors that headings of a document make. */
function anchorsOf(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function brokenLinks({ path, text }: SourceFile): string[] {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link)
  return links.flatMap((link) => {
    if (/^https?:/.test(link)) return []
    const [file = '', anchor] = link.split('#')
    const target = file === '' ? path : posix.normalize(posix.join(dirname(path), file))
    if (!existsSync(join(ROOT, target))) return [`${path}: ${link}`]
    if (anchor === undefined) return []
    const there = anchorsOf(readFileSync(join(ROOT, target), 'utf8')).includes(anchor)
    return there ? [] : [`${path}: ${link}`]
  })
}

/** Uses of the command line: what follows `talos` on a line of a block, or in a span. */
function usesOf({ text }: SourceFile): string[] {
  const lines = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => /(?:^|\$\()talos (.+)$/.exec(line)?.[1] ?? []),
  )
  const inner = [...text.matchAll(/\$\(talos ([^)]+)\)/g)].map(([, use = '']) => use)
  const spans = [...prose(text).matchAll(/`talos ([^`\n]+)`/g)].map(([, use = '']) => use)
  // A label of something that is signed begins with the same word.
  return [...lines, ...inner, ...spans].filter((use) => !/ v\d/.test(use))
}

/** What is wrong with a use: a verb or a long option that the program does not have. */
function wrongUse(program: Command, use: string): string | undefined {
  const words = use.replaceAll('\\|', '|').split(/\s+/)
  let at = program
  for (const word of words) {
    const child = at.commands.find((each) => each.name() === word || each.aliases().includes(word))
    if (child === undefined) break
    at = child
  }
  const [verb = ''] = words
  // A placeholder (`talos VERB`, `talos …`) and alternatives (`talos up|down`) are no verbs.
  if (at === program && /^[a-z]+$/.test(verb)) return `talos ${use}`
  const known = new Set(at.options.map(({ long }) => long))
  const options = words.filter((word) => /^--[a-z][a-z-]*$/.test(word))
  const strange = at === program ? undefined : options.find((option) => !known.has(option))
  return strange === undefined || strange === '--help' ? undefined : `talos ${use}`
}

/** Dotted keys of the configuration's schema. */
function schemaKeys(shape: Readonly<Record<string, unknown>>, prefix = ''): string[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    let inner: unknown = schema
    while (hasDefinition(inner) && inner.def.innerType !== undefined) inner = inner.def.innerType
    const key = `${prefix}${name}`
    return hasShape(inner) ? schemaKeys(inner.shape, `${key}.`) : [key]
  })
}

function hasDefinition(value: unknown): value is { def: { innerType?: unknown } } {
  return typeof value === 'object' && value !== null && 'def' in value
}

function hasShape(value: unknown): value is { shape: Readonly<Record<string, unknown>> } {
  return typeof value === 'object' && value !== null && 'shape' in value
}

function memberOf(value: unknown, name: string): unknown {
  const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
  return holds ? (value as Readonly<Record<string, unknown>>)[name] : undefined
}

function plainText(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(String).join(', ')}]` : String(value)
}

/** Words of capitals and `_` that are no codes. */
const NO_AREAS = new Set(['AREA', 'DUMP', 'ERR', 'HPE', 'NODE', 'TALOS', 'XDG', 'UV'])

describe('every document', () => {
  test('names files and folders that exist', () => {
    const missing = documents.flatMap((each) =>
      namedPaths(each)
        .filter((path) => !existsSync(join(ROOT, path)))
        .filter((path) => !existsSync(join(ROOT, dirname(each.path), path)))
        // What is built is not there before it is built.
        .filter((path) => !path.includes('/build/'))
        .map((path) => `${each.path}: ${path}`),
    )
    expect(missing).toEqual([])
  })
  test('links to pages and headings that exist', () => {
    expect(documents.length).toBeGreaterThan(15)
    expect(documents.flatMap(brokenLinks)).toEqual([])
  })
  test('uses verbs and options that the command line has', () => {
    const program = makeProgram(() => Promise.resolve())
    const uses = documents.flatMap((each) => usesOf(each))
    expect(uses.length).toBeGreaterThan(50)
    expect(uses.flatMap((use) => wrongUse(program, use) ?? [])).toEqual([])
  })
})

describe('the checks see', () => {
  const program = makeProgram(() => Promise.resolve())
  test('a verb and an option that are not there', () => {
    expect(wrongUse(program, 'fly TA')).toBeDefined()
    expect(wrongUse(program, 'move TA PEER --sideways')).toBeDefined()
    expect(wrongUse(program, 'migration show ID')).toBeUndefined()
  })
  test('a link to nowhere, and to a heading that is not there', () => {
    expect(brokenLinks({ path: 'docs/a.md', text: '[x](none.md)' })).toHaveLength(1)
    expect(brokenLinks({ path: 'docs/a.md', text: '[x](../README.md#none)' })).toHaveLength(1)
  })
})

describe('SECURITY.md', () => {
  const rows = [...document('SECURITY.md').matchAll(/`(test\/[^`]+)` “([^”]+)”/g)]
  test('names tests that exist', () => {
    expect(rows.length).toBeGreaterThan(30)
    const missing = rows.flatMap(([, path = '', name = '']) => {
      const file = join(ROOT, path)
      return existsSync(file) && readFileSync(file, 'utf8').includes(name)
        ? []
        : [`${path} ${name}`]
    })
    expect(missing).toEqual([])
  })
  test('has a test in every row of its table of attacks', () => {
    const table = document('SECURITY.md').split('\n## Attacks\n')[1]?.split('\n## ')[0] ?? ''
    const body = table
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
    expect(body.length).toBeGreaterThan(20)
    expect(body.filter((line) => !/`test\/[^`]+` “/.test(line))).toEqual([])
  })
})

describe('docs/reference', () => {
  test('config.md has exactly the keys of the schema', () => {
    const rows = document('docs/reference/config.md').matchAll(/^\| `([a-z_.]+)` +\|/gm)
    const documented = [...rows].map(([, key = '']) => key).sort()
    expect(documented).toEqual(schemaKeys(configSchema.shape).sort())
    expect(documented).toEqual([...CONFIG_KEYS.keys()].sort())
  })
  test('config.md has the defaults of the schema, where they are plain values', () => {
    const rows = document('docs/reference/config.md').matchAll(
      /^\| `([a-z_.]+)` +\| `([^`]+)` +\|/gm,
    )
    const defaults: unknown = configSchema.parse({})
    const wrong = [...rows].filter(([, key = '', shown]) => {
      const value = key.split('.').reduce<unknown>(memberOf, defaults)
      // The remaining texts are what is taken where nothing is set, which the schema does not say.
      return value !== undefined && plainText(value) !== shown
    })
    expect(wrong.map(([row]) => row)).toEqual([])
  })
  test('errors.md has every area of codes, and no code that nobody says', () => {
    const text = document('docs/reference/errors.md')
    const sources = read('.ts').filter(({ path }) =>
      /^(?:backends|daemon|proto|examples)\//.test(path),
    )
    const said = new Set(
      sources.flatMap(({ text: source }) =>
        [...source.matchAll(/['`]([A-Z][A-Z0-9]*_[A-Z0-9_]+)['`]/g)].map(([, code = '']) => code),
      ),
    )
    const areas = new Set([...said].map((code) => code.split('_')[0] ?? ''))
    const missing = [...areas].filter(
      (area) => !NO_AREAS.has(area) && !text.includes(`\`${area}\``),
    )
    expect(missing).toEqual([])
    const named = [...text.matchAll(/^\| `([A-Z]+_[A-Z_]+)`/gm)].map(([, code = '']) => code)
    expect(named.length).toBeGreaterThan(10)
    expect(named.filter((code) => !said.has(code))).toEqual([])
  })
})

describe('README.md', () => {
  const text = document('README.md')
  test('shows both commands and the limits on its first screen', () => {
    const start = text.split('\n## ')[0] ?? ''
    expect(start).toContain('npm ci && npm run demo')
    expect(start).toContain('npm ci && npm test')
    for (const limit of [
      'simulated TEE protects nothing',
      'because nothing is kept',
      'not sealed',
    ]) {
      expect(start).toContain(limit)
    }
  })
  test('says that the scope-host anchor cannot be used for as long as it cannot', async () => {
    const anchors = (await simulatedBackend.enclave?.())?.anchors ?? []
    expect(text.includes('| in tests only')).toBe(!anchors.includes('insecure-simulated'))
  })
})
