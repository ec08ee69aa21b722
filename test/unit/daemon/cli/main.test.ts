/**
 * The command line as a process: every verb against a daemon in memory, exit codes, JSON, calls
 * that survive crashes, and Ctrl-C.
 */
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DaemonRefusal, EXIT } from '../../../../daemon/errors.ts'
import { aMigration, aRefusal, LINEAGE } from '../admin/fake-service.ts'
import { freshFolder, openRig, type Rig } from '../admin/rig.ts'
import { ROOT } from '../../../house/sources.ts'
import { wat } from '../../backends/enclave/wasm/wat.ts'
import { cli, startCli } from './run-cli.ts'

let rig: Rig
beforeEach(async () => {
  rig = await openRig()
})
afterEach(() => rig.end())

const returnAnswer = '(i32.const 0)'
const growTable = '(table.grow $t (ref.null func) (i32.const 1))'

/** A folder `ta` with a module whose handler is the given expression. */
function writeTa(handler: string): void {
  const folder = join(rig.folder, 'ta')
  mkdirSync(folder)
  const text = `(module (memory (export "memory") 1 4) (table $t 1 4 funcref)
    (func (export "_initialize")) (func (export "talos_handle") (result i32) ${handler}))`
  writeFileSync(join(folder, 'tiny.wasm'), wat(text))
  const manifest = readFileSync(join(ROOT, 'examples/signer/talos.yaml'), 'utf8')
  const own = manifest
    .replace('build/signer.wasm', 'tiny.wasm')
    .replace('name: signer', 'name: tiny')
  writeFileSync(join(folder, 'talos.yaml'), own)
}

const done = aMigration({ phase: 'done', settled: true, stopped_ms: 38 })

describe('verbs', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['status', 0, 'node edge-a'],
    ['id', 0, 'caller'],
    ['ps -a', 0, 'signer'],
    ['peers', 0, 'pending'],
    ['peers accept 12D3KooWnew', 0, 'connected'],
    ['peers deny 12D3KooWnew', 0, 'denied'],
    ['peers ping edge-b', 0, '1.5 ms'],
    ['invite --ttl 1m', 0, 'tk_abc'],
    ['join tk_abc', 0, 'joined edge-b'],
    ['logs signer', 0, '1  hello'],
    ['stop signer', 0, 'stopped signer'],
    ['introspect signer', 0, 'stack, outermost first: 2 frames'],
    ['rm signer', 0, 'forgot signer'],
    ['history signer', 0, 'chain verified: 2 links'],
    ['inspect signer', 0, LINEAGE],
    ['migration ls', 0, 'mv-1'],
    ['migration show mv-1', 0, 'under way'],
    ['migration cancel mv-1', 0, 'TA still runs on edge-a'],
    ['migration resolve mv-1 --abandon', 0, 'lost mv-1'],
    ['migration resolve mv-1', 2, ''],
    ['inspect other', 4, ''],
    ['frobnicate', 2, ''],
    ['move signer', 2, ''],
    ['move signer edge-b --downtime 5', 2, ''],
    ['call signer', 2, ''],
    ['--help', 0, 'talos'],
  ]
  test('each says what it did, with its exit code', async () => {
    for (const [line, code, text] of cases) {
      const ended = await cli(rig, ...line.split(' '))
      expect([line, ended.code, ended.err.includes('CLI_INTERNAL')]).toEqual([line, code, false])
      expect(ended.out, line).toContain(text)
    }
    expect(rig.service.asked).toContain('invite 60')
    expect(rig.service.moves).toEqual([])
  }, 60_000)
  test('--json is one document that carries the API shape, --quiet the name alone', async () => {
    const json = await cli(rig, 'ps', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ tas: [{ lineage: LINEAGE }] })
    expect((await cli(rig, 'ps', '--quiet')).out).toBe('ta-1\n')
  })
  test('a refusal: five fields on standard error, or one JSON document', async () => {
    rig.service.failure = new DaemonRefusal(aRefusal(), EXIT.refused)
    const ended = await cli(rig, 'ps')
    expect([ended.code, ended.out]).toEqual([5, ''])
    for (const word of ['field', 'have', 'want', 'source', 'fix']) expect(ended.err).toContain(word)
    const json = await cli(rig, 'ps', '--json')
    expect([json.code, json.err]).toEqual([5, ''])
    expect(JSON.parse(json.out)).toEqual({ refusal: aRefusal(), exit: 5 })
  })
  test('no daemon: 3, and how to start one', async () => {
    const ended = await startCli(rig.folder, join(rig.folder, 'none'), ['status']).ended
    expect([ended.code, ended.err.includes('talos up')]).toEqual([3, true])
  })
  test('status --exit-code is 9 where a person is needed', async () => {
    expect((await cli(rig, 'status', '--exit-code')).code).toBe(0)
    rig.service.signer = { ...rig.service.signer, state: 'lost' }
    expect((await cli(rig, 'status', '--exit-code')).code).toBe(9)
  })
  test('down returns once nobody answers any more', async () => {
    rig.service.onShutdown = () => setTimeout(() => void rig.server.close(), 100)
    const ended = await cli(rig, 'down')
    expect([ended.code, ended.out]).toEqual([0, 'down: 1 TAs go on\n'])
    expect((await cli(rig, 'status')).code).toBe(3)
  })
  test('a reader that leaves early is no failure', async () => {
    const running = startCli(rig.folder, rig.socket, ['completion', 'bash'])
    running.child.stdout?.destroy()
    expect((await running.ended).code).toBe(0)
  })
})

