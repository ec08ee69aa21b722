/**
 * Starts talosd on its own, and waits until it is ready or gone.
 * Invariant: the daemon has no tie to the command that started it (session, streams, folder); its
 * first words are in a log file that only its user reads.
 */
import { spawn } from 'node:child_process'
import { closeSync, constants, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { AdminClient } from '../admin/client.ts'
import type { Status } from '../admin/schemas.ts'
import { loadConfig, type Config } from '../config/config.ts'
import { DaemonRefusal, EXIT } from '../errors.ts'

/** The daemon's program, of the kind of this one: source or built. */
const DAEMON = join(import.meta.dirname, `../main${import.meta.filename.slice(-3)}`)
const READY_POLL_MS = 50
const LOG_TAIL_LINES = 6

/** How the daemon is started. */
export interface DaemonOptions {
  readonly file: string | undefined
  /** `KEY=VALUE` over the file and the environment. */
  readonly settings: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly timeoutMs: number
  /** What is started; absent: the daemon of this project. */
  readonly program?: string
}

/** A daemon that answers. */
export interface StartedDaemon {
  readonly pid: number
  readonly log: string
  readonly config: Config
  readonly status: Status
}

function tailOf(path: string): string {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  return lines.slice(-LOG_TAIL_LINES).join(' | ')
}

/** Starts a daemon. @throws DaemonRefusal `DAEMON_START` with its last words, `CONFIG_…`. */
export async function startDaemon(options: DaemonOptions): Promise<StartedDaemon> {
  const { file, settings, env, timeoutMs } = options
  // Judged here first: a mistake is told at once, not by way of a log file.
  const config = loadConfig({ file, env, flags: settings })
  mkdirSync(config.stateDir, { recursive: true, mode: 0o700 })
  const log = join(config.stateDir, 'talosd.log')
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | constants.O_NOFOLLOW
  const sink = openSync(log, flags, 0o600)
  const args = [
    ...(file === undefined ? [] : ['--config', file]),
    ...settings.flatMap((setting) => ['--set', setting]),
  ]
  const child = spawn(process.execPath, [options.program ?? DAEMON, ...args], {
    detached: true,
    stdio: ['ignore', sink, sink],
    env,
  })
  closeSync(sink)
  let gone: string | undefined
  child.once('error', (error) => (gone = error.message))
  child.once('exit', (code, signal) => (gone = `exit ${String(code ?? signal)}`))
  const client = new AdminClient(config.adminSocket, timeoutMs)
  try {
    const status = await answered(client, timeoutMs, () => gone)
    if (status !== undefined) return { pid: child.pid ?? 0, log, config, status }
    if (gone === undefined) child.kill()
    const have = `${gone ?? 'no answer in time'}: ${tailOf(log)}`
    const fix = [`read ${log}`, 'run `talosd` in the foreground to see it start']
    const facts = { field: 'talosd', have, want: 'a daemon that answers', fix }
    const exit = gone === undefined ? EXIT.timedOut : EXIT.failed
    throw new DaemonRefusal({ code: 'DAEMON_START', source: dirname(log), ...facts }, exit)
  } finally {
    client.close()
    child.unref()
  }
}

async function answered(
  client: AdminClient,
  timeoutMs: number,
  gone: () => string | undefined,
): Promise<Status | undefined> {
  const untilMs = performance.now() + timeoutMs
  while (performance.now() < untilMs && gone() === undefined) {
    const status = await client.status().catch(() => undefined)
    if (status !== undefined) return status
    await delay(READY_POLL_MS)
  }
  return undefined
}
