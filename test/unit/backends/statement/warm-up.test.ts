/**
 * The rehearsal: it opens what it signs, keeps no secret, and lets others work in between.
 */
import { expect, test, vi } from 'vitest'
import { warmUpStatements } from '../../../../backends/statement/warm-up.ts'

const secrets = vi.hoisted((): Uint8Array[] => [])
vi.mock(import('@noble/curves/ed25519.js'), async (original) => {
  const module = await original()
  const keeping = <Curve extends { keygen: () => { secretKey: Uint8Array } }>(curve: Curve) => ({
    ...curve,
    keygen: () => {
      const pair = curve.keygen()
      secrets.push(pair.secretKey)
      return pair
    },
  })
  return { ...module, ed25519: keeping(module.ed25519), x25519: keeping(module.x25519) }
})

test('wipes its keys, and lets others work in between', async () => {
  let turns = 0
  const count = setInterval(() => (turns += 1), 0)
  await warmUpStatements()
  clearInterval(count)
  expect(secrets).toHaveLength(2)
  expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true)
  expect(turns).toBeGreaterThan(5)
})
