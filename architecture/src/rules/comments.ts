import { isCode, type SourceFile } from './source-tree.ts'
import { lineOf, syntaxOf } from './syntax.ts'

const suppression = /(?:oxlint|eslint)-disable|@ts-(?:expect-error|ignore|nocheck)|biome-ignore/
const reason = /(?:--|:|@ts-expect-error)\s+\S+(\s+\S+)+/
const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/

/** Silencing a check says why on the same line, and nothing is left "for later" outside the issue list. */
export function listPoorComments(files: readonly SourceFile[]): string[] {
  return files.filter(isCode).flatMap((file) =>
    syntaxOf(file).comments.flatMap((comment) => {
      const where = `${file.path}:${lineOf(file, comment.start)}`
      if (suppression.test(comment.value) && !reason.test(comment.value))
        return [`${where}: suppression without a reason`]
      return unfinished.test(comment.value) ? [`${where}: unfinished work in a comment`] : []
    }),
  )
}
