/**
 * Looks at a running TA, as the daemon asks for them: what they tell, what they never tell, and that
 * the TA and its clients notice nothing.
 */
import { createHash, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { PAGE_BYTES, REGION } from '../../../../backends/enclave/image/regions.ts'
import { LIMITS } from '../../../../backends/enclave/limits.ts'
import { LiveTa } from '../../../../backends/enclave/ta/live-ta.ts'
import type { Manifest } from '../../../../backends/package/manifest.ts'
import { hexOf, u64Bytes, u64From } from '../../../../proto/codec.ts'
import { FRAME_HEADER_BYTES_MAX } from '../../../../proto/enclave-frame.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { AgentPair, attemptNamed, driverPackage, TestAgent } from './agent-pair.ts'
import { wat } from './wasm/wat.ts'

const EMPTY = new Uint8Array()

/**
 * Requests: a page (u16) and bytes: writes them there. Then rounds (u32), and how deep (u32): a
 * recursion so deep works so many rounds at its end, and "done" is answered.
 */
const SUBJECT = wat(
  `(module $subject
  (import "talos" "request_len" (func $len (result i32)))
  (import "talos" "request_read" (func $read (param i32 i32) (result i32)))
  (import "talos" "answer_write" (func $answer (param i32 i32) (result i32)))
  (memory (export "memory") 16 16)
  (data (i32.const 64) "done")
  (func $grind (param $rounds i32)
    (loop $again
      (i32.store (i32.const 128) (local.get $rounds))
      (br_if $again (i32.ne (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1))) (i32.const 0)))))
  (func $descend (param $depth i32) (param $rounds i32) (result i32)
    (if (i32.eqz (local.get $depth)) (then (call $grind (local.get $rounds)) (return (i32.const 0))))
    (i32.add (i32.const 1)
      (call $descend (i32.sub (local.get $depth) (i32.const 1)) (local.get $rounds))))
  (func (export "talos_handle") (result i32)
    (drop (call $read (i32.const 1024) (i32.const 2)))
    (drop (call $read (i32.mul (i32.load16_u (i32.const 1024)) (i32.const 4096)) (call $len)))
    (call $work (i32.load16_u (i32.const 1024)))
    (drop (call $answer (i32.const 64) (i32.const 4)))
    (i32.const 0))
  (func $work (param $page i32) (local $at i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 4096)))
    (if (i32.load (i32.add (local.get $at) (i32.const 4))) (then
      (drop (call $descend
        (i32.load (i32.add (local.get $at) (i32.const 8)))
        (i32.load (i32.add (local.get $at) (i32.const 4)))))))))`,
  true,
)

const running: TestAgent[] = []
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  for (const agent of running.splice(0)) await agent.end()
})

/** Client with one session at one agent. */
class Caller {
  private readonly agent: TestAgent
  private session: Uint8Array = EMPTY
  private sequence = 0n

  constructor(agent: TestAgent) {
    this.agent = agent
  }

  async open(): Promise<this> {
    const clientKey = ed25519.getPublicKey(new Uint8Array(32).fill(5))
    const { message } = await this.agent.call({ openClient: { clientKey } })
    this.session = message.clientOpened?.clientSession ?? EMPTY
    return this
  }

  /** Writes to a page, works so many rounds so deep. */
  async ask(page: number, rounds = 0, depth = 0, text: Uint8Array = EMPTY): Promise<string> {
    const head = Buffer.alloc(12)
    head.writeUInt16LE(page, 0)
    head.writeUInt32LE(rounds, 4)
    head.writeUInt32LE(depth, 8)
    const callTa = {
      clientSession: this.session,
      sequence: u64Bytes(++this.sequence),
      signature: EMPTY,
    }
    const { payload } = await this.agent.call({ callTa }, Buffer.concat([head, text]))
    return Buffer.from(payload ?? EMPTY).toString()
  }
}

