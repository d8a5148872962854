import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { library } from './places.ts'

type Components = { readonly files: readonly string[]; readonly scripts: readonly string[] }

/** The components of the library that our pages name, as paths without an ending. */
export function listOwnUses(own: readonly string[]): string[] {
  const prefix = 'tdesign-miniprogram/'
  return own
    .filter((path) => path.endsWith('.json'))
    .flatMap(listUses)
    .filter((use) => use.startsWith(prefix))
    .map((use) => join(library, use.slice(prefix.length)))
}

/** What those need: markup and styles to copy, scripts to bundle; the rest of the library stays behind. */
export function listComponents(named: readonly string[]): Components {
  const files = new Set<string>()
  const scripts = new Set<string>()
  const waiting = named.flatMap(partsOf)
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || scripts.has(file)) continue
    if (file.endsWith('.js')) scripts.add(file)
    else {
      files.add(file)
      waiting.push(...listNeeded(file))
    }
  }
  return { files: [...files], scripts: [...scripts] }
}

function partsOf(component: string): string[] {
  return ['.json', '.js', '.wxml', '.wxss'].map((ending) => component + ending).filter((path) => existsSync(path))
}

function listNeeded(file: string): string[] {
  const near = (path: string) => join(dirname(file), path)
  if (file.endsWith('.json')) return listUses(file).flatMap((use) => partsOf(near(use)))
  return [...readFileSync(file, 'utf8').matchAll(mentions)]
    .map((mention) => near(mention[1] ?? ''))
    .filter((path) => existsSync(path) && statSync(path).isFile())
}

/** Templates, scripts of views and styles that a file brings in. */
const mentions = /(?:src=|@import\s*|require\()["']([^"'{}]+\.(?:wxml|wxss|wxs))["']/g

function listUses(path: string): string[] {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (typeof json !== 'object' || json === null || !('usingComponents' in json)) return []
  const uses = json.usingComponents
  return typeof uses === 'object' && uses !== null ? Object.values(uses).map(String) : []
}
