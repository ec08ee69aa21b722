/**
 * What an operator should look at, in `talos status`.
 */
import type { Status } from './admin/schemas.ts'

/** Warnings of a node. @param tee name of the configured backend. */
export function warningsOf(tee: string | undefined, pendingPeers: number): Status['warnings'] {
  const warnings: Status['warnings'] = []
  if (tee === 'simulated') {
    warnings.push({
      code: 'tee-simulated',
      text: 'enclaves here are plain processes: nothing is hidden from this host',
      fix: 'use a host with a TEE for anything that matters',
    })
  }
  if (tee === undefined) {
    warnings.push({
      code: 'tee-missing',
      text: 'no TEE is configured: no TA can start or arrive here',
      fix: 'set tee.backend',
    })
  }
  if (pendingPeers > 0) {
    warnings.push({
      code: 'peers-pending',
      text: `${String(pendingPeers)} peers wait for your decision`,
      fix: '`talos peers`, then `talos peers accept|deny PEER`',
    })
  }
  return warnings
}
