/**
 * `talos move` and `talos migration …`: starting, watching, cancelling and proving moves.
 * Invariant: Ctrl-C asks the daemon to cancel and says who runs the TA; only a second one leaves
 * while the move goes on. A daemon that does not answer for a while is waited for.
 */
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { decodeChainFile } from '../../../backends/statement/chain-file.ts'
import { verifyChain, type VerifiedChain } from '../../../backends/statement/chain.ts'
import { hexOf } from '../../../proto/codec.ts'
import type { Migration } from '../../admin/schemas.ts'
import { DaemonRefusal, EXIT, type ExitCode } from '../../errors.ts'
import { failureOf } from '../failure.ts'
import { counted, fields, plain, short } from '../format.ts'
import type { Invocation } from '../invocation.ts'
import {
  exitOf,
  renderEnd,
  renderMigration,
  renderMigrations,
  runsWhere,
} from '../render/migration.ts'
import { renderRefusal } from '../render/refusal.ts'
import { ProgressLine } from '../progress-line.ts'

const POLL_MS = 200
/** How long a daemon may be away during a watch before that is told as the result. */
const AWAY_MAX_MS = 30_000
/** A terminal and a launcher may both deliver one Ctrl-C. */
const INTERRUPT_QUIET_MS = 250

/** Options of `talos move`. */
export interface MoveOptions {
  readonly dryRun?: true
  readonly detach?: true
  readonly downtime?: number
  readonly timeout?: number
  readonly bandwidth?: number
  readonly reason?: string
}

/** `talos move TA PEER`. */
export async function move(
  invocation: Invocation,
  ta: string,
  peer: string,
  options: MoveOptions,
): Promise<ExitCode> {
  const { client } = invocation
  const begun = await client.move({
    ta,
    peer,
    dry_run: options.dryRun === true,
    // The same key at a repeated request is the same move.
    idempotency_key: randomUUID(),
    ...(options.downtime === undefined ? {} : { downtime_ms: options.downtime }),
    ...(options.timeout === undefined ? {} : { timeout_ms: options.timeout }),
    ...(options.bandwidth === undefined ? {} : { bandwidth_kib: options.bandwidth }),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
  })
  if (options.detach === true) {
    const human = `${plain(begun.id)}  started; see \`talos migration watch ${plain(begun.id)}\`\n`
    invocation.print({ json: begun, human, quiet: begun.id })
    return EXIT.ok
  }
  return follow(invocation, begun, false)
}

/** `talos migration watch ID`: with --json a line each time something changes. */
export async function watch(invocation: Invocation, id: string): Promise<ExitCode> {
  return follow(invocation, await invocation.client.migration(id), true)
}

async function polled(
  invocation: Invocation,
  id: string,
  waited: { ms: number },
): Promise<Migration | undefined> {
  try {
    const current = await invocation.client.migration(id)
    waited.ms = 0
    return current
  } catch (thrown) {
    const away = failureOf(thrown).exit === EXIT.unreachable
    if (!away || waited.ms > AWAY_MAX_MS) throw thrown
    if (waited.ms === 0) invocation.note('the daemon does not answer; enclaves go on, waiting')
    waited.ms += POLL_MS
    return undefined
  }
}

async function follow(
  invocation: Invocation,
  begun: Migration,
  stream: boolean,
): Promise<ExitCode> {
  const here = (await invocation.client.node()).name
  const quietly = invocation.options.json === true || invocation.options.quiet === true
  const line = new ProgressLine(invocation.terminal, quietly)
  const interrupts = new Interrupts(invocation, begun.id, line)
  const waited = { ms: 0 }
  let current = begun
  let printed = ''
  try {
    for (;;) {
      line.show(current)
      const text = JSON.stringify(current)
      if (stream && invocation.options.json === true && text !== printed) {
        invocation.terminal.out(`${text}\n`)
        printed = text
      }
      if (current.settled || interrupts.left) break
      await Promise.race([delay(POLL_MS), interrupts.leaving])
      current = (await polled(invocation, begun.id, waited)) ?? current
    }
  } finally {
    interrupts.end()
    line.end()
  }
  const human = renderEnd(current, here, Date.now())
  const streamed = stream && invocation.options.json === true
  if (!streamed) invocation.print({ json: current, human, quiet: current.id })
  if (!current.settled) invocation.note(`left: \`talos migration watch ${plain(begun.id)}\``)
  return exitOf(current)
}

/** Ctrl-C during a watch: the first asks to cancel, the second leaves. */
class Interrupts {
  left = false
  readonly leaving: Promise<void>
  private readonly leave: () => void
  private readonly handler = (): void => this.interrupted()
  private lastMs = Number.NEGATIVE_INFINITY
  private asked = false
  private readonly invocation: Invocation
  private readonly id: string
  private readonly line: ProgressLine

