/**
 * A running TA as people read it: regions, then the root, then the stack, outermost first. Pure.
 */
import type { Introspection } from '../../admin/schemas.ts'
import { counted, duration, fields, plain, size, table } from '../format.ts'

/** `talos introspect`. */
export function renderIntrospection(seen: Introspection): string {
  const parts = [
    renderRegions(seen),
    fields(facts(seen), ''),
    ...(seen.changes === undefined ? [] : [renderChanges(seen.changes, seen.full)]),
    ...(seen.stack.length === 0 ? [] : [renderStack(seen)]),
  ]
  return parts.join('\n')
}

function renderRegions({ regions }: Introspection): string {
  const rows = regions.map(({ region, bytes, pages, zero_pages: zeros }) => [
    plain(region),
    right(size(BigInt(bytes)), 9),
    right(pages === undefined ? '-' : String(pages), 7),
    right(zeros === undefined ? '-' : String(zeros), 7),
  ])
  const heads = ['REGION', right('SIZE', 9), right('PAGES', 7), right('ZERO', 7)]
  return table(heads, rows)
}

function facts(seen: Introspection): [string, string][] {
  const waited = seen.waited_ms < 1 ? '' : `, after a wait of ${duration(seen.waited_ms)}`
  const where = seen.in_request ? 'in the middle of a request' : 'between two requests'
  return [
    ['root', seen.root],
    ['TA', `${plain(seen.name)} (${plain(seen.ta)})`],
    ['tenure', `epoch ${seen.epoch}, sequence ${seen.sequence} of lineage ${seen.lineage}`],
    ['stood', `${where}, for ${duration(seen.stopped_ms)}${waited}`],
    ...(seen.full ? [] : [['told', NOT_FULL] satisfies [string, string]]),
  ]
}

const NOT_FULL = 'counts alone: the package does not say `introspection: full`'

function renderChanges(
  { since, pages, ranges, more }: NonNullable<Introspection['changes']>,
  full: boolean,
): string {
  const head = `${counted(pages, 'page')} changed since ${since.slice(0, 16)}…\n`
  const lines = ranges.map(({ region, first, pages: count }) => {
    const last = count === 1 ? '' : `–${String(first + count - 1)}`
    return `  ${plain(region).padEnd(6)}  ${String(first)}${last}\n`
  })
  return `${head}${lines.join('')}${full && more ? '  … and more\n' : ''}`
}

function renderStack({ stack, depth }: Introspection): string {
  const rows: string[][] = []
  for (const [at, frame] of stack.entries()) {
    const before = stack[at - 1]?.depth ?? -1
    const left = frame.depth - before - 1
    if (left > 0) rows.push(['…', `(${counted(left, 'frame')})`])
    const offset = `0x${frame.offset.toString(16)}`
    rows.push([`#${String(frame.depth)}`, plain(frame.name), String(frame.block), offset])
  }
  const head = `stack, outermost first: ${counted(depth, 'frame')}\n`
  return head + table(['', 'FUNCTION', 'BLOCK', 'OFFSET'], rows)
}

function right(text: string, width: number): string {
  return text.padStart(width)
}
