/**
 * Wipes a memory without making its untouched pages real.
 * Invariant: when it resolves every byte is zero, provided that nothing writes any more.
 */
import { setImmediate } from 'node:timers/promises'

const STEP_BYTES = 65_536
const STEPS_PER_TURN = 1024
const ZERO = Buffer.alloc(STEP_BYTES)

/** Sets every byte to zero; lets other work in between. */
export async function wipeMemory(memory: WebAssembly.Memory): Promise<void> {
  const { buffer } = memory
  for (let at = 0, step = 1; at < buffer.byteLength; at += STEP_BYTES, step++) {
    const part = Buffer.from(buffer, at, Math.min(STEP_BYTES, buffer.byteLength - at))
    if (Buffer.compare(part, ZERO.subarray(0, part.length)) !== 0) part.fill(0)
    if (step % STEPS_PER_TURN === 0) await setImmediate()
  }
}
