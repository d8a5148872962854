import { posix } from 'node:path'
import { isTest, type SourceFile } from './source-tree.ts'

/** Every rule of a SPEC.md is named by a test below its folder, and every rule a test names exists. */
export function listSpecGaps(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => posix.basename(file.path) === 'SPEC.md')
    .flatMap((spec) => {
      const folder = `${posix.dirname(spec.path)}/`
      const tests = files.filter((file) => isTest(file) && file.path.startsWith(folder))
      const rules = idsIn(spec.text, /^- \*\*([A-Z]+\d+)\*\*/gm)
      const cited = new Set(tests.flatMap((test) => idsIn(test.text, /\[([A-Z]+\d+)\]/g)))
      const repeated = rules.filter((id, index) => rules.indexOf(id) !== index)
      return [
        ...(rules.length === 0 ? [`${spec.path}: has no rule`] : []),
        ...repeated.map((id) => `${spec.path}: ${id} stands there twice`),
        ...rules.filter((id) => !cited.has(id)).map((id) => `${spec.path}: no test names ${id}`),
        ...[...cited]
          .filter((id) => !rules.includes(id))
          .map((id) => `${spec.path}: a test names ${id}, which is no rule`),
      ]
    })
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '')
}
