import { pathOf } from '@ejia/client'
import { areas as api, type LocalName, lists } from '@ejia/contract'
import { areas as geography } from '@ejia/domain'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Popconfirm, Table, type TableProps } from 'antd'
import { useState } from 'react'
import { call } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { useMe } from '../../api/session.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { useWords } from '../../words/language.ts'
import { LocalNameDialog } from './local-name-dialog.tsx'
import { namesQuery } from './queries.ts'
import { TryPlace } from './try-place.tsx'

type Props = { readonly code: string }

/** What people call this area and places in it; kept by those who work here, and tried out at once. */
export function LocalNames({ code }: Props) {
  const { t } = useWords()
  const says = t.localNames
  const names = useQuery(namesQuery(code))
  const mayChange = useMayChange(code)
  const [open, setOpen] = useState<LocalName | 'new'>()
  const { columns, error } = useColumns({ code, mayChange, onChange: setOpen })
  return (
    <section className="local-names stack" aria-label={says.title}>
      <header className="local-names-head">
        <h2>{says.title}</h2>
        <span className="row-actions">
          <ExportButton source={{ path: pathOf(lists.exportLocalNames.path, { code }), filters: {} }} />
          {mayChange && <Button onClick={() => setOpen('new')}>{says.add}</Button>}
        </span>
      </header>
      <p className="quiet">{says.hint}</p>
      {(names.isError || error !== null) && (
        <ErrorNote error={names.error ?? error} onRetry={() => void names.refetch()} />
      )}
      <Table<LocalName>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={names.data ?? []}
        loading={names.isPending}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: <EmptyNote title={says.none} /> }}
      />
      <TryPlace code={code} />
      {open !== undefined && (
        <LocalNameDialog code={code} existing={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}

function useMayChange(code: string): boolean {
  const me = useMe()
  const { roles } = api.addLocalName.access
  return (me?.memberships ?? []).some(
    ({ role, unit }) => roles.some((one) => one === role) && geography.isWithin(code, unit.areaCode),
  )
}

type Changing = Props & { readonly mayChange: boolean; readonly onChange: (name: LocalName) => void }

function useColumns({ code, mayChange, onChange }: Changing) {
  const { t } = useWords()
  const says = t.localNames
  const { message } = App.useApp()
  const { mutate, error } = useMutation({
    mutationFn: (id: string) => call(api.removeLocalName, { params: { code, id } }),
    onSuccess: async () => {
      void message.success(says.removed)
      await queries.invalidateQueries(namesQuery(code))
    },
  })
  const columns: NonNullable<TableProps<LocalName>['columns']> = [
    { title: says.name, key: 'name', dataIndex: 'name' },
    { title: says.kind, key: 'kind', render: (_, { position }) => (position === null ? says.alias : says.landmark) },
  ]
  if (mayChange)
    columns.push({
      title: says.changeColumn,
      key: 'change',
      width: 160,
      render: (_, name) => (
        <>
          <Button type="link" size="small" onClick={() => onChange(name)} aria-label={says.change(name.name)}>
            {says.changeButton}
          </Button>
          <Popconfirm
            title={says.removeAsk(name.name)}
            okText={says.remove}
            cancelText={t.state.cancel}
            onConfirm={() => mutate(name.id)}
          >
            <Button type="link" size="small" danger aria-label={`${says.remove} ${name.name}`}>
              {says.remove}
            </Button>
          </Popconfirm>
        </>
      ),
    })
  return { columns, error }
}
