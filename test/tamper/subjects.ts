/**
 * The TAs that are tampered with: one that uses every class of bytes, SQLite in the middle of a
 * statement, a table in C, and one that nobody wrote.
 * Invariant: what a subject answers depends on its requests alone.
 */
import type { SeededNumbers } from '../unit/backends/enclave/wasm/random-vocabulary.ts'
import { randomModule } from '../unit/backends/enclave/wasm/random-module.ts'
import { MANIFEST, OWNER_SECRET } from '../unit/backends/package/sample-package.ts'
import { packExample } from '../unit/examples/example-ta.ts'
import type { Manifest } from '../../backends/package/manifest.ts'
import { packPackage, parsePackage, type TaPackage } from '../../backends/package/ta-package.ts'
import type { TamperImage } from './image.ts'
import { TamperSubject } from './subject.ts'
import type { Level } from './verifier.ts'
import { TOUR, TOUR_CONSTANT, tourRequest } from './tour-ta.ts'

/** How a subject is made, and what it is asked. */
export interface SubjectRecipe {
  readonly name: string
  module(): Promise<Uint8Array>
  readonly manifest: Partial<Manifest>
  /** What comes before the image that all others begin with. */
  readonly before: readonly Uint8Array[]
  /** A request that is long enough to be stopped in after any fuel below `fuelMax`. */
  readonly request: Uint8Array
  readonly fuelMax: number
  randomRequest(random: SeededNumbers): Uint8Array
}

const utf8 = new TextEncoder()
const text = (request: string): Uint8Array => utf8.encode(request)
const LEDGER_ACCOUNTS = ['ann', 'bob', 'cleo']

function ledgerRequest(random: SeededNumbers): Uint8Array {
  const from = random.oneOf(LEDGER_ACCOUNTS)
  const to = random.oneOf(LEDGER_ACCOUNTS)
  const amount = String(1 + random.below(900))
  return text(
    random.oneOf([
      `deposit ${from} ${amount}`,
      `transfer ${from} ${to} ${amount}`,
      `transfer ${from} ${to} ${amount}`,
      `work ${amount}`,
      'total',
      'check',
    ]),
  )
}

function kvRequest(random: SeededNumbers): Uint8Array {
  const key = `key${String(random.below(40))}`
  return text(
    random.oneOf([`put ${key} ${'v'.repeat(1 + random.below(200))}`, `get ${key}`, 'sum', 'sum']),
  )
}

async function exampleModule(name: string): Promise<Uint8Array> {
  return (await packExample(name)).parsed.module
}

/** Every subject's recipe; the first one has all classes. */
export const RECIPES: readonly SubjectRecipe[] = [
  {
    name: 'tour',
    module: () => Promise.resolve(TOUR),
    manifest: {
      limits: { ...MANIFEST.limits, files_bytes: 2 * 65_536 },
      invariants: { constant: [TOUR_CONSTANT] },
    },
    before: [tourRequest(20, 1)],
    request: tourRequest(400, 7),
    fuelMax: 3000,
    randomRequest: (random) => tourRequest(1 + random.below(200), random.below(1000)),
  },
  {
    name: 'ledger',
    module: () => exampleModule('ledger'),
    manifest: { limits: { ...MANIFEST.limits, memory_bytes: 1 << 23, files_bytes: 1 << 20 } },
    before: ['open ann', 'open bob', 'open cleo', 'deposit ann 5000', 'deposit bob 400'].map(text),
    request: text('work 20000'),
    fuelMax: 10_000,
    randomRequest: ledgerRequest,
  },
  {
    name: 'kv',
    module: () => exampleModule('kv'),
    manifest: { limits: { ...MANIFEST.limits, memory_bytes: 1 << 22 } },
    before: ['fill 1', 'put key1 one', 'put key2 two'].map(text),
    request: text('sum'),
    fuelMax: 10_000,
    randomRequest: kvRequest,
  },
  {
    name: 'random',
    module: () => Promise.resolve(randomModule(RANDOM_SEED, RANDOM_FUEL).bytes),
    manifest: { limits: { ...MANIFEST.limits, memory_bytes: 1 << 22 } },
    before: [text('a')],
    request: text('abc'),
    fuelMax: 4000,
    randomRequest: (random) => text('x'.repeat(random.below(50))),
  },
]

function packed(module: Uint8Array, manifest: Partial<Manifest>, flow: Level): TaPackage {
  const policy = { ...MANIFEST.policy, verify: { memory: 'full' as const, flow } }
  const whole: Manifest = { ...MANIFEST, profile: 'preemptive', ...manifest, policy }
  return parsePackage(packPackage({ manifest: whole, module, ownerKey: OWNER_SECRET }))
}

/** A subject and its honest image between requests. */
export interface MadeSubject {
  readonly recipe: SubjectRecipe
  readonly subject: TamperSubject
  readonly idle: TamperImage
}

const madeSubjects = new Map<string, Promise<MadeSubject>>()

/** A subject whose owner asks for that much; made once. */
export function subjectOf(recipe: SubjectRecipe, level: Level): Promise<MadeSubject> {
  const key = `${recipe.name} ${level}`
  const found = madeSubjects.get(key) ?? makeSubject(recipe, level)
  madeSubjects.set(key, found)
  return found
}

async function makeSubject(recipe: SubjectRecipe, level: Level): Promise<MadeSubject> {
  const ta = packed(await recipe.module(), recipe.manifest, level)
  const subject = await TamperSubject.of(recipe.name, ta)
  return { recipe, subject, idle: await subject.begin(recipe.before) }
}

const RANDOM_SEED = 5
const RANDOM_FUEL = 5000
