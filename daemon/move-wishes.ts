/**
 * What a move is asked for, within what the operator of this host allows.
 * Invariant: no wish takes more than the configuration's limits, whoever has it.
 */
import type { MoveRequest } from './admin/schemas.ts'
import type { Config } from './config/config.ts'
import type { DaemonRefusal } from './errors.ts'
import type { Move } from './migration/move.ts'
import type { MoveWishes } from './migration/source-side.ts'
import { refusal } from './service-refusals.ts'

/** The wishes of a request, and where it has none those of the configuration. */
export function wishesOf(
  request: Pick<MoveRequest, 'downtime_ms' | 'timeout_ms' | 'bandwidth_kib'>,
  config: Pick<Config, 'downtimeMs' | 'timeoutMs' | 'bandwidthKib' | 'bandwidthKibMax'>,
): MoveWishes {
  const wanted = request.bandwidth_kib ?? config.bandwidthKib
  const most = config.bandwidthKibMax
  return {
    downtimeMs: request.downtime_ms ?? config.downtimeMs,
    timeoutMs: request.timeout_ms ?? config.timeoutMs,
    // 0 is no limit, on either side.
    bandwidthKib: most === 0 ? wanted : wanted === 0 ? most : Math.min(wanted, most),
  }
}

/** What refuses one more move from here, or undefined where there is room. */
export function outBusy(moves: Iterable<Move>, outMax: number): DaemonRefusal | undefined {
  const under = [...moves].filter(
    ({ record, settledAs }) => record.role === 'source' && settledAs === undefined,
  ).length
  if (under < outMax) return undefined
  const fix = 'wait for the moves under way to end, or raise migration.max_out'
  const [have, want] = [`${String(under)} moves under way`, `at most ${String(outMax)}`]
  return refusal('MOVE_BUSY', 'migration.max_out', have, want, fix)
}
