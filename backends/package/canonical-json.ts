/**
 * The one JSON text of a value: keys sorted by UTF-16 unit, no space, integers only.
 * Invariant: equal values have equal texts, and a text that is not the one of its value is refused
 * by comparing (so repeated keys, spaces, escapes and odd numbers never pass).
 */
import { CodedError } from '../contract/errors.ts'

/** Values that have a canonical text. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** The canonical text; members that are undefined are left out. @throws CodedError `JSON_NUMBER`. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || Object.is(value, -0))) {
    throw new CodedError({ code: 'JSON_NUMBER', have: value })
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key]
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]
    })
  return `{${members.join(',')}}`
}

function isList(value: readonly Json[] | object): value is readonly Json[] {
  return Array.isArray(value)
}
