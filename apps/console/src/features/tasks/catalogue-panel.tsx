import { type CatalogueView, lists } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { useMayChange } from '../deadlines/index.ts'
import { CatalogueDrawer } from './catalogue-drawer.tsx'
import { catalogueQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** What grid workers may be asked, by whom, by what rule and until when. */
export function CataloguePanel() {
  const says = useSays()
  const mayChange = useMayChange()
  const catalogue = useQuery(catalogueQuery)
  const [open, setOpen] = useState<CatalogueView | 'new'>()
  if (catalogue.isError) return <ErrorNote error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  if (!catalogue.data) return <Loading rows={8} />
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">{mayChange ? '' : says.readOnly}</p>
        <span className="row-actions">
          <ExportButton source={{ path: lists.exportTaskCatalogue.path, filters: {} }} />
          {mayChange && <Button onClick={() => setOpen('new')}>{says.add}</Button>}
        </span>
      </div>
      {catalogue.data.length === 0 ? (
        <EmptyNote title={says.empty} hint={says.emptyHint} />
      ) : (
        <Table<CatalogueView>
          rowKey="key"
          size="small"
          dataSource={catalogue.data}
          pagination={false}
          columns={[
            {
              title: says.name,
              key: 'title',
              render: (_, { entry }) => (
                <>
                  <strong>{entry.title}</strong>
                  <div className="quiet">{entry.what}</div>
                </>
              ),
            },
            { title: says.owner, key: 'owner', width: 190, render: (_, { owner }) => owner.name },
            { title: says.basis, key: 'basis', render: (_, { entry }) => entry.basis },
            {
              title: says.valid,
              key: 'valid',
              width: 220,
              render: (_, { entry, state }) => (
                <>
                  {says.validWords(entry.validFrom, entry.validUntil)}
                  <div>
                    <span className={state === 'valid' ? 'tag' : 'tag tag-ended'}>{says.states[state]}</span>
                  </div>
                </>
              ),
            },
            {
              key: 'do',
              width: 90,
              align: 'right',
              render: (_, row) => (
                <Button size="small" aria-label={`${says.edit} ${row.entry.title}`} onClick={() => setOpen(row)}>
                  {mayChange ? says.edit : says.history}
                </Button>
              ),
            },
          ]}
        />
      )}
      {open !== undefined && (
        <CatalogueDrawer
          row={open === 'new' ? undefined : open}
          mayChange={mayChange}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}
