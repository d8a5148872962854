import { lists } from '@ejia/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Table, type TableProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { LoadMore } from '../../ui/load-more.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useWords } from '../../words/language.ts'
import { PersonDrawer } from './person-drawer.tsx'
import { type Person, peopleQuery } from './queries.ts'
import { UnitSelect } from './unit-select.tsx'

/** Everybody with an account, by name. */
export function PeopleTable() {
  const { t } = useWords()
  const { administration: says } = t
  const [typed, setTyped] = useState('')
  const [unitId, setUnitId] = useState<string>()
  const [open, setOpen] = useState<Person>()
  const text = useDeferredValue(typed.trim())
  const people = useInfiniteQuery(peopleQuery(text, unitId))
  const items = (people.data?.pages ?? []).flatMap((page) => page.items)
  const columns = useColumns(setOpen)
  const fresh = items.find(({ id }) => id === open?.id) ?? open
  return (
    <>
      <div className="filters">
        <SearchBox value={typed} label={says.searchPeople} maxLength={50} onChange={setTyped} />
        <div className="filter">
          <UnitSelect
            {...(unitId === undefined ? {} : { value: unitId })}
            onChange={setUnitId}
            placeholder={says.unit}
            ariaLabel={says.unit}
          />
        </div>
        <ExportButton
          source={{
            path: lists.exportPeople.path,
            filters: { ...(text === '' ? {} : { text }), ...(unitId === undefined ? {} : { unitId }) },
            purposeIn: 'exportPurpose',
          }}
        />
      </div>
      {people.isError && <ErrorNote error={people.error} onRetry={() => void people.refetch()} />}
      <Table<Person>
        rowKey="id"
        columns={columns}
        dataSource={items}
        loading={people.isPending}
        pagination={false}
        locale={{ emptyText: people.isSuccess ? <EmptyNote title={says.noPeople} /> : ' ' }}
        onRow={(person) => ({ onClick: () => setOpen(person), className: 'clickable' })}
      />
      {items.length > 0 && (
        <LoadMore
          has={people.hasNextPage}
          loading={people.isFetchingNextPage}
          onMore={() => void people.fetchNextPage()}
        />
      )}
      {fresh && <PersonDrawer person={fresh} onClose={() => setOpen(undefined)} />}
    </>
  )
}

function useColumns(onOpen: (person: Person) => void): NonNullable<TableProps<Person>['columns']> {
  const { t, words } = useWords()
  const { administration: says } = t
  return [
    {
      title: says.name,
      dataIndex: 'name',
      width: 140,
      render: (name: string, person) => (
        <Button type="link" className="in-cell" aria-label={says.manage(name)} onClick={() => onOpen(person)}>
          {name}
        </Button>
      ),
    },
    { title: says.phone, dataIndex: 'phone', width: 150 },
    {
      title: says.memberships,
      key: 'memberships',
      render: (_, { memberships }) =>
        memberships.length === 0 ? (
          <span className="quiet">{t.state.none}</span>
        ) : (
          memberships.map(({ id, role, unit }) => (
            <div key={id}>
              {words.role[role]} <span className="quiet">{unit.name}</span>
            </div>
          ))
        ),
    },
    {
      title: says.status,
      key: 'status',
      width: 110,
      render: (_, { active }) => (
        <span className={active ? 'dot dot-on' : 'dot'}>{active ? says.active : says.inactive}</span>
      ),
    },
  ]
}
