import { posix } from 'node:path'
import type { SourceFile } from './source-tree.ts'
import { syntaxOf } from './syntax.ts'

/** One file naming another, or a package. */
export type Import = {
  readonly from: string
  /** As written. */
  readonly specifier: string
  /** A path in the repository when the specifier is relative. */
  readonly path?: string
  readonly typeOnly: boolean
}

export function importsOf(file: SourceFile): Import[] {
  const { staticImports, staticExports, dynamicImports } = syntaxOf(file).module
  return [
    ...staticImports.map((statement) =>
      toImport(
        file,
        statement.moduleRequest.value,
        statement.entries.length > 0 && statement.entries.every((entry) => entry.isType),
      ),
    ),
    ...staticExports
      .flatMap((statement) => statement.entries)
      .flatMap((entry) =>
        entry.moduleRequest === null ? [] : [toImport(file, entry.moduleRequest.value, entry.isType)],
      ),
    ...dynamicImports.map((call) => {
      const written = file.text.slice(call.moduleRequest.start, call.moduleRequest.end)
      return toImport(file, written.replace(/^['"`]|['"`]$/g, ''), false)
    }),
  ]
}

function toImport(file: SourceFile, specifier: string, typeOnly: boolean): Import {
  const relative = specifier.startsWith('.')
  const path = posix.join(posix.dirname(file.path), specifier)
  return { from: file.path, specifier, typeOnly, ...(relative ? { path } : {}) }
}
