/**
 * Values as people type them: durations and rates, with their units.
 * Invariant: a number without its unit, or with a unit of another kind, is a usage error.
 */
import { InvalidArgumentError } from 'commander'

const DURATION_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}
const RATE_KIB: Readonly<Record<string, number>> = { KiB: 1, MiB: 1024, GiB: 1024 * 1024 }

function measured(text: string, pattern: RegExp, units: Readonly<Record<string, number>>): number {
  const match = pattern.exec(text)
  const factor = units[match?.[2] ?? '']
  const value = Math.round(Number(match?.[1]) * (factor ?? Number.NaN))
  return Number.isSafeInteger(value) && value >= 1 ? value : Number.NaN
}

/** `200ms`, `10s`, `15m`, `1h`, `2d` in ms. */
export function parseDuration(text: string): number {
  const value = measured(text, /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h|d)$/, DURATION_MS)
  if (Number.isNaN(value)) throw new InvalidArgumentError('Want a duration: 200ms, 10s, 15m, 1h.')
  return value
}

/** `50MiB/s` in KiB a second. */
export function parseRate(text: string): number {
  const value = measured(text, /^(\d{1,9}(?:\.\d{1,3})?)(KiB|MiB|GiB)\/s$/, RATE_KIB)
  if (Number.isNaN(value)) throw new InvalidArgumentError('Want a rate: 500KiB/s, 50MiB/s.')
  return value
}
