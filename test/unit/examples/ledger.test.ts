/**
 * The ledger: SQLite's transactions hold, its file moves along, and no money is made or lost.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BUILD_TIMEOUT_MS, ExampleTa } from './example-ta.ts'

let ledger: ExampleTa

beforeAll(async () => {
  ledger = await ExampleTa.begin('ledger')
}, BUILD_TIMEOUT_MS)
afterAll(() => ledger.close())

test('accounts, deposits, transfers, and moves in between', async () => {
  expect(await ledger.call('open alice')).toBe('ok')
  expect(await ledger.call('open bob')).toBe('ok')
  expect(await ledger.call('open bob')).toBe('exists')
  expect(await ledger.call('deposit alice 1000')).toBe('ok 1000')
  expect(await ledger.call('transfer alice bob 300')).toBe('ok 1')
  ledger = await ledger.move()
  expect(await ledger.call('balance alice')).toBe('700')
  expect(await ledger.call('transfer bob alice 100')).toBe('ok 2')
  expect(await ledger.call('transfer alice bob 801')).toBe('short')
  expect(await ledger.call('transfer alice carol 1')).toBe('unknown')
  expect(await ledger.call('deposit carol 1')).toBe('unknown')
  for (let number = 3; number <= 40; number++) {
    if (number % 10 === 0) ledger = await ledger.move()
    expect(await ledger.call('transfer alice bob 1')).toBe(`ok ${String(number)}`)
  }
  expect(await ledger.call('total')).toBe('1000 40')
  expect(await ledger.call('check')).toBe('ok')
})

test('a file of a MiB moves whole', async () => {
  expect(await ledger.call('fill 1000')).toBe('ok 1000')
  ledger = await ledger.move()
  expect(await ledger.call('check')).toBe('ok')
  expect(await ledger.call('fill 10')).toBe('ok 10')
})

test('what is no command or no amount is refused', async () => {
  const total = await ledger.call('total')
  const requests = ['', 'drop', 'open', 'deposit alice 0', 'deposit alice -5', 'deposit alice 1.5']
  for (const request of [...requests, 'transfer alice bob', 'transfer alice bob x', 'fill 0']) {
    expect(await ledger.call(request)).toBe('refused')
  }
  expect(await ledger.call('total')).toBe(total)
})

test('names are data, not statements', async () => {
  const name = "x');DELETE/**/FROM/**/account;--"
  expect(await ledger.call(`open ${name}`)).toBe('ok')
  expect(await ledger.call(`deposit ${name} 5`)).toBe('ok 5')
  expect(await ledger.call('check')).toBe('ok')
})
