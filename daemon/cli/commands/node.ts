/**
 * `talos up|down|status|id|peers|invite|join`: the daemon of this host and its peers.
 * Invariant: `up` never names a simulated TEE unless it was asked to; `down` returns once nobody
 * answers at the socket.
 */
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Peer, Status } from '../../admin/schemas.ts'
import { DaemonRefusal, EXIT, type ExitCode } from '../../errors.ts'
import { Caller } from '../caller.ts'
import { startDaemon } from '../daemon-process.ts'
import { failureOf } from '../failure.ts'
import { plain, short } from '../format.ts'
import type { Invocation } from '../invocation.ts'
import { renderId, renderPeers, renderStatus } from '../render/status.ts'

const START_TIMEOUT_MS = 20_000
const END_TIMEOUT_MS = 20_000
const END_POLL_MS = 50
/** How long the join line that `up` prints is good. */
const TICKET_TTL_S = 900

/** Options of `talos up`. */
export interface UpOptions {
  readonly sim?: true
  readonly join?: string
  readonly set: readonly string[]
}

/** `talos up [--sim] [--join TICKET]`. */
export async function up(invocation: Invocation, options: UpOptions): Promise<void> {
  const { config, env, socket, timeout } = { env: invocation.env, ...invocation.options }
  const running = await invocation.client.status().catch((thrown: unknown) => {
    if (failureOf(thrown).exit === EXIT.unreachable) return undefined
    throw thrown
  })
  if (running !== undefined) return alreadyUp(invocation, running, options)
  const settings = [
    ...options.set,
    ...(options.sim === true ? ['tee.backend=simulated'] : []),
    ...(socket === undefined ? [] : [`admin.socket=${socket}`]),
  ]
  const timeoutMs = timeout ?? START_TIMEOUT_MS
  const started = await startDaemon({ file: config, settings, env, timeoutMs })
  const { node } = started.status
  const joined = options.join === undefined ? undefined : await invocation.client.join(options.join)
  const { ticket } = await invocation.client.invite(TICKET_TTL_S)
  const lines = [
    `up: node ${plain(node.name)} (${short(node.id)}), pid ${String(started.pid)}`,
    `log     ${started.log}`,
    `socket  ${started.config.adminSocket}`,
    ...teeLines(started.status, options.sim === true),
    ...(joined === undefined ? [] : [`joined  ${plain(joined.name ?? joined.id)}`]),
    'to join another host to this one, run there within 15 minutes:',
    `  talos up --join ${ticket}`,
  ]
  const json = { pid: started.pid, log: started.log, node, ticket, joined }
  invocation.print({ json, human: `${lines.join('\n')}\n`, quiet: node.id })
}

function teeLines(status: Status, simulated: boolean): string[] {
  if (simulated) return ['TEE     simulated: its evidence proves nothing to anybody']
  const fixes = status.warnings.filter(({ code }) => code.startsWith('tee-'))
  return fixes.map(({ code, text, fix }) => `! ${plain(code)}  ${plain(text)}  fix: ${plain(fix)}`)
}

async function alreadyUp(
  invocation: Invocation,
  status: Status,
  options: UpOptions,
): Promise<void> {
  // What differs from the running daemon cannot be had without a restart: say so, change nothing.
  if (options.sim === true && !/simulated/.test(status.node.tee)) {
    const fix = ['`talos down`, then `talos up --sim`: TAs go on in their enclaves']
    const facts = { field: 'tee.backend', have: status.node.tee, want: 'simulated', fix }
    throw new DaemonRefusal({ code: 'DAEMON_RUNNING', source: 'talos up --sim', ...facts })
  }
  const joined = options.join === undefined ? undefined : await invocation.client.join(options.join)
  const { node } = status
  const also = joined === undefined ? '' : `, joined ${plain(joined.name ?? joined.id)}`
  const human = `already up: node ${plain(node.name)} (${short(node.id)})${also}\n`
  invocation.print({ json: { node, joined }, human, quiet: node.id })
}

