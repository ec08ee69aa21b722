/**
 * The globals region: every mutable global of the module, bit by bit.
 * Invariant: the region names each global with its type, in index order, and fits one module only;
 * another list is refused before anything is set.
 */
import { CodedError } from '../../contract/errors.ts'
import { floatExports, globalExport } from '../wasm/transform.ts'
import { VALUE_TYPE } from '../wasm/value-types.ts'
import { RegionReader, RegionWriter } from './region-codec.ts'

/** One mutable global of a module. */
export interface MutableGlobal {
  readonly index: number
  readonly type: number
}

/** Reads and writes the bits of one global of an instance. */
interface GlobalAccess extends MutableGlobal {
  readonly read: () => bigint
  readonly write: (bits: bigint) => void
}

/** The mutable globals of a running instance. */
export class InstanceGlobals {
  private readonly globals: readonly GlobalAccess[]

  constructor(globals: readonly MutableGlobal[], exports: WebAssembly.Exports) {
    this.globals = globals.map((global) => ({ ...global, ...accessOf(global, exports) }))
  }

  /** The region's bytes. */
  capture(): Uint8Array {
    const out = new RegionWriter()
    out.u32(this.globals.length)
    for (const { index, type, read } of this.globals) {
      out.u32(index)
      out.u8(type)
      out.u64(read())
    }
    return out.finish()
  }

  /** Checks a region; what is returned sets the globals. @throws CodedError `STATE_GLOBALS`. */
  prepare(region: Uint8Array): () => void {
    const reader: RegionReader = new RegionReader(region, 'STATE_GLOBALS')
    reader.demand(reader.u32() === this.globals.length, 'count')
    const writes = this.globals.map(({ index, type, write }) => {
      const isNamed = reader.u32() === index && reader.u8() === type
      reader.demand(isNamed, 'global')
      const bits = reader.u64()
      const isNarrow = type === VALUE_TYPE.i32 || type === VALUE_TYPE.f32
      reader.demand(!isNarrow || bits >> 32n === 0n, 'width')
      return () => write(bits)
    })
    reader.finish()
    return () => writes.forEach((write) => write())
  }
}

function accessOf(
  { index, type }: MutableGlobal,
  exports: WebAssembly.Exports,
): { read: () => bigint; write: (bits: bigint) => void } {
  if (type === VALUE_TYPE.f32 || type === VALUE_TYPE.f64) {
    const names = floatExports(index)
    const read = exported(exports, names.read) as () => bigint
    const write = exported(exports, names.write) as (bits: bigint) => void
    return { read: () => BigInt.asUintN(64, read()), write }
  }
  const found = exports[globalExport(index)]
  if (!(found instanceof WebAssembly.Global)) throw missing(globalExport(index))
  // What the transform exports under this name is a mutable i32 or i64.
  const global = found as WebAssembly.Global<'i32' | 'i64'> & { value: number | bigint }
  const bits = type === VALUE_TYPE.i32 ? 32 : 64
  return {
    read: () => BigInt.asUintN(bits, BigInt(global.value)),
    write: (value) => {
      global.value = bits === 32 ? Number(BigInt.asIntN(32, value)) : BigInt.asIntN(64, value)
    },
  }
}

/** An exported function of an instance. @throws CodedError `RUNTIME_EXPORT`. */
export function exported(exports: WebAssembly.Exports, name: string): () => unknown {
  const found = exports[name]
  if (typeof found !== 'function') throw missing(name)
  return found as () => unknown
}

function missing(name: string): CodedError {
  return new CodedError({ code: 'RUNTIME_EXPORT', name })
}
