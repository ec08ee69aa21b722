/**
 * Two agents and a daemon that calls what it likes, when it likes.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { SourceCopy } from '../../../../backends/enclave/move/source-copy.ts'
import { TargetMove } from '../../../../backends/enclave/move/target-move.ts'
import { SealedRecords } from '../../../../backends/enclave/sealing/sealed-records.ts'
import type { Manifest } from '../../../../backends/package/manifest.ts'
import { encodeMessage, u64Bytes, u64From } from '../../../../proto/codec.ts'
import { FRAME_HEADER_BYTES_MAX } from '../../../../proto/enclave-frame.ts'
import { talos } from '../../../../proto/generated/talos.js'
import { MANIFEST } from '../package/sample-package.ts'
import { AgentPair, attemptNamed, driverPackage, TestAgent } from './agent-pair.ts'
import { daemonKeyOf } from './session/session-pair.ts'

const { StatementKind, Role } = talos.v1
const TOKEN = StatementKind.STATEMENT_KIND_TOKEN
const RECEIPT = StatementKind.STATEMENT_KIND_RECEIPT
const TOMBSTONE = StatementKind.STATEMENT_KIND_TOMBSTONE
const ABORT = StatementKind.STATEMENT_KIND_ABORT
const attempt = attemptNamed(1)
const ended: { end(): Promise<void> }[] = []

async function started(limits: Partial<Manifest['limits']> = {}): Promise<AgentPair> {
  const sizes = { request_bytes: 65_536, answer_bytes: 4096, ...limits }
  const pair = await AgentPair.start({ limits: { ...MANIFEST.limits, ...sizes } })
  ended.push(pair)
  return pair
}

/** The count that an answer of the driver carries, or the code of a refusal. */
function countOf(answer: string): string {
  return /^[0-9a-f]{32}$/.test(answer) ? answer.slice(0, 2) : answer
}

afterEach(async () => {
  vi.restoreAllMocks()
  for (const each of ended.splice(0)) await each.end()
})

/** Carries the hand-over from the token to both ends. */
async function finish({ source, target }: AgentPair): Promise<string[]> {
  const token = await source.told(TOKEN)
  await target.verdict({ deliver: { attempt, statement: token } })
  const receipt = await target.told(RECEIPT)
  await source.verdict({ deliver: { attempt, statement: receipt } })
  return [await source.ended(attempt), await target.ended(attempt)]
}

describe('a move', () => {
  test('ends with the TA at the target, its state as it was, and one of them answering', async () => {
    const pair = await started()
    const { source, target } = pair
    const before = countOf(await source.ask('c'))
    await pair.open()
    const statement = await source.told(TOKEN)
    expect([await source.ask('c'), await target.ask('c')]).toEqual(['TA_MOVING', 'TA_NOT_HERE'])
    expect(await target.verdict({ deliver: { attempt, statement } })).toBe('accepted')
    expect(await target.ended(attempt)).toBe('ACTIVE')
    expect(await finish(pair)).toEqual(['FINISHED', 'ACTIVE'])
    const after = [countOf(await source.ask('c')), countOf(await target.ask('c'))]
    expect([before, ...after]).toEqual(['01', 'TA_GONE', '02'])
    const outcome = await target.until((event) => event.outcome != null)
    expect(outcome.outcome?.pagesChecked).toBeGreaterThan(0)
  })
  test('can be given up by the target after release: the source takes the TA back', async () => {
    const pair = await started()
    const { source, target } = pair
    await source.ask('c')
    await pair.open()
    const token = await source.told(TOKEN)
    expect(await target.verdict({ abandon: { attempt } })).toBe('accepted')
    const statement = await target.told(TOMBSTONE)
    expect(await source.verdict({ deliver: { attempt, statement } })).toBe('accepted')
    expect(await source.ended(attempt)).toBe('RECLAIMED')
    expect(await target.verdict({ deliver: { attempt, statement: token } })).toBe('accepted')
    expect([countOf(await source.ask('c')), await target.ask('c')]).toEqual(['02', 'TA_NOT_HERE'])
  })
  test('whose image cannot be checked on the way back is lost, and said to be', async () => {
    const pair = await started()
    const { source, target } = pair
    await pair.open()
    await source.told(TOKEN)
    vi.spyOn(SourceCopy.prototype, 'rootAgain').mockRejectedValue(
      new CodedError({ code: 'TA_CRASHED' }),
    )
    await target.verdict({ abandon: { attempt } })
    const statement = await target.told(TOMBSTONE)
    await source.verdict({ deliver: { attempt, statement } })
    expect(await source.ended(attempt)).toBe('LOST TA_CRASHED')
    expect(await source.ask('c')).toBe('TA_GONE')
  })
  test('activates also while the lane takes nothing more', async () => {
    const pair = await started()
    const held = pair.target.gates.hold('target.prepared')
    const lanes = await pair.open()
    await held.reached
    lanes.target.isStuck = true
    held.go()
    expect(await finish(pair)).toEqual(['FINISHED', 'ACTIVE'])
  })
  test('does not need a clock that goes on', async () => {
    const pair = await started()
    vi.spyOn(performance, 'now').mockReturnValue(1)
    await pair.open()
    expect(await finish(pair)).toEqual(['FINISHED', 'ACTIVE'])
  })
})

