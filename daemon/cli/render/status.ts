/**
 * The node, its peers and its TAs as people read them. Pure: the time is an argument.
 */
import type { Migration, NodeFacts, Peer, Status, Ta } from '../../admin/schemas.ts'
import { duration, fields, moment, plain, short, table } from '../format.ts'

function since(iso: string, nowMs: number): string {
  return duration(Math.max(0, nowMs - Date.parse(iso)))
}

/** TAs under their heads; a sentence where there is none. */
export function renderTas(tas: readonly Ta[], nowMs: number): string {
  if (tas.length === 0) return 'no TA here: start one with `talos run FILE`\n'
  const heads = ['TA', 'STATE', 'EPOCH', 'MEASUREMENT', 'SINCE', 'FROM', 'POLICY', 'TEE']
  const rows = tas.map((ta) => [
    plain(ta.name),
    ta.moved_to === undefined ? ta.state : `${ta.state} → ${short(ta.moved_to)}`,
    ta.epoch,
    short(ta.package, 2),
    since(ta.since, nowMs),
    short(ta.from ?? '-'),
    plain(ta.policy),
    plain(ta.tee),
  ])
  return table(heads, rows)
}

function lastMove(move: Migration | undefined, nowMs: number): string {
  if (move === undefined) return 'No move yet'
  const down = move.stopped_ms === undefined ? '' : `, ${duration(move.stopped_ms)} down`
  const ago = move.ended === undefined ? '' : `, ${since(move.ended, nowMs)} ago`
  const how = move.phase === 'done' ? 'ok' : move.phase
  return `Last move ${how}${down}${ago}`
}

/** `talos status`. */
export function renderStatus(status: Status, nowMs: number): string {
  const { node } = status
  const head =
    `talosd ${plain(node.version)}  up ${duration(status.uptime_ms)}   ` +
    `node ${plain(node.name)} (${short(node.id)})   TEE ${plain(node.tee)}\n`
  const warnings = status.warnings.map(
    ({ code, text, fix }) =>
      `! ${plain(code)}  ${plain(text)}\n  ${' '.repeat(code.length)}  fix: ${plain(fix)}\n`,
  )
  const doubt = status.in_doubt === 0 ? '' : `   In doubt ${String(status.in_doubt)}`
  const { connected, pending } = status.peers
  const waiting = pending === 0 ? '' : `, ${String(pending)} pending (\`talos peers\`)`
  const tail =
    `Peers ${String(connected)} connected${waiting}   ` +
    `Leftovers ${String(status.leftovers)}${doubt}   ${lastMove(status.last_move, nowMs)}\n`
  return `${head}${warnings.join('')}\n${renderTas(status.tas, nowMs)}${tail}`
}

/** `talos peers`. */
export function renderPeers(peers: readonly Peer[]): string {
  if (peers.length === 0) {
    return 'no peers: `talos invite` here, then `talos join TICKET` on the other host\n'
  }
  const rows = peers.map((peer) => [
    plain(peer.name ?? '-'),
    peer.state,
    plain(peer.id),
    plain(peer.protocol ?? '-'),
    plain(peer.addresses[0] ?? '-'),
  ])
  const pending = peers.filter(({ state }) => state === 'pending')
  const hint = pending.map(
    ({ id }) => `! ${plain(id)} waits: \`talos peers accept ${plain(id)}\` or \`deny\`\n`,
  )
  return table(['NAME', 'STATE', 'PEER', 'PROTOCOL', 'ADDRESS'], rows) + hint.join('')
}

/** `talos id`. */
export function renderId(node: NodeFacts, callerKey: string): string {
  const [address = '-', ...more] = node.addresses
  return fields(
    [
      ['node', plain(node.name)],
      ['peer', plain(node.id)],
      ['address', plain(address)],
      ...more.map((other): [string, string] => ['', plain(other)]),
      ['TEE', plain(node.tee)],
      ['caller', callerKey],
    ],
    '',
  )
}

/** One TA in full. */
export function renderTa(ta: Ta): string {
  return fields(
    [
      ['TA', `${plain(ta.name)} ${plain(ta.version)} (${plain(ta.id)})`],
      ['state', ta.moved_to === undefined ? ta.state : `${ta.state} → ${plain(ta.moved_to)}`],
      ['lineage', ta.lineage],
      ['epoch', ta.epoch],
      ['measurement', ta.package],
      ['owner', ta.owner],
      ['anchor', plain(ta.anchor)],
      ['TEE', ta.insecure ? `${plain(ta.tee)}: proves nothing to anybody` : plain(ta.tee)],
      ['policy', plain(ta.policy)],
      ['since', moment(ta.since)],
    ],
    '',
  )
}
