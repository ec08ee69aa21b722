/** The demo. */
import type { Invocation } from '../invocation.ts'
import { EXIT, type ExitCode } from '../../errors.ts'

/** Runs it. */
export async function runDemo(
  _invocation: Invocation,
  _options: { keep?: true },
): Promise<ExitCode> {
  return EXIT.failed
}
