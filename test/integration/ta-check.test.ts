/**
 * `talos ta check` as developers use it, on modules that nobody here has seen: what it says, what it
 * ends with, and that a difference between two runs is told.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, open, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { startCli, type Ended } from '../unit/daemon/cli/run-cli.ts'
import { wat } from '../unit/backends/enclave/wasm/wat.ts'

/** Writes a line in each of so many rounds, and ends with a code of its own. */
const COMMAND = `(module
  (import "wasi_snapshot_preview1" "fd_write"
    (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "hello\\n")
  (func $line
    (i32.store (i32.const 0) (i32.const 16))
    (i32.store (i32.const 4) (i32.const 6))
    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func (export "_start") (local $at i32)
    (loop $more
      (if (i32.eqz (i32.rem_u (local.get $at) (i32.const 100))) (then (call $line)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (i32.const 2000))))
    (call $exit (i32.const 7))))`
const REACTOR = `(module
  (memory (export "memory") 1)
  (global $base (mut i64) (i64.const 0))
  (func (export "_initialize") (global.set $base (i64.const 9007199254740993)))
  (func $deep (export "deep") (param i32) (result i32)
    (i32.store (i32.const 0) (local.get 0))
    (i32.add (i32.const 1) (call $deep (i32.add (local.get 0) (i32.const 1)))))
  (func (export "base") (result i64) (global.get $base))
  (func (export "same") (param i32 i64 f32 f64) (result i32 i64 f32 f64) (local $at i32)
    (loop $more
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (i32.const 1000))))
    local.get 0 local.get 1 local.get 2 local.get 3)
  (func (export "trap") (param i32) (result i32) (local $at i32)
    (loop $more
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (i32.const 1000))))
    (i32.div_u (i32.const 1) (local.get 0))))`
const IMPORTING = `(module
  (import "env" "next" (func $next (result i32)))
  (import "env" "scale" (func $scale (param i32) (result f64)))
  (func (export "sum") (result f64) (local $at i32) (local $sum i32)
    (loop $more
      (local.set $sum (i32.add (local.get $sum) (call $next)))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $more (i32.lt_u (local.get $at) (i32.const 1000))))
    (f64.mul (f64.convert_i32_s (local.get $sum)) (call $scale (i32.const 1)))))`
const ATOMIC = `(module (memory (export "memory") 1 1 shared)
  (func (export "f") (drop (i32.atomic.load (i32.const 0)))))`

const factsSchema = z.looseObject({ code: z.string(), feature: z.string(), offset: z.number() })
const stretchSchema = z.strictObject({
  end: z.looseObject({ kind: z.string() }),
  fuel: z.string().regex(/^\d+$/),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  output: z.base64(),
  answer: z.base64(),
  ms: z.number(),
})
/** What scripts may rely on. */
const reportSchema = z.strictObject({
  ok: z.boolean(),
  judgement: z.strictObject({
    bytes: z.number(),
    asTa: factsSchema.optional(),
    movable: factsSchema.optional(),
    figures: z.looseObject({ functions: z.number(), blocks: z.number(), edges: z.number() }),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    suspend: z.strictObject({
      functions: z.number(),
      sites: z.number(),
      bytes: z.number(),
      ms: z.number(),
    }),
    exports: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  }),
  whole: stretchSchema.optional(),
  stopped: z.strictObject({ last: stretchSchema, stops: z.number() }).optional(),
  same: z
    .strictObject({
      result: z.boolean(),
      output: z.boolean().optional(),
      root: z.boolean().optional(),
    })
    .optional(),
})

