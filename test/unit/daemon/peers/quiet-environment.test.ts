/**
 * No library of the network sees the variables that make it print keys and traffic.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ROOT } from '../../../house/sources.ts'

const NOISE = join(ROOT, 'node_modules/@chainsafe/libp2p-noise/dist/src/constants.js')

/** What Noise read as it was loaded, with a module loaded before it. */
async function seenBy(first: string): Promise<string> {
  const url = (path: string) => JSON.stringify(pathToFileURL(path).href)
  const program = `await import(${url(join(ROOT, first))})
    const { DUMP_SESSION_KEYS } = await import(${url(NOISE)})
    console.log(DUMP_SESSION_KEYS, process.env.DEBUG)`
  const env = { ...process.env, DUMP_SESSION_KEYS: '1', DEBUG: 'nothing' }
  const args = ['--input-type=module', '-e', program]
  return (await promisify(execFile)(process.execPath, args, { env })).stdout.trim()
}

test('whichever module of the network is loaded first', async () => {
  // The probe sees a breach.
  expect(await seenBy('daemon/peers/address.ts')).toBe('true nothing')
  for (const first of ['identity', 'libp2p-network']) {
    expect(await seenBy(`daemon/peers/${first}.ts`)).toBe('false undefined')
  }
})
