/**
 * The signer: signatures that any Ed25519 library verifies, and a counter without gap across a move.
 */
import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytesOfHex, u64Bytes } from '../../../proto/codec.ts'
import { BUILD_TIMEOUT_MS, ExampleTa } from './example-ta.ts'

let signer: ExampleTa

beforeEach(async () => {
  signer = await ExampleTa.begin('signer')
}, BUILD_TIMEOUT_MS)
afterEach(() => signer.close())

async function publicKey(): Promise<Uint8Array> {
  const [kind, key = ''] = (await signer.call('pub')).split(' ')
  expect(kind).toBe('ed25519')
  return bytesOfHex(key)
}

/** The counter of a signature that holds. */
async function signed(message: string, key: Uint8Array): Promise<bigint> {
  const [counter = '', hash = '', signature = ''] = (await signer.call(`sign ${message}`)).split(
    ' ',
  )
  const digest = createHash('sha512').update(message).digest()
  expect(hash).toBe(digest.toString('hex'))
  const input = Buffer.concat([Buffer.from('talos signer v1\n'), u64Bytes(BigInt(counter)), digest])
  expect(ed25519.verify(bytesOfHex(signature), input, key, { zip215: false })).toBe(true)
  return BigInt(counter)
}

test('signs messages of every length around the blocks of the hash', async () => {
  const key = await publicKey()
  const lengths = [0, 1, 111, 112, 113, 127, 128, 129, 239, 240, 256, 1000, 4000]
  let expected = 1n
  for (const length of lengths) {
    expect(await signed('m'.repeat(length), key)).toBe(expected)
    expected += 1n
  }
})

test('the counter has no gap and no repetition across moves, and the key stays', async () => {
  const key = await publicKey()
  for (let expected = 1n; expected <= 30n; expected += 1n) {
    if (expected % 10n === 0n) signer = await signer.move()
    expect(await signed(`message ${String(expected)}`, key)).toBe(expected)
  }
  expect(await publicKey()).toEqual(key)
  expect(await signer.call('count')).toBe('30')
})

test('two lineages have two keys', async () => {
  const other = await ExampleTa.begin('signer')
  expect(await other.call('pub')).not.toBe(await signer.call('pub'))
  await other.close()
})

test('what is no command counts nothing', async () => {
  for (const request of ['', 'sign', 'pubx', 'count ', `sign ${'m'.repeat(4001)}`]) {
    expect(await signer.call(request)).toBe('refused')
  }
  expect(await signer.call('count')).toBe('0')
})