describe('move', () => {
  test('is watched to its end', async () => {
    rig.service.path = [
      aMigration(),
      aMigration({ phase: 'frozen' }),
      aMigration({ phase: 'released' }),
      done,
    ]
    const ended = await cli(
      rig,
      'move',
      'signer',
      'edge-b',
      '--downtime',
      '200ms',
      '--reason',
      'patch',
    )
    expect([ended.code, ended.err]).toEqual([0, ''])
    const phases = ended.out.split('\n').map((line) => line.split(' ')[0])
    expect(phases).toEqual(['planned', 'copying', 'frozen', 'released', 'moved', ''])
    expect(rig.service.moves[0]).toMatchObject({
      downtime_ms: 200,
      reason: 'patch',
      dry_run: false,
    })
    expect(rig.service.moves[0]?.idempotency_key).toHaveLength(36)
  })
  test('refused: exit 5, and who runs it', async () => {
    rig.service.path = [aMigration({ phase: 'refused', settled: true, refusal: aRefusal() })]
    const ended = await cli(rig, 'move', 'signer', 'edge-b')
    expect(ended.code).toBe(5)
    expect(ended.out).toContain('(exit 5, TA still runs on edge-a)')
  })
  test('--detach prints the id; --json one document; watch --json a line a change', async () => {
    expect((await cli(rig, 'move', 'signer', 'edge-b', '--detach', '-q')).out).toBe('mv-1\n')
    rig.service.path = [aMigration(), done]
    const json = await cli(rig, 'move', 'signer', 'edge-b', '--json')
    expect(JSON.parse(json.out)).toMatchObject({ phase: 'done' })
    rig.service.path = [aMigration(), aMigration({ phase: 'frozen' }), done]
    const lines = (await cli(rig, 'migration', 'watch', 'mv-1', '--json')).out.trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { phase: string }).phase)).toEqual([
      'copying',
      'frozen',
      'done',
    ])
  })
  test('Ctrl-C cancels, says who runs it, and ends with 7', async () => {
    const running = startCli(rig.folder, rig.socket, ['move', 'signer', 'edge-b'])
    await expect.poll(running.out).toContain('copying')
    running.child.kill('SIGINT')
    const ended = await running.ended
    expect(rig.service.asked).toContain('cancel mv-1')
    expect([ended.code, ended.out.includes('TA still runs on edge-a')]).toEqual([7, true])
  })
  test('Ctrl-C after release is refused and watched on; a second one leaves with 8', async () => {
    rig.service.path = [aMigration({ phase: 'released' })]
    rig.service.cancel = async () => {
      throw new DaemonRefusal({ ...aRefusal(), code: 'MOVE_RELEASED' }, EXIT.inDoubt)
    }
    const running = startCli(rig.folder, rig.socket, ['move', 'signer', 'edge-b'])
    await expect.poll(running.out).toContain('released')
    running.child.kill('SIGINT')
    await expect.poll(running.err).toContain('MOVE_RELEASED')
    await expect
      .poll(
        () => {
          running.child.kill('SIGINT')
          return running.child.exitCode
        },
        { interval: 300 },
      )
      .toBe(8)
    expect((await running.ended).out).not.toContain('still runs')
  })
  test('a daemon that is away for a moment is waited for', async () => {
    const running = startCli(rig.folder, rig.socket, ['move', 'signer', 'edge-b'])
    await expect.poll(running.out).toContain('copying')
    await rig.server.close()
    await expect.poll(running.err).toContain('waiting')
    const { startAdminServer } = await import('../../../../daemon/admin/server.ts')
    rig.service.path = [done]
    const again = await startAdminServer(rig.service, { socket: rig.socket, log: () => undefined })
    expect((await running.ended).code).toBe(0)
    await again.close()
  })
})

