/**
 * `talos call` and `talos logs`: what a TA is asked, and what it writes.
 * Invariant: a request's id is on disk before it is sent, and is acknowledged only after its
 * answer was handed on; a crash in between repeats the same id, never the effect.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { isCoded } from '../../../backends/contract/errors.ts'
import type { Call, Ta } from '../../admin/schemas.ts'
import { Caller, type Standing, type Ticketed } from '../caller.ts'
import { refuseUsage } from '../failure.ts'
import { plain, plainLine } from '../format.ts'
import type { Invocation } from '../invocation.ts'

const CALL_TIMEOUT_MS = 30_000
const LOCK_WAIT_MS = 60_000
const FOLLOW_POLL_MS = 500
/** Refusals after which the same id can have no other answer. */
const FINAL = new Set([
  'REQUEST_ALREADY_DONE',
  'REQUEST_CALLER_NOT_LISTED',
  'REQUEST_SIGNATURE',
  'REQUEST_TOO_LARGE',
  'TA_REQUEST_FAILED',
])

/** Options of `talos call`. */
export interface CallOptions {
  readonly data?: string
  readonly newSession?: true
}

async function requestOf(invocation: Invocation, options: CallOptions): Promise<Uint8Array> {
  if (options.data === undefined) {
    return refuseUsage('--data', 'nothing', 'text, or - for standard input', '--data "count"')
  }
  if (options.data === '-') return invocation.terminal.input()
  return new TextEncoder().encode(options.data)
}

async function standingOf(
  invocation: Invocation,
  caller: Caller,
  ta: Ta,
  renew: boolean,
): Promise<Standing> {
  const kept = renew ? undefined : await caller.standing(ta.lineage)
  if (kept !== undefined) return kept
  const { session } = await invocation.client.openClient(ta.id, caller.key)
  return caller.begin(ta.lineage, session)
}

async function send(
  invocation: Invocation,
  ta: Ta,
  ticket: Ticketed,
  data: Uint8Array,
): Promise<Call> {
  const { session, sequence, signature } = ticket
  return invocation.client.call(ta.id, {
    session,
    sequence,
    signature,
    data: Buffer.from(data).toString('base64'),
    timeout_ms: invocation.options.timeout ?? CALL_TIMEOUT_MS,
  })
}

/** A TA forgets the session that was unused longest; one without an open request is renewed. */
function mayRenew(thrown: unknown, ticket: Ticketed): boolean {
  return isCoded(thrown) && thrown.code === 'REQUEST_UNKNOWN_SESSION' && !ticket.again
}

async function ask(
  invocation: Invocation,
  caller: Caller,
  ta: Ta,
  data: Uint8Array,
  renew: boolean,
): Promise<{ readonly answer: Call; readonly ticket: Ticketed }> {
  const standing = await standingOf(invocation, caller, ta, renew)
  const ticket = await caller.ticket(ta.lineage, standing, data)
  if (ticket.abandoned !== undefined) {
    invocation.note(`note: request ${ticket.abandoned} of an earlier call never got its answer`)
  }
  try {
    return { answer: await send(invocation, ta, ticket, data), ticket }
  } catch (thrown) {
    if (isCoded(thrown) && FINAL.has(thrown.code)) {
      await caller.answered(ta.lineage, ticket.session, ticket.sequence)
    }
    if (renew || !mayRenew(thrown, ticket)) throw thrown
    return ask(invocation, caller, ta, data, true)
  }
}

function print(invocation: Invocation, ticket: Ticketed, answer: Call): void {
  const bytes = Buffer.from(answer.data, 'base64')
  const text = bytes.toString('utf8')
  invocation.print({
    json: { ...answer, session: ticket.session, sequence: ticket.sequence },
    human: invocation.terminal.isTty
      ? `${text.split('\n').map(plainLine).join('\n')}\n`
      : `${text}\n`,
    quiet: text,
  })
  if (answer.repeated) invocation.note('note: this answer was given before; nothing ran again')
  if (answer.moved) invocation.note(`note: the TA has moved; ${plain(answer.host)} answered`)
}

/** `talos call TA --data TEXT|-`. */
export async function call(
  invocation: Invocation,
  name: string,
  options: CallOptions,
): Promise<void> {
  const data = await requestOf(invocation, options)
  const { client } = invocation
  const [ta, caller] = await Promise.all([client.ta(name), Caller.open(invocation.stateFolder)])
  await caller.alone(ta.lineage, LOCK_WAIT_MS, async () => {
    const renew = options.newSession === true
    const { answer, ticket } = await ask(invocation, caller, ta, data, renew)
    print(invocation, ticket, answer)
    const { session, sequence } = ticket
    const signature = caller.acknowledgement(ta.lineage, session, sequence)
    await client.acknowledge(ta.id, { session, sequence, signature })
    await caller.answered(ta.lineage, session, sequence)
  })
}

/** Options of `talos logs`. */
export interface LogsOptions {
  readonly follow?: true
  readonly since?: string
}

/** `talos logs TA [-f]`. */
export async function logs(
  invocation: Invocation,
  name: string,
  options: LogsOptions,
): Promise<void> {
  const since = options.since ?? '0'
  if (!/^\d{1,20}$/.test(since)) refuseUsage('--since', since, 'a number of an entry', '--since 0')
  let at = BigInt(since)
  for (;;) {
    const { entries, next } = await invocation.client.logs(name, at)
    for (const entry of entries) {
      const mark = entry.stream === 'stderr' ? '!' : ' '
      const text = plainLine(entry.text.replace(/\n$/, ''))
      invocation.print({ json: entry, human: `${entry.number}${mark} ${text}\n`, quiet: text })
    }
    const idle = BigInt(next) === at
    at = BigInt(next)
    if (options.follow !== true && (idle || entries.length === 0)) return
    if (idle) await delay(FOLLOW_POLL_MS)
  }
}
