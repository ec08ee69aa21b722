/**
 * The sealed image against a vector that was computed without the project, from the words of
 * docs/state-image.md: read without a key, opened with it, and its root.
 */
import { createDecipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PAGE_BYTES, REGION } from '../../backends/enclave/image/regions.ts'
import { imageRoot, smallDigest } from '../../backends/enclave/image/root.ts'
import { SealedImage, type ImageSealer } from '../../backends/enclave/image/sealed-image.ts'
import { FrameReader } from '../../backends/sealed-image/frame-reader.ts'
import { encodePublicPart } from '../../backends/sealed-image/public-part.ts'
import { bytesOfHex, hexOf } from '../../proto/codec.ts'
import { BareInstance, bytesIn, targetOver } from '../unit/backends/enclave/image/image-pair.ts'
import { imageVector } from '../vectors/image/recomputation.ts'

const file = new URL('../vectors/image/sealed-image-v2.json', import.meta.url)
const vector = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
const field = (name: string): Uint8Array => bytesOfHex(vector[name] ?? '')

async function* image(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(field('image'))
}

/** What the vector says that its platform does. */
const SEALER: ImageSealer = {
  seal: () => Promise.reject(new TypeError('opens alone')),
  open(_, associated, sealed) {
    const decipher = createDecipheriv('aes-256-gcm', field('sealingKey'), sealed.subarray(0, 12))
    decipher.setAAD(associated).setAuthTag(sealed.subarray(-16))
    const plain = Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()])
    return Promise.resolve(new Uint8Array(plain))
  },
}

test('the committed vector is what its script computes', () => {
  expect(vector).toEqual(imageVector())
})

test('the public part is read without a key', async () => {
  const reader = await FrameReader.begin(image())
  const { part } = reader
  for (const name of ['lineage', 'session', 'package', 'root'] as const) {
    expect(hexOf(part[name])).toBe(vector[name])
  }
  expect([String(part.epoch), String(part.sequence)]).toEqual([vector['epoch'], vector['sequence']])
  expect(part.regions).toEqual([
    { region: 2, pages: 16 },
    { region: 6, pages: 16 },
  ])
  expect(encodePublicPart(part)).toEqual(reader.head)
  while (!reader.isOver) await reader.next()
  expect(await reader.finish()).toBe(BigInt(field('image').length))
})

test('with the key it is the image that its root is over', async () => {
  const sealed = await SealedImage.open(SEALER, field('attempt'), image())
  expect(hexOf(sealed.terms)).toBe(vector['terms'])
  const instance = new BareInstance()
  const target = targetOver(instance)
  await sealed.fill(target)
  const page = bytesIn(instance.paged).subarray(2 * PAGE_BYTES, 3 * PAGE_BYTES)
  expect(Buffer.from(page).toString()).toMatch(/^the third page of the memory\0+$/)
  const tenure = {
    lineage: field('lineage'),
    epoch: BigInt(vector['epoch'] ?? ''),
    sequence: BigInt(vector['sequence'] ?? ''),
    previousRoot: field('previousRoot'),
  }
  const root = imageRoot(tenure, [
    { region: REGION.code, digest: field('codeDigest') },
    { region: REGION.table, digest: field('tableDigest') },
    ...target.digests(),
  ])
  expect(hexOf(root)).toBe(vector['root'])
  expect(target.smallRegions().map(smallDigest)).toHaveLength(6)
})
