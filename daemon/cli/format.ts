/**
 * Values as people read them: sizes, durations, short ids, tables. Pure.
 * Invariant: what came from elsewhere is made printable before it reaches a terminal.
 */

const SIZES = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const
const STEP = 1024

function rounded(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1)
}

/** `412 MiB`, `71.2 KiB`. */
export function size(bytes: bigint | number): string {
  let value = Number(bytes)
  let unit = 0
  while (value >= STEP && unit < SIZES.length - 1) {
    value /= STEP
    unit += 1
  }
  return `${rounded(value)} ${SIZES[unit] ?? 'B'}`
}

/** `38 ms`, `9.4 s`, `4 min 11 s`, `2d 03:10`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${String(Math.round(ms))} ms`
  if (ms < 60_000) return `${rounded(ms / 1000)} s`
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${String(minutes)} min ${String(seconds % 60)} s`
  const hours = Math.floor(minutes / 60)
  const clock = `${two(hours % 24)}:${two(minutes % 60)}`
  return hours < 24 ? clock : `${String(Math.floor(hours / 24))}d ${clock}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

/** `9f3c…a1` of a digest, `12D3…k9Qx` of a peer id; short texts stay. */
export function short(text: string, tail = 4): string {
  return text.length <= 12 ? plain(text) : `${plain(text.slice(0, 4))}…${plain(text.slice(-tail))}`
}

/** `2026-08-21 07:55:12`. */
export function moment(iso: string): string {
  return plain(iso.slice(0, 19).replace('T', ' '))
}

/** Text without control characters: a terminal obeys those. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '?')
}

/** Output of a TA: as {@link plain}, but tabs stay. */
export function plainLine(text: string): string {
  return text.split('\t').map(plain).join('\t')
}

/** Columns under their heads, two spaces apart; no space at a line's end. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows]
  const widths = heads.map((_, at) => Math.max(...all.map((row) => (row[at] ?? '').length)))
  return all
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

/** Lines with a name in front, as refusals and descriptions have them. */
export function fields(pairs: readonly (readonly [string, string])[], indent = '  '): string {
  const width = Math.max(...pairs.map(([name]) => name.length))
  return pairs.map(([name, value]) => `${indent}${name.padEnd(width)}  ${value}\n`).join('')
}

/** `1 TA`, `2 TAs`. */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}
