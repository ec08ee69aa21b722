/**
 * The book of peers: what is kept, what is found, and what a broken file or disk may not do.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PeerBook } from '../../../../daemon/peers/peer-book.ts'
import { LIMITS } from '../../../../daemon/limits.ts'

let folder: string
let path: string
let book: PeerBook
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-book-'))
  path = join(folder, 'peers.json')
  book = await PeerBook.open(path)
})
afterEach(() => rm(folder, { recursive: true }))

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const idOf = (n: number): string => {
  const digit = (at: number) => ALPHABET.charAt(Math.floor(n / 58 ** at) % 58)
  return `12D3KooW${'x'.repeat(41)}${digit(2)}${digit(1)}${digit(0)}`
}
const A = idOf(1)
const B = idOf(2)
const address = (port: number, id: string) => `/ip4/10.0.0.1/tcp/${String(port)}/p2p/${id}`

test('keeps what it was told', async () => {
  await book.put({ id: A, state: 'allowed', name: 'edge-a', addresses: ['/ip4/10.0.0.1/tcp/1'] })
  await book.put({ id: B, state: 'denied', addresses: [] })
  const again = await PeerBook.open(path)
  expect(again.all()).toEqual([
    { id: A, state: 'allowed', name: 'edge-a', addresses: [address(1, A)] },
    { id: B, state: 'denied', addresses: [] },
  ])
  expect(again.stateOf(idOf(3))).toBeUndefined()
  expect(await readdir(folder)).toEqual(['peers.json'])
})

test('keeps name and addresses where a change names none', async () => {
  await book.put({ id: A, state: 'allowed', name: 'edge-a', addresses: [address(1, A)] })
  await book.put({ id: A, state: 'denied', addresses: [] })
  expect(book.all()).toEqual([
    { id: A, state: 'denied', name: 'edge-a', addresses: [address(1, A)] },
  ])
})

test('learns addresses of those it knows, the newest first, and no state by it', async () => {
  await book.put({ id: A, state: 'allowed', addresses: [address(1, A)] })
  await book.learn(A, [address(2, A), '/ip4/10.0.0.1/tcp/1', address(3, B), 'junk', '/unix/x'])
  expect(book.find(A)?.addresses).toEqual([address(2, A), address(1, A)])
  await book.learn(
    A,
    Array.from({ length: 99 }, (_, n) => address(n + 10, A)),
  )
  expect(book.find(A)?.addresses).toHaveLength(16)
  await book.learn(B, [address(1, B)])
  expect(book.stateOf(B)).toBeUndefined()
  await book.put({ id: B, state: 'denied', addresses: [] })
  await book.learn(B, [address(1, B)])
  expect(book.find(B)).toEqual({ id: B, state: 'denied', addresses: [] })
})

test('a denial is not undone by what comes at the same time', async () => {
  await book.put({ id: A, state: 'allowed', addresses: [] })
  await Promise.all([
    book.put({ id: A, state: 'denied', addresses: [] }),
    book.learn(A, [address(1, A)]),
    book.note(A, [], '10.0.0.1'),
  ])
  expect((await PeerBook.open(path)).stateOf(A)).toBe('denied')
})

const waiting = () => book.all().filter(({ state }) => state === 'pending')

test('lets few strangers wait, and each once', async () => {
  const ids = Array.from({ length: LIMITS.peersPendingMax + 5 }, (_, n) => idOf(n))
  const noted = await Promise.all([...ids, idOf(0)].map((id) => book.note(id, [], 'x', 0)))
  expect(noted.filter(Boolean)).toHaveLength(LIMITS.peersPendingMax)
  expect(noted.at(-1)).toBe(false)
})

describe('where as many strangers wait as may', () => {
  const MAX = LIMITS.peersPendingMax
  const flood = async (from: number, count: number, place: string, nowMs = 0) => {
    for (let n = from; n < from + count; n++) await book.note(idOf(n), [], place, nowMs)
  }

  test('an honest one from elsewhere finds a place, and keeps it', async () => {
    await flood(0, MAX, '10.0.0.66')
    expect(await book.note(idOf(500), [], '10.0.0.1', 1)).toBe(true)
    expect(waiting()).toHaveLength(MAX)
    expect(book.stateOf(idOf(0))).toBeUndefined()
    await flood(1000, 3 * MAX, '10.0.0.66', 10 * LIMITS.peerPendingKeptMs)
    expect(book.stateOf(idOf(500))).toBe('pending')
    expect(waiting()).toHaveLength(MAX)
  })

  test('one from the same place waits for its turn, so that a flood writes little', async () => {
    await flood(0, MAX, '10.0.0.66')
    expect(await book.note(idOf(500), [], '10.0.0.66', LIMITS.peerPendingKeptMs - 1)).toBe(false)
    expect(await book.note(idOf(500), [], '10.0.0.66', LIMITS.peerPendingKeptMs)).toBe(true)
    expect(waiting().at(-1)?.id).toBe(idOf(500))
  })

  test('nobody that a person has decided on goes', async () => {
    await book.put({ id: A, state: 'denied', addresses: [] })
    await book.put({ id: B, state: 'allowed', addresses: [] })
    for (let n = 0; n < 3 * MAX; n++) await book.note(idOf(100 + n), [], String(n), n * 1e6)
    expect([book.stateOf(A), book.stateOf(B)]).toEqual(['denied', 'allowed'])
    expect(waiting()).toHaveLength(MAX)
  })

  test('those of an earlier run are the first to go', async () => {
    await flood(0, MAX, '10.0.0.66')
    book = await PeerBook.open(path)
    expect(await book.note(idOf(500), [], '10.0.0.66', 0)).toBe(true)
    expect(book.stateOf(idOf(0))).toBeUndefined()
  })
})

test('what the configuration allows is allowed, but for those whom a person denied', async () => {
  await book.put({ id: A, state: 'denied', addresses: [] })
  await book.note(B, [], 'x')
  expect(await book.allowNamed([A, B, idOf(3)])).toEqual([A])
  const again = await PeerBook.open(path)
  expect([A, B, idOf(3)].map((id) => again.stateOf(id))).toEqual(['denied', 'allowed', 'allowed'])
})

test('finds by id, by name, or by the end of an id that is no guess', async () => {
  await book.put({ id: A, state: 'allowed', name: 'edge-a', addresses: [] })
  await book.put({ id: B, state: 'allowed', name: 'edge-b', addresses: [] })
  expect([book.find(A)?.id, book.find('edge-b')?.id]).toEqual([A, B])
  expect(book.find(B.slice(-4))?.id).toBe(B)
  for (const guess of ['', B.slice(-1), B.slice(-3), 'edge'])
    expect(book.find(guess)).toBeUndefined()
  await book.put({ id: idOf(3), state: 'allowed', name: 'edge-a', addresses: [] })
  expect(book.find('edge-a')).toBeUndefined()
})

test('what cannot be written does not count', async () => {
  await book.put({ id: A, state: 'pending', addresses: [] })
  await rm(folder, { recursive: true })
  await expect(book.put({ id: A, state: 'allowed', addresses: [] })).rejects.toThrow('ENOENT')
  expect(book.stateOf(A)).toBe('pending')
  await (await import('node:fs/promises')).mkdir(folder)
  await book.put({ id: A, state: 'allowed', addresses: [] })
  expect((await PeerBook.open(path)).stateOf(A)).toBe('allowed')
})

test('takes no id and no name that others could not be told by', async () => {
  await expect(book.put({ id: 'edge', state: 'allowed', addresses: [] })).rejects.toThrow()
  const name = 'Bad\nName'
  await expect(book.put({ id: A, state: 'allowed', name, addresses: [] })).rejects.toThrow()
  expect(book.all()).toEqual([])
})

test.each([
  ['cut', '{"version":1,"peers":[{'],
  ['empty', ''],
  ['of another version', '{"version":2,"peers":[]}'],
  ['of another shape', '{"version":1,"peers":[{"id":"x","state":"allowed","addresses":[]}]}'],
])('a file that is %s stops the daemon: it may hold the denied', async (_what, text) => {
  await writeFile(path, text)
  await expect(PeerBook.open(path)).rejects.toMatchObject({
    refusal: { code: 'PEER_BOOK', field: path },
  })
})

test('a file that cannot be read is no empty book', async () => {
  await expect(PeerBook.open(folder)).rejects.toMatchObject({
    refusal: { code: 'PEER_BOOK', have: 'EISDIR' },
  })
})
