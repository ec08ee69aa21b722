/**
 * From anything thrown in a command to a refusal and an exit code.
 * Invariant: whatever a person sees has field, have, want, source and fix.
 */
import { codeOf, isCoded } from '../../backends/contract/errors.ts'
import type { Refusal } from '../../backends/contract/refusal.ts'
import { DaemonRefusal, EXIT, type ExitCode } from '../errors.ts'

/** A failure that is ready to be told. */
export interface Failure {
  readonly refusal: Refusal
  readonly exit: ExitCode
}

function hasRefusal(thrown: object): thrown is { readonly refusal: Refusal } {
  return 'refusal' in thrown && typeof thrown.refusal === 'object' && thrown.refusal !== null
}

/** What to tell for something thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof DaemonRefusal) return { refusal: thrown.refusal, exit: thrown.exit }
  if (isCoded(thrown)) {
    if (hasRefusal(thrown)) return { refusal: thrown.refusal, exit: EXIT.failed }
    const facts = Object.entries(thrown.facts).filter(([name]) => name !== 'code')
    const have = facts.map(([name, value]) => `${name} ${String(value)}`).join(', ')
    return {
      refusal: plainRefusal(thrown.code, have === '' ? 'this failure' : have),
      exit: EXIT.failed,
    }
  }
  const code = codeOf(thrown)
  if (code === 'INTERNAL') {
    // A mistake of this program: its own text is what helps to find it.
    const have = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
    return { refusal: plainRefusal('CLI_INTERNAL', have), exit: EXIT.failed }
  }
  const path = thrown instanceof Error && 'path' in thrown ? ` ${String(thrown.path)}` : ''
  return { refusal: plainRefusal('CLI_SYSTEM', `${code}${path}`), exit: EXIT.failed }
}

function plainRefusal(code: string, have: string): Refusal {
  const fix = ['check the files and paths that the command names']
  return { code, field: 'command', have, want: 'success', source: 'this machine', fix }
}

/** Refuses what was asked of the command line itself. */
export function refuseUsage(field: string, have: string, want: string, fix: string): never {
  const source = 'the command line'
  throw new DaemonRefusal({ code: 'CLI_USAGE', field, have, want, source, fix: [fix] }, EXIT.usage)
}
