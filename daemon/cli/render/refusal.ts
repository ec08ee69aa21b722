/**
 * A refusal as people read it: field, have, want, source, fix, and who runs the TA. Pure.
 */
import type { Refusal, RuleRefusal } from '../../../backends/contract/refusal.ts'
import type { ExitCode } from '../../errors.ts'
import { fields, plain } from '../format.ts'

/** What stands beside the refusal. */
export interface RefusalFrame {
  readonly exit: ExitCode
  /** `TA still runs on edge-a`: where somebody must know who runs it. */
  readonly runs?: string | undefined
  /** What was asked; else the code in words. */
  readonly headline?: string | undefined
  /** `refused` where nothing else is said: `aborted`, `cancelled`. */
  readonly word?: string | undefined
}

/** `TA_UNKNOWN` as words: `TA unknown`. */
function wordsOf(code: string): string {
  return code.toLowerCase().replaceAll('_', ' ').replace(/^ta\b/, 'TA')
}

/** The refusal, many lines. */
export function renderRefusal(refusal: Refusal, frame: RefusalFrame): string {
  const tail = [`exit ${String(frame.exit)}`, ...(frame.runs === undefined ? [] : [frame.runs])]
  const headline = plain(frame.headline ?? wordsOf(refusal.code))
  const also = (refusal.also ?? []).map((each) => `  also refused\n${fields(pairsOf(each))}`)
  const lines = fields(pairsOf(refusal)) + also.join('')
  return `${frame.word ?? 'refused'}  ${headline}   (${plain(tail.join(', '))})\n${lines}`
}

function pairsOf(refusal: RuleRefusal): [string, string][] {
  const [first = 'see the documents', ...more] = refusal.fix
  return [
    ['field', plain(refusal.field)],
    ['have', plain(refusal.have)],
    ['want', plain(refusal.want)],
    ['source', plain(refusal.source)],
    ['fix', plain(first)],
    ...more.map((fix): [string, string] => ['', plain(fix)]),
    ['code', plain(refusal.code)],
  ]
}
