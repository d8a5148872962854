import { importsOf } from './imports.ts'
import { isCode, type SourceFile } from './source-tree.ts'

/** Files that need each other before either can run; types alone do not count. */
export function listImportCycles(files: readonly SourceFile[]): string[] {
  const edges = new Map(files.filter(isCode).map((file) => [file.path, targetsOf(file)]))
  const finished = new Set<string>()
  const cycles: string[] = []

  function follow(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path)
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' → '))
    if (start >= 0 || finished.has(path)) return
    for (const next of edges.get(path) ?? []) follow(next, [...trail, path])
    finished.add(path)
  }

  for (const path of edges.keys()) follow(path, [])
  return cycles
}

function targetsOf(file: SourceFile): string[] {
  return importsOf(file).flatMap(({ path, typeOnly }) => (path === undefined || typeOnly ? [] : [path]))
}
