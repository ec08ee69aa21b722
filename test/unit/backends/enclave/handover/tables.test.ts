/**
 * The tables of docs/handover.md are the tables of the code.
 */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { SOURCE_TABLE } from '../../../../../backends/enclave/handover/source.ts'
import { TARGET_TABLE } from '../../../../../backends/enclave/handover/target.ts'

type AnswerTable = Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>>

const text = await readFile(new URL('../../../../../docs/handover.md', import.meta.url), 'utf8')

function documented(heading: string): string[] {
  const part = text.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? ''
  const rows = part.matchAll(/^\| (\w+) +\| (\w+) +\| `(\w+)` +\|$/gm)
  return [...rows].map(([, phase, event, answer]) => [phase, event, answer].join(' '))
}

function written(table: AnswerTable): string[] {
  return Object.entries(table).flatMap(([phase, row]) =>
    Object.entries(row)
      .filter(([, answer]) => answer.name !== 'ignore')
      .map(([event, answer]) => `${phase} ${event} ${answer.name}`),
  )
}

describe('docs/handover.md', () => {
  it.each<[string, AnswerTable]>([
    ['Source', SOURCE_TABLE],
    ['Target', TARGET_TABLE],
  ])('lists every pair of %s that is answered', (heading, table) => {
    expect(documented(heading)).toEqual(written(table))
    expect(written(table).length).toBeGreaterThan(50)
  })
})
