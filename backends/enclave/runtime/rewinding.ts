/**
 * Rewinding in quarantine: whether frames lead a module back to exactly where they say it stopped.
 * Invariant: the instance that is tried has blank memories, no host and no fuel: it can reach the
 * poll of the innermost frame and nothing after it, or the frames are refused. The instance that
 * will run is not touched.
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { TRANSFORMED, memoryImportName } from '../wasm/transform.ts'
import { GuestSuspension } from './guest-suspension.ts'

/**
 * @param blank memories of the sizes that the module imports, all zero, in their order: its own,
 * where it has one, then the one for frames.
 * @param handler function index of the outermost frame.
 * @throws CodedError `STACK_REWIND`.
 */
export function tryRewinding(
  module: WebAssembly.Module,
  blank: readonly WebAssembly.Memory[],
  frames: Uint8Array,
  handler: number,
): void {
  const instance = new WebAssembly.Instance(module, quarantine(module, blank))
  const suspension = new GuestSuspension(instance.exports)
  suspension.restore({ frames, fuel: 0, granted: 0n })
  if (rewind(suspension, handler) !== undefined) throw refuse('did not stop')
  if (!equalBytes(suspension.capture().frames, frames)) throw refuse('stopped elsewhere')
  // All but the stack, which comes last: the module's own memory, and its counters.
  for (const { buffer } of blank.slice(0, -1)) {
    const written = Buffer.from(buffer)
    if (!written.equals(Buffer.alloc(written.length))) throw refuse('wrote to memory')
  }
}

function refuse(fact: string, cause?: unknown): CodedError {
  return new CodedError({ code: 'STACK_REWIND', fact }, cause)
}

function rewind(suspension: GuestSuspension, handler: number): readonly [unknown] | undefined {
  try {
    return suspension.resume(handler)
  } catch (thrown) {
    throw refuse('trapped', thrown)
  }
}

/** Every function of the host refuses. */
function quarantine(
  module: WebAssembly.Module,
  blank: readonly WebAssembly.Memory[],
): WebAssembly.Imports {
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {}
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind !== 'function') continue
    const group = (imports[from] ??= {})
    group[name] = () => {
      throw refuse('called the host')
    }
  }
  imports[TRANSFORMED.memoryModule] = memoryImports(blank)
  return imports
}

/** The import object of a transformed module's memories, its own first. */
export function memoryImports(
  memories: readonly WebAssembly.Memory[],
): Record<string, WebAssembly.Memory> {
  return Object.fromEntries(memories.map((memory, index) => [memoryImportName(index), memory]))
}
