/**
 * The daemon's refusals: a coded error with what a person is told and the CLI's exit code.
 * Invariant: whatever reaches a person has field, have, want, source and fix.
 */
import { CodedError, type ErrorFacts } from '../backends/contract/errors.ts'
import type { Refusal, RuleRefusal } from '../backends/contract/refusal.ts'

/** Exit codes of the CLI; printed in the help of every command that can return them. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 2,
  unreachable: 3,
  notFound: 4,
  refused: 5,
  timedOut: 6,
  cancelled: 7,
  inDoubt: 8,
  unhealthy: 9,
} as const

/** One of the numbers in {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A refusal that people read. */
export class DaemonRefusal extends CodedError<ErrorFacts> {
  readonly refusal: Refusal
  readonly exit: ExitCode

  constructor(refusal: Refusal, exit: ExitCode = EXIT.failed, cause?: unknown) {
    super(
      { code: refusal.code, field: refusal.field, have: refusal.have, want: refusal.want },
      cause,
    )
    this.name = 'DaemonRefusal'
    this.refusal = refusal
    this.exit = exit
  }
}

type Told = {
  -readonly [Key in keyof RuleRefusal]: Key extends 'fix' ? string[] : RuleRefusal[Key]
}

/** A refusal as it is written down and sent: a copy of its own. */
export function toldRefusal({ also, ...first }: Refusal): Told & { also?: Told[] } {
  const copy = (rule: RuleRefusal): Told => ({ ...rule, fix: [...rule.fix] })
  return { ...copy(first), ...(also === undefined ? {} : { also: also.map(copy) }) }
}
