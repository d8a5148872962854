import { placeOf } from './place.ts'
import { isCode, isTest, type SourceFile } from './source-tree.ts'
import { withoutComments } from './sql-text.ts'
import { lineOf, visit } from './syntax.ts'

type Fragment = { readonly text: string; readonly start: number }

const statement =
  /^\s*(with \w+ as |select\s|insert into |update [\w."]+\s+set |delete from |truncate |(create|alter|drop) (table|index|schema|function|role) )/
const migration = /^apps\/server\/migrations\/\d{4}_([a-z]+)_[a-z0-9_]+\.sql$/

/** SQL is written in a module's store.ts, in the platform and in migrations; elsewhere nobody knows tables exist. */
export function listStraySql(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file) && !isTest(file) && !mayHoldSql(file.path))
    .flatMap((file) =>
      fragmentsOf(file)
        .filter((fragment) => isStatement(fragment.text))
        .map((fragment) => `${file.path}:${lineOf(file, fragment.start)}: SQL outside a store`),
    )
}

/** A module's SQL names its own schema and the platform's, nobody else's. */
export function listForeignSchemas(files: readonly SourceFile[]): string[] {
  const schemas = schemasOf(files)
  return files.flatMap((file) => {
    const owner = migration.exec(file.path)?.[1] ?? storeOwner(file)
    if (owner === undefined) return []
    const foreign = schemas.filter((schema) => schema !== owner && schema !== 'platform')
    if (foreign.length === 0) return []
    const named = new RegExp(`\\b(${foreign.join('|')})\\.[a-z_]`, 'g')
    return textsOf(file).flatMap(({ text, start }) =>
      [...text.matchAll(named)].map(
        (match) => `${file.path}:${lineOf(file, start + match.index)}: ${owner} names the schema ${match[1]}`,
      ),
    )
  })
}

/** A migration says in its name which module it belongs to. */
export function listMisnamedMigrations(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('apps/server/migrations/') && !migration.test(file.path))
    .map((file) => `${file.path}: not NNNN_<module>_<what>.sql`)
}

/** In one case or the other, as SQL is written; a sentence that begins with "Create" is none. */
function isStatement(text: string): boolean {
  const keywords = text.trimStart().split(/\s/, 2)
  return (
    statement.test(text) ||
    (keywords.every((word) => word === word.toUpperCase()) && statement.test(text.toLowerCase()))
  )
}

function mayHoldSql(path: string): boolean {
  if (path.startsWith('bench/') || path.startsWith('apps/e2e/')) return true
  if (!path.startsWith('apps/server/')) return false
  return path.startsWith('apps/server/src/platform/') || /\/([a-z-]+-)?store\.ts$|\/store\/[a-z-]+\.ts$/.test(path)
}

function storeOwner(file: SourceFile): string | undefined {
  const isStore = file.path.startsWith('apps/server/src/modules/') && mayHoldSql(file.path)
  return isStore ? placeOf(file.path).module : undefined
}

/** Every module that has a migration or a folder on the server has a schema of its name. */
function schemasOf(files: readonly SourceFile[]): string[] {
  const owners = files.map(({ path }) => migration.exec(path)?.[1] ?? serverModule(path))
  return [...new Set(owners.filter((owner) => owner !== undefined))]
}

function serverModule(path: string): string | undefined {
  const { workspace, module } = placeOf(path)
  return workspace === 'server' ? module : undefined
}

function textsOf(file: SourceFile): Fragment[] {
  return isCode(file) ? fragmentsOf(file) : [{ text: withoutComments(file.text), start: 0 }]
}

function fragmentsOf(file: SourceFile): Fragment[] {
  const found: Fragment[] = []
  visit(file, {
    Literal: (literal) => {
      if (typeof literal.value === 'string') found.push({ text: literal.value, start: literal.start })
    },
    TemplateElement: (element) => {
      found.push({ text: element.value.raw, start: element.start })
    },
  })
  return found
}
