/**
 * Two agents and a daemon that calls what it likes, when it likes.
 */
import { afterEach, describe, expect, test } from 'vitest'
import { talos } from '../../../../proto/generated/talos.js'
import { AgentPair, attemptNamed } from './agent-pair.ts'

const { StatementKind } = talos.v1
const pairs: AgentPair[] = []

async function started(): Promise<AgentPair> {
  const pair = await AgentPair.start()
  pairs.push(pair)
  return pair
}

afterEach(async () => {
  for (const pair of pairs.splice(0)) await pair.end()
})

describe('a move', () => {
  test('ends with the TA at the target, its state as it was', async () => {
    const { source, target } = pairs[0] ?? (await started())
    const before = await source.ask('c')
    await pairs[0]?.open()
    const attempt = attemptNamed(1)
    const statement = await source.told(StatementKind.STATEMENT_KIND_TOKEN)
    expect(await source.ask('c')).toBe('TA_MOVING')
    expect(await target.ask('c')).toBe('TA_NOT_HERE')
    expect(await target.verdict({ deliver: { attempt, statement } })).toBe('accepted')
    expect(await target.ended(attempt)).toBe('ACTIVE')
    const receipt = await target.told(StatementKind.STATEMENT_KIND_RECEIPT)
    expect(await source.verdict({ deliver: { attempt, statement: receipt } })).toBe('accepted')
    expect(await source.ended(attempt)).toBe('FINISHED')
    expect(await source.ask('c')).toBe('TA_GONE')
    const after = await target.ask('c')
    expect([before.slice(0, 8), after.slice(0, 8)]).toEqual(['01000000', '02000000'])
  })
})
