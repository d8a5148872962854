import { accounts, lists, type UnitView } from '@ejia/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select, Table } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api/api.ts'
import { EmptyNote } from '../../ui/empty-note.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportButton } from '../../ui/exporting/index.ts'
import { SearchBox } from '../../ui/search-box.tsx'
import { useWords } from '../../words/language.ts'
import { AreaSelect } from '../areas/index.ts'

type Kind = UnitView['kind']

/** All units in the order of their codes. */
export function UnitTable() {
  const { t, words } = useWords()
  const { administration: says } = t
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<Kind>()
  const [area, setArea] = useState<string>()
  const text = useDeferredValue(typed.trim())
  const filters = {
    ...(area === undefined ? {} : { areaCode: area }),
    ...(kind === undefined ? {} : { kind }),
    ...(text === '' ? {} : { text }),
  }
  const units = useQuery({
    queryKey: ['units', area, kind, text],
    queryFn: () => call(accounts.listUnits, { query: filters }),
    placeholderData: keepPreviousData,
  })
  const names = new Map((units.data ?? []).map(({ id, name }) => [id, name]))
  return (
    <>
      <div className="filters">
        <SearchBox value={typed} label={says.searchUnits} maxLength={50} onChange={setTyped} />
        <Select
          className="filter"
          value={kind ?? null}
          onChange={(next) => setKind(next ?? undefined)}
          placeholder={says.kind}
          aria-label={says.kind}
          options={kinds.map((one) => ({ value: one, label: words.unitKind[one] }))}
          allowClear
        />
        <div className="filter">
          <AreaSelect {...(area === undefined ? {} : { value: area })} onChange={setArea} grids />
        </div>
        <ExportButton source={{ path: lists.exportUnits.path, filters }} />
      </div>
      {units.isError && <ErrorNote error={units.error} onRetry={() => void units.refetch()} />}
      <Table<UnitView>
        rowKey="id"
        dataSource={units.data ?? []}
        loading={units.isPending}
        locale={{ emptyText: units.isSuccess ? <EmptyNote title={says.noUnits} /> : ' ' }}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: says.unitName, dataIndex: 'name' },
          { title: says.kind, dataIndex: 'kind', width: 140, render: (one: Kind) => words.unitKind[one] },
          { title: says.area, dataIndex: 'areaName', width: 200 },
          {
            title: says.above,
            key: 'parent',
            render: (_, { parentId }) => (parentId === null ? '' : (names.get(parentId) ?? '')),
          },
        ]}
      />
    </>
  )
}

export const kinds = ['gridTeam', 'community', 'centre', 'department'] as const satisfies readonly Kind[]
