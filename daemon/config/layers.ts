/**
 * The layers of the configuration, one over the other: file, environment, flags.
 * Invariant: every value knows where it came from; a text that cannot be read is refused whole,
 * never read in part. Leaves to others: which values are good (config.ts).
 */
import { readFileSync, statSync } from 'node:fs'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import { codeOf } from '../../backends/contract/errors.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'
import { LIMITS } from '../limits.ts'

/** Where values come from, besides the defaults. */
export interface ConfigSources {
  readonly file: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** Dotted keys of the file: `tee.backend=simulated`; of two for one key the later counts. */
  readonly flags: readonly string[]
}

/** How a key is written outside the file: its text, with quotes or without, or a YAML value. */
export type KeyForm = 'text' | 'value'

/** All layers as one tree, and who said what. */
export interface LayeredConfig {
  readonly tree: unknown
  /** Where the value of a path came from, as people read it. */
  readonly originOf: (path: readonly string[]) => string
}

type Branch = Record<string, unknown>

/** Puts the layers together. @throws DaemonRefusal `CONFIG_…` (exit 2). */
export function layeredConfig(
  { file, env, flags }: ConfigSources,
  keys: ReadonlyMap<string, KeyForm>,
): LayeredConfig {
  const read = file === undefined ? undefined : readConfigFile(file)
  const tree = read?.tree ?? {}
  const origins = new Map<string, string>()
  const lineOf = (path: readonly string[]): string => read?.lineOf(path) ?? 'the defaults'
  const lay = (key: string, text: string, origin: string): void => {
    // A text may be quoted, as in the file; without quotes it is taken as it stands.
    const isText = keys.get(key) === 'text' && !/^["']/.test(text)
    const value = isText ? text : valueOf(key, text, origin)
    put(tree, key.split('.'), value, lineOf)
    origins.set(key, origin)
  }
  for (const [variable, key] of variablesOf(env, keys)) {
    lay(key, env[variable] ?? '', `environment ${variable}`)
  }
  for (const flag of flags) {
    const at = flag.indexOf('=')
    if (at < 1) throw configRefusal('CONFIG_FLAG', '--set', flag, 'KEY=VALUE', 'command line')
    lay(flag.slice(0, at), flag.slice(at + 1), 'command line')
  }
  const originOf = (path: readonly string[]): string => {
    for (let length = path.length; length > 0; length--) {
      const origin = origins.get(path.slice(0, length).join('.'))
      if (origin !== undefined) return origin
    }
    return lineOf(path)
  }
  return { tree, originOf }
}

/** Name of the environment variable of a key. */
export function variableOf(key: string): string {
  return `TALOS_${key.replaceAll('.', '_').toUpperCase()}`
}

/** Variables that are set and the keys they stand for; a mistyped one is refused. */
function variablesOf(
  env: ConfigSources['env'],
  keys: ReadonlyMap<string, KeyForm>,
): (readonly [string, string])[] {
  const known = new Map([...keys.keys()].map((key) => [variableOf(key), key]))
  const sections = new Set([...keys.keys()].flatMap((key) => key.split('.').slice(0, -1)))
  return Object.keys(env).flatMap((variable) => {
    if (env[variable] === undefined) return []
    const key = known.get(variable)
    if (key !== undefined) return [[variable, key] as const]
    // Other variables of the name belong to other programs, unless they say a section of this.
    const section = [...sections].find((each) => variable.startsWith(`${variableOf(each)}_`))
    if (section === undefined) return []
    const near = [...known.keys()].filter((each) => each.startsWith(`${variableOf(section)}_`))
    const want = `one of ${near.join(', ')}`
    throw configRefusal('CONFIG_INVALID', variable, 'an unknown variable', want, 'environment')
  })
}

interface ConfigFile {
  readonly tree: Branch
  lineOf(path: readonly string[]): string
}

function readConfigFile(file: string): ConfigFile {
  const origin = `file ${file}`
  let text: string
  try {
    const { size } = statSync(file)
    if (size > LIMITS.configFileBytesMax) {
      const want = `at most ${String(LIMITS.configFileBytesMax)}`
      throw configRefusal('CONFIG_FILE', file, `${String(size)} bytes`, want, 'command line')
    }
    text = readFileSync(file, 'utf8')
  } catch (thrown) {
    if (thrown instanceof DaemonRefusal) throw thrown
    const have = `not readable (${codeOf(thrown)})`
    throw configRefusal('CONFIG_FILE', file, have, 'a YAML file', 'command line', thrown)
  }
  const lines = new LineCounter()
  const document = parsed(text, file, origin, lines)
  const tree: unknown = document.toJS() ?? {}
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    throw configRefusal('CONFIG_SYNTAX', file, 'no mapping', 'a mapping of keys', origin)
  }
  const lineOf = (path: readonly string[]): string => {
    const at = offsetOf(document, path)
    return at === undefined ? origin : `${origin}:${String(lines.linePos(at).line)}`
  }
  return { tree: tree as Branch, lineOf }
}

/** Where a path stands in the text; where it does not, the nearest above it. */
function offsetOf(document: Document, path: readonly string[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    const node = isMap(parent)
      ? parent.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === last)
      : isSeq(parent)
        ? parent.items[Number(last)]
        : undefined
    if (isNode(node) && node.range != null) return node.range[0]
  }
  return undefined
}

function valueOf(key: string, text: string, origin: string): unknown {
  return parsed(text, key, origin, new LineCounter()).toJS()
}

/** YAML without errors, anchors and merges: what is read is what stands there. */
function parsed(text: string, field: string, origin: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, { uniqueKeys: true, lineCounter })
  const [error] = document.errors
  if (error !== undefined) {
    const line = String(lineCounter.linePos(error.pos[0]).line)
    throw configRefusal('CONFIG_SYNTAX', `${field}:${line}`, error.code, 'YAML', origin, error)
  }
  visit(document, {
    Alias: (_key, { range }) => {
      const line = String(lineCounter.linePos(range?.[0] ?? 0).line)
      throw configRefusal('CONFIG_SYNTAX', `${field}:${line}`, 'an alias', 'a value', origin)
    },
  })
  return document
}

function put(
  tree: Branch,
  path: readonly string[],
  value: unknown,
  lineOf: (path: readonly string[]) => string,
): void {
  let at = tree
  path.forEach((part, depth) => {
    const isLast = depth === path.length - 1
    const next = Object.hasOwn(at, part) ? at[part] : undefined
    const isBranch = typeof next === 'object' && next !== null && !Array.isArray(next)
    if (!isLast && next !== undefined && next !== null && !isBranch) {
      const above = path.slice(0, depth + 1)
      const field = above.join('.')
      throw configRefusal('CONFIG_INVALID', field, shown(next), 'a mapping', lineOf(above))
    }
    const child = isLast ? value : isBranch ? next : {}
    // Defined, not assigned: a key may be called `__proto__`, and is refused by its name then.
    const property = { value: child, enumerable: true, configurable: true, writable: true }
    Object.defineProperty(at, part, property)
    if (!isLast) at = child as Branch
  })
}

/** A value as a person reads it in a refusal. */
export function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
}

/** A refusal of the configuration. */
export function configRefusal(
  code: string,
  field: string,
  have: string,
  want: string,
  source: string,
  cause?: unknown,
): DaemonRefusal {
  const fix = ['correct it and start again']
  return new DaemonRefusal({ code, field, have, want, source, fix }, EXIT.usage, cause)
}
