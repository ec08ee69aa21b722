/**
 * Three attacks by people who own hosts and networks: a flipped bit, a replayed hand-over, a third
 * host that has everything the target has on disk, where nothing is sealed and where it is.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { codeOf, CodedError } from '../../../backends/contract/errors.ts'
import { RECEIPT } from '../../../backends/statement/bodies.ts'
import { decodeChainFile } from '../../../backends/statement/chain-file.ts'
import type { Signed } from '../../../backends/statement/signed.ts'
import { bytesOfHex, u64Bytes } from '../../../proto/codec.ts'
import type { AdminClient } from '../../admin/client.ts'
import type { Migration, Ta } from '../../admin/schemas.ts'
import { failureOf } from '../failure.ts'
import { exitOf, runsWhere } from '../render/migration.ts'
import type { FlippingProxy } from './flipping-proxy.ts'
import { enclavesOf, type DemoHost, type DemoHosts, type EnclaveOnDisk } from './hosts.ts'
import { askOnce, launchRogue, RogueConnection } from './rogue-host.ts'
import type { Scene } from './scene.ts'
import type { SteadyLoad } from './steady-load.ts'

const SETTLE_TIMEOUT_MS = 30_000
const POLL_MS = 50

/** Moves and waits for the end. */
export async function moved(client: AdminClient, ta: string, peer: string): Promise<Migration> {
  const begun = await client.move({ ta, peer, dry_run: false, idempotency_key: randomUUID() })
  return ended(client, begun.id)
}

function ended(client: AdminClient, id: string): Promise<Migration> {
  return until(client, id, ({ settled }) => settled)
}

/** A move as soon as it says why it does not go on. */
function refused(client: AdminClient, id: string): Promise<Migration> {
  return until(client, id, ({ settled, refusal }) => settled || refusal !== undefined)
}

async function until(
  client: AdminClient,
  id: string,
  holds: (move: Migration) => boolean,
): Promise<Migration> {
  const giveUpMs = performance.now() + SETTLE_TIMEOUT_MS
  for (;;) {
    const move = await client.migration(id)
    if (holds(move)) return move
    if (performance.now() > giveUpMs) {
      throw new CodedError({ code: 'DEMO_MOVE_STUCK', phase: move.phase })
    }
    await delay(POLL_MS)
  }
}

/** One bit of the copy is flipped on the network: the move ends, the TA goes on where it was. */
export async function flippedBit(
  scene: Scene,
  load: SteadyLoad,
  proxy: FlippingProxy,
  from: DemoHost,
  to: DemoHost,
  lineage: string,
): Promise<void> {
  proxy.flipNext()
  const move = await moved(from.client, lineage, to.id)
  scene.expect(
    'network',
    proxy.flipped === 1,
    `one bit of the copy ${from.name} → ${to.name} flipped`,
  )
  const why = move.refusal?.code ?? move.phase
  const runs = runsWhere(move, from.name) ?? 'in doubt'
  scene.expect('refused', move.phase !== 'done' && exitOf(move) !== 0, `${why}: ${runs}`)
  const { state, epoch } = await settledTa(from.client, lineage)
  scene.expect('runs', state === 'active', `signer ${state} on ${from.name}, epoch ${epoch}`)
  await load.more(20)
}

/** The release token of the last move: every host that saw it has it. */
function recordedToken(chain: string): Signed {
  const last = decodeChainFile(new Uint8Array(Buffer.from(chain, 'base64'))).at(-1)
  if (last === undefined) throw new CodedError({ code: 'DEMO_NO_RECEIPT' })
  return RECEIPT.decode(last.statement).token
}

/** The attempt's name, which the owner of a host reads in its journal; a move's id begins it. */
async function attemptOf(host: DemoHost, move: string): Promise<Uint8Array> {
  const journal = await readFile(join(host.folder, 'journal'), 'latin1')
  const start = move.replace(/^mv-/, '')
  const name = new RegExp(`"attempt":"(${start}[0-9a-f]{${String(32 - start.length)}})"`).exec(
    journal,
  )
  if (name?.[1] === undefined) throw new CodedError({ code: 'DEMO_NO_ATTEMPT' })
  return bytesOfHex(name[1])
}

