import type { Me } from '@ejia/contract'
import { tasks } from '@ejia/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../device/call.ts'

export const tasksKey = ['tasks'] as const

/** What is asked of one's grids; kept on the phone, so that it is there without signal. */
export const ownTasks = queryOptions({
  queryKey: tasksKey,
  queryFn: () => call(tasks.listOwnTasks, {}),
  refetchInterval: 300_000,
  meta: { keep: true },
})

export function isAskedForTasks({ memberships }: Me): boolean {
  return memberships.some(({ role }) => role === 'gridWorker')
}
