/**
 * The example TAs answer a script as if nobody had moved them, while they are moved again and again
 * in the middle of their requests; SQLite in the middle of its statements.
 * What is compared: answers, memory, globals, files, every edge's counter, fuel. Keys and nonces are
 * random and are drawn before the two ways part. The clock is not the same in both, nor is what it
 * stamps: the virtual system's region, and times of files that SQLite keeps in memory.
 */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { REGION } from '../../../backends/enclave/image/regions.ts'
import { buildExample } from '../../../examples/build.ts'
import {
  fuelUsed,
  MovingTa,
  regionOf,
  type Moves,
  type ScriptRun,
  type TaImage,
} from './moving-ta.ts'

/** A module is prepared once; each runtime makes its own instance of it. */
vi.mock(import('../../../backends/enclave/runtime/module-preparation.ts'), async (original) => {
  const actual = await original()
  const prepared = new Map<Uint8Array, ReturnType<typeof actual.prepareModule>>()
  const prepareModule: typeof actual.prepareModule = (module, rules) => {
    const made = prepared.get(module) ?? actual.prepareModule(module, rules)
    prepared.set(module, made)
    return made
  }
  return { ...actual, prepareModule }
})

const BEGUN_MS = Date.now()
const NS_PER_MS = 1_000_000n
/** Places of a TA's memory that may hold a time. */
const TIMES_MAX = 16

interface Example {
  readonly name: string
  /** What is asked before the two ways part. */
  readonly before: readonly string[]
  readonly script: readonly string[]
  readonly moves: Moves
  readonly movesMin: number
}

/** The same numbers in every run, from 1 to a maximum, each magnitude as often as another. */
function fuelFrom(seed: number, max: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(max ** (state / 2 ** 32))
  }
}

const transfers = Array.from({ length: 6 }, (_, at) => `transfer alice bob ${String(at + 1)}`)
const EXAMPLES: readonly Example[] = [
  {
    name: 'signer',
    before: ['pub'],
    script: ['sign one', 'sign two', 'count', `sign ${'long '.repeat(700)}`, 'pub', 'what'],
    moves: { fuel: fuelFrom(1, 4000), perRequestMax: 12 },
    movesMin: 15,
  },
  {
    name: 'vault',
    before: [],
    script: ['set 1234 secret', 'open 1111', 'status', 'open 1234', 'open 0', 'open 1', 'open 2'],
    moves: { fuel: fuelFrom(2, 60), perRequestMax: 4 },
    movesMin: 14,
  },
  {
    name: 'kv',
    before: [],
    script: ['put a 1', 'fill 2', 'dirty 400000', 'put b two', 'get a', 'sum', 'get none'],
    moves: { fuel: fuelFrom(3, 8000), perRequestMax: 10 },
    movesMin: 10,
  },
  {
    name: 'ledger',
    before: ['open alice', 'open bob', 'deposit alice 1000'],
    script: [...transfers, 'work 300000', 'fill 40', 'total', 'balance alice', 'check', 'open bob'],
    moves: { fuel: fuelFrom(4, 9000), perRequestMax: 12 },
    movesMin: 30,
  },
]

describe.each(EXAMPLES)('$name', ({ name, before, script, moves, movesMin }) => {
  let ta: MovingTa
  beforeAll(async () => {
    ta = new MovingTa(await readFile(await buildExample(name)))
  }, 240_000)
  afterAll(() => ta.end())

  test('answers as if nobody had moved it', async () => {
    const from = await ta.begin(before)
    const whole = await ta.run(from, script)
    const moved = await ta.run(from, script, moves)
    expect(moved.answers).toEqual(whole.answers)
    expect(difference(whole, moved)).toEqual([])
    expect(moved.moved).toBeGreaterThanOrEqual(script.length / 3)
    expect(moved.moves).toBeGreaterThanOrEqual(movesMin)
  }, 60_000)
})

test('a byte of memory that changes on the way is seen', async () => {
  const ta = new MovingTa(await readFile(await buildExample('kv')))
  const script = ['fill 1', 'sum']
  const from = await ta.begin(script)
  const whole = await ta.run(from, script)
  const onTheWay = (image: TaImage): TaImage => {
    const [memory = Buffer.of(), ...others] = image.paged
    const changed = Buffer.from(memory)
    // Its last page is what it filled.
    changed.write('changed', changed.length - 4096)
    return { ...image, paged: [changed, ...others] }
  }
  const moved = await ta.run(from, script, { fuel: () => 500, perRequestMax: 1, onTheWay })
  await ta.end()
  expect(difference(whole, moved)).toEqual(['memory'])
}, 60_000)

/** In what the ends of two runs differ. */
function difference({ image: left }: ScriptRun, { image: right }: ScriptRun): string[] {
  const isSame = (region: typeof REGION.globals | typeof REGION.flow): boolean =>
    Buffer.from(regionOf(left, region)).equals(regionOf(right, region))
  const [memory = Buffer.of(), files = Buffer.of()] = left.paged
  const [otherMemory = Buffer.of(), otherFiles = Buffer.of()] = right.paged
  const same = {
    memory: isSameButForTimes(memory, otherMemory),
    files: files.equals(otherFiles),
    globals: isSame(REGION.globals),
    counters: isSame(REGION.flow),
    fuel: fuelUsed(left) === fuelUsed(right),
  }
  return Object.entries(same).flatMap(([what, is]) => (is ? [] : [what]))
}

/** Where two memories differ, both hold what the clock showed meanwhile: times of a file. */
function isSameButForTimes(left: Buffer, right: Buffer): boolean {
  if (left.length !== right.length) return false
  if (left.equals(right)) return true
  let times = 0
  for (let at = 0; at < left.length; at += 8) {
    const words = [left.readBigUInt64LE(at), right.readBigUInt64LE(at)]
    if (words[0] === words[1]) continue
    times += 1
    if (times > TIMES_MAX || !words.every(isTime)) return false
  }
  return true
}

/** Nanoseconds since 1970 within this test, or the part of them below a second. */
function isTime(word: bigint): boolean {
  if (word % NS_PER_MS !== 0n) return false
  const ms = Number(word / NS_PER_MS)
  return ms < 1000 || (ms >= BEGUN_MS && ms <= Date.now())
}
