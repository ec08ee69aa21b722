/**
 * Recomputes the session's test vectors from docs/protocol.md alone: node:crypto, an encoder of
 * protobuf fields written out by hand, nothing of the project.
 * Invariant: same inputs, same bytes; `node test/vectors/session/recomputation.ts` prints the JSON
 * that is committed beside this file.
 */
import {
  createCipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  sign,
  type KeyObject,
} from 'node:crypto'

type Bytes = Buffer

const sha256 = (...parts: readonly Bytes[]): Bytes => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** A fixed 32-byte value that a name stands for. */
const fixed = (name: string): Bytes => sha256(Buffer.from(`talos session vector: ${name}`))

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
  return Buffer.concat([Buffer.from(label), ...parts].flatMap((part) => [u32(part.length), part]))
}

function varint(value: number): Bytes {
  const out: number[] = []
  let rest = value
  while (rest > 0x7f) {
    out.push((rest & 0x7f) | 0x80)
    rest >>>= 7
  }
  return Buffer.from([...out, rest])
}

const numberField = (field: number, value: number): Bytes =>
  Buffer.concat([varint(field << 3), varint(value)])
const bytesField = (field: number, value: Bytes): Bytes =>
  Buffer.concat([varint((field << 3) | 2), varint(value.length), value])

const PKCS8 = {
  x25519: '302e020100300506032b656e04220420',
  ed25519: '302e020100300506032b657004220420',
}
const SPKI = { x25519: '302a300506032b656e032100', ed25519: '302a300506032b6570032100' }

