import { audit } from '@ejia/contract'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { call } from '../../api/api.ts'
import type { AuditFilter } from './audit-filter.ts'

const pageSize = 50
const firstPage: string | undefined = undefined

export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      call(audit.listAudit, {
        query: { ...filter, limit: pageSize, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
      }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}
