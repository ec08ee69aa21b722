/**
 * A move as people read it: its progress, its end, who runs the TA, and a lineage's history. Pure.
 * Invariant: "still runs" is said only of a move that has settled on the source's side.
 */
import type { History, Migration } from '../../admin/schemas.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { counted, duration, fields, moment, plain, short, size, table } from '../format.ts'
import { renderRefusal } from './refusal.ts'

/** The other host, as people call it. */
export function peerOf(move: Migration): string {
  return plain(move.peer_name ?? short(move.peer))
}

/** Who runs the TA once a move has settled; undefined where nobody can say yet. */
export function runsWhere(move: Migration, here: string): string | undefined {
  const [source, target] = move.role === 'source' ? [here, peerOf(move)] : [peerOf(move), here]
  if (!move.settled) return undefined
  switch (move.phase) {
    case 'done':
      return move.dry_run ? `TA still runs on ${source}` : `TA runs on ${target}`
    case 'aborted':
    case 'cancelled':
    case 'refused':
      return `TA still runs on ${source}`
    case 'reclaimed':
      return `TA runs on ${source} again`
    case 'lost':
      return 'nobody runs the TA, and nobody can'
    default:
      return undefined
  }
}

/** What the command that made the move ends with. */
export function exitOf(move: Migration): ExitCode {
  if (!move.settled) return EXIT.inDoubt
  if (move.phase === 'done') return EXIT.ok
  if (move.phase === 'cancelled') return EXIT.cancelled
  if (move.phase === 'refused') return EXIT.refused
  return /TIMED|TIMEOUT|DEADLINE/.test(move.refusal?.code ?? '') ? EXIT.timedOut : EXIT.failed
}

function factsOfPhase(move: Migration): string {
  const { progress } = move
  if (progress === undefined) return ''
  switch (move.phase) {
    case 'copying':
      return [
        `round ${String(progress.round)}`,
        `${size(BigInt(progress.sent_bytes))} of ${size(BigInt(progress.total_bytes))}`,
        `${progress.percent.toFixed(0)} %`,
        `${size(BigInt(progress.rate))}/s`,
        `dirty ${size(BigInt(progress.dirty_rate))}/s`,
        `ETA ${duration(progress.eta_ms)}`,
        `expected downtime ${duration(progress.expected_downtime_ms)}`,
      ].join('  ')
    case 'frozen':
    case 'verifying':
    case 'prepared': {
      const root = move.root === undefined ? '' : `  root ${short(move.root)}`
      return `${String(progress.pages_checked)} pages checked${root}`
    }
    default:
      return ''
  }
}

/** One line of progress, without its end. */
export function renderProgress(move: Migration): string {
  const facts =
    move.phase === 'released' ? `epoch ${move.epoch} → ${next(move)}` : factsOfPhase(move)
  return `${move.phase.padEnd(10)}  ${facts}`.trimEnd()
}

function next(move: Migration): string {
  return String(BigInt(move.epoch) + 1n)
}

function renderMoved(move: Migration): string {
  const name = plain(move.name)
  if (move.dry_run) return `dry run ok: ${name} would move to ${peerOf(move)}; nothing was moved\n`
  const tookMs = move.ended === undefined ? 0 : Date.parse(move.ended) - Date.parse(move.started)
  const bytes = BigInt(move.progress?.sent_bytes ?? '0')
  const rate = tookMs > 0 ? ` (${size((bytes * 1000n) / BigInt(tookMs))}/s)` : ''
  const copied = move.progress === undefined ? '' : `${size(bytes)} in ${duration(tookMs)}${rate}, `
  const down = move.stopped_ms === undefined ? '' : `downtime ${duration(move.stopped_ms)}, `
  const [verb, where] = move.role === 'source' ? ['moved', 'to'] : ['received', 'from']
  const tail = `verified, receipt ${plain(move.id)}`
  return `${verb} ${name} ${where} ${peerOf(move)}: ${copied}${down}${tail}\n`
}

