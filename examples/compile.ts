/**
 * Compiles one example and ends: `node compile.ts NAME OUT`; started by build.ts as a process of its
 * own, since the compilers block and keep their memory.
 * Invariant: the same sources and toolchains give the same bytes; nothing is fetched.
 * Times on two cores: signer, vault and kv 2 s each; ledger 60 s, since SQLite is compiled once and kept.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commands, type Tree } from '@yowasp/clang'
import asc from 'assemblyscript/asc'
import { CodedError } from '../backends/contract/errors.ts'
import { CACHE, EXAMPLES, MODULES, PROGRAMS, keyOf, writeWhole, type Recipe } from './recipes.ts'

const TARGET = ['--target=wasm32-wasip1', '-O2', '-Wall', '-Wextra', '-Werror']
const LINK = ['-mexec-model=reactor', '-Wl,--strip-debug', '-Wl,-z,stack-size=262144']
const SQLITE = join(MODULES, 'better-sqlite3/deps/sqlite3')
const SQLITE_FLAGS = [
  '--target=wasm32-wasip1',
  '-O2',
  '-DSQLITE_THREADSAFE=0',
  '-DSQLITE_DEFAULT_MEMSTATUS=0',
  '-DSQLITE_OMIT_LOAD_EXTENSION',
  '-DSQLITE_OMIT_WAL',
  '-DSQLITE_OMIT_SHARED_CACHE',
  '-DSQLITE_OMIT_DEPRECATED',
  '-DSQLITE_OMIT_JSON',
  '-DSQLITE_TEMP_STORE=3',
  '-D_WASI_EMULATED_MMAN',
  '-D_WASI_EMULATED_SIGNAL',
  '-D_WASI_EMULATED_PROCESS_CLOCKS',
  '-D_WASI_EMULATED_GETPID',
]
const SQLITE_LIBRARIES = ['mman', 'signal', 'process-clocks', 'getpid'].map(
  (name) => `-lwasi-emulated-${name}`,
)

async function clang(args: readonly string[], files: Tree, out: string): Promise<Uint8Array> {
  const told: string[] = []
  const stderr = (bytes: Uint8Array | null): void => {
    if (bytes !== null) told.push(new TextDecoder().decode(bytes))
  }
  try {
    const tree = await commands.clang([...args, '-o', out], files, {
      stderr,
      fetchProgress: () => undefined,
    })
    const made = tree?.[out]
    if (made instanceof Uint8Array) return made
    throw new CodedError({ code: 'EXAMPLE_NO_OUTPUT', file: out })
  } catch (thrown) {
    console.error(told.join(''))
    throw new CodedError({ code: 'EXAMPLE_COMPILE', file: out }, thrown)
  }
}

async function sqliteObject(): Promise<Uint8Array> {
  const names = ['sqlite3.c', 'sqlite3.h']
  const key = await keyOf(
    names.map((name) => join(SQLITE, name)),
    SQLITE_FLAGS,
  )
  const kept = join(CACHE, `sqlite3-${key}.o`)
  if (!existsSync(kept)) {
    const read = names.map(async (name) => [name, await readFile(join(SQLITE, name))] as const)
    const files = Object.fromEntries(await Promise.all(read))
    await writeWhole(kept, await clang([...SQLITE_FLAGS, '-c', 'sqlite3.c'], files, 'sqlite3.o'))
  }
  return readFile(kept)
}

async function compileC(recipe: Recipe): Promise<Uint8Array> {
  const files: Tree = {}
  for (const path of recipe.sources) {
    files[path.split('/').at(-1) ?? path] = await readFile(join(import.meta.dirname, path))
  }
  const sources = Object.keys(files).filter((name) => name.endsWith('.c'))
  if (!recipe.sqlite) return clang([...TARGET, ...LINK, ...sources], files, 'out.wasm')
  files['sqlite3.h'] = await readFile(join(SQLITE, 'sqlite3.h'))
  files['sqlite3.o'] = await sqliteObject()
  const linked = [...sources, 'sqlite3.o', ...SQLITE_LIBRARIES]
  return clang([...TARGET, ...LINK, ...linked], files, 'out.wasm')
}

async function compileAssemblyScript(recipe: Recipe): Promise<Uint8Array> {
  let made: Uint8Array | undefined
  const flags = ['--runtime', 'stub', '--exportStart', '_initialize', '--use', 'abort=', '-O3']
  const entry = join(import.meta.dirname, recipe.sources[0] ?? '')
  const { error } = await asc.main([entry, '--outFile', 'out.wasm', ...flags], {
    stderr: { write: (text: string) => process.stderr.write(text) },
    writeFile: (name, contents) => {
      if (name === 'out.wasm' && typeof contents !== 'string') made = contents
    },
  })
  if (error !== null || made === undefined) {
    throw new CodedError({ code: 'EXAMPLE_COMPILE', file: entry }, error)
  }
  return made
}

const [name = '', out = ''] = process.argv.slice(2)
const recipe = EXAMPLES.get(name) ?? PROGRAMS.get(name)
if (recipe === undefined || out === '') {
  throw new CodedError({ code: 'EXAMPLE_UNKNOWN', have: name })
}
const compile = recipe.language === 'c' ? compileC : compileAssemblyScript
await writeWhole(out, await compile(recipe))
