import { api, type EntryView, type ProblemView, type RaisedEntry } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina, wholeList } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { listEntries } from './keep-ledger.ts'
import { readLedger } from './ledger.ts'
import { listRaised } from './raise.ts'

const stateWords: Readonly<Record<ProblemView['problem']['state'], string>> = {
  noted: '已记下',
  answered: '已答复',
  planned: '准备改',
  done: '已改',
  refused: '不改',
}

const endWords: Readonly<Record<EntryView['end'], string>> = {
  console: '管理端',
  field: '移动端',
  resident: '群众端网页',
  mini: '群众端小程序',
}

const problemColumns: readonly Column<ProblemView>[] = [
  { header: '编号', width: 8, cell: ({ number }) => String(number) },
  { header: '问题', width: 50, cell: ({ problem }) => problem.title },
  { header: '怎么办', width: 10, cell: ({ problem }) => stateWords[problem.state] },
  { header: '答复', width: 60, cell: ({ problem }) => problem.answer },
  { header: '在哪一版改的', width: 14, cell: ({ problem }) => problem.release ?? '' },
  { header: '有人提过几条', width: 14, cell: ({ times }) => String(times) },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
]

const entryColumns: readonly Column<EntryView>[] = [
  { header: '提出时间', width: 18, cell: ({ raisedAt }) => showInChina(raisedAt) },
  { header: '在哪里提的', width: 14, cell: ({ end }) => endWords[end] },
  { header: '页面', width: 24, cell: ({ page }) => page },
  { header: '说了什么', width: 80, cell: ({ text }) => text },
  { header: '有截图', width: 8, cell: ({ hasPicture }) => (hasPicture ? '是' : '') },
]

const releaseColumns: readonly Column<ProblemView>[] = [
  { header: '版本', width: 14, cell: ({ problem }) => problem.release ?? '' },
  { header: '编号', width: 8, cell: ({ number }) => String(number) },
  { header: '问题', width: 50, cell: ({ problem }) => problem.title },
  { header: '怎么办', width: 10, cell: ({ problem }) => stateWords[problem.state] },
  { header: '答复', width: 60, cell: ({ problem }) => problem.answer },
]

const raisedColumns: readonly Column<RaisedEntry>[] = [
  { header: '提出时间', width: 18, cell: ({ raisedAt }) => showInChina(raisedAt) },
  { header: '说了什么', width: 80, cell: ({ text }) => text },
  { header: '编号', width: 8, cell: ({ problem }) => (problem === null ? '' : String(problem.number)) },
  { header: '问题', width: 50, cell: ({ problem }) => problem?.problem.title ?? '' },
  {
    header: '怎么办',
    width: 10,
    cell: ({ problem }) => (problem === null ? '等人看' : stateWords[problem.problem.state]),
  },
  { header: '答复', width: 60, cell: ({ problem }) => problem?.problem.answer ?? '' },
]

/** The ledger as everybody reads it, and what people wrote, for those who keep it; never who wrote it. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportProblems, async ({ input: { body: filter }, caller: { actor }, reply }) => {
      const { problems } = await readLedger(platform.database)
      return handOutList(platform, reply, {
        actor,
        subject: 'problems',
        facts: { filter },
        name: '问题清单',
        columns: problemColumns,
        rows: problems.filter(({ problem }) => filter.state === undefined || problem.state === filter.state),
      })
    }),
    route(api.exportEntries, async ({ input: { body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, ...filter } = body
      const rows = await listEntries(platform, actor, { ...filter, most: wholeList })
      const about = { actor, subject: 'entries', purpose, facts: { filter } }
      return handOutList(platform, reply, { ...about, name: '大家提的意见', columns: entryColumns, rows })
    }),
    route(api.exportReleases, async ({ caller: { actor }, reply }) => {
      const { problems } = await readLedger(platform.database)
      const rows = problems
        .filter(({ problem }) => problem.release !== null)
        .toSorted((a, b) =>
          (b.problem.release ?? '').localeCompare(a.problem.release ?? '', undefined, { numeric: true }),
        )
      const list = { subject: 'releases', name: '更新说明', columns: releaseColumns, rows }
      return handOutList(platform, reply, { actor, ...list })
    }),
    route(api.exportRaised, async ({ caller, reply }) => {
      const rows = await listRaised(platform, caller, { entries: [], most: wholeList })
      const list = { subject: 'raised', name: '我提过的', columns: raisedColumns, rows }
      return handOutList(platform, reply, { actor: caller.actor, ...list })
    }),
  ]
}
