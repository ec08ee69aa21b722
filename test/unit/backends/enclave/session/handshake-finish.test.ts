/**
 * Attacks on key confirmation: replayed, reflected and altered finishes, daemons with other keys,
 * enclaves without their instance key.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { peerSignatureInput, type SessionRole } from '../../../../../proto/peer-transcript.ts'
import { alterFinish, becomes, FINISH, reflect, refused, tryAll } from './attack-table.ts'
import {
  bytesOf,
  daemonKeyOf,
  onFrame,
  partyOf,
  recordedFrames,
  type Party,
} from './session-pair.ts'

const OTHER_KEY = ed25519.getPublicKey(bytesOf('somebody else'))

const recorded = await recordedFrames()
const oldFinish = {
  source: recorded.source[FINISH] ?? new Uint8Array(0),
  target: recorded.target[FINISH] ?? new Uint8Array(0),
}

function signingDaemon(role: SessionRole, key: string, signedRole: SessionRole): Party {
  return partyOf(role, {
    ports: {
      askPeerSignature: async (transcript) => ({
        key: daemonKeyOf(key),
        signature: ed25519.sign(
          peerSignatureInput(transcript, signedRole),
          bytesOf(`daemon ${key}`),
        ),
      }),
    },
  })
}

function signingWith(role: SessionRole, name: string): Party {
  const { publicKey } = partyOf(role).ports.signer
  const signer = {
    publicKey,
    sign: (input: Uint8Array) => ed25519.sign(input, bytesOf(`instance ${name}`)),
  }
  return partyOf(role, { ports: { signer } })
}

const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, i) => (i === 5 ? byte ^ 4 : byte))

tryAll([
  {
    name: 'source finish of another session',
    relay: onFrame('source', FINISH, becomes(oldFinish.source)),
    ends: refused('target', 'SESSION_FINISH_MAC', 'peer-finish', 'peer-finish'),
  },
  {
    name: 'target finish of another session',
    relay: onFrame('target', FINISH, becomes(oldFinish.target)),
    ends: { source: 'SESSION_FINISH_MAC@peer-finish', target: 'session' },
  },
  {
    name: 'source finish reflected',
    relay: reflect('source', FINISH),
    ends: refused('source', 'SESSION_FINISH_MAC', 'peer-finish', 'peer-finish'),
  },
  {
    name: 'target finish reflected',
    relay: reflect('target', FINISH),
    ends: { source: 'SESSION_DEADLINE@peer-finish', target: 'session' },
  },
  ...(['mac', 'signature', 'peerKey', 'peerSignature'] as const).map((name) => ({
    name: `${name} of the source finish changed`,
    relay: onFrame(
      'source',
      FINISH,
      alterFinish((finish) => ({ ...finish, [name]: flip(finish[name]) })),
    ),
    ends: refused('target', 'SESSION_FINISH_MAC', 'peer-finish', 'peer-finish'),
  })),
  {
    name: 'a source whose daemon has another key',
    source: signingDaemon('source', 'elsewhere', 'source'),
    ends: refused('target', 'SESSION_PEER_KEY', 'peer-finish', 'peer-finish'),
  },
  {
    name: 'a target whose daemon has another key',
    target: signingDaemon('target', 'elsewhere', 'target'),
    ends: { source: 'SESSION_PEER_KEY@peer-finish', target: 'session' },
  },
  {
    name: 'a daemon that signs for the other role',
    source: signingDaemon('source', 'source', 'target'),
    ends: refused('source', 'SESSION_OWN_PEER_SIGNATURE', 'confirming', 'peer-finish'),
  },
  {
    name: 'a daemon that answers with rubbish',
    target: partyOf('target', {
      ports: {
        askPeerSignature: async () => ({ key: OTHER_KEY, signature: new Uint8Array(3) }),
      },
    }),
    ends: refused('target', 'SESSION_OWN_PEER_SIGNATURE', 'confirming', 'peer-finish'),
  },
  {
    name: 'a source that does not have its instance key',
    source: signingWith('source', 'elsewhere'),
    ends: refused('target', 'SESSION_FINISH_SIGNATURE', 'peer-finish', 'peer-finish'),
  },
  {
    name: 'a target that does not have its instance key',
    target: signingWith('target', 'elsewhere'),
    ends: { source: 'SESSION_FINISH_SIGNATURE@peer-finish', target: 'session' },
  },
])
