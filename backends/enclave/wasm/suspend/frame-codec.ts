/**
 * The functions that write frames to the stack memory and take them back, one pair for each list
 * of types, and those that polls and resuming share.
 * Invariant: a frame is its values, packed in order, then its function and its site; a frame that
 * is taken belongs to the function that takes it, or the code traps.
 */
import { unmovable } from '../admission-refusal.ts'
import type { FunctionBody } from '../module.ts'
import { OPCODE } from '../opcodes.ts'
import { VALUE_TYPE, isReference, typeName } from '../value-types.ts'
import { CodeWriter } from '../code-writer.ts'
import type { ModuleGrowth } from './module-growth.ts'
import type { Site } from './normal-body.ts'
import { FRAME_HEADER_BYTES, STACK, STATE } from './suspend-abi.ts'

/** Indexes of what the transform adds. */
export interface SuspendSpaces {
  readonly memory: number
  readonly pointer: number
  readonly state: number
  readonly fuel: number
  readonly granted: number
  readonly resumeTable: number
}

/** Engines take functions of at most 1,000 parameters or results. */
const VALUES_MAX = 990
const { i32, i64 } = VALUE_TYPE

const ACCESS: Readonly<Record<number, { bytes: number; load: number; store: number }>> = {
  [VALUE_TYPE.i32]: { bytes: 4, load: 0x28, store: 0x36 },
  [VALUE_TYPE.i64]: { bytes: 8, load: 0x29, store: 0x37 },
  [VALUE_TYPE.f32]: { bytes: 4, load: 0x2a, store: 0x38 },
  [VALUE_TYPE.f64]: { bytes: 8, load: 0x2b, store: 0x39 },
  [VALUE_TYPE.v128]: { bytes: 16, load: 0x200, store: 0x20b },
}

/** Bytes of a value in a frame. */
export function valueBytes(type: number): number {
  return ACCESS[type]?.bytes ?? 0
}

/** Types of a frame's values: operands, then live locals. @throws AdmissionError by name. */
export function frameTypes(site: Site, locals: readonly number[], owner: number): number[] {
  const types = [...site.operands, ...site.live.map((local) => locals[local] ?? 0)]
  const reference = types.find(isReference)
  if (reference !== undefined) {
    const fix = `function ${String(owner)}: keep it in a table that does not change`
    throw unmovable(`${typeName(reference)} held where the TA can stop`, site.offset, fix)
  }
  if (types.length > VALUES_MAX) {
    const fix = `function ${String(owner)}: split it; at most ${String(VALUES_MAX)} values`
    throw unmovable(`${String(types.length)} values held where the TA can stop`, site.offset, fix)
  }
  return types
}

function bodyOf(write: (out: CodeWriter) => void, locals: readonly number[] = []): FunctionBody {
  const out = new CodeWriter()
  write(out)
  out.byte(OPCODE.end)
  return { locals: locals.map((type) => ({ count: 1, type })), code: out.finish(), offset: 0 }
}

/** Makes the shared functions as they are asked for. */
export class FrameCodec {
  private readonly growth: ModuleGrowth
  private readonly spaces: SuspendSpaces
  private readonly saves = new Map<string, number>()
  private readonly restores = new Map<string, number>()
  private enterFunction: number | undefined
  private refuelFunction: number | undefined

  constructor(growth: ModuleGrowth, spaces: SuspendSpaces) {
    this.growth = growth
    this.spaces = spaces
  }

  /** `(values…, function, site) -> ()`: puts a frame on the stack. */
  save(types: readonly number[]): number {
    const key = types.join(' ')
    const known = this.saves.get(key)
    if (known !== undefined) return known
    const made = this.growth.function([...types, i32, i32], [], this.saveBody(types))
    this.saves.set(key, made)
    return made
  }

  private saveBody(types: readonly number[]): FunctionBody {
    const { memory, pointer } = this.spaces
    const values = [...types, i32, i32]
    const base = values.length
    const bytes = values.reduce((sum, type) => sum + valueBytes(type), 0)
    return bodyOf(
      (out) => {
        out.op(OPCODE.globalGet, pointer)
        out.op(OPCODE.localTee, base)
        out.i32Const(bytes)
        out.byte(OPCODE.i32Add)
        out.op(OPCODE.localTee, base + 1)
        out.op(OPCODE.memorySize, memory)
        out.i32Const(16)
        out.raw([OPCODE.i32Shl, OPCODE.i32GtU, OPCODE.if, 0x40])
        // No frame is larger than a page: it holds at most 992 values.
        out.i32Const(1)
        out.op(OPCODE.memoryGrow, memory)
        out.i32Const(0)
        out.raw([OPCODE.i32LtS, OPCODE.if, 0x40, OPCODE.unreachable, OPCODE.end, OPCODE.end])
        let offset = 0
        values.forEach((type, at) => {
          out.op(OPCODE.localGet, base)
          out.op(OPCODE.localGet, at)
          out.access(ACCESS[type]?.store ?? 0, 0, offset, memory)
          offset += valueBytes(type)
        })
        out.op(OPCODE.localGet, base + 1)
        out.op(OPCODE.globalSet, pointer)
      },
      [i32, i32],
    )
  }