describe('talos ta check', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talos-ta-check-'))
    const modules = { COMMAND, REACTOR, IMPORTING, ATOMIC }
    for (const [name, text] of Object.entries(modules)) {
      await writeFile(join(folder, `${name.toLowerCase()}.wasm`), wat(text))
    }
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  function check(module: string, ...args: string[]): Promise<Ended> {
    const socket = join(folder, 'none')
    return startCli(folder, socket, ['ta', 'check', `${module}.wasm`, ...args]).ended
  }

  async function report(module: string, ...args: string[]): Promise<z.infer<typeof reportSchema>> {
    const { code, out, err } = await check(module, '--json', ...args)
    expect(err).toBe('')
    const said = reportSchema.parse(JSON.parse(out))
    expect(code).toBe(said.ok ? 0 : 1)
    return said
  }

  async function imports(map: unknown): Promise<string> {
    const path = join(folder, `imports-${crypto.randomUUID()}.json`)
    await writeFile(path, typeof map === 'string' ? map : JSON.stringify(map))
    return path
  }

  /** Fields of a refusal that a person reads; nothing else was printed. */
  async function refused(...args: [string, ...string[]]): Promise<Map<string, string>> {
    const { code, out, err } = await check(...args)
    expect([code, out]).toEqual([1, ''])
    expect(err).not.toContain('undefined')
    const lines = err.split('\n').flatMap((line) => {
      const [, name, text] = /^ {2}(\w+) +(.+)$/.exec(line) ?? []
      return name === undefined || text === undefined ? [] : [[name, text] as const]
    })
    return new Map(lines)
  }

  test('a command: output and exit code, the same stopped at every poll', async () => {
    const { whole, stopped, same } = await report('command', '--stop-every', '1')
    expect(whole?.end).toEqual({ kind: 'exited', exitCode: 7 })
    expect(Buffer.from(whole?.output ?? '', 'base64').toString()).toBe('hello\n'.repeat(20))
    expect(stopped?.stops).toBeGreaterThan(5)
    expect(stopped?.last).toMatchObject({ end: whole?.end, output: whole?.output })
    expect(stopped?.last.root).toBe(whole?.root)
    expect(same).toEqual({ result: true, output: true, root: true })
  })

  test('people are told the same', async () => {
    const { code, out } = await check('command', '--stop-every', '500')
    expect(code).toBe(0)
    expect(out).toMatch(/^movable +yes$/m)
    expect(out).toMatch(/^as a TA +no: ADMISSION_EXPORT .* at byte \d+; /m)
    expect(out).toMatch(/^run +exit 7, fuel \d+, .*120 B of output$/m)
    expect(out).toMatch(/^stopped +every 500: \d+ stops, .*: same result, output and root$/m)
    const { out: quiet } = await check('command', '-q')
    expect(quiet).toBe('ok\n')
  })

  test('a reactor: initialized first; nothing is run that nobody asked for', async () => {
    expect(await report('reactor', '--invoke', 'base')).toMatchObject({
      ok: true,
      whole: { end: { kind: 'returned', values: ['9007199254740993'] } },
    })
    const alone = await report('reactor')
    expect(alone).not.toHaveProperty('whole')
    expect(alone.ok).toBe(false)
    expect(alone.judgement.asTa?.code).toBe('ADMISSION_EXPORT')
    expect(alone.judgement.exports).toContainEqual({ name: 'base', type: '() -> (i64)' })
  })

  test('numbers of every type arrive and come back to the bit', async () => {
    const args = ['-5', '-9007199254740993', '-nan:0x200001', 'nan:0x4000000000001']
    const run = ['--invoke', 'same', '--stop-every', '1', '--', ...args]
    const { whole, stopped, ok } = await report('reactor', ...run)
    expect(ok).toBe(true)
    expect(stopped?.stops).toBeGreaterThan(2)
    expect(whole?.end).toEqual({ kind: 'returned', values: args })
  })

  test('what traps traps alike in both runs', async () => {
    const said = await report('reactor', '--invoke', 'trap', '0', '--stop-every', '1')
    expect(said.ok).toBe(true)
    expect(said.whole?.end).toEqual({ kind: 'trapped', why: 'divide by zero' })
    expect(said.stopped?.last.end).toEqual(said.whole?.end)
    expect(said.stopped?.stops).toBeGreaterThan(2)
  })

  test('recursion without an end is the same end, however deep the engine goes', async () => {
    const run = ['--invoke', 'deep', '0', '--stop-every', '300', '--stops-max', '4']
    const { ok, whole, stopped, same } = await report('reactor', ...run)
    expect([ok, same, stopped?.stops]).toEqual([true, { result: true }, 4])
    expect([whole?.end, stopped?.last.end]).toEqual([{ kind: 'exhausted' }, { kind: 'exhausted' }])
  })

  test('imports of a file: a constant, recorded answers, a trap', async () => {
    const answers = [...Array(1000).keys()]
    const file = await imports({ 'env.next': { answers }, 'env.scale': '0.5' })
    const run = ['--invoke', 'sum', '--stop-every', '300', '--imports']
    const { whole, ok, stopped } = await report('importing', ...run, file)
    expect(whole?.end).toEqual({ kind: 'returned', values: [String((999 * 1000) / 4)] })
    expect([ok, (stopped?.stops ?? 0) > 1]).toEqual([true, true])
    const few = await imports({ 'env.next': { answers: answers.slice(1) }, 'env.scale': 1 })
    const short = await report('importing', ...run, few)
    const why = 'CHECK_ANSWERS import=env.next recorded=999'
    expect([short.ok, short.whole?.end]).toEqual([true, { kind: 'trapped', why }])
    const trap = await imports({ 'env.next': { trap: 'no network' }, 'env.scale': 1 })
    const trapped = await report('importing', ...run, trap)
    expect(JSON.stringify(trapped.whole?.end)).toContain('no network')
  })

  test('a run that ends before its first stop is not called a comparison', async () => {
    const { code, out } = await check('reactor', '--invoke', 'base', '--stop-every', '1')
    expect(code).toBe(0)
    expect(out).toMatch(/^stopped +every 1: never, it ends before; a second run in one piece/m)
  })

  test('a difference between the runs is told, and the command fails', async () => {
    // The first run reads one file of imports, the others another one.
    const [first, link] = [join(folder, 'first'), join(folder, 'link')]
    await promisify(execFile)('mkfifo', [first])
    await symlink(first, link)
    const args = ['--invoke', 'sum', '--stop-every', '300', '--imports', link, '--json']
    const checked = check('importing', ...args)
    const pipe = await open(first, 'w')
    await symlink(await imports({ 'env.next': 2, 'env.scale': 1 }), join(folder, 'other'))
    await rename(join(folder, 'other'), link)
    await pipe.write(JSON.stringify({ 'env.next': 1, 'env.scale': 1 }))
    await pipe.close()
    const { code, out } = await checked
    const said = reportSchema.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(said.same).toEqual({ result: false, output: true, root: true })
    expect(said.whole?.end).toEqual({ kind: 'returned', values: ['1000'] })
    expect(said.stopped?.last.end).toEqual({ kind: 'returned', values: ['2000'] })
  })

  describe('is refused', () => {
    test('a module that cannot be moved, with feature, offset and what to do', async () => {
      const { code, out } = await check('atomic')
      expect(code).toBe(1)
      expect(out).toMatch(/^movable +no: ADMISSION_\w+ .*(atomic|shared).* at byte \d+; \w+/m)
      const json = JSON.parse((await check('atomic', '--json')).out) as Record<string, unknown>
      expect(json).toMatchObject({ ok: false, judgement: { movable: {} } })
    })

    test('an import that nothing maps, with the line to write', async () => {
      const file = await imports({ 'env.next': 1 })
      const told = await refused('importing', '--invoke', 'sum', '--imports', file)
      expect(told.get('code')).toBe('ADMISSION_IMPORT')
      expect(told.get('have')).toMatch(/^import env\.scale at byte \d+$/)
      expect(told.get('fix')).toContain('{"env.scale":0}')
    })

    test.each([
      ['no JSON', '{ "env.next": 1', 'imports file', 'JSON'],
      ['no map', '[]', 'imports file', 'map'],
      ['no mapping', '{ "env.next": true }', 'import env.next', 'answers'],
      [
        'an answer of another type',
        '{ "env.next": 1.5, "env.scale": 1 }',
        'import env.next',
        'i32',
      ],
    ])('a file of imports that is %s', async (_, text, field, want) => {
      const file = await imports(text)
      const told = await refused('importing', '--invoke', 'sum', '--imports', file)
      expect([told.get('code'), told.get('field')]).toEqual(['CHECK_IMPORTS', field])
      expect(told.get('want')).toContain(want)
    })

    test.each([
      ['CHECK_EXPORT', 'export sums', ['--invoke', 'sums']],
      ['CHECK_ARGUMENTS', 'arguments of sum', ['--invoke', 'sum', '1']],
    ])('%s: %s', async (code, field, args) => {
      const file = await imports({ 'env.next': 1, 'env.scale': 1 })
      const told = await refused('importing', '--imports', file, ...args)
      expect([told.get('code'), told.get('field')]).toEqual([code, field])
      expect(told.get('fix')).not.toMatch(/documents|developers/)
    })

    test('a file that is not there, or no module', async () => {
      const told = await refused('importing', '--invoke', 'sum', '--imports', 'none.json')
      expect([told.get('code'), told.get('have')]).toEqual(['CHECK_FILE', 'ENOENT none.json'])
      expect((await refused('nothing')).get('code')).toBe('CHECK_FILE')
      await writeFile(join(folder, 'text.wasm'), 'no module')
      const { code, out } = await check('text')
      expect(code).toBe(1)
      expect(out).toMatch(/^movable +no: ADMISSION_MALFORMED /m)
    })

    test.each([
      [['--stop-every', 'often']],
      [['--stop-every', '1', '--profile', 'reactor']],
      [['--profile', 'other']],
    ])('use that makes no sense: %j', async (args) => {
      const { code, err } = await check('command', ...args)
      expect(code).toBe(2)
      expect(err).not.toBe('')
    })
  })

  test('--help has an example of a file of imports', async () => {
    const { code, out } = await check('command', '--help')
    expect(code).toBe(0)
    const example = /\{ "env[\s\S]+?\n/.exec(out)
    expect(example).not.toBeNull()
    for (const word of ['answers', 'trap', 'nan', '--stop-every']) expect(out).toContain(word)
  })
})
