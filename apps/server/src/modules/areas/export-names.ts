import { api, type LocalName } from '@ejia/contract'
import { type Column, type Platform, type Route, recordAudit, route, sendList } from '../../platform/index.ts'
import { listLocalNames } from './local-names.ts'

const columns: readonly Column<LocalName>[] = [
  { header: '大家怎么叫', width: 30, cell: ({ name }) => name },
  { header: '指什么', width: 12, cell: ({ position }) => (position === null ? '这个区域' : '这里的一处地方') },
  { header: '经度', width: 14, cell: ({ position }) => String(position?.longitude ?? '') },
  { header: '纬度', width: 14, cell: ({ position }) => String(position?.latitude ?? '') },
]

/** Public facts, as the areas themselves. */
export function exportNamesRoute({ database }: Platform): Route {
  return route(api.exportLocalNames, async ({ input: { params }, caller: { actor }, reply }) => {
    const about = { personId: actor.personId, subject: 'local names', facts: { areaCode: params.code } }
    await recordAudit(database, { action: 'data.exported', ...about })
    return sendList(reply, { name: '本地叫法', columns, rows: await listLocalNames(database, params.code) })
  })
}
