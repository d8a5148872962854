import { posix } from 'node:path'
import * as z from 'zod'
import { type Files, textOf } from './list-files.ts'

const Uses = z.record(z.string(), z.string()).default({})
const App = z.looseObject({ pages: z.array(z.string()).min(1), usingComponents: Uses })
const Config = z.looseObject({ usingComponents: Uses, styleIsolation: z.string().optional() })

/** A page or component with what it is made of. */
export type Part = {
  readonly path: string
  readonly isPage: boolean
  readonly config: z.output<typeof Config>
  readonly uses: Readonly<Record<string, string>>
}

export type Program = { readonly app: z.output<typeof App>; readonly parts: readonly Part[] }

/** Everything that the pages name, and what that names; whatever is missing breaks the packing. */
export function readProgram(files: Files): Program {
  const app = App.parse(JSON.parse(textOf(files, 'app.json')))
  const parts = new Map<string, Part>()
  const waiting = app.pages.map((path) => ({ path, isPage: true }))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (parts.has(next.path)) continue
    const part = readPart(files, next)
    parts.set(next.path, part)
    waiting.push(...Object.values(part.uses).map((use) => ({ path: use.slice(1), isPage: false })))
  }
  return { app, parts: [...parts.values()] }
}

function readPart(files: Files, { path, isPage }: { readonly path: string; readonly isPage: boolean }): Part {
  for (const ending of ['.js', '.wxml']) textOf(files, path + ending)
  const config = Config.parse(JSON.parse(textOf(files, `${path}.json`)))
  const uses = Object.entries(config.usingComponents).map(([name, use]): [string, string] => [
    name,
    find(files, path, use),
  ])
  return { path, isPage, config, uses: Object.fromEntries(uses) }
}

function find(files: Files, from: string, use: string): string {
  const near = posix.join(posix.dirname(from), use)
  const found = [near, `miniprogram_npm/${use}`].find((path) => files.has(`${path}.json`))
  if (found === undefined) throw new Error(`${from}.json names the component ${use}, which is not there`)
  return `/${found}`
}
