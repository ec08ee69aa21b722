/**
 * The whole of `wasi_snapshot_preview1` as a TA imports it.
 * Invariant: every function of the interface is there; what this system does not have (sockets,
 * polling, links, renumbering, signals) answers with an error number.
 */
import { WASI_MODULE, interfaceNames } from '../wasm/interface-types.ts'
import { descriptorCalls } from './wasi-descriptor-calls.ts'
import { ERRNO, permit } from './wasi-errno.ts'
import { TaExit, guarded, type WasiCall, type WasiHost } from './wasi-host.ts'
import { pathCalls } from './wasi-path-calls.ts'

const CLOCK = { realtime: 0, threadCpu: 3 } as const
const NOT_SUPPORTED = new Set(['fd_renumber', 'path_link', 'path_symlink'])
const utf8 = new TextEncoder()

/** The import object of one TA's virtual system. */
export function wasiImports(host: WasiHost): Record<string, (...values: never[]) => number> {
  const calls: Record<string, WasiCall> = {
    ...processCalls(host),
    ...clockCalls(host),
    ...descriptorCalls(host),
    ...pathCalls(host),
  }
  const absent = (name: string): WasiCall => {
    const errno = NOT_SUPPORTED.has(name) ? ERRNO.notSupported : ERRNO.noSystem
    return () => errno
  }
  const named = interfaceNames(WASI_MODULE).map((name) => {
    return [name, guarded(calls[name] ?? absent(name))] as const
  })
  return Object.fromEntries(named)
}

/** A list of texts, NUL-ended, and an array of pointers to them. */
function writeTexts(host: WasiHost, texts: readonly string[], array: number, at: number): void {
  let place = at >>> 0
  texts.forEach((text, index) => {
    const bytes = utf8.encode(`${text}\0`)
    host.memory.setU32(array + index * 4, place)
    host.memory.write(place, bytes)
    place += bytes.length
  })
}

function writeSizes(host: WasiHost, texts: readonly string[], count: number, bytes: number): void {
  host.memory.setU32(count, texts.length)
  const total = texts.reduce((sum, text) => sum + utf8.encode(text).length + 1, 0)
  host.memory.setU32(bytes, total)
}

function processCalls(host: WasiHost): Record<string, WasiCall> {
  const { memory, args, env } = host
  return {
    args_get: (array: number, at: number) => writeTexts(host, args, array, at),
    args_sizes_get: (count: number, bytes: number) => writeSizes(host, args, count, bytes),
    environ_get: (array: number, at: number) => writeTexts(host, env, array, at),
    environ_sizes_get: (count: number, bytes: number) => writeSizes(host, env, count, bytes),
    sched_yield: () => ERRNO.success,
    proc_exit: (exitCode: number) => {
      throw new TaExit(exitCode)
    },
    random_get: (pointer: number, length: number) => {
      host.inputs.random(memory.range(pointer, length))
    },
  }
}

function clockCalls(host: WasiHost): Record<string, WasiCall> {
  const { memory } = host
  const known = (clock: number): void => permit(clock >>> 0 <= CLOCK.threadCpu, ERRNO.invalid)
  return {
    clock_res_get: (clock: number, result: number) => {
      known(clock)
      memory.setU64(result, 1n)
    },
    // Processor time is the monotonic clock: how long the host really computed is not told.
    clock_time_get: (clock: number, _precision: bigint, result: number) => {
      known(clock)
      const { clock: clocks } = host.state
      memory.setU64(result, clock === CLOCK.realtime ? clocks.realtimeNs() : clocks.monotonicNs())
    },
  }
}