  constructor(invocation: Invocation, id: string, line: ProgressLine) {
    this.invocation = invocation
    this.id = id
    this.line = line
    const { promise, resolve } = Promise.withResolvers<void>()
    this.leaving = promise
    this.leave = resolve
    process.on('SIGINT', this.handler)
  }

  end(): void {
    process.off('SIGINT', this.handler)
  }

  private interrupted(): void {
    const nowMs = performance.now()
    if (nowMs - this.lastMs < INTERRUPT_QUIET_MS) return
    this.lastMs = nowMs
    this.line.end()
    if (this.asked) {
      this.left = true
      this.leave()
      return
    }
    this.asked = true
    this.invocation.note('cancelling; Ctrl-C again leaves and lets the move go on')
    this.invocation.client.cancel(this.id).catch((thrown: unknown) => {
      const { refusal, exit } = failureOf(thrown)
      const headline = 'cancel: the move goes on'
      this.invocation.note(renderRefusal(refusal, { exit, headline }).trimEnd())
    })
  }
}

/** `talos migration resolve ID --abandon`. */
export async function resolve(invocation: Invocation, id: string): Promise<void> {
  const resolved = await invocation.client.resolve(id)
  const human = `${resolved.phase} ${plain(resolved.id)}: nothing of ${plain(resolved.name)} is left here\n`
  invocation.print({ json: resolved, human, quiet: resolved.id })
}

/** `talos migration cancel ID`. */
export async function cancel(invocation: Invocation, id: string): Promise<ExitCode> {
  const { client } = invocation
  const [cancelled, { name }] = [await client.cancel(id), await client.node()]
  const runs = runsWhere(cancelled, name) ?? 'ask again for who runs the TA'
  const human = `${cancelled.phase} ${plain(cancelled.id)}: ${runs}\n`
  invocation.print({ json: cancelled, human, quiet: cancelled.id })
  return cancelled.phase === 'cancelled' ? EXIT.ok : exitOf(cancelled)
}

/** `talos migration ls`. */
export async function list(invocation: Invocation): Promise<void> {
  const migrations = await invocation.client.migrations()
  const quiet = migrations.map(({ id }) => id).join('\n')
  invocation.print({ json: { migrations }, human: renderMigrations(migrations), quiet })
}

/** `talos migration show ID`. */
export async function show(invocation: Invocation, id: string): Promise<void> {
  const { client } = invocation
  const [found, { name }] = [await client.migration(id), await client.node()]
  invocation.print({ json: found, human: renderMigration(found, name), quiet: found.phase })
}

/** Options of `talos migration receipt`. */
export interface ReceiptOptions {
  readonly output?: string
  readonly verify?: true
}

function verified(bytes: Uint8Array): VerifiedChain {
  try {
    return verifyChain(decodeChainFile(bytes))
  } catch (thrown) {
    const { refusal } = failureOf(thrown)
    const fix = ['do not rely on it', 'ask the other host for its copy of the receipt']
    const want = 'every link signed by the key that the link before names'
    const told = { ...refusal, field: 'receipt', want, source: 'chain of receipts', fix }
    throw new DaemonRefusal(told, EXIT.refused, thrown)
  }
}

function renderChain(chain: VerifiedChain): string {
  const moves = chain.links.filter(({ kind }) => kind === 'receipt').length
  return (
    fields(
      [
        ['lineage', hexOf(chain.lineage)],
        ['epoch', String(chain.epoch)],
        ['runner', short(hexOf(chain.links.at(-1)?.runner ?? new Uint8Array()))],
        ['head', hexOf(chain.head)],
      ],
      '',
    ) +
    `verified offline: ${counted(chain.links.length, 'link')}, ${counted(moves, 'move')}, no gap\n`
  )
}

/** `talos migration receipt ID|FILE [-o FILE] [--verify]`: a file needs no daemon. */
export async function receipt(
  invocation: Invocation,
  what: string,
  options: ReceiptOptions,
): Promise<void> {
  const kept = existsSync(what)
  const bytes = kept
    ? await readFile(what)
    : Buffer.from((await invocation.client.receipt(what)).chain, 'base64')
  // A receipt is never handed on unverified: it would only look like a proof.
  const chain = verified(bytes)
  if (options.output !== undefined) await writeFile(options.output, bytes)
  const facts = {
    lineage: hexOf(chain.lineage),
    epoch: String(chain.epoch),
    head: hexOf(chain.head),
    links: chain.links.map(({ kind, epoch, digest }) => ({
      kind,
      epoch: String(epoch),
      digest: hexOf(digest),
    })),
    verified: true,
  }
  const where = options.output === undefined ? '' : `receipt in ${options.output}\n`
  invocation.print({ json: facts, human: renderChain(chain) + where, quiet: facts.head })
}
