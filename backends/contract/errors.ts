/**
 * The error base of the whole project: a code, the facts that go with it, and the cause.
 * Invariant: no error is thrown without a code; the message is made from code and facts alone.
 * Leaves to others: which codes exist (each folder declares its own union).
 */

/** Facts of one failure: a code and plain values; bytes are shown as hex. */
export interface ErrorFacts {
  readonly code: string
  readonly [fact: string]: string | number | bigint | boolean | undefined
}

/** An error that carries a code and facts (never peer text); the cause is chained, not repeated. */
export class CodedError<F extends ErrorFacts = ErrorFacts> extends Error {
  readonly code: F['code']
  readonly facts: F

  constructor(facts: F, cause?: unknown) {
    super(describeFacts(facts), cause === undefined ? undefined : { cause })
    this.name = 'CodedError'
    this.code = facts.code
    this.facts = facts
  }
}

/** The one-line form of facts: `CODE key=value …`. */
export function describeFacts(facts: ErrorFacts): string {
  const rest = Object.entries(facts).filter(([key, value]) => key !== 'code' && value !== undefined)
  return [facts.code, ...rest.map(([key, value]) => `${key}=${String(value)}`)].join(' ')
}

/** True for this project's own errors; narrows without widening the facts to unknown types. */
export function isCoded(thrown: unknown): thrown is CodedError {
  return thrown instanceof CodedError
}

/** The code of anything thrown: its own, or `INTERNAL` where it carries none. */
export function codeOf(thrown: unknown): string {
  if (isCoded(thrown)) return thrown.code
  if (thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string') {
    return thrown.code
  }
  return 'INTERNAL'
}

/** Marks what the type system has shown impossible; a new variant breaks the build at the call. */
export function unreachable(value: never): never {
  throw new CodedError({ code: 'UNREACHABLE', value: String(value) })
}

/** Throws the facts unless the condition holds. */
export function assert(condition: boolean, facts: ErrorFacts): asserts condition {
  if (!condition) throw new CodedError(facts)
}
