/**
 * What is in the tables: exactly what the element segments put there, since admitted modules never
 * change a table. Invariant: a table whose content depends on anything but the module is refused.
 */
import { LIMITS } from '../limits.ts'
import { AdmissionError, tooLarge, unmovable } from './admission-refusal.ts'
import { constantFunction, constantI32 } from './constant-expression.ts'
import { KIND, type ElementSegment, type WasmModule } from './module.ts'

/** An element of a table that holds nothing, or nothing that can be called. */
export const NO_FUNCTION = 0xffffffff

/** The functions in each table, by index; {@link NO_FUNCTION} where there is none. */
export function tableContents(module: WasmModule): Uint32Array[] {
  const { imports, elements, spaces } = module
  const imported = imports.find(({ kind }) => kind === KIND.table)
  if (imported !== undefined) {
    const { module: from, name, offset } = imported
    throw unmovable(`imported table ${from}.${name}`, offset, 'let the module define its own table')
  }
  demandTotal(module)
  const tables = spaces.tables.map(({ min }) => new Uint32Array(min).fill(NO_FUNCTION))
  for (const segment of elements) {
    if (segment.place !== undefined) place(segment, tables[segment.table])
  }
  return tables
}

function demandTotal({ spaces }: WasmModule): void {
  let total = 0
  for (const { min, offset } of spaces.tables) {
    total += min
    if (total <= LIMITS.moduleTableElementsMax) continue
    const want = `at most ${String(LIMITS.moduleTableElementsMax)} elements in all tables`
    throw tooLarge('tables', offset, want, 'make the tables smaller')
  }
}

function place(segment: ElementSegment, table: Uint32Array | undefined): void {
  const { functions, expressions, offset } = segment
  const at = segment.place === undefined ? undefined : constantI32(segment.place)
  if (at === undefined) {
    throw unmovable('element segment at a global', offset, 'link the module without -fPIC')
  }
  const content =
    expressions.length > 0
      ? expressions.map((each) => constantFunction(each) ?? NO_FUNCTION)
      : functions
  if (table === undefined || at + content.length > table.length) {
    throw new AdmissionError({
      code: 'ADMISSION_FEATURE',
      feature: 'element segment outside its table',
      offset,
      want: 'a module that can be started',
      fix: 'make the table larger',
    })
  }
  table.set(content, at)
}
