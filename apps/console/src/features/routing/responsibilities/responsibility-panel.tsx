import { lists, type ResponsibilityView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Input, Table } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { Loading } from '../../../ui/loading.tsx'
import { useMayChange } from '../../deadlines/index.ts'
import { responsibilitiesQuery } from '../rules/queries.ts'
import { useNames } from '../rules/use-names.ts'
import { useSays } from '../use-says.ts'
import { ResponsibilityDrawer } from './responsibility-drawer.tsx'
import { SheetDialog } from './sheet-dialog.tsx'

/** The responsibility list: read, searched, edited row by row, or brought in from a table. */
export function ResponsibilityPanel() {
  const says = useSays()
  const mayChange = useMayChange()
  const rows = useQuery(responsibilitiesQuery)
  const [sought, setSought] = useState('')
  const [edited, setEdited] = useState<ResponsibilityView | 'new'>()
  const [importing, setImporting] = useState(false)
  if (rows.isError) return <ErrorNote error={rows.error} onRetry={() => void rows.refetch()} />
  if (!rows.data) return <Loading rows={10} />
  const { resp } = says
  const text = sought.trim()
  const shown = rows.data.filter(({ unit, content }) => `${unit.name}${content.matter}${content.basis}`.includes(text))
  return (
    <section className="panel stack">
      <div className="panel-head">
        <p className="quiet">{resp.hint}</p>
        <span className="row-actions">
          {mayChange && (
            <>
              <Button onClick={() => setEdited('new')}>{resp.add}</Button>
              <Button onClick={() => setImporting(true)}>{resp.import}</Button>
            </>
          )}
          <ExportButton source={{ path: lists.exportResponsibilities.path, filters: text === '' ? {} : { text } }} />
        </span>
      </div>
      {rows.data.length === 0 ? (
        <EmptyNote title={resp.empty} hint={resp.emptyHint} />
      ) : (
        <>
          <Input.Search
            value={sought}
            maxLength={50}
            onChange={(event) => setSought(event.target.value)}
            placeholder={resp.search}
            aria-label={resp.search}
            allowClear
            className="narrow"
          />
          <RowTable rows={shown} mayChange={mayChange} onOpen={setEdited} />
        </>
      )}
      {edited !== undefined && (
        <ResponsibilityDrawer
          row={edited === 'new' ? undefined : edited}
          mayChange={mayChange}
          onClose={() => setEdited(undefined)}
        />
      )}
      {importing && <SheetDialog onClose={() => setImporting(false)} />}
    </section>
  )
}

type TableProps = {
  readonly rows: readonly ResponsibilityView[]
  readonly mayChange: boolean
  readonly onOpen: (row: ResponsibilityView) => void
}

function RowTable({ rows, mayChange, onOpen }: TableProps) {
  const says = useSays()
  const { resp } = says
  const { category } = useNames([])
  return (
    <Table<ResponsibilityView>
      rowKey="key"
      size="small"
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: resp.unit,
          key: 'unit',
          width: 200,
          render: (_, { unit }) => <strong>{unit.name || says.gone}</strong>,
        },
        { title: resp.matter, key: 'matter', render: (_, { content }) => content.matter },
        {
          title: resp.categories,
          key: 'categories',
          width: 160,
          render: (_, { content }) =>
            content.categoryIds.map(category).join('、') || <span className="quiet">{resp.noCategory}</span>,
        },
        { title: resp.basis, key: 'basis', render: (_, { content }) => content.basis },
        {
          title: resp.areas,
          key: 'areas',
          width: 160,
          render: (_, { areas, content }) => (
            <>
              {areas.map(({ name }) => name).join('、') || resp.wholeArea}
              {content.scope !== undefined && <div className="quiet">{content.scope}</div>}
            </>
          ),
        },
        {
          title: resp.coUnits,
          key: 'coUnits',
          width: 160,
          render: (_, { coUnits }) => coUnits.map(({ name }) => name || says.gone).join('、'),
        },
        {
          key: 'do',
          width: 90,
          align: 'right',
          render: (_, row) => (
            <Button size="small" aria-label={`${says.edit} ${row.content.matter}`} onClick={() => onOpen(row)}>
              {mayChange ? says.edit : resp.history}
            </Button>
          ),
        },
      ]}
    />
  )
}
