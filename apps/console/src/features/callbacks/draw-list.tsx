import { type DrawView, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { showInstant, toWallClock } from '../../time/instants.ts'
import { useNow } from '../../time/use-now.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { DrawDrawer } from './draw-drawer.tsx'
import { drawsQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** Every drawing there was, newest first; none can be taken back. */
export function DrawList({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const says = useSays()
  const now = useNow()
  const draws = useQuery(drawsQuery)
  const [drawing, setDrawing] = useState(false)
  if (draws.isError) return <ErrorNote error={draws.error} onRetry={() => void draws.refetch()} />
  if (!draws.data) return <Loading rows={8} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">{says.notDrawn}</p>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportDraws.path, filters: {} }} />
          <Button type="primary" onClick={() => setDrawing(true)}>
            {says.draw}
          </Button>
        </span>
      </div>
      {draws.data.length === 0 ? (
        <EmptyNote title={says.none} hint={says.noneHint} />
      ) : (
        <Table<DrawView>
          rowKey="id"
          size="small"
          dataSource={draws.data}
          pagination={false}
          columns={[
            { title: says.drawnOn, key: 'at', width: 130, render: (_, { drawnAt }) => showInstant(drawnAt, now) },
            { title: says.area, key: 'area', render: (_, { area }) => area.name },
            { title: says.period, key: 'period', render: (_, draw) => says.periodWords(...daysOf(draw)) },
            { title: says.size, key: 'size', render: (_, { size, population }) => says.sizeWords(size, population) },
            { title: says.seed, key: 'seed', render: (_, { seed }) => <span className="code">{seed}</span> },
            { title: says.by, key: 'by', render: (_, { drawnBy }) => drawnBy.name },
            {
              key: 'do',
              width: 90,
              align: 'right',
              render: (_, { id, seed }) => (
                <Button size="small" aria-label={`${says.open} ${seed}`} onClick={() => onOpen(id)}>
                  {says.open}
                </Button>
              ),
            },
          ]}
        />
      )}
      {drawing && (
        <DrawDrawer
          onClose={() => setDrawing(false)}
          onDrawn={({ id }) => {
            setDrawing(false)
            onOpen(id)
          }}
        />
      )}
    </section>
  )
}

/** The first and the last day of what was drawn from. */
export function daysOf({ from, before }: Pick<DrawView, 'from' | 'before'>): [string, string] {
  const last = new Date(Date.parse(before) - 1).toISOString()
  return [toWallClock(from, 'day'), toWallClock(last, 'day')]
}
