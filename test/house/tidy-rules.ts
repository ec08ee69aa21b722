/**
 * The house rules as functions of one file: each returns what is wrong with it, as sentences.
 * Invariant: a rule looks at syntax, never at text inside strings or comments, where it can.
 */
import ts from 'typescript'
import type { SourceFile } from './sources.ts'

const FILE_LINES_MAX = 450
const FUNCTION_LINES_MAX = 70
const VAGUE = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc'])

interface Visit {
  readonly file: SourceFile
  readonly tree: ts.SourceFile
  readonly found: string[]
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}

function complain(visit: Visit, node: ts.Node, rule: string): void {
  visit.found.push(`${visit.file.path}:${String(lineOf(visit.tree, node))} ${rule}`)
}

function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node)
    ? (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
    : false
}

function hasDocComment(tree: ts.SourceFile, node: ts.Node): boolean {
  const ranges = ts.getLeadingCommentRanges(tree.text, node.getFullStart()) ?? []
  const last = ranges.at(-1)
  return last !== undefined && tree.text.slice(last.pos, last.pos + 3) === '/**'
}

function judgeNode(visit: Visit, node: ts.Node, inTest: boolean): void {
  if (node.kind === ts.SyntaxKind.AnyKeyword) complain(visit, node, 'any')
  if (ts.isExportAssignment(node)) complain(visit, node, 'default export')
  if (ts.isNonNullExpression(node)) complain(visit, node, 'non-null assertion')
  if (ts.isThrowStatement(node) && ts.isNewExpression(node.expression)) {
    const name = node.expression.expression.getText(visit.tree)
    if (/^(?:Error|TypeError|RangeError)$/.test(name)) complain(visit, node, 'bare Error')
  }
  if (!inTest && ts.isFunctionLike(node)) {
    const lines = node.getText(visit.tree).split('\n').length
    if (lines > FUNCTION_LINES_MAX) complain(visit, node, `function of ${String(lines)} lines`)
  }
  ts.forEachChild(node, (child) => judgeNode(visit, child, inTest))
}

/** A reason to end in `export { x as default }`: tools that read a default export. */
const DEFAULT_EXPORT_READERS = new Set(['eslint.config.js', 'vitest.config.ts'])

/** Rules for TypeScript files. */
export function judgeSource(file: SourceFile): string[] {
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true)
  const visit: Visit = { file, tree, found: [] }
  const inTest = file.path.startsWith('test/')
  const lines = file.text.split('\n').length - 1
  if (lines > FILE_LINES_MAX) visit.found.push(`${file.path} ${String(lines)} lines`)
  if (!file.text.replace(/^#!.*\n/, '').startsWith('/**')) {
    visit.found.push(`${file.path} no header`)
  }
  if (/as default/.test(file.text) && !DEFAULT_EXPORT_READERS.has(file.path) && !inTest) {
    visit.found.push(`${file.path} default export`)
  }
  judgeNode(visit, tree, inTest)
  for (const statement of tree.statements) {
    if (isExported(statement) && !inTest && !hasDocComment(tree, statement)) {
      complain(visit, statement, 'export without a doc comment')
    }
  }
  return visit.found
}

/** Rules for names of files and folders. */
export function judgePath(path: string): string[] {
  const found: string[] = []
  for (const part of path.split('/')) {
    const stem = part.replace(/\.(?:test\.)?(?:d\.)?[a-z]+$/, '')
    if (VAGUE.has(stem)) found.push(`${path} says nothing: ${stem}`)
  }
  const file = path.split('/').at(-1) ?? ''
  const sourceFile = /\.(?:ts|mjs)$/.test(file)
  if (sourceFile && !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|config))?\.(?:ts|mjs)$/.test(file)) {
    found.push(`${path} is not a kebab-case noun`)
  }
  return found
}

/** Rules for the text of any file: leftovers, and words that do not belong to the project. */
export function judgeText({ path, text }: SourceFile): string[] {
  const found: string[] = []
  const leftovers = new RegExp(
    `\\b(?:${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')}|${['X', 'XX'].join('')})\\b`,
  )
  const wrongRole = new RegExp(`\\b(?:${['[Dd]esti', 'nation'].join('')})\\b`)
  const places = new RegExp(
    `(?:^|[\\s"'(=])/(?:${['work', 'root', 'home'].join('|')})/|registry\\.npm|deb\\.debian`,
    'm',
  )
  if (leftovers.test(text)) found.push(`${path} leftover: ${String(leftovers.exec(text)?.[0])}`)
  if (/\.(?:ts|proto)$/.test(path) && wrongRole.test(text)) {
    found.push(`${path} uses another word for target`)
  }
  if (places.test(text)) found.push(`${path} names a place of one machine`)
  return found
}

/** Entries of a limits table (name → used elsewhere?) that nobody reads. */
export function unusedLimits(table: SourceFile, others: readonly SourceFile[]): string[] {
  const names = [...table.text.matchAll(/^ {2}(\w+): /gm)].map((match) => match[1] ?? '')
  return names
    .filter((name) => !others.some(({ text }) => text.includes(`LIMITS.${name}`)))
    .map((name) => `${table.path} ${name} is used nowhere`)
}