/** The recorded release is given again: to a fresh enclave, and to the one it was made for. */
export async function replayedHandOver(
  scene: Scene,
  hosts: DemoHosts,
  root: string,
  target: DemoHost,
  move: string,
  lineage: string,
  packageBytes: Uint8Array,
): Promise<void> {
  const { chain } = await target.client.receipt(move)
  const token = recordedToken(chain)
  const attempt = await attemptOf(target, move)
  const rogue = await launchRogue(root, join(target.folder, 'host'))
  hosts.also(() => rogue.process.kill('SIGKILL'))
  const fresh = await RogueConnection.open(rogue)
  await fresh.ask({ awaitTarget: {} }, packageBytes)
  const code = await fresh.ask({ deliver: { attempt, statement: token } })
  fresh.close()
  scene.expect(
    'refused',
    code !== undefined,
    `a fresh enclave of the same host: ${code ?? 'TAKEN'}`,
  )
  const before = await settledTa(target.client, lineage)
  const other = new Uint8Array(randomBytes(16))
  const [second, third] = await hosts.without(target, async () => {
    const live = await holderOf(target.folder)
    return [
      await askOnce(live, { deliver: { attempt, statement: token } }),
      await askOnce(live, { deliver: { attempt: other, statement: token } }),
    ]
  })
  const after = await settledTa(target.client, lineage)
  const same = before.epoch === after.epoch && after.state === 'active'
  const answer = second ?? 'known already'
  scene.expect('no effect', same, `the enclave it was made for: ${answer}, epoch ${after.epoch}`)
  scene.expect('refused', third !== undefined, `the same as another move: ${third ?? 'TAKEN'}`)
}

/** The enclave that holds the TA: beside it a spare one may wait, which was made for nothing yet. */
async function holderOf(folder: string): Promise<EnclaveOnDisk> {
  const readOutput = { since: u64Bytes(0n), entriesMax: 1 }
  for (const enclave of enclavesOf(folder)) {
    if ((await askOnce(enclave, { readOutput })) === undefined) return enclave
  }
  throw new CodedError({ code: 'DEMO_NO_ENCLAVE' })
}

/** A TA, once its daemon has it, or has its connection to the enclave again. */
export async function settledTa(client: AdminClient, lineage: string): Promise<Ta> {
  const giveUpMs = performance.now() + SETTLE_TIMEOUT_MS
  for (;;) {
    try {
      return await client.ta(lineage)
    } catch (thrown) {
      if (performance.now() > giveUpMs) throw thrown
      await delay(POLL_MS)
    }
  }
}

/** The same while a move is under way whose image the target had to seal: that can be restored. */
export async function sealedThirdHost(
  scene: Scene,
  hosts: DemoHosts,
  source: DemoHost,
  target: DemoHost,
  packageBytes: Uint8Array,
): Promise<void> {
  const bytes = Buffer.from(packageBytes).toString('base64')
  const ta = await source.client.run({ package: bytes, anchor: 'insecure-simulated' })
  const held = hosts.hold('target.activating')
  const begun = await source.client.move({ ta: ta.id, peer: target.id, dry_run: false })
  await held.reached()
  hosts.copyDisk(target, 'edge-d')
  const third = await hosts.start('edge-d')
  const there = await refused(third.client, begun.id)
  const what = 'ledger, sealed image, token and sealing key'
  const code = there.refusal?.code ?? there.phase
  scene.expect('refused', code === 'ANCHOR_FOREIGN_LEDGER', `${what} on edge-d: ${code}`)
  held.release()
  const move = await ended(source.client, begun.id)
  const { state } = await settledTa(target.client, ta.lineage)
  const runs = move.phase === 'done' && state === 'active'
  scene.expect('runs', runs, `the token's own target: signer ${state} on ${target.name}`)
}

/** A third host starts from a copy of the target's whole disk. */
export async function thirdHost(
  scene: Scene,
  hosts: DemoHosts,
  target: DemoHost,
  lineage: string,
  key: string,
): Promise<void> {
  hosts.copyDisk(target, 'edge-c')
  const third = await hosts.start('edge-c')
  const active = (await third.client.tas(true)).filter(({ state }) => state === 'active')
  const states = (await third.client.tas(true)).map(({ name, state }) => `${name} ${state}`)
  scene.expect('refused', active.length === 0, `nothing to start from: ${states.join() || 'no TA'}`)
  const refusal = await third.client.openClient(lineage, key).then(
    () => 'ANSWERED',
    (thrown: unknown) => `${codeOf(thrown)}: ${failureOf(thrown).refusal.have}`,
  )
  scene.expect('refused', refusal !== 'ANSWERED', `asked there: ${refusal}`)
  const { state, epoch } = await settledTa(target.client, lineage)
  scene.expect(
    'runs',
    state === 'active',
    `signer ${state} on ${target.name} alone, epoch ${epoch}`,
  )
}
