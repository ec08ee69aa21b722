/**
 * A sealed image without its key: whole, or refused by the reason, one for each kind of damage.
 */
import { expect, test } from 'vitest'
import { codeOf } from '../../../../backends/contract/errors.ts'
import { HEAD_BYTES } from '../../../../backends/sealed-image/public-part.ts'
import { fill } from '../statement/lineage-fixture.ts'
import { endOf, imagePieces, PART, readImage } from './image-fixture.ts'

const pieces = imagePieces()
const other = imagePieces({ sealing: fill(0x71), root: fill(0x75) })
const [head = Buffer.of(), ...rest] = pieces
const chunks = rest.slice(0, -1)
const end = pieces.at(-1) ?? Buffer.of()

async function reason(...parts: readonly Uint8Array[]): Promise<string> {
  let ended = 0
  const count = (): number => (ended += 1)
  const code = await readImage(Buffer.concat(parts), 1000, count).then(() => 'whole', codeOf)
  expect(ended).toBe(1)
  return code
}

function turned(bytes: Buffer, at: number): Buffer {
  const out = Buffer.from(bytes)
  out[at] = (out[at] ?? 0) ^ 1
  return out
}

test.each([1, 7, 216, 1 << 20])('is read in pieces of %i bytes', async (piece) => {
  expect(await readImage(Buffer.concat(pieces), piece)).toEqual(PART)
})

test.each([
  ['nothing', []],
  ['a part of the head', [head.subarray(0, 100)]],
  ['the head alone', [head]],
  ['no end', pieces.slice(0, -1)],
  ['one byte less', [...pieces.slice(0, -1), end.subarray(0, -1)]],
])('cut: %s', async (_, parts) => {
  expect(await reason(...parts)).toBe('IMAGE_SEALED_TRUNCATED')
})

test('extended, by a byte or by itself', async () => {
  expect(await reason(...pieces, Buffer.of(0))).toBe('IMAGE_SEALED_TRAILING')
  expect(await reason(...pieces, ...pieces)).toBe('IMAGE_SEALED_TRAILING')
})

test('chunks exchanged, repeated, left out', async () => {
  const [a = head, b = head, ...more] = chunks
  expect(await reason(head, b, a, ...more, end)).toBe('IMAGE_SEALED_ORDER')
  expect(await reason(head, a, a, b, ...more, end)).toBe('IMAGE_SEALED_ORDER')
  expect(await reason(head, b, ...more, end)).toBe('IMAGE_SEALED_ORDER')
  expect(await reason(head, ...chunks.slice(0, -1), end)).toBe('IMAGE_SEALED_COUNT')
})

test('two images put together, anywhere', async () => {
  for (let at = 1; at < pieces.length - 1; at++) {
    expect(await reason(...pieces.slice(0, at), ...other.slice(at))).toBe('IMAGE_SEALED_SPLICED')
  }
  expect(await reason(...pieces.slice(0, -1), other.at(-1) ?? end)).toBe('IMAGE_SEALED_DIGEST')
})

test('an end that is for other bytes', async () => {
  expect(await reason(head, ...chunks, endOf(head, chunks.slice(1)))).toBe('IMAGE_SEALED_LENGTH')
  expect(await reason(head, ...chunks, endOf(head, chunks.toReversed()))).toBe(
    'IMAGE_SEALED_DIGEST',
  )
})

test.each([
  ['magic', 3, 'IMAGE_SEALED_FORMAT'],
  ['version', 7, 'IMAGE_SEALED_VERSION'],
  ['kind', 11, 'IMAGE_SEALED_KIND'],
  ['sealing', 12, 'IMAGE_SEALED_SPLICED'],
  ['sealing, where chunks do not repeat it', 43, 'IMAGE_SEALED_DIGEST'],
  ['lineage', 44, 'IMAGE_SEALED_DIGEST'],
  ['session', 76, 'IMAGE_SEALED_DIGEST'],
  ['package', 108, 'IMAGE_SEALED_DIGEST'],
  ['root', 140, 'IMAGE_SEALED_DIGEST'],
  ['epoch', 179, 'IMAGE_SEALED_DIGEST'],
  ['sequence', 187, 'IMAGE_SEALED_DIGEST'],
  ['page bytes', 191, 'IMAGE_SEALED_FIELD'],
  ['count of regions', 195, 'IMAGE_SEALED_FIELD'],
  ['memory', 199, 'IMAGE_SEALED_FIELD'],
  ['pages of memory', 203, 'IMAGE_SEALED_FIELD'],
  ['pages of memory, to another size', 202, 'IMAGE_SEALED_DIGEST'],
  ['files', 207, 'IMAGE_SEALED_FIELD'],
  ['pages of files', 211, 'IMAGE_SEALED_FIELD'],
  ['chunks', 215, 'IMAGE_SEALED_COUNT'],
])('one bit of the head, in %s: %s', async (_, at, code) => {
  expect(await reason(turned(head, at), ...rest)).toBe(code)
})

test.each([
  ['length of a chunk', HEAD_BYTES, 'IMAGE_SEALED_CHUNK'],
  ['place of a chunk', HEAD_BYTES + 7, 'IMAGE_SEALED_ORDER'],
  ['sealing of a chunk', HEAD_BYTES + 8, 'IMAGE_SEALED_SPLICED'],
  ['content of a chunk', HEAD_BYTES + 20, 'IMAGE_SEALED_DIGEST'],
  ['magic of the end', -48, 'IMAGE_SEALED_END'],
  ['bytes at the end', -33, 'IMAGE_SEALED_LENGTH'],
  ['digest at the end', -1, 'IMAGE_SEALED_DIGEST'],
])('one bit after the head, in %s: %s', async (_, at, code) => {
  const whole = Buffer.concat(pieces)
  expect(await reason(turned(whole, at < 0 ? whole.length + at : at))).toBe(code)
})

test('no bit of an image can be turned unseen', async () => {
  const whole = Buffer.concat(pieces)
  for (let at = 0; at < whole.length; at++) {
    const bytes = Buffer.from(whole)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
    const code = await readImage(bytes, whole.length).then(() => 'whole', codeOf)
    expect(code).toMatch(/^IMAGE_SEALED_/)
  }
})
