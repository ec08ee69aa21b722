/**
 * The sealed image: it comes back whole, and only as it was sealed, for the attempt it was sealed for.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodedError, codeOf } from '../../../../../backends/contract/errors.ts'
import { PAGE_BYTES, REGION } from '../../../../../backends/enclave/image/regions.ts'
import {
  SealedImage,
  sealImage,
  type ImageSealer,
  type PreparedImage,
} from '../../../../../backends/enclave/image/sealed-image.ts'
import {
  CHUNK_BYTES_MAX,
  CHUNK_HEADER_BYTES,
  HEAD_BYTES,
} from '../../../../../backends/sealed-image/public-part.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import {
  BareInstance,
  WASM_PAGES,
  bytesIn,
  holdSame,
  pagedRegions,
  refusalOf,
  targetOver,
} from './image-pair.ts'

const NONE = new Uint8Array(0)
const ATTEMPT = new Uint8Array(32).fill(5)
/** A byte string that stands nowhere by chance. */
const MARK = Buffer.from('marked secret of a trusted application')

/** AES-256-GCM under one key; counts what it is given and keeps what it gave out. */
class TestSealer implements ImageSealer {
  readonly plains: Uint8Array[] = []
  private readonly key = randomBytes(32)

  async seal(label: string, associated: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
    this.plains.push(plain)
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce)
    cipher.setAAD(this.bound(label, associated))
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }

  async open(label: string, associated: Uint8Array, sealed: Uint8Array): Promise<Uint8Array> {
    if (sealed.length < 28) throw new CodedError({ code: 'SEAL_REFUSED' })
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12))
    decipher.setAAD(this.bound(label, associated))
    decipher.setAuthTag(sealed.subarray(-16))
    const plain = decipher.update(sealed.subarray(12, -16))
    try {
      decipher.final()
    } catch (thrown) {
      throw new CodedError({ code: 'SEAL_REFUSED' }, thrown)
    }
    this.plains.push(plain)
    return plain
  }

  private bound(label: string, associated: Uint8Array): Buffer {
    return createHash('sha256').update(label).update('\0').update(associated).digest()
  }
}

function prepared(): PreparedImage {
  const paged = pagedRegions(40 * WASM_PAGES)
  const live = bytesIn(paged)
  // The third of three groups is all zeros; the first has holes.
  for (let page = 0; page < 512; page += 3) live.fill(page % 256 || 1, page * PAGE_BYTES + 5)
  live.fill(0, 512 * PAGE_BYTES)
  live.set(MARK, PAGE_BYTES)
  bytesIn(paged, REGION.files).fill(8, 3 * PAGE_BYTES, 4 * PAGE_BYTES)
  const small = [
    { region: REGION.globals, bytes: Uint8Array.of(1, 2, 3) },
    { region: REGION.wasi, bytes: new Uint8Array(LIMITS.regionPartBytes + 7).fill(4) },
    { region: REGION.mailbox, bytes: new Uint8Array(0) },
    { region: REGION.generation, bytes: Uint8Array.from(MARK) },
    { region: REGION.execution, bytes: Uint8Array.of(9) },
    { region: REGION.flow, bytes: new Uint8Array(0) },
  ]
  const names = [1, 2, 3, 6].map((byte) => new Uint8Array(32).fill(byte))
  const [lineage = NONE, session = NONE, digest = NONE, root = NONE] = names
  const named = { lineage, session, package: digest, root, epoch: 7n, sequence: 8n }
  return { attempt: ATTEMPT, terms: Uint8Array.from(MARK), named, paged, small }
}

async function sealedBy(sealer: ImageSealer, image = prepared()): Promise<Buffer[]> {
  const chunks: Buffer[] = []
  for await (const chunk of sealImage(sealer, image)) chunks.push(Buffer.from(chunk))
  return chunks
}

async function* inPieces(
  bytes: Uint8Array,
  length: number,
  onEnd: () => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  try {
    for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
  } finally {
    onEnd()
  }
}

interface Opened {
  readonly instance: BareInstance
  readonly sealed: SealedImage
  readonly small: ReturnType<ReturnType<typeof targetOver>['smallRegions']>
}

async function opened(
  sealer: ImageSealer,
  chunks: readonly Uint8Array[],
  { attempt = ATTEMPT, piece = 100_000, onEnd = (): void => undefined } = {},
): Promise<Opened> {
  const stream = inPieces(Buffer.concat(chunks), piece, onEnd)
  const sealed = await SealedImage.open(sealer, attempt, stream)
  const instance = new BareInstance()
  const image = targetOver(instance)
  await sealed.fill(image)
  return { instance, sealed, small: image.smallRegions() }
}

async function codeFrom(work: Promise<unknown>): Promise<string> {
  return work.then(() => 'opened', codeOf)
}

