import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The compiled mini-program: text by path, with slashes. */
export type Files = ReadonlyMap<string, string>

export function readFiles(folder: string): Files {
  return new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(folder, path), readFileSync(path, 'utf8')]),
  )
}

export function textOf(files: Files, path: string): string {
  const text = files.get(path)
  if (text === undefined) throw new Error(`the mini-program has no ${path}`)
  return text
}
