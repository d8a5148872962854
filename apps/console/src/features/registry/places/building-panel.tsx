import type { BuildingView } from '@ejia/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Table, type TableProps } from 'antd'
import { useState } from 'react'
import { showInstant } from '../../../time/instants.ts'
import { useNow } from '../../../time/use-now.ts'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { buildingQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { AddRooms } from './add-rooms.tsx'
import { RoomDrawer } from './room-drawer.tsx'

type Room = BuildingView['entrances'][number]['rooms'][number]

/** A building: where it stands, and dwelling by dwelling who lives there. */
export function BuildingPanel({ id }: { readonly id: string }) {
  const says = useSays()
  const building = useQuery(buildingQuery(id))
  const [open, setOpen] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const columns = useColumns(setOpen)
  if (building.isError) return <ErrorNote error={building.error} onRetry={() => void building.refetch()} />
  if (!building.data) return <Loading rows={12} />
  const { name, address, areaName, gridName, rooms, people, code, entrances } = building.data
  return (
    <section className="panel stack registry-building" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <p>
          {address} · {areaName} · {gridName}
        </p>
        <p className="quiet">
          {says.counts(rooms, people)} · <span className="code">{code}</span>
        </p>
      </header>
      {entrances.map((entrance) => (
        <section key={entrance.id}>
          <h3>{entrance.name || says.onlyEntrance}</h3>
          <Table<Room>
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={entrance.rooms}
            pagination={false}
            onRow={(room) => ({ onClick: () => setOpen(room.id), className: 'clickable' })}
          />
        </section>
      ))}
      <div>
        <Button onClick={() => setAdding(true)}>{says.addRooms}</Button>
      </div>
      {isAdding && <AddRooms buildingId={id} onClose={() => setAdding(false)} />}
      {open !== undefined && <RoomDrawer id={open} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

/** The head of the household, and the organisations that stand there. */
function WhoIsThere({ room: { head, organisations } }: { readonly room: Room }) {
  const says = useSays()
  const there = [head, ...organisations].filter((name) => name !== null)
  return there.length === 0 ? <span className="quiet">{says.nobody}</span> : there.join(' · ')
}

function useColumns(onOpen: (id: string) => void): NonNullable<TableProps<Room>['columns']> {
  const says = useSays()
  const now = useNow()
  return [
    {
      title: says.room,
      key: 'room',
      width: 120,
      render: (_, { id, name }) => (
        <Button type="link" className="in-cell" onClick={() => onOpen(id)}>
          {name}
        </Button>
      ),
    },
    { title: says.whoIsThere, key: 'head', render: (_, room) => <WhoIsThere room={room} /> },
    { title: says.people, dataIndex: 'people', width: 80 },
    {
      title: says.visited,
      key: 'visited',
      width: 170,
      render: (_, { visitedAt }) =>
        visitedAt === null ? <span className="quiet">{says.never}</span> : showInstant(visitedAt, now),
    },
  ]
}
