import { SearchOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Input, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import { showExactInstant } from '../../time/instants.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { useWords } from '../../words/language.ts'
import { type AuditEntry, auditQuery } from './queries.ts'

/** The security trail as it stands; nothing here can be changed. */
export function AuditTable() {
  const { t } = useWords()
  const { administration: says } = t
  const [typed, setTyped] = useState('')
  const trail = useInfiniteQuery(auditQuery(useDeferredValue(typed.trim())))
  const items = (trail.data?.pages ?? []).flatMap((page) => page.items)
  return (
    <>
      <div className="filters">
        <div className="filter-search" data-search>
          <Input
            prefix={<SearchOutlined />}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={says.actionSearch}
            aria-label={says.actionSearch}
            maxLength={60}
            allowClear
          />
        </div>
      </div>
      {trail.isError && <ErrorNote error={trail.error} onRetry={() => void trail.refetch()} />}
      <Table<AuditEntry>
        rowKey="id"
        size="small"
        dataSource={items}
        loading={trail.isPending}
        pagination={false}
        locale={{ emptyText: trail.isSuccess ? <EmptyNote title={says.noAudit} /> : ' ' }}
        columns={[
          { title: says.at, dataIndex: 'at', width: 190, render: showExactInstant },
          { title: says.action, dataIndex: 'action', width: 240, className: 'code' },
          { title: says.person, dataIndex: 'personName', width: 140 },
          { title: says.subject, dataIndex: 'subject', className: 'code', ellipsis: true },
          {
            title: says.facts,
            dataIndex: 'facts',
            render: (facts: AuditEntry['facts']) => <Facts facts={facts} />,
          },
        ]}
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

function Facts({ facts }: { readonly facts: AuditEntry['facts'] }) {
  return Object.entries(facts).map(([name, value]) => (
    <div key={name}>
      <span className="quiet">{name}</span> {typeof value === 'string' ? value : JSON.stringify(value)}
    </div>
  ))
}
