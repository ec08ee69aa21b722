/**
 * Seeded random changes of honest images, class by class, and what becomes of them.
 * Invariant: a seed gives the same change of the same image, but for what the clock shows, and
 * it changes something; each class has its turn, however few bytes it has.
 */
import { CodedError, isCoded } from '../../backends/contract/errors.ts'
import { REGION, type RegionNumber } from '../../backends/enclave/image/regions.ts'
import { SeededNumbers } from '../unit/backends/enclave/wasm/random-vocabulary.ts'
import { STACK_CHANGES } from '../unit/backends/enclave/wasm/suspend/stack-changes.ts'
import { changed, longer, stackOf, withCounters, withStopped } from './edits.ts'
import { smallOf, withSmall, type TamperImage } from './image.ts'
import { RECIPES, subjectOf, type SubjectRecipe } from './subjects.ts'
import { TAKEN } from './tamper-row.ts'
import type { ImageVerifier, Level } from './verifier.ts'

const WASM_PAGE_BYTES = 65_536
/** Stops of a subject that images are taken from. */
const STOPS = 5
/** How far an image that was taken is let run. */
const RUN_FUEL = 500

/** Honest stops: one to change, another of the same lineage, one of another module. */
interface Material {
  readonly image: TamperImage
  readonly second: TamperImage
  readonly other: TamperImage
}

type Change = (material: Material, random: SeededNumbers) => TamperImage | undefined
type ByteChange = (bytes: Uint8Array, random: SeededNumbers, second: Uint8Array) => Uint8Array

/** What became of one change. */
export interface Verdict {
  readonly class: string
  /** The code, or {@link TAKEN}. */
  readonly said: string
}

function wordAdded(bytes: Uint8Array, random: SeededNumbers): Uint8Array {
  if (bytes.length < 4) return bytes
  return changed(bytes, (view) => {
    const at = random.below(bytes.length - 3)
    const isLittle = random.below(2) === 1
    const by = random.oneOf([1, -1])
    view.setUint32(at, (view.getUint32(at, isLittle) + by) >>> 0, isLittle)
  })
}

function swapped(bytes: Uint8Array, random: SeededNumbers): Uint8Array {
  const length = 1 + random.below(Math.max(1, Math.min(64, bytes.length >> 1)))
  const one = random.below(Math.max(1, bytes.length - length))
  const two = random.below(Math.max(1, bytes.length - length))
  return changed(bytes, (_, out) => {
    out.set(bytes.subarray(two, two + length), one)
    out.set(bytes.subarray(one, one + length), two)
  })
}

/** A range of another image's bytes in the place of these. */
function spliced(bytes: Uint8Array, random: SeededNumbers, second: Uint8Array): Uint8Array {
  const end = Math.min(bytes.length, second.length)
  const at = random.below(Math.max(1, end))
  const length = 1 + random.below(Math.max(1, end - at))
  return changed(bytes, (_, out) => out.set(second.subarray(at, Math.min(end, at + length)), at))
}

/** Changes of bytes that know nothing of what they mean, by name. */
const BYTE_CHANGES: Readonly<Record<string, ByteChange>> = {
  'a bit': (bytes, random) =>
    changed(bytes, (_, out) => {
      const at = random.below(Math.max(1, out.length))
      out[at] = (out[at] ?? 0) ^ (1 << random.below(8))
    }),
  'a byte': (bytes, random) =>
    changed(bytes, (_, out) => {
      out[random.below(Math.max(1, out.length))] = random.oneOf([0, 1, 0x7f, 0x80, 0xff])
    }),
  'a word by one': wordAdded,
  'ranges swapped': swapped,
  'a range of another stop': spliced,
}

/** Changes of length; none of a small region may ever pass. */
const LENGTH_CHANGES: Readonly<Record<string, ByteChange>> = {
  cut: (bytes, random) => bytes.slice(0, random.below(Math.max(1, bytes.length))),
  longer,
}

const SMALL = ['globals', 'wasi', 'mailbox', 'generation', 'execution', 'flow'] as const
const PAGED = ['memory', 'files'] as const

function inSmall(region: RegionNumber, change: ByteChange): Change {
  return ({ image, second }, random) =>
    withSmall(image, region, change(smallOf(image, region), random, smallOf(second, region)))
}

function inPaged(name: (typeof PAGED)[number], change: ByteChange): Change {
  return ({ image, second }, random) => ({
    ...image,
    [name]: inFilled(image[name], (bytes) => change(bytes, random, second[name]), random),
  })
}

/** A change somewhere in 64 bytes that are not all zero, as most of a memory is. */
function inFilled(
  bytes: Uint8Array,
  change: (bytes: Uint8Array) => Uint8Array,
  random: SeededNumbers,
): Uint8Array {
  const from = random.below(Math.max(1, bytes.length))
  const behind = bytes.subarray(from).findIndex((byte) => byte !== 0)
  const found = behind < 0 ? bytes.findIndex((byte) => byte !== 0) : from + behind
  if (found < 0) return bytes
  const end = Math.min(bytes.length, found + 64)
  return changed(bytes, (_, out) => out.set(change(bytes.slice(found, end)), found))
}

