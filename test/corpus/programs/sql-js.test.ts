/**
 * SQLite as emscripten made it, with its glue, both as they are published: what statements give is
 * the same from the module untouched, instrumented, and stopped all the time behind the glue's back.
 */
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { SQL_JS_WASM, openSqlJs, type SqlJsDatabase } from '../../../bench/sql-js.ts'
import { AS_ENCLAVE, EVERY_ROUND } from './stop-plan.ts'
import type { Suspension } from '../../../backends/enclave/runtime/guest-suspension.ts'
import { StoppingInstance, type StopRules } from './stopping-instance.ts'

/** More of what the package has. */
interface Database extends SqlJsDatabase {
  /** A function for statements; SQLite calls it, and it calls SQLite. */
  create_function(name: string, of: (value: number) => string): void
  export(): Uint8Array
}

const STATEMENTS: readonly string[] = [
  'CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT UNIQUE, price REAL, body BLOB)',
  `WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40)
   INSERT INTO item SELECT i, printf('item %04d', i * 7919 % 1000), i / 3.0, zeroblob(i) FROM n`,
  'CREATE INDEX by_price ON item (price DESC)',
  `SELECT count(*), sum(price), group_concat(name, '|') FROM item WHERE price BETWEEN 2 AND 6`,
  `SELECT a.id, b.id, a.price * b.price FROM item a JOIN item b ON a.id = b.id * 2 ORDER BY 3 DESC`,
  `SELECT name, row_number() OVER (PARTITION BY id % 3 ORDER BY name) FROM item LIMIT 20`,
  'BEGIN; UPDATE item SET price = price * 1.1 WHERE id % 2; SAVEPOINT s; DELETE FROM item; ROLLBACK TO s; COMMIT',
  `SELECT json_group_array(json_object('n', name, 'h', hex(body))) FROM item WHERE id < 8`,
  `SELECT upper(replace(name, 'item', 'piece')), quote(price), typeof(body) FROM item
   WHERE name LIKE '%5_' OR name GLOB '*[02]'`,
  'SELECT told(id) FROM item WHERE id % 9 = 0',
  'SELECT nonsense FROM item',
  'INSERT INTO item (id) VALUES (1)',
  'PRAGMA integrity_check',
]

/** The statement that calls a function which the glue puts into the table. */
const TOLD = STATEMENTS.findIndex((sql) => sql.includes('told('))

let module: Uint8Array
/** What the untouched module gives. */
let want: readonly string[]
beforeAll(async () => {
  module = await readFile(SQL_JS_WASM)
  want = await run((imports) => {
    const compiled = new WebAssembly.Module(Uint8Array.from(module))
    return new WebAssembly.Instance(compiled, imports)
  })
})

/** What each statement gives, and last the digest of the database's file. */
async function run(
  instantiate: (imports: WebAssembly.Imports) => WebAssembly.Instance,
  statements = STATEMENTS,
): Promise<readonly string[]> {
  const database = (await openSqlJs(instantiate)) as Database
  database.create_function('told', (value) => {
    const [inner] = database.exec(`SELECT ${String(value)} * 2`)
    return `twice is ${String(inner?.values[0]?.[0])}`
  })
  const given = statements.map((sql) => {
    try {
      return JSON.stringify(database.exec(sql).map(({ values }) => values))
    } catch (thrown) {
      return String(thrown)
    }
  })
  return [...given, Buffer.from(database.export()).toString('base64')]
}

/** As {@link run}, with what `want` is to be compared to and how often each export was stopped. */
async function stopped(rules: StopRules): Promise<{
  readonly given: readonly string[]
  readonly expected: readonly string[]
  readonly stops: ReadonlyMap<string, number>
}> {
  let instance: StoppingInstance | undefined
  const isAsked = (_: string, at: number): boolean => !rules.counts || at !== TOLD
  const given = await run((imports) => {
    instance = new StoppingInstance(module, imports, rules)
    return instance
  }, STATEMENTS.filter(isAsked))
  return { given, expected: want.filter(isAsked), stops: instance?.stopped ?? new Map() }
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((all, each) => all + each, 0)
}

describe('sql.js', () => {
  test('is what it should be, untouched', () => {
    expect(want).toHaveLength(STATEMENTS.length + 1)
    expect(want[9]).toBe('[[["twice is 72"],["twice is 54"],["twice is 36"],["twice is 18"]]]')
    expect(want.slice(10, 13)).toEqual([
      'Error: no such column: nonsense',
      'Error: UNIQUE constraint failed: item.id',
      '[[["ok"]]]',
    ])
  })

  const [same, fresh] = ['same instance', 'fresh instance'] as const
  test.each<StopRules & { readonly stopsMin: number }>([
    { every: 0, goesOn: same, leafStride: AS_ENCLAVE, counts: false, stopsMin: -1 },
    { every: 0, goesOn: same, leafStride: AS_ENCLAVE, counts: true, stopsMin: -1 },
    { every: 1, goesOn: same, leafStride: EVERY_ROUND, counts: true, stopsMin: 50_000 },
    { every: 1, goesOn: same, leafStride: EVERY_ROUND, counts: false, stopsMin: 50_000 },
    { every: 37, goesOn: same, leafStride: EVERY_ROUND, counts: false, stopsMin: 1000 },
    { every: 101, goesOn: fresh, leafStride: AS_ENCLAVE, counts: true, stopsMin: 200 },
    { every: 37, goesOn: fresh, leafStride: EVERY_ROUND, counts: false, stopsMin: 1000 },
  ])(
    'stopped every $every, goes on in the $goesOn, counts: $counts',
    async ({ stopsMin, ...rules }) => {
      const { given, expected, stops } = await stopped(rules)
      expect(given).toEqual(expected)
      expect(sum(stops)).toBeGreaterThan(stopsMin)
    },
    60_000,
  )

  test('a local that changes on the way is seen', async () => {
    let stops = 0
    /** Frames lie outermost last, each a header behind its values. */
    const onTheWay = (suspension: Suspension): Suspension => {
      stops += 1
      if (stops !== 20_000) return suspension
      const frames = Uint8Array.from(suspension.frames)
      frames.subarray(0, 4).reverse()
      return { ...suspension, frames }
    }
    const rules = { every: 1, goesOn: same, leafStride: EVERY_ROUND, counts: true } as const
    const { given, expected } = await stopped({ ...rules, onTheWay })
    expect(stops).toBeGreaterThan(20_000)
    expect(given).not.toEqual(expected)
  }, 60_000)
})
