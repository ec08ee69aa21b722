/**
 * The first steps of a move on the source's host: offer, package, session, lane.
 * Invariant: until OpenSession the TA is not touched, so every failure before it only ends the
 * move; from then on, heard or not, the enclave alone says how the attempt ended.
 */
import { codeOf } from '../../backends/contract/errors.ts'
import { bytesOfHex, u64Bytes } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { decodeSigned } from '../../backends/statement/signed.ts'
import type { EnclaveClient } from '../enclaves/enclave-client.ts'
import { DaemonRefusal, EXIT, toldRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork } from '../peers/network.ts'
import type { TaTable } from '../tas/ta-table.ts'
import { relay } from '../transfer/lane.ts'
import type { Coordinator } from './coordinator.ts'
import type { Move } from './move.ts'
import { enclaveAttached } from './recovery.ts'

/** What the operator asks for, besides TA and peer. */
export interface MoveWishes {
  readonly downtimeMs: number
  readonly timeoutMs: number
  readonly bandwidthKib: number
}

/** What the source's side works with. */
export interface SourceSideParts {
  readonly network: PeerNetwork
  readonly tas: TaTable
  readonly coordinator: Coordinator
}

/** Runs a move until its session is on its way; the rest comes as events of the enclave. */
export async function startSource(
  parts: SourceSideParts,
  move: Move,
  enclave: EnclaveClient,
  wishes: MoveWishes,
): Promise<void> {
  const { network } = parts
  const { record } = move
  const attempt = bytesOfHex(record.attempt)
  let started = false
  try {
    await offer(parts, move, enclave, wishes)
    if (move.calledOff) return
    started = true
    await network.request(record.peer, { start: { attempt } }, LIMITS.enclaveCallMs)
    if (move.calledOff) return await endTarget(network, record.peer, attempt)
    move.sessionAsked = true
    await enclave.call({
      openSession: {
        attempt,
        role: talos.v1.Role.ROLE_SOURCE,
        peerKey: network.keyOf(record.peer),
        dryRun: record.dry_run,
        timeoutMs: wishes.timeoutMs,
        downtimeMs: wishes.downtimeMs,
        bandwidthKib: wishes.bandwidthKib,
      },
    })
  } catch (thrown) {
    if (started) await endTarget(network, record.peer, attempt)
    return notStarted(parts, move, enclave, thrown)
  }
  await carryLane(parts, move, enclave, attempt)
}

/** A failure is told only where it is certain that the enclave opened no session. */
async function notStarted(
  { coordinator }: SourceSideParts,
  move: Move,
  enclave: EnclaveClient,
  thrown: unknown,
): Promise<void> {
  if (move.calledOff) return
  if (move.sessionAsked && !(thrown instanceof DaemonRefusal)) {
    await coordinator.callOff(move)
    await enclaveAttached(coordinator, move.record.enclave, enclave)
    return
  }
  const { refusal, exit } = explained(thrown)
  const phase = exit === EXIT.refused ? 'refused' : 'failed'
  const told = { phase, refusal: toldRefusal(refusal) } as const
  await coordinator.inTurn(enclave, () => coordinator.settle(move, told))
}

/** A target that was started waits for its lane: one that ends at once tells it to give up. */
async function endTarget(network: PeerNetwork, peer: string, attempt: Uint8Array): Promise<void> {
  await network.openLane(peer, attempt).then(
    (lane) => lane.close(),
    () => undefined,
  )
}

async function offer(
  { network, tas }: SourceSideParts,
  move: Move,
  enclave: EnclaveClient,
  wishes: MoveWishes,
): Promise<void> {
  const { record } = move
  move.phase = 'offered'
  const attempt = bytesOfHex(record.attempt)
  const bytes = await tas.package(record.package)
  if (bytes === undefined) throw packageGone(record.package)
  const described = (await enclave.call({ describe: {} })).message.described
  const reply = await network.request(record.peer, {
    offer: {
      attempt,
      name: record.name,
      lineage: bytesOfHex(record.lineage),
      epoch: u64Bytes(BigInt(record.epoch)),
      package: bytesOfHex(record.package),
      packageBytes: bytes.length,
      memoryBytes: described?.memoryBytes ?? u64Bytes(0n),
      dryRun: record.dry_run,
      timeoutMs: wishes.timeoutMs,
      chain: record.chain.map((link) => decodeSigned(bytesOfHex(link))),
    },
  })
  if (reply.offered?.needsPackage !== true) return
  for (let offset = 0; offset < bytes.length; offset += LIMITS.packagePartBytes) {
    const part = bytes.subarray(offset, offset + LIMITS.packagePartBytes)
    await network.request(record.peer, { putPackage: { attempt, offset, part } })
  }
}

/** A lane that cannot be had ends the attempt; the enclave says how. */
async function carryLane(
  { network }: SourceSideParts,
  move: Move,
  enclave: EnclaveClient,
  attempt: Uint8Array,
): Promise<void> {
  try {
    const here = await enclave.openLane(attempt)
    try {
      const there = await network.openLane(move.record.peer, attempt)
      await relay(here, there)
    } finally {
      here.close()
    }
  } catch {
    await enclave.call({ cancelSession: { attempt } }).catch(() => undefined)
  }
}

/** Anything thrown as something that people can read. */
export function explained(thrown: unknown): DaemonRefusal {
  if (thrown instanceof DaemonRefusal) return thrown
  const code = codeOf(thrown)
  return new DaemonRefusal(
    {
      code,
      field: 'move',
      have: code,
      want: 'a move',
      source: 'daemon',
      fix: ['see the log of this daemon'],
    },
    EXIT.failed,
    thrown,
  )
}

function packageGone(digest: string): DaemonRefusal {
  return new DaemonRefusal({
    code: 'TA_PACKAGE_GONE',
    field: `package ${digest.slice(0, 12)}`,
    have: 'no such file',
    want: 'the package that this TA was started from',
    source: 'state_dir/packages',
    fix: ['put the package back: its name is its digest'],
  })
}
