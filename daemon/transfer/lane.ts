/**
 * The bulk lane of one session attempt: whole opaque frames between two daemons.
 * Invariant: frames keep their order; `send` waits until the other side takes more, so that
 * nothing piles up. Leaves to others: what is in the frames (two enclaves alone can read it).
 */
import { LIMITS } from '../limits.ts'

/** One lane. */
export interface Lane {
  /**
   * Resolves when more may be sent; until then the frame must not change.
   * @throws CodedError once the lane has ended.
   */
  send(frame: Uint8Array): Promise<void>
  /**
   * The next frame, or undefined once the other side has ended the lane. It may lie in `room`,
   * which saves memory of its own for each frame.
   */
  receive(room?: Uint8Array): Promise<Uint8Array | undefined>
  close(): void
}

/** Carries frames both ways until either end closes; then both are closed. */
export async function relay(left: Lane, right: Lane): Promise<void> {
  const carry = async (from: Lane, to: Lane): Promise<void> => {
    let sending = Promise.resolve()
    // Pages of the kernel are taken as frames fill them; a new frame finds those of the last but one.
    const rooms = [0, 1].map(() => Buffer.allocUnsafeSlow(LIMITS.laneFrameBytesMax))
    for (let turn = 0; ; turn = 1 - turn) {
      // One frame is read while the one before is on its way; never more.
      const frame = await from.receive(rooms[turn])
      await sending
      if (frame === undefined) return
      sending = to.send(frame)
      // Looked at when the next frame is there; until then it is not an unhandled failure.
      sending.catch(() => undefined)
    }
  }
  try {
    await Promise.race([carry(left, right), carry(right, left)])
  } catch {
    // Why a lane ended is told by the enclaves; the relay only ends the other half.
  } finally {
    left.close()
    right.close()
  }
}
