/**
 * A copy that is given up while something of it is still being made.
 */
import { expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { TargetCopy } from '../../../../../backends/enclave/move/target-copy.ts'
import type { TaRuntime } from '../../../../../backends/enclave/runtime/ta-runtime.ts'
import type { SecureSession } from '../../../../../backends/enclave/session/secure-session.ts'
import type { TaPackage } from '../../../../../backends/package/ta-package.ts'
import { talos } from '../../../../../proto/generated/talos.js'

const EMPTY = new Uint8Array()

test('no second instance is made once it is given up', async () => {
  const opening = Promise.withResolvers<TaRuntime>()
  let twins = 0
  const runtime: Partial<TaRuntime> = {
    twin: () => {
      twins += 1
      return expect.unreachable('nobody would close it')
    },
    close: () => Promise.resolve(),
  }
  const limits = { memory_bytes: 65_536, files_bytes: 65_536 }
  const manifest = { limits, policy: { verify: { memory: 'full', flow: 'replay' } } }
  const copy = new TargetCopy({
    package: { manifest } as unknown as TaPackage,
    tenure: {
      lineage: EMPTY,
      epoch: 1n,
      sequence: 0n,
      head: EMPTY,
      sourceHolder: EMPTY,
      chain: EMPTY,
    },
    session: {} as unknown as SecureSession,
    runtime: opening.promise,
    failed: () => undefined,
  })
  const kind = talos.v1.RecordKind.RECORD_KIND_REPLAY_PLAN
  const taking = copy.take({ kind, header: EMPTY, body: EMPTY })
  const ended = copy.destroy()
  opening.resolve(runtime as TaRuntime)
  expect(await taking.then(() => 'taken', codeOf)).toBe('MOVE_ENDED')
  await ended
  expect(twins).toBe(0)
})
