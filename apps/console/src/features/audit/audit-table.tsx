import type { AuditEntry } from '@ejia/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Table, type TableProps } from 'antd'
import { showExactInstant } from '../../time/instants.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { wordFor } from '../../words/language.ts'
import type { AuditFilter } from './audit-filter.ts'
import { auditQuery } from './queries.ts'
import { useAuditSays } from './use-says.ts'

/** The security trail as it stands; nothing here can be changed. */
export function AuditTable({ filter }: { readonly filter: AuditFilter }) {
  const says = useAuditSays()
  const trail = useInfiniteQuery(auditQuery(filter))
  const items = (trail.data?.pages ?? []).flatMap((page) => page.items)
  return (
    <>
      {trail.isError && <ErrorNote error={trail.error} onRetry={() => void trail.refetch()} />}
      <Table<AuditEntry>
        rowKey="id"
        size="small"
        dataSource={items}
        loading={trail.isPending}
        pagination={false}
        scroll={{ x: 900 }}
        locale={{ emptyText: trail.isSuccess ? <EmptyNote title={says.none} hint={says.noneHint} /> : ' ' }}
        columns={useColumns()}
      />
      {items.length > 0 && (
        <LoadMore
          has={trail.hasNextPage}
          loading={trail.isFetchingNextPage}
          onMore={() => void trail.fetchNextPage()}
        />
      )}
    </>
  )
}

function useColumns(): NonNullable<TableProps<AuditEntry>['columns']> {
  const says = useAuditSays()
  return [
    { title: says.at, dataIndex: 'at', width: 180, render: showExactInstant },
    { title: says.what, dataIndex: 'action', width: 150, render: (action: string) => wordFor(says.actions, action) },
    { title: says.who, dataIndex: 'personName', width: 120, render: (name: string | null) => name ?? says.nobody },
    {
      title: says.onWhat,
      key: 'subject',
      width: 220,
      render: (_, { subject, subjectName }) => subjectName ?? <span className="code">{subject}</span>,
    },
    { title: says.facts, dataIndex: 'facts', render: (facts: AuditEntry['facts']) => <Facts facts={facts} /> },
  ]
}

function Facts({ facts }: { readonly facts: AuditEntry['facts'] }) {
  const says = useAuditSays()
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => (
      <div key={name} className="audit-fact">
        <span className="quiet">{wordFor(says.factNames, name)}</span>{' '}
        {typeof value === 'string' ? value : JSON.stringify(value)}
      </div>
    ))
}