function pagesCut(name: (typeof PAGED)[number]): Change {
  return ({ image }, random) => {
    const pages = image[name].length / WASM_PAGE_BYTES
    return { ...image, [name]: image[name].slice(0, random.below(pages) * WASM_PAGE_BYTES) }
  }
}

/** Some regions of one stop, the others of another one. */
const mixed: Change = ({ image, second }, random) => {
  const isOther = (): boolean => random.below(3) === 0
  const small = image.small.map((each) =>
    isOther() ? { region: each.region, bytes: smallOf(second, each.region) } : each,
  )
  const memory = isOther() ? second.memory : image.memory
  const files = isOther() ? second.files : image.files
  return { ...image, small, memory, files }
}

function counters(change: (all: BigUint64Array, random: SeededNumbers) => void): Change {
  return ({ image }, random) =>
    smallOf(image, REGION.flow).length === 0
      ? undefined
      : withCounters(image, (all) => change(all, random))
}

/** A counter that is not zero, as most of a large module's are. */
function usedCounter(all: BigUint64Array, random: SeededNumbers): number {
  const used = [...all.keys()].filter((at) => all[at] !== 0n)
  return used.length === 0 ? 0 : random.oneOf(used)
}

const COUNTER_CHANGES: Readonly<Record<string, Change>> = {
  'counters: one by one': counters((all, random) => {
    const at = usedCounter(all, random)
    all[at] = (all[at] ?? 0n) + random.oneOf([1n, -1n])
  }),
  'counters: one zeroed': counters((all, random) => {
    all[usedCounter(all, random)] = 0n
  }),
  'counters: two swapped': counters((all, random) => {
    const [one, two] = [usedCounter(all, random), usedCounter(all, random)]
    const [left = 0n, right = 0n] = [all[one], all[two]]
    all[one] = right
    all[two] = left
  }),
}

const REGION_CHANGES: Readonly<Record<string, Change>> = {
  'regions: one missing': ({ image }, random) => ({
    ...image,
    small: image.small.toSpliced(random.below(image.small.length), 1),
  }),
  'regions: one twice': ({ image }, random) => ({
    ...image,
    small: [...image.small, random.oneOf(image.small)],
  }),
  'regions: of another module': ({ image, other }, random) => {
    const { region } = random.oneOf(image.small)
    return withSmall(image, region, smallOf(other, region))
  },
  'regions: of another stop': mixed,
  'code and tables: told wrong': ({ image }, random) => ({
    ...image,
    measured: image.measured.map((each, at) =>
      at === random.below(2) ? { ...each, bytes: new Uint8Array(32) } : each,
    ),
  }),
}

/** Of a stay that was recorded: what a source says of its way. */
function inJournal(change: ByteChange): Change {
  return ({ image, second }, random) => {
    const { history } = image
    if (history === undefined) return undefined
    const journal = change(history.journal, random, second.history?.journal ?? history.journal)
    return { ...image, history: { ...history, journal } }
  }
}

function frames(name: string): Change {
  return ({ image, other }, random) => {
    const changedFrames = STACK_CHANGES[name]?.(stackOf(image), random, stackOf(other))
    return changedFrames && withStopped(image, { frames: changedFrames })
  }
}

function entriesOf<T>(
  names: readonly T[],
  changes: Readonly<Record<string, ByteChange>>,
  make: (name: T, change: ByteChange) => Change,
): [string, Change][] {
  return names.flatMap((name) =>
    Object.entries(changes).map(([what, change]): [string, Change] => [
      `${String(name)}: ${what}`,
      make(name, change),
    ]),
  )
}

const CHANGES: ReadonlyMap<string, Change> = new Map([
  ...entriesOf(PAGED, BYTE_CHANGES, inPaged),
  ...PAGED.map((name): [string, Change] => [`${name}: cut`, pagesCut(name)]),
  ...entriesOf(SMALL, { ...BYTE_CHANGES, ...LENGTH_CHANGES }, (name, change) =>
    inSmall(REGION[name], change),
  ),
  ...Object.keys(STACK_CHANGES).map((name): [string, Change] => [`stack: ${name}`, frames(name)]),
  ...Object.entries(COUNTER_CHANGES),
  ...entriesOf(['journal'], { ...BYTE_CHANGES, ...LENGTH_CHANGES }, (_, change) =>
    inJournal(change),
  ),
  ...Object.entries(REGION_CHANGES),
])

/** The classes of a level, in the order of their turns. */
export function classesAt(level: Level): readonly string[] {
  const names = [...CHANGES.keys()].filter((name) => !NOTHING_TO_CHANGE.includes(name))
  if (level === 'replay') return names
  const unrecorded = names.filter((name) => !name.startsWith('journal:'))
  if (level === 'counters') return unrecorded
  return unrecorded.filter((name) => name === 'flow: longer' || !/^(?:flow|counters):/.test(name))
}

