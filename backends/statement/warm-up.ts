/**
 * Runs what a hand-over stands on a few times before anything waits for it: statements that are
 * signed and opened, a key exchange. The engine is slow at first to compute them.
 * Invariant: the keys are used for nothing else and wiped; what is signed names nothing.
 */
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { setImmediate } from 'node:timers/promises'
import { PREPARED, RECEIPT, TOKEN } from './bodies.ts'
import { decodeSigned, encodeSigned, openStatement, signStatement, verifyStrict } from './signed.ts'
import type { Signed, StatementFormat } from './signed.ts'

/** Rounds after which the engine has compiled what is slow. */
const ROUNDS = 5

/** Signs, opens and exchanges keys in the background; never for long at a time. */
export async function warmUpStatements(): Promise<void> {
  const { secretKey, publicKey } = ed25519.keygen()
  const exchange = x25519.keygen()
  const passed = async <Body>(format: StatementFormat<Body>, body: Body): Promise<Signed> => {
    await setImmediate()
    const sign = (_: Uint8Array, digest: Uint8Array): Uint8Array => ed25519.sign(digest, secretKey)
    const signed = decodeSigned(encodeSigned(signStatement(format, body, publicKey, sign)))
    await setImmediate()
    openStatement(format, signed, verifyStrict)
    return signed
  }
  const [none, noEpoch] = [new Uint8Array(32), { epoch: 0n, sequence: 0n }]
  const names = { session: none, lineage: none, root: none, holder: none, anchorId: none }
  const side = { kind: 'none', report: none, collateral: none, instance: none, peerKey: none }
  for (let round = 0; round < ROUNDS; round++) {
    const terms = { ...names, ...noEpoch, policy: none, package: none }
    const prepared = await passed(PREPARED, terms)
    const release = { ...names, epoch: 0n, previousHolder: none, prepared: none }
    const token = await passed(TOKEN, release)
    const ends = { previous: none, runner: none, transcript: none, source: side, target: side }
    await passed(RECEIPT, { prepared, token, ...ends, claimedMs: 0n, rounds: 0, pages: 0n })
    await setImmediate()
    x25519.getSharedSecret(exchange.secretKey, exchange.publicKey)
  }
  secretKey.fill(0)
  exchange.secretKey.fill(0)
}