describe('call', () => {
  test('sends, prints, acknowledges; the next has the next id', async () => {
    const first = await cli(rig, 'call', 'signer', '--data', 'sign a')
    expect([first.code, first.out, first.err]).toEqual([0, 'answer 1\n', ''])
    const piped = await startCli(
      rig.folder,
      rig.socket,
      ['call', 'signer', '-d', '-', '-q'],
      'sign b',
    ).ended
    expect(piped.out).toBe('answer 2\n')
    expect(rig.service.calls.map(({ data }) => Buffer.from(data, 'base64').toString())).toEqual([
      'sign a',
      'sign b',
    ])
    expect(rig.service.acknowledged.map(({ sequence }) => sequence)).toEqual(['1', '2'])
    expect(rig.service.asked.filter((what) => what.startsWith('client'))).toHaveLength(1)
  })
  test('killed without its answer: asked again, it has the same id', async () => {
    let came: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => {
      came = resolve
    })
    const answer = rig.service.onCall
    rig.service.onCall = async () => {
      came()
      return new Promise(() => undefined)
    }
    const killed = startCli(rig.folder, rig.socket, ['call', 'signer', '--data', 'pay'])
    await arrived
    killed.child.kill('SIGKILL')
    await killed.ended
    rig.service.onCall = async (request) => ({ ...(await answer(request)), repeated: true })
    const again = await cli(rig, 'call', 'signer', '--data', 'pay')
    expect(again.out).toBe('answer 1\n')
    expect(again.err).toContain('given before')
    expect(rig.service.calls.map(({ sequence }) => sequence)).toEqual(['1', '1'])
    rig.service.onCall = answer
    expect((await cli(rig, 'call', 'signer', '--data', 'pay')).out).toBe('answer 2\n')
  })
  test('two at once have two ids, one after the other', async () => {
    await cli(rig, 'call', 'signer', '--data', 'first')
    const answer = rig.service.onCall
    const second = Promise.withResolvers<string>()
    rig.service.onCall = async (request) => {
      // Nobody may come in between; half a second is plenty for one who would.
      const sent = rig.service.calls.length
      await Promise.race([second.promise, delay(500)])
      if (rig.service.calls.length > sent) second.resolve('came in between')
      return answer(request)
    }
    const both = await Promise.all([
      cli(rig, 'call', 'signer', '--data', 'a'),
      cli(rig, 'call', 'signer', '--data', 'b'),
    ])
    second.resolve('nobody')
    expect(await second.promise).toBe('nobody')
    expect(both.map(({ out }) => out).sort()).toEqual(['answer 2\n', 'answer 3\n'])
  })
  test('a session that the TA forgot is begun again, unless a request is open', async () => {
    await cli(rig, 'call', 'signer', '--data', 'a')
    const answer = rig.service.onCall
    const forgotten = { ...aRefusal(), code: 'REQUEST_UNKNOWN_SESSION' }
    const first = rig.service.calls[0]?.session
    rig.service.onCall = async (request) => {
      if (request.session === first) throw new DaemonRefusal(forgotten)
      return answer(request)
    }
    expect((await cli(rig, 'call', 'signer', '--data', 'b')).out).toBe('answer 1\n')
    rig.service.onCall = async () => {
      throw new DaemonRefusal({ ...aRefusal(), code: 'REQUEST_BUSY' })
    }
    expect((await cli(rig, 'call', 'signer', '--data', 'c')).code).toBe(1)
    rig.service.onCall = async () => {
      throw new DaemonRefusal(forgotten)
    }
    const open = await cli(rig, 'call', 'signer', '--data', 'c')
    expect(open.err).toContain('REQUEST_UNKNOWN_SESSION')
    expect(rig.service.asked.filter((what) => what.startsWith('client'))).toHaveLength(2)
  })
})

