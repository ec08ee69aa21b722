/**
 * One refusal for a whole verdict, as it leaves the enclave and as the daemon shows it.
 */
import { expect, test } from 'vitest'
import { failureOf } from '../../../../backends/enclave/channel/channel.ts'
import { LIMITS } from '../../../../backends/enclave/limits.ts'
import { RefusedCall } from '../../../../backends/enclave/refused-call.ts'
import type { Refusal } from '../../../../backends/contract/refusal.ts'
import { refusalOf } from '../../../../daemon/enclaves/enclave-client.ts'
import { decodeExact, encodeMessage } from '../../../../proto/codec.ts'
import { talos } from '../../../../proto/generated/talos.js'

function refusal(code: string): Refusal {
  return { code, field: 'policy', have: 'a', want: 'b', source: 'policy x@1', fix: ['c', 'd'] }
}

test('carries every rule that refused over the wire', () => {
  const [first, second] = [refusal('POLICY_PEER'), refusal('POLICY_MIGRATE')]
  const failed = failureOf(RefusedCall.ofAll([first, second]))
  const bytes = encodeMessage(talos.v1.Failed, failed)
  const told = refusalOf(decodeExact(talos.v1.Failed, bytes, 65_535)).refusal
  expect(told).toEqual({ ...first, also: [second] })
  expect(refusalOf(failureOf(RefusedCall.ofAll([first]))).refusal).toEqual(first)
})

test('carries so many at most', () => {
  const many = Array.from({ length: 99 }, (_, n) => refusal(`POLICY_${String(n)}`))
  const call = RefusedCall.ofAll([refusal('POLICY_PEER'), ...many])
  expect(call.refusal.also).toHaveLength(LIMITS.refusalsBesideMax)
  expect(call.refusal.also?.[0]?.code).toBe('POLICY_0')
})

test('an enclave that says anything is shown cut, and drives no terminal', () => {
  const wild = {
    code: 'bad code',
    field: '\u001b[2J',
    fix: Array.from({ length: 99 }, () => 'x\n'),
  }
  const also = Array.from({ length: 99 }, () => ({ ...wild, have: 'y'.repeat(999) }))
  const { refusal: told } = refusalOf({ ...wild, also })
  expect(told).toMatchObject({ code: 'ENCLAVE_REFUSED', field: '?[2J', fix: Array(8).fill('x?') })
  expect(told.also).toHaveLength(15)
  expect(told.also?.[0]?.have).toHaveLength(200)
})
