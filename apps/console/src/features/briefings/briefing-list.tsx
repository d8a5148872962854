import { type BriefingSummary, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { DraftDrawer } from './draft-drawer.tsx'
import { briefingsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** Newest period first; everything that was issued stays. */
export function BriefingList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const says = useSays()
  const now = useNow()
  const { data, isError, error, refetch } = useQuery(briefingsQuery)
  const [drafting, setDrafting] = useState(false)
  if (isError) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading rows={6} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <span />
        <span className="row-actions">
          {data.length > 0 && <ExportButton source={{ path: lists.exportBriefings.path, filters: {} }} />}
          <Button type="primary" onClick={() => setDrafting(true)}>
            {says.draft}
          </Button>
        </span>
      </div>
      {data.length === 0 ? (
        <EmptyNote title={says.none} hint={says.noneHint} />
      ) : (
        <Table<BriefingSummary>
          rowKey="id"
          size="small"
          dataSource={data}
          pagination={false}
          scroll={{ x: 640 }}
          columns={[
            { title: says.period, key: 'period', render: (_, { from, to }) => says.periodWords(from, to) },
            { title: says.kindLabel, key: 'kind', render: (_, { kind }) => says.kind[kind] },
            { title: says.area, key: 'area', render: (_, { area }) => area.name },
            { title: says.stateLabel, key: 'state', render: (_, { state }) => says.state[state] },
            {
              title: says.changed,
              key: 'changed',
              render: (_, { changedBy, changedAt }) => says.changedWords(changedBy.name, showInstant(changedAt, now)),
            },
            {
              key: 'do',
              width: 90,
              align: 'right',
              render: (_, { id, kind, area, to }) => (
                <Button
                  size="small"
                  aria-label={`${says.open} ${area.name} ${says.kind[kind]} ${to}`}
                  onClick={() => onOpen(id)}
                >
                  {says.open}
                </Button>
              ),
            },
          ]}
        />
      )}
      {drafting && (
        <DraftDrawer
          onClose={() => setDrafting(false)}
          onDrafted={(id) => {
            setDrafting(false)
            onOpen(id)
          }}
        />
      )}
    </section>
  )
}