describe('keys and packages', () => {
  test('keygen writes 0600 once', async () => {
    const made = await cli(rig, 'keygen', '--json')
    const { path, owner } = JSON.parse(made.out) as { path: string; owner: string }
    expect(owner).toMatch(/^talos-owner:[0-9a-f]{64}$/)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const before = readFileSync(path, 'utf8')
    const again = await cli(rig, 'keygen')
    expect([again.code, again.err.includes('CLI_FILE_EXISTS')]).toEqual([1, true])
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
  test('run refuses what is no package before the daemon is asked', async () => {
    writeFileSync(join(rig.folder, 'bad.ta'), 'nothing of the kind')
    const ended = await cli(rig, 'run', 'bad.ta')
    expect([ended.code, ended.err.includes('PACKAGE_MALFORMED')]).toEqual([1, true])
    expect((await cli(rig, 'run', 'missing.ta')).code).toBe(2)
    expect(rig.service.packages).toEqual([])
  })
  test('pack: admitted by the enclave program, the same bytes each time, and it says what it is', async () => {
    writeTa(returnAnswer)
    await cli(rig, 'keygen')
    const packed = await cli(rig, 'pack', 'ta', '--json')
    expect([packed.code, packed.err]).toEqual([0, ''])
    const facts = JSON.parse(packed.out) as { path: string; package: string }
    const first = readFileSync(join(rig.folder, facts.path))
    expect((await cli(rig, 'pack', 'ta', '-q')).out).toBe(`${facts.package}\n`)
    expect(readFileSync(join(rig.folder, facts.path)).equals(first)).toBe(true)
    expect((await cli(rig, 'inspect', facts.path)).out).toContain(facts.package)
    const ran = await cli(rig, 'run', facts.path, '--anchor', 'volatile')
    expect([ran.code, ran.out.includes('proves nothing')]).toEqual([0, true])
    const [request] = rig.service.packages
    expect(Buffer.from(request?.package ?? '', 'base64').equals(first)).toBe(true)
    expect(request?.anchor).toBe('volatile')
  })
  test('pack refuses what could not be moved, names it, and writes nothing', async () => {
    writeTa(growTable)
    await cli(rig, 'keygen')
    const ended = await cli(rig, 'pack', 'ta')
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('ADMISSION_')])
    expect(ended.err).toContain('table.grow')
    expect(existsSync(join(rig.folder, 'tiny.ta'))).toBe(false)
  })
  test('pack without a key says how to make one', async () => {
    mkdirSync(join(rig.folder, 'ta'))
    const ended = await cli(rig, 'pack', 'ta')
    expect([ended.code, ended.err.includes('talos keygen')]).toEqual([1, true])
  })
  test('a receipt that does not verify is refused with 5 and not written', async () => {
    const file = join(rig.folder, 'out.receipt')
    const ended = await cli(rig, 'migration', 'receipt', 'mv-1', '-o', file)
    expect([ended.code, ended.err.includes('CHAIN_FILE_MAGIC')]).toEqual([5, true])
    expect(() => statSync(file)).toThrow()
  })
})

describe('up', () => {
  test('a daemon that does not start: its last words', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'bad.yaml'), 'unknown_key: 1\n')
    const args = ['up', '--config', join(folder, 'bad.yaml')]
    const ended = await startCli(folder, join(folder, 'admin.sock'), args).ended
    expect([ended.code, ended.err.includes('unknown_key')]).toEqual([2, true])
    rmSync(folder, { recursive: true })
  })
  test('where one runs: says so, and refuses to become simulated by the way', async () => {
    const ended = await cli(rig, 'up')
    expect([ended.code, ended.out.includes('already up')]).toEqual([0, true])
    const node = rig.service.node.bind(rig.service)
    rig.service.node = async () => ({ ...(await node()), tee: 'none' })
    const simulated = await cli(rig, 'up', '--sim')
    expect([simulated.code, simulated.err.includes('DAEMON_RUNNING')]).toEqual([1, true])
  })
})
