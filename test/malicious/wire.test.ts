/**
 * Garbage on the wire between daemon and enclave: bytes, frames, messages, calls, numbers, sizes.
 * Checked each time: the connection ends or the call is refused, the enclave lives on, and the TA
 * answers on a new connection with the next number.
 */
import { randomBytes } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { simulatedLauncher } from '../../backends/simulated/launcher.ts'
import { decodeExact, encodeMessage, u64Bytes } from '../../proto/codec.ts'
import { connectionKey, FrameReader, FrameWriter } from '../../proto/enclave-frame.ts'
import { talos } from '../../proto/generated/talos.js'
import { HostilePair } from './hostile-pair.ts'
import { peerKey } from './hostile-relay.ts'
import { flipped } from './lane-frames.ts'

const EMPTY = new Uint8Array()
const { Purpose } = talos.v1

let pair: HostilePair
let signatures = 0

beforeAll(async () => {
  pair = await HostilePair.start()
  // The test alone attaches: the client would come back and throw its connections off.
  pair.source.client.detach()
})
afterAll(() => pair.end())
beforeEach(() => expect(pair.source.isAlive()).resolves.toBe(true))

/** A connection that the test speaks on itself. */
class RawWire {
  readonly stream: Duplex
  readonly reader: FrameReader
  readonly writer: FrameWriter

  private constructor(stream: Duplex, reader: FrameReader, key: Uint8Array) {
    this.stream = stream
    this.reader = reader
    this.writer = new FrameWriter(stream, key, 'to-enclave')
  }

  /** Connects; with another secret where one is given. */
  static async open(secret?: Uint8Array, enclave = pair.source): Promise<RawWire> {
    const stream = await simulatedLauncher().connect(enclave.handle)
    stream.on('error', () => stream.destroy())
    const reader = new FrameReader(stream, 'from-enclave')
    const key = connectionKey(secret ?? enclave.secret, await reader.readNonce())
    reader.useKey(key)
    return new RawWire(stream, reader, key)
  }

  /** Connects and attaches as the control connection. */
  static async control(enclave = pair.source): Promise<RawWire> {
    const wire = await RawWire.open(undefined, enclave)
    await wire.write({ call: 1, attach: { purpose: Purpose.PURPOSE_CONTROL } })
    await wire.reader.read()
    return wire
  }

  write(message: talos.v1.ToEnclave.$Properties, payload: Uint8Array = EMPTY): Promise<void> {
    return this.raw(encodeMessage(talos.v1.ToEnclave, message), payload)
  }

  raw(header: Uint8Array, payload: Uint8Array = EMPTY): Promise<void> {
    return this.writer.write({ header, payload }).catch(() => undefined)
  }

  bytes(bytes: Uint8Array): void {
    this.stream.write(bytes)
  }

  /** The next reply's code; `closed` where the connection has ended. */
  async answer(): Promise<string> {
    const reply = await this.reply()
    return reply === undefined ? 'closed' : (reply.message.failed?.code ?? reply.message.body ?? '')
  }

  /** The next reply; undefined where the connection has ended. */
  async reply(): Promise<Reply | undefined> {
    for (;;) {
      const frame = await this.reader.read().catch(() => undefined)
      if (frame === undefined) return undefined
      const message = decodeExact(talos.v1.FromEnclave, frame.header, 65_535)
      if (message.call !== 0) return { message, payload: frame.payload }
    }
  }
}

interface Reply {
  readonly message: ReturnType<typeof talos.v1.FromEnclave.decode>
  readonly payload: Uint8Array
}

/** The TA answers on a new connection, with the next number: nothing was lost or run twice. */
async function livesOn(): Promise<void> {
  const wire = await RawWire.control()
  await wire.write({ call: 2, openClient: { clientKey: peerKey().publicKey } })
  const clientSession = (await wire.reply())?.message.clientOpened?.clientSession ?? EMPTY
  const callTa = { clientSession, sequence: u64Bytes(1n) }
  await wire.write({ call: 3, callTa }, Buffer.from('sign x'))
  const text = new TextDecoder().decode((await wire.reply())?.payload)
  wire.stream.destroy()
  signatures += 1
  expect(Number(text.split(' ')[0])).toBe(signatures)
}

function prefix(total: number, header: number): Uint8Array {
  const out = Buffer.alloc(6)
  out.writeUInt32BE(total, 0)
  out.writeUInt16BE(header, 4)
  return out
}