describe('a sealed image', () => {
  test.each([1 << 20, 4099, 100_000])('comes back whole, in pieces of %i bytes', async (piece) => {
    const sealer = new TestSealer()
    const image = prepared()
    const { instance, sealed, small } = await opened(sealer, await sealedBy(sealer, image), {
      piece,
    })
    expect(holdSame(instance.paged, image.paged)).toBe(true)
    for (const [at, { region, bytes }] of image.small.entries()) {
      expect(small[at]?.region).toBe(region)
      expect(Buffer.from(small[at]?.bytes ?? []).equals(bytes)).toBe(true)
    }
    expect(Buffer.from(sealed.terms).equals(MARK)).toBe(true)
    expect(sealed.root).toEqual(image.named.root)
    expect(sealed.sizes).toEqual([
      { region: REGION.memory, pages: 40 * WASM_PAGES },
      { region: REGION.files, pages: WASM_PAGES },
    ])
  })

  test('has no chunk for pages that are zero, and none above its limit', async () => {
    const chunks = await sealedBy(new TestSealer())
    // The head, the terms, two groups of memory, one of files, seven parts of six regions, the end.
    expect(chunks).toHaveLength(1 + 1 + 2 + 1 + 7 + 1)
    for (const chunk of chunks)
      expect(chunk.length).toBeLessThan(CHUNK_BYTES_MAX + CHUNK_HEADER_BYTES)
  })

  test('shows nothing of what it holds', async () => {
    const bytes = Buffer.concat(await sealedBy(new TestSealer()))
    expect(bytes.includes(MARK)).toBe(false)
    expect(bytes.includes(Buffer.from(ATTEMPT))).toBe(false)
  })

  test('leaves no plaintext behind, sealed or opened', async () => {
    const sealer = new TestSealer()
    const chunks = await sealedBy(sealer)
    await opened(sealer, chunks)
    expect(sealer.plains).toHaveLength(2 * (chunks.length - 2))
    expect(sealer.plains.every((plain) => Buffer.alloc(plain.length).equals(plain))).toBe(true)
  })

  test('leaves no plaintext behind where sealing fails', async () => {
    const plains: Uint8Array[] = []
    const sealer: ImageSealer = {
      seal: (_label, _associated, plain) => {
        plains.push(plain)
        return Promise.reject(new CodedError({ code: 'SEAL_BROKEN' }))
      },
      open: () => Promise.reject(new CodedError({ code: 'SEAL_BROKEN' })),
    }
    expect(await codeFrom(sealedBy(sealer))).toBe('SEAL_BROKEN')
    expect(plains.flatMap((plain) => [...plain]).some((byte) => byte !== 0)).toBe(false)
  })

  test('is pulled: one chunk is sealed for each that is taken', async () => {
    const sealer = new TestSealer()
    const chunks = sealImage(sealer, prepared())
    await chunks.next()
    expect(sealer.plains).toHaveLength(0)
    await chunks.next()
    await chunks.next()
    expect(sealer.plains).toHaveLength(2)
    await chunks.return(undefined)
  })

  test('has terms of a bounded size', async () => {
    const terms = new Uint8Array(LIMITS.sealedTermsBytesMax + 1)
    expect(await codeFrom(sealedBy(new TestSealer(), { ...prepared(), terms }))).toBe(
      'IMAGE_SEALED_TERMS',
    )
  })
})

function without(chunks: readonly Buffer[], at: number): Buffer[] {
  return chunks.toSpliced(at, 1)
}