async function started(manifest: Partial<Manifest> = {}): Promise<[TestAgent, Caller]> {
  const agent = new TestAgent('subject')
  running.push(agent)
  const packed = driverPackage({ introspection: 'full', ...manifest }, SUBJECT)
  await agent.call({ begin: { anchor: 'volatile' } }, packed)
  return [agent, await new Caller(agent).open()]
}

type Seen = talos.v1.Introspected

async function look(agent: TestAgent, since: Uint8Array = EMPTY): Promise<Seen> {
  const { message } = await agent.call({ introspect: { since } })
  const wire = talos.v1.Introspected.encode(message.introspected ?? {}).finish()
  return talos.v1.Introspected.decode(wire)
}

function placesOf({ changes }: Seen): string[] {
  return (changes?.ranges ?? []).map(
    ({ region, first, pages }) => `${String(region)}: ${String(first)}+${String(pages)}`,
  )
}

const PREEMPTIVE = { profile: 'preemptive' } as const
/** Rounds that take a second or so. */
const LONG = 300_000_000

test('the regions are told, each once, with sizes, pages and pages of zeros', async () => {
  const [agent, caller] = await started()
  await caller.ask(20)
  const { regions, inRequest, stack, changes } = await look(agent)
  expect(regions.map(({ region }) => region)).toEqual(Object.values(REGION))
  const memory = regions.find(({ region }) => region === REGION.memory)
  expect(memory).toMatchObject({ pages: 256, zeroPages: 254 })
  const sizes = regions.map(({ region, size }) => [region, u64From(size)])
  expect(sizes).toContainEqual([REGION.memory, 1_048_576n])
  expect(sizes).toContainEqual([REGION.generation, 48n])
  expect([inRequest, stack, changes]).toEqual([false, [], null])
})

test('nothing of the contents is told, and no leaf with which contents could be guessed', async () => {
  const [agent, caller] = await started(PREEMPTIVE)
  const marker = randomBytes(64)
  await caller.ask(20, 0, 0, marker)
  const first = await look(agent)
  const asked = caller.ask(30, LONG, 4, marker)
  const seen = await lookInside(agent, 'grind', first.root)
  const page = new Uint8Array(PAGE_BYTES)
  page.set([20], 0)
  page.set(marker, 12)
  const bytes = Buffer.from(talos.v1.Introspected.encode(seen).finish())
  expect(bytes.includes(Buffer.from(seen.root))).toBe(true)
  const leaves = [page, new Uint8Array(PAGE_BYTES)].map((each) =>
    createHash('sha256').update(Uint8Array.of(0)).update(each).digest(),
  )
  for (const leaf of leaves) expect(bytes.includes(leaf)).toBe(false)
  for (let at = 0; at + 8 <= marker.length; at++) {
    expect(bytes.includes(marker.subarray(at, at + 8))).toBe(false)
  }
  expect(await asked).toBe('done')
})

/** Looks again and again until the TA is in a function. */
async function lookInside(
  agent: TestAgent,
  name: string,
  since: Uint8Array = EMPTY,
): Promise<Seen> {
  for (;;) {
    const seen = await look(agent, since)
    if (seen.stack.some((frame) => frame.name === name)) return seen
    expect(seen.root).not.toEqual(EMPTY)
  }
}

