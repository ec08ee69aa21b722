/**
 * Recomputes the sealed image's test vector from docs/state-image.md alone: node:crypto, protobuf
 * fields written out by hand, nothing of the project. What seals is a platform's own; here it is
 * AES-256-GCM under a fixed key, the chunk's index as nonce, the associated bytes as they are.
 * Invariant: same inputs, same bytes; `node test/vectors/image/recomputation.ts` prints the JSON
 * that is committed beside this file.
 */
import { createCipheriv, createHash } from 'node:crypto'

type Bytes = Buffer<ArrayBuffer>

const PAGE_BYTES = 4096
const PAGES = 16
const NONCE_BYTES = 12

const sha256 = (...parts: readonly Bytes[]): Bytes => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A fixed 32-byte value that a name stands for. */
const fixed = (name: string): Bytes => sha256(Buffer.from(`talos image vector: ${name}`))

function u32(value: number): Bytes {
  const out = Buffer.alloc(4)
  out.writeUInt32BE(value)
  return out
}

function u64(value: bigint): Bytes {
  const out = Buffer.alloc(8)
  out.writeBigUInt64BE(value)
  return out
}

function labelled(label: string, ...parts: readonly Bytes[]): Bytes {
  const all = [Buffer.from(label), ...parts]
  return Buffer.concat(all.flatMap((part) => [u32(part.length), part]))
}

const digest = (label: string, ...parts: readonly Bytes[]): Bytes =>
  sha256(labelled(label, ...parts))

/** A protobuf field of a small number; zero is left out. */
function varint(field: number, value: number): Bytes {
  if (value === 0) return Buffer.alloc(0)
  const out = [field * 8]
  for (let left = value; ; left = Math.floor(left / 128)) {
    out.push(left < 128 ? left : (left % 128) + 128)
    if (left < 128) return Buffer.from(out)
  }
}

/** A page of text, the others zeros. */
function page(words: string): Bytes {
  return Buffer.concat([Buffer.from(words), Buffer.alloc(PAGE_BYTES)]).subarray(0, PAGE_BYTES)
}

/** The digest of a paged region of sixteen pages: one node above sixteen leaves. */
function pagedDigest(region: number, pages: readonly Bytes[]): Bytes {
  const leaves = pages.map((each) => sha256(Buffer.of(0), each))
  const top = sha256(Buffer.of(1, 1, leaves.length), ...leaves)
  return digest('talos paged region v1', Buffer.concat([u32(region), u32(pages.length)]), top)
}

const NAMED = {
  sealing: fixed('sealing'),
  lineage: fixed('lineage'),
  session: fixed('session'),
  package: fixed('package'),
}
const EPOCH = 3n
const SEQUENCE = 258n
const SMALL = new Map([
  [3, Buffer.from('globals')],
  [5, Buffer.from('virtual system')],
  [7, Buffer.from('mailbox')],
  [8, Buffer.from('generation')],
  [9, Buffer.from('execution')],
  [10, Buffer.alloc(0)],
])
const zeros = Array.from({ length: PAGES }, () => Buffer.alloc(PAGE_BYTES))
const memory = zeros.with(2, page('the third page of the memory'))

function root(): Bytes {
  const digests = new Map<number, Bytes>([
    [1, fixed('digest of the code')],
    [2, pagedDigest(2, memory)],
    [4, fixed('digest of the tables')],
    [6, pagedDigest(6, zeros)],
  ])
  for (const [region, bytes] of SMALL) {
    digests.set(region, digest('talos small region v1', Buffer.of(region), bytes))
  }
  const parts = [...digests].sort(([left], [right]) => left - right)
  const tenure = [NAMED.lineage, u64(EPOCH), u64(SEQUENCE), fixed('previous root')]
  const regions = parts.flatMap(([region, each]) => [Buffer.of(region), each])
  return digest('talos image root v1', ...tenure, ...regions)
}

/** One group of pages: region 2, round 1, page 2 (packed). */
function pagesChunk(): Bytes {
  const header = Buffer.concat([varint(1, 2), varint(2, 1), Buffer.from([3 * 8 + 2, 1, 2])])
  return Buffer.concat([Buffer.of(1), u32(header.length), header, memory[2] ?? Buffer.alloc(0)])
}

function partChunk(region: number, bytes: Bytes): Bytes {
  const header = Buffer.concat([varint(1, region), varint(2, 0), varint(3, bytes.length)])
  return Buffer.concat([Buffer.of(2), u32(header.length), header, bytes])
}

/** The vector: an image of one page and six small regions, and what is in it. */
export function imageVector(): Record<string, string> {
  const terms = Buffer.from('terms, which are sealed with it')
  const parts = [...SMALL].map(([region, bytes]) => partChunk(region, bytes))
  const plains = [terms, pagesChunk(), ...parts]
  const names = [NAMED.sealing, NAMED.lineage, NAMED.session, NAMED.package, root()]
  const sizes = [u32(PAGE_BYTES), u32(2), u32(2), u32(PAGES), u32(6), u32(PAGES)]
  const counters = [u64(EPOCH), u64(SEQUENCE)]
  const start = [Buffer.from('talosi02'), u32(1)]
  const head = Buffer.concat([...start, ...names, ...counters, ...sizes, u32(plains.length)])
  const [key, attempt] = [fixed('sealing key'), fixed('attempt')]
  const chunks = plains.map((plain, index) => {
    const nonce = Buffer.concat([Buffer.alloc(NONCE_BYTES - 4), u32(index)])
    const cipher = createCipheriv('aes-256-gcm', key, nonce)
    cipher.setAAD(labelled('talos sealed image v2', attempt, head, u64(BigInt(index))))
    const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
    return Buffer.concat([u32(sealed.length), u32(index), NAMED.sealing.subarray(0, 8), sealed])
  })
  const body = Buffer.concat(chunks)
  const bodyDigest = sha256(labelled('talos sealed image body v2', head), body)
  const end = Buffer.concat([Buffer.from('talosend'), u64(BigInt(body.length)), bodyDigest])
  return {
    sealingKey: key.toString('hex'),
    attempt: attempt.toString('hex'),
    terms: terms.toString('hex'),
    lineage: NAMED.lineage.toString('hex'),
    session: NAMED.session.toString('hex'),
    package: NAMED.package.toString('hex'),
    epoch: String(EPOCH),
    sequence: String(SEQUENCE),
    codeDigest: fixed('digest of the code').toString('hex'),
    tableDigest: fixed('digest of the tables').toString('hex'),
    previousRoot: fixed('previous root').toString('hex'),
    root: root().toString('hex'),
    image: Buffer.concat([head, body, end]).toString('hex'),
  }
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(imageVector(), null, 2)}\n`)
