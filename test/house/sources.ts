/**
 * The source files of the project as the rule tests see them.
 * Invariant: what git tracks or would track is what is judged; generated and built files are not.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Root of the checkout. */
export const ROOT: string = join(import.meta.dirname, '..', '..')

/** One file: its path from the root with `/`, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every file git knows or would add, without generated code. */
export function projectFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return listed
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)))
    .filter((path) => !path.startsWith('proto/generated/') && path !== 'package-lock.json')
}

/** Files with one of the endings, read. */
export function read(...endings: readonly string[]): SourceFile[] {
  return projectFiles()
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}
