/**
 * What a suspendable module shows its host beside what the original shows.
 * Invariant: nothing here can be reached by the TA's own code: its memory is memory 0, and no
 * instruction of an admitted module names another memory, or a global or table that was added.
 */

/** Version of the suspend transform; both sides of a move apply the same. */
export const SUSPEND_VERSION = 1

/** Exports that the host uses. */
export const SUSPEND_EXPORTS = {
  /** Shared memory: control words, then the frames. */
  stack: '__talos_stack',
  /** i32: where the next frame goes; {@link STACK.frames} while no frame is there. */
  pointer: '__talos_stack_pointer',
  /** i32: one of {@link STATE}. */
  state: '__talos_state',
  /** i32: what is left of the granted fuel; a poll that needs more asks the control word. */
  fuel: '__talos_fuel',
  /** i64: all fuel that was ever granted; less what is left, it is the logical clock. */
  granted: '__talos_granted',
} as const

/** What the code does. A host call that wants to stop sets `unwinding` and answers anything. */
export const STATE = { running: 0, unwinding: 1 } as const

/** Offsets in the stack memory. */
export const STACK = {
  /** i32: fuel that the next poll that runs out may take; 0 asks it to stop. */
  control: 0,
  /** i64: what was granted, for other threads to read. */
  granted: 8,
  /** The first frame. */
  frames: 16,
} as const

/** Bytes after a frame's values: function, then site, both u32. */
export const FRAME_HEADER_BYTES = 8

/** Export name of the function that resumes a call of an exported (or the start) function. */
export function resumeExport(functionIndex: number): string {
  return `__talos_resume${String(functionIndex)}`
}
