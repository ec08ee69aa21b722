/**
 * `talos introspect`: a running TA, looked at without ending it.
 */
import type { Invocation } from '../invocation.ts'
import { refuseUsage } from '../failure.ts'
import { renderIntrospection } from '../render/introspection.ts'

/** `talos introspect TA [--since ROOT]`. */
export async function introspect(
  invocation: Invocation,
  name: string,
  { since }: { readonly since?: string },
): Promise<void> {
  if (since !== undefined && !/^[0-9a-f]{64}$/.test(since)) {
    refuseUsage(
      '--since',
      since,
      '64 hexadecimal digits',
      'the root of an earlier `talos introspect`',
    )
  }
  const seen = await invocation.client.introspect(name, since)
  invocation.print({ json: seen, human: renderIntrospection(seen), quiet: seen.root })
}
