/**
 * Attacks on hellos: reflection, roles, downgrade, bad keys, other packages and policies, and
 * every field that somebody in the middle could change.
 */
import { x25519 } from '@noble/curves/ed25519.js'
import {
  decodeHandshake,
  encodeHandshake,
  type HelloFacts,
} from '../../../../../backends/enclave/session/handshake-messages.ts'
import { bytesOfHex, decodeExact, encodeMessage } from '../../../../../proto/codec.ts'
import { talos } from '../../../../../proto/generated/talos.js'
import { alterHello, HELLO, reflect, refused, tryAll, type Attack } from './attack-table.ts'
import { bytesOf, honest, onFrame, otherOf, partyOf, type Relay } from './session-pair.ts'

function sourceHello(change: (hello: HelloFacts) => HelloFacts): Relay {
  return onFrame('source', HELLO, alterHello(change))
}

function targetHello(change: (hello: HelloFacts) => HelloFacts): Relay {
  return onFrame('target', HELLO, alterHello(change))
}

const MITM = x25519.getPublicKey(bytesOf('somebody in the middle'))

const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]
const NOT_CANONICAL = [
  `f6${'ff'.repeat(30)}7f`,
  '0900000000000000000000000000000000000000000000000000000000000080',
]

function withLineage(frame: Uint8Array): Uint8Array {
  const { hello } = decodeExact(talos.v1.SessionMessage, frame, frame.length)
  return encodeMessage(talos.v1.SessionMessage, {
    hello: { ...hello, lineage: bytesOf('lineage') },
  })
}

