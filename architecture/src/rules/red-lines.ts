import { isCode, isTest, type SourceFile } from './source-tree.ts'
import { withoutComments } from './sql-text.ts'
import { lineOf, visit } from './syntax.ts'

type Named = { readonly name: string; readonly start: number }

/** Words, in snake_case, that no column, field, path, metric or choice may carry. */
const forbidden: readonly RegExp[] = [
  /(^|_)(check|clock|punch)_?(in|out)s?(_|$)/,
  /(^|_)attendance(_|$)/,
  /(^|_)(online|active|usage)_(time|seconds|minutes|hours|days|duration|rate)(_|$)/,
  /(^|_)time_online(_|$)/,
  /(^|_)(log_?in|sign_?in)s?_(count|rate|total|days|streak|frequency)(_|$)/,
  /(^|_)(count|number)_of_(log_?in|sign_?in)s?(_|$)/,
  /(^|_)(points|scores?|scoring|ranks?|ranking|leaderboard|streak|badge|medal)(_|$)/,
]
const signInTime = /^(last_)?(sign(ed)?|log(ged)?)_?in_(at|on|time)$|^last_(log_?in|sign_?in|seen|active)(_at|_on)?$/
const forbiddenLabels =
  /签到|打卡|积分|排名|排行|名次|得分|在线时长|登录次数|登录率|活跃度|\b(check-?ins?|leaderboards?|rankings?|scores?|log-?in (count|rate))\b/i
/** How many there were says nothing of how well it went. */
const volume =
  /(^|_)(counts?|numbers?|totals?|volume|amount|quantity|reported|reports|handled|processed|submitted)(_|$)/
const numerators = /^numerators?$/
/** In SQL: the order of how well or how much somebody did. */
const performance =
  /\border by[^)]*?\b(hits?|shares?|satisf\w*|on_time|rates?|scores?|answered|hours|minutes|cases|sum|avg|count)\b/i
const sortKeys = /^(sort|sort_by|order|order_by)$/
const sortable =
  /^-?(asc|desc|newest|oldest|at|due|code|name|urgency|distance|((reported|updated|due|created|closed)_at))$/

/** Columns and tables of the migrations. A sign-in time is kept in audit tables and nowhere else. */
export function listForbiddenColumns(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.endsWith('.sql'))
    .flatMap((file) => {
      const sql = withoutComments(file.text)
      const names = [...sql.matchAll(/[a-z_][a-z0-9_]*/gi)].map((match) => ({ name: match[0], start: match.index }))
      return report(
        file,
        names.filter(({ name, start }) => isForbidden(name) || (signInTime.test(name) && !isAudit(sql, start))),
      )
    })
}

/** Fields, paths and choices of the API; on the server the names of metrics, settings and jobs. */
export function listForbiddenFields(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => isCode(file) && !isTest(file))
    .filter((file) => file.path.startsWith('packages/contract/') || file.path.startsWith('apps/server/src/'))
    .flatMap((file) =>
      report(
        file,
        namesOf(file).filter(({ name }) => {
          const words = name.split(/[^A-Za-z0-9]+/).map(snake)
          return [snake(name), words.join('_')].some(isForbidden) || words.some((word) => signInTime.test(word))
        }),
      ),
    )
}

/** A list is in the order of time, code, name or urgency, never of how well somebody did. */
export function listForbiddenOrders(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('packages/contract/') && isCode(file) && !isTest(file))
    .flatMap((file) =>
      report(
        file,
        choicesUnder(file, sortKeys).filter(({ name }) => !sortable.test(snake(name))),
      ),
    )
}

/** The catalogue of indicators: no sign-ins or points among its inputs, and no count above the line. */
export function listForbiddenIndicators(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path === 'packages/domain/src/indicators/definitions.ts')
    .flatMap((file) => {
      const texts = textsOf(file)
      const above = choicesUnder(file, numerators)
      return report(file, [
        ...texts.filter(({ name }) => isForbidden(snake(name)) || signInTime.test(snake(name))),
        ...above.filter(({ name }) => volume.test(snake(name))),
      ])
    })
}

/** No statement that reads figures puts anybody or any place in the order of them. */
export function listForbiddenRankings(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      (file) =>
        /^apps\/server\/src\/modules\/(indicators|callbacks|trends|briefings|hints)\//.test(file.path) && isCode(file),
    )
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      report(
        file,
        textsOf(file)
          .map(({ name, start }) => ({ name: performance.exec(name)?.[0] ?? '', start }))
          .filter(({ name }) => name !== ''),
      ),
    )
}

/** What is written on the screens. */
export function listForbiddenLabels(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => /^(packages\/client|apps\/(console|field|resident))\/src\//.test(file.path))
    .filter((file) => isCode(file) && !isTest(file))
    .flatMap((file) =>
      report(
        file,
        textsOf(file).filter(({ name }) => forbiddenLabels.test(name)),
      ),
    )
}

function isForbidden(name: string): boolean {
  return forbidden.some((pattern) => pattern.test(name.toLowerCase()))
}

function isAudit(sql: string, position: number): boolean {
  const tables = [...sql.slice(0, position).matchAll(/\b(?:table|into|on)\s+([a-z_.]+)/gi)]
  return /(^|\.)audit/.test(tables.at(-1)?.[1] ?? '')
}

function namesOf(file: SourceFile): Named[] {
  const isContract = file.path.startsWith('packages/contract/')
  const found: Named[] = []
  visit(file, {
    Property: ({ key }) => {
      if (isContract && key.type === 'Identifier') found.push({ name: key.name, start: key.start })
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string' && !value.includes(' ')) found.push({ name: value, start })
    },
    TSPropertySignature: ({ key }) => {
      if (isContract && key.type === 'Identifier') found.push({ name: key.name, start: key.start })
    },
  })
  return found
}

/** The texts that stand under a key. */
function choicesUnder(file: SourceFile, keys: RegExp): Named[] {
  const spans: { start: number; end: number }[] = []
  const literals: Named[] = []
  visit(file, {
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && keys.test(snake(key.name))) spans.push(value)
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string') literals.push({ name: value, start })
    },
  })
  return literals.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end))
}

function textsOf(file: SourceFile): Named[] {
  const found: Named[] = []
  visit(file, {
    JSXText: ({ value, start }) => found.push({ name: value, start }),
    Literal: ({ value, start }) => {
      if (typeof value === 'string') found.push({ name: value, start })
    },
    TemplateElement: ({ value, start }) => found.push({ name: value.raw, start }),
  })
  return found
}

function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
}

function report(file: SourceFile, names: readonly Named[]): string[] {
  return names.map(({ name, start }) => `${file.path}:${lineOf(file, start)}: ${name.trim()}`)
}