describe('bytes', () => {
  const rows: readonly [string, Uint8Array][] = [
    ['noise', randomBytes(4096)],
    ['zeros', new Uint8Array(4096)],
    ['a length that is too short for its parts', prefix(4, 100)],
    ['a length of 4 GiB', Buffer.concat([prefix(0xffff_ffff, 10), randomBytes(100)])],
    ['a payload where none may be', Buffer.concat([prefix(2 + 4 + 16 + 1, 4), randomBytes(64)])],
    ['a frame with a MAC by chance', Buffer.concat([prefix(2 + 4 + 16, 4), randomBytes(20)])],
    ['a request of another protocol', Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
  ]
  test.each(rows)('%s as the first', async (_what, bytes) => {
    const wire = await RawWire.open()
    wire.bytes(bytes)
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  test.each(rows)('%s after attaching', async (_what, bytes) => {
    const wire = await RawWire.control()
    wire.bytes(bytes)
    wire.stream.end()
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  test('half a frame, and then the end', async () => {
    const wire = await RawWire.control()
    wire.bytes(prefix(2 + 100 + 16, 100))
    wire.stream.end()
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  test('a hundred connections that say nothing, and their sudden end', async () => {
    const wires = await Promise.all(Array.from({ length: 100 }, () => RawWire.open()))
    await livesOn()
    for (const { stream } of wires) stream.destroy()
    await livesOn()
  })
})

describe('frames', () => {
  test('by another launch secret', async () => {
    const wire = await RawWire.open(randomBytes(32))
    await wire.write({ call: 1, attach: { purpose: Purpose.PURPOSE_CONTROL } })
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  test('of another connection, and one twice', async () => {
    const first = await RawWire.open()
    const written: Buffer[] = []
    const write = first.stream.write.bind(first.stream)
    first.stream.write = ((chunk: Buffer, ...rest: []) => {
      written.push(Buffer.from(chunk))
      return write(chunk, ...rest)
    }) as typeof first.stream.write
    await first.write({ call: 1, attach: { purpose: Purpose.PURPOSE_CONTROL } })
    await first.reader.read()
    // The very bytes again: the counter under the MAC has gone on.
    write(Buffer.concat(written))
    expect(await first.answer()).toBe('closed')
    const second = await RawWire.open()
    second.bytes(Buffer.concat(written))
    expect(await second.answer()).toBe('closed')
    await livesOn()
  })

  const firsts: readonly [string, Uint8Array][] = [
    ['a call before attaching', encodeMessage(talos.v1.ToEnclave, { call: 1, describe: {} })],
    ['no message', EMPTY],
    [
      'a purpose that is none',
      encodeMessage(talos.v1.ToEnclave, { call: 1, attach: { purpose: 9 as talos.v1.Purpose } }),
    ],
    ['no purpose', encodeMessage(talos.v1.ToEnclave, { call: 1, attach: {} })],
    ['noise under a right MAC', randomBytes(200)],
  ]
  test.each(firsts)('%s', async (_what, header) => {
    const wire = await RawWire.open()
    await wire.raw(header)
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  const describe2 = encodeMessage(talos.v1.ToEnclave, { call: 2, describe: {} })
  const notCanonical: readonly [string, Uint8Array][] = [
    ['an unknown field', Buffer.concat([describe2, Buffer.from([0xf8, 0x07, 1])])],
    ['two bodies', Buffer.concat([describe2, encodeMessage(talos.v1.ToEnclave, { end: {} })])],
    ['fields out of order', Buffer.concat([describe2.subarray(2), describe2.subarray(0, 2)])],
    [
      'a number in more bytes than it needs',
      Buffer.concat([Buffer.from([8, 0x82, 0]), describe2.subarray(2)]),
    ],
    ['a default spelled out', encodedWithDefault()],
    ['a length beyond the end', Buffer.from([8, 2, 0x7a, 0x7f])],
    ['a group', Buffer.from([8, 2, 0x0b, 0x0c])],
    ['noise', randomBytes(300)],
  ]
  test.each(notCanonical)('%s, under a right MAC', async (_what, header) => {
    const wire = await RawWire.control()
    await wire.raw(header)
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })
})

/** Call 2, Begin with an empty name that is written all the same. */
function encodedWithDefault(): Uint8Array {
  return Buffer.from([8, 2, 0x1a, 2, 0x0a, 0])
}

describe('calls', () => {
  test.each([1, 0])('number %i after 1', async (call) => {
    const wire = await RawWire.control()
    await wire.write({ call: 2, describe: {} })
    expect(await wire.answer()).toBe('described')
    await wire.write({ call, describe: {} })
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  test('a number twice', async () => {
    const wire = await RawWire.control()
    for (const call of [2, 2]) await wire.write({ call, describe: {} })
    await wire.answer()
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })

  test('more than may be unanswered', async () => {
    const wire = await RawWire.control()
    const clientKey = randomBytes(32)
    // One connection, nothing read: the enclave bounds what it owes.
    for (let call = 2; call < 6000; call++) void wire.write({ call, openClient: { clientKey } })
    for (let answer = ''; answer !== 'closed' && answer !== 'end';) {
      answer = await Promise.race([wire.answer(), quiet()])
    }
    wire.stream.destroy()
    await livesOn()
  })

  test('the newest control connection replaces the older', async () => {
    const older = await RawWire.control()
    const newer = await RawWire.control()
    expect(await older.answer()).toBe('closed')
    await newer.write({ call: 2, describe: {} })
    expect(await newer.answer()).toBe('described')
    newer.stream.destroy()
    await livesOn()
  })

  const long = randomBytes(20_000)
  const refused: readonly [string, talos.v1.ToEnclave.$Properties, Uint8Array, string][] = [
    ['no body', {}, EMPTY, 'CALL_UNKNOWN'],
    ['attach again', { attach: { purpose: Purpose.PURPOSE_CONTROL } }, EMPTY, 'CALL_UNKNOWN'],
    ['begin again', { begin: { anchor: 'volatile' } }, randomBytes(100), 'CALL_NOT_EMPTY'],
    ['await again', { awaitTarget: {} }, randomBytes(100), 'CALL_NOT_EMPTY'],
    ['restore', { restore: { attempt: randomBytes(16) } }, EMPTY, 'CALL_NOT_EMPTY'],
    ['reissue', { reissue: { attempt: randomBytes(16) } }, EMPTY, 'CALL_NOT_EMPTY'],
    ['no statement', { deliver: { attempt: randomBytes(16) } }, EMPTY, 'CALL_FIELD'],
    [
      'a key that is none',
      { openClient: { clientKey: randomBytes(31) } },
      EMPTY,
      'REQUEST_CLIENT_KEY',
    ],
    [
      'a client that is none',
      { callTa: { clientSession: long, sequence: u64Bytes(1n) } },
      EMPTY,
      'REQUEST_UNKNOWN_SESSION',
    ],
    [
      'a sequence that is none',
      { callTa: { clientSession: long, sequence: randomBytes(7) } },
      EMPTY,
      'COUNTER_LENGTH',
    ],
    [
      'a request above the package’s limit',
      { callTa: { clientSession: long, sequence: u64Bytes(1n) } },
      randomBytes(100_000),
      'REQUEST_TOO_LARGE',
    ],
    [
      'an acknowledgement of nobody',
      {
        acknowledge: {
          clientSession: long,
          sequence: u64Bytes(1n),
          signature: long.subarray(0, 64),
        },
      },
      EMPTY,
      'REQUEST_UNKNOWN_SESSION',
    ],
    [
      'output since nothing',
      { readOutput: { since: randomBytes(3), entriesMax: 1 } },
      EMPTY,
      'COUNTER_LENGTH',
    ],
    [
      'all output',
      { readOutput: { since: u64Bytes(0n), entriesMax: 0xffff_ffff } },
      EMPTY,
      'output',
    ],
    [
      'a peer signature for nothing',
      { peerSignature: { attempt: long, key: long, signature: EMPTY } },
      EMPTY,
      'done',
    ],
  ]
  test.each(refused)('%s', async (_what, body, payload, code) => {
    const wire = await RawWire.control()
    await wire.write({ call: 2, ...body }, payload)
    expect(await wire.answer()).toBe(code)
    await wire.write({ call: 3, describe: {} })
    expect(await wire.answer()).toBe('described')
    wire.stream.destroy()
    await livesOn()
  })

  test('a payload larger than any request ends the connection before it is taken', async () => {
    const wire = await RawWire.control()
    wire.bytes(prefix(2 + 4 + 2 * 1024 * 1024 + 1 + 16, 4))
    expect(await wire.answer()).toBe('closed')
    await livesOn()
  })
})

describe('packages', () => {
  test('broken ones are refused, one too large ends the connection, a right one is taken', async () => {
    const empty = await pair.empty()
    const { package: right } = pair
    const noises = [EMPTY, randomBytes(1000), right.subarray(0, -1), right.subarray(0, 100)]
    const flips = [0, 0.1, 0.5, 0.9, 1].map((part) => flipped(right, part))
    for (const bytes of [...noises, ...flips, Buffer.concat([right, Buffer.alloc(1)])]) {
      expect(await empty.verdict({ begin: { anchor: 'volatile' } }, bytes)).toMatch(
        /^(?:PACKAGE|WIRE)_/,
      )
      expect(await empty.verdict({ awaitTarget: {} }, bytes)).toMatch(/^(?:PACKAGE|WIRE)_/)
    }
    const witnesses = { begin: { anchor: 'witnesses' } }
    expect(await empty.verdict(witnesses, right)).toBe('ANCHOR_NOT_ALLOWED')
    empty.client.detach()
    const wire = await RawWire.control(empty)
    wire.bytes(prefix(2 + 4 + 80 * 1024 * 1024 + 1 + 16, 4))
    expect(await wire.answer()).toBe('closed')
    const again = await RawWire.control(empty)
    await again.write({ call: 2, begin: { anchor: 'volatile' } }, right)
    expect(await again.answer()).toBe('began')
    again.stream.destroy()
  })
})

/** Where an open connection has nothing more to say. */
function quiet(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve('end'), 500))
}