describe('what has changed', () => {
  test('are the pages that the TA wrote, and no other', async () => {
    const [agent, caller] = await started()
    await caller.ask(20)
    const { root } = await look(agent)
    expect((await look(agent, root)).changes).toMatchObject({ pages: 0, ranges: [], more: false })
    await caller.ask(20, 0, 0, Uint8Array.of(1))
    await caller.ask(30)
    await caller.ask(31)
    const seen = await look(agent, root)
    // The number of the page stands in the first one.
    expect(placesOf(seen)).toEqual(['2: 0+1', '2: 20+1', '2: 30+2'])
    expect(seen.changes?.pages).toBe(4)
    expect(seen.changes?.since).toEqual(root)
    expect(seen.root).not.toEqual(root)
  })
  test('has what was written while the pages of the running TA were looked through', async () => {
    const [agent, caller] = await started()
    await caller.ask(20)
    const { root } = await look(agent)
    const original = LiveTa.prototype.look
    async function late<T>(this: LiveTa, ...args: Parameters<LiveTa['look']>): Promise<T> {
      await caller.ask(77)
      return original.call(this, ...args) as Promise<T>
    }
    vi.spyOn(LiveTa.prototype, 'look').mockImplementationOnce(late)
    const seen = await look(agent, root)
    expect(placesOf(seen)).toEqual(['2: 0+1', '2: 77+1'])
    expect((await look(agent)).root).toEqual(seen.root)
  })
  test('is told since the same root again and again', async () => {
    const [agent, caller] = await started()
    await caller.ask(20)
    const { root } = await look(agent)
    for (let page = 30; page < 34; page++) {
      await caller.ask(page)
      expect((await look(agent, root)).changes?.pages).toBe(page - 28)
    }
  })
  test('is told since one of the last roots alone', async () => {
    const [agent, caller] = await started()
    const roots: Uint8Array[] = []
    for (let page = 10; page <= 10 + LIMITS.lookRootsKept; page++) {
      await caller.ask(page)
      roots.push((await look(agent)).root)
    }
    const verdicts: string[] = []
    for (const since of [...roots.slice(1), roots[0] ?? EMPTY, randomBytes(32), Uint8Array.of(1)]) {
      verdicts.push(await agent.verdict({ introspect: { since } }))
    }
    expect(verdicts.slice(0, LIMITS.lookRootsKept)).toEqual(['accepted', 'accepted'])
    expect(new Set(verdicts.slice(LIMITS.lookRootsKept))).toEqual(new Set(['INTROSPECT_ROOT']))
  })
  test('is a count, without a place, where the package does not say more', async () => {
    const [agent, caller] = await started({ ...PREEMPTIVE, introspection: undefined })
    await caller.ask(20)
    const { root } = await look(agent)
    const asked = caller.ask(21, LONG)
    let seen = await look(agent, root)
    while (!seen.inRequest) seen = await look(agent, root)
    expect(seen).toMatchObject({ full: false, depth: 0, stack: [] })
    expect(seen.changes).toMatchObject({ ranges: [], more: false })
    await asked
    expect((await look(agent, (await look(agent)).root)).changes?.pages).toBe(0)
  })
})

