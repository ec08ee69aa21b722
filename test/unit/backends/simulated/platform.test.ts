/**
 * The simulated platform's keys: made once, whole, however many enclaves come first at once.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPlatform } from '../../../../backends/simulated/platform.ts'
import { hexOf } from '../../../../proto/codec.ts'

test('enclaves that come first at once find the same whole keys', async () => {
  for (let time = 0; time < 10; time++) {
    const folder = await mkdtemp(join(tmpdir(), 'talos-platform-'))
    try {
      const opened = await Promise.all(Array.from({ length: 16 }, () => openPlatform(folder)))
      const keys = opened.map(({ attestationKey, sealingKey }) => [attestationKey, sealingKey])
      expect(new Set(keys.map((pair) => pair.map(hexOf).join())).size).toBe(1)
      const left = await readdir(join(folder, 'platform'))
      expect(left.sort()).toEqual(['attestation.key', 'sealing.key'])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
})
