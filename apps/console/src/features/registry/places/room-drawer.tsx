import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { ErrorNote } from '../../../ui/error-note.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { RoomOrganisations } from '../organisations/room-organisations.tsx'
import { HistoryList } from '../people/history-list.tsx'
import { ResidentLine } from '../people/resident-line.tsx'
import { roomQuery } from '../queries.ts'
import { useSays } from '../use-says.ts'
import { RoomValues } from './room-values.tsx'

type Props = { readonly id: string; readonly onClose: () => void }

/** A dwelling: its households, each person leading to their page, and what changed here. */
export function RoomDrawer({ id, onClose }: Props) {
  const says = useSays()
  const room = useQuery(roomQuery(id))
  const place = room.data
  const title = place ? [place.building.name, place.entrance.name, place.name].filter(Boolean).join(' ') : says.room
  const people = place?.households.flatMap((household) => household.people) ?? []
  return (
    <Drawer open title={title} size={560} onClose={onClose} aria-label={title}>
      <div className="stack">
        {room.isError && <ErrorNote error={room.error} onRetry={() => void room.refetch()} />}
        {room.isPending && <Loading rows={6} />}
        {place && people.length + place.organisations.length === 0 && <p className="quiet">{says.nobody}</p>}
        {place?.households.map((household) => (
          <section key={household.id}>
            <h3>{says.household[household.kind]}</h3>
            <ul className="resident-list">
              {household.people.map((person) => (
                <li key={person.id}>
                  <Link to="/registry/people/$id" params={{ id: person.id }}>
                    {person.name}
                  </Link>
                  <ResidentLine person={person} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {place && <RoomOrganisations room={place} />}
        {place && <RoomValues room={place} />}
        {place && (
          <section>
            <h3>{says.history}</h3>
            <HistoryList history={place.history} names={new Map(people.map(({ id: one, name }) => [one, name]))} />
          </section>
        )}
      </div>
    </Drawer>
  )
}
