/**
 * Launches that go on from sealed records: how often they are tried.
 */
import { expect, test } from 'vitest'
import type { EnclaveRegistry } from '../../../../daemon/enclaves/registry.ts'
import { LIMITS } from '../../../../daemon/limits.ts'
import { Revival, type RevivalParts } from '../../../../daemon/migration/revival.ts'
import { aMove } from './fixtures.ts'

function revivalOf(launched: number[]): Revival {
  const enclave = { call: () => Promise.resolve() }
  const registry: Partial<EnclaveRegistry> = {
    launch: () => {
      launched.push(performance.now())
      return Promise.resolve(enclave as never)
    },
    nameOf: () => 'e2',
    end: () => Promise.resolve(),
  }
  const parts = {
    registry,
    journal: { append: () => Promise.resolve() },
    tas: { package: () => Promise.resolve(new Uint8Array(1)), change: () => Promise.resolve() },
    eventsOf: () => ({}),
  }
  return new Revival(parts as unknown as RevivalParts)
}

test('an enclave that dies each time it was restarted is launched ever more slowly', async () => {
  const launched: number[] = []
  const revival = revivalOf(launched)
  const move = aMove({ role: 'target' })
  const began = performance.now()
  for (let times = 0; times < 3; times++) expect(await revival.revive(move)).toBeDefined()
  const [first = 0, second = 0, third = 0] = launched
  // Timers may be early by a millisecond.
  expect(first - began).toBeLessThan(LIMITS.redeliverMs)
  expect(second - first).toBeGreaterThanOrEqual(LIMITS.redeliverMs - 2)
  expect(third - second).toBeGreaterThanOrEqual(2 * LIMITS.redeliverMs - 2)
  // Another move does not wait for this one.
  const other = performance.now()
  await revival.revive(aMove({ id: 'mv-2' }))
  expect((launched.at(-1) ?? 0) - other).toBeLessThan(LIMITS.redeliverMs)
})

test('a stopped daemon launches nothing more', async () => {
  const launched: number[] = []
  const revival = revivalOf(launched)
  revival.stop()
  expect(await revival.revive(aMove())).toBeUndefined()
  expect(launched).toEqual([])
})
