/**
 * The session when nobody attacks it, and what the driver promises around the handshake.
 */
import { expect, test } from 'vitest'
import { talos } from '../../../../../proto/generated/talos.js'
import { bytesOf, meet } from './session-pair.ts'

const { RecordKind } = talos.v1

test('two enclaves agree on everything and exchange records', async () => {
  const { source, target } = await meet()
  expect(source.failed).toBeUndefined()
  expect(target.failed).toBeUndefined()
  if (source.session === undefined || target.session === undefined) return
  expect(source.session.id).toEqual(target.session.id)
  await source.session.send(RecordKind.RECORD_KIND_PLAN, bytesOf('h'), bytesOf('b'))
  const record = await target.session.receive()
  expect(record?.header).toEqual(bytesOf('h'))
})
