/**
 * A function in the form from which both of its versions are written.
 * Invariant: unreachable code is gone, and around a construct that holds a site no operands are
 * left below: they, its parameters and its condition stand in locals. So at every place where the
 * resuming version enters a construct or a poll the operand stack is empty.
 */

/** The construct of a branch that leaves the function. */
export const FUNCTION_BODY = 0xffffffff

/** Kinds of steps, and what `first` and `second` hold. */
export const STEP = {
  /** Instructions without branches and locals: bytes of the module from, to. */
  copy: 0,
  get: 1,
  set: 2,
  tee: 3,
  /** A construct begins. */
  open: 4,
  else: 5,
  end: 6,
  /** A branch to a construct. */
  branch: 7,
  branchIf: 8,
  /** Index into {@link NormalBody.tables}. */
  branchTable: 9,
  /** `return` or `unreachable`: bytes from, to. */
  leave: 10,
  /** A site. */
  site: 11,
  /** The condition of a construct's `if`, on the stack, goes to its local. */
  condition: 12,
  /** Sets the counter of a leaf loop (a construct) before it is entered. */
  countdown: 13,
} as const

/** What a site is. */
export const SITE = {
  /** A call that may return because its callee stopped; resuming goes on after it. */
  call: 0,
  /** A poll; resuming makes it again. */
  poll: 1,
  /** A poll that counts rounds of a leaf loop first; resuming makes it again. */
  leafPoll: 2,
  /** A call of an import; resuming makes it again. */
  host: 3,
} as const

/** A place where the function can stop. */
export interface Site {
  readonly kind: number
  /** A poll at the head of a loop that stands in no other. */
  readonly isLoop: boolean
  /** Index into the function's sites. */
  readonly index: number
  /** Offset in the original: of the call, or of the loop (or the first instruction) for polls. */
  readonly offset: number
  /** The graph's block that the call ends, or before which the poll stands. */
  readonly block: number
  /** The graph's number of a call; -1 for polls. */
  readonly graphSite: number
  /** Bytes of the call instruction; empty for polls. */
  readonly code: readonly [from: number, to: number]
  /** Function called, or undefined for an indirect call. */
  readonly callee: number | undefined
  /** Type index of what is called, -1 for polls. */
  readonly type: number
  /** Types of what lies on the operand stack below the call's arguments. */
  readonly operands: readonly number[]
  /** Locals that hold a host call's arguments. */
  readonly arguments: readonly number[]
  /** Locals whose values are needed when it goes on, by type and index; liveness fills it in. */
  live: readonly number[]
}

/** Places of one sequence of instructions where the resuming version can begin. */
export interface Level {
  readonly items: Item[]
  /** Sites: from `first` to before `end`. */
  first: number
  end: number
}

/** A site itself, or a construct that holds sites. */
export type Item =
  | { readonly site: Site; readonly construct?: never }
  | { readonly construct: Construct; readonly site?: never }

/** A block, loop or if. */
export interface Construct {
  readonly opcode: number
  readonly index: number
  /** Block type as the instruction list holds it. */
  readonly type: number
  /** Locals of the parameters; only of constructs that hold sites. */
  readonly params: readonly number[]
  /** Whether operands or parameters had to move, so that the condition must move, too. */
  readonly isMoved: boolean
  /** Sites of the body or `then` arm; undefined where there are none in the whole construct. */
  readonly level: Level | undefined
  /** Sites of the `else` arm. */
  readonly elseLevel: Level | undefined
}

/** One function. */
export interface NormalBody {
  /** Index into the bodies. */
  readonly defined: number
  readonly count: number
  readonly steps: Uint8Array
  readonly first: Uint32Array
  readonly second: Uint32Array
  readonly constructs: readonly Construct[]
  /** Targets of `br_table`s, constructs; the last one is the default. */
  readonly tables: readonly (readonly number[])[]
  readonly sites: readonly Site[]
  readonly level: Level
  /** Types of parameters, locals, and the locals that were added. */
  readonly locals: readonly number[]
  readonly params: number
  /** i32 locals for the writer: scratch of polls, condition, rounds of a leaf loop. */
  readonly scratch: number
  readonly conditionLocal: number
  readonly roundsLocal: number
}
