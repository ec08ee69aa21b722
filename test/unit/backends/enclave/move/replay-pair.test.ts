/**
 * A source's replay and a target's, joined without a wire: what honest ones come to, and what a
 * target says to a source that lies.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { codeOf, isCoded } from '../../../../../backends/contract/errors.ts'
import { REGION, type SmallRegion } from '../../../../../backends/enclave/image/regions.ts'
import { imageRoot, smallDigest } from '../../../../../backends/enclave/image/root.ts'
import { SourceImage } from '../../../../../backends/enclave/image/source-image.ts'
import { Mailbox } from '../../../../../backends/enclave/mailbox/mailbox.ts'
import { encodeMailbox } from '../../../../../backends/enclave/mailbox/region.ts'
import { Attempt, attemptTerms } from '../../../../../backends/enclave/move/attempt.ts'
import { CreditedSends } from '../../../../../backends/enclave/move/credited-sends.ts'
import { SourceReplay } from '../../../../../backends/enclave/move/source-replay.ts'
import { TargetReplay } from '../../../../../backends/enclave/move/target-replay.ts'
import { Recorder } from '../../../../../backends/enclave/replay/recorder.ts'
import { copyOfPaged } from '../../../../../backends/enclave/runtime/shared-memories.ts'
import { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import type { SecureSession } from '../../../../../backends/enclave/session/secure-session.ts'
import { encodeGeneration } from '../../../../../backends/enclave/ta/generation.ts'
import type { LiveTa } from '../../../../../backends/enclave/ta/live-ta.ts'
import { statementDigest } from '../../../../../backends/statement/bodies.ts'
import { encodeChainFile } from '../../../../../backends/statement/chain-file.ts'
import type { Signed } from '../../../../../backends/statement/signed.ts'
import { encodeMessage, u64Bytes, u64From } from '../../../../../proto/codec.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import { born, fill, moved, type Tenure } from '../../statement/lineage-fixture.ts'
import { DRIVER, GENERATION, optionsFor, SEAL_KEY } from '../runtime/driver-ta.ts'

const { RecordKind } = talos.v1
const EMPTY = new Uint8Array()
const PREVIOUS_ROOT = fill(60)
const FIRST = born()
const BUDGET_MS = 10_000
const generation = { id: GENERATION, sealKey: SEAL_KEY }
const opened: TaRuntime[] = []
const failures: unknown[] = []
let looks = 0

afterEach(async () => {
  await Promise.all(opened.splice(0).map((runtime) => runtime.close()))
  failures.length = 0
})

async function running(): Promise<{ runtime: TaRuntime; tape: Uint8Array | undefined }> {
  const runtime = await TaRuntime.open({ ...optionsFor(DRIVER, 'reactor'), inputs: 'recorded' })
  opened.push(runtime)
  runtime.setGeneration(GENERATION, SEAL_KEY)
  return { runtime, tape: await runtime.start() }
}

/** The small regions of a TA that nobody called through a session. */
async function smallOf(runtime: TaRuntime): Promise<SmallRegion[]> {
  return [
    ...(await runtime.capture()),
    { region: REGION.mailbox, bytes: encodeMailbox(new Mailbox()) },
    { region: REGION.generation, bytes: encodeGeneration(generation) },
  ]
}

async function rootOf(runtime: TaRuntime, small: readonly SmallRegion[]): Promise<Uint8Array> {
  const image = new SourceImage(runtime.paged)
  for await (const batch of image.round(1)) expect(batch.pages).toBeGreaterThan(0)
  const digests = [...image.digests(), ...[...small, ...runtime.measuredRegions].map(smallDigest)]
  image.close()
  const tenure = { lineage: FIRST.lineage, epoch: 1n, sequence: 4n, previousRoot: PREVIOUS_ROOT }
  return imageRoot(tenure, digests)
}

interface Pair {
  readonly source: SourceReplay
  readonly target: TargetReplay
  readonly runtime: TaRuntime
  readonly recorder: Recorder
}

