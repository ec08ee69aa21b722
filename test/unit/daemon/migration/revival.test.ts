/**
 * Launches that go on from sealed records: how often they are tried.
 */
import { expect, test } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import type { EnclaveRegistry } from '../../../../daemon/enclaves/registry.ts'
import { LIMITS } from '../../../../daemon/limits.ts'
import { Revival, type RevivalParts } from '../../../../daemon/migration/revival.ts'
import { moveWarnings } from '../../../../daemon/warnings.ts'
import { aMove } from './fixtures.ts'

function revivalOf(
  launched: number[],
  call: () => Promise<void> = () => Promise.resolve(),
): Revival {
  const enclave = { call }
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

test('what a restart was refused with is told, until one is not', async () => {
  const refusal = { code: 'ANCHOR_FOREIGN_LEDGER' }
  let refusing = true
  const move = aMove({ role: 'target' })
  const told: unknown[] = []
  const revival = revivalOf([], () => {
    told.push(move.view(undefined).refusal?.code)
    told.push(moveWarnings([move], () => false).map(({ code }) => code))
    if (!refusing) return Promise.resolve()
    refusing = false
    return Promise.reject(new CodedError(refusal))
  })
  expect(await revival.revive(move)).toBeDefined()
  // The first launch knew of nothing, the second of the first one's refusal.
  expect(told).toEqual([undefined, [], refusal.code, ['image-waits']])
  expect(move.view(undefined).refusal).toBeUndefined()
})

test('a stopped daemon launches nothing more', async () => {
  const launched: number[] = []
  const revival = revivalOf(launched)
  revival.stop()
  // Nothing may be concluded from that: the next daemon tries again.
  await expect(revival.revive(aMove())).rejects.toMatchObject({ code: 'DAEMON_STOPPING' })
  expect(launched).toEqual([])
})
