/**
 * `talos image verify FILE`: a sealed image as anybody can check it, with no key and no daemon.
 * Invariant: it says what was checked and what nobody can check offline; exit 0 only where the
 * file is exactly one image and every proof that was named is about it.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { isCoded } from '../../../backends/contract/errors.ts'
import { FrameReader } from '../../../backends/sealed-image/frame-reader.ts'
import { proveImage, type ImageProof } from '../../../backends/sealed-image/image-proof.ts'
import type { PublicPart } from '../../../backends/sealed-image/public-part.ts'
import { hexOf } from '../../../proto/codec.ts'
import { DaemonRefusal, EXIT } from '../../errors.ts'
import { LIMITS } from '../../limits.ts'
import { refuseUsage } from '../failure.ts'
import { counted, fields, size } from '../format.ts'
import type { Invocation } from '../invocation.ts'

/** Options of the command. */
export interface ImageVerifyOptions {
  readonly receipt?: readonly string[]
}

interface Told {
  readonly have: string
  readonly want: string
  readonly fix: string
}

/** What a file is found to be, by its code. */
const WRONG: Readonly<Record<string, Told>> = {
  IMAGE_SEALED_FORMAT: {
    have: 'another kind of file',
    want: 'a sealed image',
    fix: 'name a file of the blobs folder whose name begins with image-',
  },
  IMAGE_SEALED_VERSION: {
    have: 'an image of another version of the format',
    want: 'version 02',
    fix: 'use the talos that wrote it',
  },
  IMAGE_SEALED_TRUNCATED: {
    have: 'a file that ends too early',
    want: 'the whole image',
    fix: 'copy it again, once it is complete',
  },
  IMAGE_SEALED_TRAILING: {
    have: 'bytes after the end of the image',
    want: 'nothing after it',
    fix: 'copy it again',
  },
  IMAGE_SEALED_SPLICED: {
    have: 'a chunk of another sealed image',
    want: 'chunks of one sealing',
    fix: 'do not use it: it was put together from two images',
  },
  IMAGE_SEALED_ORDER: {
    have: 'a chunk in the place of another',
    want: 'every chunk once, in its order',
    fix: 'do not use it: chunks were left out, repeated or exchanged',
  },
  IMAGE_SEALED_COUNT: {
    have: 'an end before the last chunk',
    want: 'as many chunks as the head says',
    fix: 'do not use it: chunks were left out',
  },
  IMAGE_SEALED_DIGEST: {
    have: 'bytes that the digest at the end is not over',
    want: 'the bytes that were sealed',
    fix: 'copy it again; if the original says the same, it was damaged or changed',
  },
  IMAGE_OTHER_LINEAGE: {
    have: 'another lineage',
    want: "the image's lineage",
    fix: 'name the receipts of this TA',
  },
  IMAGE_OTHER_EPOCH: {
    have: 'no move out of the epoch that the image is of',
    want: 'the move that the image came by',
    fix: 'name a newer receipt; without one the move may never have happened',
  },
  IMAGE_OTHER_SESSION: {
    have: 'a move by another session',
    want: 'the session that the image came by',
    fix: 'do not use the image: the lineage went on from another one',
  },
  IMAGE_OTHER_ROOT: {
    have: 'another root',
    want: 'the root that the image claims',
    fix: 'do not use the image: it is not what was handed over',
  },
  IMAGE_OTHER_PACKAGE: {
    have: 'another package',
    want: 'the package that the image claims',
    fix: 'do not use the image: it is not what was handed over',
  },
}
const OTHERWISE = { want: 'what docs/state-image.md says', fix: 'do not use it' }
const NOT_CHECKED = [
  'contents: only the enclave that sealed them can open them and compare the root',
  'origin: without its key anybody can make a file like this; the enclave refuses it',
  'freshness: only the anchor knows whether the lineage has gone on',
] as const

