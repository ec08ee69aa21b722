/**
 * What an operator should look at, in `talos status`.
 */
import type { Status } from './admin/schemas.ts'
import type { TaRecord } from './journal/records.ts'
import { resolveAdvice, silenceAdvice } from './migration/ending.ts'
import type { Move } from './migration/move.ts'
import type { PeerFacts } from './peers/network.ts'

/** What warnings are about. */
export interface NodeFacts {
  /** Name of the configured backend. */
  readonly tee: string | undefined
  /** Peers that the configuration allows. */
  readonly allowed: readonly string[]
  readonly peers: readonly Pick<PeerFacts, 'id' | 'state'>[]
}

/** Warnings of a node. */
export function warningsOf({ tee, allowed, peers }: NodeFacts): Status['warnings'] {
  const warnings: Status['warnings'] = []
  const pendingPeers = peers.filter(({ state }) => state === 'pending').length
  if (tee === 'simulated') {
    warnings.push({
      code: 'tee-simulated',
      text: 'enclaves here are plain processes: nothing is hidden from this host',
      fix: 'use a host with a TEE for anything that matters',
    })
  }
  if (tee === undefined) {
    warnings.push({
      code: 'tee-missing',
      text: 'no TEE is configured: no TA can start or arrive here',
      fix: 'set tee.backend',
    })
  }
  if (pendingPeers > 0) {
    warnings.push({
      code: 'peers-pending',
      text: `${String(pendingPeers)} peers wait for your decision`,
      fix: '`talos peers`, then `talos peers accept|deny PEER`',
    })
  }
  for (const { id, state } of peers) {
    if (state !== 'denied' || !allowed.includes(id)) continue
    warnings.push({
      code: 'peer-denied',
      text: `peer ${id.slice(-8)} is named in peers.allow, and was denied: it stays denied`,
      fix: `take it out of peers.allow, or \`talos peers accept ${id.slice(-8)}\``,
    })
  }
  return warnings
}

/** What moves wait for a person. @param isAlive whether an enclave of this name is here. */
export function moveWarnings(
  moves: readonly Move[],
  isAlive: (enclave: string) => boolean,
): Status['warnings'] {
  return moves.flatMap((move) => {
    const { id, enclave } = move.record
    if (move.isFrozenHere && isAlive(enclave)) {
      const text = `${id} is lost: the target is gone after the release, the copy here stays frozen`
      return [{ code: 'ta-frozen', text, fix: resolveAdvice(id) }]
    }
    const { restartRefused } = move
    if (restartRefused !== undefined && move.settledAs === undefined) {
      const text = `${id} waits for an enclave: its sealed image was refused with ${restartRefused.code}`
      return [{ code: 'image-waits', text, fix: restartRefused.fix[0] ?? '' }]
    }
    if (move.isWaiting && move.isSourceSilent) {
      const waitedS = String(Math.floor(move.sourceSilentMs / 1000))
      const text = `${id} is prepared here, and its source was not heard for ${waitedS} s`
      return [{ code: 'source-silent', text, fix: silenceAdvice(id) }]
    }
    return []
  })
}

/** TAs that have not gone on from their checkpoints. @param waitsFor why one waits, while it does. */
export function taWarnings(
  tas: readonly TaRecord[],
  waitsFor: (id: string) => TaRecord['refusal'],
): Status['warnings'] {
  return tas.flatMap((record) => {
    const { id, name, state, refusal } = record
    const waits = waitsFor(id)
    if (waits !== undefined) {
      const text = `${name} (${id}) waits for its enclave: ${waits.code}`
      return [{ code: 'ta-waits', text, fix: waits.fix[0] ?? '' }]
    }
    if (state !== 'lost' || refusal === undefined) return []
    const text = `${name} (${id}) was not brought back: ${refusal.code}, ${refusal.have}`
    return [{ code: 'ta-not-restarted', text, fix: refusal.fix[0] ?? '' }]
  })
}
