/**
 * The reader of bytes: what comes is what was sent, however it is cut; nothing flows unasked; an end
 * is judged; and only a socket's own chunks are freed.
 */
import fc from 'fast-check'
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Duplex, PassThrough } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { CodedError, codeOf } from '../../../backends/contract/errors.ts'
import { ByteReader, type EndJudge } from '../../../proto/byte-reader.ts'

const judge: EndJudge = ({ have, byOtherSide, cause }) =>
  have === 0 && byOtherSide && cause === undefined
    ? undefined
    : new CodedError({ code: 'TEST_CUT' })

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function socketPair(): Promise<{ near: Socket; far: Socket }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const near = connect(typeof address === 'object' && address !== null ? address.port : 0)
  const [far] = (await once(server, 'connection')) as [Socket]
  closing.push(
    () => [near, far].forEach((each) => each.destroy()),
    () => void server.close(),
  )
  return { near, far }
}

test('gives the bytes in order, however they were cut and however they are asked for', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(sizes, sizes, fc.boolean(), async (written, asked, into) => {
      const stream = new PassThrough()
      const reader = new ByteReader(stream, judge)
      const all = Buffer.concat(written.map((size, at) => Buffer.alloc(size, at + 1)))
      for (const [at, size] of written.entries()) stream.write(Buffer.alloc(size, at + 1))
      stream.end()
      let from = 0
      for (const size of asked) {
        if (from + size > all.length) break
        const room = Buffer.alloc(size)
        const got = into
          ? (await reader.readInto(room))
            ? room
            : undefined
          : await reader.read(size)
        expect(all.subarray(from, from + size).equals(Buffer.from(got ?? []))).toBe(true)
        from += size
      }
    }),
    { numRuns: 60 },
  )
})

test('an end between reads is one, an end within a read is an error', async () => {
  const clean = new PassThrough()
  const reader = new ByteReader(clean, judge)
  clean.end(Buffer.from('abc'))
  expect((await reader.read(3))?.length).toBe(3)
  expect(await reader.read(1)).toBeUndefined()
  const short = new PassThrough()
  const cut = new ByteReader(short, judge)
  short.end(Buffer.from('ab'))
  expect(await cut.read(3).catch(codeOf)).toBe('TEST_CUT')
  const gone = new PassThrough()
  const dead = new ByteReader(gone, judge)
  const waiting = dead.readInto(Buffer.alloc(1)).catch(codeOf)
  gone.destroy()
  expect(await waiting).toBe('TEST_CUT')
})

test('a stream that nobody waits for does not flow', async () => {
  let asked = 0
  const stream = new Duplex({
    readableHighWaterMark: 1024,
    read() {
      asked += 1
      this.push(Buffer.alloc(1024, asked))
    },
    write: (_chunk, _encoding, done) => done(),
  })
  closing.push(() => void stream.destroy())
  const reader = new ByteReader(stream, judge)
  for (let turn = 0; turn < 20; turn++) await setImmediate()
  expect(asked).toBe(0)
  expect((await reader.read(512))?.length).toBe(512)
  for (let turn = 0; turn < 20; turn++) await setImmediate()
  const most = asked
  expect(most).toBeLessThanOrEqual(4)
  expect((await reader.read(512))?.[0]).toBe(1)
  expect((await reader.read(1024))?.[0]).toBe(2)
})

test("memory that others hand on stays theirs; a socket's chunks are freed once copied", async () => {
  const stream = new PassThrough()
  const given = Buffer.alloc(70_000, 7)
  const reader = new ByteReader(stream, judge)
  stream.write(given)
  expect(await reader.readInto(Buffer.alloc(70_000))).toBe(true)
  expect(given.equals(Buffer.alloc(70_000, 7))).toBe(true)

  const { near, far } = await socketPair()
  const chunks: Uint8Array[] = []
  const over = new ByteReader(near, judge)
  near.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  near.pause()
  far.write(given)
  const room = Buffer.alloc(70_000)
  expect(await over.readInto(room)).toBe(true)
  expect(room.equals(given)).toBe(true)
  expect(chunks.length).toBeGreaterThan(0)
  expect(chunks.every(({ length }) => length === 0)).toBe(true)
})

test('what is discarded is dropped, and the end is still heard', async () => {
  const { near, far } = await socketPair()
  const reader = new ByteReader(near, judge)
  far.write(Buffer.alloc(300_000))
  reader.discard()
  far.end()
  await once(near, 'end')
})
