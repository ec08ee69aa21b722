/**
 * Encodes a module.
 * Invariant: same parts, same bytes; every length and index is written minimally, instructions and
 * constants are written as they are. A module that was minimal itself comes out byte by byte.
 */
import { ByteWriter } from './byte-writer.ts'
import {
  KIND,
  MODULE_HEADER,
  SECTION,
  SECTION_ORDER,
  type Constant,
  type DataSegment,
  type ElementSegment,
  type FunctionBody,
  type GlobalType,
  type MemoryType,
  type ModuleImport,
  type ModuleParts,
  type TableType,
} from './module.ts'
import type { FunctionType } from './value-types.ts'

const END = 0x0b

/** The bytes of a module. */
export function encodeModule(parts: ModuleParts): Uint8Array {
  const out = new ByteWriter(64 * 1024)
  const section = new ByteWriter(64 * 1024)
  out.raw(MODULE_HEADER)
  writeCustoms(out, parts, SECTION.custom)
  for (const id of SECTION_ORDER) {
    section.clear()
    writeSection(section, parts, id)
    if (section.length > 0) {
      out.byte(id)
      out.block(section.view())
    }
    writeCustoms(out, parts, id)
  }
  return out.finish()
}

function writeCustoms(out: ByteWriter, { customs }: ModuleParts, after: number): void {
  for (const custom of customs) {
    if (custom.after !== after) continue
    out.byte(SECTION.custom)
    out.sized((inner) => {
      inner.name(custom.name)
      inner.raw(custom.content)
    })
  }
}

function vector<T>(
  out: ByteWriter,
  elements: readonly T[],
  write: (out: ByteWriter, element: T) => void,
): void {
  if (elements.length === 0) return
  out.u32(elements.length)
  for (const element of elements) write(out, element)
}

function writeSection(out: ByteWriter, parts: ModuleParts, id: number): void {
  switch (id) {
    case SECTION.type:
      return vector(out, parts.types, writeType)
    case SECTION.import:
      return vector(out, parts.imports, writeImport)
    case SECTION.function:
      return vector(out, parts.functions, (to, type) => to.u32(type))
    case SECTION.table:
      return vector(out, parts.tables, writeTable)
    case SECTION.memory:
      return vector(out, parts.memories, writeMemory)
    case SECTION.global:
      return vector(out, parts.globals, (to, global) => {
        writeGlobalType(to, global)
        writeConstant(to, global.initial)
      })
    case SECTION.export:
      return vector(out, parts.exports, (to, { name, kind, index }) => {
        to.name(name)
        to.byte(kind)
        to.u32(index)
      })
    case SECTION.start:
      return parts.start === undefined ? undefined : out.u32(parts.start)
    case SECTION.element:
      return vector(out, parts.elements, writeElement)
    case SECTION.dataCount:
      return parts.dataCount === undefined ? undefined : out.u32(parts.dataCount)
    case SECTION.code:
      return vector(out, parts.bodies, writeBody)
    default:
      return vector(out, parts.data, writeData)
  }
}

function writeType(out: ByteWriter, { params, results }: FunctionType): void {
  out.byte(0x60)
  out.block(Uint8Array.from(params))
  out.block(Uint8Array.from(results))
}

function writeImport(out: ByteWriter, each: ModuleImport): void {
  out.name(each.module)
  out.name(each.name)
  out.byte(each.kind)
  if (each.kind === KIND.function) out.u32(each.type)
  else if (each.kind === KIND.table) writeTable(out, each.table)
  else if (each.kind === KIND.memory) writeMemory(out, each.memory)
  else writeGlobalType(out, each.global)
}

function writeTable(out: ByteWriter, { type, min, max }: TableType): void {
  out.byte(type)
  out.byte(max === undefined ? 0 : 1)
  out.u32(min)
  if (max !== undefined) out.u32(max)
}

function writeMemory(out: ByteWriter, { min, max, isShared }: MemoryType): void {
  out.byte((max === undefined ? 0 : 1) | (isShared ? 2 : 0))
  out.u32(min)
  if (max !== undefined) out.u32(max)
}

function writeGlobalType(out: ByteWriter, { type, isMutable }: GlobalType): void {
  out.byte(type)
  out.byte(isMutable ? 1 : 0)
}

function writeConstant(out: ByteWriter, { code }: Constant): void {
  out.raw(code)
  out.byte(END)
}

function writeElement(out: ByteWriter, segment: ElementSegment): void {
  const { flags, table, place, type, functions, expressions } = segment
  out.u32(flags)
  if ((flags & 3) === 2) out.u32(table)
  if (place !== undefined) writeConstant(out, place)
  const hasExpressions = (flags & 4) !== 0
  if ((flags & 3) !== 0) out.byte(hasExpressions ? type : 0)
  out.u32(hasExpressions ? expressions.length : functions.length)
  for (const each of expressions) writeConstant(out, each)
  for (const each of functions) out.u32(each)
}

function writeBody(out: ByteWriter, { locals, code }: FunctionBody): void {
  out.sized((inner) => {
    inner.u32(locals.length)
    for (const { count, type } of locals) {
      inner.u32(count)
      inner.byte(type)
    }
    inner.raw(code)
  })
}

function writeData(out: ByteWriter, { flags, memory, place, content }: DataSegment): void {
  out.u32(flags)
  if (flags === 2) out.u32(memory)
  if (place !== undefined) writeConstant(out, place)
  out.block(content)
}
