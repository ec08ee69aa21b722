/**
 * A TA full of a marker is moved past a daemon that keeps every byte it gets to see: what comes out
 * of both enclaves on every connection, and every file of both hosts. Nothing of the marker is in
 * it; and the same search finds it where the enclave was asked for it.
 */
import { randomBytes } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { u64Bytes } from '../../proto/codec.ts'
import { endingName, type HostileEnclave } from './hostile-enclave.ts'
import { HostilePair } from './hostile-pair.ts'
import { peerKey, type HostileRelay } from './hostile-relay.ts'
import { MARKER_BYTES, packMarked } from './marked-ta.ts'

const PART_BYTES = 16
const MIB = 1024 * 1024

/** What was seen, a buffer a connection, so that nothing hides where two chunks meet. */
class Record {
  readonly seen = new Map<number, Buffer[]>()
  on = true

  readonly tap = (connection: number, bytes: Uint8Array): void => {
    if (!this.on) return
    const chunks = this.seen.get(connection) ?? []
    this.seen.set(connection, chunks)
    chunks.push(Buffer.from(bytes))
  }

  get streams(): Buffer[] {
    return [...this.seen.values()].map((chunks) => Buffer.concat(chunks))
  }

  /** What the work brings over the wire is not recorded: the test itself asked for it. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    this.on = false
    try {
      return await work()
    } finally {
      this.on = true
    }
  }
}

const marker = randomBytes(MARKER_BYTES)
const parts = Array.from({ length: MARKER_BYTES }, (_, offset) =>
  Buffer.concat([marker, marker]).subarray(offset, offset + PART_BYTES),
)
const record = new Record()
const { publicKey: clientKey } = peerKey()
let clientSession: Uint8Array = new Uint8Array()
let pair: HostilePair
let relay: HostileRelay

/** Which of the marker's parts are somewhere in these bytes: the offsets at which they begin. */
function found(haystacks: readonly Buffer[]): number[] {
  return [...parts.keys()].filter((at) =>
    haystacks.some((bytes) => bytes.includes(parts[at] ?? marker)),
  )
}

/** The parts of one marker that stands alone; a neighbouring byte may make one more by chance. */
const WHOLE = [...parts.keys()].slice(0, MARKER_BYTES - PART_BYTES + 1)

async function filesBelow(folder: string): Promise<Buffer[]> {
  const names = await readdir(folder, { recursive: true })
  const out: Buffer[] = []
  for (const name of names) {
    const path = join(folder, name)
    if ((await stat(path)).isFile()) out.push(await readFile(path))
  }
  return out
}

async function ask(enclave: HostileEnclave, sequence: bigint, data: Uint8Array) {
  const callTa = { clientSession, sequence: u64Bytes(sequence) }
  const { message, payload } = await enclave.call({ callTa }, data)
  return { repeated: message.answered?.repeated, data: Buffer.from(payload) }
}

async function outputOf(enclave: HostileEnclave): Promise<Buffer> {
  const { message } = await enclave.call({ readOutput: { since: u64Bytes(0n), entriesMax: 16 } })
  return Buffer.concat((message.output?.entries ?? []).map(({ text }) => Buffer.from(text ?? [])))
}

beforeAll(async () => {
  pair = await HostilePair.start(packMarked(), record.tap)
  const opened = await pair.source.call({ openClient: { clientKey } })
  clientSession = opened.message.clientOpened?.clientSession ?? clientSession
  await record.without(async () => {
    const filled = await ask(pair.source, 1n, Buffer.concat([Buffer.from('m'), marker]))
    expect(filled.data).toEqual(marker)
  })
  relay = pair.relay()
  const { source, target } = await relay.run()
  expect([endingName(source), endingName(target)]).toEqual(['FINISHED', 'ACTIVE'])
  await pair.target.call({ describe: {} })
})
afterAll(() => pair.end())

test('the marker came over: memory, output and the remembered answer', async () => {
  await record.without(async () => {
    const repeated = await ask(pair.target, 1n, Buffer.from('r'))
    expect(repeated).toEqual({ repeated: true, data: marker })
    const memory = await ask(pair.target, 2n, Buffer.from('r'))
    expect(memory).toEqual({ repeated: false, data: marker })
    expect((await outputOf(pair.target)).includes(marker)).toBe(true)
  })
})

test('the record holds the whole move: both lanes, both controls, at least the filled memory', () => {
  const bytes = record.streams.reduce((sum, stream) => sum + stream.length, 0)
  expect(bytes).toBeGreaterThan(MIB)
  const everything = record.streams
  for (const { bytes: frame, kind } of relay.frames) {
    expect(
      everything.some((stream) => stream.includes(Buffer.from(frame))),
      kind,
    ).toBe(true)
  }
  for (const { signed } of relay.statements) {
    expect(everything.some((stream) => stream.includes(Buffer.from(signed.statement)))).toBe(true)
  }
})

test('no 16 bytes of the marker are on any wire', () => {
  expect(found(record.streams)).toEqual([])
  expect(found(relay.frames.map(({ bytes }) => Buffer.from(bytes)))).toEqual([])
})

test('no 16 bytes of the marker are in any file of the hosts', async () => {
  const files = await filesBelow(pair.folder)
  expect(files.length).toBeGreaterThan(3)
  expect(found(files)).toEqual([])
})

test('the search sees one part of it, wherever it is planted', () => {
  const streams = record.streams
  const longest = Math.max(...streams.map(({ length }) => length))
  for (const [at, part] of parts.entries()) {
    const planted = streams.map((stream) => Buffer.from(stream))
    const into = planted.find(({ length }) => length === longest)
    part.copy(into ?? Buffer.alloc(0), Math.floor(((longest - PART_BYTES) * at) / parts.length))
    expect(found(planted)).toContain(at)
  }
})

test('the record sees it when an enclave is asked for it', async () => {
  await ask(pair.target, 3n, Buffer.from('r'))
  expect(found(record.streams)).toEqual(expect.arrayContaining(WHOLE))
  await outputOf(pair.target)
  expect(found(record.streams)).toEqual(expect.arrayContaining(WHOLE))
})
