/**
 * One measured figure beside the reference measured in the same run.
 * Invariant: a figure without a reference says so; nothing is compared across runs.
 */

/** One row of the table. `ratio` is value divided by reference, or null where there is none. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The peer or the goal that the value stands beside. */
  readonly reference: number | null
  readonly ratio: number | null
  /** What the reference is. */
  readonly beside: string
}

/** A figure beside a reference. */
export function figure(
  name: string,
  value: number,
  unit: string,
  reference: number | null,
  beside: string,
): Figure {
  const ratio = reference === null || reference === 0 ? null : value / reference
  return { name, value, unit, reference, ratio, beside }
}

/** The machine form: one object a line. */
export function jsonLine({ name, value, unit, reference, ratio }: Figure): string {
  return JSON.stringify({ name, value, unit, reference, ratio })
}

/** The table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, reference, ratio, beside }) => [
    name,
    `${short(value)} ${unit}`,
    reference === null ? '-' : `${short(reference)} ${unit}`,
    ratio === null ? '-' : ratio.toFixed(2),
    beside,
  ])
  const all = [['figure', 'value', 'reference', 'ratio', 'beside'], ...rows]
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...all.map((row) => (row[column] ?? '').length)),
  )
  return all
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n')
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