tryAll([
  {
    name: 'reflect the source hello',
    relay: reflect('source', HELLO),
    ends: refused('source', 'SESSION_REFLECTED', 'hello', 'hello'),
  },
  {
    name: 'reflect the source hello under the other role',
    relay: reflect(
      'source',
      HELLO,
      alterHello((hello) => ({ ...hello, role: 'target', held: undefined })),
    ),
    ends: refused('source', 'SESSION_REFLECTED', 'hello', 'hello'),
  },
  {
    name: 'reflect only the ephemeral key of the source',
    relay: (() => {
      let theirs: HelloFacts | undefined
      return (passing) => {
        const message = decodeHandshake(passing.frame)
        if (passing.from === 'source' && message.kind === 'hello') theirs = message.hello
        if (passing.from === 'target' && message.kind === 'hello' && theirs !== undefined) {
          const { ephemeral } = theirs
          const hello = { ...message.hello, ephemeral }
          return [{ to: 'source', frame: encodeHandshake({ kind: 'hello', hello }) }]
        }
        return honest(passing)
      }
    })(),
    ends: refused('source', 'SESSION_REFLECTED', 'hello', 'peer-evidence'),
  },
  {
    name: 'two sources',
    relay: onFrame(
      'target',
      HELLO,
      alterHello((hello) => {
        const { held } = partyOf('source').terms
        return { ...hello, role: 'source', held }
      }),
    ),
    ends: refused('source', 'SESSION_ROLE', 'hello', 'peer-evidence'),
  },
  {
    name: 'a target that claims a lineage',
    relay: onFrame('target', HELLO, (frame) => [withLineage(frame)]),
    ends: refused('source', 'SESSION_HELD', 'hello', 'peer-evidence'),
  },
  {
    name: 'a source that claims no lineage',
    source: partyOf('source', { terms: { held: undefined } }),
    ends: refused('target', 'SESSION_HELD', 'hello', 'hello'),
  },
  {
    name: 'version range narrowed to nothing that both speak',
    relay: sourceHello((hello) => ({ ...hello, versionMin: 2, versionMax: 2 })),
    ends: refused('target', 'SESSION_VERSION', 'hello', 'hello'),
  },
  {
    name: 'version range upside down',
    relay: sourceHello((hello) => ({ ...hello, versionMin: 2, versionMax: 1 })),
    ends: refused('target', 'SESSION_VERSION', 'hello', 'hello'),
  },
  {
    name: 'version zero',
    relay: sourceHello((hello) => ({ ...hello, versionMin: 0 })),
    ends: refused('target', 'SESSION_VERSION', 'hello', 'hello'),
  },
  {
    name: 'version narrowed on the way to the target (downgrade)',
    source: partyOf('source', { terms: { versions: { min: 1, max: 3 } } }),
    target: partyOf('target', { terms: { versions: { min: 1, max: 3 } } }),
    relay: sourceHello((hello) => ({ ...hello, versionMax: 1 })),
    ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  },
  {
    name: 'version narrowed on the way to both',
    source: partyOf('source', { terms: { versions: { min: 1, max: 3 } } }),
    target: partyOf('target', { terms: { versions: { min: 1, max: 3 } } }),
    relay: (passing) =>
      passing.index === HELLO
        ? alterHello((hello) => ({ ...hello, versionMax: 1 }))(passing.frame).map((frame) => ({
            to: otherOf(passing.from),
            frame,
          }))
        : honest(passing),
    ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  },
  ...[...LOW_ORDER, ...NOT_CANONICAL].flatMap((hex): Attack[] => [
    {
      name: `ephemeral key of the source ${hex.slice(0, 4)}…${hex.slice(-4)}`,
      relay: sourceHello((hello) => ({ ...hello, ephemeral: bytesOfHex(hex) })),
      ends: refused('target', 'SESSION_EPHEMERAL', 'hello', 'hello'),
    },
    {
      name: `ephemeral key of the target ${hex.slice(0, 4)}…${hex.slice(-4)}`,
      relay: targetHello((hello) => ({ ...hello, ephemeral: bytesOfHex(hex) })),
      ends: refused('source', 'SESSION_EPHEMERAL', 'hello', 'peer-evidence'),
    },
  ]),
  {
    name: 'another package',
    target: partyOf('target', { terms: { package: bytesOf('another') } }),
    ends: refused('target', 'SESSION_PACKAGE', 'hello', 'hello'),
  },
  {
    name: 'another policy',
    target: partyOf('target', { terms: { policy: bytesOf('another') } }),
    ends: refused('target', 'SESSION_POLICY', 'hello', 'hello'),
  },
  {
    name: 'another policy version',
    target: partyOf('target', { terms: { policyVersion: 2 } }),
    ends: refused('target', 'SESSION_POLICY_VERSION', 'hello', 'hello'),
  },
  {
    name: 'the answer names another package',
    relay: targetHello((hello) => ({ ...hello, package: bytesOf('another') })),
    ends: refused('source', 'SESSION_PACKAGE', 'hello', 'peer-evidence'),
  },
  {
    name: 'a nonce of 31 bytes',
    relay: sourceHello((hello) => ({ ...hello, nonce: hello.nonce.subarray(1) })),
    ends: refused('target', 'WIRE_FIELD_LENGTH', 'hello', 'hello'),
  },
  ...(['ephemeral', 'instance', 'nonce'] as const).flatMap((name): Attack[] => [
    {
      name: `${name} of the source replaced`,
      relay: sourceHello((hello) => ({ ...hello, [name]: MITM })),
      ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
    },
    {
      name: `${name} of the target replaced`,
      relay: targetHello((hello) => ({ ...hello, [name]: MITM })),
      ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
    },
  ]),
  ...(['lineage', 'holder', 'head'] as const).map((name) => ({
    name: `${name} of the source replaced`,
    relay: sourceHello((hello) =>
      hello.held === undefined
        ? hello
        : { ...hello, held: { ...hello.held, [name]: bytesOf('another') } },
    ),
    ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  })),
  ...[{ epoch: 8n }, { sequence: 3n }, { anchor: 'witnesses' as const }].map((other) => ({
    name: `${Object.keys(other).join('')} of the source replaced`,
    relay: sourceHello((hello) =>
      hello.held === undefined ? hello : { ...hello, held: { ...hello.held, ...other } },
    ),
    ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  })),
  {
    name: 'an anchor that does not exist',
    relay: sourceHello((hello) =>
      hello.held === undefined
        ? hello
        : { ...hello, held: { ...hello.held, anchor: 'paper' as 'volatile' } },
    ),
    ends: refused('target', 'SESSION_HELD', 'hello', 'hello'),
  },
])
