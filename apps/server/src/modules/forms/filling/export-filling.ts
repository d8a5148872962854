import { api, type FillView, type FormToFill } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { areaNamer } from '../../areas/index.ts'
import { listSubjects } from './list-subjects.ts'
import { listFormsToFill } from './list-to-fill.ts'

const subjectWords: Readonly<Record<FormToFill['form']['subject'], string>> = {
  person: '人',
  room: '房屋',
  incident: '事项',
}

const formColumns: readonly Column<FormToFill>[] = [
  { header: '表名', width: 30, cell: ({ form }) => form.title },
  { header: '部门', width: 24, cell: ({ owner }) => owner.name },
  { header: '填什么', width: 8, cell: ({ form }) => subjectWords[form.subject] },
  { header: '依据', width: 50, cell: ({ form }) => form.basis },
  { header: '用途', width: 40, cell: ({ form }) => form.purpose },
  { header: '从', width: 12, cell: ({ form }) => form.validFrom },
  { header: '有效期到', width: 12, cell: ({ form }) => form.validUntil },
]

const subjectColumns: readonly Column<FillView>[] = [
  { header: '谁的', width: 24, cell: ({ label }) => label },
  { header: '在哪里', width: 36, cell: ({ place }) => place },
  { header: '还要填（项）', width: 12, cell: (subject) => String(countAsked(subject)) },
  { header: '上次填的时间', width: 18, cell: ({ filledAt }) => (filledAt === null ? '' : showInChina(filledAt)) },
]

/** What there is to fill in as Excel, to those who fill it in, masked as on the screen. */
export function exportFillingRoutes(platform: Platform): Route[] {
  return [
    route(api.exportFormsToFill, async ({ caller: { actor }, reply }) => {
      const [rows, areaName] = [await listFormsToFill(platform, actor), await areaNamer(platform.database)]
      const tasks: Column<FormToFill> = {
        header: '要上门填的网格和期限',
        width: 40,
        cell: (one) => one.tasks.map(({ gridCode, dueOn }) => `${areaName(gridCode)} ${dueOn}`).join('；'),
      }
      const list = { subject: 'forms to fill', name: '要填的表', columns: [...formColumns, tasks], rows }
      return handOutList(platform, reply, { actor, ...list })
    }),
    route(api.exportFormSubjects, async ({ input: { params, body }, caller: { actor }, reply }) => {
      const { exportPurpose: purpose, text, ...filter } = body
      const subjects = await listSubjects(platform, actor, { ...params, gridCode: filter.gridCode })
      return handOutList(platform, reply, {
        actor,
        subject: 'form subjects',
        purpose,
        // What somebody looked for may be a name: that they did is enough here.
        facts: { filter: { ...params, ...filter }, searched: text !== undefined },
        name: '填表名单',
        columns: subjectColumns,
        rows: subjects.filter(
          ({ label, place, filledAt }) =>
            (!filter.openOnly || filledAt === null) &&
            (text === undefined || label.startsWith(text) || place.includes(text)),
        ),
      })
    }),
  ]
}

/** How much is left to ask, rows beyond the first left out. */
function countAsked({ fields }: FillView): number {
  return fields.filter(({ state, row }) => state === 'asked' && (row === null || row === 1)).length
}
