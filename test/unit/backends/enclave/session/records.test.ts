/**
 * Records: what is sealed comes out once, in order, on the other side, of this session only.
 */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import {
  RecordOpener,
  RecordSealer,
  type RecordKind,
} from '../../../../../backends/enclave/session/records.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import type { SessionRole } from '../../../../../proto/peer-transcript.ts'
import { bytesOf } from './session-pair.ts'

/** What deciphers gave out, before it was known whether it is authentic. */
const deciphered = vi.hoisted((): Uint8Array[] => [])
vi.mock(import('node:crypto'), async (original) => {
  const module = await original()
  const createDecipheriv = (...args: Parameters<typeof module.createDecipheriv>) => {
    const decipher = module.createDecipheriv(...args)
    const update = decipher.update.bind(decipher)
    decipher.update = ((bytes: Uint8Array) => {
      // Not all of its buffer, so that it is not freed and what was left in it can be seen.
      const out = Buffer.concat([update(bytes), Buffer.alloc(1)]).subarray(0, bytes.length)
      deciphered.push(out)
      return out
    }) as typeof decipher.update
    return decipher
  }
  return { ...module, createDecipheriv: createDecipheriv as typeof module.createDecipheriv }
})

const { RecordKind: KIND } = talos.v1
const KINDS: readonly RecordKind[] = [
  KIND.RECORD_KIND_PLAN,
  KIND.RECORD_KIND_PAGES,
  KIND.RECORD_KIND_FINAL,
  KIND.RECORD_KIND_REGION,
  KIND.RECORD_KIND_REPLAY_PLAN,
  KIND.RECORD_KIND_CHECKPOINT_PAGES,
  KIND.RECORD_KIND_CHECKPOINT_REGION,
  KIND.RECORD_KIND_JOURNAL,
  KIND.RECORD_KIND_REPLAYED,
]
/** Makes another kind that exists of pages. */
const OTHER_KIND = KIND.RECORD_KIND_PAGES ^ KIND.RECORD_KIND_FINAL
const HEADER = Uint8Array.of(1, 2, 3)
const BODY = bytesOf('body')

function pair(
  author: SessionRole = 'source',
  session = 'session',
): { key: Uint8Array; sealer: RecordSealer; opener: RecordOpener } {
  const key = bytesOf(`record ${author}`)
  const sessionId = bytesOf(session)
  const openerKey = Uint8Array.from(key)
  return {
    key,
    sealer: new RecordSealer(key, { sessionId, author }),
    opener: new RecordOpener(openerKey, { sessionId, author }),
  }
}

function codeFrom(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    return codeOf(thrown)
  }
  return 'none'
}

function changed(frame: Uint8Array, at: number, mask: number): Uint8Array {
  const copy = Uint8Array.from(frame)
  copy[at] = (copy[at] ?? 0) ^ mask
  return copy
}

test('bodies of every size round-trip, with pages around the sealing piece', () => {
  const { sealer, opener } = pair()
  const sizes = [0, 1, 16, 4095, 4096, 131_071, 131_072, 131_073, 1_048_576]
  for (const size of sizes) {
    const body = new Uint8Array(size).map((_, i) => (i * 31 + size) & 0xff)
    const record = opener.open(sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, body))
    expect(record.kind).toBe(KIND.RECORD_KIND_PAGES)
    expect(record.header).toEqual(HEADER)
    expect(Buffer.compare(record.body, body), `size ${String(size)}`).toBe(0)
  }
})

test('any sequence of records comes out as it went in', () => {
  const record = fc.record({
    kind: fc.constantFrom(...KINDS),
    header: fc.uint8Array({ maxLength: 100 }),
    body: fc.uint8Array({ maxLength: 300 }),
  })
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), (records) => {
      const { sealer, opener } = pair()
      for (const { kind, header, body } of records) {
        const out = opener.open(sealer.seal(kind, header, body))
        expect([out.kind, [...out.header], [...out.body]]).toEqual([kind, [...header], [...body]])
      }
    }),
  )
})

test('nothing of the plaintext is in the frame, and equal bodies seal differently', () => {
  const { sealer } = pair()
  const body = new Uint8Array(4096).fill(0x5a)
  const [first, second] = [1, 2].map(() => sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, body))
  expect(Buffer.from(first ?? []).includes(Buffer.alloc(8, 0x5a))).toBe(false)
  expect(first?.subarray(16)).not.toEqual(second?.subarray(16))
})

const HEADER_AT = 13