describe('is refused', () => {
  const sealer = new TestSealer()
  const cuts: readonly (readonly [string, string, (chunks: Buffer[]) => Buffer[]])[] = [
    ['when empty', 'IMAGE_SEALED_TRUNCATED', () => []],
    ['without its end', 'IMAGE_SEALED_TRUNCATED', (chunks) => chunks.slice(0, -1)],
    ['without its last chunk', 'IMAGE_SEALED_COUNT', (chunks) => without(chunks, -2)],
    ['with its head alone', 'IMAGE_SEALED_TRUNCATED', (chunks) => chunks.slice(0, 1)],
    [
      'without its last byte',
      'IMAGE_SEALED_TRUNCATED',
      (chunks) => [...chunks.slice(0, -1), (chunks.at(-1) ?? Buffer.of()).subarray(0, -1)],
    ],
    ['with a byte after it', 'IMAGE_SEALED_TRAILING', (chunks) => [...chunks, Buffer.of(0)]],
    [
      'with a chunk after the last',
      'IMAGE_SEALED_END',
      (chunks) => [...chunks.slice(0, -1), ...chunks.slice(-2)],
    ],
    ['without a chunk in its middle', 'IMAGE_SEALED_ORDER', (chunks) => without(chunks, 3)],
    [
      'with two chunks exchanged',
      'IMAGE_SEALED_ORDER',
      (chunks) => chunks.map((chunk, at) => chunks[at === 2 ? 3 : at === 3 ? 2 : at] ?? chunk),
    ],
    [
      'with two chunks exchanged that say the other place',
      'SEAL_REFUSED',
      (chunks) =>
        chunks.map((chunk, at) => {
          const other = chunks[at === 2 ? 3 : at === 3 ? 2 : at] ?? chunk
          const said = Buffer.from(other)
          chunk.copy(said, 4, 4, 8)
          return said
        }),
    ],
    [
      'with a chunk twice',
      'IMAGE_SEALED_ORDER',
      (chunks) => chunks.map((chunk, at) => (at === 3 ? (chunks[2] ?? chunk) : chunk)),
    ],
    [
      'cut short, with a count that fits',
      'SEAL_REFUSED',
      (chunks) => {
        const [head = Buffer.of(), ...rest] = chunks.slice(0, -2)
        const lower = Buffer.from(head)
        lower.writeUInt32BE(rest.length, HEAD_BYTES - 4)
        return [lower, ...rest]
      },
    ],
    [
      'with chunks that are none',
      'IMAGE_SEALED_FIELD',
      ([head = Buffer.of()]) => [Buffer.concat([head.subarray(0, -4), Buffer.alloc(4)])],
    ],
    [
      'of another format',
      'IMAGE_SEALED_FORMAT',
      ([head = Buffer.of(), ...rest]) => [Buffer.concat([Buffer.of(0), head.subarray(1)]), ...rest],
    ],
    [
      'with a chunk above the limit, before there is room for it',
      'IMAGE_SEALED_CHUNK',
      ([head = Buffer.of(), first = Buffer.of()]) => [
        head,
        Buffer.concat([Buffer.alloc(4, 0xff), first.subarray(4, CHUNK_HEADER_BYTES)]),
      ],
    ],
    [
      'with a digest at the end that is another',
      'IMAGE_SEALED_DIGEST',
      (chunks) => [
        ...chunks.slice(0, -1),
        Buffer.concat([(chunks.at(-1) ?? Buffer.of()).subarray(0, -32), Buffer.alloc(32)]),
      ],
    ],
  ]
  test.each(cuts)('%s: %s', async (_, code, cut) => {
    let ended = 0
    const chunks = cut(await sealedBy(sealer))
    expect(await codeFrom(opened(sealer, chunks, { onEnd: () => (ended += 1) }))).toBe(code)
    expect(ended).toBe(1)
  })

  test('for another attempt', async () => {
    const attempt = Uint8Array.from(ATTEMPT)
    attempt[31] = 0
    expect(await codeFrom(opened(sealer, await sealedBy(sealer), { attempt }))).toBe('SEAL_REFUSED')
  })

  test('with a chunk of another sealing of the same attempt, whatever it says of itself', async () => {
    const [first, second] = [await sealedBy(sealer), await sealedBy(sealer)]
    for (const at of [1, 2, first.length - 2]) {
      const put = (chunk: Buffer): Buffer[] =>
        first.map((own, index) => (index === at ? chunk : own))
      const strange = Buffer.from(second[at] ?? [])
      expect(await codeFrom(opened(sealer, put(strange)))).toBe('IMAGE_SEALED_SPLICED')
      first[at]?.copy(strange, 8, 8, CHUNK_HEADER_BYTES)
      expect(await codeFrom(opened(sealer, put(strange)))).toBe('SEAL_REFUSED')
    }
  })

  test.each([
    ['sealing', 12, 'IMAGE_SEALED_SPLICED'],
    ['lineage', 44, 'SEAL_REFUSED'],
    ['session', 76, 'SEAL_REFUSED'],
    ['package', 108, 'SEAL_REFUSED'],
    ['root', 140, 'SEAL_REFUSED'],
    ['epoch', 179, 'SEAL_REFUSED'],
    ['sequence', 187, 'SEAL_REFUSED'],
    ['pages of memory', 202, 'SEAL_REFUSED'],
    ['chunks', 215, 'SEAL_REFUSED'],
  ])('with another %s in its public part, by the first chunk', async (_, at, code) => {
    const chunks = await sealedBy(sealer)
    const head = Buffer.from(chunks[0] ?? [])
    head[at] = (head[at] ?? 0) ^ 1
    const stream = inPieces(Buffer.concat([head, ...chunks.slice(1)]), 100_000)
    expect(await codeFrom(SealedImage.open(sealer, ATTEMPT, stream))).toBe(code)
  })

  test('by a platform that did not seal it', async () => {
    expect(await codeFrom(opened(new TestSealer(), await sealedBy(sealer)))).toBe('SEAL_REFUSED')
  })

  test('a second time from the same opening', async () => {
    const stream = inPieces(Buffer.concat(await sealedBy(sealer)), 100_000)
    const sealed = await SealedImage.open(sealer, ATTEMPT, stream)
    await sealed.fill(targetOver(new BareInstance()))
    const again = targetOver(new BareInstance())
    expect(await codeFrom(sealed.fill(again))).toBe('IMAGE_SEALED_TRUNCATED')
    expect(refusalOf(() => again.digests())).toBe('IMAGE_UNFINISHED')
  })

  test('with any one bit turned, and never ends in anything but a code', async () => {
    const bytes = Buffer.concat(await sealedBy(sealer))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.nat(HEAD_BYTES + 8), fc.nat(bytes.length - 1)),
        fc.nat(7),
        async (at, bit) => {
          const turned = Buffer.from(bytes)
          turned[at] = (turned[at] ?? 0) ^ (1 << bit)
          expect(await codeFrom(opened(sealer, [turned]))).toMatch(
            /^(?:IMAGE_SEALED_|SEAL_REFUSED)/,
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})
