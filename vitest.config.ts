/**
 * Tests run in child processes of the packaged Node, few at a time: many of them start daemons.
 */
import { defineConfig } from 'vitest/config'

const config = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The default of one second is short for a process that starts on a busy machine.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default'],
  },
})

export { config as default }
