import { posix } from 'node:path'
import type { SourceFile } from './source-tree.ts'

/** Links from one document to another, or to the code, that lead nowhere. */
export function listBrokenLinks(documents: readonly SourceFile[], exists: (path: string) => boolean): string[] {
  return documents.flatMap((document) =>
    [...document.text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !exists(posix.join(posix.dirname(document.path), target)))
      .map((target) => `${document.path}: ${target}`),
  )
}
