/**
 * The modules that Rust made, which are kept beside their source.
 * Invariant: a module that is not the one that the README tells how to make is not run.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CodedError } from '../../../backends/contract/errors.ts'

const FOLDER = join(import.meta.dirname, 'rust')

/** Path of a module. @throws CodedError `CORPUS_DIGEST` */
export async function rustModule(name: string): Promise<string> {
  const path = join(FOLDER, name)
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
  const readme = await readFile(join(FOLDER, 'README.md'), 'utf8')
  const isKnown = readme.includes(`${digest}  ${name}\n`)
  if (!isKnown) throw new CodedError({ code: 'CORPUS_DIGEST', name, have: digest })
  return path
}