describe('in the middle of a request', () => {
  test('the stack is told by the names of its functions, outermost first', async () => {
    const [agent, caller] = await started(PREEMPTIVE)
    const asked = caller.ask(20, LONG, 2)
    const { stack, depth, inRequest } = await lookInside(agent, 'grind')
    expect(inRequest).toBe(true)
    const names = ['talos_handle', 'work', 'descend', 'descend', 'descend', 'grind']
    expect(stack.map(({ name }) => name)).toEqual(names)
    expect(stack.map((frame) => frame.depth)).toEqual([0, 1, 2, 3, 4, 5])
    expect(depth).toBe(6)
    // Imports come first; the recursion is called from one place again and again.
    expect(stack.map((frame) => frame.function)).toEqual([5, 6, 4, 4, 4, 3])
    expect(stack[2]?.offset).toBe(stack[3]?.offset)
    expect(stack[2]?.block).toBeGreaterThan(0)
    for (const { offset } of stack) expect(SUBJECT[offset]).toBeDefined()
    // A call's offset is that of its opcode; the poll's is that of the loop.
    expect(stack.slice(0, 5).map(({ offset }) => SUBJECT[offset])).toEqual(Array(5).fill(0x10))
    expect(SUBJECT[stack[5]?.offset ?? 0]).toBe(0x03)
    expect(await asked).toBe('done')
  })
  test('of a deep one both ends are told, and they fit into a reply', async () => {
    const [agent, caller] = await started(PREEMPTIVE)
    const asked = caller.ask(20, LONG, 3000)
    const seen = await lookInside(agent, 'grind')
    expect(seen.depth).toBe(3004)
    expect(seen.stack).toHaveLength(LIMITS.lookFramesMax)
    expect(seen.stack[0]).toMatchObject({ depth: 0, name: 'talos_handle' })
    expect(seen.stack.at(-1)).toMatchObject({ depth: 3003, name: 'grind' })
    expect(await asked).toBe('done')
  })
  test('names of any length fit into a reply', () => {
    const frame = { depth: ~0 >>> 0, function: ~0 >>> 0, block: ~0 >>> 0, offset: ~0 >>> 0 }
    const range = { region: 6, first: ~0 >>> 0, pages: ~0 >>> 0 }
    const size = talos.v1.Introspected.encode({
      stack: Array.from({ length: LIMITS.lookFramesMax }, () => ({
        ...frame,
        name: '\u{1f980}'.repeat(200),
      })),
      changes: { ranges: Array.from({ length: LIMITS.lookRangesMax }, () => range) },
    }).finish().length
    // Regions, root and the rest are 2 KiB at most.
    expect(size + 2048).toBeLessThan(FRAME_HEADER_BYTES_MAX)
  })
  test('who asked gets the answer, once, and so does who waits', async () => {
    const [agent, caller] = await started(PREEMPTIVE)
    const other = await new Caller(agent).open()
    const answers = [caller.ask(20, LONG, 3), other.ask(40), other.ask(41)]
    await lookInside(agent, 'grind')
    const roots = new Set<string>()
    for (let times = 0; times < 4; times++) roots.add(hexOf((await look(agent)).root))
    expect(roots.size).toBeGreaterThan(1)
    expect(await Promise.all(answers)).toEqual(['done', 'done', 'done'])
    const { described } = (await agent.call({ describe: {} })).message
    expect(u64From(described?.requests ?? EMPTY)).toBe(3n)
  })
})

describe('the root', () => {
  test('is the one that a move has that comes next', async () => {
    const pair = await AgentPair.start({ profile: 'preemptive' })
    running.push(pair.source, pair.target)
    await pair.source.ask('c')
    const { root, epoch } = await look(pair.source)
    expect(u64From(epoch)).toBe(1n)
    await pair.open()
    const statement = await pair.source.told(talos.v1.StatementKind.STATEMENT_KIND_TOKEN)
    await pair.target.call({ deliver: { attempt: attemptNamed(1), statement } })
    expect(await pair.target.ended(attemptNamed(1))).toBe('ACTIVE')
    const { outcome } = await pair.target.until((event) => event.outcome != null)
    expect(hexOf(outcome?.root ?? EMPTY)).toBe(hexOf(root))
    // The next tenure's roots follow this one, and are others.
    await expect.poll(() => pair.target.verdict({ introspect: {} })).toBe('accepted')
    const next = await look(pair.target)
    expect(u64From(next.epoch)).toBe(2n)
    expect(next.root).not.toEqual(root)
    expect(await pair.target.verdict({ introspect: { since: root } })).toBe('INTROSPECT_ROOT')
  })
})

