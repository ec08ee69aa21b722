/**
 * Compiles an AssemblyScript program of this folder, and keeps what was compiled.
 * Invariant: a kept file's name holds the digest of source, flags and compiler.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import asc from 'assemblyscript/asc'
import { CodedError } from '../../../backends/contract/errors.ts'
import { CACHE, MODULES, keyOf, writeWhole } from '../../../examples/recipes.ts'

/** Path of the module; sources are `assembly/NAME.as`, which no TypeScript tool takes for its own. */
export async function buildAssembly(name: string, flags: readonly string[]): Promise<string> {
  const source = join(import.meta.dirname, 'assembly', `${name}.as`)
  const tools = join(MODULES, 'assemblyscript/package.json')
  const kept = join(CACHE, `${name}-${await keyOf([source, tools], flags)}.wasm`)
  if (!existsSync(kept)) await writeWhole(kept, await compile(source, flags))
  return kept
}

async function compile(source: string, flags: readonly string[]): Promise<Uint8Array> {
  const text = await readFile(source, 'utf8')
  const files = new Map([['main.ts', text]])
  let made: Uint8Array | undefined
  const told: string[] = []
  const { error } = await asc.main(['main.ts', '--outFile', 'out.wasm', ...flags], {
    stderr: { write: (line: string) => void told.push(line) },
    readFile: (name) => files.get(name) ?? null,
    listFiles: () => [],
    writeFile: (name, contents) => {
      if (name === 'out.wasm' && typeof contents !== 'string') made = contents
    },
  })
  if (error !== null || made === undefined) {
    throw new CodedError({ code: 'CORPUS_COMPILE', source, told: told.join('') }, error)
  }
  return made
}
