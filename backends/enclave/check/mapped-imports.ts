/**
 * Functions that a module imports and nobody here has, as a file says what they do: a constant, a
 * trap, or answers that were recorded elsewhere.
 * Invariant: what a function answers depends on the file and on how often it was called, which is
 * part of a checkpoint. Every answer is judged before anything runs. Nothing of the host is reached.
 */
import { z } from 'zod'
import { CodedError } from '../../contract/errors.ts'
import { AdmissionError } from '../wasm/admission-refusal.ts'
import { KIND, KIND_NAMES, type WasmModule } from '../wasm/module.ts'
import { describeType, VALUE_TYPE, type FunctionType } from '../wasm/value-types.ts'
import { givingBits } from './bit-adapter.ts'
import { checkRefusal } from './check-refusal.ts'
import { isWritable, parseValue, valueForm, type ValueBits } from './exact-values.ts'

const valueSchema = z.union([z.number(), z.string(), z.null()])
const answerSchema = z.union([valueSchema, z.array(valueSchema)])
const mappingSchema = z.union([
  answerSchema,
  z.strictObject({ trap: z.string() }),
  z.strictObject({ answers: z.array(answerSchema) }),
])
const fileSchema = z.record(z.string(), mappingSchema)
const FIX =
  'write { "module.name": 0, "module.other": { "trap": "why" }, … }: docs/reference/cli.md'
const TRAP_CHARACTERS_MAX = 200

/** What a file says, by `module.name`. */
export type ImportMap = ReadonlyMap<string, z.infer<typeof mappingSchema>>
type Mapping = z.infer<typeof mappingSchema>
type Answer = z.infer<typeof answerSchema>

/** Reads a file of mappings. @throws CodedError `CHECK_IMPORTS`. */
export function parseImportMap(text: string): ImportMap {
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch (thrown) {
    const have = thrown instanceof Error ? thrown.message : 'something else'
    throw refused('imports file', have, 'a JSON document', FIX, thrown)
  }
  const { data, error } = fileSchema.safeParse(said)
  if (data !== undefined) return new Map(Object.entries(data))
  const [name] = error.issues[0]?.path ?? []
  const want = 'a value, an array of them, { "trap": TEXT } or { "answers": [VALUE, …] }'
  if (name === undefined) throw refused('imports file', 'no object', 'a map of imports', FIX)
  const have = JSON.stringify((said as Readonly<Record<string, unknown>>)[String(name)])
  throw refused(`import ${String(name)}`, have, want, FIX)
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
   * @throws CodedError `CHECK_IMPORTS` for an answer that is none of the import's type.
   */
  over(module: WasmModule, host: WebAssembly.Imports): WebAssembly.Imports {
    const out = new Map<string, Map<string, WebAssembly.ImportValue>>()
    for (const [name, group] of Object.entries(host)) out.set(name, new Map(Object.entries(group)))
    for (const each of module.imports) {
      const name = `${each.module}.${each.name}`
      if (each.kind !== KIND.function) {
        const what = KIND_NAMES[each.kind]
        const fix = `let the module define its own ${what}`
        throw missing(`imported ${what} ${name}`, each.offset, 'imported functions only', fix)
      }
      const group = out.get(each.module) ?? new Map<string, WebAssembly.ImportValue>()
      out.set(each.module, group)
      const mapping = this.map.get(name)
      const type = module.types[each.type] ?? { params: [], results: [] }
      if (mapping !== undefined) group.set(each.name, this.function(name, mapping, type))
      else if (!group.has(each.name)) {
        const zero = type.results.length > 1 ? type.results.map(() => 0) : 0
        const entry = JSON.stringify({ [name]: zero })
        const fix = `put ${entry} into a file, and --imports FILE; it is ${describeType(type)}`
        throw missing(`import ${name}`, each.offset, 'a function that is there, or mapped', fix)
      }
    }
    return plainImports(out)
  }

  private function(name: string, mapping: Mapping, type: FunctionType): () => unknown {
    const unwritable = type.results.some((each) => !isWritable(each))
    if (isTrap(mapping)) {
      const trap = mapping.trap.slice(0, TRAP_CHARACTERS_MAX)
      return this.counted(name, () => {
        throw new CodedError({ code: 'CHECK_TRAP', import: name, trap })
      })
    }
    if (unwritable) {
      const want = 'results that are numbers'
      throw refused(`import ${name}`, describeType(type), want, 'map it to { "trap": TEXT }')
    }
    if (!isRecorded(mapping)) {
      const bits = answerBits(name, mapping, type)
      return givingBits(
        type,
        this.counted(name, () => bits),
      )
    }
    const answers = mapping.answers.map((each) => answerBits(name, each, type))
    const next = this.counted(name, (call) => {
      const bits = answers[call]
      if (bits !== undefined) return bits
      throw new CodedError({ code: 'CHECK_ANSWERS', import: name, recorded: answers.length })
    })
    return givingBits(type, next)
  }

  private counted<T>(name: string, act: (call: number) => T): () => T {
    return () => {
      const call = this.calls.get(name) ?? 0
      this.calls.set(name, call + 1)
      return act(call)
    }
  }
}

function isTrap(mapping: Mapping): mapping is { trap: string } {
  return typeof mapping === 'object' && mapping !== null && 'trap' in mapping
}

function isRecorded(mapping: Mapping): mapping is { answers: Answer[] } {
  return typeof mapping === 'object' && mapping !== null && 'answers' in mapping
}

/** The bits that a function answers with. Null is nothing, or zeros. */
function answerBits(name: string, answer: Answer, { results }: FunctionType): ValueBits[] {
  const single = results.length === 0 ? [] : [answer]
  const values = answer === null ? results.map(() => 0) : Array.isArray(answer) ? answer : single
  if (values.length !== results.length) {
    const want = `as many values as it has results: ${String(results.length)}`
    throw refused(`import ${name}`, JSON.stringify(answer), want, 'one array for each call')
  }
  return results.map((type, at) => {
    const value = values[at] ?? 0
    // A whole number that JSON's reader may have rounded is none that was meant.
    const isLarge = Number.isInteger(value) && !Number.isSafeInteger(value)
    const isRounded = isLarge && type === VALUE_TYPE.i64
    const text = Object.is(value, -0) ? '-0' : String(value)
    const bits = isRounded ? undefined : parseValue(type, text)
    if (bits !== undefined) return bits
    const fix = isRounded
      ? 'write it as a string: "9007199254740993"'
      : 'numbers that JSON has no form for are strings: "nan", "-inf"'
    throw refused(`import ${name}`, JSON.stringify(value), valueForm(type), fix)
  })
}

/** Without prototypes: a module names its imports as it likes. */
function plainImports(
  groups: ReadonlyMap<string, ReadonlyMap<string, WebAssembly.ImportValue>>,
): WebAssembly.Imports {
  const bare = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> => {
    const out = Object.create(null) as Record<string, T>
    for (const [name, value] of entries) out[name] = value
    return out
  }
  return bare([...groups].map(([name, group]) => [name, bare(group)] as const))
}

function missing(feature: string, offset: number, want: string, fix: string): AdmissionError {
  return new AdmissionError({ code: 'ADMISSION_IMPORT', feature, offset, want, fix })
}

function refused(
  field: string,
  have: string,
  want: string,
  fix: string,
  cause?: unknown,
): CodedError {
  return checkRefusal({ code: 'CHECK_IMPORTS', field, have, want, fix }, cause)
}
