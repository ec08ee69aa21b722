/**
 * The long run over changed and honest images, and its summary.
 * Invariant: nothing is written down after a class of which nothing may pass had passed, after an
 * error that is no refusal, or after a false alarm: each of them ends the run.
 */
import { writeFile } from 'node:fs/promises'
import { CodedError } from '../../backends/contract/errors.ts'
import { moveHonestly } from './honest.ts'
import { endKeptWorkers } from './kept-workers.ts'
import { NEVER_TAKEN, judgeMutation } from './mutation.ts'
import { count, totalOf, type Tally } from './tally.ts'
import { VERIFIERS, type ImageVerifier } from './verifier.ts'

const SUMMARY = new URL('./soak-summary.json', import.meta.url)

/** How long the run is. */
interface TamperSoak {
  /** Over all levels. */
  readonly images: number
  readonly honestMoves: number
  readonly firstSeed: number
}

/** Judges, moves, and writes the summary; what it returns is written. */
export async function soakTampering(run: TamperSoak): Promise<unknown> {
  const startedMs = performance.now()
  const tally: Tally = {}
  for (const verifier of VERIFIERS) await judgeAll(verifier, run, tally)
  const honest = await moveAll(run)
  await endKeptWorkers()
  const levels = VERIFIERS.map(({ level }) => ({ level, ...totalOf(tally[level] ?? {}) }))
  const summary = {
    ...run,
    seconds: Math.round((performance.now() - startedMs) / 1000),
    node: process.version,
    honest,
    levels,
    classes: tally,
  }
  await writeFile(SUMMARY, `${JSON.stringify(summary, undefined, 2)}\n`)
  return { ...summary, classes: undefined }
}

async function judgeAll(
  verifier: ImageVerifier,
  { images, firstSeed }: TamperSoak,
  tally: Tally,
): Promise<void> {
  const { level } = verifier
  const share = Math.ceil(images / VERIFIERS.length)
  for (let seed = firstSeed; seed < firstSeed + share; seed++) {
    const verdict = await judgeMutation(verifier, seed)
    count(tally, level, verdict)
    const isTaken = (tally[level]?.[verdict.class]?.taken ?? 0) > 0
    if (isTaken && NEVER_TAKEN.includes(verdict.class)) {
      throw new CodedError({ code: 'TAMPER_TAKEN', class: verdict.class, level, seed })
    }
  }
}

async function moveAll({ honestMoves, firstSeed }: TamperSoak): Promise<Record<string, unknown>> {
  const bySubject: Record<string, number> = {}
  let moves = 0
  let requests = 0
  for (let seed = firstSeed; moves < honestMoves; seed++) {
    const way = await moveHonestly(seed)
    const name = `${way.subject}, ${way.level}`
    bySubject[name] = (bySubject[name] ?? 0) + way.moves
    moves += way.moves
    requests += 1
  }
  return { moves, requests, falseAlarms: 0, bySubject }
}
