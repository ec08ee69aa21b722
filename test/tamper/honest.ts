/**
 * Honest moves in the middle of a random request: stopped after random fuel, verified in a fresh
 * runtime and let go on there, some of them several times on the way.
 * Invariant: every way ends as the request without a stop does, in answer and output; whatever is
 * refused on it is a false alarm and comes out as an error.
 */
import { isDeepStrictEqual } from 'node:util'
import { CodedError } from '../../backends/contract/errors.ts'
import { SeededNumbers } from '../unit/backends/enclave/wasm/random-vocabulary.ts'
import type { TamperImage } from './image.ts'
import type { Advance } from './subject.ts'
import { RECIPES, subjectOf, type MadeSubject } from './subjects.ts'
import { VERIFIERS, type ImageVerifier, type Level } from './verifier.ts'

/** Most moves of one request. */
const HOPS_MAX = 3

/** What one request was. */
interface HonestWay {
  readonly subject: string
  readonly level: Level
  /** Moves in the middle of it; 0 where it cannot be stopped. */
  readonly moves: number
}

/** The request of a seed, moved. @throws `TAMPER_ANSWER`, `TAMPER_FALSE_ALARM`. */
export async function moveHonestly(seed: number): Promise<HonestWay> {
  const random = new SeededNumbers(seed)
  const recipe = RECIPES[seed % RECIPES.length]
  const verifier = VERIFIERS[Math.floor(seed / RECIPES.length) % VERIFIERS.length]
  if (recipe === undefined || verifier === undefined)
    throw new CodedError({ code: 'TAMPER_RECIPES' })
  const made = await subjectOf(recipe, verifier.level)
  const request = recipe.randomRequest(random)
  const whole = await made.subject.enter(made.idle, request)
  let image = await firstStop(made, request, random)
  let moves = 0
  while (image !== undefined) {
    moves += 1
    await demandTaken(verifier, image, seed)
    const isLast = moves === HOPS_MAX || random.below(3) === 0
    const fuel = isLast ? undefined : random.below(1 << random.below(10))
    const end: Advance = await made.subject.proceed(image, fuel)
    if (end.stopped === undefined && !isDeepStrictEqual(end, whole)) {
      throw new CodedError({ code: 'TAMPER_ANSWER', subject: recipe.name, seed })
    }
    image = end.stopped
  }
  return { subject: recipe.name, level: verifier.level, moves }
}

/** @throws `TAMPER_FALSE_ALARM`. */
async function demandTaken(
  { level, judge }: ImageVerifier,
  image: TamperImage,
  seed: number,
): Promise<void> {
  const have = await judge(image)
  if (have === undefined) return
  const { name: subject } = image.subject
  throw new CodedError({ code: 'TAMPER_FALSE_ALARM', level, subject, seed, have })
}

/** Small amounts as often as large ones: most requests are short. */
function randomFuel(random: SeededNumbers, fuelMax: number): number {
  return random.below(Math.min(fuelMax, 1 << random.below(14)))
}

/** A stop after random fuel, or after less where the request takes less. */
async function firstStop(
  { recipe, subject, idle }: MadeSubject,
  request: Uint8Array,
  random: SeededNumbers,
): Promise<TamperImage | undefined> {
  for (let fuelMax = recipe.fuelMax; fuelMax > 0; fuelMax = Math.floor(fuelMax / 4)) {
    const { stopped } = await subject.enter(idle, request, randomFuel(random, fuelMax))
    if (stopped !== undefined) return stopped
  }
  return undefined
}