describe('a source that is told to stop', () => {
  const steps = ['attesting', 'copying', 'frozen', 'prepared', 'recording'] as const
  for (const step of steps) {
    test(`at ${step}, twice and while another session is asked for, runs again`, async () => {
      const pair = await started()
      const { source } = pair
      const held = source.gates.hold(`source.${step}`)
      await pair.open()
      await held.reached
      const role = Role.ROLE_SOURCE
      const peerKey = daemonKeyOf('target')
      const verdicts = await Promise.all([
        source.verdict({ cancelSession: { attempt: attemptNamed(9) } }),
        source.verdict({ cancelSession: { attempt } }),
        source.verdict({ openSession: { attempt: attemptNamed(2), role, peerKey } }),
        source.verdict({ cancelSession: { attempt } }),
      ])
      expect(verdicts).toEqual(['HANDOVER_NONE', 'accepted', 'HANDOVER_BUSY', 'accepted'])
      if (step === 'frozen' || step === 'recording') {
        // Nothing is told, and the TA does not run, as long as work of the freeze goes on.
        expect(source.events.some((event) => event.outcome != null)).toBe(false)
        expect(await source.ask('c')).toBe('TA_MOVING')
      }
      held.go()
      expect(await source.ended(attempt)).toBe('SOURCE_RUNS HANDOVER_CANCELLED')
      expect(countOf(await source.ask('c'))).toBe('01')
      expect(source.events.some((event) => event.statementMade?.statement?.kind === TOKEN)).toBe(
        false,
      )
    })
  }
  test('may begin another attempt at once', async () => {
    const pair = await started()
    const { source } = pair
    for (const number of [1, 2, 3]) {
      const role = Role.ROLE_SOURCE
      const peerKey = daemonKeyOf('target')
      const name = attemptNamed(number)
      expect(await source.verdict({ openSession: { attempt: name, role, peerKey } })).toBe(
        'accepted',
      )
      await source.verdict({ cancelSession: { attempt: name } })
      expect(await source.ended(name)).toBe('SOURCE_RUNS HANDOVER_CANCELLED')
    }
  })
  test('whose target says nothing more after the freeze runs again, long before the deadline', async () => {
    const pair = await started({ downtime_ms: 100 })
    const { source, target } = pair
    const silent = target.gates.hold('target.verifying')
    await pair.open()
    await silent.reached
    expect(await source.ended(attempt)).toBe('SOURCE_RUNS MOVE_FROZEN')
    expect(countOf(await source.ask('c'))).toBe('01')
    silent.go()
  })
  test('because a handler does not end, runs on', async () => {
    const pair = await started({ handler_deadline_ms: 20 })
    const { source } = pair
    const forever = source.ask('l')
    await pair.open()
    expect(await source.ended(attempt)).toBe('SOURCE_RUNS TA_HANDLER_DEADLINE')
    expect((await source.told(ABORT)).kind).toBe(ABORT)
    const { described } = (await source.call({ describe: {} })).message
    expect(described).toBeDefined()
    await source.end()
    expect(await forever).toBe('TA_REQUEST_FAILED')
  })
})

