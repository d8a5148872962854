import { posix } from 'node:path'
import { isTest, type SourceFile } from './source-tree.ts'
import { syntaxOf } from './syntax.ts'

const empty = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'manager', 'service', 'v2']
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const given = new Set(['SPEC', 'README'])

/** Folders and files are named for what they hold, in kebab-case. */
export function listPoorNames(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const segments = file.path.split('/')
    const stems = segments.map((segment, index) => (index === segments.length - 1 ? stemOf(file.path) : segment))
    return stems.flatMap((stem) => {
      if (empty.some((name) => stem === name || (stem !== 'service-worker' && stem.endsWith(`-${name}`))))
        return [`${file.path}: "${stem}" does not say what it holds`]
      return isPlain(stem, file.path) ? [] : [`${file.path}: "${stem}" is not kebab-case`]
    })
  })
}

/** A component's file carries the component's name. */
export function listMisnamedComponents(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.endsWith('.tsx') && !isTest(file) && !file.path.endsWith('/main.tsx'))
    .filter((file) => !exportsOf(file).some((name) => isNamedAfter(toKebab(name), stemOf(file.path))))
    .map((file) => `${file.path}: exports nothing called like the file`)
}

/** `language.tsx` may hold LanguageProvider and useLanguage. */
function isNamedAfter(name: string, stem: string): boolean {
  return name === stem || name.startsWith(`${stem}-`) || name === `use-${stem}`
}

function isPlain(stem: string, path: string): boolean {
  return kebab.test(stem) || given.has(stem) || path.startsWith('apps/server/migrations/')
}

function stemOf(path: string): string {
  return posix.basename(path).split('.')[0] ?? ''
}

function exportsOf(file: SourceFile): string[] {
  return syntaxOf(file)
    .module.staticExports.flatMap((statement) => statement.entries)
    .flatMap((entry) => (entry.exportName.name === null ? [] : [entry.exportName.name]))
}

function toKebab(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()
}