describe('refused', () => {
  /** What the attacker gives to the opener instead of the second of three records. */
  const attacks: readonly [
    string,
    string,
    (frames: readonly [Uint8Array, Uint8Array, Uint8Array]) => Uint8Array,
  ][] = [
    ['replayed', 'RECORD_REPLAYED', ([first]) => first],
    ['reordered', 'RECORD_GAP', ([, , third]) => third],
    ['renumbered', 'RECORD_SEAL', ([, , third]) => changed(third, 8, 3)],
    ['empty', 'RECORD_TRUNCATED', () => new Uint8Array(0)],
    ['cut to less than a tag', 'RECORD_TRUNCATED', ([, second]) => second.subarray(0, 28)],
    ['cut by a byte', 'RECORD_SEAL', ([, second]) => second.subarray(0, second.length - 1)],
    ['longer by a byte', 'RECORD_SEAL', ([, second]) => Uint8Array.from([...second, 0])],
    ['a header longer than the frame', 'RECORD_TRUNCATED', ([, two]) => changed(two, 11, 1)],
    ['a header longer than allowed', 'RECORD_TOO_LARGE', ([, two]) => changed(two, 9, 0x80)],
    ['a shorter header, the rest as body', 'RECORD_SEAL', ([, two]) => changed(two, 12, 1)],
    ['another kind', 'RECORD_SEAL', ([, second]) => changed(second, 0, OTHER_KIND)],
    ['kind 0', 'RECORD_KIND', ([, second]) => changed(second, 0, KIND.RECORD_KIND_PAGES)],
    ['an unknown kind', 'RECORD_KIND', ([, second]) => changed(second, 0, 0x40)],
    ['a bit of the header', 'RECORD_SEAL', ([, second]) => changed(second, HEADER_AT, 1)],
    ['a bit of the body', 'RECORD_SEAL', ([, second]) => changed(second, HEADER_AT + 3, 1)],
    ['a bit of the tag', 'RECORD_SEAL', ([, second]) => changed(second, second.length - 1, 1)],
    [
      'larger than a frame may be',
      'RECORD_TOO_LARGE',
      () => new Uint8Array(LIMITS.laneFrameBytesMax + 1),
    ],
    [
      'reflected (sealed by the other side)',
      'RECORD_SEAL',
      () => {
        const { sealer } = pair('target')
        sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
        return sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
      },
    ],
    [
      'of another session under the same key',
      'RECORD_SEAL',
      () => {
        const { sealer } = pair('source', 'another')
        sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
        return sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
      },
    ],
    [
      'sealed by this key as the other side',
      'RECORD_SEAL',
      () => {
        const key = bytesOf('record source')
        const sealer = new RecordSealer(key, { sessionId: bytesOf('session'), author: 'target' })
        sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
        return sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
      },
    ],
  ]
  test.each(attacks)('%s: %s, and dead for ever', (_, code, attack) => {
    const { sealer, opener } = pair()
    const seal = (): Uint8Array => sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
    const frames = [seal(), seal(), seal()] as const
    opener.open(frames[0])
    expect(codeFrom(() => opener.open(attack(frames)))).toBe(code)
    expect(codeFrom(() => opener.open(frames[1]))).toBe('RECORD_DEAD')
  })

  test('what does not hold is wiped', () => {
    deciphered.length = 0
    const { sealer, opener } = pair()
    const frame = sealer.seal(KIND.RECORD_KIND_PAGES, HEADER, BODY)
    expect(codeFrom(() => opener.open(changed(frame, frame.length - 1, 1)))).toBe('RECORD_SEAL')
    expect(deciphered.map((bytes) => [...bytes])).toEqual([[...new Uint8Array(BODY.length)]])
  })

  test('every single bit of a frame', () => {
    const { sealer } = pair()
    const frame = sealer.seal(KIND.RECORD_KIND_PLAN, HEADER, BODY)
    for (let bit = 0; bit < frame.length * 8; bit++) {
      const { opener } = pair()
      const code = codeFrom(() => opener.open(changed(frame, bit >> 3, 1 << (bit & 7))))
      expect(code, `bit ${String(bit)}`).toMatch(/^RECORD_(?:SEAL|KIND|GAP|TRUNCATED|TOO_LARGE)$/)
    }
  })

  test('any bytes, without a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(codeFrom(() => pair().opener.open(bytes))).toMatch(/^RECORD_/)
      }),
    )
  })
})

describe('a sealer', () => {
  test('refuses what the other side would, and is dead then', () => {
    const large = new Uint8Array(LIMITS.laneFrameBytesMax)
    const wide = new Uint8Array(LIMITS.recordHeaderBytesMax + 1)
    const cases: readonly [string, RecordKind, Uint8Array, Uint8Array][] = [
      ['RECORD_KIND', 0, HEADER, BODY],
      ['RECORD_KIND', 200 as RecordKind, HEADER, BODY],
      ['RECORD_TOO_LARGE', KIND.RECORD_KIND_PAGES, HEADER, large],
      ['RECORD_TOO_LARGE', KIND.RECORD_KIND_PAGES, wide, BODY],
    ]
    for (const [code, kind, header, body] of cases) {
      const { sealer, key } = pair()
      expect(codeFrom(() => sealer.seal(kind, header, body))).toBe(code)
      expect(codeFrom(() => sealer.seal(KIND.RECORD_KIND_PLAN, HEADER, BODY))).toBe('RECORD_DEAD')
      expect(key).toEqual(new Uint8Array(32))
    }
  })

  test('ends, as the opener does, with the last counter', () => {
    const { sealer, opener } = pair()
    const last = LIMITS.sessionRecordsMax - 1n
    for (const end of [sealer, opener])
      Object.assign(Reflect.get(end, 'direction'), { counter: last })
    opener.open(sealer.seal(KIND.RECORD_KIND_PLAN, HEADER, BODY))
    expect(codeFrom(() => sealer.seal(KIND.RECORD_KIND_PLAN, HEADER, BODY))).toBe('RECORD_LIMIT')
  })

  test('and an opener wipe their keys when they are closed', () => {
    const { sealer, key } = pair()
    sealer.close()
    expect(key).toEqual(new Uint8Array(32))
    expect(codeFrom(() => sealer.seal(KIND.RECORD_KIND_PLAN, HEADER, BODY))).toBe('RECORD_DEAD')
    const openerKey = bytesOf('record source')
    const opener = new RecordOpener(openerKey, { sessionId: bytesOf('session'), author: 'source' })
    opener.close()
    expect(openerKey).toEqual(new Uint8Array(32))
  })

  test('and an opener take keys of 32 bytes only', () => {
    const lane = { sessionId: bytesOf('session'), author: 'source' } as const
    expect(codeFrom(() => new RecordSealer(new Uint8Array(16), lane))).toBe('RECORD_KEY_LENGTH')
    expect(codeFrom(() => new RecordOpener(new Uint8Array(33), lane))).toBe('RECORD_KEY_LENGTH')
  })
})