async function isListening(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** `talos down [--stop-tas]`. */
export async function down(
  invocation: Invocation,
  options: { readonly stopTas?: true },
): Promise<void> {
  const { client, socket } = invocation
  const { tas } = await client.status()
  await client.shutdown(options.stopTas === true)
  client.close()
  const untilMs = performance.now() + (invocation.options.timeout ?? END_TIMEOUT_MS)
  while (await isListening(socket)) {
    if (performance.now() > untilMs) {
      const fix = ['look at its log', 'ask again with `talos status`']
      const facts = { field: 'talosd', have: 'still answering', want: 'ended', fix }
      throw new DaemonRefusal(
        { code: 'DAEMON_STAYS', source: 'talos down', ...facts },
        EXIT.timedOut,
      )
    }
    await delay(END_POLL_MS)
  }
  const active = tas.filter(({ state }) => state === 'active').length
  const rest = options.stopTas === true ? 'TAs stopped' : `${String(active)} TAs go on`
  invocation.print({ json: { down: true, active }, human: `down: ${rest}\n` })
}

function isHealthy(status: Status): boolean {
  const broken = status.tas.some(({ state }) => state === 'crashed' || state === 'lost')
  return !broken && status.in_doubt === 0 && status.leftovers === 0
}

/** `talos status [--exit-code]`. */
export async function status(
  invocation: Invocation,
  options: { readonly exitCode?: true },
): Promise<ExitCode> {
  const found = await invocation.client.status()
  const healthy = isHealthy(found)
  const quiet = healthy ? 'healthy' : 'unhealthy'
  invocation.print({ json: found, human: renderStatus(found, Date.now()), quiet })
  return options.exitCode === true && !healthy ? EXIT.unhealthy : EXIT.ok
}

/** `talos id`. */
export async function id(invocation: Invocation): Promise<void> {
  const node = await invocation.client.node()
  const { key } = await Caller.open(invocation.stateFolder)
  invocation.print({ json: { ...node, caller: key }, human: renderId(node, key), quiet: node.id })
}

/** `talos peers`. */
export async function peers(invocation: Invocation): Promise<void> {
  const found = await invocation.client.peers()
  const quiet = found.map((peer) => peer.id).join('\n')
  invocation.print({ json: { peers: found }, human: renderPeers(found), quiet })
}

function printPeer(invocation: Invocation, verb: string, peer: Peer): void {
  const human = `${verb} ${plain(peer.name ?? peer.id)}: ${peer.state}\n`
  invocation.print({ json: peer, human, quiet: peer.id })
}

/** `talos peers accept PEER`. */
export async function acceptPeer(invocation: Invocation, peer: string): Promise<void> {
  printPeer(invocation, 'accepted', await invocation.client.acceptPeer(peer))
}

/** `talos peers deny PEER`. */
export async function denyPeer(invocation: Invocation, peer: string): Promise<void> {
  printPeer(invocation, 'denied', await invocation.client.denyPeer(peer))
}

/** `talos peers ping PEER`. */
export async function pingPeer(invocation: Invocation, peer: string): Promise<void> {
  const pong = await invocation.client.pingPeer(peer)
  const ms = pong.round_trip_ms.toFixed(1)
  invocation.print({ json: pong, human: `${plain(peer)} answered in ${ms} ms\n`, quiet: ms })
}

/** `talos invite [--ttl 15m]`. */
export async function invite(
  invocation: Invocation,
  options: { readonly ttl: number },
): Promise<void> {
  const made = await invocation.client.invite(Math.ceil(options.ttl / 1000))
  const human = `${made.ticket}\ngood for one host until ${made.expires}; there: talos join TICKET\n`
  invocation.print({ json: made, human, quiet: made.ticket })
}

/** `talos join TICKET`. */
export async function join(invocation: Invocation, ticket: string): Promise<void> {
  printPeer(invocation, 'joined', await invocation.client.join(ticket))
}
