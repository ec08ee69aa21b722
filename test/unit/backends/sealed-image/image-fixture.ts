/**
 * A sealed image for tests that have no key: public parts, chunks of bytes, an end that fits.
 */
import { createHash } from 'node:crypto'
import { FrameReader } from '../../../../backends/sealed-image/frame-reader.ts'
import {
  digestStart,
  encodeChunkHeader,
  encodeImageEnd,
  encodePublicPart,
  type PublicPart,
} from '../../../../backends/sealed-image/public-part.ts'
import { fill } from '../statement/lineage-fixture.ts'

/** What a head of these tests says. */
export const PART: PublicPart = {
  sealing: fill(0x51),
  lineage: fill(0x52),
  session: fill(0x53),
  package: fill(0x54),
  root: fill(0x55),
  epoch: 3n,
  sequence: 4n,
  regions: [
    { region: 2, pages: 32 },
    { region: 6, pages: 16 },
  ],
  chunks: 8,
}

/** Head, chunks, end. */
export function imagePieces(changes: Partial<PublicPart> = {}): Buffer[] {
  const part = { ...PART, ...changes }
  const head = encodePublicPart(part)
  const chunks = Array.from({ length: part.chunks }, (_, index) => {
    const sealed = Buffer.alloc(40 + index, 0x60 + index)
    return Buffer.concat([
      encodeChunkHeader(part.sealing, { length: sealed.length, index }),
      sealed,
    ])
  })
  return [Buffer.from(head), ...chunks, endOf(head, chunks)]
}

/** The end that a head and chunks ought to have. */
export function endOf(head: Uint8Array, chunks: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(chunks)
  const digest = createHash('sha256').update(digestStart(head)).update(body).digest()
  return Buffer.from(encodeImageEnd({ bytes: BigInt(body.length), digest }))
}

/** Reads an image to its end, in pieces of so many bytes. */
export async function readImage(
  bytes: Uint8Array,
  piece = 1000,
  onEnd: () => void = () => undefined,
): Promise<PublicPart> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
      await Promise.resolve()
    } finally {
      onEnd()
    }
  }
  const reader = await FrameReader.begin(pieces())
  try {
    while (!reader.isOver) await reader.next()
    await reader.finish()
    return reader.part
  } finally {
    await reader.close()
  }
}
