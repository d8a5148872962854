import { api, type Burden, type FormSummary } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listForms } from './view-forms.ts'

const stateWords: Readonly<Record<FormSummary['state'], string>> = {
  draft: '草稿',
  valid: '使用中',
  notYet: '还没到时间',
  expired: '已过期',
  withdrawn: '已撤回',
}

const subjectWords: Readonly<Record<FormSummary['subject'], string>> = { person: '人', room: '房屋', incident: '事项' }

const columns: readonly Column<FormSummary>[] = [
  { header: '表名', width: 30, cell: ({ title }) => title },
  { header: '部门', width: 24, cell: ({ owner }) => owner.name },
  { header: '填什么', width: 8, cell: ({ subject }) => subjectWords[subject] },
  { header: '状态', width: 12, cell: ({ state }) => stateWords[state] },
  { header: '从', width: 12, cell: ({ validFrom }) => validFrom },
  { header: '到', width: 12, cell: ({ validUntil }) => validUntil },
  { header: '预计不用填（项）', width: 18, cell: ({ expected }) => shareOf(expected) },
  { header: '实际没有填（项）', width: 18, cell: ({ filled }) => shareOf(filled) },
  { header: '更新时间', width: 18, cell: ({ changedAt }) => showInChina(changedAt) },
  { header: '更新人', width: 12, cell: ({ changedBy }) => changedBy.name },
]

/** Forms with their burden figure, as Excel. */
export function exportFormsRoute(platform: Platform): Route {
  return route(api.exportForms, async ({ caller: { actor }, reply }) =>
    handOutList(platform, reply, {
      actor,
      subject: 'forms',
      name: '表单',
      columns,
      rows: await listForms(platform, actor),
    }),
  )
}

function shareOf(burden: Burden | null): string {
  return burden === null ? '' : `${burden.known}/${burden.all}`
}
