import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the repository; `path` starts at its root and is written with slashes. */
export type SourceFile = { readonly path: string; readonly text: string }

const top = ['packages', 'apps', 'architecture', 'bench']
/** `android` and `ios` are Capacitor's: named and written as those platforms want it. */
const skipped = new Set(['node_modules', 'dist', 'planted', 'generated', 'data', 'test-results', 'android', 'ios'])
const textual = /\.(tsx?|mjs|css|sql|md)$/

/** Every text file we write by hand under `folder`. */
export function readTree(folder: string): SourceFile[] {
  return top
    .flatMap((name) => walk(folder, name))
    .map((path) => ({ path, text: textual.test(path) ? readFileSync(join(folder, path), 'utf8') : '' }))
}

export function isCode(file: SourceFile): boolean {
  return /\.(tsx?|mjs)$/.test(file.path)
}

export function isTest(file: SourceFile): boolean {
  return /\.(test|spec)\.tsx?$/.test(file.path)
}

function walk(folder: string, path: string): string[] {
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !entry.name.startsWith('.'))
    .flatMap((entry) => (entry.isDirectory() ? walk(folder, `${path}/${entry.name}`) : [`${path}/${entry.name}`]))
}
