/**
 * The ledger that is bound to a TPM, over seeded schedules; and what happens once a rule is left out.
 */
import { describe, expect, it, test } from 'vitest'
import { LEDGER_MUTANTS } from './host.ts'
import { runLedgerSchedule } from './schedule.ts'

const SCHEDULES = 20_000
const HUNT_MAX = 20_000

describe('the ledger of a host', () => {
  it(`is never rewound and never forks, over ${String(SCHEDULES)} schedules`, async () => {
    const tally = { written: 0, lost: 0 }
    for (let seed = 1; seed <= SCHEDULES; seed++) {
      const { violation, written, isLost } = await runLedgerSchedule(seed)
      expect({ seed, violation }).toEqual({ seed, violation: undefined })
      tally.written += written
      tally.lost += Number(isLost)
    }
    // The storm neither spares it nor keeps it from its work.
    expect(tally.written).toBeGreaterThan(SCHEDULES)
    expect(tally.lost).toBeGreaterThan(SCHEDULES / 20)
  }, 120_000)

  test.each(LEDGER_MUTANTS)(
    'is found out with: %s',
    async (mutant) => {
      for (let seed = 1; seed <= HUNT_MAX; seed++) {
        const { violation } = await runLedgerSchedule(seed, mutant)
        if (violation === undefined) continue
        expect(['SIM_FORKED', 'SIM_REWOUND', 'SIM_LOST']).toContain(violation)
        return
      }
      expect.unreachable('nobody noticed')
    },
    120_000,
  )
})
