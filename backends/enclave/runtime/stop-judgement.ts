/**
 * Whether the small regions of an image say of a TA's way what its module can have done.
 * Invariant: pure, and done before anything is put in place. Leaves to others: what is in memory,
 * whether the frames lead back to where they stand (rewinding.ts).
 */
import { checkFlow, stoppedAt } from '../flow/flow-check.ts'
import { REGION, type SmallRegion } from '../image/regions.ts'
import { decodeExecution } from './execution-region.ts'
import { decodeFlow } from './flow-region.ts'
import { framesOf } from './guest-stack.ts'
import type { PreparedModule } from './module-preparation.ts'
import type { RuntimeLimits } from './worker-protocol.ts'

/**
 * @returns whether the image was stopped in a request.
 * @throws CodedError `STATE_EXECUTION`, `STATE_FLOW`, `STACK_FRAME`, `FLOW_COUNTS`.
 */
export function judgeStop(
  { suspension, flow }: Pick<PreparedModule, 'suspension' | 'flow'>,
  regions: readonly SmallRegion[],
  limits: RuntimeLimits,
): boolean {
  const bytesOf = (region: number): Uint8Array =>
    regions.find((each) => each.region === region)?.bytes ?? new Uint8Array()
  const isPreemptive = suspension !== undefined
  const execution = decodeExecution(bytesOf(REGION.execution), isPreemptive, limits)
  const frames = suspension && framesOf(suspension, execution)
  const counts = decodeFlow(bytesOf(REGION.flow), flow?.count ?? 0)
  if (flow !== undefined) {
    const fuelUsed = execution && execution.granted - BigInt(execution.fuel)
    checkFlow(flow, { counts, frames: (frames ?? []).map(stoppedAt), fuelUsed })
  }
  return frames !== undefined
}
