/**
 * Clocks over a host's that jumps about.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VirtualClock } from '../../../../../backends/enclave/runtime/virtual-clock.ts'

const host = { mono: 0n, real: 0n }
const clocks = { monotonicNs: () => host.mono, realtimeNs: () => host.real }

describe('VirtualClock', () => {
  it('stands still when stopped, and goes on from there', () => {
    Object.assign(host, { mono: 1000n, real: 50_000n })
    const clock = new VirtualClock(clocks)
    clock.resume()
    host.mono += 5n
    expect([clock.monotonicNs(), clock.realtimeNs()]).toEqual([5n, 50_000n])
    expect(clock.stop()).toEqual({ monotonicNs: 5n, realtimeNs: 50_000n })
    host.mono += 100n
    host.real += 100n
    expect([clock.monotonicNs(), clock.realtimeNs()]).toEqual([5n, 50_000n])
    clock.resume()
    clock.resume()
    host.mono += 1n
    expect([clock.monotonicNs(), clock.realtimeNs()]).toEqual([6n, 50_100n])
  })

  it('takes nothing that goes back, of a run that is repeated', () => {
    const readings = [5n, 7n, 6n].map((at) => ({ monotonicNs: at, realtimeNs: at }))
    const clock = new VirtualClock(clocks, undefined, () => readings.shift() ?? expect.fail())
    clock.resume()
    expect(clock.monotonicNs()).toBe(5n)
    expect(clock.realtimeNs()).toBe(7n)
    expect(() => clock.monotonicNs()).toThrow('REPLAY_TAPE')
    expect(() => clock.stand({ monotonicNs: 7n, realtimeNs: 6n })).toThrow('REPLAY_TAPE')
    clock.stand({ monotonicNs: 7n, realtimeNs: 7n })
  })

  it('moves to a host that is behind, goes on at its pace, and back without carrying the shift', () => {
    Object.assign(host, { mono: 0n, real: 1000n })
    const clock = new VirtualClock(clocks)
    clock.resume()
    const reading = clock.stop()
    Object.assign(host, { mono: 7n, real: 400n })
    const moved = new VirtualClock(clocks, reading)
    moved.resume()
    host.real += 10n
    expect(moved.realtimeNs()).toBe(1010n)
    const second = moved.stop()
    Object.assign(host, { real: 2000n })
    const back = new VirtualClock(clocks, second)
    back.resume()
    expect(back.realtimeNs()).toBe(2000n)
  })

  it('never goes back, whatever the hosts do', () => {
    const step = fc.record({
      mono: fc.bigInt(-1000n, 1000n),
      real: fc.bigInt(-1000n, 1000n),
      isMoved: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        Object.assign(host, { mono: 10_000n, real: 10_000n })
        let clock = new VirtualClock(clocks)
        clock.resume()
        let last = { monotonicNs: 0n, realtimeNs: 0n }
        for (const { mono, real, isMoved } of steps) {
          host.mono += mono
          host.real += real
          if (isMoved) {
            clock = new VirtualClock(clocks, clock.stop())
            clock.resume()
          }
          const now = { monotonicNs: clock.monotonicNs(), realtimeNs: clock.realtimeNs() }
          expect(now.monotonicNs >= last.monotonicNs && now.realtimeNs >= last.realtimeNs).toBe(
            true,
          )
          last = now
        }
      }),
    )
  })
})
