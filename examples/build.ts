/**
 * Builds the examples: `node examples/build.ts [NAME …]`, all of them where none is named.
 * Invariant: an example whose sources and toolchain did not change is not compiled again, and two
 * builds at once do not compile the same thing twice.
 * Leaves to others: compiling (compile.ts), packing (`talos pack examples/NAME`).
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CodedError, codeOf } from '../backends/contract/errors.ts'
import { CACHE, EXAMPLES, PROGRAMS, recipeKey, writeWhole, type Recipe } from './recipes.ts'

const LOCK_POLL_MS = 200

/** Builds an example unless it is built; the path of its module. */
export async function buildExample(name: string): Promise<string> {
  const recipe = EXAMPLES.get(name)
  if (recipe === undefined) {
    throw new CodedError({ code: 'EXAMPLE_UNKNOWN', have: name, want: [...EXAMPLES.keys()].join() })
  }
  const kept = await build(name, recipe)
  const module = join(import.meta.dirname, name, 'build', `${name}.wasm`)
  const bytes = await readFile(kept)
  const current = existsSync(module) ? await readFile(module) : undefined
  if (current?.equals(bytes) !== true) await writeWhole(module, bytes)
  return module
}

/** Builds a program that is no TA; the path of its module. */
export async function buildProgram(name: string): Promise<string> {
  const recipe = PROGRAMS.get(name)
  if (recipe === undefined) {
    throw new CodedError({ code: 'EXAMPLE_UNKNOWN', have: name, want: [...PROGRAMS.keys()].join() })
  }
  return build(name, recipe)
}

async function build(name: string, recipe: Recipe): Promise<string> {
  const kept = join(CACHE, `${name}-${await recipeKey(recipe)}.wasm`)
  if (!existsSync(kept)) await exclusively(name, () => compile(name, kept))
  return kept
}

async function compile(name: string, kept: string): Promise<void> {
  if (existsSync(kept)) return
  const program = join(import.meta.dirname, 'compile.ts')
  const stdio = ['ignore', 'ignore', 'inherit'] as const
  const child = spawn(process.execPath, [program, name, kept], { stdio: [...stdio] })
  const ended = Promise.withResolvers<number | null>()
  child.on('error', ended.reject)
  child.on('exit', ended.resolve)
  const exit = await ended.promise
  if (exit !== 0) throw new CodedError({ code: 'EXAMPLE_COMPILE', name, exit: String(exit) })
}

/** Holds a lock file with this process's id; a lock whose process is gone counts for nothing. */
async function exclusively(name: string, work: () => Promise<void>): Promise<void> {
  const lock = join(CACHE, `${name}.lock`)
  await mkdir(CACHE, { recursive: true })
  while (!(await takeLock(lock))) await delay(LOCK_POLL_MS)
  try {
    await work()
  } finally {
    await rm(lock, { force: true })
  }
}

async function takeLock(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (thrown) {
    if (codeOf(thrown) !== 'EEXIST') throw thrown
    if (await isStale(lock)) await rm(lock, { force: true })
    return false
  }
}

async function isStale(lock: string): Promise<boolean> {
  try {
    const pid = Number(await readFile(lock, 'utf8'))
    // An empty file is a lock that is being taken.
    if (pid > 0) process.kill(pid, 0)
    return false
  } catch (thrown) {
    return codeOf(thrown) === 'ESRCH'
  }
}

async function main(names: readonly string[]): Promise<void> {
  for (const name of names.length > 0 ? names : EXAMPLES.keys()) {
    const start = performance.now()
    const module = await buildExample(name)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${name} ${seconds} s ${module}`)
  }
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2))
