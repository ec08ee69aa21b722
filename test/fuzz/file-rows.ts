/**
 * Parsers of texts: tickets, manifests as people write them, key files, configuration, and what the
 * daemon keeps on disk.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { encodeOwnerKey, ownerKeyOf, parseOwnerKey } from '../../backends/package/owner-key.ts'
import { parseManifestSource } from '../../backends/package/manifest-source.ts'
import { PACKAGE_LIMITS } from '../../backends/package/package-limits.ts'
import { loadConfig } from '../../daemon/config/config.ts'
import { Journal } from '../../daemon/journal/journal.ts'
import { recordSchema } from '../../daemon/journal/records.ts'
import { LIMITS } from '../../daemon/limits.ts'
import { PeerBook } from '../../daemon/peers/peer-book.ts'
import { decodeTicket, encodeTicket } from '../../daemon/peers/ticket.ts'
import { bytesOfHex, hexOf } from '../../proto/codec.ts'
import type { ParserRow } from './parsers.ts'

const folder = mkdtempSync(join(tmpdir(), 'talos-fuzz-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
let files = 0

/** A file of its own with these bytes, gone again after the act. */
async function withFile<T>(bytes: Uint8Array, act: (path: string) => T | Promise<T>): Promise<T> {
  const path = join(folder, String((files += 1)))
  writeFileSync(path, bytes)
  try {
    return await act(path)
  } finally {
    for (const name of [path, `${path}.lock`]) rmSync(name, { force: true, recursive: true })
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
/** A parser of texts never sees bytes that are none. */
const ofText =
  (read: (text: string) => string | undefined) =>
  (bytes: Uint8Array): Uint8Array | undefined => {
    const text = decode(bytes)
    const again = read(text)
    // Only the text itself can come back; bytes that are no text were replaced before.
    return again === undefined ? undefined : again === text ? bytes : encode(again)
  }

const PEER = '12D3KooWEyoppNCUx8Yx66oV9fJnriXwCcXwDDUA2kj6vnc6iDEp'
const TICKET = encodeTicket({
  id: PEER,
  name: 'edge-a',
  addresses: ['/ip4/192.0.2.1/tcp/4101', '/dns4/a.example/tcp/1'],
  secret: 'ab'.repeat(32),
  expires: 1_790_000_000_000,
})
const MANIFEST = `name: sample
version: 1.0.0
module: sample.wasm
anchors: [volatile]
limits: { memory_bytes: 2 MiB }
policy: { name: sample, version: 1, accept: [sgx], debug: false, peers: [${PEER}] }
`
const CONFIG = `node: { name: edge-a }
listen:
  addrs: [/ip4/127.0.0.1/tcp/0]
peers: { allow: [${PEER}], pending: ask }
tee: { backend: simulated, spare: false }
migration: { lane: tcp, lane_listen: "0.0.0.0:4102" }
log: { level: info }
`
const BOOK = JSON.stringify({
  version: 1,
  peers: [{ id: PEER, state: 'allowed', name: 'b', addresses: ['/ip4/192.0.2.1/tcp/4101'] }],
})
const RECORDS = [
  { kind: 'statement', attempt: 'ab'.repeat(16), way: 'out', signed: '0102' },
  { kind: 'delivered', attempt: 'ab'.repeat(16), digest: 'cd', code: '' },
]

function journalOf(records: readonly unknown[]): Uint8Array {
  const lines = records.map((record) => {
    const json = JSON.stringify(record)
    return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
  })
  return encode(lines.join(''))
}

async function readJournal(bytes: Uint8Array): Promise<undefined> {
  return withFile(bytes, async (path) => {
    const { journal } = await Journal.open(path, (value) => recordSchema.parse(value))
    await journal.close()
    return undefined
  })
}

/** Lines whose checksum holds, so that what stands in them is read. */
const journals = fc
  .array(fc.oneof(fc.constantFrom<unknown[]>(...RECORDS), fc.jsonValue()), { maxLength: 3 })
  .map(journalOf)

/** Rows of texts and files. */
export const FILE_ROWS: readonly ParserRow[] = [
  {
    name: 'daemon/peers/ticket.ts#decodeTicket',
    sample: fc.constant(encode(TICKET)),
    read: ofText((text) => encodeTicket(decodeTicket(text))),
  },
  {
    name: 'backends/package/manifest-source.ts#parseManifestSource',
    sample: fc.constant(encode(MANIFEST)),
    read: ofText((text) => void parseManifestSource(text)),
    bytesMax: PACKAGE_LIMITS.manifestBytesMax,
  },
  {
    name: 'backends/package/owner-key.ts#parseOwnerKey',
    sample: fc.constant(encode(encodeOwnerKey(ownerKeyOf(new Uint8Array(32).fill(3))))),
    read: ofText((text) => void parseOwnerKey(text)),
    bytesMax: 1024,
  },
  {
    name: 'daemon/config/layers.ts#layeredConfig',
    sample: fc.constant(encode(CONFIG)),
    read: (bytes) =>
      withFile<undefined>(bytes, (file) => void loadConfig({ file, env: {}, flags: [] })),
    bytesMax: LIMITS.configFileBytesMax,
  },
  {
    name: 'daemon/journal/journal.ts#Journal',
    sample: journals,
    read: readJournal,
  },
  {
    name: 'daemon/peers/peer-book.ts#PeerBook',
    sample: fc.constant(encode(BOOK)),
    read: (bytes) => withFile(bytes, (path) => PeerBook.open(path).then(() => undefined)),
  },
  {
    name: 'proto/codec.ts#bytesOfHex',
    sample: fc.uint8Array({ maxLength: 30 }).map((bytes) => encode(hexOf(bytes))),
    read: ofText((text) => hexOf(bytesOfHex(text))),
  },
]