/** How a move ended; a move that has not is told as in doubt. */
export function renderEnd(move: Migration, here: string, nowMs: number): string {
  if (move.settled && move.phase === 'done') return renderMoved(move)
  if (!move.settled) return renderDoubt(move, nowMs)
  const runs = runsWhere(move, here)
  const headline = `move of ${plain(move.name)} to ${peerOf(move)}`
  const exit = exitOf(move)
  if (move.refusal !== undefined) {
    return renderRefusal(move.refusal, { exit, runs, headline, word: move.phase }) + adviceOf(move)
  }
  const tail = [`exit ${String(exit)}`, ...(runs === undefined ? [] : [runs])].join(', ')
  return `${move.phase}  ${headline}   (${tail})\n${adviceOf(move)}`
}

function adviceOf(move: Migration): string {
  return move.advice.map((line) => `  ${plain(line)}\n`).join('')
}

/** A move of which this host cannot say yet how it ends. */
function renderDoubt(move: Migration, nowMs: number): string {
  const age = duration(Math.max(0, nowMs - Date.parse(move.started)))
  const line = `${plain(move.id)}  ${plain(move.name)} → ${peerOf(move)}  ${move.phase.toUpperCase()}`
  return `${line}  for ${age}\n${adviceOf(move)}`
}

function figuresOf(move: Migration): [string, string][] {
  const figures: [string, string][] = []
  if (move.stopped_ms !== undefined) figures.push(['downtime', duration(move.stopped_ms)])
  if (move.rounds !== undefined) figures.push(['rounds', String(move.rounds)])
  if (move.root !== undefined && move.root !== '') figures.push(['root', move.root])
  return figures
}

/** `talos migration show`. */
export function renderMigration(move: Migration, here: string): string {
  const [source, target] = move.role === 'source' ? [here, peerOf(move)] : [peerOf(move), here]
  const pairs: [string, string][] = [
    ['TA', `${plain(move.name)}  epoch ${move.epoch}  lineage ${short(move.lineage)}`],
    ['phase', move.settled ? move.phase : `${move.phase} (under way)`],
    ['started', moment(move.started)],
  ]
  if (move.ended !== undefined) pairs.push(['ended', moment(move.ended)])
  if (move.reason !== undefined) pairs.push(['reason', plain(move.reason)])
  // A dry run copies nothing: its figures would read as those of a move.
  if (!move.dry_run) pairs.push(...figuresOf(move))
  const runs = runsWhere(move, here)
  if (runs !== undefined) pairs.push(['now', runs])
  const head = `${plain(move.id)}  ${plain(move.name)}  ${plain(source)} → ${plain(target)}\n`
  const refusal =
    move.refusal === undefined ? '' : renderRefusal(move.refusal, { exit: exitOf(move) })
  return head + fields(pairs) + refusal + adviceOf(move)
}

/** `talos migration ls`. */
export function renderMigrations(moves: readonly Migration[]): string {
  if (moves.length === 0) return 'no moves yet: `talos move TA PEER`\n'
  const rows = moves.map((move) => [
    plain(move.id),
    plain(move.name),
    move.role === 'source' ? `→ ${peerOf(move)}` : `← ${peerOf(move)}`,
    move.dry_run ? `${move.phase} (dry run)` : move.phase,
    move.epoch,
    moment(move.started),
    move.stopped_ms === undefined ? '-' : duration(move.stopped_ms),
  ])
  return table(['MOVE', 'TA', 'PEER', 'PHASE', 'EPOCH', 'STARTED', 'DOWN'], rows)
}

/** `talos history`. */
export function renderHistory(history: History): string {
  const rows = history.links.map((link, at) => {
    const until = history.links[at + 1]?.claimed
    return [
      link.epoch,
      link.host === '' ? '-' : short(link.host),
      plain(link.tee),
      link.claimed === undefined ? '-' : moment(link.claimed),
      at === history.links.length - 1 ? 'now' : until === undefined ? '-' : moment(until),
      link.kind,
      link.migration === undefined ? '-' : plain(link.migration),
    ]
  })
  const heads = ['EPOCH', 'NODE', 'TEE', 'FROM', 'TO', 'HOW', 'RECEIPT']
  const verdict = history.verified
    ? `chain verified: ${counted(history.links.length, 'link')}, no gap, no overlap\n`
    : `chain NOT verified: ${plain(history.code ?? 'no reason given')}\n`
  return table(heads, rows) + verdict
}