  /** `() -> (values…)`: takes the values of the frame whose header was taken. */
  restore(types: readonly number[]): number {
    const key = types.join(' ')
    const known = this.restores.get(key)
    if (known !== undefined) return known
    const { memory, pointer } = this.spaces
    const bytes = types.reduce((sum, type) => sum + valueBytes(type), 0)
    const body = bodyOf(
      (out) => {
        out.op(OPCODE.globalGet, pointer)
        out.i32Const(bytes)
        out.byte(OPCODE.i32Sub)
        out.op(OPCODE.localTee, 0)
        out.op(OPCODE.globalSet, pointer)
        let offset = 0
        for (const type of types) {
          out.op(OPCODE.localGet, 0)
          out.access(ACCESS[type]?.load ?? 0, 0, offset, memory)
          offset += valueBytes(type)
        }
      },
      [i32],
    )
    const made = this.growth.function([], types, body)
    this.restores.set(key, made)
    return made
  }

  /** `(function) -> (site)`: takes the header of the function's own frame, or traps. */
  enter(): number {
    const { memory, pointer } = this.spaces
    this.enterFunction ??= this.growth.function(
      [i32],
      [i32],
      bodyOf(
        (out) => {
          out.op(OPCODE.globalGet, pointer)
          out.i32Const(FRAME_HEADER_BYTES)
          out.byte(OPCODE.i32Sub)
          out.op(OPCODE.localTee, 1)
          out.access(0x28, 0, 0, memory)
          out.op(OPCODE.localGet, 0)
          out.raw([OPCODE.i32Ne, OPCODE.if, 0x40, OPCODE.unreachable, OPCODE.end])
          out.op(OPCODE.localGet, 1)
          out.op(OPCODE.globalSet, pointer)
          out.op(OPCODE.localGet, 1)
          out.access(0x28, 0, 4, memory)
        },
        [i32],
      ),
    )
    return this.enterFunction
  }

  /** Writes the function that the next frame belongs to, which is where clones stand in the table. */
  writeNextFunction(out: CodeWriter): void {
    out.op(OPCODE.globalGet, this.spaces.pointer)
    out.i32Const(FRAME_HEADER_BYTES)
    out.byte(OPCODE.i32Sub)
    out.access(0x28, 0, 0, this.spaces.memory)
  }

  /**
   * `(fuel taken) -> (state)`: called by a poll that ran out; asks the control word for more, and
   * where there is none gives back what the poll took and begins to unwind.
   */
  refuel(): number {
    this.refuelFunction ??= this.growth.function([i32], [i32], this.refuelBody())
    return this.refuelFunction
  }

  private refuelBody(): FunctionBody {
    const { memory, fuel, granted, state } = this.spaces
    return bodyOf(
      (out) => {
        out.raw([OPCODE.loop, 0x40])
        out.i32Const(0)
        out.raw([0xfe, 0x10, 0x42])
        out.u32(memory)
        out.u32(STACK.control)
        out.op(OPCODE.localTee, 1)
        out.raw([OPCODE.i32Eqz, OPCODE.if, 0x40])
        this.addFuel(out, 0)
        out.i32Const(STATE.unwinding)
        out.op(OPCODE.globalSet, state)
        out.i32Const(STATE.unwinding)
        out.raw([OPCODE.return, OPCODE.end])
        this.addFuel(out, 1)
        out.i32Const(0)
        out.op(OPCODE.globalGet, granted)
        out.op(OPCODE.localGet, 1)
        out.raw([OPCODE.i64ExtendI32s, OPCODE.i64Add])
        out.op(OPCODE.localTee, 2)
        out.access(0x37, 0, STACK.granted, memory)
        out.op(OPCODE.localGet, 2)
        out.op(OPCODE.globalSet, granted)
        out.op(OPCODE.globalGet, fuel)
        out.i32Const(0)
        out.raw([OPCODE.i32LtS, OPCODE.brIf, 0, OPCODE.end])
        out.i32Const(STATE.running)
      },
      [i32, i64],
    )
  }

  private addFuel(out: CodeWriter, local: number): void {
    out.op(OPCODE.globalGet, this.spaces.fuel)
    out.op(OPCODE.localGet, local)
    out.byte(OPCODE.i32Add)
    out.op(OPCODE.globalSet, this.spaces.fuel)
  }
}
