/**
 * The vault: attempts are counted across a move, and the fifth wrong one wipes the secret.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BUILD_TIMEOUT_MS, ExampleTa } from './example-ta.ts'

const SECRET = 'the words behind the door'
let vault: ExampleTa

beforeEach(async () => {
  vault = await ExampleTa.begin('vault')
}, BUILD_TIMEOUT_MS)
afterEach(() => vault.close())

test('opens with its PIN only, and forgets the wrong attempts then', async () => {
  expect(await vault.call('status')).toBe('empty')
  expect(await vault.call(`set 4711 ${SECRET}`)).toBe('ok')
  expect(await vault.call('set 4712 another')).toBe('refused')
  expect(await vault.call('open 4712')).toBe('wrong, 4 left')
  expect(await vault.call('open 471')).toBe('wrong, 3 left')
  expect(await vault.call(`open ${'4711'.repeat(20)}`)).toBe('wrong, 2 left')
  expect(await vault.call('open 4711')).toBe(`ok ${SECRET}`)
  expect(await vault.call('status')).toBe('5 left')
})

test('a move gives no new attempts; the fifth locks for good and wipes', async () => {
  await vault.call(`set 4711 ${SECRET}`)
  for (const left of [4, 3, 2, 1]) {
    expect(await vault.call('open 0000')).toBe(`wrong, ${String(left)} left`)
    if (left % 2 === 0) vault = await vault.move()
  }
  expect(await vault.call('open 0000')).toBe('locked')
  vault = await vault.move()
  expect(await vault.call('open 4711')).toBe('locked')
  expect(await vault.call('set 4712 again')).toBe('refused')
  const memories = vault.runtime.paged.map(({ memory }) => Buffer.from(memory.buffer))
  // Nor is the tail of the request left that set it.
  const traces = [SECRET, SECRET.slice(-10), '4711']
  const found = traces.filter((trace) => memories.some((memory) => memory.includes(trace)))
  expect(found).toEqual([])
})

test('what is no command counts as no attempt', async () => {
  for (const request of ['', 'open', 'set', 'set 123 short', 'set 4711', 'a\0b']) {
    expect(await vault.call(request)).toBe('refused')
  }
  expect(await vault.call('status')).toBe('empty')
})
