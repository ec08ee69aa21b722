/**
 * Functions that a module imports and nobody here has, as a file says what they do: a constant, a
 * trap, or answers that were recorded elsewhere.
 * Invariant: what a function answers depends on the file and on how often it was called, which is
 * part of a checkpoint. Nothing of the host is reached.
 */
import { z } from 'zod'
import { AdmissionError } from '../wasm/admission-refusal.ts'
import { CodedError } from '../../contract/errors.ts'
import { KIND, type WasmModule } from '../wasm/module.ts'
import { VALUE_TYPE } from '../wasm/value-types.ts'

const valueSchema = z.union([z.number(), z.string().regex(/^-?\d+$/), z.null()])
const mappingSchema = z.union([
  valueSchema,
  z.strictObject({ trap: z.string() }),
  z.strictObject({ answers: z.array(valueSchema) }),
])
const fileSchema = z.record(z.string().regex(/^[^.]+\..+$/), mappingSchema)

/** What a file says, by `module.name`. */
export type ImportMap = z.infer<typeof fileSchema>
type Value = z.infer<typeof valueSchema>

/** Reads a file of mappings. @throws CodedError `CHECK_IMPORTS`. */
export function parseImportMap(text: string): ImportMap {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch (thrown) {
    throw new CodedError({ code: 'CHECK_IMPORTS', fact: 'not a map of imports' }, thrown)
  }
}

/** The mapped functions of one run. */
export class MappedImports {
  private readonly map: ImportMap
  /** Calls of each function so far. */
  readonly calls: Map<string, number>

  constructor(map: ImportMap, calls: ReadonlyMap<string, number> = new Map()) {
    this.map = map
    this.calls = new Map(calls)
  }

  /**
   * The import object over what the host itself offers.
   * @throws AdmissionError `ADMISSION_IMPORT` for an import that is neither there nor mapped.
   */
  over(module: WasmModule, host: WebAssembly.Imports): WebAssembly.Imports {
    const out: Record<string, Record<string, WebAssembly.ImportValue>> = {}
    for (const [name, group] of Object.entries(host)) out[name] = { ...group }
    for (const each of module.imports) {
      const name = `${each.module}.${each.name}`
      const group = (out[each.module] ??= {})
      const mapping = this.map[name]
      if (
        each.kind !== KIND.function ||
        (mapping === undefined && !Object.hasOwn(group, each.name))
      ) {
        throw new AdmissionError({
          code: 'ADMISSION_IMPORT',
          feature: `import ${name}`,
          offset: each.offset,
          want: 'a function that is there, or mapped',
          fix: `map it: { "${name}": 0 } in a file, and --imports FILE`,
        })
      }
      if (mapping === undefined) continue
      const [result] = module.types[each.type]?.results ?? []
      group[each.name] = this.function(name, mapping, result)
    }
    return out
  }

  private function(
    name: string,
    mapping: ImportMap[string],
    result: number | undefined,
  ): () => unknown {
    return () => {
      const call = this.calls.get(name) ?? 0
      this.calls.set(name, call + 1)
      if (mapping === null || typeof mapping !== 'object') return converted(mapping, result)
      if ('trap' in mapping) throw new CodedError({ code: 'CHECK_TRAP', import: name })
      const answer = mapping.answers[call]
      if (answer === undefined) throw new CodedError({ code: 'CHECK_ANSWERS', import: name, call })
      return converted(answer, result)
    }
  }
}

function converted(value: Value, result: number | undefined): unknown {
  if (result === undefined || value === null) return result === VALUE_TYPE.i64 ? 0n : 0
  return result === VALUE_TYPE.i64 ? BigInt(value) : Number(value)
}
