/**
 * The simulated platform's keys: made once, and whole from the first moment that they can be seen.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPlatform } from '../../../../backends/simulated/platform.ts'
import { hexOf } from '../../../../proto/codec.ts'

const TIMES = 60

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-platform-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('enclaves that come first at once find the same whole keys', async () => {
  const opened = await Promise.all(Array.from({ length: 16 }, () => openPlatform(folder)))
  const keys = opened.map(({ attestationKey, sealingKey }) => [attestationKey, sealingKey])
  expect(new Set(keys.map((pair) => pair.map(hexOf).join())).size).toBe(1)
  const left = await readdir(join(folder, 'platform'))
  expect(left.sort()).toEqual(['attestation.key', 'sealing.key'])
})

/** Looks at files the moment that they appear, and tells how long each was then. */
const WATCHER = `
  const { statSync } = require('node:fs')
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.postMessage('ready')
  const endMs = Date.now() + 20000
  const sizes = workerData.map((path) => {
    for (;;) {
      const found = statSync(path, { throwIfNoEntry: false })
      if (found !== undefined || Date.now() > endMs) return found?.size
    }
  })
  parentPort.postMessage(sizes)
`

test('nobody ever sees half a key', async () => {
  const hosts = Array.from({ length: TIMES }, (_, time) => join(folder, String(time)))
  const workerData = hosts.map((host) => join(host, 'platform', 'attestation.key'))
  const watcher = new Worker(WATCHER, { eval: true, workerData })
  await new Promise((resolve) => watcher.once('message', resolve))
  const sizes = new Promise<unknown>((resolve) => watcher.once('message', resolve))
  for (const host of hosts) await openPlatform(host)
  expect(await sizes).toEqual(hosts.map(() => 32))
})
