/**
 * What the source believes of what a target says on the session.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LiveTa } from '../../../../../backends/enclave/ta/live-ta.ts'
import { Attempt, attemptTerms } from '../../../../../backends/enclave/move/attempt.ts'
import { SourceCopy } from '../../../../../backends/enclave/move/source-copy.ts'
import type { FromEnclave } from '../../../../../backends/enclave/channel/channel.ts'
import type { SecureSession } from '../../../../../backends/enclave/session/secure-session.ts'
import { SourceImage } from '../../../../../backends/enclave/image/source-image.ts'
import { REGION } from '../../../../../backends/enclave/image/regions.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { encodeSigned } from '../../../../../backends/statement/signed.ts'
import { encodeMessage, u64Bytes } from '../../../../../proto/codec.ts'
import { talos } from '../../../../../proto/generated/talos.js'

const { RecordKind, StatementKind } = talos.v1
const EMPTY = new Uint8Array()
const sealKey = new Uint8Array(48).fill(5)
let copy: SourceCopy
let attempt: Attempt
const told: FromEnclave[] = []

beforeEach(() => {
  sealKey.fill(5)
  const { memory, files, generation, ...others } = REGION
  const wasm = { initial: 1, maximum: 1, shared: true }
  const paged = [memory, files].map((region) => ({ region, memory: new WebAssembly.Memory(wasm) }))
  const small = Object.values(others).map((region) => ({ region, bytes: Uint8Array.of(region) }))
  const ta = {
    pages: 32,
    package: { manifest: { limits: { downtime_ms: 1000 } } },
    runtime: { paged },
    capture: () => Promise.resolve([...small, { region: generation, bytes: sealKey }]),
  }
  const session = { send: () => Promise.resolve() }
  const open = { attempt: new Uint8Array(16), peerKey: new Uint8Array(32) }
  told.length = 0
  attempt = new Attempt(attemptTerms(new talos.v1.OpenSession(open)), () => undefined)
  const tenure = { lineage: new Uint8Array(32), epoch: 1n, sequence: 0n }
  copy = new SourceCopy({
    ta: ta as unknown as LiveTa,
    session: session as unknown as SecureSession,
    attempt,
    emit: (message) => void told.push(message),
    tenure: { ...tenure, previousRoot: new Uint8Array(32) },
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

const prepared = {
  kind: RecordKind.RECORD_KIND_PREPARED,
  header: EMPTY,
  body: encodeSigned({
    kind: StatementKind.STATEMENT_KIND_PREPARED,
    statement: Uint8Array.of(1),
    key: new Uint8Array(32),
    signature: new Uint8Array(64),
  }),
}

function credit(records: bigint) {
  const body = encodeMessage(talos.v1.Credit, { records: u64Bytes(records) })
  return { kind: RecordKind.RECORD_KIND_CREDIT, header: EMPTY, body }
}

describe('a source', () => {
  test('takes PREPARED only after it has said that this is all', async () => {
    expect(() => copy.take(prepared)).toThrow('MOVE_RECORD')
    await copy.finish()
    expect(() => copy.take(prepared)).toThrow('MOVE_RECORD')
    await copy.sendFinal()
    expect(copy.take(prepared)?.kind).toBe(StatementKind.STATEMENT_KIND_PREPARED)
  })
  test('takes credit for what it has sent and no more, once', () => {
    expect(() => copy.take(credit(1n))).toThrow('MOVE_CREDIT')
    expect(() => copy.take(credit(0n))).toThrow('MOVE_CREDIT')
    expect(() => copy.take(credit(0xffff_ffff_ffff_ffffn))).toThrow('MOVE_CREDIT')
  })
  test('shows of a target that fails a code and nothing else', () => {
    const kind = RecordKind.RECORD_KIND_FAILURE
    const failing = (text: string) => () =>
      copy.take({ kind, header: EMPTY, body: new TextEncoder().encode(text) })
    expect(failing('IMAGE_PAGE')).toThrow('have=IMAGE_PAGE')
    expect(failing('<script>')).toThrow('have=INTERNAL')
  })
  test('keeps no copy of the seal key once the root is made', async () => {
    const root = await copy.finish()
    expect(sealKey.every((byte) => byte === 0)).toBe(true)
    sealKey.fill(5)
    expect(await copy.rootAgain()).toEqual(root)
    expect(sealKey.every((byte) => byte === 0)).toBe(true)
  })
  test('expects to stand still for as long as it looks through the pages', async () => {
    let nowMs = 0
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs)
    vi.spyOn(SourceImage.prototype, 'round').mockImplementation(async function* () {
      nowMs += 60
      yield* await Promise.resolve([])
    })
    const copied = copy.rounds()
    // What was sent is never credited here: the copy waits for it until the attempt ends.
    await vi.waitFor(() => {
      expect(told).not.toEqual([])
    })
    attempt.end('TEST_OVER')
    await expect(copied).rejects.toThrow('TEST_OVER')
    expect(told[0]?.progress?.expectedDowntimeMs).toBe(LIMITS.fixedDowntimeMs + 60)
  })
})
