/**
 * Runs `spin` and what it generates, in a folder of its own.
 * Invariant: a search that was not complete is told apart from one that found nothing.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CodedError } from '../../backends/contract/errors.ts'
import { ROOT } from '../house/sources.ts'

const run = promisify(execFile)
const DEPTH_MAX = 400_000
const MEMORY_MIB = 2000

/** What a search came to. */
export interface Search {
  readonly errors: number
  readonly states: number
  /** False where depth or memory ended it. */
  readonly isComplete: boolean
}

/** Whether spin and a C compiler are here. */
export async function hasSpin(): Promise<boolean> {
  const found = await Promise.all(
    [['spin', '-V'] as const, ['gcc', '--version'] as const].map(([name, flag]) =>
      run(name, [flag]).then(
        () => true,
        () => false,
      ),
    ),
  )
  return found.every(Boolean)
}

/** One search. @param claim LTL claim, or undefined for the assertions alone. */
export async function search(
  file: string,
  defines: readonly string[],
  claim: string | undefined,
  isLiveness: boolean,
): Promise<Search> {
  const folder = await mkdtemp(join(tmpdir(), 'talos-model-'))
  try {
    await copyFile(join(ROOT, 'docs/models', file), join(folder, file))
    const options = { cwd: folder, maxBuffer: 1 << 26 }
    await run('spin', [...defines.map((each) => `-D${each}`), '-a', file], options)
    const kind = isLiveness ? ['-DNFAIR=12'] : ['-DSAFETY']
    const own = claim === undefined ? ['-DNOCLAIM'] : []
    const room = [`-DMEMLIM=${String(MEMORY_MIB)}`, '-DVECTORSZ=2048', '-DCOLLAPSE']
    await run('gcc', ['-O2', '-w', ...kind, ...own, ...room, '-o', 'pan', 'pan.c'], options)
    const mode = isLiveness ? ['-a', '-f'] : ['-E']
    const named = claim === undefined ? [] : ['-N', claim]
    const args = [...mode, `-m${String(DEPTH_MAX)}`, ...named]
    const { stdout } = await run('./pan', args, options)
    return read(stdout)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function read(out: string): Search {
  const errors = /errors:\s+(\d+)/.exec(out)?.[1]
  const states = /(\d+) states, stored/.exec(out)?.[1]
  if (errors === undefined || states === undefined) {
    throw new CodedError({ code: 'TEST_SPIN', have: out.slice(0, 400) })
  }
  const isCut = /max search depth too small|out of memory|Search not completed/.test(out)
  return { errors: Number(errors), states: Number(states), isComplete: !isCut }
}
