import { type ParseResult, parseSync, Visitor, type VisitorObject } from 'oxc-parser'
import type { SourceFile } from './source-tree.ts'

const parsed = new WeakMap<SourceFile, ParseResult>()

/** The file's syntax; a file that does not parse stops the run, for a rule that skips it would pass it. */
export function syntaxOf(file: SourceFile): ParseResult {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const result = parseSync(file.path, file.text)
  if (result.errors.length > 0) throw new Error(`${file.path}: ${result.errors[0]?.message}`)
  parsed.set(file, result)
  return result
}

export function visit(file: SourceFile, visitor: VisitorObject): void {
  new Visitor(visitor).visit(syntaxOf(file).program)
}

export function lineOf(file: SourceFile, offset: number): number {
  return file.text.slice(0, offset).split('\n').length
}
