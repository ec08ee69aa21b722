/**
 * The daemon's log on standard output: JSON for programs, or one line of words for people.
 * Invariant: a line is a line; what a line repeats of others cannot end it or drive a terminal.
 */
import { pino, type Logger } from 'pino'
import type { LogFormat, LogLevel } from './config/config.ts'

/** How the log is written. */
export interface LogSettings {
  readonly level: LogLevel
  readonly format: LogFormat
  readonly node: string
}

/** Where lines go; standard output but for tests. */
export interface LogSink {
  write(line: string): void
}

/** Members of a line that are not facts of their own. */
const FRAME = new Set(['level', 'time', 'node', 'msg'])

/** Opens the log. */
export function openLog(
  { level, format, node }: LogSettings,
  sink: LogSink = process.stdout,
): Logger {
  const lines =
    format === 'json' ? sink : { write: (line: string) => void sink.write(inWords(line)) }
  return pino({ level, base: { node } }, lines)
}

/** `2026-08-19T22:01:40.000Z info  edge-a: ready  id=12D3…` */
function inWords(line: string): string {
  const record = JSON.parse(line) as Record<string, unknown>
  const time = new Date(Number(record['time'])).toISOString()
  const level = (pino.levels.labels[Number(record['level'])] ?? 'log').padEnd(5)
  const facts = Object.entries(record)
    .filter(([key]) => !FRAME.has(key))
    .map(([key, value]) => `  ${key}=${shown(value)}`)
  const words = `${time} ${level} ${String(record['node'])}: ${shown(record['msg'] ?? '')}${facts.join('')}`
  return `${words.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')}\n`
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
