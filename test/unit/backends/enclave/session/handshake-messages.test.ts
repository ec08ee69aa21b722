/**
 * The parser of handshake messages: what it takes it gives back byte for byte, the rest it refuses
 * with a code; it never crashes.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf, isCoded } from '../../../../../backends/contract/errors.ts'
import { TEE_KINDS } from '../../../../../backends/contract/evidence.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import {
  decodeHandshake,
  encodeHandshake,
  FAILURE_FIRST_BYTE,
  readHandshake,
  type HandshakeMessage,
} from '../../../../../backends/enclave/session/handshake-messages.ts'
import { encodeMessage, hexOf } from '../../../../../proto/codec.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import { recordedFrames } from './session-pair.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const hello = fc
  .record({
    versionMin: fc.nat(),
    versionMax: fc.nat(),
    nonce: bytes(32),
    ephemeral: bytes(32),
    instance: bytes(32),
    package: bytes(32),
    policy: bytes(32),
    policyVersion: fc.nat(),
    held: fc.option(
      fc.record({
        lineage: bytes(32),
        epoch: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
        holder: bytes(32),
        head: bytes(32),
        sequence: fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
        anchor: fc.constantFrom('volatile', 'insecure-simulated', 'tpm', 'witnesses'),
      }),
      { nil: undefined },
    ),
  })
  .map((facts) => ({ ...facts, role: facts.held === undefined ? 'target' : 'source' }) as const)
const message: fc.Arbitrary<HandshakeMessage> = fc.oneof(
  hello.map((facts) => ({ kind: 'hello', hello: facts }) as const),
  fc
    .record({
      kind: fc.constantFrom(...TEE_KINDS),
      report: fc.uint8Array({ minLength: 1, maxLength: 400 }),
      collateral: fc.uint8Array({ maxLength: 400 }),
    })
    .map((evidence) => ({ kind: 'evidence', evidence }) as const),
  fc
    .record({ signature: bytes(64), mac: bytes(32), peerKey: bytes(32), peerSignature: bytes(64) })
    .map((finish) => ({ kind: 'finish', finish }) as const),
  fc.stringMatching(/^[A-Z][A-Z0-9_]{0,63}$/).map((code) => ({ kind: 'failure', code }) as const),
)

function codeFrom(frame: Uint8Array): string {
  try {
    decodeHandshake(frame)
  } catch (thrown) {
    expect(isCoded(thrown)).toBe(true)
    return codeOf(thrown)
  }
  return 'none'
}

describe('any message', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(message, (each) => {
        const frame = encodeHandshake(each)
        const again = decodeHandshake(frame)
        expect(again.kind).toBe(each.kind)
        expect(hexOf(encodeHandshake(again))).toBe(hexOf(frame))
      }),
      { numRuns: 300 },
    )
  })

  test('with anything changed is refused or is another canonical message', () => {
    const edit = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(3) })
    fc.assert(
      fc.property(message, fc.array(edit, { minLength: 1, maxLength: 4 }), (each, edits) => {
        let frame = Uint8Array.from(encodeHandshake(each))
        for (const { at, byte, cut } of edits) {
          frame = frame.slice(0, frame.length - cut)
          if (frame.length > 0) frame[at % frame.length] = byte
        }
        const read = readHandshake(frame)
        if (read.kind === 'malformed') expect(read.code).toMatch(/^(?:WIRE|SESSION)_/)
        else expect(hexOf(encodeHandshake(read))).toBe(hexOf(frame))
      }),
      { numRuns: 600 },
    )
  })
})

test('any bytes are refused or read', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (frame) => {
      const read = readHandshake(frame)
      if (read.kind === 'malformed') expect(read.code).toMatch(/^(?:WIRE|SESSION)_/)
      else expect(hexOf(encodeHandshake(read))).toBe(hexOf(frame))
    }),
    { numRuns: 1000 },
  )
})

describe('one message has one byte string', () => {
  const fields = { nonce: new Uint8Array(32), ephemeral: new Uint8Array(32) }
  const rest = { instance: new Uint8Array(32), package: new Uint8Array(32) }
  const target = {
    versionMin: 1,
    versionMax: 1,
    role: talos.v1.Role.ROLE_TARGET,
    ...fields,
    ...rest,
    policy: new Uint8Array(32),
    policyVersion: 1,
  }
  const session = (properties: talos.v1.SessionMessage.$Properties): Uint8Array =>
    encodeMessage(talos.v1.SessionMessage, properties)

  test('fields that are present and empty', () => {
    const hello = encodeMessage(talos.v1.Hello, target)
    const evidence = encodeMessage(talos.v1.EvidenceMessage, {
      kind: 'sgx',
      report: Uint8Array.of(1),
    })
    /** One message field by number, with bytes put at its end. */
    const frame = (field: number, body: Uint8Array, more: readonly number[]): Uint8Array => {
      const all = [...body, ...more]
      const length = all.length < 128 ? [all.length] : [(all.length & 127) | 128, all.length >> 7]
      return Uint8Array.from([(field << 3) | 2, ...length, ...all])
    }
    expect(codeFrom(frame(1, hello, []))).toBe('none')
    expect(codeFrom(frame(2, evidence, []))).toBe('none')
    for (const field of [10, 11, 12, 13, 14, 15]) {
      const present = frame(1, hello, [(field << 3) | 2, 0])
      expect(codeFrom(present), `field ${String(field)}`).toBe('WIRE_NOT_CANONICAL')
    }
    expect(codeFrom(frame(2, evidence, [0x1a, 0]))).toBe('WIRE_NOT_CANONICAL')
  })

  test('two messages in one, in either order', () => {
    const failure = session({ failure: { code: 'BUSY' } })
    const first = session({ hello: target })
    for (const frame of [
      [...failure, ...first],
      [...first, ...failure],
      [...failure, ...failure],
    ]) {
      expect(codeFrom(Uint8Array.from(frame))).toBe('WIRE_NOT_CANONICAL')
    }
  })
})

