/**
 * What a look at a running TA is refused for, in words that people read.
 */
import { LIMITS } from '../limits.ts'
import { RefusedCall } from '../refused-call.ts'

function refused(code: string, have: string, want: string, fix: string): RefusedCall {
  return new RefusedCall({
    code,
    field: 'introspection',
    have,
    want,
    source: 'enclave',
    fix: [fix],
  })
}

/** A move has begun: it comes first, and what the TA is called would be another at its end. */
export function lookDuringMove(): RefusedCall {
  const fix = 'ask again once the move has ended'
  return refused('INTROSPECT_MOVING', 'a move under way', 'a TA that only runs', fix)
}

/** One look at a time. */
export function lookUnderWay(): RefusedCall {
  const fix = 'ask again once it has ended'
  return refused('INTROSPECT_BUSY', 'another look under way', 'one at a time', fix)
}

/** The request that the TA is in did not end, and cannot be stopped in the middle. */
export function lookTooLate(): RefusedCall {
  const have = `a request that takes more than ${String(LIMITS.lookWaitMs)} ms`
  const fix = 'ask again; a TA of `profile: preemptive` is looked at in the middle of a request'
  return refused('INTROSPECT_REQUEST_RUNS', have, 'a moment between two requests', fix)
}

/** No root that is still known. */
export function lookSinceUnknown(): RefusedCall {
  const want = `one of the last ${String(LIMITS.lookRootsKept)} roots that were told`
  const fix = 'look without `--since` first; roots are forgotten when the TA moves'
  return refused('INTROSPECT_ROOT', 'another root', want, fix)
}
