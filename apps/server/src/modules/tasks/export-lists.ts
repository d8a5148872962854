import { api, type CatalogueView, type SentTask } from '@ejia/contract'
import { type Column, everyPage, type Platform, type Route, route, showInChina } from '../../platform/index.ts'
import { handOutList } from '../accounts/index.ts'
import { listCatalogue } from './catalogue.ts'
import { listSentTasks } from './grid-tasks.ts'

type InGrid = { readonly task: SentTask; readonly at: SentTask['grids'][number] }

const stateWords: Readonly<Record<CatalogueView['state'], string>> = {
  valid: '有效',
  notYet: '未开始',
  expired: '已过期',
  withdrawn: '已移出',
}

const entryColumns: readonly Column<CatalogueView>[] = [
  { header: '事项', width: 30, cell: ({ entry }) => entry.title },
  { header: '做什么', width: 60, cell: ({ entry }) => entry.what },
  { header: '责任单位', width: 24, cell: ({ owner }) => owner.name },
  { header: '依据', width: 60, cell: ({ entry }) => entry.basis },
  { header: '有效期从', width: 12, cell: ({ entry }) => entry.validFrom },
  { header: '有效期到', width: 12, cell: ({ entry }) => entry.validUntil },
  { header: '状态', width: 10, cell: ({ state }) => stateWords[state] },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
  { header: '更新人', width: 12, cell: ({ changedBy }) => changedBy.name },
]

const sentColumns: readonly Column<InGrid>[] = [
  { header: '任务', width: 30, cell: ({ task }) => task.title },
  { header: '说明', width: 40, cell: ({ task }) => task.note ?? '' },
  { header: '责任单位', width: 24, cell: ({ task }) => task.owner.name },
  { header: '下发单位', width: 24, cell: ({ task }) => task.sentBy.name },
  { header: '下发时间', width: 18, cell: ({ task }) => showInChina(task.sentAt) },
  { header: '完成期限', width: 12, cell: ({ task }) => task.dueOn },
  { header: '网格', width: 30, cell: ({ at }) => at.grid.name },
  { header: '网格编码', width: 18, cell: ({ at }) => at.grid.code },
  { header: '状态', width: 12, cell: stateIn },
  { header: '完成时间', width: 18, cell: ({ at }) => (at.doneAt === null ? '' : showInChina(at.doneAt)) },
  { header: '完成情况', width: 60, cell: ({ at }) => at.result ?? '' },
]

/** The catalogue, and what was sent by grid in code order: whether it is done, and nobody's name. */
export function exportRoutes(platform: Platform): Route[] {
  return [
    route(api.exportTaskCatalogue, async ({ caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'task catalogue',
        name: '事项清单',
        columns: entryColumns,
        rows: await listCatalogue(platform.database),
      }),
    ),
    route(api.exportSentTasks, ({ input: { body }, caller: { actor }, reply }) =>
      handOutList(platform, reply, {
        actor,
        subject: 'sent tasks',
        purpose: body.exportPurpose,
        name: '下发的任务',
        columns: sentColumns,
        rows: gridsOf(everyPage((after) => listSentTasks(platform, actor, after))),
      }),
    ),
  ]
}

async function* gridsOf(sent: AsyncIterable<SentTask>): AsyncGenerator<InGrid> {
  for await (const task of sent) for (const at of task.grids) yield { task, at }
}

function stateIn({ task, at }: InGrid): string {
  if (at.doneAt !== null) return '已完成'
  if (task.withdrawnAt !== null) return '已收回'
  return task.holds ? '未完成' : '已停止'
}