/** `talos image verify FILE [--receipt FILE]…`. */
export async function imageVerify(
  invocation: Invocation,
  file: string,
  options: ImageVerifyOptions,
): Promise<void> {
  const { part, bytes } = await checked(file)
  const proofs: { file: string; proof: ImageProof }[] = []
  for (const path of options.receipt ?? []) {
    proofs.push({ file: path, proof: await proved(part, path) })
  }
  const json = {
    ok: true,
    bytes: String(bytes),
    ...shown(part),
    agreesWith: proofs.map(({ file: path, proof }) => ({
      file: path,
      kind: proof.kind,
      epoch: String(proof.epoch),
      ...(proof.kind === 'token' ? { key: hexOf(proof.key) } : { links: proof.links }),
    })),
    notChecked: NOT_CHECKED,
  }
  invocation.print({ json, human: human(part, bytes, proofs), quiet: hexOf(part.root) })
}

async function checked(file: string): Promise<{ part: PublicPart; bytes: bigint }> {
  if (!(await stat(file)).isFile()) refuseUsage('FILE', file, 'a file', 'name a sealed image')
  try {
    const reader = await FrameReader.begin(createReadStream(file))
    try {
      while (!reader.isOver) await reader.next()
      return { part: reader.part, bytes: await reader.finish() }
    } finally {
      await reader.close()
    }
  } catch (thrown) {
    throw refused('image', thrown)
  }
}

async function proved(part: PublicPart, path: string): Promise<ImageProof> {
  const { size: bytes } = await stat(path)
  if (bytes > LIMITS.receiptFileBytesMax) {
    refuseUsage('--receipt', `${path}: ${String(bytes)} bytes`, 'a receipt', 'name a smaller file')
  }
  const content = new Uint8Array(await readFile(path))
  try {
    return proveImage(part, content)
  } catch (thrown) {
    throw refused(`receipt ${path}`, thrown)
  }
}

function refused(field: string, thrown: unknown): unknown {
  if (!isCoded(thrown)) return thrown
  const { code, ...facts } = thrown.facts
  const told = WRONG[code]
  const where = Object.entries(facts).map(([name, value]) => `${name} ${String(value)}`)
  const detail = where.length === 0 ? '' : ` (${where.join(', ')})`
  const have = `${told?.have ?? 'something else'}${detail}`
  const { want, fix } = told ?? OTHERWISE
  const refusal = { code, field, have, want, source: 'talos image verify', fix: [fix] }
  return new DaemonRefusal(refusal, EXIT.refused, thrown)
}

function shown(part: PublicPart): Record<string, unknown> {
  return {
    lineage: hexOf(part.lineage),
    epoch: String(part.epoch),
    sequence: String(part.sequence),
    session: hexOf(part.session),
    root: hexOf(part.root),
    package: hexOf(part.package),
    sealing: hexOf(part.sealing),
    regions: part.regions,
    chunks: part.chunks,
  }
}

function human(
  part: PublicPart,
  bytes: bigint,
  proofs: readonly { readonly file: string; readonly proof: ImageProof }[],
): string {
  const [memory, files] = part.regions.map(({ pages }) => `${String(pages)} pages`)
  const pairs: [string, string][] = [
    ['lineage', hexOf(part.lineage)],
    ['epoch', `${String(part.epoch)}, sequence ${String(part.sequence)}`],
    ['session', hexOf(part.session)],
    ['root', hexOf(part.root)],
    ['package', hexOf(part.package)],
    ['holds', `memory of ${memory ?? ''}, files of ${files ?? ''}`],
    [
      'checked',
      `${counted(part.chunks, 'chunk')} in their order, ${size(bytes)}, as the digest at the end says`,
    ],
  ]
  for (const { file, proof } of proofs) {
    const by =
      proof.kind === 'token'
        ? `a release token signed by ${hexOf(proof.key)}; that it was the holder, only receipts show`
        : `a verified chain of ${counted(proof.links, 'link')}`
    pairs.push([
      'agrees',
      `${file}: lineage, session and root; epoch ${String(proof.epoch)} by ${by}`,
    ])
  }
  for (const each of NOT_CHECKED) pairs.push(['not checked', each])
  return fields(pairs, '')
}