/** Both sides; records of the one are taken by the other at once. */
function pair(
  runtime: TaRuntime,
  recorder: Recorder,
  { links, lineage, epoch, holder }: Tenure,
): Pair {
  const terms = attemptTerms(
    new talos.v1.OpenSession({ attempt: new Uint8Array(16), peerKey: new Uint8Array(32) }),
  )
  const attempt = new Attempt(terms, () => undefined)
  const head = statementDigest(links.at(-1) as Signed)
  const target = new TargetReplay({
    twin: runtime.twin(),
    budgetMs: BUDGET_MS,
    held: { lineage, epoch, holder, head },
    chain: encodeChainFile(links),
    packageDigest: fill(3),
    pagesMax: new Map([
      [REGION.memory, 1024],
      [REGION.files, 1024],
    ]),
    session: {
      send: (_kind, _header, body) => {
        source.replayed(body)
        return Promise.resolve()
      },
    },
    credit: () => {
      credited += 1n
      sends.credit(encodeMessage(talos.v1.Credit, { records: u64Bytes(credited) }))
      return Promise.resolve()
    },
    failed: (thrown) => {
      failures.push(thrown)
      attempt.end(codeOf(thrown))
    },
  })
  let credited = 0n
  const send = (kind: talos.v1.RecordKind, header: Uint8Array, body: Uint8Array): Promise<void> =>
    // A copy, as what was opened of a sealed record is: the source wipes its own.
    target.take({ kind, header, body: Uint8Array.from(body) })
  const session = { send } as unknown as SecureSession
  const sends = new CreditedSends(session, attempt)
  const look = (_: number, work: () => Promise<void>): Promise<void> => {
    looks += 1
    return work()
  }
  const ta = { runtime, look } as unknown as LiveTa
  const source = new SourceReplay({ ta, recorder, session, sends, attempt })
  return { source, target, runtime, recorder }
}

async function fromGenesis(): Promise<Pair> {
  const { runtime, tape } = await running()
  const recorder = new Recorder(undefined, generation)
  recorder.started(tape)
  runtime.listener = recorder
  return pair(runtime, recorder, FIRST)
}

/** The tenure that begins with an image. */
function after(root: Uint8Array): Tenure {
  return moved(FIRST, '2', { prepared: { root, sequence: 4n } })
}

async function fromReceipt(tenureAfter = after): Promise<Pair> {
  const { runtime } = await running()
  const small = await smallOf(runtime)
  const root = await rootOf(runtime, small)
  const tenure = { lineage: FIRST.lineage, epoch: 1n, sequence: 4n, previousRoot: PREVIOUS_ROOT }
  const checkpoint = { paged: runtime.paged.map(copyOfPaged), small, tenure }
  const recorder = new Recorder(checkpoint, generation)
  runtime.listener = recorder
  return pair(runtime, recorder, tenureAfter(root))
}

/** Everything that a move does of it. */
async function whole(
  { source, target, runtime }: Pair,
  change = (_: SmallRegion[]): void => undefined,
) {
  await source.begin()
  await source.catchUp(BUDGET_MS)
  await runtime.handle(new TextEncoder().encode('c'))
  const small = await smallOf(runtime)
  await source.tail(small)
  change(small)
  try {
    await target.compare(small, runtime.paged)
    return 'same'
  } finally {
    await target.close()
  }
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (thrown) {
    if (isCoded(thrown))
      return thrown.facts['fact'] === undefined
        ? thrown.code
        : `${thrown.code} ${String(thrown.facts['fact'])}`
    throw thrown
  }
  return 'taken'
}

describe('a tenure done again', () => {
  test.each([
    ['genesis', fromGenesis],
    ['a receipt', () => fromReceipt()],
  ])('from %s comes to the same image', async (_, begin) => {
    const made = await begin()
    for (const request of ['c', 'f!', 'c'])
      await made.runtime.handle(new TextEncoder().encode(request))
    expect(await whole(made)).toBe('same')
    expect(failures).toEqual([])
  })

  test('differs where one byte of a global does', async () => {
    const made = await fromReceipt()
    const changed = whole(made, (small) => {
      const globals = small.find(({ region }) => region === REGION.globals)?.bytes
      if (globals !== undefined) globals[globals.length - 1] = (globals.at(-1) ?? 0) ^ 1
    })
    expect(await refusal(changed)).toBe('REPLAY_DIFFERS')
  })
})

