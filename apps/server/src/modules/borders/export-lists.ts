import { api, type BorderChange, type CodeList } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { checkCityScope, listCodeLists } from './code-lists.ts'
import { checkScope } from './plan-change.ts'
import { viewBorders } from './view-borders.ts'

type Outcome = NonNullable<CodeList['outcome']>['kind']

const outcomeWords: Readonly<Record<Outcome, string>> = {
  carriedOut: '已生效',
  withdrawn: '已撤回',
  failed: '没有生效：到期时已不能执行',
  undone: '已撤销',
}
const sourceWords: Readonly<Record<BorderChange['source'], string>> = {
  drawn: '画图',
  imported: '导入文件',
  restored: '恢复',
}

const codeColumns: readonly Column<CodeList>[] = [
  { header: '从哪天起', width: 12, cell: ({ effectiveOn }) => effectiveOn },
  { header: '状态', width: 28, cell: ({ outcome }) => sayOutcome(outcome) },
  { header: '行数', width: 8, cell: ({ rows }) => String(rows) },
  { header: '依据哪份文件', width: 50, cell: ({ reason }) => reason },
  { header: '导入人', width: 12, cell: ({ changedBy }) => changedBy.name },
  { header: '导入时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
]

const changeColumns: readonly Column<BorderChange>[] = [
  { header: '从哪天起', width: 12, cell: ({ effectiveOn }) => effectiveOn },
  { header: '状态', width: 28, cell: ({ outcome }) => sayOutcome(outcome) },
  { header: '怎么改的', width: 12, cell: ({ source }) => sourceWords[source] },
  { header: '新增', width: 24, cell: ({ difference }) => namesOf(difference.added) },
  { header: '取消', width: 24, cell: ({ difference }) => namesOf(difference.closed) },
  { header: '边界变动', width: 40, cell: ({ difference }) => namesOf(difference.redrawn) },
  { header: '改名', width: 24, cell: ({ difference }) => namesOf(difference.renamed) },
  { header: '为什么调整', width: 40, cell: ({ reason }) => reason },
  { header: '调整人', width: 12, cell: ({ changedBy }) => changedBy.name },
  { header: '调整时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
]

/** What became of codes and borders so far, as Excel. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportCodeLists, async ({ caller: { actor }, reply }) => {
      await checkCityScope(platform, actor)
      const rows = await listCodeLists(platform)
      return handOutList(platform, reply, {
        actor,
        subject: 'code lists',
        name: '区划代码变更',
        columns: codeColumns,
        rows,
      })
    }),
    route(api.exportBorderChanges, async ({ input: { params: facts }, caller: { actor }, reply }) => {
      await checkScope(platform, actor, facts.communityCode)
      const { changes: rows } = await viewBorders(platform.database, facts.communityCode)
      const about = { actor, subject: 'border changes', facts, name: '网格边界历次调整' }
      return handOutList(platform, reply, { ...about, columns: changeColumns, rows })
    }),
  ]
}

function sayOutcome(outcome: { readonly kind: Outcome } | null): string {
  return outcome === null ? '等待生效' : outcomeWords[outcome.kind]
}

function namesOf(areas: readonly { readonly name: string }[]): string {
  return areas.map(({ name }) => name).join('、')
}
