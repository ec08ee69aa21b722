/**
 * Names of functions, for people: from the name section, else from exports and imports.
 * Invariant: a name decides nothing but which function an owner's invariant means; a name section that cannot be read gives
 * no names and no refusal; control characters never reach a terminal.
 */
import { AdmissionError } from './admission-refusal.ts'
import { ByteReader } from './byte-reader.ts'
import { KIND, type WasmModule } from './module.ts'

const NAME_LENGTH_MAX = 200
const FUNCTION_NAMES = 1

/** The name of each function that has one, by its index. */
export function functionNames(module: WasmModule): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  let index = 0
  for (const each of module.imports) {
    if (each.kind !== KIND.function) continue
    names.set(index, shown(`${each.module}.${each.name}`))
    index++
  }
  for (const { kind, name, index: at } of module.exports) {
    if (kind === KIND.function && !names.has(at)) names.set(at, shown(name))
  }
  const section = module.customs.find(({ name }) => name === 'name')
  if (section !== undefined) {
    for (const [at, name] of sectionNames(section.content)) {
      if (at < module.spaces.functions.length) names.set(at, shown(name))
    }
  }
  return names
}

/** A function as people are told of it. */
export function functionName(names: ReadonlyMap<number, string>, index: number): string {
  return names.get(index) ?? `function ${String(index)}`
}

function shown(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '?')
  return [...clean.slice(0, NAME_LENGTH_MAX + 1)].slice(0, NAME_LENGTH_MAX).join('')
}

function sectionNames(content: Uint8Array): [number, string][] {
  const reader = new ByteReader(content, { start: 0, end: content.length })
  try {
    while (!reader.done) {
      const id = reader.byte()
      const extent = reader.block()
      if (id === FUNCTION_NAMES) return nameMap(new ByteReader(content, extent))
    }
  } catch (thrown) {
    if (!(thrown instanceof AdmissionError)) throw thrown
  }
  return []
}

function nameMap(reader: ByteReader): [number, string][] {
  const count = reader.count(2)
  const out: [number, string][] = []
  for (let i = 0; i < count; i++) out.push([reader.u32(), reader.name()])
  return out
}
