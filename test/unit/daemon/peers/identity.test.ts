/**
 * The key of a host: made once, kept to itself, refused where others may have read it.
 */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateKeyPair, privateKeyToProtobuf } from '@libp2p/crypto/keys'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openIdentity } from '../../../../daemon/peers/identity.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-identity-'))
  path = join(folder, 'peer.key')
})
afterEach(() => rm(folder, { recursive: true }))

test('is made once, with mode 600, and stays', async () => {
  const made = await openIdentity(path)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await openIdentity(path)).equals(made)).toBe(true)
  expect(await readdir(folder)).toEqual(['peer.key'])
})

test('is one, though many begin at once', async () => {
  const keys = await Promise.all(Array.from({ length: 10 }, () => openIdentity(path)))
  expect(new Set(keys.map((key) => Buffer.from(key.raw).toString('hex'))).size).toBe(1)
  expect(await readdir(folder)).toEqual(['peer.key'])
})

test.each([0o640, 0o604, 0o660, 0o601])('is refused with mode %o', async (mode) => {
  await openIdentity(path)
  const before = await readFile(path)
  await chmod(path, mode)
  await expect(openIdentity(path)).rejects.toMatchObject({
    refusal: { code: 'IDENTITY_MODE', field: path, have: `mode ${mode.toString(8)}` },
  })
  expect(await readFile(path)).toEqual(before)
})

test('is refused when another user owns it', async () => {
  await openIdentity(path)
  vi.spyOn(process, 'getuid').mockReturnValueOnce((process.getuid?.() ?? 0) + 1)
  await expect(openIdentity(path)).rejects.toMatchObject({ code: 'IDENTITY_MODE' })
})

test('is refused where the file holds something else, and is never replaced', async () => {
  const other = privateKeyToProtobuf(await generateKeyPair('secp256k1'))
  for (const bytes of ['', 'hello', Buffer.alloc(68, 8), Buffer.alloc(10_000), other]) {
    await writeFile(path, bytes, { mode: 0o600 })
    await expect(openIdentity(path)).rejects.toMatchObject({ code: 'IDENTITY_FILE' })
    expect(await readFile(path)).toEqual(Buffer.from(bytes))
  }
})

test('is refused by name where it cannot be kept', async () => {
  await expect(openIdentity(join(folder, 'no/peer.key'))).rejects.toMatchObject({
    refusal: { code: 'IDENTITY_FILE', have: 'ENOENT' },
  })
  await expect(openIdentity(folder)).rejects.toMatchObject({ code: 'IDENTITY_FILE' })
})