describe('a hostile daemon', () => {
  test('changes nothing by statements that belong elsewhere, in any phase', async () => {
    const [pair, other] = [await started(), await started()]
    await other.open()
    await finish(other)
    const statements = [...other.source.events, ...other.target.events].flatMap((event) =>
      event.statementMade?.statement == null ? [] : [event.statementMade.statement],
    )
    const junk = { kind: TOKEN, statement: new Uint8Array(3), key: new Uint8Array(31) }
    const held = pair.source.gates.hold('source.frozen')
    await pair.open()
    await held.reached
    const deliverAll = async (): Promise<void> => {
      for (const statement of [...statements, junk]) {
        for (const side of [pair.source, pair.target]) {
          expect(await side.verdict({ deliver: { attempt, statement } })).toMatch(/^(?!accepted)/)
        }
      }
    }
    await deliverAll()
    held.go()
    await pair.source.told(TOKEN)
    await deliverAll()
    expect(await finish(pair)).toEqual(['FINISHED', 'ACTIVE'])
  })
  test('that delivers token and receipt many times at once gets one activation', async () => {
    const pair = await started()
    await pair.open()
    const statement = await pair.source.told(TOKEN)
    const deliver = { attempt, statement }
    await Promise.all([1, 2, 3, 4].map(() => pair.target.verdict({ deliver })))
    expect(await finish(pair)).toEqual(['FINISHED', 'ACTIVE'])
    const outcomes = pair.target.events.filter((event) => event.outcome != null)
    expect(outcomes).toHaveLength(1)
  })
  test('gets no second session from a target, and none while an image is restored', async () => {
    const pair = await started()
    const role = Role.ROLE_TARGET
    const openSession = { attempt, role, peerKey: daemonKeyOf('source') }
    expect(await pair.target.verdict({ openSession })).toBe('accepted')
    expect(await pair.target.verdict({ openSession })).toBe('HANDOVER_BUSY')
    expect(await pair.source.verdict({ openSession })).toBe('HANDOVER_BUSY')
    const later = new TestAgent('target', { sealer: {} as never, blobs: {} as never })
    ended.push(later)
    vi.spyOn(SealedRecords.prototype, 'openImage').mockResolvedValue({
      close: () => Promise.resolve(),
    } as never)
    vi.spyOn(SealedRecords.prototype, 'openPrepared').mockResolvedValue(undefined)
    let refuse: (why: CodedError) => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      vi.spyOn(TargetMove, 'restored').mockImplementation(() => {
        resolve()
        return new Promise((_, reject) => {
          refuse = reject
        })
      })
    })
    const restored = later.verdict({ restore: { attempt } }, driverPackage())
    await begun
    expect(await later.verdict({ openSession })).toBe('HANDOVER_BUSY')
    refuse(new CodedError({ code: 'SEAL_TEST' }))
    expect(await restored).toBe('SEAL_TEST')
  })
  test('that asks for the end gets it, whatever is waited for', async () => {
    const pair = await started()
    const role = Role.ROLE_TARGET
    await pair.target.call({ openSession: { attempt, role, peerKey: daemonKeyOf('source') } })
    const source = { attempt, role: Role.ROLE_SOURCE, peerKey: daemonKeyOf('target') }
    await pair.source.call({ openSession: source })
    await pair.end()
    expect([pair.source.exits, pair.target.exits]).toEqual([1, 1])
  })
  test('may take back a lane, or bring a second one, at any moment', async () => {
    const pair = await started()
    const lanes = await pair.open()
    const held = pair.source.gates.hold('source.frozen')
    await held.reached
    lanes.source.close()
    held.go()
    expect(await pair.source.ended(attempt)).toMatch(/^SOURCE_RUNS /)
    expect(await pair.target.ended(attempt)).toMatch(/^DISCARDED /)
    expect(countOf(await pair.source.ask('c'))).toBe('01')
  })
})

describe('output', () => {
  test('is read in replies that fit a frame, however much there is', async () => {
    const { source } = await started({ output_entries: 64 })
    const written = 8
    for (let i = 0; i < written; i++) await source.ask(`o${'.'.repeat(30_000)}`)
    let since = 0n
    let bytes = 0
    for (;;) {
      const { message } = await source.call({
        readOutput: { since: u64Bytes(since), entriesMax: 256 },
      })
      const frame = encodeMessage(talos.v1.FromEnclave, { call: 0xffff_ffff, ...message })
      expect(frame.length).toBeLessThanOrEqual(FRAME_HEADER_BYTES_MAX)
      const entries = message.output?.entries ?? []
      if (entries.length === 0) break
      bytes += entries.reduce((sum, { text }) => sum + (text?.length ?? 0), 0)
      since = u64From(message.output?.next ?? u64Bytes(since))
    }
    expect(bytes).toBe(written * 30_000)
  })
})
