/**
 * Words of programs that this daemon does not trust, before people see them.
 * Invariant: texts are cut, and carry nothing that a terminal would obey; a code is a code.
 */

const TEXT_CHARS_MAX = 200
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/

/** A short text as it may be shown. */
export function foreignText(text: string | undefined): string {
  return (text ?? '').slice(0, TEXT_CHARS_MAX).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')
}

/** A code, or another one where it is none. */
export function foreignCode(code: string | undefined, otherwise: string): string {
  return CODE.test(code ?? '') ? (code ?? '') : otherwise
}

/** So many texts as they may be shown; more are left out. */
export function foreignTexts(texts: readonly string[] | undefined, max: number): string[] {
  return (texts ?? []).slice(0, max).map(foreignText)
}
