import { importsOf } from './imports.ts'
import { placeOf } from './place.ts'
import { isCode, type SourceFile } from './source-tree.ts'
import { syntaxOf } from './syntax.ts'

/** A module is entered through its index.ts and by no other way. */
export function listSideEntrances(files: readonly SourceFile[]): string[] {
  return files.filter(isCode).flatMap((file) => {
    const here = placeOf(file.path)
    return importsOf(file).flatMap(({ path }) => {
      if (path === undefined) return []
      const there = placeOf(path)
      if (there.folder === undefined || there.folder === here.folder) return []
      return path === `${there.folder}/index.ts` ? [] : [`${file.path}: reaches into ${path}`]
    })
  })
}

/** An index.ts lists what it offers; only a package's own face may offer whole modules, each under its name. */
export function listStarExports(files: readonly SourceFile[]): string[] {
  return files.filter(isCode).flatMap((file) =>
    syntaxOf(file)
      .module.staticExports.flatMap((statement) => statement.entries)
      .filter((entry) => String(entry.importName.kind) === 'AllButDefault')
      .map((entry) => `${file.path}: export * from '${entry.moduleRequest?.value}'`),
  )
}
