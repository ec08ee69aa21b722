/**
 * The `talos` functions that a TA imports (README.md states them for their users).
 * Invariant: a wrong pointer or length is a negative result, never an end of the TA.
 */
import type { Exchange } from './exchange.ts'
import type { GuestMemory } from './guest-memory.ts'
import type { HostInputs } from './host-inputs.ts'
import { SALT_BYTES, SEAL_OVERHEAD_BYTES, type LineageSecrets } from './lineage-secrets.ts'
import { WasiRefusal } from './wasi-errno.ts'

const DONE = 0
const BAD_RANGE = -1
const TOO_LARGE = -2
const REFUSED = -3
/** Results are signed. */
const LENGTH_MAX = 0x7fff_ffff

/** What the functions work on. */
export interface TalosHost {
  readonly memory: GuestMemory
  readonly secrets: LineageSecrets
  readonly inputs: HostInputs
  /** Undefined outside a request. */
  exchange: Exchange | undefined
}

type TalosCall = (...values: number[]) => number

/** The import object. */
export function talosImports(host: TalosHost): Record<string, TalosCall> {
  const { memory, secrets } = host
  const calls: Record<string, (a: number, b: number, c: number, d: number) => number> = {
    request_len: () => host.exchange?.request.length ?? 0,
    request_read: (pointer, length) => {
      if (host.exchange === undefined) return REFUSED
      const { request } = host.exchange
      const part = request.subarray(0, Math.min(length >>> 0, request.length))
      memory.write(pointer, part)
      return part.length
    },
    answer_write: (pointer, length) => {
      if (host.exchange === undefined) return REFUSED
      return host.exchange.append(memory.range(pointer, length)) ? DONE : TOO_LARGE
    },
    generation: (pointer) => {
      if (!secrets.known) return REFUSED
      memory.write(pointer, secrets.generation)
      return DONE
    },
    seal: (pointer, length, out, outMax) => {
      if (!secrets.known) return REFUSED
      const wanted = (length >>> 0) + SEAL_OVERHEAD_BYTES
      if (wanted > LENGTH_MAX || wanted > outMax >>> 0) return TOO_LARGE
      memory.range(out, wanted)
      const salt = new Uint8Array(SALT_BYTES)
      host.inputs.random(salt)
      memory.write(out, secrets.seal(memory.copy(pointer, length), salt))
      return wanted
    },
    unseal: (pointer, length, out, outMax) => {
      if (!secrets.known || length >>> 0 < SEAL_OVERHEAD_BYTES) return REFUSED
      const wanted = (length >>> 0) - SEAL_OVERHEAD_BYTES
      if (wanted > LENGTH_MAX || wanted > outMax >>> 0) return TOO_LARGE
      memory.range(out, wanted)
      const plaintext = secrets.unseal(memory.copy(pointer, length))
      if (plaintext === undefined) return REFUSED
      memory.write(out, plaintext)
      return wanted
    },
  }
  return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, checked(call)]))
}

function checked(call: (a: number, b: number, c: number, d: number) => number): TalosCall {
  return (a = 0, b = 0, c = 0, d = 0) => {
    try {
      return call(a, b, c, d)
    } catch (thrown) {
      if (thrown instanceof WasiRefusal) return BAD_RANGE
      throw thrown
    }
  }
}
