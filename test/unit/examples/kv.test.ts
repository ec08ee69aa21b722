/**
 * The kv: memory grows to what is asked for, `dirty` writes pages far apart, and a move keeps it all.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PAGE_BYTES, REGION } from '../../../backends/enclave/image/regions.ts'
import { BUILD_TIMEOUT_MS, ExampleTa } from './example-ta.ts'

let kv: ExampleTa

beforeEach(async () => {
  kv = await ExampleTa.begin('kv')
}, BUILD_TIMEOUT_MS)
afterEach(() => kv.close())

function memory(): Uint8Array {
  const paged = kv.runtime.paged.find(({ region }) => region === REGION.memory)
  return new Uint8Array(paged?.memory.buffer ?? new ArrayBuffer(0)).slice()
}

function changedPages(before: Uint8Array, after: Uint8Array): number[] {
  const pages = Array.from({ length: after.length / PAGE_BYTES }, (_, page) => page)
  return pages.filter((page) => {
    const range = [page * PAGE_BYTES, (page + 1) * PAGE_BYTES] as const
    return Buffer.compare(before.subarray(...range), after.subarray(...range)) !== 0
  })
}

test('keeps what was put, up to its size', async () => {
  expect(await kv.call('put greeting hello to all')).toBe('ok')
  expect(await kv.call('put greeting hello again')).toBe('ok')
  expect(await kv.call('get greeting')).toBe('hello again')
  expect(await kv.call('get nothing')).toBe('none')
  for (let i = 1; i < 256; i++) expect(await kv.call(`put key${String(i)} v`)).toBe('ok')
  expect(await kv.call('put one more')).toBe('full')
  expect(await kv.call(`put k ${'v'.repeat(256)}`)).toBe('refused')
})

test('fills memory with pages that are not empty', async () => {
  const before = memory().length
  expect(await kv.call('fill 8')).toBe('ok 8')
  const filled = memory()
  expect(filled.length - before).toBe(8 * 1024 * 1024)
  const empty = new Uint8Array(PAGE_BYTES)
  for (let at = before; at < filled.length; at += PAGE_BYTES) {
    expect(Buffer.compare(filled.subarray(at, at + PAGE_BYTES), empty)).not.toBe(0)
  }
  expect(await kv.call('fill 4')).toBe('ok 8')
  expect(await kv.call('fill 2000')).toBe('full')
})

test('dirty writes as many pages as asked for, far apart', async () => {
  await kv.call('fill 16')
  const before = memory()
  expect(await kv.call(`dirty ${String(100 * PAGE_BYTES)}`)).toBe(`ok ${String(100 * PAGE_BYTES)}`)
  const changed = changedPages(before, memory()).filter((page) => page >= 64)
  expect(changed.length).toBeGreaterThanOrEqual(100)
  expect(changed.length).toBeLessThanOrEqual(104)
})

test('a move keeps memory and table, and the writer goes on where it was', async () => {
  await kv.call('fill 16')
  await kv.call('put name value')
  await kv.call('dirty 400000')
  const sum = await kv.call('sum')
  kv = await kv.move()
  expect(await kv.call('sum')).toBe(sum)
  expect(await kv.call('get name')).toBe('value')
  await kv.call('dirty 4096')
  const [, writes] = (await kv.call('sum')).split(' ')
  expect(Number(writes)).toBe(Number(sum.split(' ')[1]) + 1)
  expect(await kv.call('fill 20')).toBe('ok 20')
})

test('what is no command changes nothing', async () => {
  for (const request of [
    '',
    'fill',
    'fill 0',
    'fill -1',
    'dirty 1',
    'put',
    'get',
    'a\0b',
    'fill 99999',
  ]) {
    expect(await kv.call(request)).toBe('refused')
  }
})
