/**
 * `talos run|ps|stop|rm|history`: the TAs of this host.
 */
import type { RunRequest } from '../../admin/schemas.ts'
import { EXIT, type ExitCode } from '../../errors.ts'
import { plain } from '../format.ts'
import type { Invocation } from '../invocation.ts'
import { renderHistory } from '../render/migration.ts'
import { renderTas } from '../render/status.ts'
import { packageForRun } from './packages.ts'

/** `talos run FILE [--anchor KIND]`. */
export async function run(
  invocation: Invocation,
  file: string,
  options: { readonly anchor?: RunRequest['anchor'] },
): Promise<void> {
  const bytes = await packageForRun(file)
  const ta = await invocation.client.run({
    package: Buffer.from(bytes).toString('base64'),
    ...(options.anchor === undefined ? {} : { anchor: options.anchor }),
  })
  const insecure = ta.insecure ? '\n! its evidence proves nothing to anybody (simulated TEE)' : ''
  const human = `running ${plain(ta.name)}  lineage ${ta.lineage}  epoch ${ta.epoch}${insecure}\n`
  invocation.print({ json: ta, human, quiet: ta.id })
}

/** `talos ps [-a]`. */
export async function ps(invocation: Invocation, options: { readonly all?: true }): Promise<void> {
  const tas = await invocation.client.tas(options.all === true)
  const quiet = tas.map(({ id }) => id).join('\n')
  invocation.print({ json: { tas }, human: renderTas(tas, Date.now()), quiet })
}

/** `talos stop TA`. */
export async function stop(invocation: Invocation, name: string): Promise<void> {
  const ta = await invocation.client.stop(name)
  const human = `stopped ${plain(ta.name)}: its state is gone for good\n`
  invocation.print({ json: ta, human, quiet: ta.id })
}

/** `talos rm TA`. */
export async function rm(invocation: Invocation, name: string): Promise<void> {
  await invocation.client.remove(name)
  invocation.print({ json: { removed: name }, human: `forgot ${plain(name)}\n`, quiet: name })
}

/** `talos history TA`. */
export async function history(invocation: Invocation, name: string): Promise<ExitCode> {
  const found = await invocation.client.history(name)
  const quiet = found.verified ? 'verified' : (found.code ?? 'not verified')
  invocation.print({ json: found, human: renderHistory(found), quiet })
  return found.verified ? EXIT.ok : EXIT.refused
}
