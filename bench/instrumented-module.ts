/**
 * A module as it is, or with what an enclave writes into it, ready to be called.
 * Invariant: what is written in is what the enclave writes in; the module as it is has a memory of
 * its own, as any engine would run it.
 */
import { LIMITS } from '../backends/enclave/limits.ts'
import { instrument } from '../backends/enclave/runtime/instrumentation.ts'
import { memoryImports } from '../backends/enclave/runtime/rewinding.ts'
import { decodeModule } from '../backends/enclave/wasm/module-decoder.ts'
import { STACK } from '../backends/enclave/wasm/suspend/suspend-abi.ts'
import { TRANSFORMED, transform } from '../backends/enclave/wasm/transform.ts'

const MEMORY_PAGES_MAX = 32_768

/** What is written in. */
export const VARIANTS = {
  plain: { suspends: false, counts: false },
  suspend: { suspends: true, counts: false },
  counters: { suspends: false, counts: true },
  both: { suspends: true, counts: true },
} as const

/** Name of a variant. */
export type Variant = keyof typeof VARIANTS

/** Makes instances of one module in one variant. */
export class InstrumentedModule {
  private readonly compiled: WebAssembly.Module
  /** Makes the memories; none for the module as it is. */
  private readonly memories: () => WebAssembly.Memory[]

  constructor(bytes: Uint8Array, variant: Variant) {
    const { suspends, counts } = VARIANTS[variant]
    if (!suspends && !counts) {
      this.compiled = new WebAssembly.Module(Uint8Array.from(bytes))
      this.memories = () => []
      return
    }
    const { leafStride, stackPagesMax } = LIMITS
    const { module } = instrument(decodeModule(bytes, LIMITS), {
      suspend: suspends ? { hostSites: new Set(), leafStride, stackPagesMax } : undefined,
      counts,
      handler: -1,
      once: [],
    })
    const made = transform(module, { memoryPagesMax: MEMORY_PAGES_MAX })
    this.compiled = new WebAssembly.Module(Uint8Array.from(made))
    this.memories = () => {
      const all = module.memories.map(({ min, max }) => {
        const maximum = Math.min(max ?? MEMORY_PAGES_MAX, MEMORY_PAGES_MAX)
        return new WebAssembly.Memory({ initial: min, maximum, shared: true })
      })
      const stack = suspends ? all.at(-1) : undefined
      if (stack !== undefined) {
        new Int32Array(stack.buffer, STACK.control, 1)[0] = LIMITS.fuelQuantum
      }
      return all
    }
  }

  /** A new instance; its data is in place. */
  instantiate(imports: WebAssembly.Imports): WebAssembly.Instance {
    const memories = this.memories()
    if (memories.length === 0) return new WebAssembly.Instance(this.compiled, imports)
    const instance = new WebAssembly.Instance(this.compiled, {
      ...imports,
      [TRANSFORMED.memoryModule]: memoryImports(memories),
    })
    const init = instance.exports[TRANSFORMED.init]
    if (typeof init === 'function') (init as () => void)()
    return instance
  }
}