test('evidence is bounded in each of its parts', () => {
  const evidence = (report: number, collateral: number): Uint8Array =>
    encodeHandshake({
      kind: 'evidence',
      evidence: {
        kind: 'sgx',
        report: new Uint8Array(report),
        collateral: new Uint8Array(collateral),
      },
    })
  const { evidenceReportBytesMax, evidenceCollateralBytesMax } = LIMITS
  expect(codeFrom(evidence(evidenceReportBytesMax, evidenceCollateralBytesMax))).toBe('none')
  expect(codeFrom(evidence(evidenceReportBytesMax + 1, 0))).toBe('SESSION_EVIDENCE_LENGTH')
  expect(codeFrom(evidence(1, evidenceCollateralBytesMax + 1))).toBe('SESSION_EVIDENCE_LENGTH')
  expect(codeFrom(evidence(0, 0))).toBe('SESSION_EVIDENCE_LENGTH')
})

test('a code that is no code never leaves', () => {
  const frame = encodeHandshake({ kind: 'failure', code: 'secret: hunter2' })
  expect(decodeHandshake(frame)).toEqual({ kind: 'failure', code: 'INTERNAL' })
})

test('a failure begins with a byte that no record kind has', () => {
  expect(encodeHandshake({ kind: 'failure', code: 'BUSY' })[0]).toBe(FAILURE_FIRST_BYTE)
  expect(Object.values(talos.v1.RecordKind)).not.toContain(FAILURE_FIRST_BYTE)
})

test('what is read shares no memory with the lane', async () => {
  const [frame = new Uint8Array(0)] = (await recordedFrames()).source
  const copy = Uint8Array.from(frame)
  const read = decodeHandshake(copy)
  copy.fill(0)
  expect(hexOf(encodeHandshake(read))).toBe(hexOf(frame))
})
