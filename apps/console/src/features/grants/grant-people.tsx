import { type Grant, type GrantRow, grants } from '@ejia/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/export-button.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Loading } from '../../ui/loading.tsx'
import { OpenPerson } from './open-person.tsx'
import { peopleQuery } from './queries.ts'
import { useSays } from './use-says.ts'

/** The granted fields, masked; clear ones person by person. */
export function GrantPeople({ it }: { readonly it: Grant }) {
  const says = useSays()
  const people = useInfiniteQuery(peopleQuery(it.id))
  const [open, setOpen] = useState<GrantRow>()
  if (people.isError) return <ErrorNote error={people.error} onRetry={() => void people.refetch()} />
  if (!people.data) return <Loading rows={8} />
  const rows = people.data.pages.flatMap(({ items }) => items)
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{says.people_}</h2>
        <ExportButton
          source={{ path: grants.exportGrant.path.replace(':id', it.id), filters: {}, purposeIn: 'purpose' }}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyNote title={says.noPeople} />
      ) : (
        <Table<GrantRow>
          rowKey="personId"
          size="small"
          dataSource={rows}
          pagination={false}
          scroll={{ x: 160 * (it.items.length + 1) }}
          columns={[
            ...it.items.map(({ code, name }) => ({
              title: name,
              key: code,
              render: (_: unknown, row: GrantRow) => row.values.find(({ item }) => item === code)?.shown ?? '',
            })),
            {
              key: 'do',
              width: 110,
              align: 'right' as const,
              render: (_: unknown, row: GrantRow) =>
                it.clear && (
                  <Button size="small" onClick={() => setOpen(row)}>
                    {says.showClear}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {rows.length > 0 && (
        <LoadMore
          has={people.hasNextPage}
          loading={people.isFetchingNextPage}
          onMore={() => void people.fetchNextPage()}
        />
      )}
      {open && <OpenPerson it={it} row={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}
