import { lists, type OrganisationKind, type OrganisationListed } from '@ejia/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Select, Table, type TableProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { EmptyNote } from '../../../ui/empty-note.tsx'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { ExportButton } from '../../../ui/exporting/index.ts'
import { LoadMore } from '../../../ui/load-more.tsx'
import { SearchBox } from '../../../ui/search-box.tsx'
import { AreaSelect } from '../../areas/index.ts'
import { placeOf } from '../people/person-search.tsx'
import { organisationFilter, organisationsQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { OrganisationDrawer } from './organisation-drawer.tsx'
import { contactOf } from './organisation-line.tsx'

/** Enterprises and social organisations of one's area, by name. */
export function OrganisationList() {
  const says = useSays()
  const [typed, setTyped] = useState('')
  const [areaCode, setAreaCode] = useState<string>()
  const [kind, setKind] = useState<OrganisationKind>()
  const [open, setOpen] = useState<string>()
  const text = useDeferredValue(typed.trim())
  const filter = { text, areaCode, kind }
  const found = useInfiniteQuery(organisationsQuery(filter))
  const items = (found.data?.pages ?? []).flatMap((page) => page.items)
  const columns = useColumns(setOpen)
  return (
    <div className="stack">
      <div className="filters">
        <SearchBox value={typed} label={says.findOrganisation} maxLength={60} onChange={setTyped} />
        <div className="filter">
          <AreaSelect
            {...(areaCode === undefined ? {} : { value: areaCode })}
            onChange={setAreaCode}
            placeholder={says.area}
            grids
          />
        </div>
        <div className="filter">
          <Select
            allowClear
            value={kind ?? null}
            placeholder={says.allKinds}
            aria-label={says.organisationKindAsk}
            onChange={(next: OrganisationKind | null | undefined) => setKind(next ?? undefined)}
            options={[
              { value: 'enterprise', label: says.organisationKind.enterprise },
              { value: 'social', label: says.organisationKind.social },
            ]}
          />
        </div>
        <ExportButton
          source={{
            path: lists.exportOrganisations.path,
            filters: organisationFilter(filter),
            purposeIn: 'exportPurpose',
          }}
        />
      </div>
      {found.isError && <ErrorNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 ? (
        <EmptyNote title={says.noOrganisations} hint={says.noOrganisationsHint} />
      ) : (
        <Table<OrganisationListed>
          size="small"
          rowKey={({ organisation }) => organisation.id}
          columns={columns}
          dataSource={items}
          loading={found.isPending}
          pagination={false}
          scroll={{ x: 'max-content' }}
        />
      )}
      {items.length > 0 && (
        <LoadMore
          has={found.hasNextPage}
          loading={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
        />
      )}
      {open !== undefined && <OrganisationDrawer id={open} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

function useColumns(onOpen: (id: string) => void): NonNullable<TableProps<OrganisationListed>['columns']> {
  const says = useSays()
  return [
    {
      title: says.organisationName,
      key: 'name',
      render: (_, { organisation }) => (
        <Button type="link" className="in-cell" onClick={() => onOpen(organisation.id)}>
          {organisation.name}
        </Button>
      ),
    },
    {
      title: says.organisationKindAsk,
      key: 'kind',
      render: (_, { organisation: { kind, values } }) =>
        values['enterpriseKind'] ?? values['socialKind'] ?? says.organisationKind[kind],
    },
    {
      title: says.creditCode,
      key: 'creditCode',
      render: (_, { organisation: { creditCode } }) => creditCode ?? <span className="quiet">{says.noCreditCode}</span>,
    },
    { title: says.standsAt, key: 'place', render: (_, { place }) => `${place.gridName} · ${placeOf(place)}` },
    { title: says.contact, key: 'contact', render: (_, { organisation }) => contactOf(organisation) },
  ]
}
