/**
 * Writes polls: what a function does at the places where it can be asked to stop.
 * Invariant: a poll costs the same fuel in every version of a function, and none where it stops.
 */
import type { CodeWriter } from '../code-writer.ts'
import { OPCODE } from '../opcodes.ts'
import type { FrameCodec, SuspendSpaces } from './frame-codec.ts'

/** What a poll is written with. */
export interface PollContext {
  readonly spaces: SuspendSpaces
  readonly codec: FrameCodec
  readonly leafStride: number
}

/** Each time takes one; `leave` writes what follows where the answer is to stop. */
export function writePoll(
  out: CodeWriter,
  context: PollContext,
  scratch: number,
  leave: () => void,
): void {
  const { fuel } = context.spaces
  out.op(OPCODE.globalGet, fuel)
  out.i32Const(1)
  out.byte(OPCODE.i32Sub)
  out.op(OPCODE.localTee, scratch)
  out.op(OPCODE.globalSet, fuel)
  out.op(OPCODE.localGet, scratch)
  out.i32Const(0)
  out.raw([OPCODE.i32LtS, OPCODE.if, 0x40])
  writeRefuel(out, context, 1, leave)
  out.byte(OPCODE.end)
}

/** Counts rounds in a local, and takes fuel for as many as a stride has at once. */
export function writeLeafPoll(
  out: CodeWriter,
  context: PollContext,
  rounds: number,
  leave: () => void,
): void {
  const { spaces, leafStride } = context
  out.op(OPCODE.localGet, rounds)
  out.i32Const(1)
  out.byte(OPCODE.i32Sub)
  out.op(OPCODE.localTee, rounds)
  out.raw([OPCODE.i32Eqz, OPCODE.if, 0x40])
  out.op(OPCODE.globalGet, spaces.fuel)
  out.i32Const(leafStride)
  out.byte(OPCODE.i32Sub)
  out.op(OPCODE.globalSet, spaces.fuel)
  out.op(OPCODE.globalGet, spaces.fuel)
  out.i32Const(0)
  out.raw([OPCODE.i32LtS, OPCODE.if, 0x40])
  writeRefuel(out, context, leafStride, leave)
  out.byte(OPCODE.end)
  out.i32Const(leafStride)
  out.op(OPCODE.localSet, rounds)
  out.byte(OPCODE.end)
}

function writeRefuel(
  out: CodeWriter,
  { codec }: PollContext,
  taken: number,
  leave: () => void,
): void {
  out.i32Const(taken)
  out.op(OPCODE.call, codec.refuel())
  out.raw([OPCODE.if, 0x40])
  leave()
  out.byte(OPCODE.end)
}
