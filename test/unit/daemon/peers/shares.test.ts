/**
 * The small parts that bound what peers take: quotas, invitations, tries to reconnect, texts.
 */
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../../../daemon/limits.ts'
import { Invitations } from '../../../../daemon/peers/invitations.ts'
import { Quota } from '../../../../daemon/peers/quota.ts'
import { Reconnector } from '../../../../daemon/peers/reconnector.ts'
import { refusedBy } from '../../../../daemon/peers/refusals.ts'

describe('a quota', () => {
  test('bounds each peer and all, and gives back once', () => {
    const quota = new Quota(5)
    const first = quota.take('a', 2, 3)
    expect(first).toBeDefined()
    expect(quota.take('a', 2, 3)).toBeUndefined()
    expect(quota.take('b', 3, 3)).toBeDefined()
    expect(quota.take('c', 1, 3)).toBeUndefined()
    first?.()
    first?.()
    expect(quota.take('c', 2, 3)).toBeDefined()
    expect(quota.take('d', 1, 3)).toBeUndefined()
  })
})

describe('invitations', () => {
  test('are good once, and until they expire', () => {
    let nowMs = 1000
    const invitations = new Invitations(() => nowMs)
    const { secret, expiresMs } = invitations.issue(10)
    expect(expiresMs).toBe(1010)
    expect(invitations.redeem(new Uint8Array(32))).toBe(false)
    expect(invitations.redeem(secret.subarray(1))).toBe(false)
    expect(invitations.redeem(secret)).toBe(true)
    expect(invitations.redeem(secret)).toBe(false)
    const late = invitations.issue(10)
    expect(invitations.isAnyOpen).toBe(true)
    nowMs += 10
    expect(invitations.isAnyOpen).toBe(false)
    expect(invitations.redeem(late.secret)).toBe(false)
  })

  test('are so many at most; the oldest goes', () => {
    const invitations = new Invitations(() => 0)
    const made = Array.from({ length: LIMITS.invitationsMax + 1 }, () => invitations.issue(1))
    const good = made.map(({ secret }) => invitations.redeem(secret))
    expect(good).toEqual(good.map((_, at) => at > 0))
  })
})

describe('the reconnector', () => {
  const made: Reconnector[] = []
  const rig = () => {
    const state = { missing: ['a'], tries: [] as number[], nowMs: 0, fail: true }
    const reconnector = new Reconnector({
      missing: () => state.missing,
      dial: async () => {
        state.tries.push(state.nowMs)
        if (state.fail) throw new DOMException('unreachable')
      },
    })
    made.push(reconnector)
    const look = async (nowMs: number) => {
      state.nowMs = nowMs
      reconnector.look(nowMs)
      await Promise.resolve()
      await Promise.resolve()
    }
    return { state, look }
  }
  afterEach(() => {
    for (const each of made.splice(0)) each.stop()
    vi.useRealTimers()
  })

  test('tries ever later, up to a limit', async () => {
    const { state, look } = rig()
    for (let nowMs = 0; nowMs <= 400_000; nowMs += 500) await look(nowMs)
    const gaps = state.tries.map((at, n) => at - (state.tries[n - 1] ?? 0)).slice(1)
    expect(gaps.slice(0, 4)).toEqual([1, 2, 4, 8].map((n) => n * LIMITS.reconnectMs))
    expect(gaps.every((gap) => gap <= LIMITS.reconnectMsMax)).toBe(true)
    expect(gaps.slice(-2)).toEqual([LIMITS.reconnectMsMax, LIMITS.reconnectMsMax])
  })

  test('begins anew once the peer was there, and leaves alone who is not missing', async () => {
    const { state, look } = rig()
    for (let nowMs = 0; nowMs <= 20_000; nowMs += 500) await look(nowMs)
    const before = state.tries.length
    state.missing = []
    await look(100_000)
    expect(state.tries).toHaveLength(before)
    state.missing = ['a']
    await look(200_000)
    await look(200_000 + LIMITS.reconnectMs)
    expect(state.tries.slice(before)).toEqual([200_000, 200_000 + LIMITS.reconnectMs])
  })

  test('has one try of a peer under way', async () => {
    let open = 0
    let most = 0
    const reconnector = new Reconnector({
      missing: () => ['a', 'b'],
      dial: () => {
        open += 1
        most = Math.max(most, open)
        return new Promise(() => undefined)
      },
    })
    made.push(reconnector)
    for (let nowMs = 0; nowMs < 100_000; nowMs += 1000) reconnector.look(nowMs)
    expect(most).toBe(2)
  })
})

test('what another daemon says is cut, and no terminal obeys it', () => {
  const { refusal } = refusedBy('12D3KooWpeer', {
    code: 'bad code',
    field: '\u001b[2Jfield\n',
    have: 'x'.repeat(1000),
    want: '≥ 4 “ok”',
    fix: Array.from({ length: 99 }, () => 'do\tit'),
  })
  expect(refusal).toMatchObject({ code: 'PEER_REFUSED', field: '?[2Jfield?', want: '≥ 4 “ok”' })
  expect(refusal.have).toHaveLength(200)
  expect(refusal.fix).toEqual(Array.from({ length: 8 }, () => 'do?it'))
})
