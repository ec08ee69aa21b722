/**
 * TAs whose enclave has died: which are launched again, how often, and what is told of the others.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { packPackage } from '../../../../backends/package/ta-package.ts'
import { EventLog } from '../../../../daemon/event-log.ts'
import type { TaRecord } from '../../../../daemon/journal/records.ts'
import { TaRestarts, type TaRestartParts } from '../../../../daemon/tas/ta-restarts.ts'
import { taWarnings } from '../../../../daemon/warnings.ts'
import { DRIVER } from '../../backends/enclave/runtime/driver-ta.ts'
import { MANIFEST, OWNER_SECRET } from '../../backends/package/sample-package.ts'

const anchors = ['insecure-simulated' as const]
const packed = (durability: 'none' | 'strict'): Uint8Array =>
  packPackage({
    manifest: { ...MANIFEST, durability, anchors },
    module: DRIVER,
    ownerKey: OWNER_SECRET,
  })

const RECORD = {
  kind: 'ta',
  id: 'ta1',
  name: 'signer',
  state: 'active',
  enclave: 'e1',
  lineage: 'aa',
  package: 'bb',
  chain: ['cc'],
} as unknown as TaRecord

let record: TaRecord
let launches: number
let ended: string[]
let restarts: TaRestarts
let answer: () => Promise<void>
let bytes: Uint8Array

beforeEach(() => {
  record = { ...RECORD }
  launches = 0
  ended = []
  answer = () => Promise.resolve()
  bytes = packed('strict')
  const parts = {
    registry: {
      launch: () => {
        launches += 1
        return Promise.resolve({ call: () => answer() })
      },
      nameOf: () => `e${String(launches + 1)}`,
      end: (name: string) => Promise.resolve(void ended.push(`end ${name}`)),
      kill: (name: string) => Promise.resolve(void ended.push(`kill ${name}`)),
    },
    tas: {
      get: () => record,
      byEnclave: (name: string) => (name === record.enclave ? record : undefined),
      package: () => Promise.resolve(bytes),
      change: (_id: string, fields: Partial<TaRecord>) => {
        record = { ...record, ...fields }
        return Promise.resolve()
      },
    },
    events: new EventLog('here', 1n),
    eventsOf: () => ({}),
    changed: () => undefined,
  }
  restarts = new TaRestarts(parts as unknown as TaRestartParts)
})
afterEach(() => restarts.stop())

describe('a TA whose enclave has died', () => {
  test('is lost where nothing of it was to outlive that', async () => {
    bytes = packed('none')
    await restarts.enclaveDied(record)
    expect([record.state, record.enclave, launches]).toEqual(['lost', '', 0])
  })

  test('goes on in another one', async () => {
    await restarts.enclaveDied(record)
    await vi.waitFor(() => expect(record.enclave).toBe('e2'))
    expect([record.state, launches, ended]).toEqual(['active', 1, []])
  })

  test('is lost, with the reason, where the enclave says that there is no way', async () => {
    answer = () => Promise.reject(new CodedError({ code: 'RESTART_ROLLBACK' }))
    await restarts.enclaveDied(record)
    await vi.waitFor(() => expect(record.state).toBe('lost'))
    expect([record.refusal?.code, ended]).toEqual(['RESTART_ROLLBACK', ['kill e2']])
    expect(taWarnings([record], () => undefined).map(({ code }) => code)).toEqual([
      'ta-not-restarted',
    ])
  })

  test('waits, and is tried again, where there may be a way later', async () => {
    let refusing = true
    answer = () => {
      if (!refusing) return Promise.resolve()
      refusing = false
      return Promise.reject(new CodedError({ code: 'ANCHOR_FOREIGN_LEDGER' }))
    }
    await restarts.enclaveDied(record)
    await vi.waitFor(() => expect(restarts.waitingFor('ta1')?.code).toBe('ANCHOR_FOREIGN_LEDGER'))
    expect(record.state).toBe('active')
    const warned = taWarnings([record], (id) => restarts.waitingFor(id))
    expect(warned.map(({ code }) => code)).toEqual(['ta-waits'])
    await vi.waitFor(() => expect(record.enclave).toBe('e3'), 3000)
    expect(restarts.waitingFor('ta1')).toBeUndefined()
  })

  test('that was stopped meanwhile leaves no enclave behind', async () => {
    answer = () => {
      record = { ...record, state: 'stopped', enclave: '' }
      return Promise.resolve()
    }
    await restarts.enclaveDied(record)
    await vi.waitFor(() => expect(ended).toEqual(['end e2']))
    expect(record.state).toBe('stopped')
  })

  test('is launched once, however often that is noticed', async () => {
    await Promise.all([restarts.enclaveDied(record), restarts.enclaveDied(record)])
    await vi.waitFor(() => expect(record.enclave).toBe('e2'))
    expect(launches).toBe(1)
  })

  test('is left to the next daemon by one that stops', async () => {
    restarts.stop()
    await restarts.enclaveDied(record)
    await new Promise((resolve) => setImmediate(resolve))
    expect([record.state, record.enclave, launches]).toEqual(['active', '', 0])
  })
})