test('a source whose TA is in a request waits for its end before it says how far it is', async () => {
  const { source, target, runtime } = await fromGenesis()
  await source.begin()
  looks = 0
  await source.catchUp(BUDGET_MS)
  expect(looks).toBe(0)
  const request = runtime.handle(new TextEncoder().encode('c'))
  expect(runtime.isBusy).toBe(true)
  await source.catchUp(BUDGET_MS)
  expect(looks).toBeGreaterThan(0)
  await request
  await target.close()
})

test('a source that does not read is told the newest count alone', async () => {
  const { target, session } = await untold()
  const journal = (body: Uint8Array): Promise<void> =>
    target.take({ kind: RecordKind.RECORD_KIND_JOURNAL, header: EMPTY, body })
  const plan = encodeMessage(talos.v1.ReplayPlan, { regions: [], previousRoot: EMPTY })
  await target.take({ kind: RecordKind.RECORD_KIND_REPLAY_PLAN, header: EMPTY, body: plan })
  const bytes = new Recorder(undefined, generation).since(0)
  for (const byte of bytes) await journal(Uint8Array.of(byte))
  await vi.waitFor(() => expect(session.sent).toHaveLength(1))
  session.goOn()
  await vi.waitFor(() => expect(session.sent).toHaveLength(2))
  expect(session.sent.at(-1)).toBe(BigInt(bytes.length))
  // Nothing and crumbs are no journal.
  expect(await refusal(journal(EMPTY))).toBe('REPLAY_JOURNAL records')
  const crumbs = async (): Promise<void> => {
    // Of an event that is not whole for a long time.
    for (let at = 0; at < 100_000; at++) await journal(Uint8Array.of(at === 0 ? 1 : 0))
  }
  expect(await refusal(crumbs())).toBe('REPLAY_JOURNAL records')
  await target.close()
})

/** A target whose first word to the source is not taken. */
async function untold() {
  const { runtime } = await running()
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const sent: bigint[] = []
  const session = { sent, goOn: () => resolve(undefined) }
  const { links, lineage, epoch, holder } = FIRST
  const target = new TargetReplay({
    twin: runtime.twin(),
    budgetMs: BUDGET_MS,
    held: { lineage, epoch, holder, head: statementDigest(links[0] as Signed) },
    chain: encodeChainFile(links),
    packageDigest: fill(3),
    pagesMax: new Map(),
    session: {
      send: (_kind, _header, body) => {
        sent.push(u64From(talos.v1.Replayed.decode(body).journalBytes))
        return promise
      },
    },
    credit: () => Promise.resolve(),
    failed: (thrown) => void failures.push(thrown),
  })
  return { target, session }
}

describe('a target refuses', () => {
  test('another image than the receipt names', async () => {
    const other = await fromReceipt(() => after(fill(99)))
    expect(await refusal(whole(other))).toBe('REPLAY_ORIGIN root')
  })

  test('the package alone where there is a receipt', async () => {
    const made = await fromReceipt()
    const plan = encodeMessage(talos.v1.ReplayPlan, { regions: [], previousRoot: EMPTY })
    const record = { kind: RecordKind.RECORD_KIND_REPLAY_PLAN, header: EMPTY, body: plan }
    expect(await refusal(made.target.take(record))).toBe('IMAGE_ROOT_LENGTH')
    await made.target.close()
  })

  test('a journal before its plan, a second plan, and no replay at all', async () => {
    const { target, source } = await fromGenesis()
    const journal = { kind: RecordKind.RECORD_KIND_JOURNAL, header: EMPTY, body: fill(1) }
    expect(await refusal(target.take(journal))).toBe('REPLAY_JOURNAL order')
    expect(await refusal(target.compare([], []))).toBe('REPLAY_JOURNAL none')
    await source.begin()
    expect(await refusal(source.begin())).toBe('MOVE_PLAN_TWICE')
    expect(await refusal(target.compare([], []))).toBe('REPLAY_JOURNAL unfinished')
    await target.close()
  })

  test('a journal that is broken, and tells whoever waits', async () => {
    const { target, source } = await fromGenesis()
    await source.begin()
    const record = { kind: RecordKind.RECORD_KIND_JOURNAL, header: EMPTY, body: fill(0xff) }
    await target.take(record)
    await vi.waitFor(() => expect(failures.map(codeOf)).toEqual(['REPLAY_JOURNAL']))
    expect(await refusal(target.take(record))).toBe('REPLAY_JOURNAL length')
    await target.close()
  })
})