describe('a look', () => {
  test('is one at a time', async () => {
    const [agent] = await started()
    const verdicts = [1, 2, 3].map(() => agent.verdict({ introspect: {} }))
    const refused = 'INTROSPECT_BUSY'
    expect(await Promise.all(verdicts)).toEqual(['accepted', refused, refused])
    expect(await agent.verdict({ introspect: {} })).toBe('accepted')
  })
  test('needs a TA that is here and lives', async () => {
    const agent = new TestAgent('empty')
    expect(await agent.verdict({ introspect: {} })).toBe('TA_NOT_HERE')
    await agent.call({ begin: { anchor: 'volatile' } }, driverPackage())
    running.push(agent)
    await agent.ask('t')
    expect(await agent.verdict({ introspect: {} })).toBe('TA_CRASHED')
  })
  test('is refused from the beginning of a move to its end', async () => {
    const pair = await AgentPair.start()
    running.push(pair.source, pair.target)
    for (const step of ['source.attesting', 'source.copying', 'source.frozen']) {
      const { reached, go } = pair.source.gates.hold(step)
      await (step === 'source.attesting' ? pair.open() : undefined)
      await reached
      expect(await pair.source.verdict({ introspect: {} })).toBe('INTROSPECT_MOVING')
      expect(await pair.target.verdict({ introspect: {} })).toBe('TA_NOT_HERE')
      if (step === 'source.frozen') {
        const cancelled = pair.source.verdict({ cancelSession: { attempt: attemptNamed(1) } })
        go()
        expect(await cancelled).toBe('accepted')
      }
      go()
    }
    expect(await pair.source.ended(attemptNamed(1))).toContain('SOURCE_RUNS')
    expect(await pair.source.verdict({ introspect: {} })).toBe('accepted')
    expect(await pair.source.ask('c')).toMatch(/^01/)
  })
  test('that is under way as a move stops the TA does not let it go on', async () => {
    const pair = await AgentPair.start({ profile: 'preemptive' })
    running.push(pair.source, pair.target)
    const standing = Promise.withResolvers<void>()
    const going = Promise.withResolvers<void>()
    const original = LiveTa.prototype.capture
    vi.spyOn(LiveTa.prototype, 'capture').mockImplementationOnce(async function (this: LiveTa) {
      standing.resolve()
      await going.promise
      return original.call(this)
    })
    const freezing = Promise.withResolvers<void>()
    const freeze = LiveTa.prototype.freeze
    vi.spyOn(LiveTa.prototype, 'freeze').mockImplementation(function (this: LiveTa, signal) {
      const frozen = freeze.call(this, signal)
      freezing.resolve()
      return frozen
    })
    const verdict = pair.source.verdict({ introspect: {} })
    await standing.promise
    const frozen = pair.source.gates.hold('source.frozen')
    await pair.open()
    await freezing.promise
    await setImmediate()
    expect(pair.source.events.some(({ progress }) => progress?.phase === 'frozen')).toBe(false)
    going.resolve()
    await frozen.reached
    expect(await verdict).toBe('INTROSPECT_MOVING')
    expect(await pair.source.ask('c')).toBe('TA_MOVING')
    frozen.go()
    const statement = await pair.source.told(talos.v1.StatementKind.STATEMENT_KIND_TOKEN)
    await pair.target.call({ deliver: { attempt: attemptNamed(1), statement } })
    expect(await pair.target.ended(attemptNamed(1))).toBe('ACTIVE')
    await expect.poll(() => pair.target.ask('c')).toMatch(/^01/)
  })
})

describe('between two requests', () => {
  test('a reactor is looked at once its request has ended, and the wait is told', async () => {
    const [agent, caller] = await started()
    const asked = caller.ask(20, LONG, 1)
    const waiting = caller.ask(40)
    const seen = await look(agent)
    expect(await asked).toBe('done')
    expect(seen.inRequest).toBe(false)
    expect(seen.waitedMs).toBeGreaterThan(0)
    expect(await waiting).toBe('done')
    // The second one had not begun.
    expect(placesOf(await look(agent, seen.root))).toEqual(['2: 0+1', '2: 40+1'])
  })
  test('a request that does not end is said, and goes on', async () => {
    const driver = new TestAgent('driver')
    running.push(driver)
    await driver.call({ begin: { anchor: 'volatile' } }, driverPackage())
    void driver.ask('l')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let verdict = ''
    void driver.verdict({ introspect: {} }).then((told) => (verdict = told))
    while (verdict === '') await vi.advanceTimersByTimeAsync(LIMITS.lookWaitMs)
    expect(verdict).toBe('INTROSPECT_REQUEST_RUNS')
  })
})
