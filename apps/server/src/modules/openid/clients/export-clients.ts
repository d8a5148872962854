import { api, type SignOnClient } from '@ejia/contract'
import { type Column, type Platform, type Route, route, showInChina } from '../../../platform/index.ts'
import { handOutList } from '../../accounts/index.ts'
import { listSignOnClients } from './manage-clients.ts'

const columns: readonly Column<SignOnClient>[] = [
  { header: '系统', width: 24, cell: ({ name }) => name },
  { header: '编号', width: 38, cell: ({ id }) => id },
  { header: '登录后回到', width: 60, cell: ({ redirectUris }) => redirectUris.join(' ') },
  { header: '新增时间', width: 18, cell: ({ createdAt }) => showInChina(createdAt) },
  { header: '新增人', width: 12, cell: ({ createdBy }) => createdBy.name },
  { header: '停用时间', width: 18, cell: ({ endedAt }) => (endedAt === null ? '' : showInChina(endedAt)) },
  { header: '停用原因', width: 40, cell: ({ endedReason }) => endedReason ?? '' },
]

/** The systems in which staff sign in with their account here, as Excel. */
export function exportClientsRoute(platform: Platform): Route {
  return route(api.exportSignOnClients, async ({ caller: { actor }, reply }) => {
    const { clients } = await listSignOnClients(platform)
    return handOutList(platform, reply, { actor, subject: 'sign-on clients', name: '登录接入', columns, rows: clients })
  })
}