function secretKey(kind: keyof typeof PKCS8, seed: Bytes): KeyObject {
  const key = Buffer.concat([Buffer.from(PKCS8[kind], 'hex'), seed])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

function publicBytes(kind: keyof typeof SPKI, seed: Bytes): Bytes {
  const der = createPublicKey(secretKey(kind, seed)).export({ format: 'der', type: 'spki' })
  return der.subarray(Buffer.from(SPKI[kind], 'hex').length)
}

type Role = 'source' | 'target'
const ROLE_BYTE: Readonly<Record<Role, number>> = { source: 1, target: 2 }
const roleByte = (role: Role): Bytes => Buffer.of(ROLE_BYTE[role])

const HELD = {
  lineage: fixed('lineage'),
  epoch: 41n,
  holder: publicBytes('ed25519', fixed('holder')),
  head: fixed('head'),
  sequence: 9n,
  anchor: 'volatile',
}

function hello(role: Role): Bytes {
  const held = [
    bytesField(10, HELD.lineage),
    bytesField(11, u64(HELD.epoch)),
    bytesField(12, HELD.holder),
    bytesField(13, HELD.head),
    bytesField(14, u64(HELD.sequence)),
    bytesField(15, Buffer.from(HELD.anchor)),
  ]
  return Buffer.concat([
    numberField(1, 1),
    numberField(2, 1),
    numberField(3, ROLE_BYTE[role]),
    bytesField(4, fixed(`nonce ${role}`)),
    bytesField(5, publicBytes('x25519', fixed(`ephemeral ${role}`))),
    bytesField(6, publicBytes('ed25519', fixed(`instance ${role}`))),
    bytesField(7, fixed('package')),
    bytesField(8, fixed('policy')),
    numberField(9, 5),
    ...(role === 'source' ? held : []),
  ])
}

function evidence(role: Role): Bytes {
  return Buffer.concat([
    bytesField(1, Buffer.from('insecure-simulated')),
    bytesField(2, Buffer.from(`report of the ${role}`)),
    ...(role === 'target' ? [bytesField(3, Buffer.from('collateral'))] : []),
  ])
}

function record(
  key: Bytes,
  sessionId: Bytes,
  author: Role,
  facts: { kind: number; counter: bigint; header: Bytes; body: Bytes },
): Bytes {
  const { kind, counter, header, body } = facts
  const nonce = Buffer.concat([Buffer.alloc(4), u64(counter)])
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const parts = [sessionId, roleByte(author), Buffer.of(kind), u64(counter), header]
  cipher.setAAD(labelled('talos record v1', ...parts))
  const sealed = Buffer.concat([cipher.update(body), cipher.final(), cipher.getAuthTag()])
  return Buffer.concat([Buffer.of(kind), u64(counter), u32(header.length), header, sealed])
}

const RECORDS = [
  { author: 'source', kind: 1, counter: 0n, header: '', body: 'a plan' },
  { author: 'source', kind: 2, counter: 1n, header: 'a header', body: 'pages' },
  { author: 'target', kind: 5, counter: 0n, header: '', body: '' },
] as const

const hex = (bytes: Bytes): string => bytes.toString('hex')
const eachRole = <T>(make: (role: Role) => T): Record<Role, T> => ({
  source: make('source'),
  target: make('target'),
})

function finish(role: Role, transcript: Bytes, macKey: Bytes) {
  const sealed = (label: string, seed: string): Bytes =>
    sign(null, labelled(label, transcript, roleByte(role)), secretKey('ed25519', fixed(seed)))
  const signature = sealed('talos finish v1', `instance ${role}`)
  const peerSignature = sealed('talos peer v1', `peer ${role}`)
  const peerKey = publicBytes('ed25519', fixed(`peer ${role}`))
  const covered = labelled(
    'talos finish mac v1',
    ...[transcript, roleByte(role), signature, peerKey, peerSignature],
  )
  const mac = createHmac('sha256', macKey).update(covered).digest()
  const body = [signature, mac, peerKey, peerSignature].map((part, i) => bytesField(i + 1, part))
  return { signature, peerKey, peerSignature, mac, frame: bytesField(3, Buffer.concat(body)) }
}

/** Every input and every value on the way, as hex. */
export function sessionVectors() {
  const hellos = eachRole(hello)
  const evidences = eachRole(evidence)
  const version = 1
  const th1 = sha256(labelled('talos hellos v1', hellos.source, hellos.target, u32(version)))
  const th2 = sha256(labelled('talos transcript v1', th1, evidences.source, evidences.target))
  const sessionId = sha256(labelled('talos session v1', th2))
  const shared = diffieHellman({
    privateKey: secretKey('x25519', fixed('ephemeral source')),
    publicKey: createPublicKey(secretKey('x25519', fixed('ephemeral target'))),
  })
  const keyOf = (name: string): Bytes => {
    const info = labelled('talos session key v1', Buffer.from(name))
    return Buffer.from(hkdfSync('sha256', shared, th2, info, 32))
  }
  const finishes = eachRole((role) => finish(role, th2, keyOf(`mac ${role}`)))
  return {
    version,
    secrets: eachRole((role) => ({
      ephemeral: hex(fixed(`ephemeral ${role}`)),
      instance: hex(fixed(`instance ${role}`)),
      peer: hex(fixed(`peer ${role}`)),
    })),
    hello: eachRole((role) => hex(bytesField(1, hellos[role]))),
    evidence: eachRole((role) => hex(bytesField(2, evidences[role]))),
    th1: hex(th1),
    evidenceDigest: eachRole((role) => {
      const instance = publicBytes('ed25519', fixed(`instance ${role}`))
      return hex(sha256(labelled('talos evidence v1', th1, roleByte(role), instance)))
    }),
    th2: hex(th2),
    sessionId: hex(sessionId),
    shared: hex(shared),
    keys: {
      'record source': hex(keyOf('record source')),
      'record target': hex(keyOf('record target')),
      'mac source': hex(keyOf('mac source')),
      'mac target': hex(keyOf('mac target')),
    },
    finish: eachRole((role) => ({
      signature: hex(finishes[role].signature),
      peerKey: hex(finishes[role].peerKey),
      peerSignature: hex(finishes[role].peerSignature),
      mac: hex(finishes[role].mac),
      frame: hex(finishes[role].frame),
    })),
    failure: { code: 'SESSION_POLICY', frame: hex(failure('SESSION_POLICY')) },
    records: RECORDS.map(({ author, kind, counter, header, body }) => {
      const facts = { kind, counter, header: Buffer.from(header), body: Buffer.from(body) }
      const frame = record(keyOf(`record ${author}`), sessionId, author, facts)
      return { author, kind, counter: Number(counter), header, body, frame: hex(frame) }
    }),
  }
}

function failure(code: string): Bytes {
  return bytesField(4, bytesField(1, Buffer.from(code)))
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${JSON.stringify(sessionVectors(), null, 2)}\n`)
}