/** Two stops of one lineage have the same. */
const NOTHING_TO_CHANGE = [
  'generation: a range of another stop',
  'mailbox: a range of another stop',
]

/** Classes of which nothing passes at any level: what is left is no image of this module. */
export const NEVER_TAKEN: readonly string[] = [
  ...SMALL.flatMap((name) => Object.keys(LENGTH_CHANGES).map((what) => `${name}: ${what}`)),
  ...['function', 'cut short', 'cut in front', 'longer', 'of another module'].map(
    (name) => `stack: ${name}`,
  ),
  'code and tables: told wrong',
  'regions: one missing',
  'regions: one twice',
]

const stopsMade = new Map<string, Promise<readonly TamperImage[]>>()

function stopsOf(recipe: SubjectRecipe, level: Level): Promise<readonly TamperImage[]> {
  const key = `${recipe.name} ${level}`
  const found = stopsMade.get(key) ?? makeStops(recipe, level)
  stopsMade.set(key, found)
  return found
}

async function makeStops(recipe: SubjectRecipe, level: Level): Promise<readonly TamperImage[]> {
  const { subject, idle } = await subjectOf(recipe, level)
  const out: TamperImage[] = []
  for (let stop = 1; stop <= STOPS; stop++) {
    const fuel = Math.floor((recipe.fuelMax * stop) / STOPS) - 7 * stop
    out.push(await subject.stopped(idle, recipe.request, fuel))
  }
  return out
}

async function materialOf(random: SeededNumbers, level: Level): Promise<Material> {
  const first = random.below(RECIPES.length)
  const another = (first + 1 + random.below(RECIPES.length - 1)) % RECIPES.length
  const of = async (at: number): Promise<readonly TamperImage[]> => {
    const recipe = RECIPES[at]
    if (recipe === undefined) throw new CodedError({ code: 'TAMPER_RECIPES' })
    return stopsOf(recipe, level)
  }
  const stops = await of(first)
  const at = random.below(STOPS)
  const [image, second] = [stops[at], stops[(at + 1 + random.below(STOPS - 1)) % STOPS]]
  const other = random.oneOf(await of(another))
  if (image === undefined || second === undefined) throw new CodedError({ code: 'TAMPER_STOPS' })
  return { image, second, other }
}

function isSame(one: TamperImage, two: TamperImage): boolean {
  const listed = (image: TamperImage): Uint8Array[] => [
    image.memory,
    image.files,
    ...[...image.small, ...image.measured].map(({ bytes }) => bytes),
    image.history?.journal ?? new Uint8Array(),
  ]
  const [left, right] = [listed(one), listed(two)]
  const isEqual = (bytes: Uint8Array, at: number): boolean =>
    bytes === right[at] || Buffer.from(bytes).equals(right[at] ?? new Uint8Array())
  return left.length === right.length && left.every(isEqual)
}

/** The changed image of a seed. @throws `TAMPER_NO_CHANGE` where nothing can be changed. */
async function mutated(level: Level, name: string, seed: number): Promise<TamperImage> {
  const random = new SeededNumbers(seed)
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const material = await materialOf(random, level)
    const image = CHANGES.get(name)?.(material, random)
    if (image !== undefined && !isSame(image, material.image)) return image
  }
  throw new CodedError({ code: 'TAMPER_NO_CHANGE', class: name, seed })
}

/** Most draws of an image until one is changed. */
const TRIES_MAX = 200

/**
 * The change of a seed, judged.
 * @throws whatever is no refusal: an error without a code, a hang, a Worker that died.
 */
export async function judgeMutation(verifier: ImageVerifier, seed: number): Promise<Verdict> {
  const { level } = verifier
  const classes = classesAt(level)
  const name = classes[seed % classes.length] ?? ''
  const image = await mutated(level, name, seed)
  const code = await verifier.judge(image)
  if (code !== undefined && !REFUSAL.test(code)) {
    throw new CodedError({ code: 'TAMPER_NO_REFUSAL', class: name, seed, have: code })
  }
  if (code === undefined) await runOn(image, seed)
  return { class: name, said: code ?? TAKEN }
}

/** Areas of refusals; a Worker that died, or an error that had no code, is none. */
const REFUSAL = /^(?:STATE|STACK|FLOW|IMAGE|REPLAY)_|^WIRE_FIELD_LENGTH$/

/** What was taken may trap or answer wrongly, but never fail in the host's hands. */
async function runOn(image: TamperImage, seed: number): Promise<void> {
  try {
    await image.subject.proceed(image, RUN_FUEL)
  } catch (thrown) {
    const isTrap = isCoded(thrown) && thrown.facts['reason'] !== 'host'
    if (isTrap && ENDS.includes(thrown.code)) return
    throw new CodedError({ code: 'TAMPER_RUN', seed }, thrown)
  }
}

/** How a TA may end that goes on from an image which was taken. */
const ENDS: readonly string[] = ['TA_CRASHED']
