/**
 * What each example is made of, and the names under which compiled files are kept.
 * Invariant: a name holds the digest of everything that decides the bytes.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** How an example is compiled. */
export interface Recipe {
  readonly language: 'assemblyscript' | 'c'
  /** Paths from this folder; the first is the entry. */
  readonly sources: readonly string[]
  readonly sqlite: boolean
}

const assembly = ['index', 'ed25519', 'sha512', 'imports'].map(
  (name) => `signer/assembly/${name}.ts`,
)

/** Every example TA, by the name of its folder. */
export const EXAMPLES: ReadonlyMap<string, Recipe> = new Map<string, Recipe>([
  ['signer', { language: 'assemblyscript', sources: assembly, sqlite: false }],
  ['vault', { language: 'c', sources: ['vault/vault.c', 'include/talos.h'], sqlite: false }],
  ['kv', { language: 'c', sources: ['kv/kv.c', 'include/talos.h'], sqlite: false }],
  ['ledger', { language: 'c', sources: ['ledger/ledger.c', 'include/talos.h'], sqlite: true }],
])

/** Programs that are no TAs: what is measured, and what transforms are tried on. */
export const PROGRAMS: ReadonlyMap<string, Recipe> = new Map<string, Recipe>([
  ['loads', { language: 'c', sources: ['../bench/programs/loads.c'], sqlite: false }],
])

/** Where packages are installed. */
export const MODULES: string = join(import.meta.dirname, '../node_modules')

/** Where compiled files are kept; goes with the packages that made them. */
export const CACHE: string = join(MODULES, '.cache/talos')

/** Files whose change makes every kept file another. */
const TOOLS = [
  join(import.meta.dirname, 'compile.ts'),
  join(MODULES, '@yowasp/clang/package.json'),
  join(MODULES, 'assemblyscript/package.json'),
]

/** The digest of files and words, 16 hex digits. */
export async function keyOf(paths: readonly string[], words: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(words))
  for (const path of paths) {
    const digest = createHash('sha256').update(await readFile(path))
    hash.update(digest.digest())
  }
  return hash.digest('hex').slice(0, 16)
}

/** The digest of what decides an example's bytes. */
export async function recipeKey(recipe: Recipe): Promise<string> {
  const sources = recipe.sources.map((path) => join(import.meta.dirname, path))
  const sqlite = recipe.sqlite ? [join(MODULES, 'better-sqlite3/deps/sqlite3/sqlite3.c')] : []
  return keyOf([...sources, ...sqlite, ...TOOLS], [])
}

/** Writes a file so that others see it whole or not at all. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${String(process.pid)}.part`
  await writeFile(part, bytes)
  await rename(part, path)
}
