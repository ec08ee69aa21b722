/**
 * The command line: parses, runs one command, tells what failed, and ends with its exit code.
 * Invariant: output is never cut (the process ends by itself, with nothing left open), and a
 * reader that leaves (a closed pipe) is no failure.
 */
import { CommanderError } from 'commander'
import { codeOf } from '../../backends/contract/errors.ts'
import { EXIT, type ExitCode } from '../errors.ts'
import { failureOf } from './failure.ts'
import { Invocation, type GlobalOptions, type Terminal } from './invocation.ts'
import { makeProgram } from './program.ts'
import { renderRefusal } from './render/refusal.ts'

/** Standard input beyond this is no request of any TA. */
const INPUT_BYTES_MAX = 16 * 1024 * 1024

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  input: async () => {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > INPUT_BYTES_MAX) break
    }
    return Buffer.concat(chunks)
  },
  isTty: process.stdout.isTTY,
  columns: process.stdout.columns,
}

function tell(thrown: unknown, options: GlobalOptions): ExitCode {
  const { refusal, exit } = failureOf(thrown)
  if (options.json === true) terminal.out(`${JSON.stringify({ refusal, exit })}\n`)
  else terminal.err(renderRefusal(refusal, { exit }))
  return exit
}

async function run(
  options: GlobalOptions,
  work: (invocation: Invocation) => Promise<ExitCode | undefined>,
): Promise<void> {
  const invocation = new Invocation(options, terminal, process.env)
  try {
    process.exitCode = (await work(invocation)) ?? EXIT.ok
  } catch (thrown) {
    process.exitCode = tell(thrown, options)
  } finally {
    invocation.close()
  }
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    process.exit(codeOf(error) === 'EPIPE' ? EXIT.ok : EXIT.failed)
  })
}
try {
  await makeProgram(run).parseAsync()
} catch (thrown) {
  if (!(thrown instanceof CommanderError)) throw thrown
  // Commander has said what it is; help and version are no mistakes.
  process.exitCode = thrown.exitCode === 0 ? EXIT.ok : EXIT.usage
}
